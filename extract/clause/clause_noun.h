#pragma once

#include <entente/extract/clause/clause_words.h>
#include <entente/extract/clause/phrase.h>

#include <cstdint>

/// Which noun phrase modifies a noun or stands in apposition to it, and who acts by it.
namespace entente {

/// "A's visit", "his visit".
const Phrase* possessor_of(const ClauseWords& w, std::uint32_t noun);

/// "the Chinese invitation", "la invitación china", "US sanctions".
const Phrase* adjective_of(const ClauseWords& w, std::uint32_t noun);

/// The phrase that stands in apposition to a noun: "its allies, A and B".
const Phrase* naming(const ClauseWords& w, std::uint32_t noun);

/// "X, a Danish maker that ...": whom the noun in apposition describes.
const Phrase* described_by(const ClauseWords& w, std::uint32_t noun);

/// "Rockets fired from X struck Y": whether a phrase tells where the arms come from that act.
bool sends_arms(const ClauseWords& w, const Phrase& phrase);

/// "Israeli warplanes bombed", "Israel's warplanes bombed": what the arms of a state do, it does.
bool acts_by_arms(const ClauseWords& w, const Phrase& phrase);

/// "a UN report criticised": what is written in somebody's name, they say.
bool speaks_by(const ClauseWords& w, const Phrase& phrase);

/// "A and not B": whether a phrase is what a coordination leaves out.
bool denied_member(const ClauseWords& w, const Phrase& phrase);

}  // namespace entente
