//! Records that the reader would refuse but the types allow: they must cause no panic.

use ketnoi::config::{Rates, Shares, Statistics};
use ketnoi::record::{
    Attribute, Capacity, Deal, Founded, Money, Past, PlaceText, PreferredSectors, Rule, RuleValue, Seats, Text,
    TrlRange, Window,
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

fn attribute() -> impl Strategy<Value = Attribute> {
    let number = prop_oneof![any::<i64>(), Just(9_007_199_254_740_991), Just(9_007_199_254_740_992)];
    prop_oneof![
        any::<bool>().prop_map(Attribute::Flag),
        number.prop_map(Attribute::Number),
        text().prop_map(Attribute::Text)
    ]
}

/// A startup of any values its type allows.
pub fn startup() -> impl Strategy<Value = Startup> {
    let lists = (maybe(texts()), maybe(texts()), maybe(texts()), maybe(texts()), maybe(texts()), maybe(texts()));
    let founded = prop_oneof![any::<u16>().prop_map(Founded::Year), date().prop_map(Founded::Day)];
    let single = (text(), maybe(text()), maybe(place()), maybe(place()), maybe(money()), maybe(any::<u8>()));
    (lists, single, maybe(founded), maybe(text())).prop_map(|(lists, single, founded, description)| Startup {
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

fn rule() -> impl Strategy<Value = Rule> {
    let fields =
        ["sectors", "stage", "place", "trl", "age_years", "ask.min", "ask.max", "founded", "attributes.x", "x"];
    let ops = json!(["in", "not_in", "at_least", "at_most", "between", "before", "after", "exists"]);
    let ops: Vec<_> = serde_json::from_value(ops).expect("comparisons");
    let one = || prop_oneof![any::<i64>().prop_map(RuleValue::Number), text().prop_map(RuleValue::Text)];
    let value = prop_oneof![one(), prop::collection::vec(one(), 0..3).prop_map(RuleValue::List)];
    let field = (prop::sample::select(fields.to_vec()), prop::sample::select(ops), maybe(value))
        .prop_map(|(field, op, value)| Rule::Field { field: field.to_owned(), op, value, why: None });
    prop_oneof![4 => field, 1 => Just(Rule::Any { any: Vec::new() })]
}

/// An opportunity of any values its type allows; only its kind is one of the tree.
pub fn opportunity() -> impl Strategy<Value = Opportunity> {
    let wishes = prop_oneof![
        text().prop_map(PreferredSectors::Text),
        texts().prop_map(PreferredSectors::List),
        prop::collection::btree_map(text(), any::<u32>(), 0..3).prop_map(PreferredSectors::Weights),
    ];
    let lists = (maybe(texts()), maybe(texts()), maybe(texts()), maybe(texts()), maybe(texts()), maybe(texts()));
    let places =
        (maybe(prop::collection::vec(place(), 0..3)), maybe(prop::collection::vec(place(), 0..3)), maybe(place()));
    let window = (maybe(date()), maybe(date())).prop_map(|(opens, closes)| Window { opens, closes });
    let trl = (maybe(any::<u8>()), maybe(any::<u8>())).prop_map(|(min, max)| TrlRange { min, max });
    let capacity = prop_oneof![
        any::<u32>().prop_map(Capacity::Number),
        prop::collection::vec(seats(), 0..3).prop_map(Capacity::List),
    ];
    let gates =
        (maybe(prop::collection::vec(window, 0..3)), maybe(trl), maybe(capacity), prop::collection::vec(rule(), 0..3));
    let must = prop::collection::btree_map(text(), text(), 0..2);
    let kind = prop::sample::select(vec!["investor", "incubator", "challenge", "expert", "event"]);
    let head = (text(), kind, maybe(text()), maybe(money()), prop::collection::vec(deal(), 0..4));
    let attributes = prop::collection::btree_map(text(), attribute(), 0..2);
    let more = (maybe(wording()), attributes, maybe(any::<u16>()), maybe(any::<u32>()), maybe(date()), maybe(date()));
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
