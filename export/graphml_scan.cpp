#include <entente/base/error.h>
#include <entente/export/escape.h>
#include <entente/export/evidence_json.h>
#include <entente/export/evidence_scan.h>
#include <entente/export/graphml_elements.h>
#include <entente/export/graphml_scan.h>
#include <entente/export/id_index.h>
#include <entente/export/lines.h>

#include <algorithm>
#include <charconv>
#include <istream>
#include <string>
#include <string_view>
#include <utility>

namespace entente::graphml {
namespace {

/// Takes `front` off the front of a text, if it is there.
bool take(std::string_view& text, std::string_view front) {
  if (text.substr(0, front.size()) != front) return false;
  text.remove_prefix(front.size());
  return true;
}

bool take_back(std::string_view& text, std::string_view back) {
  if (text.size() < back.size() || text.substr(text.size() - back.size()) != back) return false;
  text.remove_suffix(back.size());
  return true;
}

/// An attribute's value, `begin` before it; it has no '"' in it.
bool take_value(std::string_view& tag, std::string_view begin, std::string_view& value) {
  if (!take(tag, begin)) return false;
  const std::size_t end = tag.find('"');
  if (end == std::string_view::npos) return false;
  value = tag.substr(0, end);
  tag.remove_prefix(end + 1);
  return true;
}

/// The rest of a start tag behind its name: the markup that an id or type could hide is in none of ours.
bool is_plain(std::string_view tag) {
  return tag.find('<') == std::string_view::npos && tag.find('&') == std::string_view::npos;
}

/// Each function tells whether what it is named after was there. If not, the line stays, and as no other function takes
/// it, the end of the element is not found either: what may be missing need not be asked about.
class Scan {
 public:
  /// Of a text of so many bytes.
  Scan(std::istream& in, std::size_t bytes) : lines_(in), bytes_(bytes) {}

  bool file() {
    if (!head() || !documents()) return false;
    while (node()) {
    }
    facts_.relations.reserve(bytes_ / least_bytes_of_edge);
    while (edge()) {
    }
    return foot();
  }

  Facts take_facts() { return std::move(facts_); }

 private:
  static constexpr std::size_t least_bytes_of_edge = 640;

  bool line(std::string_view text) {
    const bool found = lines_.line() == text;
    if (found) lines_.next();
    return found;
  }

  bool lines(std::string_view texts) {
    while (!texts.empty()) {
      const std::size_t end = texts.find('\n');
      if (!line(texts.substr(0, end))) return false;
      texts.remove_prefix(end + 1);
    }
    return true;
  }

  bool head() {
    std::string text;
    append_head(text, portable_keys, {});
    return lines(text);
  }

  bool foot() {
    std::string text;
    append_foot(text);
    return lines(text) && lines_.at_end();
  }

  bool documents() {
    std::string json;
    if (!description(json)) return false;
    try {
      facts_.sources = sources_from_json(json, {});
    } catch (const Error&) {
      return false;
    }
    return std::all_of(facts_.sources.begin(), facts_.sources.end(),
                       [&](const Source& source) { return sources_.add(source.id); });
  }

  /// It has several lines.
  bool description(std::string& text) {
    std::string_view rest = lines_.line();
    if (!take(rest, "    <desc>")) return false;
    bool ended = false;
    while (!ended) {
      ended = take_back(rest, "</desc>");
      if (rest.find('<') != std::string_view::npos || !append_xml_unescaped(text, rest)) return false;
      text += '\n';
      lines_.next();
      rest = lines_.line();
      if (!ended && rest.empty()) return false;
    }
    return true;
  }

  bool node() {
    Entity entity;
    if (!node_tag()) return false;
    text("label", entity.name);
    text("type", entity.type);
    list("aliases", entity.aliases);
    if (!boolean("named", entity.named) || !text("entity_id", entity.id)) return false;
    list("former_ids", entity.former_ids);
    facts_.entities.push_back(std::move(entity));
    return line("    </node>");
  }

  bool node_tag() {
    std::string_view tag = lines_.line();
    std::string_view id;
    std::string_view labels;
    if (!take(tag, "    <node") || !is_plain(tag) || !take_value(tag, " id=\"", id) ||
        !take_value(tag, " labels=\"", labels) || tag != ">") {
      return false;
    }
    const bool fresh = nodes_.add(id);
    lines_.next();
    return fresh;
  }

  bool edge() {
    Relation relation;
    if (!edge_tag(relation)) return false;
    text("edge_type", relation.type);
    if (!status(relation.status)) return false;
    text("date", relation.date);
    text("office", relation.office);
    text("instrument", relation.instrument);
    text("place", relation.place);
    if (!number("confidence", relation.confidence) || !skipped("weight") || !text("rid", relation.id) ||
        !boolean("symmetric", relation.symmetric)) {
      return false;
    }
    skipped("sentence");
    skipped("source_title");
    skipped("source_url");
    if (!evidence(relation.evidence)) return false;
    facts_.relations.push_back(std::move(relation));
    return line("    </edge>");
  }

  bool edge_tag(Relation& relation) {
    std::string_view tag = lines_.line();
    std::string_view id;
    std::string_view source;
    std::string_view target;
    std::string_view label;
    if (!take(tag, "    <edge") || !is_plain(tag) || !take_value(tag, " id=\"", id) ||
        !take_value(tag, " source=\"", source) || !take_value(tag, " target=\"", target) ||
        !take_value(tag, " label=\"", label) || tag != ">") {
      return false;
    }
    relation.from = from(source);
    relation.to = node_at(target);
    lines_.next();
    return relation.from.valid() && relation.to.valid();
  }

  /// Edges stand by their ends, so it is mostly the one before.
  Id<Entity> from(std::string_view id) {
    if (!last_from_.valid() || id != last_from_id_) {
      last_from_ = node_at(id);
      last_from_id_ = id;
    }
    return last_from_;
  }

  Id<Entity> node_at(std::string_view id) const {
    const std::optional<std::size_t> found = nodes_.find(id);
    return found ? Id<Entity>(*found) : Id<Entity>();
  }

  /// The <data> of a key as it is written, if it is on this line.
  std::optional<std::string_view> data(std::string_view key) const {
    std::string_view text = lines_.line();
    if (!take(text, "      <data key=\"") || !take(text, key) || !take(text, "\">") || !take_back(text, "</data>") ||
        text.find('<') != std::string_view::npos || text.substr(0, 1) == " ") {
      return std::nullopt;
    }
    return text;
  }

  /// Gives the text of a <data> to `use`, which tells whether it is good.
  template <class Use>
  bool data(std::string_view key, Use use) {
    const std::optional<std::string_view> written = data(key);
    if (!written || !use(*written)) return false;
    lines_.next();
    return true;
  }

  bool text(std::string_view key, std::string& value) {
    return data(key, [&](std::string_view written) { return append_xml_unescaped(value, written); });
  }

  bool list(std::string_view key, std::vector<std::string>& items) {
    std::string joined;
    if (!text(key, joined)) return false;
    items = split_escaped(joined);
    return true;
  }

  bool skipped(std::string_view key) {
    unescaped_.clear();
    return text(key, unescaped_);
  }

  bool boolean(std::string_view key, bool& value) {
    return data(key, [&](std::string_view written) {
      value = written == "true";
      return value || written == "false";
    });
  }

  bool number(std::string_view key, std::uint16_t& value) {
    return data(key, [&](std::string_view written) {
      const char* const end = written.data() + written.size();
      const auto [rest, problem] = std::from_chars(written.data(), end, value);
      return problem == std::errc{} && rest == end;
    });
  }

  bool status(Status& value) {
    return data("status", [&](std::string_view written) {
      const std::optional<Status> status = parse_status(written);
      value = status.value_or(value);
      return status.has_value();
    });
  }

  bool evidence(std::vector<Evidence>& pieces) {
    unescaped_.clear();
    return data("evidence", [&](std::string_view written) {
      if (!append_xml_unescaped(unescaped_, written)) return false;
      auto scanned = scan_evidence(unescaped_, sources_);
      if (scanned) pieces = *std::move(scanned);
      return scanned.has_value();
    });
  }

  Lines lines_;
  std::size_t bytes_;
  Facts facts_;
  SourceIndex sources_;
  IdIndex nodes_;  ///< of XML ids; the numbers are those of Id<Entity>
  std::string last_from_id_;
  Id<Entity> last_from_;
  std::string unescaped_;
};

}  // namespace

std::optional<Facts> scan(std::istream& in) {
  const std::istream::pos_type begin = in.tellg();
  if (begin == std::istream::pos_type(-1) || !in.seekg(0, std::ios::end)) {
    in.clear();
    return std::nullopt;
  }
  const auto bytes = static_cast<std::size_t>(in.tellg() - begin);
  in.seekg(begin);
  Scan scan(in, bytes);
  if (scan.file()) return scan.take_facts();
  in.clear();
  in.seekg(begin);
  return std::nullopt;
}

}  // namespace entente::graphml
