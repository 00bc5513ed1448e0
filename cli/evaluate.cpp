#include <entente/cli/command.h>
#include <entente/cli/options.h>
#include <entente/cli/score_table.h>
#include <entente/cli/treebank_files.h>
#include <entente/eval/names.h>
#include <entente/eval/tags.h>
#include <entente/eval/trees.h>
#include <entente/extract/annotate_words.h>
#include <entente/extract/language/models.h>

#include <fmt/format.h>

#include <utility>

namespace entente::cli {
namespace {

using engine::TreeSentence;

std::vector<NamedScore> listed(const eval::ScoresByClass& scores) {
  return {scores.begin(), scores.end()};
}

/// "politician=Person" as its two sides. Throws UsageError.
std::pair<std::string, std::string> parse_mapping(const std::string& text) {
  const std::size_t equals = text.find('=');
  if (equals == text.npos || equals == 0 || equals + 1 == text.size())
    throw UsageError(
        fmt::format("--map: '{}' is no CLASS=CLASS; write a class of the files and what it counts as", text));
  return {text.substr(0, equals), text.substr(equals + 1)};
}

eval::GoldGraph load_gold_graph(const std::string& path) {
  std::ifstream in = open_input(path);
  return eval::read_gold_graph(in, path);
}

/// What is wrong with files together is told with the names of all.
template <class Scoring>
auto compare(const std::vector<std::string>& files, Scoring score) try {
  return score();
} catch (const Error& error) {
  throw Error({fmt::format("{}", fmt::join(files, ", "))}, error.what());
}

class Evaluate final : public Command {
 public:
  Manual manual() const override {
    return {
        "evaluate", "Compare annotated words or graphs with a gold standard",
        "`trees` and `tags` compare CoNLL-U files as the CoNLL 2018 shared task does: punctuation counts, subtypes of "
        "relations do not, words are aligned by their characters. `names` compares whole names, as conlleval does, of "
        "CoNLL-U files with Name=B-Person in MISC, or of columns of words and labels. FILE is the gold, then what is "
        "to "
        "be compared; without that, entente reads the gold's words itself.\n\n"
        "`graphs` compares graphs of one article each with what they must say. FILE is a gold in JSON, then its graph, "
        "then perhaps more such pairs. Statuses and dates are those of the relations found.\n\n"
        "Exit status: 0 done; 2 a file cannot be used.",
        "entente evaluate trees gold.conllu system.conllu --per-class\n"
        "entente evaluate tags gold.conllu\n"
        "entente evaluate names gold.conllu --map politician=Person,misc=-\n"
        "entente evaluate graphs a.json a.graphml b.json b.graphml --details"};
  }

  void declare(CLI::App& app) override {
    app.add_option("WHAT", what_, "trees, tags, names or graphs")
        ->check(one_of({"trees", "tags", "names", "graphs"}))
        ->required()
        ->type_name("");
    app.add_option("FILE", files_, "The gold, and what is to be compared with it")->required()->type_name("");
    app.add_flag("--per-class", per_class_, "Also each tag, or each relation");
    app.add_flag("--feats", feats_, "Also the features of words, with tags");
    add_list(app, "--map", mappings_, "Count names of one class as another's; - leaves them out")
        ->type_name("CLASS=CLASS,..");
    app.add_flag("--details", details_, "List what graphs lack and what they have too much");
    app.add_option("--language", language_, "Language of the words that are to be read")
        ->check(one_of({"en", "es", "auto"}))
        ->type_name("en|es|auto")
        ->capture_default_str();
    app.add_option("--format", format_, "How to print")
        ->check(one_of({"text", "json"}))
        ->type_name("text|json")
        ->capture_default_str();
    add_ontology(app, ontologies_);
    add_models(app, models_);
  }

  void setup() override {
    const bool graphs = what_ == "graphs";
    if (graphs && files_.size() % 2 != 0) throw UsageError("graphs: give each gold with its graph, in pairs");
    if (!graphs && files_.size() > 2) throw UsageError(what_ + ": give a gold and one file to compare with it");
    allow("--per-class", per_class_, what_ == "trees" || what_ == "tags");
    allow("--feats", feats_, what_ == "tags");
    allow("--map", !mappings_.empty(), what_ == "names");
    allow("--details", details_, graphs);
    for (const std::string& mapping : mappings_) classes_.insert(parse_mapping(mapping));
  }

  Exit run(Terminal& terminal) override {
    if (what_ == "graphs") {
      const std::vector<NamedGraphScore> scores = score_graphs();
      format_ == "json" ? print_graph_scores_json(scores, details_, terminal)
                        : print_graph_scores(scores, details_, terminal);
      return Exit::yes;
    }
    const ScoreTable table = what_ == "trees" ? score_trees() : what_ == "tags" ? score_tags() : score_names();
    format_ == "json" ? print_scores_json(table, terminal) : print_scores(table, terminal);
    return Exit::yes;
  }

 private:
  void allow(std::string_view option, bool given, bool fits) const {
    if (given && !fits) throw UsageError(fmt::format("{} says nothing of {}; leave it out", option, what_));
  }

  ScoreTable score_trees() const {
    const auto gold = load_treebank(files_[0]);
    const auto said = system(gold);
    const eval::TreeScores scores = compare(files_, [&] { return eval::score_trees(gold, said); });
    return {{{"words", scores.words}, {"UAS", scores.uas}, {"LAS", scores.las}, {"CLAS", scores.clas}},
            per_class_ ? listed(scores.relations) : std::vector<NamedScore>()};
  }

  ScoreTable score_tags() const {
    const auto gold = load_treebank(files_[0]);
    const auto said = system(gold);
    const eval::TagScores scores = compare(files_, [&] { return eval::score_tags(gold, said); });
    ScoreTable table = {{{"words", scores.words}, {"UPOS", scores.upos}}, {}};
    if (feats_) table.scores.emplace_back("features", scores.feats);
    if (per_class_) table.classes = listed(scores.tags);
    return table;
  }

  ScoreTable score_names() const {
    const auto gold = load_names(files_[0]);
    const auto said = files_.size() == 2 ? load_names(files_[1]) : names_of(read_words(words_of(gold)), files_[0]);
    const eval::NameScores scores = compare(files_, [&] { return eval::score_names(gold, said, classes_); });
    return {{{"names", scores.names}}, listed(scores.classes)};
  }

  std::vector<TreeSentence> system(const std::vector<TreeSentence>& gold) const {
    return files_.size() == 2 ? load_treebank(files_[1]) : read_words(words_of(gold));
  }

  /// Lets entente read the words.
  std::vector<TreeSentence> read_words(std::vector<TreeSentence> sentences) const {
    const Resources resources = load_resources(ontologies_);
    const Models models = load_models(resources, models_);
    const std::string language = language_ == "auto" ? language_of(sentences, resources) : language_;
    engine::Workspace work;
    for (const std::span<TreeSentence> document : documents_of(sentences))
      annotate_words(document, language, models, work);
    return sentences;
  }

  std::vector<NamedGraphScore> score_graphs() const {
    const Ontology ontology = load_ontology(ontologies_);
    std::vector<NamedGraphScore> scores;
    for (std::size_t i = 0; i < files_.size(); i += 2) {
      const eval::GoldGraph gold = load_gold_graph(files_[i]);
      scores.push_back({gold.document, eval::score_graph(load_graph(files_[i + 1]), gold, ontology)});
    }
    return scores;
  }

  std::string what_;
  std::vector<std::string> files_;
  std::vector<std::string> mappings_;
  eval::ClassMap classes_;
  bool per_class_ = false;
  bool feats_ = false;
  bool details_ = false;
  std::string language_ = "auto";
  std::string format_ = "text";
  std::vector<std::filesystem::path> ontologies_;
  std::filesystem::path models_;
};

}  // namespace

std::unique_ptr<Command> make_evaluate() {
  return std::make_unique<Evaluate>();
}

}  // namespace entente::cli
