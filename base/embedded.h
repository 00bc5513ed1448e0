#pragma once

#include <span>
#include <string_view>

namespace entente {

/// A data file compiled into the library; see cmake/EmbedData.cmake.
struct EmbeddedFile {
  std::string_view path;  ///< inside its folder: "en/lexicon.txt"
  std::string_view text;
};

}  // namespace entente
