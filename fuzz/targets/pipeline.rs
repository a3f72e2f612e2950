#![no_main]
libfuzzer_sys::fuzz_target!(|data: &[u8]| referat_fuzz::run("pipeline", data));
