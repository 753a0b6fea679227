//! How fast records are read. A measurement, not a test:
//! `cargo test --release -p ketnoi-tests records_speed -- --ignored --nocapture`

use std::time::Instant;

use ketnoi::{Opportunity, read};

/// Records of about 1 kB each, as an array; `extra` goes into each of them.
fn records(count: usize, extra: &str) -> String {
    let text = "Vườn ươm công nghệ sinh học và nông nghiệp thông minh vùng Đồng bằng sông Cửu Long. ".repeat(4);
    let records: Vec<String> = (0..count)
        .map(|n| {
            format!(
                r#"{{"id":"opportunity-{n}","kind":"incubator","name":{{"vi":"Vườn ươm {n}","en":"Incubator {n}"}},
                "description":"{text}","sectors":{{"agriculture":100,"aquaculture":80,"biotechnology":60}},
                "stages":["idea","pre-incubation","incubation"],"place":"Trà Vinh","places":["Đồng bằng sông Cửu Long"],
                "ticket":{{"min":40000000,"max":80000000,"currency":"VND"}},"instruments":["grant"],
                "closes":"2026-12-15","capacity":[{{"at_most":5,"growth_percent":30,"base_year":2024}}],
                "trl":{{"min":2,"max":6}},"groups":["youth","women","farmers"],"applicants":["firm","project"]{extra}}}"#
            )
        })
        .collect();
    format!("[{}]", records.join(","))
}

#[test]
#[ignore = "a measurement"]
fn records_per_second() {
    const COUNT: usize = 50_000;
    for (what, extra) in [
        ("clean", ""),
        ("unknown key", r#","ticket_size":5"#),
        ("bad field", r#","max_matches":"many""#),
        ("bad entry", r#","track_record":[{"date":"2024-01-01"},{"date":"soon"}]"#),
    ] {
        let json = records(COUNT, extra);
        let began = Instant::now();
        let read = read::<Opportunity>(&json);
        let lenient = began.elapsed();
        assert_eq!(read.records.len(), COUNT);
        let began = Instant::now();
        let plain = serde_json::from_str::<Vec<Opportunity>>(&json).map(|records| records.len());
        let plain = plain.map(|_| per_second(COUNT, began));
        let speed = per_second_of(COUNT, lenient.as_secs_f64());
        println!("{what}: {speed} records/s of {} B; serde alone {plain:?}", json.len() / COUNT);
    }
}

fn per_second(count: usize, began: Instant) -> u64 {
    per_second_of(count, began.elapsed().as_secs_f64())
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a figure")]
fn per_second_of(count: usize, seconds: f64) -> u64 {
    (count as f64 / seconds) as u64
}
