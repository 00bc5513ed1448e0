#include <entente/extract/clause/phrase_insertion.h>
#include <entente/extract/clause/phrase_link.h>
#include <entente/extract/clause/phrase_representative.h>

#include <algorithm>

namespace entente {
namespace {

using Index = std::uint32_t;

/// "los sindicatos A y B": whether a noun stands before a name in apposition to it.
bool introduces_member(const PhraseWords& w, Index noun, const Phrase& p) {
  const Index name = p.tokens.first;
  return noun + 1 == name && w.plain_word(noun) && w.tree().size() > 0 && p.is_head() && w.tree().is(name, "appos") &&
         w.tree().head(name) == noun;
}

/// "las autoridades de A", "el presidente de A"
bool speaks_for(const PhraseWords& w, const Phrase& p) {
  return p.stands_for || w.last_member(p).kind == MentionKind::nominal;
}

/// "tanto A como B": whether a token joins what the word before a phrase has opened.
bool correlates(const PhraseWords& w, const Phrase& left, Index i) {
  const Index first = std::min(left.tokens.first, left.preposition);
  return first > 0 && w.lexicon().list("correlatives").find(w.key(first - 1)) == w.key(i);
}

/// "the EEC (now the EU)": behind a short bracket that opens at a token.
Index behind_bracket(const PhraseWords& w, Index open) {
  constexpr Index longest = 7;
  for (Index i = open; i < std::min(w.size(), open + longest); ++i) {
    if (w.token(i).text == ")") return i + 1;
  }
  return open;
}

/// "joined A in 2004 and B in 2007": behind the time of a member when the next one has its own, and ends the clause.
Index behind_own_time(const PhraseWords& w, const Phrase& left, const Phrase& right) {
  const auto past = [&](Index name) {
    const Index i = w.token(name).text == "(" ? behind_bracket(w, name) : name;
    const Index first = w.is(i, Tag::preposition) ? i + 1 : i;
    Index end = first;
    while (end < w.size() && w.timed(end)) ++end;
    return end > first ? end : i;
  };
  const Index end = past(left.tokens.end);
  const Index last = past(right.tokens.end);
  const bool both = end > left.tokens.end && last > right.tokens.end;
  const bool ends = last >= w.size() || w.is(last, Tag::stop) || w.is(last, Tag::comma);
  return both && ends ? end : left.tokens.end;
}

/// "A, along with B", "A, junto a B", not "visitó Lima junto con A": where such words that begin at a token end; the
/// token itself when none do.
Index behind_comitative(const PhraseWords& w, const Phrase& left, const Phrase& right, Index i) {
  const bool set_off = i > 0 && w.is(i - 1, Tag::comma);
  const bool closed = set_off && w.is(behind_apposition(w, right, right.tokens.end), Tag::comma);
  if (left.person != right.person && !closed) return i;
  if (const PhraseMatch with = w.match("comitatives", i)) {
    const bool object = left.preposition != no_token && w.match("likewise-marks", i);  // "criticó a A, al igual que B"
    return object && right.preposition == no_token ? i : i + with.length;
  }
  const PhraseMatch beside = w.match("companions", i);
  return beside && (left.person || set_off) ? i + beside.length : i;
}

/// The "also" of "but also B", the "those" of "las autoridades de A y las de B", "the army of A and that of B".
bool leads_to(const PhraseWords& w, const Phrase& left, const Phrase& right, Index i) {
  return w.is(i, Tag::adverb) || (w.is(i, Tag::determiner) && speaks_for(w, left) && i + 1 == right.preposition);
}

/// The second "with" of "with A and with B", the "de" of "las autoridades de A y de B".
bool repeats_preposition(const PhraseWords& w, const Phrase& left, const Phrase& right, Index i) {
  return w.is(i, Tag::preposition) && i == right.preposition &&
         (same_preposition(w, left, right) ||
          ((left.stands_for || speaks_for_several(w, left)) && w.in("belonging-prepositions", i)));
}

}  // namespace

std::optional<Link> link_between(const PhraseWords& w, const AsidePhrases& aside, const Phrase& left,
                                 const Phrase& right) {
  Link link;
  for (Index i = std::max(aside.behind(left), behind_own_time(w, left, right)); i < right.tokens.first; ++i) {
    if (const Index end = behind_comitative(w, left, right, i); end > i) {
      link.conjunction = true;
      i = end - 1;
    } else if (w.is(i, Tag::comma) && !link.comma) {
      link.comma = true;
    } else if (!link.conjunction && (w.is(i, Tag::coordinator) || correlates(w, left, i))) {
      link.conjunction = true;
    } else if (const Index owned = aside.behind_owner(i); link.conjunction && owned > i) {
      i = owned - 1;
    } else if (link.conjunction && w.is(i, Tag::determiner) && introduces_member(w, i + 1, right)) {
      ++i;  // "A and the union B"
    } else if (!(link.conjunction && leads_to(w, left, right, i)) && !repeats_preposition(w, left, right, i)) {
      return std::nullopt;
    }
  }
  return link;
}

bool same_preposition(const PhraseWords& w, const Phrase& left, const Phrase& right) {
  return left.preposition != no_token && right.preposition != no_token &&
         uncontracted(w.key(left.preposition)) == uncontracted(w.key(right.preposition));
}

}  // namespace entente
