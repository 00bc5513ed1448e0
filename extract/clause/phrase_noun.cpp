#include <entente/extract/clause/phrase_noun.h>
#include <entente/extract/clause/phrase_representative.h>

#include <algorithm>

namespace entente {
namespace {

using Index = std::uint32_t;

/// "named X minister", "appointed X education minister": what follows a person's name is no noun that it modifies.
bool is_title(const PhraseWords& w, Index i) {
  const auto& offices = w.sentence().offices;
  const bool office =
      std::any_of(offices.begin(), offices.end(), [&](const OfficePhrase& phrase) { return phrase.tokens.first == i; });
  return office || (i < w.size() && match_title(*w.sentence().sentence, i, w.lexicon()).length > 0);
}

/// "U.S.-led forces": behind what a hyphen joins to a name.
Index past_compound(const PhraseWords& w, Index dash) {
  const bool joins = dash + 1 < w.size() && w.token(dash).text == "-" && w.token(dash).glued &&
                     w.token(dash + 1).glued && w.token(dash + 1).word && !w.token(dash + 1).capital;
  return joins ? dash + 2 : dash;
}

/// "with Iran holding talks": whether what may be a noun is a verb with a subject of its own, by the tree.
bool has_subject(const PhraseWords& w, Index i) {
  return i < w.tree().size() && w.tree().upos(i) == "VERB" && w.tree().child(i, "nsubj") != Tree::none;
}

/// The last noun of the run that begins at `i`; none when a run of nouns does not begin there. In "Bush visits Canada"
/// an ambiguous word is the verb.
Index noun_after(const PhraseWords& w, Index i) {
  constexpr Index reach = 5;
  Index noun = no_token;
  for (Index step = 0; step < reach && i < w.size() && !w.taken(i) && !w.timed(i); ++step, ++i) {
    const Tag tag = w.word(i).tag;
    const bool noun_like = tag == Tag::other || (tag == Tag::verb && w.word(i).ambiguous && step == 0 &&
                                                 !w.is_finite_verb(i) && !has_subject(w, i));
    if (noun_like && w.token(i).word) {
      noun = i;
    } else if (tag != Tag::adjective && tag != Tag::number && tag != Tag::quantifier &&
               !(tag == Tag::quote && noun == no_token)) {
      break;
    }
  }
  return noun;
}

/// "his first visit", "X's increasingly bitter feud": behind the adverbs between an owner and a noun.
Index past_adverbs(const PhraseWords& w, Index i) {
  while (w.is(i, Tag::adverb)) ++i;
  return i;
}

/// "ofensiva israelí": the noun before its adjectives; none when no noun stands there.
Index noun_before(const PhraseWords& w, Index i) {
  constexpr Index reach = 3;
  for (Index step = 0; step < reach && i > 0 && !w.taken(i - 1); ++step) {
    --i;
    if (w.plain_word(i)) return i;
    if (!w.is(i, Tag::adjective)) break;
  }
  return no_token;
}

/// English: whether a noun may stand behind a phrase that it modifies: not behind "A two", nor a person's "A minister".
bool may_modify_next(const PhraseWords& w, const Phrase& p) {
  const Occurrence& o = w.first_member(p);
  const Index next = p.tokens.end;
  if (w.spanish() || o.kind == MentionKind::nominal || o.kind == MentionKind::pronoun) return false;
  const bool counted = w.is(next, Tag::number) || w.is(next, Tag::quantifier);
  return !(o.kind == MentionKind::name && counted) && !(p.person && is_title(w, next));
}

void take_noun(PhraseWords& w, Phrase& p, Index noun) {
  if (noun == no_token) return;
  const bool of_group = noun > 0 && !w.spanish() && w.in("irregulars", noun - 1);  // "a Colombian rebel leader"
  if (!is_representative(w, noun) || of_group) {
    p.noun = noun;
    return;
  }
  p.tokens = {std::min(p.tokens.first, noun), std::max(p.tokens.end, noun + 1)};
  p.stands_for = true;
  p.possessor = false;
  w.take(p.tokens);
}

/// "U.S.-backed", "French-backed": the word in small letters that a hyphen joins to a name; empty where none does.
std::string_view joined_word(const PhraseWords& w, const Phrase& p) {
  const Index last = p.tokens.end - 1;
  const std::string_view word = w.token(last).text;
  if (w.last_member(p).span.end < w.token(last).span.end) {
    const std::string_view joined = word.substr(std::min(word.size(), word.rfind('-') + 1));
    return !joined.empty() && joined.front() >= 'a' && joined.front() <= 'z' ? joined : std::string_view();
  }
  const Index behind = past_compound(w, p.tokens.end);
  return behind > p.tokens.end ? std::string_view(w.key(behind - 1)) : std::string_view();
}

}  // namespace

bool only_backs(const PhraseWords& w, const Phrase& p) {
  const std::string_view joined = p.possessor || w.spanish() ? std::string_view() : joined_word(w, p);
  return !joined.empty() && !w.lexicon().list("leading-participles").contains(joined);
}

void find_noun(PhraseWords& w, Phrase& p) {
  if (w.is(p.tokens.end, Tag::possessive_s)) {
    p.possessor = true;
    take_noun(w, p, noun_after(w, past_adverbs(w, p.tokens.end + 1)));
  } else if (p.possessor) {
    take_noun(w, p, noun_after(w, past_adverbs(w, p.tokens.end)));
  } else if (w.first_member(p).kind == MentionKind::demonym && w.spanish()) {
    take_noun(w, p, noun_before(w, p.tokens.first));
  } else if (may_modify_next(w, p)) {
    const Index behind = past_compound(w, p.tokens.end);
    const Index noun = noun_after(w, behind);
    if (noun != no_token && is_representative(w, noun) && only_backs(w, p)) {
      p.noun = noun;
    } else {
      take_noun(w, p, noun);
    }
  }
}

bool modifies_name(const PhraseWords& w, const Phrase& p) {
  const Index next = past_compound(w, p.tokens.end);
  const bool inside = w.last_member(p).span.end < w.token(p.tokens.end - 1).span.end;
  const bool relates = !w.spanish() && !p.possessor && next == p.tokens.end && w.in("kindred-nouns", next);
  if (relates && next + 1 < w.size() && w.taken(next + 1) && w.is(next + 1, Tag::proper)) return true;
  const bool owns = w.is(next, Tag::possessive);  // "pidió al Ejército turco su apoyo"
  return (inside || next > p.tokens.end) && next < w.size() && w.taken(next) && !owns;
}

}  // namespace entente
