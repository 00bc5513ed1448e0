#include <entente/extract/name/classify_neighbours.h>
#include <entente/extract/name/name_state.h>

#include <algorithm>
#include <set>
#include <string>

namespace entente {
namespace {

using Keys = std::set<std::string, std::less<>>;

/// A word that only its capital makes a name, and that is neither initials nor a name of persons.
bool may_be_state(const SentenceDraft& s, const NameSpan& name, const NameLists& names) {
  const std::uint32_t first = name.tokens.first;
  const bool guessed = name.type.empty() || name.rule == "capitals";
  if (name.known || !guessed || name.tokens.size() != 1 || s.token(first).shout) return false;
  return !names.is_given(s.key(first)) && !names.is_family(s.key(first));
}

/// "Halden and Norlund": whether one of such states is joined to the name.
bool joins_state(const SentenceDraft& s, const NameSpan& name, const Keys& states) {
  return std::any_of(s.names.begin(), s.names.end(), [&](const NameSpan& other) {
    const bool before = other.tokens.end + 1 == name.tokens.first && s.in("coordinators", other.tokens.end);
    const bool behind = name.tokens.end + 1 == other.tokens.first && s.in("coordinators", name.tokens.end);
    return (before || behind) && other.tokens.size() == 1 && states.contains(s.key(other.tokens.first));
  });
}

/// The names that `is_state` says to be states'.
template <class IsState>
Keys states_where(const std::vector<SentenceDraft>& sentences, const NameLists& names, const IsState& is_state) {
  Keys states;
  for (const SentenceDraft& s : sentences) {
    for (const NameSpan& name : s.names) {
      if (may_be_state(s, name, names) && is_state(s, name)) states.insert(s.key(name.tokens.first));
    }
  }
  return states;
}

/// "Halden" of "Ada Halden": words of names that are longer.
Keys parts_of_names(const std::vector<SentenceDraft>& sentences) {
  Keys parts;
  for (const SentenceDraft& s : sentences) {
    for (const NameSpan& name : s.names) {
      if (name.known || name.tokens.size() < 2) continue;
      for (std::uint32_t i = name.tokens.first; i < name.tokens.end; ++i) parts.insert(s.key(i));
    }
  }
  return parts;
}

}  // namespace

void find_unknown_states(std::vector<SentenceDraft>& sentences, const Resources& resources) {
  const NameLists& names = resources.names;
  Keys states = states_where(sentences, names, among_words_of_states);
  if (states.empty()) return;
  states.merge(states_where(
      sentences, names, [&](const SentenceDraft& s, const NameSpan& name) { return joins_state(s, name, states); }));
  for (const std::string& part : parts_of_names(sentences)) states.erase(part);
  for (SentenceDraft& s : sentences) {
    for (NameSpan& name : s.names) {
      if (!may_be_state(s, name, names) || !states.contains(s.key(name.tokens.first))) continue;
      name.type = "State";
      name.weak = false;
    }
  }
}

}  // namespace entente
