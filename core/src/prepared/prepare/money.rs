//! Prepares money, stated as text or as numbers, into ranges.

use super::{Diagnostics, Preparer};
use crate::diagnostic::{ErrorKind, Unit};
use crate::limits;
use crate::messages::input;
use crate::prepared::{AmountRange, Amounts, MoneyUse, ResolvedTerm};
use crate::record::Money;
use crate::resolve;
use crate::vocabulary::Currency;

/// Instruments that cover a need; every other one buys a share of a round.
const COVERING: &[&str] = &["grant", "debt"];

/// The use of money of these instruments: it covers a need only if none of them buys a share.
pub(super) fn use_of(instruments: &[ResolvedTerm]) -> MoneyUse {
    let covers = |term: &ResolvedTerm| COVERING.contains(&term.id());
    if instruments.iter().all(covers) { MoneyUse::Grant } else { MoneyUse::Cheque }
}

impl Preparer {
    /// The range of an amount and whether it is fixed; none, with a diagnostic, when it names no
    /// amount.
    pub(super) fn amount(
        &self,
        field: &str,
        money: &Money,
        diagnostics: &mut Diagnostics<'_>,
    ) -> Option<(AmountRange, bool)> {
        let (amounts, fixed) = match money {
            Money::Text(text) => (Self::amount_text(field, text, diagnostics)?, false),
            Money::Range { min, max, currency, fixed, .. } => {
                let currency = currency.as_deref().and_then(|code| Self::currency(field, code, diagnostics));
                (Amounts { min: *min, max: *max, currency }, *fixed)
            }
        };
        let stated = amounts.min.is_some() || amounts.max.is_some();
        let reversed = matches!((amounts.min, amounts.max), (Some(min), Some(max)) if min > max);
        if reversed {
            diagnostics.add(field, &shown(money), ErrorKind::Reversed);
        }
        (stated && !reversed).then(|| (AmountRange::new(amounts, self.rates.as_ref()), fixed))
    }

    fn amount_text(field: &str, text: &str, diagnostics: &mut Diagnostics<'_>) -> Option<Amounts> {
        let Some(amount) = resolve::money(text) else {
            diagnostics.add(field, text, ErrorKind::unreadable(input::AMOUNT));
            return None;
        };
        let too_large = [amount.min, amount.max].into_iter().flatten().any(|end| end > limits::MONEY);
        if too_large {
            diagnostics.add(field, text, ErrorKind::TooLarge { limit: 15, unit: Unit::Digits });
            return None;
        }
        Some(Amounts { min: amount.min, max: amount.max, currency: amount.currency })
    }

    fn currency(field: &str, code: &str, diagnostics: &mut Diagnostics<'_>) -> Option<Currency> {
        let currency = Currency::from_code(code);
        if currency.is_none() {
            diagnostics.add(&format!("{field}.currency"), code, ErrorKind::unreadable(input::CURRENCY));
        }
        currency
    }
}

fn shown(money: &Money) -> String {
    match money {
        Money::Text(text) => text.clone(),
        Money::Range { min, max, .. } => {
            let end = |amount: &Option<i64>| amount.map(|a| a.to_string()).unwrap_or_default();
            format!("{}..{}", end(min), end(max))
        }
    }
}
