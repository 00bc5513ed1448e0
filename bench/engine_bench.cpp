// Throughput of the models: from the tokens of a sentence to hints, tags, names and trees, on one thread. The sentences
// are the lines of the file that ENTENTE_BENCH_TEXT names, else made up here. engine_peer.py compares with spaCy.
#include <entente/extract/models/models.h>
#include <entente/extract/name/hints.h>
#include <entente/extract/text/segment.h>

#include <benchmark/benchmark.h>

#include "news_text.h"
#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {
namespace {

/// A view of the text as it is, each line a block.
View view_of_lines(const std::string& text) {
  View view;
  view.copy(text, 0);
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const Span span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    if (begin < end) view.add_block({span, BlockKind::body, "en"});
    begin = end + 1;
  }
  return view;
}

/// What stages need of a sentence, worked out beforehand.
struct Prepared {
  std::vector<HintWord> listed;
  std::vector<engine::Word> words;
  std::vector<engine::Lexeme> lexemes;
  std::vector<engine::Tagging> tags;
  std::vector<std::uint8_t> parts;

  /// Swaps words and tags with those of a workspace: one workspace, with memory that has grown, serves all sentences.
  void swap(engine::Workspace& work) {
    lexemes.swap(work.lexemes);
    tags.swap(work.tags);
    parts.swap(work.parts);
  }
};

class Corpus {
 public:
  Corpus()
      : resources_(load_resources()),
        data_(*resources_.language("en")),
        models_(builtin_engine()),
        engine_(*models_.language("en")),
        view_(view_of_lines(bench::news_text())),
        sentences_(segment(view_, resources_)) {
    engine::Workspace work;
    for (const Sentence& sentence : sentences_) {
      Prepared& made = prepared_.emplace_back();
      for (const Token& token : sentence.tokens) made.listed.push_back({token.text, token.key});
      hint(made);
      engine_.describe(made.words, work);
      engine_.tag(work);
      made.swap(work);
      words_ += made.words.size();
    }
  }

  /// Finds hints as the pipeline does, and gives them to the words.
  void hint(Prepared& sentence) { find_hints(sentence.listed, resources_, data_, sentence.words); }

  /// Lets `step` do its work on each sentence, again and again.
  template <class Step>
  void run(benchmark::State& state, Step step) {
    engine::Workspace work;
    for (auto _ : state) {
      for (Prepared& sentence : prepared_) step(*this, sentence, work);
      benchmark::DoNotOptimize(work);
    }
    set_counters(state);
  }

  /// Lets `step` do its work on about as many sentences at a time as an article has.
  template <class Step>
  void run_articles(benchmark::State& state, Step step) {
    constexpr std::size_t at_a_time = 20;
    engine::Workspace work;
    for (auto _ : state) {
      for (std::size_t at = 0; at < prepared_.size(); at += at_a_time)
        step(*this, std::span(prepared_).subspan(at, std::min(at_a_time, prepared_.size() - at)), work);
      benchmark::DoNotOptimize(work);
    }
    set_counters(state);
  }

  void parse(std::span<const Prepared> sentences, engine::Workspace& work) const {
    std::vector<engine::ParserInput> inputs;
    for (const Prepared& sentence : sentences) inputs.push_back({sentence.lexemes, sentence.tags});
    engine_.parse(inputs, work);
  }

  const engine::LanguageEngine& engine() const { return engine_; }

 private:
  void set_counters(benchmark::State& state) const {
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(words_));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(view_.text().size()));
    state.counters["words"] = static_cast<double>(words_);
  }

  Resources resources_;
  const LanguageData& data_;
  engine::Engine models_;
  const engine::LanguageEngine& engine_;
  View view_;
  std::vector<Sentence> sentences_;
  std::vector<Prepared> prepared_;
  std::size_t words_ = 0;
};

Corpus& corpus() {
  static Corpus loaded;
  return loaded;
}

using Work = engine::Workspace;

void hints(benchmark::State& state) {
  corpus().run(state, [](Corpus& corpus, Prepared& sentence, Work&) { corpus.hint(sentence); });
}
BENCHMARK(hints)->Unit(benchmark::kMillisecond);

void describe(benchmark::State& state) {
  corpus().run(state,
               [](Corpus& corpus, Prepared& sentence, Work& work) { corpus.engine().describe(sentence.words, work); });
}
BENCHMARK(describe)->Unit(benchmark::kMillisecond);

void tagger(benchmark::State& state) {
  corpus().run(state, [](Corpus& corpus, Prepared& sentence, Work& work) {
    corpus.engine().describe(sentence.words, work);
    corpus.engine().tag(work);
  });
}
BENCHMARK(tagger)->Unit(benchmark::kMillisecond);

void names(benchmark::State& state) {
  corpus().run(state, [](Corpus& corpus, Prepared& sentence, Work& work) {
    sentence.swap(work);
    corpus.engine().find_names(work);
    sentence.swap(work);
  });
}
BENCHMARK(names)->Unit(benchmark::kMillisecond);

void parser(benchmark::State& state) {
  corpus().run_articles(
      state, [](Corpus& corpus, std::span<Prepared> sentences, Work& work) { corpus.parse(sentences, work); });
}
BENCHMARK(parser)->Unit(benchmark::kMillisecond);

void all(benchmark::State& state) {
  corpus().run_articles(state, [](Corpus& corpus, std::span<Prepared> sentences, Work& work) {
    for (Prepared& sentence : sentences) {
      corpus.hint(sentence);
      corpus.engine().describe(sentence.words, work);
      corpus.engine().tag(work);
      corpus.engine().find_names(work);
      sentence.swap(work);
    }
    corpus.parse(sentences, work);
  });
}
BENCHMARK(all)->Unit(benchmark::kMillisecond);

void load(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(builtin_engine());
}
BENCHMARK(load)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace entente
