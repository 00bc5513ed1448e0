#include <entente/extract/syntax/tree_mend.h>

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

namespace entente {
namespace {

using Index = std::uint32_t;

constexpr Index none = Tree::none;
constexpr int deepest = 8;   ///< steps that are followed from word to head
constexpr Index reach = 12;  ///< words that are followed

class TreeMender {
 public:
  explicit TreeMender(std::span<Tree::Word> words) : words_(words), subject_(words.size(), none) {
    for (Index i = 0; i < size(); ++i) {
      if ((is(i, "nsubj") || is(i, "csubj")) && words_[i].head != none) subject_[words_[i].head] = i;
    }
  }

  void run() {
    for (Index i = 3; i < size(); ++i) {
      if (words_[i].relation == "root" && ends_in_false_object(i)) give_verb(i);
    }
    for (Index i = 0; i < size(); ++i) {
      if (words_[i].relation == "root" && is_noun(i)) raise_predicate(i);
    }
    for (Index i = 1; i + 1 < size(); ++i) {
      if (words_[i].relation == "appos" && words_[i].upos == "PROPN") free_subject(i);
      if (words_[i].relation == "acl" && opens_with_relative(i)) words_[i].relation = "acl:relcl";
      if (words_[i].relation == "ccomp" && words_[i].head < i && subject_[i] == none) claim_subject(i);
      if (words_[i].upos != "CCONJ" || words_[i].head == none || words_[i].head < i) continue;
      const Index nominal = words_[i].head;
      if (is_noun(nominal) && words_[nominal].relation == "conj") {
        open_clause(i, nominal);
      } else if (is(nominal, "nsubj")) {
        raise_clause(i, nominal);
      }
    }
  }

 private:
  Index size() const { return static_cast<Index>(words_.size()); }

  bool is(Index i, std::string_view relation) const {
    const std::string_view own = words_[i].relation;
    return own.starts_with(relation) && (own.size() == relation.size() || own[relation.size()] == ':');
  }

  bool is_noun(Index i) const {
    return words_[i].upos == "NOUN" || words_[i].upos == "PROPN" || words_[i].upos == "PRON";
  }

  bool has(Index i, std::string_view feature) const { return words_[i].feats.find(feature) != std::string_view::npos; }

  /// "X, que asumió la presidencia": whether the subject of a verb about a noun is a relative pronoun.
  bool opens_with_relative(Index verb) const {
    const Index subject = subject_[verb];
    return subject != none && subject < verb && words_[verb].head < subject && has(subject, "Rel");
  }

  /// "The Estonian blamed X": whether a name that heads the sentence has an article, an adjective and a participle
  /// before it, which are a subject and a verb.
  bool ends_in_false_object(Index name) const {
    const Index verb = name - 1;
    if (words_[name].upos != "PROPN" || words_[verb].upos != "VERB" || !has(verb, "Tense=Past|VerbForm=Part"))
      return false;
    const bool adjective = words_[verb - 1].upos == "ADJ" && words_[verb - 1].relation == "amod";
    const bool article = words_[verb - 2].upos == "DET" && has(verb - 2, "PronType=Art");
    for (Index i = verb - 2; i <= verb; ++i) {
      if (words_[i].head != name) return false;
    }
    return adjective && article && words_[verb].relation == "amod";
  }

  /// Makes the participle before a name the sentence's verb, with the adjective as its subject.
  void give_verb(Index name) {
    const Index verb = name - 1;
    for (Index i = 0; i < size(); ++i) {
      if (words_[i].head != name || words_[i].relation == "flat" || words_[i].relation == "compound") continue;
      words_[i].head = verb;
      if (words_[i].relation == "nmod") words_[i].relation = "obl";
    }
    words_[verb] = {none, none, none, "root", "VERB", "Number=Sing|Tense=Past|VerbForm=Fin"};
    words_[verb - 1].relation = "nsubj";
    words_[verb - 2].head = verb - 1;
    words_[name].head = verb;
    words_[name].relation = "obj";
    subject_[verb] = verb - 1;
  }

  /// "X, which speaks for Y, criticised Z": the finite verb right behind a relative clause that is set off from the
  /// noun which heads the sentence; none when there is none.
  Index predicate_of(Index noun) const {
    const auto copula = [&](const Tree::Word& word) { return word.head == noun && word.relation == "cop"; };
    if (subject_[noun] != none || std::any_of(words_.begin(), words_.end(), copula)) return none;
    bool relative = false;
    for (Index i = noun + 1; i + 1 < size(); ++i) {
      if (i == noun + 1 && words_[i].upos != "PUNCT") return none;
      relative = relative || has(i, "Rel");
      const Index verb = i + 1;
      const bool predicate = words_[verb].upos == "VERB" && has(verb, "VerbForm=Fin") && subject_[verb] == none;
      if (relative && words_[i].upos == "PUNCT" && predicate && below(verb, noun)) return verb;
    }
    return none;
  }

  /// Makes that verb the sentence's, with the noun as its subject.
  void raise_predicate(Index noun) {
    const Index verb = predicate_of(noun);
    if (verb == none) return;
    for (Index i = verb + 1; i < size(); ++i) {
      if (words_[i].head == noun) words_[i].head = verb;
    }
    words_[verb].head = none;
    words_[verb].relation = "root";
    words_[noun].head = verb;
    words_[noun].relation = "nsubj";
    subject_[verb] = noun;
  }

  /// Whether a word is another one, or depends on it; of words too deep to follow, yes.
  bool below(Index i, Index top) const {
    constexpr int farthest = 64;
    for (int step = 0; step < farthest; ++step, i = words_[i].head) {
      if (i == top) return true;
      if (words_[i].head == none) return false;
    }
    return true;
  }

  /// Whether a coordinator stands before a noun phrase with no preposition in it: "y B", but not "y a B".
  bool bare(Index coordinator, Index nominal) const {
    for (Index i = coordinator + 1; i < nominal; ++i) {
      if (words_[i].head == nominal && words_[i].relation == "case") return false;
    }
    return true;
  }

  /// The first word of the verb right behind a noun phrase ("B has opposed", "B se opuso", "B delaying a payment");
  /// none when anything else stands there.
  Index verb_behind(Index nominal) const {
    for (Index i = nominal + 1; i < std::min(size(), nominal + reach); ++i) {
      const std::string_view upos = words_[i].upos;
      if (upos == "VERB" || upos == "AUX") return has(i, "VerbForm=Fin") || delays(i) ? i : none;
      if (upos == "PUNCT" || upos == "SCONJ" || has(i, "PronType=Rel")) return none;
      const bool light = upos == "ADV" || upos == "PRON" || upos == "PART";
      if (!light && !below(i, nominal)) return none;
    }
    return none;
  }

  /// "delaying a payment": a gerund with an object.
  bool delays(Index verb) const {
    if (!has(verb, "VerbForm=Ger")) return false;
    for (Index i = verb + 1; i < std::min(size(), verb + reach); ++i) {
      if (words_[i].head == verb && words_[i].relation == "obj") return true;
    }
    return false;
  }

  /// The verb before a coordinator that a word depends on, and that a finite verb behind it may stand beside: not
  /// "attacking" of "denied attacking A and B resumed strikes".
  Index verb_above(Index word, Index coordinator, bool finite) const {
    for (int step = 0; step < deepest && word != none; ++step, word = words_[word].head) {
      if (words_[word].upos == "VERB" && !(finite && completes(word))) return word < coordinator ? word : none;
    }
    return none;
  }

  /// Whether a verb is an infinitive or gerund that depends on another word: "haber atacado", "attacking".
  bool completes(Index verb) const {
    Index first = verb;
    while (first > 0 && words_[first - 1].upos == "AUX") --first;
    const bool bare = has(first, "VerbForm=Ger") || has(first, "VerbForm=Inf");
    return bare && words_[verb].relation != "root" && words_[verb].relation != "conj";
  }

  /// "rejected the truce and B resumed strikes": B is the subject of a second clause, and coordinated with nothing.
  void open_clause(Index coordinator, Index nominal) {
    if (!bare(coordinator, nominal)) return;
    const Index first = verb_behind(nominal);
    if (first == none) return;
    const bool helps = is(first, "aux") || is(first, "cop");
    const Index verb = helps ? words_[first].head : first;
    if (verb == none || verb < first) return;
    if (subject_[verb] != none && !part(coordinator, nominal, verb)) return;
    const Index above = verb_above(words_[nominal].head, coordinator, has(first, "VerbForm=Fin"));
    if (above == none) return;
    join(coordinator, verb, above);
    if (attach(nominal, verb, words_[first].relation == "aux:pass" ? "nsubj:pass" : "nsubj")) subject_[verb] = nominal;
  }

  /// "blamed A, and B expelled C", where A and B are taken for the subjects of what is blamed: A is the object.
  bool part(Index coordinator, Index nominal, Index verb) {
    const Index object = words_[nominal].head;
    const Index above = words_[verb].head;
    const bool clause = words_[verb].relation == "ccomp" && above < object && subject_[verb] == object;
    if (!clause || above + 1 != object || words_[above].upos != "VERB") return false;
    if (words_[coordinator - 1].upos != "PUNCT" || object + 2 != coordinator) return false;
    return attach(object, above, "obj");
  }

  /// "claiming the neighbour was arming rebels": what stands between two verbs without a "that" is the subject of the
  /// second, and no object of the first.
  void claim_subject(Index verb) {
    Index first = verb;
    while (first > 0 && words_[first - 1].head == verb && words_[first - 1].relation != "mark") --first;
    const Index above = words_[verb].head;
    const std::string_view helper = words_[first].relation;
    const bool helped = helper == "aux" || helper == "aux:pass" || helper == "cop";
    if (!helped || !has(first, "VerbForm=Fin") || first < 2) return;
    Index object = first - 1;
    while (object > above && !(words_[object].head == above && words_[object].relation == "obj")) --object;
    if (object == above || first - object > reach || !is_noun(object)) return;
    for (Index i = object + 1; i < first; ++i) {
      if (!below(i, object)) return;
    }
    if (attach(object, verb, helper == "aux:pass" ? "nsubj:pass" : "nsubj")) subject_[verb] = object;
  }

  /// "En Lima, B se reunió con C": a name between the comma behind a place and the verb is no apposition, which another
  /// comma would close, but the subject.
  void free_subject(Index name) {
    const Index place = words_[name].head;
    const Index first = verb_behind(name);
    if (place == none || place > name || first == none || words_[place].upos != "PROPN" || !is(place, "obl")) return;
    const auto governs = [&](const Tree::Word& word) { return word.head == place && word.relation == "case"; };
    if (std::none_of(words_.begin(), words_.begin() + place, governs)) return;
    const bool helps = is(first, "aux") || is(first, "cop");
    const Index verb = helps ? words_[first].head : first;
    if (verb == none || verb < first || words_[place].head != verb || subject_[verb] != none) return;
    if (attach(name, verb, words_[first].relation == "aux:pass" ? "nsubj:pass" : "nsubj")) subject_[verb] = name;
  }

  /// "rejected the truce and B resumed strikes" again, where the verb has its subject, but is taken for a relative
  /// clause about the truce.
  void raise_clause(Index coordinator, Index subject) {
    const Index verb = words_[subject].head;
    if (verb < subject || !bare(coordinator, subject)) return;
    const bool apart = words_[verb].relation == "acl:relcl" || words_[verb].relation == "conj";
    const Index noun = words_[verb].head;
    if (!apart || noun == none || noun > coordinator || !is_noun(noun)) return;
    if (const Index above = verb_above(noun, coordinator, !has(verb, "VerbForm=Ger")); above != none)
      join(coordinator, verb, above);
  }

  /// Coordinates a verb with the one above, unless that depends on it.
  void join(Index coordinator, Index verb, Index above) {
    attach(coordinator, verb, words_[coordinator].relation);
    attach(verb, above, "conj");
  }

  /// Whether a word got a new head; none that depends on it, or a tree it were no more.
  bool attach(Index word, Index head, std::string_view relation) {
    if (below(head, word)) return false;
    words_[word].head = head;
    words_[word].relation = relation;
    return true;
  }

  std::span<Tree::Word> words_;
  std::vector<Index> subject_;  ///< of each word
};

}  // namespace

void mend_tree(std::span<Tree::Word> words) {
  TreeMender(words).run();
}

}  // namespace entente
