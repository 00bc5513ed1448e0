#include <entente/extract/name/classify_neighbours.h>
#include <entente/extract/name/classify_surname.h>
#include <entente/extract/name/name_tokens.h>

#include <algorithm>
#include <cstdint>
#include <optional>

namespace entente {
namespace {

using Index = std::uint32_t;

/// Whether a verb is near enough behind a token for it to be the subject: "Conde elogió", "Conde no lo elogió".
bool before_verb(const SentenceDraft& s, Index i) {
  constexpr Index reach = 3;
  for (Index next = i + 1; next <= i + reach && next < s.size() && next < s.tree.size(); ++next) {
    const std::string_view tag = s.tree.upos(next);
    if (tag == "VERB" || tag == "AUX") return true;
    if (tag != "PRON" && tag != "ADV" && tag != "PART") return false;
  }
  return false;
}

/// Whether what stands beside a word makes it a title or the part of a longer name: "el rey", "Rey Felipe", "Reina de
/// Suecia"; but "Mr King".
bool has_neighbour(const SentenceDraft& s, Index i) {
  if (i > 0 && s.in("forms-of-address", i - 1) && s.token(i - 1).capital) return false;
  if (i > 0 && (s.in("determiners", i - 1) || s.in("definite", i - 1) || s.token(i - 1).capital)) return true;
  if (i + 1 >= s.size()) return false;
  return s.token(i + 1).capital || s.in("belonging-prepositions", i + 1);
}

/// Where a sentence begins, every word has its capital; a surname acts there.
bool stands_as_surname(const SentenceDraft& s, Index i) {
  if (!s.token(i).capital || s.token(i).shout || has_neighbour(s, i)) return false;
  return (i > 0 && s.token(i - 1).word) || before_verb(s, i);
}

/// "en Halden", "flew to Halden", "Halden (Noruega)": whether a word stands as the names of places do.
bool stands_as_place(const SentenceDraft& s, const NameSpan& name) {
  const Index first = name.tokens.first;
  const bool goal = is_goal(s, first) && !behind_deed(s, first);
  const bool place = first > 0 && (s.in("place-prepositions", first - 1) || goal);
  return place || (name.tokens.end < s.size() && s.token(name.tokens.end).text == "(");
}

NameSpan surname_at(const SentenceDraft& s, Index i) {
  NameSpan name = make_name({i, i + 1}, "Person", "surname", 800);
  name.span = s.token(i).span;
  return name;
}

}  // namespace

void collect_surnames(const NameWords& words, const NameLists& names, Surnames& surnames) {
  if (words.size() < 2) return;
  surnames.words.insert(words.begin() + 1, words.end());
  surnames.last.insert(words.back());
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    if (!names.is_given(words[i])) surnames.last.insert(words[i]);
  }
}

void collect_place(const SentenceDraft& s, const NameSpan& name, const Resources& resources, Surnames& surnames) {
  if (!name.known) return;
  const std::string& id = resources.gazetteer.entry(name.known->entry).id;
  const bool served = std::any_of(s.offices.begin(), s.offices.end(), [&](const OfficePhrase& office) {
    return office.holder && s.names[*office.holder].tokens == name.tokens;
  });
  surnames.named.insert(id);
  if (served || name.kind != MentionKind::name || stands_as_place(s, name)) surnames.places.insert(id);
}

bool is_surname(const SentenceDraft& s, const NameSpan& name, const Surnames& surnames, const Resources& resources) {
  if (name.tokens.size() != 1 || surnames.words.count(s.key(name.tokens.first)) == 0) return false;
  if (!name.known) return name.type == "Project" && name.rule == "capitals";
  if (name.kind != MentionKind::name || stands_as_place(s, name)) return false;
  const GazetteerEntry& entry = resources.gazetteer.entry(name.known->entry);
  if (entry.seat_of.empty() && (entry.type == "City" || entry.type == "Firm")) return true;
  const bool place = entry.type == "State" || entry.type == "Region" || entry.type == "City";
  const bool spoken_of = surnames.places.count(entry.id) > 0 || surnames.named.count(entry.seat_of) > 0;
  return place && surnames.last.count(s.key(name.tokens.first)) > 0 && !spoken_of;
}

void insert_name(SentenceDraft& s, const NameSpan& name) {
  const auto place = std::find_if(s.names.begin(), s.names.end(),
                                  [&](const NameSpan& other) { return other.tokens.first > name.tokens.first; });
  const auto at = static_cast<Index>(place - s.names.begin());
  const auto shift = [&](std::optional<Index>& index) {
    if (index && *index >= at) ++*index;
  };
  for (NameSpan& other : s.names) shift(other.state);
  for (OfficePhrase& office : s.offices) {
    shift(office.holder);
    shift(office.bearer);
    shift(office.host);
  }
  for (CuePhrase& cue : s.cues) {
    shift(cue.state);
    if (cue.bearer >= at) ++cue.bearer;
  }
  s.names.insert(s.names.begin() + at, name);
}

void add_lone_surnames(SentenceDraft& s, const std::set<std::string>& surnames) {
  if (surnames.empty() || is_title_case(*s.sentence)) return;
  for (Index i = 0; i < s.size(); ++i) {
    if (surnames.count(s.key(i)) == 0 || !stands_as_surname(s, i)) continue;
    const TokenRange word{i, i + 1};
    const auto covers = [&](const auto& other) { return other.tokens.overlaps(word); };
    if (std::any_of(s.names.begin(), s.names.end(), covers)) continue;
    s.offices.erase(std::remove_if(s.offices.begin(), s.offices.end(), covers), s.offices.end());
    insert_name(s, surname_at(s, i));
  }
}

}  // namespace entente
