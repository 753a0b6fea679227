//! The weights of the criteria: an integer profile for each family, each number with its reason.
//!
//! The weights of a profile sum to [`WHOLE`]. Each family has a profile without evidence; some also
//! have one with evidence (past deals). The configuration chooses between them.

use std::collections::BTreeMap;

use enum_map::EnumMap;

use crate::criterion::Criterion;
use crate::diagnostic::ErrorKind;
use crate::error::{Error, Result};
use crate::prepared::Family;
use Criterion::{
    Activity, HistoryAmount, HistoryPlace, HistorySector, HistoryStage, Instrument, Place, Priority, Readiness, Sector,
    Stage, Support, Theme, Ticket,
};

/// The sum of every profile.
pub const WHOLE: u16 = 10_000;

/// A criterion's weight and the reason for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Weight {
    /// The criterion.
    pub criterion: Criterion,
    /// Its share of [`WHOLE`].
    pub weight: u16,
    /// Why this number.
    pub why: &'static str,
}

/// The weights of one family. A criterion that it leaves out has the weight zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct WeightProfile {
    /// The family, and the profile's name.
    pub family: Family,
    /// True for the profile that counts past deals.
    pub evidence: bool,
    /// The weights, heaviest first.
    pub weights: &'static [Weight],
}

/// A row of the table.
const fn w(criterion: Criterion, weight: u16, why: &'static str) -> Weight {
    Weight { criterion, weight, why }
}

/// Every profile. The numbers are judgements, made from what five programmes and fund theses state;
/// none is fitted.
#[rustfmt::skip]
pub static WEIGHT_PROFILES: &[WeightProfile] = &[
    WeightProfile { family: Family::Investor, evidence: false, weights: &[
        w(Sector,     2_600, "the first line of every thesis; a fund says no to a sector before it reads on"),
        w(Stage,      2_200, "a seed fund cannot do a Series B; nearly as strict as the sector, but neighbours talk"),
        w(Ticket,     1_800, "a cheque that does not fit the round ends the talk; below stage, which often implies it"),
        w(Place,      1_200, "funds travel: many state a country, few a province"),
        w(Theme,      1_000, "what the text says beyond the tags; less than half the sector, as words mislead"),
        w(Support,      400, "a fund's help beside money is welcome, rarely decisive"),
        w(Instrument,   400, "equity or note is negotiated once the rest fits"),
        w(Priority,     200, "few funds have priority groups; visible, small"),
        w(Readiness,    200, "funds speak of stage; a readiness level seldom decides"),
    ] },
    // Activity and each lift of the past are logarithms of odds. Those of independent evidence add
    // up with equal weights (naive Bayes), and these numbers start from there.
    WeightProfile { family: Family::Investor, evidence: true, weights: &[
        w(HistoryPlace,  2_600, "the mean of four levels, each of them a lift: the heaviest, because it speaks of country, state, region and city"),
        w(Activity,      1_700, "who invests now will invest; a silent fund will not: the odds before anything is known of the startup"),
        w(HistorySector, 1_500, "what a fund did in this sector tells more than what it says"),
        w(HistoryStage,  1_500, "the rounds it really joins, as telling as its sectors"),
        w(HistoryAmount, 1_000, "the rounds' real sizes; below the stage, which implies much of them"),
        w(Sector,          600, "still counted: a thesis may have changed since the deals"),
        w(Stage,           400, "still counted, below the rounds it really joins"),
        w(Ticket,          300, "what it says it pays, below what it really paid"),
        w(Theme,           200, "the words of a thesis, below the deals that came of it"),
        w(Place,           100, "mostly a country; the past tells the region"),
        w(Support,         100, "kept in the order of the profile without evidence"),
    ] },
    WeightProfile { family: Family::Incubator, evidence: false, weights: &[
        w(Stage,      2_500, "a cohort is built for a stage: pre-incubation and acceleration are different programmes"),
        w(Sector,     2_400, "mentors and laboratories are of a field, yet most incubators take near ones"),
        w(Place,      1_700, "one has to come to it: the heaviest place of all profiles"),
        w(Support,    1_000, "space, mentors and training are what it is for"),
        w(Theme,        900, "the project's own words, a check on broad tags"),
        w(Priority,     600, "public programmes put groups first and must say so: visible, below every fit"),
        w(Ticket,       500, "grants are small; the cohort matters more"),
        w(Readiness,    400, "overlaps with stage, so a sixth of it"),
    ] },
    WeightProfile { family: Family::Incubator, evidence: true, weights: &[
        w(Stage,         1_800, "a cohort is built for a stage, whatever its alumni were"),
        w(Sector,        1_600, "as without evidence, reduced in proportion"),
        w(HistorySector, 1_400, "its alumni show the field it really serves"),
        w(Place,         1_200, "one has to come to it"),
        w(HistoryPlace,    900, "where its alumni came from"),
        w(HistoryStage,    800, "how early they really were"),
        w(Support,         700, "as without evidence, reduced in proportion"),
        w(Theme,           600, "as without evidence, reduced in proportion"),
        w(Activity,        500, "a cohort last year is a sign of the next one"),
        w(Priority,        500, "a public promise does not shrink with evidence as fast as the rest"),
    ] },
    WeightProfile { family: Family::Challenge, evidence: false, weights: &[
        w(Sector,     3_000, "a call is about one problem: its field is most of it"),
        w(Theme,      2_200, "the problem is described in words; two calls of one field differ only there"),
        w(Readiness,  1_500, "a pilot needs a thing that works"),
        w(Place,      1_300, "a pilot happens somewhere, but solutions travel"),
        w(Ticket,       800, "the award is fixed; it should cover the need"),
        w(Priority,     500, "public calls put groups first: visible, below every fit"),
        w(Support,      400, "pilot sites and customers are part of the offer"),
        w(Stage,        300, "calls state readiness instead of stage"),
    ] },
    WeightProfile { family: Family::Challenge, evidence: true, weights: &[
        w(Theme,         2_600, "the texts of past awards tell what the call means"),
        w(Sector,        2_100, "as without evidence, reduced in proportion"),
        w(HistorySector, 1_400, "the fields of past awards"),
        w(Readiness,     1_100, "a pilot needs a thing that works"),
        w(Place,           900, "as without evidence, reduced in proportion"),
        w(Activity,        500, "who awarded often will award again: half of the odds before anything is read, for past awards are few"),
        w(Ticket,          500, "as without evidence, reduced in proportion"),
        w(Priority,        500, "a public promise does not shrink with evidence"),
        w(HistoryPlace,    400, "public calls award at home"),
    ] },
    WeightProfile { family: Family::Expert, evidence: false, weights: &[
        w(Sector,     4_000, "an expert is an expert of a field"),
        w(Stage,      2_000, "the questions of an idea and of a growing firm differ"),
        w(Support,    1_500, "what is wanted and what is offered: advice, training, contacts"),
        w(Theme,      1_500, "the expert's own words"),
        w(Place,      1_000, "time is given from afar too"),
    ] },
    WeightProfile { family: Family::General, evidence: false, weights: &[
        w(Sector,     2_800, "the field, as for every other kind"),
        w(Place,      2_200, "workspaces, fairs and clubs are places"),
        w(Support,    1_600, "each further kind offers one thing; who wants it should find it"),
        w(Stage,      1_400, "events and spaces are seldom of one stage"),
        w(Theme,      1_200, "listings and forums differ by their text"),
        w(Priority,     500, "visible, below every fit"),
        w(Ticket,       300, "fees and prizes are small"),
    ] },
];

/// The weights in use, by family: the built-in ones, or the caller's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Weights {
    by_family: EnumMap<Family, EnumMap<Criterion, u16>>,
}

impl Weights {
    /// The built-in profiles, each replaced by the caller's of the same family.
    ///
    /// # Errors
    /// At `weights.FAMILY.CRITERION`, when a criterion is unknown or the sum is not [`WHOLE`].
    pub(crate) fn new(evidence: bool, custom: &BTreeMap<Family, BTreeMap<String, u32>>) -> Result<Self> {
        let mut by_family = EnumMap::from_fn(|family| built_in(family, evidence));
        for (family, weights) in custom {
            by_family[*family] = checked(*family, weights)?;
        }
        Ok(Self { by_family })
    }

    /// The weights of a family.
    pub(crate) fn of(&self, family: Family) -> &EnumMap<Criterion, u16> {
        &self.by_family[family]
    }
}

/// The built-in weights of a family. A family without a profile for evidence keeps its only one.
#[expect(clippy::expect_used, reason = "a test holds that every family has a profile")]
fn built_in(family: Family, evidence: bool) -> EnumMap<Criterion, u16> {
    let of_family = || WEIGHT_PROFILES.iter().filter(|profile| profile.family == family);
    let profile = of_family().find(|profile| profile.evidence == evidence).or_else(|| of_family().next());
    let profile = profile.expect("every family has a weight profile");
    profile.weights.iter().map(|weight| (weight.criterion, weight.weight)).collect()
}

/// The caller's weights of a family.
fn checked(family: Family, weights: &BTreeMap<String, u32>) -> Result<EnumMap<Criterion, u16>> {
    let path = format!("weights.{family}");
    let mut checked = EnumMap::default();
    for (name, weight) in weights {
        let criterion: Criterion = name.parse().map_err(|error: Error| error.within(&format!("{path}.{name}")))?;
        // A weight above the largest makes the sum wrong.
        checked[criterion] = u16::try_from(*weight).unwrap_or(u16::MAX);
    }
    let sum: u64 = weights.values().map(|weight| u64::from(*weight)).sum();
    if sum != u64::from(WHOLE) {
        return Err(Error::new(path, &sum.to_string(), ErrorKind::WeightsSum));
    }
    Ok(checked)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_profile_is_whole_and_every_number_has_a_reason() {
        for profile in WEIGHT_PROFILES {
            let sum: u16 = profile.weights.iter().map(|weight| weight.weight).sum();
            assert_eq!(sum, WHOLE, "{} (evidence: {})", profile.family.name(), profile.evidence);
            assert!(profile.weights.iter().all(|weight| weight.weight > 0 && weight.why.len() > 20));
            assert!(profile.weights.is_sorted_by(|a, b| a.weight >= b.weight), "heaviest first");
        }
        assert!(Family::all().all(|family| WEIGHT_PROFILES.iter().any(|p| p.family == family && !p.evidence)));
    }
}
