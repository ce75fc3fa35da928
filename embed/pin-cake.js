// <pin-cake scene="toothpick"></pin-cake>: a scene of Pin & the Cake in any page.
//
// It makes a lazy frame that sizes itself, and passes the scene's messages on as events of the same names. Attributes:
// scene, orders, step, theme, controls, motion, autoplay, title, height, src, lang. Set one, and the scene follows.

const NAMESPACE = "pin-cake";
// Of the page's address: what can be set while the scene is shown, and what cannot.
const SETTABLE = ["scene", "orders", "step", "theme", "motion"];
const FIXED = ["controls", "autoplay", "lang"];
const SAID = [...SETTABLE, ...FIXED];
const WHAT_IT_SHOWS = ["scene", "orders", "step"];
const FOR_A_NEW_PAGE = [...FIXED, "src"];
// What is asked for where one of them is taken away; without the others, too, it takes a new page.
const UNSET = { orders: "", theme: "auto", motion: "auto" };
const [LOWEST, HIGHEST] = [120, 4000];
const RIGHTS = "allow-scripts allow-popups allow-popups-to-escape-sandbox";

// What concerns the frame alone, and has the name of an event that pages know from elsewhere.
const KEPT = ["resize", "error"];

const home = new URL("..", import.meta.url).href;
let count = 0;

class PinCake extends HTMLElement {
  static observedAttributes = [...SAID, "src", "title", "height"];

  // The frame is no child that the page can see: frameworks throw a page away in which they find what is not theirs.
  #root = this.attachShadow({ mode: "open" });
  #frame = null;
  // Of the document that the element is in.
  #window = null;
  #id = `pin-cake-${(count += 1)}`;
  #ready = false;
  // What was asked for before it was.
  #asked = [];
  // The frame's window.
  #opened = null;
  // What the scene said that it needs, and that it shows.
  #needed = null;
  #shown = {};
  #listen = (event) => this.#hear(event);

  connectedCallback() {
    this.#window = this.ownerDocument.defaultView;
    this.#window?.addEventListener("message", this.#listen);
    this.#dress();
    this.#open();
  }

  // Where the page moves it as a whole, the frame goes on; Firefox opens one in a shadow root anew.
  connectedMoveCallback() {
    if (this.#frame.contentWindow !== this.#opened) {
      this.#open(this.#shown);
    }
  }

  disconnectedCallback() {
    this.#window?.removeEventListener("message", this.#listen);
    this.#frame?.remove();
    this.#frame = null;
    this.#ready = false;
    this.#asked = [];
  }

  attributeChangedCallback(name, before, value) {
    if (!this.#frame || before === value) {
      return;
    }
    if (WHAT_IT_SHOWS.includes(name)) {
      this.#shown = {};
    }
    if (name === "height") {
      this.#size();
    } else if (name === "title") {
      this.#frame.title = this.#title;
    } else if (FOR_A_NEW_PAGE.includes(name) || this.#isAbroad || (value === null && !(name in UNSET))) {
      this.#open();
    } else {
      this.#ask("set", { [name]: value ?? UNSET[name] });
    }
  }

  /** Plays the scene on. */
  play() {
    this.#ask("play");
  }

  /** Stops playing. */
  pause() {
    this.#ask("pause");
  }

  /** The scene's frame, for whoever has to know it. */
  get frame() {
    return this.#frame;
  }

  // The scene hears the window around it alone, and this script speaks for the window that it was loaded in.
  get #isAbroad() {
    return this.#window !== window;
  }

  get #title() {
    return this.getAttribute("title") ?? "Pin & the Cake: a live scene";
  }

  // A sheet is good in one document alone. What the page's own sheets say of the element goes before it.
  #dress() {
    try {
      const sheet = new this.#window.CSSStyleSheet();
      sheet.replaceSync(":host(:not([hidden])) { display: block }");
      this.#root.adoptedStyleSheets = [sheet];
    } catch {
      // The browser is too old, or the document in no window: the frame is a block by itself.
    }
  }

  #open(shown = {}) {
    const query = new URLSearchParams({ v: 1, embed: 1, id: this.#id });
    SAID.forEach((name) => this.hasAttribute(name) && query.set(name, this.getAttribute(name)));
    Object.entries(shown).forEach(([name, value]) => query.set(name, value));
    if ("step" in shown) {
      // It is shown where it was, and played on from there by nobody.
      query.delete("autoplay");
    }
    const page = new URL(this.getAttribute("src") ?? home, this.baseURI);
    page.search = query;
    this.#ready = false;
    // What was set, the address says.
    this.#asked = this.#asked.filter(({ type }) => type !== "set");
    const frame = this.ownerDocument.createElement("iframe");
    const attributes = {
      src: page.href,
      title: this.#title,
      loading: "lazy",
      // With an origin of their own, scenes share what the browser has fetched. Not on our own origin: there a frame that
      // has it could take its sandbox off.
      sandbox: page.origin === location.origin ? RIGHTS : `${RIGHTS} allow-same-origin`,
      allow: "clipboard-write; fullscreen",
      referrerpolicy: "no-referrer",
    };
    Object.entries(attributes).forEach(([name, value]) => frame.setAttribute(name, value));
    Object.assign(frame.style, { display: "block", width: "100%", border: 0, colorScheme: "normal" });
    this.#frame?.remove();
    this.#frame = frame;
    this.#needed = null;
    this.#shown = shown;
    this.#size();
    this.#root.append(frame);
    this.#opened = frame.contentWindow;
  }

  // A height that the page asks for stays; else it is the scene's, and then without a scroll bar: one that came while the
  // scene grew would make it narrower, thus lower, and stay.
  #size() {
    const asked = Number(this.getAttribute("height"));
    const fits = !asked && this.#needed && this.#needed <= HIGHEST;
    const height = asked || this.#needed || 900;
    this.#frame.setAttribute("scrolling", fits ? "no" : "auto");
    this.#frame.style.height = `${Math.min(HIGHEST, Math.max(LOWEST, height))}px`;
  }

  #hear({ source, data }) {
    if (!this.#frame || source !== this.#frame.contentWindow) {
      return;
    }
    if (data?.ns !== NAMESPACE || data.v !== 1 || typeof data.type !== "string") {
      return;
    }
    const { ns, v, id, type, ...detail } = data;
    if (type === "resize" && Number.isFinite(detail.height)) {
      this.#needed = detail.height;
      this.#size();
    }
    if (type === "state") {
      const { scene, orders, step } = detail;
      this.#shown = { scene, orders, step };
    }
    if (type === "ready") {
      this.#ready = true;
      // What is played is what was set.
      const isSet = ({ type }) => type === "set";
      const asked = this.#asked.splice(0);
      [...asked.filter(isSet), ...asked.filter((one) => !isSet(one))].forEach((message) => this.#tell(message));
    }
    this.dispatchEvent(new CustomEvent(type, { bubbles: !KEPT.includes(type), composed: true, detail }));
  }

  // What is set before the scene is there stands in its address already, or is asked for when it is.
  #ask(type, fields = {}) {
    const message = { ns: NAMESPACE, v: 1, id: this.#id, type, ...fields };
    if (this.#ready) {
      this.#tell(message);
    } else {
      this.#asked.push(message);
    }
  }

  #tell(message) {
    this.#frame.contentWindow.postMessage(message, "*");
  }
}

customElements.get("pin-cake") ?? customElements.define("pin-cake", PinCake);
