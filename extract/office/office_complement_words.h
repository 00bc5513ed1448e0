#pragma once

#include <entente/extract/office/office_words.h>

#include <cstdint>

/// What is asked of the words and names behind "of" or "for" of a title. What looks past something returns the token
/// behind it, or the one that it was given where there is nothing to pass.
namespace entente {

/// "su embajador en X", "envoy to X": X is whom they are sent to.
bool is_envoy(const OfficeWords& w, const OfficePhrase& phrase, std::uint32_t preposition);

/// "its mediator for Libya", "enviado para Siria": whether a place is only what somebody is sent for.
bool is_field_of_envoy(const OfficeWords& w, const OfficePhrase& phrase, std::uint32_t preposition, std::uint32_t name);

/// "director for Cuba of the Ministry", "directora para Cuba de la cancillería": whether a place is only the field of a
/// title, since the body that it serves follows.
bool is_field_within(const OfficeWords& w, std::uint32_t preposition, std::uint32_t name);

/// "president of the Republic", "presidente del país": behind the noun for a state when no more is told of it.
std::uint32_t past_state_noun(const OfficeWords& w, std::uint32_t noun);

/// "coordinador de X en la Cámara alta, Y": behind the adjective of a body, when the bearer follows.
std::uint32_t past_adjective(const OfficeWords& w, std::uint32_t i);

/// "gobernador del territorio español", "alcaldesa de la ciudad francesa": whether the noun before a nationality is a
/// part of that state's, which is not what is served.
bool part_of_state(const OfficeWords& w, std::uint32_t noun);

/// "ambassador of X in the Caribbean country, Y", "president of the group, Y": passed over when a name follows the
/// comma.
std::uint32_t described(const OfficeWords& w, std::uint32_t i, std::uint32_t start);

/// "director of X (the Norwegian police), Y", "secretario de la Unión X, UX, Y", "candidato de X, en el poder, Y":
/// behind what is said of the body in brackets or commas, when the bearer follows.
std::uint32_t past_aside(const OfficeWords& w, std::uint32_t i);

/// "del EBB del PNV, X": whether a name behind "of" is what the body served is part of, and the bearer follows.
bool whole_behind(const OfficeWords& w, std::uint32_t preposition, std::uint32_t name);

/// "jefa del Ministerio Público (MP) de X, Y": whether a name behind "of" is the state of the public body served, and
/// the bearer follows; the body has it then.
bool state_behind_body(const OfficeWords& w, std::uint32_t body, std::uint32_t preposition, std::uint32_t name);

/// "la presidenta del Partido X de Galicia, Y": whether a name behind "of" is the place of the branch served, and the
/// bearer follows.
bool branch_behind(const OfficeWords& w, std::uint32_t body, std::uint32_t preposition, std::uint32_t name);

/// "adviser to the head of X", "asesor del jefe de X": behind the title of whom somebody works for, at X; else `i`.
std::uint32_t past_inner_title(const OfficeWords& w, std::uint32_t i);

/// "del estado mexicano de X", "of the Mexican state of X": the name behind the noun for a place whose state an
/// adjective tells; else the name itself.
std::uint32_t place_of_state(const OfficeWords& w, std::uint32_t noun, std::uint32_t name);

/// "por Murcia, X", "for Ohio, X": behind where a member is elected whose body has been told, when the bearer follows.
std::uint32_t past_constituency(const OfficeWords& w, std::uint32_t preposition);

/// "jefa de prensa", "chief executive": a title that is borne in organisations.
bool of_organisation(const OfficeWords& w, const OfficePhrase& phrase);

/// "de asuntos internacionales de X", "of economics at X": the name of the body behind the words for somebody's work
/// there; none when there are no such words or no body.
std::uint32_t body_of_work(const OfficeWords& w, const OfficePhrase& phrase, std::uint32_t start);

/// Spanish: "la petición del fiscal para el jefe de X": whom something is meant for, which is no title's complement.
bool is_asked_for(const OfficeWords& w, const OfficePhrase& phrase, std::uint32_t preposition, std::uint32_t noun);

}  // namespace entente
