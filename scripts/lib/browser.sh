# shellcheck shell=bash disable=SC2034,SC2154 # names shared between these files
# A Chromium (or Chrome) and its driver, for the tests.

driver() {
  if [[ -n ${CHROMEDRIVER:-} ]]; then
    printf '%s' "$CHROMEDRIVER"
  elif [[ -x ${CHROMEWEBDRIVER:-}/chromedriver ]]; then
    printf '%s' "$CHROMEWEBDRIVER/chromedriver"
  else
    command -v chromedriver
  fi
}

browser() {
  local name
  for name in chromium chromium-browser google-chrome google-chrome-stable chrome \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
    command -v "$name" && return
  done
  return 1
}

browser_ready() { driver >/dev/null && browser >/dev/null; }

# wasm-bindgen-test-runner and the end-to-end tests read these.
use_browser() {
  CHROMEDRIVER=$(driver)
  PIN_CAKE_BROWSER=$(browser)
  export CHROMEDRIVER PIN_CAKE_BROWSER
}
