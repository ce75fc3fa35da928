// The bindings and the WebAssembly name what they take from each other in full, some with a hash, and a reader
// downloads both. shortNames gives the two with short names; it throws where they do not fit together.

import { EXPORTS, IMPORTS, listFrom, named, number, rewritten, vector } from "./wasm-binary.mjs";

/** a, b, … z, A, … Z, aa, ab, … */
const shortName = (index) => {
  const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  const last = letters[index % letters.length];
  return index < letters.length ? last : shortName(Math.floor(index / letters.length) - 1) + last;
};

/** One of the functions that the bindings hand to the WebAssembly, with its name and what it does. */
const HANDED = /^ {8}(\w+): (function\(.*\n(?: {12,}.*\n)+ {8}\}.*),\n/gm;

/** The pair `wasm` (bytes) and `script` (its bindings, not minified) with short names between them. */
export const shortNames = (wasm, script) => {
  const replace = (pattern, replacement, what, times = Infinity) => {
    const found = script.match(pattern)?.length ?? 0;
    if (found < 1 || found > times) {
      throw new Error(`the bindings have ${what} ${found} times`);
    }
    script = script.replace(pattern, () => replacement);
  };

  // The browser's tools and the tests know the memory by its name.
  const use = (name) => new RegExp(`(?<![\\w$.])wasm\\.${name}(?![\\w$])`, "g");
  const isUsed = (name) => name !== "memory" && use(name).test(script);
  const exports = (from) => {
    const known = new Map();
    const out = [];
    listFrom(from, (index) => {
      const [name, kind, what] = [from.name(), from.byte(), from.number()];
      const key = `${kind} ${what}`;
      const short = isUsed(name) ? (known.get(key) ?? shortName(index)) : name;
      if (short !== name) {
        replace(use(name), `wasm.${short}`, name);
      }
      if (known.get(key) !== short) {
        known.set(key, short);
        out.push([...named(short), kind, ...number(what)]);
      }
    });
    return vector(out);
  };

  // Snippets, if there are any, keep their names.
  const isBindings = (module) => module.endsWith("_bg.js");
  const renamed = new Map();
  const bindings = new Map();
  const imports = (from) => {
    // What does the same has the same name.
    const deeds = new Map(
      [...script.matchAll(HANDED)].map(([, name, deed]) => [name, deed.replace(/^ *\/\/.*\n/gm, "")]),
    );
    const letters = new Map();
    const shortFor = (name) => {
      const deed = deeds.get(name) ?? name;
      letters.set(deed, letters.get(deed) ?? shortName(letters.size));
      return letters.get(deed);
    };
    return vector(
      listFrom(from, () => {
        const [module, name, description] = [from.name(), from.name(), from.description()];
        if (!isBindings(module)) {
          return [...named(module), ...named(name), ...description];
        }
        bindings.set(module, "a");
        renamed.set(name, shortFor(name));
        return [...named("a"), ...named(renamed.get(name)), ...description];
      }),
    );
  };

  const short = rewritten(rewritten(wasm, { [EXPORTS]: exports }), { [IMPORTS]: imports });
  for (const [module, name] of bindings) {
    replace(new RegExp(`"${module.replaceAll(".", "\\.")}"(?=:)`, "g"), `"${name}"`, module, 1);
  }
  // Once for each, and nothing that the optimiser found to be of no use.
  const there = new Set();
  script = script.replace(HANDED, (entry, name) => {
    const letters = renamed.get(name);
    if (!letters || there.has(letters)) {
      return "";
    }
    there.add(letters);
    return entry.replace(name, letters);
  });
  for (const [name, letters] of renamed) {
    if (!there.has(letters)) {
      replace(new RegExp(`(?<![\\w$.])(["']?)${name}\\1(?=:)`, "g"), letters, name, 1);
    }
  }
  return { wasm: short, script };
};
