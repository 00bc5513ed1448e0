#include <entente/extract/annotate.h>
#include <entente/extract/chain/chain.h>
#include <entente/extract/name/classify.h>
#include <entente/extract/name/cue.h>
#include <entente/extract/name/name.h>
#include <entente/extract/name/name_bearer.h>
#include <entente/extract/name/name_state.h>
#include <entente/extract/name/recognise.h>
#include <entente/extract/office/holder.h>
#include <entente/extract/office/office.h>
#include <entente/extract/refer/refer.h>
#include <entente/extract/relation/answer.h>
#include <entente/extract/relation/games.h>
#include <entente/extract/relation/relation.h>
#include <entente/extract/text/clean.h>
#include <entente/extract/text/clean_dateline.h>
#include <entente/extract/text/segment.h>
#include <entente/extract/text/time.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace entente {
namespace {

using Index = std::uint32_t;

std::int32_t find_latest_year(const std::vector<Sentence>& sentences, const Models& models) {
  std::int32_t latest = 0;
  for (const Sentence& sentence : sentences) {
    const Lexicon& lexicon = models.grammar(sentence.language).lexicon();
    latest = std::max(latest, entente::find_latest_year(sentence.tokens, lexicon));
  }
  return latest;
}

void mark_names(SentenceDraft& s) {
  std::vector<bool> known(s.size(), false);
  for (const NameSpan& name : s.names) {
    std::fill(known.begin() + name.tokens.first, known.begin() + name.tokens.end, true);
  }
  s.words = tag(*s.sentence, *s.grammar, known, s.tree);
}

/// What the models read in a sentence, until its tree is made.
struct Reading {
  const engine::LanguageEngine* engine = nullptr;  ///< nullptr: nothing, they do not know the language
  std::vector<engine::Lexeme> lexemes;
  std::vector<engine::Tagging> tags;
  std::vector<std::uint8_t> parts;

  void swap_with(engine::Workspace& work) {
    lexemes.swap(work.lexemes);
    tags.swap(work.tags);
    parts.swap(work.parts);
  }
};

SentenceDraft draft_sentence(const Sentence& sentence, const Date& article, std::int32_t year,
                             std::span<const Date> told, const Models& models) {
  SentenceDraft s;
  s.sentence = &sentence;
  s.grammar = &models.grammar(sentence.language);
  s.times = find_times(sentence, article, year, s.grammar->lexicon(), told);
  s.names = find_names(sentence, *s.grammar, models.resources());
  return s;
}

/// Tags all sentences before it looks for names in any, so that each model finds its tables in the caches.
std::vector<Reading> read_words(std::vector<SentenceDraft>& sentences, const Models& models, engine::Workspace& work) {
  std::vector<Reading> readings(sentences.size());
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    readings[s].engine = tag_words(*sentences[s].sentence, models, work);
    readings[s].swap_with(work);
  }
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    if (readings[s].engine == nullptr) continue;
    readings[s].swap_with(work);
    recognise_names(sentences[s], models, *readings[s].engine, work);
    readings[s].swap_with(work);
  }
  return readings;
}

/// Makes the trees of all sentences, those of one language after another together.
void make_trees(std::vector<SentenceDraft>& sentences, const std::vector<Reading>& readings, engine::Workspace& work) {
  for (std::size_t begin = 0, end = 0; begin < readings.size(); begin = end) {
    const engine::LanguageEngine* const engine = readings[begin].engine;
    std::vector<engine::ParserInput> inputs;
    for (; end < readings.size() && readings[end].engine == engine; ++end)
      inputs.push_back({readings[end].lexemes, readings[end].tags});
    if (engine == nullptr) continue;
    const auto parsed = engine->parse(inputs, work);
    for (std::size_t s = begin; s < end; ++s) sentences[s].tree = Tree(*engine, readings[s].tags, parsed[s - begin]);
  }
}

std::vector<SentenceDraft> draft_sentences(const std::vector<Sentence>& sentences, const Date& article,
                                           const Models& models, engine::Workspace& work) {
  const std::int32_t year = find_latest_year(sentences, models);
  std::vector<SentenceDraft> drafts;
  std::vector<Date> told;
  for (const Sentence& sentence : sentences) {
    drafts.push_back(draft_sentence(sentence, article, year, told, models));
    for (const TimeExpression& time : drafts.back().times) {
      if (time.kind == TimeKind::point && time.date != Date{}) told.push_back(time.date);
    }
  }
  const std::vector<Reading> readings = read_words(drafts, models, work);
  make_trees(drafts, readings, work);
  find_unknown_states(drafts, models.resources());
  for (SentenceDraft& s : drafts) {
    part_bearers(s, models.resources());
    s.cues = find_cues(s, s.names, models.resources());
    s.offices = find_offices(s, s.names, models.resources());
  }
  return drafts;
}

/// Turns the draft's mentions and claims, which know tokens, into those of the result, which know Document::text.
class Publisher {
 public:
  Publisher(const Draft& draft, const View& view, Annotated& out) : draft_(draft), view_(view), out_(out) {}

  /// Unnamed bodies are mentions only where something is said of them.
  void keep(Index sentence, const ClaimDraft& claim) {
    claimed_.insert({sentence, claim.subject});
    claimed_.insert({sentence, claim.object});
  }

  void mentions() {
    find_spoken_of();
    for (Index s = 0; s < draft_.sentences.size(); ++s) {
      for (Index o = 0; o < draft_.sentences[s].occurrences.size(); ++o) {
        const Occurrence& occurrence = draft_.sentences[s].occurrences[o];
        if (!occurrence.entity.valid()) continue;
        if (!claimed_.count({s, o}) && !(named(occurrence) && spoken_of_.count(occurrence.entity))) continue;
        const Span span = view_.to_document(occurrence.span);
        const auto key = std::tuple(span, occurrence.entity);
        order_.emplace(
            key, Mention{span, occurrence.kind, occurrence.entity, std::string(occurrence.rule), occurrence.score});
      }
    }
    for (auto& [key, mention] : order_) {
      mention.entity = publish(mention.entity);
      index_.emplace(key, Id<Mention>(out_.mentions.size()));
      out_.mentions.push_back(mention);
    }
  }

  void claim(Index sentence, const ClaimDraft& draft) {
    const SentenceDraft& s = draft_.sentences[sentence];
    Claim claim;
    claim.subject = mention(s.occurrences[draft.subject]);
    claim.object = mention(s.occurrences[draft.object]);
    claim.relation = draft.relation;
    claim.status = draft.status;
    claim.date = draft.date;
    claim.office = draft.office;
    claim.instrument = draft.instrument;
    claim.place = draft.place;
    claim.speaker = draft.speaker;
    claim.sentence = view_.to_document(s.sentence->span);
    claim.trigger = view_.to_document(cover(s.token(draft.trigger.first).span, s.token(draft.trigger.end - 1).span));
    claim.rule = draft.rule;
    claim.score = draft.score;
    out_.claims.push_back(std::move(claim));
  }

 private:
  /// The entity among those of the result, which holds only what is mentioned.
  Id<LocalEntity> publish(Id<LocalEntity> id) {
    const auto [found, fresh] = published_.emplace(id, Id<LocalEntity>(out_.entities.size()));
    if (fresh) out_.entities.push_back(draft_.entities[id.value()]);
    return found->second;
  }

  /// An adjective alone ("a Peruvian ship") makes no node, unless something is said of what it stands for.
  void find_spoken_of() {
    for (Index s = 0; s < draft_.sentences.size(); ++s) {
      for (Index o = 0; o < draft_.sentences[s].occurrences.size(); ++o) {
        const Occurrence& occurrence = draft_.sentences[s].occurrences[o];
        if (occurrence.kind == MentionKind::name || claimed_.count({s, o})) spoken_of_.insert(occurrence.entity);
      }
    }
  }

  bool named(const Occurrence& o) const { return draft_.entities[o.entity.value()].named; }

  Id<Mention> mention(const Occurrence& o) const { return index_.at(std::tuple(view_.to_document(o.span), o.entity)); }

  const Draft& draft_;
  const View& view_;
  Annotated& out_;
  std::set<std::pair<Index, Index>> claimed_;
  std::set<Id<LocalEntity>> spoken_of_;
  std::map<Id<LocalEntity>, Id<LocalEntity>> published_;
  std::map<std::tuple<Span, Id<LocalEntity>>, Mention> order_;
  std::map<std::tuple<Span, Id<LocalEntity>>, Id<Mention>> index_;
};

}  // namespace

Annotated annotate(Document document, const Models& models) {
  engine::Workspace work;
  return annotate(std::move(document), models, work);
}

Annotated annotate(Document document, const Models& models, engine::Workspace& work) {
  Annotated out;
  out.document = std::move(document);
  const View view = clean(out.document, models);
  const std::vector<Sentence> sentences = segment(view, models.resources());

  Draft draft;
  draft.date = parse_iso(out.document.date);
  draft.told_from = state_of_dateline(view.dateline(), models.resources());
  draft.sentences = draft_sentences(sentences, draft.date, models, work);
  classify(draft, models);
  chain(draft, view, models);
  find_holders(draft, models);
  for (SentenceDraft& s : draft.sentences) mark_names(s);
  refer(draft, models);
  draft.of_games = tells_of_games(draft);

  std::vector<std::vector<ClaimDraft>> claims;
  for (Index s = 0; s < draft.sentences.size(); ++s) {
    claims.push_back(find_relations(draft, s, models));
    add_answers(claims, draft);
  }

  Publisher publisher(draft, view, out);
  for (Index s = 0; s < claims.size(); ++s) {
    for (const ClaimDraft& claim : claims[s]) publisher.keep(s, claim);
  }
  publisher.mentions();
  for (Index s = 0; s < claims.size(); ++s) {
    for (const ClaimDraft& claim : claims[s]) publisher.claim(s, claim);
  }
  std::sort(out.claims.begin(), out.claims.end(), [](const Claim& a, const Claim& b) {
    return std::tie(a.sentence, a.trigger, a.relation, a.subject, a.object) <
           std::tie(b.sentence, b.trigger, b.relation, b.subject, b.object);
  });
  return out;
}

}  // namespace entente
