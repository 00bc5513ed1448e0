// Whatever bytes an article holds, as text, Markdown or JSONL: its text is valid and keeps its identity, and its view
// leads back to it.
#include <entente/base/error.h>
#include <entente/base/utf8.h>
#include <entente/extract/text/clean.h>
#include <entente/extract/text/read.h>
#include <entente/ontology/resources.h>

#include <cstdlib>
#include <sstream>
#include <string>

namespace {

using namespace std::string_literals;

const entente::Resources& resources() {
  static const entente::Resources loaded = entente::load_resources();
  return loaded;
}

const entente::Models& models() {
  static const entente::Models made(resources());
  return made;
}

void require(bool held) {
  if (!held) std::abort();
}

void check(const entente::Document& document) {
  require(entente::is_valid_utf8(document.text));
  require(entente::sanitise(document.text) == document.text);
  require(document.id.size() == 16);
  const entente::View view = entente::clean(document, models());
  require(entente::is_valid_utf8(view.text()));
  std::uint32_t end = 0;
  for (const entente::Block& block : view.blocks()) {
    require(block.span.begin >= end && block.span.end >= block.span.begin && block.span.end <= view.text().size());
    end = block.span.end;
    const entente::Span back = view.to_document(block.span);
    require(back.begin <= back.end && back.end <= document.text.size());
    require(entente::is_valid_utf8(entente::slice(document.text, back)));
  }
}

void read(const std::string& bytes, const std::string& name) {
  std::istringstream in(bytes);
  entente::read_articles(in, name, entente::input_format(name), {}, resources(), check,
                         [](const entente::Diagnostic&) {});
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  for (const std::string& name : {"a.txt"s, "a.md"s, "a.jsonl"s}) read(bytes, name);
  return 0;
}
