#include <entente/extract/refer/person_descriptions.h>

#include <algorithm>

namespace entente {
namespace {

using Index = std::uint32_t;

constexpr Index longest = 4;  ///< words of a description

bool describes(const SentenceDraft& s, Index i) {
  return s.token(i).word && !s.token(i).capital && (s.words[i].tag == Tag::other || s.words[i].tag == Tag::adjective);
}

/// The first of the words that describe a name right before it.
Index first_noun(const SentenceDraft& s, Index name) {
  Index first = name;
  while (first > 0 && name - first < longest && describes(s, first - 1)) --first;
  return first;
}

/// "Banker X was arrested": a noun that has its capital from the sentence that it opens.
bool opens_as_noun(const SentenceDraft& s, Index i) {
  return i == 0 && !s.spanish() && s.token(i).word && s.tree.upos(i) == "NOUN";
}

bool is_demonym(const SentenceDraft& s, Index i) {
  return std::any_of(s.names.begin(), s.names.end(), [&](const NameSpan& n) {
    return n.kind == MentionKind::demonym && n.tokens == TokenRange{i, i + 1};
  });
}

/// "el conservador X", "the former guerrilla X", "el poeta peruano X", in English also "oil magnate X", "Banker X": the
/// words between an article and a name.
TokenRange words_before(const SentenceDraft& s, Index name) {
  Index first = first_noun(s, name);
  while (s.spanish() && first > 0 && name - first < longest && (describes(s, first - 1) || is_demonym(s, first - 1)))
    --first;
  if (first == 1 && opens_as_noun(s, 0)) first = 0;
  const bool bare = !s.spanish() && first < name && s.tree.upos(name - 1) == "NOUN";
  const bool opened = bare || (first > 0 && (s.in("determiners", first - 1) || s.in("contractions", first - 1)));
  return opened ? TokenRange{first, name} : TokenRange{name, name};
}

/// "X, un exguerrillero ...", "X, a conservative, ...": the words behind a comma, where the tree joins them to the
/// name; not "Para X, la compañía ...".
TokenRange words_behind(const SentenceDraft& s, TokenRange name) {
  const Index end = name.end;
  if (end + 1 >= s.size() || s.words[end].tag != Tag::comma) return {end, end};
  const Index first = end + (s.in("determiners", end + 1) ? 2 : 1);
  Index last = first;
  bool joined = false;
  for (; last < s.size() && last - first < longest && describes(s, last); ++last)
    joined = joined || (last < s.tree.size() && s.tree.is(last, "appos") && name.contains(s.tree.head(last)));
  const bool owns = last < s.size() && s.words[last].tag == Tag::possessive_s;  // "X, the party's leader"
  return joined && !owns ? TokenRange{first, last} : TokenRange{end, end};
}

/// "X, a student", "X, una vecina de 40 años": whether an indefinite noun that is no former one stands behind a name.
bool indefinite_behind(const SentenceDraft& s, TokenRange name) {
  const TokenRange words = words_behind(s, name);
  return words.size() > 0 && s.in("indefinite-articles", words.first - 1) && !s.in("former-words", words.first);
}

/// "one refugee, X,", "a boy, X,": whether such a noun and a comma stand before a name.
bool indefinite_before(const SentenceDraft& s, TokenRange name) {
  if (name.first < 3 || s.words[name.first - 1].tag != Tag::comma) return false;
  Index first = name.first - 1;
  if (s.token(first - 1).capital && s.token(first - 1).word) --first;  // "one Dutchman, X"
  while (first > 0 && name.first - first < longest && describes(s, first - 1)) --first;
  const bool some = first > 0 && (s.in("indefinite-articles", first - 1) || s.in("indefinites", first - 1) ||
                                  s.in("single-numbers", first - 1));
  return some && first + 1 < name.first && !s.in("former-words", first);
}

/// "the Moroccan | X", "Ugandan | lawyer X": the state of the adjective that stands before a token; invalid when none
/// does.
Id<LocalEntity> nation_before(const SentenceDraft& s, Index first) {
  for (const NameSpan& name : s.names) {
    if (name.kind == MentionKind::demonym && name.tokens.end == first) return name.entity;
  }
  return {};
}

/// "compañía", "party": a noun that tells another class than a person's.
bool names_a_body(const SentenceDraft& s, Index i) {
  const auto type = s.grammar->lexicon().list("nominals").find(s.key(i));
  return type && *type != "Person";
}

}  // namespace

PersonDescriptions::PersonDescriptions(const Draft& draft) {
  for (const SentenceDraft& s : draft.sentences) {
    for (const OfficePhrase& office : s.offices) {
      if (office.bearer && s.names[*office.bearer].entity.valid())
        offices_[s.names[*office.bearer].entity.value()].insert(office.office);
    }
    for (const Occurrence& o : s.occurrences) {
      if (o.kind != MentionKind::name || !o.entity.valid()) continue;
      if (draft.entities[o.entity.value()].type != "Person") continue;
      if (indefinite_before(s, o.tokens) || indefinite_behind(s, o.tokens)) apart_.insert(o.entity.value());
      if (const auto nation = nation_before(s, first_noun(s, o.tokens.first)); nation.valid())
        nations_.emplace(o.entity.value(), nation);
      for (const TokenRange words : {words_before(s, o.tokens.first), words_behind(s, o.tokens)}) {
        for (Index i = words.first; i < words.end; ++i) {
          if (!names_a_body(s, i) && !is_demonym(s, i)) words_[s.key(i)].insert(o.entity.value());
        }
      }
    }
  }
}

bool PersonDescriptions::called(Id<LocalEntity> person, const std::string& word) const {
  const auto found = words_.find(word);
  return found != words_.end() && found->second.contains(person.value());
}

Id<LocalEntity> PersonDescriptions::nation(Id<LocalEntity> person) const {
  const auto found = nations_.find(person.value());
  return found != nations_.end() ? found->second : Id<LocalEntity>{};
}

bool PersonDescriptions::bears(Id<LocalEntity> person, const std::string& office) const {
  const auto found = offices_.find(person.value());
  if (found == offices_.end()) return false;
  return std::any_of(found->second.begin(), found->second.end(), [&](const std::string& own) {
    return own == office || own.ends_with(" " + office);  // "defense minister" is a minister
  });
}

}  // namespace entente
