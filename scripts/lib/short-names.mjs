// The bindings and the WebAssembly name what they take from each other in full, some with a hash, and a reader
// downloads both. shortNames gives the two with short names; it throws where they do not fit together.

const IMPORTS = 2;
const EXPORTS = 7;

const bytesOf = (text) => new TextEncoder().encode(text);

/** The binary format's variable-length number. */
const number = (value) => {
  const bytes = [];
  do {
    bytes.push((value & 127) | (value > 127 ? 128 : 0));
    value >>>= 7;
  } while (value > 0);
  return bytes;
};

const named = (text) => {
  const bytes = bytesOf(text);
  return [...number(bytes.length), ...bytes];
};

/** Reads what the binary format is made of, from the start of `bytes` on. */
const reader = (bytes) => {
  let at = 0;
  const byte = () => bytes[at++];
  const take = (length) => bytes.subarray(at, (at += length));
  const readNumber = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const next = byte();
      value |= (next & 127) << shift;
      if (next < 128) {
        return value >>> 0;
      }
    }
  };
  const limits = () => {
    const hasMaximum = byte() & 1;
    readNumber();
    if (hasMaximum) {
      readNumber();
    }
  };
  // What is imported, after its names: a function, table, memory, global or tag.
  const skips = [readNumber, () => (byte(), limits()), limits, () => take(2), () => (byte(), readNumber())];
  const description = () => {
    const start = at;
    const skip = skips[byte()];
    if (!skip) {
      throw new Error("an import of no known kind");
    }
    skip();
    return bytes.subarray(start, at);
  };
  return {
    byte,
    take,
    number: readNumber,
    name: () => new TextDecoder().decode(take(readNumber())),
    description,
    ended: () => at >= bytes.length,
  };
};

/** a, b, … z, A, … Z, aa, ab, … */
const shortName = (index) => {
  const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  const last = letters[index % letters.length];
  return index < letters.length ? last : shortName(Math.floor(index / letters.length) - 1) + last;
};

const rewritten = (wasm, rewrite) => {
  const from = reader(wasm);
  const out = [...from.take(8)];
  while (!from.ended()) {
    const id = from.byte();
    const body = from.take(from.number());
    const content = rewrite[id]?.(reader(body)) ?? body;
    out.push(id, ...number(content.length));
    for (const byte of content) {
      out.push(byte);
    }
  }
  return Uint8Array.from(out);
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
