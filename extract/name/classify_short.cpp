#include <entente/extract/name/classify.h>
#include <entente/extract/name/classify_short.h>
#include <entente/extract/name/classify_surname.h>
#include <entente/extract/name/name_tokens.h>

#include <algorithm>

namespace entente {
namespace {

using Index = std::uint32_t;

/// "Ministerio del | Interior", "Secretaría de | Gobernación": where the field of a body begins, if all that stands
/// behind its preposition is one; else its end.
Index begin_of_own_field(const SentenceDraft& s, TokenRange body) {
  for (Index i = body.first + 1; i + 1 < body.end; ++i) {
    if (!s.in("belonging-prepositions", i)) continue;
    const Index field = s.in("definite", i + 1) && i + 2 < body.end ? i + 2 : i + 1;
    const std::size_t length = match_phrase(s.grammar->lexicon().list("portfolios"), s.sentence->tokens, field).length;
    return field + length == body.end ? field : body.end;
  }
  return body.end;
}

/// "movimiento Sumemos", "Diario Ahora": whether the first of two words of a known name is a noun that tells its class.
bool opens_with_noun(const SentenceDraft& s, const NameSpan& name, std::string_view type) {
  const Index first = name.tokens.first;
  if (name.tokens.size() != 2 || !s.in("org-cues", first) || s.token(first + 1).shout) return false;
  return !s.token(first).capital || type == "Party" || type == "MediaOutlet";
}

/// Whether a finite verb follows, of which the word before may be the subject; but "Podemos pactar".
bool before_finite_verb(const SentenceDraft& s, Index i) {
  constexpr Index reach = 3;
  for (Index next = i + 1; next <= i + reach && next < s.size() && next < s.tree.size(); ++next) {
    const std::string_view tag = s.tree.upos(next);
    if (tag == "VERB" || tag == "AUX") {
      const auto readings = s.grammar->morphology().verb(s.key(next));
      return std::any_of(readings.begin(), readings.end(),
                         [](const VerbReading& reading) { return is_finite(reading.form); });
    }
    if (tag != "PRON" && tag != "PART") return false;
  }
  return false;
}

/// "según Ahora", "The paper said Target": a capital behind a word in lower case that is no determiner.
bool stands_within(const SentenceDraft& s, Index i) {
  return i > 0 && s.token(i - 1).word && !s.token(i - 1).capital && !s.in("determiners", i - 1) &&
         !s.in("contractions", i - 1);
}

/// A short name inside a sentence, or one that opens it, right before its verb; but no word that opens sentences anyway
/// ("Hoy", "Según").
bool stands_as_name(const SentenceDraft& s, Index i) {
  constexpr ListName small[] = {"adverbs",     "prepositions", "determiners", "pronouns",    "subordinators",
                                "auxiliaries", "quantifiers",  "relatives",   "coordinators"};
  if (!s.token(i).capital || s.token(i).shout || (i + 1 < s.size() && s.token(i + 1).capital)) return false;
  if (stands_within(s, i)) return true;
  if (i > 0 && (s.token(i - 1).word || s.token(i - 1).number || s.token(i - 1).text == ",")) return false;
  return std::none_of(std::begin(small), std::end(small), [&](ListName list) { return s.in(list, i); }) &&
         before_finite_verb(s, i);
}

}  // namespace

void collect_short_name(const SentenceDraft& s, const NameSpan& name, const Resources& resources, ShortNames& names) {
  const std::string type(class_of(name, resources));
  if (name.kind != MentionKind::name || !resources.ontology.is_class(type, "Organization")) return;
  const TokenRange tokens = name.tokens;
  if (!name.known && tokens.size() == 1 && !name.weak && !s.token(tokens.first).shout) {
    names.emplace(s.key(tokens.first), ShortName{type, {}});
  } else if (name.known && opens_with_noun(s, name, type)) {
    names.emplace(s.key(tokens.first + 1), ShortName{type, name.known});
  } else if (!name.known && type == "GovernmentBody" && s.spanish()) {
    const Index field = begin_of_own_field(s, tokens);
    if (field < tokens.end && !s.in("governments", field))
      names.emplace(key_of(*s.sentence, {field, tokens.end}), ShortName{type, {}});
  }
}

bool settle_short_name(const SentenceDraft& s, NameSpan& name, const ShortNames& names) {
  const auto found = names.find(key_of(*s.sentence, name.tokens));
  const Index first = name.tokens.first;
  const bool articled = first > 0 && (s.in("determiners", first - 1) || s.in("contractions", first - 1));
  if (found == names.end() || (articled && found->second.type == "GovernmentBody")) return false;  // "la Justicia"
  name.type = found->second.type;
  name.known = found->second.known;
  name.weak = false;
  return true;
}

void add_short_names(SentenceDraft& s, const ShortNames& names) {
  if (names.empty() || is_title_case(*s.sentence)) return;
  for (Index i = 0; i < s.size(); ++i) {
    const auto found = s.token(i).capital ? names.find(s.key(i)) : names.end();
    if (found == names.end() || !stands_as_name(s, i)) continue;
    const TokenRange word{i, i + 1};
    const auto covers = [&](const auto& other) { return other.tokens.overlaps(word); };
    const bool field = i > 0 && std::any_of(s.offices.begin(), s.offices.end(), covers);  // "el ministro de Interior"
    if (field || std::any_of(s.names.begin(), s.names.end(), covers)) continue;
    s.offices.erase(std::remove_if(s.offices.begin(), s.offices.end(), covers), s.offices.end());
    NameSpan name = make_name(word, found->second.type, "short name", 800);
    name.span = s.token(i).span;
    name.known = found->second.known;
    insert_name(s, name);
  }
}

}  // namespace entente
