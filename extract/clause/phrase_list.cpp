#include <entente/extract/clause/phrase_gapped.h>
#include <entente/extract/clause/phrase_insertion.h>
#include <entente/extract/clause/phrase_list.h>
#include <entente/extract/clause/phrase_representative.h>
#include <entente/extract/clause/phrase_tie.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>

namespace entente {
namespace {

using Index = std::uint32_t;

/// What stands between two phrases that may be members of one list.
struct Link {
  bool comma = false;
  bool conjunction = false;
};

/// "A of X and B of Y", "A (X)": whether a phrase tells where the one before belongs.
bool tells_home(const PhraseWords& w, const Phrase& whose, const Phrase& p) {
  if (w.bracketed(p)) return p.tokens.first == whose.tokens.end + 1;
  const bool of = p.preposition == whose.tokens.end && w.in("belonging-prepositions", p.preposition);
  return of && whose.person && whose.is_head() && p.is_head() && !p.person && p.members.size() == 1;
}

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

/// "A, the minister of X, and B": where the title or description of a phrase's last member ends.
Index behind_apposition(const PhraseWords& w, const Phrase& p, Index comma) {
  if (!w.is(comma, Tag::comma)) return comma;
  const SentenceDraft& s = w.sentence();
  const TokenRange name = w.last_member(p).tokens;
  const auto ends = [&](TokenRange tokens, Index bearer) {
    return tokens.first == comma + 1 && bearer < s.names.size() && s.names[bearer].tokens == name;
  };
  for (const OfficePhrase& office : s.offices) {
    if (office.bearer && ends(office.tokens, *office.bearer)) return office.tokens.end;
  }
  for (const CuePhrase& cue : s.cues) {
    if (ends(cue.tokens, cue.bearer)) return cue.tokens.end;
  }
  return comma;
}

/// "A, B said on Sunday, attacked C": whether a verb of saying and a comma behind it stand between commas.
bool says_by_way(const PhraseWords& w, Index verb) {
  if (!w.lemma_in("reporting", verb)) return false;
  Index i = verb + 1;
  while (i < w.size() && !w.is(i, Tag::comma) && !w.is(i, Tag::verb) && !w.is(i, Tag::stop)) ++i;
  return w.is(i, Tag::comma);
}

/// "Moscow, Minsk sign accord": two names that open a sentence before its verb, and no other comma between.
bool heads_headline(const PhraseWords& w, const Phrase& left, const Phrase& right) {
  const auto bare = [&](const Phrase& p) {
    const Occurrence& o = w.first_member(p);
    return p.is_head() && o.kind == MentionKind::name && o.phrase == o.tokens && p.tokens == o.tokens;
  };
  const Index next = right.tokens.end;
  const bool verb =
      w.is(next, Tag::verb) && (is_finite(w.word(next).form) || w.word(next).form == VerbForm::participle);
  if (verb && says_by_way(w, next)) return false;
  return left.tokens.first == 0 && bare(left) && bare(right) && (verb || w.is(next, Tag::auxiliary)) && !w.spanish();
}

/// "In Geneva, A and B signed": a phrase before the first verb and its comma is no part of the list after it.
bool introduces(const PhraseWords& w, const Phrase& p) {
  if (p.members.size() > 1) return false;
  bool nonfinite = false;
  for (Index i = 0; i < p.tokens.first; ++i) {
    if (w.is_predicate(i)) return false;
    nonfinite = w.is(i, Tag::verb) || (nonfinite && !w.is(i, Tag::comma));  // "acosados por X, A, B y C ..."
  }
  return p.preposition != no_token || nonfinite;
}

/// "A pedido de A, B y C, la OTAN se reunirá": whether a comma and a noun phrase that no preposition governs follow,
/// before any verb.
bool subject_follows(const PhraseWords& w, const std::vector<Phrase>& phrases, Index end) {
  if (!w.is(end, Tag::comma)) return false;
  const auto next =
      std::find_if(phrases.begin(), phrases.end(), [end](const Phrase& p) { return p.tokens.first > end; });
  if (next == phrases.end() || !next->is_head() || next->possessor || next->preposition != no_token) return false;
  for (Index i = end + 1; i < next->tokens.first; ++i) {
    if (!w.is(i, Tag::determiner) && !w.is(i, Tag::adjective) && !w.is(i, Tag::other)) return false;
  }
  return true;
}

/// "a A y al B", "de la A y del B"
bool same_preposition(const PhraseWords& w, const Phrase& left, const Phrase& right) {
  return left.preposition != no_token && right.preposition != no_token &&
         uncontracted(w.key(left.preposition)) == uncontracted(w.key(right.preposition));
}

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

/// "C, who are neutral, called": where a clause about a list that begins at a comma ends; the comma when none does.
Index behind_relative_clause(const PhraseWords& w, Index comma) {
  if (!w.is(comma, Tag::comma) || !w.is(comma + 1, Tag::relative)) return comma;
  for (Index i = comma + 2; i < w.size() && !w.is(i, Tag::stop); ++i) {
    if (w.is(i, Tag::comma)) return i + 1;
  }
  return comma;
}

/// "officials say A and B met C": by the tree, the subject of what is told.
bool opens_told_clause(const PhraseWords& w, const Phrase& p, Index verb) {
  if (w.tree().size() == 0 || !w.lemma_in("reporting", verb)) return false;
  for (Index i = p.tokens.first; i < p.tokens.end; ++i) {
    const Index head = w.tree().head(i);
    if (w.tree().is(i, "nsubj") && head != Tree::none && head >= p.tokens.end) return true;
  }
  return false;
}

/// "A visited B and": whether the clause that a phrase is in has its verb before it.
bool stands_behind_verb(const PhraseWords& w, const Phrase& p) {
  for (Index i = p.tokens.first; i-- > 0;) {
    if (w.is(i, Tag::subordinator) || w.is(i, Tag::relative) || w.is(i, Tag::stop) || w.is(i, Tag::quote)) return false;
    if (w.is_predicate(i)) return !w.is(i, Tag::verb) || !opens_told_clause(w, p, i);
  }
  return false;
}

/// "After A had left B, C and D met": whether what opens an adverbial clause stands before the verb that a phrase is
/// behind; else a comma alone parts no clauses: "It came as negotiators from B, C and D met".
bool closes_adverbial(const PhraseWords& w, const Phrase& p) {
  Index i = p.tokens.first;
  while (i > 0 && !w.is_predicate(i - 1)) --i;
  while (i-- > 0) {
    if (w.is(i, Tag::subordinator) || w.in("clause-prepositions", i) || w.in("when-words", i)) return true;
    if (w.is(i, Tag::verb) && !w.is_predicate(i)) return true;  // "Having left"
  }
  return w.is(0, Tag::preposition);
}

/// "Mientras la prensa callaba, A, B y C criticaron a D", "After talks failed, A and B left": whether a phrase behind a
/// comma begins the list that is the subject of a verb, by its plural or by the tree.
bool opens_main_clause(const PhraseWords& w, const Phrase& p, Index verb) {
  Index first = p.tokens.first;
  while (first > 0 && w.is(first - 1, Tag::determiner)) --first;
  const bool behind_comma = first > 0 && w.is(first - 1, Tag::comma) && p.preposition == no_token;
  if (!behind_comma || w.tree().size() == 0) return false;
  const bool has_number = w.spanish() || !w.tree().has(verb, "Tense=Past");  // "praised" is of one and of many
  if (has_number && w.tree().has(verb, "Number=S")) return false;
  for (Index i = p.tokens.first; i < p.tokens.end; ++i) {
    const Index head = w.tree().is(i, "nsubj") ? w.tree().head(i) : Tree::none;
    if (head != Tree::none && (head == verb || head == w.tree().head(verb))) return true;
  }
  return w.tree().has(verb, "Number=P");
}

/// "el Consejo, dirigido por A, y B", "C, que preside A, y B": whether a phrase ends a participle or relative clause
/// that a comma has opened, so that the comma behind it closes that.
bool ends_insertion(const PhraseWords& w, const Phrase& p) {
  constexpr int deepest = 3;
  const Tree& tree = w.tree();
  Index verb = tree.size() > 0 ? p.tokens.first : Tree::none;
  for (int depth = 0; verb != Tree::none && depth < deepest && !tree.relation(verb).starts_with("acl"); ++depth)
    verb = tree.head(verb);
  const bool clause = verb != Tree::none && verb < p.tokens.first && tree.relation(verb).starts_with("acl");
  if (!clause || p.members.size() > 1) return false;
  if (tree.has(verb, "VerbForm=Fin") && tree.has(verb, "Number=Plur")) return false;  // "que encabezaron A, y B"
  while (verb > 1 && !w.is(verb - 1, Tag::comma) && !w.is(verb - 1, Tag::other) && !w.taken(verb - 1)) --verb;
  return w.is(verb - 1, Tag::comma);
}

void join(Phrase& left, const Phrase& right) {
  left.tokens.end = right.tokens.end;
  left.members.insert(left.members.end(), right.members.begin(), right.members.end());
  left.stands_for = left.stands_for || right.stands_for;
  left.noun = right.noun;
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

class Coordinator {
 public:
  Coordinator(const PhraseWords& w, std::vector<Phrase> phrases) : w_(w), phrases_(std::move(phrases)) {}

  std::vector<Phrase> run() {
    const std::vector<Phrase> set_off = set_insertions_aside();
    std::vector<Phrase> aside = set_homes_aside();
    std::vector<Phrase> merged;
    for (Index p = 0; p < phrases_.size(); ++p) {
      if (!merged.empty() && joins(merged.back(), p)) {
        const Index comma = merged.back().tokens.end;
        if (insertion_end_.count(comma) != 0) merged.back().gap = {comma, phrases_[p].tokens.first};
        join(merged.back(), phrases_[p]);
      } else {
        merged.push_back(phrases_[p]);
      }
    }
    return with_set_off(with_set_off(with_insertions(std::move(merged), std::move(aside)), set_off), ties_);
  }

 private:
  /// Takes out what tells more of a member of a list: "A, based in B, and C". Gives it back with the member itself.
  std::vector<Phrase> set_insertions_aside() {
    std::vector<Phrase> aside;
    std::vector<Phrase> rest;
    Index within = 0;
    for (Index p = 0; p < phrases_.size(); ++p) {
      const bool inside = phrases_[p].tokens.first < within;
      const Index end = inside ? within : behind_insertion(w_, phrases_, p);
      const bool opens = !inside && end > phrases_[p].tokens.end;
      if (inside || opens) aside.push_back(phrases_[p]);
      if (!inside) rest.push_back(phrases_[p]);
      if (opens) insertion_end_[phrases_[p].tokens.end] = within = end;
    }
    phrases_ = std::move(rest);
    return aside;
  }

  /// Takes out what tells where a member of a list belongs: "A (X) and B (Y)", "A of X and B of Y".
  std::vector<Phrase> set_homes_aside() {
    std::vector<Phrase> aside;
    std::vector<Phrase> rest;
    for (Phrase& p : phrases_) {
      if (!rest.empty() && tells_tie(w_, rest.back(), p)) {
        home_end_[rest.back().tokens.first] = p.tokens.first;
        (rest.back().possessor ? aside : ties_).push_back(std::move(rest.back()));
        rest.pop_back();
      }
      const bool home = !rest.empty() && tells_home(w_, rest.back(), p);
      if (home && !w_.bracketed(p)) home_end_[p.preposition] = p.tokens.end;
      (home ? aside : rest).push_back(std::move(p));
    }
    phrases_ = std::move(rest);
    return aside;
  }

  /// "A (X) and B", "A of X and B": where a short parenthesis, or a home set aside, that begins at a token ends.
  Index behind_home(Index i) const {
    constexpr Index longest = 6;
    if (const auto home = home_end_.find(i); home != home_end_.end()) return home->second;
    if (i >= w_.size() || w_.token(i).text != "(") return i;
    for (Index end = i + 1; end < std::min(w_.size(), i + longest); ++end) {
      if (w_.token(end).text == ")") return end + 1;
    }
    return i;
  }

  /// Where what tells more of the last member of a phrase ends.
  Index behind_aside(const Phrase& left) const {
    const auto insertion = insertion_end_.find(left.tokens.end);
    if (insertion != insertion_end_.end()) return insertion->second;
    return behind_home(behind_apposition(w_, left, left.tokens.end));
  }

  bool joins(const Phrase& left, Index p) {
    const Phrase& right = phrases_[p];
    if (left.possessor || right.possessor) return false;
    const std::optional<Link> link = link_between(left, right);
    if (!link || (!link->comma && !link->conjunction)) return false;
    if (p + 1 < phrases_.size() && begins_next_pair(w_, left, right, phrases_[p + 1])) return false;
    if (link->comma && link->conjunction && ends_insertion(w_, left)) return false;
    if (link->comma && !link->conjunction && closes_opening_clause(w_, left, right)) return false;
    if (!link->conjunction && heads_headline(w_, left, right)) return true;
    const bool closed = subject_follows(w_, phrases_, end_of_last(p));  // the list is none of who acts
    if (!link->conjunction && (!list_goes_on(p) || (introduces(w_, left) && !closed))) return false;
    const bool alike = left.is_head() == right.is_head() || (is_dangling_demonym(w_, left) && right.stands_for);
    if (!alike || left.tokens.first == opening_) return alike;
    if (!starts_clause(left, p, *link)) return true;
    opening_ = right.tokens.first;
    return false;
  }

  /// "A, B", "A and the union B", "A, along with B": the link of two phrases; none when other words stand between.
  std::optional<Link> link_between(const Phrase& left, const Phrase& right) const {
    Link link;
    for (Index i = std::max(behind_aside(left), behind_own_time(left, right)); i < right.tokens.first; ++i) {
      if (const Index end = behind_comitative(left, right, i); end > i) {
        link.conjunction = true;
        i = end - 1;
      } else if (w_.is(i, Tag::comma) && !link.comma) {
        link.comma = true;
      } else if (!link.conjunction && (w_.is(i, Tag::coordinator) || correlates(w_, left, i))) {
        link.conjunction = true;
      } else if (const auto owned = home_end_.find(i); link.conjunction && owned != home_end_.end()) {
        i = owned->second - 1;
      } else if (link.conjunction && w_.is(i, Tag::determiner) && introduces_member(w_, i + 1, right)) {
        ++i;  // "A and the union B"
      } else if (!(link.conjunction && leads_to(left, right, i)) && !repeats_preposition(left, right, i)) {
        return std::nullopt;
      }
    }
    return link;
  }

  /// "the EEC (now the EU)": behind a short bracket that opens at a token.
  Index behind_bracket(Index open) const {
    constexpr Index longest = 7;
    for (Index i = open; i < std::min(w_.size(), open + longest); ++i) {
      if (w_.token(i).text == ")") return i + 1;
    }
    return open;
  }

  /// "joined A in 2004 and B in 2007": behind the time of a member when the next one has its own, and ends the clause.
  Index behind_own_time(const Phrase& left, const Phrase& right) const {
    const auto past = [&](Index name) {
      const Index i = w_.token(name).text == "(" ? behind_bracket(name) : name;
      const Index first = w_.is(i, Tag::preposition) ? i + 1 : i;
      Index end = first;
      while (end < w_.size() && w_.timed(end)) ++end;
      return end > first ? end : i;
    };
    const Index end = past(left.tokens.end);
    const Index last = past(right.tokens.end);
    const bool both = end > left.tokens.end && last > right.tokens.end;
    const bool ends = last >= w_.size() || w_.is(last, Tag::stop) || w_.is(last, Tag::comma);
    return both && ends ? end : left.tokens.end;
  }

  /// "A, along with B", "A, junto a B", not "visitó Lima junto con A": where such words that begin at a token end; the
  /// token itself when none do.
  Index behind_comitative(const Phrase& left, const Phrase& right, Index i) const {
    const bool set_off = i > 0 && w_.is(i - 1, Tag::comma);
    const bool closed = set_off && w_.is(behind_apposition(w_, right, right.tokens.end), Tag::comma);
    if (left.person != right.person && !closed) return i;
    if (const PhraseMatch with = w_.match("comitatives", i)) {
      const bool object =
          left.preposition != no_token && w_.match("likewise-marks", i);  // "criticó a A, al igual que B"
      return object && right.preposition == no_token ? i : i + with.length;
    }
    const PhraseMatch beside = w_.match("companions", i);
    return beside && (left.person || set_off) ? i + beside.length : i;
  }

  /// The "also" of "but also B", the "those" of "las autoridades de A y las de B", "the army of A and that of B".
  bool leads_to(const Phrase& left, const Phrase& right, Index i) const {
    return w_.is(i, Tag::adverb) || (w_.is(i, Tag::determiner) && speaks_for(w_, left) && i + 1 == right.preposition);
  }

  /// The second "with" of "with A and with B", the "de" of "las autoridades de A y de B".
  bool repeats_preposition(const Phrase& left, const Phrase& right, Index i) const {
    return w_.is(i, Tag::preposition) && i == right.preposition &&
           (same_preposition(w_, left, right) ||
            ((left.stands_for || speaks_for_several(w_, left)) && w_.in("belonging-prepositions", i)));
  }

  /// "A, B and C": a comma alone joins when a conjunction comes within the list.
  bool list_goes_on(Index p) const {
    if (unnamed_member_follows(w_, phrases_[p].tokens.end)) return true;
    for (Index q = p; q + 1 < phrases_.size(); ++q) {
      const Index gap = behind_home(phrases_[q].tokens.end);
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

  /// "A visited B and C criticised D", "A visited B, and C and D criticised E": C begins a clause.
  bool starts_clause(const Phrase& left, Index p, Link link) const {
    Index i = behind_relative_clause(w_, list_end(p));
    while (i < w_.size() && (w_.is(i, Tag::adverb) || w_.is(i, Tag::pronoun) || w_.timed(i)))
      ++i;  // "last" is no verb then
    if (!w_.is_predicate(i) || !stands_behind_verb(w_, left) || opens_main_clause(w_, left, i)) return false;
    return link.conjunction || w_.lemma_in("reporting", i) || closes_adverbial(w_, left);
  }

  const PhraseWords& w_;
  std::vector<Phrase> phrases_;
  std::vector<Phrase> ties_;              ///< "U.S." of "A and U.S. ally B"
  Index opening_ = no_token;              ///< where the list that opens a clause begins
  std::map<Index, Index> home_end_;       ///< of a home set aside, by its preposition
  std::map<Index, Index> insertion_end_;  ///< the comma behind what tells more of a member, by where that one ends
};

}  // namespace

std::vector<Phrase> coordinated(const PhraseWords& w, std::vector<Phrase> phrases) {
  return Coordinator(w, std::move(phrases)).run();
}

}  // namespace entente
