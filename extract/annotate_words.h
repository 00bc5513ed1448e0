#pragma once

#include <entente/extract/engine/engine.h>
#include <entente/extract/engine/treebank.h>
#include <entente/extract/language/models.h>

#include <span>
#include <string_view>

namespace entente {

/// Reads a sentence whose words are given: fills UPOS, features, lemma, head and relation of every word, and its name
/// label as `Name=B-Person` in MISC, nothing there outside names. Forms, XPOS, the rest of MISC, comments and ranges
/// stay what they are; what the other columns held before is replaced, never looked at. Throws Error when there are no
/// models for reading words. Linear time; may be called by many threads at once, each with its own sentence and
/// workspace.
void annotate_words(engine::TreeSentence& sentence, std::string_view language, const Models& models,
                    engine::Workspace& work);

/// The same of all sentences of a document, whose names then agree (agree_names.h).
void annotate_words(std::span<engine::TreeSentence> document, std::string_view language, const Models& models,
                    engine::Workspace& work);

}  // namespace entente
