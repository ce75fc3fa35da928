//! The site on real servers, with the configurations that we ship: what they say of each file, and that it runs there.

use pin_cake_e2e::{Kitchen, assert_none, built, dist, free_port, serve};
use serde_json::json;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

/// What nginx sends squeezed files with, where Debian has it.
const BROTLI: &str = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/// A server with a folder of its own; both go when this is dropped.
struct Server {
    process: Child,
    port: u16,
    folder: PathBuf,
}

impl Drop for Server {
    fn drop(&mut self) {
        // One that ended by itself is as good as killed.
        let _ = self.process.kill();
        let _ = self.process.wait();
        if thread::panicking() {
            eprintln!("the server said: {}", self.said());
        }
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// What a server answered.
struct Answer {
    status: u16,
    headers: BTreeMap<String, String>,
    length: usize,
}

impl Server {
    fn nginx() -> Self {
        let (folder, port) = (folder("nginx"), free_port());
        let site = shipped("nginx.conf")
            .replace("listen 80", &format!("listen 127.0.0.1:{port}"))
            .replace("/srv/www", &folder.display().to_string());
        fs::write(folder.join("site.conf"), site).expect("a file");
        let headers = shipped("pin-cake-headers.conf").replace("https://your.host", &origin(port));
        fs::write(folder.join("pin-cake-headers.conf"), headers).expect("a file");
        let scratch = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .map(|name| format!("{name}_temp_path {}/{name};", folder.display()))
            .join(" ");
        let whole = format!(
            "daemon off; master_process off; pid nginx.pid; error_log error.log;
             load_module {BROTLI};
             events {{}} http {{ include /etc/nginx/mime.types; access_log off; {scratch} include site.conf; }}"
        );
        fs::write(folder.join("nginx.conf"), whole).expect("a file");
        let mut command = Command::new("nginx");
        command.arg("-p").arg(&folder).arg("-c").arg(folder.join("nginx.conf"));
        Self::start(command, port, folder)
    }

    fn caddy() -> Self {
        let (folder, port) = (folder("caddy"), free_port());
        let site = shipped("Caddyfile")
            .replace("https://your.host", &origin(port))
            .replace("your.host", &origin(port))
            .replace("/srv/www", &folder.display().to_string());
        let whole = format!("{{\nadmin off\nauto_https off\ndefault_bind 127.0.0.1\n}}\n{site}");
        fs::write(folder.join("Caddyfile"), whole).expect("a file");
        let mut command = Command::new("caddy");
        command.args(["run", "--adapter", "caddyfile", "--config"]).arg(folder.join("Caddyfile"));
        command.env("HOME", &folder).env("XDG_DATA_HOME", &folder).env("XDG_CONFIG_HOME", &folder);
        Self::start(command, port, folder)
    }

    fn start(mut command: Command, port: u16, folder: PathBuf) -> Self {
        let said = File::create(folder.join("said.log")).expect("a file");
        let process = command.stdout(Stdio::null()).stderr(said).spawn().unwrap_or_else(|error| {
            panic!("{}: {error}: scripts/setup installs it", command.get_program().display())
        });
        let server = Self { process, port, folder };
        for _ in 0..100 {
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return server;
            }
            thread::sleep(Duration::from_millis(50));
        }
        panic!("{} does not listen", command.get_program().display());
    }

    /// What it has complained about.
    fn said(&self) -> String {
        let logs = ["said.log", "error.log"].map(|name| self.folder.join(name));
        logs.iter().filter_map(|log| fs::read_to_string(log).ok()).collect()
    }

    fn url(&self) -> String {
        format!("{}/pin-cake/", origin(self.port))
    }

    fn get(&self, name: &str, encodings: &str) -> Answer {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("it listens");
        let request = format!(
            "GET /pin-cake/{name} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: {encodings}\r\n\
             Connection: close\r\n\r\n"
        );
        stream.write_all(request.as_bytes()).expect("it reads");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("it answers");
        let end = answer.windows(4).position(|window| window == b"\r\n\r\n").expect("headers");
        let head = String::from_utf8_lossy(&answer[..end]).into_owned();
        let mut lines = head.lines();
        let status = lines.next().and_then(|line| line.split(' ').nth(1)?.parse().ok());
        let headers = lines
            .filter_map(|line| line.split_once(": "))
            .map(|(name, value)| (name.to_lowercase(), value.to_owned()))
            .collect();
        Answer { status: status.expect("a status"), headers, length: answer.len() - end - 4 }
    }
}

impl Answer {
    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }
}

/// An empty folder in which `pin-cake` is the built site.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("servers").join(format!(
        "{name}-{}-{:?}",
        std::process::id(),
        thread::current().id()
    ));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    symlink(dist().canonicalize().expect("the site"), folder.join("pin-cake")).expect("a link");
    folder
}

fn origin(port: u16) -> String {
    format!("http://127.0.0.1:{port}")
}

fn shipped(name: &str) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../hosting").join(name);
    fs::read_to_string(file).expect("we ship it")
}

/// Files that are named after what is in them.
fn hashed() -> [String; 5] {
    let (first, rest) = ("pin-cake_bg-", "pin-cake_rest-");
    [
        (first, ".wasm"),
        (rest, ".wasm"),
        ("main-", ".css"),
        ("rest-", ".css"),
        ("figtree-", ".woff2"),
    ]
    .map(|(beginning, ending)| built(beginning, ending))
}

/// The servers that can be had here: Debian has nginx with its module, and elsewhere `scripts/test` says that it is left out.
fn servers() -> Vec<(&'static str, Server)> {
    let is_here = || Command::new("nginx").arg("-v").stderr(Stdio::null()).status().is_ok();
    let nginx = (Path::new(BROTLI).exists() && is_here()).then(|| ("nginx", Server::nginx()));
    nginx.into_iter().chain([("caddy", Server::caddy())]).collect()
}

#[test]
fn hashed_files_are_kept_for_ever_and_others_asked_for_anew() {
    for (name, server) in servers() {
        for file in hashed() {
            let cached = server.get(&file, "identity");
            let said = cached.header("cache-control");
            assert_eq!(said, "public, max-age=31536000, immutable", "{name} of {file}");
        }
        for changing in ["", "embed/pin-cake.js", "service-worker.js"] {
            let said = server.get(changing, "identity");
            assert_eq!(said.header("cache-control"), "no-cache", "{name} of {changing}");
        }
    }
}

#[test]
fn what_was_squeezed_beforehand_is_sent_so() {
    let wasm = built("pin-cake_bg-", ".wasm");
    let size =
        |ending: &str| fs::metadata(dist().join(format!("{wasm}{ending}"))).expect("a file").len();
    for (name, server) in servers() {
        for (asked, sent, ending) in
            [("br, gzip", "br", ".br"), ("gzip", "gzip", ".gz"), ("identity", "", "")]
        {
            let answer = server.get(&wasm, asked);
            assert_eq!(answer.status, 200, "{name}");
            assert_eq!(answer.header("content-encoding"), sent, "{name} asked for {asked}");
            assert_eq!(answer.header("content-type"), "application/wasm", "{name}");
            // A body sent in chunks has a few bytes more.
            let apart = size(ending).abs_diff(answer.length as u64);
            assert!(apart < 400, "{name} asked for {asked}: {apart} bytes more or less");
        }
    }
}

#[test]
fn every_file_has_the_policy_and_may_be_shown_anywhere() {
    let strict = shipped("content-security-policy.txt");
    for (name, server) in servers() {
        let policy = strict.replace("'self'", &format!("'self' {}", origin(server.port)));
        for file in ["", "embed/pin-cake.js", &built("pin-cake_bg-", ".wasm")] {
            let answer = server.get(file, "br");
            assert_eq!(answer.header("content-security-policy"), policy.trim(), "{name} of {file}");
            assert_eq!(answer.header("access-control-allow-origin"), "*", "{name} of {file}");
            assert_eq!(
                answer.header("cross-origin-resource-policy"),
                "cross-origin",
                "{name} of {file}"
            );
            assert_eq!(answer.header("x-content-type-options"), "nosniff", "{name} of {file}");
            assert_eq!(answer.header("x-frame-options"), "", "{name} of {file}");
        }
    }
}

#[test]
fn the_site_runs_there_under_its_path() {
    let kitchen = Kitchen::enter();
    for (name, server) in servers() {
        kitchen
            .browser()
            .goto(&format!("{}?scene=toothpick&orders=bake:A,stick:A,move:A-B", server.url()));
        kitchen.wait_until_ready();
        assert_eq!(kitchen.at(), 3, "{name}");
        assert_none!(kitchen.mishaps(), "{name}");
    }
}

#[test]
fn the_site_runs_there_in_a_sandboxed_frame_without_an_origin() {
    let kitchen = Kitchen::enter_at(serve().without_header("content-security-policy"));
    for (name, server) in servers() {
        kitchen.open("scene=move");
        // The scene tells by itself: WebKit's driver cannot always ask a frame.
        let told: (String, usize) = kitchen.browser().run_async(
            "document.body.innerHTML = '<iframe sandbox=allow-scripts width=900 height=700></iframe>';
             const frame = document.querySelector('iframe');
             return new Promise((ready) => {
                 addEventListener('message', ({ source, origin, data }) => {
                     if (source === frame.contentWindow && data.type === 'ready') ready([origin, data.steps]);
                 });
                 frame.src = arguments[0];
             });",
            &[json!(format!("{}?scene=toothpick&embed=1&orders=bake:A,stick:A", server.url()))],
        );
        assert_eq!(told, ("null".into(), 2), "{name}");
    }
}

#[test]
fn a_file_of_headers_says_the_same_to_hosts_that_read_it() {
    let headers = fs::read_to_string(dist().join("_headers")).expect("it is built");
    let policy = shipped("content-security-policy.txt");
    assert!(headers.starts_with(&format!("/*\n  Content-Security-Policy: {}", policy.trim())));
    for line in headers.lines().filter(|line| line.starts_with('/') && !line.contains("/*")) {
        assert!(dist().join(&line[1..]).is_file(), "{line}");
        assert!(
            headers.contains(&format!(
                "{line}\n  Cache-Control: public, max-age=31536000, immutable\n"
            ))
        );
    }
    for file in hashed() {
        assert!(headers.contains(&format!("\n/{file}\n")), "{file}");
    }
    assert!(!headers.to_lowercase().contains("x-frame-options"));
}
