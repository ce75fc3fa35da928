//! The built site, served.

use crate::runtime::wait;
use crate::{Engine, naps, watch};
use pin_cake_site::{RunningSite, Site};
use std::env;
use std::fs;
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

/// The name of the built file of this beginning and ending.
///
/// # Panics
///
/// When there is none.
#[must_use]
pub fn built(beginning: &str, ending: &str) -> String {
    let files = fs::read_dir(dist()).expect("the built site can be listed");
    let names = files.filter_map(|file| file.ok()?.file_name().into_string().ok());
    let mut found = names.filter(|name| name.starts_with(beginning) && name.ends_with(ending));
    found.next().expect("the built site has it")
}

/// The built site, to be served.
#[must_use]
pub fn serve() -> Site {
    let site = Site::serve(dist());
    if Engine::chosen() == Engine::Chromium { site } else { with_watch(site) }
}

/// Puts what is to run before pages before the site's own first script: only Chromium's driver can be
/// given it.
fn with_watch(site: Site) -> Site {
    let start = built("start-", ".js");
    let script = fs::read_to_string(dist().join(&start)).expect("the first script is text");
    site.replace(&start, [watch::SCRIPT, naps::SHORTEN, "\n", &script].concat())
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
