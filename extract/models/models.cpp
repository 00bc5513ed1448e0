#include <entente/base/embedded.h>
#include <entente/extract/models/models.h>

#include <span>
#include <vector>

namespace entente {

std::span<const EmbeddedFile> builtin_model_files();

engine::Engine builtin_engine() {
  std::vector<engine::ModelBytes> files;
  for (const EmbeddedFile& file : builtin_model_files()) files.push_back({file.path, file.text});
  return engine::Engine(files);
}

}  // namespace entente
