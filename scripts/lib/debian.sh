# shellcheck shell=bash
# Debian packages, for root and for an ordinary user with sudo.

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# --no-remove: a package of yours is never traded for one of ours.
apt_install() {
  have apt-get || return 1
  [ "$(id -u)" = 0 ] || have sudo || die "there is no sudo here; as root, run: apt-get install $*"
  note "apt-get install $*"
  apt_get update || note "apt-get update failed; going on with the package lists that are there"
  apt_get install --yes --no-install-recommends --no-remove "$@" >/dev/null
}

apt_get() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=120 -o Dpkg::Use-Pty=0 "$@"
}

package_version() { dpkg-query --show --showformat='${Version}' "$1" 2>/dev/null; }
