// Makes `pkg` from what wasm-bindgen wrote there: the modules optimised, the hand-written files and
// a manifest beside them.

import { execFile } from "node:child_process";
import { cp, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const pathOf = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const MODULES = ["pkg/ketnoi_wasm_bg.wasm", "pkg/programme/ketnoi_wasm_bg.wasm"];

const PASSES = [
  "-Os",
  // Expressions and control flow are taken apart and put together again, which finds shorter forms.
  ...["--flatten", "--rereloop", "-Os", "--flatten", "--rereloop", "-Os", "-Os"],
  // By default every function with one caller is inlined, whatever its size. That saves bytes, but
  // what is downloaded is compressed, and gzip finds fewer repetitions in the result: it would be a
  // tenth larger.
  "--one-caller-inline-max-function-size=22",
  // By name, so the instances of one generic function stand together: gzip looks back 32 kB.
  "--reorder-functions-by-name",
  // The stack lies first in the memory and grows down: it overflows before an address below 1024
  // is used.
  "--low-memory-unused",
  "--strip-debug",
  "--strip-producers",
  "--strip-target-features",
];

const optimize = (wasm) =>
  promisify(execFile)(process.execPath, [pathOf("node_modules/binaryen/bin/wasm-opt"), wasm, ...PASSES, "-o", wasm]);

await Promise.all(MODULES.map(pathOf).map(optimize));
await cp(pathOf("js"), pathOf("pkg"), { recursive: true });
// The communes of the module for visitors: the files that the other builds have compiled in.
const data = ["communes.tsv", "former-districts.tsv"].map((name) => readFile(pathOf(`../core/data/${name}`), "utf8"));
await writeFile(pathOf("pkg/communes.tsv"), (await Promise.all(data)).join(""));
await cp(pathOf("README.md"), pathOf("pkg/README.md"));
for (const license of ["LICENSE-APACHE", "LICENSE-MIT"]) await cp(pathOf(`../${license}`), pathOf(`pkg/${license}`));

const { devDependencies: _, ...manifest } = JSON.parse(await readFile(pathOf("package.json"), "utf8"));
await writeFile(pathOf("pkg/package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
