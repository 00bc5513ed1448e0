#include <entente/extract/relation/claim_reader.h>
#include <entente/extract/relation/membership.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace entente {
namespace {

class MembershipReader : private ClaimReader {
 public:
  using ClaimReader::ClaimReader;

  std::vector<ClaimDraft> run() {
    for (Index o = 0; o < s_.occurrences.size(); ++o) {
      const Occurrence& body = s_.occurrences[o];
      if (body.kind != MentionKind::name || !is(o, "Organization") || is(o, "MediaOutlet")) continue;
      made_up(o);
      in_brackets(o);
      named_members(o);
      member_behind(o);
      elected_for(o);
      pair_of_body(o);
      contributors(o);
      partners(o);
    }
    return std::move(claims_);
  }

 private:
  /// The mentions of a list "A, the B and C" from a token on, and where it ends.
  std::pair<std::vector<Index>, Index> listed_from(Index i) const {
    std::vector<Index> found;
    Index end = i;
    while (i < s_.size()) {
      while (in("determiners", i) || in("contractions", i) || (s_.spanish() && is_text(i, "a"))) ++i;
      const std::optional<Index> next = beginning_at(i);
      if (!next) break;
      found.push_back(*next);
      i = end = s_.occurrences[*next].phrase.end;
      if (is_text(i, ",")) ++i;
      if (in("coordinators", i)) ++i;
      if (i == end) break;
    }
    return {found, end};
  }

  /// The name whose phrase begins at a token, or right behind its determiner.
  std::optional<Index> beginning_at(Index i) const {
    for (Index o = 0; o < s_.occurrences.size(); ++o) {
      if (begins_at(o, i) && !s_.occurrences[o].nested) return o;
    }
    return std::nullopt;
  }

  /// "X, alcaldesa de Y por el partido Z": whoever holds an office for a party, whose name stands behind the title.
  void elected_for(Index party) {
    const Index first = s_.occurrences[party].tokens.first;
    const Index of = first > 0 && in("determiners", first - 1) ? first - 1 : first;
    if (of == 0 || !in("constituency-prepositions", of - 1) || is(party, "GovernmentBody")) return;
    for (const OfficePhrase& office : s_.offices) {
      if (!office.bearer || !office.holder || office.tokens.end != of - 1) continue;
      add("member-of", occurrence_of(*office.bearer), party, {of - 1, first}, office.status, "elected for", 650);
    }
  }

  /// Whether a noun in the plural stands before a token, behind nothing but commas and words that tell more of it:
  /// "los ciclistas vascos | A", "two scientists, | A".
  bool follows_plural(Index i) const {
    constexpr Index reach = 4;
    for (const Index end = i; i-- > 0 && end - i <= reach;) {
      if (i < s_.tree.size() && s_.tree.upos(i) == "NOUN") return s_.tree.has(i, "Number=P");
      if (s_.words[i].tag != Tag::adjective && !is_text(i, ",")) return false;
    }
    return false;
  }

  /// The name of that class that ends before a token.
  std::optional<Index> ending_at(Index end, std::string_view type) const {
    for (Index o = 0; o < s_.occurrences.size(); ++o) {
      if (s_.occurrences[o].tokens.end == end && s_.occurrences[o].kind == MentionKind::name && is(o, type)) return o;
    }
    return std::nullopt;
  }

  /// "los ciclistas A y B, del equipo X": the first of two whom a noun calls alike; what stands right behind the second
  /// is told of that one elsewhere.
  void pair_of_body(Index body) {
    Index of = s_.occurrences[body].phrase.first;
    while (of > 0 && in("determiners", of - 1) && !in("member-prepositions", of - 1)) --of;
    if (!in("member-prepositions", of) && of > 0) --of;
    if (of < 2 || !in("member-prepositions", of) || !is_text(of - 1, ",")) return;
    const std::optional<Index> second = ending_at(of - 1, "Person");
    const Index joint = second ? s_.occurrences[*second].tokens.first : 0;
    if (joint < 2 || !in("coordinators", joint - 1)) return;
    const std::optional<Index> first = ending_at(joint - 1, "Person");
    if (first && follows_plural(s_.occurrences[*first].tokens.first))
      add("member-of", *first, body, {of, of + 1}, Status::ongoing, "person of body", 650);
  }

  /// Behind a body's name and its acronym in brackets.
  Index end_of(Index body) const {
    const Index end = std::max(s_.occurrences[body].phrase.end, s_.occurrences[body].tokens.end);
    return is_text(end, "(") && is_text(end + 2, ")") ? end + 3 : end;
  }

  void add_members(Index body, const std::vector<Index>& members, TokenRange trigger, std::uint16_t score) {
    for (const Index member : members) {
      if (member_may_be(body, member)) add("member-of", member, body, trigger, Status::ongoing, "roster", score);
    }
  }

  /// States, and bodies, make up one of several states; whoever acts any other.
  bool member_may_be(Index body, Index member) const {
    if (is(member, "City") || is(member, "Person")) return false;
    return !is(body, "IntergovernmentalOrganization") || is(member, "State") || is(member, "Organization");
  }

  PhraseMatch match(ListName list, Index i) const {
    return i < s_.size() ? match_phrase(s_.grammar->lexicon().list(list), s_.sentence->tokens, i) : PhraseMatch{};
  }

  /// "X, integrada por A, B y C", "X, which includes A and B": those of whom a body is said to be made up, unless the
  /// words may be about what it is part of: "the mission of X, made up of A and B".
  void made_up(Index body) {
    Index first = s_.occurrences[body].phrase.first;
    while (first > 0 && in("determiners", first - 1) && !in("belonging-prepositions", first)) --first;
    const bool part = first > 0 && (in("belonging-prepositions", first - 1) || in("belonging-prepositions", first));
    const Index end = end_of(body);
    const Index start = is_text(end, ",") ? end + 1 : end;
    const PhraseMatch words = match("roster-phrases", start);
    if (words.length == 0 || part) return;
    const Index list = start + static_cast<Index>(words.length);
    add_members(body, listed_from(list).first, {start, list}, 700);
  }

  /// "Mercosur (A, B y C)", "la coalición X (PNV, EA e IU)": a bracket that holds a list of several behind a body of
  /// several states or other bodies.
  void in_brackets(Index body) {
    const Index end = s_.occurrences[body].tokens.end;
    if (!is_text(end, "(")) return;
    const auto [members, last] = listed_from(end + 1);
    const bool several = is(body, "IntergovernmentalOrganization") ||
                         std::all_of(members.begin(), members.end(), [&](Index o) { return is(o, "Organization"); });
    if (members.size() > 1 && is_text(last, ")") && several) add_members(body, members, {end, end + 1}, 650);
  }

  // --- "los miembros de X, A, B y C,", "EU countries such as A and B"

  /// The noun for members that a body's name completes: "los países de | X", "X | members".
  std::optional<TokenRange> noun_for_members(Index body) const {
    const Occurrence& name = s_.occurrences[body];
    Index i = in("belonging-prepositions", name.phrase.first) ? name.phrase.first + 1 : name.phrase.first;
    while (i > 0 && in("determiners", i - 1) && !in("belonging-prepositions", i - 1)) --i;
    if (i > 1 && in("belonging-prepositions", i - 1)) {
      const PhraseMatch noun =
          match_phrase_before(s_.grammar->lexicon().list("member-nouns"), s_.sentence->tokens, i - 1);
      if (noun.length > 0) return TokenRange{i - 1 - static_cast<Index>(noun.length), name.tokens.end};
    }
    const PhraseMatch behind = s_.spanish() ? PhraseMatch{} : match("member-nouns", name.tokens.end);
    if (behind.length == 0) return std::nullopt;
    return TokenRange{name.tokens.end, name.tokens.end + static_cast<Index>(behind.length)};
  }

  void named_members(Index body) {
    const std::optional<TokenRange> noun = noun_for_members(body);
    if (!noun || is(body, "Firm") || is(body, "GovernmentBody")) return;
    member_before(body, *noun);
    chosen_among(body, *noun);
    const Index end = std::max(end_of(body), noun->end);
    const Index start = is_text(end, ",") ? end + 1 : end;
    const PhraseMatch mark = match("roster-marks", start);
    const bool beside = !s_.spanish() && end == start && noun->first >= s_.occurrences[body].tokens.end;
    const bool bracket = is_text(end, "(") || is_text(end, ":");
    const Index list = bracket ? end + 1 : start + static_cast<Index>(mark.length);
    const auto [members, last] = listed_from(list);
    const bool all = match("member-nouns", noun->first).value == "all";  // "los países de X, A y B," may be others
    const bool set_off = start > end && mark.length == 0 && is_text(last, ",") && members.size() > 1 && all;
    if (bracket || mark.length > 0 || set_off || (beside && members.size() > 1)) add_members(body, members, *noun, 700);
  }

  /// "the Y bloc of A, B and C", "Y troops from A and B": several states of which the people of a body are.
  void contributors(Index body) {
    if (s_.spanish() || !is(body, "IntergovernmentalOrganization")) return;
    constexpr Index reach = 2;
    const Index end = s_.occurrences[body].tokens.end;
    Index i = end;
    while (i < end + reach && i < s_.size() && !in("contributors", i)) ++i;
    if (!in("contributors", i) || !in("belonging-prepositions", i + 1)) return;
    const auto [members, last] = listed_from(i + 2);
    const bool states = std::all_of(members.begin(), members.end(), [&](Index o) { return is(o, "State"); });
    if (states && members.size() > 1) add_members(body, members, {i, i + 2}, 650);
  }

  /// "A and its Y partners", "A a sus socios de la Y", "A's Y allies": whose fellow members some are.
  void partners(Index body) {
    if (!is(body, "IntergovernmentalOrganization")) return;
    const TokenRange name = s_.occurrences[body].tokens;
    Index whose = name.first;  // behind what tells whose they are
    if (s_.spanish()) {
      while (whose > 0 && in("determiners", whose - 1) && !in("belonging-prepositions", whose - 1)) --whose;
      if (whose < 3 || !in("belonging-prepositions", whose - 1) || !in("fellows", whose - 2)) return;
      whose -= 2;
    } else if (!in("fellows", name.end)) {
      return;
    }
    while (whose > 0 && only_modifiers(whose - 1, whose) && s_.words[whose - 1].tag != Tag::possessive) --whose;
    if (!s_.spanish() && whose > 0 && is_genitive(whose - 1)) --whose;
    for (Index o = 0; o < s_.occurrences.size(); ++o) {
      const Occurrence& owner = s_.occurrences[o];
      const bool names = owner.kind == MentionKind::name || owner.rule == "possessive";
      if (owner.tokens.end == whose && names && is(o, "State"))
        add("member-of", o, body, name, Status::ongoing, "partners", 650);
    }
  }

  /// "X, Estado miembro de Y", "W y X, países de Y": the states that such a noun is in apposition to.
  void member_before(Index body, TokenRange noun) {
    Index i = noun.first;
    while (i > 0 && (in("determiners", i - 1) || in("adverbs", i - 1))) --i;
    if (noun.first >= s_.occurrences[body].tokens.first || i < 2 || !is_text(i - 1, ",")) return;
    std::optional<Index> member = ending_at(i - 1, "State");
    while (member) {
      add_members(body, {*member}, noun, 700);
      const Index gap = s_.occurrences[*member].phrase.first;
      const bool joined = gap > 1 && (in("coordinators", gap - 1) || is_text(gap - 1, ","));
      member = joined ? ending_at(gap - 1, "State") : std::nullopt;
    }
  }

  /// "A es uno de los cuatro países de X ..., junto con B y C", "A is one of the X countries": the states of which one
  /// is said to be among the members.
  void chosen_among(Index body, TokenRange noun) {
    Index i = std::min(noun.first, s_.occurrences[body].phrase.first);
    while (i > 0 && counts(i - 1)) --i;
    if (i < 4 || !in("belonging-prepositions", i - 1) || !in("choice-words", i - 2) || !s_.is_copula(i - 3)) return;
    const std::optional<Index> member = ending_at(i - 3, "State");
    if (!member) return;
    add_members(body, {*member}, noun, 700);
    for (Index with = noun.end; with < s_.size() && s_.words[with].tag != Tag::verb; ++with) {
      const PhraseMatch comitative = match("comitatives", with);
      if (comitative.length == 0) continue;
      add_members(body, listed_from(with + static_cast<Index>(comitative.length)).first, noun, 650);
      return;
    }
  }

  /// What may stand before a noun for members: "los cuatro", "the six founding".
  bool counts(Index i) const {
    if (i < s_.tree.size() && s_.tree.upos(i) == "NUM") return true;
    const Tag tag = s_.words[i].tag;
    return tag == Tag::determiner || tag == Tag::number || tag == Tag::quantifier || tag == Tag::adjective;
  }

  // --- "el militante del partido Y X"

  /// Whether a noun tells of somebody who belongs to what "of" tells.
  bool tells_member(Index i) const {
    const std::string lemma = s_.grammar->morphology().noun_lemma(s_.key(i));
    const auto triggers = s_.grammar->triggers(TriggerKind::noun, lemma);
    return std::any_of(triggers.begin(), triggers.end(), [](const Trigger& trigger) {
      return trigger.words.size() == 1 && trigger.frame->relation == "member-of" && trigger.frame->names_slot("self") &&
             (trigger.frame->names_slot("de") || trigger.frame->names_slot("of"));
    });
  }

  /// A person's name right behind the body that a noun says they belong to.
  void member_behind(Index body) {
    const Occurrence& name = s_.occurrences[body];
    const std::optional<Index> person = beginning_at(name.tokens.end);
    Index of = name.phrase.first;
    while (of > 0 && !in("belonging-prepositions", of) && only_modifiers(of - 1, of)) --of;
    if (of > 0 && !in("belonging-prepositions", of)) --of;
    if (!person || !is(*person, "Person") || of == 0 || !in("belonging-prepositions", of)) return;
    Index noun = of - 1;
    while (s_.spanish() && noun > 0 && only_modifiers(noun, noun + 1)) --noun;  // "el delantero argentino del Halden X"
    if (!tells_member(noun)) return;
    add("member-of", person, body, {of - 1, of}, Status::ongoing, "person of body", 750);
  }
};

}  // namespace

std::vector<ClaimDraft> find_memberships(Draft& draft, std::uint32_t sentence, const Models& models) {
  return MembershipReader(draft, sentence, models).run();
}

}  // namespace entente
