//! Whether a typed record can be read back from its own JSON.
//!
//! A typed record may state what its reader rejects: a number out of range, or an end before a
//! beginning. The check here finds most records without such values, so that they need not be
//! written and read to find out. It never accepts a record with rules or `meta`.

use super::bounds::{Amount, Bounds, Count, Months, Percent, Range, SectorWeight, TrlLevel, Year};
use super::{Attribute, Capacity, Deal, Money, Opportunity, PreferredSectors, Seats};

impl Opportunity {
    /// True only if the JSON of this record is read back as an equal record.
    pub(crate) fn reads_back(&self) -> bool {
        let sectors = match &self.sectors {
            Some(PreferredSectors::Weights(weights)) => {
                weights.values().all(|weight| SectorWeight::RANGE.contains((*weight).into()))
            }
            _ => true,
        };
        let trl = self.trl.is_none_or(|trl| in_order([trl.min, trl.max], TrlLevel::RANGE));
        let windows = self.windows.iter().flatten().all(|window| is_ordered([window.opens, window.closes]));
        let dates = is_ordered([self.opens, self.closes]);
        let numbers = within(self.duration_months, Months::RANGE) && within(self.max_matches, Count::RANGE);
        let capacity = self.capacity.as_ref().is_none_or(reads_back_capacity);
        let ticket = self.ticket.as_ref().is_none_or(reads_back_money);
        let attributes = self.attributes.values().all(reads_back_attribute);
        let deals = self.track_record.iter().all(reads_back_deal);
        let open_ended = self.require.is_empty() && self.meta.is_none();
        sectors && trl && windows && dates && numbers && capacity && ticket && attributes && deals && open_ended
    }
}

fn reads_back_capacity(capacity: &Capacity) -> bool {
    match capacity {
        Capacity::Number(seats) => within(Some(*seats), Count::RANGE),
        Capacity::List(list) => list.iter().all(reads_back_seats),
    }
}

fn reads_back_seats(seats: &Seats) -> bool {
    let counts = [seats.at_most, seats.at_least, seats.taken];
    let growth = within(seats.growth_percent, Percent::RANGE) && within(seats.base_year, Year::RANGE);
    counts.into_iter().all(|count| within(count, Count::RANGE)) && growth
}

fn reads_back_deal(deal: &Deal) -> bool {
    deal.amount.as_ref().is_none_or(reads_back_money)
}

fn reads_back_money(money: &Money) -> bool {
    match money {
        Money::Text(_) => true,
        Money::Range { min, max, .. } => in_order([*min, *max], Amount::RANGE),
    }
}

fn reads_back_attribute(attribute: &Attribute) -> bool {
    match attribute {
        Attribute::Partial(answer) => is_ordered([answer.min, answer.max]),
        Attribute::Flag(_) | Attribute::Number(_) | Attribute::Text(_) | Attribute::List(_) => true,
    }
}

fn within(number: Option<impl Into<i64>>, range: Range) -> bool {
    number.is_none_or(|number| range.contains(number.into()))
}

fn in_order(ends: [Option<impl Into<i64> + Copy + PartialOrd>; 2], range: Range) -> bool {
    is_ordered(ends) && ends.into_iter().all(|end| within(end, range))
}

fn is_ordered<T: PartialOrd>(ends: [Option<T>; 2]) -> bool {
    ends.into_iter().flatten().is_sorted()
}
