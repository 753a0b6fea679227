//! Seeded catalogs and queries.
//!
//! The shares and sizes are judgement: a few sectors and places hold most records, wishes of one
//! owner lie close to each other in the tree, tickets are log-normal around usual cheques and
//! grants, most fields of most records are filled in, and every way of leaving one open occurs.
//! Record `i` of a seed is the same whatever the size.

mod lexicon;
mod opportunity;
mod pairs;
mod startup;
mod terms;

use ketnoi::config::Rates;
use ketnoi::vocabulary::Currency;
use ketnoi::{Config, Date, Opportunity, Startup};
use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;

use lexicon::Lexicon;
pub use opportunity::{Offer, Wish, family};
pub use pairs::{Pairs, Scores, numbered};
pub use startup::Class;
use terms::Terms;

/// The day that every generated query is asked on.
#[must_use]
pub fn as_of() -> Date {
    Date::new(2026, 11, 22).unwrap_or_else(|_| unreachable!("the day exists"))
}

/// The configuration to measure with: shipped weights and two currencies that compare.
#[must_use]
pub fn config() -> Config {
    let rates = Rates::new(as_of(), Currency::VND).with_rate(Currency::USD, 25_400_000_000);
    Config::default().with_rates(rates)
}

/// What the generated opportunities have beside their preferences.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Shape {
    /// Deadlines, groups, applicants, readiness levels: rules that make some pairs ineligible or
    /// unverified.
    pub constraints: bool,
    /// A description of sixty words.
    pub text: bool,
}

impl Shape {
    /// Preferences alone: what a peer that only adds up numbers can also answer.
    pub const PREFERENCES: Self = Self { constraints: false, text: false };
    /// Preferences and rules.
    pub const STRUCTURAL: Self = Self { constraints: true, text: false };
    /// Everything.
    pub const WITH_TEXT: Self = Self { constraints: true, text: true };
}

/// Makes records from a seed.
pub struct Generator {
    seed: u64,
    terms: Terms,
    lexicon: Lexicon,
}

impl Generator {
    /// A generator; equal seeds make equal records.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        let terms = Terms::builtin(&mut random(seed, Stream::Terms, 0));
        let lexicon = Lexicon::new(terms.sectors(), &mut random(seed, Stream::Lexicon, 0));
        Self { seed, terms, lexicon }
    }

    /// The offer of a number: what the opportunity of that number says, before it is spelled.
    #[must_use]
    pub fn offer(&self, number: u64, shape: Shape) -> Offer {
        Offer::draw(&self.terms, shape, &mut random(self.seed, Stream::Offer, number))
    }

    /// The opportunity of a number, spelled as people do: ids, English and Vietnamese labels, other
    /// names.
    #[must_use]
    pub fn opportunity(&self, number: u64, shape: Shape) -> Opportunity {
        let random = &mut random(self.seed, Stream::Spelling, number);
        let offer = self.offer(number, shape);
        let mut record = offer.record(format!("o{number:07}"), &self.terms, random);
        if shape.text {
            let sectors: &[usize] = if let Wish::Some(sectors) = &offer.sectors { sectors } else { &[] };
            record.description = Some(self.lexicon.description(sectors, random).as_str().into());
        }
        record
    }

    /// The first opportunities.
    #[must_use]
    pub fn opportunities(&self, count: u64, shape: Shape) -> Vec<Opportunity> {
        (0..count).map(|number| self.opportunity(number, shape)).collect()
    }

    /// The startup of a number: a query of some class.
    #[must_use]
    pub fn startup(&self, number: u64, class: Class, text: bool) -> Startup {
        startup::draw(&self.terms, &self.lexicon, number, class, text, &mut random(self.seed, Stream::Startup, number))
    }

    /// Queries of all classes, mixed: of ten, six are complete, three lack one field, one lacks
    /// three.
    #[must_use]
    pub fn queries(&self, count: u64, text: bool) -> Vec<(Class, Startup)> {
        let class =
            |number: u64| Class::ALL[[0, 0, 1, 0, 0, 1, 0, 2, 0, 1][usize::from((number % 10).to_le_bytes()[0])]];
        (0..count).map(|number| (class(number), self.startup(number, class(number), text))).collect()
    }
}

/// Independent streams of numbers: what is drawn for one purpose never moves another.
#[derive(Clone, Copy)]
enum Stream {
    Terms,
    Lexicon,
    Offer,
    Spelling,
    Startup,
    Pairs,
}

fn random(seed: u64, stream: Stream, number: u64) -> ChaCha8Rng {
    let mut random = ChaCha8Rng::seed_from_u64(seed);
    random.set_stream(number * 8 + stream as u64);
    random
}

#[cfg(test)]
mod tests {
    use super::*;
    use ketnoi::Matcher;

    const COUNT: u64 = 2_000;

    #[test]
    fn a_seed_makes_the_same_records_whatever_their_number() {
        let (one, other) = (Generator::new(3), Generator::new(3));
        assert_eq!(one.opportunities(20, Shape::WITH_TEXT)[..10], other.opportunities(10, Shape::WITH_TEXT));
        assert_eq!(one.startup(5, Class::OneMissing, true), other.startup(5, Class::OneMissing, true));
        assert_ne!(one.opportunity(1, Shape::WITH_TEXT), Generator::new(4).opportunity(1, Shape::WITH_TEXT));
    }

    #[test]
    fn every_generated_text_is_read() {
        let matcher = Matcher::new(config()).unwrap();
        let generator = Generator::new(3);
        let (catalog, findings) = matcher.catalog_of(generator.opportunities(COUNT, Shape::WITH_TEXT));
        assert_eq!(u64::try_from(catalog.len()).unwrap(), COUNT);
        assert!(findings.is_empty(), "{:?}", &findings[..findings.len().min(5)]);
        let startups = generator.queries(COUNT, true).into_iter().map(|(_, startup)| startup);
        let (_, findings) = matcher.catalog_of::<Startup>(startups);
        assert!(findings.is_empty(), "{:?}", &findings[..findings.len().min(5)]);
    }

    #[test]
    fn classes_and_wishes_have_their_shares() {
        let generator = Generator::new(3);
        let queries = generator.queries(1_000, false);
        let count = |wanted: Class| queries.iter().filter(|(class, _)| *class == wanted).count();
        assert_eq!(Class::ALL.map(count), [600, 300, 100]);
        let offers: Vec<Offer> = (0..COUNT).map(|number| generator.offer(number, Shape::STRUCTURAL)).collect();
        let share = |test: fn(&Offer) -> bool| offers.iter().filter(|offer| test(offer)).count();
        assert!((60..140).contains(&share(|offer| offer.sectors == Wish::Absent)));
        assert!((90..190).contains(&share(|offer| offer.sectors == Wish::Any)));
        let first = share(|offer| matches!(&offer.sectors, Wish::Some(sectors) if sectors.contains(&0)));
        let last = share(|offer| matches!(&offer.sectors, Wish::Some(sectors) if sectors.contains(&160)));
        assert!(first > 10 * last.max(1), "{first} want the most usual sector, {last} one of the rarest");
    }
}
