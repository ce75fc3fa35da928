//! The built site, served.

use crate::runtime::wait;
use pin_cake_site::{RunningSite, Site};
use std::env;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// As strict a host as there is: under a path, with the policy that [`Site::serve`] sends.
static STRICT: LazyLock<RunningSite> =
    LazyLock::new(|| start(serve().prefix("/courses/rust/pin-cake/")));

/// Where the built site is: `dist` of this workspace, or what `PIN_CAKE_DIST` names.
///
/// # Panics
///
/// When it has not been built.
#[must_use]
pub fn dist() -> PathBuf {
    let dist = env::var_os("PIN_CAKE_DIST")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist"), PathBuf::from);
    assert!(
        dist.join("index.html").is_file(),
        "there is no built site in {}: run scripts/build first",
        dist.display()
    );
    dist
}

/// The built site, to be served.
#[must_use]
pub fn serve() -> Site {
    Site::serve(dist())
}

/// Starts a site; it is served until this is dropped.
///
/// # Panics
///
/// When it cannot be served.
#[must_use]
pub fn start(site: Site) -> RunningSite {
    wait(site.start()).expect("the site can be served")
}

/// The address of the site that tests share: on a host as strict as there is, under a path.
#[must_use]
pub fn shared() -> &'static str {
    STRICT.url()
}
