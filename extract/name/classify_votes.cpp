#include <entente/base/utf8.h>
#include <entente/extract/name/classify_neighbours.h>
#include <entente/extract/name/classify_shape.h>
#include <entente/extract/name/classify_votes.h>

#include <algorithm>

namespace entente {

void ModelVotes::note(const SentenceDraft& s, const NameSpan& name, const std::string& key) {
  if (!name.known && name.type.empty() && !name.suggestion.empty()) ++votes_[key][suggested(s, name)];
}

std::string ModelVotes::most(const SentenceDraft& s, const NameSpan& name, const std::string& key) const {
  const auto votes = votes_.find(key);
  if (votes == votes_.end()) return suggested(s, name);
  std::string best;
  int count_of_best = 0;
  bool tied = false;
  for (const auto& [type, count] : votes->second) {
    tied = count == count_of_best || (tied && count < count_of_best);
    if (count > count_of_best) best = type;
    count_of_best = std::max(count_of_best, count);
  }
  return !tied ? best : resources_.names.is_family(key) ? "Person" : "Organization";
}

/// The class that the models see in one mention. A word of few capitals ("TMB") is no person's, whatever
/// they see in it.
std::string ModelVotes::suggested(const SentenceDraft& s, const NameSpan& name) const {
  constexpr std::size_t longest_acronym = 5;
  const Token& token = s.token(name.tokens.first);
  const bool acronym = name.tokens.size() == 1 && token.shout && count_code_points(token.text) <= longest_acronym;
  const bool initials = (acronym && !all_capitals(s)) || begins_with_acronym(s, name);
  const bool letters = initials || (name.tokens.size() == 1 && mixes_capitals(token));
  if (letters && name.suggestion == "Person") return "Organization";
  if (name.tokens.size() == 1 && !acronym && is_travelled_to(s, name)) return "City";
  if (name.suggestion == "City" && acts_from_state(s, name, resources_)) return "Organization";
  return name.suggestion == "City" && s.spanish() && lone_family_name(s, name) ? "Person" : name.suggestion;
}

/// "la gira de Quispe": a family name without article, where no preposition says that it is a place.
bool ModelVotes::lone_family_name(const SentenceDraft& s, const NameSpan& name) const {
  const std::uint32_t first = name.tokens.first;
  if (name.tokens.size() != 1 || s.token(first).shout || !resources_.names.is_family(s.key(first))) return false;
  return first == 0 || (!s.in("place-prepositions", first - 1) && !s.in("determiners", first - 1));
}

}  // namespace entente
