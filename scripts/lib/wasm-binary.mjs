// WebAssembly's binary format, as far as the build reads and writes it.

export const CUSTOM = 0;
export const IMPORTS = 2;
export const EXPORTS = 7;
export const CODE = 10;

/** The kinds of what is imported or exported. */
export const FUNCTION = 0;

const bytesOf = (text) => new TextEncoder().encode(text);

/** The binary format's variable-length number. */
export const number = (value) => {
  const bytes = [];
  do {
    bytes.push((value & 127) | (value > 127 ? 128 : 0));
    value >>>= 7;
  } while (value > 0);
  return bytes;
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
  return {
    byte,
    take,
    number: readNumber,
    name: () => new TextDecoder().decode(take(readNumber())),
    description,
    ended: () => at >= bytes.length,
  };
};

/** `wasm` with the sections of `rewrite` (by their ids) written anew: each gets a reader, and returns bytes. */
export const rewritten = (wasm, rewrite) => {
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
