//! What the lessons' programs print. Each is compiled on its own, without this crate.

use crate::bundle::shown_and_steps;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::LazyLock;

/// What each lesson's program printed, by the lesson's folder.
pub(crate) static PRINTED: LazyLock<BTreeMap<String, Output>> = LazyLock::new(|| {
    std::thread::scope(|scope| {
        let runs: Vec<_> = programs()
            .into_iter()
            .map(|(folder, text)| {
                let ran = scope.spawn({
                    let folder = folder.clone();
                    move || run(&folder, &text)
                });
                (folder, ran)
            })
            .collect();
        runs.into_iter().map(|(folder, ran)| (folder, ran.join().expect("it runs"))).collect()
    })
});

/// The lessons' folders that have a program, each with its code without marks and the program.
fn programs() -> Vec<(String, String)> {
    let lessons = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lessons");
    let mut programs = Vec::new();
    for entry in fs::read_dir(lessons).expect("the lessons") {
        let folder = entry.expect("an entry").path();
        if let Ok(program) = fs::read_to_string(folder.join("program.rs")) {
            let code = fs::read_to_string(folder.join("code.rs")).expect("the code it goes with");
            let name = folder.file_name().expect("a name").display().to_string();
            programs.push((name, format!("{}\n{program}", unmarked(&code))));
        }
    }
    programs
}

fn unmarked(code: &str) -> String {
    code.lines().fold(String::new(), |text, line| text + shown_and_steps(line).0 + "\n")
}

/// The crates that a program may use.
const CRATES: [&str; 3] = ["futures", "pin_project_lite", "tokio"];

/// Where cargo put the crates that these tests were built with.
fn built() -> PathBuf {
    let tests = std::env::current_exe().expect("these tests");
    tests.parent().expect("the folder that they are in").to_owned()
}

/// The crate as it was built last.
fn built_crate(name: &str) -> PathBuf {
    let entries =
        fs::read_dir(built()).expect("what was built").map(|entry| entry.expect("an entry"));
    let is_it = |file: &str| file.starts_with(&format!("lib{name}-")) && file.ends_with(".rlib");
    let found = entries.filter(|entry| is_it(&entry.file_name().display().to_string()));
    let last = found.max_by_key(|entry| entry.metadata().and_then(|data| data.modified()).ok());
    last.unwrap_or_else(|| panic!("{name} was not built")).path()
}

/// Compiles `text` with a warning as an error, and runs it; a failed compilation is its output.
fn run(folder: &str, text: &str) -> Output {
    let place = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("programs").join(folder);
    fs::create_dir_all(&place).expect("a folder for the program");
    let (source, binary) = (place.join("main.rs"), place.join("main"));
    fs::write(&source, text).expect("the program is written");
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let mut compile = Command::new(rustc);
    compile.args(["--edition", "2024", "--deny", "warnings", "-o"]).arg(&binary).arg(&source);
    // What those crates need themselves is beside them.
    compile.arg("-L").arg(built());
    for name in CRATES.into_iter().filter(|name| text.contains(&format!("{name}::"))) {
        compile.arg("--extern").arg(format!("{name}={}", built_crate(name).display()));
    }
    let compiled = compile.output().expect("rustc starts");
    if !compiled.status.success() {
        return compiled;
    }
    Command::new(binary).output().expect("the program starts")
}

/// What the program of the lesson in `folder` printed.
pub(crate) fn printed(folder: &str) -> Printed {
    let output = PRINTED.get(folder).expect("the lesson has a program");
    assert!(output.status.success(), "{folder}:\n{}", String::from_utf8_lossy(&output.stderr));
    Printed { text: String::from_utf8(output.stdout.clone()).expect("UTF-8"), from: "" }
}

/// What a program printed, from some line on.
pub(crate) struct Printed {
    pub(crate) text: String,
    from: &'static str,
}

impl Printed {
    /// What was printed from the line on that begins with `deed`.
    pub(crate) fn after(&self, deed: &'static str) -> Self {
        let from = format!("\n{}", self.text).find(&format!("\n{deed}"));
        let from = from.unwrap_or_else(|| panic!("no {deed} in:\n{}", self.text));
        Self { text: self.text[from..].to_owned(), from: deed }
    }

    /// The word after the first `label`, up to a comma, a colon or white space.
    pub(crate) fn word(&self, label: &str) -> &str {
        let after = self.text.split_once(&format!("{label} ")).map(|(_, after)| after);
        let after = after.unwrap_or_else(|| panic!("no {label} after {}", self.from));
        after.split([',', ':', ' ', '\n']).next().unwrap_or_default()
    }

    /// The address after the first `label`.
    pub(crate) fn address(&self, label: &str) -> usize {
        let word = self.word(label);
        let digits = word.strip_prefix("0x").unwrap_or_else(|| panic!("{label}: {word}"));
        usize::from_str_radix(digits, 16).expect("hexadecimal digits")
    }

    /// What comes after the first address that the toothpick says, up to the line's end.
    pub(crate) fn aim(&self) -> &str {
        let after = self.text.split_once("toothpick says ").expect("a toothpick").1;
        after.lines().next().and_then(|line| line.split_once(": ")).expect("an aim").1
    }

    /// All aims, in the order of the lines.
    pub(crate) fn aims(&self) -> Vec<&str> {
        let lines = self.text.lines().filter(|line| line.contains("toothpick says"));
        lines.filter_map(|line| Some(line.rsplit_once(": ")?.1)).collect()
    }
}
