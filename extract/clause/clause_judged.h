#pragma once

#include <entente/extract/clause/clause_words.h>
#include <entente/extract/clause/verb_group.h>
#include <entente/extract/draft/draft.h>

#include <cstdint>
#include <optional>

/// Spanish relatives that stand for what their verb calls by a name, or does something to: "el plan de Y, que calificó
/// de error".
namespace entente {

/// The relative behind a comma that is what a verb judges, since a predicate follows the verb and nothing that it could
/// be said of; Tree::none where none is. `first`: where the verb with its auxiliaries begins.
std::uint32_t judged_relative(const SentenceDraft& s, std::uint32_t first, std::uint32_t verb);

/// "controla la firma X, que compró en 1998": the relative that such a verb is done to, since no other object follows
/// it; Tree::none for others.
std::uint32_t undergone_relative(const SentenceDraft& s, std::uint32_t first, std::uint32_t verb);

/// "X rechazó el plan de Y, que calificó de error": the subject of the clause before a relative that stands for a deed,
/// who judges it; nothing where a verb has no such relative. `depth` as in clause_subject.h.
std::optional<const Phrase*> judge_of_antecedent(const ClauseWords& w, const VerbGroup& verbs, int depth);

}  // namespace entente
