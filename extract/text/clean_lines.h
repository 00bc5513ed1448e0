#pragma once

#include <entente/base/span.h>

#include <cstddef>
#include <string_view>
#include <vector>

namespace entente {

/// A line that holds something besides blanks.
struct Line {
  Span span;                ///< without the blanks around it
  bool after_blank = true;  ///< the line before it is blank, or there is none
};

/// Linear time; blank lines cost nothing but their bytes.
std::vector<Line> split_lines(std::string_view text);

/// Without blanks, also those that show nothing, at both ends.
Span trim_blanks(std::string_view text, Span span);

/// Size of a list mark ("- ", "* ", "• ") at the start of `line` with the blanks behind it; 0 for none.
std::size_t bullet_size(std::string_view line);

/// Ends with a period, or with a question or exclamation mark, closing quotes and brackets aside. What trails off ("…")
/// is a teaser, no sentence.
bool ends_like_sentence(std::string_view line);

/// Whether a line breaks paragraphs at about one width, as text wrapped by hand or by an editor does.
bool is_hard_wrapped(std::string_view text, const std::vector<Line>& lines);

bool begins_with_lower_case(std::string_view line);

}  // namespace entente
