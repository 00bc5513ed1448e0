#include <entente/extract/draft/draft.h>

#include <algorithm>

namespace entente {

std::uint32_t SentenceDraft::first_modifier(std::uint32_t noun, std::uint32_t from) const {
  const auto modifies = [&](std::uint32_t i) {
    return words[i].tag == Tag::determiner || words[i].tag == Tag::adjective;
  };
  while (noun > from && modifies(noun - 1)) --noun;
  return noun;
}

std::vector<bool> SentenceDraft::timed() const {
  std::vector<bool> timed(size() + 1, false);
  for (const TimeExpression& time : times) {
    std::fill(timed.begin() + time.first_token, timed.begin() + time.end_token, true);
  }
  return timed;
}

bool marked_by_a(const SentenceDraft& s, std::uint32_t word) {
  const std::uint32_t mark = s.tree.child(word, "case");
  return mark != Tree::none && (s.key(mark) == "a" || s.key(mark) == "al");
}

std::uint32_t addressee_between(const SentenceDraft& s, std::uint32_t verb, std::uint32_t noun) {
  for (std::uint32_t c = s.tree.first_child(verb); c != Tree::none; c = s.tree.next_sibling(c)) {
    if (c > verb && c < noun && marked_by_a(s, c)) return c;
  }
  return Tree::none;
}

NameIndex::NameIndex(std::uint32_t tokens, const std::vector<NameSpan>& names) : at_(tokens, none) {
  for (std::uint32_t n = 0; n < names.size(); ++n) {
    std::fill(at_.begin() + names[n].tokens.first, at_.begin() + names[n].tokens.end, n);
  }
}

bool is_legal_form(const Sentence& sentence, std::uint32_t token, const Lexicon& lexicon) {
  std::string_view key = sentence.token(token).key;
  const Lexicon::List& forms = lexicon.list("org-suffixes");
  if (forms.contains(key)) return true;
  return key.size() > 1 && key.back() == '.' && forms.contains(key.substr(0, key.size() - 1));
}

bool is_honorific(const Sentence& sentence, std::uint32_t token, const Lexicon& lexicon) {
  std::string_view key = sentence.token(token).key;
  if (!key.empty() && key.back() == '.') key.remove_suffix(1);
  return lexicon.list("honorifics").contains(key);
}

Id<LocalEntity> find_entity(const Draft& draft, std::string_view gazetteer_id) {
  for (std::size_t e = 0; e < draft.entities.size(); ++e) {
    if (draft.entities[e].gazetteer_id == gazetteer_id) return Id<LocalEntity>(e);
  }
  return {};
}

Id<LocalEntity> entity_of(Draft& draft, const GazetteerEntry& entry) {
  const Id<LocalEntity> found = find_entity(draft, entry.id);
  if (found.valid()) return found;
  draft.entities.push_back({entry.name, entry.type, entry.id, "", true, {}});
  return Id<LocalEntity>(draft.entities.size() - 1);
}

std::uint32_t state_behind(Draft& draft, SentenceDraft& sentence, std::uint32_t occurrence,
                           const Gazetteer& gazetteer) {
  const std::string& id = draft.entities[sentence.occurrences[occurrence].entity.value()].gazetteer_id;
  const GazetteerEntry* const seat = id.empty() ? nullptr : gazetteer.find(id);
  if (seat == nullptr || seat->seat_of.empty() || seat->type == "State") return occurrence;
  const GazetteerEntry* const state = gazetteer.find(seat->seat_of);
  if (state == nullptr) return occurrence;
  Occurrence stands = sentence.occurrences[occurrence];
  stands.entity = entity_of(draft, *state);
  stands.rule = "metonym";
  sentence.occurrences.push_back(stands);
  return static_cast<std::uint32_t>(sentence.occurrences.size() - 1);
}

std::uint32_t mention_in(SentenceDraft& sentence, Id<LocalEntity> entity, TokenRange stand_in) {
  constexpr std::uint16_t implied_score = 450;
  auto& occurrences = sentence.occurrences;
  for (std::uint32_t o = 0; o < occurrences.size(); ++o) {
    if (occurrences[o].entity == entity) return o;
  }
  const Span span = cover(sentence.token(stand_in.first).span, sentence.token(stand_in.end - 1).span);
  occurrences.push_back({0, stand_in, stand_in, span, MentionKind::nominal, entity, "implied", implied_score, true});
  return static_cast<std::uint32_t>(occurrences.size() - 1);
}

std::string key_of(const Sentence& sentence, TokenRange range) {
  std::string key;
  for (std::uint32_t i = range.first; i < range.end; ++i) {
    if (!key.empty()) key += ' ';
    key += sentence.token(i).key;
  }
  return key;
}

/// "ex-prime minister", "then-President": what stands behind a prefix of titles that have ended and a hyphen.
static std::string_view behind_prefix(std::string_view word) {
  for (const std::string_view prefix : {former_prefix, std::string_view("then")}) {
    const bool joined = word.starts_with(prefix) && word.substr(prefix.size()).starts_with('-');
    if (joined) return word.substr(prefix.size() + 1);
  }
  return {};
}

/// "exdiputado"; "ex-president", "then-Prime Minister": the title behind such a prefix, the longest one.
static PhraseMatch match_former(const Sentence& sentence, std::uint32_t first, const Lexicon& lexicon) {
  constexpr std::uint32_t longest = 4;
  const Lexicon::List& offices = lexicon.list("offices");
  const std::string_view word = sentence.token(first).key;
  if (!sentence.token(first).hyphened) {
    const auto office =
        word.starts_with(former_prefix) ? offices.find(word.substr(former_prefix.size())) : std::nullopt;
    return office ? PhraseMatch{1, *office} : PhraseMatch{};
  }
  std::string title(behind_prefix(word));
  if (title.empty()) return {};
  PhraseMatch found;
  const auto end = std::min<std::uint32_t>(first + longest, static_cast<std::uint32_t>(sentence.tokens.size()));
  for (std::uint32_t i = first + 1; i <= end; ++i) {
    if (const auto office = offices.find(title)) found = {i - first, *office};
    if (i < end) title.append(" ").append(sentence.token(i).key);
  }
  return found;
}

bool former_title(const Sentence& sentence, std::uint32_t token, const Lexicon& lexicon) {
  return match_former(sentence, token, lexicon).length > 0;
}

std::string_view without_delay(std::string_view key) {
  for (const std::string_view delay : {"-elect", "-designate", "-nominee"}) {
    if (key.ends_with(delay)) return key.substr(0, key.size() - delay.size());
  }
  return key;
}

/// "Prime Minister-designate": a title of several words, the last of which ends in what puts it off.
static PhraseMatch match_delayed(const Sentence& sentence, std::uint32_t first, const Lexicon& lexicon) {
  constexpr std::uint32_t longest = 4;
  const auto end = std::min<std::uint32_t>(first + longest, static_cast<std::uint32_t>(sentence.tokens.size()));
  for (std::uint32_t last = first; last < end && sentence.token(last).word; ++last) {
    if (!sentence.token(last).hyphened) continue;
    const std::string_view key = sentence.token(last).key;
    const std::string_view bare = without_delay(key);
    if (bare.size() == key.size()) continue;
    std::string title = key_of(sentence, {first, last});
    if (!title.empty()) title += ' ';
    const auto office = lexicon.list("offices").find(title.append(bare));
    return office ? PhraseMatch{last + 1 - first, *office} : PhraseMatch{};
  }
  return {};
}

PhraseMatch match_title(const Sentence& sentence, std::uint32_t first, const Lexicon& lexicon) {
  const auto& offices = lexicon.list("offices");
  if (const PhraseMatch delayed = match_delayed(sentence, first, lexicon); delayed.length > 0) return delayed;
  const PhraseMatch match = match_phrase(offices, sentence.tokens, first);
  if (match.length > 0) return match;
  if (const PhraseMatch former = match_former(sentence, first, lexicon); former.length > 0) return former;
  if (!sentence.token(first).hyphened) return match;
  std::string key = sentence.token(first).key;
  std::replace(key.begin(), key.end(), '-', ' ');
  const auto value = offices.find(key);
  return value ? PhraseMatch{1, *value} : match;
}

}  // namespace entente
