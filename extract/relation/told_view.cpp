#include <entente/extract/relation/told_view.h>

#include <algorithm>
#include <string_view>

namespace entente {
namespace {

using Index = std::uint32_t;

}  // namespace

const Phrase* Viewpoint::viewer(TokenRange words) const {
  constexpr Index reach = 6;
  if (const Phrase* const owner = clauses_.possessor(words.end - 1))  // "in A's view"
    return owner->tokens.end <= words.end ? owner : nullptr;
  if (words.first > 1 && s_.words[words.first - 1].tag == Tag::possessive_s)  // "in the A government's view"
    return clauses_.phrase_at(words.first - 2);
  for (Index i = words.end; i < std::min(s_.size(), words.end + reach); ++i) {
    if (const Phrase* const who = clauses_.phrase_at(i)) {
      const Index of = who->preposition;
      return who->is_head() && of != no_token && of >= words.first && of <= words.end ? who : nullptr;
    }
    const Tag tag = s_.words[i].tag;
    if (tag != Tag::determiner && tag != Tag::preposition && tag != Tag::other && tag != Tag::adjective) return nullptr;
  }
  return nullptr;
}

std::uint32_t Viewpoint::viewed(TokenRange words) const {
  const Phrase* const who = viewer(words);
  if (who == nullptr) return clause_of_noun(words.end);
  Index first = std::min(words.first, who->tokens.first);  // "in A's view"
  while (first > 0 && (s_.words[first - 1].tag == Tag::determiner || s_.words[first - 1].tag == Tag::preposition))
    --first;
  const bool opens = first == 0 || s_.words[first - 1].tag == Tag::stop;
  const Index end = std::max(who->tokens.end, words.end);
  if (opens) return end < s_.size() && s_.words[end].tag == Tag::comma ? end + 1 : clause_of_noun(words.end);
  return s_.words[first - 1].tag == Tag::comma ? 0 : clause_of_noun(words.end);
}

/// "the way in which A", "la forma en la que A": whether a token is among those between such a noun and who does it.
bool Viewpoint::opens_relative(Index i) const {
  const Tag tag = s_.words[i].tag;
  const bool article = tag == Tag::determiner && i + 1 < s_.size() && s_.words[i + 1].tag == Tag::relative;
  return tag == Tag::preposition || tag == Tag::subordinator || tag == Tag::relative || article;
}

const Phrase* Viewpoint::manner(Index from) const {
  Index i = from;
  while (i < s_.size() && (s_.words[i].tag == Tag::determiner || s_.words[i].tag == Tag::adverb)) ++i;
  if (i >= s_.size()) return nullptr;
  if (!s_.in("manner-words", i)) {  // "how", "cómo"
    if (!s_.in("manner-nouns", i)) return nullptr;
    while (i + 1 < s_.size() && opens_relative(i + 1)) ++i;
  }
  constexpr Index reach = 5;
  for (Index k = i + 1; k < std::min(s_.size(), i + reach); ++k) {
    if (const Phrase* const who = clauses_.phrase_at(k))
      return who->is_head() && who->preposition == no_token && !who->possessor ? who : nullptr;
    const Tag tag = s_.words[k].tag;
    if (tag != Tag::determiner && tag != Tag::adjective && tag != Tag::other) return nullptr;
  }
  return nullptr;
}

std::uint32_t Viewpoint::clause_of_noun(Index from) const {
  constexpr Index reach = 7;
  for (Index i = from; i < std::min(s_.size(), from + reach); ++i) {
    if (s_.in("complementisers", i)) return i;
    const Tag tag = s_.words[i].tag;
    if (tag == Tag::comma || tag == Tag::stop || tag == Tag::verb || tag == Tag::coordinator || tag == Tag::quote)
      break;
  }
  return from;
}

const Phrase* Viewpoint::manner_behind(Index from, std::string_view preposition) const {
  Index i = from;
  while (i < s_.size() && (s_.words[i].tag == Tag::adverb || clauses_.timed(i))) ++i;
  const bool governed = i < s_.size() && s_.words[i].tag == Tag::preposition && uncontracted(s_.key(i)) == preposition;
  return governed ? manner(i + 1) : nullptr;
}

/// "we back", "we have backed"; "apoyamos", "hemos apoyado", which need no pronoun.
bool Viewpoint::first_person(Index verb) const {
  const VerbGroup group = clauses_.group(verb);
  if (!s_.spanish()) {
    Index i = group.first;
    while (i > 0 && (s_.words[i - 1].tag == Tag::adverb || s_.key(i - 1).ends_with("ly"))) --i;  // "we fully back"
    return i > 0 && s_.in("first-persons", i - 1);
  }
  const std::string_view finite = s_.key(group.first);
  return finite.ends_with("mos") && is_finite(group.form);
}

/// The verb that tells a quotation: "\"...\", said A", "\"...\", A said", "A said: \"...\"".
std::uint32_t Viewpoint::teller_around(TokenRange quotation) const {
  constexpr Index far = 10;
  const auto tells = [&](Index i) {
    return s_.words[i].tag == Tag::verb && is_finite(s_.words[i].form) && s_.lemma_in("reporting", i);
  };
  for (Index i = quotation.end; i < std::min(s_.size(), quotation.end + far); ++i) {
    if (tells(i)) return i;
    if (s_.words[i].tag == Tag::stop) break;
  }
  for (Index i = quotation.first; i-- > 0 && quotation.first - i < far;) {
    if (tells(i)) return i;
    if (s_.words[i].tag == Tag::quote) break;
  }
  return no_token;
}

std::uint32_t Viewpoint::teller_of_own(Index verb) const {
  if (!first_person(verb)) return no_token;
  Index open = verb;
  while (open > 0 && s_.words[open].tag != Tag::quote) --open;
  Index close = verb;
  while (close < s_.size() && s_.words[close].tag != Tag::quote) ++close;
  if (s_.words[open].tag != Tag::quote || close >= s_.size()) return no_token;
  return teller_around({open, close + 1});
}

std::uint32_t Viewpoint::topic(Index behind_verb) const {
  constexpr Index far = 16;
  const Index limit = std::min(s_.size(), behind_verb + far);
  for (Index i = behind_verb; i < limit; ++i) {
    if (const Index length = match_phrase(s_.grammar->lexicon().list("topic-words"), s_.sentence->tokens, i).length;
        length > 0)
      return i + length;
    if (i == behind_verb && s_.key(i) == "of") return i + 1;  // "A said of B", not "said the president of A"
    const Word& word = s_.words[i];
    if (word.tag == Tag::stop || word.tag == Tag::relative || word.tag == Tag::subordinator || word.tag == Tag::quote)
      return no_token;
    if (word.tag == Tag::verb && is_finite(word.form)) return no_token;
  }
  return no_token;
}

}  // namespace entente
