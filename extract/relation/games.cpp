#include <entente/extract/relation/games.h>

#include <algorithm>
#include <cstdint>
#include <set>
#include <string_view>

namespace entente {
namespace {

using Index = std::uint32_t;

constexpr std::size_t fewest_words = 3;  ///< different ones: a single goal may be a politician's

/// "el encuentro", "recibe al Celta", "cedió un empate": whether a word tells of what is done in a game.
bool is_of_play(const SentenceDraft& s, Index word) {
  return s.in("words-of-play", word) || s.lemma_in("words-of-play", word);
}

}  // namespace

bool tells_of_games(const Draft& draft) {
  std::set<std::string_view> words;
  std::size_t count = 0;
  for (const SentenceDraft& s : draft.sentences) {
    for (Index i = 0; i < s.size(); ++i) {
      if (!s.in("game-words", i)) continue;
      words.insert(s.key(i));
      ++count;
    }
  }
  return words.size() >= fewest_words && 3 * count >= draft.sentences.size();
}

void drop_moves(std::vector<ClaimDraft>& claims, const Draft& draft, const SentenceDraft& sentence,
                const Ontology& ontology) {
  if (!draft.of_games) return;
  const auto in_earnest = [&](Index o) {
    return ontology.is_class(draft.entities[sentence.occurrences[o].entity.value()].type, "GovernmentBody");
  };
  const Lexicon::List& moves = sentence.grammar->lexicon().list("relations-of-games");
  std::erase_if(claims, [&](const ClaimDraft& c) {
    const auto move = moves.find(c.relation);
    if (!move || (*move == "told" && !is_of_play(sentence, c.trigger.first))) return false;
    return !in_earnest(c.subject) && !in_earnest(c.object);
  });
}

}  // namespace entente
