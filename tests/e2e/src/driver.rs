//! A driver's process: one for each browser, ended with it, or when this process ends.

use crate::Engine;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

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

/// How long a driver may take to listen.
const PATIENCE: Duration = Duration::from_secs(15);

/// A driver that listens.
#[derive(Debug)]
pub(crate) struct Driver {
    port: u16,
    /// Its standard input is the pipe.
    _keeper: Child,
}

impl Driver {
    pub(crate) fn start(engine: Engine) -> Self {
        let port = free_port();
        let command = engine.driver(port);
        let keeper = Command::new("sh")
            .args(["-c", KEEPER, "sh"])
            .args(&command)
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .spawn()
            .expect("a shell to start a driver in");
        let begun = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            assert!(begun.elapsed() < PATIENCE, "{command:?} does not listen: is it installed?");
            thread::sleep(Duration::from_millis(20));
        }
        Self { port, _keeper: keeper }
    }

    /// The address to ask for a session.
    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

/// A port that the system has just given out, and gives to nobody else for a while.
///
/// # Panics
///
/// When it has none.
#[must_use]
pub fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    listener.local_addr().expect("an address").port()
}
