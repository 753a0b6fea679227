//! Ketnoi (*kết nối*, "to connect") scores startups against investors, incubators and challenge calls.

mod date;
mod diagnostic;
mod error;
mod lang;
pub mod limits;
mod membership;
pub mod record;
pub mod resolve;
pub mod text;
pub mod vocabulary;

pub use date::{Date, DateError};
pub use diagnostic::{Diagnostic, Expected, Problem, Unit};
pub use error::{Error, Result};
pub use lang::Lang;
pub use membership::Membership;
pub use record::{Opportunity, Read, Record, Startup, read_list, read_one, read_value};
