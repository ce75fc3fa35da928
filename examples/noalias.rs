//! Claim 23: what does `PhantomPinned` change for the optimiser? rustc compiles two functions that
//! write a cake's cherry through its toothpick, one with the marker in the cake and one without. It
//! fails unless the marker alone takes away `noalias`, the optimiser's leave to take a reference
//! for the only way to the cake, and with it the right to forget what the toothpick wrote.

use std::env;
use std::io::Write;
use std::process::{Command, Stdio};

/// They are compiled and never run: without the marker, what they do is undefined behaviour.
const CAKES: &str = "
use std::marker::PhantomPinned;
pub struct Marked { pub cherry: u32, pub toothpick: *mut u32, pub pin: PhantomPinned }
pub struct Plain { pub cherry: u32, pub toothpick: *mut u32 }
#[unsafe(no_mangle)] pub fn marked(cake: &mut Marked) -> u32 {
    cake.cherry = 1;
    unsafe { *cake.toothpick = 2 };
    cake.cherry
}
#[unsafe(no_mangle)] pub fn plain(cake: &mut Plain) -> u32 {
    cake.cherry = 1;
    unsafe { *cake.toothpick = 2 };
    cake.cherry
}
";

/// What is returned when nobody looks at the cherry again.
const FORGOTTEN: &str = "ret i32 1";

/// What the optimiser takes a function's reference for.
#[derive(Debug, PartialEq, Eq)]
enum Reference {
    /// The only way to the cake: it is `noalias`, and what the toothpick wrote is forgotten.
    Trusted,
    /// One of several.
    Doubted,
}

pub(crate) fn main() -> Result<(), String> {
    let code = compiled(CAKES).map_err(|reason| reason.to_string())?;
    let (marked, plain) = (Reference::read(&code, "marked")?, Reference::read(&code, "plain")?);
    println!("with PhantomPinned: {marked:?}");
    println!("without: {plain:?}");
    if (marked, plain) == (Reference::Doubted, Reference::Trusted) {
        Ok(())
    } else {
        Err("the marker makes no difference, or another one".to_owned())
    }
}

impl Reference {
    fn read(code: &str, function: &str) -> Result<Self, String> {
        let name = format!("@{function}(");
        let mut lines = code.lines();
        let head = lines.find(|line| line.starts_with("define") && line.contains(&name));
        let (_, parameters) = head.and_then(|line| line.split_once(&name)).ok_or("not compiled")?;
        let mut body = lines.take_while(|line| *line != "}");
        let forgets_the_toothpick = body.any(|line| line.trim().starts_with(FORGOTTEN));
        match (parameters.contains("noalias"), forgets_the_toothpick) {
            (true, true) => Ok(Self::Trusted),
            (false, false) => Ok(Self::Doubted),
            _ => Err(format!("{function} has noalias without its effect, or the other way round")),
        }
    }
}

/// What rustc makes of this library, in LLVM's words.
fn compiled(source: &str) -> std::io::Result<String> {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let mut rustc = Command::new(rustc)
        .args(["--crate-type=lib", "--crate-name=cakes", "--edition=2024", "-Copt-level=3"])
        .args(["--emit=llvm-ir=-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    if let Some(mut input) = rustc.stdin.take() {
        input.write_all(source.as_bytes())?;
    }
    let output = rustc.wait_with_output()?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}
