# What demo and check share: bringing the Debian packages that are missing, and building. Sourced, not run.

# To build the program.
build_packages=(
  g++ cmake ninja-build pkg-config
  libboost-dev libcli11-dev libfmt-dev libgraphviz-dev librapidxml-dev libutf8proc-dev libxxhash-dev nlohmann-json3-dev
)

# To build and run the tests that need Debian's packages only.
test_packages=(
  libgtest-dev libgmock-dev
  clang-format-14 graphviz libxml2-utils python3 python3-igraph python3-networkx sqlite3
)

say() { printf '== %s\n' "$*" >&2; }

# Runs its arguments as root, without ever asking for a password.
as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo > /dev/null && sudo -n true 2> /dev/null; then
    say "with sudo: $*"
    sudo -n "$@"
  else
    say "this needs root, and sudo is not allowed without a password; please run as root:"
    printf '  %s\n' "$*" >&2
    exit 2
  fi
}

# Of the packages named, those that are not installed, one a line.
missing_packages() {
  comm -23 <(printf '%s\n' "$@" | sort -u) \
    <(dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' 2> /dev/null | sed -n 's/^ii *//p' | sort -u)
}

# Installs those of the packages named that are missing; does nothing, and needs no network, when none is.
need_packages() {
  if ! command -v dpkg-query > /dev/null; then
    say "this is no Debian; see that you have what these packages hold: $*"
    return
  fi
  local missing
  mapfile -t missing < <(missing_packages "$@")
  [ ${#missing[@]} = 0 ] && return
  say "installing with apt-get: ${missing[*]}"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" > /dev/null
}

# need_command NAME PACKAGE: installs the package unless the command is there already, from wherever.
need_command() {
  command -v "$1" > /dev/null || need_packages "$2"
}

# build PRESET [options of cmake...]: configures and builds all.
build() {
  local preset=$1
  shift
  say "building build/$preset"
  cmake --preset "$preset" "$@" > "/tmp/entente-configure.$$" 2>&1 || {
    cat "/tmp/entente-configure.$$" >&2
    exit 2
  }
  rm -f "/tmp/entente-configure.$$"
  cmake --build --preset "$preset"
}
