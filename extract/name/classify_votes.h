#pragma once

#include <entente/extract/draft/draft.h>
#include <entente/ontology/resources.h>

#include <map>
#include <string>

namespace entente {

/// The classes that the models see in the mentions of a name all over an article. Keeps a reference to the resources.
class ModelVotes {
 public:
  explicit ModelVotes(const Resources& resources) : resources_(resources) {}

  /// Takes what the models see in a mention of the name with that key.
  void note(const SentenceDraft& s, const NameSpan& name, const std::string& key);

  /// The class that they see in most mentions. Where they waver, a name that no list of persons has is a body's:
  /// "vendió a Halvex", "con Halvex".
  std::string most(const SentenceDraft& s, const NameSpan& name, const std::string& key) const;

 private:
  std::string suggested(const SentenceDraft& s, const NameSpan& name) const;
  bool lone_family_name(const SentenceDraft& s, const NameSpan& name) const;

  const Resources& resources_;
  std::map<std::string, std::map<std::string, int>> votes_;  ///< by key and class
};

}  // namespace entente
