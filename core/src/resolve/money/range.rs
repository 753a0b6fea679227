//! Ranges: two figures with the scale and currency that they share, and the span of several
//! amounts.

use super::amount::Amount;
use super::figure::Figure;
use super::limit::Limit;
use crate::vocabulary::Currency;

/// One amount of a text: its two ends, which are the same figure for a single one.
struct Span<'a> {
    low: &'a Figure,
    high: &'a Figure,
}

/// The most plain numbers of one amount.
const MOST_PLAIN: usize = 2;

/// Plain numbers of đồng are amounts from here on; below, a scale is missing.
const MIN_PLAIN_DONG: i64 = 1_000_000;

/// The range from the least to the greatest of all figures that are money; `None` if none is, or if
/// one of them is in doubt. `default` is the currency of plain numbers.
pub(super) fn overall(figures: &[Figure], default: Option<Currency>) -> Option<Amount> {
    if figures.iter().any(|figure| figure.in_doubt) {
        return None;
    }
    let spans = spans(figures);
    let plain = figures.iter().filter(|figure| figure.is_plain).count();
    let apart = spans.iter().filter(|span| span.low.is_plain && span.low.limits.is_empty()).count();
    if plain > MOST_PLAIN || apart > 1 {
        return None;
    }
    let money: Vec<&Span<'_>> = spans.iter().filter(|span| span.is_money()).collect();
    let amounts: Vec<Amount> = money.into_iter().map(|span| span.amount(default)).collect::<Option<_>>()?;
    let first = amounts.first()?;
    let same: Vec<&Amount> = amounts.iter().filter(|amount| amount.currency == first.currency).collect();
    match same.as_slice() {
        [only] => Some((*only).clone()),
        [one, other] | [other, one] if is_least_and_greatest(one, other) => {
            Some(Amount { max: other.max, ..(*one).clone() })
        }
        _ => spanned(&same),
    }
}

/// The figures as ranges of two figures and single ones.
fn spans(figures: &[Figure]) -> Vec<Span<'_>> {
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
    spans
}

/// True for "min. $500k, max. $1M": two open ranges that are the ends of one.
fn is_least_and_greatest(one: &Amount, other: &Amount) -> bool {
    let ends = one.min.filter(|_| one.max.is_none()).zip(other.max.filter(|_| other.min.is_none()));
    ends.is_some_and(|(min, max)| min <= max)
}

/// The range around several amounts; none if it would be open at both ends.
fn spanned(amounts: &[&Amount]) -> Option<Amount> {
    let open_below = amounts.iter().any(|amount| amount.min.is_none());
    let open_above = amounts.iter().any(|amount| amount.max.is_none());
    let ends = || amounts.iter().flat_map(|amount| [amount.min, amount.max]).flatten();
    let first = (*amounts.first()?).clone();
    (!open_below || !open_above).then(|| Amount {
        min: ends().min().filter(|_| !open_below),
        max: ends().max().filter(|_| !open_above),
        approximate: amounts.iter().any(|amount| amount.approximate),
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

    /// The amount; none if its scale, or which currency it is in, is not certain.
    fn amount(&self, default: Option<Currency>) -> Option<Amount> {
        let currency = self.currency(default)?;
        let high = minor(self.high, 0, currency)?;
        let low = if self.is_range() { self.low_end(high, currency)? } else { high };
        let dong_without_scale = currency == Some(Currency::VND) && self.is_plain() && low < MIN_PLAIN_DONG;
        // "$500K - 10": the scale of the upper end is missing.
        if dong_without_scale || (low > high && self.high.is_small()) {
            return None;
        }
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

    fn is_plain(&self) -> bool {
        self.low.is_plain && self.high.is_plain
    }

    /// The currency, or none if it is not stated; `None` if the two ends contradict each other.
    #[expect(clippy::option_option, reason = "no currency, and no certain one, are two answers")]
    fn currency(&self, default: Option<Currency>) -> Option<Option<Currency>> {
        let vietnamese = self.low.vietnamese || self.high.vietnamese;
        let (low, high) = (self.low.currency, self.high.currency);
        let agree = low.is_none() || high.is_none() || low == high || self.low.by_dollar_sign;
        agree.then(|| high.or(low).or(vietnamese.then_some(Currency::VND)).or(default))
    }

    /// The lower end. Without a scale it takes the upper end's if it stays below the upper end; a
    /// bare number, without a currency of its own, else takes the next scale down ("500-1 tỷ").
    /// None for "$500-1M", which is one of two amounts.
    fn low_end(&self, high: i64, currency: Option<Currency>) -> Option<i64> {
        let plain = minor(self.low, 0, currency)?;
        let (None, Some(power)) = (self.low.power, self.high.power) else { return Some(plain) };
        let bare = self.low.currency.is_none();
        let powers = [Some(power), power.checked_sub(3).filter(|_| bare)];
        let mut ends = powers.into_iter().flatten().filter_map(|power| minor(self.low, power, currency));
        let in_doubt = !bare && self.high.currency.is_none() && self.low.is_small();
        ends.find(|low| *low < high).or_else(|| (!in_doubt).then_some(plain))
    }
}

/// A figure in minor units, rounded half up, with a further power of ten.
fn minor(figure: &Figure, power: u32, currency: Option<Currency>) -> Option<i64> {
    let digits = currency.map_or(2, |currency| currency.minor_digits());
    let scaled = figure.digits.checked_mul(10_i128.checked_pow(power + digits)?)?;
    let unit = 10_i128.checked_pow(figure.decimals)?;
    i64::try_from((scaled + unit / 2) / unit).ok()
}
