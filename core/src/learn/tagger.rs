//! Sectors that a description suggests.
