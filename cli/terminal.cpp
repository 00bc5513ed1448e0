#include <entente/base/utf8.h>
#include <entente/cli/terminal.h>

#include <fmt/format.h>
#include <fmt/ostream.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <iostream>

namespace entente::cli {
namespace {

constexpr char32_t replacement = 0xFFFD;

bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

/// Embeddings, overrides and isolates: they can make a line read otherwise than it is.
bool turns_direction(char32_t c) {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F;
}

bool is_break(char32_t c) {
  return c == '\n' || c == '\r' || c == '\t' || c == 0x2028 || c == 0x2029;
}

template <class Replace>
std::string translate(std::string_view text, Replace replace) {
  std::string out;
  out.reserve(text.size());
  const auto plain = [](char c) { return c >= ' ' && c < '\x7f'; };  // of these nothing is replaced
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end =
        static_cast<std::size_t>(std::find_if_not(text.begin() + at, text.end(), plain) - text.begin());
    out.append(text.substr(at, end - at));
    at = end;
    if (at == text.size()) break;
    const CodePoint c = decode(text, at);
    if (!replace(out, c.value)) out.append(text.substr(at, c.size));
    at += c.size;
  }
  return out;
}

bool wants_colour(int descriptor) {
  const char* no_colour = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  return ::isatty(descriptor) != 0 && (no_colour == nullptr || *no_colour == '\0') && terminal != nullptr &&
         std::string_view(terminal) != "dumb";
}

std::string_view code(Style style) {
  switch (style) {
    case Style::strong:
      return "\x1b[1m";
    case Style::faint:
      return "\x1b[2m";
    case Style::subject:
      return "\x1b[34m";
    case Style::trigger:
      return "\x1b[33m";
    case Style::object:
      return "\x1b[32m";
  }
  return {};
}

std::string_view word(Diagnostic::Severity severity) {
  switch (severity) {
    case Diagnostic::Severity::note:
      return "note";
    case Diagnostic::Severity::warning:
      return "warning";
    case Diagnostic::Severity::error:
      return "error";
  }
  return {};
}

}  // namespace

std::string printable(std::string_view text) {
  return translate(sanitise(text), [](std::string& out, char32_t c) {
    if (is_break(c)) {
      out += ' ';
    } else if (is_control(c) || turns_direction(c)) {
      append(out, replacement);
    } else {
      return false;
    }
    return true;
  });
}

std::string printable_json(std::string_view json) {
  return translate(json, [](std::string& out, char32_t c) {
    if (c != '\n' && (is_control(c) || turns_direction(c))) {
      fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(c));
      return true;
    }
    return false;
  });
}

std::string describe(const Diagnostic& diagnostic) {
  return fmt::format("{}: {}{}", word(diagnostic.severity), prefix(diagnostic.place), diagnostic.message);
}

Terminal::Terminal()
    : buffer_(STDOUT_FILENO, "standard output"),
      out_(&buffer_),
      colour_(wants_colour(STDOUT_FILENO)),
      interactive_(::isatty(STDERR_FILENO) != 0) {
  out_.exceptions(std::ios::badbit);
}

void Terminal::complain(std::string_view message) {
  report(fmt::format("entente: {}", message));
}

void Terminal::complain(const Diagnostic& diagnostic) {
  complain(describe(diagnostic));
}

void Terminal::report(std::string_view lines) {
  clear_progress();
  while (!lines.empty()) {
    const auto end = std::min(lines.find('\n'), lines.size());
    fmt::print(std::cerr, "{}\n", printable(lines.substr(0, end)));
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
}

std::string Terminal::styled(Style style, std::string_view text) const {
  return colour_ ? fmt::format("{}{}\x1b[0m", code(style), text) : std::string(text);
}

Progress Terminal::progress(std::string things) {
  if (!interactive_) return {};
  using Clock = std::chrono::steady_clock;
  static constexpr auto pause = std::chrono::milliseconds(100);
  return
      [this, things = std::move(things), last = Clock::time_point{}](std::uint64_t done, std::uint64_t total) mutable {
        if (Clock::now() - last < pause) return;
        last = Clock::now();
        progress_shown_ = true;
        const std::string count = total == 0 ? fmt::format("{}", done) : fmt::format("{} of {}", done, total);
        fmt::print(std::cerr, "\r\x1b[K{} {}", count, things);
        std::cerr.flush();
      };
}

void Terminal::clear_progress() {
  if (!progress_shown_) return;
  std::cerr << "\r\x1b[K";
  progress_shown_ = false;
}

}  // namespace entente::cli
