#include <entente/extract/clause/clause_words.h>

#include <algorithm>

namespace entente {

ClauseWords::ClauseWords(const SentenceDraft& sentence, const std::vector<Phrase>& phrases)
    : TaggedWords(sentence), phrases_(&phrases), at_(sentence.size() + 1, no_token) {
  for (std::uint32_t p = 0; p < phrases.size(); ++p) {
    for (std::uint32_t i = phrases[p].tokens.first; i < std::min(phrases[p].tokens.end, sentence.size()); ++i) {
      if (!phrases[p].gap.contains(i)) at_[i] = p;
    }
    if (phrases[p].gap.size() > 0) gapped_.push_back(p);
  }
}

const Phrase* ClauseWords::whole(const Phrase* phrase) const {
  const auto led = std::find_if(gapped_.begin(), gapped_.end(), [&](std::uint32_t p) {
    return phrase != nullptr && (*phrases_)[p].tokens.first == phrase->tokens.first;
  });
  return led != gapped_.end() ? &(*phrases_)[*led] : phrase;
}

std::string_view ClauseWords::preposition(std::uint32_t token) const {
  const std::string_view word = uncontracted(key(token));
  if (const auto beside = match_before("companions", token + 1)) return beside.value;  // "junto a X" is no "a X"
  if (word != "de") return word;
  const auto phrase = match_before("agent-phrases", token + 1);
  return phrase.value.empty() ? word : phrase.value;
}

std::uint32_t ClauseWords::past_aside(std::uint32_t comma) const {
  if (!is(comma, Tag::comma)) return comma;
  if (const auto beside = match("companions", comma + 1)) {
    const Phrase* const who = phrase_at(comma + 1 + beside.length);
    return who != nullptr && is(who->tokens.end, Tag::comma) ? who->tokens.end + 1 : comma;
  }
  const std::uint32_t length = match("asides", comma + 1).length;
  const std::uint32_t end = comma + 1 + length;
  if (length > 0 && is(end, Tag::comma)) return end + 1;
  if (const std::uint32_t told = past_source(comma + 1); told > comma + 1) {
    // "detuvo a dos hombres, informó el jefe policial, X"
    const bool source_goes_on = tree().is(told + 1, "appos") && TokenRange{comma, told}.contains(tree().head(told + 1));
    return source_goes_on ? comma : told + 1;
  }
  const std::uint32_t behind = past_circumstance(comma + 1);
  return is(behind, Tag::comma) ? behind + 1 : comma;
}

std::uint32_t ClauseWords::past_wording(std::uint32_t token) const {
  constexpr std::uint32_t reach = 8;
  const std::uint32_t opener = spanish() ? token + 1 : token;
  if (opener + 1 >= size() || (spanish() && key(token) != "lo")) return token;
  if (key(opener) != (spanish() ? "que" : "what")) return token;
  for (std::uint32_t i = opener + 1; i + 1 < std::min(size(), opener + reach); ++i) {
    if (is(i, Tag::comma) || is(i, Tag::stop) || is(i, Tag::relative)) return token;
    if (!is(i, Tag::verb)) continue;
    if (!lemma_in("wording-verbs", i)) return token;
    return in("wording-links", i + 1) ? i + 2 : i + 1;
  }
  return token;
}

std::uint32_t ClauseWords::past_source(std::uint32_t token) const {
  constexpr std::uint32_t longest = 8;
  bool told = false;
  for (std::uint32_t i = token; i < std::min(size(), token + longest); ++i) {
    if (is(i, Tag::comma)) return told ? i : token;
    if (is(i, Tag::verb) && (told || !is_finite_verb(i) || !lemma_in("reporting", i))) return token;
    told = told || is(i, Tag::verb);
    if (is(i, Tag::stop) || is(i, Tag::relative) || is(i, Tag::subordinator) || is(i, Tag::auxiliary)) return token;
  }
  return token;
}

std::uint32_t ClauseWords::past_circumstance(std::uint32_t token) const {
  constexpr std::uint32_t longest = 10;
  if (!spanish() || !in("circumstance-openers", token)) return token;
  std::uint32_t i = token;
  for (; i < std::min(size(), token + longest) && !is(i, Tag::comma); ++i) {
    const bool clause = is(i, Tag::stop) || is(i, Tag::relative) || is(i, Tag::subordinator) || is(i, Tag::verb) ||
                        is(i, Tag::coordinator) || is(i, Tag::quote);
    if (clause) return token;
  }
  return i;
}

}  // namespace entente
