//! chromedriver: one process for all browsers of this process, ended with it.

use std::env;
use std::io::{BufRead, BufReader, Read};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::sync::LazyLock;
use std::thread;

/// Keeps a command and its children in a process group and a directory for temporary files of their
/// own. Both go when the pipe to this shell closes, and that is when we end, in whatever way.
const KEEPER: &str = r#"
trap : TERM
TMPDIR=$(mktemp -d) || exit
export TMPDIR
"$@" &
read -r _
kill 0
wait
# The browsers are no children of this shell: they may still be writing.
for _ in 1 2 3 4 5 6 7 8 9 10; do
  rm -rf "$TMPDIR" 2>/dev/null && exit
  sleep .3
done
"#;

static DRIVER: LazyLock<Driver> = LazyLock::new(Driver::start);

/// The address to ask for sessions.
pub(crate) fn url() -> &'static str {
    &DRIVER.url
}

struct Driver {
    url: String,
    /// Its standard input is the pipe.
    _keeper: Child,
}

impl Driver {
    fn start() -> Self {
        let program = env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".into());
        let mut keeper = Command::new("sh")
            .args(["-c", KEEPER, "sh", &program, "--port=0"])
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("a shell to start chromedriver in");
        let mut said = BufReader::new(keeper.stdout.take().expect("its output is piped"));
        let port = port(&mut said)
            .unwrap_or_else(|| panic!("{program} did not start: is CHROMEDRIVER set right?"));
        // It must never wait for us to read.
        thread::spawn(move || said.read_to_end(&mut Vec::new()));
        Self { url: format!("http://127.0.0.1:{port}"), _keeper: keeper }
    }
}

/// Reads `ChromeDriver was started successfully on port 12345.`
fn port(said: &mut impl BufRead) -> Option<u16> {
    said.lines().map_while(Result::ok).find_map(|line| {
        line.split_once("successfully on port ")?.1.trim_end_matches('.').parse().ok()
    })
}
