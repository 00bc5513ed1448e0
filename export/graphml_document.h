#pragma once

#include <entente/base/error.h>
#include <entente/export/xml_guard.h>

#include <rapidxml/rapidxml.hpp>

#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>
#include <unordered_map>

namespace entente::graphml {

using Element = rapidxml::xml_node<>;

/// The <data> of one node or edge by the name of its key.
using Data = std::unordered_map<std::string_view, std::string>;

std::string_view local_name(const Element& element);

/// All of an element's character data: RapidXML's own value() is the first piece only and knows no CDATA.
std::string text_of(const Element& element);

template <class Use>
void for_each_element(const Element& parent, Use use) {
  for (const Element* child = parent.first_node(); child != nullptr; child = child->next_sibling()) {
    if (child->type() == rapidxml::node_element) use(*child);
  }
}

/// A GraphML file, parsed: its keys and its one graph. What it hands out looks into it. Memory is a small multiple of
/// the file.
class Document {
 public:
  /// Throws Error, with file and line, for what is no well-formed XML or no GraphML with one graph.
  Document(std::istream& in, const std::string& name);
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  const std::string& name() const { return name_; }
  const Element& graph() const { return *graph_; }
  std::uint64_t content_hash() const { return content_hash_; }

  /// Throws for a key that is not declared or comes twice, and for other elements than <data> unless `lenient`.
  Data data(const Element& element, bool lenient = false) const;

  /// Of that name; throws when the element has none.
  std::string_view attribute(const Element& element, const char* name) const;
  /// Likewise, but empty then.
  static std::string_view optional_attribute(const Element& element, const char* name);

  Place place(const Element& element) const { return {name_, line(element.name())}; }
  [[noreturn]] void fail(const Element& element, std::string_view what) const;

 private:
  void parse();
  void read_key(const Element& key);
  std::uint32_t line(const char* where) const { return lines_.line(static_cast<std::size_t>(where - text_.data())); }

  std::string name_;
  std::string text_;  ///< parsed in place
  LineIndex lines_;
  std::uint64_t content_hash_;
  rapidxml::xml_document<> document_;
  std::unordered_map<std::string_view, std::string_view> key_names_;  ///< by id
  const Element* graph_ = nullptr;
};

}  // namespace entente::graphml
