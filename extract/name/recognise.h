#pragma once

#include <entente/extract/draft/draft.h>
#include <entente/extract/engine/engine.h>
#include <entente/extract/language/models.h>

namespace entente {

/// Tags a sentence with the trained models: its words and tags stay in `work`, which names can be found and a tree made
/// from. Returns the engine that did it, or nullptr when there are no models for the language. Linear time.
const engine::LanguageEngine* tag_words(const Sentence& sentence, const Models& models, engine::Workspace& work);

/// Holds the names that lists and head nouns found against those that the trained models find. Names that both find
/// keep their bounds and the finer class; a model's name takes the place of what only capitals spoke for; what capitals
/// alone found becomes weak; names that only the models find are added. `work` holds what tag_words() left. To be
/// called before cues and offices are sought. Linear time.
void recognise_names(SentenceDraft& sentence, const Models& models, const engine::LanguageEngine& engine,
                     engine::Workspace& work);

}  // namespace entente
