// Whatever the sections of a model hold: it is refused by an Error, or it can be asked about a few words. The first
// byte chooses the kind; the rest is the payload, to which the header and the checksum that it should have are given,
// so that the sections are reached.
#include <entente/base/error.h>
#include <entente/base/hash.h>
#include <entente/extract/engine/lemmatiser.h>
#include <entente/extract/engine/model_file.h>
#include <entente/extract/engine/parser.h>
#include <entente/extract/engine/recogniser.h>
#include <entente/extract/engine/tagger.h>

#include <array>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

namespace {

namespace engine = entente::engine;
using engine::Label;
using engine::ModelKind;

void require(bool held) {
  if (!held) std::abort();
}

/// A model file of that kind, where it may lie in memory.
class File {
 public:
  File(ModelKind kind, std::string_view payload) {
    std::string bytes = engine::ModelWriter().finish(kind, "en");
    const std::array<std::uint64_t, 2> sums = {payload.size(), entente::stable_hash(payload)};
    constexpr std::size_t sums_at = 24;  // in the header
    std::memcpy(bytes.data() + sums_at, sums.data(), sizeof(sums));
    bytes += payload;
    size_ = bytes.size();
    memory_.resize(size_ / 8 + 1);
    std::memcpy(memory_.data(), bytes.data(), size_);
  }
  std::span<const char> view() const { return {reinterpret_cast<const char*>(memory_.data()), size_}; }

 private:
  std::vector<std::uint64_t> memory_;
  std::size_t size_ = 0;
};

const std::vector<engine::Word>& words() {
  static const std::vector<engine::Word> all = {{"Ada", 1}, {"Quill", 2}, {"visited", 4}, {"Peru", 0xFFFF},
                                                {"", 0},    {"2024", 0},  {"señor", 0},   {".", 0}};
  return all;
}

/// Words whose vectors are as wide as a model wants them, all known.
class Words {
 public:
  explicit Words(std::size_t width) : file_(make(width)) {
    engine::ModelReader reader(file_, "words", ModelKind::words, "en");
    space_ = engine::WordSpace(reader);
    engine::describe(words(), space_, lexemes_);
    for (engine::Lexeme& lexeme : lexemes_) lexeme.word = 0;
  }
  const engine::WordSpace& space() const { return space_; }
  std::span<const engine::Lexeme> lexemes() const { return lexemes_; }

 private:
  std::span<const char> make(std::size_t width) {
    engine::ModelWriter writer;
    writer.number(static_cast<std::uint32_t>(width));
    writer.array(std::span<const engine::WordSpace::Slot>(std::vector<engine::WordSpace::Slot>(1)));
    writer.array(std::span<const engine::WordSpace::Classes>(std::vector<engine::WordSpace::Classes>(1)));
    writer.array(std::span<const std::int8_t>(std::vector<std::int8_t>(width, -128)));
    const std::string bytes = writer.finish(ModelKind::words, "en");
    memory_.resize(bytes.size() / 8 + 1);
    std::memcpy(memory_.data(), bytes.data(), bytes.size());
    return {reinterpret_cast<const char*>(memory_.data()), bytes.size()};
  }

  std::vector<std::uint64_t> memory_;
  std::span<const char> file_;
  engine::WordSpace space_;
  std::vector<engine::Lexeme> lexemes_;
};

void run(const engine::WordSpace& space) {
  std::vector<engine::Lexeme> lexemes;
  engine::describe(words(), space, lexemes);
  int sum = 0;
  for (const engine::Lexeme& lexeme : lexemes) {
    for (const std::int8_t value : space.vector(lexeme.word)) sum += value;
    sum += space.classes(lexeme.word).cluster;
  }
  require(sum != 1'000'000'000);
}

void run(const engine::Tagger& tagger) {
  const Words about(tagger.vector_width());
  engine::Tagger::Scratch scratch;
  std::vector<engine::Tagging> tags;
  tagger.tag(about.lexemes(), about.space(), scratch, tags);
  for (const auto [tag, other] : tags) {
    require(tag < tagger.tags() && tagger.part(tag) <= tag && !(tagger.upos(tag) == "\n"));
    require(other < tagger.tags());
  }
}

void run(const engine::Recogniser& recogniser) {
  const Words about(recogniser.vector_width());
  engine::Recogniser::Scratch scratch;
  std::vector<Label> labels;
  const std::vector<std::uint8_t> parts(about.lexemes().size(), 3);
  recogniser.recognise(about.lexemes(), parts, about.space(), scratch, labels);
  Label before = engine::NameLabels::outside;
  for (const Label label : labels) {
    require(engine::NameLabels::may_follow(before, label) && !recogniser.bio(label).empty());
    before = label;
  }
  require(engine::NameLabels::may_end(before));
}

void run(const engine::Parser& parser) {
  const Words about(parser.vector_width());
  engine::Parser::Scratch scratch;
  std::vector<engine::Tagging> tags(about.lexemes().size(), {7, 7});
  for (std::size_t i = 0; i < tags.size(); i += 2) tags[i].other = 9;
  parser.parse({about.lexemes(), tags}, about.space(), scratch);
  std::size_t roots = 0;
  for (std::uint32_t i = 0; i < about.lexemes().size(); ++i) {
    require(scratch.state.head(i) <= about.lexemes().size());
    if (scratch.state.head(i) == about.lexemes().size()) ++roots;
    require(parser.relation(scratch.state.relation(i)).size() < 1'000'000'000);
  }
  require(roots == 1);
}

void run(const engine::Lemmatiser& lemmatiser) {
  for (const engine::Word& word : words()) {
    for (const std::string_view upos : {"VERB", "PROPN", ""}) lemmatiser.lemma(word.form, upos, "");
  }
}

template <class Model>
void check(ModelKind kind, std::string_view payload) {
  const File file(kind, payload);
  try {
    engine::ModelReader reader(file.view(), "fuzz", kind, "en");
    run(Model(reader));
  } catch (const entente::Error&) {
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view payload(reinterpret_cast<const char*>(data) + 1, size - 1);
  switch (data[0] % 5) {
    case 0:
      check<engine::WordSpace>(ModelKind::words, payload);
      break;
    case 1:
      check<engine::Tagger>(ModelKind::tagger, payload);
      break;
    case 2:
      check<engine::Recogniser>(ModelKind::names, payload);
      break;
    case 3:
      check<engine::Parser>(ModelKind::parser, payload);
      break;
    default:
      check<engine::Lemmatiser>(ModelKind::lemmas, payload);
      break;
  }
  return 0;
}
