#include <entente/extract/chain/chain_occurrence.h>

#include <algorithm>
#include <optional>
#include <vector>

namespace entente {
namespace {

/// "el metalúrgico X", "la también conservadora X": where the words of a Spanish phrase begin that say before
/// somebody's name what they are.
std::uint32_t described_from(const SentenceDraft& s, const NameSpan& name) {
  constexpr std::uint32_t most = 2;
  const std::uint32_t end = name.tokens.first;
  if (!s.spanish() || s.tree.size() == 0) return end;
  std::uint32_t i = end;
  while (i > 0 && end - i < most && s.token(i - 1).word && !s.token(i - 1).capital &&
         (s.tree.upos(i - 1) == "NOUN" || s.tree.upos(i - 1) == "ADJ"))
    --i;
  const bool several = i < end && s.tree.has(i, "Number=Plur");  // "el jefe de los inspectores X"
  return i < end && i > 0 && !several && s.in("definite", i - 1) ? i - 1 : end;
}

/// "la CGT oficialista, que encabeza X": where the phrase ends of a Spanish name whose adjective the comma of a
/// relative clause follows.
std::uint32_t qualified_to(const SentenceDraft& s, const NameSpan& name) {
  const std::uint32_t end = name.tokens.end;
  if (!s.spanish() || s.tree.size() == 0 || end + 2 >= s.size()) return end;
  const bool adjective = s.tree.upos(end) == "ADJ" && !s.token(end).capital && s.token(end + 1).text == ",";
  return adjective && name.tokens.contains(s.tree.head(end)) && s.in("relatives", end + 2) ? end + 1 : end;
}

}  // namespace

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
    if (shared || office.apart) {  // "A and B, the ministers of C and D"; "the ministers of C and D, A and B"
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
    const bool person = name.entity.valid() && links.draft.entities[name.entity.value()].type == "Person";
    if (person && phrases[n] == name.tokens) phrases[n].first = described_from(s, name);
    if (phrases[n].end == name.tokens.end) phrases[n].end = qualified_to(s, name);
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
