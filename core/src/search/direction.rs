//! The two directions of a search: opportunities for a startup, and startups for an opportunity.

use std::sync::Arc;

use super::reverse::ReverseSearcher;
use super::searchable::{Request, Scope, Searchable};
use super::searcher::Searcher;
use crate::date::Date;
use crate::diagnostic::Diagnostic;
use crate::error::Result;
use crate::index::{OpportunityStore, StartupStore};
use crate::matcher::Matcher;
use crate::prepared::{PreparedOpportunity, PreparedStartup, digest};
use crate::ranking::{Match, MatchRecord, Ranking};
use crate::record::{Opportunity, Startup};

impl Searchable for Opportunity {
    type Store = OpportunityStore;
    type Counterpart = Startup;
    type Prepared = Arc<PreparedStartup>;

    fn prepare(matcher: &Matcher, record: &Startup) -> Result<(Self::Prepared, Vec<Diagnostic>)> {
        Ok(matcher.prepare_startup(record))
    }

    fn digest(_: &Startup, prepared: &Self::Prepared) -> [u8; 32] {
        prepared.digest
    }

    fn search(scope: Scope<'_, Self>, prepared: &Self::Prepared, request: Request<'_>) -> Ranking {
        Searcher::new(&scope, prepared, request).ranking()
    }

    fn pair(scope: Scope<'_, Self>, prepared: &Self::Prepared, id: &str, as_of: Date) -> Option<Match> {
        let opportunity = scope.store.prepared(scope.store.find(id)?);
        Some(Match::of_pair(scope.matcher, Arc::clone(prepared), Arc::new(opportunity), as_of))
    }

    fn id_in(record: &MatchRecord) -> &str {
        &record.opportunity
    }
}

impl Searchable for Startup {
    type Store = StartupStore;
    type Counterpart = Opportunity;
    type Prepared = Arc<PreparedOpportunity>;

    fn prepare(matcher: &Matcher, record: &Opportunity) -> Result<(Self::Prepared, Vec<Diagnostic>)> {
        matcher.prepare_opportunity(record)
    }

    fn digest(record: &Opportunity, _: &Self::Prepared) -> [u8; 32] {
        digest(record, &record.unreadable)
    }

    fn search(scope: Scope<'_, Self>, prepared: &Self::Prepared, request: Request<'_>) -> Ranking {
        ReverseSearcher::new(scope.matcher, Arc::clone(prepared), scope.store, request.query).ranking(request.filter)
    }

    fn pair(scope: Scope<'_, Self>, prepared: &Self::Prepared, id: &str, as_of: Date) -> Option<Match> {
        let startup = scope.store.prepared(id)?;
        Some(Match::of_pair(scope.matcher, startup, Arc::clone(prepared), as_of))
    }

    fn id_in(record: &MatchRecord) -> &str {
        &record.startup
    }
}
