#include <entente/extract/clause/clause.h>
#include <entente/extract/clause/clause_assault.h>
#include <entente/extract/clause/clause_governor.h>
#include <entente/extract/clause/clause_intention.h>
#include <entente/extract/clause/clause_noun.h>
#include <entente/extract/clause/clause_object.h>
#include <entente/extract/clause/clause_oblique.h>
#include <entente/extract/clause/clause_predicate.h>
#include <entente/extract/clause/clause_relative.h>
#include <entente/extract/clause/clause_report.h>
#include <entente/extract/clause/clause_subject.h>

namespace entente {

VerbGroup Clauses::group(std::uint32_t verb) const {
  return verb_group(words_, verb);
}

const Phrase* Clauses::subject(std::uint32_t verb) const {
  return subject_of(words_, verb);
}

const Phrase* Clauses::assailant(std::uint32_t verb) const {
  return assailant_of(words_, verb);
}

const Phrase* Clauses::object(std::uint32_t verb) const {
  return object_of(words_, verb);
}

const Phrase* Clauses::oblique(std::uint32_t from, std::string_view preposition, std::uint32_t reach) const {
  return oblique_of(words_, from, preposition, reach);
}

const Phrase* Clauses::likewise(std::uint32_t verb) const {
  return likewise_of(words_, verb);
}

const Phrase* Clauses::companions(std::uint32_t verb) const {
  return companions_of(words_, verb);
}

bool Clauses::tells_of_last(std::uint32_t verb, const Phrase& several) const {
  return entente::tells_of_last(words_, verb, several);
}

const Phrase* Clauses::oblique_antecedent(std::uint32_t predicate, std::string_view preposition) const {
  return entente::oblique_antecedent(words_, predicate, preposition);
}

const Phrase* Clauses::possessor(std::uint32_t noun) const {
  return possessor_of(words_, noun);
}

const Phrase* Clauses::adjective(std::uint32_t noun) const {
  return adjective_of(words_, noun);
}

const Phrase* Clauses::genitive(std::uint32_t noun) const {
  return genitive_behind(words_, noun);
}

const Phrase* Clauses::other_behind_genitive(std::uint32_t noun) const {
  return entente::other_behind_genitive(words_, noun);
}

bool Clauses::holds_apposition(const Phrase& phrase) const {
  if (phrase.members.size() != 1) return false;
  std::uint32_t i = phrase.tokens.first;
  while (i < phrase.tokens.end && !words_.is(i, Tag::comma)) ++i;
  return i < phrase.tokens.end;
}

const Phrase* Clauses::between(std::uint32_t noun) const {
  return pair_of(words_, noun);
}

const Phrase* Clauses::self(std::uint32_t noun) const {
  return bearer_of(words_, noun);
}

std::optional<std::uint32_t> Clauses::governor(std::uint32_t noun) const {
  return governor_of(words_, noun);
}

std::optional<std::uint32_t> Clauses::clause_verb(std::uint32_t token) const {
  return clause_verb_of(words_, token);
}

std::optional<std::uint32_t> Clauses::matrix(std::uint32_t verb) const {
  return matrix_of(words_, verb);
}

std::uint32_t Clauses::sharing_verb(std::uint32_t coordinator, std::uint32_t verb) const {
  return entente::sharing_verb(words_, coordinator, verb);
}

bool Clauses::names_deed(std::uint32_t verb) const {
  return entente::names_deed(words_, group(verb));
}

bool Clauses::is_reflexive_passive(std::uint32_t verb) const {
  return entente::is_reflexive_passive(words_, verb);
}

std::uint32_t Clauses::teller_of(std::uint32_t verb) const {
  return entente::teller_of(words_, verb);
}

bool Clauses::main_verb(std::uint32_t auxiliary) const {
  return entente::main_verb(words_, auxiliary);
}

}  // namespace entente
