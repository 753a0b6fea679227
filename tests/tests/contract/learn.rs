//! Learning: it is reproducible, uses no later data, refuses too little data, and gives a readable
//! configuration.

use std::collections::BTreeMap;

use ketnoi::config::{Family, WHOLE};
use ketnoi::executor::Parallelism;
use ketnoi::learn::{Dataset, Evaluation, FitOptions, Fitted, Interaction, compare, evaluate, fit};
use ketnoi::search::cap_exposure;
use ketnoi::{Config, Lang, Matcher, Opportunity, Query, Startup};
use ketnoi_tests::world::{FUNDS, Round, funds, id, interactions, rounds};
use serde_json::json;

const ALL: &str = "2099-12-31";

fn fitted(rounds: &[Round], threads: Parallelism<'_>) -> Fitted {
    let options = FitOptions::default().with_years(3);
    fit(&Config::default(), Dataset::new(&funds(rounds, ALL), &interactions(rounds)), options, threads).unwrap()
}

/// Interactions of the last year, and the funds as they were before it.
fn last_year(rounds: &[Round]) -> (Vec<Opportunity>, Vec<Interaction>) {
    let last: Vec<Round> = rounds.iter().filter(|round| round.on.starts_with("2025")).cloned().collect();
    (funds(rounds, ALL), interactions(&last))
}

fn evaluated(config: &Config, rounds: &[Round]) -> Evaluation {
    let (funds, interactions) = last_year(rounds);
    evaluate(config, Dataset::new(&funds, &interactions), "2024-12-31".parse().unwrap(), Parallelism::CALLER).unwrap()
}

fn with_evidence() -> Config {
    Config::default().with_evidence(true)
}

#[test]
fn past_deals_improve_recall_and_learning_never_lowers_ndcg() {
    let rounds = rounds(u16::MAX);
    let (plain, evidence) = (evaluated(&Config::default(), &rounds), evaluated(&with_evidence(), &rounds));
    let gain = compare(&plain, &evidence).unwrap();
    assert!(gain.recall_at_10.low > 0, "without its past a fund of any sector is like any other: {gain:?}");
    let fitted = fitted(&rounds, Parallelism::CALLER);
    assert!(fitted.report.gain.ndcg_at_10.value >= 0, "{:?}", fitted.report.gain);
    let (most, _) = fitted.report.importance.iter().map(|row| (row.criterion.name(), row.recall_lost)).next().unwrap();
    assert!(["history_sector", "history_place", "activity"].contains(&most), "{most}");
}

#[test]
fn learning_is_equal_on_any_number_of_threads() {
    let rounds = rounds(u16::MAX);
    let alone = fitted(&rounds, Parallelism::CALLER);
    for threads in [2, 3] {
        assert_eq!(fitted(&rounds, Parallelism::threads(threads)), alone);
    }
    let (funds, interactions) = last_year(&rounds);
    let asked = |threads| {
        evaluate(&with_evidence(), Dataset::new(&funds, &interactions), "2024-12-31".parse().unwrap(), threads).unwrap()
    };
    assert_eq!(asked(Parallelism::threads(3)), asked(Parallelism::CALLER));
}

#[test]
fn the_order_of_the_history_never_matters() {
    let mut backwards = rounds(u16::MAX);
    backwards.reverse();
    assert_eq!(fitted(&backwards, Parallelism::CALLER), fitted(&rounds(u16::MAX), Parallelism::CALLER));
}

#[test]
fn learning_ignores_later_records() {
    // The same world, but in its last year every fund changes its habits.
    let (steady, turned) = (rounds(u16::MAX), rounds(2025));
    let before = |rounds: &[Round]| {
        rounds.iter().filter(|r| r.on.as_str() < "2025").map(|r| (r.on.clone(), r.fund)).collect::<Vec<_>>()
    };
    assert_eq!(before(&steady), before(&turned));
    let options = FitOptions::default().with_years(3);
    let report = |rounds: &[Round]| {
        // The meetings have the same days, so the years are the same; only the deals differ.
        let fitted = fit(
            &Config::default(),
            Dataset::new(&funds(rounds, ALL), &interactions(rounds)),
            options,
            Parallelism::CALLER,
        )
        .unwrap();
        fitted.report
    };
    let (steady, turned) = (report(&steady), report(&turned));
    assert_eq!(steady.years[0], turned.years[0], "a year that was tested before anything turned");
    assert!(turned.years[1].after < steady.years[1].after, "{:?}", (turned.years, steady.years));
    // Deals after the day are not used: with them the figures would differ.
    let (rounds, until) = (rounds(u16::MAX), "2024-12-31");
    let (all, interactions) = last_year(&rounds);
    let known = funds(&rounds, until);
    let asked = |funds: &[Opportunity]| {
        evaluate(&with_evidence(), Dataset::new(funds, &interactions), until.parse().unwrap(), Parallelism::CALLER)
            .unwrap()
    };
    assert_eq!(asked(&all), asked(&known));
}

#[test]
fn an_interaction_before_the_evidence_date_is_refused_with_its_path() {
    let rounds = rounds(u16::MAX);
    let (funds, interactions) = last_year(&rounds);
    let error = evaluate(
        &with_evidence(),
        Dataset::new(&funds, &interactions),
        "2025-02-01".parse().unwrap(),
        Parallelism::CALLER,
    )
    .unwrap_err();
    let said = error.to_string();
    assert!(said.starts_with("interactions[0].on: expected a day after 2025-02-01"), "{said}");
    let none =
        evaluate(&with_evidence(), Dataset::new(&funds, &[]), "2024-12-31".parse().unwrap(), Parallelism::CALLER)
            .unwrap_err();
    assert_eq!(none.diagnostic().path, "interactions");
}

#[test]
fn too_few_examples_are_refused_with_the_number_needed() {
    let rounds = rounds(u16::MAX);
    let few: Vec<Round> = rounds.iter().step_by(2).cloned().collect();
    let options = FitOptions::default().with_years(3);
    let refused = |interactions: &[Interaction], options| {
        fit(&Config::default(), Dataset::new(&funds(&rounds, ALL), interactions), options, Parallelism::CALLER)
            .unwrap_err()
    };
    let error = refused(&interactions(&few), options);
    assert_eq!(error.diagnostic().path, "interactions");
    let said = error.to_string();
    assert!(said.contains("at least 50 interactions") && said.contains("20 more"), "{said}");
    assert!(error.diagnostic().text(Lang::Vi).contains("thêm 20 lượt"), "{}", error.diagnostic().text(Lang::Vi));
    assert_eq!(refused(&[], options).diagnostic().path, "interactions");
    assert_eq!(refused(&interactions(&rounds), options.with_years(1)).diagnostic().path, "years");
    // Interactions with unknown funds are ignored.
    let strangers: Vec<Interaction> =
        interactions(&rounds).into_iter().map(|m| Interaction { with: vec!["unknown".into()], ..m }).collect();
    assert_eq!(refused(&strangers, options).diagnostic().path, "interactions");
}

#[test]
fn a_learned_profile_is_readable_json_that_can_be_edited_and_loaded() {
    let config = fitted(&rounds(u16::MAX), Parallelism::CALLER).config;
    let text = serde_json::to_string_pretty(&config).unwrap();
    assert_eq!(serde_json::from_str::<Config>(&text).unwrap(), config);
    assert!(text.contains("\"history_sector\": ") && text.lines().count() < 40, "{text}");
    let weights = &config.weights[&Family::Investor];
    assert_eq!(weights.values().sum::<u32>(), u32::from(WHOLE));
    assert!(config.statistics.is_none(), "what is usual is counted on the day of use");
    Matcher::new(config).unwrap();
}

#[test]
fn more_of_the_same_never_lowers_a_learned_score() {
    let rounds = rounds(u16::MAX);
    let learned = fitted(&rounds, Parallelism::CALLER).config;
    let funds = funds(&rounds, ALL);
    let day = "2026-01-01".parse().unwrap();
    let counted = Matcher::new(learned.clone()).unwrap().statistics(&funds, day);
    let matcher = Matcher::new(learned.with_statistics(counted)).unwrap();
    let score = |fund: &Opportunity, startup: &Startup| matcher.score(startup, fund, day).unwrap().score;
    let startup = |sectors: &[&str]| {
        serde_json::from_value::<Startup>(json!({ "id": "s", "sectors": sectors, "place": "Hà Nội", "stage": "seed" }))
            .unwrap()
    };
    for (fund, habit) in funds.iter().zip(["fintech", "agriculture", "healthcare", "education"].iter().cycle()) {
        let (at_home, abroad) = (score(fund, &startup(&[habit])), score(fund, &startup(&["tourism"])));
        assert!(at_home.score >= abroad.score, "{}", fund.id);
    }
}

#[test]
fn exposure_is_reported_by_opportunity_and_by_group() {
    let evaluation = evaluated(&with_evidence(), &rounds(u16::MAX));
    let groups: BTreeMap<&str, u32> =
        evaluation.groups.iter().map(|(name, found)| (name.as_str(), found.interactions)).collect();
    let of = |prefix: &str| {
        groups.iter().filter(|(name, _)| name.starts_with(prefix)).map(|(_, interactions)| interactions).sum::<u32>()
    };
    assert!(groups.contains_key("group:women") && groups.contains_key("group:unknown"), "{groups:?}");
    assert_eq!(of("place:"), evaluation.interactions, "each has one place");
    assert_eq!(of("group:"), evaluation.interactions, "women, known to be of none, and unknown: {groups:?}");
    let shown: u32 = evaluation.exposure.most.iter().map(|(_, times)| times).sum();
    assert!(evaluation.exposure.most.is_sorted_by(|a, b| a.1 >= b.1) && shown <= evaluation.interactions * 10);
    assert!(evaluation.exposure.coverage <= 10_000 && evaluation.exposure.top_hundredth <= 10_000);
}

#[test]
fn records_in_no_list_are_counted() {
    let rounds = rounds(u16::MAX);
    let (funds, mut interactions) = last_year(&rounds);
    interactions[0].with.push("unknown".into());
    let asked = evaluate(
        &with_evidence(),
        Dataset::new(&funds, &interactions),
        "2024-12-31".parse().unwrap(),
        Parallelism::CALLER,
    )
    .unwrap();
    assert_eq!(asked.not_listed, 1);
    let gain = compare(&asked, &asked).unwrap();
    assert_eq!((gain.recall_at_10.low, gain.recall_at_10.high), (0, 0), "nothing gains nothing over itself");
}

#[test]
fn a_cap_limits_exposure_and_fills_every_list() {
    let rounds = rounds(u16::MAX);
    let matcher = Matcher::new(with_evidence()).unwrap();
    let (catalog, _) = matcher.catalog_of(funds(&rounds, ALL));
    let startups: Vec<Startup> = rounds.iter().take(40).map(|round| round.startup.clone()).collect();
    let query = Query::at("2026-01-01".parse().unwrap()).with_limit(3);
    let at_most = 8;
    let capped = |startups: &[Startup]| {
        let longer = query.before_cap(startups.len(), at_most);
        let mut rankings = catalog.rank_many(startups, &longer, Parallelism::CALLER).unwrap();
        cap_exposure(&mut rankings, &query, at_most);
        rankings
    };
    let rankings = capped(&startups);
    let mut shown: BTreeMap<&str, u32> = BTreeMap::new();
    for found in rankings.iter().flat_map(|ranking| &ranking.eligible.matches) {
        *shown.entry(found.opportunity_id()).or_default() += 1;
    }
    assert!(shown.values().all(|times| *times <= at_most), "{shown:?}");
    assert!(rankings.iter().all(|ranking| ranking.eligible.matches.len() == 3), "24 funds have 192 places for 120");
    assert!(rankings.iter().any(|r| r.eligible.matches.iter().any(|m| m.rank > 3)), "a list has a gap");
    let free = catalog.rank_many(&startups, &query, Parallelism::CALLER).unwrap();
    let most = |rankings: &[ketnoi::Ranking]| {
        (0..FUNDS)
            .map(|n| rankings.iter().flat_map(|r| &r.eligible.matches).filter(|m| m.opportunity_id() == id(n)).count())
            .max()
    };
    assert!(most(&free) > Some(8), "without a cap a record is shown more often");
    // The order of the startups never matters.
    let mut backwards: Vec<Startup> = startups.clone();
    backwards.reverse();
    let ids = |rankings: &[ketnoi::Ranking]| {
        rankings
            .iter()
            .map(|r| r.eligible.matches.iter().map(|m| m.opportunity_id().to_owned()).collect::<Vec<_>>())
            .collect::<Vec<_>>()
    };
    let mut again = ids(&capped(&backwards));
    again.reverse();
    assert_eq!(again, ids(&rankings));
}
