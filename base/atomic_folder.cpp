#include <entente/base/atomic_folder.h>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

namespace entente {
namespace {

namespace fs = std::filesystem;

constexpr mode_t readable_by_all = 0666;  // minus the umask

/// Without the slash that may end the name of a folder.
fs::path plain(const fs::path& path) {
  return path.has_filename() ? path : path.parent_path();
}

fs::path parent_of(const fs::path& folder) {
  return folder.has_parent_path() ? folder.parent_path() : fs::path(".");
}

void sync_folder(const fs::path& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  ::fsync(descriptor);
  ::close(descriptor);
}

Error exists_already(const std::string& name) {
  return Error({name}, "exists already; choose another name, or give --force to replace it");
}

int rename_with(unsigned flags, const fs::path& from, const fs::path& to) {
  return ::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), flags);
}

}  // namespace

AtomicFolder::OpenFile::OpenFile(const fs::path& path, const std::string& name)
    : descriptor(::open(path.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, readable_by_all)),
      buffer(descriptor, name),
      stream(&buffer) {
  if (descriptor < 0) throw write_error(name, errno);
  stream.exceptions(std::ios::badbit);
}

AtomicFolder::OpenFile::~OpenFile() {
  if (descriptor >= 0) ::close(descriptor);
}

AtomicFolder::AtomicFolder(const fs::path& path, AtomicFile::Existing existing)
    : name_(path.string()),
      target_(plain(path)),
      temporary_(parent_of(target_) / fmt::format(".{}.{}.tmp", target_.filename().string(), ::getpid())),
      existing_(existing) {
  std::error_code failed;
  const fs::file_status status = fs::symlink_status(target_, failed);
  if (fs::exists(status) && !fs::is_directory(status)) throw Error({name_}, "is no folder; choose another name");
  if (fs::exists(status) && existing_ == AtomicFile::Existing::refuse) throw exists_already(name_);
  fs::remove_all(temporary_, failed);  // of a killed process that had our number
  if (::mkdir(temporary_.c_str(), 0777) != 0) throw write_error(name_, errno);
}

AtomicFolder::~AtomicFolder() {
  open_.reset();
  remove_files(temporary_);
}

std::ostream& AtomicFolder::file(std::string_view name) {
  finish_file();
  files_.emplace(name);
  return open_.emplace(temporary_ / name, name_).stream;
}

void AtomicFolder::finish_file() {
  if (!open_) return;
  open_->stream.flush();
  if (::fsync(open_->descriptor) != 0) throw write_error(name_, errno);
  open_.reset();
}

void AtomicFolder::commit() {
  finish_file();
  sync_folder(temporary_);
  if (rename_with(RENAME_NOREPLACE, temporary_, target_) != 0) {
    const int reason = errno;
    if (reason != EEXIST) throw write_error(name_, reason);
    if (existing_ == AtomicFile::Existing::refuse) throw exists_already(name_);
    require_replaceable();
    if (rename_with(RENAME_EXCHANGE, temporary_, target_) != 0) throw write_error(name_, errno);
  }
  sync_folder(parent_of(target_));
}

void AtomicFolder::require_replaceable() const {
  for (const fs::directory_entry& entry : fs::directory_iterator(target_)) {
    const std::string file = entry.path().filename().string();
    if (files_.find(file) == files_.end() || !entry.is_regular_file()) {
      throw Error({name_}, fmt::format("holds \"{}\", which is not ours to delete; choose another name", file));
    }
  }
}

/// Never more than what may be ours.
void AtomicFolder::remove_files(const fs::path& folder) const {
  std::error_code failed;
  for (const std::string& file : files_) fs::remove(folder / file, failed);
  fs::remove(folder, failed);
}

}  // namespace entente
