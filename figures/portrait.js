// The stage as an SVG that needs nothing around it: what the style sheet says stands in attributes, and what the sprite
// holds stands where it is used. Older renderers know neither custom properties nor our style sheet.

const SVG = "http://www.w3.org/2000/svg";

// What a child has from its parent unless it says otherwise, and what each begins with by itself.
const INHERITED = [
  "fill", "fill-opacity", "fill-rule", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray",
  "stroke-linecap", "stroke-linejoin", "paint-order", "font-family", "font-size", "font-weight", "font-style",
  "letter-spacing", "text-anchor", "visibility",
];
const OWN = { opacity: "1", "stop-color": "rgb(0, 0, 0)", "stop-opacity": "1", "text-decoration-line": "none" };
const OF_A_STOP = ["stop-color", "stop-opacity"];

export const element = (name, attributes = {}, ...children) => {
  const made = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children);
  return made;
};

// Stands in for each <use> by a copy of what it names.
const unfold = (root) => {
  for (let use = root.querySelector("use"); use; use = root.querySelector("use")) {
    const named = document.querySelector(use.getAttribute("href"));
    const group = element("g");
    for (const { name, value } of use.attributes) {
      if (!["href", "x", "y"].includes(name)) {
        group.setAttribute(name, value);
      }
    }
    const [x, y] = ["x", "y"].map((name) => use.getAttribute(name) ?? 0);
    if (Number(x) || Number(y)) {
      group.setAttribute("transform", `${use.getAttribute("transform") ?? ""} translate(${x} ${y})`.trim());
    }
    if (named) {
      const copy = named.cloneNode(true);
      copy.removeAttribute("id");
      group.append(copy);
    }
    use.replaceWith(group);
  }
};

// Quotes within url() are not for every renderer.
const drawn = (value) => (value.startsWith("url(") ? value.replace(/"/g, "") : value);

// Writes as attributes what the style sheet makes of each element.
const setOut = (root) => {
  const settle = (node, around) => {
    const style = getComputedStyle(node);
    if (style.display === "none") {
      return [() => node.remove()];
    }
    const said = INHERITED.filter((name) => style.getPropertyValue(name) !== around?.getPropertyValue(name));
    const own = Object.keys(OWN).filter(
      (name) =>
        style.getPropertyValue(name) !== OWN[name] && OF_A_STOP.includes(name) <= (node.localName === "stop"),
    );
    const values = [...said, ...own].map((name) => [name, drawn(style.getPropertyValue(name))]);
    const write = () => {
      [...node.attributes].filter((one) => isForHere(one, node)).forEach(({ name }) => node.removeAttribute(name));
      values.forEach(([name, value]) => node.setAttribute(name.replace("-line", ""), value));
    };
    return [write, ...[...node.children].flatMap((child) => settle(child, style))];
  };
  // All is read before anything is written: what is written would be read.
  settle(root, null).forEach((write) => write());
};

// What only this page understands.
const isForHere = ({ name, value }, node) =>
  /^(class|style|data-|aria-|role|tabindex)/.test(name) || value.includes("var(") || (name === "id" && !isPaint(node));

const isPaint = (node) => /Gradient$|^pattern$/.test(node.localName);

// The gradients and patterns that its fills and strokes name.
const paints = (root) => {
  const said = [...root.querySelectorAll("*")].flatMap((node) => {
    const { fill, stroke } = getComputedStyle(node);
    return [fill, stroke];
  });
  const names = new Set(said.map((paint) => /^url\(.*#([\w-]+)/.exec(paint)?.[1]).filter(Boolean));
  return [...names].map((name) => document.getElementById(name)).filter(Boolean);
};

// A copy of the stage, in its place, so that the style sheet finds it; `then` takes it, and it is gone.
const beside = (stage, then) => {
  const copy = stage.cloneNode(true);
  unfold(copy);
  stage.after(copy);
  try {
    copy.prepend(element("defs", {}, ...paints(copy).map((paint) => paint.cloneNode(true))));
    setOut(copy);
    return then(copy);
  } finally {
    copy.remove();
  }
};

/** The stage as it stands: an SVG element of its own, as large as its view box. */
export const portrait = (stage) =>
  beside(stage, (copy) => {
    const [, , width, height] = copy.getAttribute("viewBox").split(/[\s,]+/).map(Number);
    const alone = copy.cloneNode(true);
    alone.setAttribute("xmlns", SVG);
    alone.setAttribute("width", width);
    alone.setAttribute("height", height);
    return { svg: alone, width, height };
  });
