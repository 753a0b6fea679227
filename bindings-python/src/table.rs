//! Rows of an Arrow table as records: columns are fields, nested or flat; what the cells mean is the core's to read.

use std::sync::Arc;

use arrow_array::builder::{ListBuilder, StringBuilder};
use arrow_array::cast::AsArray;
use arrow_array::types::Float64Type;
use arrow_array::{Array, ArrayRef, RecordBatch, StringArray, StructArray};
use arrow_cast::cast;
use arrow_json::WriterBuilder;
use arrow_json::writer::LineDelimited;
use arrow_schema::{ArrowError, DataType, Field, Schema};
use ketnoi::{Diagnostic, ErrorKind, record};

/// What separates the entries of a list in one cell.
const SEPARATOR: char = ';';

/// How days are written, whatever the type of the column.
const DAY: &str = "%Y-%m-%d";

/// The rows as JSON Lines, and what was found about the columns.
///
/// # Errors
/// When a column has a type that cannot be written as JSON.
pub(crate) fn json<T: record::Record>(
    schema: &Schema,
    batches: &[RecordBatch],
) -> Result<(String, Vec<Diagnostic>), ArrowError> {
    let (columns, found) = columns::<T>(schema);
    let (day, writer) = (DAY.to_owned(), WriterBuilder::new());
    let writer =
        writer.with_datetime_format(day.clone()).with_timestamp_format(day.clone()).with_timestamp_tz_format(day);
    let mut writer = writer.build::<_, LineDelimited>(Vec::new());
    for batch in batches {
        writer.write(&rows(&columns, batch)?)?;
    }
    writer.finish()?;
    let text = String::from_utf8(writer.into_inner()).map_err(|error| ArrowError::JsonError(error.to_string()))?;
    Ok((text, found))
}

/// A field of the records, and the columns it is made of.
struct Column {
    field: String,
    /// True when the field takes a list, so that a text may be one in a cell.
    list: bool,
    source: Source,
}

enum Source {
    /// The column with this number.
    Whole(usize),
    /// `ticket_min`, `ticket_max`: each a key of the field's object.
    Parts(Vec<(String, usize)>),
}

fn columns<T: record::Record>(schema: &Schema) -> (Vec<Column>, Vec<Diagnostic>) {
    let names = record::field_names::<T>();
    let mut columns: Vec<Column> = Vec::new();
    let mut rest = Vec::new();
    for (i, column) in schema.fields().iter().enumerate() {
        let field = column.name().trim();
        if names.contains(&field) && !columns.iter().any(|column| column.field == field) {
            columns.push(Column { field: field.to_owned(), list: takes_list::<T>(field), source: Source::Whole(i) });
        } else if !field.starts_with("__index_level_") {
            rest.push((i, field));
        }
    }
    let mut found = Vec::new();
    for (i, name) in rest {
        if !add_part::<T>(&mut columns, &names, name, i) {
            let suggestions = record::nearest_fields::<T>(name);
            found.push(Diagnostic::new(format!("{}.{name}", T::NOUN), "", ErrorKind::UnknownField { suggestions }));
        }
    }
    (columns, found)
}

/// Adds `ticket_min` or `ticket.min` to the field `ticket`; false when there is no such field or key.
fn add_part<T: record::Record>(columns: &mut Vec<Column>, names: &[&str], name: &str, index: usize) -> bool {
    let part = |field: &&&str| name.strip_prefix(**field).and_then(|rest| rest.strip_prefix(['_', '.']));
    let Some((field, key)) = names
        .iter()
        .filter(|field| part(field).is_some())
        .max_by_key(|field| field.len())
        .and_then(|field| part(&field).map(|key| (*field, key)))
    else {
        return false;
    };
    if !takes_key::<T>(field, key) {
        return false;
    }
    match columns.iter_mut().find(|column| column.field == *field) {
        Some(Column { source: Source::Parts(parts), .. }) => parts.push((key.to_owned(), index)),
        Some(_) => return false,
        None => columns.push(Column {
            field: field.to_string(),
            list: false,
            source: Source::Parts(vec![(key.to_owned(), index)]),
        }),
    }
    true
}

/// What the core finds about a record with this value of a field.
fn probed<T: record::Record>(field: &str, value: &str) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let record = format!(r#"{{"id":"-","kind":"-",{field:?}:{value}}}"#);
    // A record refused as a whole is no concern here.
    let _ = record::read_one::<T>(&record, "", &mut found);
    found.retain(|finding| finding.path.starts_with(field));
    found
}

fn takes_list<T: record::Record>(field: &str) -> bool {
    field != "id" && probed::<T>(field, r#"["-"]"#).is_empty()
}

fn takes_key<T: record::Record>(field: &str, key: &str) -> bool {
    let quoted = serde_json::Value::from(key);
    let found = probed::<T>(field, &format!("{{{quoted}:null}}"));
    found.iter().all(|finding| finding.path != field && finding.code() != "unknown_field")
}

/// The batch with a column for each field.
fn rows(columns: &[Column], batch: &RecordBatch) -> Result<RecordBatch, ArrowError> {
    let mut fields = Vec::with_capacity(columns.len());
    let mut arrays = Vec::with_capacity(columns.len());
    for column in columns {
        let array = match &column.source {
            Source::Whole(index) if column.field == "id" => text(&cast(batch.column(*index), &DataType::Utf8)?),
            Source::Whole(index) => cells(batch.column(*index), column.list)?,
            Source::Parts(parts) => together(parts, batch)?,
        };
        fields.push(Field::new(&column.field, array.data_type().clone(), true));
        arrays.push(array);
    }
    let options = arrow_array::RecordBatchOptions::new().with_row_count(Some(batch.num_rows()));
    RecordBatch::try_new_with_options(Arc::new(Schema::new(fields)), arrays, &options)
}

/// The columns of one object; a row without any of them has no object.
fn together(parts: &[(String, usize)], batch: &RecordBatch) -> Result<ArrayRef, ArrowError> {
    let arrays = parts.iter().map(|(_, index)| cells(batch.column(*index), false)).collect::<Result<Vec<_>, _>>()?;
    let fields = parts.iter().zip(&arrays).map(|((key, _), array)| Field::new(key, array.data_type().clone(), true));
    let stated = (0..batch.num_rows()).map(|row| arrays.iter().any(|array| array.is_valid(row)));
    let stated: Vec<bool> = stated.collect();
    Ok(Arc::new(StructArray::try_new(fields.collect(), arrays, Some(stated.into()))?))
}

/// A column as the core can read it: an empty cell is unknown, and a text may be a list.
fn cells(column: &ArrayRef, list: bool) -> Result<ArrayRef, ArrowError> {
    let column = match column.data_type() {
        DataType::Dictionary(_, values) => &cast(column, values)?,
        _ => column,
    };
    match column.data_type() {
        DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View => {
            let texts = text(&cast(column, &DataType::Utf8)?);
            Ok(if list { lists(&texts) } else { texts })
        }
        DataType::Float16 | DataType::Float32 | DataType::Float64 => numbers(column),
        _ => Ok(Arc::clone(column)),
    }
}

/// NaN is missing. JSON has no infinity: as a text it is told.
fn numbers(column: &ArrayRef) -> Result<ArrayRef, ArrowError> {
    let doubles = cast(column, &DataType::Float64)?;
    let doubles = doubles.as_primitive::<Float64Type>();
    if !doubles.iter().flatten().any(f64::is_infinite) {
        return Ok(Arc::clone(column));
    }
    let texts = doubles.iter().map(|number| number.filter(|number| !number.is_nan()).map(|number| number.to_string()));
    Ok(Arc::new(texts.collect::<StringArray>()))
}

fn text(column: &ArrayRef) -> ArrayRef {
    let cells = column.as_string::<i32>();
    if cells.iter().flatten().all(|cell| !cell.trim().is_empty()) {
        return Arc::clone(column);
    }
    Arc::new(cells.iter().map(|cell| cell.filter(|cell| !cell.trim().is_empty())).collect::<StringArray>())
}

fn lists(column: &ArrayRef) -> ArrayRef {
    let cells = column.as_string::<i32>();
    if !cells.iter().flatten().any(|cell| cell.contains(SEPARATOR)) {
        return Arc::clone(column);
    }
    let mut lists = ListBuilder::new(StringBuilder::new());
    for cell in cells {
        let entries = cell.into_iter().flat_map(|cell| cell.split(SEPARATOR)).map(str::trim);
        entries.filter(|entry| !entry.is_empty()).for_each(|entry| lists.values().append_value(entry));
        lists.append(cell.is_some());
    }
    Arc::new(lists.finish())
}
