#include <entente/extract/refer/body_kind.h>
#include <entente/extract/refer/refer_words.h>
#include <entente/extract/refer/salience.h>

#include <algorithm>
#include <cstddef>

namespace entente {
namespace {

using Entity = Id<LocalEntity>;
using Index = std::uint32_t;

/// One entity, or several.
struct Only {
  Entity entity;
  bool several = false;

  void add(Entity id) {
    several = several || (entity.valid() && entity != id);
    if (!entity.valid()) entity = id;
  }
  bool one() const { return entity.valid() && !several; }
};

/// Those of a sentence who fit.
struct Candidates {
  Only apart;
  Only beside;  ///< of somebody, or in passing
  Only subjects;
  Only topics;
  Entity last;

  void add(const Mentioned& r, bool owned) {
    if ((r.nested && !owned) || r.passing) {
      beside.add(r.entity);
      return;
    }
    apart.add(r.entity);
    last = r.entity;
    if (r.subject) subjects.add(r.entity);
    if (r.topic || r.of_topic) topics.add(r.entity);
  }
  bool none() const { return !apart.entity.valid() && !beside.entity.valid(); }
  Entity chosen(const Reference& word) const {
    if (!apart.entity.valid()) return beside.one() ? beside.entity : Entity{};
    if (apart.one()) return apart.entity;
    if (word.demonstrative) return last;
    if (word.told_apart) return {};
    if (topics.entity.valid()) return topics.one() ? topics.entity : Entity{};
    return subjects.one() ? subjects.entity : Entity{};
  }
};

/// "Norvesa, owner of the firm": whether a noun stands below a token that it therefore does not mean.
bool is_below(const SentenceDraft& s, Index noun, Index token) {
  constexpr int deepest = 6;
  Index at = noun < s.tree.size() ? s.tree.head(noun) : Tree::none;
  for (int depth = 0; at != Tree::none && depth < deepest; ++depth, at = s.tree.head(at)) {
    if (at == token) return true;
  }
  return false;
}

Candidates candidates_in(const Antecedents& seen, const SentenceDraft& s, const Reference& word, Index sentence,
                         const Fits& fits) {
  const Index noun = word.noun;
  Candidates found;
  const bool here = sentence == seen.sentence;
  const std::size_t end = here ? seen.recent.size() : seen.sentence_begins[sentence + 1];
  for (std::size_t k = seen.sentence_begins[sentence]; k < end; ++k) {
    const Mentioned& r = seen.recent[k];
    const bool other = here && (r.token >= noun || acts_upon(s, r.token, noun) || is_below(s, noun, r.token));
    if (!other && fits(r)) found.add(r, word.owned);
  }
  return found;
}

/// "a German bank", "otra empresa": a noun of that class that introduces somebody who has no name.
bool introduces(const Antecedents& seen, const SentenceDraft& s, Index i, std::string_view type) {
  const auto called = class_called(s, s.key(i));
  if (!called || *called == "capital" || !seen.ontology.is_class(*called, type)) return false;
  const Index article = s.tree.child(i, "det");
  if (article == Tree::none || !s.in("indefinites", article)) return false;
  if (!s.tree.is(i, "nsubj") && !s.tree.is(i, "obj") && !s.tree.is(i, "obl")) return false;
  return std::none_of(s.occurrences.begin(), s.occurrences.end(), [&](const Occurrence& o) {
    return o.phrase.contains(i) && !o.nested && o.kind != MentionKind::demonym;
  });
}

}  // namespace

std::optional<Entity> most_salient(const Antecedents& seen, const SentenceDraft& s, const Reference& word, Index back,
                                   const Fits& fits) {
  for (Index before = 0; before <= back && before <= seen.sentence; ++before) {
    const Candidates found = candidates_in(seen, s, word, seen.sentence - before, fits);
    if (!found.none()) return found.chosen(word);
  }
  return std::nullopt;
}

std::optional<Entity> known_so_far(const Antecedents& seen, const Fits& fits) {
  constexpr std::size_t memory = 1000;  ///< mentions: a text of any length is read in linear time
  const std::size_t forgotten = seen.recent.size() > memory ? seen.recent.size() - memory : 0;
  Only found;
  for (std::size_t k = seen.recent.size(); k-- > forgotten && !found.several;) {
    if (fits(seen.recent[k])) found.add(seen.recent[k].entity);
  }
  if (found.one()) return found.entity;
  return found.several ? std::optional(Entity{}) : std::nullopt;
}

Entity only_one_so_far(const Antecedents& seen, const Fits& fits) {
  return known_so_far(seen, fits).value_or(Entity{});
}

bool has_rival(const Antecedents& seen, const SentenceDraft& s, Index noun, std::string_view type, Entity entity) {
  const std::uint64_t last = seen.last_token(entity);
  for (Index back = 0; back <= sentences_back && back <= seen.sentence; ++back) {
    const Index sentence = seen.sentence - back;
    const SentenceDraft& told = back == 0 ? s : seen.draft.sentences[sentence];
    for (Index i = std::min(back == 0 ? noun : told.size(), told.tree.size()); i-- > 0;) {
      if ((std::uint64_t{sentence} << 32U) + i + 1 <= last) return false;
      if (introduces(seen, told, i, type)) return true;
    }
  }
  return false;
}

}  // namespace entente
