//! A demo day: 300 startups and 250 opportunities made from the demo records, 20 slots, each side
//! with its eight wishes. Prints the plan, one attendee's day and a repair.
//!
//! `cargo run --bin demo_day [-- --lang vi] [--html FILE] [--ics FILE] [--csv FILE]`

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;

use ketnoi::phrase::Phrase;
use ketnoi::plan::{
    Absence, Agenda, AgendaRows, Attendee, Audience, CandidateOptions, Changes, Event, Requester, Revision, ScoredPair,
    Session, Tables, TimeRange, Timetable, Wish, WishKind, repair, timetable,
};
use ketnoi::record::Text;
use ketnoi::{Config, Lang, Matcher, Opportunity, Query, Startup, read};

const STARTUPS: &str = include_str!("../data/startups.json");
const OPPORTUNITIES: &str = include_str!("../data/opportunities.json");

/// Wishes of each side.
const WISHES: usize = 8;

fn main() -> Result<(), Box<dyn Error>> {
    let lang = if argument("--lang").as_deref() == Some("vi") { Lang::Vi } else { Lang::En };
    let event = demo_day()?;
    let plan = timetable(&event)?;
    print_plan(&event, &plan, lang);

    let agenda = Agenda::new(&event, &plan.meetings)?;
    let (audience, revision) =
        (Audience::Opportunity("o007".into()), Revision { on: "2026-12-01".parse()?, sequence: 0 });
    println!("\n{}", Phrase { en: "The day of o007:", vi: "Một ngày của o007:" }.get(lang));
    for line in agenda.csv(&audience, lang)?.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        println!("  {}–{}  {:<10} {}", cells[1], cells[2], cells[3], cells[5]);
    }
    print_repair(&event, &plan, lang)?;

    if let Some(file) = argument("--html") {
        fs::write(file, agenda.html(&Audience::Everyone, AgendaRows::Opportunities, lang)?)?;
    }
    if let Some(file) = argument("--ics") {
        fs::write(file, agenda.ics(&audience, revision, lang)?)?;
    }
    if let Some(file) = argument("--csv") {
        fs::write(file, agenda.csv(&Audience::Everyone, lang)?)?;
    }
    Ok(())
}

/// The event: all pairs are scored, and each side wishes for its best eight.
fn demo_day() -> Result<Event, Box<dyn Error>> {
    let (startups, opportunities) = (startups(), opportunities());
    let attendees = |names: Vec<(&String, &Option<Text>)>| -> Result<Vec<Attendee>, Box<dyn Error>> {
        names.into_iter().enumerate().map(|(i, (id, name))| attendee(i, id, name.as_ref())).collect()
    };
    let (s, o) = (
        attendees(startups.iter().map(|s| (&s.id, &s.name)).collect())?,
        attendees(opportunities.iter().map(|o| (&o.id, &o.name)).collect())?,
    );
    let matcher = Matcher::new(Config::default())?;
    let (catalog, _) = matcher.catalog_of(opportunities);
    let (pool, _) = matcher.catalog_of(startups);
    let query = Query::at("2026-11-22".parse()?).with_limit(u32::MAX);
    let options = CandidateOptions::new(query).with_unverified(true);
    let scores: Vec<ScoredPair> = matcher.candidates(&pool, &catalog, &options)?.pairs().collect();
    Ok(Event {
        id: "demo-day-2026".into(),
        name: Some(Text::Languages(BTreeMap::from([
            ("vi".into(), "Ngày hội kết nối đầu tư 2026".into()),
            ("en".into(), "Investment connection day 2026".into()),
        ]))),
        sessions: vec![session("Sáng / Morning", 8)?, session("Chiều / Afternoon", 13)?],
        tables: Tables::Number(150),
        startups: s,
        opportunities: o,
        wishes: [Requester::Startup, Requester::Opportunity].into_iter().flat_map(|by| wishes(&scores, by)).collect(),
        scores,
        max_meetings: Some(10),
        ..Event::default()
    })
}

/// 300 startups: each demo record with the place, stage and ask of others.
fn startups() -> Vec<Startup> {
    let demo = read::<Startup>(STARTUPS).records;
    let of = |i: usize| demo[i % demo.len()].clone();
    let made = (0..300).map(|i| {
        let (place, stage, ask) = (of(i / 16), of(i / 5), of(i * 7 + i / 16));
        let name = of(i).name.map(|name| numbered(&name, i / demo.len()));
        let exclude = Vec::new();
        Startup { id: format!("s{i:03}"), name, place: place.place, stage: stage.stage, ask: ask.ask, exclude, ..of(i) }
    });
    made.collect()
}

/// 250 opportunities, likewise.
fn opportunities() -> Vec<Opportunity> {
    let demo = read::<Opportunity>(OPPORTUNITIES).records;
    let of = |i: usize| demo[i % demo.len()].clone();
    let made = (0..250).map(|i| {
        let (sectors, places) = (of(i * 5 + i / 18), of(i / 18));
        let name = of(i).name.map(|name| numbered(&name, i / demo.len()));
        Opportunity { id: format!("o{i:03}"), name, sectors: sectors.sectors, places: places.places, ..of(i) }
    });
    made.collect()
}

fn numbered(name: &Text, copy: usize) -> Text {
    let with = |text: &str| if copy == 0 { text.to_owned() } else { format!("{text} {}", copy + 1) };
    match name {
        Text::Plain(text) => Text::Plain(with(text)),
        Text::Languages(texts) => {
            Text::Languages(texts.iter().map(|(lang, text)| (lang.clone(), with(text))).collect())
        }
    }
}

/// Most are there all day; some come late, leave early, or give a talk.
fn attendee(i: usize, id: &str, name: Option<&Text>) -> Result<Attendee, Box<dyn Error>> {
    let mut attendee = Attendee { name: name.cloned(), ..Attendee::new(id) };
    match i % 20 {
        3 => attendee.arrives = Some(at(9, 20)?),
        9 => attendee.leaves = Some(at(15, 0)?),
        14 => attendee.away = vec![TimeRange::new(at(10, 0)?, at(11, 0)?)],
        _ => {}
    }
    Ok(attendee)
}

/// Ten slots of twenty minutes with a break of twenty.
fn session(id: &str, hour: u32) -> Result<Session, Box<dyn Error>> {
    let session = Session::new(id, TimeRange::new(at(hour, 0)?, at(hour + 3, 40)?), 20);
    let pause = TimeRange::new(at(hour + 1, 40)?, at(hour + 2, 0)?);
    Ok(Session { breaks: vec![pause], ..session })
}

fn at(hour: u32, minute: u32) -> Result<ketnoi::plan::Time, ketnoi::plan::TimeError> {
    format!("2026-12-10T{hour:02}:{minute:02}").parse()
}

/// The best eight of each record on one side; the very best is a must.
fn wishes(scores: &[ScoredPair], by: Requester) -> Vec<Wish> {
    let side =
        |pair: &ScoredPair| if by == Requester::Startup { pair.startup.clone() } else { pair.opportunity.clone() };
    let mut best: BTreeMap<String, Vec<&ScoredPair>> = BTreeMap::new();
    for pair in scores {
        best.entry(side(pair)).or_default().push(pair);
    }
    let of_one = best.into_values().flat_map(|mut pairs| {
        pairs.sort_by_key(|pair| (std::cmp::Reverse(pair.score), pair.startup.clone(), pair.opportunity.clone()));
        pairs.into_iter().take(WISHES).enumerate()
    });
    let wish = |(place, pair): (usize, &ScoredPair)| Wish {
        startup: pair.startup.clone(),
        opportunity: pair.opportunity.clone(),
        by,
        want: if place == 0 { WishKind::MustMeet } else { WishKind::Meet },
    };
    of_one.map(wish).collect()
}

fn print_plan(event: &Event, plan: &Timetable, lang: Lang) {
    let name = event.name.as_ref().map_or("", |name| name.pick(lang));
    let s = &plan.summary;
    let (startups, opportunities) = (event.startups.len(), event.opportunities.len());
    println!("{name}");
    match lang {
        Lang::En => {
            println!("  {startups} startups, {opportunities} opportunities, 20 slots, 150 tables");
            println!("  {} meetings of {} attendees", s.meetings, s.attendees);
            println!(
                "  wishes met: {} of {}; no timetable meets more than {}",
                s.wished_met,
                s.wished,
                s.wished_bound.unwrap_or(0)
            );
            println!("  musts met: {} of {}", s.must_met, s.must);
            println!("  {} idle slots between meetings; opportunities change tables {} times", s.idle, s.table_changes);
            println!("Why not, for example:");
        }
        Lang::Vi => {
            println!("  {startups} startup, {opportunities} cơ hội, 20 khung giờ, 150 bàn");
            println!("  {} cuộc gặp của {} bên tham dự", s.meetings, s.attendees);
            println!(
                "  nguyện vọng được đáp ứng: {}/{}; tối đa có thể: {}",
                s.wished_met,
                s.wished,
                s.wished_bound.unwrap_or(0)
            );
            println!("  phải gặp: {}/{}", s.must_met, s.must);
            println!("  {} khung giờ chờ giữa hai cuộc gặp; bên cơ hội đổi bàn {} lần", s.idle, s.table_changes);
            println!("Vì sao chưa gặp, ví dụ:");
        }
    }
    for unmet in plan.unmet.iter().step_by(plan.unmet.len().div_ceil(4).max(1)) {
        println!("  {} – {}: {}", unmet.startup, unmet.opportunity, unmet.text(lang));
    }
}

/// On the day five startups and five opportunities do not come.
fn print_repair(event: &Event, plan: &Timetable, lang: Lang) -> Result<(), Box<dyn Error>> {
    let absent = |i: usize| {
        let (startup, opportunity) = (format!("s{:03}", i * 60), format!("o{:03}", i * 50));
        [Absence::of_startup(startup), Absence::of_opportunity(opportunity)]
    };
    let r = repair(event, &plan.meetings, &Changes::of((0..5).flat_map(absent)))?;
    let (dropped, added, moved) = (r.dropped.len(), r.added.len(), r.moved.len());
    match lang {
        Lang::En => println!(
            "\nTen do not come: {dropped} meetings fall away, {added} are new, {moved} move, {} stay; {} of {} freed places are filled again",
            r.kept, r.refilled, r.freed
        ),
        Lang::Vi => println!(
            "\nMười bên vắng mặt: {dropped} cuộc gặp bị hủy, {added} cuộc gặp mới, {moved} cuộc đổi giờ, {} giữ nguyên; lấp lại {}/{} chỗ trống",
            r.kept, r.refilled, r.freed
        ),
    }
    Ok(())
}

fn argument(name: &str) -> Option<String> {
    let mut arguments = std::env::args().skip_while(|argument| argument != name);
    arguments.next().and_then(|_| arguments.next())
}
