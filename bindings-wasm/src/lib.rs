//! The matcher for JavaScript: JSON text in, JSON text out. Objects and errors are made in `js/`.

use ketnoi::{Lang, wire};
use wasm_bindgen::prelude::wasm_bindgen;

/// Answers one call that carries its records.
#[wasm_bindgen]
#[must_use]
pub fn call(json: &str) -> String {
    wire::call(json)
}

/// Gives the module the communes and former districts of Vietnam, as the text of the package's file
/// of communes. Matchers that are made afterwards read them. False for a file of another version.
#[wasm_bindgen(js_name = provideCommunes)]
#[must_use]
pub fn provide_communes(text: &str) -> bool {
    ketnoi::vocabulary::provide_communes(text)
}

/// A matcher with the records that it searches.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Service(wire::Service);

#[wasm_bindgen]
impl Service {
    /// A service with a configuration in JSON; an empty text is the default one.
    ///
    /// # Errors
    /// The error as an answer in JSON.
    #[wasm_bindgen(constructor)]
    pub fn new(config: &str, lang: Option<String>) -> Result<Self, String> {
        wire::Service::from_json(config).map(Self).map_err(|error| wire::error_text(error, language(lang)))
    }

    /// A service with the same matcher, without records.
    #[must_use]
    pub fn emptied(&self) -> Self {
        Self(self.0.sibling())
    }

    /// Replaces the `opportunities` or the `startups` with those of a JSON array or of JSON Lines.
    #[must_use]
    pub fn load(&mut self, side: &str, json: &str, strict: bool, lang: Option<String>) -> String {
        self.0.load(side, json, strict, language(lang))
    }

    /// Replaces the opportunities with those of a saved catalog.
    #[must_use]
    pub fn load_saved(&mut self, bytes: &[u8], lang: Option<String>) -> String {
        self.0.load_saved(bytes, language(lang))
    }

    /// The opportunities as bytes that are loaded many times faster than their JSON.
    ///
    /// # Errors
    /// The error as an answer in JSON.
    pub fn save(&self, lang: Option<String>) -> Result<Vec<u8>, String> {
        self.0.save_opportunities().map_err(|error| wire::error_text(error, language(lang)))
    }

    /// Answers a call that changes nothing.
    #[must_use]
    pub fn query(&self, json: &str) -> String {
        self.0.query(json)
    }

    /// Answers any call.
    #[must_use]
    pub fn execute(&mut self, json: &str) -> String {
        self.0.execute(json)
    }

    /// The matcher's fingerprint.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        self.0.matcher().fingerprint().to_owned()
    }
}

/// The language with that name. Any other name counts as none; in a call, the core refuses it.
fn language(name: Option<String>) -> Option<Lang> {
    match name?.as_str() {
        "vi" => Some(Lang::Vi),
        "en" => Some(Lang::En),
        _ => None,
    }
}
