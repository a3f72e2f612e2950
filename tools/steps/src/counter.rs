//! What LLVM's SanitizerCoverage calls at every edge (`-sanitizer-coverage-trace-pc-guard`), as clang's documentation of it
//! describes. It leaves functions with this beginning of a name without calls of their own; a function that this one called would have them.
#![allow(unsafe_code, reason = "the names and types are LLVM's")]

static mut STEPS: u64 = 0;

#[unsafe(no_mangle)]
extern "C" fn __sanitizer_cov_trace_pc_guard(_: *mut u32) {
    // SAFETY: the program has one thread.
    unsafe { STEPS += 1 }
}

#[unsafe(no_mangle)]
extern "C" fn __sanitizer_cov_trace_pc_guard_init(_: *mut u32, _: *mut u32) {}

/// The steps so far.
pub fn steps() -> u64 {
    // SAFETY: as above.
    unsafe { STEPS }
}
