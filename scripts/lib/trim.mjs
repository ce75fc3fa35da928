// Takes out of a program what the linker's knowledge (see linked.mjs) shows to be of no use, before it is optimised:
// functions that are never called, though the code names them, and slots of the table that nothing names any more.

import {
  CODE,
  CUSTOM,
  ELEMENTS,
  importedFunctions,
  IMPORTS,
  listFrom,
  listOf,
  number,
  placed,
  reader,
  rewritten,
  sectionsOf,
  slotsOf,
  vector,
} from "./wasm-binary.mjs";

/** A function without variables, whose only instruction is a trap, and its end. */
const TRAP = [0, 0x00, 0x0b];

/** The part of the section of names that has those of functions. */
const OF_FUNCTIONS = 1;

const isRust = (name) => name.startsWith("_R");

const namesOf = (wasm) => {
  const names = new Map();
  const from = reader(sectionsOf(wasm).find(({ id, name }) => id === CUSTOM && name === "name").content);
  while (!from.ended()) {
    const [part, content] = [from.byte(), from.take(from.number())];
    if (part === OF_FUNCTIONS) {
      listOf(content, (from) => names.set(from.number(), from.name()));
    }
  }
  return names;
};

/**
 * `wasm` without its names, without code for the functions of which `isDead` is true, and with the table's slots in
 * `slots` only. It throws where the table is not the one that was linked: `slotNames` are its functions' names.
 */
export const trimmed = (wasm, { isDead, slots, slotNames }) => {
  const names = namesOf(wasm);
  const content = (id) => sectionsOf(wasm).find((section) => section.id === id).content;
  const imported = importedFunctions(content(IMPORTS));
  const isKept = (name) => name === "target_features";
  const trimmedElements = () => {
    const table = slotsOf(content(ELEMENTS));
    table.forEach((index, slot) => {
      const name = names.get(index);
      // The bindings put functions of their own in some places, and add words to the names of others.
      if (isRust(name) && !name.startsWith(slotNames[slot])) {
        throw new Error(`slot ${slot} is ${name}, and was linked as ${slotNames[slot]}`);
      }
    });
    return vector(
      [...slots]
        .sort((one, other) => one - other)
        .filter((slot) => slot in table)
        .map((slot) => [...placed(slot), ...vector([number(table[slot])])]),
    );
  };
  return rewritten(wasm, {
    [CUSTOM]: (from, body) => (isKept(from.name()) ? body : undefined),
    [ELEMENTS]: trimmedElements,
    [CODE]: (from) =>
      vector(
        listFrom(from, (index) => {
          const code = from.take(from.number());
          const trimmed = isDead(names.get(imported + index) ?? "") ? TRAP : code;
          return [...number(trimmed.length), ...trimmed];
        }),
      ),
  });
};
