//! The service worker that keeps the site in this browser: hired and dismissed by the reader alone.

use super::{is_framed, window};
use gloo_timers::future::sleep;
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CacheStorage, ServiceWorkerContainer, ServiceWorkerRegistration};

/// The script beside the page, as the build names it.
const SCRIPT: &str = "./service-worker.js";
/// How often it is asked whether all files are there.
const GLANCE: Duration = Duration::from_millis(100);

/// Whether this page could be kept: no guest, no file, on a host that browsers trust.
#[must_use]
pub fn can_be_kept() -> bool {
    let navigator = window().navigator();
    let is_served =
        window().location().protocol().is_ok_and(|protocol| protocol.starts_with("http"));
    !is_framed()
        && is_served
        && js_sys::Reflect::has(&navigator, &"serviceWorker".into()).unwrap_or(false)
}

/// Whether the site is kept.
pub async fn is_kept() -> bool {
    registration().await.is_some_and(|worker| worker.active().is_some())
}

/// Keeps the site: done when every file is there.
///
/// # Errors
/// What was wrong, in the browser's words.
pub async fn keep() -> Result<(), String> {
    let hired = JsFuture::from(workers().register(SCRIPT)).await.map_err(|reason| said(&reason))?;
    let worker: ServiceWorkerRegistration = hired.unchecked_into();
    while worker.active().is_none() {
        if worker.installing().is_none() && worker.waiting().is_none() {
            return Err("not every file could be fetched".into());
        }
        sleep(GLANCE).await;
    }
    Ok(())
}

/// Forgets the site: the worker and the files that it kept.
///
/// # Errors
/// What was wrong, in the browser's words.
pub async fn forget() -> Result<(), String> {
    let Some(worker) = registration().await else { return Ok(()) };
    let ours = ["pin-cake ", &worker.scope(), " "].concat();
    let gone = worker.unregister().map_err(|reason| said(&reason))?;
    JsFuture::from(gone).await.map_err(|reason| said(&reason))?;
    let caches = window().caches().map_err(|reason| said(&reason))?;
    drop_shelves(&caches, &ours).await.map_err(|reason| said(&reason))
}

async fn drop_shelves(caches: &CacheStorage, ours: &str) -> Result<(), JsValue> {
    let names = js_sys::Array::from(&JsFuture::from(caches.keys()).await?);
    for name in names.iter().filter_map(|name| name.as_string()) {
        if name.starts_with(ours) {
            JsFuture::from(caches.delete(&name)).await?;
        }
    }
    Ok(())
}

async fn registration() -> Option<ServiceWorkerRegistration> {
    JsFuture::from(workers().get_registration()).await.ok()?.dyn_into().ok()
}

fn workers() -> ServiceWorkerContainer {
    window().navigator().service_worker()
}

fn said(reason: &JsValue) -> String {
    reason.dyn_ref::<js_sys::Error>().map_or_else(String::new, |error| error.message().into())
}
