//! Records that the reader would refuse but the types allow: they must cause no panic.
//!
//! The strategies of large records are boxed, so that one of them fits the stack of a test.

use ketnoi::config::{Rates, Shares, Statistics};
use ketnoi::record::{
    Aid, Attribute, Capacity, Condition, Deal, Decimal, Founded, Had, Money, PartialAnswer, Past, Period, PlaceText,
    PreferredSectors, Rule, RuleValue, Seats, Text, TrlRange, Window,
};
use ketnoi::vocabulary::Currency;
use ketnoi::{Date, Opportunity, Startup};
use proptest::prelude::*;
use serde_json::json;

/// A text: empty, blank, a term, marks without letters, anything.
fn text() -> impl Strategy<Value = String> {
    let known = ["", " ", "any", "seed", "BD", "da-nang", "agriculture", "🌱", "\u{301}", "2026", "students", "sector"];
    prop_oneof![3 => prop::sample::select(known.to_vec()).prop_map(str::to_owned), 1 => any::<String>()]
}

fn texts() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(text(), 0..3)
}

fn date() -> impl Strategy<Value = Date> {
    prop::sample::select(vec!["0001-01-01", "2024-02-29", "2026-11-22", "9999-12-31"]).prop_map(crate::day)
}

fn amount() -> impl Strategy<Value = Option<i64>> {
    prop::option::of(prop_oneof![Just(i64::MIN), Just(-1), Just(0), Just(1), Just(i64::MAX), any::<i64>()])
}

fn money() -> impl Strategy<Value = Money> {
    let currency = prop::option::of(prop_oneof![Just("VND".to_owned()), Just("usd".to_owned()), text()]);
    let range = (amount(), amount(), currency, any::<bool>()).prop_map(|(min, max, currency, fixed)| Money::Range {
        min,
        max,
        currency,
        fixed,
        per: None,
    });
    prop_oneof![3 => range, 1 => text().prop_map(Money::Text)]
}

fn place() -> impl Strategy<Value = PlaceText> {
    let part = || prop::option::of(text());
    let parts = (part(), part(), part(), part()).prop_map(|(country, state, region, city)| PlaceText::Parts {
        country,
        state,
        region,
        city,
    });
    prop_oneof![text().prop_map(PlaceText::Text), parts]
}

fn maybe<T: std::fmt::Debug>(of: impl Strategy<Value = T>) -> impl Strategy<Value = Option<T>> {
    prop::option::of(of)
}

/// A text in one language or several.
fn wording() -> impl Strategy<Value = Text> {
    let languages = prop::collection::btree_map(text(), text(), 0..3).prop_map(Text::Languages);
    prop_oneof![text().prop_map(Text::Plain), languages]
}

fn decimal() -> impl Strategy<Value = Decimal> {
    let whole = prop_oneof![-1_000..1_000_i64, Just(9_007_199_254_740_991), Just(-9_007_199_254_740_991)];
    let fraction = (-999_999..999_999_i64).prop_map(|units| format!("{}.{:06}", units / 1_000, units.abs() % 1_000));
    prop_oneof![
        3 => whole.prop_map(|whole| Decimal::try_from(whole).expect("a number below 2^53")),
        1 => fraction.prop_map(|text| text.parse().expect("a decimal")),
    ]
}

fn attribute() -> impl Strategy<Value = Attribute> {
    let parts = (maybe(decimal()), maybe(decimal()), maybe(text()), maybe(texts()), maybe(texts()));
    let partial = parts.prop_map(|(min, max, currency, yes, no)| {
        let mut answer = PartialAnswer::default();
        (answer.min, answer.max, answer.currency, answer.yes, answer.no) = (min, max, currency, yes, no);
        Attribute::Partial(answer)
    });
    prop_oneof![
        any::<bool>().prop_map(Attribute::Flag),
        decimal().prop_map(Attribute::Number),
        text().prop_map(Attribute::Text),
        texts().prop_map(Attribute::List),
        partial,
    ]
}

/// Names of attributes: of every kind of shipped fact, and others.
fn attribute_name() -> impl Strategy<Value = String> {
    let names = ["headcount", "turnover", "goals", "legal_status", "activity_code", "x", "headcuont"];
    prop::sample::select(names.to_vec()).prop_map(str::to_owned)
}

fn aid() -> impl Strategy<Value = Aid> {
    (text(), maybe(date()), maybe(money())).prop_map(|(id, date, amount)| Aid { id, date, amount })
}

/// A startup of any values its type allows.
pub fn startup() -> impl Strategy<Value = Startup> {
    let lists =
        (maybe(texts()), maybe(texts()), maybe(texts()), maybe(texts()), maybe(texts()), maybe(texts())).boxed();
    let founded = prop_oneof![any::<u16>().prop_map(Founded::Year), date().prop_map(Founded::Day)];
    let single = (text(), maybe(text()), maybe(place()), maybe(place()), maybe(money()), maybe(any::<u8>())).boxed();
    let attributes = prop::collection::btree_map(attribute_name(), attribute(), 0..3);
    let confirmed = prop::collection::btree_map(rule_id(), any::<bool>(), 0..3);
    let others = (attributes, confirmed, maybe(prop::collection::vec(aid(), 0..3))).boxed();
    (lists, single, maybe(founded), maybe(text()), others).prop_map(|(lists, single, founded, description, others)| {
        Startup {
            attributes: others.0,
            confirmed: others.1,
            aid: others.2,
            id: single.0,
            applicant: single.1,
            place: single.2,
            origin: single.3,
            ask: single.4,
            trl: single.5,
            sectors: lists.0,
            stage: lists.1,
            instruments: lists.2,
            groups: lists.3,
            wants: lists.4,
            languages: lists.5,
            founded,
            description: description.map(Text::Plain),
            ..Startup::default()
        }
    })
}

fn seats() -> impl Strategy<Value = Seats> {
    let number = || prop::option::of(prop_oneof![Just(0), Just(u32::MAX), any::<u32>()]);
    (number(), number(), number(), maybe(any::<u16>()), maybe(text()), maybe(text())).prop_map(
        |(at_most, growth_percent, taken, base_year, stage, period)| Seats {
            at_most,
            growth_percent,
            taken,
            base_year,
            stage,
            period,
            at_least: at_most,
        },
    )
}

fn deal() -> impl Strategy<Value = Deal> {
    (maybe(date()), maybe(texts()), maybe(text()), maybe(place()), maybe(money())).prop_map(
        |(date, sectors, stage, place, amount)| Deal { date, sectors, stage, place, amount, ..Deal::default() },
    )
}

fn rule_id() -> impl Strategy<Value = String> {
    prop_oneof![4 => prop::sample::select(vec!["r1", "r2", "r3"]).prop_map(str::to_owned), 1 => text()]
}

fn period() -> impl Strategy<Value = Period> {
    prop_oneof![
        any::<i32>().prop_map(Period::years),
        (-1_200..1_200).prop_map(Period::months),
        any::<i32>().prop_map(Period::days),
    ]
}

fn comparison() -> impl Strategy<Value = Condition> {
    let fields = [
        "sectors",
        "stage",
        "place",
        "trl",
        "age_years",
        "ask.min",
        "ask.max",
        "founded",
        "attributes.x",
        "x",
        "headcount",
        "turnover",
        "goals",
        "legal_status",
        "activity_code",
        "attributes.headcuont",
    ];
    let ops = json!([
        "in",
        "not_in",
        "at_least",
        "at_most",
        "between",
        "before",
        "after",
        "more_than",
        "less_than",
        "exists"
    ]);
    let ops: Vec<_> = serde_json::from_value(ops).expect("comparisons");
    let one = || {
        prop_oneof![
            3 => decimal().prop_map(RuleValue::Number),
            3 => text().prop_map(RuleValue::Text),
            1 => any::<bool>().prop_map(RuleValue::Flag),
            1 => period().prop_map(RuleValue::Relative),
        ]
    };
    let value = prop_oneof![one(), prop::collection::vec(one(), 0..3).prop_map(RuleValue::List)];
    (prop::sample::select(fields.to_vec()), prop::sample::select(ops), maybe(value))
        .prop_map(|(field, op, value)| Condition::Field { field: field.to_owned(), op, value })
}

fn had() -> impl Strategy<Value = Condition> {
    let times = || prop::option::of(0..4_u32);
    (maybe(texts()), maybe(period()), times(), times(), maybe(money())).prop_map(
        |(of, within, at_least, at_most, sum)| {
            let mut had = Had::any();
            (had.of, had.within, had.at_least, had.at_most, had.sum_at_most) = (of, within, at_least, at_most, sum);
            Condition::Had { had }
        },
    )
}

/// Rules of every form, inside each other.
fn rule() -> impl Strategy<Value = Rule> {
    let enveloped = |condition: BoxedStrategy<Condition>| {
        (condition, maybe(rule_id()), maybe(wording()), maybe(date()), maybe(date()))
            .prop_map(|(condition, id, why, from, to)| Rule { id, condition, why, link: None, from, to })
    };
    let confirm = wording().prop_map(|confirm| Condition::Confirm { confirm });
    let leaf = enveloped(prop_oneof![5 => comparison(), 1 => confirm, 1 => had()].boxed());
    leaf.prop_recursive(3, 12, 3, move |rule| {
        let boxed = || rule.clone().prop_map(Box::new);
        let several = || prop::collection::vec(rule.clone(), 0..3);
        let composed = prop_oneof![
            several().prop_map(|any| Condition::Any { any }),
            several().prop_map(|all| Condition::All { all }),
            boxed().prop_map(|not| Condition::Not { not }),
            (boxed(), boxed()).prop_map(|(when, then)| Condition::When { when, then }),
        ];
        enveloped(composed.boxed())
    })
}

/// An opportunity of any values its type allows; only its kind is one of the tree.
pub fn opportunity() -> impl Strategy<Value = Opportunity> {
    let wishes = prop_oneof![
        text().prop_map(PreferredSectors::Text),
        texts().prop_map(PreferredSectors::List),
        prop::collection::btree_map(text(), any::<u32>(), 0..3).prop_map(PreferredSectors::Weights),
    ];
    let lists =
        (maybe(texts()), maybe(texts()), maybe(texts()), maybe(texts()), maybe(texts()), maybe(texts())).boxed();
    let places =
        (maybe(prop::collection::vec(place(), 0..3)), maybe(prop::collection::vec(place(), 0..3)), maybe(place()))
            .boxed();
    let window = (maybe(date()), maybe(date())).prop_map(|(opens, closes)| Window { opens, closes });
    let trl = (maybe(any::<u8>()), maybe(any::<u8>())).prop_map(|(min, max)| TrlRange { min, max });
    let capacity = prop_oneof![
        any::<u32>().prop_map(Capacity::Number),
        prop::collection::vec(seats(), 0..3).prop_map(Capacity::List),
    ];
    let gates =
        (maybe(prop::collection::vec(window, 0..3)), maybe(trl), maybe(capacity), prop::collection::vec(rule(), 0..3))
            .boxed();
    let must = prop::collection::btree_map(text(), text(), 0..2);
    let kind = prop::sample::select(vec!["investor", "incubator", "challenge", "expert", "event"]);
    let head = (text(), kind, maybe(text()), maybe(money()), prop::collection::vec(deal(), 0..4)).boxed();
    let attributes = prop::collection::btree_map(text(), attribute(), 0..2);
    let more =
        (maybe(wording()), attributes, maybe(any::<u16>()), maybe(any::<u32>()), maybe(date()), maybe(date())).boxed();
    (head, maybe(wishes), lists, places, gates, must, more).prop_map(
        |(head, sectors, lists, places, gates, must, more)| Opportunity {
            description: more.0,
            attributes: more.1,
            duration_months: more.2,
            max_matches: more.3,
            opens: more.4,
            closes: more.5,
            past: vec![Past { id: head.0.clone(), word: None }],
            id: head.0,
            kind: head.1.to_owned(),
            scope: head.2,
            ticket: head.3,
            track_record: head.4,
            sectors,
            stages: lists.0,
            instruments: lists.1,
            offers: lists.2,
            groups: lists.3,
            priority_groups: lists.4,
            not_sectors: lists.5,
            places: places.0,
            not_places: places.1,
            place: places.2,
            windows: gates.0,
            trl: gates.1,
            capacity: gates.2,
            require: gates.3,
            must,
            ..Opportunity::default()
        },
    )
}

/// Statistics that no records have.
pub fn statistics() -> impl Strategy<Value = Statistics> {
    let counts = || {
        let term = prop::sample::select(vec!["agriculture", "seed", "da-nang", "vietnam", "nông"]);
        prop::collection::btree_map(term.prop_map(str::to_owned), any::<u32>(), 0..4)
    };
    let shares = || (0_u32..3, counts()).prop_map(|(deals, with)| Shares { deals, with });
    let places = (shares(), shares(), shares(), shares());
    (date(), any::<(u32, u32)>(), counts(), 0_u32..3, shares(), shares(), places).prop_map(
        |(evidence_date, (documents, mean_length), words, deals, sectors, stages, places)| Statistics {
            evidence_date,
            documents,
            mean_length,
            words,
            deals,
            sectors,
            stages,
            countries: places.0,
            states: places.1,
            regions: places.2,
            cities: places.3,
        },
    )
}

/// Rates from 10⁻¹² to the greatest value.
pub fn rates() -> impl Strategy<Value = Rates> {
    (date(), prop_oneof![Just(1_i64), Just(i64::MAX), 1..=i64::MAX])
        .prop_map(|(date, rate)| Rates::new(date, Currency::VND).with_rate(Currency::USD, rate))
}
