#pragma once

#include <entente/extract/draft/draft.h>

#include <cstdint>
#include <vector>

namespace entente {

/// Whom "they" or "both" at a token stands for: the states, bodies or persons that are coordinated ("A and B") once in
/// its sentence before it, or else once in the sentence before; empty when there is no such group there, or several.
/// At most two sentences are read.
std::vector<Id<LocalEntity>> coordinated_antecedent(const Draft& draft, std::uint32_t sentence, std::uint32_t token,
                                                    const Ontology& ontology);

/// "A, B y C": whether an entity is, in a sentence that has been read, one of more than two who are coordinated.
bool listed_among_many(const Draft& draft, std::uint32_t sentence, Id<LocalEntity> entity, const Ontology& ontology);

/// "X and Y announced reforms. Z rejected them": whether a plural noun without a name stands in the sentence before a
/// token or in the one before that, which may be meant as well. At most two sentences are read.
bool names_other_plural(const Draft& draft, std::uint32_t sentence, std::uint32_t token);

/// For whom the plural acts that is the subject of the sentence before, where it speaks of no other plural: "Unos
/// diplomáticos peruanos llegaron. Chile los expulsó."
std::vector<Id<LocalEntity>> plural_topic(const Draft& draft, std::uint32_t sentence);

/// The only two persons whom the sentence before names; those that only tell who spoke are passed over. Else empty.
std::vector<Id<LocalEntity>> only_two_persons(const Draft& draft, std::uint32_t sentence, const Ontology& ontology);

/// The two sides of the sentence before, "A met with B": the named subject of its main verb and whom that befalls or is
/// done with, when both are persons, states or bodies; else empty.
std::vector<Id<LocalEntity>> opposed_antecedent(const Draft& draft, std::uint32_t sentence, const Ontology& ontology);

/// The same of a sentence that tells what they did together: "A se reunió con B".
std::vector<Id<LocalEntity>> met_antecedent(const Draft& draft, std::uint32_t sentence, const Ontology& ontology);

/// Whom "they" at a token stands for where no group is coordinated: those for whom the subject above it, else that of
/// the sentence before, acts ("Chilean officials said they ..."), or the body or state that it is, where the sentence
/// speaks of no other plural ("Chile refused. They ..."). At most two sentences are read.
std::vector<Id<LocalEntity>> body_antecedent(const Draft& draft, std::uint32_t sentence, std::uint32_t token,
                                             const Ontology& ontology);

}  // namespace entente
