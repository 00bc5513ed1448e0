#pragma once

#include <entente/extract/refer/antecedents.h>

#include <cstdint>
#include <string_view>

namespace entente {

/// "Police killed two gunmen in Lima", "Peruvian officials say rebels attacked a police station": a body of those in
/// arms, or a crowd, of which nothing tells whose it is, is of the state where the sentence plays. Adds it and returns
/// where to go on; the first token of `noun` when nothing is added.
std::uint32_t refer_scene(Antecedents& seen, SentenceDraft& s, TokenRange noun, std::string_view type);

/// "Thousands of people marched in Lima", "hundreds of Peruvians demonstrated": the protesters of the state where the
/// sentence plays.
std::uint32_t refer_crowd(Antecedents& seen, SentenceDraft& s, std::uint32_t i);

/// "The Union said peacekeepers ...": of the only union of states that has been spoken of.
std::uint32_t refer_peacekeepers(Antecedents& seen, SentenceDraft& s, std::uint32_t i);

/// "Authorities blame X": of the state where the sentence plays, else of the one at home.
std::uint32_t refer_authorities(Antecedents& seen, SentenceDraft& s, std::uint32_t i);

}  // namespace entente
