//! Prints the JSON Schema of the result: `cargo run --features schema --example schema`.

use referat::model::Minutes;
use schemars::generate::SchemaSettings;

fn main() -> Result<(), serde_json::Error> {
    // As it is written, not as it could be read: what may be null is there all the same.
    let generator = SchemaSettings::default().for_serialize().into_generator();
    println!(
        "{}",
        serde_json::to_string_pretty(&generator.into_root_schema_for::<Minutes>())?
    );
    Ok(())
}
