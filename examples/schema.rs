//! Prints a JSON Schema: `cargo run --features schema --example schema -- result|export|notes|answers`.

use referat::export::json::Export;
use referat::export::notes::Notes;
use referat::model::Minutes;
use referat::request::Answers;
use schemars::generate::SchemaSettings;

fn main() -> Result<(), serde_json::Error> {
    // As it is written, not as it could be read: what may be null is there all the same.
    let generator = SchemaSettings::default().for_serialize().into_generator();
    let schema = match std::env::args().nth(1).as_deref() {
        Some("export") => generator.into_root_schema_for::<Export<'_>>(),
        Some("notes") => generator.into_root_schema_for::<Notes>(),
        Some("answers") => generator.into_root_schema_for::<Answers>(),
        _ => generator.into_root_schema_for::<Minutes>(),
    };
    println!("{}", serde_json::to_string_pretty(&schema)?);
    Ok(())
}
