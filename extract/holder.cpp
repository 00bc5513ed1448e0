#include <entente/extract/holder.h>
#include <entente/ontology/records.h>

#include <algorithm>
#include <set>
#include <string>

namespace entente {
namespace {

using Entity = Id<LocalEntity>;

class HolderFinder {
 public:
  HolderFinder(Draft& draft, const Leaders& leaders) : draft_(draft), leaders_(leaders) {}

  void run() {
    for (const SentenceDraft& s : draft_.sentences) {
      for (const OfficePhrase& office : s.offices) {
        if (office.bearer && office.holder) told_.insert(s.names[*office.bearer].entity);
      }
    }
    for (SentenceDraft& s : draft_.sentences) {
      for (OfficePhrase& office : s.offices) read(s, office);
    }
  }

 private:
  void read(const SentenceDraft& s, OfficePhrase& office) {
    if (!office.bearer) return;
    const Entity person = s.names[*office.bearer].entity;
    if (!office.holder && !office.possessive && !office.counterpart && told_.count(person) == 0)
      office.implied_holder = state_led_by(person, office.office, s.grammar->lexicon().list("leader-offices"));
    const Entity holder = office.holder ? s.names[*office.holder].entity : office.implied_holder;
    draft_.offices.push_back({person, holder, office.office, office.status == Status::ended});
  }

  /// By the title, or by the office that it may also stand for ("presidente" of a government).
  Entity state_led_by(Entity person, const std::string& office, const Lexicon::List& also) const {
    const std::string& name = draft_.entities[person.value()].name;
    const auto led_as = [&](std::string_view title) {
      return entente::state_led_by(leaders_, name, std::span(&title, 1), draft_.date.year);
    };
    std::string_view state = led_as(office);
    if (state.empty()) state = led_as(also.find(office).value_or(""));
    return state.empty() ? Entity{} : find_entity(draft_, state);
  }

  Draft& draft_;
  const Leaders& leaders_;
  std::set<Entity> told_;  ///< persons whose state some title names
};

}  // namespace

std::string_view state_led_by(const Leaders& leaders, std::string_view name, std::span<const std::string_view> offices,
                              std::int32_t year) {
  const std::vector<std::string> words = split_list(token_key(name), ' ');
  if (words.empty()) return {};
  const std::string_view state = leaders.state_of(words, offices, year);
  return state.empty() ? leaders.state_of(std::span(&words.back(), 1), offices, year) : state;
}

void find_holders(Draft& draft, const Models& models) {
  HolderFinder(draft, models.resources().leaders).run();
}

}  // namespace entente
