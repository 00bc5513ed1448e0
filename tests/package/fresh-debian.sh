#!/usr/bin/env bash
# fresh-debian.sh FOLDER: whether demo and check work on a fresh Debian 12 with nothing installed.
#
# Makes a minimal Debian in FOLDER with debootstrap, copies the committed files there, and runs both as root. Packages
# come from where this machine's own apt gets them. Needs root and debootstrap; takes a while. FOLDER is left to look at.
set -euo pipefail

root=${1:?usage: fresh-debian.sh FOLDER}
source=$(git -C "$(dirname "$0")" rev-parse --show-toplevel)

# The first mirror that apt knows for the Debian release, "http://.../debian".
mirror() {
  apt-get indextargets --format '$(SITE) $(RELEASE) $(CODENAME) $(CREATED_BY)' |
    awk '$2 == "bookworm" || $3 == "bookworm" { print $1; exit }'
}

unmount() {
  for at in proc dev/pts dev; do
    if mountpoint -q "$root/$at"; then umount -l "$root/$at"; fi
  done
}
trap unmount EXIT

mkdir -p "$root"
if [ ! -e "$root/etc/debian_version" ]; then
  debootstrap --variant=minbase bookworm "$root" "$(mirror)"
fi

# How this machine reaches the network.
cp -L /etc/resolv.conf "$root/etc/resolv.conf"
apt-config dump | grep -i '^Acquire::.*Proxy' > "$root/etc/apt/apt.conf.d/99network" || true
network=()
for name in http_proxy https_proxy no_proxy HTTP_PROXY HTTPS_PROXY NO_PROXY; do
  if [ -n "${!name:-}" ]; then network+=("$name=${!name}"); fi
done

mountpoint -q "$root/proc" || mount -t proc proc "$root/proc"
mountpoint -q "$root/dev" || mount --bind /dev "$root/dev"
mountpoint -q "$root/dev/pts" || mount --bind /dev/pts "$root/dev/pts"

rm -rf "$root/entente"
mkdir "$root/entente"
git -C "$source" archive HEAD | tar -x -C "$root/entente"

inside() {
  printf '\n===== %s\n' "$*"
  chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root "${network[@]}" \
    sh -c 'cd /entente && exec "$@"' sh "$@" < /dev/null
}

inside ./demo
test -s "$root/entente/demo-output/graph.svg"
inside ./check
inside ./demo # a second run is quick and needs no network
echo "fresh Debian: demo and check passed"
