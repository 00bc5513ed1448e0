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
    const std::vector<std::string> name = split_list(token_key(draft_.entities[person.value()].name), ' ');
    if (name.empty()) return {};
    std::string_view state = state_of(name, office);
    if (state.empty()) state = state_of(name, also.find(office).value_or(""));
    return state.empty() ? Entity{} : find_entity(draft_, state);
  }

  /// By the whole name, or the surname alone: the list may hold another form.
  std::string_view state_of(const std::vector<std::string>& name, std::string_view office) const {
    const std::string_view state = leaders_.state_of(name, office, draft_.date.year);
    return state.empty() ? leaders_.state_of(std::span(&name.back(), 1), office, draft_.date.year) : state;
  }

  Draft& draft_;
  const Leaders& leaders_;
  std::set<Entity> told_;  ///< persons whose state some title names
};

}  // namespace

void find_holders(Draft& draft, const Models& models) {
  HolderFinder(draft, models.resources().leaders).run();
}

}  // namespace entente
