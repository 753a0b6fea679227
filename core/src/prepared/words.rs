//! The words of a text for the theme criterion: syllables and pairs of syllables, with their accents.

use std::cmp::Reverse;

use super::impacts::{Impacts, Sought};
use crate::numeric::{share, three_halves};
use crate::record::Text;
use crate::set;
use crate::text::{self, Token};

/// Words too common to tell anything, in both languages. Statistics find the rest by their frequency.
#[rustfmt::skip]
const COMMON: &[&str] = &[
    "a", "an", "and", "are", "as", "at", "by", "for", "from", "in", "is", "it", "its", "of", "on", "or", "our", "that",
    "the", "their", "they", "this", "to", "we", "which", "with", "you", "your",
    "bằng", "bởi", "các", "có", "cho", "của", "cùng", "cũng", "do", "đang", "đã", "để", "đến", "được", "hoặc", "khi", "là",
    "lên", "mà", "mọi", "một", "này", "nên", "như", "những", "qua", "ra", "rất", "sẽ", "tại", "theo", "thì", "trên",
    "trong", "từ", "và", "vào", "về", "với",
];

/// Times that a word counts in a name: of a project, of a past award. A title is the shortest abstract
/// (two to five do about alike when known public research awards are asked one by one).
pub(crate) const TITLE: u32 = 3;

/// The common words in the form that texts are compared in, as a [set].
#[derive(Debug, Clone)]
pub(crate) struct Common(Vec<String>);

impl Common {
    pub(crate) fn new() -> Self {
        Self(set::of(COMMON.iter().flat_map(|word| text::tokens(word)).map(|token| token.syllable)))
    }
}

/// What a startup's description says: the terms to look for, each with the way it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Words {
    languages: Box<[String]>,
    exact: Sought<Said>,
    /// Further terms, of texts without any accent that may be Vietnamese: they also match accented words.
    folded: Sought<Said>,
}

/// A description while its words are gathered.
#[derive(Debug, Default)]
struct Description {
    exact: Vec<(String, Said)>,
    folded: Vec<(String, Said)>,
}

/// A term of a description.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Said {
    written: String,
    times: u32,
}

impl Said {
    /// What a match counts: a term said twice counts five thirds, and never five times one said once.
    fn weighed(&self, impact: u32) -> u32 {
        let times = u64::from(self.times);
        u32::try_from(share(5 * times, 4 + times, u64::from(impact))).unwrap_or(u32::MAX)
    }
}

/// An opportunity's texts: what a match of each term counts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub(crate) struct Document {
    languages: Box<[String]>,
    exact: Impacts,
    /// Folded forms that are no exact term.
    folded: Impacts,
}

/// A document while its words are gathered.
#[derive(Debug, Default)]
pub(crate) struct Draft {
    languages: Vec<String>,
    terms: Vec<(String, Standing)>,
    length: u32,
}

/// How a term stands in a document.
#[derive(Debug)]
struct Standing {
    folded: String,
    times: u32,
    /// It was in a Vietnamese text first.
    vietnamese: bool,
}

impl Draft {
    /// Counts the words of a text, each so many times.
    pub(crate) fn add(&mut self, stated: Option<&str>, text: &str, times: u32, common: &Common) {
        let language = language_of(stated, text);
        let vietnamese = language.as_deref() == Some("vi");
        for term in terms(&text::tokens(text), common) {
            self.length += if is_pair(&term.exact) { 0 } else { times };
            self.terms.push((term.exact, Standing { folded: term.folded, times, vietnamese }));
        }
        // A name's language says nothing about the text's.
        if let Some(language) = language.filter(|_| times == 1) {
            set::add(&mut self.languages, language);
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// The terms, each once, for counting how many documents have each.
    pub(crate) fn terms(&self) -> Vec<&str> {
        set::of(self.terms.iter().map(|(term, _)| term.as_str()))
    }

    /// Words, common ones left out.
    pub(crate) fn length(&self) -> u32 {
        self.length
    }

    /// The document, each term weighed by its rarity (thousandths of a nat) and by how often it stands there,
    /// in a text of the mean length if none is known.
    pub(crate) fn weighed(self, mean: Option<u32>, rarity: impl Fn(&str) -> u32) -> Document {
        let length = self.length;
        let mean = mean.unwrap_or(length).max(1);
        let terms = counted(self.terms, |first, later| first.times += later.times);
        let (mut exact, mut folded) = (Vec::with_capacity(terms.len()), Vec::new());
        for (term, Standing { folded: plain, times, vietnamese }) in &terms {
            let impact = repeated(telling(rarity(term)), *times, length, mean);
            let impact = match (is_pair(term), vietnamese) {
                (false, _) => impact,
                (true, true) => impact / 2 * 3,
                (true, false) => impact / 3 * 2,
            };
            exact.push((term.as_str(), impact));
            if !has_term(&terms, plain) {
                folded.push((plain.as_str(), impact));
            }
        }
        // Of the terms that are one without accents the weightiest counts.
        folded.sort_unstable_by_key(|(plain, impact)| (*plain, Reverse(*impact)));
        folded.dedup_by_key(|(plain, _)| *plain);
        let (exact, folded) = (Impacts::of(exact.into_iter()), Impacts::of(folded.into_iter()));
        Document { languages: self.languages.into(), exact, folded }
    }
}

/// Two syllables are a word in Vietnamese and one is often not, so a pair counts half as much again there;
/// in other languages its words count already, and it adds two thirds.
fn is_pair(term: &str) -> bool {
    term.contains(' ')
}

/// Rarity to the power of one and a half: rare words tell more than in proportion, for common ones coincide.
fn telling(rarity: u32) -> u32 {
    u32::try_from(three_halves(rarity)).unwrap_or(u32::MAX)
}

/// A word that stands there more often counts more, less and less, and less in a long text: the saturation of BM25,
/// with its usual 1.2 and three quarters.
fn repeated(impact: u32, times: u32, length: u32, mean: u32) -> u32 {
    let (times, length, mean) = (u64::from(times), u64::from(length), u64::from(mean));
    let slow = 300 * (mean + 3 * length) / mean;
    u32::try_from(share(2_200 * times, 1_000 * times + slow, u64::from(impact))).unwrap_or(u32::MAX)
}

impl Words {
    /// The words of a description, and of the name above it; none when the description has no words.
    pub(crate) fn of(described: &Text, name: Option<&Text>, common: &Common) -> Option<Self> {
        let mut words = Description::default();
        described.all().for_each(|(stated, text)| words.add(stated, text, 1, common));
        if words.exact.is_empty() && words.folded.is_empty() {
            return None;
        }
        name.into_iter().flat_map(Text::all).for_each(|(stated, text)| words.add(stated, text, TITLE, common));
        let languages = set::of(described.all().filter_map(|(stated, text)| language_of(stated, text)));
        let again = |first: &mut Said, later: &Said| first.times += later.times;
        let (exact, mut folded) = (counted(words.exact, again), counted(words.folded, again));
        folded.retain(|(term, _)| !has_term(&exact, term));
        let (exact, folded) = (Sought::of(exact.into_iter()), Sought::of(folded.into_iter()));
        Some(Self { languages: languages.into(), exact, folded })
    }

    /// True unless the two are wholly in different languages.
    pub(crate) fn shares_language(&self, document: &Document) -> bool {
        let stated = !self.languages.is_empty() && !document.languages.is_empty();
        !stated || self.languages.iter().any(|language| document.languages.contains(language))
    }
}

impl Description {
    fn add(&mut self, stated: Option<&str>, text: &str, times: u32, common: &Common) {
        let language = language_of(stated, text);
        let may_be_unaccented = language.as_deref().is_none_or(|code| code == "vi") && !text::has_accents(text);
        let target = if may_be_unaccented { &mut self.folded } else { &mut self.exact };
        for term in terms(&text::tokens(text), common) {
            target.push((term.exact, Said { written: term.written, times }));
        }
    }
}

/// Each term once, in order, as it came first, with what came later added to it.
fn counted<T>(mut terms: Vec<(String, T)>, add: fn(&mut T, &T)) -> Vec<(String, T)> {
    terms.sort_by(|(one, _), (other, _)| one.cmp(other));
    terms.dedup_by(|(later, again), (term, first)| {
        let same = later == term;
        if same {
            add(first, again);
        }
        same
    });
    terms
}

/// True for one of the counted terms.
fn has_term<T>(terms: &[(String, T)], term: &str) -> bool {
    terms.binary_search_by(|(other, _)| other.as_str().cmp(term)).is_ok()
}

impl Document {
    /// The terms both have, as the startup wrote them, with what each counts.
    pub(crate) fn matches<'a>(&self, words: &'a Words) -> Vec<(&'a str, u32)> {
        let mut found = Vec::new();
        let mut add = |(said, impact): (&'a Said, u32)| found.push((said.written.as_str(), said.weighed(impact)));
        self.exact.matches(&words.exact).for_each(&mut add);
        // Few descriptions are without accents; the others are spared a look at every folded form.
        if !words.folded.is_empty() {
            self.exact.matches(&words.folded).chain(self.folded.matches(&words.folded)).for_each(&mut add);
        }
        found
    }

    /// What each term counts.
    #[cfg(feature = "learn")]
    pub(crate) fn impacts(&self) -> impl Iterator<Item = u32> {
        self.exact.impacts()
    }
}

/// The stated language; else Vietnamese if the accents say so; else not known.
fn language_of(stated: Option<&str>, text: &str) -> Option<String> {
    stated.map(str::to_owned).or_else(|| text::has_accents(text).then(|| "vi".to_owned()))
}

/// A word or a pair of neighbours.
struct Term {
    exact: String,
    folded: String,
    written: String,
}

/// Single words and pairs of neighbours, common words left out of both.
fn terms(tokens: &[Token], common: &Common) -> Vec<Term> {
    let telling = |token: &&Token| !set::has(&common.0, &token.syllable);
    let single = |t: &Token| Term { exact: t.syllable.clone(), folded: t.folded.clone(), written: t.written.clone() };
    let pair = |pair: &[Token]| match pair {
        [a, b] if telling(&a) && telling(&b) => Some(Term {
            exact: format!("{} {}", a.syllable, b.syllable),
            folded: format!("{} {}", a.folded, b.folded),
            written: format!("{} {}", a.written, b.written),
        }),
        _ => None,
    };
    tokens.iter().filter(telling).map(single).chain(tokens.windows(2).filter_map(pair)).collect()
}
