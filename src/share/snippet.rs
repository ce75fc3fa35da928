//! The texts to paste.

use super::Host;
use crate::settings::LINK_VERSION;

/// What a link to a scene leads to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pages {
    /// The one page of the site, which its query tells what to show.
    #[default]
    One,
    /// A page of the scene's own, which leads on, and shows a picture wherever the link is pasted.
    EachScene,
}

/// How wide a scene is in a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Width {
    /// As wide as what is around it.
    #[default]
    Full,
    /// As a column of text.
    Column,
    /// As on a phone.
    Phone,
}

impl Width {
    /// In CSS pixels; `None` if it is not fixed.
    #[must_use]
    pub const fn pixels(self) -> Option<u32> {
        match self {
            Self::Full => None,
            Self::Column => Some(720),
            Self::Phone => Some(360),
        }
    }
}

/// The scene to be shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scene {
    /// The page's address, up to its query.
    pub page: String,
    /// What a link leads to.
    pub pages: Pages,
    /// What the address says of it: names and values, as they stand there.
    pub said: Vec<(&'static str, String)>,
    /// What a screen reader calls the frame.
    pub title: String,
    /// How wide it is.
    pub width: Width,
    /// How high it is, in CSS pixels.
    pub height: u32,
}

impl Scene {
    fn query(&self, left_out: &str) -> String {
        let pairs = self.said.iter().filter(|(name, _)| *name != left_out);
        let pairs = pairs.map(|(name, value)| format!("&{name}={value}"));
        [format!("v={LINK_VERSION}")].into_iter().chain(pairs).collect()
    }

    /// Where the site is, with its slash.
    fn site(&self) -> &str {
        self.page.rfind('/').map_or("", |slash| &self.page[..=slash])
    }

    fn link(&self) -> String {
        let scene = self.said.iter().find(|(name, _)| *name == "scene");
        match (self.pages, scene) {
            (Pages::EachScene, Some((_, slug))) => {
                format!("{}scene/{slug}.html?{}", self.site(), self.query("scene"))
            }
            _ => format!("{}?{}", self.page, self.query("")),
        }
    }

    fn framed(&self) -> String {
        format!("{}?{}&embed=1", self.page, self.query(""))
    }

    /// Its address and its title as attributes of a frame.
    fn frame(&self) -> String {
        format!("src=\"{}\" title=\"{}\"", escaped(&self.framed()), escaped(&self.title))
    }

    fn attributes(&self) -> String {
        self.said.iter().fold(String::new(), |text, (name, value)| {
            text + &format!(" {name}=\"{}\"", escaped(value))
        })
    }
}

/// What every frame looks like: never wider than what is around it.
const FRAMED: &str = "border: 0; max-width: 100%";

/// What to paste into a page of this host.
#[must_use]
pub fn snippet(host: Host, scene: &Scene) -> String {
    let (site, height) = (scene.site(), scene.height);
    let (frame, attributes) = (scene.frame(), scene.attributes());
    let pixels = scene.width.pixels();
    let width = pixels.map_or_else(|| "100%".into(), |pixels| pixels.to_string());
    let style =
        pixels.map_or_else(String::new, |pixels| format!(" style=\"max-width: {pixels}px\""));
    match host {
        Host::Link => scene.link(),
        Host::Notion => scene.framed(),
        Host::Element | Host::MdBook => format!(
            "<script type=\"module\" src=\"{}embed/pin-cake.js\"></script>\n<pin-cake{attributes}{style}></pin-cake>",
            escaped(site)
        ),
        Host::Frame | Host::Moodle => format!(
            "<iframe {frame}\n  width=\"{width}\" height=\"{height}\" loading=\"lazy\" style=\"{FRAMED}\"\n  \
             sandbox=\"allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox\"></iframe>"
        ),
        Host::Canvas => {
            format!(
                "<iframe {frame}\n  width=\"{width}\" height=\"{height}\" style=\"{FRAMED}\"></iframe>"
            )
        }
        // Markdown that is no MDX takes `/>` for the beginning of a frame, and all that follows for what is in it.
        Host::Docusaurus => format!(
            "<iframe {frame}\n  width=\"{width}\" height={{{height}}} loading=\"lazy\" style={{{{border: 0, maxWidth: \"100%\"}}}}></iframe>"
        ),
        Host::Hugo => format!("{{{{< pin-cake{attributes} >}}}}"),
    }
}

/// As an attribute of HTML has it.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}
