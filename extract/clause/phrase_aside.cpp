#include <entente/extract/clause/phrase_aside.h>
#include <entente/extract/clause/phrase_insertion.h>
#include <entente/extract/clause/phrase_tie.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace entente {
namespace {

using Index = std::uint32_t;

/// "A of X and B of Y", "A (X)": whether a phrase tells where the one before belongs.
bool tells_home(const PhraseWords& w, const Phrase& whose, const Phrase& p) {
  if (w.bracketed(p)) return p.tokens.first == whose.tokens.end + 1;
  const bool of = p.preposition == whose.tokens.end && w.in("belonging-prepositions", p.preposition);
  return of && whose.person && whose.is_head() && p.is_head() && !p.person && p.members.size() == 1;
}

/// Puts phrases back among others, each unless one of the others covers its words.
std::vector<Phrase> with_insertions(std::vector<Phrase> phrases, std::vector<Phrase> aside) {
  for (Phrase& p : aside) {
    const auto after =
        std::find_if(phrases.begin(), phrases.end(), [&](const Phrase& q) { return q.tokens.end > p.tokens.first; });
    if (after == phrases.end() || after->tokens.first >= p.tokens.end) phrases.insert(after, std::move(p));
  }
  return phrases;
}

/// Puts phrases back that stand inside the list "A, based in B, and C": "A" by itself, and "B".
std::vector<Phrase> with_set_off(std::vector<Phrase> phrases, const std::vector<Phrase>& aside) {
  for (const Phrase& p : aside) {
    const auto after =
        std::find_if(phrases.begin(), phrases.end(), [&](const Phrase& q) { return q.tokens.first > p.tokens.first; });
    const bool again = after != phrases.begin() && std::prev(after)->tokens == p.tokens;  // "A" that joined none
    if (!again) phrases.insert(after, p);
  }
  return phrases;
}

}  // namespace

AsidePhrases::AsidePhrases(const PhraseWords& w, std::vector<Phrase>& phrases) : w_(w) {
  set_insertions_aside(phrases);
  set_homes_aside(phrases);
}

std::vector<Phrase> AsidePhrases::put_back(std::vector<Phrase> lists) const {
  return with_set_off(with_set_off(with_insertions(std::move(lists), homes_), insertions_), ties_);
}

Index AsidePhrases::behind_owner(Index token) const {
  const auto home = home_end_.find(token);
  return home != home_end_.end() ? home->second : token;
}

Index AsidePhrases::behind_home(Index i) const {
  constexpr Index longest = 6;
  if (const Index end = behind_owner(i); end > i) return end;
  if (i >= w_.size() || w_.token(i).text != "(") return i;
  for (Index end = i + 1; end < std::min(w_.size(), i + longest); ++end) {
    if (w_.token(end).text == ")") return end + 1;
  }
  return i;
}

Index AsidePhrases::behind(const Phrase& phrase) const {
  const auto insertion = insertion_end_.find(phrase.tokens.end);
  if (insertion != insertion_end_.end()) return insertion->second;
  return behind_home(behind_apposition(w_, phrase, phrase.tokens.end));
}

/// Takes out what tells more of a member of a list: "A, based in B, and C". Puts the member itself beside it.
void AsidePhrases::set_insertions_aside(std::vector<Phrase>& phrases) {
  std::vector<Phrase> rest;
  Index within = 0;
  for (Index p = 0; p < phrases.size(); ++p) {
    const bool inside = phrases[p].tokens.first < within;
    const Index end = inside ? within : behind_insertion(w_, phrases, p);
    const bool opens = !inside && end > phrases[p].tokens.end;
    if (inside || opens) insertions_.push_back(phrases[p]);
    if (!inside) rest.push_back(phrases[p]);
    if (opens) insertion_end_[phrases[p].tokens.end] = within = end;
  }
  phrases = std::move(rest);
}

/// Takes out what tells where a member of a list belongs: "A (X) and B (Y)", "A of X and B of Y".
void AsidePhrases::set_homes_aside(std::vector<Phrase>& phrases) {
  std::vector<Phrase> rest;
  for (Phrase& p : phrases) {
    if (!rest.empty() && tells_tie(w_, rest.back(), p)) {
      home_end_[rest.back().tokens.first] = p.tokens.first;
      (rest.back().possessor ? homes_ : ties_).push_back(std::move(rest.back()));
      rest.pop_back();
    }
    const bool home = !rest.empty() && tells_home(w_, rest.back(), p);
    if (home && !w_.bracketed(p)) home_end_[p.preposition] = p.tokens.end;
    (home ? homes_ : rest).push_back(std::move(p));
  }
  phrases = std::move(rest);
}

}  // namespace entente
