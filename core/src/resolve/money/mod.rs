//! Amounts of money in text: "500 triệu - 2 tỷ", "$2M-$5M", "tối đa 400 triệu đồng/dự án". Never converted.

mod amount;

pub use amount::Amount;

/// The amount or range that a text states; `None` if it states none.
#[must_use]
pub fn money(_text: &str) -> Option<Amount> {
    None
}
