// Made from the operations in core/schema/ketnoi.schema.json by tools/types.mjs; do not edit.

import { wasm } from "./wasm.js";

export const rank = (fields) => wasm.call("rank", fields);
export const rankStartups = (fields) => wasm.call("rank_startups", fields);
export const rankMany = (fields) => wasm.call("rank_many", fields);
export const score = (fields) => wasm.call("score", fields);
export const explain = (fields) => wasm.call("explain", fields);
export const advise = (fields) => wasm.call("advise", fields);
export const askNext = (fields) => wasm.call("ask_next", fields);
export const interview = (fields) => wasm.call("interview", fields);
export const suggest = (fields) => wasm.call("suggest", fields);
export const resolve = (fields) => wasm.call("resolve", fields);
export const terms = (fields) => wasm.call("terms", fields);
export const statistics = (fields) => wasm.call("statistics", fields);
export const weights = (fields) => wasm.call("weights", fields);
export const facts = (fields) => wasm.call("facts", fields);
export const check = (fields) => wasm.call("check", fields);
