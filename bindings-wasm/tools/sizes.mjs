// Prints what a visitor downloads against the budget, and fails beyond it. The budget is in gzip;
// Brotli is what many hosts serve.

import { readFileSync, readdirSync } from "node:fs";
import { brotliCompressSync, gzipSync } from "node:zlib";

const PKG = new URL("../pkg/", import.meta.url);

const read = (path) => readFileSync(new URL(path, PKG));
const gzip = (bytes) => gzipSync(bytes, { level: 9 }).length;
const brotli = (bytes) => brotliCompressSync(bytes).length;
const scripts = (folder) =>
  readdirSync(new URL(folder, PKG)).filter((name) => name.endsWith(".js")).map((name) => folder + name);

const VISITOR = ["index.js", "api.js", "functions.js", "operations.js", "wasm.js", "ketnoi_wasm.js"];
const SHARED = ["matcher.js", "service.js", "wasm-module.js", "json.js", "error.js"];

const PARTS = [
  { part: "ketnoi", files: ["ketnoi_wasm_bg.wasm"], limit: 520_000 },
  { part: "ketnoi, scripts", files: [...VISITOR, ...SHARED], limit: 12_000 },
  { part: "ketnoi/programme", files: ["programme/ketnoi_wasm_bg.wasm"], limit: 880_000 },
  {
    part: "ketnoi/programme, scripts",
    files: [...VISITOR.map((name) => `programme/${name}`), "operations.js", ...SHARED],
    limit: 12_000,
  },
  { part: "ketnoi/worker", files: ["worker.js", "worker-queue.js", "worker-thread.js"], limit: 12_000 },
  { part: "ketnoi/widget", files: scripts("widget/"), limit: 24_000 },
];

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1).padStart(6)} kB`;

for (const { part, files, limit } of PARTS) {
  const total = (compress) => files.reduce((sum, file) => sum + compress(read(file)), 0);
  const size = total(gzip);
  const within = size <= limit;
  const sizes = `${kilobytes(size)} gzip, ${kilobytes(total(brotli))} Brotli, limit ${limit / 1000} kB gzip`;
  console.log(`   ${part.padEnd(26)}${sizes}: ${within ? "ok" : "TOO LARGE"}`);
  if (!within) process.exitCode = 1;
}
