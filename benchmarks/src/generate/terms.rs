//! The vocabulary's terms by how usual they are here, and how people spell them.

use ketnoi::vocabulary::{Term, TermId, TermKind, Vocabulary};
use rand::Rng;
use rand::seq::{IndexedRandom, SliceRandom};
use rand_distr::{Distribution, Zipf};

/// How fast the usual ones thin out: the first of 170 sectors holds an eighth, the first ten half.
const SKEW: f64 = 0.9;

/// Where most startups and funds of Vietnam sit, most first.
const CENTRES: [&str; 5] = ["ho-chi-minh", "ha-noi", "da-nang", "can-tho", "hai-phong"];

/// Terms to draw from; a term is its position in the list of its kind.
pub(crate) struct Terms {
    /// In the order of how usual they are.
    pub(crate) sectors: Vec<Term>,
    /// For each sector those near it: its root's other sectors and what is related to it.
    near: Vec<Vec<usize>>,
    /// Vietnam's provinces, most usual first.
    pub(crate) provinces: Vec<Term>,
    /// Rungs of both axes, lowest first.
    pub(crate) programme: Vec<Term>,
    pub(crate) rounds: Vec<Term>,
}

impl Terms {
    pub(crate) fn builtin(random: &mut impl Rng) -> Self {
        let vocabulary = Vocabulary::builtin();
        let tree = vocabulary.tree(TermKind::Sector);
        let mut ids: Vec<_> = tree.ids().filter(|id| tree.term(*id).id != "sector-agnostic").collect();
        ids.shuffle(random);
        let is_near =
            |a: TermId, b: TermId| a != b && (tree.root(a) == tree.root(b) || vocabulary.sectors().related(a, b));
        let near = ids.iter().map(|a| (0..ids.len()).filter(|b| is_near(*a, ids[*b])).collect()).collect();
        let sectors = ids.iter().map(|id| tree.term(*id).clone()).collect();
        let places = vocabulary.tree(TermKind::Place);
        let vietnam = places.get("vietnam");
        let mut provinces: Vec<Term> = places
            .ids()
            .filter(|id| vietnam.is_some_and(|country| places.ancestors(*id).nth(1) == Some(country)))
            .map(|id| places.term(id).clone())
            .collect();
        provinces.sort_by_key(|term| CENTRES.iter().position(|id| *id == term.id).unwrap_or(CENTRES.len()));
        let stages = |ids: &[&str]| {
            let tree = vocabulary.tree(TermKind::Stage);
            ids.iter().filter_map(|id| Some(tree.term(tree.get(id)?).clone())).collect()
        };
        Self {
            sectors,
            near,
            provinces,
            programme: stages(&[
                "idea",
                "pre-incubation",
                "incubation",
                "acceleration",
                "market-entry",
                "growth",
                "scale-up",
            ]),
            rounds: stages(&["pre-seed", "seed", "pre-series-a", "series-a", "series-b", "series-c"]),
        }
    }

    /// How many sectors there are.
    pub(crate) fn sectors(&self) -> usize {
        self.sectors.len()
    }

    /// A sector, the usual ones more often.
    pub(crate) fn sector(&self, random: &mut impl Rng) -> usize {
        skewed(self.sectors.len(), random)
    }

    /// Different sectors, in order: a usual one and others, most of them near it.
    pub(crate) fn sectors_of_one(&self, count: usize, random: &mut impl Rng) -> Vec<usize> {
        let first = self.sector(random);
        let mut all = vec![first];
        while all.len() < count {
            let near = self.near[first].choose(random).filter(|_| random.random_bool(0.85));
            let next = near.copied().unwrap_or_else(|| self.sector(random));
            if !all.contains(&next) {
                all.push(next);
            }
        }
        all.sort_unstable();
        all
    }

    /// A province, the centres more often.
    pub(crate) fn province(&self, random: &mut impl Rng) -> usize {
        skewed(self.provinces.len(), random)
    }
}

/// A position below `len`, the early ones more often.
pub(crate) fn skewed(len: usize, random: &mut impl Rng) -> usize {
    let most = u32::try_from(len).unwrap_or(u32::MAX);
    let zipf = Zipf::new(f64::from(most), SKEW).unwrap_or_else(|_| unreachable!("at least one to draw from"));
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a whole number from 1 to `len`")]
    let drawn = zipf.sample(random) as usize;
    drawn.clamp(1, len) - 1
}

/// One of a term's spellings: half of all texts are ids, the others labels in either language and
/// other names.
pub(crate) fn spelled(term: &Term, random: &mut impl Rng) -> String {
    match random.random_range(0..20) {
        0..10 => term.id.clone(),
        10..14 => term.en.clone(),
        14..19 => term.vi.clone(),
        _ => term.names.choose(random).unwrap_or(&term.id).clone(),
    }
}
