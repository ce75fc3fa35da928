// Readers download WebAssembly squeezed, and what squeezes it finds repetitions sooner where they are near. orderFunctions
// puts functions that are alike one after the other. Nothing else of the program changes.

import { optimised } from "./optimised.mjs";
import { CODE, CUSTOM, importedFunctions, IMPORTS, listOf, named, number, sectionsOf } from "./wasm-binary.mjs";

/** How many bytes in a row count as a likeness. */
const RUN = 5;
/** Runs that stand in more functions than this are everywhere: they liken nothing. */
const COMMON = 200;
/** How many of the last functions the next one should be like. */
const MEMORY = 8;
/** A few runs of a tiny function are no likeness yet. */
const TINY = 30;

const functionsOf = (wasm) => {
  const sections = sectionsOf(wasm);
  const content = (id) => sections.find((section) => section.id === id)?.content;
  return {
    imported: importedFunctions(content(IMPORTS)),
    bodies: listOf(content(CODE), (from) => from.take(from.number())),
  };
};

const runsOf = (body) => {
  const runs = new Set();
  for (let at = 0; at + RUN <= body.length; at++) {
    runs.add(String.fromCharCode(...body.subarray(at, at + RUN)));
  }
  return runs;
};

/** For each body the runs that it shares with some others, and for each run the bodies that have it. */
const likenesses = (bodies) => {
  const owners = new Map();
  bodies.forEach((body, index) => {
    for (const run of runsOf(body)) {
      if (!owners.has(run)) {
        owners.set(run, []);
      }
      owners.get(run).push(index);
    }
  });
  const shared = bodies.map(() => []);
  for (const some of owners.values()) {
    if (some.length > 1 && some.length < COMMON) {
      some.forEach((index) => shared[index].push(some));
    }
  }
  return shared;
};

/** The indices of `bodies`: each next one is the one most like those just before it. */
const orderOf = (bodies) => {
  const shared = likenesses(bodies);
  const left = new Set(bodies.keys());
  const largest = () => [...left].reduce((one, other) => (bodies[other].length > bodies[one].length ? other : one));
  const order = [];
  while (left.size > 0) {
    const likeness = new Map();
    order.slice(-MEMORY).reverse().forEach((index, ago) => {
      for (const owner of shared[index].flat()) {
        if (left.has(owner)) {
          likeness.set(owner, (likeness.get(owner) ?? 0) + 1 / (1 + ago));
        }
      }
    });
    const worth = ([index, likeness]) => likeness / (TINY + shared[index].length);
    const best = [...likeness].reduce((best, next) => (best && worth(best) >= worth(next) ? best : next), undefined);
    const next = best ? best[0] : largest();
    order.push(next);
    left.delete(next);
  }
  return order;
};

/** Names functions by their ranks, because wasm-opt can order them by their names. */
const namedByRank = (wasm, imported, order) => {
  const name = (index, rank) => [...number(index), ...named(String(rank).padStart(6, "0"))];
  const names = order.map((body, rank) => [imported + body, imported + rank]);
  for (let index = 0; index < imported; index++) {
    names.push([index, index]);
  }
  names.sort(([one], [other]) => one - other);
  const functions = [...number(names.length), ...names.flatMap(([index, rank]) => name(index, rank))];
  const section = [...named("name"), 1, ...number(functions.length), ...functions];
  return Uint8Array.from([...wasm, CUSTOM, ...number(section.length), ...section]);
};

/** `wasm`, which has no names, with its functions in another order. */
export const orderFunctions = (wasm) => {
  const { imported, bodies } = functionsOf(wasm);
  return optimised(namedByRank(wasm, imported, orderOf(bodies)), "--reorder-functions-by-name");
};
