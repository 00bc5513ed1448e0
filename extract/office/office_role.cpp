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

}  // namespace

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
