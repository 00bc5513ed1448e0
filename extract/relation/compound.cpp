#include <entente/extract/relation/claim_reader.h>
#include <entente/extract/relation/compound.h>

#include <algorithm>
#include <string_view>
#include <utility>

namespace entente {
namespace {

class CompoundReader : private ClaimReader {
 public:
  using ClaimReader::ClaimReader;

  std::vector<ClaimDraft> run() {
    if (s_.spanish()) return {};
    for (Index o = 0; o + 1 < s_.occurrences.size(); ++o) read(o);
    return std::move(claims_);
  }

 private:
  void read(Index o) {
    const auto [participle, end] = joined_participle(s_.occurrences[o]);
    const auto relation = s_.grammar->lexicon().list("compound-relations").find(participle);
    const RelationDef* const known = relation ? ontology_.find_relation(*relation) : nullptr;
    if (known == nullptr) return;
    const Index other = described(o, end);
    if (other == s_.occurrences.size()) return;
    const Status status = known->lasting ? Status::ongoing : Status::happened;
    const TokenRange trigger{end - 1, end};
    if (add(*relation, o, other, trigger, status, "compound", 750) == nullptr)
      add(*relation, other, o, trigger, status, "compound", 750);  // "Norway-based X"
  }

  /// Whom a compound that ends at a token describes: the next mention, or one that covers it ("Syrian-backed forces");
  /// the number of mentions when it is nobody.
  Index described(Index o, Index end) const {
    const Index none = static_cast<Index>(s_.occurrences.size());
    for (Index other = o; other-- > 0 && o - other < 3;) {  // "Lebanon's Syrian-backed forces"
      if (s_.occurrences[other].kind == MentionKind::nominal && s_.occurrences[other].tokens.end > end) return other;
    }
    for (Index other = o + 1; other < none; ++other) {
      const Occurrence& mention = s_.occurrences[other];
      if (mention.tokens.end <= end || mention.nested) continue;
      Index first = std::max(end, std::max(mention.phrase.first, mention.tokens.first));
      while (first > end && says_what(first - 1)) --first;  // "the X-linked group Y"
      const bool near = only_modifiers(end, first);
      return near && may_be_described(mention, end) ? other : none;
    }
    return none;
  }

  bool may_be_described(const Occurrence& mention, Index end) const {
    if (mention.kind == MentionKind::name) return mention.tokens.first >= end;
    if (mention.kind == MentionKind::nominal) return mention.tokens.end <= end + 3;
    return mention.kind == MentionKind::demonym && in("ruling-bodies", mention.tokens.end);
  }

  /// The word that a hyphen joins to a mention, in its token or in two more, and the token behind it.
  std::pair<std::string_view, Index> joined_participle(const Occurrence& o) const {
    const Index end = o.tokens.end;
    const std::string_view word = s_.key(end - 1);
    if (s_.token(end - 1).span.end > o.span.end) return {word.substr(word.rfind('-') + 1), end};
    const bool apart =
        end + 1 < s_.size() && s_.token(end).text == "-" && s_.token(end).glued && s_.token(end + 1).glued;
    return apart ? std::pair(std::string_view(s_.key(end + 1)), end + 2) : std::pair(std::string_view(), end);
  }
};

}  // namespace

std::vector<ClaimDraft> find_compounds(Draft& draft, std::uint32_t sentence, const Models& models) {
  return CompoundReader(draft, sentence, models).run();
}

}  // namespace entente
