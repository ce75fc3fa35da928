//! How high each scene is as a guest, at its highest: for frames whose host allows no script to tell.

use crate::{Kitchen, LESSONS, Lesson, Media, Way};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The widths that heights are published for, in CSS pixels: a phone, and a column of a course page.
const WIDTHS: [u32; 2] = [360, 720];

/// By scene and by width, in CSS pixels.
#[derive(Clone, Debug, Deserialize, Serialize, PartialEq, Eq)]
pub struct Heights(pub BTreeMap<String, BTreeMap<u32, u32>>);

impl Heights {
    /// Walks through every lesson at every width.
    #[must_use]
    pub fn measured(kitchen: &Kitchen) -> Self {
        let all = LESSONS.into_iter().map(|lesson| {
            let heights = WIDTHS.into_iter().map(|width| (width, highest(kitchen, lesson, width)));
            (lesson.slug.to_owned(), heights.collect())
        });
        Self(all.collect())
    }

    /// As the file that is shipped has them.
    ///
    /// # Panics
    ///
    /// Never: numbers and names can be written.
    #[must_use]
    pub fn written(&self) -> String {
        serde_json::to_string_pretty(self).expect("heights can be written") + "\n"
    }
}

fn highest(kitchen: &Kitchen, lesson: Lesson, width: u32) -> u32 {
    kitchen.browser().emulate(Media {
        width,
        height: 800,
        reduced_motion: true,
        ..Media::default()
    });
    kitchen.open(&format!("scene={}&embed=1", lesson.slug));
    let height = "return Math.ceil(document.querySelector('.app').scrollHeight)";
    let heights: Vec<u32> = kitchen.steps(Way::Forward, lesson.orders.len(), height, &[]);
    heights.into_iter().max().unwrap_or_default()
}
