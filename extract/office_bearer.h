#pragma once

#include <entente/extract/name_reader.h>

#include <vector>

namespace entente {

/// "president of the Republic", "vice president in the government of X": whether a title says that a state is served.
bool says_state(const SentenceDraft& sentence, const OfficePhrase& office);

/// Finds who bears a title: "Foreign Minister X", "X, director of Y", "the envoy of Y is X", "X, who was Y's envoy".
class BearerFinder : protected NameReader {
 public:
  using NameReader::NameReader;

  /// Sets the bearer of a title, its status where that is told with it, and the class of the name. Coordinated titles
  /// share bearer or holder with the last of those `before` it in the sentence.
  void find_bearer(OfficePhrase& phrase, std::vector<OfficePhrase>& before) const;

 protected:
  Index past_duration(Index i) const;
  bool is_dash(Index i) const;
  bool could_be_person(Index name) const;
  void bear(OfficePhrase& phrase, Index name) const;

 private:
  bool bearer_after(OfficePhrase& phrase) const;
  Index past_description(Index i) const;
  bool of_relative(const OfficePhrase& phrase) const;
  Index past_coordinated(Index i) const;
  void holder_after_bearer(OfficePhrase& phrase, Index token) const;
  bool apposition_closes(Index end, const OfficePhrase& phrase) const;
  void bearer_before(OfficePhrase& phrase) const;
  Index before_nominal_owner(Index i) const;
  Index end_of_field(Index i) const;
  Index before_adverbs(OfficePhrase& phrase) const;
  void bearer_by_copula(OfficePhrase& phrase) const;
  void bear_by(OfficePhrase& phrase, Index copula, Index name, bool denied, bool planned) const;
  void share_holder(OfficePhrase& phrase, const std::vector<OfficePhrase>& before) const;
  void share_bearer(OfficePhrase& phrase, const std::vector<OfficePhrase>& before) const;
  bool by_adjective(const OfficePhrase& phrase) const;
  void pass_bearer_back(const OfficePhrase& phrase, std::vector<OfficePhrase>& before) const;
};

}  // namespace entente
