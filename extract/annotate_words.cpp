#include <entente/base/error.h>
#include <entente/extract/agree_names.h>
#include <entente/extract/annotate_words.h>
#include <entente/extract/name/hints.h>

#include <vector>

namespace entente {

using engine::TreeSentence;
using engine::TreeWord;

void annotate_words(TreeSentence& sentence, std::string_view language, const Models& models, engine::Workspace& work) {
  const engine::LanguageEngine* const engine = models.engine(language);
  const LanguageData* const data = models.resources().language(language);
  if (engine == nullptr || data == nullptr)
    throw Error("there are no models to read words of '" + std::string(language) + "' with; there are those of en, es");
  std::vector<std::string_view> forms;
  for (const TreeWord& word : sentence.words) forms.push_back(word.form);
  engine->describe(find_hints(forms, models.resources(), *data), work);
  engine->tag(work);
  engine->find_names(work);
  engine->parse(work);
  for (std::uint32_t i = 0; i < sentence.words.size(); ++i) {
    TreeWord& word = sentence.words[i];
    word.upos = engine->tagger().upos(work.tags[i].tag);
    word.feats = engine->tagger().feats(work.tags[i].tag);
    word.lemma = engine->lemmatiser().lemma(word.form, word.upos, word.feats);
    const std::uint32_t head = work.parser.state.head(i);
    word.head = head == sentence.words.size() ? 0 : head + 1;
    word.relation = engine->parser().relation(work.parser.state.relation(i));
    word.deps.clear();
    const std::string_view name = engine->recogniser().bio(work.labels[i]);
    word.set_misc_value("Name", name == "O" ? "" : name);
  }
}

void annotate_words(std::span<TreeSentence> document, std::string_view language, const Models& models,
                    engine::Workspace& work) {
  for (TreeSentence& sentence : document) annotate_words(sentence, language, models, work);
  agree_on_names(document);
}

}  // namespace entente
