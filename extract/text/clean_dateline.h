#pragma once

#include <entente/extract/text/clean_boilerplate.h>
#include <entente/ontology/resources.h>

#include <cstddef>
#include <string_view>

namespace entente {

/// Size of the dateline that a paragraph begins with: "(CNN) — ", "ROMA/MADRID.- ", "Havana, May 7 (EFE).- ", blanks
/// behind it included; 0 for none. In the first paragraph an unknown town in capitals will do. O(1): only so many bytes
/// are looked at.
std::size_t dateline_size(std::string_view paragraph, bool first, const Boilerplate& boilerplate,
                          const Resources& resources);

/// "LIMA, 14 mar (EFE).- ": the state whose capital a dateline names; nullptr for none. O(1).
const GazetteerEntry* state_of_dateline(std::string_view dateline, const Resources& resources);

}  // namespace entente
