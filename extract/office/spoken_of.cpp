#include <entente/extract/office/spoken_of.h>

#include <string_view>

namespace entente {
namespace {

using Index = std::uint32_t;

bool is(const Draft& draft, const Ontology& ontology, const Occurrence& o, std::string_view type) {
  return o.entity.valid() && ontology.is_class(draft.entities[o.entity.value()].type, type);
}

bool is_text(const SentenceDraft& s, Index i, std::string_view text) {
  return i < s.size() && s.token(i).text == text;
}

}  // namespace

bool points_back(const SentenceDraft& s, const OfficePhrase& office) {
  for (Index i = office.head.end + 1; i < office.tokens.end; ++i) {
    if (s.in("state-nouns", i) && (s.in("possessives", i - 1) || s.in("demonstratives", i - 1))) return true;
  }
  return false;
}

bool completes_title(const SentenceDraft& s, const OfficePhrase& office, const Occurrence& body) {
  const Index first = body.phrase.first;
  const bool led =
      s.in("office-prepositions", office.head.end) && s.in("governments", first) && first <= office.head.end + 2;
  const bool ends = body.phrase.end == office.tokens.end && first >= office.head.end;
  return ends && (led || s.in("belonging-prepositions", first) || s.in("belonging-prepositions", first - 1));
}

bool is_anothers(const SentenceDraft& s, const OfficePhrase& office) {
  const Index first = office.tokens.first;
  const Index governor = s.in("contractions", first) ? first : first - 1;
  if (governor == 0 || !s.in("prepositions", governor) || s.in("role-markers", governor)) return false;
  if (s.in("belonging-prepositions", governor)) return !s.in("posts", governor - 1);  // "el cargo de presidente"
  return !s.in("goal-prepositions", governor);
}

std::optional<std::uint32_t> described_host(const SentenceDraft& s, const OfficePhrase& office) {
  for (Index o = 0; o < s.occurrences.size() && s.in("envoys", office.head.end - 1); ++o) {
    const Occurrence& place = s.occurrences[o];
    const bool behind = place.kind == MentionKind::nominal && place.phrase.first > office.head.end;
    if (behind && place.phrase.end == office.tokens.end && s.in("host-prepositions", place.phrase.first - 1)) return o;
  }
  return std::nullopt;
}

std::uint32_t first_listed(const Draft& draft, const SentenceDraft& s, const Ontology& ontology, std::uint32_t person) {
  Index first = s.occurrences[person].phrase.first;
  for (Index o = person; o-- > 0;) {
    const Occurrence& before = s.occurrences[o];
    const bool joined = first > 0 && (is_text(s, first - 1, ",") || s.in("coordinators", first - 1));
    const bool beside = joined && before.phrase.end + 1 == first && before.kind == MentionKind::name;
    if (beside && is(draft, ontology, before, "Person")) first = before.phrase.first;
  }
  return first;
}

std::uint32_t end_of_body(const Draft& draft, const SentenceDraft& s, const Ontology& ontology, std::uint32_t end) {
  for (const Occurrence& place : s.occurrences) {
    const Index first = place.tokens.first;
    const bool branch = place.tokens.end == end && first > 1 && is_text(s, first - 2, ")");
    if (branch && s.in("belonging-prepositions", first - 1) && is(draft, ontology, place, "Place")) {
      end = first - 1;
      break;
    }
  }
  return end > 3 && is_text(s, end - 1, ")") && is_text(s, end - 3, "(") ? end - 3 : end;
}

std::uint32_t before_parts(const SentenceDraft& s, std::uint32_t name) {
  if (s.in("belonging-prepositions", name)) ++name;  // "miembros | del sindicato X"
  const auto passes = [&](Index i) {
    const bool adjective = s.tree.size() > 0 && s.tree.upos(i) == "ADJ";
    return s.in("determiners", i) || s.in("belonging-prepositions", i) || s.in("unit-nouns", i) || adjective;
  };
  while (name > 0 && passes(name - 1)) --name;
  return name;
}

}  // namespace entente
