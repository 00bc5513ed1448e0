#include <entente/cli/annotate_tokens.h>
#include <entente/cli/terminal.h>
#include <entente/cli/treebank_files.h>
#include <entente/extract/annotate_words.h>

#include <iostream>

namespace entente::cli {
namespace {

using engine::ConlluReader;
using engine::TreeSentence;

/// Enough words to tell a language by.
constexpr std::size_t sentences_to_guess_by = 20;

TreeSentence made_printable(TreeSentence sentence) {
  for (std::string& comment : sentence.comments) comment = printable(comment);
  for (engine::WordRange& range : sentence.ranges) {
    range.form = printable(range.form);
    range.misc = printable(range.misc);
  }
  for (engine::TreeWord& word : sentence.words) {
    for (std::string* field : {&word.form, &word.lemma, &word.xpos, &word.misc}) *field = printable(*field);
  }
  return sentence;
}

/// Annotates the sentences of one stream; a few wait until the language is known. `begun` when some are printed.
void annotate_stream(std::istream& in, const std::string& name, const std::string& language, const Models& models,
                     Terminal& terminal, bool& begun) {
  ConlluReader reader(in, name);
  std::vector<TreeSentence> first;
  TreeSentence sentence;
  while (first.size() < sentences_to_guess_by && reader.next(sentence)) first.push_back(std::move(sentence));
  if (first.empty()) throw Error({name}, "holds no sentences; give words in CoNLL-U");

  const std::string known = language.empty() ? language_of(first, models.resources()) : language;
  engine::Workspace work;
  const auto print = [&](TreeSentence words) {
    annotate_words(words, known, models, work);
    begun = true;
    engine::write_conllu(made_printable(std::move(words)), terminal.out());
  };
  for (TreeSentence& waiting : first) print(std::move(waiting));
  while (reader.next(sentence)) print(std::move(sentence));
}

void annotate_input(const std::string& input, const std::string& language, const Models& models, Terminal& terminal,
                    bool& begun) {
  if (input == "-") {
    annotate_stream(std::cin, "standard input", language, models, terminal, begun);
    return;
  }
  std::ifstream in = open_input(input);
  annotate_stream(in, input, language, models, terminal, begun);
}

}  // namespace

CorpusSummary annotate_tokens(const CorpusOptions& options, const Models& models, Terminal& terminal) {
  CorpusSummary summary;
  for (const std::string& input : options.inputs) {
    bool begun = false;
    try {
      annotate_input(input, options.read.language, models, terminal, begun);
      ++summary.articles;
    } catch (const ClosedPipe&) {
      throw;
    } catch (const Error& error) {
      ++summary.skipped;
      const std::string_view left_out = begun ? "; the rest of it is skipped" : "; it is skipped";
      terminal.complain(Diagnostic{Diagnostic::Severity::warning, {}, error.what() + std::string(left_out)});
    }
  }
  return summary;
}

}  // namespace entente::cli
