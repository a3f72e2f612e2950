//! Counts the steps of work that the parser takes on texts of growing size, and fails where they grow faster than the text.
//!
//! A step is an edge between two blocks of machine code of the parser: `tools/steps/rustc` has the compiler call [`counter`] at
//! each. The count is the same on every machine and under every load, which a time is not; work inside the standard library and
//! other crates is not in it. Compiled without those calls the program says so and fails.

mod counter;
#[path = "../../../benches/support/grown.rs"]
mod grown;
mod shapes;

use shapes::{SHAPES, Shape};
use std::process::ExitCode;

/// Sizes, as multiples of a shape's smallest.
const SIZES: [usize; 4] = [1, 2, 4, 8];

/// The smallest text of each shape has about so many bytes, that what every document costs weighs little.
const SMALLEST: usize = 8_000;

/// Steps for a byte at the largest size, beside those at the smallest: sorting and looking up have a logarithm in them, what is
/// quadratic comes to eight.
const MOST: f64 = 1.5;

/// No shape takes more steps for a byte: what is quadratic up to a bound need not grow, and yet costs seconds.
const DEAREST: f64 = 10_000.0;

fn main() -> ExitCode {
    if steps_of(&grown::minutes(1)) == 0 {
        eprintln!("compiled without the calls that count: use scripts/steps, which compiles it");
        return ExitCode::FAILURE;
    }
    println!("{:<28} {:>9} {:>12} {:>8}", "shape", "bytes", "steps/byte", "growth");
    let failed = SHAPES.iter().filter(|shape| !keeps_to_the_bounds(shape)).count();
    if failed == 0 {
        return ExitCode::SUCCESS;
    }
    eprintln!(
        "{failed} shapes take more than {DEAREST} steps for a byte, or more than {MOST} times as many when they are {} times as long",
        SIZES[3]
    );
    ExitCode::FAILURE
}

/// Prints a row of the table; true where the shape keeps to the bounds.
#[allow(clippy::cast_precision_loss, reason = "the counts are far below 2^52")]
fn keeps_to_the_bounds(shape: &Shape) -> bool {
    let unit = SMALLEST.div_ceil((shape.text)(1).len());
    let per_byte = |size: usize| {
        let text = (shape.text)(unit * size);
        (text.len(), steps_of(&text) as f64 / text.len() as f64)
    };
    let figures = SIZES.map(per_byte);
    let growth = figures[3].1 / figures[0].1;
    println!(
        "{:<28} {:>9} {:>12.0} {growth:>8.2}",
        shape.name, figures[3].0, figures[3].1
    );
    growth <= MOST && figures[3].1 <= DEAREST
}

fn steps_of(text: &str) -> u64 {
    let before = counter::steps();
    // What a text is read as is no matter here; that it is refused would be.
    let read = referat::parse(text.as_bytes(), "minutes.txt").is_ok_and(|minutes| !minutes.is_empty());
    assert!(read, "a text that is not read");
    counter::steps() - before
}
