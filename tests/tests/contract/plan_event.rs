//! One event by hand: what is exact, what is refused, and what is handed out.

use std::collections::BTreeSet;

use ketnoi::Lang;
use ketnoi::plan::{
    Absence, Agenda, AgendaRows, Attendee, Audience, Changes, Event, Lock, Meeting, Requester, Revision, ScoredPair,
    Slot, Table, Tables, Time, TimeRange, Timetable, UnmetReason, Wish, WishKind, repair, timetable,
};
use ketnoi_tests::fair::check;

fn at(clock: &str) -> Time {
    format!("2026-12-10T{clock}").parse().unwrap()
}

fn event() -> Event {
    let slot =
        |start: &str, end: &str| Slot { id: String::new(), start: at(start), end: at(end), session: String::new() };
    let one = |id: &str| Attendee { id: id.to_owned(), ..Attendee::default() };
    Event {
        id: "day".to_owned(),
        name: Some("Ngày hội, \"kết nối\"; 2026".into()),
        slots: vec![slot("09:00", "09:20"), slot("09:20", "09:40"), slot("09:40", "10:00")],
        tables: Tables::Number(2),
        startups: ["s1", "s2", "s3"].map(one).to_vec(),
        opportunities: ["o1", "o2"].map(one).to_vec(),
        fill: true,
        ..Event::default()
    }
}

fn wish(startup: &str, opportunity: &str, by: Requester, want: WishKind) -> Wish {
    Wish { startup: startup.to_owned(), opportunity: opportunity.to_owned(), by, want }
}

fn lock(startup: &str, opportunity: &str, slot: &str, table: Option<&str>) -> Lock {
    let slot = if slot.len() == 5 { format!("2026-12-10T{slot}") } else { slot.to_owned() };
    Lock { startup: startup.to_owned(), opportunity: opportunity.to_owned(), slot, table: table.map(str::to_owned) }
}

#[test]
fn a_must_comes_before_a_wish_and_a_wish_before_a_score() {
    let mut event = event();
    event.slots.truncate(1);
    event.opportunities.truncate(1);
    event.wishes = vec![
        wish("s1", "o1", Requester::Startup, WishKind::Meet),
        wish("s2", "o1", Requester::Opportunity, WishKind::MustMeet),
    ];
    event.scores = vec![ScoredPair::new("s3", "o1", 100_000_000)];
    let met = |event: &Event| timetable(event).unwrap().meetings[0].startup.clone();
    assert_eq!(met(&event), "s2");
    event.wishes.pop();
    assert_eq!(met(&event), "s1");
    event.wishes.pop();
    assert_eq!(met(&event), "s3");
    event.fill = false;
    assert!(timetable(&event).unwrap().meetings.is_empty());
}

#[test]
fn a_refusal_overrides_a_must() {
    let mut event = event();
    event.wishes = vec![
        wish("s1", "o1", Requester::Startup, WishKind::MustMeet),
        wish("s1", "o1", Requester::Opportunity, WishKind::NoThanks),
    ];
    event.scores = vec![ScoredPair::new("s1", "o1", 100_000_000)];
    let plan = timetable(&event).unwrap();
    assert!(plan.meetings.is_empty());
    assert_eq!(plan.unmet[0].reason, UnmetReason::Refused { by: Requester::Opportunity });
}

#[test]
fn unmet_wishes_have_reasons_in_both_languages() {
    let mut event = event();
    event.tables = Tables::Number(1);
    event.wishes = vec![
        wish("s1", "o1", Requester::Startup, WishKind::MustMeet),
        wish("s2", "o1", Requester::Startup, WishKind::MustMeet),
        wish("s3", "o1", Requester::Startup, WishKind::Meet),
        wish("s2", "o2", Requester::Opportunity, WishKind::Meet),
        wish("s1", "o2", Requester::Opportunity, WishKind::Meet),
        wish("s1", "o2", Requester::Startup, WishKind::NoThanks),
        wish("s3", "o2", Requester::Opportunity, WishKind::Meet),
        wish("s3", "o2", Requester::Organiser, WishKind::NoThanks),
    ];
    event.startups[0].leaves = Some(at("09:20"));
    event.startups[1].leaves = Some(at("09:40"));
    event.startups[2].arrives = Some(at("09:40"));
    event.opportunities[0].max_meetings = Some(2);
    event.opportunities[1].leaves = Some(at("09:40"));
    let page = |event: &Event| {
        let plan = timetable(event).unwrap();
        plan.unmet.iter().flat_map(|u| [Lang::En, Lang::Vi].map(|lang| u.text(lang))).collect::<Vec<_>>()
    };
    let mut lines = page(&event);
    event.startups[2].leaves = Some(at("09:50"));
    event.wishes.truncate(3);
    lines.extend(page(&event));
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("unmet", lines.join("\n"));
    });
}

#[test]
fn impossible_input_is_refused_at_its_field() {
    type Spoil = fn(&mut Event);
    let rows: Vec<(&str, Spoil)> = vec![
        ("id", |e| e.id.clear()),
        ("slots", |e| e.slots.clear()),
        ("slots[1].end", |e| e.slots[1].end = at("09:10")),
        ("slots[1]", |e| e.slots[1].start = at("09:10")),
        ("slots[2].id", |e| {
            e.slots[0].id = "a".into();
            e.slots[2].id = "a".into();
        }),
        ("tables", |e| e.tables = Tables::Number(0)),
        ("tables", |e| e.tables = Tables::List(Vec::new())),
        ("tables", |e| e.tables = Tables::Number(10_001)),
        ("tables[1].id", |e| {
            let table = |id: &str| Table { id: id.into(), name: None, open: None };
            e.tables = Tables::List(vec![table("A"), table("A")]);
        }),
        ("tables[0].open[0].end", |e| {
            let open = Some(vec![TimeRange { start: at("10:00"), end: at("09:00") }]);
            e.tables = Tables::List(vec![Table { id: "A".into(), name: None, open }]);
        }),
        ("startups[2].id", |e| e.startups[2].id = "s1".into()),
        ("opportunities[0].id", |e| e.opportunities[0].id = " ".into()),
        ("startups[0].away[0].end", |e| e.startups[0].away = vec![TimeRange { start: at("10:00"), end: at("10:00") }]),
        ("startups[0].leaves", |e| {
            e.startups[0].arrives = Some(at("10:00"));
            e.startups[0].leaves = Some(at("09:00"));
        }),
        ("startups[0].table", |e| e.startups[0].table = Some("9".into())),
        ("opportunities[1].table", |e| e.opportunities.iter_mut().for_each(|one| one.table = Some("1".into()))),
        ("wishes[0].startup", |e| e.wishes = vec![wish("s9", "o1", Requester::Startup, WishKind::Meet)]),
        ("wishes[1]", |e| {
            e.wishes = vec![
                wish("s1", "o1", Requester::Startup, WishKind::Meet),
                wish("s1", "o1", Requester::Startup, WishKind::NoThanks),
            ];
        }),
        ("scores[0].opportunity", |e| {
            e.scores = vec![ScoredPair::new("s1", "s1", 1)];
        }),
        ("scores[0].score", |e| {
            e.scores = vec![ScoredPair::new("s1", "o1", 100_000_001)];
        }),
        ("scores[1]", |e| e.scores = vec![ScoredPair::new("s1", "o1", 1); 2]),
        ("locks[0].slot", |e| e.locks = vec![lock("s1", "o1", "11:00", None)]),
        ("locks[0].table", |e| e.locks = vec![lock("s1", "o1", "09:00", Some("7"))]),
        ("locks[1].slot", |e| e.locks = vec![lock("s1", "o1", "09:00", None), lock("s1", "o2", "09:00", None)]),
        ("locks[1].table", |e| {
            e.locks = vec![lock("s1", "o1", "09:00", Some("1")), lock("s2", "o2", "09:00", Some("1"))];
        }),
        ("locks[1]", |e| e.locks = vec![lock("s1", "o1", "09:00", None), lock("s1", "o1", "09:20", None)]),
        ("locks[0].slot", |e| {
            e.startups[0].arrives = Some(at("09:20"));
            e.locks = vec![lock("s1", "o1", "09:00", None)];
        }),
        ("locks[0]", |e| {
            e.wishes = vec![wish("s1", "o1", Requester::Opportunity, WishKind::NoThanks)];
            e.locks = vec![lock("s1", "o1", "09:00", None)];
        }),
        ("locks[1]", |e| {
            e.max_meetings = Some(1);
            e.locks = vec![lock("s1", "o1", "09:00", None), lock("s1", "o2", "09:20", None)];
        }),
        ("locks[1].slot", |e| {
            e.tables = Tables::Number(1);
            e.locks = vec![lock("s1", "o1", "09:00", None), lock("s2", "o2", "09:00", None)];
        }),
    ];
    let mut texts = Vec::new();
    for (number, (path, spoil)) in rows.iter().enumerate() {
        let mut event = event();
        spoil(&mut event);
        let error = timetable(&event).expect_err(&format!("row {number}, {path}"));
        assert_eq!(error.diagnostic().path, *path, "row {number}: {error}");
        texts.extend([Lang::En, Lang::Vi].map(|lang| error.diagnostic().text(lang)));
    }
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("timetable_errors", texts.join("\n"));
    });
}

#[test]
fn an_own_table_is_reserved_for_its_owner() {
    let mut event = event();
    event.opportunities[0].table = Some("1".into());
    event.wishes = ["s1", "s2", "s3"]
        .iter()
        .flat_map(|s| ["o1", "o2"].map(|o| wish(s, o, Requester::Startup, WishKind::Meet)))
        .collect();
    let plan = timetable(&event).unwrap();
    check(&event, &plan.meetings);
    assert_eq!(plan.summary.wished_met, 6);
    assert!(plan.meetings.iter().all(|m| (m.table == "1") == (m.opportunity == "o1")), "{:?}", plan.meetings);
}

#[test]
fn sessions_are_cut_into_slots_around_their_breaks() {
    let text = r#"{"id": "d", "tables": 1, "startups": [], "opportunities": [], "sessions": [
        {"id": "am", "start": "2026-12-10T09:00", "end": "2026-12-10T11:00", "minutes": 20, "pause": 5,
         "breaks": [{"start": "2026-12-10T09:40", "end": "2026-12-10T10:00"}]}]}"#;
    let event: Event = serde_json::from_str(text).unwrap();
    let starts: Vec<String> = event.all_slots().unwrap().iter().map(|slot| slot.start.clock()).collect();
    assert_eq!(starts, ["09:00", "10:00", "10:25"], "9:25 would run into the break, 10:50 beyond the end");
}

// --- handed out

fn small_plan() -> (Event, Timetable) {
    let mut event = event();
    event.startups[0].name = Some("=Tôm <Sạch>, \"số 1\"; \\ & con".into());
    event.opportunities[0].name =
        Some("Quỹ đầu tư mạo hiểm Đồng bằng sông Cửu Long và các tỉnh miền Đông Nam Bộ\nViệt Nam".into());
    event.wishes = vec![
        wish("s1", "o1", Requester::Startup, WishKind::MustMeet),
        wish("s2", "o1", Requester::Startup, WishKind::Meet),
        wish("s2", "o2", Requester::Opportunity, WishKind::Meet),
    ];
    event.scores = vec![ScoredPair::new("s3", "o2", 50_000_000)];
    event.startups[2].arrives = Some(at("09:20"));
    let plan = timetable(&event).unwrap();
    (event, plan)
}

#[test]
fn a_calendar_is_read_back_by_another_library() {
    let (event, plan) = small_plan();
    let agenda = Agenda::new(&event, &plan.meetings).unwrap();
    let revision = Revision { on: "2026-12-01".parse().unwrap(), sequence: 2 };
    let text = agenda.ics(&Audience::Everyone, revision, Lang::Vi).unwrap();
    assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])), "{text}");
    let unfolded = icalendar::parser::unfold(&text);
    let calendar = icalendar::parser::read_calendar(&unfolded).unwrap();
    let events: Vec<_> = calendar.components.iter().filter(|component| component.name == "VEVENT").collect();
    assert_eq!(events.len(), plan.meetings.len());
    assert!(calendar.components.iter().any(|component| component.name == "VTIMEZONE"));
    let value = |event: &icalendar::parser::Component<'_>, name: &str| {
        let property = event.properties.iter().find(|property| property.name == name).unwrap();
        property.val.to_string()
    };
    let uids: BTreeSet<String> = events.iter().map(|event| value(event, "UID")).collect();
    assert_eq!(uids.len(), events.len(), "every meeting has its own identity");
    let starts: Vec<String> = events.iter().map(|event| value(event, "DTSTART")).collect();
    assert!(starts.contains(&"20261210T090000".to_owned()), "{starts:?}");
    let parsed: icalendar::Calendar = text.parse().unwrap();
    let titles: Vec<String> = parsed
        .components
        .iter()
        .filter_map(|c| c.as_event())
        .map(|event| icalendar::Component::get_summary(event).unwrap_or_default().to_owned())
        .collect();
    assert!(titles.iter().any(|title| title.contains("=Tôm <Sạch>, \"số 1\"; \\ & con")), "{titles:?}");
    // A meeting that moves keeps its identity.
    let moved: Vec<Meeting> = plan.meetings.iter().map(|m| Meeting { slot: m.slot.clone(), ..m.clone() }).collect();
    let again = Agenda::new(&event, &moved).unwrap().ics(&Audience::Everyone, revision, Lang::En).unwrap();
    assert!(uids.iter().all(|uid| again.contains(uid)));
}

#[test]
fn pages_and_csv_match_their_snapshots_and_are_escaped() {
    let (event, plan) = small_plan();
    let agenda = Agenda::new(&event, &plan.meetings).unwrap();
    let (sheet, page) = (
        agenda.csv(&Audience::Everyone, Lang::Vi).unwrap(),
        agenda.html(&Audience::Everyone, AgendaRows::Startups, Lang::Vi).unwrap(),
    );
    let day = agenda.html(&Audience::Startup("s2".into()), AgendaRows::Startups, Lang::En).unwrap();
    let tables = agenda.html(&Audience::Everyone, AgendaRows::Tables, Lang::En).unwrap();
    assert!(sheet.starts_with('\u{feff}') && sheet.contains("\"'=Tôm <Sạch>, \"\"số 1\"\"; \\ & con\""), "{sheet}");
    for page in [&page, &day, &tables] {
        assert!(!page.contains("<Sạch>") && !page.contains("<script") && !page.contains("http"), "{page}");
    }
    let body = |page: &str| page.split_once("<body>").unwrap().1.to_owned();
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("agenda_csv", sheet);
        insta::assert_snapshot!("agenda_html_vi", body(&page));
        insta::assert_snapshot!("agenda_day_en", body(&day));
    });
}

#[test]
fn meetings_changed_by_hand_are_checked_again() {
    let (event, plan) = small_plan();
    let mut meetings = plan.meetings.clone();
    let both = meetings.iter().filter(|m| m.startup == "s2").count();
    assert_eq!(both, 2);
    let slot = meetings.iter().find(|m| m.startup == "s2").unwrap().slot.clone();
    meetings.iter_mut().filter(|m| m.startup == "s2").for_each(|m| m.slot.clone_from(&slot));
    let error = Agenda::new(&event, &meetings).unwrap_err();
    assert!(error.diagnostic().path.starts_with("meetings[") && error.diagnostic().path.ends_with("].slot"), "{error}");
    let error = repair(&event, &meetings, &Changes::default()).unwrap_err();
    assert!(error.diagnostic().path.starts_with("meetings["), "{error}");
    let unknown = Changes::of([Absence::of_startup("s9")]);
    let error = repair(&event, &plan.meetings, &unknown).unwrap_err();
    assert_eq!(error.diagnostic().path, "changes.attendees[0].startup");
}

#[test]
fn late_arrivals_meet_later() {
    let mut event = event();
    event.wishes = vec![wish("s1", "o1", Requester::Startup, WishKind::MustMeet)];
    event.locks = vec![lock("s1", "o1", "09:00", None)];
    let plan = timetable(&event).unwrap();
    let late = Absence::of_startup("s1").with_arrives(at("09:30"));
    let changes = Changes::of([late]);
    let repaired = repair(&event, &plan.meetings, &changes).unwrap();
    assert_eq!((repaired.moved.len(), repaired.dropped.len()), (1, 0));
    assert_eq!(repaired.moved[0].to, "2026-12-10T09:40");
}
