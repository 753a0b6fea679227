//! Ranges: two figures with the scale and currency that they share, and the span of several
//! amounts.

use super::amount::Amount;
use super::figure::Figure;
use super::unit::Limit;
use crate::vocabulary::Currency;

/// One amount of a text: its two ends, which are the same figure for a single one.
struct Span<'a> {
    low: &'a Figure,
    high: &'a Figure,
}

/// The range from the least to the greatest of all figures that are money; `None` if none is.
pub(super) fn overall(figures: &[Figure]) -> Option<Amount> {
    let mut spans = Vec::new();
    let mut rest = figures;
    while let [low, after @ ..] = rest {
        let (high, after) = match after {
            [high, after @ ..] if high.joined => (high, after),
            _ => (low, after),
        };
        spans.push(Span { low, high });
        rest = after;
    }
    let amounts: Vec<Amount> = spans.iter().filter(|span| span.is_money()).filter_map(Span::amount).collect();
    let first = amounts.first()?.clone();
    let same: Vec<&Amount> = amounts.iter().filter(|amount| amount.currency == first.currency).collect();
    if same.len() == 1 {
        return Some(first);
    }
    let open_below = same.iter().any(|amount| amount.min.is_none());
    let open_above = same.iter().any(|amount| amount.max.is_none());
    Some(Amount {
        min: same.iter().flat_map(|amount| [amount.min, amount.max]).flatten().min().filter(|_| !open_below),
        max: same.iter().flat_map(|amount| [amount.min, amount.max]).flatten().max().filter(|_| !open_above),
        approximate: same.iter().any(|amount| amount.approximate),
        reversed: false,
        ..first
    })
}

impl Span<'_> {
    fn is_range(&self) -> bool {
        !std::ptr::eq(self.low, self.high)
    }

    /// True if either end is money and nothing is counted, unless a currency is stated.
    fn is_money(&self) -> bool {
        let counted = self.high.is_count || (self.low.is_count && !self.is_range());
        let stated = self.low.currency.is_some() || self.high.currency.is_some();
        (self.low.is_money || self.high.is_money) && (stated || !counted)
    }

    fn amount(&self) -> Option<Amount> {
        let currency = self.currency();
        let high = minor(self.high, 0, currency)?;
        let low = if self.is_range() { self.low_end(high, currency)? } else { high };
        let says = |limit: Limit| self.low.limits.contains(&limit) || self.high.limits.contains(&limit);
        let range = self.is_range();
        // "từ 500 đến 800 triệu": the words before a range belong to the range.
        let below = says(Limit::AtMost) && !range;
        let above = (says(Limit::AtLeast) && !range) || (range && self.high.limits.contains(&Limit::AtLeast));
        Some(Amount {
            currency,
            min: Some(low).filter(|_| !below),
            max: Some(high).filter(|_| !above),
            approximate: says(Limit::About),
            reversed: low > high,
            per: None,
        })
    }

    fn currency(&self) -> Option<Currency> {
        let vietnamese = self.low.vietnamese || self.high.vietnamese;
        self.high.currency.or(self.low.currency).or(vietnamese.then_some(Currency::VND))
    }

    /// The lower end. Without a scale it takes the upper end's if it stays below the upper end; a
    /// bare number, without a currency of its own, else takes the next scale down ("500-1 tỷ").
    fn low_end(&self, high: i64, currency: Option<Currency>) -> Option<i64> {
        let plain = minor(self.low, 0, currency)?;
        let (None, Some(power)) = (self.low.power, self.high.power) else { return Some(plain) };
        let bare = self.low.currency.is_none();
        let powers = [Some(power), power.checked_sub(3).filter(|_| bare)];
        let mut ends = powers.into_iter().flatten().filter_map(|power| minor(self.low, power, currency));
        Some(ends.find(|low| *low < high).unwrap_or(plain))
    }
}

/// A figure in minor units, rounded half up, with a further power of ten.
fn minor(figure: &Figure, power: u32, currency: Option<Currency>) -> Option<i64> {
    let digits = currency.map_or(2, |currency| currency.minor_digits());
    let scaled = figure.digits.checked_mul(10_i128.checked_pow(power + digits)?)?;
    let unit = 10_i128.checked_pow(figure.decimals)?;
    i64::try_from((scaled + unit / 2) / unit).ok()
}
