#include <entente/extract/name/name_tokens.h>
#include <entente/extract/office/office_body.h>
#include <entente/extract/office/office_complement.h>
#include <entente/extract/office/office_complement_words.h>
#include <entente/extract/office/office_field.h>
#include <entente/extract/office/office_title.h>

#include <algorithm>
#include <cstdint>
#include <optional>

namespace entente {
namespace {

using Index = std::uint32_t;
constexpr Index none = OfficeWords::none;

/// "diputado popular X": an adjective behind a Spanish title.
bool qualifies(const OfficeWords& w, Index i) {
  const bool before_bearer = w.begins_name(i + 1) && w.could_be_person(w.name_at(i + 1)) && w.describes(i);
  const bool adherent = w.key(i).ends_with("ista") && !w.token(i).capital && w.is_text(i + 1, ",") &&
                        w.person_follows(i + 1);  // "el candidato halista, X"
  return (w.listed_adjective(i) && !w.in("prepositions", i)) || before_bearer || adherent;
}

/// "secretario adjunto", "presidente electo", "president pro tempore", "diputado popular X": behind what describes a
/// title.
Index past_modifiers(const OfficeWords& w, OfficePhrase& phrase, Index i) {
  while (i < w.size()) {
    const Index end = past_modifier(w, phrase, i);
    if (end == i && !(w.spanish() && qualifies(w, i))) break;
    i = std::max(end, i + 1);
  }
  return i;
}

/// "ministro de Relaciones Exteriores": a title whose own words end in its field.
bool ends_in_field(const OfficeWords& w, const OfficePhrase& phrase) {
  const Index preposition = phrase.head.first + 1;
  return phrase.head.size() > 2 && w.in("office-prepositions", preposition) &&
         w.title_in("portfolio-offices", phrase.head.first) && w.match_before("portfolios", phrase.head.end).length > 0;
}

/// "presidente venezolano"
Index adjective_holder(const OfficeWords& w, OfficePhrase& phrase, Index i) {
  const Index name = w.name_at(i);
  if (name == none || w.name(name).kind != MentionKind::demonym || phrase.holder) return i;
  phrase.holder = name;
  return w.name(name).tokens.end;
}

/// "candidata | a la alcaldía | por Y", "candidate | for mayor | of Y": behind the office that somebody stands for,
/// when whose candidate they are follows.
Index past_aim(const OfficeWords& w, const OfficePhrase& phrase, Index i) {
  const bool aims = w.spanish() ? w.in("destination-prepositions", i) : w.in("field-prepositions", i);
  if (!phrase.office.ends_with("candidate") || !aims) return i;
  const Index noun = w.in("determiners", i + 1) ? i + 2 : i + 1;
  const bool office = noun < w.size() && w.name_at(noun) == none && w.plain(noun);
  return office && w.in("office-prepositions", noun + 1) ? noun + 1 : i;
}

/// "el "canciller" de X": whether quotation marks stand around a title.
bool quoted(const OfficeWords& w, TokenRange title) {
  return title.first > 0 && opens_quote(w, title.first - 1) && closes_quote(w, title.end);
}

/// One "of ..." or "for ..." of the title: a portfolio or whom it serves.
class Complement {
 public:
  Complement(const OfficeWords& w, OfficePhrase& phrase, Index preposition)
      : w_(w), phrase_(phrase), preposition_(preposition), start_(past_small_words()), noun_(start_) {}

  /// The token behind it, once the title has what it tells; the preposition where it is no part of the title.
  Index read() {
    if (start_ >= w_.size()) return preposition_;
    if (const Index end = past_portfolio(w_, phrase_, preposition_); end > preposition_) return end;
    if (is_asked_for(w_, phrase_, preposition_, start_)) return preposition_;
    pass_body_noun();
    if (const Index state = past_state_noun(w_, start_); state > start_) return state;
    name_ = w_.name_at(noun_);
    if (const auto end = past_field_name()) return *end;
    find_name();
    suggest_class();
    if (!serves()) return described(w_, preposition_, start_);
    if (const auto end = behind_holder()) return *end;
    return take_holder();
  }

 private:
  Index past_small_words() const {
    const auto before_place = [&](Index at) {  // "del céntrico estado X"
      return w_.spanish() && w_.describes(at) && !w_.token(at).capital && w_.in("place-heads", at + 1);
    };
    Index i = preposition_ + 1;
    while (i < w_.size() && !w_.begins_name(i) &&
           (w_.in("determiners", i) || w_.in("adjectives", i) || before_place(i)))
      ++i;
    return i;
  }

  /// "president of the government of Spain", "del Gobierno español", "de la embajada de China", "asesor del jefe de X"
  void pass_body_noun() {
    const bool part = w_.title_in("region-offices", phrase_.head.end - 1) && part_of_state(w_, noun_);
    const bool body = w_.in("representatives", noun_) || names_public_body(w_, noun_);
    if (!part && body && w_.name_at(noun_) == none) {
      const bool of = w_.in("office-prepositions", noun_ + 1);
      const Index next = noun_ + (of ? (w_.in("determiners", noun_ + 2) ? 3 : 2) : 1);
      if (w_.name_at(next) != none) noun_ = next;
    }
    noun_ = past_inner_title(w_, noun_);
  }

  /// Behind a name that only tells what the office is about or under whom it was held.
  std::optional<Index> past_field_name() const {
    if (name_ == none) return std::nullopt;
    NameSpan& name = w_.name(name_);
    if (noun_ > start_ && w_.in("governments", start_) && w_.could_be_person(name_)) {
      name.type = "Person";  // "vice president in the government of X"
      return name.tokens.end;
    }
    const bool governs = w_.title_in("portfolio-offices", phrase_.head.first) &&
                         !w_.title_in("organisation-offices", phrase_.head.first);
    if (governs && w_.is_field(name_)) {
      doubt(w_, name_);
      return name.tokens.end;
    }
    const bool dealt_with = w_.known_class(name_) == "IntergovernmentalOrganization";
    if (governs && dealt_with && w_.in("field-prepositions", preposition_))
      return name.tokens.end;  // "minister for the EU"
    return std::nullopt;
  }

  void move_to(Index name) {
    if (name == none) return;
    name_ = name;
    noun_ = w_.name(name).tokens.first;
  }

  void find_name() {
    if (const Index place = place_of_state(w_, noun_, name_); place != name_) move_to(place);
    if (name_ == none) name_ = cued(w_, noun_);
    if (name_ == none) move_to(behind_cue(w_, noun_));
    move_to(body_of_unit(w_, start_));
    if (name_ == none && start_ == preposition_ + 1) move_to(body_of_work(w_, phrase_, start_));
  }

  /// The class of a name that is known by its office alone.
  void suggest_class() {
    if (name_ == none) return;
    NameSpan& name = w_.name(name_);
    const auto served_by = [&](ListName offices) { return w_.title_in(offices, phrase_.head.end - 1); };
    const auto untyped = [&] { return !name.known && name.type.empty(); };
    if (untyped() && of_organisation(w_, phrase_)) name.type = "Organization";  // "chief executive of X"
    if (served_by("party-offices") && w_.is_field(name_) && name.tokens.size() > 1)
      name.type = "Party";                                               // "diputada de Nuevo Rumbo"
    if (untyped() && served_by("city-offices")) name.type = "City";      // "mayor of X"
    if (untyped() && served_by("region-offices")) name.type = "Region";  // "governor of X"
  }

  bool serves() const {
    return name_ != none && (w_.name(name_).tokens.first == noun_ || cued(w_, noun_) != none) &&
           w_.may_hold(w_.name(name_));
  }

  /// What a title tells besides whom it serves, when that is known or it is an envoy's.
  std::optional<Index> behind_holder() {
    const Index end = w_.name(name_).tokens.end;
    if (phrase_.holder && w_.region(*phrase_.holder) && !w_.region(name_) &&
        !w_.in("host-prepositions", preposition_) && !w_.in("constituency-prepositions", preposition_))
      phrase_.holder.reset();
    if (phrase_.holder && belongs_to_holder(*phrase_.holder)) return end;
    const Index constituency = phrase_.holder ? past_constituency(w_, preposition_) : preposition_;
    if (constituency > preposition_) return constituency;
    if (phrase_.holder || is_envoy(w_, phrase_, preposition_)) return past_host();
    if (is_field_within(w_, preposition_, name_)) return end;
    if (is_destination()) return preposition_;
    if (!is_field_of_envoy(w_, phrase_, preposition_, name_)) return std::nullopt;
    const bool sender = w_.in("belonging-prepositions", end) &&  // "enviada para X de la ONU"
                        w_.begins_name(w_.in("determiners", end + 1) ? end + 2 : end + 1);
    return sender ? end : preposition_;
  }

  /// "invited the president to X"
  bool is_destination() const {
    const std::string_view type = w_.known_class(name_);
    return !w_.spanish() && w_.name(name_).kind == MentionKind::name && w_.in("recipient-prepositions", preposition_) &&
           (type == "City" || type == "State");
  }

  bool belongs_to_holder(Index holder) const {
    return whole_behind(w_, preposition_, name_) || state_behind_body(w_, holder, preposition_, name_) ||
           branch_behind(w_, holder, preposition_, name_);
  }

  Index past_host() {
    if (phrase_.host || !w_.in("host-prepositions", preposition_)) return preposition_;
    const Index end = w_.name(name_).tokens.end;
    if (w_.in("nominals", end)) return described(w_, preposition_, start_);  // "in the Caribbean country"
    phrase_.host = name_;
    return past_adjective(w_, end);
  }

  Index take_holder() {
    name_ = owned_body(w_, name_);
    phrase_.holder = name_;
    NameSpan& name = w_.name(name_);
    const std::string_view type = class_of(name, w_.resources());
    const bool place = type == "City" || type == "Region";  // "governor of the Halden Islands"
    if (!name.known && !w_.organisation(name.type) && !place) name.type = "Organization";
    Index end = past_quote(w_, name_);
    if (place && w_.in("place-heads", end)) ++end;  // "governor of X province, Y"
    const Index next = end < w_.size() ? w_.name_at(end) : none;
    if (next != none && w_.name(next).kind == MentionKind::demonym && w_.spanish()) {
      name.state = next;  // "Ministerio de Asuntos Exteriores iraní"
      end = w_.name(next).tokens.end;
    }
    const Index behind = past_body(w_, end);
    if (behind > end || w_.known_class(name_) == "State") return behind;
    return past_aside(w_, after_acronym(w_, end));
  }

  const OfficeWords& w_;
  OfficePhrase& phrase_;
  const Index preposition_;
  const Index start_;  ///< behind articles and adjectives
  Index noun_;         ///< of what is served
  Index name_ = none;  ///< of it
};

}  // namespace

void extend_right(const OfficeWords& w, OfficePhrase& phrase) {
  Index i = phrase.tokens.end;
  if (w.key(phrase.head.first) == "ex") phrase.status = Status::ended;
  i = past_modifiers(w, phrase, i);
  if (w.spanish()) i = past_modifiers(w, phrase, adjective_holder(w, phrase, i));
  if (i == phrase.head.end && ends_in_field(w, phrase)) i = past_more_fields(w, {i, i});
  if (quoted(w, {phrase.head.first, i})) ++i;
  i = past_aim(w, phrase, i);
  i = body_behind_title(w, phrase, w.past_duration(i));
  const auto serves = [&](Index at) {  // "her counterpart from X"
    return at < w.size() &&
           (w.in("office-prepositions", at) || (phrase.counterpart && !w.spanish() && w.in("origin-prepositions", at)));
  };
  for (int step = 0; step < 4 && serves(i); ++step) {
    const Index after = Complement(w, phrase, i).read();
    if (after == i) break;
    i = after;
  }
  if (w.spanish() && i > phrase.head.end) i = adjective_holder(w, phrase, i);  // "ministra de Cultura española"
  phrase.tokens.end = past_field(w, i);
}

}  // namespace entente
