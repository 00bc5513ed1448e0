#pragma once

#include <entente/extract/draft/draft.h>
#include <entente/ontology/ontology.h>

#include <cstdint>
#include <optional>

/// What the words around titles and lists of persons point back to, when it is known what refers to what.
namespace entente {

/// "el canciller de su país", "the president of that country": whether a title tells a state that is spoken of.
bool points_back(const SentenceDraft& s, const OfficePhrase& office);

/// "ministro de Minas de su país": whether a description ends a title and "of" stands before it; the "del" may be
/// counted as its article.
bool completes_title(const SentenceDraft& s, const OfficePhrase& office, const Occurrence& body);

/// "nombrado por el presidente de X", "as a witness of the mayor of X": whether the words before a title make it that
/// of another than the one who takes an office.
bool is_anothers(const SentenceDraft& s, const OfficePhrase& office);

/// "el embajador de X en la isla": the mention of where an envoy is sent, by a description.
std::optional<std::uint32_t> described_host(const SentenceDraft& s, const OfficePhrase& office);

/// "among them the senator X, Y and Z": where the first one of the persons begins, with a title, in whose list one is.
std::uint32_t first_listed(const Draft& draft, const SentenceDraft& s, const Ontology& ontology, std::uint32_t person);

/// "Y (PY) de Z": where the name of a body ends that has no more than its acronym and the place of its branch between
/// itself and a token.
std::uint32_t end_of_body(const Draft& draft, const SentenceDraft& s, const Ontology& ontology, std::uint32_t end);

/// "members of | the Central Committee of the | Y": where the words before a name begin that stand between it and whom
/// it is represented by.
std::uint32_t before_parts(const SentenceDraft& s, std::uint32_t name);

}  // namespace entente
