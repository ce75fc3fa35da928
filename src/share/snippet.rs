//! The texts to paste.

use super::Host;
use crate::settings::LINK_VERSION;

/// The scene to be shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scene {
    /// The page's address, up to its query.
    pub page: String,
    /// What the address says of it: names and values, as they stand there.
    pub said: Vec<(&'static str, String)>,
    /// What a screen reader calls the frame.
    pub title: String,
    /// How high it is, in CSS pixels.
    pub height: u32,
}

impl Scene {
    fn query(&self) -> String {
        let pairs = self.said.iter().map(|(name, value)| format!("{name}={value}"));
        pairs.collect::<Vec<_>>().join("&")
    }

    /// Where the site is, with its slash.
    fn site(&self) -> &str {
        self.page.rfind('/').map_or("", |slash| &self.page[..=slash])
    }

    fn link(&self) -> String {
        format!("{}?v={LINK_VERSION}&{}", self.page, self.query())
    }

    fn framed(&self) -> String {
        format!("{}&embed=1", self.link())
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

/// What to paste into a page of this host.
#[must_use]
pub fn snippet(host: Host, scene: &Scene) -> String {
    let (site, height) = (scene.site(), scene.height);
    let (frame, attributes) = (scene.frame(), scene.attributes());
    match host {
        Host::Link => scene.link(),
        Host::Notion => scene.framed(),
        Host::Element | Host::MdBook => format!(
            "<script type=\"module\" src=\"{}embed/pin-cake.js\"></script>\n<pin-cake{attributes}></pin-cake>",
            escaped(site)
        ),
        Host::Frame | Host::Moodle => format!(
            "<iframe {frame}\n  width=\"100%\" height=\"{height}\" loading=\"lazy\" style=\"border: 0\"\n  \
             sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox\"></iframe>"
        ),
        Host::Canvas => {
            format!(
                "<iframe {frame}\n  width=\"100%\" height=\"{height}\" style=\"border: 0\"></iframe>"
            )
        }
        Host::Docusaurus => format!(
            "<iframe {frame}\n  width=\"100%\" height={{{height}}} loading=\"lazy\" style={{{{border: 0}}}} />"
        ),
        Host::Hugo => format!("{{{{< pin-cake{attributes} >}}}}"),
    }
}

/// As an attribute of HTML has it.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}
