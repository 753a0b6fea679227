//! A call whose fields have been read, whatever its type.

use super::operation::{Command, Options, Query};
use super::output::Output;
use super::read::typed_fields;
use super::service::Service;
use crate::error::Result;
use crate::json::Fields;

/// A call that is ready to run.
pub(super) enum Request {
    Query(Box<dyn RunQuery>),
    Command(Box<dyn RunCommand>),
}

impl Request {
    /// # Errors
    /// With the path of the field that does not fit.
    pub(super) fn query<Q: Query>(fields: &Fields) -> Result<Self> {
        Ok(Self::Query(Box::new(typed_fields::<Q>(fields)?)))
    }

    /// # Errors
    /// With the path of the field that does not fit.
    pub(super) fn command<C: Command>(fields: &Fields) -> Result<Self> {
        Ok(Self::Command(Box::new(typed_fields::<C>(fields)?)))
    }
}

/// A [`Query`] of any type.
pub(super) trait RunQuery {
    /// The answer as JSON text.
    fn run(self: Box<Self>, service: &Service, options: &Options) -> Result<String>;
}

impl<Q: Query> RunQuery for Q {
    fn run(self: Box<Self>, service: &Service, options: &Options) -> Result<String> {
        Ok(Q::run(*self, service, options)?.to_json())
    }
}

/// A [`Command`] of any type.
pub(super) trait RunCommand {
    /// The answer as JSON text.
    fn run(self: Box<Self>, service: &mut Service, options: &Options) -> Result<String>;
}

impl<C: Command> RunCommand for C {
    fn run(self: Box<Self>, service: &mut Service, options: &Options) -> Result<String> {
        Ok(C::run(*self, service, options)?.to_json())
    }
}
