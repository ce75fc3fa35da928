//! What a first visit downloads, and what comes after it.

use crate::bench::Both;
use crate::numbers::kilobytes;
use crate::options::Options;
use crate::table::Row;
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

const CODE: [&str; 4] = ["html", "css", "js", "wasm"];
const FONTS: [&str; 1] = ["woff2"];
/// What a page fetches of its texts before anything is asked of it.
const FIRST_TEXTS: &str = "texts/en/move.txt";

/// What comes when the first lesson is ready, or along with any other scene.
const REST: [&str; 2] = ["pin-cake_rest.wasm", "rest.css"];

/// What no first visit asks for: files for hosts and other pages, copies squeezed beforehand, and what is fetched later.
const LATER: [&str; 11] = [
    "texts/",
    "embed/",
    "scene/",
    "oembed/",
    "figures.js",
    "offline.js",
    "service-worker.js",
    "_headers",
    "br",
    "gz",
    "txt",
];

/// Bytes of a file, or of several.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Size {
    raw: f64,
    gzip: f64,
    brotli: f64,
}

/// Sizes by the names of the files, without what the build makes of their content.
type Files = BTreeMap<String, Size>;

/// Measures every file that is shipped, but later texts, and the sums that have a goal.
pub fn measure(options: &Options) -> Vec<Row> {
    let files = Both { app: files(&options.app), floor: files(&options.floor) };
    let mut names: Vec<&String> = files.app.keys().collect();
    names.sort_by_key(|name| rank(name));
    let mut rows: Vec<Row> = names.into_iter().map(|name| row(name, &files)).collect();
    let first = files.map(|files| sum(files, |name| is_code(name) && !REST.contains(&name)));
    let code = files.map(|files| sum(files, is_code));
    let fonts = files.map(|files| sum(files, |name| is_of(name, &FONTS)));
    rows.push(
        sized("**the first lesson: html + css + js + wasm + texts**", first)
            .goal("≤ 100 KB brotli", first.app.brotli <= 100_000.0),
    );
    rows.push(
        sized("**the same and the rest of the program**", code)
            .goal("≤ 170 KB brotli", code.app.brotli <= 170_000.0),
    );
    rows.push(sized("**fonts**", fonts).goal("≤ 80 KB", fonts.app.brotli <= 80_000.0));
    rows
}

fn row(name: &str, files: &Both<Files>) -> Row {
    let sizes = files.map(|files| files.get(name).copied().unwrap_or_default());
    sized(&format!("`{name}`"), sizes)
}

/// Code first, then fonts, then what is left; each kind stays in the order of its names.
fn rank(name: &str) -> usize {
    let kinds = CODE.iter().chain(&FONTS);
    kinds.into_iter().position(|kind| has_ending(name, kind)).unwrap_or(usize::MAX)
}

fn is_code(name: &str) -> bool {
    is_of(name, &CODE) || name == FIRST_TEXTS
}

fn is_of(name: &str, endings: &[&str]) -> bool {
    endings.iter().any(|ending| has_ending(name, ending))
}

fn has_ending(name: &str, ending: &str) -> bool {
    name.rsplit('.').next() == Some(ending)
}

fn sized(title: &str, sizes: Both<Size>) -> Row {
    Row::new(format!("{title}: brotli (gzip, raw)"), sizes.map(written))
        .ratio(sizes.map(|size| size.brotli))
}

fn written(size: &Size) -> String {
    if size.raw == 0.0 {
        return "–".into();
    }
    let [brotli, gzip, raw] = [size.brotli, size.gzip, size.raw].map(kilobytes);
    format!("{brotli} ({gzip}, {raw})")
}

fn sum(files: &Files, counts: impl Fn(&str) -> bool) -> Size {
    let mut total = Size::default();
    for (name, size) in files {
        if counts(name) {
            total.raw += size.raw;
            total.gzip += size.gzip;
            total.brotli += size.brotli;
        }
    }
    total
}

fn files(dist: &Path) -> Files {
    let mut files = Files::new();
    let read = collect(dist, "", &mut files);
    read.unwrap_or_else(|error| panic!("{} cannot be read: {error}", dist.display()));
    files.retain(|name, _| {
        let later = LATER.iter().any(|later| name.starts_with(later) || has_ending(name, later));
        !later || name == FIRST_TEXTS
    });
    files
}

fn collect(directory: &Path, prefix: &str, files: &mut Files) -> io::Result<()> {
    for entry in fs::read_dir(directory)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{name}/"), files)?;
        } else {
            let bytes = fs::read(entry.path())?;
            files.insert(plain_name(&name), size(&bytes)?);
        }
    }
    Ok(())
}

/// The name without the hashes of the content, and the same for both pages.
fn plain_name(name: &str) -> String {
    let name = name.replacen("pin-cake-floor", "pin-cake", 1);
    let parts: Vec<String> = name.split('/').map(without_hash).collect();
    parts.join("/")
}

fn without_hash(name: &str) -> String {
    let (stem, ending) = name.split_at(name.rfind('.').unwrap_or(name.len()));
    match stem.rsplit_once('-') {
        Some((stem, hash)) if is_hash(hash) => format!("{stem}{ending}"),
        _ => name.to_owned(),
    }
}

fn is_hash(text: &str) -> bool {
    let small = text.len() == 16 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    let capital = text.len() == 8
        && text.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    small || capital
}

/// What a file has when it is sent with Brotli.
pub fn brotli(file: &Path) -> f64 {
    let size = fs::read(file).and_then(|bytes| size(&bytes));
    size.unwrap_or_else(|error| panic!("{} cannot be read: {error}", file.display())).brotli
}

#[allow(clippy::cast_precision_loss)]
fn size(bytes: &[u8]) -> io::Result<Size> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(bytes)?;
    let gzip = gzip.finish()?.len();

    let best = BrotliEncoderParams {
        quality: 11,
        size_hint: bytes.len(),
        ..BrotliEncoderParams::default()
    };
    let mut brotli = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut brotli, &best)?;
    Ok(Size { raw: bytes.len() as f64, gzip: gzip as f64, brotli: brotli.len() as f64 })
}
