#include <entente/extract/refer/plural.h>
#include <entente/extract/refer/refer_pronoun.h>
#include <entente/extract/refer/refer_words.h>
#include <entente/extract/refer/salience.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

namespace entente {
namespace {

using Entity = Id<LocalEntity>;
using Index = std::uint32_t;

/// Who a subject is, also by its apposition: "its rival, X, accused it".
Entity agent_of(const Antecedents& seen, const SentenceDraft& s, Index subject) {
  const Entity agent = seen.agent_at(s, subject, "any");
  const Index apposed = agent.valid() ? Tree::none : s.tree.child(subject, "appos");
  return apposed != Tree::none ? seen.agent_at(s, apposed, "any") : agent;
}

/// Who does what an object suffers: "X wrote to Y, asking him": X; "X asked Y to help him": Y.
Entity doer_above(const Antecedents& seen, const SentenceDraft& s, Index object) {
  for (Index word = s.tree.head(object); word != Tree::none; word = s.tree.head(word)) {
    const Index subject = s.tree.child(word, "nsubj");
    if (subject != Tree::none) return agent_of(seen, s, subject);
    const Index above = s.tree.is(word, "xcomp") ? s.tree.head(word) : Tree::none;
    const Index asked = above != Tree::none ? s.tree.child(above, "obj") : Tree::none;
    if (asked != Tree::none) return seen.agent_at(s, asked, "any");
  }
  return {};
}

/// "agreed to rescue himself", "X himself": whoever does it, and nobody else.
bool is_reflexive(const SentenceDraft& s, Index i) {
  const std::string& key = s.key(i);
  return !s.spanish() && (key.ends_with("self") || key.ends_with("selves"));
}

/// "X met Y, claiming that Z was trying to depose him": X, who tells of what Z does to him; nobody where the verb of
/// the pronoun is told by none.
Entity teller_above(const Antecedents& seen, const SentenceDraft& s, Index object, std::string_view gender) {
  constexpr int farthest = 6;
  bool told = false;
  Index word = s.tree.head(object);
  for (int step = 0; step < farthest && word != Tree::none; ++step, word = s.tree.head(word)) {
    const Index subject = told ? s.tree.child(word, "nsubj") : Tree::none;
    if (subject != Tree::none) return seen.agent_at(s, subject, gender);
    const Index above = s.tree.head(word);
    told = told || (s.tree.is(word, "ccomp") && above != Tree::none && s.tree.child(word, "nsubj") != Tree::none &&
                    s.lemma_in("reporting", above));
    if (s.tree.is(word, "acl")) break;
  }
  return {};
}

/// Those who are meant by "they" or "them": a coordination, those who met, or those for whom a plural acts.
std::vector<Entity> several_meant(const Antecedents& seen, const SentenceDraft& s, Index i, bool subject) {
  const Draft& draft = seen.draft;
  if (!subject && names_other_plural(draft, seen.sentence, i)) return {};
  std::vector<Entity> meant = coordinated_antecedent(draft, seen.sentence, i, seen.ontology);
  const bool personal = i < s.tree.size() && s.tree.has(i, "PronType=Prs");
  if (!meant.empty() || !personal) return meant;
  if (auto met = met_antecedent(draft, seen.sentence, seen.ontology); !met.empty()) return met;
  const auto opposed = opposed_antecedent(draft, seen.sentence, seen.ontology);
  if (!opposed.empty()) return seen.is(opposed.front(), "Person") ? opposed : std::vector<Entity>{};
  return subject ? body_antecedent(draft, seen.sentence, i, seen.ontology) : std::vector<Entity>{};
}

/// "They signed", "ambos firmaron": each of a coordinated group; "officials of X said they ...": X; "Z accused them",
/// unless Z is one of them.
Index they(Antecedents& seen, SentenceDraft& s, Index i) {
  const bool subject = is_subject(s, i);
  if (!subject && !(is_object(s, i) && s.key(i) == "them")) return i + 1;
  const std::vector<Entity> meant = several_meant(seen, s, i, subject);
  const Entity doer = subject ? Entity{} : doer_above(seen, s, i);
  if (doer.valid() && std::find(meant.begin(), meant.end(), doer) != meant.end()) return i + 1;
  for (const Entity one : meant) seen.add(s, {i, i + 1}, {i, i + 1}, one, MentionKind::pronoun, "plural pronoun", 600);
  return i + 1;
}

/// "accused it of lying", "urged it to sign", "offered it a loan", but not "signed it": whether "it" is the object of
/// what is done, or given, to somebody.
bool befalls_somebody(const SentenceDraft& s, Index i) {
  if (i >= s.tree.size() || !(s.tree.is(i, "obj") || s.tree.is(i, "iobj")) || s.tree.head(i) > i) return false;
  const Index verb = s.tree.head(i);
  for (Index c = s.tree.first_child(verb); c != Tree::none; c = s.tree.next_sibling(c)) {
    if (c > i && s.tree.is(c, "obj")) return true;
  }
  return s.tree.is(i, "iobj") || s.lemma_in("verbs-to-somebody", verb);
}

/// "Chile ratified it", "withdrew from it", of an agreement: what verbs of that kind are done to.
Entity paper_meant(const Antecedents& seen, const SentenceDraft& s, Index i) {
  if (i >= s.tree.size() || !is_object(s, i) || !s.lemma_in("agreement-verbs", s.tree.head(i))) return {};
  const auto fits = [&](const Mentioned& r) { return seen.is(r.entity, "Agreement"); };
  return most_salient(seen, s, {i}, 1, fits).value_or(Entity{});
}

/// "expelled the staff of X and ordered it to leave": whom the verb before, which is joined to the pronoun's, is done
/// to; nobody where it names none.
Entity object_of_joined(const Antecedents& seen, const SentenceDraft& s, Index object) {
  const Index verb = s.tree.head(object);
  const Index before = verb != Tree::none && s.tree.is(verb, "conj") ? s.tree.head(verb) : Tree::none;
  const Index befallen = before != Tree::none ? s.tree.child(before, "obj") : Tree::none;
  if (befallen == Tree::none) return {};
  if (const Entity itself = seen.agent_at(s, befallen, "thing"); itself.valid()) return itself;
  const Index owner = s.tree.child(befallen, "nmod");
  const Index of = owner != Tree::none ? s.tree.child(owner, "case") : Tree::none;
  return of != Tree::none && s.in("belonging-prepositions", of) ? seen.agent_at(s, owner, "thing") : Entity{};
}

/// The gender of a pronoun; also of "él", which only its accent tells from the article "el".
std::optional<std::string_view> gender_told(const SentenceDraft& s, Index i) {
  const auto& lexicon = s.grammar->lexicon();
  const std::string_view text = s.token(i).text;
  if (s.spanish() && (text == "él" || text == "Él")) return "male";
  if (const auto gender = lexicon.list("possessives").find(s.key(i))) return gender;
  return lexicon.list("pronouns").find(s.key(i));
}

/// Whether a noun is of a person whom nobody names: "an official", "her father".
bool is_unnamed_person(const Antecedents& seen, const SentenceDraft& s, Index noun, std::string_view gender) {
  if (noun == Tree::none || s.tree.upos(noun) != "NOUN" || s.tree.has(noun, "Number=P")) return false;
  const auto& lexicon = s.grammar->lexicon();
  const auto kin = lexicon.list("kin").find(s.key(noun));
  const bool other = kin && !kin->empty() && *kin != gender;
  const bool title = std::any_of(s.offices.begin(), s.offices.end(),
                                 [&](const OfficePhrase& o) { return !o.bearer && o.head.contains(noun); });
  const Index article = s.tree.child(noun, "det");
  const bool some = article != Tree::none && s.in("indefinite-articles", article);
  if (other || !(kin || (some && (title || s.in("introduced-persons", noun))))) return false;
  return std::none_of(s.occurrences.begin(), s.occurrences.end(), [&](const Occurrence& o) {
    return o.phrase.contains(noun) && !o.nested && seen.is(o.entity, "Person");
  });
}

/// "X is ill. An aide said he had resigned", "his father said that he was proud": whether a subject may as well be
/// whoever tells of it, who has no name.
bool told_by_nobody_named(const Antecedents& seen, const SentenceDraft& s, Index i, std::string_view gender) {
  if (i >= s.tree.size()) return false;
  Index below = s.tree.head(i);
  for (Index word = below; word != Tree::none; word = s.tree.head(word)) {
    const Index teller = s.tree.child(word, "nsubj");
    if (word != below && teller != Tree::none && teller < i) return is_unnamed_person(seen, s, teller, gender);
  }
  return false;
}

Index pronoun_at(Antecedents& seen, SentenceDraft& s, Index i, std::string_view gender) {
  if (gender == "plural") return they(seen, s, i);
  if (gender != "male" && gender != "female" && gender != "thing") return i + 1;
  if (is_reflexive(s, i)) return i + 1;
  if (gender == "thing" && !is_subject(s, i) && !befalls_somebody(s, i)) {
    const Entity paper = paper_meant(seen, s, i);
    if (paper.valid()) seen.add(s, {i, i + 1}, {i, i + 1}, paper, MentionKind::pronoun, "pronoun", 600);
    return i + 1;
  }
  const bool object = is_object(s, i);
  if (!object && gender != "thing" && told_by_nobody_named(seen, s, i, gender)) return i + 1;
  const Entity told = !object             ? Entity{}
                      : gender == "thing" ? object_of_joined(seen, s, i)
                                          : teller_above(seen, s, i, gender);
  const Entity found =
      told.valid() ? told : seen.antecedent(i, gender, false, object ? doer_above(seen, s, i) : Entity{});
  if (found.valid()) seen.add(s, {i, i + 1}, {i, i + 1}, found, MentionKind::pronoun, "pronoun", 600);
  return i + 1;
}

}  // namespace

Index refer_pronoun(Antecedents& seen, SentenceDraft& s, Index i) {
  const auto gender = gender_told(s, i);
  return gender ? pronoun_at(seen, s, i, *gender) : i;
}

}  // namespace entente
