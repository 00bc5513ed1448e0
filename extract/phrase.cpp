#include <entente/extract/phrase.h>
#include <entente/extract/phrase_nobody.h>

#include <algorithm>
#include <map>

namespace entente {
namespace {

using Index = std::uint32_t;

class PhraseFinder {
 public:
  PhraseFinder(const SentenceDraft& s, const std::vector<LocalEntity>& entities)
      : s_(s), entities_(entities), lexicon_(s.grammar->lexicon()), taken_(s.size() + 1, false), timed_(s.timed()) {}

  std::vector<Phrase> run() {
    for (Index o = 0; o < s_.occurrences.size(); ++o) seed(o);
    for (Phrase& p : phrases_) mark(p.tokens);
    std::erase_if(phrases_, [this](const Phrase& p) { return modifies_name(p); });
    for (Phrase& p : phrases_) find_noun(p);
    std::erase_if(phrases_, [this](const Phrase& p) { return names_nobody(s_, p); });
    for (Phrase& p : phrases_) absorb_representatives(p);
    for (Phrase& p : phrases_) widen(p);
    coordinate();
    drop_partial();
    return std::move(phrases_);
  }

 private:
  const Word& word(Index i) const { return s_.words[i]; }
  bool in(std::string_view list, Index i) const { return s_.in(list, i); }
  bool is(Index i, Tag tag) const { return i < s_.size() && word(i).tag == tag; }

  void seed(Index o) {
    const Occurrence& occurrence = s_.occurrences[o];
    const TokenRange extent = own_extent(occurrence);
    if (occurrence.nested || !occurrence.entity.valid()) return;
    if (!phrases_.empty()) {
      Phrase& last = phrases_.back();
      const bool same_words = s_.occurrences[last.members.back()].tokens == occurrence.tokens;
      if (same_words) {
        last.members.push_back(o);
        return;
      }
      if (hyphenated(last, occurrence)) {  // "the Russia-Venezuela summit"
        last.members.push_back(o);
        last.tokens.end = occurrence.phrase.end;
        return;
      }
      if (last.tokens.overlaps(extent)) {
        const bool wider = extent.size() > last.tokens.size();
        if (!wider) return;
        phrases_.pop_back();  // "his counterpart, X" is about X, not about "his"
      }
    }
    Phrase p;
    p.tokens = extent;
    p.person = entities_[occurrence.entity.value()].type == "Person";
    const bool compatriot = !phrases_.empty() && is_nationality_of(s_, phrases_.back(), occurrence, p.person);
    if (compatriot || owned_name(occurrence)) {  // "al peruano Hugo Bastida", "Denmark's Lise Holmgaard"
      p.tokens.first = phrases_.back().tokens.first;
      phrases_.pop_back();
    }
    p.members = {o};
    p.possessor = occurrence.rule == "possessive";
    phrases_.push_back(std::move(p));
  }

  /// "los sindicatos A y B": what describes both is no part of the phrase of B.
  TokenRange own_extent(const Occurrence& o) const {
    const Index coordinator = o.tokens.first - 1;
    const bool listed = o.tokens.first > o.phrase.first && is(coordinator, Tag::coordinator) && !phrases_.empty() &&
                        phrases_.back().tokens.end == coordinator && phrases_.back().tokens.first >= o.phrase.first &&
                        s_.occurrences[phrases_.back().members.back()].kind == MentionKind::name;
    return listed ? TokenRange{o.tokens.first, o.phrase.end} : o.phrase;
  }

  /// Whether the phrase before owns a name: "Iran's powerful Guardian Council".
  bool owned_name(const Occurrence& o) const {
    if (phrases_.empty() || o.kind != MentionKind::name) return false;
    const Index mark = phrases_.back().tokens.end;
    if (mark >= o.phrase.first || s_.words[mark].tag != Tag::possessive_s) return false;
    const Index next = o.phrase.end;
    if (is(next, Tag::other) && s_.token(next).word && !in("place-heads", next)) return false;  // "Iran's WTO bid"
    for (Index i = mark + 1; i < o.phrase.first; ++i) {
      if (!is(i, Tag::adjective)) return false;
    }
    return true;
  }

  bool hyphenated(const Phrase& last, const Occurrence& o) const {
    const Index dash = last.tokens.end;
    if (dash + 1 != o.phrase.first || (s_.token(dash).text != "-" && s_.token(dash).text != "–")) return false;
    return s_.token(dash).glued && s_.token(dash + 1).glued;
  }

  void mark(TokenRange range) { std::fill(taken_.begin() + range.first, taken_.begin() + range.end, true); }

  bool representative(Index noun) const {
    if (plural_title(noun)) return true;
    return in("representatives", noun) ||
           lexicon_.list("representatives").contains(s_.grammar->morphology().noun_lemma(s_.key(noun)));
  }

  /// "the presidents of A and B"
  bool plural_title(Index noun) const {
    const std::string one = s_.grammar->morphology().noun_lemma(s_.key(noun));
    return one != s_.key(noun) && lexicon_.list("offices").contains(one);
  }

  // --- the noun that a mention modifies

  void find_noun(Phrase& p) {
    const Occurrence& o = s_.occurrences[p.members.front()];
    const bool genitive = is(p.tokens.end, Tag::possessive_s);
    if (genitive) {
      p.possessor = true;
      take_noun(p, noun_after(p.tokens.end + 1));
    } else if (p.possessor) {
      take_noun(p, noun_after(p.tokens.end));
    } else if (o.kind == MentionKind::demonym && s_.spanish()) {
      take_noun(p, noun_before(p.tokens.first));
    } else if (!s_.spanish() && o.kind != MentionKind::nominal && o.kind != MentionKind::pronoun &&
               !(o.kind == MentionKind::name && (is(p.tokens.end, Tag::number) || is(p.tokens.end, Tag::quantifier))) &&
               !(p.person && titled(p.tokens.end))) {
      take_noun(p, noun_after(past_compound(p.tokens.end)));
    }
  }

  /// "named X minister": what follows a person's name is no noun that it modifies.
  bool titled(Index i) const { return i < s_.size() && match_title(*s_.sentence, i, lexicon_).length > 0; }

  /// "U.S.-funded X": is about X.
  bool modifies_name(const Phrase& p) const {
    const Index next = past_compound(p.tokens.end);
    const bool inside = s_.occurrences[p.members.back()].span.end < s_.token(p.tokens.end - 1).span.end;
    return (inside || next > p.tokens.end) && next < s_.size() && taken_[next];
  }

  /// "U.S.-led forces": behind what a hyphen joins to a name.
  Index past_compound(Index dash) const {
    const bool joins = dash + 1 < s_.size() && s_.token(dash).text == "-" && s_.token(dash).glued &&
                       s_.token(dash + 1).glued && s_.token(dash + 1).word && !s_.token(dash + 1).capital;
    return joins ? dash + 2 : dash;
  }

  void take_noun(Phrase& p, Index noun) {
    if (noun == no_token) return;
    const bool stands = representative(noun);
    const TokenRange whole{std::min(p.tokens.first, noun), std::max(p.tokens.end, noun + 1)};
    if (stands) {
      p.tokens = whole;
      p.stands_for = true;
      p.possessor = false;
      mark(whole);
    } else {
      p.noun = noun;
    }
  }

  /// The last noun of the run that begins at `i`; none when a run of nouns does not begin there.
  Index noun_after(Index i) const {
    constexpr Index reach = 5;
    Index noun = no_token;
    for (Index step = 0; step < reach && i < s_.size() && !taken_[i] && !timed_[i]; ++step, ++i) {
      const Tag tag = word(i).tag;
      const bool noun_like =
          tag == Tag::other || (tag == Tag::verb && word(i).ambiguous && step == 0 && !finite_here(i));
      if (noun_like && s_.token(i).word) {
        noun = i;
      } else if (tag != Tag::adjective && tag != Tag::number && tag != Tag::quantifier &&
                 !(tag == Tag::quote && noun == no_token)) {
        break;
      }
    }
    return noun;
  }

  /// "Bush visits Canada": after a head name an ambiguous word before another phrase is the verb.
  bool finite_here(Index i) const { return is_finite(word(i).form) && word(i).tag == Tag::verb; }

  Index noun_before(Index i) const {
    constexpr Index reach = 3;
    for (Index step = 0; step < reach && i > 0 && !taken_[i - 1]; ++step) {
      --i;
      if (word(i).tag == Tag::other && s_.token(i).word) return i;
      if (word(i).tag != Tag::adjective) break;
    }
    return no_token;
  }

  // --- "delegation of X", "leaders of A, B and C", "rebeldes de X" for a group, not for a state

  void absorb_representatives(Phrase& p) {
    while (absorb_representative(p)) {  // "un panel de expertos de X"
    }
  }

  bool absorb_representative(Phrase& p) {
    Index i = p.tokens.first;
    while (i > 0 && !taken_[i - 1] && modifies(i - 1)) --i;
    if (i < 2 || !in("belonging-prepositions", i - 1) || !p.is_head()) return false;
    Index noun = i - 2;
    if (is(noun, Tag::adjective) && noun > 0 && s_.spanish()) --noun;
    if (!representative(noun) || taken_[noun] || one_of(noun) || describes_all(noun) || takes_office(noun))
      return false;
    if (!may_be_of(noun, p)) return false;
    if (in("irregulars", noun) && entities_[s_.occurrences[p.members.front()].entity.value()].type == "State")
      return false;
    p.tokens.first = noun;
    p.stands_for = true;
    mark(p.tokens);
    return true;
  }

  /// "assumed the presidency of X", "llegó a la presidencia de X": an office that somebody takes acts for nobody.
  bool takes_office(Index noun) const {
    if (!in("office-nouns", noun)) return false;
    Index i = noun;
    while (i > 0 && modifies(i - 1)) --i;
    if (i > 1 && is(i - 1, Tag::preposition)) --i;
    return i > 0 && is(i - 1, Tag::verb) && lexicon_.list("office-verbs").contains(word(i - 1).lemma);
  }

  /// "los países de la CEDEAO", not "de África", nor "nueve países": whether what such a noun is of is of the class
  /// that it must be of, and no few of them are counted.
  bool may_be_of(Index noun, const Phrase& p) const {
    const auto bound = lexicon_.list("bound-representatives").find(s_.key(noun));
    if (bound && noun > 0 && (is(noun - 1, Tag::number) || is(noun - 1, Tag::quantifier))) return false;
    return !bound || *bound == entities_[s_.occurrences[p.members.front()].entity.value()].type;
  }

  /// "uno de los miembros de X": one of them does not act for X.
  bool one_of(Index noun) const {
    Index i = noun;
    while (i > 0 && modifies(i - 1)) --i;
    return i > 1 && in("belonging-prepositions", i - 1) && in("partial", i - 2);
  }

  /// "A and B, both members of X": what all of those before a comma are, and nobody else.
  bool describes_all(Index noun) const {
    Index i = noun;
    while (i > 0 && !is(i - 1, Tag::comma) && (modifies(i - 1) || in("distributives", i - 1))) --i;
    return i > 1 && is(i - 1, Tag::comma) && in("distributives", i) && taken_[i - 2];
  }

  // --- determiners before, and the preposition before them

  bool modifies(Index i) const {
    const Tag tag = word(i).tag;
    return tag == Tag::determiner || tag == Tag::adjective || tag == Tag::quantifier || tag == Tag::quote ||
           (tag == Tag::number) || (tag == Tag::possessive && !taken_[i]);
  }

  /// Where the modifiers of a noun phrase begin; a year is none of them: "En 1929 A firmó", "en 1929 el tratado".
  Index first_modifier(Index first) const {
    while (first > 0 && !taken_[first - 1] && modifies(first - 1) && !(timed_[first - 1] && is(first - 1, Tag::number)))
      --first;
    return first;
  }

  /// "decenas de rebeldes chadianos", "a group of Kenyan protesters": takes in how many of them there are.
  void take_count(Phrase& p) {
    const bool group = p.stands_for || s_.occurrences[p.members.front()].rule == "unnamed body";
    if (!group || !p.is_head() || is(p.tokens.first, Tag::determiner)) return;
    const Lexicon::List& counts = lexicon_.list("quantifiers");
    const Index length = match_phrase_before(counts, s_.sentence->tokens, p.tokens.first).length;
    if (length > 1 && in("belonging-prepositions", p.tokens.first - 1)) p.tokens.first -= length;
  }

  void widen(Phrase& p) {
    p.tokens.first = first_modifier(p.tokens.first);
    take_count(p);
    p.tokens.first = first_modifier(p.tokens.first);
    if (p.noun != no_token && p.noun < p.tokens.first) {
      Index i = p.noun;
      while (i > 0 && !taken_[i - 1] && modifies(i - 1)) --i;
      if (i > 0 && is(i - 1, Tag::preposition)) p.preposition = i - 1;
      return;
    }
    while (p.person && p.tokens.first > 0 && is_honorific(*s_.sentence, p.tokens.first - 1, lexicon_)) --p.tokens.first;
    if (p.tokens.first > 0 && (is(p.tokens.first - 1, Tag::preposition) || bracketed(p)))
      p.preposition = p.tokens.first - 1;
    exemplify(p);
    appose(p);
  }

  /// "a sus aliados, A y B", "with its neighbour, A": governed like the noun that it names.
  void appose(Phrase& p) {
    const Index comma = p.tokens.first - 1;
    if (p.tokens.first < 2 || !is(comma, Tag::comma) || s_.tree.size() == 0 || p.preposition != no_token) return;
    const Index name = s_.occurrences[p.members.front()].tokens.first;
    const Index noun = s_.tree.is(name, "appos") ? s_.tree.head(name) : comma - 1;
    if (!s_.tree.is(name, "appos") && !names_owned(p, noun)) return;
    if (noun >= comma || s_.tree.upos(noun) != "NOUN" || in_mention(noun)) return;
    p.apposed = noun;
    Index i = noun;
    while (i > 0 && (modifies(i - 1) || is(i - 1, Tag::possessive))) --i;
    if (i > 0 && is(i - 1, Tag::preposition)) p.preposition = i - 1;
  }

  /// "its neighbour, X,": between commas behind a noun that somebody has.
  bool names_owned(const Phrase& p, Index noun) const {
    const bool closed = p.tokens.end >= s_.size() || is(p.tokens.end, Tag::comma) || is(p.tokens.end, Tag::stop);
    return closed && p.members.size() == 1 && is(noun, Tag::other) &&
           std::any_of(phrases_.begin(), phrases_.end(),
                       [noun](const Phrase& q) { return q.possessor && q.noun == noun; });
  }

  bool in_mention(Index token) const {
    return std::any_of(s_.occurrences.begin(), s_.occurrences.end(),
                       [&](const Occurrence& o) { return o.phrase.contains(token); });
  }

  /// "countries such as A and B", "con otras firmas, como A": governed like the plural whose examples it gives, which
  /// may be theirs in other words ("its allies, including A").
  void exemplify(Phrase& p) {
    const Index length =
        match_phrase_before(lexicon_.list("example-words"), s_.sentence->tokens, p.tokens.first).length;
    if (length == 0 || p.tokens.first < length + 1) return;
    Index end = p.tokens.first - length;
    if (is(end - 1, Tag::comma)) --end;
    if (end > 1 && is(end - 1, Tag::relative)) --end;  // "countries that, like A and B, ..."
    Index i = behind_plural(end);
    if (i == no_token) return;
    p.apposed = i - 1;
    p.example = true;
    while (i > 0 && !taken_[i - 1] && (is(i - 1, Tag::other) || modifies(i - 1))) --i;
    const Index owner = i;
    while (i > 0 && is(i - 1, Tag::possessive)) --i;
    p.preposition = i > 0 && is(i - 1, Tag::preposition) ? i - 1 : no_token;
    if (i < owner || end != p.apposed + 1) return;  // other phrases lie between
    p.tokens.first = i;
    mark(p.tokens);
  }

  /// One past the nearest plural noun before a token, over the phrases that it governs or that modify it ("socios
  /// estadounidenses en América"); no_token when none is near.
  Index behind_plural(Index end) const {
    constexpr Index reach = 8;
    for (Index i = end; i > 0 && end - i < reach; --i) {
      const bool noun =
          !taken_[i - 1] && (is(i - 1, Tag::other) || (s_.tree.size() > 0 && s_.tree.upos(i - 1) == "NOUN"));
      if (noun && s_.grammar->morphology().noun_lemma(s_.key(i - 1)) != s_.key(i - 1)) return i;
      const bool within = taken_[i - 1] || is(i - 1, Tag::preposition) || modifies(i - 1) || noun;
      if (!within) return no_token;
    }
    return no_token;
  }

  /// "Osaka (Japan)", "Arroyo (PSOE)": alone in brackets; the bracket governs it like a preposition, so that it takes
  /// no part in the clause.
  bool bracketed(const Phrase& p) const {
    return p.tokens.first > 0 && p.tokens.end < s_.size() && s_.token(p.tokens.first - 1).text == "(" &&
           (s_.token(p.tokens.end).text == ")" || s_.token(p.tokens.end).text == ",");
  }

  /// "Some lawmakers of X" stand for nobody.
  void drop_partial() {
    for (Phrase& p : phrases_) {
      for (Index i = p.tokens.first; p.stands_for && i < p.tokens.end; ++i) {
        if (in("partial", i)) p.noun = p.tokens.end - 1;
      }
    }
  }

  // --- "A, B and C"

  void coordinate() {
    std::vector<Phrase> aside = set_homes_aside();
    std::vector<Phrase> merged;
    for (Index p = 0; p < phrases_.size(); ++p) {
      if (!merged.empty() && joins(merged.back(), p)) {
        join(merged.back(), phrases_[p]);
      } else {
        merged.push_back(phrases_[p]);
      }
    }
    phrases_ = std::move(merged);
    for (Phrase& p : aside) insert(std::move(p));
  }

  /// Takes out what tells where a member of a list belongs: "A (X) and B (Y)", "A of X and B of Y".
  std::vector<Phrase> set_homes_aside() {
    std::vector<Phrase> aside;
    std::vector<Phrase> rest;
    for (Phrase& p : phrases_) {
      const bool home = !rest.empty() && tells_home(rest.back(), p);
      if (home && !bracketed(p)) home_end_[p.preposition] = p.tokens.end;
      (home ? aside : rest).push_back(std::move(p));
    }
    phrases_ = std::move(rest);
    return aside;
  }

  bool tells_home(const Phrase& whose, const Phrase& p) const {
    if (bracketed(p)) return p.tokens.first == whose.tokens.end + 1;
    const bool of = p.preposition == whose.tokens.end && in("belonging-prepositions", p.preposition);
    return of && whose.person && whose.is_head() && p.is_head() && !p.person && p.members.size() == 1;
  }

  /// Unless a coordination has come to reach over it.
  void insert(Phrase p) {
    const auto after =
        std::find_if(phrases_.begin(), phrases_.end(), [&](const Phrase& q) { return q.tokens.end > p.tokens.first; });
    if (after == phrases_.end() || after->tokens.first >= p.tokens.end) phrases_.insert(after, std::move(p));
  }

  bool joins(const Phrase& left, Index p) {
    const Phrase& right = phrases_[p];
    if (left.possessor || right.possessor) return false;
    Index i = left.tokens.end;
    bool comma = false;
    bool conjunction = false;
    i = behind_home(behind_apposition(left, i));
    for (; i < right.tokens.first; ++i) {
      if (const PhraseMatch with = match_phrase(lexicon_.list("comitatives"), s_.sentence->tokens, i);
          with.length > 0) {
        conjunction = true;  // "A, along with B"
        i += with.length - 1;
      } else if (is(i, Tag::comma) && !comma)
        comma = true;
      else if ((is(i, Tag::coordinator) || correlates(left, i)) && !conjunction)
        conjunction = true;
      else if (is(i, Tag::adverb) && conjunction)
        continue;  // "but also B"
      else if (is(i, Tag::determiner) && conjunction && introduces_member(i + 1, right))
        ++i;  // "A and the union B"
      else if (is(i, Tag::determiner) && conjunction && speaks_for(left) && i + 1 == right.preposition)
        continue;  // "las autoridades de A y las de B", "the army of A and that of B"
      else if (!(is(i, Tag::preposition) && i == right.preposition &&
                 (same_preposition(left, right) || (left.stands_for && in("belonging-prepositions", i)))))
        return false;
    }
    if (!comma && !conjunction) return false;
    if (!conjunction && heads_headline(left, right)) return true;
    if (!conjunction && (!list_goes_on(p) || introduces(left))) return false;
    const bool alike = left.is_head() == right.is_head() || (dangling_demonym(left) && right.stands_for);
    if (!alike || left.tokens.first == opening_) return alike;
    if (!starts_clause(left, p)) return true;
    opening_ = right.tokens.first;
    return false;
  }

  /// "los sindicatos A y B": whether a noun stands before a name in apposition to it.
  bool introduces_member(Index noun, const Phrase& p) const {
    const Index name = p.tokens.first;
    return noun + 1 == name && is(noun, Tag::other) && s_.token(noun).word && s_.tree.size() > 0 && p.is_head() &&
           s_.tree.is(name, "appos") && s_.tree.head(name) == noun;
  }

  /// "las autoridades de A", "el presidente de A"
  bool speaks_for(const Phrase& p) const {
    return p.stands_for || s_.occurrences[p.members.back()].kind == MentionKind::nominal;
  }

  /// "tanto A como B": whether a token joins what the word before a phrase has opened.
  bool correlates(const Phrase& left, Index i) const {
    const Index first = std::min(left.tokens.first, left.preposition);
    return first > 0 && lexicon_.list("correlatives").find(s_.key(first - 1)) == s_.key(i);
  }

  /// "A, the minister of X, and B": where the title or description of a phrase's last member ends.
  Index behind_apposition(const Phrase& p, Index comma) const {
    if (!is(comma, Tag::comma)) return comma;
    const TokenRange name = s_.occurrences[p.members.back()].tokens;
    const auto ends = [&](TokenRange tokens, Index bearer) {
      return tokens.first == comma + 1 && bearer < s_.names.size() && s_.names[bearer].tokens == name;
    };
    for (const OfficePhrase& office : s_.offices) {
      if (office.bearer && ends(office.tokens, *office.bearer)) return office.tokens.end;
    }
    for (const CuePhrase& cue : s_.cues) {
      if (ends(cue.tokens, cue.bearer)) return cue.tokens.end;
    }
    return comma;
  }

  /// "A (X) and B", "A of X and B": where a short parenthesis, or a home set aside, that begins at a token ends.
  Index behind_home(Index i) const {
    constexpr Index longest = 6;
    if (const auto home = home_end_.find(i); home != home_end_.end()) return home->second;
    if (i >= s_.size() || s_.token(i).text != "(") return i;
    for (Index end = i + 1; end < std::min(s_.size(), i + longest); ++end) {
      if (s_.token(end).text == ")") return end + 1;
    }
    return i;
  }

  /// "Moscow, Minsk sign accord": two names that open a sentence before its verb, and no other comma between.
  bool heads_headline(const Phrase& left, const Phrase& right) const {
    const auto bare = [&](const Phrase& p) {
      const Occurrence& o = s_.occurrences[p.members.front()];
      return p.is_head() && o.kind == MentionKind::name && o.phrase == o.tokens && p.tokens == o.tokens;
    };
    const Index next = right.tokens.end;
    const bool verb = is(next, Tag::verb) && (is_finite(word(next).form) || word(next).form == VerbForm::participle);
    return left.tokens.first == 0 && bare(left) && bare(right) && (verb || is(next, Tag::auxiliary)) && !s_.spanish();
  }

  /// "In Geneva, A and B signed": a phrase before the first verb and its comma is no part of the list after it.
  bool introduces(const Phrase& p) const {
    if (p.members.size() > 1) return false;
    bool nonfinite = false;
    for (Index i = 0; i < p.tokens.first; ++i) {
      if (is(i, Tag::auxiliary) || is(i, Tag::modal)) return false;
      if (is(i, Tag::verb) && is_finite(word(i).form)) return false;
      nonfinite = nonfinite || is(i, Tag::verb);
    }
    return p.preposition != no_token || nonfinite;
  }

  /// "a A y al B", "de la A y del B"
  bool same_preposition(const Phrase& left, const Phrase& right) const {
    return left.preposition != no_token && right.preposition != no_token &&
           uncontracted(s_.key(left.preposition)) == uncontracted(s_.key(right.preposition));
  }

  /// "Venezuelan and Chinese officials"
  bool dangling_demonym(const Phrase& p) const {
    return p.is_head() && s_.occurrences[p.members.front()].kind == MentionKind::demonym;
  }

  /// "A, B and other states": a list that ends with what has no mention.
  bool unnamed_member_follows(Index coordinator) const {
    const Index next = coordinator + 1;
    if (!is(coordinator, Tag::coordinator) || next >= s_.size() || taken_[next]) return false;
    return is(next, Tag::quantifier) || is(next, Tag::adjective) || (is(next, Tag::determiner) && s_.spanish());
  }

  /// "A, B and C": a comma alone joins when a conjunction comes within the list.
  bool list_goes_on(Index p) const {
    if (unnamed_member_follows(phrases_[p].tokens.end)) return true;
    for (Index q = p; q + 1 < phrases_.size(); ++q) {
      const Index gap = behind_home(phrases_[q].tokens.end);
      const Index next = phrases_[q + 1].tokens.first;
      if (next < gap || next - gap > 3) return false;
      for (Index i = gap; i < next; ++i) {
        if (is(i, Tag::coordinator))
          return !is(i + 1, Tag::preposition) || same_preposition(phrases_[p], phrases_[q + 1]);
        if (!is(i, Tag::comma) && !is(i, Tag::preposition)) return false;
      }
    }
    return false;
  }

  /// Where the list that a phrase begins ends: "A, B and C".
  Index list_end(Index p) const {
    const auto goes_on = [&](Index q) {
      const Phrase& next = phrases_[q + 1];
      Index i = phrases_[q].tokens.end;
      while (is(i, Tag::comma) || is(i, Tag::coordinator)) ++i;
      return i > phrases_[q].tokens.end && i == next.tokens.first && next.is_head() && !next.possessor;
    };
    while (p + 1 < phrases_.size() && goes_on(p)) ++p;
    return phrases_[p].tokens.end;
  }

  /// "C, who are neutral, called": where a clause about a list that begins at a comma ends; the comma when none does.
  Index behind_relative_clause(Index comma) const {
    if (!is(comma, Tag::comma) || !is(comma + 1, Tag::relative)) return comma;
    for (Index i = comma + 2; i < s_.size() && !is(i, Tag::stop); ++i) {
      if (is(i, Tag::comma)) return i + 1;
    }
    return comma;
  }

  /// "A visited B and C criticised D", "A visited B, and C and D criticised E": C begins a clause.
  bool starts_clause(const Phrase& left, Index p) const {
    Index i = list_end(p);
    i = behind_relative_clause(i);
    while (i < s_.size() && (is(i, Tag::adverb) || is(i, Tag::pronoun) || timed_[i])) ++i;  // "last" is no verb then
    const bool verb_follows =
        is(i, Tag::auxiliary) || is(i, Tag::modal) || (is(i, Tag::verb) && is_finite(word(i).form));
    if (!verb_follows) return false;
    for (Index j = left.tokens.first; j-- > 0;) {
      if (is(j, Tag::subordinator) || is(j, Tag::relative) || is(j, Tag::stop) || is(j, Tag::quote)) return false;
      if (is(j, Tag::verb) && is_finite(word(j).form)) return !opens_told_clause(left, j);
      if (is(j, Tag::auxiliary) || is(j, Tag::modal)) return true;
    }
    return false;
  }

  /// "officials say A and B met C": by the tree, the subject of what is told.
  bool opens_told_clause(const Phrase& p, Index verb) const {
    if (s_.tree.size() == 0 || !lexicon_.list("reporting").contains(word(verb).lemma)) return false;
    for (Index i = p.tokens.first; i < p.tokens.end; ++i) {
      const Index head = s_.tree.head(i);
      if (s_.tree.is(i, "nsubj") && head != Tree::none && head >= p.tokens.end) return true;
    }
    return false;
  }

  static void join(Phrase& left, const Phrase& right) {
    left.tokens.end = right.tokens.end;
    left.members.insert(left.members.end(), right.members.begin(), right.members.end());
    left.stands_for = left.stands_for || right.stands_for;
    left.noun = right.noun;
  }

  const SentenceDraft& s_;
  const std::vector<LocalEntity>& entities_;
  const Lexicon& lexicon_;
  std::vector<bool> taken_;
  std::vector<bool> timed_;          ///< tokens of time expressions
  Index opening_ = no_token;         ///< where the list that opens a clause begins
  std::map<Index, Index> home_end_;  ///< of a home set aside, by its preposition
  std::vector<Phrase> phrases_;
};

}  // namespace

std::vector<Phrase> find_phrases(const SentenceDraft& sentence, const std::vector<LocalEntity>& entities) {
  return PhraseFinder(sentence, entities).run();
}

}  // namespace entente
