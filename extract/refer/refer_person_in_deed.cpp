#include <entente/extract/refer/deeds_of_persons.h>
#include <entente/extract/refer/refer_person_in_deed.h>
#include <entente/extract/refer/refer_title_words.h>
#include <entente/extract/refer/refer_words.h>
#include <entente/ontology/records.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace entente {
namespace {

using Entity = Id<LocalEntity>;
using Index = std::uint32_t;

constexpr Index memory = 12;  ///< sentences in which a deed is looked for

/// The sides of deeds that make somebody what a noun calls them: "undergoer arrest / doer flee"; empty for others.
std::string_view sides_of(const SentenceDraft& s, Index noun) {
  const auto& roles = s.grammar->lexicon().list("roles");
  const std::string& key = s.key(noun);
  const bool former = key.starts_with("ex") && !roles.contains(key);  // "el exsecuestrado"
  return roles.find(listed_form(roles, former ? key.substr(2) : key)).value_or("");
}

/// Whether somebody mentioned in this sentence is the one who acts on whom a noun means.
bool acts_here(const Antecedents& seen, const SentenceDraft& s, Entity person, Index noun) {
  const auto begin = seen.recent.begin() + static_cast<std::ptrdiff_t>(seen.sentence_begins[seen.sentence]);
  return std::any_of(begin, seen.recent.end(), [&](const Mentioned& r) {
    return r.entity == person && !r.possessive && acts_upon(s, r.token, noun);
  });
}

std::string_view gender_of(const SentenceDraft& s, Index article, Index noun) {
  if (!s.spanish() || s.in("possessives", article))
    return s.spanish() && s.key(noun).ends_with("ora") ? "female" : "any";
  return s.key(article) == "la" && s.key(noun) != "victima" ? "female" : s.key(article) == "la" ? "any" : "male";
}

/// Those who stand on one of the sides of a deed in a sentence before a token.
void collect(const Antecedents& seen, const SentenceDraft& s, Index end, const std::vector<std::string>& sides,
             std::vector<Entity>& found) {
  const auto& deeds = s.grammar->lexicon().list("deeds-of-roles");
  for (Index verb = 0; verb < std::min(end, s.tree.size()); ++verb) {
    const auto deed = s.words[verb].tag == Tag::verb ? deeds.find(s.words[verb].lemma) : std::nullopt;
    if (!deed) continue;
    for (const std::string& side : sides) {
      const std::string_view which = std::string_view(side).substr(0, side.find(' '));
      if (std::string_view(side).substr(which.size() + 1) != *deed) continue;
      const std::vector<Entity> side_of =
          which == "doer" ? persons_doing(seen, s, verb) : std::vector<Entity>{person_undergoing(seen, s, verb)};
      for (const Entity one : side_of) {
        if (one.valid() && std::find(found.begin(), found.end(), one) == found.end()) found.push_back(one);
      }
    }
  }
}

/// "A lo rechazó. Su colega ...": A, whose "su" is where it opens a sentence; invalid where that is not about a person.
Entity owner_of_subject(const Antecedents& seen) {
  if (seen.sentence == 0) return {};
  for (std::size_t k = seen.sentence_begins[seen.sentence - 1]; k < seen.sentence_begins[seen.sentence]; ++k) {
    if (seen.recent[k].topic && seen.is(seen.recent[k].entity, "Person")) return seen.recent[k].entity;
  }
  return {};
}

/// The only one of a gender who has come to be what a noun calls them, and does not act on them here.
Entity bearer_of(const Antecedents& seen, const SentenceDraft& s, Index noun, std::string_view told,
                 std::string_view gender) {
  const std::vector<std::string> sides = split_list(told, '/');
  std::vector<Entity> found;
  for (Index back = 0; back <= std::min(memory, seen.sentence); ++back) {
    const SentenceDraft& sentence = back == 0 ? s : seen.draft.sentences[seen.sentence - back];
    collect(seen, sentence, back == 0 ? noun : sentence.size(), sides, found);
  }
  const Entity owner = s.in("possessives", noun - 1) && s.tree.is(noun, "nsubj") ? owner_of_subject(seen) : Entity{};
  std::erase_if(found,
                [&](Entity one) { return one == owner || !seen.agrees(one, gender) || acts_here(seen, s, one, noun); });
  return found.size() == 1 ? found.front() : Entity{};
}

/// "La nueva ministra": the title behind a word for who has just come into office; the article where there is none.
Index newcomer_title(const SentenceDraft& s, Index article) {
  const bool opened = s.in("definite", article) || s.in("contractions", article);
  const Index title = article + 2;
  if (!opened || !s.in("newcomer-words", article + 1) || title >= s.tree.size()) return article;
  return s.in("offices", title) ? title : article;
}

/// Whether a noun, with all that stands before it, is an argument by itself.
bool stands_alone(const SentenceDraft& s, Index noun) {
  return !inside_name(s, noun) && !continues_name(s, noun + 1) && is_lone_argument(s, noun, noun + 1);
}

}  // namespace

Index refer_newcomer(Antecedents& seen, SentenceDraft& s, Index i) {
  const Index title = newcomer_title(s, i);
  if (title == i || s.tree.has(title, "Number=P") || !stands_alone(s, title)) return i;
  const Entity person = bearer_of(seen, s, title, "undergoer appoint / doer succeed", gender_of(s, i, title));
  if (!person.valid()) return i;
  seen.add(s, {i + 1, title + 1}, {i, title + 1}, person, MentionKind::nominal, "role", 600);
  return title + 1;
}

Index refer_outgoing(Antecedents& seen, SentenceDraft& s, const OfficePhrase& office) {
  const Index first = office.tokens.first;
  const Index noun = office.head.end - 1;
  const bool bare = office.tokens.end == office.head.end && first + 1 < office.tokens.end && noun < s.tree.size();
  if (office.status != Status::ended || !bare || !stands_alone(s, noun)) return first;
  const Entity person = bearer_of(seen, s, noun, "undergoer dismiss / doer resign", gender_of(s, first, noun));
  const bool bore = std::any_of(seen.draft.offices.begin(), seen.draft.offices.end(), [&](const OfficeFact& fact) {
    return fact.person == person && is_same_title(s, fact.office, office.office);
  });
  if (!person.valid() || !bore) return first;
  seen.add(s, {first + 1, noun + 1}, {first, noun + 1}, person, MentionKind::nominal, "role", 600);
  return noun + 1;
}

Index refer_person_in_deed(Antecedents& seen, SentenceDraft& s, Index i) {
  const Index noun = i + 1;
  if (noun >= s.tree.size() || s.token(noun).capital || s.tree.has(noun, "Number=P")) return i;
  const bool opened = s.in("definite", i) || s.in("contractions", i) || s.in("possessives", i);
  const std::string_view sides = opened ? sides_of(s, noun) : std::string_view();
  if (sides.empty() || !stands_alone(s, noun) || s.tree.child(noun, "appos") != Tree::none) return i;
  const Entity person = bearer_of(seen, s, noun, sides, gender_of(s, i, noun));
  if (!person.valid()) return s.in("possessives", i) ? noun + 1 : i;  // "elogió a su antecesor": nothing of the owner
  seen.add(s, {noun, noun + 1}, {i, noun + 1}, person, MentionKind::nominal, "role", 600);
  return noun + 1;
}

}  // namespace entente
