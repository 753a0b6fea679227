//! The cases that rules distinguish.
//!
//! The comparisons of one field divide its values into finitely many regions, inside which each of
//! them is constant. A case takes one value of a region of each field; a rule that holds in no case
//! can never hold. Comparisons without such regions (places, stages, relative days, aid …) are
//! free: they may be true or false in any case. So more cases are tried than there are, and never
//! fewer.

use super::budget::Budget;
use crate::date::Date;
use crate::decimal::{Decimal, MOST_PLACES};
use crate::fact::FactKind;
use crate::prepared::prepare::Preparer;
use crate::prepared::{
    AmountRange, Condition, Day, FieldRule, Interval, Meaning, Operand, PreparedHad, PreparedRule, RuleField,
};
use crate::record::Op;
use crate::resolve::IndustryCode;
use crate::set;
use crate::text::exact_key;
use crate::vocabulary::{Currency, TermId, TermKind};

/// The most cases that are tried; a rule with more is not checked.
const MOST_CASES: usize = 20_000;

/// The most named values of a field that may have several at once.
const MOST_VALUES: usize = 8;

/// A rule as a formula over the cases of axes.
#[derive(Clone)]
pub(super) enum Formula {
    Any(Vec<Formula>),
    All(Vec<Formula>),
    Not(Box<Formula>),
    /// Whether the case of an axis fulfils a test.
    Test(usize, Test),
}

/// A comparison, as a test of a case.
#[derive(Clone)]
pub(super) enum Test {
    /// The value lies in one of these ranges.
    Ranges(Vec<Interval<i128>>),
    /// A value is or lies inside one of these.
    Values(Vec<Item>),
    /// The axis is free.
    Free,
}

/// A value that a rule names.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Item {
    Term(TermKind, TermId),
    Code(String),
    Text(String),
}

/// The axes of some rules: what their comparisons are about.
pub(super) struct Axes<'a> {
    preparer: &'a Preparer,
    budget: &'a Budget,
    /// How many comparisons the formulas have.
    tests: usize,
    axes: Vec<Axis<'a>>,
    /// How many formulas were made, and whether two of them have an axis in common.
    formulas: usize,
    is_shared: bool,
}

/// What comparisons are about: a field, or something else that is true or false.
struct Axis<'a> {
    subject: Subject<'a>,
    /// The formula that it was made for.
    formula: usize,
    cases: AxisCases,
}

/// What an axis is about.
#[derive(PartialEq)]
enum Subject<'a> {
    /// The ordered values of a field; amounts in one currency.
    Ordered(&'a RuleField, Option<Currency>),
    /// The named values of a field.
    Named(&'a RuleField),
    /// Any other comparison.
    Other(&'a RuleField, &'a Operand),
    Confirmation(&'a str),
    Aid(&'a PreparedHad),
    /// A condition that cannot be read, by its number: two of them need not be the same.
    Unreadable(usize),
}

enum AxisCases {
    /// Ordered values: each end of a range and its neighbours: in steps, from a least to a
    /// greatest value.
    Ordered { step: i128, bounds: (Option<i128>, Option<i128>), values: Vec<i128> },
    /// Named values. Several may hold at once, or one, or (if there are others) none.
    Named { several: bool, others: bool, items: Vec<Item> },
    /// True or false.
    Free,
}

/// One value of an axis.
enum Case {
    Value(i128),
    Items(Vec<Item>),
    Free(bool),
}

impl<'a> Axes<'a> {
    pub(super) fn new(preparer: &'a Preparer, budget: &'a Budget) -> Self {
        Self { preparer, budget, tests: 0, axes: Vec::new(), formulas: 0, is_shared: false }
    }

    /// True if two of the formulas have an axis in common.
    pub(super) fn are_shared(&self) -> bool {
        self.is_shared
    }

    /// The formula of a rule.
    pub(super) fn formula(&mut self, condition: &'a Condition) -> Formula {
        self.formulas += 1;
        self.of(condition)
    }

    fn of(&mut self, condition: &'a Condition) -> Formula {
        let mut each = |rules: &'a [PreparedRule]| rules.iter().map(|rule| self.of(&rule.condition)).collect();
        match condition {
            Condition::Any(rules) => Formula::Any(each(rules)),
            Condition::All(rules) => Formula::All(each(rules)),
            Condition::Not(rule) => Formula::Not(Box::new(self.of(&rule.condition))),
            Condition::When(rules) => {
                let [when, then] = rules.as_ref();
                let when = Formula::Not(Box::new(self.of(&when.condition)));
                Formula::Any(vec![when, self.of(&then.condition)])
            }
            Condition::Confirm { id, .. } => self.free(Subject::Confirmation(id)),
            Condition::Had(had) => self.free(Subject::Aid(had)),
            Condition::Field(rule) => {
                let test = self.comparison(rule);
                if rule.op == Op::NotIn { Formula::Not(Box::new(test)) } else { test }
            }
            Condition::Unreadable(_) => self.free(Subject::Unreadable(self.axes.len())),
        }
    }

    fn comparison(&mut self, rule: &'a FieldRule) -> Formula {
        if let Some((currency, step, ranges)) = ranges(rule) {
            let cases = AxisCases::Ordered { step, bounds: bounds(&rule.field, &rule.operand), values: Vec::new() };
            let at = self.axis(Subject::Ordered(&rule.field, currency), cases);
            self.add_ends(at, &ranges);
            return Formula::Test(at, Test::Ranges(ranges));
        }
        if let Some(items) = items(rule) {
            let at = self.axis(Subject::Named(&rule.field), named(rule));
            self.add_items(at, &items);
            return Formula::Test(at, Test::Values(items));
        }
        self.free(Subject::Other(&rule.field, &rule.operand))
    }

    fn free(&mut self, subject: Subject<'a>) -> Formula {
        Formula::Test(self.axis(subject, AxisCases::Free), Test::Free)
    }

    /// The position of the axis about this subject.
    fn axis(&mut self, subject: Subject<'a>, cases: AxisCases) -> usize {
        self.tests += 1;
        self.budget.spend(self.axes.len());
        if let Some(at) = self.axes.iter().position(|axis| axis.subject == subject) {
            self.is_shared |= self.axes.get(at).is_some_and(|axis| axis.formula != self.formulas);
            return at;
        }
        self.axes.push(Axis { subject, formula: self.formulas, cases });
        self.axes.len() - 1
    }

    fn add_ends(&mut self, at: usize, ranges: &[Interval<i128>]) {
        let Some(Axis { cases: AxisCases::Ordered { step, bounds: (least, greatest), values }, .. }) =
            self.axes.get_mut(at)
        else {
            return;
        };
        let ends = ranges.iter().flat_map(|range| [range.from, range.to]).flatten();
        let near = ends.flat_map(|end| [end - *step, end, end + *step]);
        let possible = |value: &i128| least.is_none_or(|l| l <= *value) && greatest.is_none_or(|g| *value <= g);
        let bounds = [*least, *greatest].into_iter().flatten();
        near.chain(bounds).filter(possible).for_each(|value| {
            set::insert(values, value);
        });
    }

    fn add_items(&mut self, at: usize, added: &[Item]) {
        if let Some(Axis { cases: AxisCases::Named { items, .. }, .. }) = self.axes.get_mut(at) {
            for item in added {
                set::insert(items, item.clone());
            }
        }
    }

    /// Whether the formula holds in some case, and in all; none if that takes too much work.
    pub(super) fn outcomes(&self, formula: &Formula) -> Option<(bool, bool)> {
        let cases: Vec<Vec<Case>> = self.axes.iter().map(|axis| axis.cases.list()).collect::<Option<_>>()?;
        let number = cases.iter().try_fold(1_usize, |product, axis| product.checked_mul(axis.len()));
        let number = number.filter(|number| *number <= MOST_CASES)?;
        self.budget.spend(number * self.tests);
        if self.budget.is_spent() {
            return None;
        }
        let (mut some, mut all) = (false, true);
        for index in 0..number {
            let holds = self.holds(formula, &chosen(&cases, index));
            (some, all) = (some | holds, all & holds);
        }
        Some((some, all))
    }

    fn holds(&self, formula: &Formula, case: &[&Case]) -> bool {
        match formula {
            Formula::Any(parts) => parts.iter().any(|part| self.holds(part, case)),
            Formula::All(parts) => parts.iter().all(|part| self.holds(part, case)),
            Formula::Not(part) => !self.holds(part, case),
            Formula::Test(axis, test) => match (case.get(*axis), test) {
                (Some(Case::Value(value)), Test::Ranges(ranges)) => ranges.iter().any(|range| contains(range, *value)),
                (Some(Case::Items(have)), Test::Values(wanted)) => {
                    have.iter().any(|have| wanted.iter().any(|wanted| self.is_inside(have, wanted)))
                }
                (Some(Case::Free(holds)), _) => *holds,
                _ => false,
            },
        }
    }

    fn is_inside(&self, have: &Item, wanted: &Item) -> bool {
        match (have, wanted) {
            (Item::Term(kind, have), Item::Term(_, wanted)) => {
                self.preparer.vocabulary.tree(*kind).is_within(*have, *wanted)
            }
            (Item::Code(have), Item::Code(wanted)) => have.starts_with(wanted.as_str()),
            _ => have == wanted,
        }
    }
}

impl AxisCases {
    /// The cases; none if there are too many.
    fn list(&self) -> Option<Vec<Case>> {
        Some(match self {
            Self::Ordered { values, .. } => values.iter().map(|value| Case::Value(*value)).collect(),
            Self::Named { several: true, items, .. } => {
                (items.len() <= MOST_VALUES).then(|| subsets(items).into_iter().map(Case::Items).collect())?
            }
            Self::Named { others, items, .. } => {
                let none = others.then(|| Case::Items(Vec::new()));
                items.iter().map(|item| Case::Items(vec![item.clone()])).chain(none).collect()
            }
            Self::Free => vec![Case::Free(false), Case::Free(true)],
        })
    }
}

/// The cases with a number: its digits, of which each axis has as many as it has cases.
fn chosen(cases: &[Vec<Case>], number: usize) -> Vec<&Case> {
    let mut rest = number;
    let digits = cases.iter().filter_map(|axis| {
        let digit = rest % axis.len();
        rest /= axis.len();
        axis.get(digit)
    });
    digits.collect()
}

fn subsets(items: &[Item]) -> Vec<Vec<Item>> {
    items.iter().fold(vec![Vec::new()], |sets, item| {
        let with = sets.iter().map(|set| set.iter().cloned().chain([item.clone()]).collect()).collect::<Vec<_>>();
        sets.into_iter().chain(with).collect()
    })
}

fn contains(range: &Interval<i128>, value: i128) -> bool {
    let above = range.from.is_none_or(|from| if range.from_excluded { from < value } else { from <= value });
    above && range.to.is_none_or(|to| if range.to_excluded { value < to } else { value <= to })
}

/// A decimal in millionths.
fn millionths(number: Decimal) -> i128 {
    let power = 10_i128.pow(u32::from(MOST_PLACES - number.places()));
    number.units() * power
}

/// The currency, the step between values, and the ranges of a comparison of ordered values; none
/// for any other.
fn ranges(rule: &FieldRule) -> Option<(Option<Currency>, i128, Vec<Interval<i128>>)> {
    let decimals = match (&rule.field, rule.fact.as_deref()) {
        (RuleField::Trl | RuleField::AgeYears, _) => 0,
        (_, Some(fact)) => fact.decimals,
        _ => MOST_PLACES,
    };
    let step = 10_i128.pow(u32::from(MOST_PLACES.saturating_sub(decimals)));
    match &rule.operand {
        Operand::Range(range) => Some((None, step, vec![mapped(range, |end| Some(millionths(*end)))?])),
        Operand::Numbers(numbers) => {
            let exactly = |number: &Decimal| {
                let end = Some(millionths(*number));
                Interval { from: end, to: end, from_excluded: false, to_excluded: false }
            };
            Some((None, step, numbers.iter().map(exactly).collect()))
        }
        Operand::Money(range) => {
            let currency = range.from.as_ref().or(range.to.as_ref())?.amounts.currency?;
            let minor = |end: &AmountRange| {
                let is_same = end.amounts.currency == Some(currency);
                end.amounts.single().filter(|_| is_same).map(i128::from)
            };
            Some((Some(currency), 1, vec![mapped(range, minor)?]))
        }
        Operand::Dates(range) => {
            let day = |end: &Day| match end {
                Day::On(day) => Some(i128::from(day.days_since(Date::from_unix_days(0)?))),
                Day::Relative(_) => None,
            };
            Some((None, 1, vec![mapped(range, day)?]))
        }
        _ => None,
    }
}

/// The range with its ends mapped; none if one cannot be.
fn mapped<T>(range: &Interval<T>, map: impl Fn(&T) -> Option<i128>) -> Option<Interval<i128>> {
    let end = |end: &Option<T>| end.as_ref().map(|end| map(end).ok_or(())).transpose().ok();
    let (from, to) = (end(&range.from)?, end(&range.to)?);
    Some(Interval { from, to, from_excluded: range.from_excluded, to_excluded: range.to_excluded })
}

/// The least and the greatest value that a field can have.
fn bounds(field: &RuleField, operand: &Operand) -> (Option<i128>, Option<i128>) {
    let number = |number: u8| Some(millionths(number.into()));
    let day =
        |day: Option<Date>| day.zip(Date::from_unix_days(0)).map(|(day, epoch)| i128::from(day.days_since(epoch)));
    match (field, operand) {
        (RuleField::Trl, _) => (number(1), number(9)),
        (_, Operand::Money(_)) => (Some(0), None),
        (_, Operand::Dates(_)) => (day(Date::new(1, 1, 1).ok()), day(Date::new(9999, 12, 31).ok())),
        _ => (None, None),
    }
}

/// The values that a comparison names; none where they have no plain order of inside and outside.
fn items(rule: &FieldRule) -> Option<Vec<Item>> {
    match &rule.operand {
        Operand::Terms(_) if rule.field == RuleField::Stage => None,
        Operand::Terms(meanings) => {
            let kind = match rule.field {
                RuleField::Sectors => TermKind::Sector,
                RuleField::Groups => TermKind::Group,
                RuleField::Applicant => TermKind::Applicant,
                RuleField::Wants => TermKind::Support,
                _ => return None,
            };
            let item = |meaning: &Meaning| {
                let mut candidates = meaning.candidates();
                let one = candidates.next().filter(|_| candidates.next().is_none() && meaning.code().is_none())?;
                one.vocabulary_id().map(|id| Item::Term(kind, id))
            };
            meanings.iter().map(item).collect()
        }
        Operand::Choices(terms) => Some(terms.iter().map(|term| Item::Text(term.id().to_owned())).collect()),
        Operand::Codes(codes) => {
            let item = |(code, _): &(IndustryCode, String)| {
                let is_section = code.code.starts_with(|first: char| first.is_ascii_alphabetic());
                (!is_section).then(|| Item::Code(code.code.clone()))
            };
            codes.iter().map(item).collect()
        }
        Operand::Texts(texts) if rule.field != RuleField::Languages => {
            Some(texts.iter().map(|text| Item::Text(exact_key(text))).collect())
        }
        _ => None,
    }
}

/// The cases of a field with named values.
fn named(rule: &FieldRule) -> AxisCases {
    let several = match rule.fact.as_deref() {
        Some(fact) => fact.many,
        None => rule.field != RuleField::Applicant && rule.field != RuleField::Id,
    };
    let others = match rule.fact.as_deref() {
        Some(fact) if fact.kind == FactKind::Flag => Vec::from(["true", "false"].map(str::to_owned)),
        Some(fact) => fact.values.iter().map(|value| value.id.clone()).collect(),
        None => Vec::new(),
    };
    // All values of a declared choice are known: there are no others.
    let items: Vec<Item> = others.into_iter().map(Item::Text).collect();
    AxisCases::Named { several, others: items.is_empty(), items: if several { Vec::new() } else { set::of(items) } }
}
