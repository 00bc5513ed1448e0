#include <entente/base/utf8.h>
#include <entente/extract/office.h>
#include <entente/extract/office_bearer.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace entente {
namespace {

class OfficeFinder : private BearerFinder {
 public:
  using BearerFinder::BearerFinder;

  std::vector<OfficePhrase> run() {
    for (Index i = 0; i < draft_.size(); ++i) {
      if (const Index end = shared_office(i); end > i) {
        i = end - 1;
      } else if (auto same = spanish_ ? elliptic(i) : std::nullopt) {
        i = same->tokens.end - 1;
        phrases_.push_back(std::move(*same));
      } else if (auto phrase = phrase_at(i)) {
        i = phrase->tokens.end - 1;
        find_bearer(*phrase, phrases_);
        phrases_.push_back(std::move(*phrase));
        distribute();
      }
    }
    return std::move(phrases_);
  }

 private:
  // --- the title and whom it serves

  std::optional<OfficePhrase> phrase_at(Index i) {
    if (name_at(i) != none && names_[name_at(i)].rule != "capitals") return std::nullopt;
    const auto match = title_before_name(i);
    const bool counterpart = in("counterparts", i);
    if ((match.length == 0 && !counterpart) || several(i, match.length) || is_adjective(i, match.length) ||
        is_participle(i, match.length) || is_field_of_title(i, match.length))
      return std::nullopt;
    OfficePhrase phrase;
    phrase.head = {i, i + std::max<Index>(match.length, 1)};
    phrase.tokens = phrase.head;
    phrase.office = counterpart ? "counterpart" : std::string(match.value);
    phrase.counterpart = counterpart;
    end_former(phrase);
    const std::string& last = key(phrase.head.end - 1);
    if (without_delay(last).size() < last.size()) phrase.status = Status::planned;
    extend_left(phrase);
    extend_right(phrase);
    by_state(phrase);
    return phrase;
  }

  /// "El presidente de X, A, y el de Y, B": B holds in Y the office that the title before names.
  std::optional<OfficePhrase> elliptic(Index i) const {
    if (phrases_.empty() || !phrases_.back().bearer || !phrases_.back().holder) return std::nullopt;
    if (!in("definite", i) || !in("cue-prepositions", i + 1) || !begins_name(i + 2)) return std::nullopt;
    const Index state = name_at(i + 2);
    const Index comma = names_[state].tokens.end;
    if (known_class(state) != "State" || comma >= draft_.size() || draft_.token(comma).text != ",") return std::nullopt;
    const Index bearer = name_at(comma + 1);
    if (bearer == none || !could_be_person(bearer)) return std::nullopt;
    OfficePhrase phrase = phrases_.back();
    phrase.tokens = {i, comma};
    phrase.head = {i, i + 1};
    phrase.holder = state;
    phrase.definite = true;
    phrase.host.reset();
    bear(phrase, bearer);
    return phrase;
  }

  /// "expresidente", "ex presidente": a title that has ended.
  void end_former(OfficePhrase& phrase) const {
    constexpr std::string_view former = "former ";
    const bool told = phrase.office.starts_with(former);
    if (told) phrase.office.erase(0, former.size());
    if (told || former_title(*draft_.sentence, phrase.head.first, lexicon_)) phrase.status = Status::ended;
  }

  /// "A and B, president and vice president of C": one of the last two titles each; "A, president and founder of C":
  /// both are in C.
  void distribute() {
    if (phrases_.size() < 2) return;
    OfficePhrase& second = phrases_.back();
    OfficePhrase& first = phrases_[phrases_.size() - 2];
    const bool joined = first.tokens.end + 1 == second.tokens.first && in("coordinators", first.tokens.end);
    const Index comma = first.tokens.first;
    const std::string_view title = first.office;
    const bool governs = lexicon_.list("state-offices").contains(title.substr(title.rfind(' ') + 1));
    if (joined && first.bearer && first.bearer == second.bearer && !first.holder && !governs)
      first.holder = second.holder;
    if (!joined || comma < 2 || draft_.token(comma - 1).text != "," || !second.holder) return;
    const auto [bearers, begin] = coordinated_before(comma - 1, [&](Index name) { return could_be_person(name); });
    if (bearers.size() != 2) return;
    if (!first.holder) first.holder = second.holder;
    bear(first, bearers.front());
    bear(second, bearers.back());
  }

  // --- "A and B, the foreign ministers of C and D"

  /// The office that a plural title gives to each of several persons named beside it; returns where the title ends, or
  /// `i` when it gives none.
  Index shared_office(Index i) {
    if (name_at(i) != none && names_[name_at(i)].rule != "capitals") return i;
    const PhraseMatch match = match_title(*draft_.sentence, i, lexicon_);
    if (match.length == 0 || draft_.key(i + match.length - 1).back() != 's') return i;
    OfficePhrase phrase;
    phrase.head = {i, i + match.length};
    phrase.tokens = phrase.head;
    phrase.office = match.value;
    end_former(phrase);
    phrase.tokens.first = before_portfolios(phrase, phrase.tokens.first);
    const std::vector<Index> holders = holders_of(phrase);
    while (phrase.tokens.first > 0 && modifier(phrase, phrase.tokens.first - 1)) --phrase.tokens.first;
    if (phrase.tokens.first > 0 && in("determiners", phrase.tokens.first - 1)) --phrase.tokens.first;
    const auto pairs = holders.empty() ? bearers_with_holders(phrase.tokens.end) : paired(bearers_of(phrase), holders);
    if (pairs.empty() && holders.empty()) return shared_alone(phrase, i);
    if (pairs.size() < 2) return i;
    for (const auto& [bearer, holder] : pairs) {
      OfficePhrase one = phrase;
      one.holder = holder;
      bear(one, bearer);
      phrases_.push_back(std::move(one));
    }
    return phrase.tokens.end;
  }

  /// "los ex ministros conservadores A y B": a plural title of several persons that tells nobody served; returns what
  /// shared_office() does.
  Index shared_alone(OfficePhrase& phrase, Index i) {
    while (spanish_ && phrase.tokens.end < draft_.size() && describes(phrase.tokens.end)) ++phrase.tokens.end;
    auto bearers = coordinated_from(phrase.tokens.end, [&](Index name) { return could_be_person(name); }).first;
    if (bearers.size() < 2) bearers = bearers_by_field(phrase.tokens.end);
    if (bearers.size() < 2) return i;
    for (const Index bearer : bearers) {
      OfficePhrase one = phrase;
      bear(one, bearer);
      phrases_.push_back(std::move(one));
    }
    return phrase.tokens.end;
  }

  /// "los comisarios de Competencia (A), Deportes (B) y Turismo (C)": each person behind a field.
  std::vector<Index> bearers_by_field(Index i) const {
    std::vector<Index> found;
    if (in("office-prepositions", i)) ++i;
    while (i < draft_.size()) {
      const PhraseMatch field = match_phrase(lexicon_.list("portfolios"), draft_.sentence->tokens, i);
      const Index name = name_at(i + field.length + 1);
      if (field.length == 0 || draft_.token(i + field.length).text != "(" || name == none || !could_be_person(name))
        break;
      found.push_back(name);
      i = names_[name].tokens.end + 1;
      while (i < draft_.size() && (draft_.token(i).text == "," || in("coordinators", i))) ++i;
    }
    return found;
  }

  /// Each person with the only one that they serve, or the one in the same place of its list; none when the lists do
  /// not match.
  static std::vector<std::pair<Index, Index>> paired(const std::vector<Index>& bearers,
                                                     const std::vector<Index>& holders) {
    std::vector<std::pair<Index, Index>> pairs;
    if (holders.size() > 1 && holders.size() != bearers.size()) return pairs;
    for (std::size_t k = 0; k < bearers.size(); ++k)
      pairs.emplace_back(bearers[k], holders.size() == 1 ? holders.front() : holders[k]);
    return pairs;
  }

  /// "of C and D" behind a title, "C and D's" or "Danish and Norwegian" before it, in order; widens the phrase.
  std::vector<Index> holders_of(OfficePhrase& phrase) const {
    const auto may = [&](Index name) { return may_hold(names_[name]); };
    Index start = phrase.tokens.end;
    if (in("belonging-prepositions", start)) {
      const auto [names, end] = coordinated_from(start + 1, may);
      if (!names.empty()) phrase.tokens.end = end;
      return names;
    }
    if (spanish_) {
      const auto [names, end] = coordinated_from(start, may);
      if (!names.empty()) phrase.tokens.end = end;
      return names;
    }
    const auto [names, first] = coordinated_before(phrase.tokens.first, may);
    if (!names.empty()) phrase.tokens.first = first;
    return names;
  }

  std::vector<Index> bearers_of(const OfficePhrase& phrase) const {
    const auto person = [&](Index name) { return could_be_person(name); };
    const Index end = phrase.tokens.end;
    const bool comma_after = end < draft_.size() && draft_.token(end).text == ",";
    const auto [after, last] = coordinated_from(comma_after ? end + 1 : end, person);
    if (after.size() > 1) return after;
    const Index first = phrase.tokens.first;
    if (first < 2 || draft_.token(first - 1).text != ",") return {};
    return coordinated_before(first - 1, person).first;
  }

  /// A member for a region ("Senators A of X and B of Y") serves another body.
  bool serves_state_or_body(const NameSpan& name) const {
    if (!name.known) return may_hold(name);
    const std::string& type = resources_.gazetteer.entry(name.known->entry).type;
    return type == "State" || organisation(type);
  }

  /// "A of X, B of Y and C of Z", "A (X), B (Y) and C (Z)": each person of a list with whom they serve.
  std::vector<std::pair<Index, Index>> bearers_with_holders(Index i) const {
    std::vector<std::pair<Index, Index>> found;
    const auto mark = [&](Index at, std::string_view text) {
      return at < draft_.size() && draft_.token(at).text == text;
    };
    while (i < draft_.size()) {
      if (is_honorific(*draft_.sentence, i, lexicon_)) ++i;
      const Index bearer = name_at(i);
      if (bearer == none || names_[bearer].tokens.first != i || !could_be_person(bearer)) break;
      i = names_[bearer].tokens.end;
      if (mark(i, ",")) ++i;
      if (!mark(i, "(") && !in("belonging-prepositions", i)) break;
      if (in("determiners", ++i)) ++i;
      const Index holder = name_at(i);
      if (holder == none || names_[holder].tokens.first != i || !serves_state_or_body(names_[holder])) break;
      found.emplace_back(bearer, holder);
      i = names_[holder].tokens.end;
      while (mark(i, ")") || mark(i, ",") || mark(i, ";") || in("coordinators", i)) ++i;
    }
    return found;
  }

  /// The names of a list "A, B and C" that begins at a token, and where it ends.
  template <class Fits>
  std::pair<std::vector<Index>, Index> coordinated_from(Index i, Fits fits) const {
    std::vector<Index> found;
    Index end = i;
    while (i < draft_.size()) {
      if (in("determiners", i) || is_honorific(*draft_.sentence, i, lexicon_) || in("office-prepositions", i)) {
        ++i;
        continue;
      }
      const Index name = name_at(i);
      if (name == none || names_[name].tokens.first != i || !fits(name)) break;
      found.push_back(name);
      i = end = names_[name].tokens.end;
      if (i < draft_.size() && draft_.token(i).text == ",") ++i;
      if (in("coordinators", i)) ++i;
      if (i == end) break;
    }
    return {found, end};
  }

  /// The names of a list that ends before a token, in order, and where it begins.
  template <class Fits>
  std::pair<std::vector<Index>, Index> coordinated_before(Index i, Fits fits) const {
    std::vector<Index> found;
    Index first = i;
    while (i > 0) {
      if (key(i - 1) == "'s") --i;
      const Index name = i > 0 ? name_at(i - 1) : none;
      if (name == none || !fits(name)) break;
      found.insert(found.begin(), name);
      i = first = names_[name].tokens.first;
      while (i > 0 && (is_honorific(*draft_.sentence, i - 1, lexicon_) || draft_.token(i - 1).text == ".")) --i;
      const Index gap = i;
      if (i > 0 && in("coordinators", i - 1)) --i;
      if (i > 0 && draft_.token(i - 1).text == ",") --i;
      if (i == gap) break;
    }
    return {found, first};
  }

  /// "the presidents of A and B": nobody's title, they stand for A and B.
  bool several(Index i, Index length) const {
    std::string words;
    std::string one;
    for (Index w = i; w < i + length; ++w) {
      words.append(words.empty() ? "" : " ").append(key(w));
      one.append(one.empty() ? "" : " ").append(draft_.grammar->morphology().noun_lemma(key(w)));
    }
    return one != words && lexicon_.list("offices").contains(one);
  }

  /// "justice minister" is no justice.
  bool is_field_of_title(Index i, Index length) const {
    return !spanish_ && length == 1 && in("portfolios", i) && in("portfolio-offices", i + 1);
  }

  /// "ha enviado", "fue enviado por X": a participle that is also a title, behind its auxiliary.
  bool is_participle(Index i, Index length) const {
    if (!spanish_ || length != 1 || i == 0 || draft_.tree.size() == 0) return false;
    Index before = i - 1;
    while (before > 0 && in("adverbs", before)) --before;
    return draft_.tree.upos(i) == "VERB" && draft_.tree.upos(before) == "AUX";
  }

  /// "la residencia oficial": a word that is also a title, behind its noun.
  bool is_adjective(Index i, Index length) const {
    return spanish_ && length == 1 && i > 0 && draft_.tree.size() > 0 && draft_.tree.upos(i) == "ADJ" &&
           draft_.tree.upos(i - 1) == "NOUN";
  }

  void extend_left(OfficePhrase& phrase) {
    Index i = phrase.tokens.first;
    while (i > 0) {
      const Index before = before_portfolios(phrase, i);
      if (before < i) {
        i = before;
      } else if (modifier(phrase, i - 1) || describes(i - 1)) {
        --i;
      } else if (const Index field = coordinated_portfolio_before(phrase, i); field < i) {
        i = field;
      } else {
        break;
      }
    }
    if (i > 0 && !phrase.holder) i = holder_before(phrase, i);
    if (i > 0 && !phrase.holder) i = holder_of_body(phrase, i);
    if (i > 0 && phrase.holder) i = sender_before(phrase, i);
    if (i > 0 && phrase.holder && !phrase.host) i = sender_for_field(phrase, i);
    while (i > 0 && (modifier(phrase, i - 1) || describes(i - 1))) --i;
    phrase.tokens.first = take_determiner(phrase, i);
  }

  /// An adjective that is no name: "reclusive", "pro-Syrian".
  bool describes(Index i) const {
    const bool stance = name_at(i) != none && names_[name_at(i)].span.begin > draft_.token(i).span.begin;
    if (name_at(i) != none) return stance && !draft_.token(i).capital;
    const bool adjective = draft_.tree.size() > 0 && draft_.tree.upos(i) == "ADJ" && draft_.token(i).word;
    const bool time = i > 0 && match_phrase(lexicon_.list("tenures"), draft_.sentence->tokens, i - 1).length > 1;
    return listed_adjective(i) || (adjective && !time && !draft_.token(i).capital && !in("determiners", i));
  }

  /// A word of the list, but for "criticó", which no adjective's accent makes of "crítico".
  bool listed_adjective(Index i) const {
    const std::string_view text = draft_.token(i).text;
    return in("adjectives", i) && !(spanish_ && (text.ends_with("ó") || text.ends_with("é")));
  }

  /// The title that begins at a token; "presidente de la cámara" is "presidente" where "Cámara de Representantes" is a
  /// name.
  PhraseMatch title_before_name(Index i) const {
    const PhraseMatch match = match_title(*draft_.sentence, i, lexicon_);
    const Index name = match.length > 1 ? name_at(i + match.length - 1) : none;
    const bool reaches_in =
        name != none && names_[name].tokens.first > i && names_[name].tokens.end >= i + match.length;
    if (!reaches_in) return match;
    const auto office = lexicon_.list("offices").find(key(i));
    return office ? PhraseMatch{1, *office} : match;
  }

  /// The first token of a phrase before whose token `i` a determiner may stand.
  Index take_determiner(OfficePhrase& phrase, Index i) const {
    if (i == 0) return i;
    phrase.definite = in("determiners", i - 1);
    phrase.possessive = in("possessives", i - 1);
    if (in("relative-possessives", i - 1)) hold_by_antecedent(phrase, i - 1);
    const bool determined = phrase.definite || phrase.possessive || in("relative-possessives", i - 1);
    return determined ? i - 1 : i;
  }

  /// "Nigeria, whose prime minister, X, ...": the name that "whose" stands for.
  void hold_by_antecedent(OfficePhrase& phrase, Index whose) const {
    const Index comma = whose > 0 && draft_.token(whose - 1).text == "," ? whose - 1 : whose;
    const Index name = comma > 0 ? name_at(comma - 1) : none;
    if (name != none && !phrase.holder && may_hold(names_[name])) phrase.holder = name;
  }

  /// A title that means something else in some state: the "canciller" of Germany.
  void by_state(OfficePhrase& phrase) const {
    if (!phrase.holder || !names_[*phrase.holder].known) return;
    const std::string& id = resources_.gazetteer.entry(names_[*phrase.holder].known->entry).id;
    if (const auto office = lexicon_.list("offices-by-state").find(key(phrase.head.first) + " " + fold(id)))
      phrase.office = *office;
  }

  /// "former", "acting", "vice", "electo": what they do to the title.
  bool modifier(OfficePhrase& phrase, Index i) const {
    const auto effect = lexicon_.list("office-modifiers").find(key(i));
    if (!effect || (spanish_ && i < phrase.head.first && in("role-markers", i))) return false;  // "elegido presidente"
    const bool said = draft_.tree.size() > 0 && draft_.tree.has(i, "VerbForm=Fin");
    if (said && i < phrase.head.first) return false;  // "dismissed President X's offer"
    if (*effect == "ended") phrase.status = Status::ended;
    if (*effect == "planned") phrase.status = Status::planned;
    constexpr std::string_view prefix = "prefix:";
    if (effect->substr(0, prefix.size()) == prefix)
      phrase.office = std::string(effect->substr(prefix.size())) + " " + phrase.office;
    if (*effect == "acting") phrase.office = "acting " + phrase.office;
    return true;
  }

  /// "trade and industry minister", "foreign trade minister": where the portfolios that end before a token begin.
  Index before_portfolios(OfficePhrase& phrase, Index end) const {
    while (!spanish_ && end > 0 && name_at(end - 1) == none) {
      const PhraseMatch match = match_phrase_before(lexicon_.list("portfolios"), draft_.sentence->tokens, end);
      if (match.length == 0) break;
      phrase.office = std::string(match.value) + " " + phrase.office;
      end -= static_cast<Index>(match.length);
    }
    return end;
  }

  /// "Fuel and Energy Minister": where the first field begins, by the capitals that both have.
  Index coordinated_portfolio_before(const OfficePhrase& phrase, Index i) const {
    if (spanish_ || i < 2 || i == phrase.head.first || !in("coordinators", i - 1) || !in("portfolios", i)) return i;
    Index first = i - 1;
    while (first > 0 && draft_.token(first - 1).capital && is_common_word(first - 1)) --first;
    return first < i - 1 && in("portfolios", i - 2) ? first : i;
  }

  /// A word that is in the dictionary, or in no name.
  bool is_common_word(Index i) const {
    const Index name = name_at(i);
    return name == none || is_field(name);
  }

  /// "Venezuelan president", "China's ambassador", "NASA administrator".
  Index holder_before(OfficePhrase& phrase, Index i) const {
    Index before = i - 1;
    const bool bare = draft_.token(before).text == "'" || draft_.token(before).text == "’";  // "Nemo Lines' chairman"
    if ((key(before) == "'s" || bare) && before > 0) --before;
    const Index name = name_at(before);
    if (name == none || (bare && key(before).back() != 's')) return i;
    if (before + 1 < i && led_by(phrase, name)) names_[name].type = "Organization";  // "Nemo's chief executive"
    if (!may_hold(names_[name])) return i;
    if (spanish_ && names_[name].kind != MentionKind::demonym) return i;
    phrase.holder = name;
    return names_[name].tokens.first;
  }

  /// "Russia's U.N. ambassador", "Russian U.N. envoy": the state that sends, rather than the body that hosts.
  Index sender_before(OfficePhrase& phrase, Index i) const {
    const bool hosted = in("envoys", phrase.head.end - 1) &&
                        resources_.ontology.is_class(known_class(*phrase.holder), "IntergovernmentalOrganization");
    const Index name = name_at(key(i - 1) == "'s" && i > 1 ? i - 2 : i - 1);
    if (spanish_ || !hosted || name == none || known_class(name) != "State") return i;
    phrase.host = phrase.holder;
    phrase.holder = name;
    return names_[name].tokens.first;
  }

  /// "U.S. Middle East envoy", "British Africa minister": of two names before a title that is for a part of the world,
  /// the first is served, and the second the field.
  Index sender_for_field(OfficePhrase& phrase, Index i) const {
    const bool for_field = in("envoys", phrase.head.end - 1) || in("field-offices", phrase.head.end - 1);
    const NameSpan& field = names_[*phrase.holder];
    const std::string_view type = known_class(*phrase.holder);
    if (spanish_ || !for_field || field.tokens.first != i || field.kind != MentionKind::name) return i;
    const Index name = name_at(key(i - 1) == "'s" && i > 1 ? i - 2 : i - 1);
    if (name == none || !(type == "Region" || type == "State" || type == "City")) return i;
    const std::string_view sender = known_class(name);
    if (sender != "State" && sender != "IntergovernmentalOrganization") return i;
    if (type == "State" && in("envoys", phrase.head.end - 1)) phrase.host = phrase.holder;
    phrase.holder = name;
    return names_[name].tokens.first;
  }

  /// "Norway's nuclear agency chief": the state whose nameless body has the office.
  Index holder_of_body(OfficePhrase& phrase, Index i) const {
    constexpr Index most = 3;
    if (spanish_ || !names_public_body(i - 1) || !person_follows(phrase.head.end)) return i;
    Index first = i;
    while (first > 0 && i - first < most && plain(first - 1)) --first;
    const Index begin = first > 0 ? holder_before(phrase, first) : first;
    return phrase.holder ? begin : i;
  }

  /// A word without a capital, and no verb.
  bool plain(Index i) const {
    const Token& token = draft_.token(i);
    if (name_at(i) != none || !token.word || token.capital || key(i) == "'s" || draft_.tree.size() == 0) return false;
    const std::string_view upos = draft_.tree.upos(i);
    return upos == "NOUN" || upos == "ADJ" || upos == "PROPN";
  }

  /// "agency", "navy", "forces": a noun for a body of a state.
  bool names_public_body(Index i) const {
    if (!plain(i)) return false;
    const auto classed = [&](const char* list) {
      return match_phrase_before(lexicon_.list(list), draft_.sentence->tokens, i + 1).value == "GovernmentBody";
    };
    return classed("org-cues") || classed("org-heads") || in("representatives", i);
  }

  /// "commander of Norway's armed forces in Chile, X", "head of the NATO mission in Chile, X": where the nameless body
  /// of the one ends whose name ends at a token, when X follows.
  Index past_body(Index end) const {
    constexpr Index reach = 6;
    Index i = end;
    bool body = false;
    for (; i < draft_.size() && i - end < reach && (key(i) == "'s" || plain(i)); ++i)
      body = body || names_public_body(i) || in("unit-nouns", i);
    if (!body) return end;
    if (in("in-prepositions", i) && begins_name(i + 1)) i = names_[name_at(i + 1)].tokens.end;
    return i < draft_.size() && draft_.token(i).text == "," && person_follows(i) ? i : end;
  }

  /// "X", ", X", ", General X" from a token on.
  bool person_follows(Index i) const {
    if (i < draft_.size() && draft_.token(i).text == ",") ++i;
    const Index name = name_at(i + match_phrase(lexicon_.list("ranks"), draft_.sentence->tokens, i).length);
    return name != none && could_be_person(name);
  }

  /// Whether only an organisation has the office, and the name may be one's.
  bool led_by(const OfficePhrase& phrase, Index name) const {
    const NameSpan& n = names_[name];
    return in("organisation-offices", phrase.head.end - 1) && !n.known && n.type.empty();
  }

  bool may_hold(const NameSpan& name) const {
    if (name.type == "Person") return false;
    if (!name.known)
      return !name.type.empty()
                 ? organisation(name.type) || name.type == "City" || name.type == "Region" || name.rule == "head"
                 : name.suggestion == "Organization" || (name.rule == "capitals" && acronym(name));
    const GazetteerEntry& entry = resources_.gazetteer.entry(name.known->entry);
    const bool palace = entry.type == "Site" && !entry.seat_of.empty();  // "White House spokesman"
    return entry.type == "State" || organisation(entry.type) || entry.type == "Region" || entry.type == "City" ||
           palace;
  }

  bool region(Index name) const { return known_class(name) == "Region"; }

  bool acronym(const NameSpan& name) const { return draft_.token(name.tokens.first).shout; }

  bool organisation(std::string_view type) const { return resources_.ontology.is_class(type, "Organization"); }

  void extend_right(OfficePhrase& phrase) {
    Index i = phrase.tokens.end;
    if (key(phrase.head.first) == "ex") phrase.status = Status::ended;
    while (i < draft_.size() && (modifier(phrase, i) || (spanish_ && qualifies(i)))) ++i;
    if (spanish_) i = adjective_holder(phrase, i);
    while (i < draft_.size() && spanish_ && modifier(phrase, i)) ++i;
    i = body_behind_title(phrase, past_duration(i));
    for (int step = 0; step < 4 && i < draft_.size() && in("office-prepositions", i); ++step) {
      const Index after = complement(phrase, i);
      if (after == i) break;
      i = after;
    }
    if (spanish_ && i > phrase.head.end) i = adjective_holder(phrase, i);  // "ministra de Cultura española"
    phrase.tokens.end = past_field(i);
  }

  /// "diputado popular X": an adjective behind a Spanish title.
  bool qualifies(Index i) const {
    const bool before_bearer = begins_name(i + 1) && could_be_person(name_at(i + 1)) && describes(i);
    return (listed_adjective(i) && !in("prepositions", i)) || before_bearer;
  }

  /// "envoy for Syria, X", "enviado para el clima, X": behind what the office is for, when its bearer follows.
  Index past_field(Index i) const {
    constexpr Index reach = 6;
    if (!in("field-prepositions", i)) return i;
    for (Index end = i + 1; end < draft_.size() && end - i < reach; ++end) {
      const bool bearer = draft_.token(end).text == "," || (begins_name(end) && end > i + 1);
      if (bearer && person_follows(end)) return end;
      if (!draft_.token(end).word) return i;
    }
    return i;
  }

  /// "presidente venezolano"
  Index adjective_holder(OfficePhrase& phrase, Index i) const {
    const Index name = name_at(i);
    if (name == none || names_[name].kind != MentionKind::demonym || phrase.holder) return i;
    phrase.holder = name;
    return names_[name].tokens.end;
  }

  /// One "of ..." or "for ..." of the title: a portfolio or whom it serves. Returns the token after it, or `i`.
  Index complement(OfficePhrase& phrase, Index i) const {
    Index start = i + 1;
    while (start < draft_.size() && !begins_name(start) && (in("determiners", start) || in("adjectives", start)))
      ++start;
    if (start >= draft_.size()) return i;
    const auto portfolio = match_phrase(lexicon_.list("portfolios"), draft_.sentence->tokens, start);
    const bool government =  // "del Gobierno español", "del Gobierno de Chile"
        in("governments", start) && (begins_name(start + 1) || in("belonging-prepositions", start + 1));
    if (portfolio.length > 0 && !government && in("portfolio-offices", phrase.head.first)) {
      phrase.office = std::string(portfolio.value) + " " + phrase.office;
      return over_field({start, past_capitals(after_coordinated_portfolio(start + portfolio.length))});
    }
    Index noun = start;
    if (name_at(noun) == none &&
        in("representatives", noun)) {  // "president of the government of Spain", "del Gobierno español"
      const Index next = in("office-prepositions", noun + 1) ? noun + 2 : noun + 1;
      if (name_at(next) != none) noun = next;
    }
    if (const Index state = past_state_noun(start); state > start) return state;
    Index name = name_at(noun);
    if (noun > start && in("governments", start) && name != none && could_be_person(name)) {
      names_[name].type = "Person";  // "vice president in the government of X"
      return names_[name].tokens.end;
    }
    const bool governs = in("portfolio-offices", phrase.head.first) && !in("organisation-offices", phrase.head.first);
    if (governs && is_field(name)) {
      doubt(name);
      return names_[name].tokens.end;
    }
    if (name == none) name = cued(noun);
    if (const Index told = behind_cue(noun); name == none && told != none) {
      name = told;
      noun = names_[told].tokens.first;
    }
    if (const Index whole = body_of_unit(start); whole != none) {
      name = whole;
      noun = names_[whole].tokens.first;
    }
    if (name != none && !names_[name].known && names_[name].type.empty() &&
        in("organisation-offices", phrase.head.end - 1)) {
      names_[name].type = "Organization";  // "chief executive of X"
    }
    if (name != none && !names_[name].known && names_[name].type.empty() && in("city-offices", phrase.head.end - 1))
      names_[name].type = "City";  // "mayor of X"
    if (name == none || (names_[name].tokens.first != noun && cued(noun) == none) || !may_hold(names_[name]))
      return described(i, start);
    if (phrase.holder && region(*phrase.holder) && !region(name) && !in("host-prepositions", i)) phrase.holder.reset();
    if (phrase.holder || is_envoy(phrase, i)) {
      if (phrase.host || !in("host-prepositions", i)) return i;
      if (in("nominals", names_[name].tokens.end)) return described(i, start);  // "in the Caribbean country"
      phrase.host = name;
      return past_adjective(names_[name].tokens.end);
    }
    name = owned_body(name);
    phrase.holder = name;
    if (!names_[name].known && !organisation(names_[name].type) && names_[name].type != "City")
      names_[name].type = "Organization";
    Index end = names_[name].tokens.end;
    if (end < draft_.size() && name_at(end) != none && names_[name_at(end)].kind == MentionKind::demonym && spanish_) {
      names_[name].state = name_at(end);  // "Ministerio de Asuntos Exteriores iraní"
      end = names_[name_at(end)].tokens.end;
    }
    if (const Index behind = past_body(end); behind > end || known_class(name) == "State") return behind;
    return past_aside(after_acronym(end));
  }

  /// "coordinador de X en la Cámara alta, Y": behind the adjective of a body, when the bearer follows.
  Index past_adjective(Index i) const {
    const bool adjective = spanish_ && i < draft_.size() && describes(i) && !draft_.token(i).capital;
    return adjective && i + 1 < draft_.size() && draft_.token(i + 1).text == "," && person_follows(i + 1) ? i + 1 : i;
  }

  /// "president of the Republic", "presidente del país": behind the noun for a state when no more is told of it.
  Index past_state_noun(Index noun) const {
    const Index name = name_at(noun);
    const Index end = noun + 1;
    const bool alone = name == none || (names_[name].tokens == TokenRange{noun, end} && !names_[name].known);
    if (!in("state-nouns", noun) || !alone || !in("determiners", noun - 1)) return noun;
    const bool goes_on = end < draft_.size() &&
                         (begins_name(end) || in("belonging-prepositions", end) || key(end) == "'s" || plain(end));
    if (goes_on) return noun;
    if (name != none) doubt(name);
    return end;
  }

  /// "the U.N. mission in X": an organisation before the noun for its part has it.
  bool sends(Index name) const { return names_[name].known && organisation(known_class(name)); }

  /// "the pathology department at X", "the Africa program of X", "del departamento de patología de X": X.
  Index body_of_unit(Index start) const {
    constexpr Index reach = 5;
    Index unit = start;
    while (unit < draft_.size() && unit - start < reach && draft_.token(unit).word && !in("unit-nouns", unit)) ++unit;
    if (!in("unit-nouns", unit) || name_at(unit) != none) return none;
    if (const Index owner = unit > start ? name_at(unit - 1) : none; owner != none && sends(owner)) return owner;
    const Index limit = std::min(draft_.size(), unit + 1 + reach);
    for (Index i = unit + 1; i < limit && draft_.token(i).word; ++i) {
      if (!in("office-prepositions", i)) continue;
      Index name = in("determiners", i + 1) ? i + 2 : i + 1;
      if (in("representatives", name) && begins_name(name + 1)) ++name;  // "en el Gobierno vasco"
      if (begins_name(name) && may_hold(names_[name_at(name)])) return name_at(name);
    }
    return none;
  }

  /// "Iran's powerful Guardian Council", "the Thai Rice Exporters Association": the body of the one named; else that
  /// itself.
  Index owned_body(Index name) const {
    Index i = names_[name].tokens.end;
    const bool genitive = i < draft_.size() && key(i) == "'s";
    if (!genitive && names_[name].kind != MentionKind::demonym) return name;
    if (genitive) ++i;
    while (i < draft_.size() && describes(i)) ++i;
    if (!begins_name(i)) return name;
    const NameSpan& body = names_[name_at(i)];
    const bool owned = organisation(class_of(body, resources_));
    return owned && body.kind == MentionKind::name ? name_at(i) : name;
  }

  /// "su embajador en X", "envoy to X": X is whom they are sent to.
  bool is_envoy(const OfficePhrase& phrase, Index preposition) const {
    return in("envoys", phrase.head.end - 1) && in("host-prepositions", preposition);
  }

  /// "minister of Equality and Welfare": common words that name a field, and nobody.
  bool is_field(Index name) const {
    if (name == none || names_[name].known || !names_[name].type.empty()) return false;
    for (Index i = names_[name].tokens.first; i < names_[name].tokens.end; ++i) {
      if (!draft_.grammar->words().contains(lower(draft_.token(i).text))) return false;
    }
    return true;
  }

  /// "de Desarrollo Agrario, X", "de Cooperación Externa, X": where the capitals end that go on from the field of a
  /// Spanish title, when its bearer follows.
  Index past_capitals(Index i) const {
    Index end = i;
    while (spanish_ && end < draft_.size() && draft_.token(end).word && draft_.token(end).capital &&
           (name_at(end) == none || !names_[name_at(end)].known))
      ++end;
    const bool closes = end > i && end < draft_.size() && draft_.token(end).text == ",";
    return closes && person_follows(end) ? end : i;
  }

  /// Doubts the names in the field of a title; returns where it ends.
  Index over_field(TokenRange field) const {
    for (Index n = 0; n < names_.size(); ++n) {
      const TokenRange name = names_[n].tokens;
      if (!name.overlaps(field) || (name.end > field.end && !is_field(n))) continue;
      doubt(n);
      field.end = std::max(field.end, name.end);
    }
    return field.end;
  }

  /// The field of a title is no name, unless it is one elsewhere.
  void doubt(Index name) const {
    if (names_[name].known || !names_[name].type.empty()) return;
    names_[name].suggestion.clear();
    names_[name].weak = true;
  }

  /// "leader of the far-right party X": the name that a cue noun stands by.
  Index cued(Index noun) const {
    for (const CuePhrase& cue : draft_.cues) {
      if (cue.tokens.contains(noun)) return cue.bearer;
    }
    return none;
  }

  /// "presidente de la entidad catalanista X", "director of the daily X": the body behind a noun that tells its class.
  Index behind_cue(Index noun) const {
    const PhraseMatch cue = match_phrase(lexicon_.list("org-cues"), draft_.sentence->tokens, noun);
    Index i = noun + cue.length;
    while (cue.length > 0 && i < draft_.size() && describes(i)) ++i;
    return cue.length > 0 && begins_name(i) && names_body(name_at(i)) ? name_at(i) : none;
  }

  /// A name that is a body's, or may be.
  bool names_body(Index name) const {
    const NameSpan& n = names_[name];
    if (n.kind != MentionKind::name) return false;
    return n.known ? organisation(known_class(name)) : organisation(n.type) || n.suggestion == "Organization";
  }

  /// "director del diario X", "jefe de la misión de observadores de X": the body behind a title that ends in a noun for
  /// its class or part.
  Index body_behind_title(OfficePhrase& phrase, Index i) const {
    if (phrase.head.size() == 1 || phrase.holder) return i;
    const Index last = phrase.head.end - 1;
    const Index body = in("unit-nouns", last) ? body_of_unit(last) : behind_cue(last);
    if (body == none) return i;
    phrase.holder = body;
    if (!names_[body].known && names_[body].type.empty())
      names_[body].type = lexicon_.list("org-cues").find(key(phrase.head.end - 1)).value_or("");
    return after_acronym(names_[body].tokens.end);
  }

  /// "ambassador of X in the Caribbean country, Y", "president of the group, Y": passed over when a name follows the
  /// comma.
  Index described(Index i, Index start) const {
    constexpr Index reach = 4;
    Index end = start;
    while (end < draft_.size() && end - start < reach && draft_.token(end).word) ++end;
    const bool named = end > start && end < draft_.size() && draft_.token(end).text == "," && person_follows(end);
    if (!named) return i;
    const Index last = name_at(end - 1);
    const bool nationality = spanish_ && last != none && names_[last].kind == MentionKind::demonym;
    return nationality ? end - 1 : end;  // "jefe de la diplomacia noruega, X"
  }

  Index after_coordinated_portfolio(Index i) const {
    while (i + 1 < draft_.size() && (in("coordinators", i) || key(i) == ",")) {
      const auto more = match_phrase(lexicon_.list("portfolios"), draft_.sentence->tokens, i + 1);
      const bool another = in("coordinators", i) && draft_.token(i + 1).capital && draft_.token(i - 1).capital &&
                           is_common_word(i + 1) && in("office-prepositions", i + 2);  // "Trabajo y Redes de X"
      if (more.length == 0 && !another) break;
      i += 1 + std::max<Index>(more.length, 1);
    }
    return i;
  }

  /// "director of X (the Norwegian police), Y", "secretario de la Unión X, UX, Y", "candidato de X, en el poder, Y":
  /// behind what is said of the body in brackets or commas, when the bearer follows.
  Index past_aside(Index i) const {
    constexpr Index reach = 8;
    const bool bracket = i < draft_.size() && (draft_.token(i).text == "(" || is_dash(i));
    if (!bracket && (i >= draft_.size() || draft_.token(i).text != ",")) return i;
    const bool alias = begins_name(i + 1) && acronym(names_[name_at(i + 1)]);
    if (!bracket && !alias && !in("in-prepositions", i + 1)) return i;
    for (Index end = i + 1; end < std::min(draft_.size(), i + reach); ++end) {
      if (draft_.token(end).text == (bracket ? ")" : ",") || (is_dash(i) && is_dash(end))) {
        const Index next = bracket ? end + 1 : end;
        return person_follows(next) ? next : i;
      }
      const bool verb = draft_.tree.size() > 0 && (draft_.tree.upos(end) == "VERB" || draft_.tree.upos(end) == "AUX");
      if (!draft_.token(end).word || verb) return i;
      if (alias && end >= names_[name_at(i + 1)].tokens.end) return i;
    }
    return i;
  }

  /// "(NPC)"
  Index after_acronym(Index i) const {
    const bool bracketed = i + 2 < draft_.size() && draft_.token(i).text == "(" && draft_.token(i + 2).text == ")";
    return bracketed ? i + 3 : i;
  }

  std::vector<OfficePhrase> phrases_;
};

}  // namespace

std::vector<OfficePhrase> find_offices(const SentenceDraft& draft, std::vector<NameSpan>& names,
                                       const Resources& resources) {
  return OfficeFinder(draft, names, resources).run();
}

}  // namespace entente
