#include <entente/base/utf8.h>
#include <entente/extract/name/hints.h>
#include <entente/extract/name/name_capitals.h>
#include <entente/extract/name/name_field.h>
#include <entente/extract/name/name_tokens.h>
#include <entente/extract/name/name_verb.h>
#include <entente/extract/name/recognise.h>

#include <algorithm>
#include <array>
#include <utility>

namespace entente {
namespace {

/// A name as the models see it.
struct Found {
  TokenRange tokens;
  std::string_view type;  ///< Person, Organization, Place or Other
};

/// Takes marks off either end.
void trim(TokenRange& range, const Sentence& sentence) {
  const auto& tokens = sentence.tokens;
  while (range.size() > 0 && !tokens[range.first].word && !tokens[range.first].number) ++range.first;
  while (range.size() > 0 && !tokens[range.end - 1].word && !tokens[range.end - 1].number) --range.end;
}

/// "Bruno Tarn Tuesday", "Brussels Friday": the day belongs to what is told of him, or there; but "Bloody Sunday".
void strip_day(Found& name, const Sentence& sentence, const Grammar& grammar) {
  const auto& days = grammar.lexicon().list("weekdays");
  while (name.tokens.size() > 1 && days.contains(sentence.tokens[name.tokens.end - 1].key) &&
         (name.type != "Other" || !grammar.words().contains(sentence.tokens[name.tokens.end - 2].key)))
    --name.tokens.end;
}

/// "Ms. Quill", "Miss Quill", "Gen. Tarn": a word that is never a name itself, so that it stands off a single one as
/// well; but "Miss Universe".
bool only_addresses(const Sentence& sentence, std::uint32_t token, const Grammar& grammar) {
  const Lexicon& lexicon = grammar.lexicon();
  std::string_view key = sentence.tokens[token].key;
  const bool shortened = !key.empty() && key.back() == '.';
  if (shortened) key.remove_suffix(1);
  const bool rank =
      shortened && key.size() > 1 && key != "st" && is_honorific(sentence, token, lexicon);  // but "St. Halden"
  const bool common = token + 1 < sentence.tokens.size() && grammar.words().contains(sentence.tokens[token + 1].key);
  return rank || (lexicon.list("forms-of-address").contains(key) && (shortened || !common));
}

/// "Gen. Tarn" is no place and no body, whatever the models see in it; but "Dr. Halden Laboratories".
void take_for_person(Found& name, const NameTokens& words) {
  const std::uint32_t first = name.tokens.first;
  if (name.type == "Person" || name.type == "Other" || name.tokens.size() < 2 || !words.token(first + 1).capital)
    return;
  for (std::uint32_t i = first + 1; i < name.tokens.end; ++i) {
    if (name.type == "Organization" && !words.head_class(i).empty()) return;
  }
  if (words.token(first).key.back() == '.' && only_addresses(words.sentence, first, words.grammar))
    name.type = "Person";
}

/// "NATO-led Halden Force", "Arabic-language Halden TV": what leads a body, or how it speaks, is no part of its name.
void strip_participle(Found& name, const Sentence& sentence, const Lexicon& lexicon) {
  if (name.tokens.size() > 1 && joins_participle(sentence.tokens[name.tokens.first], lexicon)) ++name.tokens.first;
}

/// "Anunció Grupo Halden": the verb that opens a sentence is no part of the name behind it.
void strip_verb(Found& name, const NameTokens& words) {
  if (name.tokens.size() > 1 && opens_with_verb(words, name.tokens.first)) ++name.tokens.first;
}

/// Takes titles of address off the name of a person: "Sir Edwin Marlowe"; off a single word only a monarch's, and those
/// that are nothing else: "Miss Quill".
void strip_honorifics(Found& name, const Sentence& sentence, const Grammar& grammar) {
  const Lexicon& lexicon = grammar.lexicon();
  const auto titled = [&] {
    const std::uint32_t first = name.tokens.first;
    if (only_addresses(sentence, first, grammar)) return true;
    if (name.tokens.size() == 2) return lexicon.list("monarchs").contains(sentence.tokens[first].key);
    return is_honorific(sentence, first, lexicon) || match_title(sentence, first, lexicon).length == 1;
  };
  while (name.type == "Person" && name.tokens.size() > 1 && sentence.tokens[name.tokens.first].text.size() > 1 &&
         titled())
    ++name.tokens.first;
}

/// "Gobierno de Sato": what a government is of.
void strip_government(Found& name, const Sentence& sentence, const Grammar& grammar, const NameLists& names) {
  const Lexicon& lexicon = grammar.lexicon();
  const auto in = [&](ListName list, std::uint32_t i) {
    return i < name.tokens.end && lexicon.list(list).contains(sentence.tokens[i].key);
  };
  std::uint32_t first = name.tokens.first;
  if (!in("governments", first) || !in("belonging-prepositions", first + 1)) return;
  first += in("determiners", first + 2) ? 3U : 2U;
  if (first >= name.tokens.end) return;
  const std::string& key = sentence.tokens[first].key;
  if (!names.is_given(key) && !names.is_family(key)) return;
  name.tokens.first = first;
  name.type = "Person";
}

/// "The Greens", where a sentence begins, are the Greens.
void strip_article(Found& name, const Sentence& sentence, const Lexicon& lexicon) {
  const bool opens = name.tokens.first == 0 && name.tokens.size() > 1;
  if (opens && lexicon.list("definite").contains(sentence.tokens[0].key)) ++name.tokens.first;
}

/// "the Civic Dawn party": an English noun behind a name is no part of it.
void strip_noun_behind(Found& name, const Sentence& sentence, const Lexicon& lexicon) {
  while (name.tokens.size() > 1 && lexicon.language() == "en") {
    const Token& last = sentence.tokens[name.tokens.end - 1];
    if (!last.word || last.capital || lexicon.list("name-particles").contains(last.key)) return;
    --name.tokens.end;
  }
}

/// "to sue Nemo", where "Sue" is also a name: a common word without its capital is no part of what follows.
void strip_words_before(Found& name, const Sentence& sentence, const Grammar& grammar) {
  while (name.tokens.size() > 1) {
    const Token& first = sentence.tokens[name.tokens.first];
    const bool common = first.word && !first.capital && grammar.words().contains(first.key);
    if (!common || grammar.lexicon().list("name-particles").contains(first.key)) return;
    ++name.tokens.first;
  }
}

/// "Consell Executiu el Martes": an article and a day are when it did something.
void strip_dated_end(Found& name, const Sentence& sentence, const Lexicon& lexicon) {
  if (name.tokens.size() < 3 || !lexicon.list("weekdays").contains(sentence.tokens[name.tokens.end - 1].key)) return;
  const Token& article = sentence.tokens[name.tokens.end - 2];
  if (!article.capital && lexicon.list("definite").contains(article.key)) name.tokens.end -= 2;
}

/// "National Tunnel Authority - NTA", "Halden -UIH-": a dash with a space parts a name from its acronym; the name's end
/// when it holds none.
std::uint32_t dash_within(const Found& name, const Sentence& sentence) {
  constexpr std::array<std::string_view, 3> dashes = {"-", "–", "—"};
  for (std::uint32_t i = name.tokens.first + 1; i + 1 < name.tokens.end; ++i) {
    const Token& mark = sentence.tokens[i];
    const bool dash = std::find(dashes.begin(), dashes.end(), mark.text) != dashes.end();
    if (dash && !(mark.glued && sentence.tokens[i + 1].glued) && sentence.tokens[i + 1].shout) return i;
  }
  return name.tokens.end;
}

/// Where a name that the models take for one is two, its coordinator: "Kim y Xi", two words alone; "Telefónica y Nemo
/// Telecom", one of them a body that the gazetteer knows; "El Pregón y El Faro". The name's end when it is one.
std::uint32_t coordinator_of_two(const Found& name, const Sentence& sentence, const Resources& resources,
                                 const Lexicon& lexicon) {
  if (const std::uint32_t dash = dash_within(name, sentence); dash < name.tokens.end) return dash;
  const auto known_body = [&](TokenRange part) {
    const auto matches = resources.gazetteer.lookup(lexicon.language(), key_of(sentence, part));
    return std::any_of(matches.begin(), matches.end(), [&](const GazetteerMatch& match) {
      return resources.ontology.is_class(resources.gazetteer.entry(match.entry).type, "Organization");
    });
  };
  for (std::uint32_t i = name.tokens.first + 1; i + 1 < name.tokens.end; ++i) {
    if (!lexicon.list("coordinators").contains(sentence.tokens[i].key) || !sentence.tokens[i].word) continue;
    const TokenRange left{name.tokens.first, i};
    const TokenRange right{i + 1, name.tokens.end};
    const bool lone = name.type == "Person" && left.size() == 1 && right.size() == 1;
    const bool article =
        sentence.tokens[i + 1].capital && lexicon.list("definite").contains(sentence.tokens[i + 1].key);
    const bool bodies = name.type == "Organization" && (article || known_body(left) || known_body(right));
    if (lone || bodies) return i;
  }
  return name.tokens.end;
}

/// Parts names that are two.
std::vector<Found> parted(const std::vector<Found>& names, const Sentence& sentence, const Resources& resources,
                          const Lexicon& lexicon) {
  std::vector<Found> parts;
  for (const Found& name : names) {
    const std::uint32_t at = coordinator_of_two(name, sentence, resources, lexicon);
    parts.push_back({{name.tokens.first, at}, name.type});
    if (at < name.tokens.end) parts.push_back({{at + 1, name.tokens.end}, name.type});
  }
  return parts;
}

std::vector<Found> names_in(const Sentence& sentence, const std::vector<engine::Label>& labels,
                            const engine::Recogniser& recogniser, const Grammar& grammar, const Resources& resources) {
  const Lexicon& lexicon = grammar.lexicon();
  const NameTokens words(sentence, grammar, resources);
  std::vector<Found> found;
  for (std::uint32_t i = 0; i < labels.size(); ++i) {
    if (labels[i] == engine::NameLabels::outside) continue;
    if (engine::NameLabels::begins(labels[i]))
      found.push_back({{i, i}, recogniser.classes()[engine::NameLabels::class_of(labels[i])]});
    found.back().tokens.end = i + 1;
  }
  for (Found& name : found) {
    trim(name.tokens, sentence);
    strip_verb(name, words);
    strip_article(name, sentence, lexicon);
    strip_words_before(name, sentence, grammar);
    strip_government(name, sentence, grammar, resources.names);
    strip_noun_behind(name, sentence, lexicon);
    strip_day(name, sentence, grammar);
    strip_dated_end(name, sentence, lexicon);
    strip_participle(name, sentence, lexicon);
    take_for_person(name, words);
    strip_honorifics(name, sentence, grammar);
  }
  found.erase(std::remove_if(found.begin(), found.end(), [](const Found& name) { return name.tokens.size() == 0; }),
              found.end());
  return parted(found, sentence, resources, lexicon);
}

class Reconciler {
 public:
  Reconciler(SentenceDraft& sentence, const Resources& resources, std::vector<Found> found)
      : sentence_(sentence),
        resources_(resources),
        words_(*sentence.sentence, *sentence.grammar, resources),
        found_(std::move(found)) {}

  void run() {
    std::vector<NameSpan> kept;
    std::vector<std::uint32_t> moved(sentence_.names.size(), 0);
    std::vector<bool> stays(sentence_.names.size(), true);
    std::vector<bool> used(found_.size(), true);
    for (std::size_t f = 0; f < found_.size(); ++f) used[f] = settle(found_[f], stays);
    doubt_unconfirmed();

    std::size_t f = 0;
    for (std::uint32_t n = 0; n <= sentence_.names.size(); ++n) {
      const std::uint32_t limit = n < sentence_.names.size() ? sentence_.names[n].tokens.first : ~std::uint32_t{0};
      for (; f < found_.size() && found_[f].tokens.first <= limit; ++f) {
        if (used[f]) kept.push_back(made(found_[f]));
      }
      if (n == sentence_.names.size() || !stays[n]) continue;
      moved[n] = static_cast<std::uint32_t>(kept.size());
      kept.push_back(std::move(sentence_.names[n]));
    }
    for (NameSpan& name : kept) {
      if (name.state) name.state = stays[*name.state] ? std::optional(moved[*name.state]) : std::nullopt;
    }
    sentence_.names = std::move(kept);
  }

 private:
  /// Compares one name of the models with those that it overlaps. Returns whether it becomes a name of its own.
  bool settle(const Found& found, std::vector<bool>& stays) {
    std::vector<std::uint32_t> met;
    for (std::uint32_t n = 0; n < sentence_.names.size(); ++n) {
      if (stays[n] && sentence_.names[n].tokens.overlaps(found.tokens)) met.push_back(n);
    }
    if (met.empty()) return found.type != "Other" && stands_alone(found);
    if (met.size() == 1 && same_name(sentence_.names[met[0]], found)) {
      agree(sentence_.names[met[0]], found);
      return false;
    }
    const bool covers = std::all_of(met.begin(), met.end(), [&](std::uint32_t n) { return gives_way(n, found); });
    if (!covers) {
      NameSpan& first = sentence_.names[met.front()];
      const bool of_place = met.size() == 2 && sentence_.names[met.back()].known;  // "Halden Terminals of Malaysia"
      if (of_place && first.tokens.first == found.tokens.first) agree(first, found);
      return false;
    }
    if (ends_in_common_noun(found)) return false;
    for (const std::uint32_t n : met) stays[n] = false;
    return found.type != "Other";
  }

  /// Equal bounds; or a run of capitals of which the models take a part: "Naha Mint Hamdi". The first word of a
  /// sentence has its capital anyway, and may be left out when it is one of the language.
  bool same_name(const NameSpan& name, const Found& found) const {
    if (name.tokens == found.tokens) return true;
    const bool part = name.tokens.first <= found.tokens.first && found.tokens.end <= name.tokens.end;
    return part && name.rule == "capitals" &&
           (name.tokens.first > 0 || found.tokens.first == 0 || !is_common(name.tokens.first));
  }

  /// Whether a name of the lists is only a part, or a wrong reading, of one that the models find. What stands before
  /// a common noun ("Nemo planes") is a name of its own.
  bool gives_way(std::uint32_t n, const Found& found) const {
    const NameSpan& name = sentence_.names[n];
    if (name.rule == "quoted" && found.tokens.size() < name.tokens.size()) return false;
    if (!name.known) return name.type.empty() && found.type != "Other";
    if (closes_person(name, found)) return true;
    if (heads_clause(name, found)) return false;
    const bool modifies = found.tokens.first <= name.tokens.first && name.tokens.end < found.tokens.end;
    if (!sentence_.token(found.tokens.end - 1).capital) return false;
    return modifies && found.type != "Place" && name.kind == MentionKind::name && !only_legal_form(name, found);
  }

  /// "Peru Vows Revenge", "Peru Slams Chile Over Islands": a headline's verb behind a state, or another state.
  bool heads_clause(const NameSpan& name, const Found& found) const {
    if (!title_case_ || sentence_.spanish()) return false;
    if (resources_.gazetteer.entry(name.known->entry).type != "State") return false;
    const auto verb = [&](std::uint32_t i) {
      const std::string& key = sentence_.key(i);
      return (key.back() == 's' || key.back() == 'd') && !sentence_.in("org-heads", i) &&
             !sentence_.grammar->morphology().verb(key).empty();
    };
    const std::uint32_t next = name.tokens.end;
    return (next < found.tokens.end && verb(next)) ||
           (name.tokens.first > found.tokens.first && verb(name.tokens.first - 1));
  }

  /// "Tendai Halden": a town's name behind a word that is no other name, in what the models take for a person. States
  /// and what acts for one stay.
  bool closes_person(const NameSpan& name, const Found& found) const {
    if (found.type != "Person" || name.tokens.size() != 1 || name.tokens.end != found.tokens.end) return false;
    const GazetteerEntry& entry = resources_.gazetteer.entry(name.known->entry);
    if (entry.type != "City" || !entry.seat_of.empty() || name.tokens.first != found.tokens.first + 1) return false;
    return sentence_.token(found.tokens.first).capital && !is_common(found.tokens.first);
  }

  /// "Nemo Co." is Nemo.
  bool only_legal_form(const NameSpan& name, const Found& found) const {
    for (std::uint32_t i = name.tokens.end; i < found.tokens.end; ++i) {
      if (!is_legal_form(*sentence_.sentence, i, sentence_.grammar->lexicon())) return false;
    }
    return name.tokens.first == found.tokens.first;
  }

  void agree(NameSpan& name, const Found& found) {
    confirmed_.push_back(name.tokens.first);
    if (name.known || !name.type.empty() || found.type == "Other") return;
    if (name.suggestion.empty() || name.tokens.end == found.tokens.end) name.suggestion = class_of(found);
    name.weak = false;
  }

  /// What capitals alone speak for, and the models do not, needs a second mention.
  void doubt_unconfirmed() {
    for (NameSpan& name : sentence_.names) {
      if (name.known || !name.type.empty() || name.rule != "capitals") continue;
      const bool confirmed = std::find(confirmed_.begin(), confirmed_.end(), name.tokens.first) != confirmed_.end();
      if (!confirmed) name.weak = true;
    }
  }

  /// Whether the models alone are enough for a name: it has capitals that say something, and is neither a common word
  /// nor the mark of something taken out, "*NUMBER*".
  bool stands_alone(const Found& found) const {
    const std::uint32_t first = found.tokens.first;
    const bool placeholder = first > 0 && found.tokens.end < sentence_.size() &&
                             sentence_.token(first - 1).text == "*" && sentence_.token(found.tokens.end).text == "*";
    if (placeholder || holds_common_noun(found) || within_field(found)) return false;
    if (found.tokens.size() == 1 && (is_common(first) || names_nobody(first))) return false;
    if (abbreviates_words(words_, first)) return false;
    return has_telling_capital(found);
  }

  /// The "Unión Europea y Cooperación" of "ministro de Asuntos Exteriores, Unión Europea y Cooperación".
  bool within_field(const Found& found) const {
    constexpr std::uint32_t longest = 8;
    for (std::uint32_t i = found.tokens.first; i > 0 && found.tokens.first - i < longest; --i) {
      const std::uint32_t field = title_fields(words_, i);
      if (field > 0) return i + field >= found.tokens.end;
    }
    return false;
  }

  /// "Day", "Marxist", "III"
  bool names_nobody(std::uint32_t i) const {
    return sentence_.in("non-names", i) || (sentence_.in("roman-numerals", i) && sentence_.token(i).shout) ||
           is_adherent(sentence_.token(i), sentence_.grammar->lexicon(), resources_.names);
  }

  /// A word in lower case that is none of the small words inside names: "Peronist deputy Ada Quill".
  bool holds_common_noun(const Found& found) const {
    for (std::uint32_t i = found.tokens.first; i < found.tokens.end; ++i) {
      const Token& token = sentence_.token(i);
      const bool small = sentence_.in("name-particles", i) || sentence_.in("name-connectors", i);
      if (token.word && !token.capital && !small) return true;
    }
    return false;
  }

  /// "Estados miembros"
  bool ends_in_common_noun(const Found& found) const {
    const Token& last = sentence_.token(found.tokens.end - 1);
    return found.tokens.size() > 1 && last.word && !last.capital && is_common(found.tokens.end - 1) &&
           is_common(found.tokens.first);
  }

  /// Where every word has its capital, only a rare word's tells of a name.
  bool has_telling_capital(const Found& found) const {
    for (std::uint32_t i = found.tokens.first; i < found.tokens.end; ++i) {
      if (sentence_.token(i).capital && !(title_case_ && is_common(i))) return true;
    }
    return false;
  }

  bool is_common(std::uint32_t token) const {
    return sentence_.grammar->words().contains(lower(sentence_.token(token).text));
  }

  static std::string class_of(const Found& found) { return found.type == "Place" ? "City" : std::string(found.type); }

  NameSpan made(const Found& found) const {
    NameSpan name;
    name.tokens = found.tokens;
    name.span = cover(sentence_.token(found.tokens.first).span, sentence_.token(found.tokens.end - 1).span);
    name.suggestion = class_of(found);
    name.rule = "model";
    name.score = 700;
    return name;
  }

  SentenceDraft& sentence_;
  const Resources& resources_;
  const NameTokens words_;
  std::vector<Found> found_;
  bool title_case_ = is_title_case(*sentence_.sentence);
  std::vector<std::uint32_t> confirmed_;
};

}  // namespace

const engine::LanguageEngine* tag_words(const Sentence& sentence, const Models& models, engine::Workspace& work) {
  const engine::LanguageEngine* const engine = models.engine(sentence.language);
  const LanguageData* const data = models.resources().language(sentence.language);
  if (engine == nullptr || data == nullptr) return nullptr;
  std::vector<HintWord> listed;
  for (const Token& token : sentence.tokens) listed.push_back({token.text, token.hashed_key()});
  std::vector<engine::Word> words;
  find_hints(listed, models.resources(), *data, words);
  engine->describe(words, work);
  engine->tag(work);
  return engine;
}

void recognise_names(SentenceDraft& sentence, const Models& models, const engine::LanguageEngine& engine,
                     engine::Workspace& work) {
  engine.find_names(work);
  auto found = names_in(*sentence.sentence, work.labels, engine.recogniser(), *sentence.grammar, models.resources());
  Reconciler(sentence, models.resources(), std::move(found)).run();
}

}  // namespace entente
