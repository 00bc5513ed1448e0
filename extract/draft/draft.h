#pragma once

#include <entente/extract/syntax/tag.h>
#include <entente/extract/syntax/tree.h>
#include <entente/extract/text/segment.h>
#include <entente/extract/text/segment_phrase.h>
#include <entente/extract/text/time.h>
#include <entente/graph/annotated.h>
#include <entente/ontology/gazetteer.h>
#include <entente/ontology/names.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What the stages after segmentation hand on to each other while an article is read.
namespace entente {

/// A range of tokens of one sentence, [first, end).
struct TokenRange {
  std::uint32_t first = 0;
  std::uint32_t end = 0;

  std::uint32_t size() const { return end - first; }
  bool contains(std::uint32_t token) const { return first <= token && token < end; }
  bool overlaps(TokenRange other) const { return first < other.end && other.first < end; }

  friend bool operator==(const TokenRange&, const TokenRange&) = default;
};

/// A proper name, or a word made of one ("Venezuelan"), before it is known what it names.
struct NameSpan {
  TokenRange tokens;
  Span span;                            ///< bytes of View::text(); part of a token in "Russia-Venezuela"
  std::string type;                     ///< a class, empty while undecided
  std::string suggestion;               ///< the class that the trained models see in it here, or empty
  std::optional<GazetteerMatch> known;  ///< what the gazetteer makes of it
  MentionKind kind = MentionKind::name;
  std::string_view rule;  ///< what found it
  std::uint16_t score = 0;
  Id<LocalEntity> entity;  ///< set by refer
  std::optional<std::uint32_t>
      state;          ///< index of the NameSpan of the state it belongs to: "Iraqi Ministry of Culture"
  bool weak = false;  ///< capitals only: dropped when nothing else speaks for it
};

/// "the former Venezuelan foreign minister": a title, whom it serves and, when a name stands by it, who bears it.
struct OfficePhrase {
  TokenRange tokens;                    ///< with determiner, modifiers and holder, without the bearer
  TokenRange head;                      ///< the title alone
  std::string office;                   ///< normalised English title
  Status status = Status::ongoing;      ///< ended: former; planned: -elect
  std::optional<std::uint32_t> holder;  ///< NameSpan of the state or body served
  std::optional<std::uint32_t> bearer;  ///< NameSpan of the person
  std::optional<std::uint32_t> chief;   ///< NameSpan of the person in whose government it is
  Id<LocalEntity> implied_holder;       ///< served, as only the list of leaders tells, or the rest of the article
  bool supposed = false;                ///< it is the latter that tells the implied holder
  std::optional<std::uint32_t> host;    ///< NameSpan of the state an envoy is sent to
  bool definite = false;                ///< "the", "el": may point back to someone
  bool possessive = false;              ///< "his", "su"
  bool apart = false;                   ///< the bearer is the subject of the clause: "X came as minister of Y"
  bool counterpart = false;             ///< "his Chinese counterpart": the office is the other side's
};

/// "the Chinese oil company, X", "the city of X": a noun that tells the class of a name, and often where it belongs.
struct CuePhrase {
  TokenRange tokens;       ///< with determiner, modifiers and state, without the name
  std::uint32_t noun = 0;  ///< the token that tells the class
  std::string type;
  std::optional<std::uint32_t> state;  ///< NameSpan of the state or place named with it
  std::uint32_t bearer = 0;            ///< NameSpan of the name it stands by
};

/// A mention in its sentence, with the noun phrase around it.
struct Occurrence {
  std::uint32_t sentence = 0;
  TokenRange tokens;  ///< the mention itself
  TokenRange phrase;  ///< with determiner, title, apposition
  Span span;          ///< of the mention: bytes of View::text()
  MentionKind kind = MentionKind::name;
  Id<LocalEntity> entity;
  std::string_view rule;
  std::uint16_t score = 0;
  bool nested = false;  ///< inside another one's phrase: the state of a ministry, the holder of an office
};

/// A fact of the document that later mentions are read by.
struct OfficeFact {
  Id<LocalEntity> person;
  Id<LocalEntity> holder;  ///< may be invalid: not told
  std::string office;
  bool ended = false;
};

/// One sentence with all that is known of it.
struct SentenceDraft {
  const Sentence* sentence = nullptr;
  const Grammar* grammar = nullptr;
  Words words;
  Tree tree;  ///< empty when there are no models of the language
  std::vector<TimeExpression> times;
  std::vector<NameSpan> names;          ///< ascending, none inside another but for parts of one token
  std::vector<OfficePhrase> offices;    ///< ascending
  std::vector<CuePhrase> cues;          ///< ascending
  std::vector<Occurrence> occurrences;  ///< ascending by tokens

  const Token& token(std::uint32_t i) const { return sentence->token(i); }
  const std::string& key(std::uint32_t i) const { return sentence->token(i).key; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(sentence->tokens.size()); }
  /// Whether a token is in a list of the sentence's language; past the end none is.
  bool in(ListName list, std::uint32_t i) const {
    return i < size() && grammar->lexicon().list(list).contains(token(i).hashed_key());
  }
  /// Whether the lemma of a word is in a list of the sentence's language.
  bool lemma_in(ListName list, std::uint32_t i) const { return grammar->lexicon().list(list).contains(words[i].lemma); }
  /// Where the determiners and adjectives before a noun begin, not before `from`.
  std::uint32_t first_modifier(std::uint32_t noun, std::uint32_t from = 0) const;
  /// Whether a token is a form of "be" or "ser".
  bool is_copula(std::uint32_t i) const {
    const auto lemma = grammar->lexicon().list("auxiliaries").find(key(i)).value_or("");
    return lemma == "be" || lemma == "ser";
  }
  bool spanish() const { return grammar->lexicon().language() == "es"; }
  /// The tokens of time expressions, and false for the one past the end.
  std::vector<bool> timed() const;
};

/// Spanish: "acusó a X", "recibió al ministro", by the tree: whether "a" governs a word.
bool marked_by_a(const SentenceDraft& s, std::uint32_t word);

/// Spanish: "agradeció a X su ayuda", by the tree: the first word between a verb and a noun that depends on the verb by
/// an "a"; Tree::none when none does.
std::uint32_t addressee_between(const SentenceDraft& s, std::uint32_t verb, std::uint32_t noun);

/// Which name covers a token.
class NameIndex {
 public:
  static constexpr std::uint32_t none = ~std::uint32_t{0};

  NameIndex(std::uint32_t tokens, const std::vector<NameSpan>& names);

  /// Index of the name that covers the token, or none.
  std::uint32_t at(std::uint32_t token) const { return token < at_.size() ? at_[token] : none; }

 private:
  std::vector<std::uint32_t> at_;
};

struct Draft {
  Date date;                                  ///< of the article, {} when unknown
  const GazetteerEntry* told_from = nullptr;  ///< the state whose capital the dateline names
  std::vector<SentenceDraft> sentences;
  std::vector<LocalEntity> entities;
  std::vector<OfficeFact> offices;
  std::vector<Gender> genders;  ///< of the persons among the entities, as far as titles and given names tell
  std::optional<std::pair<Id<LocalEntity>, Id<LocalEntity>>> principals;  ///< the two states the article is about
  bool of_games = false;                                                  ///< whether it tells of games and races
  Id<LocalEntity> home;  ///< the state whose affairs it is about; invalid when it does not name one
};

inline constexpr std::string_view former_prefix = "ex";  ///< of titles that have ended: "exdiputado"

/// Whether a token is a title behind that prefix, and no title of its own.
bool former_title(const Sentence& sentence, std::uint32_t token, const Lexicon& lexicon);

/// What is before "-elect", "-designate" or "-nominee", which put a title off; the whole word when none of them is
/// there.
std::string_view without_delay(std::string_view key);

/// The title that begins at a token, by the list "offices": "prime minister"; also hyphenated ("chief-minister"), with
/// "-elect" and the like ("Secretary of State-nominee"), and behind `former_prefix`.
PhraseMatch match_title(const Sentence& sentence, std::uint32_t first, const Lexicon& lexicon);

/// The entity of an entry of the gazetteer; invalid when the article has none so far.
Id<LocalEntity> find_entity(const Draft& draft, std::string_view gazetteer_id);
/// The same; made when there is none.
Id<LocalEntity> entity_of(Draft& draft, const GazetteerEntry& entry);

/// The occurrence of the state that a capital or palace stands for, made when there is none; `occurrence` itself when
/// it is no seat of a state.
std::uint32_t state_behind(Draft& draft, SentenceDraft& sentence, std::uint32_t occurrence, const Gazetteer& gazetteer);

/// The occurrence of an entity in a sentence; failing that a new one, for which the words of `stand_in` stand.
std::uint32_t mention_in(SentenceDraft& sentence, Id<LocalEntity> entity, TokenRange stand_in);

/// The folded words of a token range, joined by one space.
std::string key_of(const Sentence& sentence, TokenRange range);

/// "Inc", "Co.", "S.A.": the legal form of a firm.
bool is_legal_form(const Sentence& sentence, std::uint32_t token, const Lexicon& lexicon);

/// "Mr", "Mr.", "Sra."
bool is_honorific(const Sentence& sentence, std::uint32_t token, const Lexicon& lexicon);

}  // namespace entente
