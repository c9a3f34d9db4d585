const DRAWN = ["svg", "path", "text"];

/**
 * Builds an element, of HTML or SVG: `h("div.row", { lang, onclick }, child, [more])`. Strings become text, never
 * HTML. What is falsy is left out. @returns {any}
 */
export function h(name, ...rest) {
  const [tag, ...classes] = name.split(".");
  const node = document.createElementNS(`http://www.w3.org/${DRAWN.includes(tag) ? "2000/svg" : "1999/xhtml"}`, tag);
  if (classes.length) node.setAttribute("class", classes.join(" "));
  if (rest[0]?.constructor === Object) {
    for (const [key, value] of Object.entries(rest.shift())) {
      if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
      else if (value) node.setAttribute(key, value === true ? "" : value);
    }
  }
  node.append(...rest.flat(Infinity).filter(Boolean));
  return node;
}

/** A button that says `content` and does `onclick`. */
export const button = (name, content, onclick) =>
  h(`button.${name}`, { type: "button", onclick }, content);

/** A list with one entry for each item, or nothing. */
export const list = (name, items, entry) =>
  items?.length && h(name, items.map((item) => h("li", entry(item))));

const SHAPES = {
  sign: "M11 2h2v2h5l3 3-3 3h-5v1h5v6h-5v5h-2v-5H6l-3-3 3-3h5v-1H6V4h5z",
  menu: "M4 6h16v2H4zm0 5h16v2H4zm0 5h16v2H4z",
  close: "M5 6l1-1 13 13-1 1zM18 5l1 1L6 19l-1-1z",
  send: "M3 20.5 21.5 12 3 3.5V10l12 2-12 2z",
};

/** A decorative icon, hidden from assistive technology. */
export const icon = (name) =>
  h("svg", { viewBox: "0 0 24 24", "aria-hidden": "true" }, h("path", { d: SHAPES[name] }));

const WEB = /^https?:\/\//i;

/** A link where the address is http or https, else its label: `javascript:` stays text. */
export const link = (href, label) =>
  WEB.test(href) ? h("a", { href, target: "_blank", rel: "noreferrer" }, label) : label;

/** Text with its plain web addresses as links; the punctuation after one stays outside. */
export function linked(text) {
  const parts = String(text ?? "").split(/(https?:\/\/[^\s<>"'`]*[^\s<>"'`.,;:!?)\]}*])/i);
  return parts.map((part, at) => (at % 2 ? link(part, part) : part));
}

/** Paragraphs at empty lines. */
export const paragraphs = (text) =>
  String(text ?? "").split(/\n{2,}/).map((block) => h("p", linked(block)));

/** A remark in a softer voice, or nothing. */
export const soft = (...text) => text.some(Boolean) && h("p.soft", text);
