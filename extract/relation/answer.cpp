#include <entente/extract/relation/answer.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string_view>

namespace entente {
namespace {

using Entity = Id<LocalEntity>;
using Index = std::uint32_t;

constexpr std::uint16_t answer_score = 550;

/// Whether a claim is that somebody wants or offers something, which may be refused.
bool awaits_answer(const ClaimDraft& claim) {
  constexpr std::string_view asking[] = {"requested", "promised", "invited"};
  const bool real = claim.status == Status::happened || claim.status == Status::planned;
  return real && std::find(std::begin(asking), std::end(asking), claim.relation) != std::end(asking);
}

/// "did not refuse", "may decline": whether the words before a verb say that it has not happened.
bool is_unreal(const SentenceDraft& s, Index verb) {
  constexpr Index reach = 3;
  for (Index i = verb > reach ? verb - reach : 0; i < verb; ++i) {
    if (s.in("negations", i) || s.words[i].tag == Tag::modal || s.key(i) == "to") return true;
  }
  return false;
}

/// "refused.", "declined and left", "se negó,": whether nothing is told behind a verb that completes it.
bool ends_clause(const SentenceDraft& s, Index end) {
  const Tag next = end < s.size() ? s.words[end].tag : Tag::stop;
  return next == Tag::stop || next == Tag::comma || next == Tag::coordinator || next == Tag::quote;
}

/// "turned the offer down", "rechazó la invitación": the object of a verb of refusal that is what had been asked.
bool refuses_what_was_asked(const SentenceDraft& s, Index verb) {
  if (!s.lemma_in("answering-refusals", verb)) return false;
  const Index object = s.tree.child(verb, "obj");
  if (object == Tree::none || object < verb || !s.in("asked-things", object)) return false;
  const Index article = s.tree.child(object, "det");
  const bool known = (article != Tree::none && s.in("definite", article)) || s.in("possessives", object - 1);
  return known && s.tree.child(object, "nmod") == Tree::none && s.tree.child(object, "acl") == Tree::none;
}

bool refuses(const SentenceDraft& s, Index verb) {
  if (s.words[verb].tag != Tag::verb || is_unreal(s, verb)) return false;
  const PhraseMatch no = match_phrase(s.grammar->lexicon().list("flat-refusals"), s.sentence->tokens, verb);
  if (no.length > 0 && ends_clause(s, verb + static_cast<Index>(no.length))) return true;
  return refuses_what_was_asked(s, verb);
}

/// Who does what a verb tells, also where it shares its subject with the verb before; nothing where nobody is named.
std::optional<Index> doer_of(const SentenceDraft& s, Index verb) {
  Index subject = s.tree.child(verb, "nsubj");
  if (subject == Tree::none && s.tree.is(verb, "conj")) subject = s.tree.child(s.tree.head(verb), "nsubj");
  if (subject == Tree::none || s.tree.relation(subject) == "nsubj:pass") return std::nullopt;
  for (Index o = 0; o < s.occurrences.size(); ++o) {
    const Occurrence& mention = s.occurrences[o];
    if (!mention.nested && mention.phrase.contains(subject) && mention.kind != MentionKind::demonym) return o;
  }
  return std::nullopt;
}

/// Who asked somebody last, by the claims of a sentence before a token; invalid when nobody did.
Entity asker_of(const SentenceDraft& s, const std::vector<ClaimDraft>& claims, Entity asked, Index token) {
  const ClaimDraft* last = nullptr;
  for (const ClaimDraft& claim : claims) {
    const bool fits = awaits_answer(claim) && claim.trigger.end <= token &&
                      s.occurrences[claim.object].entity == asked && s.occurrences[claim.subject].entity != asked;
    if (fits && (last == nullptr || last->trigger.first <= claim.trigger.first)) last = &claim;
  }
  return last != nullptr ? s.occurrences[last->subject].entity : Entity{};
}

bool is_told(const SentenceDraft& s, const std::vector<ClaimDraft>& claims, Entity who) {
  return std::any_of(claims.begin(), claims.end(), [&](const ClaimDraft& claim) {
    return claim.relation == "rejected" && s.occurrences[claim.subject].entity == who;
  });
}

}  // namespace

void add_answers(std::vector<std::vector<ClaimDraft>>& claims, Draft& draft) {
  const std::size_t last = claims.size() - 1;
  SentenceDraft& s = draft.sentences[last];
  for (Index verb = 0; verb < s.tree.size(); ++verb) {
    if (!refuses(s, verb)) continue;
    const auto doer = doer_of(s, verb);
    if (!doer || is_told(s, claims[last], s.occurrences[*doer].entity)) continue;
    const Entity who = s.occurrences[*doer].entity;
    Entity asker = asker_of(s, claims[last], who, verb);
    if (!asker.valid() && last > 0) {
      const SentenceDraft& before = draft.sentences[last - 1];
      asker = asker_of(before, claims[last - 1], who, before.size());
    }
    if (!asker.valid()) continue;
    ClaimDraft answer;
    answer.subject = *doer;
    answer.object = mention_in(s, asker, {verb, verb + 1});
    answer.relation = "rejected";
    answer.trigger = {verb, verb + 1};
    answer.rule = "answer";
    answer.score = answer_score;
    claims[last].push_back(std::move(answer));
  }
}

}  // namespace entente
