#include <entente/base/error.h>
#include <entente/export/sink.h>

#include <ostream>

namespace entente {

void Sink::flush() {
  stream_.write(text_.data(), static_cast<std::streamsize>(text_.size()));
  text_.clear();
  if (!stream_) throw Error("cannot write the output; is the disk full?");
}

void Sink::close() {
  flush();
  stream_.flush();
  if (!stream_) throw Error("cannot write the output; is the disk full?");
}

}  // namespace entente
