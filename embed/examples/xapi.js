// What a scene tells, as xAPI statements: listen on a page with <pin-cake>, and send them where yours go.

const VERB = "http://adlnet.gov/expapi/verbs/";

const statement = (actor, scene, verb, result) => ({
  actor,
  verb: { id: VERB + verb, display: { en: verb } },
  object: {
    id: new URL(`?scene=${scene}`, "https://your.host/pin-cake/").href,
    definition: { type: "http://adlnet.gov/expapi/activities/lesson", name: { en: `Pin & the Cake: ${scene}` } },
  },
  result,
});

export const statements = (actor, page, send) => {
  // A frame may go on to another scene than its attribute names.
  const shown = new WeakMap();
  page.addEventListener("state", ({ target, detail: { scene } }) => shown.set(target, scene));
  page.addEventListener("answer", ({ detail: { question, correct } }) =>
    send(statement(actor, question, "answered", { success: correct })),
  );
  page.addEventListener("completed", ({ target, detail: { score } }) => {
    const scene = shown.get(target) ?? target.getAttribute("scene") ?? "move";
    send(statement(actor, scene, "completed", { completion: true, score }));
  });
};
