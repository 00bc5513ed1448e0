#include <entente/extract/name/name.h>
#include <entente/extract/name/name_capitals.h>
#include <entente/extract/name/name_field.h>
#include <entente/extract/name/name_gazetteer.h>
#include <entente/extract/name/name_head.h>
#include <entente/extract/name/name_spelled.h>
#include <entente/extract/name/name_tail.h>
#include <entente/extract/name/name_tokens.h>
#include <entente/extract/name/name_verb.h>

#include <algorithm>
#include <array>
#include <utility>

namespace entente {
namespace {

using Index = std::uint32_t;

class NameFinder {
 public:
  NameFinder(const Sentence& sentence, const Grammar& grammar, const Resources& resources)
      : s_(sentence, grammar, resources) {}

  std::vector<NameSpan> run() {
    for (Index i = 0; i < s_.size();) i = std::max(i + 1, take(i));
    return std::move(names_);
  }

 private:
  /// Adds the name that begins at `i`, if any; returns where to go on.
  Index take(Index i) {
    if (!s_.token(i).word || names_currency(i) || opens_with_verb(s_, i)) return i + 1;
    if (is_acronym_of_kind(s_.token(i), s_.lexicon) || opens_with_cue(s_, i)) return i + 1;
    if (joins_participle(i)) {
      take_compound(s_, i, names_);
      return i + 1;
    }
    if (take_long_compound(s_, i, names_)) return names_.back().tokens.end;
    if (const Index fields = title_fields(s_, i); fields > 0) return i + fields;
    const NameSpan gazetteer = gazetteer_name(s_, i);
    if (gazetteer.tokens.size() == 0) {
      if (const NameSpan quoted = from_quotes(i); quoted.tokens.size() > 0) return add(quoted);
      if (const NameSpan titled = from_article(i); titled.tokens.size() > 0) return add(titled);
    }
    if (const NameSpan place = saint_of(gazetteer); place.tokens.size() > 0) return add(place);
    if (const NameSpan storm = storm_name(s_, i); storm.tokens.size() > 0) return add(storm);
    if (const NameSpan landform = landform_name(s_, i); landform.tokens.size() > 0 && gazetteer.tokens.size() == 0)
      return add(landform);
    if (const NameSpan quarter = quarter_name(s_, i); quarter.tokens.size() > 0) return add(quarter);
    const NameSpan headed = headed_name(s_, i, names_);
    if (const NameSpan spelled = spelled_name(s_, i);
        spelled.tokens.size() > std::max(headed.tokens.size(), gazetteer.tokens.size()))
      return add(spelled);
    if (headed.tokens.size() > gazetteer.tokens.size() && !states_before_head(gazetteer)) return add(of_branch(headed));
    if (const NameSpan branch = branch_name(gazetteer); branch.tokens.size() > 0) return add(branch);
    if (gazetteer.tokens.size() > 0 && !begins_longer_name(gazetteer)) return add(gazetteer);
    if (const NameSpan branch = unknown_branch(i); branch.tokens.size() > 0) return add(branch);
    if (take_compound(s_, i, names_) || s_.in("governments", i)) return i + 1;  // "Gobierno de Sato"
    if (const NameSpan motto = motto_name(s_, i); motto.tokens.size() > 0) return add(motto);
    if (const NameSpan led = small_word_name(s_, i); led.tokens.size() > 0) return add(led);
    if (const NameSpan told = behind_noun(i); told.tokens.size() > 0) return add(told);
    const NameSpan plain = capitalised_name(s_, i);
    if (plain.tokens.size() > 0) return add(plain);
    return i + std::max(1U, match_title(s_.sentence, i, s_.lexicon).length);  // "Secretary of State" holds no name
  }

  /// "El Alto | Comisionado": an article that may have its capital from the sentence.
  bool opens_with_article(TokenRange range) const {
    return range.size() == 2 && s_.in("definite", range.first) && s_.opens_sentence(range.first);
  }

  /// "the Independent Electoral Commission": an article and a word that are a newspaper's name elsewhere.
  bool begins_headed(const NameSpan& gazetteer) const {
    const TokenRange range = gazetteer.tokens;
    const bool article = range.size() == 2 && s_.in("definite", range.first) && s_.common(range.first + 1);
    return article && headed_name(s_, range.first + 1, names_).tokens.end > range.end;
  }

  /// "En Francia | Quill rechazó ...": where a preposition opens the sentence, who acts may follow without a comma.
  bool may_end_adjunct(Index first, Index next) const {
    if (first == 0 || !s_.in("prepositions", first - 1)) return false;
    const bool marked = next >= s_.size() || !s_.token(next).word;
    return s_.in("place-prepositions", first - 1) || (s_.opens_sentence(first - 1) && !marked);
  }

  /// "Francia Quill, vicepresidenta de ...": a state's name that is a given name too, before a family name, or a word
  /// that is none of the language.
  bool begins_person(const NameSpan& state) const {
    const Index next = state.tokens.end;
    const bool alone = state.tokens.size() == 1 && state.kind == MentionKind::name && !s_.title_case;
    if (!alone || s_.type_of(*state.known) != "State" || !s_.capital_word(next)) return false;
    const bool surname = s_.given(next) || !(s_.token(next).shout || s_.capital_word(next + 1));
    return s_.resources.names.is_given(s_.token(state.tokens.first).key) && surname && !s_.common(next) &&
           !s_.is_title(next) && s_.head_class(next).empty() && gazetteer_name(s_, next).tokens.size() == 0 &&
           !may_end_adjunct(state.tokens.first, next + 1);
  }

  /// A city's name before another name's capitals is part of it: "Naha Mint Hamdi".
  bool begins_longer_name(const NameSpan& gazetteer) const {
    const Index next = gazetteer.tokens.end;
    if (begins_person(gazetteer) || begins_headed(gazetteer)) return true;
    if (opens_with_article(gazetteer.tokens)) return s_.capital_word(next) && !s_.head_class(next).empty();
    if (gazetteer.tokens.size() != 1 || s_.type_of(*gazetteer.known) != "City" || s_.title_case) return false;
    if (s_.in("family-particles", next)) return s_.capital_word(next + 1);  // "Sofía dos Santos"
    if (!s_.capital_word(next)) return false;
    return !s_.function_word(next) && !s_.skipped(next) && !s_.is_title(next) &&
           gazetteer_name(s_, next).tokens.size() == 0 &&
           (!s_.common(next) || s_.in("name-particles", next) || s_.is_full_name(gazetteer.tokens.first));
  }

  /// "San Bruno del Halden": a town of a saint, told apart by where it lies, that the gazetteer does not know.
  NameSpan saint_of(const NameSpan& gazetteer) const {
    const Index end = gazetteer.tokens.end;
    if (!s_.spanish || !gazetteer.known || gazetteer.tokens.size() < 2 || end + 1 >= s_.size()) return {};
    const bool saint =
        s_.type_of(*gazetteer.known) == "City" && is_honorific(s_.sentence, gazetteer.tokens.first, s_.lexicon);
    const bool goes_on = s_.token(end).key == "del" && s_.capital_word(end + 1) && !s_.is_title(end + 1) &&
                         (s_.head_class(end + 1).empty() || s_.head_class(end + 1) == "Region") &&
                         !gazetteer_name(s_, end + 1).known;  // "San Bruno del Valle"
    if (!saint || !goes_on) return {};
    return make_name({gazetteer.tokens.first, end + 2}, "City", "head", 800);
  }

  /// Whether a word in lower case may be a noun that a name modifies: "Nemo Peru | sales", but not "Nemo Peru | said".
  bool begins_noun(Index i) const {
    if (i >= s_.size() || !s_.token(i).word || s_.function_word(i) || s_.in("auxiliaries", i)) return false;
    const auto readings = s_.grammar.morphology().verb(s_.token(i).key);
    return std::none_of(readings.begin(), readings.end(),
                        [](const VerbReading& reading) { return reading.form == VerbForm::past; });
  }

  /// "la Cruz Roja mexicana": a society that each state has, and not the one that all of them make up.
  void part_from_nation(NameSpan& name) const {
    if (!s_.spanish || !name.known) return;
    const Index length = match_phrase(s_.lexicon.list("shared-bodies"), s_.sentence.tokens, name.tokens.first).length;
    if (length != name.tokens.size() || name.tokens.end >= s_.size()) return;
    const NameSpan nation = gazetteer_name(s_, name.tokens.end);
    if (!nation.known || nation.kind != MentionKind::demonym) return;
    name.type = s_.type_of(*name.known);
    name.known.reset();
    name.tokens.end = nation.tokens.end;
    name.span = cover(name.span, s_.token(name.tokens.end - 1).span);
    name.rule = "head";
    name.score = 850;
  }

  /// "Nemo Colombia invirtió": the name of a firm or an association right before a state's is that of its branch there;
  /// but "Nemo Peru plant", of whose plant there.
  NameSpan branch_name(const NameSpan& body) const {
    if (!body.known || body.known->form == NameForm::demonym || s_.title_case || body.tokens.end >= s_.size())
      return {};
    const std::string& type = s_.type_of(*body.known);
    if (type != "Firm" && type != "Organization" && type != "MediaOutlet") return {};
    const NameSpan state = gazetteer_name(s_, body.tokens.end);
    if (!state.known || state.kind != MentionKind::name || s_.type_of(*state.known) != "State") return {};
    const Index next = state.tokens.end;
    if (s_.capital_word(next) || s_.token(state.tokens.first).shout || (!s_.spanish && begins_noun(next))) return {};
    return make_name({body.tokens.first, next}, type, "branch", 850);
  }

  /// "Halden Bank Kenya said": with the state that a firm or an association has a branch in.
  NameSpan of_branch(NameSpan headed) const {
    const bool body = headed.type == "Firm" || headed.type == "Organization" || headed.type == "MediaOutlet";
    if (!body || s_.title_case || headed.tokens.end >= s_.size() || s_.ends_title(headed.tokens.end)) return headed;
    const NameSpan state = gazetteer_name(s_, headed.tokens.end);
    if (!state.known || state.kind != MentionKind::name || s_.type_of(*state.known) != "State") return headed;
    const Index next = state.tokens.end;
    const bool apart = s_.capital_word(next) || s_.token(state.tokens.first).shout || begins_noun(next);
    if (!apart && !may_end_adjunct(headed.tokens.first, next)) headed.tokens.end = next;
    return headed;
  }

  /// "Halden Tanzania said": a word that nothing tells of, right before a state's name, is a firm that has a branch
  /// there.
  NameSpan unknown_branch(Index i) const {
    const bool alone = s_.capital_word(i) && !s_.common(i) && !s_.given(i) && !s_.skipped(i) && !s_.is_title(i) &&
                       s_.head_class(i).empty() && !s_.title_case && !joins_participle(i);
    if (!alone || !s_.capital_word(i + 1) || s_.given(i + 1)) return {};
    const NameSpan state = gazetteer_name(s_, i + 1);
    if (!state.known || state.kind != MentionKind::name || s_.type_of(*state.known) != "State") return {};
    const Index next = state.tokens.end;
    if (s_.capital_word(next) || s_.token(i + 1).shout || (!s_.spanish && begins_noun(next))) return {};
    if (may_end_adjunct(i, next)) return {};
    return make_name({i, next}, "Firm", "branch", 750);
  }

  Index add(NameSpan name) {
    name.span = cover(s_.token(name.tokens.first).span, s_.token(name.tokens.end - 1).span);
    strip_legal_form(name);
    part_from_nation(name);
    link_state(name);
    const Index end = name.tokens.end;
    names_.push_back(std::move(name));
    return end;
  }

  /// "Nemo Technologies Co." is known as "Nemo Technologies" or "Nemo".
  void strip_legal_form(NameSpan& name) const {
    if (name.known || name.type != "Firm") return;
    TokenRange range = name.tokens;
    while (range.size() > 1 && is_legal_form(s_.sentence, range.end - 1, s_.lexicon)) {
      --range.end;
      for (const GazetteerMatch& match :
           s_.resources.gazetteer.lookup(s_.lexicon.language(), key_of(s_.sentence, range))) {
        if (match.form != NameForm::name || s_.type_of(match) != "Firm") continue;
        name.known = match;
        return;
      }
    }
  }

  /// "Iraqi Ministry of Culture", "Belarus's Foreign Ministry": the state is a name of its own.
  void link_state(NameSpan& name) const {
    if (names_.empty() || name.known || name.type.empty() || s_.spanish) return;
    const NameSpan& before = names_.back();
    if (joins_participle(before.tokens.first)) return;  // "the Iran-backed Halden Brigades"
    Index gap = before.tokens.end;
    if (gap < name.tokens.first && s_.token(gap).key == "'s") ++gap;
    if (gap == name.tokens.first && before.known && s_.type_of(*before.known) == "State") {
      name.state = static_cast<Index>(names_.size() - 1);
    }
  }

  /// A state or nationality before an organisation's name stays a name of its own; so does the place whose "London's
  /// Halden Square" is.
  bool states_before_head(const NameSpan& gazetteer) const {
    if (!gazetteer.known) return false;
    Index next = gazetteer.tokens.end;
    const bool genitive = next < s_.size() && s_.token(next).key == "'s";
    const std::string& type = s_.type_of(*gazetteer.known);
    if (type != "State" && !(genitive && s_.resources.ontology.is_class(type, "Place"))) return false;
    if (genitive) ++next;
    const NameSpan headed = next < s_.size() ? headed_name(s_, next, names_) : NameSpan{};
    return headed.tokens.size() > 0 && !opens_name(gazetteer, headed);
  }

  /// "Pakistan Telecommunication Company", "the Spanish Football Federation": the name of a body that is none without
  /// its state.
  bool opens_name(const NameSpan& state, const NameSpan& body) const {
    if (state.tokens.end != body.tokens.first || s_.spanish) return false;
    const bool noun = state.kind == MentionKind::name;
    if (noun && initials_include(state.tokens.first, body.tokens)) return true;
    if (body.type != "Organization" && (body.type != "Firm" || !noun)) return false;
    if (noun && body.tokens.size() > 1 && !s_.common(body.tokens.first)) return true;  // "Kenya Kwanza Alliance"
    for (Index i = body.tokens.first; i < body.tokens.end; ++i) {
      if (!s_.common(i) && !s_.function_word(i) && s_.head_class(i).empty()) return false;
    }
    return s_.resources.gazetteer.lookup(s_.lexicon.language(), key_of(s_.sentence, body.tokens)).empty();
  }

  /// "the Kenya Revenue Authority (KRA)": whether initials in brackets behind a body begin with those of the state
  /// before.
  bool initials_include(Index state, TokenRange body) const {
    if (body.end + 2 >= s_.size() || s_.token(body.end).text != "(" || !s_.token(body.end + 1).shout) return false;
    const std::string& letters = s_.token(body.end + 1).key;
    return letters.size() > 2 && letters.front() == s_.token(state).key.front() &&
           letters[1] == s_.token(body.first).key.front() && s_.token(body.end + 2).text == ")";
  }

  /// "US$29 millones"
  bool names_currency(Index i) const {
    return i + 1 < s_.size() && s_.token(i + 1).text.front() == '$' && s_.token(i + 1).glued && s_.token(i).shout;
  }

  /// "Norway-based", "Halden-led": what a participle is joined to ends there, and no name begins with it.
  bool joins_participle(Index i) const { return entente::joins_participle(s_.token(i), s_.lexicon); }

  /// "el diario Ahora", "la revista Semana": a small word with a capital, which a noun in lower case right before it
  /// makes the name of a body.
  NameSpan behind_noun(Index i) const {
    const bool small = s_.spanish && s_.capital_word(i) && s_.skipped(i) && !s_.is_title(i) && !s_.title_case;
    if (!small || i < 2 || s_.token(i - 1).capital || s_.capital_word(i + 1) || !s_.in("org-cues", i - 1)) return {};
    const bool determined = s_.in("determiners", i - 2) || s_.in("contractions", i - 2);
    return determined ? make_name({i, i + 1}, "", "capitals", 700) : NameSpan{};
  }

  // --- names with their article, and in quotes

  /// "de El Pregón de Halden": an article with a capital inside a sentence belongs to the name.
  NameSpan from_article(Index i) const {
    const bool article =
        s_.spanish && s_.token(i).capital && s_.in("determiners", i) && s_.in("definite", i) && !s_.opens_sentence(i);
    if (!article || s_.title_case || s_.token(i).shout || !s_.capital_word(i + 1) || gazetteer_name(s_, i + 1).known)
      return {};
    if (s_.in("governments", i + 1) || s_.head_class(i + 1) == "GovernmentBody") return {};
    NameSpan name = headed_name(s_, i + 1, names_);
    if (name.tokens.size() == 0) name = capitalised_name(s_, i + 1);
    if (name.tokens.first != i + 1) return {};
    name.tokens = {i, with_tail(s_, name.tokens.end, i + 1)};
    if (s_.resources.ontology.is_class(name.type, "Place")) name.type.clear();
    if (name.type.empty()) name.rule = "capitals";
    return name;
  }

  /// "\"Mensajeros de la Paz\"": capitals that quotation marks hold together are one name, whatever some of them name.
  NameSpan from_quotes(Index i) const {
    constexpr Index longest = 8;
    if (i == 0 || !is_quote(i - 1) || !s_.token(i).capital || s_.title_case) return {};
    Index end = i;
    Index capitals = 0;
    for (; end < s_.size() && end - i < longest && !is_quote(end); ++end) {
      if (!s_.token(end).capital && !s_.in("name-connectors", end)) return {};
      if (s_.in("coordinators", end)) return {};
      if (s_.token(end).capital && !s_.function_word(end)) ++capitals;
    }
    if (end >= s_.size() || !is_quote(end) || capitals < 2 || !s_.token(end - 1).capital) return {};
    const NameSpan headed = headed_name(s_, i, names_);
    if (headed.tokens.end == end) return headed;
    NameSpan name = make_name({i, end}, "", "quoted", 600);
    name.suggestion = "Organization";
    name.weak = true;
    return name;
  }

  bool is_quote(Index i) const {
    constexpr std::array<std::string_view, 7> marks = {"\"", "“", "”", "«", "»", "‘", "’"};
    return std::find(marks.begin(), marks.end(), s_.token(i).text) != marks.end();
  }

  NameTokens s_;
  std::vector<NameSpan> names_;
};

}  // namespace

std::vector<NameSpan> find_names(const Sentence& sentence, const Grammar& grammar, const Resources& resources) {
  return NameFinder(sentence, grammar, resources).run();
}

}  // namespace entente
