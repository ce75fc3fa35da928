# shellcheck shell=bash disable=SC2034,SC2154 # names shared between these files
# build_site INDEX DIST: the release site of a page, from compiler to final names. Paths are the checkout's. What follows
# has DIST for itself until drop_lock.

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
  for_site env RUST_BACKTRACE=0 trunk --log warn build --release --config "$root/Trunk.toml" --dist "$stage" "$root/$index" >&2
  [[ ! -d $stage-texts ]] || mv "$stage-texts" "$stage/texts"
  node "$root/scripts/lib/finish.mjs" "$stage" "$root/$dist" "$linked_site"
  say "built $dist"
}

# dress_site DIST SITE PACKAGE: what goes out beside the site, or for it. SITE is the address that it will have, PACKAGE
# the name of a SCORM package; either may be empty.
dress_site() {
  local dist=$root/$1 site=$2 package=$3 scripts=$root/scripts/lib
  if [[ -n $site ]]; then
    node "$scripts/link-pages.mjs" "$dist" "$site"
    say "built a page and a picture for each scene, at $site"
  fi
  node "$scripts/publish.mjs" "$dist" ${site:+"$site"}
  node "$scripts/single-file.mjs" "$dist" "$root/pin-cake.html"
  say "built pin-cake.html, the whole site in one file"
  if [[ -n $package ]]; then
    node "$scripts/scorm.mjs" "$dist" "$root/$package"
    say "built $package"
  fi
}
