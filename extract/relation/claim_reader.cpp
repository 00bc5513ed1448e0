#include <entente/extract/relation/claim_reader.h>

#include <utility>

namespace entente {

ClaimReader::ClaimReader(Draft& draft, std::uint32_t sentence, const Models& models)
    : draft_(draft), s_(draft.sentences[sentence]), resources_(models.resources()), ontology_(resources_.ontology) {}

bool ClaimReader::begins_at(Index o, Index i) const {
  const Occurrence& name = s_.occurrences[o];
  const Index phrase = name.phrase.first;
  const bool begins = phrase == i || name.tokens.first == i || phrase + 1 == i;
  return begins && name.tokens.first >= i && name.kind == MentionKind::name;
}

std::optional<ClaimReader::Index> ClaimReader::occurrence_of(Index name) const {
  for (Index o = 0; o < s_.occurrences.size(); ++o) {
    if (s_.occurrences[o].span == s_.names[name].span && s_.occurrences[o].kind != MentionKind::nominal) return o;
  }
  return std::nullopt;
}

ClaimDraft* ClaimReader::add(std::string_view relation, std::optional<Index> from, std::optional<Index> to,
                             TokenRange trigger, Status status, std::string_view rule, std::uint16_t score) {
  if (!from || !to || s_.occurrences[*from].entity == s_.occurrences[*to].entity) return nullptr;
  if (ontology_.signature(relation, entity(*from).type, entity(*to).type) == nullptr) return nullptr;
  ClaimDraft claim;
  claim.subject = *from;
  claim.object = *to;
  claim.relation = relation;
  claim.status = status;
  claim.trigger = trigger;
  claim.rule = rule;
  claim.score = score;
  claims_.push_back(std::move(claim));
  return &claims_.back();
}

bool ClaimReader::only_modifiers(Index from, Index to) const {
  for (Index i = from; i < to; ++i) {
    const bool adjective = s_.words[i].tag == Tag::adjective || (s_.tree.size() > 0 && s_.tree.upos(i) == "ADJ");
    if (s_.words[i].tag != Tag::determiner && !adjective) return false;
  }
  return true;
}

bool ClaimReader::qualifies(Index next) const {
  return in("edge-nouns", next) || (next < s_.size() && s_.words[next].tag == Tag::other && s_.token(next).word &&
                                    !is_head(next) && s_.tree.size() > 0 && s_.tree.upos(next) == "NOUN");
}

}  // namespace entente
