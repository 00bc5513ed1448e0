#include <entente/base/utf8.h>
#include <entente/extract/name/name_capitals.h>
#include <entente/extract/name/name_gazetteer.h>
#include <entente/extract/name/name_verb.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace entente {
namespace {

using Index = std::uint32_t;

/// A name that may be a partner's: one capital word that neither the gazetteer nor a list of nouns has.
bool partner(const NameTokens& s, Index i) {
  return s.capital_word(i) && !s.capital_word(i + 1) && !s.skipped(i) && !s.is_title(i) && !s.token(i).shout &&
         s.head_class(i).empty() && !gazetteer_name(s, i).known;
}

/// "Pell, Quill & Tarn", "Pell & Tarn", "Pell & Hijos": where the names of a firm's partners end that begin at `i`; `i`
/// itself when none do.
Index end_of_partners(const NameTokens& s, Index i) {
  if (s.common(i) && !s.given(i)) return i;
  for (Index at = i; at + 2 < s.size() && partner(s, at); at += 2) {
    if (s.token(at + 1).text == "&") return partner(s, at + 2) || s.head_class(at + 2) == "Firm" ? at + 3 : i;
    if (s.token(at + 1).text != ",") return i;
  }
  return i;
}

/// "Construcciones Halden (CHA)": an acronym behind the name whose initial it begins with, be it also a word.
bool bracketed_acronym(const NameTokens& s, Index i) {
  if (i < 2 || i + 1 >= s.size() || s.token(i - 1).text != "(" || !s.token(i).shout || s.token(i - 2).shout)
    return false;
  if (s.token(i + 1).text == ",") return s.token(i - 2).capital;  // "(CHA, siglas en inglés)"
  if (s.token(i + 1).text != ")") return false;
  Index first = i - 1;
  while (first > 0 && (s.capital_word(first - 1) || s.in("name-connectors", first - 1))) --first;
  while (first < i && s.in("name-connectors", first)) ++first;
  return s.capital_word(first) && s.token(first).key.front() == s.token(i).key.front();
}

bool adverb(const NameTokens& s, Index i) {
  const std::string_view suffix = s.spanish ? "mente" : "ly";
  const std::string& key = s.token(i).key;
  return key.size() > suffix.size() + 3 && key.compare(key.size() - suffix.size(), suffix.size(), suffix) == 0;
}

/// "el-Sisi": an article with a capital behind it.
bool with_article(const NameTokens& s, Index i) {
  return s.capital_word(i) && !s.token(i).capital;
}

/// "Shinzo Tarn al Parlamento", "Ada Quill al HLD", "en Halden la Ley de Puertos": what begins behind an article, and
/// is no part of the name before it.
bool leads_to_another(const NameTokens& s, Index first, Index end) {
  const std::string& word = s.token(first).key;
  if (!s.spanish || !(word == "al" || word == "del" || s.in("definite", first))) return false;
  if (end == first + 1 && s.token(end).shout) return true;
  const std::string_view type = s.head_class(end);
  const bool made = type == "Agreement" || type == "NamedEvent";
  return s.resources.ontology.is_class(type, "Organization") || (made && s.in("definite", first));
}

/// "José dos Santos", "Miguel de la Madrid": a city that is a family's name behind particles that no city takes.
bool family_behind_particles(const NameTokens& s, Index first, Index end) {
  const NameSpan known = gazetteer_name(s, end);
  if (!known.known) return true;
  const std::string& type = s.type_of(*known.known);
  if (known.tokens.size() > 1) return false;
  if (!s.spanish && type == "Region" && known.kind == MentionKind::name) return true;  // "Ada de Halden"
  if (type != "City") return false;
  const bool articled = end - first > 1 && s.in("definite", end - 1) && s.given(first - 1);
  return s.in("family-particles", first) || articled;
}

/// "Abdel Fatah | al Burhan": an Arabic article and a capital, behind what begins with a given name.
bool goes_on_with_article(const NameTokens& s, Index first, Index i) {
  return !s.common(first) && i < s.size() && s.token(i).key == "al" && !s.token(i).capital && s.capital_word(i + 1) &&
         s.head_class(i + 1).empty() && !s.common(i + 1);
}

/// "Michael Bloomberg", "Robert Kent": whether what is known as a town, region or medium may be a family name behind a
/// given name, which is itself no place ("Austin Texas").
bool may_be_surname(const NameTokens& s, const NameSpan& known, Index first) {
  if (!s.resources.names.is_given(s.token(first).key)) return false;
  const std::string& type = s.type_of(*known.known);
  if (type == "City") return true;
  const bool shared = type == "Region" || type == "MediaOutlet";
  return shared && known.kind == MentionKind::name && gazetteer_name(s, first).tokens.size() == 0;
}

/// A capital that cannot belong to the person's name before it.
bool breaks_person(const NameTokens& s, Index i, Index first) {
  if (s.in("months", i) || s.in("weekdays", i) || s.in("non-names", i) || s.is_title(i) || s.function_word(i))
    return !s.in("name-particles", i);
  const NameSpan known = gazetteer_name(s, i);
  if (known.tokens.size() == 0 || (!s.common(first) && with_article(s, known.tokens.end))) return false;
  if (known.tokens.size() > 1) return true;
  if (goes_on_with_article(s, first, known.tokens.end)) return false;
  if (may_be_surname(s, known, first)) return false;
  return !s.resources.names.is_family(s.token(i).key) && !s.resources.names.is_given(s.token(i).key);
}

/// "da", "van der", "bin", before another capital.
Index over_particles(const NameTokens& s, Index i) {
  Index end = i;
  while (end < s.size() && end - i < 3 && s.in("name-particles", end) && !(s.token(end).text == "I")) ++end;
  const bool joins = end > i && s.capital_word(end) && s.token(i).key != "y" && s.token(i).key != "e";
  return joins && family_behind_particles(s, i, end) && !leads_to_another(s, i, end) ? end + 1 : i;
}

bool is_quote(const NameTokens& s, Index i) {
  constexpr std::array<std::string_view, 8> marks = {"\"", "'", "“", "”", "«", "»", "‘", "’"};
  return i < s.size() && std::find(marks.begin(), marks.end(), s.token(i).text) != marks.end();
}

/// "Ada 'la Nena' Quill": behind a nickname in quotation marks that more of the name follows; else `i` itself.
Index over_nickname(const NameTokens& s, Index i, Index first) {
  constexpr Index longest = 3;
  if (!is_quote(s, i) || !s.resources.names.is_given(s.token(first).key)) return i;
  Index end = i + 1;
  while (end - i <= longest && end < s.size() && s.token(end).word) ++end;
  const bool capital = end > i + 1 && s.token(end - 1).capital;
  const bool goes_on = is_quote(s, end) && s.capital_word(end + 1) && !breaks_person(s, end + 1, first);
  return capital && goes_on ? end + 2 : i;
}

/// "Clorados III" comes as capitals; "Chandrayaan 1", "Artemis 3" has its number.
Index with_numeral(const NameTokens& s, Index end) {
  const bool number = end < s.size() && s.token(end).number && s.token(end).text.size() <= 2 && end + 1 < s.size() &&
                      !s.token(end + 1).word;
  return number ? end + 1 : end;
}

/// "Fuentes de Nemo confirmaron", "Ríos de Halden": a word that opens a Spanish sentence, and what it is of; no one's
/// family name is followed by that.
bool opens_with_noun_of(const NameTokens& s, Index i) {
  return s.spanish && s.opens_sentence(i) && s.common(i) && !s.token(i).shout &&
         s.in("belonging-prepositions", i + 1) && !s.in("family-particles", i + 1) &&
         !s.resources.names.is_given(s.token(i).key);
}

/// A name that only its capitals tell.
NameSpan by_capitals(TokenRange range) {
  return make_name(range, "", "capitals", 600);
}

/// "que Protagonizó Ada Quill": a verb that has a capital by mistake.
bool capital_verb(const NameTokens& s, TokenRange range) {
  const Index i = range.first;
  const bool third_person = s.token(i).text.ends_with("ó");  // but "Gozo Marina"
  return s.spanish && range.size() > 1 && third_person && !s.title_case && !s.given(i) && !s.token(i).shout &&
         s.resources.names.is_given(s.token(i + 1).key) && !s.grammar.morphology().verb(s.token(i).key).empty();
}

/// "el título III de la ley": a Roman number that is no monarch's, and behind which no capital stands.
bool counts(const NameTokens& s, Index i) {
  return s.in("roman-numerals", i) && s.token(i).text.size() > 1 && s.token(i).shout && !s.capital_word(i + 1) &&
         !(i > 0 && s.resources.names.is_given(s.token(i - 1).key));
}

/// A word of the language with a capital that may end a name of common words: no title, field, person or government.
bool plain_word(const NameTokens& s, Index i) {
  if (s.function_word(i) || s.in("months", i) || s.in("weekdays", i) || s.in("non-names", i)) return false;
  return s.capital_word(i) && s.common(i) && !s.is_title(i) && !s.token(i).shout && !s.in("portfolios", i) &&
         !s.in("governments", i) && !s.in("institutions", i) && !s.resources.names.is_given(s.token(i).key);
}

/// One that may begin such a name, and heads no other; a noun for people may: "Mujeres en Marcha".
bool plain_capital(const NameTokens& s, Index i) {
  const std::string_view type = s.head_class(i);
  return plain_word(s, i) && (type.empty() || (type == "Organization" && s.token(i).key.ends_with('s')));
}

bool may_be_finite(const NameTokens& s, Index i) {
  if (i >= s.size() || s.token(i).capital) return false;
  const auto readings = s.grammar.morphology().verb(s.token(i).hashed_key());
  return std::any_of(readings.begin(), readings.end(),
                     [](const VerbReading& reading) { return is_finite(reading.form); });
}

/// "Juntos | por el", "Ecologistas | en", "Fuerza | y": where the last word begins of a name of common words that a
/// preposition or "y" joins; `i` itself when none does.
Index over_motto(const NameTokens& s, Index i) {
  const bool aim = s.in("aim-prepositions", i);
  const bool within = s.in("in-prepositions", i);
  if (aim && s.in("definite", i + 1) && !s.token(i + 1).capital) return i + 2;
  return aim || within || s.token(i).key == "y" || s.token(i).key == "e" ? i + 1 : i;
}

/// "Nurses Without Borders", "Mothers Against War": behind a preposition that has its capital inside a sentence and the
/// word that follows; the token itself where none stands there. In a title every word has a capital.
Index over_capital_preposition(const NameTokens& s, Index i) {
  if (s.spanish || s.title_case || i == 0 || !s.in("capital-connectors", i)) return i;
  return s.token(i).capital && !s.token(i).shout && s.capital_word(i + 1) ? i + 2 : i;
}

}  // namespace

NameSpan motto_name(const NameTokens& s, Index i) {
  if (!s.spanish || s.title_case || !plain_capital(s, i) || gazetteer_name(s, i).known || i + 2 >= s.size()) return {};
  const Index last = s.token(i + 1).capital ? i + 1 : over_motto(s, i + 1);
  const bool body = s.resources.ontology.is_class(s.head_class(last), "Organization");
  if (last < i + 2 || s.capital_word(last + 1) || body) return {};
  const bool aim = s.in("aim-prepositions", i + 1);
  const NameSpan place = gazetteer_name(s, last);
  const bool goal = aim && place.known && place.kind == MentionKind::name;  // "Juntos por el Perú"
  if (!goal && (!plain_word(s, last) || place.known)) return {};
  const Index end = place.known ? place.tokens.end : last + 1;
  const bool opens = s.opens_sentence(i);
  if (opens && !(aim && may_be_finite(s, end))) return {};
  NameSpan name = make_name({i, end}, "", "motto", 700);
  name.suggestion = "Organization";
  name.weak = opens || !(aim || s.in("in-prepositions", i + 1));
  return name;
}

bool abbreviates_words(const NameTokens& s, Index i) {
  if (i < 3 || i + 1 >= s.size() || s.token(i - 1).text != "(" || s.token(i + 1).text != ")" || !s.token(i).shout)
    return false;
  const std::string& letters = s.token(i).key;
  Index first = i - 1;
  std::size_t left = letters.size();
  while (left > 0 && first > 0 && s.token(first - 1).word && !s.token(first - 1).capital) {
    --first;
    if (s.token(first).key.front() == letters[left - 1]) {
      --left;
    } else if (!s.function_word(first)) {
      return false;
    }
  }
  const Index head = s.spanish ? first : i - 2;
  const std::string_view type = s.head_class(head);
  return left == 0 && letters.size() > 1 && (type.empty() || type == "Firm") && !s.in("org-cues", head);
}

NameSpan small_word_name(const NameTokens& s, Index i) {
  if (!s.spanish || s.title_case || i == 0 || !s.capital_word(i) || !s.capital_word(i + 1)) return {};
  if (!s.token(i - 1).word || s.token(i - 1).capital || s.token(i).text.size() < 2) return {};
  constexpr ListName small[] = {"prepositions", "possessives", "adverbs"};
  const bool leads = std::any_of(std::begin(small), std::end(small), [&](ListName list) { return s.in(list, i); });
  const auto goes_on = [&](Index at) {
    return s.capital_word(at) && !s.is_title(at) && !s.function_word(at) && !s.in("months", at) &&
           !gazetteer_name(s, at).known;
  };
  if (!leads || !goes_on(i + 1)) return {};
  const Index end = goes_on(i + 2) ? i + 3 : i + 2;
  if (s.capital_word(end)) return {};
  NameSpan name = make_name({i, end}, "", "small word", 700);
  name.suggestion = "Organization";
  return name;
}

NameSpan capitalised_name(const NameTokens& s, Index i) {
  if (!s.capital_word(i) || s.skipped(i) || s.is_title(i) || abbreviates_words(s, i) || counts(s, i)) return {};
  if (opens_with_noun_of(s, i)) return {};
  if (const Index partners = end_of_partners(s, i); partners > i)
    return make_name({i, partners}, "Firm", "partners", 800);
  Index end = i + 1;
  bool nickname = false;
  while (end < s.size() && end - i < 9) {
    if (is_headline_verb(s, end)) break;
    if (s.capital_word(end) && !breaks_person(s, end, i)) {
      ++end;
    } else if (const auto after = over_particles(s, end); after > end) {
      end = after;
    } else if (const auto joined = over_capital_preposition(s, end); joined > end) {
      end = joined;
    } else if (const Index behind = over_nickname(s, end, i); behind > end) {
      end = behind;
      nickname = true;
    } else {
      break;
    }
  }
  if (nickname) return make_name({i, end}, "Person", "nickname", 850);
  if (s.in("legal-forms", end) && !s.token(end).capital)  // "Halden plc"
    return make_name({i, end + 1}, "Firm", "legal form", 850);
  end = with_numeral(s, end);
  TokenRange range{i, end};
  if (s.opens_sentence(i) && (s.common(i) || adverb(s, i)) && !s.given(i) && !bracketed_acronym(s, i)) {
    if (range.size() > 2 && s.in("family-particles", i + 1) && s.grammar.morphology().verb(s.token(i).key).empty())
      return by_capitals(range);  // "Lula da Silva visitó", but "Anunció da Silva"
    if (range.size() == 1 || s.common(i + 1) || (range.size() == 2 && counts(s, i + 1))) return {};
    ++range.first;
    if (NameSpan known = gazetteer_name(s, range.first); known.tokens.size() > 0) return known;  // "Pidió Kenia a ..."
  }
  if (capital_verb(s, range)) ++range.first;
  if (s.title_case && !s.resources.names.is_given(s.token(range.first).key)) return {};
  NameSpan name = by_capitals(range);
  name.weak = range.size() == 1 && !bracketed_acronym(s, i) &&
              (s.common(range.first) || count_code_points(s.token(range.first).text) < 2);
  return name;
}

}  // namespace entente
