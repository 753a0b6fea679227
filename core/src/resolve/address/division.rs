//! Divides an address into its parts: at signs, at dashes, and before the words that begin a unit.

use super::unit_word::{UnitRank, before, ranked};
use crate::resolve::resolver::Resolver;
use crate::resolve::{noise, split};
use crate::text::{Word, connects, words};
use crate::vocabulary::NameSource;

/// One part of a text, and the number of the address that it belongs to: a semicolon, a line break
/// or a bar begins another one.
pub(super) struct Piece {
    pub(super) text: String,
    pub(super) address: usize,
}

/// The brackets, which divide like commas.
pub(super) const BRACKETS: [char; 6] = ['(', '[', '）', '（', ')', ']'];

/// The parts of a text, without web and e-mail addresses.
pub(super) fn pieces(resolver: Resolver<'_>, text: &str) -> Vec<Piece> {
    let open = text.replace(BRACKETS, ", ");
    let cleaned = noise::without_noise(&open);
    let addresses = split::split(&cleaned, another_address);
    let parts = addresses.iter().enumerate().flat_map(|(address, text)| {
        let parts = split::split(text, split::separator).into_iter();
        let parts = parts.map(|part| without_label(resolver, part)).flat_map(|part| at_dashes(resolver, part));
        parts.flat_map(|part| at_units(resolver, &part)).map(move |text| Piece { text, address })
    });
    parts.collect()
}

/// The length of a sign between two addresses.
fn another_address(rest: &str) -> Option<usize> {
    rest.chars().next().filter(|c| matches!(c, ';' | '\n' | '\r' | '|' | '；')).map(char::len_utf8)
}

/// The part without the label before it: "Trụ sở: 12 Nguyễn Trãi".
fn without_label<'a>(resolver: Resolver<'_>, part: &'a str) -> &'a str {
    match part.split_once(": ") {
        Some((label, rest)) if resolver.resolve_part(label).is_nothing() => rest.trim(),
        _ => part,
    }
}

/// The parts between dashes. Neighbours that are one name together stay together: "Bà Rịa - Vũng
/// Tàu".
fn at_dashes(resolver: Resolver<'_>, part: &str) -> Vec<String> {
    if !part.contains(['-', '–', '—']) || is_one_name(resolver, part) {
        return vec![part.to_owned()];
    }
    let mut joined: Vec<String> = Vec::new();
    for part in split::split(part, dash) {
        let with_last = joined.last().map(|last| format!("{last} - {part}"));
        match with_last.filter(|both| is_one_name(resolver, both)) {
            Some(both) => {
                joined.pop();
                joined.push(both);
            }
            None => joined.push(part.to_owned()),
        }
    }
    joined
}

/// True for the name of one place or unit, with its dashes.
fn is_one_name(resolver: Resolver<'_>, text: &str) -> bool {
    let input = words(text);
    let name = ranked(text, &input).map_or(input.as_slice(), |(_, name)| name);
    resolver.is_whole_name(text) || resolver.vocabulary.admin_units_named(name).iter().any(|(_, exact)| *exact)
}

/// The length of a dash between two parts: with spaces, or before the word of a unit.
fn dash(rest: &str) -> Option<usize> {
    let sign = ["-", "–", "—"].into_iter().find(|sign| rest.trim_start_matches(' ').starts_with(*sign))?;
    let (spaces, after) = rest.split_once(sign)?;
    let is_spaced = !spaces.is_empty() && after.starts_with(' ');
    let next = || {
        let next = after.split([',', ';', '-']).next().unwrap_or_default().trim_start();
        before(next, &words(next)).is_some_and(|(rank, _)| rank < UnitRank::Site)
    };
    (is_spaced || next()).then_some(spaces.len() + sign.len())
}

/// The parts that begin with the word of a unit: "Xã Tân An huyện Tân Châu tỉnh Tây Ninh". A unit
/// that follows must be larger than the one before it, or the words could be a name.
fn at_units(resolver: Resolver<'_>, part: &str) -> Vec<String> {
    let input = words(part);
    if input.len() < 4 || input.iter().any(connects) || resolver.is_whole_name(part) {
        return vec![part.to_owned()];
    }
    let mut starts = vec![0];
    let mut last = before(part, &input).map(|(rank, _)| rank);
    for at in 1..input.len() {
        let rank = begins_unit(resolver, part, &input, at);
        let is_larger = |rank: UnitRank| rank < UnitRank::Site && last.is_none_or(|last| rank < last);
        if let Some(rank) = rank.filter(|rank| is_larger(*rank)) {
            starts.push(input.get(at).map_or(0, |word| word.span.start));
            last = Some(rank);
        }
    }
    let ends = starts.iter().skip(1).copied().chain([part.len()]);
    starts.iter().zip(ends).filter_map(|(from, to)| part.get(*from..to)).map(|text| text.trim().to_owned()).collect()
}

/// The rank of the unit that begins at a word. Without accents, "tinh" and "xa" are also parts of
/// names: what follows must be a name by itself.
fn begins_unit(resolver: Resolver<'_>, part: &str, input: &[Word], at: usize) -> Option<UnitRank> {
    let rest = input.get(at..)?;
    // "thành phố" begins at its first word.
    let inside = at
        .checked_sub(1)
        .and_then(|before| input.get(before..))
        .is_some_and(|wider| before(part, wider).is_some_and(|(_, name)| name.len() + 1 < wider.len()));
    let (rank, name) = before(part, rest).filter(|_| !inside)?;
    let sure = rest.first().is_some_and(Word::is_accented)
        || rest.len() - name.len() > 1
        || resolver.as_name(name).is_some_and(|hit| hit.source <= NameSource::Inside)
        || !resolver.vocabulary.admin_units_named(name).is_empty();
    sure.then_some(rank)
}
