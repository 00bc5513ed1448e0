#include <entente/base/utf8.h>
#include <entente/extract/name/found_name.h>
#include <entente/extract/name/hints.h>
#include <entente/extract/name/name_capitals.h>
#include <entente/extract/name/name_field.h>
#include <entente/extract/name/name_tokens.h>
#include <entente/extract/name/recognise.h>

#include <algorithm>
#include <utility>

namespace entente {
namespace {

class Reconciler {
 public:
  Reconciler(SentenceDraft& sentence, const Resources& resources, std::vector<FoundName> found)
      : sentence_(sentence),
        resources_(resources),
        words_(*sentence.sentence, *sentence.grammar, resources),
        found_(std::move(found)) {}

  void run() {
    std::vector<NameSpan> kept;
    std::vector<std::uint32_t> moved(sentence_.names.size(), 0);
    std::vector<bool> stays(sentence_.names.size(), true);
    std::vector<bool> used(found_.size(), true);
    for (std::size_t f = 0; f < found_.size(); ++f) used[f] = settle(found_[f], stays);
    doubt_unconfirmed();

    std::size_t f = 0;
    for (std::uint32_t n = 0; n <= sentence_.names.size(); ++n) {
      const std::uint32_t limit = n < sentence_.names.size() ? sentence_.names[n].tokens.first : ~std::uint32_t{0};
      for (; f < found_.size() && found_[f].tokens.first <= limit; ++f) {
        if (used[f]) kept.push_back(made(found_[f]));
      }
      if (n == sentence_.names.size() || !stays[n]) continue;
      moved[n] = static_cast<std::uint32_t>(kept.size());
      kept.push_back(std::move(sentence_.names[n]));
    }
    for (NameSpan& name : kept) {
      if (name.state) name.state = stays[*name.state] ? std::optional(moved[*name.state]) : std::nullopt;
    }
    sentence_.names = std::move(kept);
  }

 private:
  /// Compares one name of the models with those that it overlaps. Returns whether it becomes a name of its own.
  bool settle(const FoundName& found, std::vector<bool>& stays) {
    std::vector<std::uint32_t> met;
    for (std::uint32_t n = 0; n < sentence_.names.size(); ++n) {
      if (stays[n] && sentence_.names[n].tokens.overlaps(found.tokens)) met.push_back(n);
    }
    if (met.empty()) return found.type != "Other" && stands_alone(found);
    if (met.size() == 1 && same_name(sentence_.names[met[0]], found)) {
      agree(sentence_.names[met[0]], found);
      return false;
    }
    const bool covers = std::all_of(met.begin(), met.end(), [&](std::uint32_t n) { return gives_way(n, found); });
    if (!covers) {
      NameSpan& first = sentence_.names[met.front()];
      const bool of_place = met.size() == 2 && sentence_.names[met.back()].known;  // "Halden Terminals of Malaysia"
      if (of_place && first.tokens.first == found.tokens.first) agree(first, found);
      return false;
    }
    if (ends_in_common_noun(found)) return false;
    for (const std::uint32_t n : met) stays[n] = false;
    return found.type != "Other";
  }

  /// Equal bounds; or a run of capitals of which the models take a part: "Naha Mint Hamdi". The first word of a
  /// sentence has its capital anyway, and may be left out when it is one of the language.
  bool same_name(const NameSpan& name, const FoundName& found) const {
    if (name.tokens == found.tokens) return true;
    const bool part = name.tokens.first <= found.tokens.first && found.tokens.end <= name.tokens.end;
    return part && name.rule == "capitals" &&
           (name.tokens.first > 0 || found.tokens.first == 0 || !is_common(name.tokens.first));
  }

  /// Whether a name of the lists is only a part, or a wrong reading, of one that the models find. What stands before
  /// a common noun ("Nemo planes") is a name of its own.
  bool gives_way(std::uint32_t n, const FoundName& found) const {
    const NameSpan& name = sentence_.names[n];
    const bool told = name.rule == "quoted" || name.rule == "motto" || name.rule == "small word";
    if (told && found.tokens.size() < name.tokens.size()) return false;
    if (!name.known) return name.type.empty() && found.type != "Other";
    if (closes_person(name, found)) return true;
    if (heads_clause(name, found)) return false;
    const bool modifies = found.tokens.first <= name.tokens.first && name.tokens.end < found.tokens.end;
    if (!sentence_.token(found.tokens.end - 1).capital) return false;
    return modifies && found.type != "Place" && name.kind == MentionKind::name && !only_legal_form(name, found);
  }

  /// "Peru Vows Revenge", "Peru Slams Chile Over Islands": a headline's verb behind a state, or another state.
  bool heads_clause(const NameSpan& name, const FoundName& found) const {
    if (!title_case_ || sentence_.spanish()) return false;
    if (resources_.gazetteer.entry(name.known->entry).type != "State") return false;
    const auto verb = [&](std::uint32_t i) {
      const std::string& key = sentence_.key(i);
      return (key.back() == 's' || key.back() == 'd') && !sentence_.in("org-heads", i) &&
             !sentence_.grammar->morphology().verb(key).empty();
    };
    const std::uint32_t next = name.tokens.end;
    return (next < found.tokens.end && verb(next)) ||
           (name.tokens.first > found.tokens.first && verb(name.tokens.first - 1));
  }

  /// "Tendai Halden": a town's name behind a word that is no other name, in what the models take for a person. States
  /// and what acts for one stay.
  bool closes_person(const NameSpan& name, const FoundName& found) const {
    if (found.type != "Person" || name.tokens.size() != 1 || name.tokens.end != found.tokens.end) return false;
    const GazetteerEntry& entry = resources_.gazetteer.entry(name.known->entry);
    if (entry.type != "City" || !entry.seat_of.empty() || name.tokens.first != found.tokens.first + 1) return false;
    return sentence_.token(found.tokens.first).capital && !is_common(found.tokens.first);
  }

  /// "Nemo Co." is Nemo.
  bool only_legal_form(const NameSpan& name, const FoundName& found) const {
    for (std::uint32_t i = name.tokens.end; i < found.tokens.end; ++i) {
      if (!is_legal_form(*sentence_.sentence, i, sentence_.grammar->lexicon())) return false;
    }
    return name.tokens.first == found.tokens.first;
  }

  void agree(NameSpan& name, const FoundName& found) {
    confirmed_.push_back(name.tokens.first);
    if (name.known || !name.type.empty() || found.type == "Other") return;
    if (name.suggestion.empty() || name.tokens.end == found.tokens.end) name.suggestion = class_of(found);
    name.weak = false;
  }

  /// What capitals alone speak for, and the models do not, needs a second mention.
  void doubt_unconfirmed() {
    for (NameSpan& name : sentence_.names) {
      if (name.known || !name.type.empty() || name.rule != "capitals") continue;
      const bool confirmed = std::find(confirmed_.begin(), confirmed_.end(), name.tokens.first) != confirmed_.end();
      if (!confirmed) name.weak = true;
    }
  }

  /// Whether the models alone are enough for a name: it has capitals that say something, and is neither a common word
  /// nor the mark of something taken out, "*NUMBER*".
  bool stands_alone(const FoundName& found) const {
    const std::uint32_t first = found.tokens.first;
    const bool placeholder = first > 0 && found.tokens.end < sentence_.size() &&
                             sentence_.token(first - 1).text == "*" && sentence_.token(found.tokens.end).text == "*";
    if (placeholder || holds_common_noun(found) || within_field(found)) return false;
    if (found.tokens.size() == 1 && (is_common(first) || names_nobody(first))) return false;
    if (abbreviates_words(words_, first)) return false;
    return has_telling_capital(found);
  }

  /// The "Unión Europea y Cooperación" of "ministro de Asuntos Exteriores, Unión Europea y Cooperación".
  bool within_field(const FoundName& found) const {
    constexpr std::uint32_t longest = 8;
    for (std::uint32_t i = found.tokens.first; i > 0 && found.tokens.first - i < longest; --i) {
      const std::uint32_t field = title_fields(words_, i);
      if (field > 0) return i + field >= found.tokens.end;
    }
    return false;
  }

  /// "Day", "Marxist", "III"
  bool names_nobody(std::uint32_t i) const {
    return sentence_.in("non-names", i) || (sentence_.in("roman-numerals", i) && sentence_.token(i).shout) ||
           is_adherent(sentence_.token(i), sentence_.grammar->lexicon(), resources_.names);
  }

  /// A word in lower case that is none of the small words inside names: "Peronist deputy Ada Quill".
  bool holds_common_noun(const FoundName& found) const {
    for (std::uint32_t i = found.tokens.first; i < found.tokens.end; ++i) {
      const Token& token = sentence_.token(i);
      const bool small = sentence_.in("name-particles", i) || sentence_.in("name-connectors", i);
      if (token.word && !token.capital && !small) return true;
    }
    return false;
  }

  /// "Estados miembros"
  bool ends_in_common_noun(const FoundName& found) const {
    const Token& last = sentence_.token(found.tokens.end - 1);
    return found.tokens.size() > 1 && last.word && !last.capital && is_common(found.tokens.end - 1) &&
           is_common(found.tokens.first);
  }

  /// Where every word has its capital, only a rare word's tells of a name.
  bool has_telling_capital(const FoundName& found) const {
    for (std::uint32_t i = found.tokens.first; i < found.tokens.end; ++i) {
      if (sentence_.token(i).capital && !(title_case_ && is_common(i))) return true;
    }
    return false;
  }

  bool is_common(std::uint32_t token) const {
    return sentence_.grammar->words().contains(lower(sentence_.token(token).text));
  }

  static std::string class_of(const FoundName& found) {
    return found.type == "Place" ? "City" : std::string(found.type);
  }

  NameSpan made(const FoundName& found) const {
    NameSpan name;
    name.tokens = found.tokens;
    name.span = cover(sentence_.token(found.tokens.first).span, sentence_.token(found.tokens.end - 1).span);
    name.suggestion = class_of(found);
    name.rule = "model";
    name.score = 700;
    return name;
  }

  SentenceDraft& sentence_;
  const Resources& resources_;
  const NameTokens words_;
  std::vector<FoundName> found_;
  bool title_case_ = is_title_case(*sentence_.sentence);
  std::vector<std::uint32_t> confirmed_;
};

}  // namespace

const engine::LanguageEngine* tag_words(const Sentence& sentence, const Models& models, engine::Workspace& work) {
  const engine::LanguageEngine* const engine = models.engine(sentence.language);
  const LanguageData* const data = models.resources().language(sentence.language);
  if (engine == nullptr || data == nullptr) return nullptr;
  std::vector<HintWord> listed;
  for (const Token& token : sentence.tokens) listed.push_back({token.text, token.hashed_key()});
  std::vector<engine::Word> words;
  find_hints(listed, models.resources(), *data, words);
  engine->describe(words, work);
  engine->tag(work);
  return engine;
}

void recognise_names(SentenceDraft& sentence, const Models& models, const engine::LanguageEngine& engine,
                     engine::Workspace& work) {
  engine.find_names(work);
  auto found = found_names(*sentence.sentence, work.labels, engine.recogniser(), *sentence.grammar, models.resources());
  Reconciler(sentence, models.resources(), std::move(found)).run();
}

}  // namespace entente
