#pragma once

#include <entente/extract/annotate.h>
#include <entente/extract/chain/chain.h>
#include <entente/extract/name/classify.h>
#include <entente/extract/name/cue.h>
#include <entente/extract/name/name.h>
#include <entente/extract/office/holder.h>
#include <entente/extract/office/office.h>
#include <entente/extract/refer/refer.h>
#include <entente/extract/text/time.h>

#include "builtin.h"
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace entente::test {

inline const Models& models() {
  static const Models ready(builtin());
  return ready;
}

inline Annotated annotated(std::string text, std::string language = "en") {
  Document document = article(std::move(text), std::move(language));
  document.date = "2023-09-14";
  return annotate(std::move(document), models());
}

/// "met-with | Ada Quill | Peru | happened", in the order of the claims.
inline std::vector<std::string> triples(const Annotated& article) {
  const auto name = [&](Id<Mention> mention) {
    return article.entities[article.mentions[mention.value()].entity.value()].name;
  };
  std::vector<std::string> out;
  for (const Claim& claim : article.claims) {
    out.push_back(claim.relation + " | " + name(claim.subject) + " | " + name(claim.object) + " | " +
                  std::string(to_string(claim.status)));
  }
  return out;
}

inline std::vector<std::string> triples(std::string text, std::string language = "en") {
  return triples(annotated(std::move(text), std::move(language)));
}

/// How far an Article is read: each stage runs those before it.
enum class Stage { names, classes, chains, references };

/// An article in the midst of being read. Movable: the draft points into vectors that keep their place.
struct Article {
  View view;
  std::vector<Sentence> sentences;
  Draft draft;

  SentenceDraft& sentence(std::size_t i = 0) { return draft.sentences.at(i); }
  std::string words(std::size_t sentence, TokenRange range) const {
    const auto& tokens = draft.sentences.at(sentence).sentence->tokens;
    const Span span = cover(tokens[range.first].span, tokens[range.end - 1].span);
    return view.text().substr(span.begin, span.end - span.begin);
  }
  const LocalEntity& entity(Id<LocalEntity> id) const { return draft.entities.at(id.value()); }
};

inline Article read_until(Stage stage, std::string_view text, const std::string& language = "en") {
  Article out{view_of(text, language), {}, {}};
  out.sentences = segment(out.view, builtin());
  for (const Sentence& sentence : out.sentences) {
    SentenceDraft s;
    s.sentence = &sentence;
    s.grammar = &models().grammar(sentence.language);
    s.times = find_times(sentence, parse_iso("2023-09-14"), 2023, s.grammar->lexicon());
    s.names = find_names(sentence, *s.grammar, builtin());
    s.cues = find_cues(s, s.names, builtin());
    s.offices = find_offices(s, s.names, builtin());
    out.draft.sentences.push_back(std::move(s));
  }
  if (stage >= Stage::classes) classify(out.draft, models());
  if (stage >= Stage::chains) {
    chain(out.draft, out.view, models());
    find_holders(out.draft, models());
  }
  for (SentenceDraft& s : out.draft.sentences) {
    std::vector<bool> known(s.size(), false);
    for (const NameSpan& name : s.names) {
      std::fill(known.begin() + name.tokens.first, known.begin() + name.tokens.end, true);
    }
    s.words = tag(*s.sentence, *s.grammar, known, s.tree);
  }
  if (stage >= Stage::references) refer(out.draft, models());
  return out;
}

/// Position of a word in a sentence; its size when the word is not there.
inline std::uint32_t find_word(const SentenceDraft& s, std::string_view text) {
  std::uint32_t i = 0;
  while (i < s.size() && s.token(i).text != text) ++i;
  return i;
}

}  // namespace entente::test
