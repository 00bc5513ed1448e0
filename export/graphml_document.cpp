#include <entente/base/hash.h>
#include <entente/export/graphml_document.h>

#include <fmt/format.h>

#include <istream>
#include <iterator>

namespace entente::graphml {
namespace {

std::string slurp(std::istream& in, const std::string& name) {
  std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  if (in.bad()) throw Error({name}, "cannot be read");
  return text;
}

std::string_view value_of(const rapidxml::xml_base<>& base) {
  return {base.value(), base.value_size()};
}

}  // namespace

std::string_view local_name(const Element& element) {
  const std::string_view name(element.name(), element.name_size());
  return name.substr(name.find(':') + 1);
}

std::string text_of(const Element& element) {
  std::string text;
  for (const Element* child = element.first_node(); child != nullptr; child = child->next_sibling()) {
    if (child->type() == rapidxml::node_data || child->type() == rapidxml::node_cdata) text += value_of(*child);
  }
  return text;
}

Document::Document(std::istream& in, const std::string& name)
    : name_(name), text_(slurp(in, name)), lines_(text_), content_hash_(stable_hash(text_)) {
  guard_xml(text_, name_, lines_);
  parse();
  const Element* root = document_.first_node();
  if (root == nullptr || local_name(*root) != "graphml") {
    throw Error({name_, 1}, "this is no GraphML: no <graphml> element");
  }
  for_each_element(*root, [&](const Element& child) {
    if (local_name(child) == "key") read_key(child);
    if (local_name(child) != "graph") return;
    if (graph_ != nullptr) fail(child, "a second <graph>");
    graph_ = &child;
  });
  if (graph_ == nullptr) fail(*root, "no <graph> in this file");
}

void Document::parse() {
  text_ += '\0';
  try {
    document_.parse<rapidxml::parse_validate_closing_tags>(text_.data());
  } catch (const rapidxml::parse_error& error) {
    throw Error({name_, line(error.where<char>())}, fmt::format("this is not well-formed XML: {}", error.what()));
  }
}

void Document::read_key(const Element& key) {
  const std::string_view id = attribute(key, "id");
  const std::string_view name = optional_attribute(key, "attr.name");
  key_names_.emplace(id, name.empty() ? id : name);
}

Data Document::data(const Element& element, bool lenient) const {
  Data data;
  for_each_element(element, [&](const Element& child) {
    if (local_name(child) != "data") {
      if (!lenient) fail(child, fmt::format("<{}> in a node or edge", local_name(child)));
      return;
    }
    const std::string_view key = attribute(child, "key");
    const auto name = key_names_.find(key);
    if (name == key_names_.end()) fail(child, fmt::format("the data key \"{}\" is not declared", key));
    if (!data.emplace(name->second, text_of(child)).second && !lenient) {
      fail(child, fmt::format("the data \"{}\" comes twice", name->second));
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
