#include <entente/base/error.h>
#include <entente/base/hash.h>
#include <entente/extract/engine/model_file.h>

#include <array>
#include <bit>
#include <cstring>

namespace entente::engine {
namespace {

static_assert(std::endian::native == std::endian::little, "model files are used in place, and are little-endian");

constexpr std::string_view magic = "ententeM";

struct Header {
  std::array<char, 8> magic{};
  std::uint32_t version = 0;
  ModelKind kind{};
  std::array<char, 8> language{};
  std::uint64_t size = 0;  ///< of the payload
  std::uint64_t checksum = 0;
  std::array<char, 24> reserved{};
};
static_assert(sizeof(Header) == cache_line);

std::size_t padded_size(std::size_t bytes) {
  return (bytes + cache_line - 1) / cache_line * cache_line;
}

std::array<char, 8> padded(std::string_view text) {
  std::array<char, 8> out{};
  text.copy(out.data(), out.size());
  return out;
}

std::string_view unpadded(const std::array<char, 8>& text) {
  const std::string_view all(text.data(), text.size());
  return all.substr(0, all.find('\0'));
}

}  // namespace

std::string_view to_string(ModelKind kind) {
  switch (kind) {
    case ModelKind::words:
      return "words";
    case ModelKind::tagger:
      return "tagger";
    case ModelKind::names:
      return "names";
    case ModelKind::parser:
      return "parser";
    case ModelKind::lemmas:
      return "lemmas";
  }
  return "unknown";
}

ModelReader::ModelReader(std::span<const char> bytes, std::string_view file, ModelKind kind, std::string_view language)
    : file_(file) {
  Header header;
  if (bytes.size() < sizeof(Header) || std::string_view(bytes.data(), magic.size()) != magic)
    fail("this is no model file of entente; use one that entente-train wrote");
  std::memcpy(&header, bytes.data(), sizeof(Header));
  if (header.version != model_version) {
    fail("the model has version " + std::to_string(header.version) + ", this program reads version " +
         std::to_string(model_version) + "; use a model made for this version of entente");
  }
  if (header.kind != kind || header.language != padded(language)) {
    fail("the file holds the model '" + std::string(to_string(header.kind)) + "' of '" +
         std::string(unpadded(header.language)) + "', not '" + std::string(to_string(kind)) + "' of '" +
         std::string(language) + "'; give each model its own name again");
  }
  bytes_ = bytes.subspan(sizeof(Header));
  checksum_ = header.checksum;
  if (header.reserved != Header().reserved || bytes_.size() != header.size ||
      stable_hash({bytes_.data(), bytes_.size()}) != header.checksum)
    fail("the model is cut short or damaged; copy it again");
}

void ModelReader::fail(std::string_view what) const {
  throw Error(Place{file_}, what);
}

void ModelReader::require(bool held) const {
  if (!held) fail("the model contradicts itself; make it again with entente-train");
}

ModelReader::Section ModelReader::next_section(std::size_t item) {
  std::uint64_t size = 0;
  require(bytes_.size() - at_ >= cache_line);
  std::memcpy(&size, bytes_.data() + at_, sizeof(size));
  at_ += cache_line;
  require(size <= (bytes_.size() - at_) / item && padded_size(size * item) <= bytes_.size() - at_);
  const char* const data = bytes_.data() + at_;
  at_ += padded_size(size * item);
  return {data, size};
}

std::uint32_t ModelReader::number() {
  const auto values = array<std::uint32_t>();
  require(values.size() == 1);
  return values.front();
}

std::vector<std::string_view> ModelReader::strings() {
  const auto lengths = array<std::uint32_t>();
  const auto text = array<char>();
  std::vector<std::string_view> out;
  std::size_t at = 0;
  for (const std::uint32_t length : lengths) {
    require(length <= text.size() - at);
    out.emplace_back(text.data() + at, length);
    at += length;
  }
  return out;
}

void ModelWriter::section(std::size_t size, std::string_view bytes) {
  const std::uint64_t count = size;
  payload_.append(reinterpret_cast<const char*>(&count), sizeof(count));
  payload_.append(cache_line - sizeof(count), '\0');
  payload_.append(bytes);
  payload_.append(padded_size(bytes.size()) - bytes.size(), '\0');
}

void ModelWriter::number(std::uint32_t value) {
  array(std::span<const std::uint32_t>(&value, 1));
}

void ModelWriter::strings(std::span<const std::string> values) {
  std::vector<std::uint32_t> lengths;
  std::string text;
  for (const std::string& value : values) {
    lengths.push_back(static_cast<std::uint32_t>(value.size()));
    text += value;
  }
  array(std::span<const std::uint32_t>(lengths));
  array(std::span<const char>(text));
}

std::string ModelWriter::finish(ModelKind kind, std::string_view language) const {
  Header header;
  header.magic = padded(magic);
  header.version = model_version;
  header.kind = kind;
  header.language = padded(language);
  header.size = payload_.size();
  header.checksum = stable_hash(payload_);
  std::string file(sizeof(Header), '\0');
  std::memcpy(file.data(), &header, sizeof(Header));
  return file + payload_;
}

}  // namespace entente::engine
