import { h, linked, paragraphs, soft } from "./dom.js";
import { keep } from "./keep.js";
import { comparison } from "./renderers/comparison.js";
import { confirm, fallback, glossary, role, sources } from "./renderers/facts.js";
import { plate, toolsFor } from "./renderers/parts.js";
import { choose, question, summary } from "./renderers/question.js";
import { result, training_plan } from "./renderers/result.js";

const kept = { comparison, result, training_plan }; // answers to copy, print and save
/** What shows a `custom`, by its type. */
const renderers = { confirm, fallback, glossary, question, role, sources, summary, ...kept };
const MARGIN = 12; // pixels above the message that was scrolled to

/** The conversation: a live list that is only appended to. */
export class Log {
  /** `intro` stays on top. @param {Texts} texts @param {HTMLElement} intro */
  constructor(texts, intro) {
    this.texts = texts;
    this.list = h("div.list");
    this.node = h("div.log", { role: "log", tabindex: "0" }, intro, this.list);
    texts.bind(this.node, "log", "aria-label");
  }

  /** Whether the keyboard's focus is in the conversation. */
  get focused() {
    return this.node.matches(":focus-within");
  }

  /** What the visitor wrote or clicked. */
  user(text, lang = this.texts.lang) {
    const name = h("span.vh", this.texts.get("you", "", lang), ": ");
    choose(this.list, text);
    return this.#add(h("div.msg.user", { lang }, name, text));
  }

  /** The bot's reply, its top in view. @param {Message[]} messages @param {Context} context */
  bot(messages, context, focus = false) {
    const asked = this.list.lastElementChild;
    const nodes = messages.map((message) => render(message, context));
    this.list.append(...nodes);
    const [first] = nodes;
    if (!first) return;
    const short = asked?.matches(".user") && asked.clientHeight < this.node.clientHeight / 4;
    this.#scroll(short ? asked : first);
    const entry = nodes.map((node) => node.querySelector("fieldset")).find(Boolean) ?? first;
    if (focus) entry.focus({ preventScroll: true });
  }

  /** A conversation from before, unannounced; only what is still open can be answered. */
  restore(messages, context) {
    this.node.ariaLive = "off";
    const last = messages.findLastIndex(({ from }) => from === "user") + 1;
    for (const message of messages.slice(0, last)) {
      if (message.from === "user") this.user(message.text, message.lang);
      else this.list.append(render(message, context));
    }
    this.freeze();
    this.bot(messages.slice(last), context);
    setTimeout(() => (this.node.ariaLive = null), 500);
  }

  /** Something the widget itself has to say. */
  notice(text, ...actions) {
    return this.#add(h("div.msg.notice", { lang: this.texts.lang, tabindex: "-1" }, h("p", text), actions));
  }

  /** Notes something on what the visitor sent, such as that it was not sent. */
  mark(bubble, note) {
    bubble.querySelector("small")?.remove();
    bubble.append(note && h("small", note));
  }

  /** Disables all that was offered so far; it stays readable. */
  freeze() {
    for (const button of this.list.querySelectorAll("button.act")) button.disabled = true;
  }

  #add(node) {
    this.list.append(node);
    this.#scroll(node);
    return node;
  }

  #scroll(node) {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.node.scrollTo({ top: node.offsetTop - MARGIN, behavior: calm ? "auto" : "smooth" });
  }
}

/** A message of the bot: its `custom`, or its text where that is of no known type and shape. */
function render(message, context) {
  const { custom, lang, text, buttons } = message;
  const shown = new Set();
  const part = toolsFor(message, context, shown);
  const rich = Object.hasOwn(renderers, custom?.type) && shaped(custom, part);
  if (!rich) shown.clear();
  const rest = buttons?.filter(({ payload }) => !shown.has(payload));
  const name = h("span.vh", part.t("title"), ": ");
  const kind = rich ? custom.type : "text";
  return h(`div.msg.bot.${kind}`, { lang, tabindex: "-1" },
    name, rich || paragraphs(text), part.row(rest), Object.hasOwn(kept, kind) && keep(message, part));
}

/** Title, content, note and sources of a `custom`. */
function shaped(custom, part) {
  try {
    const { type, title, label, note } = custom;
    const content = renderers[type](custom, part);
    return [title && part.heading(plate(title, label)), content, note && soft(linked(note)), part.sources()];
  } catch {
    return null;
  }
}
