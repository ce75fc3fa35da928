# shellcheck shell=bash disable=SC2034,SC2154 # names shared between these files
# Firefox and WebKit with their drivers, where they can be had: the site is tried in them too.

geckodriver_version=0.37.1
geckodriver_root=$cache/geckodriver-$geckodriver_version

firefox() { type -P firefox || type -P firefox-esr; }

# Debian's names. Elsewhere what is there is used, and what is missing is skipped.
engine_packages() {
  may_apt || return 0
  firefox >/dev/null || echo firefox-esr
  have WebKitWebDriver || echo webkit2gtk-driver
  have xvfb-run && have xauth || echo xvfb xauth
}

geckodriver() {
  if [[ -x $geckodriver_root/bin/geckodriver ]]; then
    printf '%s' "$geckodriver_root/bin/geckodriver"
  else
    type -P geckodriver
  fi
}

has_geckodriver() { geckodriver >/dev/null; }

engines_ready() { [[ -z $(engine_packages) ]] && { ! firefox >/dev/null || has_geckodriver; }; }

# What cannot be had is said, and its tests are skipped.
install_engines() {
  local package
  announce "Firefox and WebKitGTK, with their drivers (geckodriver from source: a minute, once)"
  # One by one: a name that is not known here takes none of the others along.
  for package in $(engine_packages); do
    quietly apt_install "$package" || say "setup: apt could not install $package"
  done
  if firefox >/dev/null && ! has_geckodriver; then
    cargo_install --locked geckodriver --version "$geckodriver_version" --root "$geckodriver_root" ||
      say "setup: cargo could not install geckodriver $geckodriver_version"
  fi
}

# why_no_engine NAME: nothing, where tests can run in it.
why_no_engine() {
  case $1 in
    firefox) firefox >/dev/null && has_geckodriver || echo "there is no Firefox, or no geckodriver" ;;
    webkit) have WebKitWebDriver && have xvfb-run || echo "there is no WebKitGTK driver, or no Xvfb" ;;
  esac
}

# The end-to-end tests read these. Not GECKODRIVER: wasm-bindgen's test runner would take Firefox for its own tests.
use_engines() {
  firefox >/dev/null && has_geckodriver || return 0
  PIN_CAKE_GECKODRIVER=$(geckodriver)
  PIN_CAKE_FIREFOX=$(firefox)
  export PIN_CAKE_GECKODRIVER PIN_CAKE_FIREFOX
}
