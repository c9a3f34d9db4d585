import { button, h, icon, link, linked } from "./dom.js";

const OFFERED = ["result", "show_answers", "help", "restart"]; // controls of the server, in order

/**
 * The bar on top: title, languages, menu, and a button to close where `close` is given.
 * @param {Texts} texts @param {Config} config @param {Chat} chat
 */
export function bar(texts, config, chat, close) {
  const languages = config.languages.map((lang) => {
    const name = new Intl.DisplayNames(lang, { type: "language" }).of(lang);
    const node = button("lang", lang.toUpperCase(), () => chat.language(lang, name));
    node.lang = lang;
    node.ariaLabel = name;
    texts.follow(() => (node.ariaPressed = String(lang === texts.lang)));
    return node;
  });
  const group = texts.bind(h("div.langs", { role: "group" }, languages), "language", "aria-label");
  const title = h(`h${chat.context.level - 1}`, { id: "title" }, icon("sign"), texts.bind(h("span"), "title"));
  const closer = close && texts.bind(button("icon", icon("close"), close), "close", "aria-label");
  return h("header", title, languages.length > 1 && group, menu(texts, config, chat), closer);
}

/** What is rarely needed, behind one button: result, restart, my data, about. */
function menu(texts, config, chat) {
  const items = h("div");
  const about = h("div.about", texts.bind(h("p"), "about"), addresses(texts, config), credit(config));
  const panel = h("div.menu", { hidden: true }, items, about);
  const show = (open) => {
    panel.hidden = !open;
    opener.ariaExpanded = String(open);
    if (open) items.replaceChildren(...offers());
  };
  const back = () => {
    show(false);
    opener.focus();
  };
  const item = (text, act) => button("item", text, () => (back(), act?.()));
  const offers = () => [
    ...OFFERED.flatMap((id) => chat.controls.find((control) => control.id === id) ?? [])
      .map(({ payload, title }) => item(title, () => chat.say({ payload }, title))),
    item(texts.get("export"), () => chat.export()),
    button("item", texts.get("erase"), ask),
  ];
  /** Asks before deleting, in the place of the items. */
  const ask = () => {
    const no = item(texts.get("no"));
    const yes = item(texts.get("erase_yes"), () => chat.erase());
    items.replaceChildren(h("p", { id: "sure" }, texts.get("erase_sure")), yes, no);
    no.setAttribute("aria-describedby", "sure");
    no.focus();
  };
  const opener = texts.bind(button("icon", icon("menu"), () => show(panel.hidden)), "menu", "aria-label");
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
    addresses(texts, config));

/** The host's addresses that are set. @param {Config} config */
function addresses(texts, config) {
  const { privacy_url: privacy, imprint_url: imprint, contact } = config;
  const named = (key, address) => address && texts.bind(link(address, key), key);
  const person = contact && said(texts, () => [texts.get("contact"), " ", mailed(contact[texts.lang])]);
  const all = [named("privacy", privacy), named("imprint", imprint), person].filter(Boolean);
  return h("p", all.flatMap((node, at) => [at && " · ", node]));
}

/** ESCO's terms ask for this sentence. */
export const credit = (config) => h("p.credit", { lang: "en" }, config.esco_attribution);

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
