#include <entente/extract/chain/chain_namesake.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace entente {
namespace {

/// All that the gazetteer knows by the words of a name, in the form in which it is written.
std::vector<GazetteerMatch> namesakes(const NameLinks& links, const NameReference& r) {
  const SentenceDraft& s = links.draft.sentences[r.sentence];
  const NameSpan& n = s.names[r.name];
  std::vector<GazetteerMatch> same;
  for (const GazetteerMatch& match :
       links.resources.gazetteer.lookup(s.grammar->lexicon().language(), key_of(*s.sentence, n.tokens))) {
    if (match.form == n.known->form) same.push_back(match);
  }
  return same;
}

/// The id of the state that an entry is or lies in, else its own.
std::string home_of(const NameLinks& links, const GazetteerEntry& entry) {
  constexpr int deepest = 3;
  const GazetteerEntry* home = &entry;
  for (int step = 0; step < deepest && home->type != "State"; ++step) {
    const GazetteerEntry* const around = links.resources.gazetteer.find(home->within);
    if (around == nullptr) break;
    home = around;
  }
  return home->id;
}

}  // namespace

void settle_namesakes(NameLinks& links) {
  std::map<std::string, int> told;  // states, by names that have one bearer only
  links.each([&](const NameReference& r) {
    const NameSpan& n = links.name(r);
    if (n.known && namesakes(links, r).size() < 2)
      ++told[home_of(links, links.resources.gazetteer.entry(n.known->entry))];
  });
  links.each([&](const NameReference& r) {
    NameSpan& n = links.name(r);
    if (!n.known) return;
    int most = told[home_of(links, links.resources.gazetteer.entry(n.known->entry))];
    if (most > 0) return;
    for (const GazetteerMatch& match : namesakes(links, r)) {
      const int times = told[home_of(links, links.resources.gazetteer.entry(match.entry))];
      if (times > most) n.known = match;
      most = std::max(most, times);
    }
  });
}

}  // namespace entente
