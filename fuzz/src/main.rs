//! One fuzzer for every reader of the program. `FUZZ_TARGET` names the reader, and `fuzz/run.sh` calls it right.
//!
//! A panic, a second without an answer or a gigabyte of memory is a find. It becomes a case first, then a fix.
#![no_main]

mod desk;
mod targets;

use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;
use targets::Target;

static TARGET: LazyLock<&Target> = LazyLock::new(|| {
    let name = std::env::var("FUZZ_TARGET").unwrap_or_default();
    targets::ALL.iter().find(|target| target.name == name).expect("FUZZ_TARGET names a target")
});

fuzz_target!(|bytes: &[u8]| (TARGET.run)(bytes));
