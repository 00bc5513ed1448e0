#pragma once

#include <entente/extract/clause/clause.h>
#include <entente/extract/draft/draft.h>

#include <cstdint>
#include <string>

namespace entente {

/// Whose words tell what a sentence reports: "A said that B ...", "B ..., according to A".
class ReportedSpeech {
 public:
  /// Looks for the first verb of saying and its subject, else for who is cited. Linear time.
  ReportedSpeech(const Draft& draft, const SentenceDraft& sentence, const Clauses& clauses);

  /// The name of who says what a trigger tells; empty where the article says it itself.
  std::string speaker(TokenRange trigger) const;

 private:
  std::string name_;
  std::uint32_t verb_ = no_token;  ///< of saying
  bool whole_ = true;              ///< what stands before the verb is told by it, too
};

}  // namespace entente
