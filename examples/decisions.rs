//! What was decided, item by item, with the words of the minutes.
//!
//! ```text
//! cargo run --example decisions -- www/example.txt minutes.pdf
//! ```

use std::process::ExitCode;

fn main() -> ExitCode {
    let mut failed = false;
    for path in std::env::args().skip(1) {
        let meetings = std::fs::read(&path)
            .map_err(|error| error.to_string())
            .and_then(|bytes| referat::parse(&bytes, &path).map_err(|error| error.to_string()));
        match meetings {
            Ok(meetings) => meetings.iter().for_each(print),
            Err(error) => {
                eprintln!("{path}: {error}");
                failed = true;
            }
        }
    }
    ExitCode::from(u8::from(failed))
}

fn print(minutes: &referat::model::Minutes) {
    for item in &minutes.items {
        let decision = item.decision.as_ref();
        let words = decision.map_or("(no decision)", |decision| decision.text.as_str());
        println!("{}: {words}", item.title);
    }
}
