#include <entente/extract/office/holder.h>
#include <entente/extract/office/holder_body.h>
#include <entente/extract/office/holder_envoys.h>
#include <entente/extract/office/holder_government.h>
#include <entente/extract/office/holder_host.h>
#include <entente/extract/office/holder_leader.h>
#include <entente/extract/office/holder_legislature.h>
#include <entente/extract/office/holder_named.h>
#include <entente/extract/office/holder_place.h>
#include <entente/extract/office/holder_reception.h>
#include <entente/extract/office/holder_words.h>
#include <entente/extract/office/home_state.h>
#include <entente/extract/office/office_bearer.h>
#include <entente/extract/office/spoken_of.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace entente {
namespace {

using Entity = Id<LocalEntity>;
using Index = std::uint32_t;

class HolderFinder {
 public:
  HolderFinder(Draft& draft, const Resources& resources)
      : draft_(draft),
        leaders_(draft, resources),
        gazetteer_(resources.gazetteer),
        ontology_(resources.ontology),
        home_(draft, resources),
        governments_(draft, resources.ontology, home_),
        legislatures_(draft, resources.ontology),
        ministries_(draft) {}

  void run() {
    for (const SentenceDraft& s : draft_.sentences) {
      for (const OfficePhrase& office : s.offices) {
        if (office.bearer && office.holder)
          told_[s.names[*office.bearer].entity].insert(s.names[*office.holder].entity);
        note_owner(s, office);
      }
    }
    for (Index i = 0; i < draft_.sentences.size(); ++i) {
      SentenceDraft& s = draft_.sentences[i];
      governments_.note(i);
      for (OfficePhrase& office : s.offices) {
        read(i, office);
        governments_.note(i, office);
      }
    }
    head_governments(draft_, ontology_, leaders_);
    name_in_next_sentence(draft_, ontology_, leaders_);
  }

 private:
  void read(Index sentence, OfficePhrase& office) {
    if (!office.bearer) return imply_unborne(sentence, office);
    const SentenceDraft& s = draft_.sentences[sentence];
    const Entity person = s.names[*office.bearer].entity;
    const Entity alone = body_of(s, office);
    const bool nationality = office.holder && is(s.names[*office.holder].entity, "State");
    const bool same = nationality && s.names[*office.holder].entity == alone;
    if (alone.valid() && nationality && !same) office.holder.reset();  // "la eurodiputada polaca X"
    if (!office.holder) office.implied_holder = alone;
    if (!office.holder && !office.implied_holder.valid()) office.implied_holder = state_of_chief(s, office);
    const bool open = !office.holder && !office.implied_holder.valid();
    if (open && !office.counterpart) {
      if (!office.possessive) imply_holder(sentence, office, person);
      if (office.possessive && of_state(s, office)) {
        office.implied_holder = state_at_home(true);  // unless whose minister it is turns out later
        office.supposed = true;
      }
      if (!office.implied_holder.valid()) suppose_body(sentence, office);
    }
    const Entity holder = office.holder ? s.names[*office.holder].entity : office.implied_holder;
    draft_.offices.push_back({person, holder, office.office, office.status == Status::ended});
  }

  /// "Mr X's foreign minister": the state that somebody serves in whose government a minister is.
  Entity state_of_chief(const SentenceDraft& s, const OfficePhrase& office) const {
    const Entity chief = office.chief && of_state(s, office) ? s.names[*office.chief].entity : Entity{};
    if (!chief.valid() || !is(chief, "Person")) return {};
    const auto told = told_.find(chief);
    const std::set<Entity> served = told == told_.end() ? std::set<Entity>{} : told->second;
    const auto state = std::find_if(served.begin(), served.end(), [&](Entity id) { return is(id, "State"); });
    return state != served.end() ? *state : leaders_.state_governed_by(chief);
  }

  /// "El secretario general, X", "X, su portavoz": the body in the sentence before, for a title that no state's leader
  /// has.
  void suppose_body(Index sentence, OfficePhrase& office) {
    const SentenceDraft& s = draft_.sentences[sentence];
    const Lexicon& lexicon = s.grammar->lexicon();
    const bool leads = lexicon.list("governing-offices").contains(office.office) ||
                       lexicon.list("leader-offices").contains(office.office);
    const bool behind = s.names[*office.bearer].tokens.end <= office.tokens.first;
    const bool its = office.possessive && behind;
    const bool bare =
        office.definite && !office.possessive && !behind && !leads && office.tokens.end == office.head.end;
    if ((!its && !bare) || of_state(s, office) || !s.in("organisation-offices", office.head.end - 1)) return;
    if (!told_[s.names[*office.bearer].entity].empty() || of_lesser(s, office) || bygone(s, office)) return;
    office.implied_holder = body_before(draft_, ontology_, sentence, office);
    office.supposed = office.implied_holder.valid();
  }

  /// "El ministro de Exteriores viajó a X", "se convirtió en ministro del Interior": the state at home, for which
  /// somebody acts who is called by a title alone, and which an office is of that somebody takes.
  void imply_unborne(Index sentence, OfficePhrase& office) {
    const SentenceDraft& s = draft_.sentences[sentence];
    const bool told = office.holder || office.possessive || office.counterpart;
    const bool one = is_definite(s, office) || is_taken(s, office);
    const bool states = of_state(s, office) || is_sent(s, office) || (is_taken(s, office) && says_state(s, office));
    const Entity alone = told || !one ? Entity{} : body_of(s, office);  // "El papa recibió a X"
    if (told || !one || (!states && !alone.valid()) || borne_by_many(s, office)) return;
    office.implied_holder = alone.valid() ? alone : supposed_holder(sentence, office);
    office.supposed = office.implied_holder.valid();
  }

  /// Whom a title serves that tells nobody, unless another title of the same person does; a minister may be a region's
  /// deputy as well.
  void imply_holder(Index sentence, OfficePhrase& office, Entity person) {
    const SentenceDraft& s = draft_.sentences[sentence];
    const std::set<Entity>& told = told_[person];
    if (told.empty()) office.implied_holder = leaders_.state_of(person, s, office);
    office.supposed = !office.implied_holder.valid();
    const bool told_state = std::any_of(told.begin(), told.end(), [&](Entity id) { return is(id, "State"); });
    const bool states = of_state(s, office) || says_state(s, office) || is_sent(s, office);
    if (office.supposed && (told.empty() || (states && !told_state)))
      office.implied_holder = supposed_holder(sentence, office);
    if (office.supposed && served_by_another(office, person)) office.implied_holder = {};
    if (office.supposed && office.implied_holder.valid() && leaders_.leads_elsewhere(person, office))
      office.implied_holder = {};  // "in Lima, Peru, protests against President X's visit"
    if (office.supposed && told.empty() && !office.implied_holder.valid())
      office.implied_holder = owner_told(s, office);
    if (office.supposed && told.empty() && !office.implied_holder.valid() && !bygone(s, office) &&
        !of_lesser(s, office))
      office.implied_holder = place_led(draft_, gazetteer_, ontology_, sentence, office);
    if (office.supposed && !office.implied_holder.valid())
      office.implied_holder = body_called(draft_, ontology_, sentence, office);
    if (office.supposed && told.empty() && !office.implied_holder.valid() && !bygone(s, office))
      office.implied_holder = ministries_.of(office);
    if (office.supposed && told.empty() && !office.implied_holder.valid() && !of_lesser(s, office))
      office.implied_holder = legislatures_.of(s, office);
  }

  /// "Defence Minister X said ... Peru's Defence Minister, Y": whether the article tells who else is that of whom a
  /// title is supposed to serve.
  bool served_by_another(const OfficePhrase& office, Entity person) const {
    const auto owners = owners_.find(office.office);
    if (owners == owners_.end() || office.status == Status::ended) return false;
    return std::any_of(owners->second.begin(), owners->second.end(), [&](const auto& owner) {
      return owner.first == office.implied_holder && owner.second.valid() && owner.second != person;
    });
  }

  /// "European commissioner": the only body that has such an office.
  Entity body_of(const SentenceDraft& s, const OfficePhrase& office) {
    for (const auto& [title, body] : s.grammar->lexicon().list("offices-of-bodies").entries()) {
      const GazetteerEntry* const known = office.office.ends_with(title) ? gazetteer_.find(body) : nullptr;
      if (known != nullptr) return entity_of(draft_, *known);
    }
    return {};
  }

  // --- "El gobernador de Puerto Rico pidió ... El gobernador X viajó"

  /// Whom a title serves that one person has at a time, and that the words before it do not make another's.
  void note_owner(const SentenceDraft& s, const OfficePhrase& office) {
    if (!office.holder || borne_by_many(s, office)) return;
    const bool borne = office.bearer && office.status != Status::ended;  // "the former mayor of X ... the mayor, Y"
    const Entity bearer = borne ? s.names[*office.bearer].entity : Entity{};
    owners_[office.office].insert({s.names[*office.holder].entity, bearer});
  }

  /// The only one in the article that the same title is said of elsewhere, when it is nobody's by name.
  Entity owner_told(const SentenceDraft& s, const OfficePhrase& office) const {
    const auto owners = owners_.find(office.office);
    if (owners == owners_.end() || owners->second.size() != 1 || bygone(s, office) || of_lesser(s, office)) return {};
    const auto& [holder, bearer] = *owners->second.begin();
    return bearer.valid() || office.status == Status::ended || !nothing_else_told(draft_, s, office) ? Entity{}
                                                                                                     : holder;
  }

  // --- "the defense minister, X" in an article about one state

  bool is(Entity id, std::string_view type) const { return ontology_.is_class(draft_.entities[id.value()].type, type); }

  /// Whom the rest of the article lets suppose that a title serves which tells nobody.
  Entity supposed_holder(Index sentence, const OfficePhrase& office) {
    const SentenceDraft& s = draft_.sentences[sentence];
    if (bygone(s, office) || of_lesser(s, office) || !nothing_else_told(draft_, s, office)) return {};
    if (is_sent(s, office)) return sender(s, office);
    if (s.in("region-offices", office.head.end - 1) && points_back(s, office)) return {};  // "gobernador de ese estado"
    const bool governs = s.grammar->lexicon().list("governing-offices").contains(office.office);
    const bool states = of_state(s, office) || says_state(s, office) || addresses_head_of_state(s, office);
    const bool leads = governs || office.office == "vice president";
    const auto receiver = states || governs ? state_of_reception(draft_, gazetteer_, sentence, office) : std::nullopt;
    if (receiver) return *receiver;
    const Entity host = states || leads ? state_of_host(draft_, gazetteer_, sentence, office) : Entity{};
    if (host.valid()) return host;
    if (states) {
      if (const Entity other = state_of_counterpart(s, office); other.valid()) return home_.leading_beside(other);
      const Entity around = says_state(s, office) ? home_.domestic_in(s) : Entity{};
      if (around.valid()) return around;
      const Entity governed = governments_.nearby(sentence, office.head.first);
      if (governed.valid()) return governed;
      if (const Entity told = state_told_of(s, office); told.valid()) return told;
      const Entity led = home_.leading("State");
      const Entity domestic = led.valid() ? led : home_.domestic_in(s);
      if (domestic.valid()) return domestic;
      const Entity home = state_at_home(of_state(s, office));
      return home.valid() ? home : sole_before(sentence);
    }
    const std::string_view led = s.grammar->lexicon().list("body-offices").find(office.office).value_or("");
    const Entity leader_of = led.empty() ? Entity{} : home_.leading(led);
    const bool party = leader_of.valid() && is(leader_of, "Party");  // "el presidente X" is not a party's
    if (party && governs) return state_at_home(false);
    const bool opens = sentence == 0 && draft_.told_from != nullptr;  // "LIMA (Reuters) - El presidente, X"
    if (!leads || leader_of.valid()) return leader_of;
    const Entity sole = is_address(s, office.head.first) ? sole_before(sentence) : Entity{};
    if (sole.valid()) return sole;
    return opens ? state_at_home(true) : leader_of;
  }

  /// "embajadora en España": an envoy of whom it is told where to, not by whom.
  bool is_sent(const SentenceDraft& s, const OfficePhrase& office) const {
    return office.host && s.in("envoys", office.head.end - 1) && is(s.names[*office.host].entity, "State");
  }

  /// The state at home, unless it is the one that the envoy is sent to.
  Entity sender(const SentenceDraft& s, const OfficePhrase& office) const {
    const Entity led = home_.leading("State");
    const Entity home = led.valid() ? led : state_at_home(true);
    return home == s.names[*office.host].entity ? Entity{} : home;
  }

  /// "X's armed forces arrested five men, Security Minister Y said": the state that is the subject, or whose body is.
  Entity state_told_of(const SentenceDraft& s, const OfficePhrase& office) const {
    const Index subject = subject_told_of(s, office);
    if (subject == Tree::none) return {};
    const bool body = s.in("representatives", subject) || s.in("governments", subject) || s.in("institutions", subject);
    for (const NameSpan& name : s.names) {
      const Index first = name.tokens.first;
      const bool owns = body && s.tree.head(first) == subject && (first < subject || s.spanish());
      const bool state = name.entity.valid() && is(name.entity, "State");
      if (state && (name.tokens.contains(subject) || owns)) return name.entity;
    }
    return {};
  }

  /// The only one that anything in the article belongs to; else, if `most_is_enough`, the one that most of it does.
  Entity state_at_home(bool most_is_enough) const {
    const GazetteerEntry* const state = home_.domestic(most_is_enough);
    return state != nullptr ? entity_of(draft_, *state) : Entity{};
  }

  /// The only state of the article, where who acts in a sentence before is of it.
  Entity sole_before(Index sentence) const {
    const GazetteerEntry* const state = home_.sole_before(sentence);
    return state != nullptr ? entity_of(draft_, *state) : Entity{};
  }

  Draft& draft_;
  const ListedLeaders leaders_;
  const Gazetteer& gazetteer_;
  const Ontology& ontology_;
  const HomeState home_;
  Governments governments_;
  const Legislatures legislatures_;
  Ministries ministries_;
  std::map<Entity, std::set<Entity>> told_;                            ///< whom some title says that a person serves
  std::map<std::string, std::set<std::pair<Entity, Entity>>> owners_;  ///< whom a title serves, and who bears it
};

}  // namespace

void find_holders(Draft& draft, const Models& models) {
  find_envoys(draft, models.resources().ontology);
  HolderFinder(draft, models.resources()).run();
}

}  // namespace entente
