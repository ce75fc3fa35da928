// WebAssembly's instructions, as far as the build reads and writes them: which functions they name.

import { number } from "./wasm-binary.mjs";

const CALL = 0x10;
const REFER = 0xd2;

/** How many variable-length numbers follow an instruction, where it is not none. */
const IMMEDIATES = new Map([
  // Blocks and branches; then a call through a table.
  ...[0x02, 0x03, 0x04, 0x0c, 0x0d, CALL].map((code) => [code, 1]),
  [0x11, 2],
  // Variables and tables; loads and stores; the size of the memory, and constants.
  ...range(0x20, 0x26).map((code) => [code, 1]),
  ...range(0x28, 0x3e).map((code) => [code, 2]),
  ...range(0x3f, 0x42).map((code) => [code, 1]),
  ...[0xd0, REFER].map((code) => [code, 1]),
]);

/** The same for those that follow the prefix 0xfc: bulk memory and tables. */
const BULK = new Map([[8, 2], [9, 1], [10, 2], [11, 1], [12, 2], [13, 1], [14, 2], [15, 1], [16, 1], [17, 1]]);

function range(first, last) {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/**
 * Where the code of a function names functions: what stands between, as bytes, and the functions' indices. The first
 * stretch comes before the first index, the last one after the last.
 */
export const namesOfFunctions = (body) => {
  const stretches = [];
  const functions = [];
  let at = 0;
  let from = 0;
  const skip = () => {
    while (body[at++] > 127);
  };
  const read = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const next = body[at++];
      value |= (next & 127) << shift;
      if (next < 128) {
        return value >>> 0;
      }
    }
  };
  for (let locals = read(); locals > 0; locals--) {
    skip();
    at++;
  }
  while (at < body.length) {
    const code = body[at++];
    if (code === CALL || code === REFER) {
      stretches.push(body.subarray(from, at));
      functions.push(read());
      from = at;
    } else if (code === 0x0e || code === 0x1c) {
      // A table of labels has one more than it says; the types of a choice are as many as it says.
      for (let left = read() + (code === 0x0e ? 1 : 0); left > 0; left--) {
        skip();
      }
    } else if (code === 0x43 || code === 0x44) {
      at += code === 0x43 ? 4 : 8;
    } else if (code === 0xfc) {
      for (let left = BULK.get(read()) ?? 0; left > 0; left--) {
        skip();
      }
    } else {
      if (code > 0xd2 || (code > 0x05 && code < 0x0b) || (code > 0x11 && code < 0x1a)) {
        throw new Error(`an instruction that the build does not know: ${code}`);
      }
      for (let left = IMMEDIATES.get(code) ?? 0; left > 0; left--) {
        skip();
      }
    }
  }
  stretches.push(body.subarray(from));
  return { stretches, functions };
};

/** The code with other indices for its functions. */
export const renumbered = ({ stretches, functions }, indexOf) => {
  const out = [...stretches[0]];
  functions.forEach((index, rank) => out.push(...number(indexOf(index)), ...stretches[rank + 1]));
  return out;
};
