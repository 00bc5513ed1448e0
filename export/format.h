#pragma once

#include <entente/graph/graph.h>
#include <entente/ontology/ontology.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <iosfwd>
#include <span>
#include <string>
#include <string_view>

namespace entente {

struct WriteOptions {
  std::string profile;       ///< of the format, e.g. "portable" or "merged"; empty: the format's first
  std::string title;         ///< shown in pictures
  bool legend = true;        ///< DOT and pictures
  std::uint32_t drawn = 60;  ///< pictures show at most so many nodes (a timeline: relations), and say so; 0: all
};

/// Begins a file of that plain name in a folder, and ends the one before. The stream is good until the next call.
using OpenFile = std::function<std::ostream&(std::string_view name)>;

/// A file format: how it is called, and what can write and read it.
struct Format {
  std::string_view name;                       ///< "graphml"
  std::string_view suffix;                     ///< ".graphml"; may have several dots
  std::string_view meaning;                    ///< a line for help texts
  std::span<const std::string_view> profiles;  ///< first: the default; empty: it has none
  /// Writes a whole graph. Throws UsageError for an unknown profile, Error when the stream fails.
  void (*write)(const Graph&, const Ontology&, const WriteOptions&, std::ostream&);
  /// Reads back what `write` wrote; nullptr when this format cannot be read. `name` is for messages.
  Graph (*read)(std::istream&, const std::string& name);
  /// In place of `write`, which is nullptr then, for a format that is a folder of files.
  void (*write_folder)(const Graph&, const Ontology&, const WriteOptions&, const OpenFile&) = nullptr;
};

/// All formats, in the order in which help texts show them.
std::span<const Format> formats();

/// The format of the path's suffix, whatever its case; nullptr when there is none.
const Format* format_of(const std::filesystem::path& path);

/// The format of that name, or of the path's suffix when `name` is empty. Throws UsageError that lists the known ones.
const Format& find_format(const std::filesystem::path& path, std::string_view name = {});

/// `name`, or the first of the profiles when it is empty. Throws UsageError that lists the known ones.
std::string_view find_profile(std::span<const std::string_view> profiles, std::string_view name);

}  // namespace entente
