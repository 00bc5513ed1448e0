#pragma once

#include <entente/base/status.h>
#include <entente/extract/draft/draft.h>

#include <cstdint>
#include <string>

namespace entente {

/// A claim in terms of the draft: occurrences of one sentence.
struct ClaimDraft {
  std::uint32_t subject = 0;  ///< index into SentenceDraft::occurrences
  std::uint32_t object = 0;
  std::string relation;
  Status status = Status::happened;
  std::string date;
  std::string office;
  std::string instrument;
  std::string place;
  std::string speaker;
  TokenRange trigger;
  std::string rule;
  std::uint16_t score = 0;
};

}  // namespace entente
