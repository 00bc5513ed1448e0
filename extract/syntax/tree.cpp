#include <entente/extract/syntax/tree.h>
#include <entente/extract/syntax/tree_mend.h>

namespace entente {

const Tree::Word Tree::past_end;

Tree::Tree(const engine::LanguageEngine& engine, std::span<const engine::Tagging> tags,
           const engine::ParseState& parsed)
    : words_(tags.size()) {
  for (std::uint32_t i = 0; i < size(); ++i) {
    Word& word = words_[i];
    word.relation = engine.parser().relation(parsed.relation(i));
    word.upos = engine.tagger().upos(tags[i].tag);
    word.feats = engine.tagger().feats(tags[i].tag);
    const std::uint32_t head = parsed.head(i);
    if (head != size()) word.head = head;
  }
  mend_tree(words_);
  link();
}

/// Tells every head of its children.
void Tree::link() {
  for (std::uint32_t i = size(); i-- > 0;) {
    Word& word = words_[i];
    if (word.head == none) continue;
    word.next_sibling = words_[word.head].first_child;
    words_[word.head].first_child = i;
  }
}

bool Tree::is(std::uint32_t token, std::string_view relation) const {
  const std::string_view own = at(token).relation;
  return own.substr(0, relation.size()) == relation && (own.size() == relation.size() || own[relation.size()] == ':');
}

std::uint32_t Tree::child(std::uint32_t token, std::string_view relation) const {
  for (std::uint32_t c = first_child(token); c != none; c = next_sibling(c)) {
    if (is(c, relation)) return c;
  }
  return none;
}

}  // namespace entente
