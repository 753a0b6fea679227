//! What two records are compared by: names, contacts, province and sectors.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::name::Name;
use crate::names::{display_names, parse_names};
use crate::record::{Opportunity, PlaceText, Startup, Text};
use crate::resolve::Found;
use crate::set;
use crate::vocabulary::{PlaceLevel, TermId, TermKind, Vocabulary};

/// A kind of contact, the most reliable first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Contact {
    /// Tax or registration code.
    TaxCode,
    /// E-mail address.
    Email,
    /// Telephone number.
    Phone,
    /// Web site.
    Site,
}

display_names!(Contact);
parse_names!(Contact);

/// Hosts that many firms share: they do not identify the owner of a page or of an address.
const SHARED_HOSTS: [&str; 18] = [
    "gmail.com",
    "yahoo.com",
    "yahoo.com.vn",
    "outlook.com",
    "hotmail.com",
    "icloud.com",
    "facebook.com",
    "fb.com",
    "zalo.me",
    "youtube.com",
    "tiktok.com",
    "linkedin.com",
    "shopee.vn",
    "lazada.vn",
    "google.com",
    "wordpress.com",
    "github.com",
    "sites.google.com",
];

/// A record, reduced to what is compared.
#[derive(Debug, Clone)]
pub(super) struct ComparableRecord {
    pub(super) id: String,
    pub(super) names: Vec<Name>,
    pub(super) contacts: Vec<(Contact, String)>,
    pub(super) provinces: Vec<TermId>,
    pub(super) sectors: Vec<TermId>,
}

impl ComparableRecord {
    /// The contacts of one kind.
    pub(super) fn contacts_of(&self, kind: Contact) -> impl Iterator<Item = &str> {
        self.contacts.iter().filter(move |(contact, _)| *contact == kind).map(|(_, text)| text.as_str())
    }
}

/// The comparable form of all records, in their order.
pub(super) fn comparable(vocabulary: &Vocabulary, startups: &[Startup]) -> Vec<ComparableRecord> {
    let mut resolver = Resolver { vocabulary, cache: HashMap::new() };
    startups.iter().map(|startup| comparable_record(&mut resolver, startup)).collect()
}

/// The comparable form of opportunities, in their order: by name, contacts and the province of
/// their office.
pub(super) fn comparable_opportunities(
    vocabulary: &Vocabulary,
    opportunities: &[Opportunity],
) -> Vec<ComparableRecord> {
    let mut resolver = Resolver { vocabulary, cache: HashMap::new() };
    let comparable = |opportunity: &Opportunity| ComparableRecord {
        id: opportunity.id.clone(),
        names: names(opportunity.name.as_ref()),
        contacts: contacts(opportunity.url.as_deref(), opportunity.meta.as_ref()),
        provinces: resolver.provinces(opportunity.place.as_slice()),
        sectors: Vec::new(),
    };
    opportunities.iter().map(comparable).collect()
}

/// Resolves each distinct text once: a register repeats a few sectors and places.
struct Resolver<'a> {
    vocabulary: &'a Vocabulary,
    cache: HashMap<(TermKind, String), Vec<TermId>>,
}

impl Resolver<'_> {
    fn terms(&mut self, kind: TermKind, text: &str) -> Vec<TermId> {
        let vocabulary = self.vocabulary;
        let found =
            self.cache.entry((kind, text.to_owned())).or_insert_with(|| match vocabulary.resolve(kind, text).found {
                Found::Terms(terms) => terms,
                _ => Vec::new(),
            });
        found.clone()
    }

    /// The provinces of places. A country, a region or a part of the world is no province: two
    /// records of one country have no place in common.
    fn provinces(&mut self, places: &[PlaceText]) -> Vec<TermId> {
        let places: Vec<TermId> = places.iter().flat_map(|place| self.place(place)).collect();
        let levels = self.vocabulary.places();
        places.into_iter().filter(|place| levels.level(*place) == PlaceLevel::Province).collect()
    }

    fn place(&mut self, place: &PlaceText) -> Vec<TermId> {
        match place {
            PlaceText::Text(text) => self.terms(TermKind::Place, text),
            parts @ PlaceText::Parts { .. } => match self.vocabulary.resolve_place(parts).found {
                Found::Terms(terms) => terms,
                _ => Vec::new(),
            },
        }
    }
}

fn comparable_record(resolver: &mut Resolver<'_>, startup: &Startup) -> ComparableRecord {
    let sectors = startup.sectors.iter().flatten().flat_map(|text| resolver.terms(TermKind::Sector, text)).collect();
    ComparableRecord {
        id: startup.id.clone(),
        names: names(startup.name.as_ref()),
        contacts: contacts(startup.url.as_deref(), startup.meta.as_ref()),
        provinces: resolver.provinces(startup.place.as_slice()),
        sectors,
    }
}

fn names(name: Option<&Text>) -> Vec<Name> {
    name.iter().flat_map(|name| name.all().flat_map(|(_, text)| Name::all(text)).collect::<Vec<_>>()).collect()
}

/// The contacts of a web address and of the entries of `meta`.
fn contacts(url: Option<&str>, meta: Option<&Value>) -> Vec<(Contact, String)> {
    let mut contacts: Vec<(Contact, String)> = url.and_then(site).into_iter().collect();
    if let Some(Value::Object(meta)) = meta {
        for (name, value) in meta {
            let text = value.as_str().map(str::to_owned).or_else(|| value.as_i64().map(|number| number.to_string()));
            contacts.extend(text.into_iter().flat_map(|text| contacts_in_meta(name, &text)));
        }
    }
    set::of(contacts)
}

/// The contacts in an entry of `meta`. The name of the entry states the kind; an e-mail address
/// is recognised in any entry.
fn contacts_in_meta(name: &str, text: &str) -> Vec<(Contact, String)> {
    if text.len() > 500 {
        return Vec::new();
    }
    let parts = || text.split([';', ',', '\n', '/']).map(str::trim).filter(|part| !part.is_empty());
    match name {
        "tax_code" => parts().filter_map(|part| digits(part, 8).map(|code| (Contact::TaxCode, code))).collect(),
        "phone" => text.split([';', ',', '\n', '/']).filter_map(phone).map(|number| (Contact::Phone, number)).collect(),
        "website" | "url" => parts().filter_map(site).collect(),
        _ => text.split([' ', ';', ',', '\n']).filter_map(email).flatten().collect(),
    }
}

fn digits(text: &str, at_least: usize) -> Option<String> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    (digits.len() >= at_least).then_some(digits)
}

/// A telephone number in national form: Vietnamese numbers begin with a zero however they are
/// written; other numbers are their digits.
fn phone(text: &str) -> Option<String> {
    let digits = digits(text, 8)?;
    let national = digits.strip_prefix("0084").or_else(|| digits.strip_prefix("84").filter(|rest| rest.len() >= 9));
    Some(national.map_or(digits.clone(), |rest| format!("0{}", rest.trim_start_matches('0'))))
}

/// An e-mail address, and its host as a web site if the host is the firm's own.
fn email(text: &str) -> Option<Vec<(Contact, String)>> {
    let text = text.trim_matches(['<', '>', '(', ')', '.', ':']).to_lowercase();
    let (user, host) = text.split_once('@')?;
    let fits = !user.is_empty() && host.contains('.') && !host.contains('@');
    let mut found = vec![(Contact::Email, format!("{user}@{host}"))];
    found.extend(own_host(host).map(|host| (Contact::Site, host)));
    fits.then_some(found)
}

/// The host of a web address; for a page at a shared host, the host and the path.
fn site(url: &str) -> Option<(Contact, String)> {
    let url = url.trim().to_lowercase();
    let rest = url.split_once("://").map_or(url.as_str(), |(_, rest)| rest);
    let (host, path) = rest.split_once(['/', '?', '#']).unwrap_or((rest, ""));
    let host = host.trim_start_matches("www.").trim_start_matches("m.");
    if !host.contains('.') || host.contains(' ') {
        return None;
    }
    let path = path.trim_end_matches('/');
    match own_host(host) {
        Some(host) => Some((Contact::Site, host)),
        None => (!path.is_empty()).then(|| (Contact::Site, format!("{host}/{path}"))),
    }
}

fn own_host(host: &str) -> Option<String> {
    (!SHARED_HOSTS.contains(&host)).then(|| host.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contacts_are_normalised() {
        for (text, expected) in
            [("0901 234 567", "0901234567"), ("+84 901.234.567", "0901234567"), ("(0084) 901234567", "0901234567")]
        {
            assert_eq!(phone(text).as_deref(), Some(expected));
        }
        assert_eq!(site("https://www.Buoiso.vn/gioi-thieu?x=1"), Some((Contact::Site, "buoiso.vn".to_owned())));
        assert_eq!(site("facebook.com/buoiso/"), Some((Contact::Site, "facebook.com/buoiso".to_owned())));
        assert_eq!(site("facebook.com"), None);
        assert_eq!(contacts_in_meta("email", "An <an@gmail.com>"), [(Contact::Email, "an@gmail.com".to_owned())]);
        assert_eq!(contacts_in_meta("note", "không có"), []);
    }
}
