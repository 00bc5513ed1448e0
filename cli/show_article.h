#pragma once

#include <entente/extract/language/models.h>
#include <entente/graph/annotated.h>

#include <string>

/// The formats of `entente annotate`, beside claims.h.
namespace entente::cli {

class Terminal;

/// {"id","text","entities":[{"start","end","type","name","kind"}],"relations":[{"type","from","to","status","date",
/// "trigger":[start,end]}]}: offsets in code points of the text, from and to index the entities; `office` and
/// `instrument` where there are some.
std::string to_jsonl(const Annotated& article);

/// Each sentence that claims something, with its mentions marked, and the claims below it.
void print_text(const Annotated& article, Terminal& terminal);

/// Sentences and words in CoNLL-U, "_" for what is not known. MISC has the place of each word in the text in code
/// points.
void print_conllu(const Document& document, const Models& models, Terminal& terminal);

}  // namespace entente::cli
