//! The facts of a configuration: the shipped ones, and those that it declares.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Fact, FactKind, builtin};
use crate::decimal::MOST_PLACES;
use crate::diagnostic::ErrorKind;
use crate::error::{Error, Result};
use crate::messages::field;
use crate::record::{Startup, field_names, nearest};

/// The declared facts with their names, in alphabetical order.
#[derive(Debug, Clone, Default)]
pub(crate) struct Facts(Vec<(String, Arc<Fact>)>);

/// The number of a fact among the declared ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct FactId(usize);

impl Facts {
    /// The shipped facts, and those of a configuration, which replace shipped ones of the same
    /// name.
    ///
    /// # Errors
    /// At `facts.NAME…`, for a declaration that cannot be used.
    pub(crate) fn new(configured: &BTreeMap<String, Fact>) -> Result<Self> {
        let mut facts = builtin::facts();
        for (name, fact) in configured {
            check(name, fact).map_err(|error| error.within(&format!("facts.{name}")))?;
            facts.insert(name.clone(), fact.clone());
        }
        Ok(Self(facts.into_iter().map(|(name, fact)| (name, Arc::new(fact))).collect()))
    }

    /// Every fact with its name, in alphabetical order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &Fact)> {
        self.0.iter().map(|(name, fact)| (name.as_str(), fact.as_ref()))
    }

    /// The fact of that name.
    pub(crate) fn get(&self, name: &str) -> Option<&Arc<Fact>> {
        self.find(name).map(|(_, fact)| fact)
    }

    /// The fact of that name, with its number.
    pub(crate) fn find(&self, name: &str) -> Option<(FactId, &Arc<Fact>)> {
        let at = self.0.binary_search_by(|(other, _)| other.as_str().cmp(name)).ok()?;
        self.0.get(at).map(|(_, fact)| (FactId(at), fact))
    }

    /// The nearest names to that of an undeclared attribute, best first.
    pub(crate) fn nearest(&self, undeclared: &str) -> Vec<String> {
        nearest(undeclared, &self.0.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>())
    }
}

/// # Errors
/// For a name that a field of the record has, values that are missing or named twice, and more
/// decimal places than numbers have.
fn check(name: &str, fact: &Fact) -> Result<()> {
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let is_taken = field_names::<Startup>().contains(&name) || ["age_years", "any"].contains(&name);
    if name.is_empty() || !name.chars().all(is_word) || is_taken {
        return Err(Error::new("", name, ErrorKind::unreadable(field::FACT_NAME)));
    }
    if fact.decimals > MOST_PLACES {
        let kind = ErrorKind::OutOfRange { min: 0, max: Some(MOST_PLACES.into()) };
        return Err(Error::new("decimals", &fact.decimals.to_string(), kind));
    }
    let ids = fact.values.iter().map(|value| value.id.trim());
    let repeated =
        ids.clone().enumerate().find(|(i, id)| id.is_empty() || ids.clone().take(*i).any(|other| other == *id));
    match repeated {
        Some((i, id)) => Err(Error::new(format!("values[{i}].id"), id, ErrorKind::unreadable(field::VALUE_IDS))),
        None if fact.kind == FactKind::Choice && fact.values.is_empty() => {
            Err(Error::new("values", "[]", ErrorKind::Missing))
        }
        None => Ok(()),
    }
}
