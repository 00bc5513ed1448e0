#include <entente/cli/inputs.h>
#include <entente/export/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <string_view>

namespace entente::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 6> article_suffixes = {".txt", ".text", ".md", ".markdown", ".jsonl", ".ndjson"};

Diagnostic unusable(const std::string& path, std::string message) {
  return {Diagnostic::Severity::warning, {path, 0}, std::move(message)};
}

bool looks_like_text(const fs::path& path) {
  std::array<char, 4096> head{};
  std::ifstream in(path, std::ios::binary);
  in.read(head.data(), head.size());
  return std::count(head.begin(), head.begin() + in.gcount(), '\0') == 0;
}

/// Files of an unknown suffix may be anything: pictures, tables. Our own graphs are none either.
bool is_article(const fs::path& path) {
  if (format_of(path) != nullptr) return false;
  const std::string suffix = path.extension().string();
  if (suffix.empty()) return looks_like_text(path);
  return std::find(article_suffixes.begin(), article_suffixes.end(), suffix) != article_suffixes.end();
}

bool is_hidden(const fs::path& path) {
  return path.filename().string().front() == '.';
}

void gather_folder(const std::string& folder, Inputs& inputs) {
  std::vector<std::string> files;
  std::error_code failed;
  fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, failed);
  for (; !failed && at != fs::recursive_directory_iterator(); at.increment(failed)) {
    std::error_code no_status;
    if (is_hidden(at->path())) {
      ++inputs.hidden;
      at.disable_recursion_pending();
    } else if (at->is_regular_file(no_status)) {
      if (is_article(at->path())) {
        files.push_back(at->path().string());
      } else {
        ++inputs.not_text;
      }
    }
  }
  if (failed) {
    inputs.unusable.push_back(unusable(folder, "cannot be read: " + failed.message()));
  } else if (files.empty()) {
    inputs.unusable.push_back(unusable(folder, "holds no articles (.txt, .md or .jsonl)"));
  }
  std::sort(files.begin(), files.end());
  inputs.files.insert(inputs.files.end(), files.begin(), files.end());
}

}  // namespace

Inputs gather(const std::vector<std::string>& arguments) {
  Inputs inputs;
  for (const std::string& argument : arguments) {
    std::error_code failed;
    const fs::file_status status = fs::status(argument, failed);
    if (argument != "-" && fs::is_directory(status)) {
      gather_folder(argument, inputs);
    } else if (argument == "-" || fs::exists(status)) {
      inputs.files.push_back(argument);
    } else {
      inputs.unusable.push_back(unusable(argument, "there is no such file or folder"));
    }
  }
  return inputs;
}

}  // namespace entente::cli
