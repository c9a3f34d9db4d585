import { h } from "./dom.js";

/** Shows when a message was sent, or hides it. Messages of the widget itself have no `at`. */
export function stamp(node, on) {
  node.querySelector(":scope > time")?.remove();
  if (on && node.at) node.append(time(node, { timeStyle: "short" }));
}

/** Puts a line with the date above a message where the day changes. */
export function date(node) {
  let before = node;
  do before = before.previousElementSibling;
  while (before && !before.at);
  if (before && day(before) !== day(node)) node.before(h("p.day", { lang: node.lang }, time(node, { dateStyle: "full" })));
}

/** In the message's language, and where the visitor is. */
const time = ({ at, lang }, options) =>
  h("time", { datetime: at }, new Intl.DateTimeFormat(lang, options).format(new Date(at)));

const day = ({ at }) => new Date(at).toDateString();
