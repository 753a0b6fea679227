//! Pairs with scores, for plans: what a programme chooses from, without the records behind it.

use ketnoi::plan::{Candidates, StablePair};
use rand::Rng;
use rand::seq::index::sample;

use super::{Stream, random};

/// How scores fall.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scores {
    /// Anywhere on the scale: hardly two are equal.
    Any,
    /// Whole points from 0 to 100: of a thousand pairs of a startup, ten are equal to any other.
    Points,
}

/// Pairs: startup, opportunity, score.
#[derive(Debug, Clone)]
pub struct Pairs {
    /// How many startups there are.
    pub startups: u32,
    /// How many opportunities there are.
    pub opportunities: u32,
    /// By startup and opportunity.
    pub list: Vec<(u32, u32, u32)>,
}

impl Pairs {
    /// So many candidates of each startup, drawn without preference; all of them make the pairs
    /// dense.
    #[must_use]
    pub fn new(seed: u64, startups: u32, opportunities: u32, each: u32, scores: Scores) -> Self {
        let row = |startup: u32| {
            let mut random = random(seed, Stream::Pairs, u64::from(startup));
            let mut chosen = sample(&mut random, opportunities as usize, each as usize).into_vec();
            chosen.sort_unstable();
            let pair = move |opportunity: usize| {
                let score = match scores {
                    Scores::Any => random.random_range(0..=ketnoi::Score::PERFECT),
                    Scores::Points => random.random_range(0..=100) * (ketnoi::Score::PERFECT / 100),
                };
                (startup, u32::try_from(opportunity).unwrap_or(u32::MAX), score)
            };
            chosen.into_iter().map(pair)
        };
        Self { startups, opportunities, list: (0..startups).flat_map(row).collect() }
    }

    /// As the library takes them.
    ///
    /// # Errors
    /// Never: every pair is drawn once.
    pub fn candidates(&self) -> ketnoi::Result<Candidates> {
        Candidates::indexed(ids('s', self.startups), ids('o', self.opportunities), &self.list)
    }

    /// As files and peers take them: three numbers each.
    #[must_use]
    pub fn numbers(&self) -> Vec<u32> {
        self.list.iter().flat_map(|(startup, opportunity, score)| [*startup, *opportunity, *score]).collect()
    }

    /// The wishes of every startup and of every opportunity, best first, of equals the one that
    /// comes first.
    #[must_use]
    pub fn wishes(&self) -> (Vec<Vec<u32>>, Vec<Vec<u32>>) {
        let mut by_score = self.list.clone();
        by_score.sort_by_key(|(_, _, score)| std::cmp::Reverse(*score));
        let (mut startups, mut opportunities) =
            (vec![Vec::new(); self.startups as usize], vec![Vec::new(); self.opportunities as usize]);
        for (startup, opportunity, _) in by_score {
            startups[startup as usize].push(opportunity);
            opportunities[opportunity as usize].push(startup);
        }
        (startups, opportunities)
    }
}

/// Ids whose order is that of their numbers.
fn ids(letter: char, count: u32) -> Vec<String> {
    (0..count).map(|number| format!("{letter}{number:06}")).collect()
}

/// The numbers behind the ids of a stable plan.
#[must_use]
pub fn numbered(pairs: &[StablePair]) -> Vec<(u32, u32)> {
    let number = |id: &str| id.get(1..).and_then(|digits| digits.parse().ok()).unwrap_or(u32::MAX);
    pairs.iter().map(|pair| (number(&pair.startup), number(&pair.opportunity))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_startup_has_its_candidates_once() {
        let pairs = Pairs::new(1, 50, 20, 7, Scores::Points);
        assert_eq!(pairs.list.len(), 350);
        assert_eq!(pairs.candidates().unwrap().len(), 350);
        assert!(pairs.list.iter().all(|(.., score)| score % 1_000_000 == 0));
        assert_eq!(Pairs::new(1, 10, 20, 7, Scores::Points).list, pairs.list[..70]);
    }
}
