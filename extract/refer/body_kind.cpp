#include <entente/base/utf8.h>
#include <entente/extract/refer/body_kind.h>
#include <entente/extract/refer/refer_body.h>
#include <entente/ontology/records.h>

#include <string>

namespace entente {

std::optional<std::string_view> class_called(const SentenceDraft& s, std::string_view noun) {
  const auto& lexicon = s.grammar->lexicon();
  if (const auto told = lexicon.list("nominals").find(noun)) return told;
  const auto cue = lexicon.list("org-cues").find(noun);
  return cue == "Firm" || cue == "MediaOutlet" ? cue : std::nullopt;
}

bool may_be_party(const Antecedents& seen, const SentenceDraft& s, Id<LocalEntity> id) {
  if (!id.valid() || seen.entity(id).type != "Organization" || !seen.entity(id).named) return false;
  bool found = false;
  for (const std::string& word : split_list(seen.entity(id).name, ' ')) {
    const std::string key = fold(word);
    const bool party = s.grammar->lexicon().list("party-names").contains(key);
    if (!party && s.grammar->lexicon().list("armed-names").contains(key)) return false;
    found = found || party;
  }
  return found;
}

bool may_be_firm(const Antecedents& seen, const SentenceDraft& s, Id<LocalEntity> body) {
  if (seen.is(body, "Firm")) return true;
  return body.valid() && seen.entity(body).type == "Organization" && !may_be_party(seen, s, body) &&
         !is_armed_group(seen, s, body);
}

bool tells_arms(const SentenceDraft& s, std::uint32_t noun) {
  if (s.in("armed-kinds", noun)) return true;
  for (std::uint32_t c = noun < s.tree.size() ? s.tree.first_child(noun) : Tree::none; c != Tree::none;
       c = s.tree.next_sibling(c)) {
    if (s.in("armed-adjectives", c)) return true;
  }
  return false;
}

bool is_of_class(const Antecedents& seen, const SentenceDraft& s, Id<LocalEntity> id, std::string_view type) {
  if (type == "Organization" && seen.is(id, "MediaOutlet")) return false;  // no "organisation", but its source
  return seen.is(id, type) || (type == "Party" && may_be_party(seen, s, id));
}

}  // namespace entente
