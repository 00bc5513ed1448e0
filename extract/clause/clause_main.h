#pragma once

#include <entente/extract/clause/clause_words.h>
#include <entente/extract/clause/phrase.h>
#include <entente/extract/clause/verb_group.h>

#include <cstdint>

/// The subject that a clause has in common with the one above it. `depth` as in clause_subject.h.
namespace entente {

/// Spanish: "X criticó a Y, a quien acusa de espionaje", "X viajó a Y, donde se reunió con Z": the subject of the
/// clause above, for a relative that is itself no subject; of who tells that clause in "X dijo que Y deja la OTAN, a la
/// que acusó de Z". nullptr where the verb is of more than one person, and that subject is not.
const Phrase* subject_above(const ClauseWords& w, const VerbGroup& verbs, int depth);

/// Spanish: "X criticó a Y cuando visitó Z", "mientras era alcalde": the subject of the clause above, for a clause of
/// time that opens with its verb.
const Phrase* subject_of_main_clause(const ClauseWords& w, const VerbGroup& verbs, int depth);

/// "After visiting X, the minister met Y": the subject of the main clause that follows.
const Phrase* main_subject_after(const ClauseWords& w, std::uint32_t verb);

}  // namespace entente
