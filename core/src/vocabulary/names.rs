//! Everything people write for the terms of one kind, indexed by its letters.

use super::builtin::{SETS, WORDS};
use super::places::Places;
use super::table;
use super::{TermId, TermKind, Tree, Trigrams};
use crate::set;
use crate::text::{Word, squash, words};

/// Where a name comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum NameSource {
    /// The id of the term.
    Id,
    /// A label.
    Label,
    /// Another name.
    Name,
    /// A city or place inside the term.
    Inside,
    /// Letters shared by several terms.
    Initials,
    /// A code in capitals.
    Code,
}

/// One name and what it stands for.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "each is a rule of the words file, independent of the others")]
pub(crate) struct Name {
    /// As people write it.
    pub(crate) text: String,
    /// The terms it stands for; several for a name of a set.
    pub(crate) terms: Vec<TermId>,
    pub(crate) source: NameSource,
    /// Read only if it is written as in the data: letters that are an ordinary word in lower case.
    pub(crate) needs_capitals: bool,
    /// Read only as the whole text, never inside a longer one.
    pub(crate) whole_only: bool,
    /// Read only in the country part of a record: a code that is also a word in capitals ("IT").
    pub(crate) country_only: bool,
    /// Not read beside words that are not names: "Georgia" after a town is a state.
    pub(crate) alone: bool,
    /// For places: the unit of before July 2025 that it names.
    pub(crate) former: Option<String>,
    /// Which letters occur, for the search of typos.
    pub(crate) letters: u64,
    /// How many letters it has.
    pub(crate) length: usize,
    /// How many words it has.
    pub(crate) words: usize,
}

/// A set of words and phrases that are not names, with their accents and without, as [sets](set).
#[derive(Debug, Clone, Default)]
pub(crate) struct PhraseSet {
    pub(crate) with_accents: Vec<String>,
    folded: Vec<String>,
}

impl PhraseSet {
    fn add(&mut self, text: &str) {
        let words = words(text);
        let syllables: Vec<String> = words.iter().map(Word::syllable).collect();
        set::add(&mut self.with_accents, syllables.join(" "));
        set::add(&mut self.folded, squash(&words));
    }

    /// True if the words are one of the phrases; accents may be left out altogether, but not
    /// differ.
    fn has(&self, words: &[Word]) -> bool {
        if words.iter().any(Word::is_accented) {
            let key: Vec<String> = words.iter().map(Word::syllable).collect();
            set::has(&self.with_accents, &key.join(" "))
        } else {
            set::has(&self.folded, &squash(words))
        }
    }
}

/// The names of one kind.
#[derive(Debug, Clone, Default)]
pub(crate) struct Names {
    list: Vec<Name>,
    /// Letters of each name and its position, sorted.
    index: Vec<(String, u32)>,
    /// Stop words of this kind ("lĩnh vực", "stage"), as letters, sorted.
    pub(crate) stop_words: PhraseSet,
    /// Words that announce a name of this kind ("tỉnh", "ngành"), as letters; also stop words.
    cue_words: PhraseSet,
    /// Words after which no name is looked for inside a phrase ("không", "UBND" for sectors).
    blocking_words: PhraseSet,
    /// Phrases that contain a name and are something else ("Thái Bình Dương").
    exceptions: PhraseSet,
    /// True for proper names: inside a phrase they need capitals.
    pub(crate) proper: bool,
    /// The most words that any name has.
    pub(crate) longest: usize,
    /// The letter trigrams in them.
    pub(super) trigrams: Trigrams,
}

impl Names {
    pub(super) fn new(kind: TermKind, tree: &Tree, places: Option<&Places>) -> Self {
        let mut all = Self { proper: kind == TermKind::Place, ..Self::default() };
        for (term, id) in tree.terms().iter().zip(tree.ids()) {
            all.push(&term.id, vec![id], NameSource::Id);
            let labels = [&term.en, &term.vi].into_iter().map(|text| (text, NameSource::Label));
            for (text, source) in labels.chain(term.names.iter().map(|text| (text, NameSource::Name))) {
                all.push(text, vec![id], source);
            }
        }
        if let Some(places) = places {
            all.push_places(places);
        }
        for row in table::rows(SETS).filter(|row| row.cell(0) == kind.name()) {
            all.push(row.cell(1), tree.known(&row.list(2)), NameSource::Name);
        }
        all.index.sort_unstable();
        for row in table::rows(WORDS).filter(|row| row.cell(0) == kind.name() || row.cell(0) == "every") {
            all.apply_rule(row.cell(1), row.cell(2));
        }
        all
    }

    fn push_places(&mut self, places: &Places) {
        for unit in places.former() {
            let renamed = places.tree.term(unit.today).vi != unit.vi;
            let names = [&unit.en, &unit.vi].into_iter().chain(&unit.names).filter(|_| renamed);
            let names = names.map(|name| (name, NameSource::Name));
            let cities = unit.cities.iter().map(|name| (name, NameSource::Inside));
            let initials = unit.initials.iter().map(|name| (name, NameSource::Initials));
            for (name, source) in std::iter::once((&unit.id, NameSource::Id)).chain(names).chain(cities).chain(initials)
            {
                self.push(name, vec![unit.today], source);
                if let Some(last) = self.list.last_mut() {
                    last.former = Some(unit.id.clone());
                    last.needs_capitals |= source == NameSource::Initials;
                }
            }
        }
        for id in places.tree.ids() {
            for code in places.codes(id) {
                self.push(code, vec![id], NameSource::Code);
                if let Some(last) = self.list.last_mut() {
                    last.needs_capitals = true;
                }
            }
        }
    }

    fn push(&mut self, text: &str, terms: Vec<TermId>, source: NameSource) {
        let words = words(text);
        let key = squash(&words);
        let Ok(at) = u32::try_from(self.list.len()) else { return };
        if key.is_empty() || terms.is_empty() {
            return;
        }
        self.longest = self.longest.max(words.len());
        if source < NameSource::Inside {
            self.trigrams.add(&words);
        }
        self.list.push(Name {
            text: text.to_owned(),
            terms,
            source,
            needs_capitals: false,
            whole_only: false,
            country_only: false,
            alone: false,
            former: None,
            letters: letter_set(&key),
            length: key.chars().count(),
            words: words.len(),
        });
        // Written without spaces, a connecting word and a final y stay as they are.
        let joined: String = words.iter().map(Word::folded).collect();
        if joined != key && !joined.contains('&') {
            self.index.push((joined, at));
        }
        self.index.push((key, at));
    }

    /// Applies a line of the words file.
    fn apply_rule(&mut self, how: &str, list: &str) {
        for text in table::items(list) {
            match how {
                "stop" => self.stop_words.add(text),
                "cue" => {
                    self.stop_words.add(text);
                    self.cue_words.add(text);
                }
                "block" => self.blocking_words.add(text),
                "exception" => self.exceptions.add(text),
                _ => self.apply_name_rule(how, &squash(&words(text))),
            }
        }
    }

    fn apply_name_rule(&mut self, how: &str, key: &str) {
        let positions: Vec<u32> = self.positions(key).iter().map(|(_, at)| *at).collect();
        for at in positions {
            let Some(name) = self.list.get_mut(at as usize) else { continue };
            match how {
                "capitals" => name.needs_capitals |= name.source != NameSource::Id,
                "whole" => name.whole_only = true,
                "country" => name.country_only |= name.source == NameSource::Code,
                "alone" => name.alone = true,
                other => unreachable!("`{other}` is no rule of words.tsv"),
            }
        }
    }

    /// Every word that is not a name but has a meaning here: for the digest.
    pub(super) fn special_words(&self) -> impl Iterator<Item = &str> {
        let sets = [&self.stop_words, &self.cue_words, &self.blocking_words, &self.exceptions];
        sets.into_iter()
            .flat_map(|phrases| std::iter::once("\n").chain(phrases.with_accents.iter().map(String::as_str)))
    }

    /// True for stop words: a word or words that say nothing in a phrase of this kind.
    pub(crate) fn is_stop_word(&self, words: &[Word]) -> bool {
        self.stop_words.has(words)
    }

    /// True for a word that announces a name of this kind: "tỉnh", "ngành".
    pub(crate) fn is_cue(&self, word: &Word) -> bool {
        self.cue_words.has(std::slice::from_ref(word))
    }

    /// True for words that contain a name and are something else.
    pub(crate) fn is_exception(&self, words: &[Word]) -> bool {
        self.exceptions.has(words)
    }

    /// True for a blocking word, beside which no name of this kind is looked for.
    pub(crate) fn blocks(&self, word: &Word) -> bool {
        set::has(&self.blocking_words.with_accents, &word.syllable())
    }

    /// The part of the index with these letters.
    fn positions(&self, key: &str) -> &[(String, u32)] {
        let from = self.index.partition_point(|(letters, _)| letters.as_str() < key);
        let rest = self.index.get(from..).unwrap_or_default();
        let same = rest.partition_point(|(letters, _)| letters == key);
        rest.get(..same).unwrap_or_default()
    }

    /// The names with these letters.
    pub(crate) fn with_letters(&self, key: &str) -> impl Iterator<Item = &Name> {
        self.positions(key).iter().filter_map(|(_, at)| self.list.get(*at as usize))
    }

    /// Every name with its letters, sorted by letters.
    pub(crate) fn all(&self) -> impl Iterator<Item = (&str, &Name)> {
        self.index.iter().filter_map(|(letters, at)| Some((letters.as_str(), self.list.get(*at as usize)?)))
    }
}

/// A set of letters and digits as bits: names that differ in many letters need not be compared.
pub(crate) fn letter_set(key: &str) -> u64 {
    key.bytes().fold(0, |set, byte| {
        set | match byte {
            b'a'..=b'z' => 1 << (byte - b'a'),
            b'0'..=b'9' => 1 << (26 + byte - b'0'),
            _ => 1 << 40,
        }
    })
}
