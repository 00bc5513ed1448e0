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

/// "una alianza para construir un puente": whether a verb tells what for.
bool tells_purpose(const SentenceDraft& s, Index verb) {
  return s.words[verb].form == VerbForm::infinitive && s.in("purpose-prepositions", verb - 1);
}

}  // namespace

std::vector<std::string> refined_relations(const SentenceDraft& s, const Ontology& ontology, const Frame& frame,
                                           TokenRange trigger) {
  const bool required = frame.has_option("field");
  if (!required && !frame.has_option("fields")) return {frame.relation};
  constexpr Index before = 3;
  constexpr Index after = 16;
  std::set<std::string> found;
  const Index first = trigger.first > before ? trigger.first - before : 0;
  for (Index i = first; i < std::min(s.size(), trigger.end + after); ++i) {
    const Tag tag = s.words[i].tag;
    if (i < trigger.first && (tag == Tag::comma || tag == Tag::coordinator || tag == Tag::verb)) found.clear();
    if (i >= trigger.end && ((tag == Tag::verb && !tells_purpose(s, i)) || tag == Tag::stop || tag == Tag::relative ||
                             tag == Tag::subordinator))
      break;
    if (const Index end = past_firm(s, i); end > i) {
      i = end - 1;
      continue;
    }
    const auto match = match_phrase(s.grammar->lexicon().list("fields"), s.sentence->tokens, i);
    if (match.length == 0) continue;
    std::string name = "partnered-in-" + std::string(match.value);
    if (ontology.find_relation(name) != nullptr) found.insert(std::move(name));
    i += match.length - 1;
  }
  if (found.empty() && !required) return {frame.relation};
  return {found.begin(), found.end()};
}

}  // namespace entente
