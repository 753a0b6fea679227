//! Reading records: the diagnostics of every input, in both languages, and the values that are
//! kept.

mod diagnostics;
mod limits;
mod round_trip;
mod values;

use ketnoi::record::{Record, Records};
use ketnoi::{Lang, read};

/// The diagnostics of a reading as lines.
fn texts<T>(read: &Records<T>, lang: Lang) -> Vec<String> {
    read.diagnostics.iter().map(|found| found.text(lang)).collect()
}

fn lenient<T: Record>(json: &str) -> Records<T> {
    read(json)
}

/// The record of a lenient reading, whatever its diagnostics.
fn one<T: Record>(json: &str) -> T {
    lenient(json).records.pop().expect("the record is read")
}

/// Each row: the input, and its diagnostics in English and in Vietnamese.
fn check<T: Record + std::fmt::Debug>(rows: &[(&str, &[&str], &[&str])]) {
    for (json, en, vi) in rows {
        let read = lenient::<T>(json);
        assert_eq!(texts(&read, Lang::En), *en, "{json}");
        assert_eq!(texts(&read, Lang::Vi), *vi, "{json}");
        let strict = ketnoi::read::<T>(json).strict().expect_err("strict refuses");
        assert_eq!(strict.diagnostic(), &read.diagnostics[0], "strict reading stops at the first diagnostic: {json}");
    }
}
