#include <entente/base/descriptor_buffer.h>

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace entente {
namespace {

std::string_view advice(int reason) {
  switch (reason) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return "free some space or choose another place";
    case EACCES:
    case EPERM:
    case EROFS:
      return "choose a folder you may write to";
    case ENOENT:
    case ENOTDIR:
      return "create its folder first or choose another one";
    default:
      return "choose another place";
  }
}

}  // namespace

Error write_error(const std::string& name, int reason) {
  return Error({name}, fmt::format("cannot write: {}; {}", std::generic_category().message(reason), advice(reason)));
}

DescriptorBuffer::DescriptorBuffer(int descriptor, std::string name) : descriptor_(descriptor), name_(std::move(name)) {
  setp(bytes_.data(), bytes_.data() + bytes_.size());
}

void DescriptorBuffer::drain() {
  for (const char* at = pbase(); at != pptr();) {
    const auto written = ::write(descriptor_, at, static_cast<std::size_t>(pptr() - at));
    if (written >= 0) {
      at += written;
    } else if (errno == EPIPE) {
      throw ClosedPipe({name_}, "nobody reads the pipe any more");
    } else if (errno != EINTR) {
      throw write_error(name_, errno);
    }
  }
  setp(bytes_.data(), bytes_.data() + bytes_.size());
}

DescriptorBuffer::int_type DescriptorBuffer::overflow(int_type c) {
  drain();
  if (!traits_type::eq_int_type(c, traits_type::eof())) sputc(traits_type::to_char_type(c));
  return traits_type::not_eof(c);
}

int DescriptorBuffer::sync() {
  drain();
  return 0;
}

}  // namespace entente
