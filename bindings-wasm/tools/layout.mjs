// The order of a module's functions that compresses best. Gzip finds again what stands in the last 32 kB: so those that share the most
// of their bytes stand together. The next one is always the one of which the largest part was seen in what stands just before.

const LENGTH = 6; // of a sequence of bytes that is looked for: shorter ones are everywhere, longer ones few share
const WINDOW = 30_000; // bytes back
const COMMON = 200; // functions: what more of them share stands nearby in any order
const SIZE = 0.9; // the power of a function's size that its share is measured by: among like shares, the larger one

/** The same module, its functions named by the place they should have; `wasm-opt --reorder-functions-by-name` puts them there. */
export function namedByPlace(module) {
  const sections = sectionsOf(module);
  const imported = importedFunctions(sections);
  const bodies = bodiesOf(sections.find(({ id }) => id === 10).bytes);
  const places = new Array(bodies.length);
  order(bodies).forEach((index, place) => (places[index] = place));
  const names = places.map((place) => `f${String(place).padStart(7, "0")}`);
  const all = [...Array.from({ length: imported }, (_, index) => `a${index}`), ...names];
  const kept = sections.filter(({ id, bytes }) => !(id === 0 && bytes.subarray(0, 5).toString("latin1") === "\x04name"));
  return Buffer.concat([module.subarray(0, 8), ...kept.map(({ id, bytes }) => section(id, bytes)), nameSection(all)]);
}

function order(bodies) {
  const { sequences, owners, weights } = shared(bodies);
  const worth = sequences.map((own) => own.reduce((sum, sequence) => sum + weights[sequence], 1) ** SIZE);
  const seen = new Float64Array(bodies.length); // the weight of a function's sequences within the window
  const within = new Int32Array(owners.length); // how often a sequence is within the window
  const left = new Set(bodies.keys());
  const placed = [];
  let start = 0; // of the window, as a place
  let size = 0;
  const add = (sequence, sign) => {
    for (const owner of owners[sequence]) seen[owner] += sign * weights[sequence];
  };
  while (left.size > 0) {
    let next = -1;
    for (const index of left) if (next < 0 || seen[index] / worth[index] > seen[next] / worth[next]) next = index;
    left.delete(next);
    placed.push(next);
    for (const sequence of sequences[next]) if (within[sequence]++ === 0) add(sequence, 1);
    size += bodies[next].length;
    for (; size > WINDOW && start < placed.length - 1; start += 1) {
      for (const sequence of sequences[placed[start]]) if (--within[sequence] === 0) add(sequence, -1);
      size -= bodies[placed[start]].length;
    }
  }
  return placed;
}

/** The sequences of each function that a few others have too, who has each, and what it is worth: more, the fewer have it. */
function shared(bodies) {
  const hashes = bodies.map(hashesOf);
  const counts = new Map();
  for (const own of hashes) for (const hash of own) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const ids = new Map();
  const owners = [];
  const sequences = hashes.map((own, index) => {
    const some = [...own].filter((hash) => counts.get(hash) > 1 && counts.get(hash) <= COMMON);
    return some.map((hash) => {
      if (!ids.has(hash)) ids.set(hash, owners.push([]) - 1);
      owners[ids.get(hash)].push(index);
      return ids.get(hash);
    });
  });
  return { sequences, owners, weights: owners.map((who) => 1 / Math.log2(1 + who.length)) };
}

function hashesOf(body) {
  const hashes = new Set();
  for (let start = 0; start + LENGTH <= body.length; start += 1) {
    let hash = 0;
    for (let at = start; at < start + LENGTH; at += 1) hash = Math.imul(hash, 0x01000193) ^ body[at];
    hashes.add(hash);
  }
  return hashes;
}

// The binary format: https://webassembly.github.io/spec/core/binary/

function number(bytes, at) {
  for (let value = 0, scale = 1; ; scale *= 128) {
    const byte = bytes[at++];
    value += (byte & 127) * scale;
    if (byte < 128) return [value, at];
  }
}

function encoded(value) {
  const rest = Math.floor(value / 128);
  return rest === 0 ? [value] : [(value % 128) + 128, ...encoded(rest)];
}

const section = (id, bytes) => Buffer.concat([Buffer.from([id, ...encoded(bytes.length)]), bytes]);
const text = (words) => [...encoded(words.length), ...Buffer.from(words, "latin1")];

function sectionsOf(module) {
  const sections = [];
  for (let at = 8; at < module.length; ) {
    const [size, start] = number(module, at + 1);
    sections.push({ id: module[at], bytes: module.subarray(start, start + size) });
    at = start + size;
  }
  return sections;
}

/** How many functions are imported; wasm-bindgen's modules import nothing else. */
function importedFunctions(sections) {
  const imports = sections.find(({ id }) => id === 2);
  return imports === undefined ? 0 : number(imports.bytes, 0)[0];
}

function bodiesOf(code) {
  let [count, at] = number(code, 0);
  return Array.from({ length: count }, () => {
    const [size, start] = number(code, at);
    at = start + size;
    return code.subarray(start, at);
  });
}

function nameSection(names) {
  const functions = Buffer.from([...encoded(names.length), ...names.flatMap((name, index) => [...encoded(index), ...text(name)])]);
  return section(0, Buffer.concat([Buffer.from(text("name")), section(1, functions)]));
}
