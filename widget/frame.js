import { button, h, icon, link, linked } from "./dom.js";

const OFFERED = ["result", "show_answers", "help"]; // controls of the server, in order

/**
 * The bar on top: title, languages, menu, and a button to close where `close` is given.
 * @param {Texts} texts @param {Config} config @param {Chat} chat
 */
export function bar(texts, config, chat, close) {
  const languages = config.languages.map((lang) => {
    const name = new Intl.DisplayNames(lang, { type: "language" }).of(lang);
    const node = button("lang", lang.toUpperCase(), () => chat.language(lang, name));
    node.lang = lang;
    node.ariaLabel = `${lang.toUpperCase()}: ${name}`; // begins with what is shown
    texts.follow(() => (node.ariaPressed = lang === texts.lang));
    return node;
  });
  const group = texts.bind(h("div.langs", { role: "group" }, languages), "language", "aria-label");
  const title = h(`h${chat.context.level - 1}`, { id: "title" }, icon("sign"), texts.bind(h("span"), "title"));
  const closer = close && marked(texts, "close", close);
  const many = languages.length > 2; // in a row of their own
  const shown = [title, menu(texts, config, chat), closer];
  if (languages.length > 1) shown.splice(many ? 3 : 1, 0, group);
  return h("header", shown);
}

/** A button that shows an icon, and says its name. */
const marked = (texts, name, act) =>
  texts.bind(button("icon", icon(name), act), name, "aria-label");

/** What is rarely needed, behind one button: result, restart, my data, about. */
function menu(texts, config, chat) {
  const items = h("div");
  const about = h("div.about", texts.bind(h("p"), "about"), addresses(texts, config));
  const panel = h("div.menu", { hidden: true }, items, about);
  /** @type {any} */
  let from = null; // what gets the focus back
  const show = (open) => {
    panel.hidden = !open;
    opener.ariaExpanded = open;
    if (open) items.replaceChildren(...offers());
    from = opener;
  };
  const back = () => {
    panel.hidden || from.focus();
    show(false);
  };
  const item = (text, act) => button("item", text, () => (back(), act?.()));
  const send = ({ payload, title }) => chat.say({ payload }, title);
  const offers = () => [
    ...OFFERED.flatMap((id) => chat.control(id) ?? []).map((control) => item(control.title, () => send(control))),
    times(),
    chat.control("restart") && button("item", chat.control("restart").title, restart),
    item(texts.get("export"), () => chat.export()),
    button("item", texts.get("erase"), () => ask("erase", () => chat.erase())),
  ].filter(Boolean);
  /** Switches the times of all messages on and off; the menu stays. */
  const times = () => {
    const { memory } = chat;
    const show = () => (node.ariaPressed = memory.has("times"));
    const node = button("item", texts.get("times"), () => (memory.toggle("times"), show()));
    show();
    return node;
  };
  /** Asks before what cannot be undone, in the place of the items. */
  const ask = (key, act) => {
    const no = item(texts.get("no"));
    const yes = item(texts.get(`${key}_yes`), act);
    items.replaceChildren(h("p", { id: "sure" }, texts.get(`${key}_sure`)), yes, no);
    no.setAttribute("aria-describedby", "sure");
    no.focus();
  };
  const restart = () => ask("restart", () => send(chat.control("restart")));
  chat.view.restart = () => {
    const { activeElement } = node.getRootNode();
    show(true);
    from = activeElement ?? opener;
    restart();
  };
  const opener = marked(texts, "menu", () => show(panel.hidden));
  opener.ariaExpanded = "false";
  const onkeydown = (event) => {
    if (event.key !== "Escape" || panel.hidden) return;
    event.stopPropagation();
    event.preventDefault();
    back();
  };
  const onfocusout = ({ relatedTarget: next }) => next && !node.contains(next) && show(false);
  const node = h("div", { onkeydown, onfocusout }, opener, panel);
  return node;
}

/** What the visitor must know first. @param {Texts} texts @param {Config} config */
export const intro = (texts, config) =>
  h("div.intro",
    h("p", texts.bind(h("strong"), "bot_here"), " ", texts.bind(h("span"), "keep_out")),
    h("p",
      config.controller && [texts.bind(h("span"), "controller"), ` ${config.controller}. `],
      config.retention_days && said(texts, () => texts.get("retention", config.retention_days))),
    addresses(texts, config),
    h("p", { lang: "en" }, config.esco_attribution)); // ESCO's terms ask for this sentence

/** The host's addresses that are set. @param {Config} config */
function addresses(texts, config) {
  const { privacy_url: privacy, imprint_url: imprint, contact } = config;
  const named = (key, address) => address && texts.bind(link(address, key), key);
  const person = contact && said(texts, () => [texts.get("contact"), " ", mailed(contact[texts.lang])]);
  const all = [named("privacy", privacy), named("imprint", imprint), person].filter(Boolean);
  return h("p", all.flatMap((node, at) => [at && " · ", node]));
}

/** Text that follows the language. */
function said(texts, content) {
  const node = h("span");
  texts.follow(() => node.replaceChildren(h("span", content())));
  return node;
}

const MAIL = /^[^\s@?]+@[^\s@?]+$/;

/** A mail address as a link, else words with web addresses in them. */
const mailed = (words) =>
  MAIL.test(words) ? h("a", { href: `mailto:${words}` }, words) : linked(words);
