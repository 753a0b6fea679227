//! Which typed records are sure to be read back from their own JSON as they are.
//!
//! A typed record may state what its reader refuses: a number out of range, a range from its end to its beginning. Where nothing of
//! the kind is possible or stated, nothing need be written and read to find out. Whatever is not looked at here is not sure.

use std::ops::RangeInclusive;

use super::shape::{EXACT, SEATS};
use super::{Attribute, Capacity, Deal, Money, Opportunity, PreferredSectors, Seats};
use crate::limits;

impl Opportunity {
    /// True when the record states nothing that its own reader could refuse: then its JSON reads back as itself.
    pub(crate) fn is_plain(&self) -> bool {
        let sectors = match &self.sectors {
            Some(PreferredSectors::Weights(weights)) => weights.values().all(|weight| (1..=100).contains(weight)),
            _ => true,
        };
        let trl = self.trl.is_none_or(|trl| in_order([trl.min, trl.max], 1..=9));
        let windows = self.windows.iter().flatten().all(|window| ascends([window.opens, window.closes]));
        let dates = ascends([self.opens, self.closes]);
        let numbers = within(self.duration_months, 1..=1_200) && within(self.max_matches, 0..=SEATS);
        let capacity = self.capacity.as_ref().is_none_or(is_plain_capacity);
        let ticket = self.ticket.as_ref().is_none_or(is_plain_money);
        let attributes = self.attributes.values().all(is_plain_attribute);
        let deals = self.track_record.iter().all(is_plain_deal);
        let open_ended = self.require.is_empty() && self.meta.is_none();
        sectors && trl && windows && dates && numbers && capacity && ticket && attributes && deals && open_ended
    }
}

fn is_plain_capacity(capacity: &Capacity) -> bool {
    match capacity {
        Capacity::Number(seats) => within(Some(*seats), 0..=SEATS),
        Capacity::List(list) => list.iter().all(is_plain_seats),
    }
}

fn is_plain_seats(seats: &Seats) -> bool {
    let counts = [seats.at_most, seats.at_least, seats.taken];
    let growth = within(seats.growth_percent, 0..=1_000) && within(seats.base_year, 1..=9_999);
    counts.into_iter().all(|count| within(count, 0..=SEATS)) && growth
}

fn is_plain_deal(deal: &Deal) -> bool {
    deal.amount.as_ref().is_none_or(is_plain_money)
}

fn is_plain_money(money: &Money) -> bool {
    match money {
        Money::Text(_) => true,
        Money::Range { min, max, .. } => in_order([*min, *max], 0..=limits::MONEY),
    }
}

fn is_plain_attribute(attribute: &Attribute) -> bool {
    match attribute {
        Attribute::Number(number) => within(Some(*number), -EXACT..=EXACT),
        Attribute::Flag(_) | Attribute::Text(_) => true,
    }
}

fn within(number: Option<impl Into<i64>>, range: RangeInclusive<i64>) -> bool {
    number.is_none_or(|number| range.contains(&number.into()))
}

fn in_order(ends: [Option<impl Into<i64> + Copy + PartialOrd>; 2], range: RangeInclusive<i64>) -> bool {
    ascends(ends) && ends.into_iter().all(|end| within(end, range.clone()))
}

fn ascends<T: PartialOrd>(ends: [Option<T>; 2]) -> bool {
    ends.into_iter().flatten().is_sorted()
}
