//! Records of two versions, matched by id.

use std::cmp::Ordering;

/// The entries of two lists, matched by id.
#[derive(Debug)]
pub(super) struct Joined<T> {
    /// The entries before and after of each id that both lists have, in the order of ids.
    pub(super) pairs: Vec<(T, T)>,
    /// The ids that only the first list has.
    pub(super) only_before: Vec<String>,
    /// The ids that only the second list has.
    pub(super) only_after: Vec<String>,
}

/// Matches the entries of two lists, each in the order of its ids (sort-merge join).
pub(super) fn joined<T>(before: Vec<(&str, T)>, after: Vec<(&str, T)>) -> Joined<T> {
    let mut joined = Joined { pairs: Vec::new(), only_before: Vec::new(), only_after: Vec::new() };
    let mut after = after.into_iter().peekable();
    for (id, entry) in before {
        while let Some((other, _)) = after.next_if(|(other, _)| other.cmp(&id) == Ordering::Less) {
            joined.only_after.push(other.to_owned());
        }
        match after.next_if(|(other, _)| *other == id) {
            Some((_, other)) => joined.pairs.push((entry, other)),
            None => joined.only_before.push(id.to_owned()),
        }
    }
    joined.only_after.extend(after.map(|(id, _)| id.to_owned()));
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_matched_by_id() {
        let list = |ids: &'static str| ids.split_whitespace().map(|id| (id, id)).collect::<Vec<_>>();
        let Joined { pairs, only_before, only_after } = joined(list("a c d f"), list("b c e f g"));
        assert_eq!(pairs, [("c", "c"), ("f", "f")]);
        assert_eq!((only_before, only_after), (vec!["a".into(), "d".into()], vec!["b".into(), "e".into(), "g".into()]));
        assert_eq!(joined(list(""), list("a")).only_after, ["a"]);
    }
}
