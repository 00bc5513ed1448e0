#pragma once

#include <entente/extract/draft/draft.h>
#include <entente/ontology/resources.h>

#include <cstdint>

/// What the words around a name tell of its class.
namespace entente {

/// "la reina Sofía", "el presidente Santos", "Ana, Sofía y Rosa Quill": what the gazetteer takes for a city is a
/// person.
bool is_person_of_city_name(const SentenceDraft& s, const NameSpan& name, const Resources& resources);

/// "el caso Halden": a word that names an affair, and nobody.
bool names_affair(const SentenceDraft& s, const NameSpan& name);

/// "la tormenta tropical Halden": an event that has a name like a person's.
bool names_storm(const SentenceDraft& s, const NameSpan& name);

/// "Mr. Halden"
bool after_honorific(const SentenceDraft& s, const NameSpan& name);

/// "Chile's Halden bought": one of a state that opens a clause, which places seldom do.
bool acts_from_state(const SentenceDraft& s, const NameSpan& name, const Resources& resources);

/// "a stake in Halden", "Oslo-based Halden", "Halden, a subsidiary of X": what only firms are said to have or be.
bool among_words_of_firms(const SentenceDraft& s, const NameSpan& name, const Resources& resources);

/// "la viuda de Tarnelli", "Tarnelli dimitió", "detuvo a Prados": what only persons have, do or suffer. No acronym is
/// one.
bool among_words_of_persons(const SentenceDraft& s, const NameSpan& name);

/// "Halden's foreign minister", "la embajada de Halden": what only states have.
bool among_words_of_states(const SentenceDraft& s, const NameSpan& name);

/// "in Halden, Norway", "en Halden (Noruega)": a place by what it lies in.
bool before_region(const SentenceDraft& s, const NameSpan& name, const Resources& resources);

/// "Bergen, Halden, Norway", "Bergen (Halden)": a region by the city before it. No acronym is one.
bool behind_city(const SentenceDraft& s, const NameSpan& name, const Resources& resources);

/// The token of a name that is short for it: "Corte" of "Corte Internacional de Justicia", "Court" of "Supreme Court".
std::uint32_t head_token(const SentenceDraft& s, const NameSpan& name);

/// "la Corte", "the Council": a definite noun, that names of bodies and regions have, and nothing else. The
/// institutions of a state ("el Congreso") are names alone.
bool is_bare_head(const SentenceDraft& s, const NameSpan& name);

/// Such a noun, be it a word of the language or not: "la Generalitat".
bool is_lone_head(const SentenceDraft& s, const NameSpan& name);

/// "el cónsul peruano en Halden": an unknown word that tells where an envoy serves.
bool hosts_envoy(const SentenceDraft& s, const NameSpan& name);

/// "flew to Santos": the goal of a word of motion right before, of whatever is moved there.
bool is_goal(const SentenceDraft& s, std::uint32_t first);

/// "viajó ayer a Halden", "arrived in Halden": where somebody goes himself is a place.
bool is_travelled_to(const SentenceDraft& s, const NameSpan& name);

/// "un pacto con Sumemos": a word of the language that has its capital and no article inside a sentence, and is no
/// field of a minister or a scholar.
bool stands_bare(const SentenceDraft& s, const NameSpan& name);

/// "the visit of Halden", "la visita de Halden": a noun, by its determiner, whose "of" tells who visits.
bool behind_deed(const SentenceDraft& s, std::uint32_t first);

}  // namespace entente
