#include <entente/export/escape.h>
#include <entente/export/turtle_block.h>

#include <algorithm>

namespace entente::rdf {
namespace {

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// Whether it can stand behind a prefix without escapes, in any grammar.
bool is_local_name(std::string_view name) {
  return !name.empty() && is_plain(name.front()) && is_plain(name.back()) &&
         std::all_of(name.begin(), name.end(), [](char c) { return is_plain(c) || c == '-'; });
}

class Block {
 public:
  Block(std::string& out, const Prefixes& prefixes) : out_(out), prefixes_(prefixes) {}

  void iri(std::string_view iri) {
    for (const auto& [prefix, space] : prefixes_) {
      if (iri.substr(0, space.size()) != space || !is_local_name(iri.substr(space.size()))) continue;
      out_ += prefix;
      out_ += ':';
      out_ += iri.substr(space.size());
      return;
    }
    out_ += '<';
    out_ += iri;
    out_ += '>';
  }

  /// Objects of one predicate that follow each other share it.
  void statements(const Resource& resource, std::size_t depth) {
    const std::string* last = nullptr;
    for (const auto& [predicate, object] : resource.statements) {
      if (last != nullptr && *last == predicate) {
        out_ += ", ";
      } else {
        if (last != nullptr) out_ += " ;\n" + std::string(2 * depth, ' ');
        if (predicate == rdf_type) {
          out_ += 'a';
        } else {
          iri(predicate);
        }
        out_ += ' ';
      }
      this->object(object, depth);
      last = &predicate;
    }
  }

 private:
  void object(const Object& object, std::size_t depth) {
    if (const auto* known = std::get_if<Iri>(&object)) {
      iri(known->text);
    } else if (const auto* literal = std::get_if<Literal>(&object)) {
      append_rdf_string(out_, literal->text);
      if (literal->datatype.empty()) return;
      out_ += "^^";
      iri(literal->datatype);
    } else {
      out_ += "[ ";
      statements(std::get<Resource>(object), depth + 1);
      out_ += " ]";
    }
  }

  std::string& out_;
  const Prefixes& prefixes_;
};

}  // namespace

void append_prefixes(std::string& out, const Prefixes& prefixes) {
  for (const auto& [prefix, space] : prefixes) out += "@prefix " + prefix + ": <" + space + "> .\n";
}

void append_block(std::string& out, const Resource& resource, const Prefixes& prefixes) {
  Block block(out, prefixes);
  out += '\n';
  block.iri(resource.iri);
  out += "\n  ";
  block.statements(resource, 1);
  out += " .\n";
}

}  // namespace entente::rdf
