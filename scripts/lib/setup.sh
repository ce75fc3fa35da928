# shellcheck shell=bash disable=SC2034,SC2154 # names shared between these files
# set_up NEED: finds or installs what NEED asks for ("build", or "test" for a browser and hosts too), then puts it in use.

# shellcheck source=scripts/lib/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
# shellcheck source=scripts/lib/steps.sh
. "$root/scripts/lib/steps.sh"
# shellcheck source=scripts/lib/apt.sh
. "$root/scripts/lib/apt.sh"
# shellcheck source=scripts/lib/rust.sh
. "$root/scripts/lib/rust.sh"
# shellcheck source=scripts/lib/tools.sh
. "$root/scripts/lib/tools.sh"
# shellcheck source=scripts/lib/browser.sh
. "$root/scripts/lib/browser.sh"
# shellcheck source=scripts/lib/engines.sh
. "$root/scripts/lib/engines.sh"
# shellcheck source=scripts/lib/hosts.sh
. "$root/scripts/lib/hosts.sh"

small_packages() {
  { have node && have npm; } || echo nodejs npm
  have cc || echo gcc libc6-dev
  if [[ $need == test ]]; then
    browser_ready || echo chromium chromium-driver
    have hugo || echo hugo
    servers_and_converters
  fi
}

# What the tests try the site and its figures on.
servers_and_converters() {
  # Debian's names. Elsewhere the tests go without nginx.
  [[ -z $(why_no_nginx) ]] || ! may_apt || echo nginx-light libnginx-mod-http-brotli-static
  have caddy || echo caddy
  have rsvg-convert || echo librsvg2-bin
}

small_packages_ready() { [[ -z $(small_packages) ]]; }

install_small_packages() {
  local packages
  packages=$(small_packages | tr '\n' ' ')
  announce "system packages: $packages"
  may_apt || die "missing: ${packages}(Debian's names; no apt as root here to install them)"
  # shellcheck disable=SC2086 # one word each
  quietly apt_install $packages || die "missing: ${packages}(apt could not install them)"
}

# What is to be done, in order.
parts_to_do() {
  local part parts=(small_packages rust trunk wasm_bindgen npm)
  [[ $need != test ]] || parts+=(engines mdbook starlight)
  for part in "${parts[@]}"; do
    "${part}_ready" || echo "$part"
  done
}

count_steps() {
  steps=$(wc -w <<<"$1")
  # Debian's Rust is up to three: the packages, then two standard libraries.
  if [[ $1 == *rust* ]] && ! may_rustup; then
    steps=$((steps - 1 + $(system_rust_parts)))
  fi
}

set_up() {
  need=$1
  local part to_do begun=$SECONDS
  find_rust
  to_do=$(parts_to_do)
  if [[ -n $to_do ]]; then
    hold_lock "$cache/lock"
    # Another run may just have done it all.
    find_rust
    to_do=$(parts_to_do)
    count_steps "$to_do"
    for part in $to_do; do
      use_rust
      "install_$part"
    done
    rm -rf "$cache/build"
    drop_lock
    say "setup: done in $((SECONDS - begun)) s; kept in $cache"
  fi
  use_rust
  use_tools
  if [[ $need == test ]]; then
    use_browser
    use_engines
    use_hosts
  fi
}
