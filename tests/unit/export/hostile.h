#pragma once

#include <entente/graph/graph.h>

#include <cstdint>
#include <random>
#include <string>
#include <vector>

/// Graphs whose every text is out to break a file format.
namespace entente::hostile {

/// Quotes, markup, escapes and blanks of every format we write; all valid UTF-8 that XML 1.0 allows.
inline const std::vector<std::string>& strings() {
  static const std::vector<std::string> all = {
      "a \"quoted\" 'name'",
      "]]> <![CDATA[ x ]]>",
      "</script><script>alert(1)</script>",
      "<b>bold</b> & <i>",
      "AT&T and R&amp;D and &#65; and &eacute;",
      "ends in a backslash \\",
      "\\",
      "C:\\new\\table \\N \\G \\l",
      "two\nlines\r\nand\ttabs\rand more",
      "{{ template }} {% raw %} ${x} `tick`",
      "\u202Eright to left\u202C \u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627",
      "a | b | c",
      " | ",
      "|",
      "\\|",
      " leading and trailing ",
      " ",
      "\n",
      "\t",
      "=cmd() +1 -1 @x ; , :",
      "nul-like \\0 \\u0000 %00 %",
      "emoji \U0001F680\U0001F1FB\U0001F1EA and astral \U00010348",
      "combining e\u0301 vs \u00E9, nbsp \u00A0 zwj \u200D nel \u0085 ls \u2028 ps \u2029 bom \uFEFF",
      "\uFFFD",
      "-- --> <!-- ?> <?xml?>",
      "[1, 2] {\"a\": null}",
      "@id @context http://x.example/ a b",
      std::string(3000, 'x') + " very long",
      "true",
      "0",
  };
  return all;
}

/// A random graph of such strings; equal seeds give equal graphs.
class Generator {
 public:
  explicit Generator(std::uint32_t seed) : random_(seed) {}

  Graph graph(std::size_t entities, std::size_t relations) {
    Facts facts;
    for (std::size_t i = 0; i < 3; ++i) {
      facts.sources.push_back({unique("doc", i), text(), text(), text(), date(), text()});
    }
    for (std::size_t i = 0; i < entities; ++i) facts.entities.push_back(entity(i));
    for (std::size_t i = 0; entities > 0 && i < relations; ++i) facts.relations.push_back(relation(i, facts));
    return Graph(std::move(facts));
  }

 private:
  std::size_t below(std::size_t n) { return random_() % n; }

  std::string text() { return below(8) == 0 ? std::string() : strings()[below(strings().size())]; }
  std::string date() {
    static const std::vector<std::string> dates = {"", "2019", "2023-05", "2023-09-12"};
    return dates[below(dates.size())];
  }
  std::string unique(const char* kind, std::size_t i) { return kind + std::to_string(i) + "." + text(); }
  std::vector<std::string> list() {
    std::vector<std::string> items(below(4));
    for (std::string& item : items) item = text();
    return items;
  }
  Span span() {
    const auto begin = static_cast<std::uint32_t>(below(5000));
    return {begin, begin + static_cast<std::uint32_t>(below(300))};
  }
  std::uint16_t score() { return static_cast<std::uint16_t>(below(1001)); }

  Entity entity(std::size_t i) {
    static const std::vector<std::string> classes = {"Person", "State", "Firm", "City", "Agreement", "Undreamt"};
    return {unique("e", i), text(), classes[below(classes.size())], below(4) > 0, list(), list()};
  }

  Evidence evidence(const Facts& facts) {
    return {Id<Source>(below(facts.sources.size())), span(), span(), span(), span(), text(), text(), text(), score()};
  }

  /// Now and then between the ends of an earlier one, mostly of its type too.
  Relation relation(std::size_t i, const Facts& facts) {
    static const std::vector<std::string> types = {"met-with", "holds-office", "signed", "visited", "undreamt-of"};
    Relation r;
    r.id = unique("r", i);
    r.from = Id<Entity>(below(facts.entities.size()));
    r.to = Id<Entity>(below(facts.entities.size()));
    r.type = types[below(types.size())];
    if (!facts.relations.empty() && below(6) == 0) {
      const Relation& earlier = facts.relations[below(facts.relations.size())];
      r.from = earlier.from;
      r.to = earlier.to;
      if (below(3) > 0) r.type = earlier.type;
    }
    r.symmetric = r.type == "met-with";
    r.status = static_cast<Status>(below(status_names.size()));
    r.date = date();
    r.office = text();
    r.instrument = text();
    r.place = text();
    r.confidence = score();
    for (std::size_t n = below(3) + 1; n > 0; --n) r.evidence.push_back(evidence(facts));
    return r;
  }

  std::mt19937 random_;  // the same numbers everywhere, unlike the standard's distributions
};

}  // namespace entente::hostile
