#include <entente/extract/syntax/tag_verb.h>
#include <entente/extract/syntax/tag_verb_english.h>
#include <entente/extract/syntax/tag_verb_spanish.h>

namespace entente {
namespace {

using Index = std::uint32_t;
using Readings = std::span<const VerbReading>;

/// "may send troops to attack Congo", "was used to attack it": what follows "to" behind a verb or its object, and has
/// an object of its own, is no noun, since a noun would stand there with an article.
bool tells_purpose(const TagWords& w, Index i) {
  if (w.spanish || i < 2 || w.key(i - 1) != "to" || !w.object_follows(i) || w.tree.size() == 0) return false;
  const Index before = i - 2;
  if (w.in("infinitive-adjectives", before) || w.known[before]) return true;  // "is set to sanction Congo"
  return w.tree.relation(before) == "obj" || (w.words[before].tag == Tag::verb && w.tree.upos(before) == "VERB");
}

/// "is imposing tariffs on X": a gerund behind a form of "be" that has an object of its own, or goes with a
/// preposition, is no adjective.
bool is_progressive(const TagWords& w, Index i, Readings readings) {
  if (w.spanish || i == 0 || i + 1 >= w.size() || readings.front().form != VerbForm::gerund) return false;
  Index be = i - 1;
  while (be > 0 && (w.words[be].tag == Tag::adverb || w.words[be].tag == Tag::negation)) --be;
  const bool after_be = w.words[be].tag == Tag::auxiliary && w.words[be].lemma == "be";
  const std::string_view next = w.upos(i + 1);
  return after_be && (next == "NOUN" || next == "PROPN" || next == "DET" || next == "ADJ" || next == "ADP");
}

/// English: "X, the Danish minister, voiced support": whether a past form stands behind the comma that closes what is
/// told of a subject, which has no verb yet.
bool is_awaited(const TagWords& w, Index i, Readings readings) {
  constexpr Index longest = 10;
  const bool past = !w.spanish && i > 0 && with_form(readings, VerbForm::past) != nullptr;
  if (!past || w.words[i - 1].tag != Tag::comma) return false;
  Index opening = i - 1;
  while (opening > 0 && i - opening < longest && w.words[opening - 1].tag != Tag::comma) --opening;
  if (opening < 2 || w.words[opening - 1].tag != Tag::comma || w.words[opening - 2].tag != Tag::proper) return false;
  for (Index k = i - 1; k-- > 0;) {
    const Tag tag = w.words[k].tag;
    if (tag == Tag::stop || tag == Tag::subordinator) return true;
    if (tag == Tag::verb || tag == Tag::auxiliary || tag == Tag::modal || tag == Tag::relative) return false;
  }
  return true;
}

/// "A man has shot X", "a man shot and killed X": a past form that the parser gives a subject, and neither a copula nor
/// an article, or joins to a finite verb.
bool acts_as_verb(const TagWords& w, Index i, Readings readings) {
  if (with_form(readings, VerbForm::past) == nullptr) return false;
  const auto child = [&](std::string_view relation) { return w.tree.child(i, relation) != Tree::none; };
  const bool joined = i + 2 < w.tree.size() && w.in("coordinators", i + 1) && w.tree.head(i + 2) == i &&
                      w.tree.relation(i + 2) == "conj" && w.tree.has(i + 2, "VerbForm=Fin");
  return joined || (child("nsubj") && !child("cop") && !child("det"));
}

/// Spanish: "X, a la que culpa de la crisis", "Y, a quien demanda por plagio": right behind a relative with "a" a noun
/// would have an article.
bool tells_of_relative(const TagWords& w, Index i) {
  if (!w.spanish || i < 2 || i + 1 >= w.size() || w.words[i - 1].tag != Tag::relative) return false;
  const Index before = w.words[i - 2].tag == Tag::determiner && i > 2 ? i - 3 : i - 2;
  const bool governed = w.key(before) == "a" || w.key(i - 2) == "al";
  return governed && w.in("prepositions", i + 1);
}

/// "has close ties", "Fighting erupted": what the trained tagger takes for a noun or adjective where another word
/// makes the sentence. Participles are verbs to frames, whatever they are to a tagger of Spanish.
bool is_tagged_nominal(const TagWords& w, Index i, Readings readings) {
  if (w.tree.size() == 0 || !w.verb_above(i)) return false;
  const std::string_view upos = w.tree.upos(i);
  if (upos == "ADJ" && is_awaited(w, i, readings)) return false;
  if (upos == "ADJ") return !(w.spanish && with_form(readings, VerbForm::participle) != nullptr);
  return upos == "NOUN" && !acts_as_verb(w, i, readings) && joined_infinitive(w, i, readings) == nullptr;
}

/// "accused X of bombing Congo", "began bombing Congo": a gerund that a preposition or another verb governs and an
/// object follows; a noun would have "of".
bool has_own_object(const TagWords& w, Index i, Readings readings) {
  const bool gerund = !w.spanish && i > 0 && readings.front().form == VerbForm::gerund;
  if (!gerund || !w.object_follows(i)) return false;
  const Word& before = w.words[i - 1];
  return before.tag == Tag::preposition ||
         (before.tag == Tag::verb && w.grammar.lexicon().list("gerund-verbs").contains(before.lemma));
}

/// Whether the words before leave it to the trained tagger what a word is.
bool leaves_open(Tag before) {
  return before == Tag::proper || before == Tag::other || before == Tag::comma || before == Tag::coordinator ||
         before == Tag::adjective;
}

/// The reading that the trained tagger's features are of, or the first.
const VerbReading* as_tagged(Readings readings, std::string_view feats) {
  const auto has = [&](std::string_view feature) { return feats.find(feature) != feats.npos; };
  const bool finite = has("VerbForm=Fin");
  for (const VerbReading& reading : readings) {
    switch (reading.form) {
      case VerbForm::infinitive:
        if (has("VerbForm=Inf")) return &reading;
        break;
      case VerbForm::participle:
        if (has("VerbForm=Part") && !has("Tense=Pres")) return &reading;
        break;
      case VerbForm::gerund:
        if (has("VerbForm=Ger") || (has("VerbForm=Part") && has("Tense=Pres"))) return &reading;
        break;
      case VerbForm::past:
        if (finite && has("Tense=Past")) return &reading;
        break;
      default:
        if (finite && !has("Tense=Past")) return &reading;
    }
  }
  return &readings.front();
}

}  // namespace

const VerbReading* verb_reading(const TagWords& w, std::uint32_t i) {
  const Readings readings = w.grammar.morphology().verb(w.token(i).hashed_key());
  if (readings.empty()) return nullptr;
  if (const auto* infinitive = with_form(readings, VerbForm::infinitive); infinitive && tells_purpose(w, i))
    return infinitive;
  if (const VerbReading* const bare = bare_verb(w, i)) return bare;
  const bool verbal = is_progressive(w, i, readings) || has_own_object(w, i, readings) || tells_of_relative(w, i);
  if (!verbal && is_tagged_nominal(w, i, readings)) return nullptr;
  const Tag left = w.tag_before(i);
  const VerbReading* const by_rule =
      w.spanish ? spanish_verb(w, i, left, readings) : english_verb(w, i, left, readings);
  if (by_rule != nullptr || !leaves_open(left) || w.upos(i) != "VERB") return by_rule;
  return as_tagged(readings, w.tree.feats(i));
}

}  // namespace entente
