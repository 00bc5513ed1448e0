#include <entente/extract/circumstance.h>

#include <algorithm>

namespace entente {
namespace {

using Index = std::uint32_t;

constexpr Index date_reach = 30;   ///< tokens between a trigger and the words that date it
constexpr Index place_reach = 15;  ///< tokens between a trigger and its place

class CircumstanceReader {
 public:
  CircumstanceReader(const Draft& draft, const SentenceDraft& s, const Clauses& clauses, const Ontology& ontology)
      : draft_(draft), s_(s), clauses_(clauses), ontology_(ontology), speaker_(find_speaker()) {}

  void add_to(ClaimDraft& claim) const {
    const RelationDef* def = ontology_.find_relation(claim.relation);
    if (def == nullptr || !def->lasting) {
      date(claim);
      place(claim);
    }
    if (!claim.trigger.contains(speaker_.verb)) claim.speaker = speaker_.name;
  }

 private:
  struct Speaker {
    Index verb = no_token;
    std::string name;
  };

  static Index distance(TokenRange trigger, TokenRange words) {
    if (words.end <= trigger.first) return trigger.first - words.end;
    return words.first >= trigger.end ? words.first - trigger.end : 0;
  }

  /// Whether another verb or a relative clause begins between trigger and words: they belong to that one then.
  bool parted(TokenRange trigger, TokenRange words) const {
    const bool before = words.end <= trigger.first;
    const Index from = before ? words.end : end_of_carrier(trigger);
    const Index to = before ? clauses_.group(trigger.first).first : words.first;
    bool comma = false;
    bool participle = false;
    for (Index i = from; i < to; ++i) {
      const Word& word = s_.words[i];
      if (word.tag == Tag::relative || word.tag == Tag::stop) return true;
      if (word.tag == Tag::verb && (is_finite(word.form) || charged(i))) return true;
      comma = comma || word.tag == Tag::comma;
      participle = participle || (word.tag == Tag::verb && word.form == VerbForm::participle);
    }
    return comma && participle;
  }

  /// "accused X of sending a spy on May 1": what somebody is charged with or thanked for has circumstances of its own.
  bool charged(Index verb) const {
    const VerbForm form = s_.words[verb].form;
    return verb > 0 && (form == VerbForm::gerund || form == VerbForm::infinitive) &&
           in("charge-prepositions", verb - 1);
  }

  /// "the talks that A held in B in May": past the verb of a relative clause right behind a noun, whose circumstances
  /// are the noun's own.
  Index end_of_carrier(TokenRange trigger) const {
    if (s_.words[trigger.first].tag == Tag::verb || trigger.end >= s_.size()) return trigger.end;
    if (s_.words[trigger.end].tag != Tag::relative) return trigger.end;
    for (Index i = trigger.end + 1; i < s_.size() && s_.words[i].tag != Tag::stop; ++i) {
      if (s_.words[i].tag == Tag::verb && is_finite(s_.words[i].form)) return i + 1;
    }
    return trigger.end;
  }

  /// Whether words of time are part of a name: "the 2016 Halden Summit".
  bool named(TokenRange words) const {
    return std::any_of(s_.names.begin(), s_.names.end(),
                       [&](const NameSpan& name) { return name.tokens.overlaps(words); });
  }

  void date(ClaimDraft& claim) const {
    const TimeExpression* nearest = nullptr;
    Index best = date_reach;
    for (const TimeExpression& time : s_.times) {
      const TokenRange words{time.first_token, time.end_token};
      const Index away = distance(claim.trigger, words);
      if (time.date == Date{} || away > best || named(words) || parted(claim.trigger, words)) continue;
      nearest = &time;
      best = away;
    }
    if (nearest == nullptr) return;
    if (claim.status == Status::happened && lies_ahead(nearest->date)) claim.status = Status::planned;
    claim.date = to_iso(claim.status == Status::planned ? coming(*nearest) : nearest->date);
  }

  /// "begins a tour on Saturday": whatever the tense, what is dated after the article is to come.
  bool lies_ahead(const Date& date) const { return draft_.date.day != 0 && date > draft_.date; }

  /// What is planned lies ahead: "in June", "on Monday" are the next ones, unless a year is told.
  Date coming(const TimeExpression& time) const {
    Date date = time.date;
    if (draft_.date == Date{} || date >= draft_.date || date.month == 0) return date;
    bool weekday = false;
    for (Index i = time.first_token; i < time.end_token; ++i) {
      if (s_.token(i).number && s_.token(i).text.size() == 4) return date;
      weekday = weekday || in("weekdays", i);
    }
    if (date.year == draft_.date.year && date.month == draft_.date.month && date.day == 0) return date;
    if (weekday && date.day != 0) return add_days(date, 7);
    ++date.year;
    return date;
  }

  void place(ClaimDraft& claim) const {
    Index best = place_reach;
    for (Index o = 0; o < s_.occurrences.size(); ++o) {
      const Occurrence& occurrence = s_.occurrences[o];
      if (o == claim.subject || o == claim.object || occurrence.nested || !is_place(occurrence)) continue;
      if (occurrence.rule == "metonym") continue;
      const Index away = distance(claim.trigger, occurrence.phrase);
      const bool within = occurrence.phrase.first > 0 && in("in-prepositions", occurrence.phrase.first - 1);
      if (!within || away > best || parted(claim.trigger, occurrence.phrase)) continue;
      claim.place = entity(occurrence).name;
      best = away;
    }
  }

  const LocalEntity& entity(const Occurrence& o) const { return draft_.entities[o.entity.value()]; }

  bool is_place(const Occurrence& o) const {
    return o.kind == MentionKind::name && (ontology_.is_class(entity(o).type, "Place") || entity(o).type == "State");
  }

  bool in(std::string_view list, Index i) const { return s_.in(list, i); }

  /// The subject of the first verb of saying.
  Speaker find_speaker() const {
    for (Index i = 0; i < s_.size(); ++i) {
      if (s_.words[i].tag != Tag::verb || !s_.grammar->lexicon().list("reporting").contains(s_.words[i].lemma))
        continue;
      const Phrase* phrase = clauses_.subject(i);
      if (phrase == nullptr) phrase = clauses_.object(i);  // "said X"
      if (phrase == nullptr || phrase->preposition != no_token || !phrase->is_head()) continue;
      return {i, entity(s_.occurrences[phrase->members.front()]).name};
    }
    return {};
  }

  const Draft& draft_;
  const SentenceDraft& s_;
  const Clauses& clauses_;
  const Ontology& ontology_;
  Speaker speaker_;
};

}  // namespace

void add_circumstances(std::vector<ClaimDraft>& claims, const Draft& draft, const SentenceDraft& sentence,
                       const Clauses& clauses, const Ontology& ontology) {
  if (claims.empty()) return;
  const CircumstanceReader reader(draft, sentence, clauses, ontology);
  for (ClaimDraft& claim : claims) reader.add_to(claim);
}

}  // namespace entente
