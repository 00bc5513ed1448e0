#include <entente/base/utf8.h>
#include <entente/extract/draft.h>
#include <entente/extract/name.h>

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace entente {
namespace {

constexpr std::array head_lists = {"org-heads",  "org-suffixes", "event-heads",  "agreement-heads",
                                   "site-heads", "place-heads",  "project-heads"};

class NameFinder {
 public:
  NameFinder(const Sentence& sentence, const Grammar& grammar, const Resources& resources)
      : sentence_(sentence),
        grammar_(grammar),
        lexicon_(grammar.lexicon()),
        resources_(resources),
        title_case_(is_title_case(sentence)),
        spanish_(lexicon_.language() == "es") {}

  std::vector<NameSpan> run() {
    for (std::uint32_t i = 0; i < size();) i = std::max(i + 1, take(i));
    return std::move(names_);
  }

 private:
  std::uint32_t size() const { return static_cast<std::uint32_t>(sentence_.tokens.size()); }
  const Token& token(std::uint32_t i) const { return sentence_.tokens[i]; }
  bool in(std::string_view list, std::uint32_t i) const {
    return i < size() && lexicon_.list(list).contains(token(i).key);
  }

  /// Adds the name that begins at `i`, if any; returns where to go on.
  std::uint32_t take(std::uint32_t i) {
    if (!token(i).word) return i + 1;
    if (joins_participle(i)) {
      compound(i);
      return i + 1;
    }
    if (const std::uint32_t field = title_field(i); field > 0) return i + field;
    const NameSpan gazetteer = from_gazetteer(i);
    if (gazetteer.tokens.size() == 0) {
      if (const NameSpan quoted = from_quotes(i); quoted.tokens.size() > 0) return add(quoted);
      if (const NameSpan titled = from_article(i); titled.tokens.size() > 0) return add(titled);
    }
    if (const NameSpan storm = from_storm(i); storm.tokens.size() > 0) return add(storm);
    const NameSpan headed = from_head(i);
    if (headed.tokens.size() > gazetteer.tokens.size() && !states_before_head(gazetteer)) return add(headed);
    if (gazetteer.tokens.size() > 0 && !begins_longer_name(gazetteer)) return add(gazetteer);
    if (compound(i) || in("governments", i)) return i + 1;  // "Gobierno de Sato"
    const NameSpan plain = from_capitals(i);
    if (plain.tokens.size() > 0) return add(plain);
    return i + std::max(1U, match_title(sentence_, i, lexicon_).length);  // "Secretary of State" holds no name
  }

  /// How many words from `i` on are the field of a title: "ministra noruega de Comercio".
  std::uint32_t title_field(std::uint32_t i) const {
    constexpr std::uint32_t reach = 2;
    if (!spanish_ || !capital_word(i) || i < 2 || !in("belonging-prepositions", i - 1)) return 0;
    for (std::uint32_t back = 2; back <= std::min(i, reach + 1); ++back) {
      if (in("portfolio-offices", i - back))
        return match_phrase(lexicon_.list("portfolios"), sentence_.tokens, i).length;
    }
    return 0;
  }

  /// A city's name before another name's capitals is part of it: "Naha Mint Hamdi".
  bool begins_longer_name(const NameSpan& gazetteer) const {
    const std::uint32_t next = gazetteer.tokens.end;
    if (gazetteer.tokens.size() != 1 || type_of(*gazetteer.known) != "City" || !capital_word(next) || title_case_)
      return false;
    return !function_word(next) && !skipped(next) && !is_title(next) && from_gazetteer(next).tokens.size() == 0 &&
           (!common(next) || in("name-particles", next) || is_full_name(gazetteer.tokens.first));
  }

  /// "Santiago Peña": a given name and a family name.
  bool is_full_name(std::uint32_t i) const {
    return resources_.names.is_given(token(i).key) && i + 1 < size() && resources_.names.is_family(token(i + 1).key);
  }

  std::uint32_t add(NameSpan name) {
    name.span = cover(token(name.tokens.first).span, token(name.tokens.end - 1).span);
    strip_legal_form(name);
    link_state(name);
    const std::uint32_t end = name.tokens.end;
    names_.push_back(std::move(name));
    return end;
  }

  /// "Nemo Technologies Co." is known as "Nemo Technologies" or "Nemo".
  void strip_legal_form(NameSpan& name) const {
    if (name.known || name.type != "Firm") return;
    TokenRange range = name.tokens;
    while (range.size() > 1 && is_legal_form(sentence_, range.end - 1, lexicon_)) {
      --range.end;
      for (const GazetteerMatch& match : resources_.gazetteer.lookup(lexicon_.language(), key_of(sentence_, range))) {
        if (match.form != NameForm::name || type_of(match) != "Firm") continue;
        name.known = match;
        return;
      }
    }
  }

  /// "Iraqi Ministry of Culture", "Belarus's Foreign Ministry": the state is a name of its own.
  void link_state(NameSpan& name) const {
    if (names_.empty() || name.known || name.type.empty() || spanish_) return;
    const NameSpan& before = names_.back();
    if (joins_participle(before.tokens.first)) return;  // "the Iran-backed Halden Brigades"
    std::uint32_t gap = before.tokens.end;
    if (gap < name.tokens.first && token(gap).key == "'s") ++gap;
    if (gap == name.tokens.first && before.known && type_of(*before.known) == "State") {
      name.state = static_cast<std::uint32_t>(names_.size() - 1);
    }
  }

  const std::string& type_of(const GazetteerMatch& match) const { return resources_.gazetteer.entry(match.entry).type; }

  /// A state or nationality before an organisation's name stays a name of its own; so does the place whose "London's
  /// Halden Square" is.
  bool states_before_head(const NameSpan& gazetteer) const {
    if (!gazetteer.known) return false;
    std::uint32_t next = gazetteer.tokens.end;
    const bool genitive = next < size() && token(next).key == "'s";
    const std::string& type = type_of(*gazetteer.known);
    if (type != "State" && !(genitive && resources_.ontology.is_class(type, "Place"))) return false;
    if (genitive) ++next;
    const NameSpan headed = next < size() ? from_head(next) : NameSpan{};
    return headed.tokens.size() > 0 && !opens_name(gazetteer, headed);
  }

  /// "Pakistan Telecommunication Company", "the Spanish Football Federation": the name of a body that is none without
  /// its state.
  bool opens_name(const NameSpan& state, const NameSpan& body) const {
    if (state.tokens.end != body.tokens.first || spanish_) return false;
    if (body.type != "Organization" && (body.type != "Firm" || state.kind != MentionKind::name)) return false;
    for (std::uint32_t i = body.tokens.first; i < body.tokens.end; ++i) {
      if (!common(i) && !function_word(i) && head_class(i).empty()) return false;
    }
    return resources_.gazetteer.lookup(lexicon_.language(), key_of(sentence_, body.tokens)).empty();
  }

  // --- gazetteer

  NameSpan from_gazetteer(std::uint32_t i) const {
    const auto& gazetteer = resources_.gazetteer;
    const auto longest = std::min<std::size_t>(gazetteer.longest(lexicon_.language(), token(i).key), size() - i);
    for (auto length = static_cast<std::uint32_t>(longest); length > 0; --length) {
      const TokenRange range{i, i + length};
      for (const GazetteerMatch& match : gazetteer.lookup(lexicon_.language(), key_of(sentence_, range))) {
        if (spelled_as(match, range)) return known_name(range, match);
      }
    }
    return {};
  }

  bool spelled_as(const GazetteerMatch& match, TokenRange range) const {
    const bool capital = has_capital(range);
    switch (match.form) {
      case NameForm::acronym:
        return all_capitals(range);
      case NameForm::demonym:
      case NameForm::people:
        return spanish_ ? !capital || !common_capital(range) : capital && !given_behind_title(range);
      case NameForm::name:
        if (range.size() == 1 && in("common-names", range.first))
          return range.first > 0 && in("determiners", range.first - 1);
        if (attributive(match, range) || stands_for_state(range)) return false;
        return capital && token(range.end - 1).key != "." && !(range.size() == 1 && shadowed(range.first));
    }
    return false;
  }

  /// "el fiscal general de la Nación": the state, and no newspaper, whose article has a capital.
  bool stands_for_state(TokenRange range) const {
    return spanish_ && range.size() == 2 && in("determiners", range.first) && !token(range.first).capital &&
           in("state-nouns", range.first + 1);
  }

  /// "Trade Minister German Pell": a nationality that is a given name, between a title and another capital.
  bool given_behind_title(TokenRange range) const {
    if (range.size() != 1 || !resources_.names.is_given(token(range.first).key)) return false;
    return ends_title(range.first) && capital_word(range.end) && !is_title(range.end) && head_class(range.end).empty();
  }

  /// Whether a title ends right before a token.
  bool ends_title(std::uint32_t end) const {
    return match_phrase_before(lexicon_.list("offices"), sentence_.tokens, end).length > 0;
  }

  /// "the Caribbean country": a name that is also its own adjective, before a noun.
  bool attributive(const GazetteerMatch& match, TokenRange range) const {
    if (!in("nominals", range.end)) return false;
    const auto matches = resources_.gazetteer.lookup(lexicon_.language(), key_of(sentence_, range));
    return std::any_of(matches.begin(), matches.end(), [&](const GazetteerMatch& other) {
      return other.entry == match.entry && other.form == NameForm::demonym;
    });
  }

  /// Spanish adjectives of nations are in lower case: "China" is no form of "chino".
  bool common_capital(TokenRange range) const { return token(range.first).capital && range.first != 0; }

  /// Beside that of an article that opens a sentence: "Los quince".
  bool has_capital(TokenRange range) const {
    const std::uint32_t first = range.size() > 1 && in("determiners", range.first) ? range.first + 1 : range.first;
    return std::any_of(sentence_.tokens.begin() + first, sentence_.tokens.begin() + range.end,
                       [](const Token& t) { return t.capital; });
  }

  bool all_capitals(TokenRange range) const {
    return std::all_of(
        sentence_.tokens.begin() + range.first, sentence_.tokens.begin() + range.end, [](const Token& t) {
          const bool short_form = t.capital && count_code_points(t.text) <= 2;  // "EU", but not "Un"
          const bool lower = std::any_of(t.text.begin(), t.text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
          return t.shout || !t.word || (short_form && !lower) || t.text.find('.') != std::string_view::npos;
        });
  }

  /// A city's name right after a title or honorific, or before a family name, is a person's.
  bool shadowed(std::uint32_t i) const {
    if (i == 0) return false;
    return is_honorific(sentence_, i - 1, lexicon_);
  }

  static NameSpan known_name(TokenRange range, const GazetteerMatch& match) {
    NameSpan name;
    name.tokens = range;
    name.known = match;
    name.kind =
        match.form == NameForm::demonym || match.form == NameForm::people ? MentionKind::demonym : MentionKind::name;
    name.rule = match.form == NameForm::acronym ? "gazetteer acronym" : "gazetteer";
    name.score = 950;
    return name;
  }

  /// "Norway-based", "Halden-led": what a participle is joined to ends there, and no name begins with it.
  bool joins_participle(std::uint32_t i) const { return entente::joins_participle(token(i), lexicon_); }

  /// "U.S.-Iraq partnership", "relaciones ruso-venezolanas": two names in one token.
  bool compound(std::uint32_t i) {
    const std::string_view text = token(i).text;
    const auto dash = std::min(text.find('-'), text.find("–"));
    if (dash == std::string_view::npos) return false;
    const std::size_t gap = text[dash] == '-' ? 1 : std::string_view("–").size();
    const bool participle = !spanish_ && is_lower(decode(text, dash + gap).value);
    const auto left = half(i, text.substr(0, dash), participle);
    const auto right = half(i, text.substr(dash + gap), false);
    const Span whole = token(i).span;
    if (left && participle) {  // "NATO-led"
      names_.push_back(part(i, {whole.begin, whole.begin + static_cast<std::uint32_t>(dash)}, *left));
      if (!resources_.ontology.is_class(type_of(*left), "Organization")) names_.back().kind = MentionKind::demonym;
      return true;
    }
    if (!left || !right) return false;
    names_.push_back(part(i, {whole.begin, whole.begin + static_cast<std::uint32_t>(dash)}, *left));
    names_.push_back(part(i, {whole.begin + static_cast<std::uint32_t>(dash + gap), whole.end}, *right));
    return true;
  }

  /// What a half of a word names; before a participle ("Hamas-led", "Oslo-based") it may be any body, or a city.
  std::optional<GazetteerMatch> half(std::uint32_t i, std::string_view text, bool before_participle) const {
    if (!spanish_ && !token(i).capital) return std::nullopt;
    for (const GazetteerMatch& match : resources_.gazetteer.lookup(lexicon_.language(), fold(text))) {
      const std::string& type = type_of(match);
      const bool body = before_participle && (type == "City" || resources_.ontology.is_class(type, "Organization"));
      if (type == "State" || type == "IntergovernmentalOrganization" || body) return match;
    }
    return std::nullopt;
  }

  static NameSpan part(std::uint32_t i, Span span, const GazetteerMatch& match) {
    NameSpan name = known_name({i, i + 1}, match);
    name.span = span;
    name.rule = "gazetteer compound";
    return name;
  }

  // --- names around a head noun

  /// The class of the head noun at `i`; empty when it is none.
  std::string_view head_class(std::uint32_t i) const {
    for (const char* list : head_lists) {
      if (const auto type = lexicon_.list(list).find(token(i).key)) return type->empty() ? default_class(list) : *type;
    }
    return is_suffix(i) ? default_class("org-suffixes") : std::string_view();  // "Corp."
  }

  static std::string_view default_class(std::string_view list) {
    if (list == "event-heads") return "NamedEvent";
    if (list == "agreement-heads") return "Agreement";
    if (list == "site-heads") return "Site";
    if (list == "place-heads") return "Region";
    if (list == "project-heads") return "Project";
    return list == "org-suffixes" ? "Firm" : "Organization";
  }

  bool capital_word(std::uint32_t i) const {
    if (i >= size()) return false;
    const Token& t = token(i);
    if (!t.word) return false;
    if (t.capital) return true;
    const auto dash = t.text.find('-');
    return dash != std::string_view::npos && dash + 1 < t.text.size() &&
           lexicon_.list("name-particles").contains(t.key.substr(0, t.key.find('-'))) &&
           is_upper(decode(t.text, dash + 1).value);
  }

  /// A title such as "President" ends a run of capitals, unless a head noun follows ("Secretary General Office").
  bool is_title(std::uint32_t i) const { return match_title(sentence_, i, lexicon_).length > 0; }

  NameSpan from_head(std::uint32_t i) const {
    if (!capital_word(i) || (title_case_ && !spanish_) || function_word(i)) return {};
    if (i > 0 && token(i - 1).key == "-" && token(i).glued) return {};
    if ((is_title(i) && head_class(i).empty()) || precedes_known(i)) return {};
    std::uint32_t end = i;
    std::uint32_t head = size();
    while (capital_word(end) && !(end > i && ends_run(end))) {
      if (!head_class(end).empty() && (head == size() || !spanish_)) head = end;
      end = skip_possessive(end + 1, (head == size() || !spanish_) && !names_person(i, end + 1));
    }
    if (head == size()) std::tie(end, head) = over_coordination(i, end);
    if (head == size() || given_name_at(head) || family_name_at(head, i)) return {};
    if (in("portfolios", head) && head + 1 < size() && is_title(head + 1)) return {};  // "Finance Minister X"
    if (in("months", head) && ((head > 0 && token(head - 1).number) || (head + 1 < size() && token(head + 1).number)))
      return {};  // "14 March 2023"
    if (!spanish_) end = head + 1;
    end = with_direction(with_number(with_suffixes(end), head_class(head)), head_class(head));
    const std::uint32_t bare = end;
    end = with_tail(end, head);
    if (names_government(head, bare, end)) return {};  // it stands for its state
    const std::string_view type = head_class(head);
    if (end == bare && bare - i == 1 && !stands_alone(i, type)) return {};
    NameSpan name;
    name.tokens = {i, end};
    name.type = type;
    name.rule = "head";
    name.score = 850;
    return name;
  }

  /// "Embattled Ivory Coast", "Saturday Chinese Foreign Ministry": a word whose capital says nothing, or a day, before
  /// a name of the gazetteer.
  bool precedes_known(std::uint32_t i) const {
    const bool day = in("weekdays", i);
    if (spanish_ || !(day || (opens_sentence(i) && common(i) && head_class(i).empty()))) return false;
    const NameSpan known = from_gazetteer(i + 1 < size() ? i + 1 : i);
    return known.tokens.first == i + 1 && known.known &&
           (day || !capital_word(known.tokens.end) || is_title(known.tokens.end));
  }

  /// "the Food & Transport Workers Union", "its Defense and Foreign Affairs Committee": where the words from `first` to
  /// `end` are fields, joined to another that a head noun follows, the end of all and that noun; else no noun. Proper
  /// names ("Oslo and Halden Group") stay apart, and "and" joins only behind what determines the whole.
  std::pair<std::uint32_t, std::uint32_t> over_coordination(std::uint32_t first, std::uint32_t end) const {
    const std::pair nothing(end, size());
    const bool ampersand = end < size() && token(end).text == "&";
    if (spanish_ || end >= size() || !(ampersand || (token(end).key == "and" && determined(first)))) return nothing;
    const bool lone_name = end - first == 1 && given(first);  // "Young & Workers Union"
    const bool fields = ampersand ? common(end - 1) && !lone_name && !is_full_name(first) : common_words(end);
    if (!fields || from_gazetteer(first).known) return nothing;
    for (std::uint32_t i = end + 1; capital_word(i) && !ends_run(i) && !from_gazetteer(i).known; ++i) {
      if (head_class(i).empty() && !common(i)) return nothing;
      const bool last = !capital_word(i + 1) || in("weekdays", i + 1);
      if (!head_class(i).empty() && i > end + 1 && last) return {i + 1, i};
    }
    return nothing;
  }

  /// Whether an article, a possessive, a genitive or a nation stands before a token.
  bool determined(std::uint32_t i) const {
    if (i == 0) return false;
    const bool nation = !names_.empty() && names_.back().tokens.end == i && names_.back().known.has_value();
    return in("determiners", i - 1) || in("possessives", i - 1) || token(i - 1).key == "'s" || nation;
  }

  /// "Bruno Castillo", "Bruno Batalla": Spanish puts the head noun first, so that behind a given name it is a family
  /// name, at least one that ends the capitals; but "Bruno Bank", "Santa Marta Golf Club".
  bool family_name_at(std::uint32_t head, std::uint32_t first) const {
    if (!spanish_ || head == first || !resources_.names.is_given(token(first).key)) return false;
    if (resources_.names.is_family(token(head).key)) return true;
    for (std::uint32_t i = first; i < head; ++i) {
      if (!given(i)) return false;
    }
    const bool body = resources_.ontology.is_class(head_class(head), "Organization") && !is_medium(head);
    const bool closes = !capital_word(head + 1) && !in("name-connectors", head + 1);
    return closes && !body && common(head) && !token(head).shout;
  }

  bool is_medium(std::uint32_t head) const { return head_class(head) == "MediaOutlet"; }

  /// "Bill Clinton": a head noun that is a given name, before another capital.
  bool given_name_at(std::uint32_t head) const {
    const bool goes_on = capital_word(head + 1) && !is_title(head + 1) && head_class(head + 1).empty();
    return !spanish_ && goes_on && resources_.names.is_given(token(head).key);
  }

  /// "Mr. Tarn's Reform Party", "Bruno Tarn's Reform Party": whose the party is.
  bool names_person(std::uint32_t first, std::uint32_t end) const {
    if (first > 0 && (is_honorific(sentence_, first - 1, lexicon_) || ends_title(first))) return true;
    return end - first > 1 && resources_.names.is_given(token(first).key) &&
           resources_.names.is_family(token(end - 1).key);
  }

  bool function_word(std::uint32_t i) const {
    return in("determiners", i) || in("prepositions", i) || in("pronouns", i) || in("subordinators", i) ||
           in("coordinators", i) || in("possessives", i) || in("relatives", i) || in("quantifiers", i) ||
           in("adverbs", i) || is_honorific(sentence_, i, lexicon_);
  }

  /// "la Fiscalía General de la Nación": a word that is a title elsewhere, and here an adjective to its body.
  bool qualifies_head(std::uint32_t i) const {
    return spanish_ && i > 0 && in("title-adjectives", i) && !capital_word(i + 1) &&
           resources_.ontology.is_class(head_class(i - 1), "Organization");
  }

  bool ends_run(std::uint32_t i) const {
    if (qualifies_head(i)) return false;
    if (is_title(i) && head_class(i).empty()) return true;
    const NameSpan known = from_gazetteer(i);
    const bool demonym = known.tokens.size() > 0 && known.kind == MentionKind::demonym && !spanish_;
    return demonym && (!capital_word(i + 1) || is_title(i + 1));  // but "United Iraqi Alliance"
  }

  std::uint32_t skip_possessive(std::uint32_t i, bool allowed) const {
    const bool dash =
        i + 1 < size() && token(i).text == "-" && token(i).glued && token(i + 1).glued && capital_word(i + 1);
    if (dash) return i + 1;
    const bool inside = allowed && i + 1 < size() && token(i).key == "'s" && capital_word(i + 1);
    return inside ? i + 1 : i;
  }

  bool is_suffix(std::uint32_t i) const { return token(i).capital && is_legal_form(sentence_, i, lexicon_); }

  std::uint32_t with_suffixes(std::uint32_t end) const {
    while (end < size() && is_suffix(end)) ++end;
    return end;
  }

  /// "World War II", "Summit 2016"
  std::uint32_t with_number(std::uint32_t end, std::string_view type) const {
    if (end >= size() || type != "NamedEvent") return end;
    return in("roman-numerals", end) || (token(end).number && token(end).text.size() == 4) ? end + 1 : end;
  }

  /// "Halden Airfield West"
  std::uint32_t with_direction(std::uint32_t end, std::string_view type) const {
    return type == "Site" && capital_word(end) && in("compass", end) ? end + 1 : end;
  }

  /// "... of Science and Technology", "... de la República": connectors and what they connect.
  std::uint32_t with_tail(std::uint32_t end, std::uint32_t head) const {
    end = over_nationality(end, head);
    while (true) {
      std::uint32_t next = end;
      while (next < size() && next - end < 3 && in("name-connectors", next) && !token(next).capital) ++next;
      if (next == end || !capital_word(next) || !continues(end, next, head) || bare_article(end)) return end;
      const auto state = end_of_state(next);
      next = over_title(next);
      while (capital_word(next) && !(is_title(next) && head_class(next).empty()))
        next = skip_possessive(next + 1, next + 1 != state);
      if (in("name-connectors", next - 1)) return end;
      if (modifies_noun(end, next)) return end;
      end = next;
    }
  }

  /// "la Superintendencia chilena de Bancos": a nationality between a Spanish head noun and its field, in words of the
  /// language; that of a body that every state has stands apart.
  std::uint32_t over_nationality(std::uint32_t end, std::uint32_t head) const {
    if (!spanish_ || end != head + 1 || end >= size() || in("shared-bodies", head)) return end;
    const NameSpan nation = from_gazetteer(end);
    if (!nation.known || nation.kind != MentionKind::demonym) return end;
    std::uint32_t field = nation.tokens.end;
    while (in("belonging-prepositions", field) || in("definite", field)) ++field;
    const bool fielded = field > nation.tokens.end && capital_word(field) && common(field) && !given(field) &&
                         !is_title(field) && !from_gazetteer(field).known;
    return fielded && resources_.ontology.is_class(head_class(head), "Organization") ? nation.tokens.end : end;
  }

  /// "el Consejo de Ministros la Oferta": an article alone begins a noun phrase of its own.
  bool bare_article(std::uint32_t i) const { return in("determiners", i) && !in("belonging-prepositions", i); }

  /// "Ministry of Justice", "Office of the President": a title that no name follows belongs to the body's name.
  std::uint32_t over_title(std::uint32_t i) const {
    const std::uint32_t end = i + match_title(sentence_, i, lexicon_).length;
    return capital_word(end) ? i : end;
  }

  /// "the Government of Peru"
  bool names_government(std::uint32_t head, std::uint32_t bare, std::uint32_t end) const {
    if (!in("governments", head)) return false;
    if (head > 0 && token(head - 1).key == "'s") return true;  // "Sato's Government"
    while (bare < end && in("name-connectors", bare)) ++bare;
    const bool person = resources_.names.is_given(token(bare).key) || from_gazetteer(bare).tokens.size() == 0;
    return bare < end && (end_of_state(bare) == end || (spanish_ && person));  // "Gobierno de Sato"
  }

  /// A state's genitive ends a name: "the Republic of Peru's Conservative ministers".
  std::optional<std::uint32_t> end_of_state(std::uint32_t i) const {
    const NameSpan known = from_gazetteer(i);
    return known.known && type_of(*known.known) == "State" ? std::optional(known.tokens.end) : std::nullopt;
  }

  /// "the Assembly of the Asian country": the last capital belongs to a noun that follows.
  bool modifies_noun(std::uint32_t connector, std::uint32_t end) const {
    if (end >= size() || !token(end).word || !in("nominals", end)) return false;
    return in("definite", connector + 1) || in("definite", connector) || in("definite", end - 2);
  }

  bool continues(std::uint32_t connector, std::uint32_t next, std::uint32_t head) const {
    const std::string& word = token(connector).key;
    const bool joins = word == "and" || word == "y" || word == "e" || word == "&";
    const bool firm = head_class(head) == "Firm";
    if (word == "of" && firm && end_of_state(next) && !common_words(connector))
      return false;  // "Nemo Lines of Malaysia"
    if (in("topic-prepositions", connector)) return takes_topic(head, next);
    if (!joins) return true;
    if (from_gazetteer(next).tokens.size() > 0 || resources_.names.is_given(token(next).key)) return false;
    const bool common = grammar_.words().contains(lower(token(next).text));
    const bool government = head_class(head) == "GovernmentBody";
    const bool another = government && head_class(next) == "GovernmentBody" && in("name-connectors", next + 1);
    if (another) return false;  // "... and Ministry of Justice"
    return connector > head + 1 && common && (government || head_class(next).empty());
  }

  /// "Commission on Religious Freedom", "Comisión sobre Derechos Humanos": a topic in words of the language, for a body
  /// that is no institution by itself ("Congress on Friday") and no firm.
  bool takes_topic(std::uint32_t head, std::uint32_t next) const {
    const std::string_view type = head_class(head);
    const bool body = type != "Firm" && resources_.ontology.is_class(type, "Organization") && !in("institutions", head);
    return body && common(next) && !skipped(next) && !is_title(next) && from_gazetteer(next).tokens.size() == 0;
  }

  /// Whether the capitals before a token are words of the language: "Steel Authority", but not "Nemo Lines".
  bool common_words(std::uint32_t end) const {
    while (end > 0 && capital_word(end - 1)) {
      if (!common(--end)) return false;
    }
    return true;
  }

  /// A head noun alone is a name when it is an institution's: "Congress", "el Parlamento".
  bool stands_alone(std::uint32_t i, std::string_view type) const {
    return type == "GovernmentBody" && i > 0 && in("institutions", i);
  }

  /// "el huracán Quirino", "Hurricane Quentin": what has a person's name, and is none.
  NameSpan from_storm(std::uint32_t i) const {
    const std::uint32_t length = match_phrase(lexicon_.list("storms"), sentence_.tokens, i).length;
    const std::uint32_t end = i + length + 1;
    const bool named = length > 0 && capital_word(end - 1) && !capital_word(end) && !function_word(end - 1) &&
                       !is_title(end - 1) && head_class(end - 1).empty() && (spanish_ || token(i).capital);
    if (!named || (title_case_ && !given(end - 1))) return {};
    NameSpan name;
    name.tokens = {i, end};
    name.type = "NamedEvent";
    name.rule = "head";
    name.score = 850;
    return name;
  }

  // --- names with their article, and in quotes

  /// "de El Pregón de Halden": an article with a capital inside a sentence belongs to the name.
  NameSpan from_article(std::uint32_t i) const {
    const bool article =
        spanish_ && token(i).capital && in("determiners", i) && in("definite", i) && !opens_sentence(i);
    if (!article || title_case_ || token(i).shout || !capital_word(i + 1) || from_gazetteer(i + 1).known) return {};
    if (in("governments", i + 1) || head_class(i + 1) == "GovernmentBody") return {};
    NameSpan name = from_head(i + 1);
    if (name.tokens.size() == 0) name = from_capitals(i + 1);
    if (name.tokens.first != i + 1) return {};
    name.tokens = {i, with_tail(name.tokens.end, i + 1)};
    if (resources_.ontology.is_class(name.type, "Place")) name.type.clear();
    if (name.type.empty()) name.rule = "capitals";
    return name;
  }

  /// "\"Mensajeros de la Paz\"": capitals that quotation marks hold together are one name, whatever some of them name.
  NameSpan from_quotes(std::uint32_t i) const {
    constexpr std::uint32_t longest = 8;
    if (i == 0 || !is_quote(i - 1) || !token(i).capital || title_case_) return {};
    std::uint32_t end = i;
    std::uint32_t capitals = 0;
    for (; end < size() && end - i < longest && !is_quote(end); ++end) {
      if (!token(end).capital && !in("name-connectors", end)) return {};
      if (in("coordinators", end)) return {};
      if (token(end).capital && !function_word(end)) ++capitals;
    }
    if (end >= size() || !is_quote(end) || capitals < 2 || !token(end - 1).capital) return {};
    const NameSpan headed = from_head(i);
    if (headed.tokens.end == end) return headed;
    NameSpan name;
    name.tokens = {i, end};
    name.rule = "quoted";
    name.suggestion = "Organization";
    name.score = 600;
    name.weak = true;
    return name;
  }

  bool is_quote(std::uint32_t i) const {
    constexpr std::array<std::string_view, 7> marks = {"\"", "“", "”", "«", "»", "‘", "’"};
    return std::find(marks.begin(), marks.end(), token(i).text) != marks.end();
  }

  // --- names by capitals alone

  NameSpan from_capitals(std::uint32_t i) const {
    if (!capital_word(i) || skipped(i) || is_title(i)) return {};
    if (const std::uint32_t partners = end_of_partners(i); partners > i) return firm_of_partners({i, partners});
    std::uint32_t end = i + 1;
    while (end < size() && end - i < 7) {
      if (capital_word(end) && !breaks_person(end, i)) {
        ++end;
      } else if (const auto after = over_particles(end); after > end) {
        end = after;
      } else {
        break;
      }
    }
    end = with_numeral(end);
    TokenRange range{i, end};
    if (opens_sentence(i) && (common(i) || adverb(i)) && !given(i) && !bracketed_acronym(i)) {
      if (range.size() == 1 || common(i + 1)) return {};
      ++range.first;
      if (NameSpan known = from_gazetteer(range.first); known.tokens.size() > 0) return known;  // "Pidió Kenia a ..."
    }
    if (title_case_ && !resources_.names.is_given(token(range.first).key)) return {};
    NameSpan name;
    name.tokens = range;
    name.rule = "capitals";
    name.score = 600;
    name.weak = range.size() == 1 && !bracketed_acronym(i) &&
                (common(range.first) || count_code_points(token(range.first).text) < 2);
    return name;
  }

  /// "Pell, Quill & Tarn", "Pell & Tarn": where the names of a firm's partners end that begin at `i`; `i` itself when
  /// none do.
  std::uint32_t end_of_partners(std::uint32_t i) const {
    if (common(i) && !given(i)) return i;
    for (std::uint32_t at = i; at + 2 < size() && partner(at); at += 2) {
      if (token(at + 1).text == "&") return partner(at + 2) ? at + 3 : i;
      if (token(at + 1).text != ",") return i;
    }
    return i;
  }

  /// A name that may be a partner's: one capital word that neither the gazetteer nor a list of nouns has.
  bool partner(std::uint32_t i) const {
    return capital_word(i) && !capital_word(i + 1) && !skipped(i) && !is_title(i) && !token(i).shout &&
           head_class(i).empty() && !from_gazetteer(i).known;
  }

  static NameSpan firm_of_partners(TokenRange range) {
    NameSpan name;
    name.tokens = range;
    name.type = "Firm";
    name.rule = "partners";
    name.score = 800;
    return name;
  }

  /// "Construcciones Halden (CHA)": an acronym behind the name whose initial it begins with, be it also a word.
  bool bracketed_acronym(std::uint32_t i) const {
    if (i < 2 || i + 1 >= size() || token(i - 1).text != "(" || !token(i).shout || token(i - 2).shout) return false;
    if (token(i + 1).text == ",") return token(i - 2).capital;  // "(CHA, siglas en inglés)"
    if (token(i + 1).text != ")") return false;
    std::uint32_t first = i - 1;
    while (first > 0 && (capital_word(first - 1) || in("name-connectors", first - 1))) --first;
    while (first < i && in("name-connectors", first)) ++first;
    return capital_word(first) && token(first).key.front() == token(i).key.front();
  }

  /// "Marxist" alone; in "Partido Peronista" it belongs to a name.
  bool adherent(std::uint32_t i) const {
    return !capital_word(i + 1) && is_adherent(token(i), lexicon_, resources_.names);
  }

  bool adverb(std::uint32_t i) const {
    const std::string_view suffix = spanish_ ? "mente" : "ly";
    const std::string& key = token(i).key;
    return key.size() > suffix.size() + 3 && key.compare(key.size() - suffix.size(), suffix.size(), suffix) == 0;
  }

  bool given(std::uint32_t i) const {
    return resources_.names.is_given(token(i).key) || resources_.names.is_family(token(i).key);
  }
  bool common(std::uint32_t i) const { return i < size() && grammar_.words().contains(lower(token(i).text)); }

  bool skipped(std::uint32_t i) const {
    return function_word(i) || in("months", i) || in("weekdays", i) || in("non-names", i) || adherent(i) ||
           in("office-modifiers", i) || (in("portfolios", i) && common(i) && i + 1 < size() && is_title(i + 1));
  }

  /// A capital that cannot belong to the person's name before it.
  bool breaks_person(std::uint32_t i, std::uint32_t first) const {
    if (in("months", i) || in("weekdays", i) || in("non-names", i) || is_title(i) || function_word(i))
      return !in("name-particles", i);
    const NameSpan known = from_gazetteer(i);
    if (known.tokens.size() == 0) return false;
    if (known.tokens.size() > 1) return true;
    if (type_of(*known.known) == "City" && resources_.names.is_given(token(first).key)) return false;
    return !resources_.names.is_family(token(i).key) && !resources_.names.is_given(token(i).key);
  }

  /// "da", "van der", "bin", before another capital.
  std::uint32_t over_particles(std::uint32_t i) const {
    std::uint32_t end = i;
    while (end < size() && end - i < 3 && in("name-particles", end)) ++end;
    return end > i && capital_word(end) && !from_gazetteer(end).known && token(i).key != "y" && token(i).key != "e"
               ? end + 1
               : i;
  }

  /// "Clorados III" comes as capitals; "Chandrayaan 1", "Artemis 3" has its number.
  std::uint32_t with_numeral(std::uint32_t end) const {
    const bool number =
        end < size() && token(end).number && token(end).text.size() <= 2 && end + 1 < size() && !token(end + 1).word;
    return number ? end + 1 : end;
  }

  bool opens_sentence(std::uint32_t i) const {
    return i == 0 ||
           !(token(i - 1).word || token(i - 1).number || token(i - 1).text == "," || token(i - 1).key == "'s");
  }

  const Sentence& sentence_;
  const Grammar& grammar_;
  const Lexicon& lexicon_;
  const Resources& resources_;
  bool title_case_;
  bool spanish_;
  std::vector<NameSpan> names_;
};

}  // namespace

bool is_adherent(const Token& token, const Lexicon& lexicon, const NameLists& names) {
  constexpr std::size_t shortest_stem = 3;
  if (names.is_family(token.key) || names.is_given(token.key)) return false;
  for (std::size_t at = shortest_stem; at < token.key.size(); ++at) {
    if (lexicon.list("adherent-endings").contains(std::string_view(token.key).substr(at))) return true;
  }
  return false;
}

bool joins_participle(const Token& token, const Lexicon& lexicon) {
  const auto dash = token.key.rfind('-');
  if (lexicon.language() != "en" || !token.capital || dash == std::string::npos || dash == 0) return false;
  const std::string_view participle = std::string_view(token.key).substr(dash + 1);
  return lexicon.list("compound-relations").contains(participle) ||
         lexicon.list("compound-participles").contains(participle);
}

bool is_title_case(const Sentence& sentence) {
  std::uint32_t words = 0;
  std::uint32_t capitals = 0;
  for (const Token& token : sentence.tokens) {
    if (!token.word || token.text.size() < 4) continue;
    ++words;
    capitals += token.capital ? 1 : 0;
  }
  const bool headline = sentence.block == BlockKind::headline;
  const bool closed = !sentence.tokens.empty() && sentence.tokens.back().text == ".";
  if (closed && !headline) return false;
  return words >= (headline ? 2U : 4U) && capitals * 10 >= words * 8;
}

std::vector<NameSpan> find_names(const Sentence& sentence, const Grammar& grammar, const Resources& resources) {
  return NameFinder(sentence, grammar, resources).run();
}

}  // namespace entente
