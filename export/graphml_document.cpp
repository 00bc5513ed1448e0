#include <entente/base/hash.h>
#include <entente/export/graphml_document.h>

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <istream>
#include <utility>

namespace entente::graphml {
namespace {

std::string slurp(std::istream& in, const std::string& name) {
  constexpr std::size_t step = 1U << 20;
  std::string text;
  const std::istream::pos_type here = in.tellg();
  if (here != std::istream::pos_type(-1) && in.seekg(0, std::ios::end)) {  // a pipe has no end to go to
    text.reserve(static_cast<std::size_t>(in.tellg() - here) + step);
    in.seekg(here);
  }
  in.clear();
  do {
    const std::size_t size = text.size();
    text.resize(size + step);
    in.read(text.data() + size, step);
    text.resize(size + static_cast<std::size_t>(in.gcount()));
  } while (in);
  if (in.bad()) throw Error({name}, "cannot be read");
  return text;
}

std::string_view value_of(const rapidxml::xml_base<>& base) {
  return {base.value(), base.value_size()};
}

std::string without(std::string_view text, const std::vector<Extent>& extents) {
  std::string rest;
  std::size_t at = 0;
  for (const Extent& extent : extents) {
    rest += text.substr(at, extent.begin - at);
    at = extent.end;
  }
  return rest += text.substr(at);
}

/// RapidXML's value of an element is its first piece of text, and knows no CDATA; makes it all of the pieces.
void join_pieces(Element& element, rapidxml::xml_document<>& document) {
  std::string text;
  for (Element* child = element.first_node(); child != nullptr; child = child->next_sibling()) {
    if (child->type() == rapidxml::node_element) join_pieces(*child, document);
    if (child->type() == rapidxml::node_data || child->type() == rapidxml::node_cdata) text += value_of(*child);
  }
  if (!text.empty()) element.value(document.allocate_string(text.data(), text.size()), text.size());
}

}  // namespace

const std::string_view* Data::find(std::string_view name) const {
  const auto found = std::find_if(few_.begin(), few_.end(), [&](const auto& item) { return item.first == name; });
  if (found != few_.end()) return &found->second;
  const auto later = more_.find(name);
  return later == more_.end() ? nullptr : &later->second;
}

bool Data::add(std::string_view name, std::string_view value) {
  if (find(name) != nullptr) return false;
  if (few_.size() < few) {
    few_.emplace_back(name, value);
  } else {
    more_.emplace(name, value);
  }
  return true;
}

std::string_view local_name(const Element& element) {
  const std::string_view name(element.name(), element.name_size());
  return name.substr(name.find(':') + 1);
}

Document::Document(std::istream& in, const std::string& name)
    : name_(name),
      text_(slurp(in, name)),
      lines_(text_),
      content_hash_(stable_hash(text_)),
      outline_(guard_xml(text_, name_, lines_)),
      frame_(without(text_, outline_.elements)) {
  text_ += '\0';
  frame_ += '\0';
  parse(frame_document_, frame_.data());
  const Element* root = frame_document_.first_node();
  if (root == nullptr || local_name(*root) != "graphml") {
    throw Error({name_, 1}, "this is no GraphML: no <graphml> element");
  }
  if (root->next_sibling() != nullptr) fail(*root->next_sibling(), "a second root element");
  for_each_element(*root, [&](const Element& child) {
    if (local_name(child) == "key") read_key(child);
    if (local_name(child) != "graph") return;
    if (graph_ != nullptr) fail(child, "a second <graph>");
    graph_ = &child;
  });
  if (graph_ == nullptr) fail(*root, "no <graph> in this file");
}

void Document::parse(rapidxml::xml_document<>& document, char* text) const {
  constexpr int flags = rapidxml::parse_validate_closing_tags;
  try {
    if (outline_.in_pieces) {
      document.parse<flags>(text);
      join_pieces(document, document);
    } else {
      document.parse<flags | rapidxml::parse_no_data_nodes>(text);
    }
  } catch (const rapidxml::parse_error& error) {
    throw Error({name_, line(error.where<char>())}, fmt::format("this is not well-formed XML: {}", error.what()));
  }
}

const Element& Document::parse(const Extent& extent) {
  const char behind = std::exchange(text_[extent.end], '\0');
  element_document_.clear();
  parse(element_document_, text_.data() + extent.begin);
  text_[extent.end] = behind;
  return *element_document_.first_node();
}

/// Of the text, also when it points into the frame.
std::size_t Document::offset(const char* where) const {
  if (!std::less<>()(where, text_.data()) && !std::less<>()(text_.data() + text_.size(), where)) {
    return static_cast<std::size_t>(where - text_.data());
  }
  auto at = static_cast<std::size_t>(where - frame_.data());
  for (const Extent& extent : outline_.elements) {
    if (at < extent.begin) break;
    at += extent.end - extent.begin;
  }
  return at;
}

void Document::read_key(const Element& key) {
  const std::string_view id = attribute(key, "id");
  const std::string_view name = optional_attribute(key, "attr.name");
  if (key_index_.emplace(id, keys_.size()).second) keys_.push_back({id, name.empty() ? id : name});
}

std::string_view Document::key_name(const Element& data) const {
  const std::string_view id = attribute(data, "key");
  if (likely_key_ >= keys_.size() || keys_[likely_key_].id != id) {
    const auto found = key_index_.find(id);
    if (found == key_index_.end()) fail(data, fmt::format("the data key \"{}\" is not declared", id));
    likely_key_ = found->second;
  }
  return keys_[likely_key_++].name;
}

Data Document::data(const Element& element, bool lenient) const {
  Data data;
  for_each_element(element, [&](const Element& child) {
    if (local_name(child) != "data") {
      if (!lenient) fail(child, fmt::format("<{}> in a node or edge", local_name(child)));
      return;
    }
    const std::string_view name = key_name(child);
    if (!data.add(name, text_of(child)) && !lenient) {
      fail(child, fmt::format("the data \"{}\" comes twice", name));
    }
  });
  return data;
}

std::string_view Document::attribute(const Element& element, const char* name) const {
  const rapidxml::xml_attribute<>* found = element.first_attribute(name);
  if (found == nullptr) fail(element, fmt::format("<{}> without {}", local_name(element), name));
  return value_of(*found);
}

std::string_view Document::optional_attribute(const Element& element, const char* name) {
  const rapidxml::xml_attribute<>* found = element.first_attribute(name);
  return found == nullptr ? std::string_view() : value_of(*found);
}

void Document::fail(const Element& element, std::string_view what) const {
  throw Error(place(element), what);
}

}  // namespace entente::graphml
