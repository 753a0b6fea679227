//! A caller's own terms, which extend the built-in trees or replace them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::axis::Axis;
use super::place_level::PlaceLevel;
use super::stage_facts::{Rungs, StageClass, StageFacts};
use super::term::{Facts, Term, TermKind};
use super::{Tree, Vocabulary};
use crate::diagnostic::{ErrorKind, Unit};
use crate::messages;
use crate::phrase::Phrase;
use crate::{Error, limits};

/// What a caller changes in a vocabulary.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
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
#[non_exhaustive]
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

impl VocabularyEdit {
    /// This edit with a further term to add or change.
    #[must_use]
    pub fn with_term(mut self, kind: TermKind, term: EditedTerm) -> Self {
        self.terms.entry(kind).or_default().push(term);
        self
    }

    /// This edit with a whole tree instead of the built-in one.
    #[must_use]
    pub fn with_tree(mut self, kind: TermKind, terms: Vec<EditedTerm>) -> Self {
        self.trees.insert(kind, terms);
        self
    }
}

impl EditedTerm {
    /// A term of which nothing but its id is stated.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into(), ..Self::default() }
    }

    /// This term below another one.
    #[must_use]
    pub fn with_parent(self, id: impl Into<String>) -> Self {
        Self { parent: Some(id.into()), ..self }
    }

    /// This term with its labels.
    #[must_use]
    pub fn with_labels(self, labels: Phrase<&str>) -> Self {
        Self { en: Some(labels.en.to_owned()), vi: Some(labels.vi.to_owned()), ..self }
    }

    /// This term with a further name that people write for it.
    #[must_use]
    pub fn with_name(mut self, name: impl Into<String>) -> Self {
        self.names.push(name.into());
        self
    }

    /// This term with its links: related sectors, neighbouring provinces, implied groups.
    #[must_use]
    pub fn with_links<I: Into<String>>(self, ids: impl IntoIterator<Item = I>) -> Self {
        Self { links: Some(ids.into_iter().map(Into::into).collect()), ..self }
    }

    /// This stage on an axis, with its position from 1 or its span: "5-7".
    #[must_use]
    pub fn with_rung(self, axis: Axis, rung: impl Into<String>) -> Self {
        Self { axis: Some(axis.name().to_owned()), rung: Some(rung.into()), ..self }
    }

    /// This stage with the programme stages that it usually goes with.
    #[must_use]
    pub fn with_programme<I: Into<String>>(self, ids: impl IntoIterator<Item = I>) -> Self {
        Self { programme: Some(ids.into_iter().map(Into::into).collect()), ..self }
    }

    /// This place with its level.
    #[must_use]
    pub fn with_level(self, level: PlaceLevel) -> Self {
        Self { level: Some(level), ..self }
    }
}

impl Vocabulary {
    /// This vocabulary with a caller's terms.
    ///
    /// ```
    /// use ketnoi::vocabulary::{EditedTerm, TermKind, Vocabulary, VocabularyEdit};
    ///
    /// let term = EditedTerm::new("agri-drones").with_parent("drones").with_name("farm drones");
    /// let edit = VocabularyEdit::default().with_term(TermKind::Sector, term);
    /// let vocabulary = Vocabulary::builtin().with(&edit).unwrap();
    /// assert!(vocabulary.tree(TermKind::Sector).get("agri-drones").is_some());
    /// ```
    ///
    /// # Errors
    ///
    /// The error names the path of the first term without an id, of an id that occurs twice, of a
    /// parent, link or programme stage that does not exist, of a circle of parents, or of a stage
    /// without axis or rung.
    #[expect(clippy::indexing_slicing, reason = "one tree was made for each kind, in their order")]
    pub fn with(self, edit: &VocabularyEdit) -> Result<Self, Error> {
        let mut trees = Vec::new();
        for kind in TermKind::all() {
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
        Ok(Self::from_trees(|kind| std::mem::take(&mut trees[kind.index()])))
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
        let old = terms.iter_mut().find(|term| term.id == edited.id);
        let new = changed(kind, old.as_deref(), edited).map_err(|error| error.within(&format!("[{at}]")))?;
        match old {
            Some(old) => *old = new,
            None => terms.push(new),
        }
    }
    Ok(terms)
}

fn changed(kind: TermKind, old: Option<&Term>, edited: &EditedTerm) -> Result<Term, Error> {
    let en = edited.en.clone().or_else(|| old.map(|old| old.en.clone())).unwrap_or_else(|| edited.id.clone());
    let vi = edited.vi.clone().or_else(|| old.map(|old| old.vi.clone())).unwrap_or_else(|| en.clone());
    let mut names = old.map(|old| old.names.clone()).unwrap_or_default();
    names.extend(edited.names.iter().cloned());
    Ok(Term {
        id: edited.id.clone(),
        en,
        vi,
        names,
        parent: edited.parent.clone().or_else(|| old.and_then(|old| old.parent.clone())),
        links: edited.links.clone().unwrap_or_else(|| old.map(|old| old.links.clone()).unwrap_or_default()),
        facts: facts(kind, old.map(|old| &old.facts), edited)?,
    })
}

fn facts(kind: TermKind, old: Option<&Facts>, edited: &EditedTerm) -> Result<Facts, Error> {
    Ok(match (kind, old) {
        (TermKind::Stage, Some(Facts::Stage(old))) => Facts::Stage(stage_facts(Some(old), edited)?),
        (TermKind::Stage, _) => Facts::Stage(stage_facts(None, edited)?),
        (TermKind::Place, Some(Facts::Place { level, codes, blocs, territory_of, is_divided })) => Facts::Place {
            level: edited.level.unwrap_or(*level),
            codes: codes.clone(),
            blocs: blocs.clone(),
            territory_of: territory_of.clone(),
            is_divided: *is_divided,
        },
        (TermKind::Place, _) => Facts::place(edited.level.unwrap_or(PlaceLevel::Province)),
        (_, old) => old.cloned().unwrap_or_default(),
    })
}

fn stage_facts(old: Option<&StageFacts>, edited: &EditedTerm) -> Result<StageFacts, Error> {
    let class = match (&edited.axis, old) {
        (None, Some(old)) => old.class,
        (axis, _) => StageClass::parse(axis.as_deref().unwrap_or_default())?,
    };
    let rungs = match &edited.rung {
        Some(text) => Rungs::parse(text),
        None => old.and_then(|old| old.rungs),
    };
    if matches!(class, StageClass::On(_)) && rungs.is_none() {
        let problem = ErrorKind::unreadable(messages::input::STAGE_POSITION);
        return Err(Error::new("rung", edited.rung.as_deref().unwrap_or_default(), problem));
    }
    let programme = edited.programme.clone().or_else(|| old.map(|old| old.programme.clone()));
    Ok(StageFacts { class, rungs, programme: programme.unwrap_or_default() })
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
    }
    Ok(())
}
