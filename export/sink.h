#pragma once

#include <iosfwd>
#include <string>

namespace entente {

/// A way into a stream for writers that go element by element: they append to text(), and memory stays constant. No
/// locale has a say, since the stream only ever sees bytes.
class Sink {
 public:
  explicit Sink(std::ostream& stream) : stream_(stream) {}

  std::string& text() { return text_; }

  /// To be called after each element. Throws Error when the stream has failed.
  void element_done() {
    if (text_.size() >= enough) flush();
  }
  /// To be called at the end: all is with the stream, or Error is thrown.
  void close();

 private:
  static constexpr std::size_t enough = 1U << 16;

  void flush();

  std::ostream& stream_;
  std::string text_;
};

}  // namespace entente
