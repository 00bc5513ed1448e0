#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace entente::eval {

/// What a graph of one article must say, written by hand. What is not `required` may be said or not.
struct GoldGraph {
  struct Entity {
    std::string id;
    std::vector<std::string> types;  ///< any of these classes
    std::string name;
    std::vector<std::string> also;  ///< other names it may bear
    bool required = true;
  };
  struct Relation {
    std::vector<std::string> types;  ///< any of these
    std::vector<std::string> from;   ///< any of these entities
    std::vector<std::string> to;
    std::vector<std::string> statuses;
    std::string date;  ///< ISO 8601, perhaps a year or month only; empty when the article tells none
    bool required = true;
    std::string evidence;  ///< the words of the article
  };

  std::string document;
  std::vector<Entity> entities;
  std::vector<Relation> relations;
  std::vector<std::string> forbidden;  ///< no name of a node may hold these
};

/// Reads {"document", "entities": [{"id", "type": [..], "name", "also": [..], "required"}], "relations": [{"type":
/// [..], "from": [..], "to": [..], "status": [..], "date": "2023-09" or null, "required", "evidence"}], "forbidden":
/// [..]}; `forbidden` may be left out, other fields are not looked at. `name` is for messages. Throws Error for text
/// that is no JSON, a field that is missing or of the wrong kind, an id used twice and one that is no entity's.
GoldGraph read_gold_graph(std::istream& in, std::string_view name);

}  // namespace entente::eval
