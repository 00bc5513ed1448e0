#include <entente/extract/chain/chain.h>
#include <entente/extract/chain/chain_acronym.h>
#include <entente/extract/chain/chain_adherents.h>
#include <entente/extract/chain/chain_era.h>
#include <entente/extract/chain/chain_links.h>
#include <entente/extract/chain/chain_metonym.h>
#include <entente/extract/chain/chain_namesake.h>
#include <entente/extract/chain/chain_occurrence.h>
#include <entente/extract/chain/chain_person.h>
#include <entente/extract/chain/chain_renamed.h>
#include <entente/extract/chain/chain_thing.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace entente {
namespace {

using Entity = Id<LocalEntity>;

class Chainer {
 public:
  Chainer(Draft& draft, const View& view, const Models& models)
      : links_(draft, view, models), persons_(links_), things_(links_), acronyms_(links_, things_) {}

  void run() {
    link_states_after();
    settle_namesakes(links_);
    link_known();
    link_relatives();
    link_by_length();
    acronyms_.bind_acronyms();
    link_rest();
    unite_renamed(links_);
    link_adherents(links_);
    links_.finish();
    for (std::uint32_t s = 0; s < links_.draft.sentences.size(); ++s) place_occurrences(links_, s);
  }

 private:
  /// "Ministerio de Asuntos Exteriores iraní", "Parliament of ..." keep theirs.
  void link_states_after() {
    for (SentenceDraft& s : links_.draft.sentences) {
      for (std::uint32_t n = 0; s.spanish() && n + 1 < s.names.size(); ++n) {
        NameSpan& body = s.names[n];
        const NameSpan& next = s.names[n + 1];
        const bool adjoins = body.tokens.end == next.tokens.first && next.kind == MentionKind::demonym;
        if (adjoins && !body.known && links_.ontology.is_class(body.type, "Organization")) body.state = n + 1;
      }
    }
  }

  void link_known() {
    const Era era(links_.draft, links_.resources);
    links_.each([&](const NameReference& r) {
      NameSpan& n = links_.name(r);
      if (!n.known) return;
      const GazetteerEntry* entry = &links_.resources.gazetteer.entry(n.known->entry);
      const bool metonym =
          !entry->seat_of.empty() && n.kind == MentionKind::name && stands_for_state(links_.draft, r, links_.resources);
      if (metonym && is_spoken_for(links_.draft, r, links_.resources)) {
        n.entity = body_at(*entry);
        return;
      }
      if (metonym) entry = era.holder(*entry);
      if (entry == nullptr) return;
      n.entity = links_.from_gazetteer(*entry);
      if (metonym) {
        n.rule = "metonym";
        n.score = 800;
      } else if (n.kind == MentionKind::name) {
        links_.spell(n.entity, links_.surface(n));
      }
    });
  }

  /// The body that has its seat there, and is called after it.
  Entity body_at(const GazetteerEntry& seat) {
    const auto [found, fresh] = bodies_at_.emplace(seat.id, Entity(links_.draft.entities.size()));
    if (fresh) links_.add({seat.name, "GovernmentBody", "", seat.seat_of, true, {}});
    return found->second;
  }

  /// "los hermanos Bruno y Ciro Tarn": before "Bruno Tarn" would be somebody else.
  void link_relatives() {
    links_.each([&](const NameReference& r) {
      const bool person = !links_.name(r).entity.valid() && links_.name(r).type == "Person";
      const Entity relative = person ? persons_.relative(r) : Entity();
      if (relative.valid()) links_.link(r, relative);
    });
  }

  /// Names the gazetteer does not know: the longest first, so that short forms find their full ones.
  void link_by_length() {
    acronyms_.collect_bracketed();
    std::vector<NameReference> open;
    links_.each([&](const NameReference& r) {
      if (!links_.name(r).entity.valid()) open.push_back(r);
    });
    std::stable_sort(open.begin(), open.end(), [&](const NameReference& a, const NameReference& b) {
      return links_.name(a).tokens.size() > links_.name(b).tokens.size();
    });
    for (const NameReference& r : open) {
      if (!acronyms_.single_acronym(r))
        links_.link(r, links_.name(r).type == "Person" ? persons_.person(r) : things_.thing(r));
    }
  }

  void link_rest() {
    links_.each([&](const NameReference& r) {
      const bool acronym = links_.name(r).known && (links_.name(r).known->form == NameForm::acronym || shouts(r));
      if (links_.name(r).entity.valid() && !acronym) return;
      Entity bound = acronyms_.bound(links_.key(r));
      if (!bound.valid()) bound = acronyms_.spelled_out(r);
      if (bound.valid()) {
        links_.link(r, bound);
        links_.name(r).type = links_.draft.entities[bound.value()].type;
      } else if (!links_.name(r).entity.valid()) {
        link_acronym(r);
      }
    });
  }

  /// "the GAO": one word in capitals, which may be a city's name elsewhere.
  bool shouts(const NameReference& r) {
    const TokenRange tokens = links_.name(r).tokens;
    return tokens.size() == 1 && links_.draft.sentences[r.sentence].token(tokens.first).shout;
  }

  void link_acronym(const NameReference& r) {
    const Entity bearer = persons_.by_initials(r);
    if (bearer.valid()) links_.name(r).type = "Person";
    links_.link(r, bearer.valid() ? bearer : links_.name(r).type == "Person" ? persons_.person(r) : things_.thing(r));
  }

  NameLinks links_;
  PersonLinker persons_;
  ThingLinker things_;
  AcronymLinker acronyms_;
  std::map<std::string, Entity> bodies_at_;  ///< by the id of their seat
};

}  // namespace

void chain(Draft& draft, const View& view, const Models& models) {
  Chainer(draft, view, models).run();
}

}  // namespace entente
