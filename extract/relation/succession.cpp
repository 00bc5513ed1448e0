#include <entente/extract/relation/claim_reader.h>
#include <entente/extract/relation/succession.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

namespace entente {
namespace {

constexpr std::string_view in_place = "in place";

class SuccessionReader : private ClaimReader {
 public:
  using ClaimReader::ClaimReader;

  std::vector<ClaimDraft> run() {
    for (Index i = 1; i < s_.size() && s_.tree.size() > 0; ++i) {
      const auto words = match_phrase(s_.grammar->lexicon().list("replacements"), s_.sentence->tokens, i);
      if (words.length == 0 || in("coordinators", i - 1)) continue;  // "y en reemplazo de X nombró a Y"
      const Index end = i + static_cast<Index>(words.length);
      const std::optional<Index> predecessor = person_at(end);
      const std::optional<Index> verb = verb_of_office(i);
      if (predecessor && verb)
        add("succeeded", successor(*verb, i), predecessor, {i, end}, status(*verb), in_place, 700);
    }
    return std::move(claims_);
  }

  /// Where those are accredited who hold an envoy's office by other claims.
  std::vector<ClaimDraft> accredited(const std::vector<ClaimDraft>& held) {
    for (const OfficePhrase& office : s_.offices) {
      const auto host = office.host && !office.bearer ? occurrence_of(*office.host) : std::nullopt;
      if (!host || !in("envoys", office.head.end - 1)) continue;
      for (const ClaimDraft& claim : held) {
        const bool same = claim.relation == "holds-office" && claim.office == office.office;
        if (same) add("accredited-to", claim.subject, host, office.head, claim.status, "title", 750);
      }
    }
    return std::move(claims_);
  }

 private:
  /// The person whose name, or the title before it, begins at a token.
  std::optional<Index> person_at(Index i) const {
    for (Index o = 0; o < s_.occurrences.size(); ++o) {
      if (begins_at(o, i) && is(o, "Person")) return o;
    }
    return std::nullopt;
  }

  /// The last verb before a token, when a title or the noun for an office stands between: "asumió como ministro".
  std::optional<Index> verb_of_office(Index i) const {
    Index verb = i;
    while (verb > 0 && s_.tree.upos(verb - 1) != "VERB") --verb;
    if (verb == 0) return std::nullopt;
    const bool title = std::any_of(s_.offices.begin(), s_.offices.end(), [&](const OfficePhrase& office) {
      return office.head.first >= verb && office.head.end <= i;
    });
    bool noun = false;
    for (Index word = verb; word < i; ++word) noun = noun || in("lead-nouns", word) || in("posts", word);
    const bool takes = verb == i && s_.lemma_in("takeover-verbs", verb - 1);  // "asumió en lugar de X"
    return title || noun || takes ? std::optional(verb - 1) : std::nullopt;
  }

  /// Who gets the office: a person who is the object of a verb or, where it has none, its subject.
  std::optional<Index> successor(Index verb, Index before) const {
    for (const std::string_view relation : {"obj", "nsubj:pass", "nsubj"}) {
      for (Index o = 0; o < s_.occurrences.size(); ++o) {
        const TokenRange name = s_.occurrences[o].tokens;
        if (name.end > before || s_.occurrences[o].kind != MentionKind::name || !is(o, "Person")) continue;
        const bool depends = s_.tree.is(name.first, relation) && s_.tree.head(name.first) == verb;
        if (depends) return o;
      }
    }
    if (const auto person = before_relative(verb)) return person;
    for (const OfficePhrase& office : s_.offices) {  // "fue nombrada prefecta de Y X en sustitución de Z"
      if (office.bearer && office.head.first > verb && s_.names[*office.bearer].tokens.end <= before)
        return occurrence_of(*office.bearer);
    }
    return std::nullopt;
  }

  /// "X, que asumió la dirección en lugar de Y": whom the clause of a verb is said of, when "who" is its subject.
  std::optional<Index> before_relative(Index verb) const {
    const Index subject = s_.tree.child(verb, "nsubj");
    if (subject == Tree::none || subject == 0 || !in("relatives", subject)) return std::nullopt;
    const Index end = is_text(subject - 1, ",") ? subject - 1 : subject;
    for (Index o = 0; o < s_.occurrences.size(); ++o) {
      if (s_.occurrences[o].tokens.end == end && is(o, "Person")) return o;
    }
    return std::nullopt;
  }

  /// "asumirá", "fue nombrado": whether it has come to that.
  Status status(Index verb) const { return s_.tree.has(verb, "Tense=Fut") ? Status::planned : Status::happened; }
};

}  // namespace

void prefer_successions(std::vector<ClaimDraft>& claims) {
  const auto outdone = [&](const ClaimDraft& claim) {
    if (claim.rule == in_place || (claim.relation != "succeeded" && claim.relation != "dismissed")) return false;
    return std::any_of(claims.begin(), claims.end(), [&](const ClaimDraft& other) {
      return other.rule == in_place && other.object == claim.object && other.trigger.overlaps(claim.trigger);
    });
  };
  std::vector<ClaimDraft> kept;
  std::copy_if(claims.begin(), claims.end(), std::back_inserter(kept), [&](const auto& c) { return !outdone(c); });
  claims = std::move(kept);
}

/// "has not resigned", "denied that X had resigned", "resigned as chairman": whether a verb does not tell that the one
/// office is left that somebody is said to hold.
static bool is_unreal(const SentenceDraft& s, TokenRange left) {
  constexpr std::uint32_t reach = 3;
  const std::uint32_t verb = left.first;
  for (std::uint32_t i = verb > reach ? verb - reach : 0; i < verb; ++i) {
    if (s.in("negations", i) || s.words[i].tag == Tag::modal) return true;
  }
  const std::uint32_t above = s.tree.head(verb);
  const bool told = s.tree.is(verb, "ccomp") && above != Tree::none && !s.lemma_in("reporting", above);
  return told || s.tree.is(verb, "acl") || s.in("role-markers", left.end);
}

/// "The mayor of Y, X, resigned": whether somebody's own deed in the sentence ends the office that it tells of.
static bool leaves(const SentenceDraft& s, Id<LocalEntity> person) {
  for (std::uint32_t verb = 0; verb < s.tree.size(); ++verb) {
    const PhraseMatch left = match_phrase(s.grammar->lexicon().list("leaving-phrases"), s.sentence->tokens, verb);
    const std::uint32_t subject = left.length > 0 ? s.tree.child(verb, "nsubj") : Tree::none;
    if (subject == Tree::none || s.words[verb].tag != Tag::verb ||
        is_unreal(s, {verb, verb + static_cast<std::uint32_t>(left.length)}))
      continue;
    const bool own = std::any_of(s.occurrences.begin(), s.occurrences.end(), [&](const Occurrence& o) {
      return o.entity == person && !o.nested && o.phrase.contains(subject);
    });
    if (own) return true;
  }
  return false;
}

void end_terms(std::vector<ClaimDraft>& claims, const SentenceDraft& sentence) {
  for (ClaimDraft& claim : claims) {
    const bool holds = claim.relation == "holds-office" && claim.status == Status::ongoing;
    if (holds && leaves(sentence, sentence.occurrences[claim.subject].entity)) claim.status = Status::ended;
  }
  const auto entity = [&](std::uint32_t o) { return sentence.occurrences[o].entity; };
  for (const ClaimDraft& dismissal : claims) {
    const bool recalled = sentence.lemma_in("recalling-verbs", dismissal.trigger.first);  // an envoy, who stays one
    if (dismissal.relation != "dismissed" || dismissal.status != Status::happened || recalled) continue;
    std::vector<ClaimDraft*> held;
    for (ClaimDraft& claim : claims) {
      const bool holds = claim.relation == "holds-office" && claim.status == Status::ongoing;
      if (holds && entity(claim.subject) == entity(dismissal.object)) held.push_back(&claim);
    }
    for (ClaimDraft* const claim : held) {
      if (held.size() == 1 || entity(claim->object) == entity(dismissal.subject)) claim->status = Status::ended;
    }
  }
}

void accredit(std::vector<ClaimDraft>& claims, Draft& draft, std::uint32_t sentence, const Models& models) {
  std::vector<ClaimDraft> more = SuccessionReader(draft, sentence, models).accredited(claims);
  std::move(more.begin(), more.end(), std::back_inserter(claims));
}

std::vector<ClaimDraft> find_successions(Draft& draft, std::uint32_t sentence, const Models& models) {
  return SuccessionReader(draft, sentence, models).run();
}

}  // namespace entente
