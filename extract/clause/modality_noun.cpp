#include <entente/extract/clause/modality_noun.h>
#include <entente/extract/clause/modality_words.h>

namespace entente {
namespace {

using Index = std::uint32_t;

class NounReader {
 public:
  NounReader(const SentenceDraft& sentence, Index noun)
      : s_(sentence), noun_(noun), first_(sentence.first_modifier(noun)) {
    while (!s_.spanish() && first_ > 0 && s_.words[first_ - 1].tag == Tag::proper)
      first_ = sentence.first_modifier(first_ - 1);  // "a French invasion"
  }

  std::optional<Modality> read() const {
    if (alleged()) return Modality{Status::alleged, 0};
    if (foreseen()) return Modality{Status::planned, 0};
    if (const auto status = existential()) return Modality{*status, 0};
    if (prospect_of()) return Modality{Status::planned, ModalityWords::doubtful};
    return std::nullopt;
  }

 private:
  /// "the alleged attack", "la presunta visita"
  bool alleged() const {
    constexpr Index reach = 3;
    for (Index i = noun_; i-- > 0 && noun_ - i <= reach;) {
      if (in("alleging-adjectives", i)) return true;
      const Tag tag = s_.words[i].tag;
      if (tag == Tag::determiner || tag == Tag::preposition || tag == Tag::comma || tag == Tag::stop) return false;
    }
    return noun_ + 1 < s_.size() && s_.spanish() && in("alleging-adjectives", noun_ + 1);
  }

  /// "the visit of A to B, planned for Friday,": whether a modifier behind it says that it is to come.
  bool foreseen() const {
    if (s_.tree.size() == 0) return false;
    for (Index c = s_.tree.first_child(noun_); c != Tree::none; c = s_.tree.next_sibling(c)) {
      const bool modifier = s_.tree.is(c, "acl") || s_.tree.is(c, "amod");
      if (modifier && c > noun_ && in("prospective", c)) return true;
    }
    return false;
  }

  /// "there will be talks", "habrá una cita", "no hubo acuerdo", "podría haber una cita"
  std::optional<Status> existential() const {
    Index i = first_;
    bool there = false;
    bool negated = false;
    bool coming = false;
    bool exists = false;
    while (i-- > 0) {
      const Word& word = s_.words[i];
      if (in("existential-subjects", i)) {
        there = true;
      } else if (in("existentials", i)) {
        exists = true;
        coming = coming || word.form == VerbForm::future || word.form == VerbForm::conditional || in("coming-forms", i);
      } else if (word.tag == Tag::negation) {
        negated = true;
      } else if (word.tag == Tag::modal || s_.lemma_in("modals", i) || in("modals", i)) {
        coming = true;
      } else if (word.tag != Tag::auxiliary && word.tag != Tag::adverb) {
        break;
      }
    }
    if (!exists || (!there && !s_.spanish())) return std::nullopt;
    if (negated) return Status::denied;
    return coming ? std::optional(Status::planned) : std::nullopt;
  }

  /// "fears of an attack", "la propuesta de una cita": whether a noun that it completes says that it may come.
  bool prospect_of() const {
    if (first_ < 2 || s_.words[first_ - 1].tag != Tag::preposition) return false;
    return in("prospect-nouns", first_ - 2);
  }

  bool in(ListName list, Index i) const { return s_.in(list, i); }

  const SentenceDraft& s_;
  Index noun_;
  Index first_;
};

}  // namespace

std::optional<Modality> modality_beside_noun(const SentenceDraft& sentence, std::uint32_t noun) {
  return NounReader(sentence, noun).read();
}

}  // namespace entente
