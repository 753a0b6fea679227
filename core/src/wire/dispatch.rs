//! From JSON text to the operation that answers it, and back to JSON text.

use super::answer::answer_or_error;
use super::envelope::{self, Envelope};
use super::load::read_records;
use super::matches::RankedFor;
use super::operation::{Command, Options, Query};
use super::operations::add::AddCall;
use super::operations::rank::RankCall;
use super::operations::rank_startups::RankStartupsCall;
#[cfg(feature = "subscriptions")]
use super::operations::subscribe::SubscribeCall;
use super::operations::update::UpdateCall;
use super::read::typed_fields;
use super::registry;
use super::request::Request;
use super::service::Service;
use crate::diagnostic::{Diagnostic, ErrorKind, NeededCall};
use crate::error::{Error, Result};

/// Answers one call that carries all it needs: `config`, `opportunities` and `startups` beside its
/// own fields.
///
/// For many calls on the same records make a [`Service`] once.
#[must_use]
pub fn call(json: &str) -> String {
    let (lang, envelope) = envelope::open(json);
    let answer = envelope.and_then(|mut envelope| {
        let mut service = Service::new(envelope.config.take().unwrap_or_default())?;
        service.run(envelope)
    });
    answer_or_error(answer, lang)
}

impl Service {
    /// Answers a call that changes nothing. A call that would change the records is refused.
    #[must_use]
    pub fn query(&self, json: &str) -> String {
        let (lang, envelope) = envelope::open(json);
        answer_or_error(envelope.and_then(|envelope| self.run_query(&envelope)), lang)
    }

    /// [`Service::query`] with the error as a value.
    ///
    /// # Errors
    /// What `query` answers as `error`.
    pub fn try_query(&self, json: &str) -> Result<String> {
        self.run_query(&envelope::open(json).1?)
    }

    /// Answers any call; `opportunities` and `startups` in it replace the records first.
    #[must_use]
    pub fn execute(&mut self, json: &str) -> String {
        let (lang, envelope) = envelope::open(json);
        answer_or_error(envelope.and_then(|envelope| self.run_without_config(envelope)), lang)
    }

    /// [`Service::execute`] with the error as a value.
    ///
    /// # Errors
    /// What `execute` answers as `error`.
    pub fn try_execute(&mut self, json: &str) -> Result<String> {
        self.run_without_config(envelope::open(json).1?)
    }

    /// Answers `rank` or `rank_startups` with the ranking itself, whose reasons are made when they
    /// are read.
    ///
    /// # Errors
    /// As [`Service::try_query`]; and for any other call.
    pub fn try_rank(&self, json: &str) -> Result<RankedFor> {
        let envelope = envelope::open(json).1?;
        if envelope.carries_anything() {
            return Err(changes_something());
        }
        match envelope.name.as_str() {
            RankCall::NAME => typed_fields::<RankCall>(&envelope.fields)?.rank(self, envelope.strict),
            RankStartupsCall::NAME => typed_fields::<RankStartupsCall>(&envelope.fields)?.rank(self, envelope.strict),
            _ => Err(Error::new("call", "", ErrorKind::WrongCall { needed: NeededCall::Ranking })),
        }
    }

    /// Answers `add` or `update` with the diagnostics of the record.
    ///
    /// # Errors
    /// As [`Service::try_execute`]; and for any other call.
    pub fn try_change(&mut self, json: &str) -> Result<Vec<Diagnostic>> {
        let envelope = envelope::open(json).1?;
        match envelope.name.as_str() {
            AddCall::NAME => typed_fields::<AddCall>(&envelope.fields)?.change(self),
            UpdateCall::NAME => typed_fields::<UpdateCall>(&envelope.fields)?.change(self),
            _ => Err(Error::new("call", "", ErrorKind::WrongCall { needed: NeededCall::Change })),
        }
    }

    /// Answers `subscribe` with the ranking itself.
    ///
    /// # Errors
    /// As [`Service::try_execute`]; and for any other call.
    #[cfg(feature = "subscriptions")]
    pub fn try_subscribe(&mut self, json: &str) -> Result<RankedFor> {
        let envelope = envelope::open(json).1?;
        if envelope.name != SubscribeCall::NAME {
            return Err(Error::new("call", "", ErrorKind::WrongCall { needed: NeededCall::Subscription }));
        }
        typed_fields::<SubscribeCall>(&envelope.fields)?.subscribe(self, envelope.strict)
    }

    fn run_query(&self, envelope: &Envelope) -> Result<String> {
        let carries_anything = envelope.carries_anything();
        let options = Options { lang: envelope.lang, strict: envelope.strict, carried: Vec::new() };
        match registry::read(&envelope.name, &envelope.fields)? {
            Request::Query(query) if !carries_anything => query.run(self, &options),
            _ => Err(changes_something()),
        }
    }

    fn run_without_config(&mut self, envelope: Envelope) -> Result<String> {
        if envelope.config.is_some() {
            return Err(Error::new("config", "", ErrorKind::ConfigNotAllowed));
        }
        self.run(envelope)
    }

    /// Reads the call before the records that it carries replace those of the service.
    fn run(&mut self, envelope: Envelope) -> Result<String> {
        let request = registry::read(&envelope.name, &envelope.fields)?;
        let mut carried = Vec::new();
        if let Some(records) = envelope.opportunities {
            carried.extend(self.set_opportunities(read_records(records, envelope.strict)?, envelope.strict)?);
        }
        if let Some(records) = envelope.startups {
            carried.extend(self.set_startups(read_records(records, envelope.strict)?, envelope.strict)?);
        }
        let options = Options { lang: envelope.lang, strict: envelope.strict, carried };
        match request {
            Request::Query(query) => query.run(self, &options),
            Request::Command(command) => command.run(self, &options),
        }
    }
}

fn changes_something() -> Error {
    Error::new("call", "", ErrorKind::WrongCall { needed: NeededCall::Query })
}
