//! To JSON text.

use std::io;

use serde::Serialize;
use serde_json::Serializer;

/// Appends plain data as JSON, which to memory cannot fail.
pub(crate) fn write(data: &(impl Serialize + ?Sized), text: &mut Vec<u8>) {
    let written = data.serialize(&mut Serializer::new(Output(text)));
    // Data whose keys are not texts would fail; none of the library's types is such.
    debug_assert!(written.is_ok(), "plain data is written");
}

/// Plain data as JSON.
pub(crate) fn bytes(data: &(impl Serialize + ?Sized)) -> Vec<u8> {
    let mut text = Vec::new();
    write(data, &mut text);
    text
}

/// Plain data as JSON text.
#[expect(clippy::expect_used, reason = "JSON that is written from text is UTF-8")]
pub(crate) fn text(data: &(impl Serialize + ?Sized)) -> String {
    String::from_utf8(bytes(data)).expect("serde_json writes UTF-8")
}

/// About half of all writes are one byte: push it instead of extending from a slice.
struct Output<'a>(&'a mut Vec<u8>);

impl io::Write for Output<'_> {
    fn write(&mut self, part: &[u8]) -> io::Result<usize> {
        self.write_all(part)?;
        Ok(part.len())
    }

    fn write_all(&mut self, part: &[u8]) -> io::Result<()> {
        match part {
            [byte] => self.0.push(*byte),
            _ => self.0.extend_from_slice(part),
        }
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
