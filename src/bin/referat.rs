//! Command line.
fn main() {
    for path in std::env::args().skip(1).filter(|a| a != "--json") {
        let bytes = std::fs::read(&path).unwrap_or_default();
        match referat::parse(&bytes, &path) {
            Ok(list) => {
                for m in list {
                    println!("{}", serde_json::to_string(&m.into_utf16()).unwrap_or_default());
                }
            }
            Err(e) => eprintln!("{path}: {e}"),
        }
    }
}
