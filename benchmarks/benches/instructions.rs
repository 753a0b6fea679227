//! Hot loops in instructions, counted by callgrind: `cargo xtask bench --instructions`, which compares them with the
//! counts in `benchmarks/instructions.tsv`.

#![expect(missing_docs, reason = "the macros make public items of the functions below")]

mod hot;

use std::hint::black_box;

use gungraun::{library_benchmark, library_benchmark_group, main};
use ketnoi::resolve::Resolution;
use ketnoi::{Catalog, Match, Matcher, Opportunity, Ranking, Read, Startup, Vocabulary};

#[library_benchmark]
fn vocabulary() -> Vocabulary {
    black_box(Vocabulary::builtin())
}

#[library_benchmark]
#[bench::sector(hot::sector_text())]
fn resolve(input: (Vocabulary, &'static str)) -> (Resolution, (Vocabulary, &'static str)) {
    (black_box(hot::resolve(&input)), input)
}

type Asked = (Matcher, Startup, Catalog<Opportunity>);

// The input goes out again, so that dropping it is not counted.
#[library_benchmark]
#[bench::prepare_startup(hot::one_startup())]
#[bench::alike_10k(hot::alike(10_000))]
#[bench::varied_10k(hot::varied(10_000))]
#[bench::described_1k(hot::described(1_000))]
fn rank(input: Asked) -> (Ranking, Asked) {
    (black_box(hot::rank(&input)), input)
}

#[library_benchmark]
#[bench::pair(hot::one_pair())]
fn score(input: (Matcher, Startup, Opportunity)) -> (Match, (Matcher, Startup, Opportunity)) {
    (black_box(hot::score(&input)), input)
}

#[library_benchmark]
#[bench::records_1k(hot::json(1_000))]
fn read(input: String) -> (Read<Opportunity>, String) {
    (black_box(hot::read(&input)), input)
}

#[library_benchmark]
#[bench::records_1k(hot::records(1_000))]
fn build(input: (Matcher, Vec<Opportunity>)) -> Catalog<Opportunity> {
    black_box(hot::build(input))
}

library_benchmark_group!(name = loops, benchmarks = [vocabulary, resolve, score, rank, read, build]);

main!(library_benchmark_groups = loops);
