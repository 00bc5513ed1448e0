#pragma once

#include <entente/base/status.h>
#include <entente/extract/clause/clause.h>

#include <cstdint>

namespace entente {

/// How far the text commits itself to an event.
struct Modality {
  Status status = Status::happened;
  std::uint16_t penalty = 0;  ///< taken off the confidence
  bool stopped = false;       ///< denied in that it went on before: "no longer supports", "suspended the cooperation"
  bool supposed = false;      ///< only a condition: "if X leaves"
};

/// Of a verb: by negation, modals, tense, the verbs it depends on ("plans to", "refused to", "accused of") and "if".
Modality modality_of_verb(const SentenceDraft& sentence, const Clauses& clauses, std::uint32_t verb);

/// Of an event noun: by the verb that governs it ("cancelled the visit") and the adjectives before it ("planned").
Modality modality_of_noun(const SentenceDraft& sentence, const Clauses& clauses, std::uint32_t noun);

}  // namespace entente
