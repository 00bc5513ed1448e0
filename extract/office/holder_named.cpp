#include <entente/extract/office/holder_named.h>
#include <entente/extract/office/holder_words.h>

#include <algorithm>
#include <cstdint>
#include <set>
#include <string_view>

namespace entente {
namespace {

using Entity = Id<LocalEntity>;
using Index = std::uint32_t;

class NextNamed {
 public:
  NextNamed(Draft& draft, const Ontology& ontology, const ListedLeaders& leaders)
      : draft_(draft), ontology_(ontology), leaders_(leaders) {}

  void run() {
    for (Index s = 0; s + 1 < draft_.sentences.size(); ++s) {
      for (const NameSpan& name : draft_.sentences[s].names) named_.insert(name.entity);
      for (OfficePhrase& office : draft_.sentences[s].offices) named_next(s, office);
    }
  }

 private:
  void named_next(Index sentence, OfficePhrase& office) {
    const SentenceDraft& s = draft_.sentences[sentence];
    if (office.bearer || !office.holder || office.status == Status::ended || !heads_clause(s, office)) return;
    const Entity holder = s.names[*office.holder].entity;
    if (!is(holder, "State") && !is(holder, "Region") && !is(holder, "Organization")) return;
    const Entity person = new_subject(draft_.sentences[sentence + 1]);
    const bool taken = std::any_of(draft_.offices.begin(), draft_.offices.end(), [&](const OfficeFact& fact) {
      return fact.person == person || (fact.holder == holder && fact.office == office.office);
    });
    if (!person.valid() || taken || leaders_.leads_another(person, holder)) return;
    office.supposed = true;
    draft_.offices.push_back({person, holder, office.office, false});
  }

  /// The person first named in a sentence who is its subject, without more said of who that is.
  Entity new_subject(const SentenceDraft& s) const {
    for (const NameSpan& name : s.names) {
      const bool subject = s.tree.size() > 0 && is_main_subject(s.tree, name.tokens.first);
      if (!name.entity.valid() || !is(name.entity, "Person") || named_.count(name.entity) > 0 || !subject) continue;
      const Index end = name.tokens.end;
      const bool plain = end < s.size() && ((s.token(end).word && !reacts(s, name)) || in_power(s, end));
      const bool told = titled(s, name) || takes_office(s);
      return plain && !s.in("belonging-prepositions", name.tokens.end) && !told ? name.entity : Entity{};
    }
    return {};
  }

  bool is(Entity id, std::string_view type) const { return ontology_.is_class(draft_.entities[id.value()].type, type); }

  Draft& draft_;
  const Ontology& ontology_;
  const ListedLeaders& leaders_;
  std::set<Entity> named_;  ///< in the sentences so far
};

}  // namespace

void name_in_next_sentence(Draft& draft, const Ontology& ontology, const ListedLeaders& leaders) {
  NextNamed(draft, ontology, leaders).run();
}

}  // namespace entente
