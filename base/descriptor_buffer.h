#pragma once

#include <entente/base/error.h>

#include <array>
#include <streambuf>
#include <string>

namespace entente {

/// Nobody reads any more what is written into a pipe; a program ends quietly then.
class ClosedPipe : public Error {
 public:
  using Error::Error;
};

/// Output to a file descriptor, which it does not own. Where a std::filebuf only sets a flag, this throws Error with
/// the file's name and the system's reason (ClosedPipe for a pipe without a reader). A stream on it passes the
/// exception on when its exceptions() include badbit. What is not flushed when it goes is dropped.
class DescriptorBuffer : public std::streambuf {
 public:
  /// `name` is for messages.
  DescriptorBuffer(int descriptor, std::string name);

 protected:
  int_type overflow(int_type c) override;
  int sync() override;

 private:
  void drain();

  int descriptor_;
  std::string name_;
  std::array<char, 1 << 16> bytes_{};
};

/// "NAME: cannot write: No space left on device; ...", for an errno value.
Error write_error(const std::string& name, int reason);

}  // namespace entente
