//! Rows of an Arrow table as JSON records: columns are fields, nested or flat. The core reads the
//! cells.

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

/// The separator of list entries in one cell.
const SEPARATOR: char = ';';

/// The format of days, for date and timestamp columns alike.
const DAY: &str = "%Y-%m-%d";

/// The rows as JSON Lines, and the diagnostics of the columns.
///
/// # Errors
/// If a column has a type that JSON cannot hold.
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

/// A field of the records, and the columns that hold it.
struct Column {
    field: String,
    /// True if the field accepts a list, so a cell of text may hold several entries.
    is_list: bool,
    cells: Cells,
}

enum Cells {
    /// The column at this index.
    Whole(usize),
    /// Columns such as `ticket_min` and `ticket_max`: a key of the field's object, and the index.
    Parts(Vec<(String, usize)>),
}

/// The fields that the columns hold, and a diagnostic for every column that is no field.
fn columns<T: record::Record>(schema: &Schema) -> (Vec<Column>, Vec<Diagnostic>) {
    let names = record::field_names::<T>();
    let mut columns: Vec<Column> = Vec::new();
    let mut rest = Vec::new();
    for (i, column) in schema.fields().iter().enumerate() {
        let field = column.name().trim();
        if names.contains(&field) && !columns.iter().any(|column| column.field == field) {
            columns.push(Column {
                field: field.to_owned(),
                is_list: record::takes_texts::<T>(field),
                cells: Cells::Whole(i),
            });
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

/// Adds the column `ticket_min` or `ticket.min` to the field `ticket`; false if there is no such
/// field or key.
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
    if !record::takes_key::<T>(field, key) {
        return false;
    }
    match columns.iter_mut().find(|column| column.field == *field) {
        Some(Column { cells: Cells::Parts(parts), .. }) => parts.push((key.to_owned(), index)),
        Some(_) => return false,
        None => columns.push(Column {
            field: field.to_string(),
            is_list: false,
            cells: Cells::Parts(vec![(key.to_owned(), index)]),
        }),
    }
    true
}

/// The batch with a column for each field.
fn rows(columns: &[Column], batch: &RecordBatch) -> Result<RecordBatch, ArrowError> {
    let mut fields = Vec::with_capacity(columns.len());
    let mut arrays = Vec::with_capacity(columns.len());
    for column in columns {
        let array = match &column.cells {
            Cells::Whole(index) if column.field == "id" => text(&cast(batch.column(*index), &DataType::Utf8)?),
            Cells::Whole(index) => cells(batch.column(*index), column.is_list)?,
            Cells::Parts(parts) => object_column(parts, batch)?,
        };
        fields.push(Field::new(&column.field, array.data_type().clone(), true));
        arrays.push(array);
    }
    let options = arrow_array::RecordBatchOptions::new().with_row_count(Some(batch.num_rows()));
    RecordBatch::try_new_with_options(Arc::new(Schema::new(fields)), arrays, &options)
}

/// The columns of one object as a struct column; a row without any of them has no object.
fn object_column(parts: &[(String, usize)], batch: &RecordBatch) -> Result<ArrayRef, ArrowError> {
    let arrays = parts.iter().map(|(_, index)| cells(batch.column(*index), false)).collect::<Result<Vec<_>, _>>()?;
    let fields = parts.iter().zip(&arrays).map(|((key, _), array)| Field::new(key, array.data_type().clone(), true));
    let stated = (0..batch.num_rows()).map(|row| arrays.iter().any(|array| array.is_valid(row)));
    let stated: Vec<bool> = stated.collect();
    Ok(Arc::new(StructArray::try_new(fields.collect(), arrays, Some(stated.into()))?))
}

/// A column as the core can read it: empty cells are null, and texts of a list field are split.
fn cells(column: &ArrayRef, is_list: bool) -> Result<ArrayRef, ArrowError> {
    let column = match column.data_type() {
        DataType::Dictionary(_, values) => &cast(column, values)?,
        _ => column,
    };
    match column.data_type() {
        DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View => {
            let texts = text(&cast(column, &DataType::Utf8)?);
            Ok(if is_list { lists(&texts) } else { texts })
        }
        DataType::Float16 | DataType::Float32 | DataType::Float64 => numbers(column),
        _ => Ok(Arc::clone(column)),
    }
}

/// Numbers with NaN as null. Infinity becomes a text: JSON cannot hold it, and the core reports it.
fn numbers(column: &ArrayRef) -> Result<ArrayRef, ArrowError> {
    let doubles = cast(column, &DataType::Float64)?;
    let doubles = doubles.as_primitive::<Float64Type>();
    if !doubles.iter().flatten().any(f64::is_infinite) {
        return Ok(Arc::clone(column));
    }
    let texts = doubles.iter().map(|number| number.filter(|number| !number.is_nan()).map(|number| number.to_string()));
    Ok(Arc::new(texts.collect::<StringArray>()))
}

/// Texts with blank cells as null.
fn text(column: &ArrayRef) -> ArrayRef {
    let cells = column.as_string::<i32>();
    if cells.iter().flatten().all(|cell| !cell.trim().is_empty()) {
        return Arc::clone(column);
    }
    Arc::new(cells.iter().map(|cell| cell.filter(|cell| !cell.trim().is_empty())).collect::<StringArray>())
}

/// Texts as lists of their entries, if any text has several.
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
