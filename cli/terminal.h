#pragma once

#include <entente/base/descriptor_buffer.h>
#include <entente/base/error.h>
#include <entente/base/progress.h>

#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>

namespace entente::cli {

enum class Style : std::uint8_t { strong, faint, subject, trigger, object };

/// What may be shown of text that others wrote: control characters, which a terminal would obey, and those that turn
/// the direction of writing become U+FFFD; tabs and line breaks become spaces.
std::string printable(std::string_view text);

/// JSON in which no control character stands as itself: what nlohmann leaves (DEL, C1, direction marks) becomes \uXXXX.
std::string printable_json(std::string_view json);

/// "warning: FILE:LINE: message"
std::string describe(const Diagnostic& diagnostic);

/// Data goes to standard output, all else to standard error.
class Terminal {
 public:
  Terminal();

  /// Throws ClosedPipe or Error when it cannot be written.
  std::ostream& out() { return out_; }

  /// "entente: message", with escape sequences made harmless.
  void complain(std::string_view message);
  /// "entente: warning: FILE:LINE: message"
  void complain(const Diagnostic& diagnostic);
  /// Lines of the run's summary.
  void report(std::string_view lines);

  /// `text` in that style if standard output shows colours, else as it is.
  std::string styled(Style style, std::string_view text) const;

  /// Shows "12 of 40 THINGS" on standard error while work goes on, if that is a terminal.
  Progress progress(std::string things);
  /// Takes that line away until there is more progress; call it before data is written.
  void clear_progress();

 private:
  DescriptorBuffer buffer_;
  std::ostream out_;
  bool colour_;
  bool interactive_;  ///< standard error is a terminal
  bool progress_shown_ = false;
};

}  // namespace entente::cli
