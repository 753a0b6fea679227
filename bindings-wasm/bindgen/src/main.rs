//! Writes the JavaScript of a WebAssembly module: `ketnoi-bindgen MODULE.wasm FOLDER`.
//!
//! It does what `wasm-bindgen --target web --no-typescript` does, with the library behind that
//! command line. The library compiles in half a minute, the command line in four, and `Cargo.lock`
//! has its version.

use std::process::ExitCode;

use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [module, folder] = arguments.as_slice() else {
        eprintln!("usage: ketnoi-bindgen MODULE.wasm FOLDER");
        return ExitCode::from(2);
    };
    let mut bindgen = Bindgen::new();
    let bindgen = bindgen.input_path(module).typescript(false);
    match bindgen.web(true).and_then(|web| web.generate(folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{module}: {error:#}");
            ExitCode::FAILURE
        }
    }
}
