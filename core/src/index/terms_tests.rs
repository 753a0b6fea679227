//! A value has the best membership of its terms.

use super::{IndexTerms, split};
use crate::criteria::{Context, Criterion};
use crate::prepared::{Component, PreparedOpportunity, PreparedStartup};
use crate::record::{Opportunity, Startup, read};
use crate::{Catalog, Config, Matcher};

const OPPORTUNITIES: &str = r#"[
 {"id":"a","kind":"investor","sectors":{"agriculture":100,"saas":40,"zzqx":7},"stages":["seed","series-a","idea"],"places":["da-nang","asean","BD"]},
 {"id":"b","kind":"investor","sectors":{"agriculture":30,"any":90},"stages":["venture-unspecified","pilot-testing"],"places":["mekong-delta"],"place_by":"origin"},
 {"id":"c","kind":"incubator","sectors":["livestock","solar-energy","healthcare","fintech","education"],"stages":["incubation"],"places":["Quảng Nam","vietnam"],"place_by":"either"},
 {"id":"d","kind":"incubator","sectors":"any","stages":["any"],"places":["any"]},
 {"id":"e","kind":"challenge"},
 {"id":"f","kind":"challenge","sectors":["AI, healthcare"],"stages":["zzqx"],"places":[{"country":"USA","state":"CA"},"zzqx","world"]}
]"#;

const STARTUPS: &str = r#"[
 {"id":"1","sectors":["smart-agriculture","zzqx"],"stage":["seed"],"place":"da-nang","origin":"BD"},
 {"id":"2","sectors":["DN","saas"],"stage":["incubation","zzqx"],"place":"vietnam","origin":"dong-thap"},
 {"id":"3","sectors":[],"stage":[],"place":{"country":"USA","city":"Los Angeles"}},
 {"id":"4"},
 {"id":"5","sectors":["agriculture"],"stage":["venture-unspecified"],"place":"zzqx","origin":"can-tho"}
]"#;

#[test]
fn a_value_scores_as_its_best_term() {
    let matcher = Matcher::new(Config::default()).unwrap();
    let ctx: Context<'_> = matcher.context("2026-11-22".parse().unwrap());
    let opportunities = read::<Opportunity>(OPPORTUNITIES).records;
    let startups = read::<Startup>(STARTUPS).records;
    let mut with_several = 0;
    for criterion in [Criterion::Sector, Criterion::Place] {
        let row = criterion.row();
        let value = |s: &PreparedStartup, o: &PreparedOpportunity| (row.evaluate)(ctx, s, o).membership;
        for (startup, opportunity) in startups.iter().flat_map(|s| opportunities.iter().map(move |o| (s, o))) {
            let (startup, _) = matcher.prepare_startup(startup);
            let (opportunity, _) = matcher.prepare_opportunity(opportunity).unwrap();
            let terms = split(criterion, &opportunity).unwrap();
            with_several += usize::from(terms.len() > 1);
            let whole = value(&startup, &opportunity);
            let ends = |end: fn(crate::membership::Membership) -> u16| {
                terms.iter().map(|term| end(value(&startup, term))).max()
            };
            assert_eq!(
                ends(crate::membership::Membership::point),
                Some(whole.point()),
                "{criterion:?} {opportunity:?}"
            );
            assert_eq!(ends(crate::membership::Membership::low), Some(whole.low()), "{criterion:?} {opportunity:?}");
        }
    }
    assert!(with_several > 15, "most of the values have several terms");
}

#[test]
fn equal_terms_are_one_term_and_every_value_has_its_terms() {
    let matcher = Matcher::new(Config::default()).unwrap();
    let (catalog, _): (Catalog<Opportunity>, _) = matcher.catalog_of(read(OPPORTUNITIES).records);
    let segment = catalog.store().segment();
    let (places, terms) =
        (&segment.dictionaries[Component::Places.into()], segment.inverted_index.terms(Criterion::Place).unwrap());
    let of = |code| terms.of_value(code).unwrap().len();
    // a: three, b: one, c: two, d: any, e: none stated, f: three; no term occurs twice.
    assert_eq!((0..).take(places.len()).map(of).sum::<usize>(), 11);
    assert_eq!(terms.prepared.len(), 11);
    let sectors = segment.inverted_index.terms(Criterion::Sector).unwrap();
    assert_eq!(terms.values(), sectors.values());
    assert!(IndexTerms::of(Criterion::Ticket, places).is_none());
}
