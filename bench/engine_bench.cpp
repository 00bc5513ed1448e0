// Throughput of the models: from the tokens of a sentence to hints, tags, names and trees, on one thread. The sentences
// are the lines of the file that ENTENTE_BENCH_TEXT names, else made up here. engine_peer.py compares with spaCy.
#include <entente/base/error.h>
#include <entente/extract/hints.h>
#include <entente/extract/models/models.h>
#include <entente/extract/segment.h>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace entente {
namespace {

struct List {
  std::string_view name;
  std::vector<std::string_view> items;
};

/// A line for each sentence. The lengths of the lists and of the patterns share no factor and every pattern asks for
/// the two longest, so the first 5 * 11 * 13 sentences are all different.
std::string made_up_text() {
  const std::vector<std::string_view> patterns = {
      "{role} {person} of {state} met {body} in {city} {time} to talk about {topic}.",
      "\"We have not signed anything yet,\" said {person}, {role} of {body}, when asked {time} about {topic}.",
      "{body} wants {state} to pay for {topic}, which {person} had promised {time} before leaving {city}.",
      "Neither {person} nor {body} would say whether talks on {topic} with {state} failed {time} because of money.",
      "After {person} had left {city}, {state} and {body} agreed {time} that {topic} should be looked at again in "
      "2031.",
  };
  const std::vector<List> lists = {
      {"person",
       {"Ana Torrevieja", "Bo Lundqvist-Marr", "Cleo Marshbrook", "Dora Pellingham", "Edmund Quillfeather",
        "Farida Oumarez", "Greta Holmqvaard", "Hassan Brightwater", "Ines Valdecorro", "Jonas Kettleby",
        "Karim Ostrander", "Lucia Ferrobianco", "Milo Drakensworth"}},
      {"body",
       {"the European Parliament", "the Ministry of Finance", "Orbita Works", "the Harbour Workers' Union",
        "the World Bank", "the opposition Lantern Party", "the Northern Railway Authority", "NATO", "the Supreme Court",
        "Meridian Shipping Ltd.", "the Institute for River Studies"}},
      {"state",
       {"Norway", "Spain", "the United States", "Kenya", "South Korea", "Brazil", "New Zealand", "Morocco", "Vietnam"}},
      {"topic",
       {"the price of wheat", "a railway across the border", "three closed schools", "fishing rights in the far north",
        "the new port, its cranes and its debts", "visas for students who work", "what the auditors found"}},
      {"city",
       {"Lisbon", "Nairobi", "Oslo", "Buenos Aires", "Hanoi", "Geneva", "Rabat", "Seoul", "Wellington", "Toledo",
        "Port-au-Prince", "Vienna", "Accra", "Lima", "Tallinn", "Quito", "Dakar"}},
      {"role", {"President", "Foreign Minister", "spokeswoman"}},
      {"time", {"on Tuesday", "last week"}},
  };
  constexpr std::size_t sentences = 600;
  std::string text;
  for (std::size_t i = 0; i < sentences; ++i) {
    std::string_view rest = patterns[i % patterns.size()];
    for (std::size_t open = rest.find('{'); open != rest.npos; open = rest.find('{')) {
      const std::size_t close = rest.find('}', open);
      text += rest.substr(0, open);
      for (const List& list : lists) {
        if (list.name == rest.substr(open + 1, close - open - 1)) text += list.items[i % list.items.size()];
      }
      rest.remove_prefix(close + 1);
    }
    text.append(rest).append("\n");
  }
  return text;
}

std::string load_text() {
  const char* const path = std::getenv("ENTENTE_BENCH_TEXT");
  if (path == nullptr) return made_up_text();
  std::ifstream in(path, std::ios::binary);
  std::string text(std::istreambuf_iterator<char>(in), {});
  if (text.empty()) throw Error(Place{path}, "is no text; let ENTENTE_BENCH_TEXT name a file of a sentence a line");
  return text;
}

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
  std::vector<engine::Label> tags;
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
        view_(view_of_lines(load_text())),
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
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(words_));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(view_.text().size()));
    state.counters["words"] = static_cast<double>(words_);
  }

  const engine::LanguageEngine& engine() const { return engine_; }

 private:
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
  corpus().run(state, [](Corpus& corpus, Prepared& sentence, Work& work) {
    sentence.swap(work);
    corpus.engine().parse(work);
    sentence.swap(work);
  });
}
BENCHMARK(parser)->Unit(benchmark::kMillisecond);

void all(benchmark::State& state) {
  corpus().run(state, [](Corpus& corpus, Prepared& sentence, Work& work) {
    corpus.hint(sentence);
    corpus.engine().describe(sentence.words, work);
    corpus.engine().tag(work);
    corpus.engine().find_names(work);
    corpus.engine().parse(work);
  });
}
BENCHMARK(all)->Unit(benchmark::kMillisecond);

void load(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(builtin_engine());
}
BENCHMARK(load)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace entente
