// The module of `ketnoi`: everything for a visitor of a page.

import * as exports from "./ketnoi_wasm.js";
import { WasmModule } from "./wasm-module.js";

export const wasm = new WasmModule("ketnoi", exports);
