//! `pin-cake-texts OUT_DIR`: writes the texts of the checkout that it is run in.

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    let (Some(out), None) = (arguments.next(), arguments.next()) else {
        eprintln!("usage: pin-cake-texts OUT_DIR");
        return ExitCode::FAILURE;
    };
    match pin_cake_texts::write(Path::new("."), Path::new(&out)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("pin-cake-texts: {reason}");
            ExitCode::FAILURE
        }
    }
}
