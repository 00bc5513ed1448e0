#include <entente/extract/relation/posts.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

namespace entente {
namespace {

using Index = std::uint32_t;

/// The mention of whom a title serves by its own words.
std::optional<Index> holder_of(const SentenceDraft& s, const OfficePhrase& office) {
  if (!office.holder) return std::nullopt;
  for (Index o = 0; o < s.occurrences.size(); ++o) {
    if (s.occurrences[o].tokens == s.names[*office.holder].tokens) return o;
  }
  return std::nullopt;
}

/// Whether nothing but a comma and "and" stands between two titles; an article begins what is said of another.
bool joined(const SentenceDraft& s, const OfficePhrase& first, const OfficePhrase& second) {
  Index i = first.tokens.end;
  const auto joins = [&](Index at) { return s.token(at).text == "," || s.in("coordinators", at); };
  if (i >= second.tokens.first || !joins(i)) return false;
  while (i < second.tokens.first && joins(i)) ++i;
  return i == second.tokens.first && !second.definite;
}

/// Whether a frame has read a claim off the title that stands behind its trigger.
bool names_post(const SentenceDraft& s, const ClaimDraft& claim, const OfficePhrase& office) {
  const std::optional<Index> holder = office.bearer ? std::nullopt : holder_of(s, office);
  return holder && *holder == claim.object && office.office == claim.office && office.head.first >= claim.trigger.first;
}

bool holds(const ClaimDraft& claim) {
  return claim.relation == "holds-office" && claim.rule != "title";
}

}  // namespace

void share_posts(std::vector<ClaimDraft>& claims, const SentenceDraft& sentence) {
  std::vector<ClaimDraft> more;
  for (const ClaimDraft& claim : claims) {
    if (!holds(claim) || claim.office.empty()) continue;
    for (Index i = 0; i < sentence.offices.size(); ++i) {
      if (!names_post(sentence, claim, sentence.offices[i])) continue;
      for (; i + 1 < sentence.offices.size(); ++i) {
        const OfficePhrase& next = sentence.offices[i + 1];
        const std::optional<Index> holder = next.bearer ? std::nullopt : holder_of(sentence, next);
        if (!holder || *holder == claim.subject || !joined(sentence, sentence.offices[i], next)) break;
        more.push_back(claim);
        more.back().object = *holder;
        more.back().office = next.office;
      }
      break;
    }
  }
  std::move(more.begin(), more.end(), std::back_inserter(claims));
}

}  // namespace entente
