//! A caller's own terms: added to the built-in trees, or instead of them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::place_level::PlaceLevel;
use super::term::{Facts, Term, TermKind};
use super::{Tree, Vocabulary};
use crate::diagnostic::{ErrorKind, Unit};
use crate::messages;
use crate::{Error, limits};

/// What a caller changes in a vocabulary.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct VocabularyEdit {
    /// Terms to add, by kind. A term with the id of an existing one changes what it states and
    /// keeps the rest.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub terms: BTreeMap<TermKind, Vec<EditedTerm>>,
    /// Whole trees instead of the built-in ones, by kind.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub trees: BTreeMap<TermKind, Vec<EditedTerm>>,
}

/// A term as a caller states it. What is left out is as in the built-in term of that id, or empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EditedTerm {
    /// Stable name.
    #[serde(default)]
    pub id: String,
    /// Id of the term above.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// English label; the id if it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
    /// Vietnamese label; the English one if it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vi: Option<String>,
    /// What people write for it; added to the built-in names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<String>,
    /// Linked terms: related sectors, neighbouring provinces, implied groups.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub links: Option<Vec<String>>,
    /// Stages: `programme`, `funding`, `flag`, `instrument` or `any`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub axis: Option<String>,
    /// Stages: the position on the axis from 1, or a span: "5-7".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rung: Option<String>,
    /// Stages: ids of the programme stages it usually goes with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub programme: Option<Vec<String>>,
    /// Places: how large it is; a province if it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<PlaceLevel>,
}

impl Vocabulary {
    /// This vocabulary with a caller's terms.
    ///
    /// ```
    /// use ketnoi::vocabulary::{TermKind, Vocabulary, VocabularyEdit};
    ///
    /// let edit: VocabularyEdit = serde_json::from_str(
    ///     r#"{"terms": {"sector": [{"id": "agri-drones", "parent": "drones", "en": "Farm"}]}}"#,
    /// ).unwrap();
    /// let vocabulary = Vocabulary::builtin().with(&edit).unwrap();
    /// assert!(vocabulary.tree(TermKind::Sector).get("agri-drones").is_some());
    /// ```
    ///
    /// # Errors
    ///
    /// The error names the path of the first term without an id, of an id that occurs twice, of a
    /// parent, link or programme stage that does not exist, of a circle of parents, or of a stage
    /// without axis or rung.
    pub fn with(self, edit: &VocabularyEdit) -> Result<Self, Error> {
        let mut trees = Vec::new();
        for kind in TermKind::ALL {
            let (part, list, base) = match (edit.trees.get(&kind), edit.terms.get(&kind)) {
                (Some(whole), _) => ("trees", whole.as_slice(), Vec::new()),
                (None, added) => ("terms", added.map_or(&[][..], Vec::as_slice), self.tree(kind).terms().to_vec()),
            };
            let terms = apply(kind, base, list).map_err(|error| error.within(&format!("{part}.{kind}")))?;
            let tree = Tree::new(terms);
            check(kind, &tree, list).map_err(|error| error.within(&format!("{part}.{kind}")))?;
            trees.push(tree);
        }
        if let Some(kind) = edit.terms.keys().find(|kind| edit.trees.contains_key(kind)) {
            let path = format!("terms.{kind}");
            return Err(Error::new(path, "", ErrorKind::AtMostOneOf { fields: &["terms", "trees"] }));
        }
        Ok(Self::from_trees(|kind| trees.get_mut(kind.index()).map(std::mem::take).unwrap_or_default()))
    }
}

fn apply(kind: TermKind, mut terms: Vec<Term>, list: &[EditedTerm]) -> Result<Vec<Term>, Error> {
    for (at, edited) in list.iter().enumerate() {
        let path = format!("[{at}].id");
        if edited.id.is_empty() {
            return Err(Error::new(path, "", ErrorKind::Missing));
        }
        if edited.id.len() > limits::ID {
            let limit = u32::try_from(limits::ID).unwrap_or(u32::MAX);
            return Err(Error::new(path, &edited.id, ErrorKind::TooLarge { limit, unit: Unit::Bytes }));
        }
        if list.iter().take(at).any(|other| other.id == edited.id) {
            return Err(Error::new(path, &edited.id, crate::ErrorKind::DuplicateId));
        }
        match terms.iter_mut().find(|term| term.id == edited.id) {
            Some(old) => *old = changed(kind, Some(old), edited),
            None => terms.push(changed(kind, None, edited)),
        }
    }
    Ok(terms)
}

fn changed(kind: TermKind, old: Option<&Term>, edited: &EditedTerm) -> Term {
    let en = edited.en.clone().or_else(|| old.map(|old| old.en.clone())).unwrap_or_else(|| edited.id.clone());
    let vi = edited.vi.clone().or_else(|| old.map(|old| old.vi.clone())).unwrap_or_else(|| en.clone());
    let mut names = old.map(|old| old.names.clone()).unwrap_or_default();
    names.extend(edited.names.iter().cloned());
    Term {
        id: edited.id.clone(),
        en,
        vi,
        names,
        parent: edited.parent.clone().or_else(|| old.and_then(|old| old.parent.clone())),
        links: edited.links.clone().unwrap_or_else(|| old.map(|old| old.links.clone()).unwrap_or_default()),
        facts: facts(kind, old.map(|old| &old.facts), edited),
    }
}

fn facts(kind: TermKind, old: Option<&Facts>, edited: &EditedTerm) -> Facts {
    match (kind, old.cloned().unwrap_or_default()) {
        (TermKind::Stage, Facts::Stage { axis, rung, programme }) => Facts::Stage {
            axis: edited.axis.clone().unwrap_or(axis),
            rung: edited.rung.clone().unwrap_or(rung),
            programme: edited.programme.clone().unwrap_or(programme),
        },
        (TermKind::Stage, _) => Facts::Stage {
            axis: edited.axis.clone().unwrap_or_default(),
            rung: edited.rung.clone().unwrap_or_default(),
            programme: edited.programme.clone().unwrap_or_default(),
        },
        (TermKind::Place, Facts::Place { level, codes, blocs }) => {
            Facts::Place { level: edited.level.unwrap_or(level), codes, blocs }
        }
        (TermKind::Place, _) => {
            let level = edited.level.unwrap_or(PlaceLevel::Province);
            Facts::Place { level, codes: Vec::new(), blocs: Vec::new() }
        }
        (_, facts) => facts,
    }
}

fn check(kind: TermKind, tree: &Tree, list: &[EditedTerm]) -> Result<(), Error> {
    let unknown = |path: String, id: &str| {
        Error::new(path, id, crate::ErrorKind::UnknownTerm { kind: kind.to_string(), suggestions: vec![] })
    };
    for (at, edited) in list.iter().enumerate() {
        if let Some(parent) = edited.parent.as_ref().filter(|parent| tree.get(parent).is_none()) {
            return Err(unknown(format!("[{at}].parent"), parent));
        }
        let circle = tree.get(&edited.id).filter(|id| tree.parent(*id).is_none());
        if let Some(parent) = edited.parent.as_ref().filter(|_| circle.is_some()) {
            return Err(Error::new(format!("[{at}].parent"), parent, ErrorKind::ParentCycle));
        }
        for (field, ids) in [("links", &edited.links), ("programme", &edited.programme)] {
            let missing = ids.iter().flatten().enumerate().find(|(_, id)| tree.get(id).is_none());
            if let Some((which, id)) = missing {
                return Err(unknown(format!("[{at}].{field}[{which}]"), id));
            }
        }
        if kind == TermKind::Stage {
            check_stage(tree, edited).map_err(|error| error.within(&format!("[{at}]")))?;
        }
    }
    Ok(())
}

fn check_stage(tree: &Tree, edited: &EditedTerm) -> Result<(), Error> {
    let Some(Facts::Stage { axis, rung, .. }) = tree.get(&edited.id).map(|id| &tree.term(id).facts) else {
        return Ok(());
    };
    if !matches!(axis.as_str(), "programme" | "funding" | "flag" | "instrument" | "any") {
        return Err(Error::new(
            "axis",
            axis,
            ErrorKind::unknown_variant(&["programme", "funding", "flag", "instrument", "any"]),
        ));
    }
    let number = |text: &str| text.parse::<u8>().is_ok_and(|rung| rung > 0);
    let readable = rung.split_once('-').map_or_else(|| number(rung), |(from, to)| number(from) && number(to));
    if matches!(axis.as_str(), "programme" | "funding") && !readable {
        return Err(Error::new("rung", rung, ErrorKind::unreadable(messages::input::STAGE_POSITION)));
    }
    Ok(())
}
