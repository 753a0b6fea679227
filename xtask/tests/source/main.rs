//! What the source and the documents must look like: read from the files, without compiling the
//! core, in a few seconds.

mod circles;
mod documents;
mod files;
mod lengths;
mod lexer;
mod markdown;
mod modules;
mod types;
mod words;
