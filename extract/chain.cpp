#include <entente/base/utf8.h>
#include <entente/extract/chain.h>
#include <entente/extract/classify.h>
#include <entente/extract/name_words.h>
#include <entente/graph/name_key.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

namespace entente {
namespace {

using Entity = Id<LocalEntity>;
using Words = NameWords;

struct Reference {
  std::uint32_t sentence;
  std::uint32_t name;
};

class Chainer {
 public:
  Chainer(Draft& draft, const View& view, const Models& models)
      : draft_(draft), view_(view), resources_(models.resources()), ontology_(resources_.ontology) {}

  void run() {
    link_states_after();
    settle_namesakes();
    link_known();
    link_by_length();
    bind_acronyms();
    link_rest();
    unite_renamed();
    finish();
    for (std::uint32_t s = 0; s < draft_.sentences.size(); ++s) place_occurrences(s);
  }

 private:
  const NameSpan& name(const Reference& r) const { return draft_.sentences[r.sentence].names[r.name]; }
  NameSpan& name(const Reference& r) { return draft_.sentences[r.sentence].names[r.name]; }

  std::string surface(const NameSpan& name) const { return std::string(slice(view_.text(), name.span)); }

  std::string key(const Reference& r) const {
    const SentenceDraft& s = draft_.sentences[r.sentence];
    return key_of(*s.sentence, s.names[r.name].tokens);
  }

  // --- gazetteer

  /// "Ministerio de Asuntos Exteriores iraní", "Parliament of ..." keep theirs.
  void link_states_after() {
    for (SentenceDraft& s : draft_.sentences) {
      for (std::uint32_t n = 0; s.spanish() && n + 1 < s.names.size(); ++n) {
        NameSpan& body = s.names[n];
        const NameSpan& next = s.names[n + 1];
        const bool adjoins = body.tokens.end == next.tokens.first && next.kind == MentionKind::demonym;
        if (adjoins && !body.known && ontology_.is_class(body.type, "Organization")) body.state = n + 1;
      }
    }
  }

  /// "Congolese" in an article about Kinshasa, "Granada" beside Málaga: of several bearers of a name the one whose
  /// state the article speaks of, unless it speaks of that of the best known.
  void settle_namesakes() {
    std::map<std::string, int> told;  // states, by names that have one bearer only
    each([&](const Reference& r) {
      const NameSpan& n = name(r);
      if (n.known && namesakes(r).size() < 2) ++told[home_of(resources_.gazetteer.entry(n.known->entry))];
    });
    each([&](const Reference& r) {
      NameSpan& n = name(r);
      if (!n.known) return;
      int most = told[home_of(resources_.gazetteer.entry(n.known->entry))];
      if (most > 0) return;
      for (const GazetteerMatch& match : namesakes(r)) {
        const int times = told[home_of(resources_.gazetteer.entry(match.entry))];
        if (times > most) n.known = match;
        most = std::max(most, times);
      }
    });
  }

  /// All that the gazetteer knows by the words of a name, in the form in which it is written.
  std::vector<GazetteerMatch> namesakes(const Reference& r) const {
    const SentenceDraft& s = draft_.sentences[r.sentence];
    const NameSpan& n = s.names[r.name];
    std::vector<GazetteerMatch> same;
    for (const GazetteerMatch& match :
         resources_.gazetteer.lookup(s.grammar->lexicon().language(), key_of(*s.sentence, n.tokens))) {
      if (match.form == n.known->form) same.push_back(match);
    }
    return same;
  }

  /// The id of the state that an entry is or lies in, else its own.
  std::string home_of(const GazetteerEntry& entry) const {
    constexpr int deepest = 3;
    const GazetteerEntry* home = &entry;
    for (int step = 0; step < deepest && home->type != "State"; ++step) {
      const GazetteerEntry* const around = resources_.gazetteer.find(home->within);
      if (around == nullptr) break;
      home = around;
    }
    return home->id;
  }

  void link_known() {
    each([&](const Reference& r) {
      NameSpan& n = name(r);
      if (!n.known) return;
      const GazetteerEntry* entry = &resources_.gazetteer.entry(n.known->entry);
      const bool metonym = !entry->seat_of.empty() && n.kind == MentionKind::name && stands_for_state(r);
      if (metonym) entry = resources_.gazetteer.find(entry->seat_of);
      if (entry == nullptr) return;
      n.entity = from_gazetteer(*entry);
      if (metonym) {
        n.rule = "metonym";
        n.score = 800;
      } else if (n.kind == MentionKind::name) {
        spell(n.entity, surface(n));
      }
    });
  }

  Entity from_gazetteer(const GazetteerEntry& entry) {
    const auto [found, fresh] = by_gazetteer_.emplace(entry.id, Entity(draft_.entities.size()));
    if (fresh) {
      LocalEntity entity;
      entity.name = entry.name;
      entity.type = entry.type;
      entity.gazetteer_id = entry.id;
      add(std::move(entity));
    }
    return found->second;
  }

  Entity add(LocalEntity entity) {
    draft_.entities.push_back(std::move(entity));
    spellings_.emplace_back();
    return Entity(draft_.entities.size() - 1);
  }

  void spell(Entity entity, const std::string& surface) { ++spellings_[entity.value()][surface]; }

  /// "Beijing invited" speaks of China, "in Beijing" of the city.
  bool stands_for_state(const Reference& r) const {
    const SentenceDraft& s = draft_.sentences[r.sentence];
    const NameSpan& n = s.names[r.name];
    const Lexicon& lexicon = s.grammar->lexicon();
    for (const CuePhrase& cue : s.cues) {
      if (cue.bearer == r.name) return false;  // "the capital of Peru, Lima"
    }
    for (const OfficePhrase& office : s.offices) {
      if (office.holder == r.name && s.in("city-offices", office.head.end - 1)) return false;  // "the mayor of Paris"
    }
    std::uint32_t i = n.tokens.first;
    if (ends_with_agent(s, i)) return true;
    if (dates_event(s, n.tokens)) return false;
    while (i > 0 &&
           (lexicon.list("determiners").contains(s.key(i - 1)) || lexicon.list("adjectives").contains(s.key(i - 1))))
      --i;
    if (i == 0) return !followed_by_place(s, n) && s.sentence->block != BlockKind::caption;
    const std::string& before = s.key(i - 1);
    for (const VerbReading& reading : s.grammar->morphology().verb(before)) {
      if (lexicon.list("motion").contains(reading.lemma)) return false;
    }
    if (lexicon.list("place-prepositions").contains(before)) return false;
    if (lexicon.list("goal-prepositions").contains(before)) return !after_motion(s, i - 1);
    const bool listed = before == "," || lexicon.list("coordinators").contains(before);
    if (listed && r.name > 0 && s.names[r.name - 1].tokens.end + 2 >= i) {
      const Entity left = s.names[r.name - 1].entity;
      if (left.valid() && ontology_.is_class(draft_.entities[left.value()].type, "Place")) return false;
    }
    return !followed_by_place(s, n);
  }

  /// "por parte de Lima": who acts, whatever verb the words may also be.
  static bool ends_with_agent(const SentenceDraft& s, std::uint32_t end) {
    return match_phrase_before(s.grammar->lexicon().list("agent-phrases"), s.sentence->tokens, end).length > 0;
  }

  /// "el tratado de Roma", "the Helsinki summit": where something was held, unless others take part in it ("el acuerdo
  /// de Washington con Irán").
  static bool dates_event(const SentenceDraft& s, TokenRange place) {
    const auto event = [&](std::uint32_t i) { return s.in("event-heads", i) || s.in("agreement-heads", i); };
    const auto partner = [&](std::uint32_t i) { return s.in("coordinators", i) || s.in("party-prepositions", i); };
    if (s.spanish()) {
      const bool of = place.first > 1 && s.in("belonging-prepositions", place.first - 1);
      return of && event(place.first - 2) && !partner(place.end);
    }
    return place.first > 0 && s.in("definite", place.first - 1) && event(place.end) && !partner(place.end + 1);
  }

  bool followed_by_place(const SentenceDraft& s, const NameSpan& n) const {
    const std::uint32_t i = n.tokens.end;
    if (i + 1 >= s.size() || s.token(i).text != ",") return false;
    return std::any_of(s.names.begin(), s.names.end(), [&](const NameSpan& other) {
      return other.tokens.first == i + 1 && other.known && other.kind == MentionKind::name &&
             class_of(other, resources_) == "State" &&
             (other.tokens.end >= s.size() || !s.token(other.tokens.end).word);
    });
  }

  bool after_motion(const SentenceDraft& s, std::uint32_t preposition) const {
    constexpr std::uint32_t reach = 4;
    const auto& motion = s.grammar->lexicon().list("motion");
    for (std::uint32_t back = 1; back <= reach && back <= preposition; ++back) {
      const std::uint32_t i = preposition - back;
      if (s.grammar->lexicon().list("directions").contains(s.key(i))) return true;
      if (motion.contains(s.key(i)) || motion.contains(s.grammar->morphology().noun_lemma(s.key(i)))) return true;
      for (const VerbReading& reading : s.grammar->morphology().verb(s.key(i))) {
        if (motion.contains(reading.lemma)) return true;
      }
    }
    return false;
  }

  // --- names the gazetteer does not know: the longest first, so that short forms find their full ones

  template <class Visit>
  void each(Visit visit) {
    for (std::uint32_t s = 0; s < draft_.sentences.size(); ++s) {
      for (std::uint32_t n = 0; n < draft_.sentences[s].names.size(); ++n) visit(Reference{s, n});
    }
  }

  void link_by_length() {
    collect_bracketed();
    std::vector<Reference> open;
    each([&](const Reference& r) {
      if (!name(r).entity.valid()) open.push_back(r);
    });
    std::stable_sort(open.begin(), open.end(), [&](const Reference& a, const Reference& b) {
      return name(a).tokens.size() > name(b).tokens.size();
    });
    for (const Reference& r : open) {
      if (!single_acronym(r)) link(r, name(r).type == "Person" ? person(r) : thing(r));
    }
  }

  /// Single words in capitals or in brackets wait until it is known what they are short for.
  bool single_acronym(const Reference& r) const {
    const SentenceDraft& s = draft_.sentences[r.sentence];
    const NameSpan& n = s.names[r.name];
    if (n.tokens.size() != 1) return false;
    return s.token(n.tokens.first).shout || bracketed_.count(s.key(n.tokens.first)) != 0;
  }

  void collect_bracketed() {
    for (const SentenceDraft& s : draft_.sentences) {
      for (const NameSpan& n : s.names) {
        if (opens_bracket(s, n)) bracketed_.insert(s.key(n.tokens.first));
      }
    }
  }

  /// "(PRD)", "(PRD, socialdemócrata)", "(CASA, siglas en inglés)": one word at the beginning of brackets.
  static bool opens_bracket(const SentenceDraft& s, const NameSpan& n) {
    if (n.tokens.size() != 1 || n.tokens.first == 0 || n.tokens.end >= s.size()) return false;
    if (s.token(n.tokens.first - 1).text != "(") return false;
    const std::string_view after = s.token(n.tokens.end).text;
    return after == ")" || (after == "," && s.token(n.tokens.first).shout);
  }

  void link(const Reference& r, Entity entity) {
    name(r).entity = entity;
    spell(entity, surface(name(r)));
  }

  Entity person(const Reference& r) {
    const Words words = person_words(romanisation_key(key(r)));
    Entity found;
    int fitting = 0;
    for (const auto& [entity, full] : persons_) {
      if (full == words) return entity;
      if (shortens(words, full)) {
        found = fitting++ == 0 || words.size() == 1 ? entity : found;
      }
    }
    if (fitting == 1) return found;
    if (fitting > 1) return most_named(words);
    const Entity entity = add({surface(name(r)), "Person", "", "", true, {}});
    persons_.emplace_back(entity, words);
    return entity;
  }

  /// Of several persons that a short name fits, the one whom the article names most, of these the first.
  Entity most_named(const Words& words) const {
    Entity best;
    int most = 0;
    for (const auto& [entity, full] : persons_) {
      if (!shortens(words, full)) continue;
      int count = 0;
      for (const auto& [spelling, times] : spellings_[entity.value()]) count += times;
      if (count > most) best = entity;
      most = std::max(most, count);
    }
    return best;
  }

  Entity thing(const Reference& r) {
    const NameSpan& n = name(r);
    const std::string own = key(r);
    const std::string state = state_of(r);
    const Words words = split_name(own);
    for (const Thing& t : things_) {
      if (same_words(own, n, t) && (state.empty() || t.state.empty() || t.state == state)) return adopt(t, n);
    }
    for (const Thing& t : things_) {
      if (short_form(words, n, t)) return t.entity;
    }
    if (const Entity known = completed(own, n); known.valid()) return known;
    if (const Entity whole = state.empty() ? only_fuller(words, r) : Entity(); whole.valid()) return whole;
    if (const Entity ministry = is_field(r) ? ministry_of(own) : Entity(); ministry.valid()) return ministry;
    LocalEntity entity;
    entity.name = canonical(r);
    entity.type = n.type;
    entity.disambiguator = state;
    const Entity id = add(std::move(entity));
    things_.push_back({id, own, state});
    if (!state.empty()) spell_with_state(id, r);
    return id;
  }

  struct Thing {
    Entity entity;
    std::string key;
    std::string state;  ///< gazetteer id
  };

  /// "Ministry of Foreign Affairs" and "Foreign Ministry", "Complejo Halden" and "Complejo de Halden".
  bool same_words(const std::string& own, const NameSpan& n, const Thing& t) const {
    if (t.key == own) return true;
    const std::string& type = draft_.entities[t.entity.value()].type;
    const bool comparable = n.type == "GovernmentBody" || (n.type == type && ontology_.is_class(type, "Place"));
    return comparable && content_words(t.key) == content_words(own);
  }

  /// "Departamento de Estado" in an article about that of the United States, "República Islámica" in one about Iran:
  /// the name, completed by that of a state, is one of the gazetteer's, and spoken of.
  Entity completed(const std::string& own, const NameSpan& n) const {
    if (n.type != "GovernmentBody" && n.type != "Region") return {};
    for (const auto& [id, state] : by_gazetteer_) {
      if (draft_.entities[state.value()].type != "State") continue;
      for (const auto& [spelling, count] : spellings_[state.value()]) {
        const std::string name = fold(spelling);
        for (const std::string& full : {own + " de " + name, own + " of " + name, name + ' ' + own}) {
          if (const Entity found = spoken_of(full); found.valid()) return found;
        }
      }
    }
    return {};
  }

  /// The entity that a name of the gazetteer has, when the article names it in some other way.
  Entity spoken_of(const std::string& key) const {
    for (const auto& [language, data] : resources_.languages) {
      for (const GazetteerMatch& match : resources_.gazetteer.lookup(language, key)) {
        const auto found = by_gazetteer_.find(resources_.gazetteer.entry(match.entry).id);
        if (found != by_gazetteer_.end()) return found->second;
      }
    }
    return {};
  }

  Entity adopt(const Thing& t, const NameSpan& n) {
    LocalEntity& entity = draft_.entities[t.entity.value()];
    if (entity.type == "Organization" && ontology_.is_class(n.type, "Organization")) entity.type = n.type;
    return t.entity;
  }

  /// "Huawei" for "Huawei Technologies Co.", "Halden Summit" for "Halden Summit 2016"; never a bare head noun.
  bool short_form(const Words& words, const NameSpan& n, const Thing& t) const {
    const LocalEntity& entity = draft_.entities[t.entity.value()];
    const Words full = split_name(t.key);
    if (words.size() >= full.size() || !std::equal(words.begin(), words.end(), full.begin())) return false;
    if (entity.type == "NamedEvent") return words.size() > 1 && words.size() + 1 == full.size() && is_year(full.back());
    const bool bare = n.rule == "capitals" || n.rule == "model";
    if (!bare || !ontology_.is_class(entity.type, "Organization")) return false;
    return entity.type != "GovernmentBody";
  }

  /// "el Congreso" in an article about the "Congreso de Ecuador": the only body of these words and those of a place.
  Entity only_fuller(const Words& words, const Reference& r) const {
    if (!ontology_.is_class(name(r).type, "Organization")) return {};
    Entity only;
    for (const Thing& t : things_) {
      if (t.entity == only || !adds_place(words, split_name(t.key), draft_.sentences[r.sentence])) continue;
      if (only.valid()) return {};
      only = t.entity;
    }
    for (const auto& [id, entity] : by_gazetteer_) {
      const bool fuller = is_fuller(entity, words, r);
      if (!fuller || entity == only) continue;
      if (only.valid()) return {};
      only = entity;
    }
    return only;
  }

  /// Whether a spelling of an entity of the gazetteer is a name and its place, or begins with a name that is no word:
  /// "Òmnium" for "Òmnium Cultural".
  bool is_fuller(Entity entity, const Words& words, const Reference& r) const {
    const SentenceDraft& s = draft_.sentences[r.sentence];
    const std::string& type = draft_.entities[entity.value()].type;
    const NameSpan& n = name(r);
    const bool rare = n.rule == "capitals" && type != "GovernmentBody" && ontology_.is_class(type, "Organization") &&
                      !s.grammar->words().contains(lower(s.token(n.tokens.first).text));
    return std::any_of(spellings_[entity.value()].begin(), spellings_[entity.value()].end(), [&](const auto& spelling) {
      const Words full = split_name(fold(spelling.first));
      if (adds_place(words, full, s)) return true;
      return rare && words.size() < full.size() && std::equal(words.begin(), words.end(), full.begin());
    });
  }

  /// Whether a name is nothing but the field of a minister.
  bool is_field(const Reference& r) const {
    const SentenceDraft& s = draft_.sentences[r.sentence];
    const TokenRange tokens = s.names[r.name].tokens;
    return match_phrase(s.grammar->lexicon().list("portfolios"), s.sentence->tokens, tokens.first).length ==
           tokens.size();
  }

  /// "Medio Ambiente" that acts is the "Ministerio de Medio Ambiente".
  Entity ministry_of(const std::string& field) const {
    Entity only;
    for (const Thing& t : things_) {
      const bool ministry = t.key.ends_with(" de " + field) || t.key.ends_with(" of " + field);
      if (!ministry || t.entity == only || draft_.entities[t.entity.value()].type != "GovernmentBody") continue;
      if (only.valid()) return {};
      only = t.entity;
    }
    return only;
  }

  /// Whether a name is another and "of" a place, or its adjective: "Generalitat", "Generalitat de Catalunya"; "Partido
  /// Socialista", "Partido Socialista Búlgaro".
  bool adds_place(const Words& part, const Words& whole, const SentenceDraft& s) const {
    if (part.size() >= whole.size() || !std::equal(part.begin(), part.end(), whole.begin())) return false;
    const Lexicon& lexicon = s.grammar->lexicon();
    const bool institution = part.size() == 1 && lexicon.list("institutions").contains(part.front());
    if (institution && part.size() + 1 == whole.size()) return true;  // "Congreso Nacional"
    auto rest = whole.begin() + static_cast<std::ptrdiff_t>(part.size());
    while (rest != whole.end() &&
           (lexicon.list("belonging-prepositions").contains(*rest) || lexicon.list("definite").contains(*rest)))
      ++rest;
    std::string place;
    for (; rest != whole.end(); ++rest) {
      if (!place.empty()) place += ' ';
      place += *rest;
    }
    const auto known = resources_.gazetteer.lookup(lexicon.language(), place);
    return std::any_of(known.begin(), known.end(), [&](const GazetteerMatch& match) {
      return ontology_.is_class(resources_.gazetteer.entry(match.entry).type, "Place") ||
             resources_.gazetteer.entry(match.entry).type == "State";
    });
  }

  static bool is_year(std::string_view word) {
    return word.size() == 4 && word.find_first_not_of("0123456789") == std::string_view::npos;
  }

  std::string state_of(const Reference& r) const {
    const SentenceDraft& s = draft_.sentences[r.sentence];
    const auto state = s.names[r.name].state;
    if (!state || !s.names[*state].known) return {};
    return resources_.gazetteer.entry(s.names[*state].known->entry).id;
  }

  /// The name as it stands with its state: "Iraqi Ministry of Culture", "Foreign Ministry of Belarus".
  std::string canonical(const Reference& r) const {
    const SentenceDraft& s = draft_.sentences[r.sentence];
    const NameSpan& n = s.names[r.name];
    if (!n.state || (n.type != "GovernmentBody" && n.type != "Party")) return surface(n);
    const NameSpan& state = s.names[*n.state];
    if (state.tokens.end == n.tokens.first || n.tokens.end == state.tokens.first) {
      return std::string(slice(view_.text(), cover(state.span, n.span)));
    }
    return of_state(s, n);
  }

  std::string of_state(const SentenceDraft& s, const NameSpan& n) const {
    const std::string& state = resources_.gazetteer.entry(s.names[*n.state].known->entry).name;
    return surface(n) + " of " + state;
  }

  void spell_with_state(Entity entity, const Reference& r) {
    const SentenceDraft& s = draft_.sentences[r.sentence];
    spell(entity, of_state(s, s.names[r.name]));
  }

  // --- acronyms

  void bind_acronyms() {
    for (std::uint32_t si = 0; si < draft_.sentences.size(); ++si) {
      const SentenceDraft& s = draft_.sentences[si];
      for (std::uint32_t n = 0; n + 1 < s.names.size(); ++n) {
        const std::uint32_t end = s.names[n].tokens.end;
        const NameSpan& next = s.names[n + 1];
        const bool bracketed = next.tokens.first == end + 1 && opens_bracket(s, next);
        if (bracketed && organisation(s.names[n]) && s.names[n].entity.valid()) bind(si, n);
      }
    }
  }

  bool organisation(const NameSpan& n) const {
    const std::string_view type = class_of(n, resources_);
    return ontology_.is_class(type, "Organization") || type == "Agreement" || type == "Project";
  }

  void bind(std::uint32_t si, std::uint32_t n) {
    SentenceDraft& s = draft_.sentences[si];
    NameSpan& acronym = s.names[n + 1];
    const std::uint32_t start = initials_begin(s, s.names[n].tokens, s.key(acronym.tokens.first));
    Entity entity = s.names[n].entity;
    if (start != s.names[n].tokens.first && start != s.size()) entity = inner(si, n, start);
    if (!acronym.entity.valid() || (acronym.known && !s.names[n].known)) {
      acronym.entity = entity;
      acronym.known.reset();
      acronym.type = draft_.entities[entity.value()].type;
      spell(entity, surface(acronym));
    }
    acronyms_.emplace(s.key(acronym.tokens.first), entity);
  }

  /// The token of a name from which on the initials of its capitals spell the acronym; the sentence's size when none.
  std::uint32_t initials_begin(const SentenceDraft& s, TokenRange range, const std::string& acronym) const {
    for (std::uint32_t first = range.first; first < range.end; ++first) {
      std::size_t matched = 0;
      for (std::uint32_t i = first; i < range.end && matched < acronym.size(); ++i) {
        if (s.token(i).capital && s.key(i).front() == acronym[matched])
          ++matched;
        else if (i == first)
          break;
      }
      if (matched == acronym.size()) return first;
    }
    return s.size();
  }

  /// The acronym of "Committee of the National Congress (NC)" is that of the inner body.
  Entity inner(std::uint32_t si, std::uint32_t n, std::uint32_t start) {
    SentenceDraft& s = draft_.sentences[si];
    NameSpan body = s.names[n];
    body.tokens.first = start;
    body.span.begin = s.token(start).span.begin;
    body.known.reset();
    const std::string own = key_of(*s.sentence, body.tokens);
    for (const Thing& t : things_) {
      if (t.key == own) return t.entity;
    }
    const Entity entity = add({surface(body), s.names[n].type, "", "", true, {}});
    things_.push_back({entity, own, ""});
    extra_.push_back({si, body.tokens, body.span, entity});
    return entity;
  }

  void link_rest() {
    each([&](const Reference& r) {
      const bool acronym = name(r).known && name(r).known->form == NameForm::acronym;
      if (name(r).entity.valid() && !acronym) return;
      const auto bound = acronyms_.find(key(r));
      if (bound != acronyms_.end()) {
        name(r).entity = bound->second;
        name(r).type = draft_.entities[bound->second.value()].type;
        spell(bound->second, surface(name(r)));
      } else if (!name(r).entity.valid()) {
        link_acronym(r);
      }
    });
  }

  void link_acronym(const Reference& r) {
    const Entity bearer = by_initials(r);
    if (bearer.valid()) name(r).type = "Person";
    link(r, bearer.valid() ? bearer : name(r).type == "Person" ? person(r) : thing(r));
  }

  /// "AQP" for Ada Quill Pell.
  Entity by_initials(const Reference& r) {
    constexpr std::size_t fewest = 3;
    const std::string initials = key(r);
    if (initials.size() < fewest) return {};
    for (const auto& [entity, words] : persons_) {
      const bool same = std::equal(words.begin(), words.end(), initials.begin(), initials.end(),
                                   [](const std::string& word, char initial) { return word.front() == initial; });
      if (same) return entity;
    }
    return {};
  }

  // --- other names

  /// "X, formerly known as Y": one thing.
  void unite_renamed() {
    for (SentenceDraft& s : draft_.sentences) {
      for (std::uint32_t n = 0; n + 1 < s.names.size(); ++n) {
        const std::uint32_t next = next_name(s, n);
        if (next < s.names.size() && renamed(s, n, next)) unite(s.names[n].entity, s.names[next].entity);
      }
    }
  }

  /// The next name but for nationalities: "X, que los noruegos llaman Y".
  static std::uint32_t next_name(const SentenceDraft& s, std::uint32_t n) {
    do ++n;
    while (n < s.names.size() && s.names[n].kind == MentionKind::demonym);
    return n;
  }

  bool renamed(const SentenceDraft& s, std::uint32_t n, std::uint32_t next) const {
    const TokenRange left = s.names[n].tokens;
    const TokenRange right = s.names[next].tokens;
    if (left.end + 1 >= s.size() || (s.token(left.end).text != "," && s.token(left.end).text != "(")) return false;
    const std::uint32_t renaming =
        match_phrase(s.grammar->lexicon().list("renaming"), s.sentence->tokens, left.end + 1).length;
    const std::uint32_t words = renaming > 0 ? renaming : naming_clause(s, left.end + 1);
    if (words == 0 || (right.end < s.size() && (s.token(right.end).word || s.key(right.end) == "'s"))) return false;
    std::uint32_t begin = left.end + 1 + words;
    if (begin < s.size() && !s.token(begin).word) ++begin;  // a quotation mark
    return begin == right.first && alike(s.names[n], s.names[next]);
  }

  /// The words of "que los noruegos llaman", "which Norwegians call" from a token on; 0 when there is no such clause.
  static std::uint32_t naming_clause(const SentenceDraft& s, std::uint32_t first) {
    constexpr std::uint32_t longest = 6;
    if (!s.in("relatives", first)) return 0;
    for (std::uint32_t i = first + 1; i < s.size() && i - first < longest && s.token(i).word; ++i) {
      for (const VerbReading& reading : s.grammar->morphology().verb(s.key(i))) {
        if (s.grammar->lexicon().list("naming-verbs").contains(reading.lemma)) return i + 1 - first;
      }
    }
    return 0;
  }

  bool alike(const NameSpan& a, const NameSpan& b) const {
    constexpr std::array classes = {"Person", "Organization", "Place"};
    return std::any_of(classes.begin(), classes.end(), [&](const char* type) {
      return ontology_.is_class(class_of(a, resources_), type) && ontology_.is_class(class_of(b, resources_), type);
    });
  }

  /// Makes one entity of two; what the gazetteer knows stays.
  void unite(Entity kept, Entity other) {
    if (!draft_.entities[other.value()].gazetteer_id.empty()) std::swap(kept, other);
    if (kept == other || !draft_.entities[other.value()].gazetteer_id.empty()) return;
    each([&](const Reference& r) {
      if (name(r).entity == other) name(r).entity = kept;
    });
    for (Extra& extra : extra_) extra.entity = extra.entity == other ? kept : extra.entity;
    for (const auto& [spelling, count] : spellings_[other.value()]) spellings_[kept.value()][spelling] += count;
  }

  // --- the result

  /// Canonical names and aliases from the spellings: the fullest, then the most frequent.
  void finish() {
    for (std::uint32_t e = 0; e < draft_.entities.size(); ++e) {
      LocalEntity& entity = draft_.entities[e];
      if (entity.gazetteer_id.empty() && entity.disambiguator.empty())
        entity.name = fullest(spellings_[e], entity.name);
      for (const auto& [spelling, count] : spellings_[e]) {
        if (spelling != entity.name) entity.aliases.push_back(spelling);
      }
    }
  }

  static std::string fullest(const std::map<std::string, int>& spellings, const std::string& fallback) {
    const auto rank = [](const std::pair<const std::string, int>& s) {
      return std::tuple(std::count(s.first.begin(), s.first.end(), ' '), s.second, count_code_points(s.first),
                        s.first.size());
    };
    const auto best = std::max_element(spellings.begin(), spellings.end(),
                                       [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
    return best == spellings.end() ? fallback : best->first;
  }

  void place_occurrences(std::uint32_t si) {
    SentenceDraft& s = draft_.sentences[si];
    std::vector<TokenRange> phrases(s.names.size());
    std::vector<bool> nested(s.names.size(), false);
    for (std::uint32_t n = 0; n < s.names.size(); ++n) phrases[n] = s.names[n].tokens;
    const auto absorb = [&](std::uint32_t head, TokenRange range, std::optional<std::uint32_t> inner) {
      phrases[head] = {std::min(phrases[head].first, range.first), std::max(phrases[head].end, range.end)};
      if (inner && *inner != head) nested[*inner] = true;
    };
    for (std::uint32_t n = 0; n < s.names.size(); ++n) {
      if (s.names[n].state) absorb(n, s.names[*s.names[n].state].tokens, s.names[n].state);
      if (n > 0 && s.names[n].entity == s.names[n - 1].entity && s.token(s.names[n].tokens.first - 1).text == "(") {
        absorb(n - 1, {s.names[n].tokens.first - 1, s.names[n].tokens.end + 1}, n);
      }
    }
    for (const CuePhrase& cue : s.cues) absorb(cue.bearer, cue.tokens, cue.state);
    for (const OfficePhrase& office : s.offices) {
      if (!office.bearer) continue;
      TokenRange range = office.tokens;
      const bool inside = office.holder && office.tokens.overlaps(s.names[*office.holder].tokens);
      const bool shared = std::any_of(s.offices.begin(), s.offices.end(), [&](const OfficePhrase& other) {
        return other.tokens == office.tokens && other.bearer != office.bearer;
      });
      if (shared) {  // "A and B, the ministers of C and D"
        if (inside) nested[*office.holder] = true;
        continue;
      }
      if (inside)
        range = {std::min(range.first, phrases[*office.holder].first),
                 std::max(range.end, phrases[*office.holder].end)};
      absorb(*office.bearer, range, inside ? office.holder : std::nullopt);
    }
    for (std::uint32_t n = 0; n < s.names.size(); ++n) {
      const NameSpan& name = s.names[n];
      s.occurrences.push_back(
          {si, name.tokens, phrases[n], name.span, name.kind, name.entity, name.rule, name.score, nested[n]});
    }
    for (const Extra& extra : extra_) {
      if (extra.sentence == si)
        s.occurrences.push_back(
            {si, extra.tokens, extra.tokens, extra.span, MentionKind::name, extra.entity, "acronym", 850, true});
    }
  }

  struct Extra {
    std::uint32_t sentence;
    TokenRange tokens;
    Span span;
    Entity entity;
  };

  Draft& draft_;
  const View& view_;
  const Resources& resources_;
  const Ontology& ontology_;
  std::map<std::string, Entity> by_gazetteer_;
  std::map<std::string, Entity> acronyms_;
  std::set<std::string> bracketed_;  ///< single words that stand in brackets somewhere
  std::vector<std::pair<Entity, Words>> persons_;
  std::vector<Thing> things_;
  std::vector<Extra> extra_;
  std::vector<std::map<std::string, int>> spellings_;
};

}  // namespace

void chain(Draft& draft, const View& view, const Models& models) {
  Chainer(draft, view, models).run();
}

}  // namespace entente
