// The module of `ketnoi/programme`: everything the package can do.

import * as exports from "./ketnoi_wasm.js";
import { WasmModule } from "../wasm-module.js";

export const wasm = new WasmModule("ketnoi/programme", exports);
