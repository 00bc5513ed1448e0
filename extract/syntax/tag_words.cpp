#include <entente/extract/syntax/tag_words.h>

#include <algorithm>

namespace entente {

TagWords::TagWords(const Sentence& s, const Grammar& g, const std::vector<bool>& names, const Tree& t)
    : sentence(s), grammar(g), known(names), tree(t), spanish(g.lexicon().language() == "es"), words(s.tokens.size()) {}

bool TagWords::verb_above(std::uint32_t word) const {
  std::uint32_t root = word;
  while (tree.head(root) != Tree::none) root = tree.head(root);
  return root != word && (tree.upos(root) == "VERB" || tree.child(root, "cop") != Tree::none);
}

Tag TagWords::tag_before(std::uint32_t i) const {
  while (i > 0) {
    const Tag tag = words[i - 1].tag;
    if (tag != Tag::quote && tag != Tag::adverb) return tag;
    --i;
  }
  return Tag::stop;
}

bool TagWords::subject_before(std::uint32_t i) const {
  return i > 0 && i < tree.size() && tree.is(i - 1, "nsubj") && tree.head(i - 1) == i;
}

const VerbReading* with_form(std::span<const VerbReading> readings, VerbForm form) {
  const auto found = std::find_if(readings.begin(), readings.end(),
                                  [form](const VerbReading& reading) { return reading.form == form; });
  return found != readings.end() ? &*found : nullptr;
}

bool is_noun_position(Tag before, bool spanish) {
  switch (before) {
    case Tag::determiner:
    case Tag::possessive:
    case Tag::possessive_s:
    case Tag::adjective:
    case Tag::quantifier:
    case Tag::number:
    case Tag::preposition:
      return true;
    case Tag::verb:
      return !spanish;
    default:
      return false;
  }
}

}  // namespace entente
