#include <entente/cli/claims.h>
#include <entente/cli/corpus.h>
#include <entente/cli/inputs.h>
#include <entente/cli/options.h>
#include <entente/cli/parallel.h>
#include <entente/cli/terminal.h>
#include <entente/extract/annotate.h>

#include <fmt/format.h>

#include <fstream>
#include <iostream>
#include <optional>
#include <thread>
#include <utility>

namespace entente::cli {
namespace {

constexpr std::size_t batch_size = 256;

Diagnostic warning(Place place, std::string message) {
  return {Diagnostic::Severity::warning, std::move(place), std::move(message)};
}

/// Standard input has no suffix that would tell.
bool looks_like_json(std::istream& in) {
  return in.peek() == '{';
}

/// Collects articles and annotates them by the batch, so that memory does not grow with the input.
class Annotator {
 public:
  Annotator(const CorpusOptions& options, const Models& models, Terminal& terminal,
            const std::function<void(Annotated)>& sink)
      : options_(options),
        models_(models),
        terminal_(terminal),
        sink_(sink),
        progress_(terminal.progress("articles")),
        workspaces_(options.threads != 0 ? options.threads : std::max(1U, std::thread::hardware_concurrency())) {}

  void read(const std::string& file) try {
    if (file == "-") {
      read(std::cin, "standard input", looks_like_json(std::cin) ? InputFormat::jsonl : InputFormat::text);
    } else {
      std::ifstream in(file, std::ios::binary);
      if (!in) throw Error({file}, "cannot be opened; check that you may read it");
      read(in, file, input_format(file));
    }
  } catch (const ClosedPipe&) {
    throw;
  } catch (const Error& error) {
    skip(warning({}, error.what()));
  }

  /// Annotates what has been collected.
  void flush() {
    std::vector<std::optional<Annotated>> results(batch_.size());
    std::vector<std::string> failures(batch_.size());
    parallel_for(
        batch_.size(), static_cast<unsigned>(workspaces_.size()),
        [&](std::size_t i, unsigned thread) {
          try {
            results[i] = annotate(batch_[i], models_, workspaces_[thread]);
          } catch (const std::exception& error) {
            failures[i] = error.what();
          }
        },
        [&](std::size_t begun) {
          if (progress_) progress_(summary_.articles + begun, 0);
        });
    for (std::size_t i = 0; i < batch_.size(); ++i) {
      if (results[i]) {
        emit(std::move(*results[i]));
      } else {
        skip(warning({batch_[i].name, 0}, failures[i]));
      }
    }
    batch_.clear();
  }

  void skip(Diagnostic reason) {
    ++summary_.skipped;
    reason.message += "; it is skipped";
    terminal_.complain(reason);
  }

  CorpusSummary& summary() { return summary_; }

 private:
  void read(std::istream& in, const std::string& name, InputFormat format) {
    if (is_claims_file(name)) {
      flush();
      read_claims(
          in, name, [this](Annotated article) { emit(std::move(article)); },
          [this](const Diagnostic& reason) { skip(reason); });
      return;
    }
    read_articles(
        in, name, format, options_.read, models_.resources(),
        [this](Document document) {
          batch_.push_back(std::move(document));
          if (batch_.size() == batch_size) flush();
        },
        [this](const Diagnostic& reason) { skip(reason); });
  }

  void emit(Annotated article) {
    for (const Diagnostic& diagnostic : article.diagnostics) {
      if (diagnostic.severity != Diagnostic::Severity::note) terminal_.complain(diagnostic);
    }
    ++summary_.articles;
    terminal_.clear_progress();
    sink_(std::move(article));
  }

  const CorpusOptions& options_;
  const Models& models_;
  Terminal& terminal_;
  const std::function<void(Annotated)>& sink_;
  Progress progress_;
  std::vector<engine::Workspace> workspaces_;  // one a thread
  std::vector<Document> batch_;
  CorpusSummary summary_;
};

std::string plural(std::size_t count, std::string_view thing) {
  return fmt::format("{} {}{}", count, thing, count == 1 ? "" : "s");
}

}  // namespace

void CorpusOptions::declare(CLI::App& app) {
  app.add_option("INPUT", inputs, "Article files, folders of them, or - for standard input")->required()->type_name("");
  app.add_option("--date", read.date, "Publication day of articles that tell none")->type_name("YYYY-MM-DD");
  app.add_option("--language", language, "Language of the articles")
      ->check(one_of({"en", "es", "auto"}))
      ->type_name("en|es|auto")
      ->capture_default_str();
  app.add_option("--threads", threads, "Articles worked on at a time; 0: one a processor")->type_name("N");
  add_ontology(app, ontologies);
  add_models(app, models);
}

void CorpusOptions::setup() {
  if (!read.date.empty()) require_day("--date", read.date);
  read.language = language == "auto" ? "" : language;
}

Exit CorpusSummary::exit() const {
  if (articles == 0) return Exit::failed;
  return skipped == 0 ? Exit::yes : Exit::no;
}

std::string CorpusSummary::text() const {
  std::string text = fmt::format("{} read, {} skipped", plural(articles, "article"), skipped);
  if (hidden + not_text > 0) {
    text += fmt::format("; passed over: {}, {} that {} no text", plural(hidden, "hidden file"), not_text,
                        not_text == 1 ? "is" : "are");
  }
  return text;
}

CorpusSummary annotate_all(const CorpusOptions& options, const Models& models, Terminal& terminal,
                           const std::function<void(Annotated)>& sink) {
  const Inputs inputs = gather(options.inputs);
  Annotator annotator(options, models, terminal, sink);
  annotator.summary().hidden = inputs.hidden;
  annotator.summary().not_text = inputs.not_text;
  for (const Diagnostic& reason : inputs.unusable) annotator.skip(reason);
  for (const std::string& file : inputs.files) annotator.read(file);
  annotator.flush();
  return annotator.summary();
}

}  // namespace entente::cli
