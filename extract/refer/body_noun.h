#pragma once

#include <entente/extract/refer/antecedents.h>

#include <cstdint>

/// Whether the name of a body bears the noun of a description.
namespace entente {

/// "El Parlamento ... la policía", "the Supreme Court ... the ministry": whether a public body is called another kind
/// of body in its name than the noun tells; but "el Ministerio de Exteriores ... la cancillería".
bool is_other_kind(const Antecedents& seen, const SentenceDraft& s, std::uint32_t noun, const Mentioned& r);

/// "La Corte Internacional ... El presidente de la corte", "la aerolínea Norvesa ... la aerolínea": whether a body has
/// a noun in its own name, or is called so by the article.
bool has_noun(const Antecedents& seen, const SentenceDraft& s, std::uint32_t noun, const Mentioned& r);

/// "the shipping company ... Halden Shipping": whether a firm has in its name what tells its trade before the noun.
bool has_trade(const Antecedents& seen, const SentenceDraft& s, std::uint32_t noun, const Mentioned& r);

}  // namespace entente
