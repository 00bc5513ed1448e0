#include <entente/extract/syntax/tag_verb_spanish.h>

#include <algorithm>
#include <array>

namespace entente {
namespace {

/// "criticó" is no "crítico": an accent on the last letter is a verb's.
bool has_stressed_ending(std::string_view text) {
  constexpr std::array<std::string_view, 3> endings = {"ó", "é", "á"};
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view e) { return text.ends_with(e); });
}

}  // namespace

const VerbReading* spanish_verb(const TagWords& w, std::uint32_t i, Tag left, std::span<const VerbReading> readings) {
  const VerbReading* const first = &readings.front();
  if (left == Tag::auxiliary) {
    if (const auto* participle = with_form(readings, VerbForm::participle)) return participle;
    if (const auto* gerund = with_form(readings, VerbForm::gerund)) return gerund;
    if (is_finite(first->form) && !has_stressed_ending(w.token(i).text)) return nullptr;  // "fue objeto de"
  }
  if (!is_finite(first->form)) return left == Tag::determiner && first->form != VerbForm::participle ? nullptr : first;
  if (left == Tag::preposition) return with_form(readings, VerbForm::infinitive);
  if (is_noun_position(left, true) && !w.subject_before(i)) return with_form(readings, VerbForm::participle);
  if (has_stressed_ending(w.token(i).text)) return first;
  const bool clitic = i > 0 && (w.key(i - 1) == "se" || w.key(i - 1) == "le");
  const bool opens = left == Tag::comma || left == Tag::stop || left == Tag::coordinator || left == Tag::verb;
  return opens && !clitic && w.may_be_noun(i) ? nullptr : first;
}

}  // namespace entente
