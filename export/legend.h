#pragma once

#include <entente/export/dot_style.h>
#include <entente/export/format.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// What a drawing has and its legend explains.
class Legend {
 public:
  explicit Legend(const Ontology& ontology);

  void add(const Entity& entity);
  /// As it is drawn (drawn_status() of figure.h).
  void add(Status status);

  /// In the order of class_styles(), and of Status.
  const std::vector<bool>& classes() const { return classes_; }
  const std::array<bool, status_names.size()>& statuses() const { return statuses_; }

 private:
  const Ontology& ontology_;
  std::vector<bool> classes_;
  std::array<bool, status_names.size()> statuses_ = {};
};

/// Adds title, legend and `note`, a sentence or nothing, to a DOT text that Graphviz has already laid out. They are
/// placed above and below the drawing, so nothing in it moves.
std::string with_legend(std::string placed, const Legend& legend, const WriteOptions& options, std::string_view note);

}  // namespace entente
