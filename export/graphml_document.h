#pragma once

#include <entente/base/error.h>
#include <entente/export/xml_guard.h>

#include <rapidxml/rapidxml.hpp>

#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace entente::graphml {

using Element = rapidxml::xml_node<>;

/// The <data> of one node or edge by the name of its key. They are few, mostly, so they are simply looked through.
class Data {
 public:
  Data() { few_.reserve(few); }

  /// nullptr when there is none.
  const std::string_view* find(std::string_view name) const;
  /// The first one of a name counts; whether this is it.
  bool add(std::string_view name, std::string_view value);

 private:
  static constexpr std::size_t few = 24;
  std::vector<std::pair<std::string_view, std::string_view>> few_;
  std::unordered_map<std::string_view, std::string_view> more_;
};

std::string_view local_name(const Element& element);

/// All of an element's character data; where elements stand between it, up to the first.
inline std::string_view text_of(const Element& element) {
  return {element.value(), element.value_size()};
}

template <class Use>
void for_each_element(const Element& parent, Use use) {
  for (const Element* child = parent.first_node(); child != nullptr; child = child->next_sibling()) {
    if (child->type() == rapidxml::node_element) use(*child);
  }
}

/// A GraphML file: its keys and its one graph. Only the element that is looked at is parsed, in place, so memory is
/// that of the file and little more. What it hands out looks into it.
class Document {
 public:
  /// Throws Error, with file and line, for what is no well-formed XML or no GraphML with one graph.
  Document(std::istream& in, const std::string& name);
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  const std::string& name() const { return name_; }
  /// The graph's own tag, without what stands in it.
  const Element& graph() const { return *graph_; }
  std::uint64_t content_hash() const { return content_hash_; }

  std::size_t bytes() const { return text_.size(); }
  std::size_t elements_in_graph() const { return outline_.elements.size(); }

  /// Parses one element of the graph after the other. An element is there during its call of `use` only, texts in it as
  /// long as the document. Once a document.
  template <class Use>
  void for_each_in_graph(Use use) {
    for (const Extent& extent : outline_.elements) use(parse(extent));
  }

  /// Throws for a key that is not declared or comes twice, and for other elements than <data> unless `lenient`.
  Data data(const Element& element, bool lenient = false) const;

  /// Of that name; throws when the element has none.
  std::string_view attribute(const Element& element, const char* name) const;
  /// Likewise, but empty then.
  static std::string_view optional_attribute(const Element& element, const char* name);

  Place place(const Element& element) const { return place(element.name()); }
  /// Of a text that was handed out.
  Place place(const char* where) const { return {name_, line(where)}; }
  [[noreturn]] void fail(const Element& element, std::string_view what) const;

 private:
  struct Key {
    std::string_view id;
    std::string_view name;
  };

  void parse(rapidxml::xml_document<>& document, char* text) const;
  const Element& parse(const Extent& extent);
  void read_key(const Element& key);
  std::string_view key_name(const Element& data) const;
  std::uint32_t line(const char* where) const { return lines_.line(offset(where)); }
  std::size_t offset(const char* where) const;

  std::string name_;
  std::string text_;
  LineIndex lines_;
  std::uint64_t content_hash_;
  Outline outline_;
  std::string frame_;  ///< the text without the elements of the graph
  rapidxml::xml_document<> frame_document_;
  rapidxml::xml_document<> element_document_;
  std::vector<Key> keys_;
  std::unordered_map<std::string_view, std::size_t> key_index_;  ///< by id
  mutable std::size_t likely_key_ = 0;  ///< elements mostly have their data in one order, that of the keys
  const Element* graph_ = nullptr;
};

}  // namespace entente::graphml
