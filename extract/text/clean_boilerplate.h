#pragma once

#include <entente/ontology/resources.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Tells the parts of a page that are no article, by the lists of boilerplate.txt of every language: an English page
/// may hold a Spanish article. All questions are about one line without blanks around it.
class Boilerplate {
 public:
  explicit Boilerplate(const Resources& resources);

  /// "Keep reading:", "Lea también:"; other stories follow.
  bool is_story_list_heading(std::string_view line) const;
  /// "Read also: Another story", all in one line.
  bool is_story_link(std::string_view line) const;
  /// "Recent Posts": nothing of the article follows.
  bool is_tail_heading(std::string_view line) const;
  /// Share buttons, categories, "(With information from ...)", "23 mins ago", a byline.
  bool is_furniture(std::string_view line) const;
  /// Where page machinery begins in a line; its size when there is none.
  std::size_t machinery_begin(std::string_view line) const;
  /// Size of what is left of a line when the credit of a picture at its end is cut; its size when there is none.
  std::size_t without_credit(std::string_view line) const;
  /// Whether a caption says something: it has a finite verb.
  bool has_verb(std::string_view caption) const;
  /// Whether these words name an agency, "(EFE)", "(CNN Spanish)".
  bool names_source(std::string_view words) const;

 private:
  bool any_list_holds(ListName list, std::string_view key) const;
  bool begins_with_any(ListName list, std::string_view key) const;
  bool is_byline(std::string_view line, std::string_view key) const;
  bool is_age(std::string_view key) const;
  bool is_credit(std::string_view words, bool bracketed) const;

  std::vector<const Lexicon*> lexicons_;
};

}  // namespace entente
