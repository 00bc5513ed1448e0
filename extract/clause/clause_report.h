#pragma once

#include <entente/extract/clause/clause_words.h>
#include <entente/extract/clause/verb_group.h>

#include <cstdint>

/// Which verb reports the clause of another one, and which of the two a coordinated verb shares its subject with.
namespace entente {

/// "X visited Y and met Z": the verb before a coordinator with which one behind it shares its subject; no_token when
/// there is none.
std::uint32_t sharing_verb(const ClauseWords& w, std::uint32_t coordinator, std::uint32_t verb);

/// "A and B came, but the assembly criticised X", by the tree: whether the verb behind a coordinator has a subject of
/// its own that names nobody.
bool has_own_subject(const ClauseWords& w, std::uint32_t coordinator, const VerbGroup& verbs);

/// "X denied that Y interferes", "X condemned how Y rules": the verb that tells the clause of another one, with nothing
/// but the latter's subject between them; no_token when none does.
std::uint32_t teller_of(const ClauseWords& w, std::uint32_t verb);

/// Spanish: whether a verb is in the subjunctive, also one that is spelled like a past but for its accent.
bool in_subjunctive(const ClauseWords& w, std::uint32_t verb);

/// "X said that Y wants peace, and accused Z", "X dijo que Y deja la OTAN, a la que acusó de Z": of a verb and the one
/// that reports its clause, the one that the verb behind goes with, which a joint opens, a coordinator or a relative:
/// the latter when it is told in the tense of the report, and speaks or is set off by a comma.
std::uint32_t reported_or(const ClauseWords& w, std::uint32_t before, std::uint32_t joint, std::uint32_t verb);

/// "dijo en la sede de X que": the verb of telling whose clause a Spanish "que" opens by the tree; no_token when none
/// does.
std::uint32_t teller_by_tree(const ClauseWords& w, std::uint32_t que);

/// "dijo que se han roto las relaciones": whether a Spanish verb with "se" is told of what stands behind it, and of
/// nobody who does it.
bool is_reflexive_passive(const ClauseWords& w, std::uint32_t verb);

/// "dijo ayer que": the verb of telling whose clause a Spanish "que" opens; no_token when none does.
std::uint32_t teller_before(const ClauseWords& w, std::uint32_t que);

/// "A criticised B's decision to grant C a visa, saying that ...": the verb of the clause, by the parser, whose subject
/// a gerund of saying behind a comma has; no_token for other verbs.
std::uint32_t verb_told_by(const ClauseWords& w, const VerbGroup& verbs);

/// "X rejected the plan, blamed Y and left": the verb before a comma that shares its subject with the one right behind
/// it, when another verb of the series follows; no_token when none does.
std::uint32_t verb_of_series(const ClauseWords& w, std::uint32_t comma, const VerbGroup& verbs);

}  // namespace entente
