#include <entente/extract/office/office_joined.h>

#include <algorithm>
#include <string_view>

namespace entente {
namespace {

using Index = std::uint32_t;
constexpr Index reach = 9;

/// Whether a word goes on with what is said of somebody: no mark and no verb.
bool goes_on(const OfficeWords& w, Index i) {
  const std::string_view upos = w.tree().upos(i);
  return (w.token(i).word || w.token(i).number) && upos != "VERB" && upos != "AUX" && upos != "PRON" && upos != "SCONJ";
}

}  // namespace

std::uint32_t past_coordinated(const OfficeWords& w, std::uint32_t i) {
  if (!w.in("coordinators", i) || i + 1 >= w.size() || w.tree().size() == 0) return i;
  if (w.tree().upos(i + 1) != "NOUN" && !(w.spanish() && w.in("belonging-prepositions", i + 1))) return i;
  const Index limit = std::min(w.size(), i + reach - 1);
  for (Index end = i + 1; end + 1 < limit; ++end) {
    if (w.token(end).text == ",") return w.begins_name(end + 1) && w.could_be_person(w.name_at(end + 1)) ? end : i;
    const std::string_view upos = w.tree().upos(end);
    if (!w.token(end).word || upos == "VERB" || upos == "AUX") return i;
  }
  return i;
}

std::uint32_t before_other_noun(const OfficeWords& w, std::uint32_t title) {
  if (title < 3 || !w.in("coordinators", title - 1) || w.tree().size() == 0) return title;
  bool noun = false;
  for (Index i = title - 1; i-- > 1 && title - i < reach + 2;) {
    const Index name = w.name_at(i);
    if (w.token(i).text == ",") {
      const Index who = w.name_at(i - 1);
      const bool person = who != OfficeWords::none && w.could_be_person(who) && w.name(who).tokens.end == i;
      return noun && person ? i - 1 : title;
    }
    if (!goes_on(w, i) || (name != OfficeWords::none && w.name(name).type == "Person")) return title;
    noun = noun || w.title_at(i).length > 0 || w.in("nominees", i) || w.in("professions", i);
  }
  return title;
}

}  // namespace entente
