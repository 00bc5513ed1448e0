#pragma once

#include <entente/base/span.h>
#include <entente/extract/text/time.h>

#include <optional>
#include <string_view>

namespace entente {

/// A date written out with day, month and year, found in a line.
struct WrittenDate {
  Span span;  ///< bytes of the line
  Date date;
};

/// "date 2023-09-14", "Published: Dec 20, 2018": a label and a date at the start of a line. The span begins at 0.
std::optional<WrittenDate> find_labelled_date(std::string_view line, const Resources& resources);

/// Whether the line is nothing but a date, with a place before it and a time of day behind it or not.
bool is_date_line(std::string_view line, const Resources& resources);

}  // namespace entente
