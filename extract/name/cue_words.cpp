#include <entente/extract/name/cue_words.h>

namespace entente {

PhraseMatch CueWords::cue_noun(Index i) const {
  PhraseMatch longest;
  constexpr ListName lists[] = {"org-cues", "place-heads", "site-heads", "project-heads"};
  for (const ListName list : lists) {
    const PhraseMatch noun = match(list, i);
    if (noun.length > longest.length) longest = noun;
  }
  return longest ? longest : place_noun(i);
}

PhraseMatch CueWords::place_noun(Index i) const {
  const auto type = lexicon_.list("place-heads").find(draft_.grammar->morphology().noun_lemma(key(i)));
  return type ? PhraseMatch{1, *type} : PhraseMatch{};
}

bool CueWords::qualifies_noun(Index i) const {
  const Tree& tree = draft_.tree;
  if (spanish_ || i >= tree.size() || name_at(i) != none) return false;
  if (tree.relation(i) != "compound") return false;
  Index head = i + 1;
  while (head < tree.size() && tree.relation(head) == "compound") ++head;
  return tree.head(i) <= head && head < tree.size() && tree.upos(head) == "NOUN" && name_at(head) == none;
}

bool CueWords::plain_modifier(Index i) const {
  const Token& t = draft_.token(i);
  return t.word && !t.capital && name_at(i) == none && !in("prepositions", i) && !in("determiners", i) &&
         !in("coordinators", i) && !in("pronouns", i) && !in("auxiliaries", i) && !in("relatives", i) &&
         !in("subordinators", i);
}

std::uint32_t CueWords::past_modifiers(Index i) const {
  for (int step = 0; step < reach && i < size() && (plain_modifier(i) || key(i) == "de"); ++step) ++i;
  return i;
}

bool CueWords::opens_quote(Index i) const {
  return is_text(i, "\"") || is_text(i, "“") || is_text(i, "'") || is_text(i, "‘");
}

bool CueWords::names_state(Index name) const {
  const std::string_view type = known_class(name);
  return type == "State" || type == "Region" || type == "IntergovernmentalOrganization";
}

bool CueWords::is_demonym(Index i) const {
  return begins_name(i) && names_[name_at(i)].kind == MentionKind::demonym && names_state(name_at(i));
}

bool CueWords::looks_personal(const NameSpan& name) const {
  return !name.known && name.type.empty() && name.tokens.size() > 1 && name.suggestion != "Organization" &&
         name.suggestion != "City" && resources_.names.is_given(key(name.tokens.first));
}

bool CueWords::fits(Index name, const CuePhrase& cue) const {
  const NameSpan& n = names_[name];
  if (n.kind == MentionKind::demonym || n.type == "Person") return false;
  const std::string_view type = class_of(n, resources_);
  if (type.empty()) return true;
  const bool house = spanish() && n.rule == "head" && type == "Site" && n.tokens.first == cue.noun + 1;
  return takes_of(cue) ? resources_.ontology.is_class(type, "Place")
                       : house || resources_.ontology.is_class(type, "Organization") || type == "Project";
}

}  // namespace entente
