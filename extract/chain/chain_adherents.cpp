#include <entente/extract/chain/chain_adherents.h>
#include <entente/extract/name/classify_surname.h>
#include <entente/extract/name/name_tokens.h>
#include <entente/extract/name/name_words.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace entente {
namespace {

using Index = std::uint32_t;
using Entity = Id<LocalEntity>;

/// "los socialistas", "the Greens": a definite plural that heads its phrase, and in English has the capital of a name.
bool is_plural_head(const SentenceDraft& s, Index i) {
  const Token& token = s.token(i);
  if (i == 0 || i >= s.tree.size() || !token.word || token.shout || token.capital == s.spanish()) return false;
  if (token.key.back() != 's' || !s.in("definite", i - 1) || s.in("offices", i)) return false;
  const bool last = i + 1 >= s.tree.size() || s.tree.upos(i + 1) != "NOUN";
  const std::string_view upos = s.tree.upos(i);
  return last && (upos == "NOUN" || upos == "ADJ" || upos == "PROPN");
}

/// Whether the language calls the people of a party so: "socialistas", "populares", "Greens".
bool says_adherents(const SentenceDraft& s, Index i, const NameLists& names) {
  const std::string lemma = s.grammar->morphology().noun_lemma(s.key(i));
  return s.grammar->lexicon().list("adherents").contains(lemma) || is_adherent(s.token(i), s.grammar->lexicon(), names);
}

class AdherentLinker {
 public:
  explicit AdherentLinker(NameLinks& links) : links_(links) {
    for (Index e = 0; e < links_.draft.entities.size(); ++e) {
      const std::string& type = links_.draft.entities[e].type;
      if (links_.ontology.is_class(type, "Party") || type == "Organization") parties_.emplace_back(e);
    }
  }

  void run(SentenceDraft& s) {
    for (Index i = 0; i < s.size() && !parties_.empty(); ++i) {
      if (!is_plural_head(s, i) || !says_adherents(s, i, links_.resources.names) || within_name(s, i)) continue;
      if (const Entity party = party_of(s, i); party.valid()) link(s, i, party);
    }
  }

 private:
  /// Whether a longer name, or one that the gazetteer knows, has the word.
  static bool within_name(const SentenceDraft& s, Index i) {
    return std::any_of(s.names.begin(), s.names.end(), [&](const NameSpan& name) {
      return name.tokens.contains(i) && (name.known || name.tokens.size() > 1);
    });
  }

  /// "the Greens" may have been a name of its own; the nationality of "los socialistas chilenos" is part of the phrase.
  static void link(SentenceDraft& s, Index i, Entity party) {
    const auto stands = [&](const NameSpan& name) { return name.tokens.first == i; };
    if (std::none_of(s.names.begin(), s.names.end(), stands)) insert_name(s, mention(s, i, party));
    const auto name = std::find_if(s.names.begin(), s.names.end(), stands);
    name->entity = party;
    name->type = "Party";
    const auto next = name + 1;
    const bool nation = next != s.names.end() && next->tokens.first == i + 1 && next->kind == MentionKind::demonym;
    if (nation) name->state = static_cast<Index>(next - s.names.begin());
  }

  /// The only party that has the word; "de Chile", "chilenos" behind it leaves those of that state.
  Entity party_of(const SentenceDraft& s, Index i) const {
    const std::string lemma = s.grammar->morphology().noun_lemma(s.key(i));
    const std::string told(s.grammar->lexicon().list("adherents").find(lemma).value_or(lemma));
    const std::string state = state_behind_noun(s, i);
    Entity found;
    for (const Entity party : parties_) {
      const bool called = called_by(party, told) || called_by(party, lemma) || called_by(party, s.key(i));
      const LocalEntity& body = links_.draft.entities[party.value()];
      const bool other = body.type == "Organization" && !is_made_of(body.name, lemma);  // "el Frente Amplio"
      if (!called || other || !of_state(party, state)) continue;
      if (found.valid()) return {};
      found = party;
    }
    return found;
  }

  bool called_by(Entity party, std::string_view word) const {
    const auto& spellings = links_.spellings[party.value()];
    return has_root_of(links_.draft.entities[party.value()].name, word) ||
           std::any_of(spellings.begin(), spellings.end(),
                       [&](const auto& spelling) { return has_root_of(spelling.first, word); });
  }

  /// The id of the place that a nationality behind a noun tells; empty when there is none.
  std::string state_behind_noun(const SentenceDraft& s, Index i) const {
    for (const NameSpan& name : s.names) {
      if (name.tokens.first == i + 1 && name.known && name.kind == MentionKind::demonym)
        return links_.resources.gazetteer.entry(name.known->entry).id;
    }
    return {};
  }

  bool of_state(Entity party, const std::string& state) const {
    if (state.empty()) return true;
    const GazetteerEntry* const known =
        links_.resources.gazetteer.find(links_.draft.entities[party.value()].gazetteer_id);
    return known != nullptr && known->within == state;
  }

  static NameSpan mention(const SentenceDraft& s, Index i, Entity party) {
    NameSpan name;
    name.tokens = {i, i + 1};
    name.span = s.token(i).span;
    name.type = "Party";
    name.kind = MentionKind::nominal;
    name.rule = "adherents";
    name.score = 750;
    name.entity = party;
    return name;
  }

  NameLinks& links_;
  std::vector<Entity> parties_;
};

}  // namespace

void link_adherents(NameLinks& links) {
  AdherentLinker linker(links);
  for (SentenceDraft& s : links.draft.sentences) linker.run(s);
}

}  // namespace entente
