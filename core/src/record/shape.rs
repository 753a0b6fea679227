//! What JSON shapes a value may take: one text where a list is expected, `5.0` or `"5"` where a whole number is.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde::de::value::MapAccessDeserializer;
use serde::de::{self, Deserialize, Deserializer, IntoDeserializer, MapAccess, SeqAccess, Unexpected};

/// The largest whole number that every language holds exactly: 2^53 − 1.
pub(super) const EXACT: i64 = 9_007_199_254_740_991;

/// The most seats or matches that can be stated.
pub(super) const SEATS: i64 = 1_000_000_000;

/// What is said of a range whose end lies before its beginning; recognised by the lenient reader.
pub(super) const REVERSED: &str = "the end lies before the beginning";

/// A type that may be given in several JSON shapes: a method for each shape it takes; the others refuse.
pub(super) trait Shape<'de>: Sized {
    /// What is accepted, for the error text of plain serde users.
    const EXPECTED: &'static str;

    fn text<E: de::Error>(text: &str) -> Result<Self, E> {
        Err(E::invalid_type(Unexpected::Str(text), &Self::EXPECTED))
    }

    fn number<E: de::Error>(number: i64) -> Result<Self, E> {
        Err(E::invalid_type(Unexpected::Signed(number), &Self::EXPECTED))
    }

    fn flag<E: de::Error>(flag: bool) -> Result<Self, E> {
        Err(E::invalid_type(Unexpected::Bool(flag), &Self::EXPECTED))
    }

    fn list<A: SeqAccess<'de>>(_: A) -> Result<Self, A::Error> {
        Err(de::Error::invalid_type(Unexpected::Seq, &Self::EXPECTED))
    }

    fn object<A: MapAccess<'de>>(_: A) -> Result<Self, A::Error> {
        Err(de::Error::invalid_type(Unexpected::Map, &Self::EXPECTED))
    }
}

/// Reads a value in any of its shapes.
pub(super) fn read<'de, D: Deserializer<'de>, T: Shape<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_any(Visitor(PhantomData))
}

struct Visitor<T>(PhantomData<T>);

impl<'de, T: Shape<'de>> de::Visitor<'de> for Visitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::EXPECTED)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        T::text(text)
    }

    fn visit_bool<E: de::Error>(self, flag: bool) -> Result<T, E> {
        T::flag(flag)
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<T, E> {
        if number.unsigned_abs() > EXACT.unsigned_abs() {
            return Err(E::invalid_value(Unexpected::Signed(number), &T::EXPECTED));
        }
        T::number(number)
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<T, E> {
        let refused = || E::invalid_value(Unexpected::Unsigned(number), &T::EXPECTED);
        self.visit_i64(i64::try_from(number).map_err(|_| refused())?)
    }

    fn visit_f64<E: de::Error>(self, number: f64) -> Result<T, E> {
        match integral(number) {
            Some(whole) => T::number(whole),
            None => Err(E::invalid_value(Unexpected::Float(number), &T::EXPECTED)),
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<T, A::Error> {
        T::list(list)
    }

    fn visit_map<A: MapAccess<'de>>(self, object: A) -> Result<T, A::Error> {
        T::object(object)
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "guarded: whole and below 2^53")]
fn integral(number: f64) -> Option<i64> {
    (number.fract().abs() <= 0.0 && number.abs() <= EXACT as f64).then_some(number as i64)
}

/// The entries of a list, in order.
pub(super) fn collect<'de, A: SeqAccess<'de>, E: Deserialize<'de>>(mut list: A) -> Result<Vec<E>, A::Error> {
    let mut entries = Vec::new();
    while let Some(entry) = list.next_element()? {
        entries.push(entry);
    }
    Ok(entries)
}

/// The entries of an object by name; `null` is an entry left out.
pub(super) fn by_name<'de, A, V>(mut object: A) -> Result<BTreeMap<String, V>, A::Error>
where
    A: MapAccess<'de>,
    V: Deserialize<'de>,
{
    let mut entries = BTreeMap::new();
    while let Some((name, value)) = object.next_entry::<String, Option<V>>()? {
        if let Some(value) = value {
            entries.insert(name, value);
        }
    }
    Ok(entries)
}

/// A field that is a list; a single entry stands for a list of one, `null` for nothing stated.
pub(super) fn list<'de, D, E>(deserializer: D) -> Result<Option<Vec<E>>, D::Error>
where
    D: Deserializer<'de>,
    E: Deserialize<'de>,
{
    Ok(Option::<List<E>>::deserialize(deserializer)?.map(|list| list.0))
}

/// As [`list`], where nothing stated and none are the same.
pub(super) fn list_or_none<'de, D, E>(deserializer: D) -> Result<Vec<E>, D::Error>
where
    D: Deserializer<'de>,
    E: Deserialize<'de>,
{
    list(deserializer).map(Option::unwrap_or_default)
}

struct List<E>(Vec<E>);

impl<'de, E: Deserialize<'de>> Shape<'de> for List<E> {
    const EXPECTED: &'static str = "a list";

    fn text<F: de::Error>(text: &str) -> Result<Self, F> {
        Ok(Self(vec![E::deserialize(text.into_deserializer())?]))
    }

    fn list<A: SeqAccess<'de>>(list: A) -> Result<Self, A::Error> {
        collect(list).map(Self)
    }

    fn object<A: MapAccess<'de>>(object: A) -> Result<Self, A::Error> {
        Ok(Self(vec![E::deserialize(MapAccessDeserializer::new(object))?]))
    }
}

impl<'de, E: Deserialize<'de>> Deserialize<'de> for List<E> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read(deserializer)
    }
}

/// A field that is an object of fixed keys; `null` for nothing stated.
pub(super) fn object<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    Ok(Option::<Object<T>>::deserialize(deserializer)?.map(|object| object.0))
}

/// As [`list`], of objects with fixed keys.
pub(super) fn objects<'de, D, T>(deserializer: D) -> Result<Option<Vec<T>>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    Ok(list::<D, Object<T>>(deserializer)?.map(|list| list.into_iter().map(|object| object.0).collect()))
}

/// As [`objects`], where nothing stated and none are the same.
pub(super) fn objects_or_none<'de, D, T>(deserializer: D) -> Result<Vec<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    objects(deserializer).map(Option::unwrap_or_default)
}

/// An object and nothing else: a derived struct would also take a list of its fields in order.
pub(super) struct Object<T>(pub(super) T);

impl<'de, T: Deserialize<'de>> Shape<'de> for Object<T> {
    const EXPECTED: &'static str = "an object";

    fn object<A: MapAccess<'de>>(object: A) -> Result<Self, A::Error> {
        T::deserialize(MapAccessDeserializer::new(object)).map(Self)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Object<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read(deserializer)
    }
}

/// A field that is an object of named values; `null` for none.
pub(super) fn named<'de, D, V>(deserializer: D) -> Result<BTreeMap<String, V>, D::Error>
where
    D: Deserializer<'de>,
    V: Deserialize<'de>,
{
    Ok(Option::<Named<V>>::deserialize(deserializer)?.map(|named| named.0).unwrap_or_default())
}

struct Named<V>(BTreeMap<String, V>);

impl<'de, V: Deserialize<'de>> Shape<'de> for Named<V> {
    const EXPECTED: &'static str = "an object";

    fn object<A: MapAccess<'de>>(object: A) -> Result<Self, A::Error> {
        by_name(object).map(Self)
    }
}

impl<'de, V: Deserialize<'de>> Deserialize<'de> for Named<V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read(deserializer)
    }
}

/// Refuses a range whose end lies before its beginning; an end left out is open.
pub(super) fn in_order<T: PartialOrd, E: de::Error>(start: Option<T>, end: Option<T>) -> Result<(), E> {
    match (start, end) {
        (Some(start), Some(end)) if end < start => Err(E::custom(REVERSED)),
        _ => Ok(()),
    }
}

/// A field that is a whole number from `MIN` to `MAX`.
pub(super) fn whole<'de, D, N, const MIN: i64, const MAX: i64>(deserializer: D) -> Result<Option<N>, D::Error>
where
    D: Deserializer<'de>,
    N: TryFrom<i64>,
{
    let whole = Option::<Whole<MIN, MAX>>::deserialize(deserializer)?;
    whole.map(Whole::get).transpose()
}

/// A whole number from `MIN` to `MAX`: `5`, `5.0` or `"5"`.
pub(super) struct Whole<const MIN: i64, const MAX: i64>(i64);

impl<const MIN: i64, const MAX: i64> Whole<MIN, MAX> {
    /// The number as a narrower type.
    pub(super) fn get<N: TryFrom<i64>, E: de::Error>(self) -> Result<N, E> {
        let refused = || E::invalid_value(Unexpected::Signed(self.0), &<Self as Shape>::EXPECTED);
        N::try_from(self.0).map_err(|_| refused())
    }
}

impl<const MIN: i64, const MAX: i64> Shape<'_> for Whole<MIN, MAX> {
    const EXPECTED: &'static str = "a whole number in range";

    fn text<E: de::Error>(text: &str) -> Result<Self, E> {
        let refused = || E::invalid_value(Unexpected::Str(text), &Self::EXPECTED);
        Self::number(digits(text).ok_or_else(refused)?)
    }

    fn number<E: de::Error>(number: i64) -> Result<Self, E> {
        let refused = || E::invalid_value(Unexpected::Signed(number), &Self::EXPECTED);
        (MIN..=MAX).contains(&number).then_some(Self(number)).ok_or_else(refused)
    }
}

impl<'de, const MIN: i64, const MAX: i64> Deserialize<'de> for Whole<MIN, MAX> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read(deserializer)
    }
}

/// A number written as ASCII digits.
pub(super) fn digits(text: &str) -> Option<i64> {
    let text = text.trim();
    text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

/// A field that is text, or a number meant as one: the period 2026.
pub(super) fn text_or_number<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    Ok(Option::<Wording>::deserialize(deserializer)?.map(|wording| wording.0))
}

struct Wording(String);

impl Shape<'_> for Wording {
    const EXPECTED: &'static str = "text or a number";

    fn text<E: de::Error>(text: &str) -> Result<Self, E> {
        Ok(Self(text.to_owned()))
    }

    fn number<E: de::Error>(number: i64) -> Result<Self, E> {
        Ok(Self(number.to_string()))
    }
}

impl<'de> Deserialize<'de> for Wording {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read(deserializer)
    }
}

#[cfg(feature = "schema")]
pub(super) use schema::OneOrMany;

#[cfg(feature = "schema")]
mod schema {
    use std::borrow::Cow;

    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

    /// The schema of [`list`](super::list): a list or one of its entries.
    pub(crate) struct OneOrMany<E>(std::marker::PhantomData<E>);

    impl<E: JsonSchema> JsonSchema for OneOrMany<E> {
        fn inline_schema() -> bool {
            true
        }

        fn schema_name() -> Cow<'static, str> {
            format!("OneOrMany{}", E::schema_name()).into()
        }

        fn json_schema(generator: &mut SchemaGenerator) -> Schema {
            let entry = generator.subschema_for::<E>();
            let limit = crate::limits::LIST;
            json_schema!({ "anyOf": [{ "type": "array", "items": entry, "maxItems": limit }, entry] })
        }
    }

    impl<const MIN: i64, const MAX: i64> JsonSchema for super::Whole<MIN, MAX> {
        fn inline_schema() -> bool {
            true
        }

        fn schema_name() -> Cow<'static, str> {
            format!("Whole{MIN}To{MAX}").into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            let digits = json_schema!({ "type": "string", "pattern": "^[0-9]+$" });
            json_schema!({ "anyOf": [{ "type": "integer", "minimum": MIN, "maximum": MAX }, digits] })
        }
    }
}
