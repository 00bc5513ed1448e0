#include <entente/extract/clitic.h>

#include <algorithm>
#include <string_view>

namespace entente {
namespace {

using Index = std::uint32_t;
using Members = std::vector<Index>;

constexpr std::uint16_t clitic_score = 500;

class CliticReader {
 public:
  CliticReader(Draft& draft, Index sentence, const Clauses& clauses, Index verb)
      : draft_(draft), index_(sentence), s_(draft.sentences[sentence]), clauses_(clauses), verb_(verb) {}

  Members run() {
    const Index pronoun = find();
    if (pronoun == no_token || clauses_.subject(verb_) == nullptr) return {};
    const std::string_view number = s_.grammar->lexicon().list("clitics").find(s_.key(pronoun)).value_or("");
    const auto found = number == "many" ? group_before(pronoun) : one_before(pronoun);
    Members members;
    for (const Id<LocalEntity> entity : found) {
      const TokenRange tokens{pronoun, pronoun + 1};
      s_.occurrences.push_back(
          {index_, tokens, tokens, s_.token(pronoun).span, MentionKind::pronoun, entity, "clitic", clitic_score, true});
      members.push_back(static_cast<Index>(s_.occurrences.size() - 1));
    }
    return members;
  }

 private:
  /// The pronoun before the verb and its auxiliaries, or no_token.
  Index find() const {
    const VerbGroup group = clauses_.group(verb_);
    if (!group.finite() || group.passive) return no_token;
    for (const Index i : {group.first, group.first - 1}) {
      if (i < s_.size() && i < verb_ && s_.in("clitics", i)) return i;
    }
    return no_token;
  }

  bool is_subject(Id<LocalEntity> entity) const {
    const Phrase* const subject = clauses_.subject(verb_);
    return std::any_of(subject->members.begin(), subject->members.end(),
                       [&](Index o) { return s_.occurrences[o].entity == entity; });
  }

  /// "lo" and "la" stand for persons as objects of what agents do to each other; things have other verbs.
  bool fits(const Occurrence& o, Index pronoun) const {
    if (o.nested || !o.entity.valid() || o.rule == "clitic" || is_subject(o.entity)) return false;
    const std::string& type = draft_.entities[o.entity.value()].type;
    if (type == "Person") return true;
    return s_.key(pronoun) != "lo" && (type == "State" || type == "Firm" || type == "Party" || type == "Organization");
  }

  /// The only one that fits, in this sentence and the one before; nobody where several do.
  std::vector<Id<LocalEntity>> one_before(Index pronoun) const {
    std::vector<Id<LocalEntity>> found;
    const auto add = [&](const Occurrence& o) {
      if (fits(o, pronoun) && std::find(found.begin(), found.end(), o.entity) == found.end()) found.push_back(o.entity);
    };
    for (const Occurrence& o : s_.occurrences) {
      if (o.tokens.end <= pronoun) add(o);
    }
    if (index_ > 0)
      std::for_each(draft_.sentences[index_ - 1].occurrences.begin(), draft_.sentences[index_ - 1].occurrences.end(),
                    add);
    return found.size() == 1 ? found : std::vector<Id<LocalEntity>>{};
  }

  /// The members of the nearest coordination before the pronoun.
  std::vector<Id<LocalEntity>> group_before(Index pronoun) const {
    const auto& phrases = clauses_.phrases();
    for (auto phrase = phrases.rbegin(); phrase != phrases.rend(); ++phrase) {
      if (phrase->tokens.end > pronoun || phrase->members.size() < 2) continue;
      std::vector<Id<LocalEntity>> entities;
      for (const Index o : phrase->members) {
        if (fits(s_.occurrences[o], pronoun)) entities.push_back(s_.occurrences[o].entity);
      }
      return entities;
    }
    return {};
  }

  Draft& draft_;
  Index index_;
  SentenceDraft& s_;
  const Clauses& clauses_;
  Index verb_;
};

}  // namespace

std::vector<std::uint32_t> resolve_clitic(Draft& draft, std::uint32_t sentence, const Clauses& clauses,
                                          std::uint32_t verb) {
  if (!draft.sentences[sentence].spanish()) return {};
  return CliticReader(draft, sentence, clauses, verb).run();
}

}  // namespace entente
