#pragma once

#include <entente/base/error.h>
#include <entente/base/id.h>
#include <entente/base/span.h>
#include <entente/base/status.h>

#include <cstdint>
#include <string>
#include <vector>

/// What reading one article yields: plain values that know nothing of how they were found. Spans are bytes of
/// Document::text; files show code points of it.
namespace entente {

/// An article as read. `text` is valid UTF-8 without characters that XML 1.0 forbids; apart from those it is exactly
/// what the file, JSON field or page held.
struct Document {
  std::string id;        ///< 16 hex digits, from the content alone
  std::string name;      ///< the file's name without folders, or the JSON id
  std::string title;     ///< as given with the article, else empty
  std::string url;       ///< as given with the article, else empty
  std::string date;      ///< ISO 8601 day of publication, as precise as known, else empty
  std::string language;  ///< "en", "es"
  std::string text;

  friend bool operator==(const Document&, const Document&) = default;
};

enum class MentionKind : std::uint8_t { name, demonym, nominal, pronoun };

/// What one article says of one thing: the end of a coreference chain within the document.
struct LocalEntity {
  std::string name;                  ///< canonical: the fullest proper form seen
  std::string type;                  ///< a class of the ontology
  std::string gazetteer_id;          ///< empty when the gazetteer does not know it
  std::string disambiguator;         ///< tells apart what bears one name and class, e.g. the state of a ministry
  bool named = true;                 ///< false for an unnamed body or group ("police of Turkey")
  std::vector<std::string> aliases;  ///< other proper forms, sorted, without the name itself

  friend bool operator==(const LocalEntity&, const LocalEntity&) = default;
};

/// A place in the text that speaks of an entity. "The two countries" is two mentions with one span.
struct Mention {
  Span span;  ///< of a name: exact, without title or glued word
  MentionKind kind = MentionKind::name;
  Id<LocalEntity> entity;
  std::string rule;         ///< what found it
  std::uint16_t score = 0;  ///< 0..1000

  friend bool operator==(const Mention&, const Mention&) = default;
};

/// One sentence's word that a relation holds between two mentions of that sentence.
struct Claim {
  Id<Mention> subject;
  Id<Mention> object;
  std::string relation;  ///< of the ontology
  Status status = Status::happened;
  std::string date;         ///< ISO 8601, as precise as the text allows, else empty
  std::string office;       ///< holds-office: normalised English title
  std::string instrument;   ///< signed: what was signed
  std::string place;        ///< where it happened, as named
  std::string speaker;      ///< who is quoted for it, else empty
  Span sentence;            ///< contains trigger and both mentions
  Span trigger;             ///< the words that say it
  std::string rule;         ///< the frame that matched
  std::uint16_t score = 0;  ///< 0..1000

  friend bool operator==(const Claim&, const Claim&) = default;
};

/// All that one article says. A pure function of the document and the models.
struct Annotated {
  Document document;
  std::vector<LocalEntity> entities;
  std::vector<Mention> mentions;  ///< by span, then entity
  std::vector<Claim> claims;      ///< by sentence, then trigger
  std::vector<Diagnostic> diagnostics;
};

}  // namespace entente
