#include <entente/base/utf8.h>
#include <entente/extract/chain/chain_era.h>

#include <cstdint>
#include <string>

namespace entente {
namespace {

/// "the former Soviet Union", "Soviet-era tanks": a state that is spoken of as gone.
bool is_bygone(const SentenceDraft& s, TokenRange name) {
  const bool former = name.first > 0 && s.in("former-words", name.first - 1);
  return former || s.in("former-words", name.end) ||
         match_phrase(s.grammar->lexicon().list("bygone-marks"), s.sentence->tokens, name.end).length > 0;
}

}  // namespace

Era::Era(const Draft& draft, const Resources& resources) : draft_(draft), resources_(resources) {
  for (const SentenceDraft& s : draft.sentences) {
    for (const NameSpan& name : s.names) {
      if (!name.known) continue;
      const GazetteerEntry& entry = resources.gazetteer.entry(name.known->entry);
      if (entry.type == "State" && !(entry.former && is_bygone(s, name.tokens))) named_.insert(entry.id);
    }
  }
}

const GazetteerEntry* Era::holder(const GazetteerEntry& seat) const {
  const GazetteerEntry* const now = resources_.gazetteer.find(seat.seat_of);
  if (draft_.sentences.empty() || named_.contains(seat.seat_of)) return now;
  const Lexicon& lexicon = draft_.sentences.front().grammar->lexicon();
  const auto before = lexicon.list("predecessor-states").find(lower(seat.seat_of));
  if (!before || !named_.contains(*before)) return now;
  return resources_.gazetteer.find(*before);
}

}  // namespace entente
