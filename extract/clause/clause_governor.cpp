#include <entente/extract/clause/clause_governor.h>
#include <entente/extract/clause/phrase.h>
#include <entente/extract/clause/verb_group.h>

namespace entente {
namespace {

using Index = std::uint32_t;

/// "During a visit to A, B was received by C": whether a noun in the circumstance that a comma closes before a passive
/// verb is none of its subjects.
bool is_circumstance_of(const ClauseWords& w, Index noun, Index verb) {
  Index first = noun;
  while (first > 0 && (w.is(first - 1, Tag::determiner) || w.is(first - 1, Tag::adjective))) --first;
  if (!verb_group(w, verb).helped || first == 0 || !w.is(first - 1, Tag::preposition)) return false;
  for (Index i = noun + 1; i < verb; ++i) {
    if (w.is(i, Tag::comma)) return true;
  }
  return false;
}

}  // namespace

std::optional<std::uint32_t> governor_of(const ClauseWords& w, std::uint32_t noun) {
  for (Index i = noun; i-- > 0 && noun - i < 10;) {
    if (w.is(i, Tag::verb)) return i;
    if (i > 0 && w.in("belonging-prepositions", i) && w.in("measure-nouns", i - 1)) {  // "two days of talks"
      --i;
      continue;
    }
    const Tag tag = w.word(i).tag;
    if (tag == Tag::auxiliary && w.word(i).lemma == "have" && main_verb(w, i)) return i;
    if (tag == Tag::preposition || tag == Tag::comma || tag == Tag::stop || tag == Tag::relative ||
        tag == Tag::auxiliary)
      break;
    if (const Phrase* phrase = w.phrase_at(i); phrase != nullptr && phrase->noun != noun) break;
  }
  for (Index i = noun + 1; i < w.size() && i - noun < 25; ++i) {
    if (w.is(i, Tag::relative) || w.is(i, Tag::stop)) break;
    if (w.is(i, Tag::verb) && w.match_before("sides-of-two", i)) break;  // "..., este último excluido por C"
    if (w.is(i, Tag::verb) && verb_group(w, i).passive)
      return is_circumstance_of(w, noun, i) ? std::nullopt : std::optional(i);
    if (w.is_finite_verb(i)) break;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> clause_verb_of(const ClauseWords& w, std::uint32_t token) {
  for (Index i = token; i-- > 0;) {
    if (w.is(i, Tag::stop)) break;
    if (w.is(i, Tag::verb) && verb_group(w, i).finite()) return i;
  }
  for (Index i = token + 1; i < w.size(); ++i) {
    if (w.is(i, Tag::stop)) break;
    if (w.is(i, Tag::verb) && verb_group(w, i).finite()) return i;
  }
  return std::nullopt;
}

bool opens_absolute(const ClauseWords& w, const Phrase& phrase, const VerbGroup& verbs) {
  const bool gerund = verbs.form == VerbForm::gerund ? !verbs.helped : w.in("perfect-gerunds", verbs.first);
  const Index with = phrase.preposition;
  if (!gerund || !phrase.is_head() || with == no_token || !w.in("attendance-prepositions", with)) return false;
  return with == 0 || w.is(with - 1, Tag::comma) || w.is(with - 1, Tag::stop);
}

std::optional<std::uint32_t> matrix_of(const ClauseWords& w, std::uint32_t verb) {
  const VerbGroup verbs = verb_group(w, verb);
  const Phrase* const own = verbs.first > 0 ? w.phrase_at(verbs.first - 1) : nullptr;
  if (own != nullptr && opens_absolute(w, *own, verbs)) return std::nullopt;
  const bool joined = verbs.passive && !verbs.helped && verbs.first > 0 && w.is(verbs.first - 1, Tag::coordinator);
  for (Index i = verbs.first; i-- > 0;) {
    if (w.is(i, Tag::verb) && joined && verb_group(w, i).passive) return matrix_of(w, i);  // "accused and sued by X"
    if (w.is(i, Tag::verb)) return i;
    if (w.is(i, Tag::stop) || w.is(i, Tag::relative)) return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace entente
