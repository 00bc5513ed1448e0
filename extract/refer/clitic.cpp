#include <entente/extract/refer/clitic.h>
#include <entente/extract/refer/plural.h>

#include <algorithm>
#include <string_view>

namespace entente {
namespace {

using Index = std::uint32_t;
using Entity = Id<LocalEntity>;

constexpr std::uint16_t clitic_score = 500;

class CliticReader {
 public:
  CliticReader(Draft& draft, Index sentence, const Clauses& clauses, Index verb, const Ontology& ontology)
      : draft_(draft),
        index_(sentence),
        s_(draft.sentences[sentence]),
        clauses_(clauses),
        verb_(verb),
        ontology_(ontology) {}

  std::vector<Index> run() {
    const Index pronoun = find();
    if (pronoun == no_token) return {};
    subject_ = clauses_.subject(verb_);
    if (subject_ == nullptr || is_somebody_else()) return {};
    const TokenRange tokens{pronoun, pronoun + 1};
    std::vector<Index> found;
    for (const Entity meant : meant_by(pronoun)) {
      s_.occurrences.push_back(
          {index_, tokens, tokens, s_.token(pronoun).span, MentionKind::pronoun, meant, "clitic", clitic_score, true});
      found.push_back(static_cast<Index>(s_.occurrences.size() - 1));
    }
    return found;
  }

 private:
  /// The pronoun before the verb and its auxiliaries, or the verb that it is joined to; no_token when there is none.
  Index find() const {
    const VerbGroup group = clauses_.group(verb_);
    if (group.passive) return no_token;
    if (!group.finite()) return has_enclitic() ? verb_ : no_token;
    for (Index i = verb_; i-- > 0 && i + 1 >= group.first;) {  // "ayer lo recibió": an adverb may open the group
      if ((s_.in("clitics", i) && !is_article(i)) || is_reciprocal(i)) return i;
    }
    return no_token;
  }

  /// "A y B se acusan", "se eligieron mutuamente", but not "se retiraron": whether "se" before the verb is each other.
  bool is_reciprocal(Index i) const {
    const auto& lexicon = s_.grammar->lexicon();
    return s_.key(i) == "se" && (s_.lemma_in("reciprocal-verbs", verb_) ||
                                 match_phrase(lexicon.list("reciprocals"), s_.sentence->tokens, verb_ + 1).length > 0);
  }

  /// Whether "la", "los" is the article that it is elsewhere, not as in "la denunció".
  bool is_article(Index i) const {
    if (s_.grammar->lexicon().list("clitics").find(s_.key(i)) != "article") return false;
    return i >= s_.tree.size() || !(s_.tree.is(i, "obj") || s_.tree.is(i, "iobj"));
  }

  /// "Él es su enemigo, lo acusan": a plural verb behind one person is done by others, whom nobody names.
  bool is_somebody_else() const {
    const VerbGroup group = clauses_.group(verb_);
    const auto& members = subject_->members;
    if (!group.finite() || members.size() != 1 || type(s_.occurrences[members.front()]) != "Person") return false;
    bool plural = false;
    for (Index i = group.first; i <= group.main; ++i) {
      const bool verbal = s_.words[i].tag == Tag::verb || s_.words[i].tag == Tag::auxiliary;
      plural = plural || (verbal && s_.key(i).ends_with('n'));
    }
    return plural && subject_->tokens.first < group.main;
  }

  /// "pidiéndole", "destituirla": behind other infinitives ("para pedirle") it is rarely clear who does it.
  bool has_enclitic() const {
    const std::string& key = s_.key(verb_);
    const auto ends = [&](std::string_view e) { return key.ends_with(e); };
    constexpr std::string_view gerunds[] = {"ndole", "ndoles", "ndolo", "ndola", "ndolos", "ndolas"};
    constexpr std::string_view infinitives[] = {"arlo",  "arla",  "erlo",  "erla",  "irlo",  "irla",
                                                "arlos", "arlas", "erlos", "erlas", "irlos", "irlas"};
    return std::any_of(std::begin(gerunds), std::end(gerunds), ends) ||
           std::any_of(std::begin(infinitives), std::end(infinitives), ends);
  }

  /// The pronoun itself, also of "destituirla".
  std::string_view form(Index pronoun) const {
    const std::string_view key = s_.key(pronoun);
    if (pronoun != verb_) return key;
    return key.substr(key.size() - (key.ends_with('s') ? 3 : 2));
  }

  /// "Su hermano lo acusa": whose the subject is; invalid where that is nobody's, or does not agree.
  Entity owner_of_subject(Index pronoun) const {
    for (const Occurrence& o : s_.occurrences) {
      const Index noun = o.rule == "possessive" && o.tokens.end <= pronoun ? s_.tree.head(o.tokens.first) : Tree::none;
      if (noun == Tree::none || !s_.tree.is(noun, "nsubj") || s_.tree.head(noun) != verb_) continue;
      return type(o) == "Person" && !is_subject(o.entity) && agrees(o, pronoun) ? o.entity : Entity{};
    }
    return {};
  }

  std::vector<Entity> meant_by(Index pronoun) const {
    if (form(pronoun) == "se") return each_other();
    if (form(pronoun) == "los" || form(pronoun) == "las") return several_before(pronoun);
    const Entity owner = owner_of_subject(pronoun);
    const Entity one = owner.valid() ? owner : only_one_before(pronoun);
    return one.valid() ? std::vector<Entity>{one} : std::vector<Entity>{};
  }

  /// "A y B se acusan": those who do it, when they are several.
  std::vector<Entity> each_other() const {
    std::vector<Entity> group;
    for (const Index o : subject_->members) group.push_back(s_.occurrences[o].entity);
    return group.size() > 1 ? group : std::vector<Entity>{};
  }

  /// "A y B llegaron. Chile los expulsó", "Unos diplomáticos peruanos llegaron ...": nobody of them the subject.
  std::vector<Entity> several_before(Index pronoun) const {
    std::vector<Entity> group = coordinated_antecedent(draft_, index_, pronoun, ontology_);
    if (group.empty()) group = plural_topic(draft_, index_);
    const bool self = std::any_of(group.begin(), group.end(), [&](Entity one) { return is_subject(one); });
    return self ? std::vector<Entity>{} : group;
  }

  /// The only person that fits, in this sentence and the one before, else the only one at all; invalid where several
  /// do.
  Entity only_one_before(Index pronoun) const {
    std::vector<Entity> persons;
    std::vector<Entity> others;
    const auto add = [&](const Occurrence& o) {
      if (!fits(o) || !agrees(o, pronoun)) return;
      auto& found = type(o) == "Person" ? persons : others;
      if (std::find(found.begin(), found.end(), o.entity) == found.end()) found.push_back(o.entity);
    };
    for (const Occurrence& o : s_.occurrences) {
      if (o.tokens.end <= pronoun) add(o);
    }
    const bool one = form(pronoun) == "le" && persons.size() == 1;
    if (one && (teller() == persons.front() || suffered_before(persons.front()))) return persons.front();
    if (index_ > 0) {
      for (const Occurrence& o : draft_.sentences[index_ - 1].occurrences) add(o);
    }
    const bool person = form(pronoun) == "lo";
    const bool befalls_somebody = pronoun != verb_ && s_.lemma_in("verbs-to-somebody", verb_);  // "lo acusó": no thing
    if (person && !befalls_somebody && (may_be_thing(pronoun) || is_what_is_told())) return {};
    if (form(pronoun) == "la" && !befalls_somebody && may_be_feminine_thing(pronoun)) return {};
    const auto& likely = persons.empty() && (!person || befalls_somebody) ? others : persons;
    if (likely.size() > 1 && person && befalls_somebody) return judged_before(likely);
    return likely.size() == 1 ? likely.front() : Entity{};
  }

  /// "X aseguró que Y le dio su apoyo": X, who tells what Y does; invalid where nobody tells it, or several do.
  Entity teller() const {
    const Index verb = clauses_.teller_of(verb_);
    const Phrase* const who = verb == no_token ? nullptr : clauses_.subject(verb);
    return who != nullptr && who->members.size() == 1 ? s_.occurrences[who->members.front()].entity : Entity{};
  }

  /// "X acusó a Y de mentir y le exigió que dimita": whether somebody is the object of the verb that a coordinator
  /// joins to this one.
  bool suffered_before(Entity person) const {
    const VerbGroup group = clauses_.group(verb_);
    Index first = group.first;
    while (first > 0 && (s_.in("clitics", first - 1) || s_.words[first - 1].tag == Tag::adverb)) --first;
    if (first == 0 || s_.words[first - 1].tag != Tag::coordinator) return false;
    const Index joined = clauses_.sharing_verb(first - 1, verb_);
    const Phrase* const object = joined == no_token ? nullptr : clauses_.object(joined);
    return object != nullptr && object->members.size() == 1 && s_.occurrences[object->members.front()].entity == person;
  }

  /// "A acusó a B, y C lo felicitó", "A criticó a B. C, en cambio, lo apoyó": of several the one whom another verb like
  /// that befalls before it; invalid where none or more than one does so.
  Entity judged_before(const std::vector<Entity>& likely) const {
    std::vector<Entity> judged;
    const auto add = [&](const SentenceDraft& s, Index end) {
      for (const Occurrence& o : s.occurrences) {
        const Index word = o.tokens.first;
        const bool likely_one = std::find(likely.begin(), likely.end(), o.entity) != likely.end();
        if (o.tokens.end > end || s.tree.size() == 0 || !likely_one || !is_befallen(s, word)) continue;
        if (std::find(judged.begin(), judged.end(), o.entity) == judged.end()) judged.push_back(o.entity);
      }
    };
    add(s_, verb_);
    if (judged.empty() && index_ > 0) add(draft_.sentences[index_ - 1], draft_.sentences[index_ - 1].size());
    return judged.size() == 1 ? judged.front() : Entity{};
  }

  /// "acusó al presidente de Chile, | B": whether somebody's name, or the title before it, is the object of a verb that
  /// is done to somebody.
  static bool is_befallen(const SentenceDraft& s, Index name) {
    constexpr int deepest = 3;
    if (s.in("clitics", name) && s.tree.head(name) != Tree::none)
      return s.lemma_in("verbs-to-somebody", s.tree.head(name));
    Index word = name;
    for (int depth = 0; depth < deepest && s.tree.head(word) != Tree::none; ++depth, word = s.tree.head(word)) {
      const bool object = s.tree.is(word, "obj") || s.tree.is(word, "obl") || s.tree.is(word, "iobj");
      if (object) return s.lemma_in("verbs-to-somebody", s.tree.head(word)) && marked_by_a(s, word);
      if (!s.tree.is(word, "appos") && !s.tree.is(word, "flat")) return false;
    }
    return false;
  }

  /// "X lo confirmó.", "Y lo anunció ayer": what is told, and nobody; but "lo confirmó en el cargo".
  bool is_what_is_told() const {
    const Index next = verb_ + 1;
    if (!s_.lemma_in("reporting", verb_) || next >= s_.size()) return false;
    const Tag tag = s_.words[next].tag;
    return tag == Tag::stop || tag == Tag::comma || tag == Tag::coordinator || clauses_.timed(next);
  }

  /// "X presentó un plan. Y lo rechazó": the plan, and not X.
  bool may_be_thing(Index pronoun) const {
    return has_masculine_object(s_, pronoun) ||
           (index_ > 0 && has_masculine_object(draft_.sentences[index_ - 1], draft_.sentences[index_ - 1].size()));
  }

  /// Whether a noun before a token is an object, has no feminine article, and is no title or description.
  static bool has_masculine_object(const SentenceDraft& s, Index end) {
    const std::vector<bool> timed = s.timed();
    for (Index i = 0; i < std::min(end, s.tree.size()); ++i) {
      if (s.tree.upos(i) != "NOUN" || !s.tree.is(i, "obj") || timed[i] || is_somebody(s, i)) continue;
      const Index article = s.tree.child(i, "det");
      if (article == Tree::none || !s.key(article).ends_with('a')) return true;
    }
    return false;
  }

  /// Whether a noun is part of what names somebody: "al presidente de X, Y".
  static bool is_somebody(const SentenceDraft& s, Index noun) {
    return std::any_of(s.occurrences.begin(), s.occurrences.end(),
                       [&](const Occurrence& o) { return o.phrase.contains(noun) && !o.nested; });
  }

  /// "X presentó una ley. Y la rechazó", "La ley salió. Y la rechazó": the law.
  bool may_be_feminine_thing(Index pronoun) const {
    return has_feminine_noun(s_, pronoun) ||
           (index_ > 0 && has_feminine_noun(draft_.sentences[index_ - 1], draft_.sentences[index_ - 1].size()));
  }

  /// Whether a noun before a token is a subject or object with a feminine article, and no title or description.
  static bool has_feminine_noun(const SentenceDraft& s, Index end) {
    for (Index i = 0; i < std::min(end, s.tree.size()); ++i) {
      if (s.tree.upos(i) != "NOUN" || !(s.tree.is(i, "obj") || s.tree.is(i, "nsubj"))) continue;
      const Index article = s.tree.child(i, "det");
      if (article != Tree::none && s.key(article).ends_with('a') && !is_somebody(s, i)) return true;
    }
    return false;
  }

  /// "la" is no man, "lo" no woman.
  bool agrees(const Occurrence& o, Index pronoun) const {
    const std::size_t index = o.entity.value();
    const Gender gender = index < draft_.genders.size() ? draft_.genders[index] : Gender::unknown;
    if (type(o) != "Person") return agrees_with_article(o, form(pronoun));
    if (form(pronoun) == "la") return gender == Gender::female;
    return form(pronoun) != "lo" || gender != Gender::female;
  }

  /// "La OTAN ... la acusó", "al PVU ... lo multó": by the article that stands before a body's name, where one does.
  bool agrees_with_article(const Occurrence& o, std::string_view pronoun) const {
    const SentenceDraft& s = draft_.sentences[o.sentence];
    const Index first = o.phrase.first;
    const auto opens = [&](std::string_view article) {
      return s.key(first) == article || (first > 0 && first == o.tokens.first && s.key(first - 1) == article);
    };
    if (pronoun == "la") return !opens("el") && !opens("al") && !opens("del");
    return pronoun != "lo" || !opens("la");
  }

  const std::string& type(const Occurrence& o) const { return draft_.entities[o.entity.value()].type; }

  bool fits(const Occurrence& o) const {
    const bool same_verb = o.rule == "clitic" && o.sentence == index_;
    const bool aside = o.nested && o.rule != "clitic";
    if (aside || !o.entity.valid() || same_verb || is_subject(o.entity) || is_whereabouts(o)) return false;
    const bool minor = type(o) == "GovernmentBody" || type(o) == "MediaOutlet";  // farther off others are meant
    if (minor && o.sentence != index_ && others_nearer()) return false;
    return type(o) == "Person" || type(o) == "State" || ontology_.is_class(type(o), "Organization");
  }

  /// "X presentó una protesta a Y y le pidió ...": whether somebody else is named before the verb in its own sentence.
  bool others_nearer() const {
    return std::any_of(s_.occurrences.begin(), s_.occurrences.end(), [&](const Occurrence& o) {
      return o.tokens.end <= clauses_.group(verb_).first && o.sentence == index_ && fits(o);
    });
  }

  /// "Norvesa perforó en aguas de Ghana", not "la misión de Ghana pidió": a state that only tells where or whose
  /// something is.
  bool is_whereabouts(const Occurrence& o) const {
    const SentenceDraft& s = draft_.sentences[o.sentence];
    const Index before = o.phrase.first;
    if (type(o) != "State" || o.kind != MentionKind::name || before == 0) return false;
    const bool owner = s.in("belonging-prepositions", before - 1) && before > 1 &&
                       !s.in("representatives", before - 2) && !s.in("governments", before - 2);
    return owner || s.in("in-prepositions", before - 1);
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
  const Ontology& ontology_;
  const Phrase* subject_ = nullptr;
};

}  // namespace

std::vector<std::uint32_t> resolve_clitic(Draft& draft, std::uint32_t sentence, const Clauses& clauses,
                                          std::uint32_t verb, const Ontology& ontology) {
  if (!draft.sentences[sentence].spanish()) return {};
  return CliticReader(draft, sentence, clauses, verb, ontology).run();
}

}  // namespace entente
