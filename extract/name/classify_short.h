#pragma once

#include <entente/extract/draft/draft.h>
#include <entente/ontology/resources.h>

#include <map>
#include <string>

/// Names of bodies that are a word or two of the language, which a capital alone does not tell.
namespace entente {

/// What such words are the name of.
struct ShortName {
  std::string type;
  std::optional<GazetteerMatch> known;
};

using ShortNames = std::map<std::string, ShortName>;

/// Takes what a name of the article tells of a short one: "el diario Ahora" of "Ahora", "el movimiento Sumemos" of
/// "Sumemos", "el Ministerio del Interior" of "Interior".
void collect_short_name(const SentenceDraft& s, const NameSpan& name, const Resources& resources, ShortNames& names);

/// Gives a name that has no class the one that its words have as a short name; returns whether they are one.
bool settle_short_name(const SentenceDraft& s, NameSpan& name, const ShortNames& names);

/// Makes names of those that are none yet, since the sentence begins with them ("Interior anunció", "Target said") or
/// they are small words elsewhere: "según Ahora".
void add_short_names(SentenceDraft& s, const ShortNames& names);

}  // namespace entente
