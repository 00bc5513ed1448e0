// An analysis allocates nothing once its workspace has grown: not for one word, nor for five hundred.
#include <entente/extract/models/models.h>

#include <gtest/gtest.h>

#include <atomic>
#include <cstdlib>
#include <new>
#include <string>
#include <vector>

namespace {

std::atomic<std::size_t> allocations = 0;

void* counted(std::size_t size, std::size_t alignment) {
  ++allocations;
  size = (size + alignment - 1) / alignment * alignment;
  void* const memory = std::aligned_alloc(alignment, size == 0 ? alignment : size);
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}

}  // namespace

void* operator new(std::size_t size) {
  return counted(size, alignof(std::max_align_t));
}
void* operator new[](std::size_t size) {
  return counted(size, alignof(std::max_align_t));
}
void* operator new(std::size_t size, std::align_val_t alignment) {
  return counted(size, static_cast<std::size_t>(alignment));
}
void* operator new[](std::size_t size, std::align_val_t alignment) {
  return counted(size, static_cast<std::size_t>(alignment));
}
void operator delete(void* memory) noexcept {
  std::free(memory);
}
void operator delete[](void* memory) noexcept {
  std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
  std::free(memory);
}
void operator delete[](void* memory, std::size_t) noexcept {
  std::free(memory);
}
void operator delete(void* memory, std::align_val_t) noexcept {
  std::free(memory);
}
void operator delete[](void* memory, std::align_val_t) noexcept {
  std::free(memory);
}
void operator delete(void* memory, std::size_t, std::align_val_t) noexcept {
  std::free(memory);
}
void operator delete[](void* memory, std::size_t, std::align_val_t) noexcept {
  std::free(memory);
}

namespace entente::engine {
namespace {

/// What each step of a run allocates.
struct Count {
  std::size_t describe = 0;
  std::size_t tag = 0;
  std::size_t names = 0;
  std::size_t parse = 0;
};

template <class Step>
std::size_t counted_in(Step&& step) {
  const std::size_t before = allocations;
  step();
  return allocations - before;
}

Count run(const LanguageEngine& engine, const std::vector<Word>& words, Workspace& work) {
  Count count;
  count.describe = counted_in([&] { engine.describe(words, work); });
  count.tag = counted_in([&] { engine.tag(work); });
  count.names = counted_in([&] { engine.find_names(work); });
  count.parse = counted_in([&] { engine.parse(work); });
  return count;
}

std::vector<Word> sentence(std::size_t size) {
  constexpr std::string_view forms[] = {"The",     "president", "of",  "Venezuela", ",",      "Ada", "Quill", ",",
                                        "visited", "Peru",      "and", "said",      "Monday", "!",   "🙂",  "Áñejo"};
  std::vector<Word> words;
  for (std::size_t i = 0; i < size; ++i) words.push_back({forms[i % std::size(forms)], hint::common_word});
  return words;
}

TEST(Allocations, AreCounted) {
  EXPECT_GE(counted_in([] { const std::vector<int> some(10); }), 1U);
}

TEST(Allocations, AreNoneInAWarmWorkspace) {
  const Engine engine = builtin_engine();
  for (const char* const code : {"en", "es"}) {
    const LanguageEngine& language = *engine.language(code);
    Workspace work;
    EXPECT_GT(run(language, sentence(500), work).parse, 0U);
    for (const std::size_t size : {500U, 50U, 1U, 0U, 500U}) {
      const std::vector<Word> words = sentence(size);
      const Count count = run(language, words, work);
      EXPECT_EQ(count.describe, 0U) << code << ' ' << size;
      EXPECT_EQ(count.tag, 0U) << code << ' ' << size;
      EXPECT_EQ(count.names, 0U) << code << ' ' << size;
      EXPECT_EQ(count.parse, 0U) << code << ' ' << size;
    }
  }
}

/// Memory grows with the sentence, in few steps: not with each word.
TEST(Allocations, AreFewInAColdOne) {
  const Engine engine = builtin_engine();
  Workspace work;
  const Count count = run(*engine.language("en"), sentence(500), work);
  EXPECT_LT(count.describe + count.tag + count.names + count.parse, 100U);
}

}  // namespace
}  // namespace entente::engine
