#include <entente/export/dot_style.h>

#include <algorithm>
#include <iterator>

namespace entente {
namespace {

constexpr ClassStyle styles[] = {
    {"Person", "ellipse", "filled", "#56B4E9", "#DDF0FB", "sky blue"},
    {"State", "box", "filled", "#E69F00", "#FAECCC", "orange"},
    {"GovernmentBody", "box", "filled", "#D55E00", "#F7DFCC", "vermillion", 2},
    {"Party", "cylinder", "filled", "#CC79A7", "#F5E4ED", "purple"},
    {"Firm", "component", "filled", "#009E73", "#CCECE3", "green"},
    {"IntergovernmentalOrganization", "hexagon", "filled", "#0072B2", "#CCE3F0", "blue"},
    {"MediaOutlet", "cds", "filled", "#000000", "#EBEBEB", "black"},
    {"Organization", "box", "filled,rounded", "#009E73", "#CCECE3", "green"},
    {"Place", "box", "filled,diagonals", "#000000", "#FAF5B8", "black on yellow"},
    {"Agreement", "note", "filled", "#CC79A7", "#F5E4ED", "purple"},
    {"NamedEvent", "octagon", "filled", "#D55E00", "#F7DFCC", "vermillion"},
    {"Project", "tab", "filled", "#0072B2", "#CCE3F0", "blue"},
    {"other", "box", "filled,rounded", "#000000", "#FFFFFF", "black"},
};

constexpr StatusStyle is_so = {"solid", "#404040", ""};
constexpr StatusStyle was_so = {"solid", "#8C8C8C", "ended"};
constexpr StatusStyle planned = {"dashed", "#0072B2", "planned"};
constexpr StatusStyle alleged = {"dashed", "#B0558A", "alleged"};
constexpr StatusStyle denied = {"dotted", "#D55E00", "denied"};

}  // namespace

std::span<const ClassStyle> class_styles() {
  return styles;
}

const ClassStyle& class_style(const Ontology& ontology, std::string_view type) {
  for (std::string_view name = type; !name.empty();) {
    const auto* const found =
        std::find_if(std::begin(styles), std::end(styles), [&](const ClassStyle& style) { return style.name == name; });
    if (found != std::end(styles)) return *found;
    const ClassDef* definition = ontology.find_class(name);
    name = definition == nullptr ? std::string_view() : std::string_view(definition->parent);
  }
  return *std::prev(std::end(styles));
}

const StatusStyle& status_style(Status status) {
  switch (status) {
    case Status::planned:
      return planned;
    case Status::alleged:
      return alleged;
    case Status::denied:
      return denied;
    case Status::ended:
      return was_so;
    case Status::happened:
    case Status::ongoing:
      break;
  }
  return is_so;
}

}  // namespace entente
