#include <entente/base/utf8.h>
#include <entente/extract/name/classify.h>
#include <entente/extract/name/classify_neighbours.h>
#include <entente/extract/name/may_be_verb.h>
#include <entente/extract/name/name_tokens.h>

#include <algorithm>
#include <string>

namespace entente {
namespace {

/// "a deal with China's Halden", "bought Norway's Halden": one of a state that others deal with or buy is a firm.
bool deals_from_state(const SentenceDraft& s, const NameSpan& name, const Resources& resources) {
  const std::uint32_t genitive = name.tokens.first - 1;
  if (name.tokens.first < 2 || s.key(genitive) != "'s" || s.token(name.tokens.first).shout) return false;
  return std::any_of(s.names.begin(), s.names.end(), [&](const NameSpan& owner) {
    const bool state = owner.tokens.end == genitive && class_of(owner, resources) == "State";
    return state &&
           match_phrase_before(s.grammar->lexicon().list("dealing-words"), s.sentence->tokens, owner.tokens.first)
                   .length > 0;
  });
}

/// Whether a phrase of one list ends right before a name, or one of another begins right behind it or its comma.
bool touches(const SentenceDraft& s, const NameSpan& name, ListName before, ListName behind) {
  const Lexicon& lexicon = s.grammar->lexicon();
  const std::uint32_t end = name.tokens.end;
  const std::uint32_t next = end < s.size() && s.token(end).text == "," ? end + 1 : end;
  if (next < s.size() && match_phrase(lexicon.list(behind), s.sentence->tokens, next).length > 0) return true;
  return match_phrase_before(lexicon.list(before), s.sentence->tokens, name.tokens.first).length > 0;
}

/// "detuvo a Prados": the object of a verb whose objects are persons.
bool befalls_person(const SentenceDraft& s, const NameSpan& name) {
  const std::uint32_t verb = name.tokens.first - (s.spanish() ? 2U : 1U);
  if (verb >= s.size() || (s.spanish() && s.key(verb + 1) != "a")) return false;
  return may_be_verb(s, "verbs-upon-persons", verb);
}

/// Whether a word may be a form of a verb, or a noun, of a list.
bool has_lemma_in(const SentenceDraft& s, ListName list, std::uint32_t i) {
  const Lexicon::List& words = s.grammar->lexicon().list(list);
  return words.contains(s.key(i)) || words.contains(s.grammar->morphology().noun_lemma(s.key(i))) ||
         may_be_verb(s, list, i);
}

/// "Ana, Sofía y Rosa Quill": between names that begin with given names, in one list with them.
bool among_given_names(const SentenceDraft& s, const NameSpan& name, const Resources& resources) {
  const auto joined = [&](std::uint32_t i) { return s.token(i).text == "," || s.in("coordinators", i); };
  const auto given = [&](const NameSpan& other) {
    return !other.known && (other.type.empty() || other.type == "Person") &&
           resources.names.is_given(s.key(other.tokens.first));
  };
  const std::uint32_t first = name.tokens.first;
  const std::uint32_t end = name.tokens.end;
  if (first == 0 || end >= s.size() || !joined(first - 1) || !joined(end)) return false;
  const auto any = [&](auto touches) {
    return std::any_of(s.names.begin(), s.names.end(),
                       [&](const NameSpan& other) { return touches(other.tokens) && given(other); });
  };
  return any([&](TokenRange other) { return other.end + 1 == first; }) &&
         any([&](TokenRange other) { return other.first == end + 1; });
}

/// "el presidente Santos": a family name right behind a title, that no seat of a state has.
bool bears_title(const SentenceDraft& s, const NameSpan& name, const Resources& resources) {
  const GazetteerEntry& entry = resources.gazetteer.entry(name.known->entry);
  return entry.seat_of.empty() && resources.names.is_family(s.key(name.tokens.first)) &&
         match_phrase_before(s.grammar->lexicon().list("offices"), s.sentence->tokens, name.tokens.first).length > 0;
}

}  // namespace

bool is_person_of_city_name(const SentenceDraft& s, const NameSpan& name, const Resources& resources) {
  const std::uint32_t first = name.tokens.first;
  const bool city = name.known && name.kind == MentionKind::name && class_of(name, resources) == "City";
  if (!city || name.tokens.size() != 1 || first == 0) return false;
  if (bears_title(s, name, resources)) return true;
  if (!resources.names.is_given(s.key(first))) return false;
  return s.in("monarchs", first - 1) || among_given_names(s, name, resources);
}

bool names_affair(const SentenceDraft& s, const NameSpan& name) {
  std::uint32_t first = name.tokens.first;
  while (first > 0 && !s.token(first - 1).word) --first;  // "el caso 'Halden'"
  const bool behind = s.spanish() && first > 0 && s.in("affairs", first - 1);
  const bool before = !s.spanish() && name.tokens.end < s.size() && s.in("affairs", name.tokens.end);
  return name.tokens.size() == 1 && !name.known && (behind || before);
}

bool names_storm(const SentenceDraft& s, const NameSpan& name) {
  const std::uint32_t noun =
      match_phrase(s.grammar->lexicon().list("storms"), s.sentence->tokens, name.tokens.first).length;
  return noun > 0 && noun + 1 == name.tokens.size();
}

bool after_honorific(const SentenceDraft& s, const NameSpan& name) {
  return name.tokens.first > 0 && is_honorific(*s.sentence, name.tokens.first - 1, s.grammar->lexicon());
}

bool acts_from_state(const SentenceDraft& s, const NameSpan& name, const Resources& resources) {
  const std::uint32_t genitive = name.tokens.first - 1;
  if (name.tokens.size() != 1 || name.tokens.first < 2 || s.key(genitive) != "'s") return false;
  const auto owner = std::find_if(s.names.begin(), s.names.end(), [&](const NameSpan& other) {
    return other.tokens.end == genitive && class_of(other, resources) == "State";
  });
  if (owner == s.names.end()) return false;
  const std::uint32_t first = owner->tokens.first;
  return first == 0 || !s.token(first - 1).word || s.in("coordinators", first - 1);
}

bool among_words_of_firms(const SentenceDraft& s, const NameSpan& name, const Resources& resources) {
  const auto& names = resources.names;
  if (name.suggestion == "Place" || names.is_given(s.key(name.tokens.first))) return false;
  if (touches(s, name, "words-before-firms", "words-behind-firms") || deals_from_state(s, name, resources)) return true;
  const std::string_view before = name.tokens.first > 0 ? std::string_view(s.key(name.tokens.first - 1)) : "";
  return s.grammar->lexicon()
      .list("firm-compounds")
      .contains(before.substr(std::min(before.rfind('-'), before.size())));
}

bool among_words_of_persons(const SentenceDraft& s, const NameSpan& name) {
  if (s.token(name.tokens.first).shout) return false;
  return touches(s, name, "words-before-persons", "words-behind-persons") || befalls_person(s, name);
}

bool among_words_of_states(const SentenceDraft& s, const NameSpan& name) {
  return touches(s, name, "words-before-states", "words-behind-states");
}

bool before_region(const SentenceDraft& s, const NameSpan& name, const Resources& resources) {
  const std::uint32_t gap = name.tokens.end;
  if (name.tokens.first == 0 || gap >= s.size() || !s.in("place-prepositions", name.tokens.first - 1)) return false;
  if (s.token(gap).text != "," && s.token(gap).text != "(") return false;
  return std::any_of(s.names.begin(), s.names.end(), [&](const NameSpan& around) {
    if (around.tokens.first != gap + 1 || !around.known || around.kind != MentionKind::name) return false;
    const std::string& type = resources.gazetteer.entry(around.known->entry).type;
    const bool closes = around.tokens.end >= s.size() || !s.token(around.tokens.end).word;
    return closes && (type == "State" || type == "Region" || (type == "City" && s.token(gap).text == "("));
  });
}

bool behind_city(const SentenceDraft& s, const NameSpan& name, const Resources& resources) {
  const std::uint32_t first = name.tokens.first;
  if (first < 2 || name.tokens.end >= s.size() || s.token(first).shout || name.suggestion == "Person") return false;
  const std::string_view before = s.token(first - 1).text;
  const std::string_view after = s.token(name.tokens.end).text;
  const auto place = [&](const NameSpan& other, std::string_view type) {
    return other.kind == MentionKind::name && class_of(other, resources) == type;
  };
  const auto near = [&](std::string_view type, auto touches) {
    return std::any_of(s.names.begin(), s.names.end(),
                       [&](const NameSpan& other) { return place(other, type) && touches(other.tokens); });
  };
  const bool city = near("City", [&](TokenRange tokens) { return tokens.end == first - 1; });
  if (before == "(" && after == ")") return city;
  return before == "," && after == "," && city &&
         near("State", [&](TokenRange tokens) { return tokens.first == name.tokens.end + 1; });
}

std::uint32_t head_token(const SentenceDraft& s, const NameSpan& name) {
  return s.spanish() ? name.tokens.first : name.tokens.end - 1;
}

bool is_bare_head(const SentenceDraft& s, const NameSpan& name) {
  const std::uint32_t noun = name.tokens.first;
  return is_lone_head(s, name) && s.grammar->words().contains(lower(s.token(noun).text));  // but "la Generalitat"
}

bool is_lone_head(const SentenceDraft& s, const NameSpan& name) {
  const std::uint32_t noun = name.tokens.first;
  if (name.tokens.size() != 1 || noun == 0 || s.token(noun).shout) return false;
  if (!s.in("definite", noun - 1) && !s.in("contractions", noun - 1)) return false;
  return (s.in("org-heads", noun) || s.in("place-heads", noun)) && !s.in("institutions", noun);
}

bool hosts_envoy(const SentenceDraft& s, const NameSpan& name) {
  const std::uint32_t first = name.tokens.first;
  if (name.tokens.size() != 1 || s.token(first).shout || first == 0 || !s.in("in-prepositions", first - 1))
    return false;
  return std::any_of(s.offices.begin(), s.offices.end(), [&](const OfficePhrase& office) {
    return office.host && s.names[*office.host].tokens == name.tokens;
  });
}

bool is_goal(const SentenceDraft& s, std::uint32_t first) {
  if (first < 2 || !s.in("goal-prepositions", first - 1)) return false;
  return has_lemma_in(s, "motion", first - 2);
}

bool is_travelled_to(const SentenceDraft& s, const NameSpan& name) {
  constexpr std::uint32_t reach = 4;
  const std::uint32_t first = name.tokens.first;
  if (first < 2 || !s.in("destination-prepositions", first - 1)) return false;
  if (name.tokens.end < s.size() && s.key(name.tokens.end) == "'s") return false;
  const bool directed = s.in("course-prepositions", first - 1);  // "iba hacia X"
  for (std::uint32_t i = first - 1; i-- > 0 && i + reach >= first && s.token(i).word;) {
    if (has_lemma_in(s, "travel", i) || (directed && may_be_verb(s, "motion", i))) return true;
    if (i < s.tree.size() && s.tree.upos(i) == "VERB") return false;
  }
  return false;
}

bool stands_bare(const SentenceDraft& s, const NameSpan& name) {
  const std::uint32_t first = name.tokens.first;
  if (!s.spanish() || name.known || name.tokens.size() != 1 || first == 0 || s.token(first).shout) return false;
  if (!s.token(first - 1).word || s.token(first - 1).capital || is_title_case(*s.sentence)) return false;
  constexpr ListName excluded[] = {"determiners", "contractions", "possessives", "in-prepositions"};
  if (std::any_of(std::begin(excluded), std::end(excluded), [&](ListName list) { return s.in(list, first - 1); }))
    return false;
  const std::string noun = s.grammar->morphology().noun_lemma(s.key(first));
  const Lexicon& lexicon = s.grammar->lexicon();
  return !s.in("portfolios", first) && !lexicon.list("org-heads").contains(noun) && !names_affair(s, name);
}

bool behind_deed(const SentenceDraft& s, std::uint32_t first) {
  if (first < 3 || !s.in("belonging-prepositions", first - 1)) return false;
  constexpr ListName before_nouns[] = {"determiners", "possessives", "contractions"};
  return std::any_of(std::begin(before_nouns), std::end(before_nouns),
                     [&](ListName list) { return s.in(list, first - 3); });
}

}  // namespace entente
