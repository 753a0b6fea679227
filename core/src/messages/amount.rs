//! Sentences about money: the need of a startup against what an opportunity pays.

use crate::phrase::Phrase;

pub(crate) const NOT_STATED: Phrase = Phrase { en: "not stated", vi: "chưa có thông tin" };

/// The scales of large numbers, each behind its number.
pub(crate) const BILLION: Phrase = Phrase { en: "B", vi: " tỷ" };
pub(crate) const MILLION: Phrase = Phrase { en: "M", vi: " triệu" };
pub(crate) const THOUSAND: Phrase = Phrase { en: "K", vi: " nghìn" };

pub(crate) const DECIMAL_SIGN: Phrase = Phrase { en: ".", vi: "," };
pub(crate) const GROUP_SIGN: Phrase = Phrase { en: ",", vi: "." };

pub(crate) const FROM: Phrase = Phrase { en: "from", vi: "từ" };
pub(crate) const UP_TO: Phrase = Phrase { en: "up to", vi: "đến" };

/// A cheque that takes a fair share of a round.
pub(crate) fn cheque_fits(cheque: Phrase<&str>, round: Phrase<&str>) -> Phrase<String> {
    Phrase {
        en: format!("a cheque of {} is a fair share of a round of {}", cheque.en, round.en),
        vi: format!("khoản đầu tư {} phù hợp với vòng gọi vốn {}", cheque.vi, round.vi),
    }
}

pub(crate) fn cheque_nearly_fits(cheque: Phrase<&str>, round: Phrase<&str>) -> Phrase<String> {
    Phrase {
        en: format!("a cheque of {} nearly fits a round of {}", cheque.en, round.en),
        vi: format!("khoản đầu tư {} tương đối phù hợp với vòng gọi vốn {}", cheque.vi, round.vi),
    }
}

pub(crate) fn cheque_is_far(cheque: Phrase<&str>, round: Phrase<&str>) -> Phrase<String> {
    Phrase {
        en: format!("a cheque of {} is far from a round of {}", cheque.en, round.en),
        vi: format!("khoản đầu tư {} chênh lệch nhiều so với vòng gọi vốn {}", cheque.vi, round.vi),
    }
}

pub(crate) fn cheque_does_not_fit(cheque: Phrase<&str>, round: Phrase<&str>) -> Phrase<String> {
    Phrase {
        en: format!("a cheque of {} does not fit a round of {}", cheque.en, round.en),
        vi: format!("khoản đầu tư {} không phù hợp với vòng gọi vốn {}", cheque.vi, round.vi),
    }
}

pub(crate) fn grant_covers(grant: Phrase<&str>, percent: u32, need: Phrase<&str>) -> Phrase<String> {
    Phrase {
        en: format!("{} covers {percent}% of the need ({})", grant.en, need.en),
        vi: format!("mức hỗ trợ {} đáp ứng {percent}% nhu cầu {}", grant.vi, need.vi),
    }
}

pub(crate) fn grant_exceeds(grant: Phrase<&str>, need: Phrase<&str>) -> Phrase<String> {
    Phrase {
        en: format!("{} is more than the need ({})", grant.en, need.en),
        vi: format!("mức hỗ trợ {} lớn hơn nhu cầu {}", grant.vi, need.vi),
    }
}

/// The two amounts cannot be compared, because the need is in an unknown currency.
pub(crate) fn currency_of_need_not_stated(need: Phrase<&str>) -> Phrase<String> {
    Phrase {
        en: format!("the currency of the need ({}) is not stated", need.en),
        vi: format!("nhu cầu vốn ({}) chưa ghi loại tiền", need.vi),
    }
}

/// The two amounts cannot be compared, because the offer is in an unknown currency.
pub(crate) fn currency_of_offer_not_stated(offer: Phrase<&str>) -> Phrase<String> {
    Phrase {
        en: format!("the currency of the offer ({}) is not stated", offer.en),
        vi: format!("mức hỗ trợ hoặc đầu tư ({}) chưa ghi loại tiền", offer.vi),
    }
}

pub(crate) fn no_rate(one: Phrase<&str>, other: Phrase<&str>) -> Phrase<String> {
    Phrase {
        en: format!("no exchange rate between {} and {}", one.en, other.en),
        vi: format!("chưa có tỷ giá giữa {} và {}", one.vi, other.vi),
    }
}

pub(crate) fn against_mean(ask: Phrase<&str>, mean: Phrase<&str>, deals: Phrase<&str>) -> Phrase<String> {
    Phrase {
        en: format!("{} against a usual {} in {}", ask.en, mean.en, deals.en),
        vi: format!("nhu cầu {} so với mức thường chi {} ({})", ask.vi, mean.vi, deals.vi),
    }
}

pub(crate) fn at_least(amount: Phrase<&str>) -> Phrase<String> {
    Phrase { en: format!("at least {}", amount.en), vi: format!("tối thiểu {}", amount.vi) }
}

pub(crate) fn at_most(amount: Phrase<&str>) -> Phrase<String> {
    Phrase { en: format!("at most {}", amount.en), vi: format!("tối đa {}", amount.vi) }
}
