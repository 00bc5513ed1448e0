#include <entente/base/error.h>
#include <entente/base/utf8.h>
#include <entente/extract/engine/treebank.h>

#include <algorithm>
#include <charconv>
#include <optional>

namespace entente::engine {
namespace {

constexpr std::size_t columns_of_conllu = 10;

std::vector<std::string_view> split(std::string_view line, std::string_view separators) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0;;) {
    const std::size_t end = line.find_first_of(separators, begin);
    parts.push_back(line.substr(begin, end - begin));
    if (end == line.npos) return parts;
    begin = end + 1;
  }
}

std::optional<std::uint32_t> number(std::string_view text) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::string value_of(std::string_view column) {
  return std::string(column == "_" ? std::string_view() : column);
}

/// Like value_of, but "_" may be the word itself.
std::string form_of(std::string_view column) {
  return std::string(column);
}

std::string_view or_blank(const std::string& value) {
  return value.empty() ? std::string_view("_") : std::string_view(value);
}

bool is_blank_line(std::string_view line) {
  return line.find_first_not_of(" \t") == line.npos;
}

/// Reads line number `at`, without the ends of lines of any system; a file may begin with a byte order mark. What is no
/// text becomes U+FFFD, so that the words are valid UTF-8.
bool read_line(std::istream& in, std::uint32_t at, std::string& line) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (!std::getline(in, line)) return false;
  if (at == 1 && line.rfind(byte_order_mark, 0) == 0) line.erase(0, byte_order_mark.size());
  while (!line.empty() && line.back() == '\r') line.pop_back();
  line = sanitise(line);
  return true;
}

/// Whether following the heads from any word ends at the root. Linear time.
bool is_acyclic(const TreeSentence& sentence) {
  enum : char { open, active, done };
  std::vector<char> state(sentence.words.size() + 1, open);
  state[0] = done;
  std::vector<std::uint32_t> way;
  for (std::uint32_t start = 1; start <= sentence.words.size(); ++start) {
    std::uint32_t at = start;
    for (; state[at] == open; at = sentence.words[at - 1].head) {
      state[at] = active;
      way.push_back(at);
    }
    if (state[at] == active) return false;
    for (const std::uint32_t word : way) state[word] = done;
    way.clear();
  }
  return true;
}

bool is_label(std::string_view text) {
  if (text == "O") return true;
  return text.size() > 2 && text[1] == '-' && std::string_view("BISELU").find(text[0]) != std::string_view::npos;
}

/// Whether a column counts the words of a sentence, from 0 or 1, rather than being a word itself.
bool numbers_word(std::string_view column, std::size_t words_before) {
  const auto value = number(column);
  return value && (*value == words_before || *value == words_before + 1);
}

/// "I-X" after anything but a name of X, "S-X" and "U-X" become "B-X"; "E-X" and "L-X" become "I-X".
void to_bio(std::vector<std::string>& labels) {
  std::string before = "O";
  for (std::string& label : labels) {
    if (label[0] == 'E' || label[0] == 'L') label[0] = 'I';
    if (label[0] == 'S' || label[0] == 'U') label[0] = 'B';
    if (label[0] == 'I' && (before == "O" || before.substr(1) != label.substr(1))) label[0] = 'B';
    before = label;
  }
}

}  // namespace

bool TreeWord::space_after() const {
  return misc_value("SpaceAfter") != "No";
}

std::string_view TreeWord::misc_value(std::string_view key) const {
  for (const std::string_view part : split(misc, "|")) {
    if (part.size() > key.size() && part[key.size()] == '=' && part.substr(0, key.size()) == key)
      return part.substr(key.size() + 1);
  }
  return {};
}

void TreeWord::set_misc_value(std::string_view key, std::string_view value) {
  std::string out;
  for (const std::string_view part : split(misc, "|")) {
    const bool old = part.size() > key.size() && part[key.size()] == '=' && part.substr(0, key.size()) == key;
    if (!part.empty() && !old) out.append(out.empty() ? "" : "|").append(part);
  }
  if (!value.empty()) out.append(out.empty() ? "" : "|").append(key).append("=").append(value);
  misc = std::move(out);
}

bool TreeSentence::begins_document() const {
  return std::any_of(comments.begin(), comments.end(),
                     [](std::string_view comment) { return comment.starts_with("# newdoc"); });
}

void ConlluReader::fail(std::string_view what) const {
  throw Error(Place{name_, line_}, what);
}

bool ConlluReader::next(TreeSentence& sentence) {
  sentence = {};
  std::string line;
  while (read_line(in_, line_ + 1, line)) {
    ++line_;
    if (!is_blank_line(line)) {
      add_line(line, sentence);
    } else if (!sentence.words.empty()) {
      check(sentence);
      return true;
    }
  }
  if (sentence.words.empty()) return false;
  check(sentence);
  return true;
}

void ConlluReader::add_line(std::string_view line, TreeSentence& sentence) {
  if (line.front() == '#') {
    sentence.comments.emplace_back(line);
    return;
  }
  const auto columns = split(line, "\t");
  if (columns.size() != columns_of_conllu) {
    fail("this line has " + std::to_string(columns.size()) +
         " columns, CoNLL-U has 10; separate them by tabs, and put _ where there is nothing to say");
  }
  if (std::find(columns.begin(), columns.end(), "") != columns.end())
    fail("this line has a column with nothing in it; put _ where there is nothing to say");
  const std::string_view id = columns[0];
  if (id.find('.') != id.npos) return;
  const std::size_t dash = id.find('-');
  dash == id.npos ? add_word(columns, sentence) : add_range(columns, dash, sentence);
}

void ConlluReader::add_word(const std::vector<std::string_view>& columns, TreeSentence& sentence) {
  if (number(columns[0]) != sentence.words.size() + 1) {
    fail("word number '" + std::string(columns[0]) + "' where " + std::to_string(sentence.words.size() + 1) +
         " comes next; number the words of a sentence from 1, with an empty line after its last");
  }
  TreeWord word;
  word.form = form_of(columns[1]);
  word.lemma = columns[2] == "_" && columns[1] != "_" ? "" : form_of(columns[2]);
  word.upos = value_of(columns[3]);
  word.xpos = value_of(columns[4]);
  word.feats = value_of(columns[5]);
  if (columns[6] != "_") {
    const auto head = number(columns[6]);
    if (!head) fail("the head '" + std::string(columns[6]) + "' is no number; give a word's number, 0 for the root");
    word.head = *head;
  }
  word.relation = value_of(columns[7]);
  word.deps = value_of(columns[8]);
  word.misc = value_of(columns[9]);
  sentence.words.push_back(std::move(word));
}

void ConlluReader::add_range(const std::vector<std::string_view>& columns, std::size_t dash, TreeSentence& sentence) {
  const auto first = number(columns[0].substr(0, dash));
  const auto last = number(columns[0].substr(dash + 1));
  if (!first || !last || *first != sentence.words.size() + 1 || *last < *first)
    fail("the range '" + std::string(columns[0]) + "' does not begin at the next word; write it before its first word");
  if (!sentence.ranges.empty() && *first <= sentence.ranges.back().last)
    fail("the range '" + std::string(columns[0]) + "' lies over the one before; a word is in one range at most");
  sentence.ranges.push_back({*first, *last, form_of(columns[1]), value_of(columns[9])});
}

void ConlluReader::check(const TreeSentence& sentence) const {
  const auto words = sentence.words.size();
  for (std::size_t i = 0; i < words; ++i) {
    if (sentence.words[i].head > words)
      fail("word " + std::to_string(i + 1) + " of the sentence that ends here has head " +
           std::to_string(sentence.words[i].head) + ", but there are only " + std::to_string(words) + " words");
  }
  if (!sentence.ranges.empty() && sentence.ranges.back().last > words)
    fail("a range of the sentence that ends here goes beyond its last word");
  if (!is_acyclic(sentence)) fail("the heads of the sentence that ends here form a circle; it is no tree");
}

std::vector<TreeSentence> read_conllu(std::istream& in, std::string_view name) {
  std::vector<TreeSentence> sentences;
  ConlluReader reader(in, name);
  for (TreeSentence sentence; reader.next(sentence);) sentences.push_back(std::move(sentence));
  return sentences;
}

void write_conllu(const TreeSentence& sentence, std::ostream& out) {
  for (const std::string& comment : sentence.comments) out << comment << '\n';
  auto range = sentence.ranges.begin();
  for (std::size_t i = 0; i < sentence.words.size(); ++i) {
    if (range != sentence.ranges.end() && range->first == i + 1) {
      out << range->first << '-' << range->last << '\t' << range->form << "\t_\t_\t_\t_\t_\t_\t_\t"
          << or_blank(range->misc) << '\n';
      ++range;
    }
    const TreeWord& word = sentence.words[i];
    out << i + 1 << '\t' << word.form << '\t' << or_blank(word.lemma) << '\t' << or_blank(word.upos) << '\t'
        << or_blank(word.xpos) << '\t' << or_blank(word.feats) << '\t';
    word.head == 0 && word.relation.empty() ? out << '_' : out << word.head;
    out << '\t' << or_blank(word.relation) << '\t' << or_blank(word.deps) << '\t' << or_blank(word.misc) << '\n';
  }
  out << '\n';
}

std::string_view label_class(std::string_view label) {
  return label.size() > 2 ? label.substr(2) : std::string_view();
}

std::vector<NameSentence> read_names(std::istream& in, std::string_view name) {
  std::vector<NameSentence> sentences;
  NameSentence sentence;
  const auto close = [&] {
    if (sentence.forms.empty()) return;
    to_bio(sentence.labels);
    sentences.push_back(std::move(sentence));
    sentence = {};
  };
  std::string line;
  for (std::uint32_t at = 1; read_line(in, at, line); ++at) {
    if (is_blank_line(line)) {
      close();
      continue;
    }
    const bool comment = sentence.forms.empty() && line.rfind("# ", 0) == 0 && !is_label(line.substr(2));
    if (comment || line.rfind("-DOCSTART-", 0) == 0) continue;
    const bool tabs = line.find('\t') != line.npos;
    const auto columns = split(line, tabs ? "\t" : " ");
    const std::size_t form = tabs && columns.size() > 2 && numbers_word(columns[0], sentence.forms.size()) ? 1 : 0;
    const auto label = std::find_if(columns.rbegin(), columns.rend() - static_cast<std::ptrdiff_t>(form + 1), is_label);
    if (label == columns.rend() - static_cast<std::ptrdiff_t>(form + 1))
      throw Error(Place{std::string(name), at}, "no label on this line; each word needs one: O, B-CLASS or I-CLASS");
    sentence.forms.emplace_back(columns[form]);
    sentence.labels.emplace_back(*label);
  }
  close();
  return sentences;
}

}  // namespace entente::engine
