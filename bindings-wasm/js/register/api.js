// A programme's register: sheets as records, the same startup twice, decisions over a ranking. Its module is one of its own: a portal
// whose records come from a database does not pay for it.

import { entry } from "../entry.js";
import { KetnoiError } from "../error.js";
import { call as answered } from "./ketnoi_wasm.js";

export { KetnoiError };

export const { start, running, call } = entry(answered, "ketnoi/register");

export const readGrid = (fields) => call("read_grid", fields);
export const headings = (fields) => call("headings", fields);
export const duplicates = (fields) => call("duplicates", fields);
export const decide = (fields) => call("decide", fields);
