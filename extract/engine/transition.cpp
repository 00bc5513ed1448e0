#include <entente/extract/engine/transition.h>

#include <algorithm>
#include <limits>

namespace entente::engine {
namespace {

void count(std::uint8_t& children) {
  if (children < std::numeric_limits<std::uint8_t>::max()) ++children;
}

}  // namespace

void ParseState::begin(std::size_t words) {
  size_ = static_cast<std::uint32_t>(words);
  next_ = 0;
  stack_.clear();
  heads_.assign(words, none);
  relations_.assign(words, no_relation);
  children_.assign(words, {});
}

bool ParseState::may(Move move) const {
  switch (move) {
    case Move::shift:
      return next_ < size_;
    case Move::left:
      return !stack_.empty() && (next_ < size_ || stack_.size() == 1);
    case Move::right:
      return stack_.size() >= 2;
  }
  return false;
}

void ParseState::make(Move move, std::uint8_t relation) {
  if (move == Move::shift) {
    stack_.push_back(next_++);
    return;
  }
  const std::uint32_t word = stack_.back();
  stack_.pop_back();
  attach(word, move == Move::left ? next_ : stack_.back(), relation);
}

void ParseState::attach(std::uint32_t word, std::uint32_t head, std::uint8_t relation) {
  heads_[word] = head;
  relations_[word] = relation;
  if (head == size_) return;
  Children& children = children_[head];
  if (word < head) {
    children.second_left = children.left;
    children.left = word;
    count(children.lefts);
  } else {
    children.second_right = children.right;
    children.right = word;
    count(children.rights);
  }
}

}  // namespace entente::engine
