#include <entente/base/error.h>
#include <entente/base/utf8.h>
#include <entente/ontology/leaders.h>
#include <entente/ontology/records.h>

#include <algorithm>
#include <utility>

namespace entente {
namespace {

std::vector<std::string> words_of(std::string_view text) {
  return split_list(token_key(text), ' ');
}

/// Whether all words of `name` stand in `full`, in the same order.
bool is_part(std::span<const std::string> name, std::span<const std::string> full) {
  auto at = full.begin();
  for (const std::string& word : name) {
    at = std::find(at, full.end(), word);
    if (at == full.end()) return false;
    ++at;
  }
  return true;
}

bool in_office(const Leader& leader, std::int32_t year) {
  return leader.from <= year && (leader.to == 0 || year <= leader.to + 1);
}

}  // namespace

void Leaders::add(std::string_view name, Leader leader) {
  std::string plain(name);
  const std::size_t open = name.find('[');
  const std::size_t close = name.find(']');
  std::vector<std::string> surname;
  if (open != name.npos && close != name.npos && open < close) {
    surname = words_of(name.substr(open + 1, close - open - 1));
    plain.erase(close, 1).erase(open, 1);
  }
  leader.words = words_of(plain);
  if (leader.words.empty()) throw Error("a leader needs a name; fill the column");
  if (surname.empty()) surname = {leader.words.back()};
  for (std::string& word : surname) by_surname_[std::move(word)].push_back(leaders_.size());
  leaders_.push_back(std::move(leader));
}

Leaders::Led Leaders::led_by(std::span<const std::string> name, std::span<const std::string_view> offices,
                             std::int32_t year) const {
  Led led;
  const auto note = [](std::string_view state, std::string_view& found, bool& several) {
    several = several || (!found.empty() && found != state);
    found = state;
  };
  for (const std::string& word : name) {
    const auto bearers = by_surname_.find(word);
    if (bearers == by_surname_.end()) continue;
    for (const std::size_t index : bearers->second) {
      const Leader& leader = leaders_[index];
      const bool held = std::find(offices.begin(), offices.end(), leader.office) != offices.end();
      if (!held || !is_part(name, leader.words)) continue;
      note(leader.state, led.ever, led.several_ever);
      if (in_office(leader, year)) note(leader.state, led.then, led.several_then);
    }
  }
  return led;
}

std::string_view Leaders::state_of(std::span<const std::string> name, std::span<const std::string_view> offices,
                                   std::int32_t year) const {
  const Led led = led_by(name, offices, year);
  if (!led.then.empty() && !led.several_then) return led.then;
  return led.several_ever ? std::string_view() : led.ever;
}

std::string_view Leaders::state_then(std::span<const std::string> name, std::span<const std::string_view> offices,
                                     std::int32_t year) const {
  const Led led = led_by(name, offices, year);
  return led.several_then ? std::string_view() : led.then;
}

bool Leaders::held(std::span<const std::string> name, std::string_view state, std::string_view office,
                   std::int32_t year) const {
  return std::any_of(leaders_.begin(), leaders_.end(), [&](const Leader& leader) {
    return leader.state == state && leader.office == office && in_office(leader, year) && is_part(name, leader.words);
  });
}

}  // namespace entente
