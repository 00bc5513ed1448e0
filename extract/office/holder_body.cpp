#include <entente/extract/office/holder_body.h>
#include <entente/extract/office/holder_words.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>

namespace entente {
namespace {

using Entity = Id<LocalEntity>;
using Index = std::uint32_t;

constexpr Index bodies_back = 3;  ///< sentences in which a body may have been named that only its class tells

/// A noun that stands for a body: "tribunal", "section", "company".
bool means_body(const SentenceDraft& s, Index i) {
  return s.in("nominals", i) || s.in("unit-nouns", i) || s.in("org-cues", i);
}

/// "del tribunal", "de esta empresa", "the company's": the noun for a body by a title that has an article and no name;
/// also "union president X".
std::optional<Index> noun_by_title(const SentenceDraft& s, const OfficePhrase& office) {
  for (Index i = office.head.end + 1; i < office.tokens.end; ++i) {
    Index first = i;
    while (first > office.head.end && s.in("adjectives", first - 1)) --first;  // "del mismo partido"
    const bool led = s.in("definite", first - 1) || s.in("contractions", first - 1);
    const Index of = s.in("contractions", first - 1) ? first - 1 : first - 2;
    if (means_body(s, i) && led && of >= office.head.end && s.in("belonging-prepositions", of)) return i;
  }
  const Index first = office.tokens.first;
  const bool unnamed = std::none_of(s.names.begin(), s.names.end(),
                                    [&](const NameSpan& name) { return name.tokens.contains(first - 1); });
  if (!s.spanish() && first > 0 && unnamed && means_body(s, first - 1)) return first - 1;  // "union president X"
  const bool genitive = first > 2 && s.key(first - 1) == "'s" && s.in("definite", first - 3);
  return genitive && means_body(s, first - 2) ? std::optional(first - 2) : std::nullopt;
}

/// "corte" for "tribunal": words by which a body is called that has the other in its name.
std::string_view kind_of_body(const SentenceDraft& s, Index i) {
  return s.grammar->lexicon().list("same-bodies").find(s.key(i)).value_or(s.key(i));
}

/// "superintendencia" for "el superintendente, X", "ayuntamiento" for "el concejal de Hacienda, X": the word for the
/// body that a title with no more than a field tells; "" for none.
std::string_view body_of_title(const Draft& draft, const SentenceDraft& s, const OfficePhrase& office) {
  if (!nothing_else_told(draft, s, office)) return {};
  return match_phrase(s.grammar->lexicon().list("bodies-of-titles"), s.sentence->tokens, office.head.first).value;
}

/// Whether the name of a body has the noun for its head: "Corte Suprema" for "tribunal", "the International Court of
/// Justice" for "the court".
bool is_headed_by(const SentenceDraft& s, const NameSpan& name, std::string_view kind) {
  Index head = name.tokens.first;
  while (!s.spanish() && head + 1 < name.tokens.end && !s.in("belonging-prepositions", head + 1)) ++head;
  if (kind == "regional") return s.in("regional-governments", head);  // "el consejero de Sanidad, X"
  return kind_of_body(s, head) == kind;
}

/// The names of organisations before a place in the text, the last first.
template <class Read>
void walk_back(const Draft& draft, const Ontology& ontology, Index sentence, Index token, Read read) {
  for (Index back = 0; back <= sentence; ++back) {
    const SentenceDraft& s = draft.sentences[sentence - back];
    for (auto name = s.names.rbegin(); name != s.names.rend(); ++name) {
      const bool before = back > 0 || name->tokens.end <= token;
      const bool body =
          name->entity.valid() && ontology.is_class(draft.entities[name->entity.value()].type, "Organization");
      if (before && body && read(s, *name, back)) return;
    }
  }
}

/// "este partido": the last one of its class, or of none that is known, in this sentence or the one before.
Entity last_of_class(const Draft& draft, const Ontology& ontology, Index sentence, Index token, std::string_view type) {
  Entity found;
  walk_back(draft, ontology, sentence, token, [&](const SentenceDraft&, const NameSpan& name, Index back) {
    const std::string& known = draft.entities[name.entity.value()].type;
    if (back <= 1 && (ontology.is_class(known, type) || known == "Organization")) found = name.entity;
    return found.valid() || back > 1;
  });
  return found;
}

}  // namespace

Id<LocalEntity> body_before(const Draft& draft, const Ontology& ontology, std::uint32_t sentence,
                            const OfficePhrase& office) {
  const SentenceDraft& here = draft.sentences[sentence];
  const auto is = [&](const NameSpan& name, std::string_view type) {
    return name.entity.valid() && ontology.is_class(draft.entities[name.entity.value()].type, type);
  };
  const bool other = std::any_of(here.names.begin(), here.names.end(), [&](const NameSpan& name) {
    return name.tokens.end <= office.tokens.first && (is(name, "Organization") || is(name, "State"));
  });
  if (other || sentence == 0) return {};
  std::set<Entity> bodies;
  for (const NameSpan& name : draft.sentences[sentence - 1].names) {
    if (is(name, "Organization") && !is(name, "MediaOutlet")) bodies.insert(name.entity);
  }
  return bodies.size() == 1 ? *bodies.begin() : Entity{};
}

Ministries::Ministries(const Draft& draft) {
  for (const SentenceDraft& s : draft.sentences) {
    for (const NameSpan& name : s.names) {
      if (name.entity.valid()) note(s, name);
    }
  }
}

void Ministries::note(const SentenceDraft& s, const NameSpan& name) {
  Index i = name.tokens.first;
  while (i < name.tokens.end && !s.in("ministries", i)) ++i;
  if (i == name.tokens.end) return;
  const bool regional = s.in("regional-ministries", i);
  const Lexicon::List& portfolios = s.grammar->lexicon().list("portfolios");
  for (i = name.tokens.first; i < name.tokens.end; ++i) {
    const PhraseMatch field = match_phrase(portfolios, s.sentence->tokens, i);
    if (field.length > 0) by_field_[{regional, field.value}].insert(name.entity);
  }
}

Id<LocalEntity> Ministries::of(const OfficePhrase& office) const {
  const std::string_view field = office.office;
  for (const std::string_view title : {" minister", " councillor"}) {
    if (!field.ends_with(title)) continue;
    const auto found = by_field_.find({title == " councillor", field.substr(0, field.size() - title.size())});
    return found != by_field_.end() && found->second.size() == 1 ? *found->second.begin() : Entity{};
  }
  return {};
}

Id<LocalEntity> body_called(const Draft& draft, const Ontology& ontology, std::uint32_t sentence,
                            const OfficePhrase& office) {
  const SentenceDraft& here = draft.sentences[sentence];
  const std::optional<Index> noun = noun_by_title(here, office);
  const std::string_view kind = noun ? kind_of_body(here, *noun) : body_of_title(draft, here, office);
  if (kind.empty()) return {};
  Entity named;
  walk_back(draft, ontology, sentence, office.tokens.first, [&](const SentenceDraft& s, const NameSpan& name, Index) {
    if (is_headed_by(s, name, kind)) named = name.entity;
    return named.valid();
  });
  if (named.valid() || !noun) return named;
  std::string_view type = here.grammar->lexicon().list("nominals").find(here.key(*noun)).value_or("");
  if (type.empty()) type = here.grammar->lexicon().list("org-cues").find(here.key(*noun)).value_or("");
  if (type.empty()) return {};
  const bool own_class = type == "Firm" || type == "Party" || type == "MediaOutlet";
  const bool untold = (here.token(*noun).capital && *noun > 0) || here.in("demonstratives", *noun - 1);
  if (!own_class) return untold ? Entity{} : body_before(draft, ontology, sentence, office);
  if (here.in("demonstratives", *noun - 1)) return last_of_class(draft, ontology, sentence, office.tokens.first, type);
  std::set<Entity> fitting;
  walk_back(draft, ontology, sentence, office.tokens.first,
            [&](const SentenceDraft&, const NameSpan& name, Index back) {
              const bool fits = ontology.is_class(draft.entities[name.entity.value()].type, type);
              if (fits && back <= bodies_back) fitting.insert(name.entity);
              return back > bodies_back;
            });
  if (fitting.empty()) {
    const Entity before = body_before(draft, ontology, sentence, office);
    const bool untyped = before.valid() && draft.entities[before.value()].type == "Organization";
    return untyped ? before : Entity{};
  }
  return fitting.size() == 1 ? *fitting.begin() : Entity{};
}

}  // namespace entente
