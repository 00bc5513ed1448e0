#include <entente/extract/clause/phrase.h>
#include <entente/extract/relation/frame_field.h>

#include <algorithm>
#include <cstdint>
#include <set>
#include <utility>

namespace entente {
namespace {

using Index = std::uint32_t;

/// Where the firm's name that holds a token ends; the token itself where none does: "Halden Energy" tells of no field,
/// but "the Ministry of Energy" does.
Index past_firm(const SentenceDraft& s, Index i) {
  for (const NameSpan& name : s.names) {
    if (name.tokens.contains(i) && name.type == "Firm") return name.tokens.end;
  }
  return i;
}

/// Collects the fields of cooperation that words name, firms' names apart.
class FieldFinder {
 public:
  FieldFinder(const SentenceDraft& s, const Ontology& ontology)
      : s_(s), ontology_(ontology), fields_(s.grammar->lexicon().list("fields")) {}

  /// Takes what begins at a token, and moves on to its last token.
  void take(Index& i) {
    if (const Index end = past_firm(s_, i); end > i) {
      i = end - 1;
      return;
    }
    const auto match = match_phrase(fields_, s_.sentence->tokens, i);
    if (match.length == 0) return;
    std::string name = "partnered-in-" + std::string(match.value);
    if (ontology_.find_relation(name) != nullptr) found.insert(std::move(name));
    i += match.length - 1;
  }

  std::set<std::string> found;

 private:
  const SentenceDraft& s_;
  const Ontology& ontology_;
  const Lexicon::List& fields_;
};

/// "una alianza para construir un puente": whether a verb tells what for.
bool tells_purpose(const SentenceDraft& s, Index verb) {
  return verb > 0 && s.words[verb].form == VerbForm::infinitive && s.in("purpose-prepositions", verb - 1);
}

/// "the hospital that A and B run together": the relative of the clause that a trigger stands in; no_token where it
/// stands in none.
Index relative_of(const SentenceDraft& s, Index trigger) {
  constexpr Index reach = 10;
  for (Index i = trigger; i-- > 0 && trigger - i < reach;) {
    const Tag tag = s.words[i].tag;
    if (tag == Tag::relative) return i;
    if (tag == Tag::stop || tag == Tag::comma || tag == Tag::subordinator) break;
  }
  return no_token;
}

/// Where the noun phrase begins, at most, that a relative stands for.
Index first_of_antecedent(const SentenceDraft& s, Index relative) {
  constexpr Index reach = 9;
  Index i = relative;
  for (; i > 0 && relative - i < reach; --i) {
    const Tag tag = s.words[i - 1].tag;
    if (tag == Tag::stop || tag == Tag::comma || tag == Tag::verb || tag == Tag::relative) break;
  }
  return i;
}

}  // namespace

std::vector<std::string> refined_relations(const SentenceDraft& s, const Ontology& ontology, const Frame& frame,
                                           TokenRange trigger) {
  const bool required = frame.has_option("field");
  if (!required && !frame.has_option("fields")) return {frame.relation};
  constexpr Index before = 3;
  constexpr Index after = 16;
  FieldFinder finder(s, ontology);
  const Index first = trigger.first > before ? trigger.first - before : 0;
  for (Index i = first; i < std::min(s.size(), trigger.end + after); ++i) {
    const Tag tag = s.words[i].tag;
    if (i < trigger.first && (tag == Tag::comma || tag == Tag::coordinator || tag == Tag::verb)) finder.found.clear();
    const bool ends = tag == Tag::stop || tag == Tag::relative || tag == Tag::subordinator;
    if (i >= trigger.end && (ends || (tag == Tag::verb && !tells_purpose(s, i)))) break;
    finder.take(i);
  }
  const Index relative = finder.found.empty() ? relative_of(s, trigger.first) : no_token;
  if (relative != no_token) {
    for (Index i = first_of_antecedent(s, relative); i < relative; ++i) finder.take(i);
  }
  const std::set<std::string>& found = finder.found;
  if (found.empty() && !required) return {frame.relation};
  return {found.begin(), found.end()};
}

}  // namespace entente
