#pragma once

#include <entente/extract/clause/clause_words.h>
#include <entente/extract/clause/phrase.h>
#include <entente/extract/clause/verb_group.h>

#include <cstdint>

/// Who does what a verb without a tense says: whom another verb asks, or whom a phrase right before it names.
namespace entente {

/// Spanish: "una foto de A y B dándose la mano": whether a phrase that "de" governs does what the gerund right behind
/// it says of each other.
bool acts_in_picture(const ClauseWords& w, const Phrase& phrase, const VerbGroup& verbs);

/// "its opposition to X joining Y", "warned against X buying Y": whether who stands between a preposition and a bare
/// gerund does what the gerund says; but "a letter to X demanding Y".
bool does_gerund(const ClauseWords& w, const Phrase& phrase, const VerbGroup& verbs);

/// "cerró la embajada acusando a X", by the tree: whether a gerund right behind a noun that says nothing tells what the
/// doer of the verb before it does beside.
bool attends_verb(const ClauseWords& w, std::uint32_t gerund);

/// "X found itself isolated by Y", "X resultó derrotado por Y": whether a verb links its subject to a participle.
bool links_participle(const ClauseWords& w, std::uint32_t verb, std::uint32_t participle);

/// English: "X to sign pact", "Minister: X to sign pact": who does what the infinitive of a headline announces; nullptr
/// where none opens.
const Phrase* announced_in_headline(const ClauseWords& w, const VerbGroup& verbs);

/// English: "called for X to withdraw": who does what the infinitive tells that "for" opens; nullptr where none stands
/// right before it.
const Phrase* named_by_for(const ClauseWords& w, const VerbGroup& verbs);

/// English: "chose a lawyer to lead X", "accused the missionaries of spying": whether somebody without a name, right
/// before an infinitive or the preposition of a charge, does what it tells.
bool asks_unnamed(const ClauseWords& w, const VerbGroup& verbs);

/// English: "a haven for rebels to attack X": whether an infinitive is done by those without a name whom "for" governs.
bool serves_unnamed(const ClauseWords& w, const VerbGroup& verbs);

/// English: "deterred migrants from storming X": whether a verb keeps somebody from a deed, whoever that is.
bool keeps_from(const ClauseWords& w, std::uint32_t verb, const VerbGroup& deed);

/// Spanish: "X instruyó al ejército para que ataque a Y": the verb of command whose purpose a "que" opens; no_token
/// when none does.
std::uint32_t command_before(const ClauseWords& w, std::uint32_t que);

/// "X la obligó a retirarse", "acusándola de atacar a Y", "accused him of": whether a pronoun by a verb, or joined to
/// it, stands for its object.
bool has_clitic(const ClauseWords& w, std::uint32_t verb);

/// "X asked Y to sign", "X criticó a Y por firmar", but not "X asked Y after signing" or "X pidió ayuda a Y, alegando":
/// whether the object of a verb does what the infinitive or gerund tells that begins at a token.
bool controls_object(const ClauseWords& w, std::uint32_t verb, std::uint32_t deed);

/// "Por atacar a Z, X sancionó a Y", "For attacking Z, X fined Y": Y, whom a judge behind the comma judges for the deed
/// that opens the sentence; nullptr where nobody is judged.
const Phrase* judged_by(const ClauseWords& w, const VerbGroup& deed, const Phrase& judge, int depth);

}  // namespace entente
