//! The marginal value of one more seat at every opportunity.

use super::{Matrix, NONE, index, to_u32};

/// Marks a column that is done: every bit that a distance has.
const CLOSED: i32 = i32::MAX;

/// What the total gains by a second seat: the price of the first, less the shortest path by which a
/// startup reaches it.
///
/// The way begins with a startup that is alone, or with one whose seat is given up for its price.
#[expect(clippy::indexing_slicing, reason = "rows and columns are numbered by the matrix")]
pub(super) fn marginal_values(matrix: &Matrix<'_>, rows: &[i32], columns: &[i32], taken: &[u32]) -> Vec<i64> {
    let mut holder = vec![NONE; columns.len()];
    let mut distance = columns.to_vec();
    for (row, column) in (0..).zip(taken) {
        match *column {
            NONE => shorten(&mut distance, matrix.row(row), columns, 0),
            column => holder[index(column)] = to_u32(row),
        }
    }
    // A free seat needs no path, and no row leaves it.
    let mut shut: Vec<i32> = holder.iter().map(|holder| if *holder == NONE { CLOSED } else { 0 }).collect();
    while let Some(column) = nearest(&distance, &shut) {
        shut[column] = CLOSED;
        let row = index(holder[column]);
        let here = distance[column] + rows[row];
        shorten(&mut distance, matrix.row(row), columns, here);
    }
    columns.iter().zip(distance).map(|(price, distance)| i64::from(price - distance)).collect()
}

fn shorten(distance: &mut [i32], scores: &[u32], prices: &[i32], here: i32) {
    for ((distance, score), price) in distance.iter_mut().zip(scores).zip(prices) {
        *distance = (*distance).min(here + price - score.cast_signed());
    }
}

/// The nearest column that is not shut; none when no way over it makes another one nearer.
fn nearest(distance: &[i32], shut: &[i32]) -> Option<usize> {
    let keys = || distance.iter().zip(shut);
    let least = keys().map(|(distance, shut)| distance | shut).fold(CLOSED, i32::min);
    let most = keys().map(|(distance, shut)| distance & !shut).fold(0, i32::max);
    keys().position(|(distance, shut)| distance | shut == least).filter(|_| least < most)
}
