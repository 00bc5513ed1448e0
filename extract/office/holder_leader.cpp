#include <entente/extract/office/holder_leader.h>
#include <entente/extract/office/holder_words.h>
#include <entente/ontology/records.h>

#include <algorithm>
#include <iterator>
#include <vector>

namespace entente {
namespace {

using Entity = Id<LocalEntity>;

}  // namespace

bool is_address(const SentenceDraft& s, std::uint32_t title) {
  const bool named = title > 0 && s.token(title - 1).word && s.token(title - 1).capital;
  return s.token(title).capital && !named;
}

std::string_view state_led_by(const Leaders& leaders, std::string_view name, std::span<const std::string_view> offices,
                              std::int32_t year) {
  const std::vector<std::string> words = split_list(token_key(name), ' ');
  if (words.empty()) return {};
  const std::string_view state = leaders.state_of(words, offices, year);
  return state.empty() ? leaders.state_then(std::span(&words.back(), 1), offices, year) : state;
}

ListedLeaders::ListedLeaders(Draft& draft, const Resources& resources)
    : draft_(draft), leaders_(resources.leaders), gazetteer_(resources.gazetteer), ontology_(resources.ontology) {}

Entity ListedLeaders::state_of(Entity person, const SentenceDraft& s, const OfficePhrase& office) const {
  const std::string& name = draft_.entities[person.value()].name;
  const std::int32_t year = draft_.date.year;
  const auto led_as = [&](std::string_view title) { return state_led_by(leaders_, name, std::span(&title, 1), year); };
  std::string_view title = office.office;
  std::string_view state = led_as(title);
  if (state.empty())
    state = led_as(title = s.grammar->lexicon().list("leader-offices").find(office.office).value_or(""));
  if (state.empty()) return {};
  const std::vector<std::string> words = split_list(token_key(name), ' ');
  const bool addressed = is_address(s, office.head.first);
  const bool sure = words.size() > 1 || (addressed && (year == 0 || leaders_.held(words, state, title, year)));
  const bool same = sure && leaders_.state_of(words, std::span(&title, 1), year) == state;
  const GazetteerEntry* const known = same ? gazetteer_.find(state) : nullptr;
  return known != nullptr ? entity_of(draft_, *known) : find_entity(draft_, state);
}

Entity ListedLeaders::state_governed_by(Entity person) const {
  const std::string& name = draft_.entities[person.value()].name;
  constexpr std::string_view governing[] = {"president", "prime minister", "chancellor"};
  const GazetteerEntry* const state = gazetteer_.find(state_led_by(leaders_, name, governing, draft_.date.year));
  return state != nullptr ? entity_of(draft_, *state) : Entity{};
}

bool ListedLeaders::leads_another(Entity person, Entity state) const {
  const std::string& name = draft_.entities[person.value()].name;
  const std::vector<std::string> words = split_list(token_key(name), ' ');
  const bool surname = words.size() == 1 && draft_.date.year != 0;
  const std::string_view led = surname ? leaders_.state_then(words, leading_offices, draft_.date.year)
                                       : state_led_by(leaders_, name, leading_offices, draft_.date.year);
  return !led.empty() && led != draft_.entities[state.value()].gazetteer_id;
}

bool ListedLeaders::leads_elsewhere(Entity person, const OfficePhrase& office) const {
  const bool leads =
      std::find(std::begin(leading_offices), std::end(leading_offices), office.office) != std::end(leading_offices);
  if (!leads || !office.implied_holder.valid()) return false;
  const bool state = ontology_.is_class(draft_.entities[office.implied_holder.value()].type, "State");
  return state && leads_another(person, office.implied_holder);
}

}  // namespace entente
