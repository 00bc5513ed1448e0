#include <entente/base/unclean.h>
#include <entente/export/lines.h>

#include <algorithm>
#include <istream>

namespace entente {

Lines::Lines(std::istream& in) : in_(in), block_(1U << 18) {
  next();
}

void Lines::next() {
  line_ = {};
  if (at_ == whole_ && !fill()) return;
  const std::string_view rest(block_.data() + at_, whole_ - at_);
  line_ = rest.substr(0, rest.find('\n'));
  at_ += line_.size() + 1;
}

/// The next lines, behind the beginning of one that is there already.
bool Lines::fill() {
  std::copy(block_.data() + whole_, block_.data() + filled_, block_.data());
  filled_ -= whole_;
  at_ = whole_ = 0;
  while (whole_ == 0 && in_) {
    if (filled_ == block_.size()) block_.resize(2 * filled_);
    in_.read(block_.data() + filled_, static_cast<std::streamsize>(block_.size() - filled_));
    const std::string_view fresh(block_.data() + filled_, static_cast<std::size_t>(in_.gcount()));
    if (const std::size_t end = fresh.rfind('\n'); end != std::string_view::npos) whole_ = filled_ + end + 1;
    filled_ += fresh.size();
  }
  const std::string_view lines(block_.data(), whole_);
  if (first_unclean(lines) != lines.size()) whole_ = 0;
  return whole_ > 0;
}

}  // namespace entente
