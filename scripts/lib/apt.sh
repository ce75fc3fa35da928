# shellcheck shell=bash disable=SC2034,SC2154 # names shared between these files
# System packages, on Debian and its kin.

as_root() {
  if ((EUID == 0)); then
    "$@"
  else
    sudo -n "$@"
  fi
}

# -n: never ask for a password.
may_apt() { have apt-get && { ((EUID == 0)) || sudo -n true 2>/dev/null; }; }

is_installed() { [[ $(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null) == installed ]]; }

apt_updated=
apt_install() {
  if [[ -z $apt_updated ]]; then
    as_root apt-get -qq -o DPkg::Lock::Timeout=300 update || return
    apt_updated=1
  fi
  # --no-remove: rustc-web conflicts with Debian's own rustc and rustup, which are not ours to take away.
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o DPkg::Lock::Timeout=300 \
    --no-install-recommends --no-remove install "$@"
}
