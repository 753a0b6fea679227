//! Tantivy: the nearest query of a search engine. One segment in memory, one thread, block-max
//! pruning, warmed.

use ketnoi::record::Text;
use ketnoi::resolve::Found;
use ketnoi::vocabulary::{TermKind, Vocabulary};
use ketnoi::{Catalog, Opportunity, Startup};
use ketnoi_benchmarks::generate::family;
use tantivy::collector::TopDocs;
use tantivy::merge_policy::NoMergePolicy;
use tantivy::query::{BooleanQuery, BoostQuery, ConstScoreQuery, Occur, Query, TermQuery};
use tantivy::schema::{Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::{Index, IndexWriter, Searcher, TantivyDocument, Term};

/// The weights of an investor's profile, as boosts.
const BOOSTS: [f32; 3] = [2_600.0, 2_200.0, 1_200.0];
/// The weight of the text.
const THEME: f32 = 1_000.0;
const KINDS: [TermKind; 3] = [TermKind::Sector, TermKind::Stage, TermKind::Place];

/// Which terms a query has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Breadth {
    /// The startup's own sectors, stages and place.
    Stated,
    /// Those, the sectors and places above them, and "any": what an opportunity may want that takes
    /// the startup.
    Nearest,
}

/// An index of a catalog, and the query for each startup.
pub struct Tantivy {
    searcher: Searcher,
    fields: Fields,
    vocabulary: Vocabulary,
}

#[derive(Clone, Copy)]
struct Fields {
    /// Sector, stage, place.
    terms: [Field; 3],
    text: Field,
    family: Field,
}

impl Tantivy {
    /// Indexes the records of a catalog.
    pub fn new(catalog: &Catalog<Opportunity>) -> Result<Self, String> {
        Self::indexed(catalog).map_err(|error| format!("tantivy: {error}"))
    }

    fn indexed(catalog: &Catalog<Opportunity>) -> tantivy::Result<Self> {
        let mut schema = Schema::builder();
        // Frequencies and norms are what its block-max pruning needs.
        let indexing = |tokenizer: &str| {
            let option = TextFieldIndexing::default().set_tokenizer(tokenizer);
            TextOptions::default().set_indexing_options(option.set_index_option(IndexRecordOption::WithFreqs))
        };
        let terms = ["sector", "stage", "place"].map(|name| schema.add_text_field(name, indexing("raw")));
        let text = schema.add_text_field("text", indexing("default"));
        let family = schema.add_text_field("family", indexing("raw"));
        let fields = Fields { terms, text, family };
        let index = Index::create_in_ram(schema.build());
        let vocabulary = Vocabulary::builtin();
        let mut reader = Reader::default();
        let mut writer: IndexWriter = index.writer_with_num_threads(1, 1_000_000_000)?;
        writer.set_merge_policy(Box::new(NoMergePolicy));
        for record in catalog.records() {
            writer.add_document(fields.document(&record, &vocabulary, &mut reader))?;
        }
        writer.commit()?;
        let segments = index.searchable_segment_ids()?;
        if segments.len() > 1 {
            writer.merge(&segments).wait()?;
        }
        let searcher = index.reader()?.searcher();
        Ok(Self { searcher, fields, vocabulary })
    }

    /// A query, made before it is timed: should-clauses on terms, their boosts equal to the
    /// weights.
    pub fn query(&self, startup: &Startup, breadth: Breadth) -> BooleanQuery {
        BooleanQuery::new(self.shoulds(startup, breadth))
    }

    /// The same with the words of the description, among opportunities of one family.
    pub fn query_with_text(&self, startup: &Startup, family: &str) -> BooleanQuery {
        let mut clauses = self.shoulds(startup, Breadth::Nearest);
        let text = startup.description.as_ref().and_then(|text| text.all().next()).map_or("", |(_, text)| text);
        for word in text.split_whitespace() {
            clauses
                .push((Occur::Should, boosted(Term::from_field_text(self.fields.text, &word.to_lowercase()), THEME)));
        }
        let term = TermQuery::new(Term::from_field_text(self.fields.family, family), IndexRecordOption::Basic);
        clauses.push((Occur::Must, Box::new(ConstScoreQuery::new(Box::new(term), 0.0))));
        BooleanQuery::new(clauses)
    }

    /// The ten best.
    pub fn top10(&self, query: &dyn Query) -> Result<usize, String> {
        let found = self.searcher.search(query, &TopDocs::with_limit(10).order_by_score());
        found.map(|found| found.len()).map_err(|error| format!("tantivy: {error}"))
    }

    fn shoulds(&self, startup: &Startup, breadth: Breadth) -> Vec<(Occur, Box<dyn Query>)> {
        let place: Vec<String> = startup.place.iter().map(place_text).collect();
        let given = [startup.sectors.as_deref(), startup.stage.as_deref(), Some(place.as_slice())];
        let mut clauses = Vec::new();
        for ((kind, texts), (field, boost)) in
            KINDS.into_iter().zip(given).zip(self.fields.terms.into_iter().zip(BOOSTS))
        {
            let mut ids: Vec<String> = texts
                .unwrap_or_default()
                .iter()
                .flat_map(|text| ids(&self.vocabulary, kind, text, breadth == Breadth::Nearest))
                .collect();
            if breadth == Breadth::Nearest {
                ids.push("any".to_owned());
            }
            ids.sort_unstable();
            ids.dedup();
            clauses.extend(ids.iter().map(|id| (Occur::Should, boosted(Term::from_field_text(field, id), boost))));
        }
        clauses
    }
}

/// What each text means, resolved once.
#[derive(Default)]
struct Reader(std::collections::HashMap<(TermKind, String), Vec<String>>);

impl Fields {
    fn document(self, record: &Opportunity, vocabulary: &Vocabulary, reader: &mut Reader) -> TantivyDocument {
        use ketnoi::record::PreferredSectors;
        let sectors: Vec<String> = match &record.sectors {
            Some(PreferredSectors::List(list)) => list.clone(),
            Some(PreferredSectors::Text(text)) => vec![text.clone()],
            _ => Vec::new(),
        };
        let places: Vec<String> = record.places.iter().flatten().map(place_text).collect();
        let given = [sectors.as_slice(), record.stages.as_deref().unwrap_or_default(), &places];
        let mut document = TantivyDocument::default();
        for ((kind, texts), field) in KINDS.into_iter().zip(given).zip(self.terms) {
            for text in texts {
                let known = reader.0.entry((kind, text.clone()));
                for id in known.or_insert_with(|| ids(vocabulary, kind, text, false)) {
                    document.add_text(field, id);
                }
            }
        }
        document.add_text(self.family, family(&record.kind));
        for (_, text) in record.description.iter().flat_map(Text::all) {
            document.add_text(self.text, text);
        }
        document
    }
}

fn boosted(term: Term, boost: f32) -> Box<dyn Query> {
    Box::new(BoostQuery::new(Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs)), boost))
}

/// The ids that a text means, with those above them if wanted.
fn ids(vocabulary: &Vocabulary, kind: TermKind, text: &str, above: bool) -> Vec<String> {
    if text == "any" {
        return vec!["any".to_owned()];
    }
    let tree = vocabulary.tree(kind);
    let Found::Terms(terms) = vocabulary.resolve(kind, text).found else { return Vec::new() };
    let lineage = terms.into_iter().flat_map(|id| std::iter::once(id).chain(tree.ancestors(id).filter(move |_| above)));
    lineage.map(|id| tree.term(id).id.clone()).collect()
}

fn place_text(place: &ketnoi::record::PlaceText) -> String {
    match place {
        ketnoi::record::PlaceText::Text(text) => text.clone(),
        ketnoi::record::PlaceText::Parts { state, .. } => state.clone().unwrap_or_default(),
    }
}
