//! Hot loops for callgrind: run by `cargo xtask bench --instructions`, which counts what `measured`
//! does and compares it with `benchmarks/instructions.tsv`. With the name of a loop it runs that
//! one, without it lists them.

mod hot;

use std::hint::black_box;

use ketnoi::vocabulary::Vocabulary;

/// Every loop: its input is made, it runs some times, and the next run is measured. The first runs
/// leave caches and the allocator in the state that later runs find.
const LOOPS: &[(&str, fn())] = &[
    ("vocabulary", || {
        drop(Vocabulary::builtin());
        drop(measured(Vocabulary::builtin));
    }),
    ("resolve", || loop_of(&hot::sector_text(), hot::resolve)),
    ("prepare_startup", || loop_of(&hot::one_startup(), hot::rank)),
    ("score", || loop_of(&hot::one_pair(), hot::score)),
    ("rank_1k_alike", || loop_of(&hot::alike(1_000), hot::rank)),
    ("rank_1k_varied", || loop_of(&hot::varied(1_000), hot::rank)),
    ("rank_100_described", || loop_of(&hot::described(100), hot::rank)),
    ("read_100", || {
        let json = hot::json(100);
        drop(hot::read(&json));
        drop(measured(|| hot::read(&json)));
    }),
    ("build_100", || {
        let records = hot::records(100);
        drop(hot::build(hot::records(100)));
        drop(measured(|| hot::build(records)));
    }),
];

/// The allocator joins what the making of the input freed when it needs a large block, which may be
/// in the second run or later.
const RUNS_BEFORE: usize = 8;

/// Only this function is counted: neither making the input nor dropping the output is.
#[inline(never)]
fn measured<T>(work: impl FnOnce() -> T) -> T {
    black_box(work())
}

fn loop_of<I, T>(input: &I, work: fn(&I) -> T) {
    for _ in 0..RUNS_BEFORE {
        drop(work(input));
    }
    drop(measured(|| work(black_box(input))));
}

fn main() {
    // Cargo adds `--bench` to the arguments.
    let Some(wanted) = std::env::args().skip(1).find(|argument| !argument.starts_with('-')) else {
        return LOOPS.iter().for_each(|(name, _)| println!("{name}"));
    };
    for (_, run) in LOOPS.iter().filter(|(name, _)| *name == wanted) {
        run();
    }
}
