//! The one list of all operations, and how a call finds its own.

#[cfg(feature = "schema")]
use schemars::{JsonSchema, Schema, SchemaGenerator};

use super::operation::{Command, Query};
use super::operations as op;
#[cfg(feature = "schema")]
use super::output::Output;
use super::request::Request;
use crate::error::{Error, Result};
use crate::json::Fields;
use crate::record::unknown_name;

/// An operation, as the registry lists it.
pub(super) struct Operation {
    /// What stands in `call`.
    pub(super) name: &'static str,
    /// How the fields of its call are read.
    pub(super) read: fn(&Fields) -> Result<Request>,
    #[cfg(feature = "schema")]
    pub(super) description: Description,
}

/// What the schema says about an operation.
#[cfg(feature = "schema")]
pub(super) struct Description {
    /// Whether it reads or writes.
    pub(super) kind: OperationKind,
    /// The feature of the crate that it needs.
    pub(super) feature: &'static str,
    /// The fields of its call.
    pub(super) call: fn(&mut SchemaGenerator) -> Schema,
    /// What may stand in `answer`.
    pub(super) answers: &'static [&'static str],
    /// The fields of each of these answers.
    pub(super) answer_schemas: fn(&mut SchemaGenerator) -> Vec<Schema>,
}

/// Whether an operation reads or writes.
#[cfg(feature = "schema")]
#[derive(Debug, Clone, Copy, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum OperationKind {
    /// Reads: `Service::query` answers it, and so does `Service::execute`.
    Query,
    /// Writes: only `Service::execute` answers it.
    Command,
}

/// The registry: each feature of the crate with the operations that need it.
macro_rules! operations {
    ($($feature:tt: $($kind:ident $call:ty),+;)+) => {
        /// Every operation of this build.
        pub(super) static OPERATIONS: &[Operation] = &[
            $($(
                #[cfg(feature = $feature)]
                Operation::$kind::<$call>(#[cfg(feature = "schema")] $feature),
            )+)+
        ];
    };
}

operations! {
    "match":
        query op::rank::RankCall,
        query op::rank_startups::RankStartupsCall,
        query op::rank_many::RankManyCall,
        query op::score::ScoreCall,
        query op::explain::ExplainCall,
        query op::advise::AdviseCall,
        query op::ask_next::AskNextCall,
        query op::interview::InterviewCall,
        query op::suggest::SuggestCall,
        query op::resolve::ResolveCall,
        query op::terms::TermsCall,
        query op::get::GetCall,
        query op::statistics::StatisticsCall,
        query op::weights::WeightsCall,
        query op::facts::FactsCall,
        query op::check::CheckCall,
        command op::add::AddCall,
        command op::update::UpdateCall,
        command op::remove::RemoveCall;
    "plan":
        query op::assign::AssignCall,
        query op::stable::StableCall,
        query op::mutual::MutualCall,
        query op::timetable::TimetableCall,
        query op::repair::RepairCall,
        query op::agenda::AgendaCall,
        query op::targets::TargetsCall,
        query op::exposure::ExposureCall,
        query op::diversify::DiversifyCall;
    "learn":
        query op::evaluate::EvaluateCall,
        query op::fit::FitCall,
        query op::suggest_sectors::SuggestSectorsCall;
    "subscriptions":
        command op::subscribe::SubscribeCall,
        command op::unsubscribe::UnsubscribeCall,
        command op::changes::ChangesCall;
    "review":
        query op::verify::VerifyCall,
        query op::decide::DecideCall,
        query op::compare::CompareCall,
        query op::calendar::CalendarCall;
    "sheet":
        query op::read_grid::ReadGridCall,
        query op::headings::HeadingsCall,
        query op::duplicates::DuplicatesCall;
}

impl Operation {
    const fn query<Q: Query>(#[cfg(feature = "schema")] feature: &'static str) -> Self {
        Self {
            name: Q::NAME,
            read: Request::query::<Q>,
            #[cfg(feature = "schema")]
            description: Description::of::<Q, Q::Output>(OperationKind::Query, feature),
        }
    }

    const fn command<C: Command>(#[cfg(feature = "schema")] feature: &'static str) -> Self {
        Self {
            name: C::NAME,
            read: Request::command::<C>,
            #[cfg(feature = "schema")]
            description: Description::of::<C, C::Output>(OperationKind::Command, feature),
        }
    }
}

#[cfg(feature = "schema")]
impl Description {
    const fn of<C: JsonSchema, O: Output>(kind: OperationKind, feature: &'static str) -> Self {
        Self { kind, feature, call: C::json_schema, answers: O::NAMES, answer_schemas: O::schemas }
    }
}

/// The call with that name, read from its fields.
///
/// # Errors
/// At `call` for an unknown name, with the nearest ones; else with the path of the field that does
/// not fit.
pub(super) fn read(name: &str, fields: &Fields) -> Result<Request> {
    match OPERATIONS.iter().find(|operation| operation.name == name) {
        Some(operation) => (operation.read)(fields),
        None => Err(unknown(name)),
    }
}

fn unknown(name: &str) -> Error {
    let names: Vec<&str> = OPERATIONS.iter().map(|operation| operation.name).collect();
    Error::new("call", name, unknown_name("call", name, &names))
}
