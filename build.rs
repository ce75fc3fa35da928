//! Highlights each lesson's `code.rs`, the very file that is compiled, into lines of HTML.

#[path = "build/highlight.rs"]
mod highlight;

use std::{env, error::Error, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    let out = env::var("OUT_DIR")?;
    println!("cargo::rerun-if-changed=src/lessons");
    println!("cargo::rerun-if-changed=build");
    let highlighter = highlight::Highlighter::new()?;
    for folder in fs::read_dir("src/lessons")? {
        let folder = folder?.path();
        let code = folder.join("code.rs");
        let Some(name) = folder.file_name().and_then(|name| name.to_str()) else { continue };
        if code.exists() {
            let lines = highlighter.lines(&fs::read_to_string(&code)?)?;
            fs::write(Path::new(&out).join(format!("{name}.rs")), lines)?;
        }
    }
    Ok(())
}
