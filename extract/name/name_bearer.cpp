#include <entente/base/utf8.h>
#include <entente/extract/name/name_bearer.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace entente {
namespace {

using Index = std::uint32_t;

constexpr std::string_view behind_body = "behind its body";

class BearerParter {
 public:
  BearerParter(SentenceDraft& sentence, const Resources& resources)
      : s_(sentence), lexicon_(sentence.grammar->lexicon()), resources_(resources) {}

  void run() {
    for (Index n = 0; n < s_.names.size(); ++n) {
      const NameSpan& name = s_.names[n];
      const bool body = !name.known && name.kind == MentionKind::name && name.rule != behind_body;
      if (body && name.weak && names_members(name.tokens)) keep_body(s_.names[n]);
      if (!body || !names_body(name.tokens.first) || !served(name.tokens.first)) continue;
      const Index person = begin_of_person(name.tokens);
      if (person < name.tokens.end) part(n, person);
      if (const Index field = begin_of_field(s_.names[n].tokens); field > 0) shorten(s_.names[n], field);
    }
  }

 private:
  /// "militante de | Fuerza X", "miembros de la | Nueva X": several capital words behind a noun for a body's people.
  bool names_members(TokenRange name) const {
    Index of = name.first;
    if (of > 1 && s_.in("determiners", of - 1) && !s_.in("belonging-prepositions", of - 1)) --of;
    const bool led = of > 1 && s_.in("belonging-prepositions", of - 1) && end_of_member(of - 2) == of - 1;
    return led && name.size() > 1 && s_.token(name.first).capital && s_.token(name.end - 1).capital;
  }

  static void keep_body(NameSpan& name) {
    name.weak = false;
    if (name.type.empty() || name.type == "Person") name.type = "Organization";
  }

  /// "de la | X", "por | X", "la petrolera | X": whether the words before a token tell that the name of a body or place
  /// begins there; a given name behind no preposition is its bearer's.
  bool names_body(Index token) const {
    Index before = token;
    while (before > 0 && s_.in("determiners", before - 1) && !s_.in("office-prepositions", before - 1)) --before;
    if (before > 0 && s_.in("office-prepositions", before - 1)) return true;
    const bool cue = token > 0 && s_.in("org-cues", token - 1);
    const bool given = resources_.names.is_given(s_.key(token)) && !s_.in("determiners", token);
    return cue && before == token && !given;
  }

  /// Whether what ends before a token goes on from a title: "of", or "El cónsul general de México en", "the head of the
  /// oil company", words of its complements and no verb.
  bool served(Index token) const {
    constexpr Index reach = 12;
    for (Index i = token; i > 0 && token - i < reach && passes(i - 1); --i) {
      const Index end = std::max(end_of_title(i - 1, token), end_of_member(i - 1));
      if (end > i - 1) return end == token || !s_.token(end).capital;  // not "el presidente X en"
    }
    return false;
  }

  /// Where the title ends that begins at a token; of "presidenta de la | Corte Suprema" the first word counts.
  Index end_of_title(Index i, Index name) const {
    const Index end = i + static_cast<Index>(match_title(*s_.sentence, i, lexicon_).length);
    return end <= name ? end : i + (s_.in("offices", i) ? 1 : 0);
  }

  /// "el militante del": where a noun for one of a body's people ends that begins at a token.
  Index end_of_member(Index i) const {
    const std::string lemma = s_.grammar->morphology().noun_lemma(s_.key(i));
    const auto triggers = s_.grammar->triggers(TriggerKind::noun, lemma);
    const bool member = std::any_of(triggers.begin(), triggers.end(), [](const Trigger& trigger) {
      return trigger.words.size() == 1 && trigger.frame->relation == "member-of";
    });
    return member ? i + 1 : i;
  }

  /// "general", "de", "Mexico": a word that may stand between a title and the end of what it tells of.
  bool passes(Index i) const {
    if (!s_.token(i).word || s_.in("negations", i)) return false;
    const std::string_view upos = s_.tree.size() > 0 ? s_.tree.upos(i) : std::string_view();
    return upos != "VERB" && upos != "AUX" && upos != "PRON" && upos != "SCONJ";
  }

  /// Where the name of a person begins within a name, behind that of a body; its end when it does not.
  Index begin_of_person(TokenRange name) const {
    if (!s_.spanish() && is_head(name.end - 1)) return name.end;  // "Rice Exporters Association"
    if (is_head(name.first) && person_follows(name.end)) return name.end;
    if (behind_acronym(name)) return name.first + 1;
    if (is_person(name.first)) return name.end;  // "Ana Sofía Quill"
    for (Index i = name.first + 1; i + 1 < name.end; ++i) {
      const Index next = s_.in("name-particles", i + 1) && i + 2 < name.end ? i + 2 : i + 1;  // "Sebastián da Silva"
      const bool capitals = s_.token(i - 1).capital && s_.token(i).capital && s_.token(next).capital;
      const bool given = capitals && resources_.names.is_given(s_.key(i));
      const bool of_head = i == name.first + 1 && is_head(name.first) && !governs(name.first);  // "Fundación Pedro X"
      const bool saint = s_.in("honorifics", i - 1) || s_.in("name-particles", i - 1);
      if (given && of_head && s_.in("eponymous-heads", name.first)) return name.end;
      if (given && !of_head && !saint) return i;
    }
    return behind_place(name);
  }

  /// "Tucumán | Rajesh X": behind the name of a known place, where nothing but two rare words or more of a person's
  /// follows it; the end of the name when that is not so.
  Index behind_place(TokenRange name) const {
    constexpr Index fewest_words = 2;
    const std::string_view language = lexicon_.language();
    const auto known = [&](Index end) {
      const auto matches = resources_.gazetteer.lookup(language, key_of(*s_.sentence, {name.first, end}));
      return !matches.empty() &&
             resources_.ontology.is_class(resources_.gazetteer.entry(matches.front().entry).type, "Place");
    };
    Index begin = name.end;
    for (; begin > name.first + 1 && rare_capital(begin - 1); --begin) {
      if (name.end - begin >= fewest_words && known(begin)) return begin;
    }
    return begin > name.first && name.end - begin >= fewest_words && known(begin) ? begin : name.end;
  }

  /// A capital word that only names have.
  bool rare_capital(Index i) const {
    const Token& word = s_.token(i);
    const bool name = word.capital && !word.shout && !is_head(i);
    return name && (resources_.names.is_listed(s_.key(i)) || !s_.grammar->words().contains(lower(word.text)));
  }

  /// Whether a name begins with a given name that is no place's.
  bool is_person(Index first) const {
    return resources_.names.is_given(s_.key(first)) && !is_head(first) &&
           resources_.gazetteer.lookup(lexicon_.language(), s_.key(first)).empty();
  }

  /// "la Unión Europea | para el Sahel": where the words begin that tell what the title of a known body's official is
  /// for; 0 when there are none.
  Index begin_of_field(TokenRange name) const {
    for (Index i = name.first + 1; i + 1 < name.end; ++i) {
      if (!s_.in("field-prepositions", i)) continue;
      const std::string_view language = lexicon_.language();
      const bool whole = !resources_.gazetteer.lookup(language, key_of(*s_.sentence, name)).empty();
      const bool body = !resources_.gazetteer.lookup(language, key_of(*s_.sentence, {name.first, i})).empty();
      return body && !whole ? i : 0;
    }
    return 0;
  }

  /// "el director del Hospital General Ana X, Luis Y": whether somebody else is named behind a body.
  bool person_follows(Index end) const {
    const bool comma = end + 1 < s_.size() && s_.token(end).text == ",";
    return comma && s_.token(end + 1).capital && resources_.names.is_given(s_.key(end + 1));
  }

  /// "del PSE Txiqui Tarnegas": an acronym that is no noun, and two rare words.
  bool behind_acronym(TokenRange name) const {
    constexpr Index fewest_words = 3;
    if (name.size() < fewest_words || !s_.token(name.first).shout || s_.in("org-cues", name.first)) return false;
    for (Index i = name.first + 1; i < name.end; ++i) {
      if (!rare_capital(i) || s_.grammar->words().contains(lower(s_.token(i).text))) return false;
    }
    return true;
  }

  bool is_head(Index token) const {
    constexpr ListName lists[] = {"org-heads", "site-heads", "place-heads"};
    return std::any_of(std::begin(lists), std::end(lists), [&](ListName list) { return s_.in(list, token); });
  }

  /// "Congreso", "Policía": a body of a state, which is called after nobody.
  bool governs(Index head) const {
    return !s_.in("unit-nouns", head) && !s_.in("eponymous-heads", head) &&
           lexicon_.list("org-heads").find(s_.key(head)).value_or("") == "GovernmentBody";
  }

  void part(Index n, Index begin) {
    NameSpan person;
    person.tokens = {begin, s_.names[n].tokens.end};
    person.span = cover(s_.token(begin).span, s_.token(person.tokens.end - 1).span);
    person.type = "Person";
    person.rule = behind_body;
    person.score = 800;
    shorten(s_.names[n], begin);
    s_.names.insert(s_.names.begin() + n + 1, std::move(person));
    for (NameSpan& name : s_.names) {
      if (name.state && *name.state > n) ++*name.state;
    }
  }

  void shorten(NameSpan& body, Index end) const {
    body.tokens.end = end;
    body.span = cover(s_.token(body.tokens.first).span, s_.token(end - 1).span);
    const auto matches = resources_.gazetteer.lookup(lexicon_.language(), key_of(*s_.sentence, body.tokens));
    if (!matches.empty()) body.known = matches.front();
    if (body.type == "Person") body.type.clear();
    body.suggestion = "Organization";
    body.weak = false;
  }

  SentenceDraft& s_;
  const Lexicon& lexicon_;
  const Resources& resources_;
};

}  // namespace

void part_bearers(SentenceDraft& sentence, const Resources& resources) {
  BearerParter(sentence, resources).run();
}

}  // namespace entente
