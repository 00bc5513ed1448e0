#include <entente/base/utf8.h>
#include <entente/extract/name/name_bearer.h>

#include <algorithm>
#include <array>

namespace entente {
namespace {

using Index = std::uint32_t;

class BearerParter {
 public:
  BearerParter(SentenceDraft& sentence, const Resources& resources)
      : s_(sentence), lexicon_(sentence.grammar->lexicon()), resources_(resources) {}

  void run() {
    for (Index n = 0; n < s_.names.size(); ++n) {
      const NameSpan& name = s_.names[n];
      if (name.known || name.kind != MentionKind::name || !served(name.tokens.first)) continue;
      const Index person = begin_of_person(name.tokens);
      if (person < name.tokens.end) part(n, person);
    }
  }

 private:
  /// Whether a title and "of" stand before a token.
  bool served(Index token) const {
    while (token > 0 && s_.in("determiners", token - 1) && !s_.in("belonging-prepositions", token - 1)) --token;
    if (token < 2 || !s_.in("belonging-prepositions", token - 1)) return false;
    constexpr Index longest = 3;
    const Index of = token - 1;
    for (Index i = of > longest ? of - longest : 0; i < of; ++i) {
      if (match_title(*s_.sentence, i, lexicon_).length == of - i) return true;
    }
    return false;
  }

  /// Where the name of a person begins within a name, behind that of a body; its end when it does not.
  Index begin_of_person(TokenRange name) const {
    if (is_head(name.end - 1)) return name.end;  // "Rice Exporters Association"
    if (behind_acronym(name)) return name.first + 1;
    for (Index i = name.first + 1; i + 1 < name.end; ++i) {
      const bool capitals = s_.token(i - 1).capital && s_.token(i).capital && s_.token(i + 1).capital;
      const bool given = capitals && resources_.names.is_given(s_.key(i));
      const bool of_head = i == name.first + 1 && is_head(name.first);  // "Fundación Pedro X"
      if (given && !of_head) return i;
    }
    return name.end;
  }

  /// "del PSE Txiqui Tarnegas": an acronym that is no noun, and two rare words.
  bool behind_acronym(TokenRange name) const {
    constexpr Index fewest_words = 3;
    if (name.size() < fewest_words || !s_.token(name.first).shout || s_.in("org-cues", name.first)) return false;
    for (Index i = name.first + 1; i < name.end; ++i) {
      const Token& word = s_.token(i);
      if (!word.capital || word.shout || is_head(i) || s_.grammar->words().contains(lower(word.text))) return false;
    }
    return true;
  }

  bool is_head(Index token) const {
    constexpr ListName lists[] = {"org-heads", "site-heads", "place-heads"};
    return std::any_of(std::begin(lists), std::end(lists), [&](ListName list) { return s_.in(list, token); });
  }

  void part(Index n, Index begin) {
    NameSpan person;
    person.tokens = {begin, s_.names[n].tokens.end};
    person.span = cover(s_.token(begin).span, s_.token(person.tokens.end - 1).span);
    person.type = "Person";
    person.rule = "behind its body";
    person.score = 800;
    shorten(s_.names[n], begin);
    s_.names.insert(s_.names.begin() + n + 1, std::move(person));
    for (NameSpan& name : s_.names) {
      if (name.state && *name.state > n) ++*name.state;
    }
  }

  void shorten(NameSpan& body, Index end) const {
    body.tokens.end = end;
    body.span = cover(s_.token(body.tokens.first).span, s_.token(end - 1).span);
    const auto matches = resources_.gazetteer.lookup(lexicon_.language(), key_of(*s_.sentence, body.tokens));
    if (!matches.empty()) body.known = matches.front();
    if (body.type == "Person") body.type.clear();
    body.suggestion = "Organization";
    body.weak = false;
  }

  SentenceDraft& s_;
  const Lexicon& lexicon_;
  const Resources& resources_;
};

}  // namespace

void part_bearers(SentenceDraft& sentence, const Resources& resources) {
  BearerParter(sentence, resources).run();
}

}  // namespace entente
