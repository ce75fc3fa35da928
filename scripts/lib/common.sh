# shellcheck shell=bash disable=SC2034,SC2154 # names shared between these files
# Sourced by every script: where things are, and how to speak. Written for bash 3.2 on, which macOS has.

root=$(CDPATH="" cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cache=${PIN_CAKE_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/pin-cake}

# Trunk takes only "true" or "false" here; CI services set "1".
[[ -z ${NO_COLOR:-} ]] || export NO_COLOR=true

# Messages go to stderr, so that stdout stays what the command itself prints.
say() { printf '%s\n' "$*" >&2; }

die() {
  say "${0##*/}: $*"
  exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

heading() { say "" "── $* ──"; }

# The comment at the top of a script is its help.
print_help() { sed -n '2,/^[^#]/ s/^# \{0,1\}//p' "$0"; }

# A name for some content, read from stdin.
short_hash() { { sha256sum 2>/dev/null || shasum -a 256; } | cut -c 1-16; }

# Holds a lock until drop_lock or the end; without flock (macOS) parallel runs are on their own.
hold_lock() {
  mkdir -p "$(dirname "$1")"
  if have flock; then
    exec 9>"$1"
    flock -n 9 || {
      say "waiting for another run, which holds $1"
      flock 9
    }
  fi
}

drop_lock() { exec 9>&-; }
