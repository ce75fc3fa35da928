# shellcheck shell=bash disable=SC2034,SC2154 # names shared between these files
# build_site INDEX DIST: the release site of a page, from compiler to final names. Paths are the checkout's.

build_site() {
  local index=$1 dist=$2 stage
  stage=$root/target/stage/$(basename "$dist")
  hold_lock "$root/target/site.lock"
  rm -rf "$stage" "$stage-texts"
  mkdir -p "$stage"
  if grep -q 'data-texts=' "$root/$index"; then
    # Before the compiler has its minutes: what is missing from the words is known at once.
    (cd "$root" && cargo run --locked -p pin-cake-texts -- "$stage-texts")
  fi
  for_wasm env RUST_BACKTRACE=0 trunk --log warn build --release --config "$root/Trunk.toml" --dist "$stage" "$root/$index" >&2
  [[ ! -d $stage-texts ]] || mv "$stage-texts" "$stage/texts"
  node "$root/scripts/lib/finish.mjs" "$stage" "$root/$dist"
  say "built $dist"
  if [[ $index == index.html ]]; then
    node "$root/scripts/lib/publish.mjs" "$root/$dist"
    node "$root/scripts/lib/single-file.mjs" "$root/$dist" "$root/pin-cake.html"
    say "built pin-cake.html, the whole site in one file"
  fi
  drop_lock
}
