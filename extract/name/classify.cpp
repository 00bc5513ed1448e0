#include <entente/base/utf8.h>
#include <entente/extract/name/classify.h>
#include <entente/extract/name/classify_agree.h>
#include <entente/extract/name/classify_neighbours.h>
#include <entente/extract/name/classify_shape.h>
#include <entente/extract/name/classify_short.h>
#include <entente/extract/name/classify_surname.h>
#include <entente/extract/name/classify_votes.h>
#include <entente/extract/name/classify_words.h>
#include <entente/extract/name/drop_names.h>
#include <entente/extract/name/may_be_verb.h>
#include <entente/extract/name/name_words.h>
#include <entente/graph/name_key.h>

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace entente {
namespace {

class Classifier {
 public:
  Classifier(Draft& draft, const Models& models)
      : draft_(draft), resources_(models.resources()), votes_(models.resources()) {}

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
  static void settle(NameSpan& name, std::string_view type) {
    name.type = type;
    name.weak = false;
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
    if (after_honorific(s, name)) return settle(name, "Person");
    if (among_words_of_firms(s, name, resources_)) {
      settle(name, "Firm");
    } else if (name.tokens.size() == 1 && among_words_of_persons(s, name)) {
      settle(name, "Person");
    } else if (before_region(s, name, resources_)) {
      settle(name, "City");
      name.score = 800;
    } else if (behind_city(s, name, resources_)) {
      settle(name, "Region");
      name.score = 800;
    } else if (const auto told = cued_.find(key_of(*s.sentence, name.tokens)); told != cued_.end()) {
      settle(name, told->second);
    } else if (name.tokens.size() == 1) {
      single_word(s, name);
    } else if (!name.suggestion.empty()) {
      name.type = weighed(s, name, resources_.names);
      name.score = 800;
    } else if (looks_personal(s, name, resources_.names)) {
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
    const bool governs = name.tokens.size() == 1 && s.in("governments", first - 2);
    return replaced || (governs && among_words_of_persons(s, name));
  }

  void single_word(const SentenceDraft& s, NameSpan& name) const {
    const Token& token = s.token(name.tokens.first);
    const bool initials =
        name.suggestion.empty() && token.shout && count_code_points(token.text) >= 2 && !all_capitals(s);
    if (initials || counts_members(token.key)) {
      name.type = "Organization";
    } else if (token.capital && is_lower(decode(token.text, 0).value)) {
      settle(name, "Firm");  // "eHalden"
    } else if (holds_full_stop(token)) {
      settle(name, "Organization");
    } else if (has_digit(token.text)) {
      name.type = "Project";
    }
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
        votes_.note(s, name, key);
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
      settle(name, full->second);
    }
  }

  bool is_organisation(const std::string& type) const { return resources_.ontology.is_class(type, "Organization"); }

  /// "una portavoz de Tarnelli" in an article about Ada Tarnelli: whom an aide serves.
  bool has_aide(const SentenceDraft& s, const NameSpan& name) const {
    const std::uint32_t first = name.tokens.first;
    return name.type == "Organization" && name.rule == "capitals" && name.tokens.size() == 1 && first > 1 &&
           s.in("office-prepositions", first - 1) && s.in("aides", first - 2) &&
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
      settle(name, same->second);
    } else if (name.tokens.size() == 1 && person_words_.count(as_person_word(key)) != 0) {
      settle(name, "Person");
    } else if (const auto org = org_words_.find(key); name.tokens.size() == 1 && org != org_words_.end()) {
      settle(name, org->second);  // "Nemo" for "Nemo Ports"
    } else if (!name.suggestion.empty()) {
      name.type = votes_.most(s, name, key);
    } else {
      name.type = by_context(s, name);
    }
  }

  std::string by_context(const SentenceDraft& s, const NameSpan& name) const {
    const std::uint32_t first = name.tokens.first;
    if (first > 0 && s.in("place-prepositions", first - 1) && !speaks(s, name) && !particle(s, first - 1))
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

  bool speaks(const SentenceDraft& s, const NameSpan& name) const {
    for (const std::uint32_t i : {name.tokens.end, name.tokens.first - 1}) {
      if (may_be_verb(s, "reporting", i)) return true;
    }
    return false;
  }

  void drop_unsupported(SentenceDraft& s) const {
    const auto supported = [&](const NameSpan& name) {
      if (!name.weak || name.known) return true;
      return !is_bare_head(s, name) && firm_.count(key_of(*s.sentence, name.tokens)) != 0;
    };
    std::vector<bool> kept;
    for (const NameSpan& name : s.names) kept.push_back(supported(name));
    drop_names(s, kept);
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
  std::map<std::string, int> bare_;  ///< how often words of the language stand as names do
  ModelVotes votes_;
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
