#include <entente/extract/name/may_be_verb.h>
#include <entente/extract/office/holder_words.h>

#include <algorithm>
#include <cstdint>

namespace entente {
namespace {

using Index = std::uint32_t;

}  // namespace

void insert_office(SentenceDraft& s, OfficePhrase office) {
  const auto behind =
      std::upper_bound(s.offices.begin(), s.offices.end(), office,
                       [](const OfficePhrase& a, const OfficePhrase& b) { return a.tokens.first < b.tokens.first; });
  s.offices.insert(behind, std::move(office));
}

bool borne_by_many(const SentenceDraft& s, const OfficePhrase& office) {
  return s.in("professions", office.head.end - 1) ||
         s.grammar->lexicon().list("shared-offices").contains(office.office);
}

bool is_definite(const SentenceDraft& s, const OfficePhrase& office) {
  const Index first = office.tokens.first;
  return office.definite || s.in("contractions", first) || (first > 0 && s.in("contractions", first - 1));
}

bool heads_clause(const SentenceDraft& s, const OfficePhrase& office) {
  const bool some = !office.definite && s.in("determiners", office.tokens.first);
  const bool single = !some && !borne_by_many(s, office);
  for (Index i = office.head.first; i < office.head.end && single && s.tree.size() > 0; ++i) {
    if (s.tree.is(i, "nsubj")) return true;
  }
  return false;
}

bool reacts(const SentenceDraft& s, const NameSpan& subject) {
  const Index verb = s.tree.head(subject.tokens.first);
  for (Index i = 0; i < s.size(); ++i) {
    const bool object = s.tree.is(i, "obj") || s.tree.is(i, "iobj");
    if (object && s.tree.head(i) == verb && s.tree.upos(i) == "PRON" && !s.tree.has(i, "Reflex=Yes")) return true;
  }
  return may_be_verb(s, "reactions", verb);
}

bool is_main_subject(const Tree& tree, std::uint32_t token) {
  if (!tree.is(token, "nsubj")) return false;
  const Index verb = tree.head(token);
  return verb != Tree::none && (tree.head(verb) == Tree::none || tree.is(verb, "parataxis"));
}

bool in_power(const SentenceDraft& s, std::uint32_t comma) {
  if (comma + 1 >= s.size() || s.token(comma).text != ",") return false;
  return match_phrase(s.grammar->lexicon().list("power-phrases"), s.sentence->tokens, comma + 1).length > 0;
}

bool titled(const SentenceDraft& s, const NameSpan& name) {
  return std::any_of(s.offices.begin(), s.offices.end(), [&](const OfficePhrase& office) {
    return office.bearer && s.names[*office.bearer].entity == name.entity;
  });
}

bool is_taken(const SentenceDraft& s, const OfficePhrase& office) {
  return !office.bearer && office.tokens.first > 0 && s.in("role-markers", office.tokens.first - 1);
}

std::uint32_t subject_told_of(const SentenceDraft& s, const OfficePhrase& office) {
  const Tree& tree = s.tree;
  Index root = 0;
  while (root < tree.size() && tree.head(root) != Tree::none) ++root;
  const Index subject = root < tree.size() ? tree.child(root, "nsubj") : Tree::none;
  if (subject == Tree::none || subject >= office.tokens.first || !office.bearer) return Tree::none;
  const auto tells = [&](Index i) { return tree.is(i, "nsubj") && tree.head(i) != root && tree.head(i) > root; };
  const Index bearer = s.names[*office.bearer].tokens.first;
  const bool apart = office.tokens.first > 0 && tree.size() > 0 && root < office.tokens.first;
  return apart && (tells(office.head.first) || tells(office.head.end - 1) || tells(bearer)) ? subject : Tree::none;
}

bool takes_office(const SentenceDraft& s) {
  return std::any_of(s.offices.begin(), s.offices.end(),
                     [&](const OfficePhrase& office) { return is_taken(s, office); });
}

bool governs_beside(const SentenceDraft& s, TokenRange state) {
  const auto government = [&](Index i) {
    return s.in("governments", i) || s.in("institutions", i) || s.in("sides", i);
  };
  Index before = state.first;
  while (before > 0 && (s.in("determiners", before - 1) || s.in("belonging-prepositions", before - 1))) --before;
  const bool genitive = state.end < s.size() && s.key(state.end) == "'s";
  const bool behind = !s.spanish() && government(genitive ? state.end + 1 : state.end);
  return behind || (before > 0 && government(before - 1));
}

bool of_state(const SentenceDraft& s, const OfficePhrase& office) {
  const std::string_view title = office.office;
  const auto& offices = s.grammar->lexicon().list("state-offices");
  if (title.find("regional ") != title.npos) return false;  // "consellera": no minister of the state
  std::size_t space = 0;                                    // "development secretary of state" as well
  for (std::size_t first = 0; space != title.npos; first = space + 1) {
    if (offices.contains(title.substr(first))) return true;
    space = title.find(' ', first);
  }
  return false;
}

bool addresses_head_of_state(const SentenceDraft& s, const OfficePhrase& office) {
  if (s.spanish() || !office.bearer || office.office != "president") return false;
  const bool joined = std::any_of(s.offices.begin(), s.offices.end(), [&](const OfficePhrase& other) {
    return other.holder && other.tokens.end <= office.tokens.first;  // "the prime minister of X and President Y"
  });
  const bool bare = !joined && office.tokens.first == office.head.first && office.head.size() == 1;
  return bare && s.token(office.head.first).capital && s.names[*office.bearer].tokens.first == office.head.end;
}

bool bygone(const SentenceDraft& s, const OfficePhrase& office) {
  const Index first = office.tokens.first;  // "under" may make a title, as in "under secretary"
  return s.in("reign-prepositions", first) || (first > 0 && s.in("reign-prepositions", first - 1));
}

bool of_lesser(const SentenceDraft& s, const OfficePhrase& office) {
  const Index first = office.tokens.first;
  for (Index i = first; i < office.tokens.end; ++i) {
    if (s.in("lesser-words", i)) return true;
  }
  if (first == 0 || s.tree.size() == 0) return false;
  const bool of_head = s.tree.head(first - 1) != Tree::none && office.head.contains(s.tree.head(first - 1));
  const bool modifies = s.tree.is(first - 1, "compound") || s.tree.is(first - 1, "amod");
  const bool governments = first > 1 && s.in("governments", first - 2);  // "the new government's finance minister"
  return (s.key(first - 1) == "'s" && !governments) || (of_head && modifies);
}

bool nothing_else_told(const Draft& draft, const SentenceDraft& s, const OfficePhrase& office) {
  const bool behind = office.bearer && of_state(s, office) && s.names[*office.bearer].tokens.end <= office.tokens.first;
  if (behind && s.in("belonging-prepositions", office.tokens.end)) return false;  // "X, reina del atletismo"
  const auto in_person = [&](std::uint32_t i) {                                   // "in the government of X"
    return std::any_of(s.names.begin(), s.names.end(), [&](const NameSpan& name) {
      return name.tokens.contains(i) && name.entity.valid() && draft.entities[name.entity.value()].type == "Person";
    });
  };
  for (std::uint32_t i = office.head.end; i < office.tokens.end;) {
    const PhraseMatch field = match_phrase(s.grammar->lexicon().list("portfolios"), s.sentence->tokens, i);
    const PhraseMatch modifier = match_phrase(s.grammar->lexicon().list("office-modifiers"), s.sentence->tokens, i);
    const bool adjective = s.tree.size() > 0 && s.tree.upos(i) == "ADJ";
    const bool passes = adjective || s.in("office-prepositions", i) || s.in("determiners", i) ||
                        s.in("coordinators", i) || s.in("state-nouns", i) || s.key(i) == "," || in_person(i) ||
                        (office.host && (s.in("host-prepositions", i) || s.names[*office.host].tokens.contains(i)));
    if (field.length == 0 && modifier.length == 0 && !passes) return false;
    i += std::max<std::uint32_t>(
        {static_cast<std::uint32_t>(field.length), static_cast<std::uint32_t>(modifier.length), 1});
  }
  return true;
}

}  // namespace entente
