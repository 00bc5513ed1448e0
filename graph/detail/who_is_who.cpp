#include <entente/base/string_map.h>
#include <entente/base/utf8.h>
#include <entente/graph/detail/who_is_who.h>
#include <entente/graph/name_key.h>

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>

namespace entente::detail {
namespace {

/// How much a group says of who it is. A group only ever joins one that says more.
struct Fullness {
  std::size_t words = 0;
  std::size_t class_depth = 0;
  bool in_gazetteer = false;

  friend bool operator<(const Fullness& a, const Fullness& b) {
    return std::tie(a.words, a.class_depth, a.in_gazetteer) < std::tie(b.words, b.class_depth, b.in_gazetteer);
  }
};

std::size_t class_depth(const Ontology& ontology, std::string_view name) {
  std::size_t depth = 0;
  for (const ClassDef* c = ontology.find_class(name); c != nullptr; c = ontology.find_class(c->parent)) ++depth;
  return depth;
}

bool is_acronym(std::string_view name) {
  std::size_t size = 0;
  for (std::size_t at = 0; at < name.size(); ++size) {
    const CodePoint point = decode(name, at);
    if (!is_upper(point.value) && !is_digit(point.value) && point.value != U'.') return false;
    at += point.size;
  }
  return size >= 2;
}

/// Names of persons of more words than this are compared only as a whole.
constexpr std::size_t most_words = 8;

/// Calls `visit` with each name that is left of a person's when some words are left out, of which one must be a family
/// name by its place: the last word or, of three and more, the one before it. A given name alone is nobody's.
template <class Visit>
void for_each_shorter(std::string_view spelling, Visit visit) {
  const auto words = words_of(spelling);
  if (words.size() < 2 || words.size() > most_words) return;
  const std::uint32_t whole = (1U << words.size()) - 1;
  const std::uint32_t family = words.size() == 2 ? 0b10U : 0b11U << (words.size() - 2);
  for (std::uint32_t chosen = 1; chosen < whole; ++chosen) {
    if ((chosen & family) == 0) continue;
    std::string shorter;
    for (std::size_t i = 0; i < words.size(); ++i) {
      if ((chosen >> i & 1U) == 0) continue;
      if (!shorter.empty()) shorter += ' ';
      shorter += words[i];
    }
    visit(shorter);
  }
}

class Matcher {
 public:
  Matcher(const std::vector<KeyedGroup>& groups, const Ontology& ontology) : groups_(groups), ontology_(ontology) {
    for (std::size_t i = 0; i < groups.size(); ++i) {
      const GroupKey& key = groups[i].first;
      types_.push_back(key.type.empty() ? commonest(groups[i].second.types) : key.type);
      const std::string spelling = key.type.empty() ? name_key(canonical_name(groups[i].second)) : key.spelling;
      fullness_.push_back({words_of(spelling).size(), class_depth(ontology, types_[i]), !key.gazetteer_id.empty()});
      if (key.gazetteer_id.empty()) by_spelling_[key.spelling].push_back(i);
    }
  }

  std::vector<std::size_t> match() {
    for (std::size_t i = 0; i < groups_.size(); ++i) find_joiners(i);
    return settle();
  }

 private:
  /// Notes every group that may be the `fuller` one by another form of its name.
  void find_joiners(std::size_t fuller) {
    const auto& [key, group] = groups_[fuller];
    const bool person = types_[fuller] == person_class;
    for (const auto& [name, count] : group.names) offer(spelling_key(name, person), fuller, Form::canonical);
    for (const std::string& alias : group.aliases) offer(spelling_key(alias, person), fuller, Form::alias);
    if (person && key.gazetteer_id.empty()) {
      for_each_shorter(key.spelling, [&](const std::string& shorter) { offer(shorter, fuller, Form::shortened); });
    }
  }

  enum class Form : std::uint8_t { canonical, alias, shortened };

  void offer(const std::string& spelling, std::size_t fuller, Form form) {
    const auto bearers = by_spelling_.find(spelling);
    if (bearers == by_spelling_.end()) return;
    for (const std::size_t lesser : bearers->second) {
      if (fullness_[lesser] < fullness_[fuller] && may_be(lesser, fuller, form)) fits_[lesser].push_back(fuller);
    }
  }

  bool may_be(std::size_t lesser, std::size_t fuller, Form form) const {
    if (!ontology_.is_class(types_[fuller], types_[lesser])) return false;
    const std::string& told_apart_by = groups_[lesser].first.disambiguator;
    const bool undecided = told_apart_by.empty() && (form == Form::alias || fullness_[fuller].in_gazetteer);
    if (!undecided && told_apart_by != groups_[fuller].first.disambiguator) return false;
    return form != Form::alias || types_[lesser] == person_class || is_trusted_short_form(lesser, fuller);
  }

  /// Short forms of bodies say little ("Foreign Ministry", "Congress"). Trusted across articles are only acronyms, and
  /// single words of which the other article did not know what kind of body they name.
  bool is_trusted_short_form(std::size_t lesser, std::size_t fuller) const {
    if (all_acronyms(groups_[lesser].second)) return true;
    return fullness_[lesser].words == 1 && fullness_[lesser].class_depth < fullness_[fuller].class_depth;
  }

  static bool all_acronyms(const NameGroup& group) {
    return std::all_of(group.names.begin(), group.names.end(), [](const auto& n) { return is_acronym(n.first); });
  }

  /// The fullest first, so that what a group may join is settled before the group itself.
  std::vector<std::size_t> settle() const {
    std::vector<std::size_t> belongs(groups_.size());
    std::iota(belongs.begin(), belongs.end(), std::size_t{0});
    std::vector<std::size_t> order = belongs;
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return fullness_[b] < fullness_[a]; });
    for (const std::size_t group : order) {
      const auto fits = fits_.find(group);
      if (fits == fits_.end()) continue;
      const std::size_t first = belongs[fits->second.front()];
      const bool only_one = std::all_of(fits->second.begin(), fits->second.end(),
                                        [&](std::size_t fuller) { return belongs[fuller] == first; });
      if (only_one) belongs[group] = first;
    }
    return belongs;
  }

  const std::vector<KeyedGroup>& groups_;
  const Ontology& ontology_;
  std::vector<std::string> types_;
  std::vector<Fullness> fullness_;
  StringMap<std::vector<std::size_t>> by_spelling_;
  std::unordered_map<std::size_t, std::vector<std::size_t>> fits_;  ///< group -> fuller ones that it may be
};

}  // namespace

std::vector<std::size_t> who_is_who(const std::vector<KeyedGroup>& groups, const Ontology& ontology) {
  return Matcher(groups, ontology).match();
}

}  // namespace entente::detail
