#include <entente/base/hash.h>
#include <entente/base/utf8.h>
#include <entente/extract/text/read.h>
#include <entente/extract/text/time.h>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <istream>
#include <iterator>
#include <limits>

namespace entente {
namespace {

using Json = nlohmann::json;

/// Offsets are 32 bits wide; a view may grow by a space a word.
constexpr std::size_t longest_article = std::numeric_limits<std::uint32_t>::max() / 4;

struct Given {
  std::string name;
  std::string text;
  std::string title;
  std::string url;
  std::string date;
  std::string language;
};

bool ends_with(std::string_view name, std::string_view suffix) {
  return name.size() > suffix.size() && name.substr(name.size() - suffix.size()) == suffix;
}

std::string without_folders(const std::string& name) {
  return name.substr(name.find_last_of('/') + 1);
}

std::string_view without_byte_order_mark(std::string_view bytes) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  return bytes.substr(0, mark.size()) == mark ? bytes.substr(mark.size()) : bytes;
}

/// Text holds no NUL and next to no control characters; what a reader would call a binary file does.
bool looks_binary(std::string_view bytes) {
  constexpr std::size_t sample_size = 65'536;
  const std::string_view sample = bytes.substr(0, sample_size);
  const auto is_control = [](char c) {
    return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f';
  };
  const auto controls = static_cast<std::size_t>(std::count_if(sample.begin(), sample.end(), is_control));
  return sample.find('\0') != std::string_view::npos || controls * 20 > sample.size();
}

bool has_letters(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    if (is_letter(c.value)) return true;
    at += std::max(c.size, 1U);
  }
  return false;
}

/// The day that an article's own field tells: ISO 8601 with or without a time of day, or words.
std::string given_date(const std::string& field, const Resources& resources, const std::string& language) {
  const Date iso = parse_iso(std::string_view(field).substr(0, field.find_first_of("T ")));
  return to_iso(iso != Date{} ? iso : find_article_date(field, resources, language));
}

/// The language that the options name, else the article's own field ("es", "en-GB"), else the one it looks like.
std::string language_of(std::string_view text, const std::string& field, const ReadOptions& options,
                        const Resources& resources) {
  if (!options.language.empty()) return options.language;
  const std::string told = lower(std::string_view(field).substr(0, field.find_first_of("-_")));
  return resources.language(told) != nullptr ? told : guess_language(text, resources);
}

Document make_document(Given given, const ReadOptions& options, const Resources& resources) {
  Document document;
  document.id = hex(stable_hash({given.title, given.url, given.date, given.text}));
  document.name = std::move(given.name);
  document.title = std::move(given.title);
  document.url = std::move(given.url);
  document.text = std::move(given.text);
  document.language = language_of(document.text, given.language, options, resources);
  if (!given.date.empty()) document.date = given_date(given.date, resources, document.language);
  if (document.date.empty()) {
    const Date told = find_article_date(document.text, resources, document.language);
    document.date = told.day == 0 && !options.date.empty() ? options.date : to_iso(told);
  }
  return document;
}

std::string string_field(const Json& record, const char* key) {
  const auto found = record.find(key);
  if (found == record.end() || found->is_null()) return {};
  if (found->is_number_integer()) return found->dump();
  if (!found->is_string()) throw Error(fmt::format("\"{}\" is no string", key));
  return sanitise(found->get_ref<const std::string&>());
}

/// Throws Error with the reason when the line is no article.
Given parse_record(std::string_view line) {
  const Json record = Json::parse(line.begin(), line.end(), nullptr, /*allow_exceptions=*/false);
  if (record.is_discarded()) throw Error("not valid JSON; write one object with \"text\" a line");
  if (!record.is_object()) throw Error("no JSON object; write one object with \"text\" a line");
  Given given{string_field(record, "id"),  string_field(record, "text"), string_field(record, "title"),
              string_field(record, "url"), string_field(record, "date"), string_field(record, "language")};
  if (!record.contains("text")) throw Error("no \"text\" field");
  return given;
}

class Reader {
 public:
  Reader(const std::string& name, const ReadOptions& options, const Resources& resources,
         const std::function<void(Document)>& sink, const std::function<void(const Diagnostic&)>& skip)
      : name_(name), options_(options), resources_(resources), sink_(sink), skip_(skip) {}

  void read_text(std::istream& in) const {
    const std::string bytes(std::istreambuf_iterator<char>(in), {});
    if (in.bad()) throw Error({name_, 0}, "cannot be read");
    if (looks_binary(bytes)) return refuse(0, "looks like a binary file");
    if (bytes.size() > longest_article) return refuse(0, "too long for one article; split it");
    accept({without_folders(name_), sanitise(without_byte_order_mark(bytes)), {}, {}, {}, {}}, 0);
  }

  void read_lines(std::istream& in) const {
    std::string line;
    for (std::uint32_t number = 1; std::getline(in, line); ++number) {
      const std::string_view record = number == 1 ? without_byte_order_mark(line) : std::string_view(line);
      if (record.find_first_not_of(" \t\r") != std::string_view::npos) read_line(record, number);
    }
    if (in.bad()) throw Error({name_, 0}, "cannot be read");
  }

 private:
  void read_line(std::string_view line, std::uint32_t number) const {
    if (line.find('\0') != std::string_view::npos) return refuse(number, "looks like a binary file");
    if (line.size() > longest_article) return refuse(number, "too long for one article; split it");
    Given given;
    try {
      given = parse_record(sanitise(line));
    } catch (const Error& error) {
      return refuse(number, error.what());
    }
    if (given.name.empty()) given.name = fmt::format("{}:{}", without_folders(name_), number);
    accept(std::move(given), number);
  }

  void accept(Given given, std::uint32_t line) const {
    if (!has_letters(given.text)) return refuse(line, "no text");
    sink_(make_document(std::move(given), options_, resources_));
  }

  void refuse(std::uint32_t line, std::string_view reason) const {
    skip_({Diagnostic::Severity::warning, {name_, line}, std::string(reason)});
  }

  const std::string& name_;
  const ReadOptions& options_;
  const Resources& resources_;
  const std::function<void(Document)>& sink_;
  const std::function<void(const Diagnostic&)>& skip_;
};

}  // namespace

InputFormat input_format(const std::string& name) {
  const std::string key = lower(name);
  if (ends_with(key, ".md") || ends_with(key, ".markdown")) return InputFormat::markdown;
  if (ends_with(key, ".jsonl") || ends_with(key, ".ndjson")) return InputFormat::jsonl;
  return InputFormat::text;
}

void read_articles(std::istream& in, const std::string& name, InputFormat format, const ReadOptions& options,
                   const Resources& resources, const std::function<void(Document)>& sink,
                   const std::function<void(const Diagnostic&)>& skip) {
  const Reader reader(name, options, resources, sink, skip);
  if (format == InputFormat::jsonl) {
    reader.read_lines(in);
  } else {
    reader.read_text(in);
  }
}

}  // namespace entente
