//! The fields of an object, in the order in which a type names them.
//!
//! Of every type that is read, unknown fields are refused, and what is not given is the default of its field: one of the whole type
//! would be made, and what of it is not used dropped field by field, at every reading.

use std::vec;

use serde::de::{DeserializeSeed, Error, SeqAccess, Visitor};

use super::entries::Fields;
use super::misfit::{Misfit, Step};
use super::source::Source;

/// A derived type takes its fields one after the other as well as by their names. So which name is whose, and what is given twice,
/// unknown or missing, is asked here for all types, and not compiled for each.
struct Named<'a> {
    rest: vec::IntoIter<(&'static str, Option<Source<'a>>)>,
    /// The field that was asked for last, when it is not given.
    absent: Option<&'static str>,
}

impl<'a> Named<'a> {
    fn of(mut fields: Fields<'a>, names: &'static [&'static str]) -> Result<Self, Misfit> {
        let mut named: Vec<(&str, Option<Source<'a>>)> = names.iter().map(|name| (*name, None)).collect();
        while let Some(key) = fields.next() {
            // Lengths first: compiled for size, a comparison of texts is four calls.
            let is_key = |name: &str| name.len() == key.len() && name == key;
            let Some((name, value)) = named.iter_mut().find(|(name, _)| is_key(name)) else {
                let misfit = Misfit::unknown_field(key, names);
                return Err(fields.at_key(misfit));
            };
            if value.replace(fields.value()).is_some() {
                return Err(Misfit::duplicate_field(name));
            }
        }
        Ok(Self { rest: named.into_iter(), absent: None })
    }

    fn next(&mut self) -> Option<(&'static str, Source<'a>)> {
        let (name, value) = self.rest.next()?;
        self.absent = value.is_none().then_some(name);
        value.map(|value| (name, value))
    }
}

impl<'de> SeqAccess<'de> for &mut Named<'de> {
    type Error = Misfit;

    /// Nothing for a field that is not given: what has a default goes on with it, and what has none ends there.
    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Misfit> {
        let Some((name, value)) = self.next() else { return Ok(None) };
        seed.deserialize(value).map(Some).map_err(|misfit| misfit.within(Step::Key(name.to_owned())))
    }
}

/// Reads a type from the fields of an object.
pub(super) fn read<'a, V: Visitor<'a>>(
    fields: Fields<'a>,
    names: &'static [&'static str],
    visitor: V,
) -> Result<V::Value, Misfit> {
    let mut named = Named::of(fields, names)?;
    visitor.visit_seq(&mut named).map_err(|misfit| named.absent.map_or(misfit, Misfit::missing_field))
}
