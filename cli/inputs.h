#pragma once

#include <entente/base/error.h>

#include <cstddef>
#include <string>
#include <vector>

namespace entente::cli {

/// What the arguments of a command name: files to read, with "-" for standard input, and what was left out.
struct Inputs {
  std::vector<std::string> files;    ///< each folder's sorted by path
  std::size_t hidden = 0;            ///< files and folders whose name begins with a dot
  std::size_t not_text = 0;          ///< by their suffix, or by their first bytes
  std::vector<Diagnostic> unusable;  ///< arguments that name nothing, folders without articles
};

/// Follows folders to the bottom. Files named outright are taken as they are.
Inputs gather(const std::vector<std::string>& arguments);

}  // namespace entente::cli
