# shellcheck shell=bash disable=SC2034,SC2154 # names shared between these files
# Trunk, wasm-bindgen and the npm tools, each in a cache directory named by its version.

trunk_version=$(sed -n 's/^trunk-version *= *"=\{0,1\}\(.*\)"/\1/p' "$root/Trunk.toml")
# The command-line tool must be exactly as old as the crate.
wasm_bindgen_version=$(awk '/^name = "wasm-bindgen"$/ { getline; gsub(/version = |"/, ""); print }' "$root/Cargo.lock")
trunk_root=$cache/trunk-$trunk_version
wasm_bindgen_root=$cache/wasm-bindgen-$wasm_bindgen_version

trunk_ready() {
  [[ -x $trunk_root/bin/trunk || $(trunk --version 2>/dev/null) == "trunk $trunk_version" ]]
}

wasm_bindgen_ready() {
  [[ -x $wasm_bindgen_root/bin/wasm-bindgen-test-runner ]] ||
    [[ $(wasm-bindgen --version 2>/dev/null) == "wasm-bindgen $wasm_bindgen_version" &&
      $(wasm-bindgen-test-runner --version 2>/dev/null) == "wasm-bindgen-test-runner $wasm_bindgen_version" ]]
}

# The fastest build that still gives quick enough tools: a third of the time of a plain install.
cargo_install() {
  quietly env CARGO_TARGET_DIR="$cache/build" CARGO_PROFILE_RELEASE_OPT_LEVEL=1 \
    CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 cargo install "$@"
}

install_trunk() {
  announce "trunk $trunk_version, from source (minutes, once)"
  cargo_install --locked trunk --version "$trunk_version" --no-default-features --features rustls --root "$trunk_root" ||
    die "missing: trunk $trunk_version: cargo could not install it"
}

install_wasm_bindgen() {
  announce "wasm-bindgen $wasm_bindgen_version, from source (minutes, once)"
  # Not --locked: its lock file names a crate version that the index no longer has.
  cargo_install wasm-bindgen-cli --version "=$wasm_bindgen_version" --root "$wasm_bindgen_root" ||
    die "missing: wasm-bindgen $wasm_bindgen_version: cargo could not install it"
}

# npm_key FOLDER: a name for what npm_install takes from it.
npm_key() { cat "$1/package-lock.json" "$1/.npmrc" | short_hash; }
npm_root=$cache/npm-$(npm_key "$root")

npm_ready() { [[ -d $npm_root ]]; }

# npm_install FOLDER INTO: into the cache, so that a second clone has them at once.
npm_install() {
  local work=$2.new
  rm -rf "$work"
  mkdir -p "$work"
  cp "$1/package.json" "$1/package-lock.json" "$1/.npmrc" "$work"
  # No install scripts: esbuild works without its own.
  quietly npm ci --prefix "$work" --ignore-scripts --no-audit --no-fund || return
  mv "$work" "$2"
}

install_npm() {
  announce "npm tools: binaryen, esbuild, axe-core"
  npm_install "$root" "$npm_root" || die "missing: the npm tools of package.json: npm could not install them"
}

use_tools() {
  local directory
  for directory in "$trunk_root/bin" "$wasm_bindgen_root/bin" "$npm_root/node_modules/.bin"; do
    [[ ! -d $directory ]] || PATH="$directory:$PATH"
  done
  export PATH
  export PIN_CAKE_NODE_MODULES="$npm_root/node_modules"
  export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner
  # Seconds; the runner's own 20 are few for a busy machine.
  export WASM_BINDGEN_TEST_TIMEOUT=120
}
