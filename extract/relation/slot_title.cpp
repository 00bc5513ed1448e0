#include <entente/extract/office/holder_words.h>
#include <entente/extract/office/spoken_of.h>
#include <entente/extract/relation/slot.h>

#include <algorithm>

namespace entente {

using Index = std::uint32_t;

/// The mention of whom an office serves.
std::optional<std::uint32_t> SlotReader::holder_of(const OfficePhrase& office) const {
  for (Index o = 0; o < s_.occurrences.size(); ++o) {
    const Occurrence& served = s_.occurrences[o];
    const bool holds = office.holder ? served.tokens == s_.names[*office.holder].tokens
                                     : office.implied_holder.valid() && served.entity == office.implied_holder;
    if (holds) return o;
  }
  return std::nullopt;
}

/// "the country's prime minister": the mention of whom a noun in the genitive before a title stands for.
std::optional<std::uint32_t> SlotReader::described_holder(const OfficePhrase& office) const {
  for (Index o = 0; o < s_.occurrences.size(); ++o) {
    const Occurrence& owner = s_.occurrences[o];
    const Index end = owner.phrase.end;
    const bool genitive = end + 1 == office.tokens.first && s_.words[end].tag == Tag::possessive_s;
    if (owner.kind == MentionKind::nominal && genitive) return o;
  }
  return std::nullopt;
}

/// "Ukraine's parliament elected X prime minister": the state that a legislature names a minister of, as the words
/// beside it tell; the appointer itself when it is none.
std::optional<std::uint32_t> SlotReader::served_beside(Index appointer, const OfficePhrase& office) const {
  const TokenRange tokens = s_.occurrences[appointer].tokens;
  bool legislature = false;
  for (Index i = tokens.first; i < tokens.end; ++i) legislature = legislature || s_.in("institutions", i);
  const bool governs = !s_.spanish() && s_.grammar->lexicon().list("governing-offices").contains(office.office);
  if (!legislature || !(governs || of_state(s_, office))) return appointer;
  const TokenRange phrase = s_.occurrences[appointer].phrase;
  for (Index o = 0; o < s_.occurrences.size(); ++o) {
    const TokenRange state = s_.occurrences[o].tokens;
    const bool genitive = state.end + 1 == tokens.first && s_.words[state.end].tag == Tag::possessive_s;
    const bool within = o != appointer && phrase.first <= state.first && state.end <= phrase.end;
    if (genitive || within) return o;
  }
  return std::nullopt;
}

/// "The Argentine government named X minister", "El presidente de Y, Z, nombró a X ministra": who gives an office of
/// their own, or of the state or body that they serve themselves.
std::optional<std::uint32_t> SlotReader::body_of_appointer(Index verb, const OfficePhrase& taken) const {
  const Phrase* const giver = clauses_.group(verb).passive ? agent(verb) : doer(verb);
  if (giver == nullptr || giver->members.size() != 1) return std::nullopt;
  const Index appointer = giver->members.front();
  if (!giver->person) return served_beside(appointer, taken);
  for (const OfficePhrase& office : s_.offices) {
    const bool own = office.bearer && s_.names[*office.bearer].entity == s_.occurrences[appointer].entity;
    if (own && office.status == Status::ongoing) return holder_of(office);
  }
  return std::nullopt;
}

/// "became president of Peru", "was named Peruvian ambassador": whom the office named after the verb, or by the last
/// word of a trigger, serves, as it says or as the article lets suppose.
Filler SlotReader::title(TokenRange trigger) {
  constexpr Index reach = 4;
  const Index from = trigger.end;
  for (const OfficePhrase& office : s_.offices) {
    const bool within = trigger.size() > 1 && office.head.end == from && office.tokens.first > trigger.first;
    if ((office.tokens.first < from && !within) || office.tokens.first > from + reach || office.bearer) continue;
    if (office.office.ends_with("candidate")) continue;  // who stands for a party has no office in it
    if (office.tokens.first > from && is_anothers(s_, office)) continue;
    const bool told = office.holder || office.implied_holder.valid();
    const auto& from_slots = frame_->from;
    const bool bare = std::find(from_slots.begin(), from_slots.end(), "object") != from_slots.end() &&
                      !s_.in("belonging-prepositions", office.tokens.end);  // no "governor of the bank"
    auto holder = told ? holder_of(office) : described_holder(office);
    if (!told && !holder && bare) holder = body_of_appointer(trigger.first, office);
    if (!holder && !told) continue;
    office_ = office.office;
    if (holder) return {{*holder}, false};
  }
  return {};
}

}  // namespace entente
