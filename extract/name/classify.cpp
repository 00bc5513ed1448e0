#include <entente/base/utf8.h>
#include <entente/extract/name/classify.h>
#include <entente/extract/name/classify_agree.h>
#include <entente/extract/name/classify_neighbours.h>
#include <entente/extract/name/classify_shape.h>
#include <entente/extract/name/classify_short.h>
#include <entente/extract/name/classify_surname.h>
#include <entente/extract/name/may_be_verb.h>
#include <entente/extract/name/name_words.h>
#include <entente/graph/name_key.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

namespace entente {
namespace {

class Classifier {
 public:
  Classifier(Draft& draft, const Models& models) : draft_(draft), resources_(models.resources()) {}

  void run() {
    collect_cued();
    for (SentenceDraft& s : draft_.sentences) {
      for (NameSpan& name : s.names) by_itself(s, name);
    }
    collect();
    for (SentenceDraft& s : draft_.sentences) {
      add_lone_surnames(s, surnames_.words);
      add_short_names(s, short_);
      for (NameSpan& name : s.names) {
        by_document(s, name);
        settle_bare_head(s, name);
      }
      drop_unsupported(s);
    }
    agree_on_persons(draft_, resources_.names);
  }

 private:
  bool listed(const SentenceDraft& s, ListName list, std::uint32_t i) const {
    return s.grammar->lexicon().list(list).contains(s.token(i).hashed_key());
  }

  /// "la aerolínea Halden Andina": the class that a noun tells of several words, wherever they stand again.
  void collect_cued() {
    for (const SentenceDraft& s : draft_.sentences) {
      for (const CuePhrase& cue : s.cues) {
        const NameSpan& name = s.names[cue.bearer];
        const bool told = !name.known && is_organisation(name.type) && name.tokens.size() > 1;
        if (told) cued_.emplace(key_of(*s.sentence, name.tokens), name.type);
      }
    }
  }

  /// What the name's own words and neighbours say.
  void by_itself(const SentenceDraft& s, NameSpan& name) const {
    if (is_person_of_city_name(s, name, resources_)) {
      name.known.reset();
      name.type = "Person";
    }
    if (name.known) return;
    if (name.type.empty() && names_affair(s, name)) {
      name.weak = true;
      return;
    }
    if (name.type == "Organization" && hosts_envoy(s, name)) name.type = "City";
    if (held_by_person(s, name)) name.type = "Person";
    if (!name.type.empty()) return;
    if (after_honorific(s, name)) {
      name.type = "Person";
      name.weak = false;
    } else if (among_words_of_firms(s, name, resources_)) {
      name.type = "Firm";
      name.weak = false;
    } else if (name.tokens.size() == 1 && among_words_of_persons(s, name)) {
      name.type = "Person";
      name.weak = false;
    } else if (before_region(s, name, resources_)) {
      name.type = "City";
      name.weak = false;
      name.score = 800;
    } else if (behind_city(s, name, resources_)) {
      name.type = "Region";
      name.weak = false;
      name.score = 800;
    } else if (const auto told = cued_.find(key_of(*s.sentence, name.tokens)); told != cued_.end()) {
      name.type = told->second;
      name.weak = false;
    } else if (name.tokens.size() == 1) {
      single_word(s, name);
    } else if (!name.suggestion.empty()) {
      name.type = weighed(s, name);
      name.score = 800;
    } else if (looks_personal(s, name)) {
      name.type = "Person";
      name.score = 800;
    }
  }

  /// "vicepresidente en el gobierno de Tarnelli", "presidente de Nemo en sustitución de Tarnelli": whom a title was
  /// thought to serve is a person.
  bool held_by_person(const SentenceDraft& s, const NameSpan& name) const {
    const std::uint32_t first = name.tokens.first;
    if (name.type != "Organization" || name.rule != "capitals" || first < 2) return false;
    const auto& persons = s.grammar->lexicon().list("words-before-persons");
    const bool replaced = match_phrase_before(persons, s.sentence->tokens, first).length > 2;
    const bool governs = name.tokens.size() == 1 && listed(s, "governments", first - 2);
    return replaced || (governs && among_words_of_persons(s, name));
  }

  /// What the models see in several words, against what the name lists and the dictionary say of them.
  std::string weighed(const SentenceDraft& s, const NameSpan& name) const {
    const auto& names = resources_.names;
    const std::string& first = s.key(name.tokens.first);
    const std::string& last = s.key(name.tokens.end - 1);
    const bool listed_first = names.is_given(first) || names.is_family(first);
    const bool doubtful = name.suggestion == "Organization" || (name.suggestion == "City" && listed_first);
    if (doubtful && rare_words(s, name) && looks_personal(s, name)) return "Person";
    if (name.suggestion == "City" && listed_first && !behind_place_preposition(s, name) &&
        (joins_syllables(s.token(name.tokens.end - 1)) || (names.is_given(first) && names.is_family(last))))
      return "Person";
    if (name.suggestion == "Person" && !listed_first && begins_with_acronym(s, name)) return "Organization";
    const bool surname = s.spanish() && listed_first;  // "Álvarez Cascos"
    if (name.suggestion == "Person" && common_plural(s, name.tokens.end - 1) && !surname) return "Organization";
    if (!listed_first && name.suggestion == "Person" && initials_follow(s, name)) return "Organization";
    const bool common_pair = s.spanish() && name.tokens.size() == 2 && common_words(s, name);  // "Nueva Democracia"
    if (!listed_first && name.suggestion == "City" && common_pair && !behind_place_preposition(s, name))
      return "Organization";
    const bool listed = listed_first || names.is_family(last);
    if (name.suggestion == "Person" && !listed && common_word(s, name.tokens.end - 1) && !s.spanish())
      return "Organization";
    return name.suggestion;
  }

  bool behind_place_preposition(const SentenceDraft& s, const NameSpan& name) const {
    return name.tokens.first > 0 && listed(s, "place-prepositions", name.tokens.first - 1);
  }

  /// "Halden Terminals"
  bool common_plural(const SentenceDraft& s, std::uint32_t i) const {
    const std::string& key = s.key(i);
    const std::string one = s.grammar->morphology().noun_lemma(key);
    return one != key && !resources_.names.is_family(key) && s.grammar->words().frequency(one) > 20;
  }

  bool rare_words(const SentenceDraft& s, const NameSpan& name) const {
    for (std::uint32_t i = name.tokens.first; i < name.tokens.end; ++i) {
      const bool particle = listed(s, "name-particles", i) && i > name.tokens.first;  // "Ada Quill i Tarn"
      if (!particle && (!s.token(i).capital || common_word(s, i))) return false;
    }
    return true;
  }

  /// "Fuerza Obrera (FO)": initials in brackets.
  bool initials_follow(const SentenceDraft& s, const NameSpan& name) const {
    const std::uint32_t end = name.tokens.end;
    if (end + 2 >= s.size() || s.token(end).text != "(" || s.token(end + 2).text != ")") return false;
    return s.token(end + 1).shout && s.key(end + 1).front() == s.key(name.tokens.first).front();
  }

  /// "Nueva Democracia": words of the language alone.
  bool common_words(const SentenceDraft& s, const NameSpan& name) const {
    for (std::uint32_t i = name.tokens.first; i < name.tokens.end; ++i) {
      if (!common_word(s, i)) return false;
    }
    return !is_travelled_to(s, name);
  }

  void single_word(const SentenceDraft& s, NameSpan& name) const {
    const Token& token = s.token(name.tokens.first);
    const bool initials =
        name.suggestion.empty() && token.shout && count_code_points(token.text) >= 2 && !all_capitals(s);
    if (initials || counts_members(token.key)) {
      name.type = "Organization";
    } else if (token.capital && is_lower(decode(token.text, 0).value)) {
      name.type = "Firm";  // "eHalden"
      name.weak = false;
    } else if (holds_full_stop(token)) {
      name.type = "Organization";
      name.weak = false;
    } else if (has_digit(token.text)) {
      name.type = "Project";
    }
  }

  bool looks_personal(const SentenceDraft& s, const NameSpan& name) const {
    const auto& names = resources_.names;
    const std::string& first = s.key(name.tokens.first);
    const std::string& last = s.key(name.tokens.end - 1);
    if (name.tokens.size() > 5 || common_plural(s, name.tokens.end - 1)) return false;
    const bool common = common_word(s, name.tokens.first) && common_word(s, name.tokens.end - 1);
    return (names.is_given(first) && !common) || (names.is_family(last) && !common_word(s, name.tokens.first)) ||
           (names.is_family(first) && !common);
  }

  bool common_word(const SentenceDraft& s, std::uint32_t i) const {
    return s.grammar->words().frequency(lower(s.token(i).text)) > 20;
  }

  /// What the other mentions of the article say.
  void collect() {
    constexpr int enough_bare = 3;
    for (const SentenceDraft& s : draft_.sentences) {
      for (const NameSpan& name : s.names) {
        collect_head(s, name);
        collect_short_name(s, name, resources_, short_);
        collect_place(s, name, resources_, surnames_);
        const std::string key = key_of(*s.sentence, name.tokens);
        if (!name.weak || !name.type.empty()) firm_.insert(key);
        if (name.weak && name.type.empty() && stands_bare(s, name) && ++bare_[key] >= enough_bare) firm_.insert(key);
        if (!name.known && name.type.empty() && !name.suggestion.empty()) ++votes_[key][suggested(s, name)];
        if (name.known || name.type.empty()) continue;
        classes_.emplace(key, name.type);
        if (name.type == "NamedEvent" && names_storm(s, name)) classes_.emplace(s.key(name.tokens.end - 1), name.type);
        if (name.tokens.size() > 1 && is_organisation(name.type))
          org_words_.emplace(s.key(name.tokens.first), name.type);
        if (name.type != "Person") continue;
        const NameWords words = person_words(key);
        for (const std::string& word : words) person_words_.insert(romanisation_key(word));
        collect_surnames(words, resources_.names, surnames_);
      }
    }
  }

  /// "la Corte" in an article about the "Corte Internacional de Justicia": the noun that is short for a name.
  void collect_head(const SentenceDraft& s, const NameSpan& name) {
    const std::string_view type = class_of(name, resources_);
    const bool thing = is_organisation(std::string(type)) || type == "Region";
    if (thing && name.tokens.size() > 1 && name.kind == MentionKind::name)
      heads_.emplace(s.key(head_token(s, name)), type);
  }

  /// A lone noun is either short for a name that the article has, or no name: "la Corte", "the Council".
  void settle_bare_head(const SentenceDraft& s, NameSpan& name) const {
    if (name.known || !is_bare_head(s, name)) return;
    const auto full = heads_.find(s.key(name.tokens.first));
    if (full == heads_.end()) {
      name.type.clear();
      name.weak = true;
    } else {
      name.type = full->second;
      name.weak = false;
    }
  }

  /// The class that the models see in one mention. A word of few capitals ("TMB") is no person's, whatever
  /// they see in it.
  std::string suggested(const SentenceDraft& s, const NameSpan& name) const {
    constexpr std::size_t longest_acronym = 5;
    const Token& token = s.token(name.tokens.first);
    const bool acronym = name.tokens.size() == 1 && token.shout && count_code_points(token.text) <= longest_acronym;
    const bool initials = (acronym && !all_capitals(s)) || begins_with_acronym(s, name);
    const bool letters = initials || (name.tokens.size() == 1 && mixes_capitals(token));
    if (letters && name.suggestion == "Person") return "Organization";
    if (name.tokens.size() == 1 && !acronym && is_travelled_to(s, name)) return "City";
    if (name.suggestion == "City" && acts_from_state(s, name, resources_)) return "Organization";
    return name.suggestion == "City" && s.spanish() && lone_family_name(s, name) ? "Person" : name.suggestion;
  }

  /// "la gira de Quispe": a family name without article, where no preposition says that it is a place.
  bool lone_family_name(const SentenceDraft& s, const NameSpan& name) const {
    const std::uint32_t first = name.tokens.first;
    if (name.tokens.size() != 1 || s.token(first).shout || !resources_.names.is_family(s.key(first))) return false;
    return first == 0 || (!listed(s, "place-prepositions", first - 1) && !listed(s, "determiners", first - 1));
  }

  /// The class that the models see in most mentions of a name. Where they waver, a name that no list of persons has is
  /// a body's: "vendió a Halvex", "con Halvex".
  std::string voted(const SentenceDraft& s, const NameSpan& name, const std::string& key) const {
    const auto votes = votes_.find(key);
    if (votes == votes_.end()) return suggested(s, name);
    std::string best;
    int most = 0;
    bool tied = false;
    for (const auto& [type, count] : votes->second) {
      tied = count == most || (tied && count < most);
      if (count > most) best = type;
      most = std::max(most, count);
    }
    return !tied ? best : resources_.names.is_family(key) ? "Person" : "Organization";
  }

  bool is_organisation(const std::string& type) const { return resources_.ontology.is_class(type, "Organization"); }

  /// "una portavoz de Tarnelli" in an article about Ada Tarnelli: whom an aide serves.
  bool has_aide(const SentenceDraft& s, const NameSpan& name) const {
    const std::uint32_t first = name.tokens.first;
    return name.type == "Organization" && name.rule == "capitals" && name.tokens.size() == 1 && first > 1 &&
           listed(s, "office-prepositions", first - 1) && listed(s, "aides", first - 2) &&
           person_words_.count(as_person_word(s.key(first))) != 0;
  }

  void by_document(const SentenceDraft& s, NameSpan& name) const {
    if (has_aide(s, name)) name.type = "Person";
    if (is_surname(s, name, surnames_, resources_)) {
      name.known.reset();
      name.type = "Person";
    }
    if (name.known || !name.type.empty() || settle_short_name(s, name, short_)) return;
    const std::string key = key_of(*s.sentence, name.tokens);
    const auto same = classes_.find(key);
    if (same != classes_.end()) {
      name.type = same->second;
      name.weak = false;
    } else if (name.tokens.size() == 1 && person_words_.count(as_person_word(key)) != 0) {
      name.type = "Person";
      name.weak = false;
    } else if (const auto org = org_words_.find(key); name.tokens.size() == 1 && org != org_words_.end()) {
      name.type = org->second;  // "Nemo" for "Nemo Ports"
      name.weak = false;
    } else if (!name.suggestion.empty()) {
      name.type = voted(s, name, key);
    } else {
      name.type = by_context(s, name);
    }
  }

  std::string by_context(const SentenceDraft& s, const NameSpan& name) const {
    const std::uint32_t first = name.tokens.first;
    if (first > 0 && listed(s, "place-prepositions", first - 1) && !speaks(s, name) && !particle(s, first - 1))
      return "City";
    if (name.tokens.size() == 1 && !s.token(first).shout && is_travelled_to(s, name)) return "City";
    if (name.tokens.size() >= 2) return unknown_words(s, name) ? "Person" : "Organization";
    const auto& names = resources_.names;
    const std::string& key = s.key(first);
    if ((names.is_given(key) || names.is_family(key)) && (speaks(s, name) || first == 0)) return "Person";
    return "Organization";
  }

  /// The "in" of "swore in X" says nothing of a place.
  static bool particle(const SentenceDraft& s, std::uint32_t i) {
    if (i == 0) return false;
    for (const VerbReading& reading : s.grammar->morphology().verb(s.key(i - 1))) {
      for (const Trigger& trigger : s.grammar->triggers(TriggerKind::verb, reading.lemma)) {
        if (trigger.words.size() == 2 && trigger.words[1] == s.key(i)) return true;
      }
    }
    return false;
  }

  bool unknown_words(const SentenceDraft& s, const NameSpan& name) const {
    for (std::uint32_t i = name.tokens.first; i < name.tokens.end; ++i) {
      if (s.token(i).capital && common_word(s, i)) return false;
    }
    return name.tokens.size() <= 5;
  }

  bool speaks(const SentenceDraft& s, const NameSpan& name) const {
    for (const std::uint32_t i : {name.tokens.end, name.tokens.first - 1}) {
      if (may_be_verb(s, "reporting", i)) return true;
    }
    return false;
  }

  void drop_unsupported(SentenceDraft& s) const {
    const auto unsupported = [&](const NameSpan& name) {
      if (!name.weak || name.known) return false;
      return is_bare_head(s, name) || firm_.count(key_of(*s.sentence, name.tokens)) == 0;
    };
    if (std::none_of(s.names.begin(), s.names.end(), unsupported)) return;
    std::vector<std::optional<std::uint32_t>> moved(s.names.size());
    std::vector<NameSpan> kept;
    for (std::uint32_t n = 0; n < s.names.size(); ++n) {
      if (unsupported(s.names[n])) continue;
      moved[n] = static_cast<std::uint32_t>(kept.size());
      kept.push_back(s.names[n]);
    }
    s.names = std::move(kept);
    relink(s, moved);
  }

  /// Lets all that points to names of a sentence point to where they are now, and to none where they are gone.
  static void relink(SentenceDraft& s, const std::vector<std::optional<std::uint32_t>>& moved) {
    const auto follow = [&](std::optional<std::uint32_t>& index) {
      if (index) index = moved[*index];
    };
    for (NameSpan& name : s.names) follow(name.state);
    for (OfficePhrase& office : s.offices) {
      follow(office.holder);
      follow(office.bearer);
      follow(office.host);
    }
    const auto gone = [&](const CuePhrase& cue) { return !moved[cue.bearer]; };
    s.cues.erase(std::remove_if(s.cues.begin(), s.cues.end(), gone), s.cues.end());
    for (CuePhrase& cue : s.cues) {
      follow(cue.state);
      cue.bearer = *moved[cue.bearer];
    }
  }

  Draft& draft_;
  const Resources& resources_;
  std::map<std::string, std::string> cued_;  ///< what nouns say of names of several words
  std::map<std::string, std::string> classes_;
  std::map<std::string, std::string> heads_;  ///< nouns that are short for names of the article, and their class
  std::set<std::string> person_words_;        ///< as they are romanised
  Surnames surnames_;
  std::set<std::string> firm_;
  ShortNames short_;
  std::map<std::string, int> bare_;                          ///< how often words of the language stand as names do
  std::map<std::string, std::map<std::string, int>> votes_;  ///< what the models see in the mentions of a name
  std::map<std::string, std::string> org_words_;  ///< first words of longer names of organisations, and their class
};

}  // namespace

void classify(Draft& draft, const Models& models) {
  Classifier(draft, models).run();
}

std::string_view class_of(const NameSpan& name, const Resources& resources) {
  if (name.known) return resources.gazetteer.entry(name.known->entry).type;
  return name.type;
}

}  // namespace entente
