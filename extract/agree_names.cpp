#include <entente/base/utf8.h>
#include <entente/extract/agree_names.h>

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {
namespace {

using engine::TreeSentence;
using engine::TreeWord;

constexpr std::size_t often = 2;  ///< so many times a name, words are one everywhere

using Forms = std::vector<std::string>;

/// A name in its sentence, by the positions of its words.
struct Name {
  std::size_t first = 0;
  std::size_t end = 0;
  std::string type;
};

std::vector<Name> names_of(const TreeSentence& sentence) {
  std::vector<Name> names;
  for (std::size_t i = 0; i < sentence.words.size(); ++i) {
    const std::string_view label = sentence.words[i].misc_value("Name");
    if (engine::label_class(label).empty()) continue;
    const bool goes_on = label.front() == 'I' && !names.empty() && names.back().end == i;
    if (goes_on) {
      ++names.back().end;
    } else {
      names.push_back({i, i + 1, std::string(engine::label_class(label))});
    }
  }
  return names;
}

Forms forms_of(const TreeSentence& sentence, const Name& name) {
  Forms forms;
  for (std::size_t i = name.first; i < name.end; ++i) forms.push_back(sentence.words[i].form);
  return forms;
}

void label(TreeSentence& sentence, const Name& name) {
  for (std::size_t i = name.first; i < name.end; ++i)
    sentence.words[i].set_misc_value("Name", (i == name.first ? "B-" : "I-") + name.type);
}

/// What the names of a document have been read as.
class Known {
 public:
  void add(const TreeSentence& sentence, const Name& name) {
    ++names_[sentence.words[name.first].form][forms_of(sentence, name)][name.type];
  }

  /// The class of a name, by all of the document; its own where several are as frequent.
  std::string agreed(const TreeSentence& sentence, const Name& name) const {
    const Classes& classes = names_.at(sentence.words[name.first].form).at(forms_of(sentence, name));
    const auto best = most_frequent(classes);
    return best->second == classes.at(name.type) ? name.type : best->first;
  }

  /// The longest name that is often one and begins at a word, before `end`.
  std::optional<Name> often_read(const TreeSentence& sentence, std::size_t first, std::size_t end) const {
    const auto alike = names_.find(sentence.words[first].form);
    if (alike == names_.end()) return std::nullopt;
    std::optional<Name> longest;
    for (const auto& [forms, classes] : alike->second) {
      std::size_t times = 0;
      for (const auto& [type, count] : classes) times += count;
      const bool longer = !longest || forms.size() > longest->end - longest->first;
      if (times < often || !longer || first + forms.size() > end || !stands(sentence, first, forms)) continue;
      longest = Name{first, first + forms.size(), most_frequent(classes)->first};
    }
    return longest;
  }

 private:
  using Classes = std::map<std::string, std::size_t>;

  static Classes::const_iterator most_frequent(const Classes& classes) {
    return std::max_element(classes.begin(), classes.end(),
                            [](const auto& a, const auto& b) { return a.second < b.second; });
  }

  static bool stands(const TreeSentence& sentence, std::size_t first, const Forms& forms) {
    const auto at = sentence.words.begin() + static_cast<std::ptrdiff_t>(first);
    return std::equal(forms.begin(), forms.end(), at,
                      [](const std::string& form, const TreeWord& word) { return form == word.form; });
  }

  std::map<std::string, std::map<Forms, Classes>> names_;  ///< by the first word
};

/// "Bush met May": whether one word is more than a capital at the beginning of a sentence, which any word has.
bool capital_tells(const TreeSentence& sentence, std::size_t i) {
  const std::string& form = sentence.words[i].form;
  const bool capital = is_upper(decode(form, 0).value) && count_code_points(form) > 1;
  return capital && (i > 0 || form != capitalise(lower(form)));
}

void name_unnamed(TreeSentence& sentence, const std::vector<Name>& names, const Known& known) {
  auto next = names.begin();
  for (std::size_t i = 0; i < sentence.words.size(); ++i) {
    while (next != names.end() && next->end <= i) ++next;
    if (next != names.end() && next->first <= i) continue;
    const std::size_t end = next == names.end() ? sentence.words.size() : next->first;
    const std::optional<Name> name = known.often_read(sentence, i, end);
    if (!name || (name->end - i == 1 && !capital_tells(sentence, i))) continue;
    label(sentence, *name);
    i = name->end - 1;
  }
}

}  // namespace

void agree_on_names(std::span<TreeSentence> document) {
  Known known;
  std::vector<std::vector<Name>> names;
  for (const TreeSentence& sentence : document) {
    for (const Name& name : names.emplace_back(names_of(sentence))) known.add(sentence, name);
  }
  for (std::size_t s = 0; s < document.size(); ++s) {
    for (Name& name : names[s]) {
      name.type = known.agreed(document[s], name);
      label(document[s], name);
    }
    name_unnamed(document[s], names[s], known);
  }
}

}  // namespace entente
