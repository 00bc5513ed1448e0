#include <entente/extract/clause/phrase_aside.h>
#include <entente/extract/clause/phrase_clause.h>
#include <entente/extract/clause/phrase_gapped.h>
#include <entente/extract/clause/phrase_insertion.h>
#include <entente/extract/clause/phrase_link.h>
#include <entente/extract/clause/phrase_list.h>

#include <optional>
#include <utility>

namespace entente {
namespace {

using Index = std::uint32_t;

/// "Venezuelan and Chinese officials"
bool is_dangling_demonym(const PhraseWords& w, const Phrase& p) {
  return p.is_head() && w.first_member(p).kind == MentionKind::demonym;
}

/// "A, B and other states": a list that ends with what has no mention.
bool unnamed_member_follows(const PhraseWords& w, Index coordinator) {
  const Index next = coordinator + 1;
  if (!w.is(coordinator, Tag::coordinator) || next >= w.size() || w.taken(next)) return false;
  return w.is(next, Tag::quantifier) || w.is(next, Tag::adjective) || w.in("further-words", next) ||
         (w.is(next, Tag::determiner) && w.spanish());
}

void join(Phrase& left, const Phrase& right) {
  left.tokens.end = right.tokens.end;
  left.members.insert(left.members.end(), right.members.begin(), right.members.end());
  left.stands_for = left.stands_for || right.stands_for;
  left.noun = right.noun;
}

class Coordinator {
 public:
  Coordinator(const PhraseWords& w, std::vector<Phrase> phrases)
      : w_(w), phrases_(std::move(phrases)), aside_(w, phrases_) {}

  std::vector<Phrase> run() {
    std::vector<Phrase> merged;
    for (Index p = 0; p < phrases_.size(); ++p) {
      if (!merged.empty() && joins(merged.back(), p)) {
        const Index comma = merged.back().tokens.end;
        if (aside_.inserted_at(comma)) merged.back().gap = {comma, phrases_[p].tokens.first};
        join(merged.back(), phrases_[p]);
      } else {
        merged.push_back(phrases_[p]);
      }
    }
    return aside_.put_back(std::move(merged));
  }

 private:
  bool joins(const Phrase& left, Index p) {
    const Phrase& right = phrases_[p];
    if (left.possessor || right.possessor) return false;
    const std::optional<Link> link = link_between(w_, aside_, left, right);
    if (!link || (!link->comma && !link->conjunction)) return false;
    if (p + 1 < phrases_.size() && begins_next_pair(w_, left, right, phrases_[p + 1])) return false;
    if (link->comma && link->conjunction && ends_insertion(w_, left)) return false;
    if (link->comma && !link->conjunction && closes_opening_clause(w_, left, right)) return false;
    if (!link->conjunction && heads_headline(w_, left, right)) return true;
    const bool closed = subject_follows(w_, phrases_, end_of_last(p));  // the list is none of who acts
    if (!link->conjunction && (!list_goes_on(p) || (introduces(w_, left) && !closed))) return false;
    const bool alike = left.is_head() == right.is_head() || (is_dangling_demonym(w_, left) && right.stands_for);
    if (!alike || left.tokens.first == opening_) return alike;
    if (!begins_clause(w_, left, list_end(p), link->conjunction)) return true;
    opening_ = right.tokens.first;
    return false;
  }

  /// "A, B and C": a comma alone joins when a conjunction comes within the list.
  bool list_goes_on(Index p) const {
    if (unnamed_member_follows(w_, phrases_[p].tokens.end)) return true;
    for (Index q = p; q + 1 < phrases_.size(); ++q) {
      const Index gap = aside_.behind_home(phrases_[q].tokens.end);
      const Index next = phrases_[q + 1].tokens.first;
      if (next < gap || next - gap > 3) return false;
      for (Index i = gap; i < next; ++i) {
        if (w_.is(i, Tag::coordinator))
          return !w_.is(i + 1, Tag::preposition) || same_preposition(w_, phrases_[p], phrases_[q + 1]);
        if (!w_.is(i, Tag::comma) && !w_.is(i, Tag::preposition)) return false;
      }
    }
    return false;
  }

  /// Where the list that a phrase begins ends: "A, B and C".
  Index list_end(Index p) const {
    const auto goes_on = [&](Index q) {
      const Phrase& next = phrases_[q + 1];
      Index i = phrases_[q].tokens.end;
      while (w_.is(i, Tag::comma) || w_.is(i, Tag::coordinator)) ++i;
      return i > phrases_[q].tokens.end && i == next.tokens.first && next.is_head() && !next.possessor;
    };
    while (p + 1 < phrases_.size() && goes_on(p)) ++p;
    return phrases_[p].tokens.end;
  }

  /// Where the member behind the conjunction of "A, B and C" ends, for a phrase of that list; no_token when none stands
  /// there.
  Index end_of_last(Index p) const {
    for (; p + 1 < phrases_.size(); ++p) {
      const Index next = phrases_[p + 1].tokens.first;
      for (Index i = phrases_[p].tokens.end; i < next; ++i) {
        if (w_.is(i, Tag::coordinator)) return i + 1 == next ? phrases_[p + 1].tokens.end : no_token;
        if (!w_.is(i, Tag::comma)) return no_token;
      }
    }
    return no_token;
  }

  const PhraseWords& w_;
  std::vector<Phrase> phrases_;
  AsidePhrases aside_;
  Index opening_ = no_token;  ///< where the list that opens a clause begins
};

}  // namespace

std::vector<Phrase> coordinated(const PhraseWords& w, std::vector<Phrase> phrases) {
  return Coordinator(w, std::move(phrases)).run();
}

}  // namespace entente
