#include <entente/base/utf8.h>
#include <entente/extract/classify.h>
#include <entente/extract/holder.h>
#include <entente/extract/plural.h>
#include <entente/extract/refer.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace entente {
namespace {

using Entity = Id<LocalEntity>;
using Index = std::uint32_t;

constexpr Index sentences_back = 2;  ///< how far an antecedent may lie

class Referrer {
 public:
  Referrer(Draft& draft, const Models& models)
      : draft_(draft), resources_(models.resources()), ontology_(resources_.ontology) {}

  void run() {
    learn_counterparts();
    learn_genders();
    pair_ = named_pair();
    for (Index s = 0; s < draft_.sentences.size(); ++s) {
      sentence_ = s;
      sentence_begins_.push_back(recent_.size());
      read(draft_.sentences[s]);
    }
    draft_.principals = principals();
    for (Index e = 0; e < draft_.entities.size(); ++e)
      draft_.genders.push_back(is(Entity(e), "Person") ? gender_of(Entity(e)) : Gender::unknown);
  }

 private:
  struct Recent {
    Entity entity;
    Index sentence;
    Index token;
    bool nested;
    bool possessive;
    bool subject;  ///< of any clause, by the tree
    bool topic;    ///< subject of the main clause
    bool bracketed;
  };

  const LocalEntity& entity(Entity id) const { return draft_.entities[id.value()]; }
  bool is(Entity id, std::string_view type) const { return id.valid() && ontology_.is_class(entity(id).type, type); }

  void read(SentenceDraft& s) {
    names_ = s.occurrences;
    if (s.spanish()) dropped_subject(s);
    std::size_t next = 0;
    for (Index i = 0; i < s.size();) {
      while (next < names_.size() && names_[next].tokens.first <= i) note(names_[next++]);
      i = std::max(i + 1, refer_at(s, i));
    }
    while (next < names_.size()) note(names_[next++]);
    std::stable_sort(s.occurrences.begin(), s.occurrences.end(),
                     [](const Occurrence& a, const Occurrence& b) { return a.tokens.first < b.tokens.first; });
  }

  void note(const Occurrence& o) {
    const bool dropped = o.rule == "dropped subject";
    const Index governor = governor_of_subject(o);
    const Tree& tree = draft_.sentences[sentence_].tree;
    const bool topic = dropped || (governor != Tree::none && tree.relation(governor) == "root");
    const SentenceDraft& s = draft_.sentences[sentence_];
    const bool bracketed = o.tokens.first > 0 && s.token(o.tokens.first - 1).text == "(";
    recent_.push_back({o.entity, sentence_, o.tokens.first, o.nested, o.rule == "possessive",
                       dropped || governor != Tree::none, topic, bracketed});
  }

  /// The word whose subject stands in an occurrence's phrase, or is named by it ("The minister, X, ..."), by the tree;
  /// none where there is none.
  Index governor_of_subject(const Occurrence& o) const {
    const Tree& tree = draft_.sentences[sentence_].tree;
    for (Index i = o.phrase.first; i < o.phrase.end && tree.size() > 0; ++i) {
      const Index named = tree.is(i, "appos") && i >= o.tokens.first ? tree.head(i) : i;
      if (tree.is(named, "nsubj")) return tree.head(named);
    }
    return Tree::none;
  }

  /// Adds what begins at token `i`; returns where to go on.
  Index refer_at(SentenceDraft& s, Index i) {
    for (const OfficePhrase& office : s.offices) {
      if (office.tokens.first == i && !office.bearer) return office_holder(s, office);
    }
    const auto& lexicon = s.grammar->lexicon();
    if (const Index end = two_titled(s, i); end > i) return end;
    const auto group = match_phrase(lexicon.list("group-nominals"), s.sentence->tokens, i);
    if (group.length > 0 && !names_overlap(s, {i, i + group.length})) {
      return both(s, {i, i + group.length}, group.value);
    }
    if (const Index end = government_of_leader(s, i); end > i) return end;
    if (const Index end = government(s, i); end > i) return end;
    if (const Index end = unnamed_body(s, i); end > i) return end;
    if (const Index end = body_of_owner(s, i); end > i) return end;
    if (const Index end = definite(s, i); end > i) return end;
    const auto possessive = lexicon.list("possessives").find(s.key(i));
    if (possessive) return is_object(s, i) ? pronoun_at(s, i, *possessive) : owner(s, i, *possessive);
    if (const auto pronoun = lexicon.list("pronouns").find(s.key(i))) return pronoun_at(s, i, *pronoun);
    return i + 1;
  }

  static bool names_overlap(const SentenceDraft& s, TokenRange range) {
    return std::any_of(s.names.begin(), s.names.end(),
                       [&](const NameSpan& n) { return n.kind == MentionKind::name && n.tokens.overlaps(range); });
  }

  void add(SentenceDraft& s, TokenRange tokens, TokenRange phrase, Entity id, MentionKind kind, std::string_view rule,
           std::uint16_t score) {
    const Span span = cover(s.token(tokens.first).span, s.token(tokens.end - 1).span);
    s.occurrences.push_back({sentence_, tokens, phrase, span, kind, id, rule, score, false});
    note(s.occurrences.back());
  }

  // --- offices

  /// "his Chinese counterpart, X": X holds the office of the one he is counterpart of.
  void learn_counterparts() {
    for (SentenceDraft& s : draft_.sentences) {
      for (OfficePhrase& office : s.offices) {
        if (office.counterpart) office.office = own_office(s, office.tokens.first);
      }
    }
    for (OfficeFact& fact : draft_.offices) {
      if (fact.office == "counterpart") fact.office = counterpart_office(fact);
    }
  }

  std::string counterpart_office(const OfficeFact& fact) const {
    for (const SentenceDraft& s : draft_.sentences) {
      for (const OfficePhrase& office : s.offices) {
        if (office.counterpart && office.bearer && s.names[*office.bearer].entity == fact.person) return office.office;
      }
    }
    return "counterpart";
  }

  /// The office of the person named last before `token`, or first in the sentence.
  std::string own_office(const SentenceDraft& s, Index token) const {
    std::string found = "counterpart";
    for (const OfficePhrase& office : s.offices) {
      if (office.tokens.first < token && !office.counterpart && office.office != "spokesperson") return office.office;
    }
    for (const Occurrence& o : s.occurrences) {
      if (o.tokens.first >= token || !is(o.entity, "Person")) continue;
      for (const OfficeFact& fact : draft_.offices) {
        if (fact.person == o.entity && fact.office != "counterpart" && !fact.ended) found = fact.office;
      }
    }
    return found;
  }

  Index office_holder(SentenceDraft& s, const OfficePhrase& office) {
    if (takes_office(s, office)) return office.tokens.end;
    if (office.host && office.possessive) return office.head.end;  // "its ambassador in Madrid" is not the one in Rabat
    const Entity holder = office.holder ? s.names[*office.holder].entity : Entity{};
    const bool somebody = is_somebody(s, office);
    Entity person = somebody ? Entity{} : bearer_of(s, office, holder);
    bool learnt = false;
    if (!somebody && !person.valid() && holder.valid()) {
      person = listed(s, office, holder);
      if (!person.valid()) person = untitled(s, office);
      learnt = person.valid();
    }
    TokenRange tokens = office.tokens;
    if (s.grammar->lexicon().list("determiners").contains(s.key(tokens.first)) && tokens.size() > 1) ++tokens.first;
    if (person.valid()) {
      add(s, tokens, office.tokens, person, MentionKind::nominal, learnt ? "office learnt" : "office",
          learnt ? 650 : 800);
      if (learnt) draft_.offices.push_back({person, holder, office.office, office.status == Status::ended});
    } else if (holder.valid() && !is(holder, "Place") && office.status != Status::ended) {
      add(s, tokens, office.tokens, holder, MentionKind::nominal, "office for its body", 650);
    } else {
      return office.head.end;
    }
    nest(s, office);
    return office.tokens.end;
  }

  /// "a judge", "elect a new president", "any minister of X": nobody spoken of before.
  static bool is_somebody(const SentenceDraft& s, const OfficePhrase& office) {
    for (Index i = office.tokens.first > 0 ? office.tokens.first - 1 : 0; i < office.head.first; ++i) {
      if (s.in("indefinites", i)) return true;
    }
    return false;
  }

  /// "became president of Peru", "as prime minister": what the subject becomes, not somebody else.
  static bool takes_office(const SentenceDraft& s, const OfficePhrase& office) {
    return office.tokens.first > 0 &&
           s.grammar->lexicon().list("role-markers").contains(s.key(office.tokens.first - 1));
  }

  /// "The Venezuelan president" where nobody is called so: the only person named so far who has no title, or one whose
  /// same title was told without saying whom it serves.
  Entity untitled(const SentenceDraft& s, const OfficePhrase& office) const {
    if (!s.grammar->lexicon().list("leading-offices").contains(office.office)) return {};
    Entity found;
    for (const Recent& r : recent_) {
      if (!is(r.entity, "Person") || r.entity == found || speaks_for_another(s, r.entity, office.office)) continue;
      if (found.valid()) return {};
      found = r.entity;
    }
    return named_here(found) ? Entity{} : found;
  }

  /// The only person named so far who held that office of that state by the list of leaders.
  Entity listed(const SentenceDraft& s, const OfficePhrase& office, Entity holder) const {
    if (!is(holder, "State")) return {};
    const std::string_view title = office.office;
    std::set<Entity> asked;
    Entity found;
    for (const Recent& r : recent_) {
      if (!is(r.entity, "Person") || !asked.insert(r.entity).second) continue;
      if (bears_another(s, r.entity, office.office)) continue;
      const std::string_view state =
          state_led_by(resources_.leaders, entity(r.entity).name, std::span(&title, 1), draft_.date.year);
      if (state.empty() || state != entity(holder).gazetteer_id) continue;
      if (found.valid()) return {};
      found = r.entity;
    }
    return named_here(found) ? Entity{} : found;
  }

  /// "She met the Italian prime minister": somebody else than who is spoken of in the same sentence.
  bool named_here(Entity person) const {
    return std::any_of(recent_.begin() + static_cast<std::ptrdiff_t>(sentence_begins_[sentence_]), recent_.end(),
                       [&](const Recent& r) { return r.entity == person && !r.possessive; });
  }

  bool speaks_for_another(const SentenceDraft& s, Entity person, const std::string& office) const {
    return std::any_of(draft_.offices.begin(), draft_.offices.end(), [&](const OfficeFact& fact) {
      return fact.person == person && (fact.holder.valid() || !equivalent(s, fact.office, office));
    });
  }

  /// "The defense minister, X, ... The president ...": whether all that the article says of somebody is another title.
  bool bears_another(const SentenceDraft& s, Entity person, const std::string& office) const {
    const auto theirs = [&](const OfficeFact& fact) { return fact.person == person && !fact.ended; };
    const auto& facts = draft_.offices;
    return std::any_of(facts.begin(), facts.end(), theirs) &&
           std::none_of(facts.begin(), facts.end(),
                        [&](const OfficeFact& fact) { return theirs(fact) && equivalent(s, fact.office, office); });
  }

  static void nest(SentenceDraft& s, const OfficePhrase& office) {
    if (!office.holder) return;
    for (Occurrence& o : s.occurrences) {
      if (o.tokens == s.names[*office.holder].tokens) o.nested = true;
    }
  }

  Entity bearer_of(const SentenceDraft& s, const OfficePhrase& office, Entity holder) const {
    const bool contracted = office.tokens.first > 0 && s.in("contractions", office.tokens.first - 1);
    const bool definite = office.definite || contracted || s.in("contractions", office.tokens.first);
    Entity best;
    int fitting = 0;
    const bool adjective = office.head.size() == 1 && office.head.first < s.tree.size() &&
                           s.tree.upos(office.head.first) == "ADJ";  // "the official visit"
    const bool apart = adjective || newly_spoken_of(s, office);
    for (const OfficeFact& fact : draft_.offices) {
      if (apart && fact.office != office.office) continue;
      const bool same = equivalent(s, fact.office, office.office) && fact.ended == (office.status == Status::ended);
      if (!same || (holder.valid() && fact.holder.valid() && fact.holder != holder)) continue;
      if (holder.valid() && !fact.holder.valid()) continue;
      if (!holder.valid() && !definite) continue;
      if (fact.person != best) ++fitting;
      if (!best.valid() || last_token(fact.person) >= last_token(best)) best = fact.person;
    }
    if (holder.valid()) return best;
    return fitting >= 1 && last_token(best) > 0 ? best : Entity{};
  }

  /// "A senior official said ... The official added": somebody else than who bears a narrower title.
  bool newly_spoken_of(const SentenceDraft& s, const OfficePhrase& office) const {
    for (Index back = 0; back <= sentences_back && back <= sentence_; ++back) {
      const SentenceDraft& before = back == 0 ? s : draft_.sentences[sentence_ - back];
      for (const OfficePhrase& other : before.offices) {
        const bool earlier = back > 0 || other.tokens.end <= office.tokens.first;
        if (earlier && !other.bearer && other.office == office.office && !other.definite) return true;
      }
    }
    return false;
  }

  /// Order of the last mention; 0 when not mentioned yet.
  std::uint64_t last_token(Entity id) const {
    for (auto r = recent_.rbegin(); r != recent_.rend(); ++r) {
      if (r->entity == id) return (std::uint64_t{r->sentence} << 32U) + r->token + 1;
    }
    return 0;
  }

  /// "leader", "president", "head of state" may be one person's titles; "the minister" may be the foreign minister.
  static bool equivalent(const SentenceDraft& s, const std::string& a, const std::string& b) {
    const auto& same = s.grammar->lexicon().list("office-groups");
    const auto ga = same.find(a);
    const bool shorter = s.grammar->lexicon().list("bare-offices").contains(b) && a.size() > b.size() &&
                         a.compare(a.size() - b.size(), b.size(), b) == 0;
    return a == b || shorter || (ga && ga == same.find(b)) || is_kind_of(s, a, b);
  }

  /// "The ambassador, X ... The diplomat": whether one who bears a title may be called by a wider one.
  static bool is_kind_of(const SentenceDraft& s, std::string_view office, std::string_view wider) {
    constexpr int deepest = 3;
    const auto& kinds = s.grammar->lexicon().list("kinds-of-offices");
    std::string_view at = office;
    for (int depth = 0; depth < deepest; ++depth) {
      auto kind = kinds.find(at);
      if (!kind) kind = kinds.find(at.substr(at.rfind(' ') + 1));
      if (!kind) return false;
      if (*kind == wider) return true;
      at = *kind;
    }
    return false;
  }

  // --- groups and definite descriptions

  Index both(SentenceDraft& s, TokenRange range, std::string_view type) {
    if (range.size() == 1 && !stands_alone(s, range)) return range.end;
    const bool of_a_noun = range.end < s.size() && s.words[range.end].tag == Tag::other && s.token(range.end).word;
    if (of_a_noun || (type == "any" && goes_on(s, range.end))) return range.first + 1;
    if (belongs(s, range.end)) return range.end;  // "the leaders of the largest parties"
    const auto [first, second] = two_of(s, type, range);
    if (second.valid()) {
      add(s, range, range, second, MentionKind::nominal, "group", 750);
      add(s, range, range, first, MentionKind::nominal, "group", 750);
    }
    return range.end;
  }

  /// "Estos dos ex directivos", "the two former ministers": two persons whom a coordination or the clause before names.
  Index two_titled(SentenceDraft& s, Index i) {
    if (!s.in("determiners", i) || !s.in("pair-numbers", i + 1)) return i;
    Index noun = i + 2;
    while (s.in("office-modifiers", noun)) ++noun;
    if (noun >= s.size() || s.in("belonging-prepositions", noun + 1)) return i;
    const std::string one = s.grammar->morphology().noun_lemma(s.key(noun));
    const auto& offices = s.grammar->lexicon().list("offices");
    const bool former = one.starts_with(former_prefix) && offices.contains(one.substr(former_prefix.size()));
    if (one == s.key(noun) || !(former || offices.contains(one))) return i;
    return both(s, {i, noun + 1}, "Person");
  }

  /// "the two Chinese firms"
  static bool goes_on(const SentenceDraft& s, Index i) {
    return i < s.size() && (s.words[i].tag == Tag::adjective || s.words[i].tag == Tag::proper);
  }

  /// "Both signed", not "both their leaders".
  static bool stands_alone(const SentenceDraft& s, TokenRange range) {
    if (range.end >= s.size()) return true;
    const Tag next = s.words[range.end].tag;
    return next == Tag::verb || next == Tag::auxiliary || next == Tag::modal;
  }

  /// The two that a group is: of a coordination, else the sides of the sentence before ("A met with B."), else the pair
  /// that the article is about, else the last two of the class.
  std::pair<Entity, Entity> two_of(const SentenceDraft& s, std::string_view type, TokenRange range) const {
    const Index token = range.first;
    const auto fits = [&](const std::vector<Entity>& group) {
      return group.size() == 2 && std::all_of(group.begin(), group.end(), [&](Entity one) {
               return (type == "any" || is(one, type)) && !is_former(one) && !does_it(s, one, token);
             });
    };
    for (const auto& group : {coordinated_antecedent(draft_, sentence_, token, ontology_),
                              opposed_antecedent(draft_, sentence_, ontology_)}) {
      if (fits(group)) return {group[0], group[1]};
    }
    const bool nameless = range.end - 1 < s.tree.size() && s.tree.upos(range.end - 1) != "NOUN";  // "the two", "ambos"
    if (type == "any" && nameless) return {};
    const std::string_view wanted = type == "any" ? "State" : type;
    if (wanted == "State" && pair_stands_apart()) return *pair_;
    const auto pair = last_two(s, wanted, token);
    return pair.second.valid() || wanted != "Firm" ? pair : last_two(s, "Organization", token);
  }

  /// "A and B are holding talks with both sides": whether somebody does what the group at a token is spoken or dealt
  /// with, and is none of it.
  bool does_it(const SentenceDraft& s, Entity id, Index token) const {
    if (token == 0 || match_phrase(s.grammar->lexicon().list("reciprocals"), s.sentence->tokens, token)) return false;
    if (s.words[token - 1].tag != Tag::verb && !s.in("party-prepositions", token - 1)) return false;
    return std::any_of(s.occurrences.begin(), s.occurrences.end(), [&](const Occurrence& o) {
      return o.entity == id && o.tokens.end <= token && acts_upon(s, o.tokens.first, token);
    });
  }

  /// Whether the two states that the article is about are both named in the sentence so far, or neither.
  bool pair_stands_apart() const {
    if (!pair_) return false;
    return named_here(pair_->first) == named_here(pair_->second);
  }

  /// A state that is no more is none of "both countries".
  bool is_former(Entity id) const {
    const GazetteerEntry* known = resources_.gazetteer.find(entity(id).gazetteer_id);
    return known != nullptr && known->former;
  }

  std::pair<Entity, Entity> last_two(const SentenceDraft& s, std::string_view type, Index token) const {
    Entity first;
    for (auto r = recent_.rbegin(); r != recent_.rend() && r->sentence + sentences_back + 1 >= sentence_; ++r) {
      if (!is(r->entity, type) || is_former(r->entity) || r->bracketed) continue;
      if (r->sentence == sentence_ && does_it(s, r->entity, token)) continue;
      if (!first.valid()) {
        first = r->entity;
      } else if (r->entity != first) {
        return {first, r->entity};
      }
    }
    return {first, {}};
  }

  /// "the company", "this Caribbean country", "the Chinese capital".
  Index definite(SentenceDraft& s, Index i) {
    const auto& lexicon = s.grammar->lexicon();
    if (!lexicon.list("definite").contains(s.key(i))) return i;
    if (i < s.tree.size() && s.tree.upos(i) == "SCONJ") return i;  // "deplored that armed groups"
    constexpr Index longest = 6;                                   // words, with the article
    Index noun = i + 1;
    std::optional<Index> state;
    bool by_tree = false;
    while (noun < s.size() && noun < i + longest && !is_nominal(s, noun)) {
      const auto name = demonym_at(s, noun);
      if (name) state = name;
      const bool listed = name || lexicon.list("adjectives").contains(s.key(noun));
      if (!listed && !qualifies(s, noun)) return i;
      by_tree = by_tree || !listed;
      ++noun;
    }
    if (noun >= s.size()) return i;
    const auto type = lexicon.list("nominals").find(s.key(noun));
    if (!type || inside_name(s, noun) || (by_tree && qualifies(s, noun))) return i;
    const bool followers = s.in("possessives", i) && *type == "Person";  // "his men"
    if (!followers && is_plural_of_nominal(s, noun)) return i;
    Index end = noun + 1;
    if (s.spanish() && demonym_at(s, end)) state = demonym_at(s, end++);
    if (continues_name(s, end) || names_overlap(s, {i, end})) return i;
    const Entity found = *type == "capital"         ? capital_of(s, state)
                         : *type == "City" && state ? last_city_of(s.names[*state].entity)
                                                    : described(s, noun, *type, state.has_value());
    if (!found.valid()) return i;
    add(s, {noun, noun + 1}, {i, end}, found, MentionKind::nominal, "description", 650);
    return end;
  }

  /// A noun that a description ends with: not "state" in "the state oil company".
  static bool is_nominal(const SentenceDraft& s, Index i) {
    const auto& nominals = s.grammar->lexicon().list("nominals");
    return nominals.contains(s.key(i)) && !(qualifies(s, i) && nominals.contains(s.key(s.tree.head(i))));
  }

  /// "rights" in "the rights group", "oil-rich" in "the oil-rich country": a word by the tree that says which one the
  /// noun behind is; a "host country" is not the last one named.
  static bool qualifies(const SentenceDraft& s, Index i) {
    if (s.spanish() || i >= s.tree.size() || s.tree.head(i) == Tree::none || s.tree.head(i) <= i) return false;
    const bool state = s.grammar->lexicon().list("nominals").find(s.key(s.tree.head(i))) == "State";
    if (names_target(s.token(i).text)) return false;
    return s.tree.is(i, "amod") || (s.tree.is(i, "compound") && !state);
  }

  /// "the anti-NATO movement": a word that names whom the described thing is for or against.
  static bool names_target(std::string_view word) {
    const auto dash = word.find('-');
    return dash != word.npos && dash + 1 < word.size() && word[dash + 1] >= 'A' && word[dash + 1] <= 'Z';
  }

  /// "the unions" are not one union.
  static bool is_plural_of_nominal(const SentenceDraft& s, Index noun) {
    const std::string one = s.grammar->morphology().noun_lemma(s.key(noun));
    return one != s.key(noun) && s.grammar->lexicon().list("nominals").contains(one);
  }

  /// "the government", "las autoridades": of the state that the sentence before is about.
  Index government(SentenceDraft& s, Index i) {
    const auto& lexicon = s.grammar->lexicon();
    if (!lexicon.list("definite").contains(s.key(i)) || i + 1 >= s.size() ||
        !lexicon.list("governments").contains(s.key(i + 1)))
      return i;
    const Index end = i + 2;
    if (end < s.size() && (belongs(s, end) || demonym_at(s, end))) return i;
    for (Index back = 0; back <= sentences_back && back <= sentence_; ++back) {
      const std::size_t begin = sentence_begins_[sentence_ - back];
      const std::size_t stop = back == 0 ? recent_.size() : sentence_begins_[sentence_ - back + 1];
      for (std::size_t k = begin; k < stop; ++k) {
        const Recent& r = recent_[k];
        if (!is(r.entity, "State") || (back == 0 && is_doer(s, r.token, i + 1))) continue;
        add(s, {i + 1, end}, {i, end}, r.entity, MentionKind::nominal, "government", 600);
        return end;
      }
    }
    return i;
  }

  /// Whether a token begins "of X" that says whose the noun before is, not "acusó al Gobierno de llevar ...", "accused
  /// the group of murder".
  static bool belongs(const SentenceDraft& s, Index i) {
    return s.in("belonging-prepositions", i) && !(i + 1 < s.size() && s.words[i + 1].tag == Tag::verb) &&
           !charges(s, i - 1);
  }

  /// Whether a noun is the object of a verb whose "of" tells the charge: "accused them of murder".
  static bool charges(const SentenceDraft& s, Index noun) {
    const Index verb = noun < s.tree.size() && s.tree.is(noun, "obj") ? s.tree.head(noun) : Tree::none;
    return verb != Tree::none && s.grammar->lexicon().list("charging-verbs").contains(s.words[verb].lemma);
  }

  /// "Sudan accused the government", which is not its own.
  static bool is_doer(const SentenceDraft& s, Index token, Index noun) {
    return token < s.tree.size() && s.tree.is(token, "nsubj") && s.tree.is(noun, "obj") &&
           s.tree.head(noun) == s.tree.head(token);
  }

  /// "the Sato government", "Sato's government", "el Gobierno de Sato": of the state that its leader serves.
  Index government_of_leader(SentenceDraft& s, Index i) {
    const auto governs = [&](Index word) { return s.in("governments", word); };
    for (Occurrence& o : s.occurrences) {
      if (o.kind != MentionKind::name || !is(o.entity, "Person")) continue;
      const bool genitive = o.tokens.end < s.size() && s.words[o.tokens.end].tag == Tag::possessive_s;
      const Index after = o.tokens.end + (genitive ? 1 : 0);
      const bool before = governs(i) && s.in("belonging-prepositions", i + 1) && leads_to(s, i + 2, o.tokens.first);
      const bool behind = o.tokens.first == i && governs(after) && !s.spanish();
      const Entity state = before || behind ? state_served_by(s, o.entity) : Entity{};
      if (!state.valid()) continue;
      o.nested = true;
      const TokenRange range{i, before ? o.tokens.end : after + 1};
      add(s, range, range, state, MentionKind::nominal, "government of its leader", 600);
      return range.end;
    }
    return i;
  }

  /// Whether no more than a title or article stands between.
  static bool leads_to(const SentenceDraft& s, Index from, Index name) {
    constexpr Index reach = 2;
    if (name < from || name - from > reach) return false;
    for (Index i = from; i < name; ++i) {
      if (!s.token(i).word || s.token(i).capital) return false;
    }
    return true;
  }

  /// By a title of the article, else by the list of leaders.
  Entity state_served_by(const SentenceDraft& s, Entity person) {
    for (const OfficeFact& fact : draft_.offices) {
      if (fact.person == person && !fact.ended && is(fact.holder, "State")) return fact.holder;
    }
    std::vector<std::string_view> offices;
    for (const auto& [office, value] : s.grammar->lexicon().list("governing-offices").entries())
      offices.push_back(office);
    const std::string_view state = state_led_by(resources_.leaders, entity(person).name, offices, draft_.date.year);
    const GazetteerEntry* const known = resources_.gazetteer.find(state);
    return known != nullptr ? entity_of(draft_, *known) : Entity{};
  }

  /// "the Venezuelan opposition", "Norway's coast guard", "rebeldes sirios", "la policía de Jamaica", "police in
  /// Tunis": a body of its own, named by its own words.
  Index unnamed_body(SentenceDraft& s, Index i) {
    if (inside_name(s, i)) return i;
    const auto& lexicon = s.grammar->lexicon();
    const PhraseMatch match = match_phrase(lexicon.list("unnamed-bodies"), s.sentence->tokens, i);
    if (match.length == 0 || lexicon.list("representatives").contains(s.key(i))) return i;
    const TokenRange noun{i, i + match.length};
    if (s.in("deed-bodies", noun.first) && s.in("recipient-prepositions", noun.end)) return i;  // "opposition to Y"
    if (s.in("deed-bodies", noun.first) && is_obstacle(s, noun.first)) return i;
    const auto beside = name_beside(s, noun, match.value);
    if (!beside) return std::max(faction(s, noun, match.value), known_body(s, noun));
    const Entity state = state_of(s.names[*beside]);
    const TokenRange owner = s.names[*beside].tokens;
    const TokenRange range{std::min(owner.first, noun.first), std::max(owner.end, noun.end)};
    for (Occurrence& o : s.occurrences) {
      if (o.tokens == owner) o.nested = true;
    }
    add(s, range, range, body_of(s, noun, match.value, state), MentionKind::nominal, "unnamed body", 600);
    return range.end;
  }

  /// "Rwanda blames Hutu militants", "Maoist rebels attacked Nepal": a group that is called by its people or creed is
  /// of the state that it stands against.
  Index faction(SentenceDraft& s, TokenRange noun, std::string_view type) {
    const Index head = noun.end - 1;
    if (type != "Organization" || noun.first == 0 || head >= s.tree.size() || s.spanish()) return noun.first;
    const Index called = noun.first - 1;
    const bool adjective = s.tree.is(called, "amod") || s.tree.is(called, "compound");
    if (!adjective || s.tree.head(called) != head || !s.token(called).capital) return noun.first;
    const Entity state = facing_state(s, head);
    if (!state.valid()) return noun.first;
    for (Occurrence& o : s.occurrences) {
      if (o.tokens == TokenRange{called, noun.first}) o.nested = true;
    }
    const Entity body = body_of(s, noun, type, state);
    add(s, {called, noun.end}, {called, noun.end}, body, MentionKind::nominal, "unnamed body", 550);
    return noun.end;
  }

  /// The state, or the state of the body, that is the other side of the verb that a noun is subject or object of.
  Entity facing_state(const SentenceDraft& s, Index noun) {
    const Index verb = s.tree.head(noun);
    if (verb == Tree::none) return {};
    const Index other = s.tree.child(verb, s.tree.is(noun, "nsubj") ? "obj" : "nsubj");
    if (other == Tree::none || other == noun || s.tree.relation(noun) == "conj") return {};
    for (const Occurrence& o : s.occurrences) {
      if (!o.tokens.contains(other) || o.nested) continue;
      if (is(o.entity, "State")) return o.entity;
      const GazetteerEntry* const state = resources_.gazetteer.find(entity(o.entity).disambiguator);
      if (state != nullptr && state->type == "State" && !entity(o.entity).named) return entity_of(draft_, *state);
    }
    return {};
  }

  /// "Syrian rebels killed two men. The rebels ...": the group called so that was spoken of last.
  Index known_body(SentenceDraft& s, TokenRange noun) {
    const bool definite = noun.first > 0 && s.in("definite", noun.first - 1) && !s.in("possessives", noun.first - 1);
    if (!definite || s.in("belonging-prepositions", noun.end) || s.in("in-prepositions", noun.end)) return noun.first;
    const std::string called = lower(s.token(noun.first).text) + " of ";
    for (auto r = recent_.rbegin(); r != recent_.rend() && r->sentence + sentences_back >= sentence_; ++r) {
      if (entity(r->entity).named || !entity(r->entity).name.starts_with(called)) continue;
      add(s, noun, {noun.first - 1, noun.end}, r->entity, MentionKind::nominal, "unnamed body", 550);
      return noun.end;
    }
    return noun.first;
  }

  /// "despite opposition from Y"
  static bool is_obstacle(const SentenceDraft& s, Index noun) {
    Index i = noun;
    while (i > 0 && (s.words[i - 1].tag == Tag::determiner || s.words[i - 1].tag == Tag::adjective)) --i;
    return match_phrase_before(s.grammar->lexicon().list("obstacle-prepositions"), s.sentence->tokens, i).length > 0;
  }

  /// "its embassy in X" is no body of X.
  static bool owned(const SentenceDraft& s, Index noun) {
    return noun > 0 && (s.words[noun - 1].tag == Tag::possessive || s.words[noun - 1].tag == Tag::possessive_s);
  }

  /// The name of the state or place that a noun is said to be of, or of the place that it is said to be in.
  std::optional<Index> name_beside(const SentenceDraft& s, TokenRange noun, std::string_view body) const {
    for (Index n = 0; n < s.names.size(); ++n) {
      const NameSpan& name = s.names[n];
      if (!name.entity.valid()) continue;
      const std::string_view type = class_of(name, resources_);
      const bool place = name.known && (type == "City" || (type == "Region" && body == "Organization"));
      if (name.kind == MentionKind::name && name.tokens.first == noun.end + 1 && s.in("in-prepositions", noun.end) &&
          !owned(s, noun.first) && (place || seat_of(name) != nullptr))
        return n;
      if (type != "State" && !place) continue;
      const bool demonym = name.kind == MentionKind::demonym;
      if (demonym && name.tokens.first == noun.end && s.spanish()) return n;
      if (name.tokens.end == noun.first && !s.spanish()) return n;
      const bool owner = name.tokens.end + 1 == noun.first && s.words[name.tokens.end].tag == Tag::possessive_s;
      if (owner && !demonym) return n;
      const bool of = name.tokens.first == noun.end + 1 && s.in("belonging-prepositions", noun.end);
      if (of && !demonym) return n;
    }
    return std::nullopt;
  }

  /// The state that a name names, or whose seat it names; nullptr for others.
  const GazetteerEntry* seat_of(const NameSpan& name) const {
    const GazetteerEntry* const entry = resources_.gazetteer.find(entity(name.entity).gazetteer_id);
    if (entry == nullptr || entry->type == "State") return entry;
    const GazetteerEntry* const owner = entry->seat_of.empty() ? nullptr : resources_.gazetteer.find(entry->seat_of);
    return owner != nullptr && owner->type == "State" ? owner : nullptr;
  }

  Entity state_of(const NameSpan& name) {
    const GazetteerEntry* const state = seat_of(name);
    return state != nullptr ? entity_of(draft_, *state) : name.entity;
  }

  Entity body_of(const SentenceDraft& s, TokenRange noun, std::string_view type, Entity state) {
    std::string name;
    for (Index i = noun.first; i < noun.end; ++i) name.append(name.empty() ? "" : " ").append(lower(s.token(i).text));
    name += " of " + entity(state).name;
    for (Index e = 0; e < draft_.entities.size(); ++e) {
      if (!draft_.entities[e].named && draft_.entities[e].name == name) return Entity(e);
    }
    draft_.entities.push_back({name, std::string(type), "", entity(state).gazetteer_id, false, {}});
    return Entity(draft_.entities.size() - 1);
  }

  static std::optional<Index> demonym_at(const SentenceDraft& s, Index token) {
    for (Index n = 0; n < s.names.size(); ++n) {
      if (s.names[n].tokens.first == token && s.names[n].kind == MentionKind::demonym) return n;
    }
    return std::nullopt;
  }

  /// "the United States" is no description of a state.
  static bool inside_name(const SentenceDraft& s, Index token) {
    return std::any_of(s.occurrences.begin(), s.occurrences.end(),
                       [&](const Occurrence& o) { return o.tokens.contains(token); });
  }

  /// "the company X", "the city of X": not a description but part of a name's phrase.
  static bool continues_name(const SentenceDraft& s, Index end) {
    if (end >= s.size()) return false;
    if (s.grammar->lexicon().list("office-prepositions").contains(s.key(end)))
      return (s.key(end) == "of" || s.key(end) == "de" || s.key(end) == "del") && belongs(s, end);
    return std::any_of(s.occurrences.begin(), s.occurrences.end(),
                       [&](const Occurrence& o) { return o.tokens.first == end; });
  }

  Entity capital_of(const SentenceDraft& s, std::optional<Index> state) {
    if (!state || !s.names[*state].entity.valid()) return {};
    const std::string& id = entity(s.names[*state].entity).gazetteer_id;
    for (const GazetteerEntry& entry : resources_.gazetteer.entries()) {
      if (entry.type != "City" || entry.seat_of != id) continue;
      return entity_of(draft_, entry);
    }
    return {};
  }

  /// "the Australian city": the one named last that lies in that state, however long ago.
  Entity last_city_of(Entity state) const {
    if (!state.valid()) return {};
    const std::string& id = entity(state).gazetteer_id;
    for (auto r = recent_.rbegin(); r != recent_.rend() && !id.empty(); ++r) {
      const GazetteerEntry* const place = resources_.gazetteer.find(entity(r->entity).gazetteer_id);
      if (place != nullptr && place->type == "City" && place->within == id) return r->entity;
    }
    return {};
  }

  /// The last mentioned thing of that class; with an adjective of another place ("the Caribbean country") too.
  Entity described(const SentenceDraft& s, Index noun, std::string_view type, bool foreign) const {
    const bool apart = s.in("private-bodies", noun);  // "the group" is no ministry
    for (std::size_t k = sentence_begins_[sentence_]; k < recent_.size() && type != "State"; ++k) {
      const Recent& r = recent_[k];
      if (r.subject && !r.nested && is(r.entity, type) && !(apart && is(r.entity, "GovernmentBody"))) return r.entity;
    }
    if (const Entity topic = still_topic(s, noun, type); topic.valid()) return topic;
    for (auto r = recent_.rbegin(); r != recent_.rend() && r->sentence + sentences_back >= sentence_; ++r) {
      if (!is(r->entity, type) || (r->nested && type != "State") || (apart && is(r->entity, "GovernmentBody")))
        continue;
      if (r->sentence == sentence_ && acts_upon(s, r->token, noun)) continue;
      if (foreign && r->sentence == sentence_ && r == recent_.rbegin()) continue;
      return r->entity;
    }
    return {};
  }

  /// "X says that Y ... The group wants ...": X, since a group or firm that is the subject goes on being it.
  Entity still_topic(const SentenceDraft& s, Index noun, std::string_view type) const {
    const bool subject = noun < s.tree.size() && s.tree.is(noun, "nsubj") && type != "State" && type != "Person";
    for (std::size_t k = subject && sentence_ > 0 ? sentence_begins_[sentence_ - 1] : recent_.size();
         k < recent_.size() && recent_[k].sentence < sentence_; ++k) {
      if (recent_[k].topic && !recent_[k].nested && is(recent_[k].entity, type)) return recent_[k].entity;
    }
    return {};
  }

  /// "US troops invaded the country", which is not theirs: whether a token is in the subject of the nearest verb above
  /// a noun that has one.
  static bool acts_upon(const SentenceDraft& s, Index token, Index noun) {
    if (s.tree.size() == 0 || s.tree.head(noun) == Tree::none || s.tree.is(noun, "nsubj")) return false;
    Index subject = Tree::none;
    for (Index word = s.tree.head(noun); word != Tree::none && subject == Tree::none; word = s.tree.head(word))
      subject = s.tree.child(word, "nsubj");
    constexpr int deepest = 6;
    Index at = token;
    for (int depth = 0; at != Tree::none && at != subject && depth < deepest; ++depth) at = s.tree.head(at);
    return subject != Tree::none && at == subject;
  }

  // --- what the article is about

  std::optional<std::pair<Entity, Entity>> principals() const {
    std::map<Entity, int> counts;
    for (const Recent& r : recent_) {
      if (is(r.entity, "State")) ++counts[r.entity];
    }
    return leading_two(counts);
  }

  /// The same by names alone, before anything is referred.
  std::optional<std::pair<Entity, Entity>> named_pair() const {
    std::map<Entity, int> counts;
    for (const SentenceDraft& s : draft_.sentences) {
      for (const Occurrence& o : s.occurrences) {
        if (is(o.entity, "State")) ++counts[o.entity];
      }
    }
    return leading_two(counts);
  }

  /// Two states that are named three times or more, and no third one half as often.
  static std::optional<std::pair<Entity, Entity>> leading_two(const std::map<Entity, int>& counts) {
    constexpr int fewest = 3;
    std::vector<std::pair<int, Entity>> ranked;
    for (const auto& [id, count] : counts) ranked.emplace_back(-count, id);
    std::sort(ranked.begin(), ranked.end());
    if (ranked.size() < 2 || ranked[1].first > -fewest) return std::nullopt;
    if (ranked.size() > 2 && ranked[2].first * 2 <= ranked[1].first) return std::nullopt;
    return std::pair(ranked[0].second, ranked[1].second);
  }

  // --- pronouns

  Entity owner_at(const SentenceDraft& s, Index i, std::string_view gender) const {
    Entity found = coordinated_owner(s, i, gender);
    if (!found.valid()) found = subject_of_clause(s, i, gender);
    return found.valid() ? found : antecedent(i, gender, true, {});
  }

  /// "X, cuyo partido gobierna", "his company": the party, firm or state that the owner serves by a title.
  Index body_of_owner(SentenceDraft& s, Index i) {
    const auto gender = s.grammar->lexicon().list("possessives").find(s.key(i));
    const auto type = i + 1 < s.size() ? s.grammar->lexicon().list("nominals").find(s.key(i + 1)) : std::nullopt;
    if (!gender || !type || continues_name(s, i + 2)) return i;
    if (*type != "Party" && *type != "Firm" && *type != "State") return i;
    if (i + 1 < s.tree.size() && s.tree.child(i + 1, "appos") != Tree::none) return i;  // "cuyo partido, el PP,"
    const Entity person = owner_at(s, i, *gender);
    if (!is(person, "Person")) return i;
    for (const OfficeFact& fact : draft_.offices) {
      if (fact.person != person || fact.ended || !is(fact.holder, *type)) continue;
      add(s, {i + 1, i + 2}, {i, i + 2}, fact.holder, MentionKind::nominal, "description", 650);
      return i + 2;
    }
    return i;
  }

  Index owner(SentenceDraft& s, Index i, std::string_view gender) {
    const Entity found = owner_at(s, i, gender);
    if (found.valid()) add(s, {i, i + 1}, {i, i + 1}, found, MentionKind::pronoun, "possessive", 650);
    return i + 1;
  }

  /// "accused A and his minister", "a A y a su ministro": A, rather than the subject.
  Entity coordinated_owner(const SentenceDraft& s, Index i, std::string_view gender) const {
    const bool governed = i > 0 && s.words[i - 1].tag == Tag::preposition;
    const Index mark = governed ? i - 1 : i;
    if (mark < 2) return {};
    const Tag tag = s.words[mark - 1].tag;
    if (tag != Tag::coordinator && !(tag == Tag::comma && governed)) return {};
    return agent_at(s, mark - 2, gender);
  }

  /// The agent of that gender whose mention covers a token.
  Entity agent_at(const SentenceDraft& s, Index token, std::string_view gender) const {
    for (const Occurrence& o : s.occurrences) {
      if (o.phrase.contains(token) && !o.nested && agrees(o.entity, gender)) return o.entity;
    }
    return {};
  }

  /// "After talks with B, A called on its allies": the subject of the nearest verb above a token that has one before
  /// it; "A criticised B for its refusal": B.
  Entity subject_of_clause(const SentenceDraft& s, Index i, std::string_view gender) const {
    if (s.tree.size() == 0) return {};
    Index below = i;
    for (Index word = s.tree.head(i); word != Tree::none; below = std::exchange(word, s.tree.head(word))) {
      if (const Entity issuer = whose_paper(s, word, gender); issuer.valid()) return issuer;
      const Index judged = judged_for(s, word, below);
      if (judged != Tree::none && judged < i) return agent_at(s, judged, gender);
      const Index subject = s.tree.child(word, "nsubj");
      if (subject == Tree::none || subject >= i) continue;
      const Index blamed = s.in("reason-prepositions", i - 1) ? s.tree.child(word, "obj") : Tree::none;
      return agent_at(s, blamed != Tree::none ? blamed : subject, gender);
    }
    return {};
  }

  /// "A criticised B for statements made by its minister", "multó a B por abusar de su rival": B, where what is below
  /// the verb is the reason; none otherwise.
  static Index judged_for(const SentenceDraft& s, Index verb, Index below) {
    const auto& lexicon = s.grammar->lexicon();
    const bool charge = lexicon.list("charging-verbs").contains(s.words[verb].lemma);
    if (!charge && !lexicon.list("judging-verbs").contains(s.words[verb].lemma)) return Tree::none;
    for (Index c = s.tree.first_child(below); c != Tree::none && c < below; c = s.tree.next_sibling(c)) {
      const bool marks = s.tree.is(c, "case") || s.tree.is(c, "mark");
      if (marks && (s.in("reason-prepositions", c) || (charge && s.in("belonging-prepositions", c))))
        return befallen(s, verb);
    }
    return Tree::none;
  }

  /// The object of a verb; also "a B", which is one in Spanish.
  static Index befallen(const SentenceDraft& s, Index verb) {
    const Index object = s.tree.child(verb, "obj");
    const Index oblique = object == Tree::none && s.spanish() ? s.tree.child(verb, "obl") : Tree::none;
    const Index mark = oblique != Tree::none ? s.tree.child(oblique, "case") : Tree::none;
    return mark != Tree::none && s.key(mark) == "a" ? oblique : object;
  }

  /// "an order of the court, signed by its president": the court, where a word is the participle.
  Entity whose_paper(const SentenceDraft& s, Index word, std::string_view gender) const {
    const bool participle = s.tree.feats(word).find("VerbForm=Part") != std::string_view::npos;
    if (!participle || !(s.tree.is(word, "acl") || s.tree.is(word, "amod")) || s.tree.head(word) > word) return {};
    const Index whose = s.tree.child(s.tree.head(word), "nmod");
    return whose != Tree::none && whose < word ? agent_at(s, whose, gender) : Entity{};
  }

  /// Spanish: a sentence whose main verb has no subject ("En Lima pidió además ...") goes on about whom the one before
  /// was about.
  void dropped_subject(SentenceDraft& s) {
    const Index verb = sentence_ > 0 ? verb_without_subject(s) : Tree::none;
    if (verb == Tree::none) return;
    for (const Entity one : is_plural_verb(s, verb) ? topics_before(verb) : std::vector<Entity>{topic_before()}) {
      if (one.valid()) add(s, {verb, verb + 1}, {verb, verb + 1}, one, MentionKind::pronoun, "dropped subject", 500);
    }
  }

  /// "firmaron", "han firmado"
  static bool is_plural_verb(const SentenceDraft& s, Index verb) {
    const Index helper = s.tree.child(verb, "aux");
    return s.key(helper != Tree::none && helper < verb ? helper : verb).back() == 'n';
  }

  /// The several who are the subject of the sentence before: "A y B se reunieron", "Los presidentes de A y B ...".
  std::vector<Entity> topics_before(Index verb) const {
    std::vector<Entity> group = coordinated_antecedent(draft_, sentence_, 0, ontology_);
    const auto leads = [&](const Recent& r) { return !group.empty() && r.topic && r.entity == group.front(); };
    const auto begin = recent_.begin() + static_cast<std::ptrdiff_t>(sentence_begins_[sentence_ - 1]);
    if (std::none_of(begin, recent_.end(), leads)) group = body_antecedent(draft_, sentence_, verb, ontology_);
    return group.size() > 1 ? group : std::vector<Entity>{};
  }

  /// The agent that is the subject of the sentence before: nobody for "La esposa de X calló".
  Entity topic_before() const {
    for (std::size_t k = sentence_begins_[sentence_ - 1]; k < sentence_begins_[sentence_]; ++k) {
      const Recent& r = recent_[k];
      const bool agent = is(r.entity, "Person") || is(r.entity, "State") || is(r.entity, "Organization");
      if (agent && r.topic && !r.nested) return r.entity;
    }
    return {};
  }

  /// "Pidió además ...", "Después, se reunió ...", "En Lima ha firmado ...": the main verb, where no
  /// verb and no subject stands before it and none follows; none otherwise.
  static Index verb_without_subject(const SentenceDraft& s) {
    constexpr Index reach = 12;
    Index verb = 0;
    while (verb < std::min(reach, s.tree.size()) && s.words[verb].tag != Tag::verb) ++verb;
    if (verb >= s.tree.size() || s.tree.relation(verb) != "root") return Tree::none;
    for (Index i = 0; i < verb && s.words[i].tag != Tag::preposition; ++i) {
      if (s.words[i].tag == Tag::proper) return Tree::none;
    }
    const Index helper = s.tree.child(verb, "aux");
    const bool helped = helper != Tree::none && helper < verb;
    if (!helped && !is_finite(s.words[verb].form)) return Tree::none;
    return has_subject(s, verb) ? Tree::none : verb;
  }

  /// "Asistió también el presidente de X", "Se acusó a X", which is nobody's: by the tree; a name that follows at once
  /// is a subject unless the tree says otherwise.
  static bool has_subject(const SentenceDraft& s, Index verb) {
    for (const std::string_view relation : {"nsubj", "csubj", "expl:pass", "expl:impers"}) {
      if (s.tree.child(verb, relation) != Tree::none) return true;
    }
    Index next = verb + 1;
    while (next < s.size() && s.words[next].tag == Tag::adverb) ++next;
    return next < s.size() && s.words[next].tag == Tag::proper && !s.tree.is(next, "obj");
  }

  Index pronoun_at(SentenceDraft& s, Index i, std::string_view gender) {
    if (gender == "plural") return they(s, i);
    if (gender != "male" && gender != "female" && gender != "thing") return i + 1;
    if (gender == "thing" && !is_subject(s, i)) return i + 1;
    const Entity found = antecedent(i, gender, false, is_object(s, i) ? doer_above(s, i) : Entity{});
    if (found.valid()) add(s, {i, i + 1}, {i, i + 1}, found, MentionKind::pronoun, "pronoun", 600);
    return i + 1;
  }

  /// "asked him", "wrote to her": by the tree, and no reflexive.
  static bool is_object(const SentenceDraft& s, Index i) {
    if (s.tree.size() == 0 || s.key(i).ends_with("self")) return false;
    return s.tree.is(i, "obj") || s.tree.is(i, "iobj") || s.tree.is(i, "obl");
  }

  /// Who does what an object suffers: "X wrote to Y, asking him": X; "X asked Y to help him": Y.
  Entity doer_above(const SentenceDraft& s, Index object) const {
    for (Index word = s.tree.head(object); word != Tree::none; word = s.tree.head(word)) {
      const Index subject = s.tree.child(word, "nsubj");
      if (subject != Tree::none) return agent_at(s, subject, "any");
      const Index above = s.tree.is(word, "xcomp") ? s.tree.head(word) : Tree::none;
      const Index asked = above != Tree::none ? s.tree.child(above, "obj") : Tree::none;
      if (asked != Tree::none) return agent_at(s, asked, "any");
    }
    return {};
  }

  /// "They signed", "ambos firmaron": each of a coordinated group; "officials of X said they ...": X.
  Index they(SentenceDraft& s, Index i) {
    if (!is_subject(s, i)) return i + 1;
    std::vector<Entity> meant = coordinated_antecedent(draft_, sentence_, i, ontology_);
    const bool personal = i < s.tree.size() && s.tree.feats(i).find("PronType=Prs") != std::string_view::npos;
    if (meant.empty() && personal) meant = body_antecedent(draft_, sentence_, i, ontology_);
    for (const Entity one : meant) add(s, {i, i + 1}, {i, i + 1}, one, MentionKind::pronoun, "plural pronoun", 600);
    return i + 1;
  }

  /// "it suspended ties", not "signed it".
  static bool is_subject(const SentenceDraft& s, Index i) {
    Index next = i + 1;
    while (next < s.size() && s.words[next].tag == Tag::adverb) ++next;
    if (next >= s.size()) return false;
    const Tag tag = s.words[next].tag;
    return tag == Tag::auxiliary || tag == Tag::modal || (tag == Tag::verb && is_finite(s.words[next].form));
  }

  /// By the titles that stand by somebody's name: "Ms. X", "la ministra X".
  void learn_genders() {
    for (const SentenceDraft& s : draft_.sentences) {
      for (const NameSpan& name : s.names) {
        Index before = name.tokens.first;
        if (before > 1 && s.token(before - 1).text == ".") --before;
        if (before > 0) learn_gender(s, name.entity, before - 1);
      }
      for (const OfficePhrase& office : s.offices) {
        for (Index i = office.tokens.first; office.bearer && i < office.head.end; ++i)
          learn_gender(s, s.names[*office.bearer].entity, i);
      }
    }
  }

  void learn_gender(const SentenceDraft& s, Entity id, Index title) {
    std::string_view key = s.key(title);
    if (key.ends_with('.')) key.remove_suffix(1);
    const auto told = s.grammar->lexicon().list("person-genders").find(key);
    if (told && is(id, "Person")) genders_[id.value()] = *told == "female" ? Gender::female : Gender::male;
  }

  /// By the titles, else by the given name. One word alone is a family name; so may be the first of two that is one
  /// where the last is none: "Li Keqiang".
  Gender gender_of(Entity id) const {
    const auto told = genders_.find(id.value());
    if (told != genders_.end()) return told->second;
    const std::string name = fold(entity(id).name);
    const auto space = name.find(' ');
    if (space == name.npos) return Gender::unknown;
    const auto& names = resources_.names;
    const std::string_view first = std::string_view(name).substr(0, space);
    const std::string_view last = std::string_view(name).substr(name.rfind(' ') + 1);
    return names.is_family(first) && !names.is_family(last) ? Gender::unknown : names.gender(first);
  }

  bool agrees(Entity id, std::string_view gender) const {
    if (gender == "male" || gender == "female")
      return is(id, "Person") && gender_of(id) != (gender == "male" ? Gender::female : Gender::male);
    if (gender == "thing") return is(id, "State") || is(id, "Organization");
    return gender == "any" && (is(id, "Agent"));
  }

  /// The first that agrees in this sentence before `i` (its subject, most likely), else in the sentences before, else,
  /// for a possessive that opens the article, after it. Never the doer of what an object suffers.
  Entity antecedent(Index i, std::string_view gender, bool possessive, Entity doer) const {
    for (Index back = 0; back <= sentences_back && back <= sentence_; ++back) {
      const std::size_t begin = sentence_begins_[sentence_ - back];
      const std::size_t end = back == 0 ? recent_.size() : sentence_begins_[sentence_ - back + 1];
      Entity found;
      for (std::size_t k = begin; k < end && !(found.valid() && back > 0); ++k) {
        const Recent& r = recent_[k];
        if (r.nested || r.entity == doer || !agrees(r.entity, gender) || (back == 0 && r.token >= i)) continue;
        if (r.subject && back == 0) return r.entity;
        if (!found.valid()) found = r.entity;
      }
      if (found.valid()) return found;
      if (gender == "thing" && back == 1) break;
    }
    if (!possessive) return {};
    for (const Occurrence& o : names_) {
      if (o.tokens.first > i && !o.nested && agrees(o.entity, gender) && o.kind != MentionKind::demonym)
        return o.entity;
    }
    return {};
  }

  Draft& draft_;
  const Resources& resources_;
  const Ontology& ontology_;
  Index sentence_ = 0;
  std::optional<std::pair<Entity, Entity>> pair_;  ///< the two states that the article names most
  std::vector<Occurrence> names_;
  std::vector<Recent> recent_;
  std::vector<std::size_t> sentence_begins_;  ///< into recent_
  std::map<std::size_t, Gender> genders_;     ///< of persons, by their titles
};

}  // namespace

void refer(Draft& draft, const Models& models) {
  Referrer(draft, models).run();
}

}  // namespace entente
