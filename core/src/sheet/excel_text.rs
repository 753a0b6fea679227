//! Texts that spreadsheets protect from being read as numbers: `="0312"` and `'0312`.

use super::cell::Cell;

/// The cell without the signs that only protect its text.
pub(super) fn unprotected(cell: Cell) -> Cell {
    match cell {
        Cell::Text(text) => Cell::Text(unwrapped(&text).unwrap_or(text)),
        other => other,
    }
}

fn unwrapped(text: &str) -> Option<String> {
    let trimmed = text.trim();
    if let Some(inside) = trimmed.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"')) {
        return Some(inside.replace("\"\"", "\""));
    }
    let number = trimmed.strip_prefix('\'')?;
    let begins = number.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '+' | '=' | '-' | '@'));
    (begins && !number.contains('\'')).then(|| number.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn protecting_signs_are_left_out() {
        for (text, expected) in [
            ("=\"Acme\"", "Acme"),
            ("=\"say \"\"hi\"\"\"", "say \"hi\""),
            ("'0312345678", "0312345678"),
            ("'tis", "'tis"),
            ("'90s'", "'90s'"),
            ("=SUM(A1)", "=SUM(A1)"),
        ] {
            assert_eq!(unprotected(text.into()), Cell::from(expected));
        }
    }
}
