#pragma once

#include <entente/extract/office/office_words.h>

#include <cstdint>
#include <optional>

/// Who leads a body that is named before: by a noun for what they do there, or by a title behind a relative.
namespace entente {

/// "X, con Y a la cabeza", "X, bajo la presidencia de Y", "X, cuya dirección ejerce Y", "X, al frente de la cual está
/// Y", "X, under the leadership of Y": the office of Y, whose words begin at a token.
std::optional<OfficePhrase> led_by_noun(const OfficeWords& w, std::uint32_t i);

/// A copula, and the name of the person behind it; none of both where it names nobody.
struct NamedByPredicate {
  std::uint32_t copula = OfficeWords::none;
  std::uint32_t person = OfficeWords::none;
  bool planned = false;  ///< "will be X", "será X"
};

/// "the envoy of Y | at the time was General X", "its president | was then X", "su director | es el ingeniero X": whom
/// the predicate names behind a title that ends there.
NamedByPredicate named_by_predicate(const OfficeWords& w, std::uint32_t end);

/// "Margrethe II | of X", "Felipe VI de X": the office of a monarch of a state, from the preposition on.
std::optional<OfficePhrase> reigning(const OfficeWords& w, std::uint32_t i);

/// "X, del que Y es presidente", "X, de la que es portavoz Y", "X, of which Y is president": gives a title that tells
/// neither both who bears it and whom it serves.
void serve_by_relative(const OfficeWords& w, OfficePhrase& phrase);

}  // namespace entente
