// From the WebAssembly that Trunk leaves to what readers download: without what is never called, optimised for size,
// with short names, in two parts where the program has doors, and in an order that squeezes well.

import { linked, without } from "./linked.mjs";
import { optimised } from "./optimised.mjs";
import { orderFunctions } from "./order-functions.mjs";
import { shortNames } from "./short-names.mjs";
import { split } from "./split.mjs";
import { trimmed } from "./trim.mjs";
import { CUSTOM, rewritten } from "./wasm-binary.mjs";

/**
 * What yew would do for another app. For it this one is one element, made by somebody else, that is put into the page
 * once and stays; what is in it is written by the app itself (see ARCHITECTURE.md).
 */
const DEAD = [
  // There is no tag, text, list or component in it, and no listener is yew's.
  /_3yew10dom_bundle(4btag|5blist|4braw|7bportal|9bsuspense|5bcomp|5btext)\w*12Reconcilable(6attach|9reconcile)$/,
  /_3yew10dom_bundle12subtree_root\w*12add_listener$/,
  /_3yew\w*5RcExt\w*15unwrap_or_clone/,
  // It is never suspended, given other properties, or taken down.
  /_3yew\w*17find_parent_scope\w*12BaseSuspense/,
  /_3yew\w*14CompStateInner\w*8Stateful(13props_changed|7destroy)/,
  /13drop_in_place\w*_3yew\w*14CompStateInner/,
  /_3yew8suspense9component\w*12BaseSuspense(6resume|E12send_message)/,
  // Nothing has attributes, nothing listens, and nothing is moved to another place.
  /_3yew11virtual_dom19AttributeOrProperty/,
  /_3yew10dom_bundle4btag9listeners\w*(20ListenerRegistration8register|8Registry10unregister)$/,
  /_3yew10dom_bundle12subtree_root\w*15EventDescriptor\w*(5Clone5clone|14reserve_rehash\w*|5entry\w*|10or_default\w*)$/,
  /8hash_oneR\w*_3yew10dom_bundle12subtree_root15EventDescriptor/,
  /_3yew10dom_bundle5bnode\w*15ReconcileTarget5shift$/,
  // One component is one entry in the tree of those to be rendered, which is never balanced.
  /5btree4node\w*16BalancingContextj\w*_3yew9scheduler10QueueEntry/,
];

const PARTS = {
  "pin-cake": {
    // The menu's lessons but the first, and src/view/doors.rs.
    isDoor: (constant) => /8pin_cake(7lessons\d+(?!moving)\w+6LESSON|4view5doors\d+[A-Z_]+)$/.test(constant),
    dead: DEAD,
  },
};

const WHOLE = { isDoor: () => false, dead: [] };

const OPTIONS = ["-Oz", "--low-memory-unused", "--flatten", "--rereloop", "-Oz", "-Oz"];

/** Without what only the tools before this one need. */
const bare = (wasm) => rewritten(wasm, { [CUSTOM]: () => undefined });

/**
 * `wasm` (with its bindings `script`) as readers download it, and `rest`, if it has doors. `linked` is what the linker
 * made of the program.
 */
export const squeeze = ({ program, linked: linkedWasm, wasm, script }) => {
  const { isDoor, dead } = PARTS[program] ?? WHOLE;
  const known = linked(linkedWasm);
  for (const pattern of dead) {
    if (!known.functions.some((name) => pattern.test(name))) {
      throw new Error(`no function is called like ${pattern} any more`);
    }
  }
  const isDead = (name) => dead.some((pattern) => pattern.test(name));
  const [all, first] = [known.reached({ isDead }), known.reached({ isDead, isDoor })];
  const trim = trimmed(wasm, { isDead, slots: all.slots, slotNames: known.slots });
  const short = shortNames(optimised(trim, ...OPTIONS), script);
  if (first.slots.size === all.slots.size) {
    return { wasm: bare(orderFunctions(short.wasm)), script: short.script };
  }
  const reached = new Set(first.constants);
  const left = known.constants.filter((constant) => !reached.has(constant));
  const parts = split(short.wasm, { slots: first.slots, left: without(left, first.constants) });
  const [start, rest] = [parts.first, parts.second].map((part) => bare(orderFunctions(part)));
  return { wasm: start, rest, script: short.script };
};
