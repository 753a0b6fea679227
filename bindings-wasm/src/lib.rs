//! The WebAssembly package: not begun; the matcher is in the crate `ketnoi`.
