//! How alike two records are: a few criteria with fixed weights, summed as scores are.

use serde::Serialize;

use super::name::NameDetail;
use super::sign::{Contact, Sign};
use super::{DuplicatePair, DuplicateReason, likeness};
use crate::membership::Membership;
use crate::score::{Score, contribution};
use crate::vocabulary::TermId;

/// What two records are compared by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DuplicateCriterion {
    /// Their names.
    Name,
    /// Tax codes, mail, telephones, web sites.
    Contact,
    /// Their provinces.
    Place,
    /// Their sectors.
    Sector,
}

/// The weights, of 10 000, with the reason for each. Judgement; the test `duplicates` measures what they find.
pub const WEIGHTS: [(DuplicateCriterion, u16, &str); 4] = [
    (
        DuplicateCriterion::Name,
        6_000,
        "without like names nobody speaks of a duplicate; the same name alone is worth a look",
    ),
    (
        DuplicateCriterion::Contact,
        2_400,
        "a shared number or address settles most doubts, yet a mentor or hub lends theirs to several",
    ),
    (DuplicateCriterion::Place, 1_100, "two firms of one name are mostly of two provinces; registers seldom err in it"),
    (DuplicateCriterion::Sector, 500, "wide fields agree by chance, and the same firm is filed under several"),
];

/// Why two records agree or not by a criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "is", rename_all = "snake_case")]
#[non_exhaustive]
pub enum DuplicateDetail {
    /// How the names agree.
    Names {
        /// The way.
        how: NameDetail,
    },
    /// The same contact.
    SameContact {
        /// Which.
        contact: Contact,
        /// The contact itself.
        value: String,
    },
    /// Both state values, and none is the same.
    Different,
    /// Both state the same.
    Same,
    /// One of them does not say.
    Unknown,
}

/// A pair that was compared.
pub(super) struct Judged<'a> {
    a: &'a Sign,
    b: &'a Sign,
    score: Score,
    same_firm: bool,
    found: [(Membership, DuplicateDetail); 4],
}

/// Compares two records.
pub(super) fn judge<'a>(a: &'a Sign, b: &'a Sign) -> Judged<'a> {
    let (a, b) = if a.id <= b.id { (a, b) } else { (b, a) };
    let found = [names(a, b), contacts(a, b), common(&a.provinces, &b.provinces), common(&a.sectors, &b.sectors)];
    let weights = WEIGHTS.each_ref().map(|(_, weight, _)| weight);
    let score = Score::sum(weights.into_iter().zip(found.iter().map(|(membership, _)| *membership)));
    let same_firm = matches!(found.get(1), Some((_, DuplicateDetail::SameContact { contact: Contact::TaxCode, .. })));
    Judged { a, b, score, same_firm, found }
}

impl Judged<'_> {
    /// True if the pair is worth telling: enough agrees, or the tax code is the same.
    pub(super) fn is_told(&self, at_least: u32) -> bool {
        self.score.score >= at_least || self.same_firm
    }

    pub(super) fn pair(self) -> DuplicatePair {
        let reason = |((criterion, weight, _), (membership, detail)): ((_, u16, _), (Membership, DuplicateDetail))| {
            DuplicateReason {
                criterion,
                weight,
                membership,
                contribution: contribution(weight, membership.point()),
                detail,
            }
        };
        DuplicatePair {
            a: self.a.id.clone(),
            b: self.b.id.clone(),
            likeness: likeness(self.score.score, self.same_firm),
            score: self.score,
            reasons: WEIGHTS.into_iter().zip(self.found).map(reason).collect(),
        }
    }
}

/// The best pair of names.
fn names(a: &Sign, b: &Sign) -> (Membership, DuplicateDetail) {
    let pairs = a.names.iter().flat_map(|name| b.names.iter().map(move |other| name.compare(other)));
    // Of two equal ones the first: the record's first name.
    let best =
        pairs.reduce(|best, next| if next.membership().point() > best.membership().point() { next } else { best });
    let how = best.unwrap_or(NameDetail::Unknown);
    (how.membership(), DuplicateDetail::Names { how })
}

fn contacts(a: &Sign, b: &Sign) -> (Membership, DuplicateDetail) {
    let of = |sign: &Sign, kind: Contact| {
        sign.contacts.iter().filter(|(contact, _)| *contact == kind).map(|(_, text)| text.clone()).collect::<Vec<_>>()
    };
    let kinds = [Contact::TaxCode, Contact::Email, Contact::Phone, Contact::Site];
    let mut known = false;
    for contact in kinds {
        let (ours, theirs) = (of(a, contact), of(b, contact));
        if ours.is_empty() || theirs.is_empty() {
            continue;
        }
        known = true;
        if let Some(value) = ours.into_iter().find(|value| theirs.contains(value)) {
            // A hub's web site is shared by those it hosts, a mentor's number by those he helps.
            let worth = if contact <= Contact::Email { 10_000 } else { 9_000 };
            return (Membership::known(worth), DuplicateDetail::SameContact { contact, value });
        }
        if contact == Contact::TaxCode {
            // Two tax codes are two firms, whatever they share.
            return (Membership::known(0), DuplicateDetail::Different);
        }
    }
    if known {
        (Membership::known(0), DuplicateDetail::Different)
    } else {
        (Membership::UNKNOWN, DuplicateDetail::Unknown)
    }
}

fn common(a: &[TermId], b: &[TermId]) -> (Membership, DuplicateDetail) {
    if a.is_empty() || b.is_empty() {
        return (Membership::UNKNOWN, DuplicateDetail::Unknown);
    }
    if a.iter().any(|term| b.contains(term)) {
        (Membership::known(10_000), DuplicateDetail::Same)
    } else {
        (Membership::known(0), DuplicateDetail::Different)
    }
}
