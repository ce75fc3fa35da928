// Parts a program in two: what runs from the start, and what can be reached only through a door, which is opened
// when the second part is there. Both share the memory and the table of functions, and the second part puts its
// functions into the table where the first one has them missing: a call that comes too early is a trap.

import { namesOfFunctions, renumbered } from "./wasm-code.mjs";
import {
  CODE,
  CUSTOM,
  DATA,
  ELEMENTS,
  EXPORTS,
  FUNCTION,
  FUNCTIONS,
  GLOBAL,
  GLOBALS,
  importedFunctions,
  IMPORTS,
  importsOf,
  listOf,
  MEMORIES,
  MEMORY,
  named,
  number,
  placed,
  reader,
  rewritten,
  sectionsOf,
  slotsOf,
  START,
  TABLE,
  TABLES,
  TYPES,
  vector,
} from "./wasm-binary.mjs";

const FEATURES = "target_features";

/** What the second part calls the first one. */
const FIRST = "first";

const section = (id, content) => {
  const bytes = Uint8Array.from(content);
  return [id, ...number(bytes.length), ...bytes];
};

/** What the parting has to know of a program. */
const programOf = (wasm) => {
  const sections = sectionsOf(wasm);
  const content = (id) => sections.find((section) => section.id === id)?.content;
  const imports = importsOf(content(IMPORTS));
  const types = [
    ...imports.filter(([kind]) => kind === FUNCTION).map((description) => reader(description.subarray(1)).number()),
    ...listOf(content(FUNCTIONS), (from) => from.number()),
  ];
  const imported = importedFunctions(content(IMPORTS));
  if (imported < imports.length) {
    throw new Error("the program imports more than functions");
  }
  const bodies = listOf(content(CODE), (from) => namesOfFunctions(from.take(from.number())));
  return {
    imported,
    types,
    slots: slotsOf(content(ELEMENTS)),
    codeOf: (index) => bodies[index - imported],
    own: bodies.map((_, index) => imported + index),
    exports: listOf(content(EXPORTS), (from) => ({ name: from.name(), kind: from.byte(), index: from.number() })),
    start: content(START) ? [reader(content(START)).number()] : [],
    data: listOf(content(DATA), (from) => {
      const address = from.place();
      return { address, bytes: Uint8Array.from(from.take(from.number())) };
    }),
    tables: listOf(content(TABLES), (from) => {
      const start = from.at();
      from.byte();
      from.limits();
      return content(TABLES).subarray(start, from.at());
    }),
    memories: listOf(content(MEMORIES), (from) => {
      const start = from.at();
      from.limits();
      return content(MEMORIES).subarray(start, from.at());
    }),
    globals: globalsOf(content(GLOBALS)),
    features: [...named(FEATURES), ...sections.find(({ name }) => name === FEATURES).content],
    content,
  };
};

/** The types of variables: their values are plain numbers or nothing. */
const globalsOf = (content) =>
  listOf(content, (from) => {
    const type = [from.byte(), from.byte()];
    const code = from.byte();
    if (code === 0xd0) {
      from.byte();
    } else if (code === 0x41 || code === 0x42) {
      from.number();
    } else {
      throw new Error("a variable that does not begin as a plain number");
    }
    from.byte();
    return type;
  });

/** All functions that are called, directly or through these slots. */
const calledFrom = (program, slots) => {
  const left = [
    ...program.start,
    ...program.exports.filter(({ kind }) => kind === FUNCTION).map(({ index }) => index),
    ...[...slots].map((slot) => program.slots[slot]),
  ];
  const called = new Set();
  while (left.length > 0) {
    const index = left.pop();
    if (!called.has(index)) {
      called.add(index);
      left.push(...(program.codeOf(index)?.functions ?? []));
    }
  }
  return called;
};

/** The slots that `isTheirs` is true of, as segments of the table. */
const elementsOf = (slots, isTheirs, indexOf) => {
  const segments = [];
  slots.forEach((index, slot) => {
    if (isTheirs(index)) {
      if (segments.at(-1)?.end !== slot) {
        segments.push({ start: slot, end: slot, functions: [] });
      }
      segments.at(-1).end++;
      segments.at(-1).functions.push(number(indexOf(index)));
    }
  });
  return vector(segments.map(({ start, functions }) => [...placed(start), ...vector(functions)]));
};

const codeSection = (program, own, indexOf) =>
  vector(
    own.map((index) => {
      const code = renumbered(program.codeOf(index), indexOf);
      return [...number(code.length), ...code];
    }),
  );

/** What the first part has beside its own exports: all that the second part imports, with a short name each. */
const handedOver = (program, used) => {
  const names = new Set(program.exports.map(({ name }) => name));
  let last = 0;
  const nameFor = (kind, index) => {
    const known = program.exports.find((one) => one.kind === kind && one.index === index);
    if (known) {
      return known.name;
    }
    let name;
    do {
      name = (last++).toString(36);
    } while (names.has(name));
    return name;
  };
  const all = (kind, descriptions) =>
    descriptions.map((description, index) => ({ kind, index, description, name: nameFor(kind, index) }));
  return [
    ...used.map((index) => ({
      kind: FUNCTION,
      index,
      description: number(program.types[index]),
      name: nameFor(FUNCTION, index),
    })),
    ...all(TABLE, program.tables),
    ...all(MEMORY, program.memories),
    ...all(GLOBAL, program.globals),
  ];
};

/** Those used most come first: a small index is one byte. */
const usedBy = (program, own, isOwn) => {
  const uses = new Map();
  for (const index of own.flatMap((index) => program.codeOf(index).functions)) {
    if (!isOwn(index)) {
      uses.set(index, (uses.get(index) ?? 0) + 1);
    }
  }
  return [...uses].sort(([, one], [, other]) => other - one).map(([index]) => index);
};

/**
 * The program `wasm` in two parts: `slots` are those that are filled from the start, `left` the ranges of addresses
 * whose constants only the second part reads.
 */
export const split = (wasm, { slots, left }) => {
  const program = programOf(wasm);
  const called = calledFrom(program, slots);
  const first = program.own.filter((index) => called.has(index));
  const second = program.own.filter((index) => !called.has(index));
  const used = usedBy(program, second, (index) => !called.has(index) && index >= program.imported);
  const handed = handedOver(program, used);

  const inFirst = new Map(first.map((index, rank) => [index, program.imported + rank]));
  const firstIndex = (index) => inFirst.get(index) ?? index;
  const inSecond = new Map([...used, ...second].map((index, rank) => [index, rank]));
  const secondIndex = (index) => inSecond.get(index);

  const known = new Set(program.exports.map(({ name }) => name));
  const exports = [...program.exports, ...handed.filter(({ name }) => !known.has(name))];
  const typesOf = (own) => vector(own.map((index) => number(program.types[index])));
  return {
    first: rewritten(wasm, {
      [FUNCTIONS]: () => typesOf(first),
      [EXPORTS]: () =>
        vector(
          exports.map(({ name, kind, index }) => [
            ...named(name),
            kind,
            ...number(kind === FUNCTION ? firstIndex(index) : index),
          ]),
        ),
      [START]: () => number(firstIndex(program.start[0])),
      [ELEMENTS]: () => elementsOf(program.slots, (index) => called.has(index), firstIndex),
      [CODE]: () => codeSection(program, first, firstIndex),
      [DATA]: () =>
        vector(
          program.data.map(({ address, bytes }) => {
            const kept = bytes.slice();
            left.forEach(([start, end]) => kept.fill(0, ...within(address, bytes, start, end)));
            return [...placed(address), ...vector([...kept])];
          }),
        ),
    }),
    second: Uint8Array.from([
      ...wasm.subarray(0, 8),
      ...section(TYPES, program.content(TYPES)),
      ...section(
        IMPORTS,
        vector(handed.map(({ kind, name, description }) => [...named(FIRST), ...named(name), kind, ...description])),
      ),
      ...section(FUNCTIONS, typesOf(second)),
      ...section(
        ELEMENTS,
        elementsOf(program.slots, (index) => !called.has(index), secondIndex),
      ),
      ...section(CODE, codeSection(program, second, secondIndex)),
      ...section(DATA, dataOf(program, left)),
      // What comes after this has to know what the code may use.
      ...section(CUSTOM, program.features),
    ]),
  };
};

/** Where a range of addresses lies in the bytes of a segment. */
const within = (address, bytes, start, end) =>
  [start, end].map((place) => Math.min(Math.max(place - address, 0), bytes.length));

const dataOf = (program, left) =>
  vector(
    left.flatMap(([start, end]) =>
      program.data.flatMap(({ address, bytes }) => {
        const part = bytes.subarray(...within(address, bytes, start, end));
        return part.some((byte) => byte !== 0)
          ? [[...placed(Math.max(start, address)), ...vector([...part])]]
          : [];
      }),
    ),
  );
