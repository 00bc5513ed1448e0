#include <entente/extract/relation/slot_carrier.h>

#include <algorithm>

namespace entente {
namespace {

using Index = std::uint32_t;

}  // namespace

bool lends_subject(const SentenceDraft& s, std::uint32_t verb) {
  const auto& lexicon = s.grammar->lexicon();
  const std::string_view lemma = s.words[verb].lemma;
  return lexicon.list("support-verbs").contains(lemma) || lexicon.list("future-cues").contains(lemma) ||
         lexicon.list("denial-cues").contains(lemma);
}

bool Carriers::carries(Index verb) const {
  const bool exists = s_.spanish() && s_.words[verb].lemma == "haber";  // "negó que haya una conspiración"
  return (s_.words[verb].tag == Tag::auxiliary && !exists) || lends_subject(s_, verb);
}

std::optional<std::uint32_t> Carriers::carrier(Index noun) const {
  constexpr Index reach = 10;
  const Index behind = past_measure(noun);
  Index relative = behind < s_.size() && s_.words[behind].tag == Tag::comma ? behind + 1 : behind;
  const bool governed = s_.spanish() && relative + 1 < s_.size() && s_.words[relative].tag == Tag::preposition;
  if (governed) ++relative;  // "el acuerdo al que llegó"
  if (relative >= s_.size() || s_.words[relative].tag != Tag::relative) return std::nullopt;
  for (Index i = relative + 1; i < std::min(s_.size(), relative + reach); ++i) {
    if (s_.words[i].tag == Tag::stop || s_.words[i].tag == Tag::relative) break;
    if (s_.words[i].tag != Tag::verb) continue;
    const bool carries = lends_subject(s_, i) && !clauses_.group(i).passive && giver(i) != nullptr;
    return carries ? std::optional(i) : std::nullopt;
  }
  return std::nullopt;
}

/// "la multa | de diez millones de pesos | que": behind how much of something a noun tells; else the token behind it.
std::uint32_t Carriers::past_measure(Index noun) const {
  constexpr Index reach = 7;
  const Index start = noun + 1;
  if (!s_.spanish() || start + 1 >= s_.size() || !s_.in("belonging-prepositions", start)) return start;
  const Tag opener = s_.words[start + 1].tag;
  if (opener != Tag::number && opener != Tag::quantifier && !s_.token(start + 1).number) return start;
  for (Index i = start + 2; i < std::min(s_.size(), start + reach); ++i) {
    if (s_.words[i].tag == Tag::relative || s_.words[i].tag == Tag::comma) return i;
    if (s_.words[i].tag == Tag::verb || clauses_.phrase_at(i) != nullptr) break;
  }
  return start;
}

const Phrase* Carriers::giver(Index verb) const {
  for (Index i = clauses_.group(verb).first; i-- > 0 && s_.words[i].tag != Tag::relative;) {
    const Phrase* const phrase = clauses_.phrase_at(i);
    if (phrase != nullptr && phrase->preposition == no_token && phrase->is_head()) return phrase;
  }
  if (!s_.spanish()) return nullptr;
  Index next = verb + 1;
  while (next < s_.size() && clauses_.phrase_at(next) == nullptr &&
         (clauses_.timed(next) || s_.words[next].tag == Tag::adverb))
    ++next;  // "que suscribieron ayer A y B"
  const Phrase* after = clauses_.phrase_at(std::min(next, s_.size()));
  const auto takes = [&] { return after != nullptr && after->preposition != no_token && after->preposition >= next; };
  while (next < s_.size() && (takes() || (s_.words[next].tag == Tag::preposition && next + 1 < s_.size()))) {
    next = after != nullptr ? after->tokens.end : next + 1;
    after = next < s_.size() ? clauses_.phrase_at(next) : nullptr;
  }
  return after != nullptr && after->preposition == no_token && after->is_head() ? after : giver_above(verb);
}

/// "X levantó el bloqueo que impuso a Y": X, who gives what a clause without a subject is about; not "X criticó el
/// bloqueo que impuso a Y".
const Phrase* Carriers::giver_above(Index verb) const {
  const Index first = relative_before_circumstance(clauses_.group(verb).first);
  const bool bare = first > 1 && s_.key(first - 1) == "que" && s_.words[first - 1].tag == Tag::relative;
  const bool set_off = verb + 1 < s_.size() && s_.words[verb + 1].tag == Tag::comma;
  const bool inverted = verb + 1 < s_.size() && s_.words[verb + 1].tag == Tag::determiner && !clauses_.timed(verb + 1);
  if (inverted) return nullptr;  // "la reunión que mantuvo la junta con Y"
  if (!bare || set_off || clauses_.group(verb).passive || s_.in("utterances", first - 2)) return nullptr;
  const auto governor = clauses_.governor(first - 2);
  const auto above = governor ? governor : clauses_.clause_verb(first - 2);
  if (!above || *above >= first || s_.lemma_in("opinion-verbs", *above)) return nullptr;
  if (const Phrase* const whom = addressee_within({*above, first - 1}, "a")) return whom;
  return governor || clauses_.group(*above).finite() ? clauses_.subject(*above) : nullptr;
}

/// Spanish: "la reunión que durante dos horas mantuvo con Y": the relative of a clause that a circumstance opens,
/// before the verb whose words begin at a token; the token itself when there is none.
std::uint32_t Carriers::relative_before_circumstance(Index first) const {
  constexpr Index reach = 10;
  for (Index i = first; i-- > 1 && first - i < reach;) {
    if (s_.words[i].tag == Tag::relative) {
      const bool opens = s_.words[i + 1].tag == Tag::preposition || s_.words[i + 1].tag == Tag::adverb;
      return opens || clauses_.timed(i + 1) || clauses_.timed(i + 2) ? i + 1 : first;
    }
    const Tag tag = s_.words[i].tag;
    const bool within = tag == Tag::other || tag == Tag::adjective || tag == Tag::number || tag == Tag::quantifier ||
                        tag == Tag::preposition || tag == Tag::adverb || clauses_.timed(i);
    const bool governed = tag == Tag::determiner && (s_.words[i - 1].tag == Tag::preposition || clauses_.timed(i + 1));
    if ((!within && !governed) || clauses_.phrase_at(i) != nullptr) break;
  }
  return first;
}

const Phrase* Carriers::addressee_within(TokenRange trigger, std::string_view preposition) const {
  const bool credits = preposition == "a" && trigger.size() > 1 && s_.lemma_in("crediting-verbs", trigger.first);
  const Phrase* const whom = s_.spanish() && credits ? clauses_.oblique(trigger.first, preposition) : nullptr;
  return whom != nullptr && whom->tokens.end <= trigger.end ? whom : nullptr;
}

const Phrase* Carriers::whom_it_hits(Index noun) const {
  const auto verb = s_.spanish() ? carrier(noun) : std::nullopt;
  if (!verb || (s_.key(*verb - 1) != "le" && s_.key(clauses_.group(*verb).first) != "le")) return nullptr;
  const auto above = clauses_.clause_verb(noun);
  return above && *above < noun && !clauses_.group(*above).passive ? clauses_.subject(*above) : nullptr;
}

std::optional<std::uint32_t> Carriers::passive_governor(Index noun) const {
  const auto verb = clauses_.governor(noun);
  if (!verb || *verb < noun) return std::nullopt;
  const VerbGroup group = clauses_.group(*verb);
  if (!group.passive || !carries(*verb)) return std::nullopt;
  for (Index i = noun + 1; !group.helped && i < *verb; ++i) {
    if (s_.is_copula(i)) return std::nullopt;  // "the case is a farce, brought in X"
  }
  return verb;
}

}  // namespace entente
