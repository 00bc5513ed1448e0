// Makes the models of extract/models from annotated text. Each model is one command; docs/engine.md has them all.
#include <entente/base/atomic_file.h>
#include <entente/base/error.h>
#include <entente/extract/engine/model_file.h>
#include <entente/extract/train/train_lemmas.h>
#include <entente/extract/train/train_names.h>
#include <entente/extract/train/train_parser.h>
#include <entente/extract/train/train_tagger.h>
#include <entente/extract/train/train_words.h>

#include <CLI/CLI.hpp>

#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>

namespace entente::train {
namespace {

namespace fs = std::filesystem;

struct Options {
  std::string language = "en";
  std::vector<fs::path> treebanks;
  std::vector<fs::path> dev;
  fs::path words;
  fs::path output;
  Schedule schedule;
  std::uint32_t careless = 0;
  bool joined = false;
};

void say(std::string_view text) {
  std::cerr << text << std::endl;
}

void save(const fs::path& path, const std::string& file) {
  std::ofstream out(path, std::ios::binary);
  out << file;
  out.close();
  if (!out) throw Error(Place{path.string()}, "cannot be written; check the folder and its free space");
  say(path.string() + ": " + std::to_string(file.size() / 1000) + " kB");
}

std::string slurp(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw Error(Place{path.string()}, "cannot be opened; check the path");
  return {std::istreambuf_iterator<char>(in), {}};
}

void add_common(CLI::App& app, Options& options) {
  app.add_option("--language", options.language, "Language of the data")->capture_default_str();
  app.add_option("-o,--output", options.output, "The model to write")->required();
}

void add_learning(CLI::App& app, Options& options) {
  add_common(app, options);
  app.add_option("--treebank", options.treebanks, "CoNLL-U files to learn from");
  app.add_flag("--joined", options.joined,
               "Repeat sentences with words in one that the treebank takes apart (\"del\")");
  app.add_option("--dev", options.dev, "CoNLL-U files to score the finished model on");
  app.add_option("--words", options.words, "The model of word classes");
  app.add_option("--epochs", options.schedule.epochs, "Passes over the data")->capture_default_str();
  Learning& learning = options.schedule.learning;
  app.add_option("--hidden", learning.hidden, "Hidden units")->capture_default_str();
  app.add_option("--least-count", learning.least_count, "Leave out features met less often")->capture_default_str();
  app.add_option("--most-rows", learning.most_rows, "Features to keep for the last epochs, by how much they matter")
      ->capture_default_str();
  app.add_option("--rate", learning.rate, "Learning rate")->capture_default_str();
  app.add_option("--feature-dropout", learning.feature_dropout)->capture_default_str();
  app.add_option("--hidden-dropout", learning.hidden_dropout)->capture_default_str();
  app.add_option("--seed", learning.seed, "Of everything that is random")->capture_default_str();
  app.add_option("--careless", options.careless, "Per cent of sentences to repeat without or all in capitals")
      ->capture_default_str();
}

/// Of taggers that do nothing but tag what they have not seen. They are to be as good, and as much in doubt, as the one
/// that learns longest.
Schedule quick_schedule() {
  Schedule quick;
  quick.epochs = 3;
  quick.learning.most_rows = 64'000;
  quick.learning.feature_dropout = 0.25F;
  quick.learning.hidden_dropout = 0.15F;
  return quick;
}

int run(int argc, char** argv) {
  CLI::App app("Makes the models of entente's engine from annotated text");
  app.require_subcommand(1);
  Options options;
  fs::path vectors;
  fs::path classes_file;
  Clustering clustering;

  CLI::App* words = app.add_subcommand("words", "Word classes and vectors");
  add_common(*words, options);
  words->add_option("--vectors", vectors, "A word and its numbers a line");
  words->add_option("--classes", classes_file, "A word and its fine and coarse class a line");
  words->add_option("--coarse", clustering.coarse)->capture_default_str();
  words->add_option("--fine", clustering.fine)->capture_default_str();
  words->add_option("--width", clustering.width, "Numbers that vectors are reduced to")->capture_default_str();
  words->add_option("--most-words", clustering.most_words)->capture_default_str();
  CLI::App* tagger = app.add_subcommand("tagger", "Parts of speech");
  add_learning(*tagger, options);
  CLI::App* lemma_rules = app.add_subcommand("lemmas", "Base forms");
  add_learning(*lemma_rules, options);
  CLI::App* names = app.add_subcommand("names", "Names");
  add_learning(*names, options);
  std::vector<std::string> name_files;
  std::vector<std::string> name_dev;
  fs::path tagger_file;
  names->add_option("--names", name_files, "Files of names, FILE[:@KEY][:[+]CLASS=CLASS,...]");
  names->add_option("--names-dev", name_dev, "The same, to score the finished model on");
  names->add_option("--tagger", tagger_file, "The model of the tagger");
  CLI::App* parser = app.add_subcommand("parser", "Dependency trees");
  add_learning(*parser, options);
  std::vector<fs::path> machine_treebanks;
  std::uint32_t parts = 5;
  fs::path start;
  parser->add_option("--start-from", start, "A parser to learn on from");
  parser->add_option("--tagger", tagger_file, "The model of the tagger");
  parser->add_option("--machine-treebank", machine_treebanks, "CoNLL-U files to learn from that a program annotated");
  parser->add_option("--parts", parts, "Parts that are tagged by taggers of the others")->capture_default_str();
  CLI11_PARSE(app, argc, argv);

  if (words->parsed()) {
    save(options.output, vectors.empty() ? pack_classes(classes_file, clustering.most_words, options.language)
                                         : train_words(vectors, clustering, options.language, say));
    return 0;
  }
  if (lemma_rules->parsed()) {
    const std::string file = train_lemmas(read_treebanks(options.treebanks, {}, options.joined), options.language);
    save(options.output, file);
    say(score_lemmas(file, read_treebanks(options.dev), options.language));
    return 0;
  }
  const Resources resources = load_resources();
  const engine::ModelMemory classes(slurp(options.words));
  Knowledge knowledge{&resources, resources.language(options.language), {}};
  engine::ModelReader reader(classes.view(), options.words.string(), engine::ModelKind::words, options.language);
  knowledge.space = engine::WordSpace(reader);
  std::vector<Example> examples =
      names->parsed() ? read_name_files(name_files) : read_treebanks(options.treebanks, {}, options.joined);
  add_careless_copies(examples, options.careless, options.schedule.learning.seed);
  describe(examples, knowledge);
  say(std::to_string(examples.size()) + " sentences");
  std::vector<Example> dev = read_treebanks(options.dev);
  describe(dev, knowledge);
  if (tagger->parsed()) {
    const std::string file = train_tagger(examples, knowledge, options.schedule, say);
    save(options.output, file);
    say(score_tagger(file, dev, knowledge));
  }
  if (parser->parsed()) {
    const std::string tagging = slurp(tagger_file);
    tag_unseen(examples, knowledge, parts, tagging, quick_schedule(), say);
    std::vector<Example> machine = read_treebanks(machine_treebanks);
    describe(machine, knowledge);
    tag_examples(machine, knowledge, tagging);
    std::move(machine.begin(), machine.end(), std::back_inserter(examples));
    const std::string file =
        train_parser(examples, knowledge, options.schedule, start.empty() ? "" : slurp(start), say);
    save(options.output, file);
    tag_examples(dev, knowledge, tagging);
    say(score_parser(file, dev, knowledge));
  }
  if (names->parsed()) {
    const std::string tagging = slurp(tagger_file);
    tag_examples(examples, knowledge, tagging);
    const std::string file = train_names(examples, knowledge, options.schedule, say);
    save(options.output, file);
    for (const std::string& source : name_dev) {
      std::vector<Example> unseen = read_name_files({source});
      describe(unseen, knowledge);
      tag_examples(unseen, knowledge, tagging);
      say(source + ": " + score_names(file, unseen, knowledge));
    }
  }
  return 0;
}

}  // namespace
}  // namespace entente::train

int main(int argc, char** argv) {
  try {
    return entente::train::run(argc, argv);
  } catch (const std::exception& error) {
    std::cerr << "entente-train: " << error.what() << '\n';
    return 2;
  }
}
