// What the linker knows of a program, in a WebAssembly file that it wrote with its relocations: which function or
// constant names which. What comes after the linker renumbers functions, but not the slots of the table of functions
// nor the addresses of constants: those are what is told here.

import {
  CODE,
  CUSTOM,
  DATA,
  ELEMENTS,
  EXPORTS,
  FUNCTION,
  importedFunctions,
  IMPORTS,
  listOf,
  reader,
  sectionsOf,
  slotsOf,
} from "./wasm-binary.mjs";

/** Kinds of symbols. */
const CONSTANT = 1;
/** Flags of symbols. */
const UNDEFINED = 0x10;
const NAMED = 0x40;
/** The part of the linker's section that has them. */
const SYMBOLS = 8;
/** The relocation that names a type, which has no symbol. */
const TYPE = 6;
/** Those that put a function's slot where they stand, not its index. */
const SLOTS = [1, 2];
/** Those that name a constant, and have a number added to its address. */
const ADDRESSES = [3, 4, 5];
/** All that a program of 32 bits and one thread has: functions, slots, addresses, types, variables and tables. */
const KNOWN = [0, ...SLOTS, ...ADDRESSES, TYPE, 7, 20];

/** Symbols of the linker's table; a constant's place is its address. */
const symbolsOf = (linking, segments) => {
  const from = reader(linking);
  from.number();
  const symbols = [];
  while (!from.ended()) {
    const [kind, content] = [from.byte(), from.take(from.number())];
    if (kind !== SYMBOLS) {
      continue;
    }
    const table = reader(content);
    for (let left = table.number(); left > 0; left--) {
      const [kind, flags] = [table.byte(), table.number()];
      const isHere = !(flags & UNDEFINED);
      if (kind === CONSTANT) {
        const name = table.name();
        const [segment, offset, size] = isHere ? [table.number(), table.number(), table.number()] : [];
        symbols.push({ kind, name, address: isHere ? segments[segment].address + offset : undefined, size });
      } else {
        const index = table.number();
        const name = kind !== 3 && (isHere || flags & NAMED) ? table.name() : "";
        symbols.push({ kind, name, index });
      }
    }
  }
  return symbols;
};

/** The last of `sorted` that begins at or before `place`. */
const lastBefore = (sorted, startOf, place) => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(sorted[middle]) <= place) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return sorted[low - 1];
};

/** The program `wasm`, as it was linked. */
export const linked = (wasm) => {
  const sections = sectionsOf(wasm);
  const content = (id) => sections.find((section) => section.id === id).content;
  const linking = sections.find(({ id, name }) => id === CUSTOM && name === "linking");
  if (!linking) {
    throw new Error("the program was linked without its relocations");
  }
  const imported = importedFunctions(content(IMPORTS));
  const bodies = listOf(content(CODE), (from, index) => {
    const length = from.number();
    const start = from.at();
    from.take(length);
    return { start, function: imported + index };
  });
  const segments = listOf(content(DATA), (from) => {
    const address = from.place();
    const length = from.number();
    const start = from.at();
    from.take(length);
    return { start, address };
  });
  const symbols = symbolsOf(linking.content, segments);
  const constants = symbols.filter(({ kind, address }) => kind === CONSTANT && address !== undefined);
  constants.sort((one, other) => one.address - other.address);
  const names = new Map();
  symbols.forEach(({ kind, name, index }) => kind === FUNCTION && names.set(index, name));

  // Who names whom: functions are known by their indices, constants by their symbols.
  const naming = new Map();
  const owners = { [CODE]: functionAt(bodies), [DATA]: constantsAt(constants, segments) };
  for (const { id, name, content } of sections) {
    if (id !== CUSTOM || !name.startsWith("reloc.")) {
      continue;
    }
    const from = reader(content);
    const target = sections[from.number()].id;
    for (let left = from.number(); left > 0; left--) {
      const [kind, place, symbol] = [from.byte(), from.number(), from.number()];
      if (!KNOWN.includes(kind)) {
        throw new Error(`a relocation that the build does not know: ${kind}`);
      }
      if (ADDRESSES.includes(kind)) {
        from.number();
      }
      const what = kind === TYPE ? undefined : symbols[symbol];
      if (what?.kind === FUNCTION || what?.address !== undefined) {
        for (const owner of owners[target](place)) {
          naming.set(owner, [...(naming.get(owner) ?? []), { what, isSlot: SLOTS.includes(kind) }]);
        }
      }
    }
  }

  const slots = slotsOf(content(ELEMENTS));
  const slotOf = new Map();
  slots.forEach((index, slot) => slotOf.set(index, slot));
  const exported = listOf(content(EXPORTS), (from) => {
    from.name();
    return { kind: from.byte(), index: from.number() };
  });

  /**
   * The slots and constants that are reached from the exports. `isDoor` says of a constant's name whether what it
   * names is left out, unless it is reached in another way; its texts are not, which name nothing themselves. `isDead`
   * says of a function's name whether it is never called, whoever names it.
   */
  const reached = ({ isDoor = () => false, isDead = () => false }) => {
    const left = exported.filter(({ kind }) => kind === FUNCTION).map(({ index }) => index);
    const [seen, found] = [new Set(), new Set()];
    while (left.length > 0) {
      const one = left.pop();
      if (seen.has(one) || isDead(names.get(one) ?? "")) {
        continue;
      }
      seen.add(one);
      const isClosed = typeof one === "object" && isDoor(one.name);
      for (const { what, isSlot } of naming.get(one) ?? []) {
        if (what.kind !== FUNCTION && (!isClosed || !naming.has(what))) {
          left.push(what);
        } else if (what.kind === FUNCTION && !isClosed) {
          left.push(what.index);
          if (isSlot) {
            found.add(slotOf.get(what.index));
          }
        }
      }
    }
    return { slots: found, constants: constants.filter((constant) => seen.has(constant)) };
  };
  return { constants, functions: [...names.values()], slots: slots.map((index) => names.get(index)), reached };
};

const functionAt = (bodies) => (place) => [lastBefore(bodies, ({ start }) => start, place).function];

/** All that have the byte: two constants may be one, and the end of a text may be another text. */
const constantsAt = (constants, segments) => (place) => {
  const segment = lastBefore(segments, ({ start }) => start, place);
  const address = segment.address + place - segment.start;
  const owners = constants.filter((one) => one.address <= address && address < one.address + one.size);
  if (owners.length === 0) {
    throw new Error(`the bytes at ${address} belong to no constant`);
  }
  return owners;
};

/**
 * The ranges of addresses that the constants `some` have, and none of `others`. What no constant has may be in between:
 * a range costs more than a few bytes that nobody reads.
 */
export const without = (some, others) => {
  const start = Math.min(...some.map(({ address }) => address));
  const owned = new Uint8Array(Math.max(...some.map(({ address, size }) => address + size)) - start);
  const [OURS, THEIRS] = [1, 2];
  for (const [constants, whose] of [[some, OURS], [others, THEIRS]]) {
    for (const { address, size } of constants) {
      const place = Math.max(address - start, 0);
      owned.fill(whose, place, Math.max(address - start + size, place));
    }
  }
  const ranges = [];
  let isOpen = false;
  owned.forEach((whose, place) => {
    if (whose === OURS) {
      if (!isOpen) {
        ranges.push([start + place, 0]);
      }
      ranges.at(-1)[1] = start + place + 1;
    }
    isOpen = whose === OURS || (isOpen && whose !== THEIRS);
  });
  return ranges;
};
