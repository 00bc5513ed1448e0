#include <entente/extract/name/cue_other_name.h>
#include <entente/extract/name/may_be_verb.h>

#include <string>

namespace entente {
namespace {

using Index = std::uint32_t;

/// Whether a name whose class is open begins at a token.
bool begins_undecided(const CueWords& w, Index i) {
  return w.begins_name(i) && w.undecided(w.name_at(i));
}

/// The class of the place whose name or noun ends at a token; empty when there is none.
std::string class_before(const CueWords& w, Index end) {
  if (end == 0) return {};
  const Index name = w.name_at(end - 1);
  const std::string_view type =
      name != CueWords::none ? class_of(w.name(name), w.resources()) : w.place_noun(end - 1).value;
  return w.resources().ontology.is_class(type, "Place") ? std::string(type) : std::string();
}

/// "y los japoneses, Y", "and Swedes Y"
void take_second_name(const CueWords& w, const NameSpan& first) {
  Index i = first.tokens.end;
  if (w.is_text(i, ",")) ++i;
  if (!w.in("coordinators", i++)) return;
  if (w.in("determiners", i)) ++i;
  if (!w.is_demonym(i)) return;
  i = w.name(w.name_at(i)).tokens.end;
  if (w.is_text(i, ",")) ++i;
  if (!begins_undecided(w, i)) return;
  NameSpan& second = w.name(w.name_at(i));
  second.type = first.type;
  second.weak = false;
}

}  // namespace

void take_other_names(const CueWords& w, std::uint32_t verb) {
  constexpr Index longest_subject = 4;
  if (!begins_undecided(w, verb + 1) || !may_be_verb(w.draft(), "naming-verbs", verb)) return;
  for (Index back = 1; back <= longest_subject && back < verb; ++back) {
    const Index relative = verb - back;
    if (!w.in("relatives", relative)) continue;
    NameSpan& name = w.name(w.name_at(verb + 1));
    name.type = class_before(w, w.is_text(relative - 1, ",") ? relative - 1 : relative);
    name.weak = name.weak && name.type.empty();
    if (!name.type.empty()) take_second_name(w, name);
    return;
  }
}

}  // namespace entente
