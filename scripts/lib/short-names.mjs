// The bindings and the WebAssembly name what they take from each other in full, some with a hash, and a reader
// downloads both. shortNames gives the two with short names; it throws where they do not fit together.

import { EXPORTS, IMPORTS, named, number, rewritten } from "./wasm-binary.mjs";

/** a, b, … z, A, … Z, aa, ab, … */
const shortName = (index) => {
  const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  const last = letters[index % letters.length];
  return index < letters.length ? last : shortName(Math.floor(index / letters.length) - 1) + last;
};

/** The pair `wasm` (bytes) and `script` (its bindings, not minified) with short names between them. */
export const shortNames = (wasm, script) => {
  const replace = (pattern, replacement, what, times = Infinity) => {
    const found = script.match(pattern)?.length ?? 0;
    if (found < 1 || found > times) {
      throw new Error(`the bindings have ${what} ${found} times`);
    }
    script = script.replace(pattern, () => replacement);
  };
  // Snippets, if there are any, keep their names.
  const isBindings = (module) => module.endsWith("_bg.js");
  const renamed = new Map();
  const bindings = new Map();

  const imports = (from) => {
    const count = from.number();
    const out = number(count);
    for (let index = 0; index < count; index++) {
      const [module, name, description] = [from.name(), from.name(), from.description()];
      if (isBindings(module)) {
        bindings.set(module, "a");
        renamed.set(name, renamed.get(name) ?? shortName(renamed.size));
        out.push(...named("a"), ...named(renamed.get(name)), ...description);
      } else {
        out.push(...named(module), ...named(name), ...description);
      }
    }
    return out;
  };

  // The browser's tools and the tests know the memory by its name.
  const use = (name) => new RegExp(`(?<![\\w$.])wasm\\.${name}(?![\\w$])`, "g");
  const isUsed = (name) => name !== "memory" && use(name).test(script);
  const exports = (from) => {
    const count = from.number();
    const out = number(count);
    for (let index = 0; index < count; index++) {
      const [name, kind, what] = [from.name(), from.byte(), from.number()];
      const short = isUsed(name) ? shortName(index) : name;
      if (short !== name) {
        replace(use(name), `wasm.${short}`, name);
      }
      out.push(...named(short), kind, ...number(what));
    }
    return out;
  };

  const short = rewritten(wasm, { [IMPORTS]: imports, [EXPORTS]: exports });
  for (const [module, name] of bindings) {
    replace(new RegExp(`"${module.replaceAll(".", "\\.")}"(?=:)`, "g"), `"${name}"`, module, 1);
  }
  for (const [name, letters] of renamed) {
    replace(new RegExp(`(?<![\\w$.])(["']?)${name}\\1(?=:)`, "g"), letters, name, 1);
  }
  return { wasm: short, script };
};
