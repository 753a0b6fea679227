//! Hot loops in time: `cargo bench -p ketnoi-benchmarks --bench times`. Compare within one run, not
//! between days.

mod hot;

use divan::Bencher;
use ketnoi::vocabulary::Vocabulary;

fn main() {
    divan::main();
}

#[divan::bench]
fn vocabulary() -> Vocabulary {
    Vocabulary::builtin()
}

#[divan::bench]
fn resolve(bencher: Bencher) {
    let input = hot::sector_text();
    bencher.bench_local(|| hot::resolve(&input));
}

#[divan::bench]
fn prepare_startup(bencher: Bencher) {
    let input = hot::one_startup();
    bencher.bench_local(|| hot::rank(&input));
}

#[divan::bench]
fn score(bencher: Bencher) {
    let input = hot::one_pair();
    bencher.bench_local(|| hot::score(&input));
}

#[divan::bench(sample_count = 20)]
fn rank_10k_alike(bencher: Bencher) {
    let input = hot::alike(10_000);
    bencher.bench_local(|| hot::rank(&input));
}

#[divan::bench(sample_count = 20)]
fn rank_10k_varied(bencher: Bencher) {
    let input = hot::varied(10_000);
    bencher.bench_local(|| hot::rank(&input));
}

#[divan::bench(sample_count = 20)]
fn rank_1k_described(bencher: Bencher) {
    let input = hot::described(1_000);
    bencher.bench_local(|| hot::rank(&input));
}

#[divan::bench(sample_count = 20)]
fn read_1k(bencher: Bencher) {
    let input = hot::json(1_000);
    bencher.bench_local(|| hot::read(&input));
}

#[divan::bench(sample_count = 20)]
fn build_1k(bencher: Bencher) {
    bencher.with_inputs(|| hot::records(1_000)).bench_local_values(hot::build);
}
