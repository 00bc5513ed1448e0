#include <entente/base/utf8.h>
#include <entente/cli/annotate_tokens.h>
#include <entente/cli/claims.h>
#include <entente/cli/command.h>
#include <entente/cli/corpus.h>
#include <entente/cli/options.h>
#include <entente/cli/show_article.h>
#include <entente/cli/terminal.h>

#include <fmt/format.h>
#include <fmt/ostream.h>

#include <ostream>

namespace entente::cli {
namespace {

class Annotate final : public Command {
 public:
  Manual manual() const override {
    return {
        "annotate", "Show what is read in each article: names, relations, words",
        "Formats: `jsonl`, one line an article with its entities and relations; `text`, for people; `conllu`, its "
        "sentences and words; `claims`, all that is known of it, which `entente build` reads back from a "
        ".claims.jsonl file. Offsets count code points of the article's text.\n\n"
        "With --tokenized the inputs are CoNLL-U files. Their words are taken as they are, and come out in the same "
        "order with tags, heads, relations and, in MISC, names, which agree within a document (`# newdoc`).\n\n"
        "Exit status: 0 all articles were read; 1 some were skipped; 2 nothing was read.",
        "entente annotate article.txt --format text\n"
        "entente annotate articles.jsonl --format claims > articles.claims.jsonl\n"
        "entente annotate words.conllu --tokenized --format conllu"};
  }

  void declare(CLI::App& app) override {
    corpus_.declare(app);
    app.add_option("--format", format_, "How to print")
        ->check(one_of({"jsonl", "conllu", "text", "claims"}))
        ->type_name("jsonl|conllu|text|claims")
        ->capture_default_str();
    app.add_flag("--tokenized", tokenized_, "The inputs are words in CoNLL-U");
  }

  void setup() override {
    corpus_.setup();
    if (tokenized_ && format_ != "conllu")
      throw UsageError(fmt::format("--tokenized: the format '{}' is for articles; add --format conllu", format_));
  }

  Exit run(Terminal& terminal) override {
    const Resources resources = load_resources(corpus_.ontologies);
    const Models models = load_models(resources, corpus_.models);
    if (tokenized_) return annotate_tokens(corpus_, models, terminal).exit();
    const CorpusSummary summary =
        annotate_all(corpus_, models, terminal, [&](const Annotated& article) { print(article, models, terminal); });
    return summary.exit();
  }

 private:
  void print(const Annotated& article, const Models& models, Terminal& terminal) const {
    if (format_ == "jsonl") fmt::print(terminal.out(), "{}\n", printable_json(to_jsonl(article)));
    if (format_ == "claims") fmt::print(terminal.out(), "{}\n", printable_json(to_claims_json(article)));
    if (format_ == "text") print_text(article, terminal);
    if (format_ == "conllu") print_conllu(article.document, models, terminal);
  }

  CorpusOptions corpus_;
  std::string format_ = "jsonl";
  bool tokenized_ = false;
};

}  // namespace

std::unique_ptr<Command> make_annotate() {
  return std::make_unique<Annotate>();
}

}  // namespace entente::cli
