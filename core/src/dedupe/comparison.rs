//! The comparison of two records: a level per criterion, weighted and summed as scores are.

use super::features::{ComparableRecord, Contact};
use super::name::{Name, NameComparisonLevel};
use super::pair::{DuplicateDetail, DuplicatePair, DuplicateReason, MatchConfidence, WEIGHTS};
use crate::membership::Membership;
use crate::score::{Score, contribution};
use crate::vocabulary::TermId;

/// How well two records agree by each criterion, in the order of [`WEIGHTS`].
type ComparisonVector = [(Membership, DuplicateDetail); WEIGHTS.len()];

/// Two records that were compared.
pub(super) struct Comparison<'a> {
    a: &'a ComparableRecord,
    b: &'a ComparableRecord,
    score: Score,
    same_tax_code: bool,
    vector: ComparisonVector,
}

impl<'a> Comparison<'a> {
    /// Compares two records.
    pub(super) fn of(a: &'a ComparableRecord, b: &'a ComparableRecord) -> Self {
        let (a, b) = if a.id <= b.id { (a, b) } else { (b, a) };
        let contacts = compare_contacts(a, b);
        let same_tax_code = matches!(contacts.1, DuplicateDetail::SameContact { contact: Contact::TaxCode, .. });
        let vector = [
            compare_names(a, b),
            contacts,
            compare_terms(&a.provinces, &b.provinces),
            compare_terms(&a.sectors, &b.sectors),
        ];
        let weights = WEIGHTS.iter().map(|(_, weight, _)| weight);
        let score = Score::sum(weights.zip(vector.iter().map(|(membership, _)| *membership)));
        Self { a, b, score, same_tax_code, vector }
    }

    /// True if the pair is listed: its score is high enough, or the tax code is the same.
    pub(super) fn is_listed(&self, min_score: u32) -> bool {
        self.score.score >= min_score || self.same_tax_code
    }

    pub(super) fn into_pair(self) -> DuplicatePair {
        let reasons = WEIGHTS.into_iter().zip(self.vector);
        let reasons = reasons.map(|((criterion, weight, _), (membership, detail))| DuplicateReason {
            criterion,
            weight,
            membership,
            contribution: contribution(weight, membership.point()),
            detail,
        });
        DuplicatePair {
            a: self.a.id.clone(),
            b: self.b.id.clone(),
            confidence: MatchConfidence::of(self.score.score, self.same_tax_code),
            score: self.score,
            reasons: reasons.collect(),
        }
    }
}

/// The best level over all pairs of names.
fn compare_names(a: &ComparableRecord, b: &ComparableRecord) -> (Membership, DuplicateDetail) {
    let point = |level: &NameComparisonLevel| level.membership().point();
    let pairs = a.names.iter().flat_map(|name: &Name| b.names.iter().map(move |other| (name, other)));
    let levels =
        pairs.filter(|(name, other)| !(name.in_brackets && other.in_brackets)).map(|(name, other)| name.compare(other));
    // Of two equal levels the first counts: that of the record's first name.
    let best = levels.reduce(|best, next| if point(&next) > point(&best) { next } else { best });
    let level = best.unwrap_or(NameComparisonLevel::Unknown);
    (level.membership(), DuplicateDetail::Names { level })
}

fn compare_contacts(a: &ComparableRecord, b: &ComparableRecord) -> (Membership, DuplicateDetail) {
    let mut outcome = (Membership::UNKNOWN, DuplicateDetail::Unknown);
    for contact in [Contact::TaxCode, Contact::Email, Contact::Phone, Contact::Site] {
        let (mut ours, theirs) = (a.contacts_of(contact), b.contacts_of(contact).collect::<Vec<_>>());
        if let Some(value) = ours.find(|value| theirs.contains(value)) {
            // A hub shares its web site with the firms it hosts, a mentor a telephone number with
            // the firms they advise.
            let membership = if contact <= Contact::Email { 10_000 } else { 9_000 };
            let detail = DuplicateDetail::SameContact { contact, value: value.to_owned() };
            return (Membership::known(membership), detail);
        }
        if a.contacts_of(contact).next().is_some() && !theirs.is_empty() {
            outcome = (Membership::known(0), DuplicateDetail::Different);
            // Two tax codes are two firms, whatever else they share.
            if contact == Contact::TaxCode {
                break;
            }
        }
    }
    outcome
}

fn compare_terms(a: &[TermId], b: &[TermId]) -> (Membership, DuplicateDetail) {
    if a.is_empty() || b.is_empty() {
        return (Membership::UNKNOWN, DuplicateDetail::Unknown);
    }
    if a.iter().any(|term| b.contains(term)) {
        (Membership::known(10_000), DuplicateDetail::Same)
    } else {
        (Membership::known(0), DuplicateDetail::Different)
    }
}
