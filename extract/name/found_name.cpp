#include <entente/extract/name/found_name.h>
#include <entente/extract/name/name_tokens.h>
#include <entente/extract/name/name_verb.h>

#include <algorithm>
#include <array>
#include <utility>

namespace entente {
namespace {

/// Takes marks off either end.
void trim(TokenRange& range, const Sentence& sentence) {
  const auto& tokens = sentence.tokens;
  while (range.size() > 0 && !tokens[range.first].word && !tokens[range.first].number) ++range.first;
  while (range.size() > 0 && !tokens[range.end - 1].word && !tokens[range.end - 1].number) --range.end;
}

/// "Bruno Tarn Tuesday", "Brussels Friday": the day belongs to what is told of him, or there; but "Bloody Sunday".
void strip_day(FoundName& name, const Sentence& sentence, const Grammar& grammar) {
  const auto& days = grammar.lexicon().list("weekdays");
  while (name.tokens.size() > 1 && days.contains(sentence.token(name.tokens.end - 1).key) &&
         (name.type != "Other" || !grammar.words().contains(sentence.token(name.tokens.end - 2).key)))
    --name.tokens.end;
}

/// "Mr", "Mrs", "Dr": no vowel, and so nothing but a form of address.
bool has_no_vowel(std::string_view key) {
  return key.find_first_of("aeiou") == std::string_view::npos;
}

/// "Ms. Quill", "Ms Church", "Miss Quill", "Gen. Tarn": a word that is never a name itself, so that it stands off a
/// single one as well; but "Miss Universe".
bool only_addresses(const Sentence& sentence, std::uint32_t token, const Grammar& grammar) {
  const Lexicon& lexicon = grammar.lexicon();
  std::string_view key = sentence.token(token).key;
  const bool shortened = !key.empty() && key.back() == '.';
  if (shortened) key.remove_suffix(1);
  const bool rank =
      shortened && key.size() > 1 && key != "st" && is_honorific(sentence, token, lexicon);  // but "St. Halden"
  const bool common = token + 1 < sentence.tokens.size() && grammar.words().contains(sentence.token(token + 1).key);
  return rank || (lexicon.list("forms-of-address").contains(key) && (shortened || has_no_vowel(key) || !common));
}

/// "Gen. Tarn" is no place and no body, whatever the models see in it; but "Dr. Halden Laboratories".
void take_for_person(FoundName& name, const NameTokens& words) {
  const std::uint32_t first = name.tokens.first;
  if (name.type == "Person" || name.type == "Other" || name.tokens.size() < 2 || !words.token(first + 1).capital)
    return;
  const bool alone = name.tokens.size() == 2 && has_no_vowel(words.token(first).key);  // "Ms Church"
  for (std::uint32_t i = first + 1; i < name.tokens.end && !alone; ++i) {
    if (name.type == "Organization" && !words.head_class(i).empty()) return;
  }
  if ((alone || words.token(first).key.back() == '.') && only_addresses(words.sentence, first, words.grammar))
    name.type = "Person";
}

/// "NATO-led Halden Force", "Arabic-language Halden TV": what leads a body, or how it speaks, is no part of its name.
void strip_participle(FoundName& name, const Sentence& sentence, const Lexicon& lexicon) {
  if (name.tokens.size() > 1 && joins_participle(sentence.token(name.tokens.first), lexicon)) ++name.tokens.first;
}

/// "Anunció Grupo Halden": the verb that opens a sentence is no part of the name behind it.
void strip_verb(FoundName& name, const NameTokens& words) {
  if (name.tokens.size() > 1 && opens_with_verb(words, name.tokens.first)) ++name.tokens.first;
}

/// "la ONG Tierra Halden", "Broadcaster NHT": what a body is.
void strip_kind(FoundName& name, const NameTokens& words) {
  const std::uint32_t first = name.tokens.first;
  const bool kind = is_acronym_of_kind(words.token(first), words.lexicon) || opens_with_cue(words, first);
  if (name.tokens.size() > 1 && kind) ++name.tokens.first;
}

/// "Halden Steel Rejects Offer": in a headline the name ends before the verb.
void strip_headline_verb(FoundName& name, const NameTokens& words) {
  for (std::uint32_t i = name.tokens.first + 1; i < name.tokens.end; ++i) {
    if (is_headline_verb(words, i)) name.tokens.end = i;
  }
}

/// Takes titles of address off the name of a person: "Sir Edwin Marlowe"; off a single word only a monarch's, and those
/// that are nothing else: "Miss Quill".
void strip_honorifics(FoundName& name, const Sentence& sentence, const Grammar& grammar, const NameLists& names) {
  const Lexicon& lexicon = grammar.lexicon();
  const auto titled = [&] {
    const std::uint32_t first = name.tokens.first;
    const bool follower = is_adherent(sentence.token(first), lexicon, names);  // "the Marxist Ada Quill"
    if (follower && name.tokens.size() > 2 && names.is_given(sentence.token(first + 1).key)) return true;
    if (only_addresses(sentence, first, grammar)) return true;
    if (name.tokens.size() == 2) return lexicon.list("monarchs").contains(sentence.token(first).key);
    return is_honorific(sentence, first, lexicon) || match_title(sentence, first, lexicon).length == 1;
  };
  while (name.type == "Person" && name.tokens.size() > 1 && sentence.token(name.tokens.first).text.size() > 1 &&
         titled())
    ++name.tokens.first;
}

/// "Ada Quilland Mr Tarn", where a blank was lost: the form of address of a second person ends the name of the first.
void end_before_address(FoundName& name, const Sentence& sentence, const Grammar& grammar) {
  for (std::uint32_t i = name.tokens.first + 1; i < name.tokens.end; ++i) {
    if (only_addresses(sentence, i, grammar) && !is_honorific(sentence, i - 1, grammar.lexicon())) name.tokens.end = i;
  }
}

/// "Gobierno de Sato": what a government is of.
void strip_government(FoundName& name, const Sentence& sentence, const Grammar& grammar, const NameLists& names) {
  const Lexicon& lexicon = grammar.lexicon();
  const auto in = [&](ListName list, std::uint32_t i) {
    return i < name.tokens.end && lexicon.list(list).contains(sentence.token(i).key);
  };
  std::uint32_t first = name.tokens.first;
  if (!in("governments", first) || !in("belonging-prepositions", first + 1)) return;
  first += in("determiners", first + 2) ? 3U : 2U;
  if (first >= name.tokens.end) return;
  const std::string& key = sentence.token(first).key;
  if (!names.is_given(key) && !names.is_family(key)) return;
  name.tokens.first = first;
  name.type = "Person";
}

/// "The Greens", where a sentence begins, are the Greens.
void strip_article(FoundName& name, const Sentence& sentence, const Lexicon& lexicon) {
  const bool opens = name.tokens.first == 0 && name.tokens.size() > 1;
  if (opens && lexicon.list("definite").contains(sentence.token(0).key)) ++name.tokens.first;
}

/// "the Civic Dawn party": an English noun behind a name is no part of it.
void strip_noun_behind(FoundName& name, const Sentence& sentence, const Lexicon& lexicon) {
  while (name.tokens.size() > 1 && lexicon.language() == "en") {
    const Token& last = sentence.token(name.tokens.end - 1);
    if (!last.word || last.capital || lexicon.list("name-particles").contains(last.key)) return;
    --name.tokens.end;
  }
}

/// "to sue Nemo", where "Sue" is also a name, "de accionistas de Nemo": a common word without its capital is no part of
/// what follows; but "de Halden".
void strip_words_before(FoundName& name, const Sentence& sentence, const Grammar& grammar) {
  const auto& particles = grammar.lexicon().list("name-particles");
  const auto common = [&](std::uint32_t i) {
    const Token& token = sentence.token(i);
    return token.word && !token.capital && grammar.words().contains(token.key);
  };
  bool noun = false;  // what stands behind one is of it
  while (name.tokens.size() > 1 && common(name.tokens.first)) {
    const std::uint32_t next = name.tokens.first + 1;
    const bool noun_behind = common(next) && !particles.contains(sentence.token(next).key);
    const bool particle = particles.contains(sentence.token(name.tokens.first).key);
    if (particle && !noun_behind && !noun) return;
    noun = noun || !particle;
    ++name.tokens.first;
  }
}

/// "Consell Executiu el Martes": an article and a day are when it did something.
void strip_dated_end(FoundName& name, const Sentence& sentence, const Lexicon& lexicon) {
  if (name.tokens.size() < 3 || !lexicon.list("weekdays").contains(sentence.token(name.tokens.end - 1).key)) return;
  const Token& article = sentence.token(name.tokens.end - 2);
  if (!article.capital && lexicon.list("definite").contains(article.key)) name.tokens.end -= 2;
}

/// "National Tunnel Authority - NTA", "Halden -UIH-": a dash with a space parts a name from its acronym; the name's end
/// when it holds none.
std::uint32_t dash_within(const FoundName& name, const Sentence& sentence) {
  constexpr std::array<std::string_view, 3> dashes = {"-", "–", "—"};
  for (std::uint32_t i = name.tokens.first + 1; i + 1 < name.tokens.end; ++i) {
    const Token& mark = sentence.token(i);
    const bool dash = std::find(dashes.begin(), dashes.end(), mark.text) != dashes.end();
    if (dash && !(mark.glued && sentence.token(i + 1).glued) && sentence.token(i + 1).shout) return i;
  }
  return name.tokens.end;
}

/// Where a name that the models take for one is two, its coordinator: "Kim y Xi", two words alone; "Telefónica y Nemo
/// Telecom", one of them a body that the gazetteer knows; "El Pregón y El Faro". The name's end when it is one.
std::uint32_t coordinator_of_two(const FoundName& name, const Sentence& sentence, const Resources& resources,
                                 const Lexicon& lexicon) {
  if (const std::uint32_t dash = dash_within(name, sentence); dash < name.tokens.end) return dash;
  const auto known_body = [&](TokenRange part) {
    const auto matches = resources.gazetteer.lookup(lexicon.language(), key_of(sentence, part));
    return std::any_of(matches.begin(), matches.end(), [&](const GazetteerMatch& match) {
      return resources.ontology.is_class(resources.gazetteer.entry(match.entry).type, "Organization");
    });
  };
  for (std::uint32_t i = name.tokens.first + 1; i + 1 < name.tokens.end; ++i) {
    if (!lexicon.list("coordinators").contains(sentence.token(i).key) || !sentence.token(i).word) continue;
    const TokenRange left{name.tokens.first, i};
    const TokenRange right{i + 1, name.tokens.end};
    const bool lone = name.type == "Person" && left.size() == 1 && right.size() == 1;
    const bool article = sentence.token(i + 1).capital && lexicon.list("definite").contains(sentence.token(i + 1).key);
    const bool bodies = name.type == "Organization" && (article || known_body(left) || known_body(right));
    if (lone || bodies) return i;
  }
  return name.tokens.end;
}

/// "Banca Privada | de la firma | Halden", in Spanish: the words between what a title is about and the body that it
/// serves, which its noun introduces; none where a name has no such noun within.
TokenRange noun_within(const FoundName& name, const Sentence& sentence, const Lexicon& lexicon) {
  const auto in = [&](ListName list, std::uint32_t i) { return lexicon.list(list).contains(sentence.token(i).key); };
  for (std::uint32_t i = name.tokens.first + 2; i + 1 < name.tokens.end && lexicon.language() == "es"; ++i) {
    const std::uint32_t end = i + match_phrase(lexicon.list("org-cues"), sentence.tokens, i).length;
    if (end == i || end >= name.tokens.end || sentence.token(i).capital || !sentence.token(end).capital) continue;
    std::uint32_t of = i - 1;
    if (in("definite", of) && !in("belonging-prepositions", of)) --of;
    if (of > name.tokens.first && in("belonging-prepositions", of)) return {of, end};
  }
  return {name.tokens.end, name.tokens.end};
}

/// "la cumbre Tarn-Quill", "the Tarn-Quill summit": two persons whom the models take for one name, by the noun beside.
bool are_two_who_meet(const FoundName& name, const Sentence& sentence, const Lexicon& lexicon) {
  constexpr std::uint32_t parts = 3;
  if (name.tokens.size() != parts || sentence.token(name.tokens.first + 1).text != "-") return false;
  const bool spanish = lexicon.language() == "es";
  const std::uint32_t noun = spanish ? name.tokens.first - 1 : name.tokens.end;
  const bool beside = (!spanish || name.tokens.first > 0) && noun < sentence.tokens.size();
  return beside && lexicon.list("meetings-of-two").contains(sentence.token(noun).key);
}

/// Parts names that are two.
std::vector<FoundName> parted(const std::vector<FoundName>& names, const Sentence& sentence, const Resources& resources,
                              const Lexicon& lexicon) {
  std::vector<FoundName> parts;
  for (const FoundName& name : names) {
    if (are_two_who_meet(name, sentence, lexicon)) {
      parts.push_back({{name.tokens.first, name.tokens.first + 1}, "Person"});
      parts.push_back({{name.tokens.end - 1, name.tokens.end}, "Person"});
      continue;
    }
    const std::uint32_t at = coordinator_of_two(name, sentence, resources, lexicon);
    const TokenRange gap = at < name.tokens.end ? TokenRange{at, at + 1} : noun_within(name, sentence, lexicon);
    parts.push_back({{name.tokens.first, gap.first}, name.type});
    if (gap.size() > 0) parts.push_back({{gap.end, name.tokens.end}, name.type});
  }
  return parts;
}

}  // namespace

std::vector<FoundName> found_names(const Sentence& sentence, const std::vector<engine::Label>& labels,
                                   const engine::Recogniser& recogniser, const Grammar& grammar,
                                   const Resources& resources) {
  const Lexicon& lexicon = grammar.lexicon();
  const NameTokens words(sentence, grammar, resources);
  std::vector<FoundName> found;
  for (std::uint32_t i = 0; i < labels.size(); ++i) {
    if (labels[i] == engine::NameLabels::outside) continue;
    if (engine::NameLabels::begins(labels[i]))
      found.push_back({{i, i}, recogniser.classes()[engine::NameLabels::class_of(labels[i])]});
    found.back().tokens.end = i + 1;
  }
  for (FoundName& name : found) {
    trim(name.tokens, sentence);
    strip_verb(name, words);
    if (name.tokens.size() > 0) strip_kind(name, words);
    strip_headline_verb(name, words);
    strip_article(name, sentence, lexicon);
    strip_words_before(name, sentence, grammar);
    strip_government(name, sentence, grammar, resources.names);
    strip_noun_behind(name, sentence, lexicon);
    strip_day(name, sentence, grammar);
    strip_dated_end(name, sentence, lexicon);
    strip_participle(name, sentence, lexicon);
    take_for_person(name, words);
    strip_honorifics(name, sentence, grammar, resources.names);
    if (name.type == "Person") end_before_address(name, sentence, grammar);
  }
  found.erase(std::remove_if(found.begin(), found.end(), [](const FoundName& name) { return name.tokens.size() == 0; }),
              found.end());
  return parted(found, sentence, resources, lexicon);
}

}  // namespace entente
