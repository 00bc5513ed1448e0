#include <entente/extract/syntax/tag.h>
#include <entente/extract/syntax/tag_verb.h>
#include <entente/extract/syntax/tag_words.h>

#include <array>
#include <optional>

namespace entente {
namespace {

using Index = std::uint32_t;

struct ListTag {
  ListName list;
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
std::optional<Tag> by_list(const std::array<ListTag, N>& lists, const Lexicon& lexicon, Hashed key) {
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

/// "Abbas' visit": an apostrophe behind a name in s, x or z, unless it closes a quotation.
bool is_bare_genitive(const TagWords& w, Index i) {
  const auto apostrophe = [&](Index k) { return w.token(k).text == "'" || w.token(k).text == "’"; };
  if (w.spanish || i == 0 || i + 1 >= w.size() || !apostrophe(i) || !w.known[i - 1]) return false;
  if (!w.token(i).glued || w.token(i + 1).glued || !w.token(i + 1).word) return false;
  for (Index k = 0; k < i; ++k) {
    if (w.token(k).text == "‘" || (apostrophe(k) && !w.token(k).glued)) return false;
  }
  const char last = w.key(i - 1).back();
  return last == 's' || last == 'x' || last == 'z';
}

/// "está", which without its accent is a determiner.
std::optional<std::string_view> auxiliary_by_tagger(const TagWords& w, Index i) {
  const std::string_view upos = w.upos(i);
  if (upos != "AUX" && upos != "VERB") return std::nullopt;
  return w.grammar.lexicon().list("tagged-auxiliaries").find(w.key(i));
}

/// As a main verb: "is at war", "estará en guerra".
VerbForm auxiliary_form(const TagWords& w, Index i) {
  if (w.in("nonfinite-auxiliaries", i)) return VerbForm::infinitive;
  const auto ends = [&](std::string_view suffix) { return w.token(i).text.ends_with(suffix); };
  if (w.spanish && (ends("rá") || ends("rán"))) return VerbForm::future;
  if (w.spanish && (ends("ría") || ends("rían"))) return VerbForm::conditional;
  return w.in("subjunctive-auxiliaries", i) ? VerbForm::subjunctive : VerbForm::present;
}

/// The "lo" of "lo acusó", the "los" of "los expulsó", which are articles elsewhere.
bool is_clitic(const TagWords& w, Index i) {
  if (!w.spanish || w.tree.size() == 0) return false;
  const auto kind = w.grammar.lexicon().list("clitics").find(w.key(i));
  if (!kind || (*kind == "article" ? !w.tree.is(i, "obj") : w.tree.upos(i) != "PRON")) return false;
  const bool relative = w.is_key(i + 1, "que");  // "lo que"
  return !relative;
}

/// The "that" of "the deal that failed", by the tree.
bool opens_relative_clause(const TagWords& w, Index i) {
  return w.upos(i) == "PRON" && w.tree.head(i) != Tree::none && w.tree.relation(w.tree.head(i)) == "acl:relcl";
}

/// "which", "que"; "that" is a determiner as often, where the tree does not tell.
bool is_relative(const TagWords& w, Index i) {
  return w.in("relatives", i) && (!w.in("definite", i) || opens_relative_clause(w, i));
}

/// "after Chile bombed Peru", "as A met B": what is a preposition elsewhere opens a finite clause.
bool marks_clause(const TagWords& w, Index i) {
  const Tree& tree = w.tree;
  if (tree.size() == 0 || tree.relation(i) != "mark" || tree.head(i) == Tree::none) return false;
  const Index verb = tree.head(i);
  const auto finite = [&](Index word) { return tree.has(word, "VerbForm=Fin"); };
  for (Index c = tree.first_child(verb); c != Tree::none; c = tree.next_sibling(c)) {
    if (c > i && (tree.is(c, "aux") || tree.is(c, "cop")) && finite(c)) return true;  // not "va a atacar"
  }
  return finite(verb);
}

/// "has since left", "had before been": what opens a clause elsewhere is an adverb between an auxiliary and its verb.
bool is_adverb_of_verb(const TagWords& w, Index i) {
  if (i == 0 || i + 1 >= w.size() || w.words[i - 1].tag != Tag::auxiliary || !w.in("inner-adverbs", i)) return false;
  const auto readings = w.grammar.morphology().verb(w.token(i + 1).hashed_key());
  return w.in("auxiliaries", i + 1) || with_form(readings, VerbForm::participle) != nullptr;
}

/// "recently", "recientemente"
bool is_manner_adverb(const TagWords& w, Index i) {
  const std::string_view suffix = w.spanish ? "mente" : "ly";
  const std::string& key = w.key(i);
  return key.size() > suffix.size() + 3 && key.ends_with(suffix);
}

/// "dos diplomáticos rusos", "rebeldes sudaneses", which are adjectives elsewhere.
bool is_tagged_representative(const TagWords& w, Index i) {
  return w.upos(i) == "NOUN" && w.in("representatives", i);
}

/// "about fifty Chilean officers", "over a thousand": what is a preposition elsewhere only counts.
bool is_approximation(const TagWords& w, Index i) {
  const bool adverb = w.upos(i) == "ADV" || (w.tree.size() > 0 && w.tree.is(i, "advmod"));
  if (w.spanish || i + 1 >= w.size() || !adverb) return false;
  const Index next = w.is_key(i + 1, "a") ? i + 2 : i + 1;
  return next < w.size() && (w.token(next).number || w.in("quantifiers", next) || w.upos(next) == "NUM");
}

/// Spanish: the "no solo" of "no solo a X, sino también a Y", which denies nothing.
bool is_in_not_only(const TagWords& w, Index i) {
  const auto opens = [&](Index no) { return no + 1 < w.size() && w.in("negations", no) && w.in("only-words", no + 1); };
  return w.spanish && (opens(i) || (i > 0 && opens(i - 1)));
}

/// A word of a closed class, which most of them are wherever they stand.
Word closed_word(const TagWords& w, Index i, Tag tag) {
  Word out{tag, VerbForm::infinitive, w.key(i), false};
  if (tag == Tag::preposition && marks_clause(w, i)) {
    out.tag = Tag::subordinator;
  } else if (tag == Tag::preposition && is_approximation(w, i)) {
    out.tag = Tag::quantifier;
  } else if (tag == Tag::auxiliary) {
    out.form = auxiliary_form(w, i);
    out.lemma = w.grammar.lexicon().list("auxiliaries").find(w.key(i)).value_or("");
  }
  return out;
}

/// "would like X to leave": behind a modal and before a name, a verb by the tagger is no preposition.
bool is_wish(const TagWords& w, Index i) {
  const bool between = i > 0 && i + 1 < w.size() && w.words[i - 1].tag == Tag::modal && w.object_follows(i);
  return between && w.in("prepositions", i) && w.upos(i) == "VERB";
}

/// "Por la tarde cenó": a noun behind its article, which elsewhere is an adverb.
bool is_noun_of_article(const TagWords& w, Index i) {
  return w.spanish && i > 0 && w.words[i - 1].tag == Tag::determiner && w.upos(i) == "NOUN";
}

/// A word of no closed class that is no verb: an adjective, an adverb or, failing these, like a noun.
Tag open_class(const TagWords& w, Index i) {
  const auto listed = by_list(open_classes, w.grammar.lexicon(), w.token(i).hashed_key());
  if (listed == Tag::adverb && is_noun_of_article(w, i)) return Tag::other;
  if (listed && !is_tagged_representative(w, i)) return *listed;
  if (is_manner_adverb(w, i)) return Tag::adverb;
  return w.upos(i) == "ADJ" && !w.token(i).capital ? Tag::adjective : Tag::other;
}

Word word_at(const TagWords& w, Index i) {
  const Token& token = w.token(i);
  const auto plain = [&](Tag tag) { return Word{tag, VerbForm::infinitive, token.key, false}; };
  if (w.known[i]) return plain(Tag::proper);
  if (token.key == "'s" || token.key == "s'" || is_bare_genitive(w, i)) return plain(Tag::possessive_s);
  if (token.number) return plain(Tag::number);
  if (!token.word) return plain(punctuation(token.text));
  if (is_relative(w, i)) return plain(Tag::relative);
  if (is_clitic(w, i)) return plain(Tag::pronoun);
  if (const auto lemma = auxiliary_by_tagger(w, i)) return {Tag::auxiliary, VerbForm::present, *lemma, false};
  if (is_adverb_of_verb(w, i) || is_in_not_only(w, i)) return plain(Tag::adverb);
  const auto closed = by_list(closed_classes, w.grammar.lexicon(), token.hashed_key());
  if (closed && !is_wish(w, i)) return closed_word(w, i, *closed);
  if (const VerbReading* const verb = verb_reading(w, i)) return {Tag::verb, verb->form, verb->lemma, w.may_be_noun(i)};
  return plain(open_class(w, i));
}

/// "X - the largest donor - did", "X, un socio —el mayor—,": what two dashes set off, commas might as well.
void read_pairs_of_dashes(TagWords& w) {
  constexpr Index longest = 25;
  Index opening = w.size();
  for (Index i = 0; i < w.size(); ++i) {
    if (w.words[i].tag != Tag::stop) continue;
    const bool dash = is_dash(w.token(i).text) && i > 0;
    if (dash && opening < i && i - opening <= longest && i - opening > 1) {
      w.words[opening].tag = w.words[i].tag = Tag::comma;
      opening = w.size();
    } else {
      opening = dash ? i : w.size();
    }
  }
}

/// ", the Kenyan minister, ": behind what two commas set off right before a verb; the comma itself where nothing is.
Index past_apposition(const TagWords& w, Index comma) {
  constexpr Index longest = 9;
  for (Index i = comma + 1; i < std::min(w.size(), comma + longest); ++i) {
    const Tag tag = w.words[i].tag;
    if (tag == Tag::comma) return i + 1;
    if (tag == Tag::verb || tag == Tag::stop || tag == Tag::relative || tag == Tag::coordinator) break;
  }
  return comma;
}

/// "A and B", "A, B and the C": whether a comma or conjunction joins a name to what a further conjunction, or this one,
/// joins as well.
bool joins_names(const TagWords& w, Index i) {
  constexpr Index longest = 12;
  if (i == 0 || w.words[i - 1].tag != Tag::proper) return false;
  const Index end = std::min(w.size(), i + longest);
  for (Index k = i; k < end; ++k) {
    const Tag tag = w.words[k].tag;
    if (tag == Tag::coordinator)
      return k + 1 < w.size() && (w.words[k + 1].tag == Tag::proper || w.words[k + 1].tag == Tag::determiner);
    if (tag != Tag::comma && tag != Tag::proper && tag != Tag::determiner) return false;
  }
  return false;
}

/// Behind the noun phrase that begins at a token: "the government of President X", "X, the Kenyan minister,", "envoys
/// from A, B and C".
Index past_noun_phrase(const TagWords& w, Index from) {
  constexpr Index longest = 14;
  Index i = from;
  for (; i < std::min(w.size(), from + longest); ++i) {
    const Tag tag = w.words[i].tag;
    if ((tag == Tag::comma || tag == Tag::coordinator) && joins_names(w, i)) continue;
    if (tag == Tag::comma) return past_apposition(w, i);
    const bool within = tag == Tag::determiner || tag == Tag::adjective || tag == Tag::other || tag == Tag::proper ||
                        tag == Tag::possessive_s || tag == Tag::number || tag == Tag::quantifier ||
                        tag == Tag::possessive || w.in("belonging-prepositions", i);
    if (!within) break;
  }
  return i;
}

/// Whether a finite verb that can be nothing else stands at a token.
bool is_plain_verb(const TagWords& w, Index i) {
  if (i >= w.size()) return false;
  const Word& word = w.words[i];
  if (word.tag == Tag::modal || word.tag == Tag::auxiliary) return word.form != VerbForm::infinitive;
  return word.tag == Tag::verb && is_finite(word.form) && !word.ambiguous;
}

/// English: "A bombed B a day after the government of President X invited C": what is a preposition elsewhere opens a
/// clause where a noun phrase and its verb follow, and the clause before has its own; whatever the tree says.
void mark_clauses(TagWords& w) {
  if (w.spanish) return;
  bool verb = false;
  bool subject = false;  // one that waits for its verb: "Chad after the vote said"
  for (Index i = 0; i < w.size(); ++i) {
    const Tag tag = w.words[i].tag;
    verb = tag != Tag::stop && (verb || is_plain_verb(w, i));
    const bool names = tag == Tag::proper || w.in("offices", i) || w.in("representatives", i) || w.in("nominals", i);
    subject = tag != Tag::stop && !verb && (subject || names);
    if (tag != Tag::preposition || subject || !w.in("subordinators", i)) continue;
    const Index end = past_noun_phrase(w, i + 1);
    if (end > i + 1 && is_plain_verb(w, end)) w.words[i].tag = Tag::subordinator;
  }
}

}  // namespace

std::vector<Word> tag(const Sentence& sentence, const Grammar& grammar, const std::vector<bool>& known,
                      const Tree& tree) {
  TagWords w(sentence, grammar, known, tree);
  for (Index i = 0; i < w.size(); ++i) w.words[i] = word_at(w, i);
  read_pairs_of_dashes(w);
  mark_clauses(w);
  return std::move(w.words);
}

}  // namespace entente
