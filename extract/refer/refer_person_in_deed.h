#pragma once

#include <entente/extract/refer/antecedents.h>

#include <cstdint>

namespace entente {

/// "El detenido", "su captor", "la ganadora": the person who did, or underwent, the deed that made them so in what has
/// been read (the lists "roles" and "deeds-of-roles"). Returns where to go on, `i` when no role stands there.
std::uint32_t refer_person_in_deed(Antecedents& seen, SentenceDraft& s, std::uint32_t i);

/// "La nueva ministra": who has been named to an office, or has succeeded to it, in what has been read.
std::uint32_t refer_newcomer(Antecedents& seen, SentenceDraft& s, std::uint32_t i);

/// "El exministro", of whom it has been read that he was dismissed or has resigned.
std::uint32_t refer_outgoing(Antecedents& seen, SentenceDraft& s, const OfficePhrase& office);

}  // namespace entente
