//! The names that people write for the terms of one kind, indexed by their letters.

use super::builtin::SETS;
use super::places::Places;
use super::table;
use super::word_rule::{NameRule, WordRule};
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
    /// The text as people write it.
    pub(crate) text: String,
    /// The terms it stands for; several for a name of a set.
    pub(crate) terms: Vec<TermId>,
    pub(crate) source: NameSource,
    /// Read only in capitals, as in the data: letters that are an ordinary word in lower case.
    pub(crate) needs_capitals: bool,
    /// Read only as the whole text, never inside a longer one.
    pub(crate) whole_only: bool,
    /// Read only in the country part of a record: a code that is also a word in capitals ("IT").
    pub(crate) country_only: bool,
    /// Never read beside words that are not names: "Georgia" after a town is a state.
    pub(crate) alone: bool,
    /// For places: the unit of before July 2025 that it names.
    pub(crate) former: Option<String>,
    /// For a city abroad, which stands for its country: its English name.
    pub(crate) city: Option<String>,
    /// Which letters occur, for the search of typos.
    pub(crate) letters: u64,
    /// How many letters it has.
    pub(crate) length: usize,
    /// How many words it has.
    pub(crate) words: usize,
}

/// A set of words and phrases that are not names, with their accents and without, as [sets](set).
#[derive(Debug, Clone, Default)]
struct PhraseSet {
    with_accents: Vec<String>,
    folded: Vec<String>,
}

impl PhraseSet {
    fn add(&mut self, text: &str) {
        let words = words(text);
        let syllables: Vec<String> = words.iter().map(Word::syllable).collect();
        set::insert(&mut self.with_accents, syllables.join(" "));
        set::insert(&mut self.folded, squash(&words));
    }

    /// True if the words are one of the phrases; accents may be left out altogether, but not
    /// differ.
    fn has(&self, words: &[Word]) -> bool {
        if words.iter().any(Word::is_accented) {
            let key: Vec<String> = words.iter().map(Word::syllable).collect();
            set::contains(&self.with_accents, &key.join(" "))
        } else {
            set::contains(&self.folded, &squash(words))
        }
    }
}

/// The names of one kind.
#[derive(Debug, Clone, Default)]
pub(crate) struct Names {
    list: Vec<Name>,
    /// The letters of each name and its position in the list, sorted.
    index: Vec<(String, u32)>,
    /// Words that say nothing in a phrase of this kind ("lĩnh vực", "stage").
    stop_words: PhraseSet,
    /// Words that announce a name of this kind ("tỉnh", "ngành"); also stop words.
    cue_words: PhraseSet,
    /// Words that keep names from being looked for in a phrase ("không", "UBND" for sectors).
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
        for (rule, text) in WordRule::all(kind) {
            all.apply(rule, text);
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
            for (text, source) in std::iter::once((&unit.id, NameSource::Id)).chain(names).chain(cities).chain(initials)
            {
                if let Some(name) = self.push(text, vec![unit.today], source) {
                    name.former = Some(unit.id.clone());
                    name.needs_capitals |= source == NameSource::Initials;
                }
            }
        }
        for city in places.cities() {
            for text in std::iter::once(&city.name).chain(&city.names) {
                if let Some(name) = self.push(text, vec![city.country], NameSource::Inside) {
                    name.city = (!city.is_state).then(|| city.name.clone());
                    name.alone = true;
                }
            }
        }
        for id in places.tree.ids() {
            for code in places.codes(id) {
                if let Some(name) = self.push(code, vec![id], NameSource::Code) {
                    name.needs_capitals = true;
                }
            }
        }
    }

    /// Adds a name; none for one without letters or without terms, which cannot be read.
    #[expect(clippy::expect_used, reason = "names are read into memory, and 2^32 of them do not fit")]
    fn push(&mut self, text: &str, terms: Vec<TermId>, source: NameSource) -> Option<&mut Name> {
        let words = words(text);
        let key = squash(&words);
        if key.is_empty() || terms.is_empty() {
            return None;
        }
        let at = u32::try_from(self.list.len()).expect("fewer than 2^32 names");
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
            city: None,
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
        self.list.last_mut()
    }

    fn apply(&mut self, rule: WordRule, text: &str) {
        match rule {
            WordRule::Stop => self.stop_words.add(text),
            WordRule::Cue => {
                self.stop_words.add(text);
                self.cue_words.add(text);
            }
            WordRule::Block => self.blocking_words.add(text),
            WordRule::Exception => self.exceptions.add(text),
            WordRule::Name(rule) => self.apply_to_names(rule, &squash(&words(text))),
        }
    }

    /// Applies a rule to every name with these letters.
    #[expect(clippy::indexing_slicing, reason = "the index holds positions of the list")]
    fn apply_to_names(&mut self, rule: NameRule, key: &str) {
        let positions: Vec<u32> = self.positions(key).iter().map(|(_, at)| *at).collect();
        for at in positions {
            let name = &mut self.list[at as usize];
            match rule {
                NameRule::Capitals => name.needs_capitals |= name.source != NameSource::Id,
                NameRule::Whole => name.whole_only = true,
                NameRule::Country => name.country_only |= name.source == NameSource::Code,
                NameRule::Alone => name.alone = true,
            }
        }
    }

    /// Every word that is not a name but has a meaning here, for the digest; each set begins with a
    /// line feed.
    pub(super) fn special_words(&self) -> impl Iterator<Item = &str> {
        let sets = [&self.stop_words, &self.cue_words, &self.blocking_words, &self.exceptions];
        sets.into_iter()
            .flat_map(|phrases| std::iter::once("\n").chain(phrases.with_accents.iter().map(String::as_str)))
    }

    /// True for a word or words that say nothing in a phrase of this kind.
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
        set::contains(&self.blocking_words.with_accents, &word.syllable())
    }

    /// The entries of the index with these letters.
    fn positions(&self, key: &str) -> &[(String, u32)] {
        let (_, rest) = self.index.split_at(self.index.partition_point(|(letters, _)| letters.as_str() < key));
        rest.split_at(rest.partition_point(|(letters, _)| letters == key)).0
    }

    /// The names with these letters.
    #[expect(clippy::indexing_slicing, reason = "the index holds positions of the list")]
    pub(crate) fn with_letters(&self, key: &str) -> impl Iterator<Item = &Name> {
        self.positions(key).iter().map(|(_, at)| &self.list[*at as usize])
    }

    /// Every name with its letters, sorted by letters.
    #[expect(clippy::indexing_slicing, reason = "the index holds positions of the list")]
    pub(crate) fn all(&self) -> impl Iterator<Item = (&str, &Name)> {
        self.index.iter().map(|(letters, at)| (letters.as_str(), &self.list[*at as usize]))
    }
}

/// The letters and digits of a name as bits: names that differ in many need not be compared.
pub(crate) fn letter_set(key: &str) -> u64 {
    key.bytes().fold(0, |set, byte| {
        set | match byte {
            b'a'..=b'z' => 1 << (byte - b'a'),
            b'0'..=b'9' => 1 << (26 + byte - b'0'),
            _ => 1 << 40,
        }
    })
}
