#include <entente/extract/clitic.h>

#include <algorithm>
#include <iterator>
#include <string_view>

namespace entente {
namespace {

using Index = std::uint32_t;
using Entity = Id<LocalEntity>;

constexpr std::uint16_t clitic_score = 500;

class CliticReader {
 public:
  CliticReader(Draft& draft, Index sentence, const Clauses& clauses, Index verb)
      : draft_(draft), index_(sentence), s_(draft.sentences[sentence]), clauses_(clauses), verb_(verb) {}

  std::vector<Index> run() {
    const Index pronoun = find();
    if (pronoun == no_token) return {};
    subject_ = clauses_.subject(verb_);
    if (subject_ == nullptr) return {};
    const Entity meant = only_one_before(pronoun);
    if (!meant.valid()) return {};
    const TokenRange tokens{pronoun, pronoun + 1};
    s_.occurrences.push_back(
        {index_, tokens, tokens, s_.token(pronoun).span, MentionKind::pronoun, meant, "clitic", clitic_score, true});
    return {static_cast<Index>(s_.occurrences.size() - 1)};
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

  /// The only one that fits, in this sentence and the one before; invalid where several do.
  Entity only_one_before(Index pronoun) const {
    Entity found;
    bool several = false;
    const auto add = [&](const Occurrence& o) {
      if (!fits(o)) return;
      several = several || (found.valid() && o.entity != found);
      found = o.entity;
    };
    for (const Occurrence& o : s_.occurrences) {
      if (o.tokens.end <= pronoun) add(o);
    }
    if (index_ > 0) {
      for (const Occurrence& o : draft_.sentences[index_ - 1].occurrences) add(o);
    }
    return several ? Entity{} : found;
  }

  bool fits(const Occurrence& o) const {
    if (o.nested || !o.entity.valid() || o.rule == "clitic" || is_subject(o.entity)) return false;
    constexpr std::string_view types[] = {"Person", "State", "Firm", "Party", "Organization"};
    const std::string& type = draft_.entities[o.entity.value()].type;
    return std::find(std::begin(types), std::end(types), type) != std::end(types);
  }

  bool is_subject(Entity entity) const {
    const auto& members = subject_->members;
    return std::any_of(members.begin(), members.end(), [&](Index o) { return s_.occurrences[o].entity == entity; });
  }

  Draft& draft_;
  Index index_;
  SentenceDraft& s_;
  const Clauses& clauses_;
  Index verb_;
  const Phrase* subject_ = nullptr;
};

}  // namespace

std::vector<std::uint32_t> resolve_clitic(Draft& draft, std::uint32_t sentence, const Clauses& clauses,
                                          std::uint32_t verb) {
  if (!draft.sentences[sentence].spanish()) return {};
  return CliticReader(draft, sentence, clauses, verb).run();
}

}  // namespace entente
