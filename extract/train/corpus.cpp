#include <entente/base/error.h>
#include <entente/base/utf8.h>
#include <entente/extract/name/hints.h>
#include <entente/extract/train/corpus.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <map>
#include <numeric>
#include <utility>

namespace entente::train {

namespace fs = std::filesystem;

namespace {

std::ifstream open(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw Error(Place{path.string()}, "cannot be opened; check the path");
  return in;
}

bool is_kept_feature(std::string_view feature) {
  constexpr std::array<std::string_view, 5> kept = {"Number=", "PronType=", "Tense=", "VerbForm=", "Voice="};
  return std::any_of(kept.begin(), kept.end(), [&](std::string_view k) { return feature.substr(0, k.size()) == k; });
}

Example example_of(const engine::TreeSentence& sentence, std::string_view names_key) {
  Example example;
  for (const engine::TreeWord& word : sentence.words) {
    example.forms.push_back(word.form);
    example.lemmas.push_back(word.lemma);
    example.tags.push_back(tag_of(word.upos, word.feats));
    example.heads.push_back(word.head);
    example.relations.push_back(word.relation);
    if (!names_key.empty()) {
      const std::string_view name = word.misc_value(names_key);
      example.names.emplace_back(name.empty() ? "O" : name);
    }
  }
  return example;
}

std::string upper(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode(text, at);
    out += capitalise(text.substr(at, point.size));
    at += std::max<std::size_t>(point.size, 1);
  }
  return out;
}

/// A file of names and what its classes are called here.
class NameSource {
 public:
  explicit NameSource(std::string_view text) {
    path_ = text.substr(0, text.find(':'));
    text.remove_prefix(std::min(text.size(), path_.native().size() + 1));
    if (!text.empty() && text.front() == '@') {
      key_ = text.substr(1, text.find(':') - 1);
      text.remove_prefix(std::min(text.size(), key_.size() + 2));
    }
    if (!text.empty() && text.front() == '+') {
      open_world_ = true;
      text.remove_prefix(1);
    }
    while (!text.empty()) {
      const std::string_view pair = text.substr(0, text.find(','));
      const std::size_t equals = pair.find('=');
      if (equals == pair.npos) throw Error("'" + std::string(pair) + "' is no CLASS=CLASS");
      classes_.emplace(pair.substr(0, equals), pair.substr(equals + 1));
      text.remove_prefix(std::min(text.size(), pair.size() + 1));
    }
  }

  std::vector<Example> read() const {
    std::vector<Example> examples;
    if (!key_.empty()) {
      examples = read_treebanks({path_}, key_);
    } else {
      std::ifstream in = open(path_);
      for (engine::NameSentence& sentence : engine::read_names(in, path_.string())) {
        Example& example = examples.emplace_back();
        example.forms = std::move(sentence.forms);
        example.names = std::move(sentence.labels);
      }
    }
    for (Example& example : examples) {
      example.open_world = open_world_;
      for (std::string& name : example.names) rename(name);
    }
    return examples;
  }

 private:
  void rename(std::string& name) const {
    if (name == "O") return;
    const auto found = classes_.find(name.substr(2));
    if (found == classes_.end()) return;
    name = found->second == "O" ? "O" : name.substr(0, 2) + found->second;
  }

  fs::path path_;
  std::string key_;
  bool open_world_ = false;
  std::map<std::string, std::string> classes_;
};

}  // namespace

std::string tag_of(std::string_view upos, std::string_view feats) {
  std::string tag(upos);
  while (!feats.empty()) {
    const std::size_t bar = feats.find('|');
    const std::string_view feature = feats.substr(0, bar);
    if (is_kept_feature(feature)) tag.append("|").append(feature);
    feats = bar == feats.npos ? std::string_view() : feats.substr(bar + 1);
  }
  return tag;
}

engine::TreeSentence with_ranges_joined(const engine::TreeSentence& sentence) {
  using engine::TreeWord;
  engine::TreeSentence out;
  const auto words = static_cast<std::uint32_t>(sentence.words.size());
  std::vector<std::uint32_t> moved(words + 1, 0);  // new number of each word, from 1
  auto range = sentence.ranges.begin();
  for (std::uint32_t number = 1; number <= words;) {
    const bool in_range = range != sentence.ranges.end() && range->first == number;
    const std::uint32_t last = in_range ? range->last : number;
    const auto begin = sentence.words.begin() + (number - 1);
    const auto end = sentence.words.begin() + last;
    const auto outward =
        std::find_if(begin, end, [&](const TreeWord& word) { return word.head < number || word.head > last; });
    out.words.push_back(outward == end ? *begin : *outward);
    if (in_range) out.words.back().form = (range++)->form;
    for (; number <= last; ++number) moved[number] = static_cast<std::uint32_t>(out.words.size());
  }
  for (TreeWord& word : out.words) word.head = moved[word.head];
  return out;
}

std::vector<Example> read_treebanks(const std::vector<std::filesystem::path>& files, std::string_view names_key,
                                    bool joined) {
  std::vector<Example> examples;
  for (const auto& file : files) {
    std::ifstream in = open(file);
    engine::ConlluReader reader(in, file.string());
    for (engine::TreeSentence sentence; reader.next(sentence);) {
      examples.push_back(example_of(sentence, names_key));
      if (joined && !sentence.ranges.empty()) examples.push_back(example_of(with_ranges_joined(sentence), names_key));
    }
  }
  return examples;
}

std::vector<Example> read_name_files(const std::vector<std::string>& files) {
  std::vector<Example> all;
  for (const std::string& file : files) {
    const NameSource source(file);
    std::vector<Example> examples = source.read();
    std::move(examples.begin(), examples.end(), std::back_inserter(all));
  }
  return all;
}

void describe(std::vector<Example>& examples, const Knowledge& knowledge) {
  for (Example& example : examples) {
    const std::vector<std::string_view> forms(example.forms.begin(), example.forms.end());
    const std::vector<engine::Word> words = find_hints(forms, *knowledge.resources, *knowledge.language);
    engine::describe(words, knowledge.space, example.lexemes);
  }
}

void add_careless_copies(std::vector<Example>& examples, std::uint32_t percent, std::uint64_t seed) {
  Random random(seed);
  const std::size_t size = examples.size();
  for (std::size_t i = 0; i < size; ++i) {
    const std::uint32_t draw = random.below(100);
    if (draw >= percent) continue;
    Example copy = examples[i];
    for (std::string& form : copy.forms) form = draw % 3 == 0 ? upper(form) : lower(form);
    examples.push_back(std::move(copy));
  }
}

std::uint64_t Random::next() {
  state_ += 0x9E3779B97F4A7C15ULL;
  std::uint64_t z = state_;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
  return z ^ (z >> 31);
}

std::uint32_t Random::below(std::uint32_t limit) {
  return static_cast<std::uint32_t>(((next() >> 32) * std::uint64_t{limit}) >> 32);
}

std::vector<std::uint32_t> shuffled(std::size_t size, Random& random) {
  std::vector<std::uint32_t> order(size);
  std::iota(order.begin(), order.end(), 0U);
  for (std::size_t i = size; i > 1; --i) std::swap(order[i - 1], order[random.below(static_cast<std::uint32_t>(i))]);
  return order;
}

}  // namespace entente::train
