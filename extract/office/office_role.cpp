#include <entente/extract/office/office_bearer.h>
#include <entente/extract/office/office_role.h>

#include <algorithm>
#include <string_view>

namespace entente {
namespace {

using Index = std::uint32_t;
constexpr Index none = OfficeWords::none;

/// The name of a person that covers a token, or none.
Index person_at(const OfficeWords& w, Index i) {
  const Index name = i < w.size() ? w.name_at(i) : none;
  return name != none && w.could_be_person(name) ? name : none;
}

/// The verb of the clause that a title stands in; Tree::none when there is none.
Index verb_above(const OfficeWords& w, const OfficePhrase& phrase) {
  if (w.tree().size() == 0) return Tree::none;
  Index verb = w.tree().head(phrase.head.first);
  while (verb != Tree::none && w.tree().upos(verb) != "VERB") verb = w.tree().head(verb);
  return verb;
}

/// Who does what a verb tells, also the one before it in "X came and spoke".
Index subject_of(const OfficeWords& w, Index verb) {
  const Index subject = w.tree().child(verb, "nsubj");
  const Index first = w.tree().head(verb);
  if (subject != Tree::none || !w.tree().is(verb, "conj") || first == Tree::none) return subject;
  return w.tree().child(first, "nsubj");
}

/// "fue propuesto como", "dismissed X as", "resigned as": a verb whose "as" tells of another than its subject, or of
/// which the frames say what becomes of the office.
bool tells_of_office(const OfficeWords& w, Index verb) {
  const Tree& tree = w.tree();
  if (tree.child(verb, "obj") != Tree::none || tree.child(verb, "nsubj:pass") != Tree::none) return true;
  const Grammar& grammar = *w.draft().grammar;
  const auto readings = grammar.morphology().verb(w.token(verb).hashed_key());
  return std::any_of(readings.begin(), readings.end(), [&](const VerbReading& reading) {
    const auto triggers = grammar.triggers(TriggerKind::verb, reading.lemma);
    return std::any_of(triggers.begin(), triggers.end(), [](const Trigger& trigger) {
      const std::string_view relation = trigger.frame->relation;
      return relation == "holds-office" || relation == "appointed" || relation == "dismissed";
    });
  });
}

/// "the election of | the conservative | X": where the words begin that stand between "of" and the name.
Index before_description(const OfficeWords& w, Index name) {
  constexpr Index most = 2;
  Index first = name;
  while (first > 0 && name - first < most && w.name_at(first - 1) == none &&
         (w.describes(first - 1) || w.in("determiners", first - 1) || w.honorific(first - 1) ||
          w.in("adherents", first - 1)) &&
         !w.in("belonging-prepositions", first - 1))
    --first;
  return first;
}

/// "X's | surprise | resignation": the mark of the genitive before a noun and its modifiers, or none.
Index genitive_before(const OfficeWords& w, Index noun) {
  constexpr Index most = 2;
  Index i = noun;
  while (i > 1 && noun - i <= most && w.key(i - 1) != "'s" && w.plain(i - 1)) --i;
  return i > 1 && w.key(i - 1) == "'s" ? i - 1 : none;
}

/// A person whom the word before a title makes its bearer, and what that tells of the office.
struct Tenure {
  Index person = none;
  std::string_view value;
};

/// "the election of X | as", "X's resignation | as", "Con X | como": whose office a noun tells of, or who has one while
/// the clause is so.
Tenure tenure_before(const OfficeWords& w, Index marker) {
  const auto told = [&](Index noun) { return w.match_before("tenure-nouns", noun + 1); };
  if (const PhraseMatch noun = told(marker - 1); noun.length > 0 && !w.spanish()) {
    const Index mark = genitive_before(w, marker - static_cast<Index>(noun.length));
    if (mark == none) return {};
    return {person_at(w, mark - 1), noun.value};
  }
  const Index person = person_at(w, marker - 1);
  if (person == none || w.name(person).tokens.end != marker) return {};
  const Index first = before_description(w, w.name(person).tokens.first);
  if (first == 0) return {};
  if (w.in("tenure-openers", first - 1)) return first == 1 || !w.token(first - 2).word ? Tenure{person, {}} : Tenure{};
  if (first < 2 || !w.in("belonging-prepositions", first - 1)) return {};
  const PhraseMatch noun = told(first - 2);
  return noun.length > 0 ? Tenure{person, noun.value} : Tenure{};
}

}  // namespace

bool bearer_by_tenure(const OfficeWords& w, OfficePhrase& phrase) {
  const PhraseMatch role = w.match_before("role-phrases", phrase.tokens.first);
  const Index first = phrase.tokens.first - static_cast<Index>(role.length);
  if (role.value != "weak" || first < 2) return false;
  const Tenure tenure = tenure_before(w, first);
  if (tenure.person == none) return false;
  bear(w, phrase, tenure.person);
  phrase.apart = true;
  if (phrase.status == Status::ongoing && tenure.value == "ended") phrase.status = Status::ended;
  return true;
}

void bearer_by_role(const OfficeWords& w, OfficePhrase& phrase) {
  const PhraseMatch role = w.match_before("role-phrases", phrase.tokens.first);
  const Index first = phrase.tokens.first - static_cast<Index>(role.length);
  const bool weak = role.value == "weak";
  if (role.length == 0 || first == 0 || (weak && phrase.definite)) return;  // "arrived as the president of Y left"
  const Index beside = w.is_text(first - 1, ",") && first > 1 ? person_at(w, first - 2) : none;
  if (beside != none) return bear(w, phrase, beside);
  const Index verb = verb_above(w, phrase);
  if (verb == Tree::none || (weak && tells_of_office(w, verb))) return;
  const Index subject = subject_of(w, verb);
  const Index name = subject == Tree::none || subject > first ? none : person_at(w, subject);
  if (name == none) return;
  bear(w, phrase, name);
  phrase.apart = true;
}

}  // namespace entente
