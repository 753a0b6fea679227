// Makes `pkg` from what wasm-bindgen wrote there: the modules optimised, the hand-written files beside it, a manifest.

import { execFileSync } from "node:child_process";
import { cp, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { namedByPlace } from "./layout.mjs";

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const FURTHER = ["plan", "register"];

function optimised(wasm, passes) {
  execFileSync(process.execPath, [at("node_modules/binaryen/bin/wasm-opt"), wasm, ...passes, "-o", wasm], { stdio: "inherit" });
}

// Smaller as it is downloaded, gzipped, not as it lies there. What is inlined or shared within a function no longer looks like its like
// elsewhere: so only what is less than a call is inlined, and small functions that are called in one place. Nothing lies in the first
// bytes of the memory: they are the end of the stack.
const SMALLER = [
  "-Oz",
  "--low-memory-unused",
  "--always-inline-max-function-size=3",
  "--one-caller-inline-max-function-size=28",
  "--flexible-inline-max-function-size=0",
  "--skip-pass=local-cse",
  "--strip-debug",
];
const IN_PLACE = ["--reorder-functions-by-name", "--strip-debug", "--strip-producers", "--strip-target-features"];

for (const folder of ["pkg", ...FURTHER.map((name) => `pkg/${name}`)]) {
  const wasm = at(`${folder}/ketnoi_wasm_bg.wasm`);
  optimised(wasm, SMALLER);
  await writeFile(wasm, namedByPlace(await readFile(wasm)));
  optimised(wasm, IN_PLACE);
}
await cp(at("js"), at("pkg"), { recursive: true });
// All entries are loaded alike, each with the API and the module beside it.
for (const folder of FURTHER) {
  for (const name of ["index.js", "node.js"]) await cp(at(`js/${name}`), at(`pkg/${folder}/${name}`));
}
// In Node everything is loaded at once: with plans also what reads the records they are made of.
await writeFile(at("pkg/plan/node.js"), `import "../register/node.js";\n${await readFile(at("js/node.js"), "utf8")}`);
await cp(at("README.md"), at("pkg/README.md"));
for (const licence of ["LICENSE-APACHE", "LICENSE-MIT"]) await cp(at(`../${licence}`), at(`pkg/${licence}`));

const { devDependencies, private: _, ...manifest } = JSON.parse(await readFile(at("package.json"), "utf8"));
await writeFile(at("pkg/package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
