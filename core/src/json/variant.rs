//! One of the variants of a type: its name, alone or with what belongs to it.

use std::marker::PhantomData;

use serde::de::value::StrDeserializer;
use serde::de::{DeserializeSeed, Deserializer, EnumAccess, MapAccess, VariantAccess, Visitor};
use serde_json::Value;

use super::entries::Fields;
use super::misfit::Misfit;
use super::source::Source;

/// Both forms are one type, so that the reading of each type's variants is compiled once.
pub(super) enum Variant<'a> {
    /// A text: the name alone.
    Name(String),
    /// An object of one field: the name, and what belongs to it.
    Object(Fields<'a>),
}

impl<'a> Variant<'a> {
    fn name(&mut self) -> &str {
        match self {
            Self::Name(name) => name,
            Self::Object(fields) => fields.next().unwrap_or_default(),
        }
    }

    /// A misfit of the name, seen from where the variant stands.
    fn at_name(&self, misfit: Misfit) -> Misfit {
        match self {
            Self::Name(_) => misfit,
            Self::Object(fields) => fields.at_key(misfit),
        }
    }

    fn belonging(self) -> Fields<'a> {
        match self {
            Self::Name(name) => Fields::at(name, Source::Borrowed(&Value::Null)),
            Self::Object(fields) => fields,
        }
    }
}

impl<'de> EnumAccess<'de> for Variant<'de> {
    type Error = Misfit;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(mut self, seed: S) -> Result<(S::Value, Self), Misfit> {
        match seed.deserialize(StrDeserializer::new(self.name())) {
            Ok(found) => Ok((found, self)),
            Err(misfit) => Err(self.at_name(misfit)),
        }
    }
}

impl<'de> VariantAccess<'de> for Variant<'de> {
    type Error = Misfit;

    fn unit_variant(self) -> Result<(), Misfit> {
        self.newtype_variant_seed(PhantomData)
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Misfit> {
        self.belonging().next_value_seed(seed)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Misfit> {
        self.belonging().value().deserialize_any(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, names: &'static [&'static str], visitor: V) -> Result<V::Value, Misfit> {
        self.belonging().value().deserialize_struct("", names, visitor)
    }
}
