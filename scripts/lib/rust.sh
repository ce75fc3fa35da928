# shellcheck shell=bash disable=SC2034,SC2154 # names shared between these files
# Which Rust compiles what. rustup's pinned toolchain does everything where it can have the wasm32
# standard library. Where it may not install (RUSTUP_AUTO_INSTALL=0) or is missing, Debian's rustc-web
# compiles for wasm32, with standard libraries that we build once: one for tests, whose panics say why,
# and one for the site.

channel=$(sed -n 's/^channel *= *"\(.*\)"/\1/p' "$root/rust-toolchain.toml")
wasm_target=wasm32-unknown-unknown
system_packages=(rustc-web cargo-web rust-web-src rust-web-llvm rust-web-clippy)
system_toolchain=system-web
# Who parts the site in two (scripts/lib/linked.mjs) has to know what names what, and by which name.
parting_flags=(-Clink-arg=--emit-relocs -Csymbol-mangling-version=v0)
# At a panic the site stops at once, without a word: the words would be a tenth of what readers download.
site_flags=(-Zunstable-options -Cpanic=immediate-abort)

# Set by find_rust: rustup, path or system; empty while not there.
native_rust=
wasm_rust=
rustup_failed=

has_wasm_std() { compgen -G "$1/lib/rustlib/$wasm_target/lib/libstd-*.rlib" >/dev/null; }

is_new_enough() {
  local found
  found=$("$1" --version 2>/dev/null | awk '{ print $2 }')
  [[ -n $found && $(printf '%s\n' "$channel" "${found%%-*}" | sort -V | head -n 1) == "$channel" ]]
}

rustup_has_channel() { rustup toolchain list 2>/dev/null | grep -q "^$channel-"; }

rustup_sysroot() { dirname "$(dirname "$(rustup which --toolchain "$channel" rustc)")"; }

may_rustup() { have rustup && [[ ${RUSTUP_AUTO_INSTALL:-1} != 0 && -z $rustup_failed ]]; }

# system_sysroot [RUSTFLAG...]: where the one is whose library was built with these flags.
system_sysroot() {
  local key
  key=$({ /usr/bin/rustc -vV && cat "$root/scripts/lib/build-std" && printf '%s ' "$@"; } | short_hash)
  printf '%s/%s-%s' "$cache" "$system_toolchain" "$key"
}

system_packages_ready() {
  local package
  is_new_enough /usr/bin/rustc || return
  for package in "${system_packages[@]}" "lld-$(system_llvm)"; do
    is_installed "$package" || return
  done
}

# How many parts of it are missing.
system_rust_parts() {
  local missing=0
  if ! system_packages_ready; then
    echo 3
    return
  fi
  has_wasm_std "$(system_sysroot)" || missing=$((missing + 1))
  has_wasm_std "$(system_sysroot "${site_flags[@]}")" || missing=$((missing + 1))
  echo "$missing"
}

system_llvm() { /usr/bin/rustc -vV | sed -n 's/^LLVM version: \([0-9]*\).*/\1/p'; }

system_ready() {
  system_packages_ready && has_wasm_std "$(system_sysroot)" && has_wasm_std "$(system_sysroot "${site_flags[@]}")" &&
    system_is_linked
}

system_is_linked() {
  ! have rustup || [[ $(readlink "$(rustup_link)") == "$(system_sysroot)" ]]
}

rustup_link() { printf '%s/toolchains/%s' "${RUSTUP_HOME:-$HOME/.rustup}" "$system_toolchain"; }

find_rust() {
  native_rust='' wasm_rust=''
  if have rustup; then
    if rustup_has_channel; then
      native_rust=rustup
      if has_wasm_std "$(rustup_sysroot)"; then
        wasm_rust=rustup
        return
      fi
    fi
    if may_rustup; then
      return
    fi
  elif have rustc && have cargo && is_new_enough rustc && has_wasm_std "$(rustc --print sysroot)"; then
    native_rust=path wasm_rust=path
    return
  fi
  if system_ready; then
    wasm_rust=system
    native_rust=${native_rust:-system}
  fi
}

rust_ready() { [[ -n $native_rust && -n $wasm_rust ]]; }

install_with_rustup() {
  announce "Rust $channel with $wasm_target, from rustup"
  quietly rustup toolchain install "$channel" --profile minimal \
    --component clippy --component rustfmt --target "$wasm_target"
}

install_system_rust() {
  local llvm
  if ! system_packages_ready; then
    announce "Debian's Rust packages"
    may_apt || die "missing: Rust $channel or newer with the $wasm_target standard library" \
      "(rustup may not install here, and system packages need apt as root)"
    quietly apt_install "${system_packages[@]}" || die "missing: rustc-web: apt could not install it"
    is_new_enough /usr/bin/rustc || die "missing: Rust $channel or newer: apt has only $(/usr/bin/rustc --version)"
    llvm=$(system_llvm)
    quietly apt_install "lld-$llvm" || die "missing: lld-$llvm: apt could not install it"
  fi
  build_system_std "tests"
  build_system_std "the site" "${site_flags[@]}"
  if ! system_is_linked; then
    rustup toolchain link "$system_toolchain" "$(system_sysroot)" ||
      die "missing: the rustup toolchain $system_toolchain: rustup could not link it"
  fi
}

# build_system_std WHOSE [RUSTFLAG...]
build_system_std() {
  local whose=$1 sysroot
  shift
  sysroot=$(system_sysroot "$@")
  ! has_wasm_std "$sysroot" || return 0
  announce "the $wasm_target standard library of $whose for $(/usr/bin/rustc --version | cut -d ' ' -f 1,2) (about a minute)"
  quietly "$root/scripts/lib/build-std" "$sysroot" "$wasm_target" "$@" ||
    die "missing: the $wasm_target standard library of $whose: it could not be built"
}

install_rust() {
  if may_rustup; then
    if ! install_with_rustup; then
      rustup_failed=1
      say "setup: rustup could not install; trying system packages"
      steps=$((steps + 1))
    fi
    find_rust
  fi
  rust_ready || install_system_rust
  find_rust
  rust_ready || die "missing: Rust $channel or newer with the $wasm_target standard library"
}

# Makes plain `cargo` the native one. RUSTUP_TOOLCHAIN is set outright: an outer cargo may have left another.
use_rust() {
  wasm_toolchain=$channel
  if ! have rustup; then
    [[ $wasm_rust != system ]] || PATH="$(system_sysroot)/bin:$PATH"
    return
  fi
  [[ $wasm_rust != system ]] || wasm_toolchain=$system_toolchain
  export RUSTUP_TOOLCHAIN=$channel
  [[ $native_rust != system ]] || RUSTUP_TOOLCHAIN=$system_toolchain
}

# Runs a command with the Rust that compiles for wasm32, in a target directory of its own:
# two compilers in one would rebuild everything at each turn.
for_wasm() {
  RUSTFLAGS="${RUSTFLAGS:-} $(short_paths)" RUSTUP_TOOLCHAIN=$wasm_toolchain CARGO_TARGET_DIR="$root/target/web" "$@"
}

# The same for what readers download: with the library of the site, where it is ours to build. What was linked is then
# in $linked_site.
linked_site=$root/target/site/$wasm_target/release
for_site() {
  local sysroot='' flags=("${parting_flags[@]}")
  if [[ $wasm_rust == system ]]; then
    sysroot=$(system_sysroot "${site_flags[@]}")
    flags+=("${site_flags[@]}")
    local -x RUSTC="$sysroot/bin/rustc"
  fi
  RUSTFLAGS="${RUSTFLAGS:-} $(short_paths "$sysroot") ${flags[*]}" RUSTUP_TOOLCHAIN=$wasm_toolchain \
    CARGO_TARGET_DIR="$root/target/site" "$@"
}

# short_paths [SYSROOT]: panic messages name source files; without this, by the builder's own paths.
short_paths() {
  printf '%s ' "--remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}/registry/src=" "--remap-path-prefix=$root="
  # The compiler's version is all that cargo looks at: this tells it that another standard library is another build.
  [[ $wasm_rust != system ]] || printf '%s' "--remap-path-prefix=${1:-$(system_sysroot)}="
}
