//! The examples of `embed/examples`, built into sites by the tools that teachers use.

use crate::site::{shared, start};
use pin_cake_site::{RunningSite, Site};
use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What stands in the examples for the address of Pin & the Cake.
const ANYWHERE: &str = "https://your.host/pin-cake/";

/// What makes a site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Host {
    /// mdBook.
    MdBook,
    /// Starlight, on Astro.
    Starlight,
    /// Hugo.
    Hugo,
}

impl Host {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::MdBook, Self::Starlight, Self::Hugo];

    /// Builds this host's example in a folder within `parent`, with scenes of the site that tests share, and serves it.
    ///
    /// # Errors
    ///
    /// When its tool is missing, or fails.
    pub fn open(self, parent: &Path) -> Result<RunningSite, String> {
        let folder = parent.join("hosts").join(self.name());
        if folder.exists() {
            fs::remove_dir_all(&folder).expect("what an earlier run left can go");
        }
        copy(&examples().join(self.name()), &folder);
        let output = self.build(&folder)?;
        Ok(start(Site::serve(output).without_header("content-security-policy")))
    }

    /// The name of its example, too.
    const fn name(self) -> &'static str {
        match self {
            Self::MdBook => "mdbook",
            Self::Starlight => "starlight",
            Self::Hugo => "hugo",
        }
    }

    fn build(self, folder: &Path) -> Result<PathBuf, String> {
        match self {
            Self::MdBook => {
                run(Command::new(tool("PIN_CAKE_MDBOOK", "mdbook")).arg("build").arg(folder))?;
                Ok(folder.join("book"))
            }
            Self::Starlight => {
                let modules = env::var_os("PIN_CAKE_STARLIGHT_MODULES").unwrap_or_default();
                lend(Path::new(&modules), &folder.join("node_modules"))?;
                let astro = folder.join("node_modules/astro/astro.js");
                let mut node = Command::new("node");
                run(node
                    .arg(astro)
                    .arg("build")
                    .env("ASTRO_TELEMETRY_DISABLED", "1")
                    .current_dir(folder))?;
                Ok(folder.join("dist"))
            }
            Self::Hugo => {
                run(Command::new(tool("PIN_CAKE_HUGO", "hugo")).arg("--source").arg(folder))?;
                Ok(folder.join("public"))
            }
        }
    }
}

fn examples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../embed/examples")
}

fn tool(variable: &str, name: &str) -> OsString {
    env::var_os(variable).unwrap_or_else(|| name.into())
}

/// Copies a folder, and puts the address of the site in.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder to build in");
    for entry in fs::read_dir(from).expect("an example") {
        let entry = entry.expect("an example's file");
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() {
            copy(&from, &to);
        } else {
            let text = fs::read_to_string(&from).expect("examples are text");
            fs::write(to, text.replace(ANYWHERE, shared())).expect("a copy of the example");
        }
    }
}

/// Copies installed packages: Astro finds its own parts only beneath a folder that the site lies in too.
fn lend(modules: &Path, folder: &Path) -> Result<(), String> {
    let packages = fs::read_dir(modules).map_err(|_| {
        "Starlight is missing: scripts/setup installs it, and PIN_CAKE_STARLIGHT_MODULES says where"
    })?;
    fs::create_dir(folder).expect("a folder for packages");
    for package in packages {
        let package = package.expect("an installed package");
        let (from, to) = (package.path(), folder.join(package.file_name()));
        match package.file_type().expect("a package's kind") {
            kind if kind.is_dir() => lend(&from, &to)?,
            kind if kind.is_file() => drop(fs::copy(from, to).expect("a copy of a package")),
            // Links are shorter names of programs that nobody calls here.
            _ => {}
        }
    }
    Ok(())
}

fn run(command: &mut Command) -> Result<(), String> {
    let program = command.get_program().to_string_lossy().into_owned();
    let output = command
        .output()
        .map_err(|error| format!("{program} is missing: scripts/setup installs it ({error})"))?;
    let said = |bytes| String::from_utf8_lossy(bytes).into_owned();
    if output.status.success() {
        Ok(())
    } else {
        Err(format!("{program} failed:\n{}{}", said(&output.stdout), said(&output.stderr)))
    }
}
