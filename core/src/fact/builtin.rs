//! The facts that are shipped: those that public programmes ask for most often.

use std::collections::BTreeMap;

use super::{Fact, FactBand, FactValue};
use crate::record::Text;
use crate::vocabulary::table::{Row, compiled_in, items, rows};

const FACTS: &str = compiled_in!("../../data/facts.tsv");
const VALUES: &str = compiled_in!("../../data/fact-values.tsv");

/// The shipped facts by name.
pub(super) fn facts() -> BTreeMap<String, Fact> {
    let mut facts: BTreeMap<String, Fact> = rows(FACTS).map(|row| (row.text(0), fact(&row))).collect();
    for row in rows(VALUES) {
        let value = FactValue { id: row.text(1), label: text(row.cell(2), row.cell(3)) };
        facts.entry(row.text(0)).and_modify(|fact| fact.values.push(value));
    }
    facts
}

#[expect(clippy::expect_used, reason = "a test reads the file")]
fn fact(row: &Row<'_>) -> Fact {
    Fact {
        kind: row.cell(1).parse().expect("a kind of fact"),
        label: text(row.cell(2), row.cell(3)),
        question: text(row.cell(4), row.cell(5)),
        unit: text(row.cell(6), row.cell(7)),
        decimals: 0,
        bands: items(row.cell(8)).map(band).collect(),
        values: Vec::new(),
        many: row.cell(9) == "many",
        scheme: None,
    }
}

/// "10-49", or "250-" without a greatest number.
fn band(text: &str) -> FactBand {
    let mut ends = text.split('-').map(|end| end.parse().ok());
    FactBand { min: ends.next().flatten(), max: ends.next().flatten() }
}

fn text(en: &str, vi: &str) -> Option<Text> {
    (!en.is_empty()).then(|| Text::from([("en", en), ("vi", vi)]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::FactKind;

    #[test]
    fn every_shipped_fact_is_read_with_its_texts_and_values() {
        let facts = facts();
        assert_eq!(facts.len(), rows(FACTS).count());
        for (name, fact) in &facts {
            assert!(fact.label.is_some() && fact.question.is_some(), "{name}");
            assert_eq!(fact.kind == FactKind::Choice, !fact.values.is_empty(), "{name}");
            assert!(fact.bands.iter().all(|band| band.min.is_some()), "{name}");
        }
        assert!(rows(VALUES).all(|row| facts.contains_key(row.cell(0))));
    }
}
