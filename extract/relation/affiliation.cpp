#include <entente/extract/name/name_tokens.h>
#include <entente/extract/office/spoken_of.h>
#include <entente/extract/relation/affiliation.h>
#include <entente/extract/relation/claim_reader.h>
#include <entente/extract/relation/party_adherents.h>

#include <algorithm>

namespace entente {
namespace {

class AffiliationReader : private ClaimReader {
 public:
  using ClaimReader::ClaimReader;

  std::vector<ClaimDraft> run() {
    for (const OfficePhrase& office : s_.offices) adherent(office);
    for (Index o = 0; o < s_.occurrences.size(); ++o) {
      if (!is(o, "Person")) continue;
      adherent(o);
      among_members(o);
      party_letter(o);
    }
    for (Index o = 0; o + 1 < s_.occurrences.size(); ++o) neighbours(o);
    return std::move(claims_);
  }

 private:
  using Entity = Id<LocalEntity>;

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

  /// Whether "members of the", "dirigentes del" stands before a token.
  bool of_representatives(Index name) const {
    const Index i = before_parts(s_, name);
    return i > 0 && i < name && in("representatives", i - 1);
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

  // --- "X of the party Y", "the BBC's X", "Ana X (PSOE)"

  /// What a mention and the next one, side by side, say of each other.
  void neighbours(Index o) {
    if (is(o, "Person")) {
      person_of_body(o);
      both_of_body(o);
      person_of_party(o);
    }
    if (is(o + 1, "Person")) {
      person_owned(o);
      party_of_person(o);
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

std::vector<ClaimDraft> find_affiliations(Draft& draft, std::uint32_t sentence, const Models& models) {
  return AffiliationReader(draft, sentence, models).run();
}

}  // namespace entente
