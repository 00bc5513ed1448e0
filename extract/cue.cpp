#include <entente/extract/cue.h>
#include <entente/extract/name_reader.h>

#include <algorithm>
#include <array>
#include <optional>

namespace entente {
namespace {

class CueFinder : private NameReader {
 public:
  using NameReader::NameReader;

  std::vector<CuePhrase> run() {
    std::vector<CuePhrase> cues;
    for (Index i = 0; i < draft_.size(); ++i) {
      take_local_name(i);
      auto cue = cue_at(i);
      if (!cue) cue = spanish_ ? elliptic(i) : nationality(i);
      if (!cue && !spanish_) cue = countryman(i);
      if (!cue) continue;
      i = cue->noun;
      add(cues, std::move(*cue));
    }
    return cues;
  }

 private:
  static constexpr int reach = 5;  ///< words that may stand between a noun and the state it belongs to

  bool is(Index i, std::string_view text) const { return i < draft_.size() && draft_.token(i).text == text; }

  /// "the American companies A, B and C": each of them is one.
  void add(std::vector<CuePhrase>& cues, CuePhrase cue) {
    const bool plural = key(cue.noun).back() == 's' && names_[cue.bearer].tokens.first >= cue.tokens.end;
    Index end = names_[cue.bearer].tokens.end;
    cues.push_back(cue);
    while (plural && end + 1 < draft_.size() && (is(end, ",") || in("coordinators", end))) {
      const Index next = in("coordinators", end + 1) ? end + 2 : end + 1;
      if (next >= draft_.size() || !begins_name(next) || !fits(name_at(next), cue)) return;
      cue.bearer = name_at(next);
      NameSpan& name = names_[cue.bearer];
      if (name.type.empty() && !name.known) name.type = cue.type;
      name.weak = false;
      cues.push_back(cue);
      end = name.tokens.end;
    }
  }

  std::optional<CuePhrase> cue_at(Index i) {
    if (name_at(i) != none || in_title(i) || is_adjective(i)) return std::nullopt;
    if (auto named = called(i)) return named;
    const PhraseMatch noun = cue_noun(i);
    if (noun.length == 0 || begins_title(i + noun.length) || qualifies_noun(i + noun.length - 1)) return std::nullopt;
    CuePhrase cue;
    cue.noun = i + noun.length - 1;
    cue.tokens = {i, i + noun.length};
    cue.type = noun.value;
    find_state(cue);
    take_examples(cue);
    const auto bearer = find_bearer(cue);
    if (!bearer) return std::nullopt;
    cue.bearer = *bearer;
    NameSpan& name = names_[*bearer];
    if (!name.known && (name.type.empty() || misread(name, cue))) {
      name.type = cue.type;
      name.score = 800;
    }
    name.weak = false;
    return cue;
  }

  /// "X, a satellite maker" is no satellite.
  bool qualifies_noun(Index i) const {
    if (spanish_ || i >= draft_.tree.size() || name_at(i) != none) return false;
    if (draft_.tree.relation(i) != "compound") return false;
    Index head = i + 1;
    while (head < draft_.tree.size() && draft_.tree.relation(head) == "compound") ++head;
    return draft_.tree.head(i) <= head && head < draft_.tree.size() && draft_.tree.upos(head) == "NOUN" &&
           name_at(head) == none;
  }

  /// "los islotes que los noruegos llaman X", "the islands that Norwegians call X": X is of the class of what has that
  /// name.
  void take_local_name(Index verb) {
    constexpr Index longest_subject = 4;
    if (!names_things(verb) || !begins_name(verb + 1) || !undecided(name_at(verb + 1))) return;
    for (Index back = 1; back <= longest_subject && back < verb; ++back) {
      const Index relative = verb - back;
      if (!in("relatives", relative)) continue;
      NameSpan& name = names_[name_at(verb + 1)];
      name.type = class_before(is(relative - 1, ",") ? relative - 1 : relative);
      name.weak = name.weak && name.type.empty();
      if (!name.type.empty()) take_other_name(name);
      return;
    }
  }

  /// "y los japoneses, Y", "and Swedes Y": what others call the same.
  void take_other_name(const NameSpan& first) {
    Index i = first.tokens.end;
    if (is(i, ",")) ++i;
    if (!in("coordinators", i++)) return;
    if (in("determiners", i)) ++i;
    if (!is_demonym(i)) return;
    i = names_[name_at(i)].tokens.end;
    if (is(i, ",")) ++i;
    if (!begins_name(i) || !undecided(name_at(i))) return;
    names_[name_at(i)].type = first.type;
    names_[name_at(i)].weak = false;
  }

  bool names_things(Index verb) const {
    const auto readings = draft_.grammar->morphology().verb(key(verb));
    return std::any_of(readings.begin(), readings.end(), [&](const VerbReading& reading) {
      return lexicon_.list("naming-verbs").contains(reading.lemma);
    });
  }

  bool undecided(Index name) const { return !names_[name].known && names_[name].type.empty(); }

  /// The class of the place whose name or noun ends at a token; empty when there is none.
  std::string class_before(Index end) const {
    if (end == 0) return {};
    const Index name = name_at(end - 1);
    const std::string type =
        name != none ? std::string(class_of(names_[name], resources_)) : std::string(places(end - 1).value);
    return resources_.ontology.is_class(type, "Place") ? type : std::string();
  }

  /// The "central" of "el banco central noruego, X" is no plant.
  bool is_adjective(Index i) const {
    return spanish_ && i > 0 && draft_.tree.size() > 0 && draft_.tree.upos(i) == "ADJ" &&
           draft_.tree.upos(i - 1) == "NOUN";
  }

  /// "the brand Land Rover" is no project, whatever a rover is.
  bool misread(const NameSpan& name, const CuePhrase& cue) const {
    return name.rule == "head" && name.type == "Project" && resources_.ontology.is_class(cue.type, "Organization");
  }

  /// "the treaty known as X", "el acuerdo llamado X"
  std::optional<CuePhrase> called(Index i) {
    for (const char* list : {"agreement-heads", "event-heads"}) {
      const PhraseMatch noun = match_phrase(lexicon_.list(list), draft_.sentence->tokens, i);
      if (noun.length == 0) continue;
      CuePhrase cue;
      cue.noun = i + noun.length - 1;
      cue.tokens = {i, i + noun.length};
      cue.type = list == std::string_view("event-heads") ? "NamedEvent" : "Agreement";
      const auto bearer = named_after(cue.tokens.end, cue);
      if (!bearer) continue;
      cue.bearer = *bearer;
      names_[*bearer].type = cue.type;
      names_[*bearer].weak = false;
      return cue;
    }
    return std::nullopt;
  }

  /// "the party leader X": the noun tells of a title, not of X.
  bool begins_title(Index i) const {
    return !spanish_ && i < draft_.size() && name_at(i) == none &&
           match_title(*draft_.sentence, i, lexicon_).length > 0;
  }

  /// The noun at a token that tells the class of a name, and that class.
  PhraseMatch cue_noun(Index i) const {
    PhraseMatch longest;
    for (const char* list : {"org-cues", "place-heads", "site-heads", "project-heads"}) {
      const auto match = match_phrase(lexicon_.list(list), draft_.sentence->tokens, i);
      if (match.length > longest.length) longest = match;
    }
    return longest ? longest : places(i);
  }

  /// "the states of X and Y": a noun for places in the plural.
  PhraseMatch places(Index i) const {
    const auto type = lexicon_.list("place-heads").find(draft_.grammar->morphology().noun_lemma(key(i)));
    return type ? PhraseMatch{1, *type} : PhraseMatch{};
  }

  bool is_demonym(Index i) const {
    return begins_name(i) && names_[name_at(i)].kind == MentionKind::demonym && names_state(name_at(i));
  }

  /// "X, a Danish maker of pumps": whatever the noun is, it tells where X is at home.
  std::optional<CuePhrase> nationality(Index i) const {
    if (i < 2 || !is(i - 1, ",") || !in("determiners", i) || in("relatives", i) || name_at(i - 2) == none)
      return std::nullopt;
    const Index name = name_at(i - 2);
    if (names_[name].kind == MentionKind::demonym || names_[name].type == "Person") return std::nullopt;
    Index at = i + 1;
    while (at < draft_.size() && plain_modifier(at)) ++at;
    if (!is_demonym(at)) return std::nullopt;
    CuePhrase cue;
    cue.state = name_at(at);
    cue.noun = names_[*cue.state].tokens.end;
    if (cue.noun >= draft_.size() || !plain_modifier(cue.noun)) return std::nullopt;
    while (cue.noun + 1 < draft_.size() && plain_modifier(cue.noun + 1) && !in("naming", cue.noun + 1)) ++cue.noun;
    for (Index word = i; word <= cue.noun; ++word) {
      const bool title = match_title(*draft_.sentence, word, lexicon_).length > 0;
      if (title || cue_noun(word).length > 0) return std::nullopt;  // it tells more than where X is at home
    }
    cue.tokens = {i, cue.noun + 1};
    cue.bearer = name;
    return cue;
  }

  /// "its Argentine competitor X", "the Italian gunsmith X": a name behind a nationality and a noun, if an
  /// organisation's.
  std::optional<CuePhrase> countryman(Index i) const {
    if (!is_demonym(i) || names_[name_at(i)].known->form == NameForm::people) return std::nullopt;
    CuePhrase cue;
    cue.state = name_at(i);
    Index noun = names_[*cue.state].tokens.end;
    constexpr Index longest = 3;
    const Index first = noun;
    while (noun < draft_.size() && noun - first < longest && plain_modifier(noun)) ++noun;
    if (noun == first || !begins_name(noun) || match_title(*draft_.sentence, noun - 1, lexicon_).length > 0)
      return std::nullopt;
    const NameSpan& name = names_[name_at(noun)];
    const std::string_view type = class_of(name, resources_);
    const bool firm = type == "Firm" || (type.empty() && name.suggestion == "Organization");
    if (!firm || name.kind == MentionKind::demonym) return std::nullopt;
    const bool determined = i > 0 && (in("determiners", i - 1) || in("possessives", i - 1));
    cue.noun = noun - 1;
    cue.tokens = {determined ? i - 1 : i, noun};
    cue.bearer = name_at(noun);
    return cue;
  }

  bool may_be_foreign(Index name) const {
    return !names_[name].known || resources_.ontology.is_class(known_class(name), "Organization");
  }

  /// "el belga X Y": whose first word is a given name.
  bool looks_personal(const NameSpan& name) const {
    return !name.known && name.type.empty() && name.tokens.size() > 1 && name.suggestion != "Organization" &&
           name.suggestion != "City" && resources_.names.is_given(key(name.tokens.first));
  }

  /// "el marroquí X Y", "al marroquí X Y": a firm would be "la marroquí X".
  bool is_countryman(const NameSpan& name, Index first) const {
    return (key(first) == "el" || in("contractions", first)) && !name.known && name.type.empty() &&
           name.suggestion != "Organization" && !draft_.token(name.tokens.first).shout;
  }

  /// "la belga X", "su competidora suiza X": a nationality before an unknown name.
  std::optional<CuePhrase> elliptic(Index i) {
    if (!is_demonym(i) || i == 0) return std::nullopt;
    const Index state = name_at(i);
    const Index next = names_[state].tokens.end;
    if (!begins_name(next) || !may_be_foreign(name_at(next)) || ends_title(i)) return std::nullopt;
    Index first = i - 1;
    if (first > 0 && plain_modifier(first)) --first;
    const bool contracted = in("contractions", first);  // "al canadiense X"
    if (!in("determiners", first) && !in("possessives", first) && !contracted) return std::nullopt;
    NameSpan& name = names_[name_at(next)];
    if (name.kind == MentionKind::demonym) return std::nullopt;
    if (looks_personal(name) || is_countryman(name, first)) {
      name.type = "Person";
      name.weak = false;
      return std::nullopt;
    }
    const bool feminine = key(i).back() == 'a';
    if (feminine && !name.known && name.type.empty() && name.suggestion != "Person") name.type = "Firm";
    name.weak = false;
    CuePhrase cue;
    cue.noun = i;
    cue.tokens = {contracted ? first + 1 : first, next};
    cue.type = name.type;
    cue.state = state;
    cue.bearer = name_at(next);
    return cue;
  }

  /// "la ministra" of "la ministra chilena X", who is no firm.
  bool ends_title(Index end) const {
    return match_phrase_before(lexicon_.list("offices"), draft_.sentence->tokens, end).length > 0;
  }

  /// The "state" of "Secretary of State".
  bool in_title(Index i) const {
    constexpr Index longest_title = 3;
    for (Index back = 1; back <= std::min(i, longest_title); ++back) {
      if (match_title(*draft_.sentence, i - back, lexicon_).length > back) return true;
    }
    return false;
  }

  bool names_state(Index name) const {
    const std::string_view type = known_class(name);
    return type == "State" || type == "Region" || type == "IntergovernmentalOrganization";
  }

  /// "a Rotterdam company"
  bool names_city(Index name) const { return known_class(name) == "City"; }

  bool plain_modifier(Index i) const {
    const Token& t = draft_.token(i);
    return t.word && !t.capital && name_at(i) == none && !in("prepositions", i) && !in("determiners", i) &&
           !in("coordinators", i) && !in("pronouns", i) && !in("auxiliaries", i) && !in("relatives", i) &&
           !in("subordinators", i);
  }

  /// "Brazil's state-run energy company", "empresa china"
  void find_state(CuePhrase& cue) const {
    Index i = cue.tokens.first;
    for (int step = 0; step < reach && i > 0; ++step) {
      const Index before = i - 1;
      if (name_at(before) != none && (names_state(name_at(before)) || (step == 0 && names_city(name_at(before)))) &&
          (!spanish_ || names_[name_at(before)].kind == MentionKind::demonym) && !part_of_next(cue, name_at(before))) {
        take_state(cue, name_at(before));
        break;
      }
      if (key(before) != "'s" && !plain_modifier(before)) break;
      i = before;
    }
    if (spanish_) state_after(cue);
    place_after(cue);
    while (cue.tokens.first > 0 &&
           (in("determiners", cue.tokens.first - 1) || in("possessives", cue.tokens.first - 1) ||
            in("adjectives", cue.tokens.first - 1) || qualifies_noun(cue.tokens.first - 1))) {
      --cue.tokens.first;
    }
  }

  /// "the Musa Qala district of Helmand": the region is named before the noun, and lies in the place behind it.
  bool part_of_next(const CuePhrase& cue, Index name) const {
    const bool state = known_class(name) == "State";
    return cue.type == "Region" && !state && names_[name].kind == MentionKind::name &&
           in("cue-prepositions", cue.tokens.end);
  }

  void take_state(CuePhrase& cue, Index name) const {
    cue.state = name;
    cue.tokens = {std::min(cue.tokens.first, names_[name].tokens.first),
                  std::max(cue.tokens.end, names_[name].tokens.end)};
  }

  bool set_off(Index i) const { return is(i, ",") || is(i, "("); }

  /// "X, a city in Iraq"
  void place_after(CuePhrase& cue) const {
    const Index end = cue.tokens.end;
    const bool within = in("in-prepositions", end) || (in("cue-prepositions", end) && !takes_of(cue));
    if (cue.state || !within || !begins_name(end + 1)) return;
    if (!names_state(name_at(end + 1)) && !(names_city(name_at(end + 1)) && !takes_of(cue))) return;
    if (cue.tokens.first < 2 || !(set_off(cue.tokens.first - 1) || set_off(cue.tokens.first - 2))) return;
    take_state(cue, name_at(end + 1));
  }

  /// "fabricante de automóviles alemán", "agencia oficial china"
  void state_after(CuePhrase& cue) const {
    Index i = cue.tokens.end;
    for (int step = 0; step < reach && i < draft_.size(); ++step, ++i) {
      if (name_at(i) != none) {
        if (names_[name_at(i)].kind == MentionKind::demonym && !cue.state) take_state(cue, name_at(i));
        return;
      }
      if (!plain_modifier(i) && key(i) != "de") return;
    }
  }

  std::optional<Index> find_bearer(const CuePhrase& cue) const {
    Index i = cue.tokens.end;
    const bool comma = is(i, ",");
    if (const auto named = named_after(comma ? i + 1 : i, cue)) return named;
    if (const auto apposed = behind_modifiers(cue)) return apposed;
    if (spanish_ && !comma && takes_of(cue)) i = over_adjectives(i);
    const bool of = in("cue-prepositions", i);
    const bool quoted = opens_quote(i);
    if (comma && of_a_title(cue)) return enclosed(cue);  // "president of the group, X"
    if (comma || of || quoted) ++i;
    if (comma && in("definite", i) && begins_name(i + 1)) ++i;  // "a Syrian group, the X,"
    if (spanish_ && !takes_of(cue)) {
      if (const auto far = over_modifiers(cue)) return far;
    }
    if (of && !takes_of(cue)) return before(cue);
    if (comma && begins_name(i) && looks_personal(names_[name_at(i)])) return before(cue);  // "in this city, Ada Quill"
    if (begins_name(i) && fits(name_at(i), cue) && (!comma || closes(names_[name_at(i)].tokens.end))) return name_at(i);
    return before(cue);
  }

  /// "la población rural de X": behind the adjectives of a noun for a place, when its preposition follows.
  Index over_adjectives(Index i) const {
    constexpr Index most = 2;
    for (Index end = i; end <= i + most && end < draft_.size(); ++end) {
      if (in("cue-prepositions", end)) return end;
      if (!plain_modifier(end)) break;
    }
    return i;
  }

  /// "a company called X", "the project, known as X"
  std::optional<Index> named_after(Index i, const CuePhrase& cue) const {
    const Index length = match_phrase(lexicon_.list("naming"), draft_.sentence->tokens, i).length;
    if (length == 0) return std::nullopt;
    i += length;
    if (opens_quote(i)) ++i;
    return begins_name(i) && fits(name_at(i), cue) ? std::optional(name_at(i)) : std::nullopt;
  }

  /// "compañías, como X y Y", "firms such as X": gives the class to names behind a noun in the plural and a word for
  /// examples, which go on acting for themselves.
  void take_examples(const CuePhrase& cue) {
    if (key(cue.noun).back() != 's') return;
    Index i = is(cue.tokens.end, ",") ? cue.tokens.end + 1 : cue.tokens.end;
    const Index length = match_phrase(lexicon_.list("example-words"), draft_.sentence->tokens, i).length;
    if (length == 0) return;
    i += length;
    while (begins_name(i) && undecided(name_at(i)) && !resources_.names.is_given(key(i))) {
      NameSpan& name = names_[name_at(i)];
      name.type = cue.type;
      name.weak = false;
      i = name.tokens.end;
      if (!is(i, ",") && !in("coordinators", i)) return;
      i += in("coordinators", i + 1) ? 2U : 1U;
    }
  }

  /// Whether the lists of names know a name for a person's.
  bool listed_person(Index name) const {
    const TokenRange tokens = names_[name].tokens;
    return resources_.names.is_given(key(tokens.first)) || resources_.names.is_family(key(tokens.end - 1));
  }

  /// "su filial de telefonía fija, X,", "una ciudad cercana, X": a name that a comma sets off behind the modifiers of a
  /// noun, unless it is a person's.
  std::optional<Index> behind_modifiers(const CuePhrase& cue) const {
    if (!spanish_ || of_a_title(cue) || !in("determiners", cue.tokens.first)) return std::nullopt;
    const bool within = cue.tokens.first > 0 && in("in-prepositions", cue.tokens.first - 1);
    if (within && !takes_of(cue)) return std::nullopt;  // "en una empresa de telefonía, Soto, que ..."
    Index i = cue.tokens.end;
    for (int step = 0; step < reach && i < draft_.size() && (plain_modifier(i) || key(i) == "de"); ++step) ++i;
    const bool found = i > cue.noun + 1 && is(i, ",") && begins_name(i + 1) && undecided(name_at(i + 1)) &&
                       !listed_person(name_at(i + 1)) && closes(names_[name_at(i + 1)].tokens.end);
    return found ? std::optional(name_at(i + 1)) : std::nullopt;
  }

  bool opens_quote(Index i) const { return is(i, "\"") || is(i, "“") || is(i, "'") || is(i, "‘"); }

  /// "partido de extrema derecha X"
  std::optional<Index> over_modifiers(const CuePhrase& cue) const {
    Index i = cue.tokens.end;
    for (int step = 0; step < reach && i < draft_.size() && (plain_modifier(i) || key(i) == "de"); ++step) ++i;
    const bool found = i > cue.tokens.end && begins_name(i) && key(i - 1) != "de" && !names_[name_at(i)].known &&
                       fits(name_at(i), cue);
    return found ? std::optional(name_at(i)) : std::nullopt;
  }

  /// "president of the group", "governor of Iraq's Halden province": the noun tells whom a title serves.
  bool of_a_title(const CuePhrase& cue) const {
    constexpr Index longest = 6;
    Index of = cue.tokens.first;
    while (of > 0 && cue.tokens.first - of < longest && owner_word(of - 1)) --of;
    if (of < 2 || !in("office-prepositions", of - 1)) return false;
    for (Index i = of - 1; i-- > 0 && of - i <= longest && draft_.token(i).word;) {
      if (in("offices", i)) return true;
    }
    return false;
  }

  /// "Iraq's", "the", "northern": what may stand between a preposition and its noun.
  bool owner_word(Index i) const {
    return name_at(i) != none || key(i) == "'s" || in("determiners", i) || plain_modifier(i);
  }

  /// "city of X" names X; "company of X" does not.
  bool takes_of(const CuePhrase& cue) const { return resources_.ontology.is_class(cue.type, "Place"); }

  bool closes(Index end) const {
    return end >= draft_.size() || !draft_.token(end).word || in("relatives", end) || in("coordinators", end);
  }

  /// "the Halden group": an unknown name between an article and the noun; "northern Halden province".
  std::optional<Index> enclosed(const CuePhrase& cue) const {
    if (spanish_ || cue.tokens.first == 0) return std::nullopt;
    const Index name = name_at(cue.tokens.first - 1);
    if (name == none || names_[name].tokens.first == 0) return std::nullopt;
    const NameSpan& n = names_[name];
    const bool region = cue.type == "Region" && n.suggestion != "Person" && n.kind == MentionKind::name;
    if (!region && !in("definite", n.tokens.first - 1)) return std::nullopt;
    return !n.known && n.suggestion != "Person" && fits(name, cue) ? std::optional(name) : std::nullopt;
  }

  /// "X is a subsidiary of Y", "X fue una petrolera"
  std::optional<Index> predicated(const CuePhrase& cue) const {
    Index i = cue.tokens.first;
    if (i < 2 || !in("determiners", i) || in("possessives", i)) return std::nullopt;
    while (i > 0 && in("adverbs", i - 1)) --i;
    if (i < 2 || !draft_.is_copula(i - 1)) return std::nullopt;
    const Index name = name_at(i - 2);
    return name != none && !names_[name].known && fits(name, cue) ? std::optional(name) : std::nullopt;
  }

  /// "X, a Chinese company"
  std::optional<Index> before(const CuePhrase& cue) const {
    if (const auto name = enclosed(cue)) return name;
    if (const auto name = predicated(cue)) return name;
    if (cue.tokens.first < 2 || !set_off(cue.tokens.first - 1) || cue.tokens.first == cue.noun) return std::nullopt;
    if (!in("determiners", cue.tokens.first) && !cue.state && !spanish_) return std::nullopt;
    if (in("relatives", cue.tokens.first)) return std::nullopt;  // "X, whose party"
    if (is(cue.tokens.end, "'s") || is(cue.tokens.end, "’s")) return std::nullopt;
    const Index name = name_at(cue.tokens.first - 2);
    if (name == none || !fits(name, cue)) return std::nullopt;
    if (qualifies_noun(cue.noun - 1) && looks_personal(names_[name])) return std::nullopt;  // "X Y, a film maker"
    const bool clause = spanish_ && in("relatives", cue.tokens.end);  // "según Soto, la compañía que dirige ..."
    if (clause && names_[name].suggestion == "Person") return std::nullopt;
    return name;
  }

  bool fits(Index name, const CuePhrase& cue) const {
    const NameSpan& n = names_[name];
    if (n.kind == MentionKind::demonym || n.type == "Person") return false;
    const std::string_view type = class_of(n, resources_);
    if (type.empty()) return true;
    const bool place = resources_.ontology.is_class(cue.type, "Place");
    return place ? resources_.ontology.is_class(type, "Place")
                 : resources_.ontology.is_class(type, "Organization") || type == "Project";
  }
};

}  // namespace

std::vector<CuePhrase> find_cues(const SentenceDraft& draft, std::vector<NameSpan>& names, const Resources& resources) {
  return CueFinder(draft, names, resources).run();
}

}  // namespace entente
