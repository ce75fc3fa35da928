//! No file of tests is left out of the runs: a module that nobody names is not even compiled.

use std::fs;
use std::path::Path;

/// The files and folders in `folder` that its `root` does not name.
fn unnamed(folder: &Path, root: &str) -> Vec<String> {
    let named = fs::read_to_string(folder.join(root)).expect("it names the others");
    let mut missing = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder of tests").flatten() {
        let (path, file) = (entry.path(), entry.file_name());
        let name = file.to_str().expect("a plain name").trim_end_matches(".rs");
        if !named.lines().any(|line| line == format!("mod {name};")) && file != root {
            missing.push(path.display().to_string());
        }
        if path.is_dir() {
            missing.extend(unnamed(&path, "mod.rs"));
        }
    }
    missing
}

#[test]
fn every_file_of_tests_is_in_a_run() {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR"));
    for folder in ["tests/native", "tests/web", "tests/e2e/tests", "tools/texts/tests/texts"] {
        assert_eq!(unnamed(&repository.join(folder), "main.rs"), [""; 0]);
    }
}
