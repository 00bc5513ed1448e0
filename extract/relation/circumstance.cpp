#include <entente/extract/relation/circumstance.h>
#include <entente/extract/relation/circumstance_bounds.h>
#include <entente/extract/relation/circumstance_place.h>
#include <entente/extract/relation/reported_speech.h>

#include <algorithm>

namespace entente {
namespace {

using Index = std::uint32_t;

constexpr Index date_reach = 30;           ///< tokens between a trigger and the words that date it
constexpr std::ptrdiff_t frame_reach = 3;  ///< sentences that a time in front of the first of them dates

class CircumstanceReader {
 public:
  CircumstanceReader(const Draft& draft, const SentenceDraft& s, const Clauses& clauses, const Ontology& ontology)
      : draft_(draft), s_(s), clauses_(clauses), ontology_(ontology), bounds_(s, clauses), speech_(draft, s, clauses) {}

  void add_to(ClaimDraft& claim) const {
    const RelationDef* def = ontology_.find_relation(claim.relation);
    if (def == nullptr || !def->lasting) {
      date(claim);
      place(claim);
    } else {
      const TimeExpression* time = time_of_founding(claim.trigger);
      if (time == nullptr && claim.status == Status::ongoing) time = time_since(claim.trigger);
      if (time != nullptr) claim.date = to_iso(time->date);
    }
    claim.speaker = speech_.speaker(claim.trigger);
  }

 private:
  /// "attended the Munich Conference of 2009": whether words of time stand right behind an event, which has their date.
  bool dates_event(TokenRange words) const {
    return std::any_of(s_.occurrences.begin(), s_.occurrences.end(), [&](const Occurrence& o) {
      const bool beside = o.tokens.end + 1 == words.first || o.tokens.end + 2 == words.first;
      return beside && ontology_.is_class(entity(o).type, "NamedEvent");
    });
  }

  /// Whether words of time are part of a name: "the 2016 Halden Summit".
  bool named(TokenRange words) const {
    return std::any_of(s_.names.begin(), s_.names.end(),
                       [&](const NameSpan& name) { return name.tokens.overlaps(words); });
  }

  void date(ClaimDraft& claim) const {
    const TimeExpression* time = time_of(claim);
    if (time == nullptr && claim.status == Status::happened) time = time_of_frame(claim);
    if (time == nullptr) return;
    if (claim.status == Status::happened && lies_ahead(*time)) {
      if (tells_term(*time)) return;
      claim.status = Status::planned;
    }
    claim.date = to_iso(claim.status == Status::planned ? coming(*time) : time->date);
  }

  const TimeExpression* time_of(const ClaimDraft& claim) const {
    const TokenRange trigger = claim.trigger;
    const TimeExpression* time = time_of_noun(claim);
    if (time == nullptr) time = time_in_clause(trigger);
    if (time == nullptr) time = time_told_more_of(trigger);
    if (time == nullptr) time = time_of_sharing_verb(trigger);
    if (time == nullptr) time = time_of_arrival(trigger);
    return time;
  }

  /// "the talks between A and B of May 3": whether words of time stand behind a name that completes the noun of a
  /// claim.
  bool completes_noun(TokenRange trigger, TokenRange words) const {
    const bool noun = s_.words[trigger.first].tag != Tag::verb && words.first >= trigger.end;
    return noun && std::any_of(s_.occurrences.begin(), s_.occurrences.end(), [&](const Occurrence& o) {
             return o.tokens.first >= trigger.end &&
                    (o.tokens.end + 1 == words.first || o.tokens.end + 2 == words.first);
           });
  }

  /// "The government, in office since 2017, attacked A": whether a time before a trigger tells since when, or until
  /// when, something else is so.
  bool describes(const TimeExpression& time, TokenRange trigger) const {
    const bool before = s_.words[trigger.first].tag == Tag::verb && time.end_token <= trigger.first;
    return before && time.kind != TimeKind::point && bounds_.opening(time.first_token) > 0;
  }

  /// The nearest one of the trigger's own clause.
  const TimeExpression* time_in_clause(TokenRange trigger) const {
    const TimeExpression* nearest = nullptr;
    Index best = date_reach;
    for (const TimeExpression& time : s_.times) {
      const TokenRange words{time.first_token, time.end_token};
      const Index away = CircumstanceBounds::distance(trigger, words);
      if (!dates(time) || away > best || describes(time, trigger) || bounds_.parted(trigger, words)) continue;
      const bool own = dates_event(words) || completes_noun(trigger, words);
      if (!own && bounds_.dates_other(trigger, words)) continue;
      nearest = &time;
      best = away;
    }
    return nearest;
  }

  /// "The talks between A and B began on May 3", "the treaty of A and B, which was signed in 1987": the one of the verb
  /// that tells when what a noun names took place.
  const TimeExpression* time_of_noun(const ClaimDraft& claim) const {
    if (s_.words[claim.trigger.first].tag == Tag::verb || s_.tree.size() == 0) return nullptr;
    const TimeExpression* by_subject = nullptr;
    for (Index v = 0; v < s_.size(); ++v) {
      if (s_.words[v].tag != Tag::verb || claim.trigger.contains(v)) continue;
      const TimeExpression* const told = time_of_modifier(claim, v);
      if (told != nullptr) return told;
      if (by_subject == nullptr && dating(v) && has_argument(v, claim.trigger)) by_subject = time_in_clause({v, v + 1});
    }
    return by_subject;
  }

  /// "signed in 1987", "que se celebró en mayo", "que en 1999 obligaron a B": the time of a participle or relative
  /// clause that modifies the noun of a claim, or a name behind it.
  const TimeExpression* time_of_modifier(const ClaimDraft& claim, Index verb) const {
    if ((!s_.tree.is(verb, "acl") && !s_.tree.is(verb, "amod")) || verb < claim.trigger.end) return nullptr;
    const Index noun = s_.tree.head(verb);
    const bool own = claim.trigger.contains(noun) || (noun > claim.trigger.first && is_argument(claim, noun));
    if (!own) return nullptr;
    for (const TimeExpression& time : s_.times) {
      const TokenRange words{time.first_token, time.end_token};
      const Index opening = bounds_.opening(words.first);
      const bool relative = opening > 0 && (s_.words[opening - 1].tag == Tag::relative || in("relatives", opening - 1));
      const bool opens = relative && opening > noun && opening < verb;
      if (dates(time) && opens) return &time;
      const bool behind = words.first > verb && !bounds_.parted({verb, verb + 1}, words);
      if (dates(time) && behind && dating(verb)) return &time;
    }
    return nullptr;
  }

  /// Whether the time of a verb is that of what it tells of: "hold", "sign", "celebrar", "tener lugar".
  bool dating(Index verb) const { return s_.lemma_in("dating-verbs", verb); }

  /// Whether the subject or object of a verb is named by a noun.
  bool has_argument(Index verb, TokenRange noun) const {
    for (Index i = noun.first; i < noun.end; ++i) {
      if (s_.tree.head(i) == verb && (s_.tree.is(i, "nsubj") || s_.tree.is(i, "obj"))) return true;
    }
    return false;
  }

  bool is_argument(const ClaimDraft& claim, Index token) const {
    return s_.occurrences[claim.subject].phrase.contains(token) || s_.occurrences[claim.object].phrase.contains(token);
  }

  /// "a member of X since 1997", "preside X desde 2019": since when what lasts does so; the nearest behind the trigger.
  const TimeExpression* time_since(TokenRange trigger) const {
    for (const TimeExpression& time : s_.times) {
      const TokenRange words{time.first_token, time.end_token};
      const bool behind = words.first >= trigger.end && words.first - trigger.end <= date_reach;
      if (behind && time.kind == TimeKind::since && dates(time) && !bounds_.parted(trigger, words)) return &time;
    }
    return nullptr;
  }

  bool dates(const TimeExpression& time) const {
    return time.date != Date{} && !named({time.first_token, time.end_token});
  }

  /// "on January 1, when A signed", "en mayo, fecha en la que A firmó": the one whose clause the trigger stands in.
  const TimeExpression* time_told_more_of(TokenRange trigger) const {
    for (const TimeExpression& time : s_.times) {
      const Index clause = clause_of(time);
      if (clause == no_token || clause > trigger.first || !dates(time)) continue;
      if (!bounds_.parted(trigger, {time.first_token, clause})) return &time;
    }
    return nullptr;
  }

  /// Where the clause that tells more of a time begins, or no_token.
  Index clause_of(const TimeExpression& time) const {
    Index i = time.end_token;
    if (i < s_.size() && s_.words[i].tag == Tag::comma) ++i;
    if (in("when-words", i)) return i + 1;
    const Index before = bounds_.opening(time.first_token);  // "It was in May that A signed"
    if (in("complementisers", i) && before > 0 && s_.is_copula(before - 1)) return i + 1;
    if (!in("day-nouns", i)) return no_token;
    for (const Index last = std::min(i + 4, s_.size()); ++i < last;) {
      if (s_.words[i].tag == Tag::relative) return i + 1;
    }
    return no_token;
  }

  /// "In March, A expelled B and closed C": the one in front of the verb that shares its subject with the trigger.
  const TimeExpression* time_of_sharing_verb(TokenRange trigger) const {
    const Index coordinator = bounds_.coordinator_before(trigger);
    const Index sharing = coordinator == no_token ? no_token : clauses_.sharing_verb(coordinator, trigger.first);
    if (sharing == no_token) return nullptr;
    const TimeExpression* const time = time_in_clause({sharing, sharing + 1});
    return time != nullptr && time->end_token <= clauses_.group(sharing).first ? time : nullptr;
  }

  /// "On Monday A flew to B, where he met C": the one of the journey.
  const TimeExpression* time_of_arrival(TokenRange trigger) const {
    if (s_.words[trigger.first].tag != Tag::verb) return nullptr;
    Index where = clauses_.group(trigger.first).first;
    while (where-- > 0 && !in("where-words", where)) {
      const bool pronoun = s_.tree.size() > 0 && s_.tree.upos(where) == "PRON";  // "se reunió"
      if (!pronoun && s_.words[where].tag != Tag::pronoun && s_.words[where].tag != Tag::adverb) return nullptr;
    }
    if (where >= s_.size()) return nullptr;
    const auto journey = clauses_.clause_verb(where);
    if (!journey || *journey > where) return nullptr;
    return ahead(*journey) == ahead(trigger.first) ? time_in_clause({*journey, *journey + 1}) : nullptr;
  }

  /// "the alliance agreed in May between A and B": when something that lasts was made.
  const TimeExpression* time_of_founding(TokenRange trigger) const {
    for (Index i = trigger.end; i < s_.size(); ++i) {
      const Word& word = s_.words[i];
      if (word.tag == Tag::comma || word.tag == Tag::stop || word.tag == Tag::relative) return nullptr;
      if (word.tag != Tag::verb) continue;
      if (!s_.in("founded-words", i)) return nullptr;
      const auto time = std::find_if(s_.times.begin(), s_.times.end(), [&](const TimeExpression& t) {
        return dates(t) && t.kind == TimeKind::point && t.first_token > i && t.first_token <= i + 2;
      });
      return time != s_.times.end() ? &*time : nullptr;
    }
    return nullptr;
  }

  /// "In March, A spoke to B. It praised C.": a time in front of a sentence frames what is told of its subject in the
  /// next ones, as long as these tell no other (Charolles, L'encadrement du discours, 1997).
  const TimeExpression* time_of_frame(const ClaimDraft& claim) const {
    const Occurrence& subject = s_.occurrences[claim.subject];
    const Word& verb = s_.words[claim.trigger.first];
    if (verb.tag != Tag::verb || verb.form != VerbForm::past || !opens(s_, subject, 0)) return nullptr;
    const SentenceDraft* const first = draft_.sentences.data();
    for (const SentenceDraft* s = &s_; s->times.empty() && s != first && &s_ - s < frame_reach;) {
      --s;
      if (s->times.empty()) continue;
      const TimeExpression& time = s->times.front();
      const bool framing = time.first_token <= 1 && time.date != Date{} && time.end_token < s->size() &&
                           s->words[time.end_token].tag == Tag::comma;
      return framing && opens(*s, subject, time.end_token) ? &time : nullptr;
    }
    return nullptr;
  }

  /// Whether whom an occurrence names is the first one named in a sentence from a token on.
  static bool opens(const SentenceDraft& s, const Occurrence& subject, Index from) {
    for (const Occurrence& o : s.occurrences) {
      if (o.nested || o.tokens.first < from) continue;
      return o.entity == subject.entity;
    }
    return false;
  }

  bool ahead(Index verb) const {
    const VerbGroup verbs = clauses_.group(verb);
    return verbs.form == VerbForm::future || !verbs.modal.empty();
  }

  /// "begins a tour on Saturday", "meets A next week": whatever the tense, what is dated after the article is to come.
  bool lies_ahead(const TimeExpression& time) const {
    if (draft_.date.day == 0) return false;
    const Lexicon::List& next = s_.grammar->lexicon().list("next-words");
    for (Index i = time.first_token; i < time.end_token; ++i) {
      if (time.date.month != 0 && next.find(s_.token(i).hashed_key()) == "date") return true;
    }
    return time.date > draft_.date;
  }

  /// "agreed on quotas for next year", "pactaron las cuotas para el próximo año": whether words of time tell for when
  /// something is meant, not when it was done.
  bool tells_term(const TimeExpression& time) const {
    Index first = time.first_token;
    if (in("term-prepositions", first)) return true;
    if (first > 0 && s_.words[first - 1].tag == Tag::determiner) --first;
    return first > 0 && in("term-prepositions", first - 1);
  }

  /// What is planned lies ahead: "in June", "on Monday" are the next ones, unless a year is told.
  Date coming(const TimeExpression& time) const {
    Date date = time.date;
    if (draft_.date == Date{} || date >= draft_.date || date.month == 0) return date;
    bool weekday = false;
    bool counted = false;
    for (Index i = time.first_token; i < time.end_token; ++i) {
      if (s_.token(i).number && s_.token(i).text.size() == 4) return date;
      weekday = weekday || in("weekdays", i);
      counted = counted || s_.token(i).number;
    }
    if (date.day != 0 && !weekday && !counted) return {};  // "yesterday", "anteayer"
    if (date.year == draft_.date.year && date.month == draft_.date.month && date.day == 0) return date;
    if (weekday && date.day != 0) return add_days(date, 7);
    ++date.year;
    return date;
  }

  void place(ClaimDraft& claim) const {
    const auto where = place_of(claim, draft_, s_, bounds_, ontology_, "in-prepositions");
    if (where) claim.place = entity(s_.occurrences[*where]).name;
  }

  const LocalEntity& entity(const Occurrence& o) const { return draft_.entities[o.entity.value()]; }

  bool in(ListName list, Index i) const { return s_.in(list, i); }

  const Draft& draft_;
  const SentenceDraft& s_;
  const Clauses& clauses_;
  const Ontology& ontology_;
  CircumstanceBounds bounds_;
  ReportedSpeech speech_;
};

}  // namespace

void add_circumstances(std::vector<ClaimDraft>& claims, const Draft& draft, const SentenceDraft& sentence,
                       const Clauses& clauses, const Ontology& ontology) {
  if (claims.empty()) return;
  const CircumstanceReader reader(draft, sentence, clauses, ontology);
  for (ClaimDraft& claim : claims) reader.add_to(claim);
}

}  // namespace entente
