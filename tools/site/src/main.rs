//! `pin-cake-site [--port N] [--prefix /PATH/] DIRECTORY`: serves a built site until it is stopped.

use std::process::ExitCode;

use pin_cake_site::Site;

const USAGE: &str = "usage: pin-cake-site [--port N] [--prefix /PATH/] DIRECTORY";

fn main() -> ExitCode {
    match site_from(std::env::args().skip(1)).and_then(serve) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("pin-cake-site: {reason}");
            ExitCode::FAILURE
        }
    }
}

fn site_from(mut arguments: impl Iterator<Item = String>) -> Result<Site, String> {
    let mut port = 0;
    let mut prefix = String::from("/");
    let mut directory = None;
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--port" => {
                let given = arguments.next().ok_or(USAGE)?;
                port = given.parse().map_err(|_| format!("no port number: {given}"))?;
            }
            "--prefix" => prefix = arguments.next().ok_or(USAGE)?,
            option if option.starts_with('-') => return Err(USAGE.into()),
            _ => directory = Some(argument),
        }
    }
    Ok(Site::serve(directory.ok_or(USAGE)?).port(port).prefix(&prefix))
}

fn serve(site: Site) -> Result<(), String> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| error.to_string())?;
    runtime.block_on(async {
        let running = site.start().await.map_err(|error| error.to_string())?;
        println!("{}", running.url());
        tokio::signal::ctrl_c().await.map_err(|error| error.to_string())
    })
}
