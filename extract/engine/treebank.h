#pragma once

#include <cstdint>
#include <istream>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

/// Annotated sentences in the two formats that linguistic data come in.
namespace entente::engine {

/// A word of a treebank. Fields that the file leaves open ("_") are empty.
struct TreeWord {
  std::string form;
  std::string lemma;
  std::string upos;
  std::string xpos;
  std::string feats;       ///< "Number=Sing|VerbForm=Fin"
  std::uint32_t head = 0;  ///< from 1; 0 for the root, and where there is no tree
  std::string relation;    ///< with its subtype: "nsubj:pass"
  std::string deps;
  std::string misc;

  bool space_after() const;
  /// The value of `key` in MISC ("Name=B-Person"); empty when it is not there.
  std::string_view misc_value(std::string_view key) const;
  /// Puts `key` at the end of MISC in place of what it was; an empty value takes it out.
  void set_misc_value(std::string_view key, std::string_view value);
};

/// A surface token of several words ("del" for "de" and "el"), by the numbers of its first and last word, from 1.
struct WordRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::string form;
  std::string misc;
};

struct TreeSentence {
  std::vector<std::string> comments;  ///< lines with their "#"
  std::vector<TreeWord> words;
  std::vector<WordRange> ranges;  ///< ascending

  /// Whether a comment says that a document begins here ("# newdoc id = ...").
  bool begins_document() const;
};

/// Reads CoNLL-U (universaldependencies.org/format.html) a sentence at a time. Empty nodes ("8.1") are left out; bytes
/// that are no UTF-8 and characters that are no text become U+FFFD.
class ConlluReader {
 public:
  /// `name` is for error messages; the stream must outlive the reader.
  ConlluReader(std::istream& in, std::string_view name) : in_(in), name_(name) {}

  /// Whether there was another sentence. Throws Error, with file and line, for a line without ten columns or with one
  /// that is empty, for word numbers out of order, ranges that overlap, and for heads that point outside the sentence
  /// or in a circle.
  bool next(TreeSentence& sentence);

 private:
  void add_line(std::string_view line, TreeSentence& sentence);
  void add_word(const std::vector<std::string_view>& columns, TreeSentence& sentence);
  void add_range(const std::vector<std::string_view>& columns, std::size_t dash, TreeSentence& sentence);
  void check(const TreeSentence& sentence) const;
  [[noreturn]] void fail(std::string_view what) const;

  std::istream& in_;
  std::string name_;
  std::uint32_t line_ = 0;
};

std::vector<TreeSentence> read_conllu(std::istream& in, std::string_view name);

/// Writes a sentence with its comments and the empty line after it.
void write_conllu(const TreeSentence& sentence, std::ostream& out);

/// Words with a label each: "B-PER", "I-PER", "O".
struct NameSentence {
  std::vector<std::string> forms;
  std::vector<std::string> labels;
};

/// The class that a label names: "Person" of "B-Person"; nothing of "O".
std::string_view label_class(std::string_view label);

/// Reads a file of names in columns, a word a line, an empty line between sentences: the word is the first column, or
/// the second where tabs part them and the first counts the words; the label is the last that is one of O, B-X, I-X
/// (also S-X, E-X, U-X, L-X). IOB1 becomes BIO: an I- that continues nothing begins a name. Lines that begin with "# "
/// before a sentence are left out, and so are "-DOCSTART-" lines. Throws Error, with file and line, for a line without
/// a label.
std::vector<NameSentence> read_names(std::istream& in, std::string_view name);

}  // namespace entente::engine
