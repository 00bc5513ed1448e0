#include <entente/extract/office/office_sharing.h>

#include <algorithm>
#include <cstdint>

namespace entente {
namespace {

using Index = std::uint32_t;

/// "his Venezuelan counterpart, A, and Vice President B": B serves whom A serves.
void share_holder(const OfficeWords& w, OfficePhrase& phrase, const std::vector<OfficePhrase>& before) {
  if (phrase.holder || !phrase.bearer || before.empty() || phrase.tokens.first < 2 ||
      w.in("determiners", phrase.tokens.first))
    return;
  const OfficePhrase& last = before.back();
  if (!last.bearer || !last.holder) return;
  const Index end = std::max(last.tokens.end, w.name(*last.bearer).tokens.end);
  const Index gap = phrase.tokens.first - end;
  if (end < phrase.tokens.first && gap <= 2 && w.in("coordinators", phrase.tokens.first - 1))
    phrase.holder = last.holder;
}

/// "Finance Minister A and Interior Minister B of C", "el canciller A y el ministro B, de C": A serves C as well.
void share_holder_back(const OfficeWords& w, const OfficePhrase& phrase, std::vector<OfficePhrase>& before) {
  if (!phrase.holder || !phrase.bearer || before.empty() || phrase.tokens.first == 0) return;
  OfficePhrase& last = before.back();
  const bool behind = w.name(*phrase.holder).tokens.first >= w.name(*phrase.bearer).tokens.end;
  if (!behind || !last.bearer || last.holder || last.possessive || last.counterpart) return;
  const Index gap = w.name(*last.bearer).tokens.end;
  if (gap + 1 == phrase.tokens.first && w.in("coordinators", gap)) last.holder = phrase.holder;
}

/// "y | hoy | ministro de X", "and | now | mayor of X": where the words of time before a title begin; they tell whether
/// it is still borne.
Index before_tenure(const OfficeWords& w, OfficePhrase& phrase) {
  const PhraseMatch tenure = w.match_before("tenures", phrase.tokens.first);
  if (tenure.value == "ended" && phrase.status == Status::ongoing) phrase.status = Status::ended;
  return phrase.tokens.first - static_cast<Index>(tenure.length);
}

/// "and", "as well as", "además de": behind what joins two titles of one person; the token itself when it does not.
Index past_joiner(const OfficeWords& w, Index i) {
  return w.in("coordinators", i) ? i + 1 : i + static_cast<Index>(w.match("title-joiners", i).length);
}

/// "X, director of A, and chairman of B, says", "X, director of A, chairman of B": behind the comma between two titles
/// of one person and the "and" after it, where the second one is told whom it serves and has no article; the comma
/// itself when it parts others.
Index past_title_comma(const OfficeWords& w, Index comma, const OfficePhrase& title) {
  const bool bare = title.holder && !title.possessive && !w.in("determiners", title.tokens.first);
  const bool own = bare && w.name(*title.holder).tokens.first >= title.head.end;
  return own && w.token(comma).text == "," ? past_joiner(w, comma + 1) : comma;
}

/// "director of A and a fellow at B", "exalcalde de A y hoy ministro de B": the second title has the first one's
/// bearer.
void share_bearer(const OfficeWords& w, OfficePhrase& phrase, const std::vector<OfficePhrase>& before) {
  if (!phrase.bearer && goes_on_from_title(w, phrase, before)) {
    phrase.bearer = before.back().bearer;
    before_tenure(w, phrase);
  }
}

/// "the U.S. president and Indian prime minister X": each is another's.
bool by_adjective(const OfficeWords& w, const OfficePhrase& phrase) {
  return phrase.holder && w.name(*phrase.holder).tokens.first < phrase.head.first && !w.spanish();
}

/// "the prime minister of A and President X": the second title is a form of address, the first another's.
bool is_address_beside(const OfficeWords& w, const OfficePhrase& phrase, const OfficePhrase& last) {
  return w.in("definite", last.tokens.first) && w.token(phrase.head.first).capital &&
         w.name(*phrase.bearer).tokens.first == phrase.tokens.end;
}

/// "the mayor of A and chair of B, X": the first title has the second one's bearer.
void pass_bearer_back(const OfficeWords& w, OfficePhrase& phrase, std::vector<OfficePhrase>& before) {
  if (!phrase.bearer || before.empty() || w.name(*phrase.bearer).tokens.first < phrase.tokens.end) return;
  OfficePhrase& last = before.back();
  const Index gap = last.tokens.end;
  const bool joined =
      !last.bearer && w.in("coordinators", gap) && gap + 1 == before_tenure(w, phrase) && !by_adjective(w, last);
  if (joined && !w.in("determiners", phrase.tokens.first) && !is_address_beside(w, phrase, last))
    last.bearer = phrase.bearer;
}

}  // namespace

bool goes_on_from_title(const OfficeWords& w, OfficePhrase phrase, const std::vector<OfficePhrase>& before) {
  if (before.empty() || phrase.tokens.first == 0) return false;
  const OfficePhrase& last = before.back();
  if (!last.bearer || w.name(*last.bearer).tokens.first > last.tokens.first) return false;
  const Index end = last.tokens.end;
  const Index joined = past_joiner(w, end);
  const Index next = joined > end ? joined : past_title_comma(w, end, phrase);
  return next > last.tokens.end && next <= phrase.tokens.first && next == before_tenure(w, phrase);
}

void share_between(const OfficeWords& w, OfficePhrase& phrase, std::vector<OfficePhrase>& before) {
  share_bearer(w, phrase, before);
  pass_bearer_back(w, phrase, before);
  share_holder(w, phrase, before);
  share_holder_back(w, phrase, before);
}

}  // namespace entente
