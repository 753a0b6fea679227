//! The marginal value of one more seat at every opportunity.

use super::{Matrix, NONE, index, to_u32};

/// Marks a column whose distance is final. It has every bit that a distance can have, so that `or`
/// with it hides the distance.
const DONE: i32 = i32::MAX;

/// The gain of the total by a second seat at each opportunity: the price of the first seat, less
/// the length of the shortest augmenting path to it.
///
/// The path begins at an unassigned startup, or at one whose seat is given up for its price. This
/// is Dijkstra's algorithm on a dense matrix, without a heap.
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
    // No path goes on from a free seat: it has no startup.
    let mut done: Vec<i32> = holder.iter().map(|holder| if *holder == NONE { DONE } else { 0 }).collect();
    while let Some(column) = nearest(&distance, &done) {
        done[column] = DONE;
        let row = index(holder[column]);
        let here = distance[column] + rows[row];
        shorten(&mut distance, matrix.row(row), columns, here);
    }
    columns.iter().zip(distance).map(|(price, distance)| i64::from(price - distance)).collect()
}

/// Lowers the distances by the arcs of a row at distance `here`.
fn shorten(distance: &mut [i32], scores: &[u32], prices: &[i32], here: i32) {
    for ((distance, score), price) in distance.iter_mut().zip(scores).zip(prices) {
        *distance = (*distance).min(here + price - score.cast_signed());
    }
}

/// The nearest column that is not done; `None` if no path over it can shorten another.
fn nearest(distance: &[i32], done: &[i32]) -> Option<usize> {
    let keys = || distance.iter().zip(done);
    let least = keys().map(|(distance, done)| distance | done).fold(DONE, i32::min);
    let most = keys().map(|(distance, done)| distance & !done).fold(0, i32::max);
    keys().position(|(distance, done)| distance | done == least).filter(|_| least < most)
}
