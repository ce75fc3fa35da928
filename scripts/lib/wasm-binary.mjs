// WebAssembly's binary format, as far as the build reads and writes it.

/** The sections, by what they hold. */
export const CUSTOM = 0;
export const TYPES = 1;
export const IMPORTS = 2;
export const FUNCTIONS = 3;
export const TABLES = 4;
export const MEMORIES = 5;
export const GLOBALS = 6;
export const EXPORTS = 7;
export const START = 8;
export const ELEMENTS = 9;
export const CODE = 10;
export const DATA = 11;

/** The kinds of what is imported or exported. */
export const FUNCTION = 0;
export const TABLE = 1;
export const MEMORY = 2;
export const GLOBAL = 3;

const CONSTANT = 0x41;
const END = 0x0b;

const bytesOf = (text) => new TextEncoder().encode(text);

/** A list of what is bytes already. */
export const vector = (items) => [...number(items.length), ...items.flat()];

/** The binary format's variable-length number. */
export const number = (value) => {
  const bytes = [];
  do {
    bytes.push((value & 127) | (value > 127 ? 128 : 0));
    value >>>= 7;
  } while (value > 0);
  return bytes;
};

/** Where a segment goes: in the first table or memory, at a place that is known. */
export const placed = (place) => {
  const bytes = [0, CONSTANT];
  // The format has a signed number here: its last byte has a free bit, so that no place is taken for a negative one.
  for (; place > 63; place >>>= 7) {
    bytes.push((place & 127) | 128);
  }
  return [...bytes, place, END];
};

/** A text as the binary format has it. */
export const named = (text) => {
  const bytes = bytesOf(text);
  return [...number(bytes.length), ...bytes];
};

/** Reads what the binary format is made of, from the start of `bytes` on. */
export const reader = (bytes) => {
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
  // What `placed` writes.
  const place = () => {
    const isPlain = byte() === 0 && byte() === CONSTANT;
    const place = readNumber();
    if (!isPlain || byte() !== END) {
      throw new Error("a segment that goes to no plain place");
    }
    return place;
  };
  return {
    at: () => at,
    byte,
    take,
    place,
    number: readNumber,
    name: () => new TextDecoder().decode(take(readNumber())),
    description,
    limits,
    ended: () => at >= bytes.length,
  };
};

/** A list, of which `read` reads one item from `from`. */
export const listFrom = (from, read) => Array.from({ length: from.number() }, (_, index) => read(index));

/** The same, of a whole section; empty if there is no such section. */
export const listOf = (content, read) => {
  const from = reader(content ?? [0]);
  return listFrom(from, (index) => read(from, index));
};

/** What a program imports: of each, its kind and what comes after that. */
export const importsOf = (content) => listOf(content, (from) => [from.name(), from.name(), from.description()][2]);

/** How many functions it imports: they have the first indices. */
export const importedFunctions = (content) => importsOf(content).filter(([kind]) => kind === FUNCTION).length;

/** The table of functions: an index for each slot that is filled. */
export const slotsOf = (content) => {
  const slots = [];
  listOf(content, (from) => {
    const first = from.place();
    listFrom(from, (index) => (slots[first + index] = from.number()));
  });
  return slots;
};

/** All sections: what they are (custom ones by their names) and what they hold. */
export const sectionsOf = (wasm) => {
  const from = reader(wasm);
  from.take(8);
  const sections = [];
  while (!from.ended()) {
    const [id, content] = [from.byte(), from.take(from.number())];
    if (id === CUSTOM) {
      const inside = reader(content);
      sections.push({ id, name: inside.name(), content: content.subarray(inside.at()) });
    } else {
      sections.push({ id, content });
    }
  }
  return sections;
};

/**
 * `wasm` with the sections of `rewrite` (by their ids) written anew: each gets a reader and the bytes that were there,
 * and returns the new ones, or nothing where the section is to go.
 */
export const rewritten = (wasm, rewrite) => {
  const from = reader(wasm);
  const out = [...from.take(8)];
  while (!from.ended()) {
    const id = from.byte();
    const body = from.take(from.number());
    const content = rewrite[id] ? rewrite[id](reader(body), body) : body;
    if (!content) {
      continue;
    }
    out.push(id, ...number(content.length));
    for (const byte of content) {
      out.push(byte);
    }
  }
  return Uint8Array.from(out);
};
