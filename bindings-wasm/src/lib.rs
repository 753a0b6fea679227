//! The matcher for JavaScript: JSON text in, JSON text out, nothing else. Objects and errors are made in `js/`.

#[cfg(feature = "plan")]
mod plan;
#[cfg(not(feature = "plan"))]
mod service;

#[cfg(feature = "plan")]
pub use plan::call;
#[cfg(not(feature = "plan"))]
pub use service::{Service, call};
