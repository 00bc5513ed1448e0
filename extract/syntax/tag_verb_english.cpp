#include <entente/extract/syntax/tag_verb_english.h>

#include <utility>

namespace entente {
namespace {

using Index = std::uint32_t;
using Readings = std::span<const VerbReading>;

/// "have been partners": after a form of "be" a bare word is no verb.
bool is_after_be(const TagWords& w, Index i) {
  while (i > 0 && w.words[i - 1].tag != Tag::auxiliary) --i;
  return i > 0 && w.grammar.lexicon().list("auxiliaries").find(w.key(i - 1)).value_or("") == "be";
}

/// "a gas deal": a bare form after a singular noun agrees with no subject.
bool ends_noun(const TagWords& w, Index i, Readings readings) {
  return readings.front().lemma == w.key(i) && w.grammar.morphology().noun_lemma(w.key(i - 1)) == w.key(i - 1) &&
         w.token(i - 1).word && w.may_be_noun(i);
}

/// "NATO forces have left": a word that may be a noun, before an auxiliary or modal, is the subject's.
bool precedes_auxiliary(const TagWords& w, Index i, Readings readings) {
  if (i + 1 >= w.size() || !w.may_be_noun(i)) return false;
  if (with_form(readings, VerbForm::past) != nullptr) return false;
  return w.in("auxiliaries", i + 1) || w.in("modals", i + 1);
}

/// "U.S.-led forces", "Danish sanctions", by the trained tagger.
bool is_tagged_noun(const TagWords& w, Index i, Readings readings) {
  if (w.upos(i) != "NOUN" || !w.verb_above(i)) return false;
  if (w.is_key(i + 1, "to")) return false;  // "plans to invite"
  return with_form(readings, VerbForm::past) == nullptr && w.may_be_noun(i);
}

/// "Lima, Quito sign": whether nothing but a name stands before the comma at a token, and another one behind it.
bool joins_in_headline(const TagWords& w, Index comma) {
  Index first = comma;
  while (first > 0 && w.words[first - 1].tag == Tag::proper) --first;
  return first == 0 && comma > 0 && w.words[comma].tag == Tag::comma && w.words[comma + 1].tag == Tag::proper;
}

/// "A and B sign", "A, B sign": a plural subject, with which a bare form agrees.
bool is_after_list(const TagWords& w, Index i) {
  constexpr Index reach = 6;
  for (Index k = i; k > 0 && i - k < reach; --k) {
    if (w.words[k - 1].tag == Tag::coordinator) return true;
    if (w.words[k - 1].tag != Tag::proper) return joins_in_headline(w, k - 1);
  }
  return false;
}

/// "signed last week by X": whether tagger and parser give a form an agent.
bool has_tagged_agent(const TagWords& w, Index i) {
  if (i >= w.tree.size() || !w.tree.has(i, "Voice=Pass")) return false;
  const Index agent = w.tree.child(i, "obl:agent");
  const Index marker = agent != Tree::none ? w.tree.child(agent, "case") : Tree::none;
  return marker != Tree::none && w.is_key(marker, "by");
}

/// "were signed in Lima by X": a past form before its agent is a participle.
bool is_past_before_by(const TagWords& w, Index i, Readings readings) {
  if (with_form(readings, VerbForm::participle) == nullptr) return false;
  return w.is_key(w.tree.behind_verb(i), "by") || has_tagged_agent(w, i);
}

/// "X, based in Y, bought Z": a participle that opens a parenthesis.
bool opens_parenthesis(const TagWords& w, Index i) {
  constexpr Index reach = 12;
  if (i == 0 || i + 1 >= w.size() || w.token(i - 1).text != ",") return false;
  if (!w.in("prepositions", i + 1)) return false;
  for (Index k = i + 2; k < w.size() && k < i + reach; ++k) {
    if (w.token(k).text == ",") return true;
  }
  return false;
}

/// "Invited to the summit by A, B ...", "Long accused of fraud by A, B ...": a form without a subject that opens a
/// sentence, perhaps behind adverbs, before a comma and the verb of the clause.
bool opens_sentence(const TagWords& w, Index i) {
  constexpr Index reach = 25;
  Index first = i;
  while (first > 0 && w.words[first - 1].tag == Tag::adverb) --first;
  if (first > 0 && w.words[first - 1].tag != Tag::stop) return false;
  bool comma = false;
  for (Index k = i + 1; k < w.tree.size() && k < i + reach; ++k) {
    const bool verb = w.upos(k) == "AUX" || w.tree.has(k, "VerbForm=Fin");
    if (verb || (comma && w.tree.has(k, "VerbForm=Part") && w.tree.has(k, "Tense=Past"))) return comma;
    comma = comma || w.token(k).text == ",";
  }
  return false;
}

/// "founded in Y, bought Z": whether a verb stands right behind a later comma, which the sentence may turn on.
bool main_verb_follows(const TagWords& w, Index i) {
  for (; i + 1 < w.size(); ++i) {
    if (w.token(i).text != ",") continue;
    Index verb = i + 1;
    while (verb + 1 < w.size() && w.in("adverbs", verb)) ++verb;
    if (w.in("auxiliaries", verb) || w.in("modals", verb)) return true;
    const Readings readings = w.grammar.morphology().verb(w.token(verb).hashed_key());
    if (with_form(readings, VerbForm::past) != nullptr) return true;
  }
  return false;
}

/// "was praised by A and urged to withdraw by B": a form joined with a participle, with its agent behind what else
/// completes it, and no name before that.
bool joins_participle(const TagWords& w, Index i) {
  constexpr Index reach = 10;
  Index before = i;
  while (before > 0 && w.words[before - 1].tag != Tag::stop && w.words[before - 1].tag != Tag::verb) --before;
  const bool verb = before > 0 && w.words[before - 1].tag == Tag::verb;
  if (!verb || is_finite(w.words[before - 1].form)) return false;
  for (Index k = i + 1; k < w.size() && k < i + reach && !w.known[k]; ++k) {
    if (w.is_key(k, "by")) return true;
    if (w.token(k).text == "," || w.token(k).text == ";") return false;
  }
  return false;
}

/// "X, which employs Y, merged with Z, in a deal that ...": whether the comma before a past form closes what a comma
/// before the first verb of the sentence has opened, and no other verb is left for that sentence.
bool closes_parenthesis(const TagWords& w, Index i) {
  if (main_verb_follows(w, i)) return false;
  Index opening = 0;
  while (opening < i - 1 && w.token(opening).text != ",") {
    const Tag tag = w.words[opening].tag;
    if (tag == Tag::modal || tag == Tag::auxiliary) return false;
    if (tag == Tag::verb && is_finite(w.words[opening].form)) return false;
    ++opening;
  }
  return opening > 0 && opening + 2 < i;
}

/// At the start or after a comma a bare form is a noun more often than a verb.
const VerbReading* opening_verb(const TagWords& w, Index i, Readings readings) {
  if (is_past_before_by(w, i, readings)) return with_form(readings, VerbForm::participle);
  if (const auto* participle = with_form(readings, VerbForm::participle);
      participle && ((opens_parenthesis(w, i) && !closes_parenthesis(w, i)) || joins_participle(w, i)))
    return participle;
  if (const auto* past = with_form(readings, VerbForm::past)) return past;
  const bool intends = w.is_key(i + 1, "to") && i > 0 && w.token(i - 1).text == "," && closes_parenthesis(w, i);
  return w.may_be_noun(i) && !intends ? nullptr : &readings.front();  // "X, based in Y, plans to"
}

/// "sanctions imposed on X", where tagger and parser agree on it and another verb makes the sentence.
bool is_tagged_reduced(const TagWords& w, Index i, Readings readings) {
  if (w.tree.size() == 0 || with_form(readings, VerbForm::participle) == nullptr || w.tree.relation(i) != "acl" ||
      !w.tree.has(i, "VerbForm=Part"))
    return false;
  const bool object_follows = i + 1 < w.size() && w.token(i + 1).word && !w.in("prepositions", i + 1);
  return !object_follows && w.verb_above(i);
}

/// "the treaty reached in 1978 between A and B failed": before nothing but prepositions and what they govern there
/// comes another finite verb, which can have no other subject.
bool is_outrun(const TagWords& w, Index i, Readings readings) {
  const Tree& tree = w.tree;
  if (tree.size() == 0 || with_form(readings, VerbForm::participle) == nullptr) return false;
  if (i + 1 >= tree.size() || tree.upos(i + 1) != "ADP") return false;
  bool pair = false;
  for (Index at = i + 1; at < tree.size(); ++at) {
    const std::string_view tag = tree.upos(at);
    if (tag == "VERB" || tag == "AUX") return tree.has(at, "VerbForm=Fin");
    const std::string_view before = tree.upos(at - 1);
    const bool new_phrase = tag == "DET" && before != "ADP" && before != "CCONJ" && before != "DET";
    if (tag == "PRON" || tag == "SCONJ" || tag == "PUNCT" || tag == "PART" || new_phrase) return false;
    if (tag == "CCONJ" && !std::exchange(pair, false)) return false;
    pair = pair || w.in("pair-prepositions", at);
  }
  return false;
}

/// "praised the alliance proclaimed this Wednesday between A and B": tells of the noun right before it, which another
/// verb has, since nothing but a time stands before the pair.
bool tells_of_pair(const TagWords& w, Index i, Readings readings) {
  constexpr Index reach = 3;
  if (w.tree.size() == 0 || with_form(readings, VerbForm::participle) == nullptr) return false;
  Index noun = i;
  while (noun > 0 && (noun == i || w.upos(noun) == "PUNCT") && w.token(noun).text != ",") --noun;  // a "pact" signed
  const Index governor = w.tree.head(noun);
  const bool signs_nothing = w.in("agreement-heads", noun);  // whatever the parser takes it for
  if (governor == Tree::none || (governor == i && !signs_nothing) || w.upos(noun) != "NOUN") return false;
  for (Index at = i + 1; at < w.size() && at - i <= reach; ++at) {
    if (w.in("pair-prepositions", at)) return true;
    if (w.upos(at) == "VERB" || w.upos(at) == "AUX" || !w.token(at).word) return false;
  }
  return false;
}

/// "was signed", "did not sign": the form that an auxiliary goes with; nullptr when none does.
const VerbReading* behind_auxiliary(Readings readings, bool bare_form) {
  if (const auto* participle = with_form(readings, VerbForm::participle)) return participle;
  if (const auto* gerund = with_form(readings, VerbForm::gerund)) return gerund;
  return bare_form ? with_form(readings, VerbForm::infinitive) : nullptr;
}

/// "its signing": a gerund there is a noun.
bool makes_noun_of_gerund(Tag before) {
  return before == Tag::determiner || before == Tag::possessive || before == Tag::possessive_s ||
         before == Tag::adjective;
}

/// "asked visiting envoys", "thanked visiting President X", but not "began visiting envoys", "admitted visiting the
/// site".
bool only_describes(const TagWords& w, Index i) {
  if (i == 0 || i + 1 >= w.size() || !w.in("attributive-gerunds", i) || w.in("determiners", i + 1)) return false;
  const Word& before = w.words[i - 1];
  return before.tag == Tag::verb && !w.grammar.lexicon().list("gerund-verbs").contains(before.lemma);
}

/// "which in 2020 merged with X": whether a year ends before a token, which no noun follows.
bool behind_year(const TagWords& w, Index i) {
  if (i < 2 || !w.in("in-prepositions", i - 2)) return false;
  const std::string_view year = w.token(i - 1).text;
  return year.size() == 4 && year.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Where a noun stands, a word is a verb behind another one alone, as a participle: "got killed".
const VerbReading* in_noun_position(Tag left, Readings readings) {
  const bool bare =
      with_form(readings, VerbForm::infinitive) != nullptr || with_form(readings, VerbForm::present) != nullptr;
  return bare || left != Tag::verb ? nullptr : with_form(readings, VerbForm::participle);
}

/// "U.S. ally Georgia", "Chinese rival Japan": whether a word between two names is what the one is to the other.
bool names_tie(const TagWords& w, Index i) {
  return i > 0 && i + 1 < w.size() && w.known[i - 1] && w.known[i + 1] && w.in("ally-nouns", i) && w.upos(i) != "VERB";
}

/// Whether the words around make a noun of a form: "a gas deal", "NATO forces have left".
bool reads_as_noun(const TagWords& w, Index i, Tag left, Readings readings) {
  if (left == Tag::preposition || names_tie(w, i)) return true;
  const bool behind_noun = left == Tag::other || left == Tag::proper;
  if (behind_noun && ends_noun(w, i, readings) && (left == Tag::other || !is_after_list(w, i))) return true;
  return precedes_auxiliary(w, i, readings) || (behind_noun && is_tagged_noun(w, i, readings));
}

/// Behind the noun phrase that ends before a token: its first word; the token itself where none ends there.
Index start_of_phrase(const TagWords& w, Index end) {
  Index i = end;
  while (i > 0 && !w.is_key(i - 1, "that") &&
         (w.known[i - 1] || w.words[i - 1].tag == Tag::determiner || w.words[i - 1].tag == Tag::adjective ||
          w.words[i - 1].tag == Tag::other))
    --i;
  return i;
}

}  // namespace

const VerbReading* bare_verb(const TagWords& w, std::uint32_t i) {
  if (w.spanish || i < 2 || !w.known[i - 1]) return nullptr;
  const auto readings = w.grammar.morphology().verb(w.token(i).hashed_key());
  const VerbReading* const bare = with_form(readings, VerbForm::infinitive);
  if (bare == nullptr) return nullptr;
  const Index start = start_of_phrase(w, i);
  const auto verb_in = [&](ListName list, Index k) {
    return w.words[k].tag == Tag::verb && w.grammar.lexicon().list(list).contains(w.words[k].lemma);
  };
  const bool helped = start > 0 && verb_in("helping-verbs", start - 1);
  const bool demanded = start > 1 && w.is_key(start - 1, "that") && verb_in("mandative-verbs", start - 2);
  const bool object = w.object_follows(i);
  if (demanded && (object || w.upos(i + 1) == "NOUN")) return with_form(readings, VerbForm::present);  // "cut taxes"
  return helped && object ? bare : nullptr;
}

const VerbReading* joined_infinitive(const TagWords& w, std::uint32_t i, std::span<const VerbReading> readings) {
  constexpr Index reach = 16;
  const VerbReading* const bare = with_form(readings, VerbForm::infinitive);
  if (w.spanish || bare == nullptr || i < 3 || i + 1 >= w.size() || w.words[i - 1].tag != Tag::coordinator)
    return nullptr;
  const bool goal = w.is_key(i + 1, "to") && w.in("motion", i);
  if (!goal && !w.known[i + 1] && !w.in("definite", i + 1)) return nullptr;
  for (Index k = i - 1; k-- > 1 && i - k < reach;) {
    const Tag tag = w.words[k].tag;
    if (tag == Tag::verb) {
      const bool infinitive = w.words[k - 1].tag == Tag::modal || w.is_key(k - 1, "to");
      return infinitive && w.words[k].form == VerbForm::infinitive ? bare : nullptr;
    }
    if (tag == Tag::stop || tag == Tag::relative || tag == Tag::subordinator || tag == Tag::quote) return nullptr;
  }
  return nullptr;
}

const VerbReading* english_verb(const TagWords& w, std::uint32_t i, Tag left, std::span<const VerbReading> readings) {
  if (left == Tag::modal || (i > 0 && w.key(i - 1) == "to")) {
    if (const auto* infinitive = with_form(readings, VerbForm::infinitive)) return infinitive;
  }
  if (left == Tag::auxiliary || (left == Tag::negation && i > 1)) {
    const bool after_be = left == Tag::auxiliary && is_after_be(w, i);
    if (const auto* verb = behind_auxiliary(readings, !after_be)) return verb;
    if (after_be || w.upos(i) == "NOUN") return nullptr;  // "has links to X"
  }
  if (readings.front().form == VerbForm::gerund) {
    return makes_noun_of_gerund(left) || only_describes(w, i) ? nullptr : &readings.front();
  }
  if (is_noun_position(left, false) && left != Tag::preposition && !w.subject_before(i) && !behind_year(w, i))
    return in_noun_position(left, readings);
  if (reads_as_noun(w, i, left, readings)) return nullptr;
  if (const auto* participle = with_form(readings, VerbForm::participle); participle && opens_sentence(w, i))
    return participle;
  if (const auto* infinitive = joined_infinitive(w, i, readings)) return infinitive;
  if (left == Tag::comma || left == Tag::coordinator || left == Tag::stop) return opening_verb(w, i, readings);
  if (is_past_before_by(w, i, readings) || is_tagged_reduced(w, i, readings) || is_outrun(w, i, readings) ||
      tells_of_pair(w, i, readings))
    return with_form(readings, VerbForm::participle);
  const auto* past = with_form(readings, VerbForm::past);
  return past != nullptr ? past : &readings.front();
}

}  // namespace entente
