#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The one place where text becomes part of a file format. Every function appends to `out`, takes any bytes, replaces
/// what is no UTF-8 or no XML 1.0 character by U+FFFD, and keeps all else, so that a reader gets the text back exactly.
namespace entente {

/// XML character data. Tabs, line ends and a leading blank become character references: parsers may drop or change
/// them.
void append_xml_text(std::string& out, std::string_view text);

/// Appends what append_xml_text() was given; tells whether all references of `written` are ours. It is taken as clean.
bool append_xml_unescaped(std::string& out, std::string_view written);

/// The inside of a double-quoted XML attribute.
void append_xml_attribute(std::string& out, std::string_view text);

/// A double-quoted JSON string, as to_line() would write it.
void append_json_string(std::string& out, std::string_view text);

/// Likewise, then as XML character data in which the string does not come first: both at once, for it is done often.
void append_json_string_as_xml(std::string& out, std::string_view text);

/// A double-quoted DOT string that Graphviz shows exactly: a quote, backslash, line end or `&...;` stands for itself.
void append_dot_string(std::string& out, std::string_view text);

/// Letters of a Graphviz HTML-like label.
void append_dot_html(std::string& out, std::string_view text);

/// A cell of CSV (RFC 4180), in quotes where it needs them. Before what a spreadsheet takes for a formula (= + - @,
/// also in full width, tab, line end), and before any quotes "'" in front of such, comes one more "'".
void append_csv_cell(std::string& out, std::string_view text);

/// What append_csv_cell() was given, of a cell's text without its double quotes.
std::string csv_cell_text(std::string_view cell);

/// A cell of CSV for neo4j-admin, which takes no line ends inside of cells: they, and tabs, become blanks.
void append_neo4j_cell(std::string& out, std::string_view text);

/// A Cypher string in single quotes. A backslash is never followed by a `u`, since Neo4j decodes backslash-u before it
/// looks for quotes: there the string is given in two parts, joined by +.
void append_cypher_string(std::string& out, std::string_view text);

/// A name in backticks: a label, a type of relationships. A backslash becomes a slash, for the same reason.
void append_cypher_name(std::string& out, std::string_view name);

/// A double-quoted string of N-Quads and Turtle.
void append_rdf_string(std::string& out, std::string_view text);

/// The inside of a double-quoted label of Mermaid: all but letters, digits and harmless signs as #N; entities, so that
/// no Markdown, directive, HTML or end of the label is seen in it. A line end becomes a blank.
void append_mermaid_text(std::string& out, std::string_view text);

/// JSON as it may stand in a script element of type application/json: `<`, `>`, `&` and the line separators U+2028 and
/// U+2029, which valid JSON has in strings only, become \uXXXX, so that nothing ends the element or begins another.
void append_html_json(std::string& out, std::string_view json);

/// RFC 3986 unreserved characters and those in `keep` as they are, every other byte as %XX: fits any part of an IRI.
void append_percent_encoded(std::string& out, std::string_view text, std::string_view keep = {});

/// What append_percent_encoded() was given; a '%' without two digits stays.
std::string percent_decoded(std::string_view text);

/// Joined by " | "; a '|' or '\' of an item gets a '\' before it, so that split_escaped() gives the items back (one,
/// for the empty text).
std::string join_escaped(std::span<const std::string> items);
std::vector<std::string> split_escaped(std::string_view joined);

/// "0.873" for 873: exact, and the same everywhere.
std::string per_mille(std::uint16_t score);

/// One line of JSON; never throws for bad UTF-8.
std::string to_line(const nlohmann::ordered_json& value);

}  // namespace entente
