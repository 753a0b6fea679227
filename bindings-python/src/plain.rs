//! Python objects as JSON: what a record, a query or a configuration may consist of.

use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict, PyFloat, PyInt, PyString, PyType};
use serde::ser::{Error as _, Serialize, SerializeMap, SerializeSeq, Serializer};

/// The depth of nesting that is followed. It is beyond the limit of records, so the core names that
/// limit, and far from the end of the stack for an object that contains itself.
const DEPTH: usize = 2 * ketnoi::limits::DEPTH;

/// The JSON text of a Python object.
///
/// It accepts mappings, dataclasses, sequences, texts, numbers, dates, and objects with `to_dict`.
/// Missing values of pandas and NaN are `null`. Any other object becomes a value that no field
/// accepts: the core reports its path and reads the other fields.
pub(crate) fn json(object: &Bound<'_, PyAny>) -> PyResult<String> {
    serde_json::to_string(&Plain { object, depth: 0 }).map_err(|error| PyTypeError::new_err(error.to_string()))
}

struct Plain<'a, 'py> {
    object: &'a Bound<'py, PyAny>,
    depth: usize,
}

impl Serialize for Plain<'_, '_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let object = self.object;
        if self.depth > DEPTH || object.is_none() {
            to.serialize_none()
        } else if let Ok(text) = object.cast::<PyString>() {
            // A lone surrogate has no UTF-8.
            to.serialize_str(&text.to_string_lossy())
        } else if let Ok(flag) = object.cast::<PyBool>() {
            to.serialize_bool(flag.is_true())
        } else if let Ok(whole) = object.cast::<PyInt>() {
            whole.extract::<i128>().map_or_else(|_| unreadable(object), Shape::Whole).serialize(to)
        } else if let Ok(float) = object.cast::<PyFloat>() {
            number(object, float.value()).serialize(to)
        } else if let Ok(dict) = object.cast::<PyDict>() {
            self.map(dict, to)
        } else {
            self.other(to)
        }
    }
}

impl<'py> Plain<'_, 'py> {
    fn inner<'b>(&self, object: &'b Bound<'py, PyAny>) -> Plain<'b, 'py> {
        Plain { object, depth: self.depth + 1 }
    }

    fn map<S: Serializer>(&self, dict: &Bound<'py, PyDict>, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(Some(dict.len()))?;
        for (key, value) in dict.iter() {
            let key = key.str().map_err(S::Error::custom)?;
            map.serialize_entry(&*key.to_string_lossy(), &self.inner(&value))?;
        }
        map.end()
    }

    /// An object that is not of one of Python's built-in plain types.
    fn other<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match shape(self.object).unwrap_or_else(|_| unreadable(self.object)) {
            Shape::Object(object) => self.inner(&object).serialize(to),
            Shape::List(items) => {
                let mut list = to.serialize_seq(None)?;
                for item in items {
                    list.serialize_element(&self.inner(&item.map_err(S::Error::custom)?))?;
                }
                list.end()
            }
            scalar => scalar.serialize(to),
        }
    }
}

/// What a Python object is read as.
enum Shape<'py> {
    Null,
    Text(String),
    Whole(i128),
    Float(f64),
    /// A list in a list with the object's `repr`: no field accepts it, and the diagnostic shows it.
    Unreadable(String),
    Object(Bound<'py, PyAny>),
    List(Bound<'py, pyo3::types::PyIterator>),
}

impl Serialize for Shape<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => to.serialize_str(text),
            Self::Whole(number) => to.serialize_i128(*number),
            Self::Float(number) => to.serialize_f64(*number),
            Self::Unreadable(shown) => [[shown]].serialize(to),
            Self::Null | Self::Object(_) | Self::List(_) => to.serialize_none(),
        }
    }
}

fn number<'py>(object: &Bound<'py, PyAny>, value: f64) -> Shape<'py> {
    match value {
        _ if value.is_nan() => Shape::Null,
        _ if value.is_infinite() => unreadable(object),
        _ => Shape::Float(value),
    }
}

fn unreadable<'py>(object: &Bound<'py, PyAny>) -> Shape<'py> {
    Shape::Unreadable(object.repr().map_or_else(|_| "?".to_owned(), |shown| shown.to_string_lossy().into_owned()))
}

fn shape<'py>(object: &Bound<'py, PyAny>) -> PyResult<Shape<'py>> {
    let py = object.py();
    // A class has the attributes of its instances, but is no record.
    if object.is_instance_of::<PyType>() {
        return Ok(unreadable(object));
    }
    if is_missing(object)? {
        return Ok(Shape::Null);
    }
    if object.hasattr("__dataclass_fields__")? {
        return fields(object).map(Shape::Object);
    }
    if object.hasattr("isoformat")? {
        // The date of a datetime: no field has a time of day.
        let day = if object.hasattr("date")? { object.call_method0("date")? } else { object.clone() };
        return Ok(Shape::Text(day.call_method0("isoformat")?.extract()?));
    }
    if object.is_instance(&py.import("enum")?.getattr("Enum")?)? {
        return Ok(Shape::Object(object.getattr("value")?));
    }
    if object.hasattr("item")? && object.getattr("ndim").is_ok_and(|ndim| ndim.eq(0).unwrap_or(false)) {
        return Ok(Shape::Object(object.call_method0("item")?));
    }
    if object.is_instance(&py.import("collections.abc")?.getattr("Mapping")?)? {
        return Ok(Shape::Object(py.get_type::<PyDict>().call1((object,))?));
    }
    if object.hasattr("to_dict")? {
        return Ok(Shape::Object(object.call_method0("to_dict")?));
    }
    if object.hasattr("as_integer_ratio")? {
        return Ok(number(object, object.extract()?));
    }
    Ok(object.try_iter().map_or_else(|_| unreadable(object), Shape::List))
}

/// True for the missing values of pandas and for every value that is not equal to itself.
fn is_missing(object: &Bound<'_, PyAny>) -> PyResult<bool> {
    if object.get_type().name()? == "NAType" {
        return Ok(true);
    }
    // An array compares element by element; the result is neither true nor false.
    Ok(object.ne(object).unwrap_or(false))
}

/// The fields of a dataclass as a `dict`, not converted any deeper.
fn fields<'py>(object: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    let fields = PyDict::new(object.py());
    for name in object.getattr("__dataclass_fields__")?.try_iter()? {
        let name = name?.cast_into::<PyString>().map_err(PyErr::from)?;
        fields.set_item(&name, object.getattr(&name)?)?;
    }
    Ok(fields.into_any())
}
