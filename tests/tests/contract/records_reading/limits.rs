//! Values at and over the limits.

use ketnoi::Startup;
use ketnoi::record::Text;

use super::{check, lenient, one};

#[test]
fn values_over_a_limit_are_refused_and_not_truncated() {
    let text = "x".repeat(64 * 1024 + 1);
    let list = vec!["\"a\""; 1001].join(",");
    check::<Startup>(&[
        (
            &format!(r#"[{{"id":"a","description":"{text}"}}]"#),
            &["startups[0].description: over the limit of 65536 bytes"],
            &["startups[0].description: vượt giới hạn 65536 byte"],
        ),
        (
            &format!(r#"[{{"id":"a","sectors":["ai","{text}"]}}]"#),
            &["startups[0].sectors[1]: over the limit of 65536 bytes"],
            &["startups[0].sectors[1]: vượt giới hạn 65536 byte"],
        ),
        (
            &format!(r#"[{{"id":"a","sectors":[{list}]}}]"#),
            &["startups[0].sectors: over the limit of 1000 entries"],
            &["startups[0].sectors: vượt giới hạn 1000 mục"],
        ),
        (
            &format!(r#"[{{"id":"{}"}}]"#, "x".repeat(257)),
            &["startups[0].id: over the limit of 256 bytes"],
            &["startups[0].id: vượt giới hạn 256 byte"],
        ),
        (
            &format!(r#"[{{"id":"a","meta":{}{}}}]"#, "[".repeat(64), "]".repeat(64)),
            &["startups[0]: over the limit of 64 levels of nesting"],
            &["startups[0]: vượt giới hạn 64 cấp lồng nhau"],
        ),
        (
            &format!(r#"[{{"id":"a","meta":"{}"}}]"#, "x".repeat(1024 * 1024)),
            &["startups[0]: over the limit of 1048576 bytes"],
            &["startups[0]: vượt giới hạn 1048576 byte"],
        ),
    ]);
}

#[test]
fn values_within_the_limits_are_read_completely() {
    let text = "\\u00e9".repeat(32 * 1024);
    let record: Startup = one(&format!(r#"{{"id":"a","description":"{text}"}}"#));
    assert_eq!(record.description, Some(Text::Plain("é".repeat(32 * 1024))), "64 KiB of text, six bytes for each two");
    let list = vec!["1"; 2000].join(",");
    let record: Startup = one(&format!(r#"{{"id":"a","meta":[{list}]}}"#));
    assert_eq!(record.meta.and_then(|meta| Some(meta.as_array()?.len())), Some(2000), "`meta` is opaque");
    let read = lenient::<Startup>(&format!(r#"[{{"id":"a","meta":{}{}}}]"#, "[".repeat(63), "]".repeat(63)));
    assert!(read.diagnostics.is_empty(), "64 levels are allowed");
}
