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

/// The documents of a CoNLL-U stream, by their marks "# newdoc"; without marks all is one document, but for its length.
class Documents {
 public:
  Documents(std::istream& in, const std::string& name) : reader_(in, name) {
    TreeSentence sentence;
    while (ahead_.size() < sentences_to_guess_by && reader_.next(sentence)) ahead_.push_back(std::move(sentence));
    if (ahead_.empty()) throw Error({name}, "holds no sentences; give words in CoNLL-U");
  }

  std::string language(const Resources& resources) const { return language_of(ahead_, resources); }

  /// Whether there was another one.
  bool next(std::vector<TreeSentence>& document) {
    constexpr std::size_t most_sentences = 4096;
    document.clear();
    for (TreeSentence sentence; document.size() < most_sentences && take(sentence);) {
      if (sentence.begins_document() && !document.empty()) {
        ahead_.insert(ahead_.begin(), std::move(sentence));
        break;
      }
      document.push_back(std::move(sentence));
    }
    return !document.empty();
  }

 private:
  bool take(TreeSentence& sentence) {
    if (ahead_.empty()) return reader_.next(sentence);
    sentence = std::move(ahead_.front());
    ahead_.erase(ahead_.begin());
    return true;
  }

  ConlluReader reader_;
  std::vector<TreeSentence> ahead_;
};

/// Annotates the documents of one stream. `begun` when some are printed.
void annotate_stream(std::istream& in, const std::string& name, const std::string& language, const Models& models,
                     Terminal& terminal, bool& begun) {
  Documents documents(in, name);
  const std::string known = language.empty() ? documents.language(models.resources()) : language;
  engine::Workspace work;
  for (std::vector<TreeSentence> document; documents.next(document);) {
    annotate_words(document, known, models, work);
    begun = true;
    for (TreeSentence& sentence : document) engine::write_conllu(made_printable(std::move(sentence)), terminal.out());
  }
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
      Diagnostic warning;
      warning.message = std::string(error.what()).append(left_out);
      terminal.complain(warning);
    }
  }
  return summary;
}

}  // namespace entente::cli
