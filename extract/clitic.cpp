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
  /// The pronoun before the verb and its auxiliaries, or the verb that it is joined to; no_token when there is none.
  Index find() const {
    const VerbGroup group = clauses_.group(verb_);
    if (group.passive) return no_token;
    if (!group.finite()) return has_enclitic() ? verb_ : no_token;
    for (const Index i : {group.first, group.first - 1}) {
      if (i < s_.size() && i < verb_ && s_.in("clitics", i)) return i;
    }
    return no_token;
  }

  /// "pidiéndole": behind an infinitive ("para pedirle") it is rarely clear who does it.
  bool has_enclitic() const {
    const std::string& key = s_.key(verb_);
    constexpr std::string_view endings[] = {"ndole", "ndoles"};
    return std::any_of(std::begin(endings), std::end(endings), [&](std::string_view e) { return key.ends_with(e); });
  }

  /// The only person that fits, in this sentence and the one before, else the only one at all; invalid where several
  /// do.
  Entity only_one_before(Index pronoun) const {
    std::vector<Entity> persons;
    std::vector<Entity> others;
    const auto add = [&](const Occurrence& o) {
      if (!fits(o)) return;
      auto& found = type(o) == "Person" ? persons : others;
      if (std::find(found.begin(), found.end(), o.entity) == found.end()) found.push_back(o.entity);
    };
    for (const Occurrence& o : s_.occurrences) {
      if (o.tokens.end <= pronoun) add(o);
    }
    if (index_ > 0) {
      for (const Occurrence& o : draft_.sentences[index_ - 1].occurrences) add(o);
    }
    const bool person = s_.grammar->lexicon().list("clitics").find(s_.key(pronoun)) == "person";
    if (person && may_be_thing(pronoun)) return {};
    const auto& likely = persons.empty() && !person ? others : persons;
    return likely.size() == 1 ? likely.front() : Entity{};
  }

  /// "X presentó un plan. Y lo rechazó": the plan, and not X.
  bool may_be_thing(Index pronoun) const {
    return has_masculine_object(s_, pronoun) ||
           (index_ > 0 && has_masculine_object(draft_.sentences[index_ - 1], draft_.sentences[index_ - 1].size()));
  }

  /// Whether a noun before a token is an object and has no feminine article.
  static bool has_masculine_object(const SentenceDraft& s, Index end) {
    for (Index i = 0; i < std::min(end, s.tree.size()); ++i) {
      if (s.tree.upos(i) != "NOUN" || !s.tree.is(i, "obj")) continue;
      const Index article = s.tree.child(i, "det");
      if (article == Tree::none || !s.key(article).ends_with('a')) return true;
    }
    return false;
  }

  const std::string& type(const Occurrence& o) const { return draft_.entities[o.entity.value()].type; }

  bool fits(const Occurrence& o) const {
    if (o.nested || !o.entity.valid() || o.rule == "clitic" || is_subject(o.entity)) return false;
    constexpr std::string_view types[] = {"Person", "State", "Firm", "Party", "Organization"};
    return std::find(std::begin(types), std::end(types), type(o)) != std::end(types);
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
