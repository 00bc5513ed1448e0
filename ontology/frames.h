#pragma once

#include <entente/base/error.h>
#include <entente/base/status.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

struct Record;

enum class TriggerKind : std::uint8_t { verb, noun, adjective };

/// How a language says a relation: words that trigger it, and where in the sentence its two arguments may stand. In the
/// files, one pattern a line (one that ends in a comma or a slash goes on in the next):
///
///     frame visited
///       verb visit, tour                     subject > object
///       verb travel, fly                     subject > to
///       noun visit, trip, official visit     subject, poss, by > to
///
/// Slashes join choices of which a trigger has one, an underscore the words of one choice: "send/move
/// troops/war_planes" is four triggers.
///
/// Slots: `subject` and `object` are the logical ones (the agent of a passive is its subject; for a noun, the subject
/// of the verb that governs it: "A paid a visit"); `poss` is a possessor or "of" that acts; `adj` a nationality
/// adjective; `between` stands for both arguments ("talks between A and B"); `group` for the members of one coordinated
/// argument ("A and B met"); `that` (`que`) for the subject of a clause that follows ("alleged that A"), `duty` and
/// `misdeed` for one that should do something or does wrong ("said A must leave", "says A is blocking talks"); `home`
/// for the state at home of whom a post in capitals is ("ocupa la Presidencia"); any other word is a preposition of the
/// language. Two blanks end the triggers; commas part slots and triggers; a lone `between`, `group` or `parties` (the
/// members of a coordinated object) goes to `from`, and `to` is empty.
///
/// Options follow in brackets. They fix the status ([planned], [denied], [happened] ...) or the relation:
///
///     fields        refined to partnered-in-FIELD by the words about the trigger
///     loose         a weaker sign, which lowers the confidence
///     yields        only where no other pattern of the word fits: who sells a firm supplies nobody
///     affirmed      nothing where the text denies it
///     refused       only where a clause says that its verb is not done: "no aceptó la oferta"
///     games         only where the article tells of games and races: who wins a cup attends it
///
/// They say who the subject must be:
///
///     by-person, by-body, by-state
///     by-arms       whoever bears arms, or a crowd
///
/// and the object:
///
///     person, body, agreement, media
///     someone       no state or place: who captures a city arrests nobody
///     itself        named, not stood for: who leads its delegation does not lead a state
///     individuals   the state of unnamed people counts: "freed two Danish hikers"
///     state         a capital stands for its state: "recalled its ambassador from Lima"
///     bare          without "a" before it: who "forma a" somebody teaches
///     marked        with one where it stands behind the verb: who "recibió el premio X" met nobody
///     intransitive  none: who stops a project in a state need not have been there
///     alone         none beside the group: not "A and B met C"
///     reflexive     a Spanish verb has "se": "A y B enfrentan una crisis"
struct Frame {
  std::string relation;
  TriggerKind kind = TriggerKind::verb;
  std::vector<std::string> triggers;  ///< folded lemmas, or phrases whose first word is a lemma
  std::vector<std::string> from;      ///< slots, best first
  std::vector<std::string> to;        ///< slots, best first
  std::vector<std::string> options;
  Place place;

  bool has_option(std::string_view option) const;
  /// Whether one of the arguments may stand in that slot.
  bool names_slot(std::string_view slot) const;
};

/// All frames of one language.
class Frames {
 public:
  std::span<const Frame> all() const { return frames_; }

  /// Adds the patterns of a `frame` record. Throws Error with file and line when one cannot be read.
  void add(const Record& record);
  /// Forgets the patterns of that relation.
  void remove(std::string_view relation);

 private:
  std::vector<Frame> frames_;
};

}  // namespace entente
