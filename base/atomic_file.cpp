#include <entente/base/atomic_file.h>

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

fs::path folder_of(const fs::path& file) {
  return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

fs::path follow_links(const fs::path& path) {
  std::error_code failed;
  const fs::path target = fs::canonical(path, failed);
  return failed ? path : target;
}

fs::path temporary_beside(const fs::path& target) {
  return folder_of(target) / fmt::format(".{}.{}.tmp", target.filename().string(), ::getpid());
}

std::string link_to(int descriptor) {
  return fmt::format("/proc/self/fd/{}", descriptor);
}

/// A file without a name, which goes with its descriptor; -1 where the file system or a missing /proc forbids it.
int open_nameless(const fs::path& folder) {
  const int descriptor = ::open(folder.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, readable_by_all);
  if (descriptor >= 0 && ::access(link_to(descriptor).c_str(), F_OK) != 0) {
    ::close(descriptor);
    return -1;
  }
  return descriptor;
}

int open_named(const fs::path& path) {
  ::unlink(path.c_str());  // of a killed process that had our number
  return ::open(path.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, readable_by_all);
}

bool is_device_or_pipe(const fs::file_status& status) {
  return fs::exists(status) && !fs::is_regular_file(status) && !fs::is_directory(status);
}

void keep_permissions_of(const fs::path& old, int descriptor) {
  struct stat status {};
  if (::stat(old.c_str(), &status) == 0) static_cast<void>(::fchmod(descriptor, status.st_mode & 07777));
}

/// The new name survives a power cut only when its folder is synced too; not every file system can.
void sync_folder(const fs::path& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  ::fsync(descriptor);
  ::close(descriptor);
}

int rename_without_replacing(const fs::path& from, const fs::path& to) {
  const int result = ::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE);
  if (result == 0 || errno != EINVAL) return result;
  return ::rename(from.c_str(), to.c_str());  // the file system knows no RENAME_NOREPLACE
}

Error exists_already(const std::string& name) {
  return Error({name}, "exists already; choose another name, or give --force to replace it");
}

}  // namespace

AtomicFile::AtomicFile(const fs::path& path, Existing existing)
    : name_(path.string()),
      target_(follow_links(path)),
      temporary_(temporary_beside(target_)),
      existing_(existing),
      file_(open()),
      buffer_(file_.descriptor, name_),
      stream_(&buffer_) {
  stream_.exceptions(std::ios::badbit);
}

AtomicFile::Opened AtomicFile::open() const {
  std::error_code failed;
  const fs::file_status status = fs::status(target_, failed);
  if (fs::is_directory(status)) throw Error({name_}, "is a folder; name a file in it");
  if (fs::is_regular_file(status) && existing_ == Existing::refuse) throw exists_already(name_);

  Opened file;
  file.in_place = is_device_or_pipe(status);
  if (file.in_place) {
    file.descriptor = ::open(target_.c_str(), O_WRONLY | O_CLOEXEC);
  } else if (file.descriptor = open_nameless(folder_of(target_)); file.descriptor < 0) {
    file.descriptor = open_named(temporary_);
    file.named = true;
  }
  if (file.descriptor < 0) throw write_error(name_, errno);
  return file;
}

AtomicFile::~AtomicFile() {
  ::close(file_.descriptor);
  if (file_.named) ::unlink(temporary_.c_str());
}

void AtomicFile::commit() {
  stream_.flush();
  if (file_.in_place) return;
  if (fs::exists(target_)) keep_permissions_of(target_, file_.descriptor);
  if (::fsync(file_.descriptor) != 0) throw write_error(name_, errno);
  move_into_place();
  sync_folder(folder_of(target_));
}

void AtomicFile::move_into_place() {
  if (!file_.named) {
    ::unlink(temporary_.c_str());
    if (::linkat(AT_FDCWD, link_to(file_.descriptor).c_str(), AT_FDCWD, temporary_.c_str(), AT_SYMLINK_FOLLOW) != 0) {
      throw write_error(name_, errno);
    }
    file_.named = true;
  }
  const int result = existing_ == Existing::refuse ? rename_without_replacing(temporary_, target_)
                                                   : ::rename(temporary_.c_str(), target_.c_str());
  if (result != 0) throw errno == EEXIST ? exists_already(name_) : write_error(name_, errno);
  file_.named = false;
}

}  // namespace entente
