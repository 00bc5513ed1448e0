#include <entente/extract/apposition.h>

#include <algorithm>
#include <optional>

namespace entente {
namespace {

using Index = std::uint32_t;

class AppositionReader {
 public:
  AppositionReader(Draft& draft, Index sentence, const Models& models)
      : draft_(draft), s_(draft.sentences[sentence]), resources_(models.resources()), ontology_(resources_.ontology) {}

  std::vector<ClaimDraft> run() {
    for (const OfficePhrase& office : s_.offices) read(office);
    for (const CuePhrase& cue : s_.cues) read(cue);
    for (Index n = 0; n < s_.names.size(); ++n) body_of_state(n);
    for (Index o = 0; o + 1 < s_.occurrences.size(); ++o) neighbours(o);
    return std::move(claims_);
  }

 private:
  std::optional<Index> occurrence_of(Index name) const {
    for (Index o = 0; o < s_.occurrences.size(); ++o) {
      if (s_.occurrences[o].span == s_.names[name].span && s_.occurrences[o].kind != MentionKind::nominal) return o;
    }
    return std::nullopt;
  }

  const LocalEntity& entity(Index o) const { return draft_.entities[s_.occurrences[o].entity.value()]; }
  bool is(Index o, std::string_view type) const { return ontology_.is_class(entity(o).type, type); }

  ClaimDraft* add(std::string_view relation, std::optional<Index> from, std::optional<Index> to, TokenRange trigger,
                  Status status, std::string_view rule, std::uint16_t score) {
    if (!from || !to || s_.occurrences[*from].entity == s_.occurrences[*to].entity) return nullptr;
    if (ontology_.signature(relation, entity(*from).type, entity(*to).type) == nullptr) return nullptr;
    ClaimDraft claim;
    claim.subject = *from;
    claim.object = *to;
    claim.relation = relation;
    claim.status = status;
    claim.trigger = trigger;
    claim.rule = rule;
    claim.score = score;
    claims_.push_back(std::move(claim));
    return &claims_.back();
  }

  void read(const OfficePhrase& office) {
    if (!office.bearer) return learnt(office);
    const auto bearer = occurrence_of(*office.bearer);
    auto holder = office.holder ? occurrence_of(*office.holder) : std::nullopt;
    if (!holder && !office.counterpart) holder = possessor_body(office);
    if (!holder) holder = genitive_body(office);
    if (holder && is(*holder, "Site")) holder = state_behind(draft_, s_, *holder, resources_.gazetteer);
    const bool implied = !holder && office.implied_holder.valid();
    if (implied) holder = mention_in(s_, office.implied_holder, office.head);
    if (holder && in("professions", office.head.end - 1) && (is(*holder, "State") || is(*holder, "Place"))) return;
    const std::string_view rule = implied ? "title, state by the list of leaders" : "title";
    if (ClaimDraft* claim = add("holds-office", bearer, holder, office.head, office.status, rule, 900)) {
      claim->office = office.office;
      if (office.counterpart || implied) claim->score = 750;
    }
    auto host = office.host ? occurrence_of(*office.host) : std::nullopt;
    if (holder && !is(*holder, "State") && !in("envoys", office.head.end - 1)) return;  // a body's spokesman in X
    if (host) host = state_behind(draft_, s_, *host, resources_.gazetteer);             // "the ambassador in Ottawa"
    add("accredited-to", bearer, host, office.head, office.status, "title", 850);
  }

  /// "the Venezuelan president" said of someone whose office nothing else tells.
  void learnt(const OfficePhrase& office) {
    if (!office.holder) return;
    for (Index o = 0; o < s_.occurrences.size(); ++o) {
      const Occurrence& nominal = s_.occurrences[o];
      if (nominal.rule != "office learnt" || !(nominal.phrase == office.tokens)) continue;
      if (ClaimDraft* claim = add("holds-office", o, occurrence_of(*office.holder), office.head, office.status,
                                  "title of the one named", 600)) {
        claim->office = office.office;
      }
    }
  }

  /// "its foreign minister, X", "the chairman of its commission, X": the state or body that the possessive refers to;
  /// "his foreign minister": that which the person serves who is meant.
  std::optional<Index> possessor_body(const OfficePhrase& office) {
    for (Index o = 0; o < s_.occurrences.size(); ++o) {
      const Occurrence& possessive = s_.occurrences[o];
      if (possessive.rule != "possessive" || !office.tokens.contains(possessive.tokens.first)) continue;
      if (!is(o, "Person")) return o;
      if (!office.possessive) return std::nullopt;
      for (const OfficeFact& fact : draft_.offices) {
        if (fact.person == possessive.entity && fact.holder.valid()) return mention_in(s_, fact.holder, office.head);
      }
    }
    return std::nullopt;
  }

  /// "the host country's prime minister, X", "el presidente de la isla, X": what a description stands for.
  std::optional<Index> genitive_body(const OfficePhrase& office) const {
    for (Index o = 0; o < s_.occurrences.size(); ++o) {
      const Occurrence& body = s_.occurrences[o];
      if (body.kind != MentionKind::nominal) continue;
      const bool before =
          body.phrase.end + 1 == office.tokens.first && s_.words[body.phrase.end].tag == Tag::possessive_s;
      const bool within = body.phrase.end == office.tokens.end && behind(office.head.end, body);
      if (before || within || behind(office.tokens.end, body)) return o;
    }
    return std::nullopt;
  }

  /// "de la isla", "del grupo" from a token on; the "del" may be counted as the article of what is behind it.
  bool behind(Index of, const Occurrence& body) const {
    return in("belonging-prepositions", of) && (body.phrase.first == of || body.phrase.first == of + 1);
  }

  /// "the Iraqi Ministry of Culture", "Pakistan's Supreme Court".
  void body_of_state(Index n) {
    const NameSpan& name = s_.names[n];
    if (!name.state || name.kind != MentionKind::name) return;
    const auto body = occurrence_of(n);
    if (body && is(*body, "GovernmentBody"))
      add("part-of", body, occurrence_of(*name.state), s_.names[*name.state].tokens, Status::ongoing, "body of state",
          750);
  }

  void read(const CuePhrase& cue) {
    related(cue);
    if (!cue.state) return;
    const auto bearer = occurrence_of(cue.bearer);
    const auto state = occurrence_of(*cue.state);
    if (!bearer || !state) return;
    const std::string_view relation = is(*bearer, "Place") ? "located-in" : "based-in";
    add(relation, bearer, state, {cue.noun, cue.noun + 1}, Status::ongoing, "apposition", 850);
  }

  /// "its subsidiary X", "su rival histórico X": what the frames say of the noun between the possessive and the name.
  void related(const CuePhrase& cue) {
    for (Index o = 0; o < s_.occurrences.size(); ++o) {
      if (s_.occurrences[o].rule != "possessive" || !cue.tokens.contains(s_.occurrences[o].tokens.first)) continue;
      for (Index i = s_.occurrences[o].tokens.end; i < s_.names[cue.bearer].tokens.first; ++i) relate(i, o, cue.bearer);
    }
  }

  /// What the owner is to the one named, else what that is to the owner.
  void relate(Index noun, Index owner, Index bearer) {
    const auto named = occurrence_of(bearer);
    if (!relate(noun, "poss", owner, "self", named)) relate(noun, "self", named, "poss", owner);
  }

  bool relate(Index noun, std::string_view from_slot, std::optional<Index> from, std::string_view to_slot,
              std::optional<Index> to) {
    const auto names = [](const std::vector<std::string>& slots, std::string_view slot) {
      return std::find(slots.begin(), slots.end(), slot) != slots.end();
    };
    bool said = false;
    for (const Trigger& trigger :
         s_.grammar->triggers(TriggerKind::noun, s_.grammar->morphology().noun_lemma(s_.key(noun)))) {
      const Frame& frame = *trigger.frame;
      if (trigger.words.size() > 1 || !names(frame.from, from_slot) || !names(frame.to, to_slot)) continue;
      const Status status = frame.has_option("ended") ? Status::ended : Status::ongoing;
      said = add(frame.relation, from, to, {noun, noun + 1}, status, "apposition", 800) != nullptr || said;
    }
    return said;
  }

  /// What a mention and the next one, side by side, say of each other.
  void neighbours(Index o) {
    if (is(o, "Organization")) within_body(o);
    if (is(o + 1, "Organization")) owned_by_place(o);
    if (is(o, "Person")) person_of_body(o);
    if (is(o + 1, "Person")) person_owned(o);
    if (is(o, "Place") || is(o, "State")) place_of_place(o);
    if (is(o, "Organization") && is(o + 1, "City")) seated_in(o);
    if (is(o, "Organization")) firm_of_place(o);
    if (is(o, "Organization")) followed_by_home(o);
    if (is(o, "Place")) place_in_place(o);
    backer(o);
  }

  /// "the Iranian-backed X", "U.S.-funded TV Y": what the participle behind a hyphen says.
  void backer(Index o) {
    const Occurrence& backer = s_.occurrences[o];
    const Occurrence& backed = s_.occurrences[o + 1];
    if (s_.spanish() || backed.kind != MentionKind::name || backed.tokens.first < backer.tokens.end) return;
    const auto [participle, end] = joined_participle(backer);
    const auto relation = s_.grammar->lexicon().list("compound-relations").find(participle);
    const RelationDef* const known = relation ? ontology_.find_relation(*relation) : nullptr;
    if (known == nullptr || !only_modifiers(end, std::max(end, backed.phrase.first))) return;
    const Status status = known->lasting ? Status::ongoing : Status::happened;
    const TokenRange trigger{end - 1, end};
    if (add(*relation, o, o + 1, trigger, status, "compound", 750) == nullptr)
      add(*relation, o + 1, o, trigger, status, "compound", 750);  // "Norway-based X"
  }

  /// The word that a hyphen joins to a mention, in its token or in two more, and the token behind it.
  std::pair<std::string_view, Index> joined_participle(const Occurrence& o) const {
    const Index end = o.tokens.end;
    const std::string_view word = s_.key(end - 1);
    if (s_.token(end - 1).span.end > o.span.end) return {word.substr(word.rfind('-') + 1), end};
    const bool apart =
        end + 1 < s_.size() && s_.token(end).text == "-" && s_.token(end).glued && s_.token(end + 1).glued;
    return apart ? std::pair(std::string_view(s_.key(end + 1)), end + 2) : std::pair(std::string_view(), end);
  }

  /// "Istanbul, Turkey", "Osaka (Japan)", "Amiens in the north of France", "the Nad Ali district of Helmand".
  void place_in_place(Index o) {
    Index w = o + 1;
    while (w + 1 < s_.occurrences.size() && s_.occurrences[w].kind == MentionKind::demonym) ++w;
    const Occurrence& place = s_.occurrences[o];
    const Occurrence& around = s_.occurrences[w];
    if (place.kind != MentionKind::name || around.kind != MentionKind::name || width(w) < 0) return;
    const Index gap = behind_heads(place.tokens.end);
    if (gap >= around.tokens.first) return;
    if (!set_off(o, w) && !inside(place.tokens.end, gap, around)) return;
    add("located-in", o, w, {gap, around.tokens.first}, Status::ongoing, "place in place", 800);
  }

  /// How wide a place is, by its class; below 0 for what is none.
  int width(Index o) const {
    if (is(o, "State")) return 2;
    if (is(o, "Region")) return 1;
    return is(o, "Place") ? 0 : -1;
  }

  /// "X, Y" and "X (Y)", when Y is the wider and no list goes on.
  bool set_off(Index o, Index w) const {
    const Index mark = s_.occurrences[o].tokens.end;
    const TokenRange around = s_.occurrences[w].tokens;
    const std::string_view sign = s_.token(mark).text;
    const bool determined = sign == "(" && mark + 2 == around.first && in("determiners", mark + 1);
    if (mark + 1 != around.first && !determined) return false;
    if (sign == "(") return width(w) > width(o) && around.end < s_.size() && !s_.token(around.end).word;
    return sign == "," && closes(w) && (width(o) == 0 || width(w) == 2);
  }

  /// "X in Y", "X, in the east of Y", "the X district of Y".
  bool inside(Index end, Index gap, const Occurrence& around) const {
    Index i = gap;
    if (s_.token(i).text == "," || s_.token(i).text == "(") ++i;
    const bool headed = gap > end && in("cue-prepositions", gap) && is_region(gap - 1);
    if (!headed && !in("in-prepositions", i)) return false;
    return only_place_words(past_direction(i + 1), around.tokens.first);
  }

  /// "the northern province of", "la provincia argentina de": nothing but modifiers and nouns for places.
  bool only_place_words(Index from, Index to) const {
    for (Index i = from; i < to; ++i) {
      const bool demonym = std::any_of(s_.occurrences.begin(), s_.occurrences.end(), [&](const Occurrence& o) {
        return o.kind == MentionKind::demonym && o.tokens.contains(i);
      });
      const bool noun = in("place-heads", i) || (i > from && in("cue-prepositions", i));
      if (!demonym && !noun && !only_modifiers(i, i + 1)) return false;
    }
    return true;
  }

  /// Behind "the north of", where a token begins that.
  Index past_direction(Index i) const {
    const Index noun = in("determiners", i) ? i + 1 : i;
    return in("directions", noun) && in("cue-prepositions", noun + 1) ? noun + 2 : i;
  }

  /// Behind the words that say what sort of place a name is: "the X basilica in Y".
  Index behind_heads(Index i) const {
    while (in("place-heads", i) || in("site-heads", i)) ++i;
    return i;
  }

  /// "the X district of Y" lies in Y; the X town of Y is Y.
  bool is_region(Index noun) const { return s_.grammar->lexicon().list("place-heads").find(s_.key(noun)) == "Region"; }

  /// "the Supreme Court in London": a body named by what it is, right before its city.
  void seated_in(Index o) {
    const Occurrence& body = s_.occurrences[o];
    const Occurrence& city = s_.occurrences[o + 1];
    const Index gap = body.tokens.end;
    const bool direct = city.tokens.first == gap + 1 && in("in-prepositions", gap);
    constexpr Index telling = 3;  // words of a name that says what the body is
    const bool tells = body.rule == "head" || body.tokens.size() >= telling;
    if (tells && body.kind == MentionKind::name && direct)
      add("based-in", o, o + 1, {gap, gap + 1}, Status::ongoing, "body in city", 650);
  }

  /// "Lintang Terminals of Malaysia", "British Petroleum, of London", "Yonhap, de Corea del Sur".
  void firm_of_place(Index o) {
    const Occurrence& firm = s_.occurrences[o];
    const Occurrence& place = s_.occurrences[o + 1];
    if (firm.kind != MentionKind::name || place.kind != MentionKind::name) return;
    if (!is(o + 1, "State") && !is(o + 1, "City")) return;
    if (is(o, "GovernmentBody") || is(o, "IntergovernmentalOrganization")) return;
    Index of = firm.tokens.end;
    const bool comma = of < s_.size() && s_.token(of).text == ",";
    if (comma) ++of;
    if (!comma && !is(o, "Firm") && !is(o, "MediaOutlet")) return;  // much else is called "X of Y"
    if (of < place.tokens.first && in("cue-prepositions", of) && only_modifiers(of + 1, place.tokens.first))
      add("based-in", o, o + 1, {of, of + 1}, Status::ongoing, "firm of place", 700);
  }

  /// "Norway's Statoil", "Lebanon's Hezbollah militia": a body is at home where the genitive says.
  void owned_by_place(Index o) {
    const Occurrence& place = s_.occurrences[o];
    const Occurrence& firm = s_.occurrences[o + 1];
    const Index mark = place.tokens.end;
    const bool genitive = mark < firm.tokens.first && s_.words[mark].tag == Tag::possessive_s &&
                          only_modifiers(mark + 1, firm.tokens.first);
    if (!genitive || firm.kind != MentionKind::name || place.kind != MentionKind::name) return;
    const Index next = firm.tokens.end;
    const bool modifies = next < s_.size() && s_.words[next].tag == Tag::other && s_.token(next).word;
    if (modifies && !says_what(next)) return;  // "Japan's NGO aid"
    if (is(o + 1, "GovernmentBody") || is(o + 1, "IntergovernmentalOrganization")) return;
    if (is(o, "State") || is(o, "Place"))
      add("based-in", o + 1, o, {mark, mark + 1}, Status::ongoing, "firm of place", 750);
  }

  /// "Sudan's western Darfur region", "Jilin province's Dehui city": what lies in the place that owns it.
  void place_of_place(Index o) {
    const Occurrence& around = s_.occurrences[o];
    const Occurrence& place = s_.occurrences[o + 1];
    if (!is(o + 1, "Place") || place.kind != MentionKind::name || around.kind != MentionKind::name) return;
    Index mark = around.tokens.end;
    if (in("place-heads", mark)) ++mark;
    if (mark >= place.tokens.first || s_.words[mark].tag != Tag::possessive_s) return;
    if (!only_modifiers(mark + 1, place.tokens.first) || qualifies(place.tokens.end)) return;
    add("located-in", o + 1, o, {mark, mark + 1}, Status::ongoing, "place of place", 750);
  }

  /// Whether a name before the token stands for a noun that is no place's: "Israel's West Bank barrier", "Peru's
  /// Pacific coast".
  bool qualifies(Index next) const {
    return in("edge-nouns", next) ||
           (next < s_.size() && s_.words[next].tag == Tag::other && s_.token(next).word && !in("place-heads", next) &&
            !in("site-heads", next) && s_.tree.size() > 0 && s_.tree.upos(next) == "NOUN");
  }

  /// "X of the University of Y", "X, del partido Y,"; "X's party Y": whom somebody belongs to.
  void person_of_body(Index o) {
    const Occurrence& person = s_.occurrences[o];
    const Occurrence& body = s_.occurrences[o + 1];
    if (person.kind != MentionKind::name || body.kind != MentionKind::name || !is(o + 1, "Organization")) return;
    Index gap = person.tokens.end;
    const bool set_off = gap < s_.size() && s_.token(gap).text == "," && ends_apposition(body.tokens.end);
    if (set_off) ++gap;
    if (gap >= body.tokens.first) return;
    const bool party = s_.words[gap].tag == Tag::possessive_s && is(o + 1, "Party") &&
                       (says_what(body.tokens.end) || !qualifies(body.tokens.end));
    const bool of = in("member-prepositions", gap);
    if ((party || of) && only_modifiers(gap + 1, body.tokens.first))
      add("member-of", o, o + 1, {gap, gap + 1}, Status::ongoing, "person of body", 700);
  }

  /// Whether a mark or the end of the sentence follows, or a name's acronym in brackets.
  bool ends_apposition(Index end) const {
    return end >= s_.size() || (!s_.token(end).word && s_.words[end].tag != Tag::possessive_s);
  }

  /// "the BBC's X": a name in the genitive before somebody's is whom they work for.
  void person_owned(Index o) {
    const Occurrence& body = s_.occurrences[o];
    const Occurrence& person = s_.occurrences[o + 1];
    const Index mark = body.tokens.end;
    const bool genitive = person.tokens.first == mark + 1 && s_.words[mark].tag == Tag::possessive_s;
    if (genitive && body.kind == MentionKind::name && person.kind == MentionKind::name && is(o, "Organization"))
      add("member-of", o + 1, o, {mark, mark + 1}, Status::ongoing, "person of body", 700);
  }

  /// Whether the noun behind a name says what sort of body it is: "Y's party".
  bool says_what(Index noun) const { return in("org-cues", noun) || in("org-heads", noun); }

  /// "Statoil (Noruega)", "la Statoil noruega": a body that its place follows.
  void followed_by_home(Index o) {
    const Occurrence& body = s_.occurrences[o];
    const Occurrence& home = s_.occurrences[o + 1];
    const Index gap = body.tokens.end;
    if (body.kind != MentionKind::name || body.nested || home.nested || width(o + 1) < 0) return;
    if (is(o, "GovernmentBody") || is(o, "IntergovernmentalOrganization")) return;
    const bool named = home.kind == MentionKind::name && home.tokens.first == gap + 1 && home.tokens == home.phrase;
    const bool bracket =
        named && s_.token(gap).text == "(" && home.tokens.end < s_.size() && !s_.token(home.tokens.end).word;
    const bool adjective = s_.spanish() && home.kind == MentionKind::demonym && home.tokens.first == gap;
    if (bracket || adjective) add("based-in", o, o + 1, {gap, gap + 1}, Status::ongoing, "body of place", 700);
  }

  /// "the Office of X at the Ministry of Y".
  void within_body(Index o) {
    const Occurrence& part = s_.occurrences[o];
    for (Index w = o + 1; w < s_.occurrences.size(); ++w) {
      const Occurrence& whole = s_.occurrences[w];
      if (whole.nested) continue;
      const Index gap = part.tokens.end;
      const bool body = is(o, "GovernmentBody") && is(w, "GovernmentBody") && gap < whole.tokens.first;
      if (body && in("part-prepositions", gap) && only_modifiers(gap + 1, std::max(whole.phrase.first, gap + 1))) {
        add("part-of", o, w, {gap, gap + 1}, Status::ongoing, "body of body", 750);
      }
      return;
    }
  }

  /// Whether a place named after a comma ends there, and no list of places goes on: a wider one may follow.
  bool closes(Index o) const {
    const Index end = s_.occurrences[o].tokens.end;
    if (end >= s_.size()) return true;
    if (s_.token(end).word || s_.words[end].tag == Tag::possessive_s) return false;
    if (s_.token(end).text != ",") return true;
    for (Index w = o + 1; w < s_.occurrences.size(); ++w) {
      if (s_.occurrences[w].tokens.first != end + 1 || s_.occurrences[w].kind != MentionKind::name) continue;
      return width(w) < 0 || width(w) > width(o);
    }
    return true;
  }

  bool in(std::string_view list, Index i) const { return s_.in(list, i); }

  bool only_modifiers(Index from, Index to) const {
    for (Index i = from; i < to; ++i) {
      const bool adjective = s_.words[i].tag == Tag::adjective || (s_.tree.size() > 0 && s_.tree.upos(i) == "ADJ");
      if (s_.words[i].tag != Tag::determiner && !adjective) return false;
    }
    return true;
  }

  Draft& draft_;
  SentenceDraft& s_;
  const Resources& resources_;
  const Ontology& ontology_;
  std::vector<ClaimDraft> claims_;
};

}  // namespace

std::vector<ClaimDraft> find_appositions(Draft& draft, std::uint32_t sentence, const Models& models) {
  return AppositionReader(draft, sentence, models).run();
}

}  // namespace entente
