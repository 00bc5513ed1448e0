#include <entente/base/hash.h>
#include <entente/base/utf8.h>
#include <entente/extract/engine/feature.h>
#include <entente/extract/engine/lemmatiser.h>
#include <entente/extract/engine/model_file.h>

#include <bit>

namespace entente::engine {
namespace {

/// Whether a byte of UTF-8 is not the first of its character.
bool continues_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

}  // namespace

Lemmatiser::Lemmatiser(ModelReader& reader) : rules_(reader.array<Rule>()), endings_(reader.strings()) {
  reader.require(std::has_single_bit(rules_.size()));
  std::size_t used = 0;
  for (const Rule& rule : rules_) {
    if (rule.fingerprint == 0) continue;
    ++used;
    reader.require(rule.append < endings_.size());
  }
  reader.require(used < rules_.size());
}

std::uint64_t Lemmatiser::key(std::string_view upos, std::string_view feats, std::string_view ending, bool whole) {
  return stable_hash({upos, feats, ending, whole ? "^" : ""});
}

std::size_t Lemmatiser::ending(std::string_view word, std::size_t count) {
  std::size_t at = word.size();
  while (count > 0 && at > 0) {
    --at;
    if (!continues_character(word[at])) --count;
  }
  return count == 0 ? at : std::string_view::npos;
}

const Lemmatiser::Rule* Lemmatiser::find(std::uint64_t key) const {
  if (rules_.empty()) return nullptr;
  const std::uint32_t wanted = fingerprint(key);
  for (std::size_t at = home_slot(key, rules_.size());; at = (at + 1) & (rules_.size() - 1)) {
    if (rules_[at].fingerprint == wanted) return &rules_[at];
    if (rules_[at].fingerprint == 0) return nullptr;
  }
}

std::string Lemmatiser::lemma(std::string_view form, std::string_view upos, std::string_view feats) const {
  std::string word = upos == "PROPN" ? std::string(form) : lower(form);
  const Rule* rule = find(key(upos, feats, word, true));
  for (std::size_t count = longest + 1; rule == nullptr && count-- > 0;) {
    const std::size_t begin = ending(word, count);
    if (begin != std::string_view::npos) rule = find(key(upos, feats, std::string_view(word).substr(begin), false));
  }
  if (rule == nullptr || rule->strip > word.size()) return word;
  const std::size_t kept = word.size() - rule->strip;
  if (kept < word.size() && continues_character(word[kept])) return word;  // a rule of words with other letters
  word.resize(kept);
  return word.append(endings_[rule->append]);
}

}  // namespace entente::engine
