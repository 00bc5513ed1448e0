#pragma once

#include <entente/extract/chain/chain_links.h>
#include <entente/extract/chain/chain_thing.h>

#include <cstdint>
#include <map>
#include <set>
#include <string>

namespace entente {

/// Says what the acronyms of an article are short for, by the names that they stand behind in brackets: "Halden Arms
/// Group (HAG)".
class AcronymLinker {
 public:
  using Entity = NameLinks::Entity;

  /// Keeps references to both.
  AcronymLinker(NameLinks& links, ThingLinker& things) : links_(links), things_(things) {}

  /// To be called before any name is linked that the gazetteer does not know.
  void collect_bracketed();
  /// Single words in capitals or in brackets wait until it is known what they are short for.
  bool single_acronym(const NameReference& r) const;
  /// To be called when all other names are linked.
  void bind_acronyms();
  /// What an acronym has been found to be short for; invalid when nothing.
  Entity bound(const std::string& key) const;
  /// "... the National Tunnel Authority. The NTA said": the only body of the article that has an acronym's letters for
  /// initials; invalid when there is none.
  Entity spelled_out(const NameReference& r) const;

 private:
  void collect_initials();
  bool named_otherwise(const NameReference& r) const;
  void bind(std::uint32_t si, std::uint32_t n);
  Entity inner(std::uint32_t si, std::uint32_t n, std::uint32_t start);

  NameLinks& links_;
  ThingLinker& things_;
  std::map<std::string, Entity> acronyms_;
  std::map<std::string, Entity> initials_;  ///< bodies by theirs; invalid where several share them
  std::set<std::string> bracketed_;         ///< single words that stand in brackets somewhere
};

}  // namespace entente
