import { h } from "./dom.js";
import { render } from "./render.js";
import { date, stamp } from "./times.js";

const MARGIN = 12; // pixels above the message that was scrolled to
const END = 60; // pixels from the end within which a reader goes along with what is added

const FOLLOWING = 4; // `end` comes after the button

/** The conversation: a live list. What is added is announced, except what was there before. */
export class Log {
  /** Whether the visitor has said something in this session. */
  said = false;
  /** Id of the newest message. */
  last = "";
  #nodes = new Map(); // by the message's id; a reply that was awaited has that of its question
  #timed = false;

  /** `intro` stays on top. @param {Texts} texts @param {HTMLElement} intro */
  constructor(texts, intro) {
    this.texts = texts;
    this.list = h("div.list");
    this.node = h("div.log", { role: "log", tabindex: "0", "aria-relevant": "additions" }, intro, this.list);
    // The second click of a double click must not answer the question that the first one brought.
    const once = (event) => event.detail > 1 && event.target.closest(".act") && event.stopPropagation();
    this.node.addEventListener("click", once, true);
    texts.bind(this.node, "log", "aria-label");
  }

  /** Whether the keyboard's focus is in the conversation. */
  get focused() {
    return this.node.matches(":focus-within");
  }

  /** Whether a message is shown. */
  has(id) {
    return this.#nodes.has(id);
  }

  /** What the visitor has just written or clicked. */
  user(text) {
    const node = this.#put({ from: "user", text, lang: this.texts.lang });
    this.#choose(node);
    this.#scroll(node);
    return node;
  }

  /**
   * The bot's reply to `bubble`, its top in view.
   * @param {Message[]} messages @param {Context} context @param {HTMLElement | null} bubble
   */
  bot(messages, context, focus = false, bubble = null) {
    if (messages.some(({ id }) => this.has(id))) return void bubble?.remove(); // caught up meanwhile
    const after = bubble?.nextSibling;
    const nodes = messages.map((message) => this.#put(message, context, after));
    const [first] = nodes;
    if (!first) return;
    if (bubble) {
      messages.forEach(({ id }) => this.#nodes.set(id, bubble));
      this.#finish(Object.assign(bubble, { at: first.at })); // the visitor's own clock may be wrong
    }
    nodes.forEach((node) => this.#finish(node));
    this.last = messages[messages.length - 1].id;
    this.#freeze(bubble ?? first);
    this.#scroll(bubble && bubble.clientHeight < this.node.clientHeight / 4 ? bubble : first);
    const entry = nodes.map((node) => node.querySelector("fieldset")).find(Boolean) ?? first;
    if (focus) entry.focus({ preventScroll: true });
  }

  /** A conversation from before, unannounced; only what is still open can be answered. */
  restore(messages, context) {
    this.#quietly(() => {
      this.clear();
      this.merge(messages, context);
      const open = this.list.querySelectorAll(".user");
      if (messages.length) this.#scroll([...open].at(-1) ?? this.list.firstChild);
    });
  }

  /**
   * Adds what was said elsewhere, in its place but above `end`. A reader further up stays there.
   * @param {Message[]} messages @param {Context} context @param {HTMLElement | null} end
   */
  merge(messages, context, end = null) {
    const { scrollHeight, scrollTop, clientHeight } = this.node;
    const follows = !this.focused && scrollHeight - scrollTop - clientHeight < END;
    const added = [];
    let place = end;
    let ours = false; // between a reply that was awaited here and its question, which has no id
    for (const message of messages.toReversed()) {
      const node = this.#nodes.get(message.id);
      const asked = message.from === "user";
      if (node) place = node;
      else if (!ours || !asked) added.unshift((place = this.#put(message, context, place)));
      ours = node && !asked;
    }
    for (const node of added) {
      this.#finish(node);
      if (node.matches(".user")) this.#choose(node);
    }
    this.last = messages.at(-1)?.id ?? "";
    let start = this.#nodes.get(this.last);
    while (start && !start.matches(".user")) start = start.previousElementSibling;
    if (start) this.#freeze(start);
    if (added[0] && follows) this.#scroll(added[0]);
  }

  /** Goes to the newest message. */
  end() {
    const node = [...this.list.children].at(-1);
    this.#scroll(node);
    node.focus({ preventScroll: true });
  }

  /** Something the widget itself has to say. */
  notice(text, ...actions) {
    const node = h("div.msg.notice", { lang: this.texts.lang, tabindex: "-1" }, h("p", text), actions);
    this.list.append(node);
    this.#scroll(node);
    return node;
  }

  /** Notes something on what the visitor sent, such as that it was not sent. */
  mark(bubble, note) {
    bubble.querySelector("small")?.remove();
    bubble.append(note && h("small", note));
  }

  /** The session is over; what was said stays readable. */
  close() {
    this.#freeze(null);
    this.#nodes.clear();
    this.said = false;
    this.last = "";
  }

  /** Takes everything away. */
  clear() {
    this.close();
    this.list.replaceChildren();
  }

  /** Shows or hides when each message was sent. */
  times(on) {
    if (on === this.#timed) return;
    this.#timed = on;
    this.#quietly(() => [...this.list.children].forEach((node) => stamp(node, on)));
  }

  /**
   * Inserts a message before `place`, or at the end.
   * @param {any} message @param {Context | null} context @param {Node | null} place
   */
  #put(message, context = null, place = null) {
    const { id, from, lang, text, at } = message;
    const name = h("span.vh", this.texts.get("you", "", lang), ": ");
    const node = from === "user" ? h("div.msg.user", { lang, tabindex: "-1" }, name, text) : render(message, context);
    if (id) this.#nodes.set(id, node);
    return this.list.insertBefore(Object.assign(node, { at }), place);
  }

  /** What depends on the messages before. */
  #finish(node) {
    stamp(node, this.#timed);
    date(node);
  }

  /** Marks which of the options before it an answer has chosen, by label or number. */
  #choose(bubble) {
    this.said = true;
    const text = bubble.childNodes[1].data.trim();
    let node = bubble;
    while ((node = node.previousElementSibling) && !node.matches(".user")) {
      const options = [...node.querySelectorAll(".option")];
      const chosen = options.find((option) => [...option.children].some((part) => part.textContent === text));
      if (chosen) options.forEach((option) => (option.ariaCurrent = option === chosen ? "true" : null));
    }
  }

  /** Disables all that was offered before `end`; it stays readable. */
  #freeze(end) {
    for (const button of this.list.querySelectorAll("button.act")) {
      if (end && !(button.compareDocumentPosition(end) & FOLLOWING)) return;
      if (button.matches(":focus")) button.closest(".msg").focus({ preventScroll: true });
      button.disabled = true;
    }
  }

  /** Changes something without a word to a screen reader. */
  #quietly(act) {
    this.node.ariaLive = "off";
    act();
    setTimeout(() => (this.node.ariaLive = null), 500);
  }

  #scroll(node) {
    this.node.scrollTop = node === this.list.firstChild ? 0 : node.offsetTop - MARGIN; // with the intro
  }
}
