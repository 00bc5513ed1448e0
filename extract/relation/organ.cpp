#include <entente/base/utf8.h>
#include <entente/extract/relation/claim_reader.h>
#include <entente/extract/relation/organ.h>

#include <algorithm>
#include <optional>
#include <string>

namespace entente {
namespace {

class OrganReader : private ClaimReader {
 public:
  using ClaimReader::ClaimReader;

  std::vector<ClaimDraft> run() {
    for (Index n = 0; n < s_.names.size(); ++n) body_of_state(n);
    const auto told = static_cast<Index>(s_.occurrences.size());
    for (Index o = 0; o < told; ++o) {
      if (!is(o, "Organization")) continue;
      within_body(o);
      unnamed_of_state(o);
      if (s_.occurrences[o].kind != MentionKind::name) continue;
      if (o > 0) owned_by_body(o - 1);
      own_body(o);
      whole_in_name(o);
      state_behind_name(o);
      whole_before_name(o);
      owner_in_name(o);
      sender_in_name(o);
    }
    return std::move(claims_);
  }

 private:
  void part_of(Index part, std::optional<Index> whole, TokenRange trigger, std::string_view rule, std::uint16_t score) {
    const auto said = [&](const ClaimDraft& claim) { return claim.subject == part && claim.object == whole; };
    if (std::none_of(claims_.begin(), claims_.end(), said))
      add("part-of", part, whole, trigger, Status::ongoing, rule, score);
  }

  /// "the Iraqi Ministry of Culture", "Pakistan's Supreme Court".
  void body_of_state(Index n) {
    const NameSpan& name = s_.names[n];
    if (!name.state || name.kind != MentionKind::name) return;
    const auto body = occurrence_of(n);
    if (body && is(*body, "GovernmentBody"))
      part_of(*body, occurrence_of(*name.state), s_.names[*name.state].tokens, "body of state", 750);
  }

  /// "Kenya's electoral commission", "la agencia espacial rusa": an agency that is called by what it is, of the state
  /// named with it; of an army or a parliament its name says as much.
  void unnamed_of_state(Index o) {
    const Occurrence& body = s_.occurrences[o];
    if (body.rule != "unnamed body" || !is(o, "GovernmentBody") || !has_word(body.tokens, "agencies")) return;
    const Id<LocalEntity> state = find_entity(draft_, entity(o).disambiguator);
    if (!state.valid() || draft_.entities[state.value()].type != "State") return;
    for (Index w = 0; w < s_.occurrences.size(); ++w) {
      const Occurrence& named = s_.occurrences[w];
      if (named.entity == state && body.tokens.contains(named.tokens.first))
        return part_of(o, w, named.tokens, "body of state", 700);
    }
  }

  /// "the Office of X at the Ministry of Y", "la Comisión X del Partido Y".
  void within_body(Index o) {
    const Occurrence& part = s_.occurrences[o];
    const Index gap = part.tokens.end;
    for (Index w = o + 1; w < s_.occurrences.size(); ++w) {
      const Occurrence& whole = s_.occurrences[w];
      if (whole.nested) continue;
      const bool bodies = is(o, "GovernmentBody") && is(w, "GovernmentBody") && in("part-prepositions", gap);
      const bool organ = is_organ(part) && is(w, "Organization") && in("cue-prepositions", gap);
      const bool beside = gap < whole.tokens.first && only_modifiers(gap + 1, std::max(whole.phrase.first, gap + 1));
      if ((bodies || organ) && beside) part_of(o, w, {gap, gap + 1}, "body of body", 750);
      return;
    }
  }

  /// "NATO's Halden Committee" as one name.
  void owner_in_name(Index o) {
    const TokenRange name = s_.occurrences[o].tokens;
    for (Index mark = name.first + 1; is_organ(s_.occurrences[o]) && mark + 1 < name.end; ++mark) {
      if (is_genitive(mark) || is_text(mark, "'s"))
        return part_of(o, called({name.first, mark}), {mark, mark + 1}, "body of body", 700);
    }
  }

  /// "NATO's Halden Committee": whose organ a body is that the genitive tells.
  void owned_by_body(Index w) {
    const Occurrence& whole = s_.occurrences[w];
    const Occurrence& part = s_.occurrences[w + 1];
    const Index mark = whole.tokens.end;
    const bool genitive = mark < part.tokens.first && is_genitive(mark) && only_modifiers(mark + 1, part.tokens.first);
    const bool union_body = is(w, "IntergovernmentalOrganization") && is(w + 1, "GovernmentBody");
    const bool of_body = whole.kind == MentionKind::name && is(w, "Organization") && (is_organ(part) || union_body);
    const bool of_country = whole.kind == MentionKind::nominal && is(w, "State") && is(w + 1, "GovernmentBody");
    if (genitive && (of_body || of_country)) part_of(w + 1, w, {mark, mark + 1}, "body of body", 750);
    const bool led = is(w, "IntergovernmentalOrganization") && s_.key(whole.tokens.end - 1).ends_with("-led");
    if (led && part.tokens.first >= mark && only_modifiers(mark, part.tokens.first))
      part_of(w + 1, w, whole.tokens, "body of body", 650);  // "the NATO-led Halden Force"
  }

  /// "its paramilitary Halden Corps", "su Ministerio de Pesca": of the state that the possessive stands for.
  void own_body(Index o) {
    if (!is(o, "GovernmentBody") || s_.occurrences[o].tokens.size() < 2) return;
    Index first = s_.occurrences[o].tokens.first;
    while (first > 0 && only_modifiers(first - 1, first) && s_.words[first - 1].tag != Tag::possessive) --first;
    for (Index w = 0; w < o && first > 0; ++w) {
      const Occurrence& owner = s_.occurrences[w];
      if (owner.rule == "possessive" && owner.tokens.end == first && is(w, "State"))
        return part_of(o, w, owner.tokens, "body of state", 650);
    }
  }

  /// Whether a name's noun is one for what is always a part of a body: "committee", "consejo de administración".
  bool is_organ(const Occurrence& body) const {
    if (body.kind != MentionKind::name || body.tokens.size() < 2) return false;
    if (in("organ-nouns", body.tokens.first)) return true;
    return !s_.spanish() && in("organ-nouns", body.tokens.end - 1);
  }

  /// "el Consejo de Administración de X", "the Foreign Ministry of Y": a body whose name ends with that of another one,
  /// or of its state, which the article speaks of too.
  void whole_in_name(Index o) {
    const TokenRange name = s_.occurrences[o].tokens;
    for (Index of = name.first + 1; of + 1 < name.end; ++of) {
      if (!in("cue-prepositions", of)) continue;
      Index first = of + 1;
      while (first < name.end && in("determiners", first)) ++first;
      const bool organ = in("organ-nouns", s_.spanish() ? name.first : of - 1);
      std::optional<Index> whole = first < name.end ? spoken_of({first, name.end}) : std::nullopt;
      if (!whole && first < name.end && organ) whole = called({first, name.end});
      if (!whole) continue;
      const bool state = is(*whole, "State") && is(o, "GovernmentBody");
      const bool body = is(*whole, "Organization") && organ;
      if (state || body) part_of(o, whole, {of, of + 1}, state ? "body of state" : "body of body", 700);
      return;
    }
  }

  /// "the U.S. State Department", "UN Security Council": a body whose name begins with that of the state or union that
  /// it is of, which the article speaks of too.
  void whole_before_name(Index o) {
    const TokenRange name = s_.occurrences[o].tokens;
    constexpr Index longest = 2;
    for (Index end = name.first + 1; end < std::min(name.end, name.first + longest + 1); ++end) {
      const std::optional<Index> whole = spoken_of({name.first, end});
      if (!whole) continue;
      const TokenRange words{name.first, end};
      const GazetteerEntry* const state = resources_.gazetteer.state_around(entity(o).gazetteer_id);
      if (is(*whole, "State") && is(o, "GovernmentBody") && state != nullptr &&
          state->id == entity(*whole).gazetteer_id)
        part_of(o, whole, words, "body of state", 700);
      const bool place = in("cue-prepositions", end);  // "el Consejo Europeo de Y", which met there
      if (is(*whole, "IntergovernmentalOrganization") && !place) part_of(o, whole, words, "body of body", 650);
      return;
    }
  }

  /// "the Norlund Embassy", "la Embajada de Norlund": the state whose embassy it is.
  void sender_in_name(Index o) {
    const TokenRange name = s_.occurrences[o].tokens;
    if (!has_word(name, "legations")) return;
    const auto language = s_.grammar->lexicon().language();
    for (Index first = name.first; first < name.end; ++first) {
      for (Index end = name.end; end > first; --end) {
        for (const GazetteerMatch& match : resources_.gazetteer.lookup(language, key_of(*s_.sentence, {first, end}))) {
          const GazetteerEntry& state = resources_.gazetteer.entry(match.entry);
          if (state.type != "State") continue;
          const TokenRange words{first, end};
          return part_of(o, mention_in(s_, entity_of(draft_, state), words), words, "body of state", 700);
        }
      }
    }
  }

  /// What the article speaks of by those words.
  std::optional<Index> spoken_of(TokenRange words) {
    for (Index o = 0; o < s_.occurrences.size(); ++o) {
      if (s_.occurrences[o].tokens == words && s_.occurrences[o].kind == MentionKind::name) return o;
    }
    const auto language = s_.grammar->lexicon().language();
    for (const GazetteerMatch& match : resources_.gazetteer.lookup(language, key_of(*s_.sentence, words))) {
      const bool acronym = match.form == NameForm::acronym && s_.token(words.first).shout;
      if (match.form != NameForm::name && !acronym) continue;
      const Id<LocalEntity> known = find_entity(draft_, resources_.gazetteer.entry(match.entry).id);
      if (known.valid()) return mention_in(s_, known, words);
    }
    return std::nullopt;
  }

  /// The body of the article that has those words for its name.
  std::optional<Index> called(TokenRange words) {
    const std::string key = key_of(*s_.sentence, words);
    for (std::size_t e = 0; e < draft_.entities.size(); ++e) {
      const LocalEntity& body = draft_.entities[e];
      if (body.named && ontology_.is_class(body.type, "Organization") && fold(body.name) == key)
        return mention_in(s_, Id<LocalEntity>(e), words);
    }
    return std::nullopt;
  }

  /// "el Ministerio de Comercio (MC) de Panamá": the state behind a body's acronym.
  void state_behind_name(Index o) {
    Index of = s_.occurrences[o].tokens.end;
    if (is_text(of, "(") && is_text(of + 2, ")")) of += 3;
    if (!is(o, "GovernmentBody") || !in("cue-prepositions", of)) return;
    for (Index w = o + 1; w < s_.occurrences.size(); ++w) {
      if (begins_at(w, of + 1) && is(w, "State")) return part_of(o, w, {of, of + 1}, "body of state", 700);
    }
  }
};

}  // namespace

std::vector<ClaimDraft> find_organs(Draft& draft, std::uint32_t sentence, const Models& models) {
  return OrganReader(draft, sentence, models).run();
}

}  // namespace entente
