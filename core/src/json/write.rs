//! Types to text.

use std::io;

use serde::Serialize;
use serde_json::Serializer;

/// Appends plain data as JSON, which to memory cannot fail.
pub(crate) fn write(data: &(impl Serialize + ?Sized), text: &mut Vec<u8>) {
    let _ = data.serialize(&mut Serializer::new(Pieces(text)));
}

/// Plain data as JSON.
pub(crate) fn bytes(data: &(impl Serialize + ?Sized)) -> Vec<u8> {
    let mut text = Vec::new();
    write(data, &mut text);
    text
}

/// Plain data as JSON text.
pub(crate) fn text(data: &(impl Serialize + ?Sized)) -> String {
    String::from_utf8(bytes(data)).unwrap_or_default()
}

/// Half of what is written are single signs: they are appended without the ceremony of copying a piece of memory.
struct Pieces<'a>(&'a mut Vec<u8>);

impl io::Write for Pieces<'_> {
    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        self.write_all(piece)?;
        Ok(piece.len())
    }

    fn write_all(&mut self, piece: &[u8]) -> io::Result<()> {
        match piece {
            [sign] => self.0.push(*sign),
            _ => self.0.extend_from_slice(piece),
        }
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
