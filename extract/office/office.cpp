#include <entente/extract/office/office.h>
#include <entente/extract/office/office_bearer.h>
#include <entente/extract/office/office_chief.h>
#include <entente/extract/office/office_complement.h>
#include <entente/extract/office/office_coordination.h>
#include <entente/extract/office/office_field.h>
#include <entente/extract/office/office_lead.h>
#include <entente/extract/office/office_premodifier.h>
#include <entente/extract/office/office_title.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

namespace entente {
namespace {

using Index = std::uint32_t;
constexpr Index none = OfficeWords::none;

/// "El presidente de X, A, y el de Y, B", "y el del partido Y, B": B holds in Y the office that the title before names.
std::optional<OfficePhrase> elliptic(const OfficeWords& w, Index i, const std::vector<OfficePhrase>& phrases) {
  if (phrases.empty() || !phrases.back().bearer || !phrases.back().holder) return std::nullopt;
  if (!w.in("definite", i) || !w.in("cue-prepositions", i + 1) || !w.begins_name(i + 2)) return std::nullopt;
  const Index state = w.name_at(i + 2);
  const Index comma = w.name(state).tokens.end;
  const std::string_view type = w.known_class(state);
  const bool local = type == "City" || type == "Region";  // "el gobernador de X, A, y el de Y, B"
  const bool serves = type == "State" || local || w.organisation(class_of(w.name(state), w.resources()));
  if (!serves || !w.is_text(comma, ",")) return std::nullopt;
  const Index bearer = w.name_at(comma + 1);
  if (bearer == none || !w.could_be_person(bearer)) return std::nullopt;
  OfficePhrase phrase = phrases.back();
  phrase.tokens = {i, comma};
  phrase.head = {i, i + 1};
  phrase.holder = state;
  phrase.definite = true;
  phrase.host.reset();
  bear(w, phrase, bearer);
  return phrase;
}

/// "A, presidente de X y de la Cámara Y", "El presidente de X y de Y, A": A holds the same office in Y, the body named
/// from a token on.
std::optional<OfficePhrase> second_body(const OfficeWords& w, Index i, const std::vector<OfficePhrase>& phrases) {
  if (phrases.empty() || !w.in("coordinators", i) || !w.in("belonging-prepositions", i + 1)) return std::nullopt;
  const OfficePhrase& last = phrases.back();
  const bool bare = last.head.size() == 1 && last.head.end == i;
  if (!last.bearer || bare || last.tokens.end != i) return std::nullopt;
  Index start = w.in("determiners", i + 2) ? i + 3 : i + 2;
  const Index nation = w.name_at(start + 1);  // "del Estado búlgaro"
  const bool of_nation = w.in("state-nouns", start) && nation != none && w.known_class(nation) == "State";
  if (of_nation) ++start;
  if (!w.begins_name(start) || !w.may_hold(w.name(w.name_at(start)))) return std::nullopt;
  const NameSpan& body = w.name(w.name_at(start));
  if ((body.kind != MentionKind::name && !of_nation) || w.known_class(w.name_at(start)) == "City") return std::nullopt;
  OfficePhrase phrase = last;
  const auto shorter = w.lexicon().list("offices").find(w.key(last.head.first));
  if (last.head.size() > 1 && last.head.end == i && shorter)
    phrase.office = *shorter;  // "presidente del Gobierno y de"
  phrase.head = {i + 1, i + 2};
  phrase.tokens = {i + 1, body.tokens.end};
  phrase.holder = w.name_at(start);
  phrase.host.reset();
  return phrase;
}

/// "El ministro de X, A, y la de Y, B", "y su colega de Y, B": B has for Y the office that the title before names.
std::optional<OfficePhrase> elliptic_field(const OfficeWords& w, Index first,
                                           const std::vector<OfficePhrase>& phrases) {
  if (phrases.empty() || !phrases.back().bearer) return std::nullopt;
  const OfficePhrase& last = phrases.back();
  const bool colleague = w.in("possessives", first) && w.in("counterparts", first + 1);  // "su colega de Y, B"
  const Index i = colleague ? first + 1 : first;
  if ((!colleague && !w.in("definite", i)) || !w.in("office-prepositions", i + 1)) return std::nullopt;
  const auto title = w.lexicon().list("offices").find(w.key(last.head.first));
  if (!title || !w.in("portfolio-offices", last.head.first)) return std::nullopt;
  OfficePhrase phrase;
  phrase.head = {i, i + 1};
  phrase.office = *title;
  phrase.definite = true;
  phrase.holder = last.holder;
  const PhraseMatch field = w.match("portfolios", i + 2);
  if (field.length == 0) return std::nullopt;
  phrase.office = std::string(field.value) + " " + phrase.office;
  const Index end = past_more_fields(w, {i + 2, i + 2 + static_cast<Index>(field.length)});
  if (!w.is_text(end, ",") || !w.begins_name(end + 1) || !w.could_be_person(w.name_at(end + 1))) return std::nullopt;
  phrase.tokens = {first, end};
  bear(w, phrase, w.name_at(end + 1));
  return phrase;
}

/// The title at a token, with all that belongs to it but its bearer.
std::optional<OfficePhrase> phrase_at(const OfficeWords& w, Index i) {
  if (w.in_name(i)) return std::nullopt;
  const auto match = title_before_name(w, i);
  const bool counterpart = w.in("counterparts", i);
  if ((match.length == 0 && !counterpart) || means_other(w, i, match.length)) return std::nullopt;
  OfficePhrase phrase;
  phrase.head = {i, i + std::max<Index>(match.length, 1)};
  phrase.tokens = phrase.head;
  phrase.office = counterpart ? "counterpart" : std::string(match.value);
  phrase.counterpart = counterpart;
  end_former(w, phrase);
  const std::string& last = w.key(phrase.head.end - 1);
  if (without_delay(last).size() < last.size()) phrase.status = Status::planned;
  extend_left(w, phrase);
  extend_right(w, phrase);
  by_state(w, phrase);
  find_chief(w, phrase);
  return phrase;
}

/// "army chief | Admiral | X": behind the rank that stands between a title and its bearer, which is no second office;
/// else the end of the title.
Index past_rank(const OfficeWords& w, Index title_end, const OfficePhrase& phrase) {
  const Index name = title_end + w.match("ranks", title_end).length;
  return phrase.bearer && w.name(*phrase.bearer).tokens.first == name ? name : title_end;
}

/// Whether a name is that of somebody who bears one of the titles already.
bool bears(const std::vector<OfficePhrase>& phrases, Index name) {
  return std::any_of(phrases.begin(), phrases.end(), [&](const OfficePhrase& phrase) { return phrase.bearer == name; });
}

/// "(R-Texas)": a party and where somebody is elected, not a name.
void doubt_letters(const OfficeWords& w) {
  const Lexicon::List& letters = w.lexicon().list("party-letters");
  for (Index n = 0; n < w.names().size(); ++n) {
    const std::string_view key = w.key(w.name(n).tokens.first);
    if (w.name(n).tokens.size() == 1 && letters.contains(key.substr(0, key.find('-')))) doubt(w, n);
  }
}

}  // namespace

std::vector<OfficePhrase> find_offices(const SentenceDraft& draft, std::vector<NameSpan>& names,
                                       const Resources& resources) {
  const OfficeWords w(draft, names, resources);
  doubt_letters(w);
  std::vector<OfficePhrase> phrases;
  for (Index i = 0; i < w.size(); ++i) {
    if (const Index end = shared_office(w, i, phrases); end > i) {
      i = end - 1;
    } else if (auto same = w.spanish() ? elliptic(w, i, phrases) : std::nullopt) {
      i = same->tokens.end - 1;
      phrases.push_back(std::move(*same));
    } else if (auto also = w.spanish() ? second_body(w, i, phrases) : std::nullopt) {
      i = also->tokens.end - 1;
      phrases.push_back(std::move(*also));
    } else if (auto next = w.spanish() ? elliptic_field(w, i, phrases) : std::nullopt) {
      i = next->tokens.end - 1;
      phrases.push_back(std::move(*next));
    } else if (auto reigns = reigning(w, i); reigns && !bears(phrases, *reigns->bearer)) {
      phrases.push_back(std::move(*reigns));
    } else if (auto led = led_by_noun(w, i)) {
      i = led->tokens.end - 1;
      phrases.push_back(std::move(*led));
    } else if (auto phrase = phrase_at(w, i)) {
      const Index title_end = phrase->tokens.end;
      find_bearer(w, *phrase, phrases);
      serve_instead(w, *phrase);
      i = past_rank(w, title_end, *phrase) - 1;
      phrases.push_back(std::move(*phrase));
      distribute(w, phrases);
    }
  }
  return phrases;
}

}  // namespace entente
