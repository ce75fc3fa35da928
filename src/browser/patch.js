// Changes what stands in the page. In JavaScript, because a call out of WebAssembly costs more than most of these
// changes: a step makes some hundred of them, and so they come in one call.

const TEXT = Node.TEXT_NODE;
const ELEMENTS_AND_TEXTS = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT;

/** Once they were touched, inputs and options no longer listen to their attributes. */
const touch = (element) => {
  if (element.localName === "input") {
    element.checked = element.hasAttribute("checked");
    element.value = element.getAttribute("value") ?? element.value;
  } else if (element.localName === "option") {
    element.selected = element.hasAttribute("selected");
  }
};

const change = (node, name, value) => {
  if (name === "") {
    node.nodeValue = value;
    return;
  }
  if (name[0] === "-") {
    node.removeAttribute(name.slice(1));
  } else {
    node.setAttribute(name, value);
  }
  // Its state: a step changes a hundred attributes, and these are few.
  if (/^(value|-?checked|-?selected)$/.test(name)) {
    touch(node);
  }
};

/** Copies a text; where that is refused, or the site has no right to it, the reader can still select it. */
export const copy = (text) => {
  navigator.clipboard?.writeText(text).catch(() => {});
};

/** Shows what scrolls from its beginning, in the next frame: that lays the page out anyhow. */
export const rewind = (element) => {
  requestAnimationFrame(() => {
    element.scrollTop = 0;
  });
};

/** Sets an attribute, or takes it off, unless it is so already. */
export const mark = (element, name, value) => {
  if (value === undefined) {
    element.removeAttribute(name);
  } else if (element.getAttribute(name) !== value) {
    element.setAttribute(name, value);
  }
};

/**
 * Changes attributes and texts alone, as `changes` says: a node's number (from 1, as the code of a sign), a name and a
 * value each, with zeros between. The name is empty for a node's text, and begins with a dash for an attribute that
 * goes. Changes nothing, and says so, if the nodes are not those that were counted.
 */
export const rewrite = (element, changes) => {
  const words = changes.split("\0");
  const nodes = document.createTreeWalker(element, ELEMENTS_AND_TEXTS);
  const found = [];
  let node;
  let passed = 0;
  for (let at = 0; at + 2 < words.length; at += 3) {
    const number = words[at].codePointAt(0);
    while (passed < number) {
      node = nodes.nextNode();
      if (!node) {
        return false;
      }
      passed += 1;
    }
    if ((node.nodeType === TEXT) !== (words[at + 1] === "")) {
      return false;
    }
    found.push(node);
  }
  for (let rank = 0; rank < found.length; rank += 1) {
    change(found[rank], words[3 * rank + 1], words[3 * rank + 2]);
  }
  return true;
};

const isAlike = (node, wanted) => node.nodeName === wanted.nodeName;

const hasAlikeAfter = (node, wanted) => {
  let next = node.nextSibling;
  while (next && !isAlike(next, wanted)) {
    next = next.nextSibling;
  }
  return next !== null;
};

const copyAttributes = (from, to, kept) => {
  // Whether they are open is the reader's choice.
  const isKept = (name) =>
    (name === "open" && from.localName === "details") || (from.hasAttribute("class") && kept.includes(name));
  for (const name of to.getAttributeNames()) {
    if (!from.hasAttribute(name) && !isKept(name)) {
      to.removeAttribute(name);
    }
  }
  for (const { name, value } of from.attributes) {
    if (to.getAttribute(name) !== value) {
      to.setAttribute(name, value);
    }
  }
  touch(to);
};

const copyNode = (from, to, kept) => {
  if (to.isEqualNode(from)) {
    return;
  }
  if (to.nodeType === Node.ELEMENT_NODE) {
    copyAttributes(from, to, kept);
    copyContent(from, to, kept);
  } else {
    to.nodeValue = from.nodeValue;
  }
};

const copyContent = (from, to, kept) => {
  let here = to.firstChild;
  let wanted = from.firstChild;
  while (wanted) {
    const after = wanted.nextSibling;
    while (here && !isAlike(here, wanted) && hasAlikeAfter(here, wanted)) {
      const gone = here;
      here = here.nextSibling;
      gone.remove();
    }
    if (here && isAlike(here, wanted)) {
      const same = here;
      here = here.nextSibling;
      copyNode(wanted, same, kept);
    } else {
      to.insertBefore(wanted, here);
    }
    wanted = after;
  }
  while (here) {
    const gone = here;
    here = here.nextSibling;
    gone.remove();
  }
};

/**
 * Makes the content of `element` what `html` says; what goes on stays the same node. On elements with a class, the
 * attributes `kept` (names with spaces between) are somebody else's.
 */
export const rebuild = (element, html, kept) => {
  const fresh = element.cloneNode();
  fresh.innerHTML = html;
  copyContent(fresh, element, kept.split(" "));
};
