//! The operations, one a file: the fields of its call, the fields of its answer, and how it runs.
//!
//! A new one is a file here, its line below, and its line in `registry.rs`.

mod add;
mod advise;
mod ask_next;
mod check;
mod explain;
mod get;
mod rank;
mod rank_many;
mod rank_startups;
mod remove;
mod resolve;
mod score;
mod statistics;
mod suggest;
mod terms;
mod update;
mod verify;
mod weights;

#[cfg(feature = "plan")]
mod agenda;
#[cfg(feature = "plan")]
mod assign;
#[cfg(feature = "plan")]
mod diversify;
#[cfg(feature = "plan")]
mod event;
#[cfg(feature = "plan")]
mod exposure;
#[cfg(feature = "plan")]
mod mutual;
#[cfg(feature = "plan")]
mod pairs;
#[cfg(feature = "plan")]
mod repair;
#[cfg(feature = "plan")]
mod stable;
#[cfg(feature = "plan")]
mod targets;
#[cfg(feature = "plan")]
mod timetable;

#[cfg(feature = "learn")]
mod evaluate;
#[cfg(feature = "learn")]
mod fit;
#[cfg(feature = "learn")]
mod meetings;
#[cfg(feature = "learn")]
mod suggest_sectors;

#[cfg(feature = "subscriptions")]
mod changes;
#[cfg(feature = "subscriptions")]
mod subscribe;
#[cfg(feature = "subscriptions")]
mod unsubscribe;

#[cfg(feature = "sheet")]
mod decide;
#[cfg(feature = "sheet")]
mod duplicates;
#[cfg(feature = "sheet")]
mod headings;
#[cfg(feature = "sheet")]
mod read_grid;

pub(super) use add::AddCall;
pub(super) use advise::AdviseCall;
pub(super) use ask_next::AskNextCall;
pub(super) use check::CheckCall;
pub(super) use explain::ExplainCall;
pub(super) use get::GetCall;
pub(super) use rank::RankCall;
pub(super) use rank_many::RankManyCall;
pub(super) use rank_startups::RankStartupsCall;
pub(super) use remove::RemoveCall;
pub(super) use resolve::ResolveCall;
pub(super) use score::ScoreCall;
pub(super) use statistics::StatisticsCall;
pub(super) use suggest::SuggestCall;
pub(super) use terms::TermsCall;
pub(super) use update::UpdateCall;
pub(super) use verify::VerifyCall;
pub(super) use weights::WeightsCall;

#[cfg(feature = "plan")]
pub(super) use agenda::AgendaCall;
#[cfg(feature = "plan")]
pub(super) use assign::AssignCall;
#[cfg(feature = "plan")]
pub(super) use diversify::DiversifyCall;
#[cfg(feature = "plan")]
pub(super) use exposure::ExposureCall;
#[cfg(feature = "plan")]
pub(super) use mutual::MutualCall;
#[cfg(feature = "plan")]
pub(super) use repair::RepairCall;
#[cfg(feature = "plan")]
pub(super) use stable::StableCall;
#[cfg(feature = "plan")]
pub(super) use targets::TargetsCall;
#[cfg(feature = "plan")]
pub(super) use timetable::TimetableCall;

#[cfg(feature = "learn")]
pub(super) use evaluate::EvaluateCall;
#[cfg(feature = "learn")]
pub(super) use fit::FitCall;
#[cfg(feature = "learn")]
pub(super) use suggest_sectors::SuggestSectorsCall;

#[cfg(feature = "subscriptions")]
pub(super) use changes::ChangesCall;
#[cfg(feature = "subscriptions")]
pub(super) use subscribe::SubscribeCall;
#[cfg(feature = "subscriptions")]
pub(super) use unsubscribe::UnsubscribeCall;

#[cfg(feature = "sheet")]
pub(super) use decide::DecideCall;
#[cfg(feature = "sheet")]
pub(super) use duplicates::DuplicatesCall;
#[cfg(feature = "sheet")]
pub(super) use headings::HeadingsCall;
#[cfg(feature = "sheet")]
pub(super) use read_grid::ReadGridCall;
