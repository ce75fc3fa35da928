//! Pin & the Cake: `Pin` and `Unpin`, taught with a cake whose toothpick points at its own cherry.
//!
//! Everything on the page really happened, in this tab. Read in this order:
//!
//! - [`memory`]: addresses, regions, layouts, and the camera that reads bytes;
//! - [`kitchen`]: orders, snapshots and the timeline: plain data;
//! - [`texts`]: what is said, as files that are fetched with a lesson;
//! - [`executor`]: where tasks run;
//! - [`observed`]: futures, watched while they are polled;
//! - [`lessons`]: real code with its orders and question;
//! - [`claims`]: what people say of `Pin`, and what is measured of it;
//! - [`picture`]: pure geometry, from snapshots to what one frame shows;
//! - [`chef`]: the task that carries out orders and takes the snapshots;
//! - [`prediction`]: what the reader expects of a run, and what was measured;
//! - [`score`]: what the reader predicted rightly;
//! - [`markup`]: two versions of the page's text, compared;
//! - [`settings`]: what the page's address asks for;
//! - [`host`]: what a framed page tells its host, and what that may ask for;
//! - [`share`]: what a teacher pastes, for each kind of host;
//! - [`view`]: what the reader sees, by yew; beside it, only the start of the app knows yew;
//! - [`browser`]: handles to the browser that clean up on drop.

pub mod browser;
pub mod chef;
pub mod claims;
pub mod executor;
pub mod host;
pub mod kitchen;
pub mod lessons;
pub mod markup;
pub mod memory;
pub mod observed;
pub mod picture;
pub mod prediction;
pub mod score;
pub mod settings;
pub mod share;
pub mod texts;
#[cfg(target_arch = "wasm32")]
pub mod view;

/// How long the page is left alone when it is ready, in milliseconds: time to be painted.
#[cfg(target_arch = "wasm32")]
const GLANCE: u32 = 200;

/// Mounts the app in the element `#app`, in place of what the page showed until now.
#[cfg(target_arch = "wasm32")]
pub fn start() {
    wasm_bindgen_futures::spawn_local(async {
        if let Err(reason) = open(browser::search()).await {
            browser::show_failed_start(&reason);
        }
    });
}

/// Opens the app as the page's address asks for it: `search` is that, until the app hears by itself what becomes of it.
#[cfg(target_arch = "wasm32")]
async fn open(search: String) -> Result<(), String> {
    let (settings, _) = settings::Settings::read(&browser::pairs(&search));
    let texts = view::fetch_needs(&settings).await?;
    let root =
        browser::document().get_element_by_id("app").ok_or("The page has no room for it.")?;
    let props = view::Props { texts: std::rc::Rc::new(texts), search };
    let app = yew::Renderer::<view::App>::with_root_and_props(root, props).render();
    // yew puts the app in before this task goes on, and may call it back frames later.
    browser::turn().await;
    view::say_ready();
    app.send_message(view::Msg::Returned);
    // The reader's next wish may need it, but what is there now is to be seen first. What was wrong
    // is said when it is needed.
    gloo_timers::future::TimeoutFuture::new(GLANCE).await;
    if view::bring_all().await.is_ok() {
        app.send_message(view::Msg::Show);
    }
    Ok(())
}
