#include <entente/base/utf8.h>
#include <entente/extract/office/holder_words.h>
#include <entente/extract/office/office_bearer.h>
#include <entente/extract/office/spoken_of.h>
#include <entente/extract/relation/apposition.h>
#include <entente/extract/relation/claim_reader.h>
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
    for (const OfficePhrase& office : s_.offices) read(office);
    for (const CuePhrase& cue : s_.cues) related(cue);
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
    if (holder && is(*holder, "State")) holder = unnamed_body(office, *holder);
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
    if (holder && host && is(*holder, "Firm")) {  // "su representante en Lima"
      if (office.possessive) add("operates-in", holder, host, office.head, office.status, "title at a place", 600);
      return;
    }
    const bool bears_arms = office.office.ends_with("commander");
    if (holder && (bears_arms || !is(*holder, "State")) && !in("envoys", office.head.end - 1))
      return;  // a body's spokesman, the top commander in X
    if (host) host = state_behind(draft_, s_, *host, resources_.gazetteer);  // "the ambassador in Ottawa"
    add("accredited-to", bearer, host, office.head, office.status, "title", 850);
  }

  /// "China's space agency chief, X", "el portavoz de la cancillería peruana, X": the body of the state that is called
  /// by what it is, where somebody serves that; else the state.
  Index unnamed_body(const OfficePhrase& office, Index state) const {
    const TokenRange named = s_.occurrences[state].tokens;
    for (Index o = 0; o < s_.occurrences.size(); ++o) {
      const Occurrence& body = s_.occurrences[o];
      if (body.rule != "unnamed body" || !is(o, "GovernmentBody") || !body.tokens.contains(named.first)) continue;
      const bool field = body.tokens.first < named.first && !in("determiners", body.tokens.first - 1) &&
                         !in("contractions", body.tokens.first - 1);  // "ministra | de Justicia de Bolivia"
      const bool behind = !field && body.tokens.first >= office.head.end && body.tokens.end <= office.tokens.end;
      if (behind || body.tokens.end == office.head.first) return o;
    }
    return state;
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

  /// "the Venezuelan president" said of someone whose office nothing else tells.
  void learnt(const OfficePhrase& office) {
    if (!office.holder) return;
    const bool one = of_state(s_, office) || s_.grammar->lexicon().list("governing-offices").contains(office.office) ||
                     office.office.ends_with("supreme leader");  // "a leader of X" is one of many
    for (Index o = 0; o < s_.occurrences.size(); ++o) {
      const Occurrence& nominal = s_.occurrences[o];
      const bool learnt = nominal.rule == "office learnt" || (office.supposed && is(o, "Person"));
      const bool introduced = one && nominal.rule == "introduced" && nominal.phrase.contains(office.head.first);
      if (!introduced && (!learnt || !(nominal.phrase == office.tokens))) continue;
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
};

}  // namespace

std::vector<ClaimDraft> find_appositions(Draft& draft, std::uint32_t sentence, const Models& models) {
  return AppositionReader(draft, sentence, models).run();
}

}  // namespace entente
