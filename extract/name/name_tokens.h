#pragma once

#include <entente/base/utf8.h>
#include <entente/extract/draft/draft.h>
#include <entente/ontology/resources.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace entente {

/// What a token of a sentence may be to a name: a capital, a title, a head noun, a person's name, a word of the
/// language. All who find names share it. Keeps references to the sentence, the grammar and the resources.
struct NameTokens {
  using Index = std::uint32_t;

  NameTokens(const Sentence& sentence, const Grammar& grammar, const Resources& resources);

  Index size() const { return static_cast<Index>(sentence.tokens.size()); }
  const Token& token(Index i) const { return sentence.token(i); }
  bool in(ListName list, Index i) const { return i < size() && lexicon.list(list).contains(token(i).hashed_key()); }

  /// The class of an entry of the gazetteer.
  const std::string& type_of(const GazetteerMatch& match) const { return resources.gazetteer.entry(match.entry).type; }

  /// Whether a token has a capital, behind a particle too: "al-Sato".
  bool capital_word(Index i) const;
  /// A title such as "President" ends a run of capitals, unless a head noun follows ("Secretary General Office").
  bool is_title(Index i) const { return match_title(sentence, i, lexicon).length > 0; }
  /// Whether a title ends right before a token.
  bool ends_title(Index end) const;
  /// The class of the head noun at `i`; empty when it is none.
  std::string_view head_class(Index i) const;
  /// "Corp.": the legal form of a firm.
  bool is_suffix(Index i) const { return token(i).capital && is_legal_form(sentence, i, lexicon); }
  /// Where the head noun at `i` ends, of one word or more; behind `i` itself when it is none.
  Index end_of_head(Index i) const;
  /// A word of the grammar, or an honorific.
  bool function_word(Index i) const;
  /// "XI Legislatura": a term of a body by its number, which is no name.
  bool counts_term(Index i) const;
  /// A name of persons, given or of a family.
  bool given(Index i) const { return resources.names.is_listed(token(i).hashed_key()); }
  /// "Santiago Peña": a given name and a family name.
  bool is_full_name(Index i) const;
  /// A word of the language.
  bool common(Index i) const { return i < size() && grammar.words().contains(lower(token(i).text)); }
  /// Whether the capitals before a token are words of the language: "Steel Authority", but not "Nemo Lines".
  bool common_words(Index end) const;
  /// No name begins with it, whatever its capital.
  bool skipped(Index i) const;
  /// Whether nothing but marks stands right before a token, so that its capital says little.
  bool opens_sentence(Index i) const;

  const Sentence& sentence;
  const Grammar& grammar;
  const Lexicon& lexicon;
  const Resources& resources;
  bool title_case;  ///< capitals tell nothing
  bool spanish;

 private:
  bool adherent(Index i) const;
};

/// Whether a word with a capital names the followers or the teaching of somebody: "Peronista", "Marxists", "Maoism".
/// Family names that end so ("Batista") are none. `names` holds the names of persons.
bool is_adherent(const Token& token, const Lexicon& lexicon, const NameLists& names);

/// Whether a word ends in a participle, or the like, that says whose a body is: "Norway-based", "NATO-led",
/// "Arabic-language". English only.
bool joins_participle(const Token& token, const Lexicon& lexicon);

/// "la ONG Tierra Halden": an acronym that tells what a body is, and is no part of its name.
bool is_acronym_of_kind(const Token& token, const Lexicon& lexicon);

/// "Broadcaster NHT said", "Miner Halden": an English noun that tells what a body is, with the capital of its sentence.
bool opens_with_cue(const NameTokens& s, std::uint32_t i);

/// A name that is found by a rule, with no span yet.
NameSpan make_name(TokenRange tokens, std::string_view type, std::string_view rule, std::uint16_t score);

/// Whether most words of a sentence begin with a capital, so that capitals tell nothing.
bool is_title_case(const Sentence& sentence);

}  // namespace entente
