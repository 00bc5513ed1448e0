#include <entente/ontology/frames.h>
#include <entente/ontology/records.h>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <utility>

namespace entente {
namespace {

constexpr std::string_view shape =
    "write 'KIND trigger, trigger   from > to  [option]' with two blanks before the slots";

constexpr std::array<std::pair<std::string_view, TriggerKind>, 3> kinds = {
    {{"verb", TriggerKind::verb}, {"noun", TriggerKind::noun}, {"adjective", TriggerKind::adjective}}};

/// Besides these, each status is an option.
constexpr std::array<std::string_view, 24> plain_options = {
    "alone",  "fields",      "field",    "person",  "by-person", "by-arms", "by-body",   "by-state",
    "itself", "agreement",   "body",     "loose",   "yields",    "state",   "bare",      "intransitive",
    "marked", "individuals", "affirmed", "refused", "someone",   "games",   "reflexive", "media"};

bool is_option(std::string_view word) {
  return parse_status(word).has_value() ||
         std::find(plain_options.begin(), plain_options.end(), word) != plain_options.end();
}

constexpr std::array<std::string_view, 3> joint_slots = {"between", "group", "parties"};

bool is_joint(std::string_view slot) {
  return std::find(joint_slots.begin(), joint_slots.end(), slot) != joint_slots.end();
}

/// Cuts a trailing "[a, b]" off `line` and returns its items.
std::vector<std::string> take_options(std::string_view& line, const Place& place) {
  if (line.empty() || line.back() != ']') return {};
  const auto open = line.rfind('[');
  if (open == std::string_view::npos) throw Error(place, "a ']' without its '['; write options as [planned]");
  auto options = split_list(line.substr(open + 1, line.size() - open - 2));
  for (const std::string& option : options) {
    if (is_option(option)) continue;
    throw Error(place, fmt::format("unknown option '{}'; use {} or a status", option, fmt::join(plain_options, ", ")));
  }
  line = trim(line.substr(0, open));
  return options;
}

TriggerKind take_kind(std::string_view& line, const Place& place) {
  const auto gap = std::min(line.find_first_of(" \t"), line.size());
  const auto word = line.substr(0, gap);
  const auto* const found =
      std::find_if(kinds.begin(), kinds.end(), [&](const auto& kind) { return kind.first == word; });
  if (found == kinds.end()) {
    throw Error(place, fmt::format("'{}' is no kind of trigger; begin the line with verb, noun or adjective", word));
  }
  line = trim(line.substr(gap));
  return found->second;
}

/// The triggers end where two blanks or a tab stand after something else than a comma.
std::string_view take_triggers(std::string_view& line, const Place& place) {
  for (std::size_t at = 0; at + 1 < line.size(); ++at) {
    const bool gap = line[at] == '\t' || (line[at] == ' ' && (line[at + 1] == ' ' || line[at + 1] == '\t'));
    if (!gap || trim(line.substr(0, at)).ends_with(',')) continue;
    const auto triggers = trim(line.substr(0, at));
    line = trim(line.substr(at));
    return triggers;
  }
  throw Error(place, fmt::format("a pattern without slots; {}", shape));
}

std::vector<std::string> slots_of(std::string_view text, const Place& place) {
  auto slots = split_list(text);
  for (const std::string& slot : slots) {
    if (slot.find_first_of(" \t>[]") != std::string::npos) {
      throw Error(place, fmt::format("'{}' is no slot; a slot is one word, several are separated by commas", slot));
    }
  }
  return slots;
}

void take_slots(std::string_view text, Frame& frame) {
  const auto arrow = text.find('>');
  frame.from = slots_of(text.substr(0, arrow), frame.place);
  if (arrow != std::string_view::npos) frame.to = slots_of(text.substr(arrow + 1), frame.place);
  const bool all_joint = std::all_of(frame.from.begin(), frame.from.end(), is_joint);
  if (arrow == std::string_view::npos && all_joint && !frame.from.empty()) return;
  for (const auto* side : {&frame.from, &frame.to}) {
    if (side->empty()) throw Error(frame.place, fmt::format("no slots on one side of '>'; {}", shape));
    if (std::any_of(side->begin(), side->end(), is_joint)) {
      throw Error(frame.place,
                  "'between', 'group' and 'parties' stand for both arguments; write them without '>' and other slots");
    }
  }
}

/// "send/move troops/war_planes": the four phrases, of one choice each of those that slashes join; what an underscore
/// joins is one choice.
std::vector<std::string> alternatives(std::string_view trigger, const Place& place) {
  if (trigger.find('/') == std::string_view::npos) return {std::string(trigger)};
  std::vector<std::string> phrases{""};
  while (!trigger.empty()) {
    const auto word = trigger.substr(0, trigger.find(' '));
    trigger = trim(trigger.substr(word.size()));
    const auto choices = split_list(word, '/');
    if (choices.empty()) throw Error(place, "a '/' between blanks; join words without them, as in 'send/move troops'");
    std::vector<std::string> longer;
    for (const std::string& phrase : phrases) {
      for (const std::string& choice : choices) {
        std::string& next = longer.emplace_back(phrase);
        if (!next.empty()) next += ' ';
        next += choice;
      }
    }
    phrases = std::move(longer);
  }
  for (std::string& phrase : phrases) std::replace(phrase.begin(), phrase.end(), '_', ' ');
  return phrases;
}

Frame read_pattern(const Record& record, const Field& field) {
  Frame frame;
  frame.relation = record.name;
  frame.place = record.at(field);
  std::string_view line = field.text;
  frame.options = take_options(line, frame.place);
  frame.kind = take_kind(line, frame.place);
  for (const std::string& trigger : split_list(take_triggers(line, frame.place))) {
    for (const std::string& phrase : alternatives(trigger, frame.place)) frame.triggers.push_back(phrase_key(phrase));
  }
  if (frame.triggers.empty()) throw Error(frame.place, fmt::format("a pattern without a trigger; {}", shape));
  take_slots(line, frame);
  return frame;
}

/// The patterns of a record, a field each: a line that ends in a comma or a slash goes on in the next.
std::vector<Field> patterns_of(const Record& record) {
  std::vector<Field> patterns;
  for (const Field& line : record.fields) {
    const char last = patterns.empty() ? '\0' : patterns.back().text.back();
    if (last == ',') {
      patterns.back().text += ' ' + line.text;
    } else if (last == '/') {
      patterns.back().text += line.text;
    } else {
      patterns.push_back(line);
    }
  }
  return patterns;
}

}  // namespace

bool Frame::has_option(std::string_view option) const {
  return std::find(options.begin(), options.end(), option) != options.end();
}

bool Frame::names_slot(std::string_view slot) const {
  return std::find(from.begin(), from.end(), slot) != from.end() || std::find(to.begin(), to.end(), slot) != to.end();
}

void Frames::add(const Record& record) {
  if (record.fields.empty()) {
    throw Error(record.place, fmt::format("frame '{}' has no pattern; {}", record.name, shape));
  }
  for (const Field& pattern : patterns_of(record)) frames_.push_back(read_pattern(record, pattern));
}

void Frames::remove(std::string_view relation) {
  std::erase_if(frames_, [&](const Frame& frame) { return frame.relation == relation; });
}

}  // namespace entente
