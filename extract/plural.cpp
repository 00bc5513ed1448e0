#include <entente/extract/plural.h>

#include <algorithm>

namespace entente {
namespace {

using Index = std::uint32_t;
using Group = std::vector<Id<LocalEntity>>;

class GroupFinder {
 public:
  GroupFinder(const Draft& draft, const SentenceDraft& sentence, const Ontology& ontology)
      : draft_(draft), s_(sentence), ontology_(ontology) {}

  /// The groups of agents named before a token.
  std::vector<Group> before(Index end) const {
    std::vector<Group> groups;
    Group group;
    const Occurrence* last = nullptr;
    for (const Occurrence& o : s_.occurrences) {
      if (o.nested || o.kind == MentionKind::pronoun || o.phrase.end > end) continue;
      const bool joined = last != nullptr && coordinates(last->phrase.end, o.phrase.first) && alike(*last, o);
      if (!joined) close(group, groups);
      if (group.empty() || group.back() != o.entity) group.push_back(o.entity);
      last = &o;
    }
    close(group, groups);
    return groups;
  }

 private:
  static void close(Group& group, std::vector<Group>& groups) {
    if (group.size() > 1 && std::find(groups.begin(), groups.end(), group) == groups.end()) groups.push_back(group);
    group.clear();
  }

  bool coordinates(Index from, Index to) const {
    bool joins = false;
    for (Index i = from; i < to; ++i) {
      const bool link = s_.in("coordinators", i) || s_.token(i).text == ",";
      if (!link && !s_.in("determiners", i)) return false;
      joins = joins || link;
    }
    return joins;
  }

  /// The coarse class by which members of a group agree; empty for what does not act.
  std::string_view kind(const Occurrence& o) const {
    const std::string& type = draft_.entities[o.entity.value()].type;
    for (const std::string_view agent : {"Person", "State", "Organization"}) {
      if (ontology_.is_class(type, agent)) return agent;
    }
    return {};
  }

  bool alike(const Occurrence& a, const Occurrence& b) const { return !kind(a).empty() && kind(a) == kind(b); }

  const Draft& draft_;
  const SentenceDraft& s_;
  const Ontology& ontology_;
};

}  // namespace

std::vector<Id<LocalEntity>> coordinated_antecedent(const Draft& draft, std::uint32_t sentence, std::uint32_t token,
                                                    const Ontology& ontology) {
  for (Index back = 0; back <= 1 && back <= sentence; ++back) {
    const SentenceDraft& s = draft.sentences[sentence - back];
    const std::vector<Group> groups = GroupFinder(draft, s, ontology).before(back == 0 ? token : s.size());
    if (groups.size() == 1) return groups.front();
    if (!groups.empty()) return {};
  }
  return {};
}

}  // namespace entente
