#include <entente/extract/tag.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace entente {
namespace {

using Known = std::vector<bool>;

struct ListTag {
  std::string_view list;
  Tag tag;
};

/// In order of precedence: a word of several lists takes the first.
constexpr std::array closed_classes = {
    ListTag{"negations", Tag::negation},       ListTag{"modals", Tag::modal},
    ListTag{"auxiliaries", Tag::auxiliary},    ListTag{"possessives", Tag::possessive},
    ListTag{"determiners", Tag::determiner},   ListTag{"relatives", Tag::relative},
    ListTag{"pronouns", Tag::pronoun},         ListTag{"coordinators", Tag::coordinator},
    ListTag{"prepositions", Tag::preposition}, ListTag{"subordinators", Tag::subordinator},
    ListTag{"quantifiers", Tag::quantifier}};

constexpr std::array open_classes = {ListTag{"adverbs", Tag::adverb}, ListTag{"adjectives", Tag::adjective}};

template <std::size_t N>
std::optional<Tag> by_list(const std::array<ListTag, N>& lists, const Lexicon& lexicon, std::string_view key) {
  for (const auto& [name, tag] : lists) {
    if (lexicon.list(name).contains(key)) return tag;
  }
  return std::nullopt;
}

Tag punctuation(std::string_view text) {
  if (text == ",") return Tag::comma;
  if (text == "(" || text == ")" || text == "[" || text == "]") return Tag::bracket;
  static constexpr std::string_view quotes[] = {"\"", "'", "“", "”", "‘", "’", "«", "»", "``", "''"};
  for (const std::string_view quote : quotes) {
    if (text == quote) return Tag::quote;
  }
  static constexpr std::string_view symbols[] = {"$", "%", "€", "£", "¥", "#", "*", "&",
                                                 "@", "+", "=", "/", "°", "|", "_"};
  for (const std::string_view symbol : symbols) {
    if (text.substr(0, symbol.size()) == symbol) return Tag::other;
  }
  return Tag::stop;
}

/// Whether what stands before makes a noun of a word that could be a verb.
bool noun_position(Tag before, bool spanish) {
  switch (before) {
    case Tag::determiner:
    case Tag::possessive:
    case Tag::possessive_s:
    case Tag::adjective:
    case Tag::quantifier:
    case Tag::number:
      return true;
    case Tag::preposition:
      return true;
    case Tag::verb:
      return !spanish;
    default:
      return false;
  }
}

class Tagger {
 public:
  Tagger(const Sentence& sentence, const Grammar& grammar, const Known& known, const Tree& tree)
      : sentence_(sentence),
        grammar_(grammar),
        known_(known),
        tree_(tree),
        spanish_(grammar.lexicon().language() == "es") {}

  std::vector<Word> run() {
    words_.resize(sentence_.tokens.size());
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] = word(i);
    return std::move(words_);
  }

 private:
  Word word(std::size_t i) const {
    const Token& token = sentence_.tokens[i];
    Word out{Tag::other, VerbForm::infinitive, token.key, false};
    if (known_[i]) {
      out.tag = Tag::proper;
    } else if (token.key == "'s" || token.key == "s'" || bare_genitive(i)) {
      out.tag = Tag::possessive_s;
    } else if (token.number) {
      out.tag = Tag::number;
    } else if (!token.word) {
      out.tag = punctuation(token.text);
    } else if (is_relative(i)) {
      out.tag = Tag::relative;
    } else if (is_clitic(i)) {
      out.tag = Tag::pronoun;
    } else if (const auto lemma = auxiliary_by_tagger(i)) {
      out = {Tag::auxiliary, VerbForm::present, *lemma, false};
    } else if (const auto closed = by_list(closed_classes, grammar_.lexicon(), token.key)) {
      out.tag = *closed == Tag::preposition && marks_clause(i) ? Tag::subordinator : *closed;
      if (out.tag == Tag::auxiliary) {
        out.form = auxiliary_form(token);
        out.lemma = grammar_.lexicon().list("auxiliaries").find(token.key).value_or("");
      }
    } else if (const VerbReading* reading = verb(i)) {
      out.tag = Tag::verb;
      out.form = reading->form;
      out.lemma = reading->lemma;
      out.ambiguous = grammar_.may_be_noun(token.key);
    } else if (const auto open = by_list(open_classes, grammar_.lexicon(), token.key); open && !tagged_noun(i)) {
      out.tag = *open;
    } else if (is_manner_adverb(token.key)) {
      out.tag = Tag::adverb;
    } else if (tagged_adjective(i)) {
      out.tag = Tag::adjective;
    }
    return out;
  }

  /// "Abbas' visit": an apostrophe behind a name in s, x or z, unless it closes a quotation.
  bool bare_genitive(std::size_t i) const {
    const auto apostrophe = [&](std::size_t k) {
      return sentence_.tokens[k].text == "'" || sentence_.tokens[k].text == "’";
    };
    if (spanish_ || i == 0 || i + 1 >= words_.size() || !apostrophe(i) || !known_[i - 1]) return false;
    if (!sentence_.tokens[i].glued || sentence_.tokens[i + 1].glued || !sentence_.tokens[i + 1].word) return false;
    for (std::size_t k = 0; k < i; ++k) {
      if (sentence_.tokens[k].text == "‘" || (apostrophe(k) && !sentence_.tokens[k].glued)) return false;
    }
    const char last = sentence_.tokens[i - 1].key.back();
    return last == 's' || last == 'x' || last == 'z';
  }

  /// "está", which without its accent is a determiner.
  std::optional<std::string_view> auxiliary_by_tagger(std::size_t i) const {
    const std::string_view upos = tree_.size() > 0 ? tree_.upos(static_cast<std::uint32_t>(i)) : std::string_view();
    if (upos != "AUX" && upos != "VERB") return std::nullopt;
    return grammar_.lexicon().list("tagged-auxiliaries").find(sentence_.tokens[i].key);
  }

  /// As a main verb: "is at war", "estará en guerra".
  VerbForm auxiliary_form(const Token& token) const {
    if (grammar_.lexicon().list("nonfinite-auxiliaries").contains(token.key)) return VerbForm::infinitive;
    const auto ends = [&](std::string_view suffix) { return token.text.ends_with(suffix); };
    if (spanish_ && (ends("rá") || ends("rán"))) return VerbForm::future;
    if (spanish_ && (ends("ría") || ends("rían"))) return VerbForm::conditional;
    return VerbForm::present;
  }

  /// The "lo" of "lo acusó", the "los" of "los expulsó", which are articles elsewhere.
  bool is_clitic(std::size_t i) const {
    const auto at = static_cast<std::uint32_t>(i);
    if (!spanish_ || tree_.size() == 0) return false;
    const auto kind = grammar_.lexicon().list("clitics").find(sentence_.tokens[i].key);
    if (!kind || (*kind == "article" ? !tree_.is(at, "obj") : tree_.upos(at) != "PRON")) return false;
    const bool relative = i + 1 < sentence_.tokens.size() && sentence_.tokens[i + 1].key == "que";  // "lo que"
    return !relative;
  }

  /// "which", "que"; "that" is a determiner as often, where the tree does not tell.
  bool is_relative(std::size_t i) const {
    const std::string& key = sentence_.tokens[i].key;
    if (!grammar_.lexicon().list("relatives").contains(key)) return false;
    return !grammar_.lexicon().list("definite").contains(key) || opens_relative_clause(static_cast<std::uint32_t>(i));
  }

  bool opens_relative_clause(std::uint32_t i) const {
    return tree_.size() > 0 && tree_.upos(i) == "PRON" && tree_.head(i) != Tree::none &&
           tree_.relation(tree_.head(i)) == "acl:relcl";
  }

  /// "after Chile bombed Peru", "as A met B": what is a preposition elsewhere opens a finite clause.
  bool marks_clause(std::size_t i) const {
    const auto word = static_cast<std::uint32_t>(i);
    if (tree_.size() == 0 || tree_.relation(word) != "mark" || tree_.head(word) == Tree::none) return false;
    const std::uint32_t verb = tree_.head(word);
    const auto finite = [&](std::uint32_t w) { return tree_.has(w, "VerbForm=Fin"); };
    for (std::uint32_t c = tree_.first_child(verb); c != Tree::none; c = tree_.next_sibling(c)) {
      if ((tree_.is(c, "aux") || tree_.is(c, "cop")) && finite(c)) return true;
    }
    return finite(verb);
  }

  bool is_manner_adverb(std::string_view key) const {
    const std::string_view suffix = spanish_ ? "mente" : "ly";
    return key.size() > suffix.size() + 3 && key.substr(key.size() - suffix.size()) == suffix;
  }

  Tag before(std::size_t i) const {
    while (i > 0) {
      const Tag tag = words_[i - 1].tag;
      if (tag != Tag::quote && tag != Tag::adverb) return tag;
      --i;
    }
    return Tag::stop;
  }

  /// The reading that fits what stands before, or, where that leaves it open, the trained tagger; nullptr when the word
  /// is more likely a noun or adjective.
  const VerbReading* verb(std::size_t i) const {
    const auto readings = grammar_.morphology().verb(sentence_.tokens[i].key);
    if (readings.empty()) return nullptr;
    const auto word = static_cast<std::uint32_t>(i);
    if (with_form(readings, VerbForm::infinitive) != nullptr && tells_purpose(i))
      return with_form(readings, VerbForm::infinitive);
    if (tagged_nominal(readings, word)) return nullptr;
    const Tag left = before(i);
    const VerbReading* const by_rule = spanish_ ? spanish_verb(i, left, readings) : english_verb(i, left, readings);
    const bool open = left == Tag::proper || left == Tag::other || left == Tag::comma || left == Tag::coordinator ||
                      left == Tag::adjective;
    if (by_rule != nullptr || !open || tree_.size() == 0 || tree_.upos(word) != "VERB") return by_rule;
    return as_tagged(readings, tree_.feats(word));
  }

  /// "may send troops to attack Congo", "was used to attack it": what follows "to" behind a verb or its object, and has
  /// an object of its own, is no noun, since a noun would stand there with an article.
  bool tells_purpose(std::size_t i) const {
    if (spanish_ || i < 2 || i + 1 >= words_.size() || sentence_.tokens[i - 1].key != "to") return false;
    const auto& determiners = grammar_.lexicon().list("determiners");
    const auto& possessives = grammar_.lexicon().list("possessives");
    const std::string& next = sentence_.tokens[i + 1].key;
    if (!known_[i + 1] && !determiners.contains(next) && !possessives.contains(next)) return false;
    const auto before = static_cast<std::uint32_t>(i - 2);
    if (tree_.size() == 0) return false;
    return tree_.relation(before) == "obj" || (words_[before].tag == Tag::verb && tree_.upos(before) == "VERB");
  }

  /// "has close ties", "Fighting erupted": what the trained tagger takes for a noun or adjective where another word
  /// makes the sentence. Participles are verbs to frames, whatever they are to a tagger of Spanish.
  bool tagged_nominal(std::span<const VerbReading> readings, std::uint32_t word) const {
    if (tree_.size() == 0 || !verb_above(word)) return false;
    const std::string_view upos = tree_.upos(word);
    if (upos == "ADJ") return !(spanish_ && with_form(readings, VerbForm::participle) != nullptr);
    return upos == "NOUN";
  }

  /// "dos diplomáticos rusos", "rebeldes sudaneses", which are adjectives elsewhere.
  bool tagged_noun(std::size_t i) const {
    return tree_.size() > 0 && tree_.upos(static_cast<std::uint32_t>(i)) == "NOUN" &&
           grammar_.lexicon().list("representatives").contains(sentence_.tokens[i].key);
  }

  bool tagged_adjective(std::size_t i) const {
    return tree_.size() > 0 && tree_.upos(static_cast<std::uint32_t>(i)) == "ADJ" && !sentence_.tokens[i].capital;
  }

  /// The reading that the trained tagger's features are of, or the first.
  static const VerbReading* as_tagged(std::span<const VerbReading> readings, std::string_view feats) {
    const auto has = [&](std::string_view feature) { return feats.find(feature) != feats.npos; };
    const bool finite = has("VerbForm=Fin");
    for (const VerbReading& reading : readings) {
      switch (reading.form) {
        case VerbForm::infinitive:
          if (has("VerbForm=Inf")) return &reading;
          break;
        case VerbForm::participle:
          if (has("VerbForm=Part") && !has("Tense=Pres")) return &reading;
          break;
        case VerbForm::gerund:
          if (has("VerbForm=Ger") || (has("VerbForm=Part") && has("Tense=Pres"))) return &reading;
          break;
        case VerbForm::past:
          if (finite && has("Tense=Past")) return &reading;
          break;
        default:
          if (finite && !has("Tense=Past")) return &reading;
      }
    }
    return &readings.front();
  }

  static const VerbReading* with_form(std::span<const VerbReading> readings, VerbForm form) {
    for (const VerbReading& reading : readings) {
      if (reading.form == form) return &reading;
    }
    return nullptr;
  }

  const VerbReading* english_verb(std::size_t i, Tag left, std::span<const VerbReading> readings) const {
    const bool after_to = i > 0 && sentence_.tokens[i - 1].key == "to";
    if (after_to || left == Tag::modal) {
      if (const auto* infinitive = with_form(readings, VerbForm::infinitive)) return infinitive;
    }
    if (left == Tag::auxiliary || (left == Tag::negation && i > 1)) {
      if (const auto* participle = with_form(readings, VerbForm::participle)) return participle;
      if (const auto* gerund = with_form(readings, VerbForm::gerund)) return gerund;
      if (left == Tag::auxiliary && after_be(i)) return nullptr;
      if (const auto* infinitive = with_form(readings, VerbForm::infinitive)) return infinitive;
    }
    const bool gerund = readings.front().form == VerbForm::gerund;
    if (gerund)
      return left == Tag::determiner || left == Tag::possessive || left == Tag::possessive_s || left == Tag::adjective
                 ? nullptr
                 : &readings.front();
    if (noun_position(left, spanish_) && left != Tag::preposition && !subject_before(i)) {
      const bool bare =
          with_form(readings, VerbForm::infinitive) != nullptr || with_form(readings, VerbForm::present) != nullptr;
      return bare || left != Tag::verb ? nullptr : with_form(readings, VerbForm::participle);
    }
    if (left == Tag::preposition || (left == Tag::other && ends_noun(i, readings))) return nullptr;
    if (precedes_auxiliary(i, readings) || ((left == Tag::other || left == Tag::proper) && tagged_noun(i, readings)))
      return nullptr;
    if (left == Tag::proper && ends_noun(i, readings) && !after_list(i)) return nullptr;
    if (left == Tag::comma || left == Tag::coordinator || left == Tag::stop) return plain_english(i, readings);
    if (past_before_by(i, readings) || tagged_reduced(i, readings) || outrun(i, readings))
      return with_form(readings, VerbForm::participle);
    return with_form(readings, VerbForm::past) ? with_form(readings, VerbForm::past) : &readings.front();
  }

  /// "a gas deal": a bare form after a singular noun agrees with no subject.
  bool ends_noun(std::size_t i, std::span<const VerbReading> readings) const {
    const std::string& key = sentence_.tokens[i].key;
    const std::string& before = sentence_.tokens[i - 1].key;
    return readings.front().lemma == key && grammar_.morphology().noun_lemma(before) == before &&
           sentence_.tokens[i - 1].word && grammar_.may_be_noun(key);
  }

  /// "NATO forces have left": a word that may be a noun, before an auxiliary or modal, is the subject's.
  bool precedes_auxiliary(std::size_t i, std::span<const VerbReading> readings) const {
    if (i + 1 >= sentence_.tokens.size() || !grammar_.may_be_noun(sentence_.tokens[i].key)) return false;
    if (with_form(readings, VerbForm::past) != nullptr) return false;
    const std::string& next = sentence_.tokens[i + 1].key;
    return grammar_.lexicon().list("auxiliaries").contains(next) || grammar_.lexicon().list("modals").contains(next);
  }

  /// Whether the sentence that the parser sees turns on another word, a verb or predicate.
  bool verb_above(std::uint32_t word) const {
    std::uint32_t root = word;
    while (tree_.head(root) != Tree::none) root = tree_.head(root);
    return root != word && (tree_.upos(root) == "VERB" || tree_.child(root, "cop") != Tree::none);
  }

  /// "sanctions imposed on X", where tagger and parser agree on it and another verb makes the sentence.
  bool tagged_reduced(std::size_t i, std::span<const VerbReading> readings) const {
    const auto word = static_cast<std::uint32_t>(i);
    if (tree_.size() == 0 || with_form(readings, VerbForm::participle) == nullptr || tree_.relation(word) != "acl" ||
        !tree_.has(word, "VerbForm=Part"))
      return false;
    const bool object_follows = i + 1 < sentence_.tokens.size() && sentence_.tokens[i + 1].word &&
                                !grammar_.lexicon().list("prepositions").contains(sentence_.tokens[i + 1].key);
    return !object_follows && verb_above(word);
  }

  /// "the treaty reached in 1978 between A and B failed": before nothing but prepositions and what they govern there
  /// comes another finite verb, which can have no other subject.
  bool outrun(std::size_t i, std::span<const VerbReading> readings) const {
    if (tree_.size() == 0 || with_form(readings, VerbForm::participle) == nullptr) return false;
    const auto upos = [&](std::size_t at) { return tree_.upos(static_cast<std::uint32_t>(at)); };
    if (i + 1 >= tree_.size() || upos(i + 1) != "ADP") return false;
    bool pair = false;
    for (std::size_t at = i + 1; at < tree_.size(); ++at) {
      const std::string_view tag = upos(at);
      if (tag == "VERB" || tag == "AUX") return tree_.has(static_cast<std::uint32_t>(at), "VerbForm=Fin");
      const bool new_phrase = tag == "DET" && upos(at - 1) != "ADP" && upos(at - 1) != "CCONJ" && upos(at - 1) != "DET";
      if (tag == "PRON" || tag == "SCONJ" || tag == "PUNCT" || tag == "PART" || new_phrase) return false;
      if (tag == "CCONJ" && !std::exchange(pair, false)) return false;
      pair = pair || grammar_.lexicon().list("pair-prepositions").contains(sentence_.tokens[at].key);
    }
    return false;
  }

  /// "U.S.-led forces", "Danish sanctions", by the trained tagger.
  bool tagged_noun(std::size_t i, std::span<const VerbReading> readings) const {
    const auto word = static_cast<std::uint32_t>(i);
    if (tree_.size() == 0 || tree_.upos(word) != "NOUN" || !verb_above(word)) return false;
    if (i + 1 < sentence_.tokens.size() && sentence_.tokens[i + 1].key == "to") return false;  // "plans to invite"
    return with_form(readings, VerbForm::past) == nullptr && grammar_.may_be_noun(sentence_.tokens[i].key);
  }

  /// "A and B sign": a plural subject, with which a bare form agrees.
  bool after_list(std::size_t i) const {
    constexpr std::size_t reach = 6;
    for (std::size_t k = i; k > 0 && i - k < reach; --k) {
      if (words_[k - 1].tag == Tag::coordinator) return true;
      if (words_[k - 1].tag != Tag::proper) return false;
    }
    return false;
  }

  /// "have been partners": after a form of "be" a bare word is no verb.
  bool after_be(std::size_t i) const {
    while (i > 0 && words_[i - 1].tag != Tag::auxiliary) --i;
    return i > 0 && grammar_.lexicon().list("auxiliaries").find(sentence_.tokens[i - 1].key).value_or("") == "be";
  }

  /// "X, based in Y, bought Z": a participle that opens a parenthesis.
  bool opens_parenthesis(std::size_t i) const {
    constexpr std::size_t reach = 12;
    if (i == 0 || i + 1 >= sentence_.tokens.size() || sentence_.tokens[i - 1].text != ",") return false;
    if (!grammar_.lexicon().list("prepositions").contains(sentence_.tokens[i + 1].key)) return false;
    for (std::size_t k = i + 2; k < sentence_.tokens.size() && k < i + reach; ++k) {
      if (sentence_.tokens[k].text == ",") return true;
    }
    return false;
  }

  /// At the start or after a comma a bare form is a noun more often than a verb.
  const VerbReading* plain_english(std::size_t i, std::span<const VerbReading> readings) const {
    if (past_before_by(i, readings)) return with_form(readings, VerbForm::participle);
    if (const auto* participle = with_form(readings, VerbForm::participle); participle && opens_parenthesis(i))
      return participle;
    if (const auto* past = with_form(readings, VerbForm::past)) return past;
    const bool noun = grammar_.may_be_noun(sentence_.tokens[i].key);
    return noun ? nullptr : &readings.front();
  }

  bool past_before_by(std::size_t i, std::span<const VerbReading> readings) const {
    const std::uint32_t next = tree_.behind_verb(static_cast<std::uint32_t>(i));
    return next < sentence_.tokens.size() && sentence_.tokens[next].key == "by" &&
           with_form(readings, VerbForm::participle) != nullptr;
  }

  /// "criticó" is no "crítico": an accent on the last letter is a verb's.
  bool stressed_ending(std::size_t i) const {
    const std::string_view text = sentence_.tokens[i].text;
    constexpr std::array<std::string_view, 3> endings = {"ó", "é", "á"};
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view e) { return text.ends_with(e); });
  }

  /// "The two signed", "Ambos firmaron": a number or determiner that is the verb's subject by the tree.
  bool subject_before(std::size_t i) const {
    const auto before = static_cast<std::uint32_t>(i) - 1;
    return i > 0 && i < tree_.size() && tree_.is(before, "nsubj") && tree_.head(before) == i;
  }

  const VerbReading* spanish_verb(std::size_t i, Tag left, std::span<const VerbReading> readings) const {
    if (left == Tag::auxiliary) {
      if (const auto* participle = with_form(readings, VerbForm::participle)) return participle;
      if (const auto* gerund = with_form(readings, VerbForm::gerund)) return gerund;
    }
    const bool nonfinite = !is_finite(readings.front().form);
    if (nonfinite)
      return left == Tag::determiner && readings.front().form != VerbForm::participle ? nullptr : &readings.front();
    if (left == Tag::preposition) return with_form(readings, VerbForm::infinitive);
    if (noun_position(left, true) && !subject_before(i)) return with_form(readings, VerbForm::participle);
    if (stressed_ending(i)) return &readings.front();
    const bool clitic = i > 0 && (sentence_.tokens[i - 1].key == "se" || sentence_.tokens[i - 1].key == "le");
    if (!clitic && left != Tag::proper && grammar_.may_be_noun(sentence_.tokens[i].key)) {
      if (left == Tag::comma || left == Tag::stop || left == Tag::coordinator || left == Tag::verb) return nullptr;
    }
    return &readings.front();
  }

  const Sentence& sentence_;
  const Grammar& grammar_;
  const Known& known_;
  const Tree& tree_;
  bool spanish_;
  std::vector<Word> words_;
};

}  // namespace

std::vector<Word> tag(const Sentence& sentence, const Grammar& grammar, const Known& known, const Tree& tree) {
  return Tagger(sentence, grammar, known, tree).run();
}

}  // namespace entente
