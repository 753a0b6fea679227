//! Ranks records from files: startups against opportunities, or with `--reverse` the other way
//! round.
//!
//! `match STARTUPS.json OPPORTUNITIES.json [--limit N] [--as-of DATE] [--lang vi|en] [--json]
//! [--reverse] [--strict]`
//!
//! Files hold a JSON array or JSON Lines. Diagnostics about them go to standard error.

use std::error::Error;
use std::io::Write;
use std::process::ExitCode;

use ketnoi::phrase::Phrase;
use ketnoi::wire::Service;
use ketnoi::{Config, Date, Diagnostic, Lang};
use serde_json::{Value, json};

/// Prints a line. A reader that has seen enough (`| head`) is no error.
macro_rules! line {
    ($($text:tt)*) => {{
        let _ = writeln!(std::io::stdout(), $($text)*);
    }};
}

const USAGE: &str = "usage: match STARTUPS.json OPPORTUNITIES.json [--limit N] [--as-of DATE] [--lang vi|en] [--json] \
                     [--reverse] [--strict]";

struct Options {
    files: Vec<String>,
    limit: u32,
    as_of: String,
    lang: Lang,
    json: bool,
    reverse: bool,
    strict: bool,
}

fn main() -> ExitCode {
    let options = match options(std::env::args().skip(1)) {
        Ok(options) => options,
        Err(problem) => {
            eprintln!("{problem}\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match run(&options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn options(mut args: impl Iterator<Item = String>) -> Result<Options, String> {
    let mut options = Options {
        files: Vec::new(),
        limit: 10,
        as_of: today(),
        lang: Lang::En,
        json: false,
        reverse: false,
        strict: false,
    };
    while let Some(arg) = args.next() {
        let mut value = || args.next().ok_or(format!("{arg} needs a value"));
        match arg.as_str() {
            "--limit" => {
                let text = value()?;
                options.limit = text.parse().map_err(|_| format!("--limit: expected a whole number, not `{text}`"))?;
            }
            "--as-of" => options.as_of = value()?,
            "--lang" => {
                options.lang = match value()?.as_str() {
                    "vi" => Lang::Vi,
                    "en" => Lang::En,
                    other => return Err(format!("--lang: expected vi or en, not `{other}`")),
                }
            }
            "--json" => options.json = true,
            "--reverse" => options.reverse = true,
            "--strict" => options.strict = true,
            flag if flag.starts_with('-') => return Err(format!("unknown option `{flag}`")),
            _ => options.files.push(arg),
        }
    }
    if options.files.len() == 2 { Ok(options) } else { Err("expected two files".to_owned()) }
}

/// The day by the machine's clock (UTC); the library itself reads none.
fn today() -> String {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    let days = i64::try_from(since.as_secs() / 86_400).unwrap_or(0);
    Date::from_unix_days(days).map(|day| day.to_string()).unwrap_or_default()
}

fn run(options: &Options) -> Result<(), Box<dyn Error>> {
    let mut service = Service::new(Config::default())?;
    let read = |i: usize| std::fs::read_to_string(&options.files[i]).map_err(|e| format!("{}: {e}", options.files[i]));
    report(&service.load_startups(&read(0)?, options.strict)?, options.lang);
    report(&service.load_opportunities(&read(1)?, options.strict)?, options.lang);
    for ranking in rankings(&service, options)? {
        if options.json {
            line!("{ranking}");
        } else {
            print(&ranking, options);
        }
    }
    Ok(())
}

fn report(diagnostics: &[Diagnostic], lang: Lang) {
    for diagnostic in diagnostics {
        eprintln!("{}", diagnostic.text(lang));
    }
}

/// One ranking for each startup, or for each opportunity when reversed.
fn rankings(service: &Service, options: &Options) -> Result<Vec<Value>, Box<dyn Error>> {
    let query = json!({ "as_of": options.as_of, "limit": options.limit, "unverified_limit": options.limit });
    if !options.reverse {
        let call = json!({ "call": "rank_many", "query": query, "reasons": true, "lang": options.lang });
        let mut answer = asked(service, &call)?;
        return Ok(answer["rankings"].take().as_array_mut().map(std::mem::take).unwrap_or_default());
    }
    let opportunities: Vec<Value> =
        service.opportunities().records().map(serde_json::to_value).collect::<Result<_, _>>()?;
    let ranked = opportunities.into_iter().map(|opportunity| {
        let call = json!({ "call": "rank_startups", "opportunity": opportunity, "query": query, "lang": options.lang });
        asked(service, &call)
    });
    ranked.collect()
}

fn asked(service: &Service, call: &Value) -> Result<Value, Box<dyn Error>> {
    let answer: Value = serde_json::from_str(&service.query(&call.to_string()))?;
    match answer["answer"].as_str() {
        Some("error") => Err(answer["text"].as_str().unwrap_or_default().into()),
        _ => Ok(answer),
    }
}

fn print(ranking: &Value, options: &Options) {
    let other = if options.reverse { "startup" } else { "opportunity" };
    line!("{}", text(&ranking["ranked_for"]));
    for found in list(&ranking["eligible"]["matches"]) {
        line!("{:>3}. {:>5}  {}", text(&found["rank"]), text(&found["points"]), text(&found[other]));
        for reason in list(&found["reasons"]).iter().filter(|reason| reason["tenths"] != 0) {
            let tenths = reason["tenths"].as_u64().unwrap_or(0);
            let sign = Phrase { en: ".", vi: "," }.get(options.lang);
            line!("     +{}{sign}{} {}: {}", tenths / 10, tenths % 10, text(&reason["label"]), text(&reason["text"]));
        }
    }
    for found in list(&ranking["unverified"]["matches"]) {
        let open: Vec<String> = list(&found["verdict"]["missing"]).iter().map(|check| text(&check["text"])).collect();
        line!("  ?  {:>5}  {}: {}", text(&found["points"]), text(&found[other]), open.join("; "));
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

/// The text of a value, without quotation marks.
fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
