# shellcheck shell=bash disable=SC2034,SC2154 # names shared between these files
# What makes the sites in which the tests try scenes: mdBook and Starlight; Hugo is a system package. And nginx, on which
# they try the site.

mdbook_version=0.5.4
mdbook_root=$cache/mdbook-$mdbook_version
starlight=$root/tests/hosts/starlight
starlight_root=$cache/starlight-$(npm_key "$starlight")

mdbook() {
  if [[ -x $mdbook_root/bin/mdbook ]]; then
    printf '%s' "$mdbook_root/bin/mdbook"
  else
    type -P mdbook
  fi
}

mdbook_ready() {
  local program
  program=$(mdbook) && [[ $("$program" --version) == "mdbook v$mdbook_version" ]]
}

install_mdbook() {
  announce "mdBook $mdbook_version, from source (minutes, once)"
  cargo_install --locked mdbook --version "$mdbook_version" --no-default-features --features search \
    --root "$mdbook_root" || die "missing: mdbook $mdbook_version: cargo could not install it"
}

starlight_ready() { [[ -d $starlight_root ]]; }

install_starlight() {
  announce "Starlight, from npm"
  npm_install "$starlight" "$starlight_root" || die "missing: Starlight: npm could not install it"
}

# Nothing, where the tests can run it. They load its module for squeezed files from where Debian has it.
why_no_nginx() {
  local module=/usr/lib/nginx/modules/ngx_http_brotli_static_module.so
  have nginx && [[ -e $module ]] || echo "there is no nginx, or no $module"
}

# The end-to-end tests read these.
use_hosts() {
  PIN_CAKE_MDBOOK=$(mdbook)
  PIN_CAKE_HUGO=$(type -P hugo)
  PIN_CAKE_STARLIGHT_MODULES=$starlight_root/node_modules
  export PIN_CAKE_MDBOOK PIN_CAKE_HUGO PIN_CAKE_STARLIGHT_MODULES
}
