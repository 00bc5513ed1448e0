#include <entente/extract/chain_occurrence.h>

#include <algorithm>
#include <optional>
#include <vector>

namespace entente {

void place_occurrences(NameLinks& links, std::uint32_t si) {
  SentenceDraft& s = links.draft.sentences[si];
  std::vector<TokenRange> phrases(s.names.size());
  std::vector<bool> nested(s.names.size(), false);
  for (std::uint32_t n = 0; n < s.names.size(); ++n) phrases[n] = s.names[n].tokens;
  const auto absorb = [&](std::uint32_t head, TokenRange range, std::optional<std::uint32_t> inner) {
    phrases[head] = {std::min(phrases[head].first, range.first), std::max(phrases[head].end, range.end)};
    if (inner && *inner != head) nested[*inner] = true;
  };
  for (std::uint32_t n = 0; n < s.names.size(); ++n) {
    if (s.names[n].state) absorb(n, s.names[*s.names[n].state].tokens, s.names[n].state);
    if (n > 0 && s.names[n].entity == s.names[n - 1].entity && s.token(s.names[n].tokens.first - 1).text == "(") {
      absorb(n - 1, {s.names[n].tokens.first - 1, s.names[n].tokens.end + 1}, n);
    }
  }
  for (const CuePhrase& cue : s.cues) absorb(cue.bearer, cue.tokens, cue.state);
  for (const OfficePhrase& office : s.offices) {
    if (!office.bearer) continue;
    TokenRange range = office.tokens;
    const bool inside = office.holder && office.tokens.overlaps(s.names[*office.holder].tokens);
    const bool shared = std::any_of(s.offices.begin(), s.offices.end(), [&](const OfficePhrase& other) {
      return other.tokens == office.tokens && other.bearer != office.bearer;
    });
    if (shared) {  // "A and B, the ministers of C and D"; "the ministers of C and D, A and B"
      if (inside) nested[*office.holder] = true;
      if (s.names[*office.bearer].tokens.first <= office.tokens.end + 1 &&
          s.names[*office.bearer].tokens.first >= office.tokens.end)
        absorb(*office.bearer, office.tokens, std::nullopt);
      continue;
    }
    if (inside)
      range = {std::min(range.first, phrases[*office.holder].first), std::max(range.end, phrases[*office.holder].end)};
    absorb(*office.bearer, range, inside ? office.holder : std::nullopt);
  }
  for (std::uint32_t n = 0; n < s.names.size(); ++n) {
    const NameSpan& name = s.names[n];
    s.occurrences.push_back(
        {si, name.tokens, phrases[n], name.span, name.kind, name.entity, name.rule, name.score, nested[n]});
  }
  for (const InnerMention& inner : links.inner_mentions) {
    if (inner.sentence == si)
      s.occurrences.push_back(
          {si, inner.tokens, inner.tokens, inner.span, MentionKind::name, inner.entity, "acronym", 850, true});
  }
}

}  // namespace entente
