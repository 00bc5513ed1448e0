#pragma once

#include <entente/extract/office/office_words.h>

#include <cstdint>
#include <optional>

/// Who leads a body that is named before: by a noun for what they do there, or by a title behind a relative.
namespace entente {

/// "X, con Y a la cabeza", "X, bajo la presidencia de Y", "X, cuya dirección ejerce Y", "X, al frente de la cual está
/// Y", "X, under the leadership of Y": the office of Y, whose words begin at a token.
std::optional<OfficePhrase> led_by_noun(const OfficeWords& w, std::uint32_t i);

/// "X, del que Y es presidente", "X, de la que es portavoz Y", "X, of which Y is president": gives a title that tells
/// neither both who bears it and whom it serves.
void serve_by_relative(const OfficeWords& w, OfficePhrase& phrase);

}  // namespace entente
