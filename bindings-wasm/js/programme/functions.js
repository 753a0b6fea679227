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
export const assign = (fields) => wasm.call("assign", fields);
export const stable = (fields) => wasm.call("stable", fields);
export const mutual = (fields) => wasm.call("mutual", fields);
export const timetable = (fields) => wasm.call("timetable", fields);
export const repair = (fields) => wasm.call("repair", fields);
export const agenda = (fields) => wasm.call("agenda", fields);
export const targets = (fields) => wasm.call("targets", fields);
export const exposure = (fields) => wasm.call("exposure", fields);
export const diversify = (fields) => wasm.call("diversify", fields);
export const evaluate = (fields) => wasm.call("evaluate", fields);
export const fit = (fields) => wasm.call("fit", fields);
export const suggestSectors = (fields) => wasm.call("suggest_sectors", fields);
export const verify = (fields) => wasm.call("verify", fields);
export const decide = (fields) => wasm.call("decide", fields);
export const compare = (fields) => wasm.call("compare", fields);
export const calendar = (fields) => wasm.call("calendar", fields);
export const readGrid = (fields) => wasm.call("read_grid", fields);
export const headings = (fields) => wasm.call("headings", fields);
export const duplicates = (fields) => wasm.call("duplicates", fields);
