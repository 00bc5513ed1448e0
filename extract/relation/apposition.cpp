#include <entente/base/utf8.h>
#include <entente/extract/name/name_tokens.h>
#include <entente/extract/office/holder_words.h>
#include <entente/extract/office/office_bearer.h>
#include <entente/extract/office/spoken_of.h>
#include <entente/extract/relation/apposition.h>
#include <entente/extract/relation/claim_reader.h>
#include <entente/extract/relation/party_adherents.h>
#include <entente/ontology/records.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

namespace entente {
namespace {

class AppositionReader : private ClaimReader {
 public:
  using ClaimReader::ClaimReader;

  std::vector<ClaimDraft> run() {
    for (const OfficePhrase& office : s_.offices) {
      read(office);
      adherent(office);
    }
    for (const CuePhrase& cue : s_.cues) related(cue);
    for (Index o = 0; o < s_.occurrences.size(); ++o) {
      if (is(o, "Person")) adherent(o);
      if (is(o, "Person")) among_members(o);
      if (is(o, "Person")) party_letter(o);
    }
    for (Index o = 0; o + 1 < s_.occurrences.size(); ++o) neighbours(o);
    return std::move(claims_);
  }

 private:
  using Entity = Id<LocalEntity>;

  void read(const OfficePhrase& office) {
    if (!office.bearer) return learnt(office);
    const auto bearer = occurrence_of(*office.bearer);
    auto holder = office.holder ? occurrence_of(*office.holder) : std::nullopt;
    if (!holder && !office.counterpart) holder = possessor_body(office);
    const bool of_country = office.implied_holder.valid() && says_state(s_, office) && !points_back(s_, office);
    if (!holder && !of_country) holder = genitive_body(office);
    if (holder && is(*holder, "Site")) holder = state_behind(draft_, s_, *holder, resources_.gazetteer);
    const bool implied = !holder && office.implied_holder.valid();
    if (implied) holder = mention_in(s_, office.implied_holder, office.head);
    const bool governs = s_.grammar->lexicon().list("governing-offices").contains(office.office);
    const bool profession = in("professions", office.head.end - 1) && !governs;  // "Hong Kong chief executive"
    const bool of_place = holder && (is(*holder, "State") || is(*holder, "Place")) && !serves_body_of(office);
    if (profession && of_place) return;
    if (stands_for_election(office)) {
      if (holder && is(*holder, "Organization") && !is(*holder, "GovernmentBody"))
        add("member-of", bearer, holder, office.head, nominated(office), "person of body", 700);
      return;
    }
    std::string_view rule = implied ? "title, state by the list of leaders" : "title";
    if (implied && !is(*holder, "State")) rule = "title, body by the office";
    if (implied && office.supposed) rule = "title, holder by the article";
    if (ClaimDraft* claim = add("holds-office", bearer, holder, office.head, office.status, rule, 900)) {
      claim->office = office.office;
      if (office.counterpart || implied) claim->score = 750;
      if (implied && office.supposed) claim->score = 550;
    }
    if (holder && is(*holder, "Party") && in("party-seats", office.head.first))  // "un diputado del partido Y, X"
      add("member-of", bearer, holder, office.head, office.status, "elected for", 650);
    auto host = office.host ? occurrence_of(*office.host) : described_host(s_, office);
    if (holder && !is(*holder, "State") && !in("envoys", office.head.end - 1)) return;  // a body's spokesman in X
    if (host) host = state_behind(draft_, s_, *host, resources_.gazetteer);             // "the ambassador in Ottawa"
    add("accredited-to", bearer, host, office.head, office.status, "title", 850);
  }

  /// "director of Peru's central bank": whether the name behind a title is only that of the state whose body is served.
  bool serves_body_of(const OfficePhrase& office) const {
    if (!office.holder) return false;
    const TokenRange name = s_.names[*office.holder].tokens;
    return name.first >= office.head.end && name.end + 1 < office.tokens.end;
  }

  /// "candidata del Partido X": who has no office in it, but belongs to it.
  static bool stands_for_election(const OfficePhrase& office) { return office.office.ends_with("candidate"); }

  /// A candidate who is to be named belongs to the party all the same.
  static Status nominated(const OfficePhrase& office) {
    return office.status == Status::ended ? Status::ended : Status::ongoing;
  }

  // --- "el senador socialista X", "Republican senator X", "secretario general de los socialistas, X"

  /// Whose party a word by somebody's title tells: they belong to it, or hold the office in it.
  void adherent(const OfficePhrase& office) {
    const bool profession = in("professions", office.head.end - 1) && !in("nominees", office.head.end - 1);
    if (!office.bearer || profession) return;
    const auto bearer = occurrence_of(*office.bearer);
    const Index name = s_.names[*office.bearer].tokens.first;
    const Index first = office.tokens.first > 0 ? office.tokens.first - 1 : 0;
    const Index end = name >= office.tokens.end ? name : std::min(office.tokens.end + 1, s_.size());
    for (Index i = first; i < end; ++i) {
      const bool field = in("portfolios", i) && in("portfolio-offices", office.head.first);  // "labor minister"
      const Entity party = office.head.contains(i) || field ? Entity{} : party_called(i);
      if (!party.valid()) continue;
      const bool of_them = i >= office.head.end + 2 && in("determiners", i - 1) && in("belonging-prepositions", i - 2);
      const Index body = mention_in(s_, party, {i, i + 1});
      if (!of_them || office.holder) {
        add("member-of", bearer, body, {i, i + 1}, office.status, "adherent", 600);
      } else if (ClaimDraft* claim = add("holds-office", bearer, body, office.head, office.status, "adherent", 600)) {
        claim->office = office.office;
      }
      return;
    }
  }

  /// "the Socialist X": no more than that before a name.
  void adherent(Index person) {
    const Index name = s_.occurrences[person].tokens.first;
    if (s_.occurrences[person].kind != MentionKind::name || name == 0) return;
    const TokenRange word{name - 1, name};
    const bool alone =
        name == 1 || in("determiners", name - 2) || in("contractions", name - 2) || !s_.token(name - 2).word;
    const Entity party = alone ? party_called(word.first) : Entity{};
    if (party.valid()) add("member-of", person, mention_in(s_, party, word), word, Status::ongoing, "adherent", 600);
  }

  /// "Dirigentes del partido Y, entre ellos el senador X,": X is one of them.
  void among_members(Index person) {
    const Index first = first_listed(draft_, s_, ontology_, person);
    const auto mark = match_phrase_before(s_.grammar->lexicon().list("member-marks"), s_.sentence->tokens, first);
    if (s_.occurrences[person].kind != MentionKind::name || mark.length == 0) return;
    const Index begin = first - static_cast<Index>(mark.length);
    const Index end = end_of_body(draft_, s_, ontology_, begin > 0 && is_text(begin - 1, ",") ? begin - 1 : begin);
    for (Index o = 0; o < s_.occurrences.size(); ++o) {
      const Occurrence& body = s_.occurrences[o];
      if (body.tokens.end != end || body.kind != MentionKind::name || !is(o, "Organization")) continue;
      if (!is(o, "IntergovernmentalOrganization") && of_representatives(body.phrase.first))
        add("member-of", person, o, {begin, first}, Status::ongoing, "person of body", 650);
      return;
    }
  }

  /// "Sen. X (R-Texas)", "X, D-Ohio,": the party that a letter stands for before the place that they are elected in.
  void party_letter(Index person) {
    const Occurrence& o = s_.occurrences[person];
    const Index mark = o.tokens.end;
    const bool apart = is_text(mark, "(") || is_text(mark, ",");
    if (!apart || mark + 1 >= s_.size() || o.kind != MentionKind::name) return;
    const std::string_view word = s_.key(mark + 1);
    const std::size_t dash = word.find('-');
    if (dash == std::string_view::npos || !s_.token(mark + 1).capital) return;
    const auto id = s_.grammar->lexicon().list("party-letters").find(word.substr(0, dash));
    const GazetteerEntry* const party = id ? resources_.gazetteer.find(*id) : nullptr;
    if (party == nullptr) return;
    const TokenRange letter{mark + 1, mark + 2};
    const Index body = mention_in(s_, entity_of(draft_, *party), letter);
    add("member-of", person, body, letter, Status::ongoing, "person of body", 700);
  }

  /// Whether "members of the", "dirigentes del" stands before a token.
  bool of_representatives(Index name) const {
    const Index i = before_parts(s_, name);
    return i > 0 && i < name && in("representatives", i - 1);
  }

  /// The party of the article whose adherents a word calls.
  Entity party_called(Index i) {
    const bool compound = i > 0 && in("adherents", i - 1) && s_.token(i - 1).capital;  // "Social Democrat X"
    if (compound || !may_call_adherents(i)) return {};
    return party_of_adherents(draft_, s_.grammar->morphology().noun_lemma(s_.key(i)), s_.grammar->lexicon(),
                              resources_);
  }

  /// A noun or adjective for adherents that is neither a title, nor a people, nor part of a name.
  bool may_call_adherents(Index i) const {
    if (s_.tree.size() == 0 || !says_adherents(i) || in("office-modifiers", i) || in("offices", i)) return false;
    const bool named = std::any_of(s_.names.begin(), s_.names.end(), [&](const NameSpan& name) {
      return name.tokens.contains(i) && (name.known || name.tokens.size() > 1);
    });
    const std::string_view upos = s_.tree.upos(i);
    return !named && !says_what(i) && (upos == "ADJ" || upos == "NOUN" || upos == "PROPN");
  }

  /// By its ending or the list, "socialista", "popular"; in English any word that only a name makes capital.
  bool says_adherents(Index i) const {
    const Token& token = s_.token(i);
    if (token.shout || (!s_.spanish() && !token.capital)) return false;
    const Lexicon& lexicon = s_.grammar->lexicon();
    return is_adherent(token, lexicon, resources_.names) ||
           lexicon.list("adherents").contains(s_.grammar->morphology().noun_lemma(token.key)) ||
           lexicon.list("parties-of-adherents").contains(s_.grammar->morphology().noun_lemma(token.key)) ||
           (!s_.spanish() && !in("adjectives", i));
  }

  /// "the Venezuelan president" said of someone whose office nothing else tells.
  void learnt(const OfficePhrase& office) {
    if (!office.holder) return;
    for (Index o = 0; o < s_.occurrences.size(); ++o) {
      const Occurrence& nominal = s_.occurrences[o];
      const bool learnt = nominal.rule == "office learnt" || (office.supposed && is(o, "Person"));
      if (!learnt || !(nominal.phrase == office.tokens)) continue;
      if (ClaimDraft* claim = add("holds-office", o, occurrence_of(*office.holder), office.head, office.status,
                                  "title of the one named", 600)) {
        claim->office = office.office;
        if (office.supposed) claim->score = 500;
      }
    }
  }

  /// "its foreign minister, X", "the chairman of its commission, X": the state or body that the possessive refers to;
  /// "his foreign minister": that which the person serves who is meant.
  std::optional<Index> possessor_body(const OfficePhrase& office) {
    for (Index o = 0; o < s_.occurrences.size(); ++o) {
      const Occurrence& possessive = s_.occurrences[o];
      if (possessive.rule != "possessive" || !office.tokens.contains(possessive.tokens.first)) continue;
      if (is_legislature(o) && of_state(s_, office)) return state_of_body(o, office);
      if (!is(o, "Person")) return o;
      if (!office.possessive) return std::nullopt;
      for (const OfficeFact& fact : draft_.offices) {
        if (fact.person == possessive.entity && fact.holder.valid()) return mention_in(s_, fact.holder, office.head);
      }
    }
    return std::nullopt;
  }

  /// "Congreso", "Australian parliament": a body whose name has a noun that stands for it alone.
  bool is_legislature(Index o) const {
    if (!is(o, "GovernmentBody")) return false;
    const std::vector<std::string> words = split_list(fold(entity(o).name), ' ');
    const Lexicon::List& institutions = s_.grammar->lexicon().list("institutions");
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return institutions.contains(word); });
  }

  /// "El Congreso de X censuró a su ministro, Y": X, which a body's name or the words beside it tell.
  std::optional<Index> state_of_body(Index body, const OfficePhrase& office) {
    const Entity id = s_.occurrences[body].entity;
    const GazetteerEntry* const state = resources_.gazetteer.state_around(entity(body).gazetteer_id);
    if (state != nullptr) return mention_in(s_, entity_of(draft_, *state), office.head);
    for (const SentenceDraft& s : draft_.sentences) {
      for (const NameSpan& name : s.names) {
        if (name.entity == id && name.state) return mention_in(s_, s.names[*name.state].entity, office.head);
      }
    }
    return std::nullopt;
  }

  /// "the host country's prime minister, X", "el presidente de la isla, X": what a description stands for.
  std::optional<Index> genitive_body(const OfficePhrase& office) const {
    for (Index o = 0; o < s_.occurrences.size(); ++o) {
      const Occurrence& body = s_.occurrences[o];
      if (body.kind != MentionKind::nominal || is_field(office, body.phrase)) continue;
      const bool before =
          body.phrase.end + 1 == office.tokens.first && s_.words[body.phrase.end].tag == Tag::possessive_s;
      const bool within = completes_title(s_, office, body);
      if (before || within || behind(office.tokens.end, body)) return o;
    }
    return std::nullopt;
  }

  /// "directora de Ordenación del Territorio": a noun within the field of a title.
  bool is_field(const OfficePhrase& office, TokenRange noun) const {
    for (Index i = office.head.end; i < noun.end; ++i) {
      const PhraseMatch field = match_phrase(s_.grammar->lexicon().list("portfolios"), s_.sentence->tokens, i);
      if (field.length > 1 && TokenRange{i, i + static_cast<Index>(field.length)}.contains(noun.end - 1)) return true;
    }
    return false;
  }

  /// "de la isla", "del grupo", "en el gobierno de X" from a token on; the "del" may be counted as the article of what
  /// is behind it.
  bool behind(Index of, const Occurrence& body) const {
    const Index first = body.phrase.first;
    const bool led = in("office-prepositions", of) && in("governments", first) && first <= of + 2;
    return led || (in("belonging-prepositions", of) && (first == of || first == of + 1));
  }

  /// "its subsidiary X", "su rival histórico X": what the frames say of the noun between the possessive and the name.
  void related(const CuePhrase& cue) {
    for (Index o = 0; o < s_.occurrences.size(); ++o) {
      if (s_.occurrences[o].rule != "possessive" || !cue.tokens.contains(s_.occurrences[o].tokens.first)) continue;
      const Index owner = antecedent(o);
      for (Index i = s_.occurrences[o].tokens.end; i < s_.names[cue.bearer].tokens.first; ++i)
        relate(i, owner, cue.bearer);
    }
  }

  /// "A beat B, whose party, X, ...": B, which stands before "whose"; for other possessives themselves.
  Index antecedent(Index possessive) const {
    const Index whose = s_.occurrences[possessive].tokens.first;
    if (!in("relative-possessives", whose)) return possessive;
    const Index end = whose > 0 && is_text(whose - 1, ",") ? whose - 1 : whose;
    for (Index o = 0; o < s_.occurrences.size(); ++o) {
      if (s_.occurrences[o].kind == MentionKind::name && s_.occurrences[o].tokens.end == end) return o;
    }
    return possessive;
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
    if (is(o, "Person")) person_of_body(o);
    if (is(o, "Person")) both_of_body(o);
    if (is(o, "Person")) person_of_party(o);
    if (is(o + 1, "Person")) person_owned(o);
    if (is(o + 1, "Person")) party_of_person(o);
  }

  /// "A y B, ambos del partido Y": both belong to it.
  void both_of_body(Index o) {
    const Index comma = s_.occurrences[o].tokens.end;
    if (!is_text(comma, ",") || !in("distributives", comma + 1) || !in("member-prepositions", comma + 2)) return;
    for (Index b = 0; b < s_.occurrences.size(); ++b) {
      const Occurrence& body = s_.occurrences[b];
      if (body.kind != MentionKind::name || body.tokens.first < comma + 3 || !is(b, "Organization")) continue;
      if (!only_modifiers(comma + 3, body.phrase.first)) return;
      const TokenRange trigger{comma + 1, comma + 3};
      add("member-of", o, b, trigger, Status::ongoing, "person of body", 700);
      const Index first = s_.occurrences[o].phrase.first;
      for (Index p = 0; p < s_.occurrences.size(); ++p) {
        const bool joined = first > 0 && in("coordinators", first - 1) && s_.occurrences[p].tokens.end + 1 == first;
        if (joined && is(p, "Person")) add("member-of", p, b, trigger, Status::ongoing, "person of body", 700);
      }
      return;
    }
  }

  /// "X of the University of Y", "X, del partido Y,"; "X's party Y": whom somebody belongs to.
  void person_of_body(Index o) {
    const Occurrence& person = s_.occurrences[o];
    const Occurrence& body = s_.occurrences[o + 1];
    if (person.kind != MentionKind::name || body.kind != MentionKind::name || !is(o + 1, "Organization")) return;
    Index gap = person.tokens.end;
    const bool set_off = gap < s_.size() && s_.token(gap).text == "," && ends_apposition(body.tokens.end);
    if (set_off) ++gap;
    if (gap >= body.tokens.first || is_taken_from(person, gap)) return;
    const bool party = s_.words[gap].tag == Tag::possessive_s && is(o + 1, "Party") &&
                       (says_what(body.tokens.end) || !qualifies(body.tokens.end));
    const bool of = in("member-prepositions", gap);
    const Index told = of && in("org-cues", gap + 1) ? gap + 2 : gap + 1;  // "del partido derechista Y"
    if ((party || of) && only_modifiers(std::min(told, body.tokens.first), of ? body.phrase.first : body.tokens.first))
      add("member-of", o, o + 1, {gap, gap + 1}, Status::ongoing, "person of body", 700);
  }

  /// "a video featuring X from Y", "hired X from Y": where the verb before somebody's name takes them from the body.
  bool is_taken_from(const Occurrence& person, Index from) const {
    const Index first = person.phrase.first;
    return first > 0 && in("separating-prepositions", from) && s_.lemma_in("separating-verbs", first - 1);
  }

  /// "Ana X (PSOE)", "X (Comisiones Obreras)": a party or another body in brackets behind a person's name.
  void person_of_party(Index o) {
    const Occurrence& person = s_.occurrences[o];
    const Occurrence& party = s_.occurrences[o + 1];
    const Index bracket = person.tokens.end;
    if (person.kind != MentionKind::name || party.kind != MentionKind::name) return;
    if (!is(o + 1, "Organization") || is(o + 1, "MediaOutlet")) return;
    if (party.phrase.first == bracket + 1 && is_text(bracket, "(") && ends_apposition(party.tokens.end))
      add("member-of", o, o + 1, {bracket, bracket + 1}, Status::ongoing, "person of body", 700);
  }

  /// Whether a mark or the end of the sentence follows, or a name's acronym in brackets.
  bool ends_apposition(Index end) const {
    return end >= s_.size() || (!s_.token(end).word && s_.words[end].tag != Tag::possessive_s);
  }

  /// "the Social Party of X", "el PSX de Y", "el Movimiento Z, de Y,": who leads a party, or is the best known of it.
  void party_of_person(Index o) {
    const Occurrence& party = s_.occurrences[o];
    const Occurrence& person = s_.occurrences[o + 1];
    const bool set_off = is_text(party.tokens.end, ",") && ends_apposition(person.tokens.end);
    const Index of = party.tokens.end + (set_off ? 1 : 0);
    const bool movement = set_off && entity(o).type == "Organization";
    if (party.kind != MentionKind::name || person.kind != MentionKind::name || !(is(o, "Party") || movement)) return;
    if (in("belonging-prepositions", of) && !in("definite", of + 1) && only_modifiers(of + 1, person.phrase.first))
      add("member-of", o + 1, o, {of, of + 1}, Status::ongoing, "person of body", 700);
  }

  /// "the BBC's X", but not "the Parliament's Sakharov prize": a name in the genitive before somebody's is whom they
  /// work for.
  void person_owned(Index o) {
    const Occurrence& body = s_.occurrences[o];
    const Occurrence& person = s_.occurrences[o + 1];
    const Index mark = body.tokens.end;
    const bool genitive = person.tokens.first == mark + 1 && s_.words[mark].tag == Tag::possessive_s;
    if (!genitive || qualifies(person.tokens.end)) return;
    if (body.kind == MentionKind::name && person.kind == MentionKind::name && is(o, "Organization"))
      add("member-of", o + 1, o, {mark, mark + 1}, Status::ongoing, "person of body", 700);
  }
};

}  // namespace

std::vector<ClaimDraft> find_appositions(Draft& draft, std::uint32_t sentence, const Models& models) {
  return AppositionReader(draft, sentence, models).run();
}

}  // namespace entente
