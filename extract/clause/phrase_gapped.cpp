#include <entente/extract/clause/phrase_gapped.h>

#include <string_view>

namespace entente {

bool begins_next_pair(const PhraseWords& w, const Phrase& left, const Phrase& right, const Phrase& next) {
  if (left.preposition == no_token || right.preposition != no_token || next.preposition != right.tokens.end)
    return false;
  const std::string_view given = w.spanish() ? "a" : "to";
  const auto gives = [&](std::uint32_t preposition) {
    return (w.spanish() ? uncontracted(w.key(preposition)) : std::string_view(w.key(preposition))) == given;
  };
  return gives(left.preposition) && gives(next.preposition) && !next.possessor;
}

}  // namespace entente
