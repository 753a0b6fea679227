// The scripts and the type declarations of the package import each other without circles.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";

const FOLDER = new URL("../../js/", import.meta.url);

const files = readdirSync(FOLDER, { recursive: true });

/** The files that a file imports; a declaration that imports `x.js` means `x.d.ts`. */
function importsOf(file) {
  const suffix = file.endsWith(".d.ts") ? ".d.ts" : ".js";
  const text = readFileSync(new URL(file, FOLDER), "utf8");
  return Array.from(text.matchAll(/from "(\.[^"]+)\.js"/g), ([, path]) => {
    const url = new URL(path + suffix, new URL(file, FOLDER));
    return url.pathname.slice(FOLDER.pathname.length);
  });
}

for (const suffix of [".js", ".d.ts"]) {
  test(`no circle between ${suffix} files`, () => {
    const finished = new Set();
    const visit = (file, path) => {
      assert.ok(!path.includes(file), [...path, file].join(" → "));
      if (finished.has(file) || !files.includes(file)) return;
      for (const imported of importsOf(file)) visit(imported, [...path, file]);
      finished.add(file);
    };
    for (const file of files.filter((name) => name.endsWith(suffix))) visit(file, []);
  });
}
