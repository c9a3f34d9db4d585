import { button, h } from "./dom.js";

const WAITS = { typing: 400, slow: 8_000 }; // milliseconds after which it is said that a reply takes time
const AGAIN = 15; // seconds until something is tried again

/** A line that says that the bot is at work; `show(busy)` tells it. @param {Texts} texts */
export function typing(texts) {
  const node = h("div.typing", { role: "status" });
  let timers = [];
  const show = (busy) => {
    node.textContent = "";
    timers.forEach(clearTimeout);
    timers = Object.entries(busy ? WAITS : {}).map(([key, wait]) =>
      setTimeout(() => (node.textContent = texts.get(key)), wait));
  };
  return { node, show };
}

/** A failure that may pass: says so once, and tries again by itself, by button and when back online. */
export class Trouble {
  /** @type {(() => void) | null} */
  #again = null;
  #text = "";
  /** @type {HTMLElement | null} */
  #notice = null;
  #timer = 0;

  /** @param {Texts} texts @param {Log} log */
  constructor(texts, log) {
    this.texts = texts;
    this.log = log;
    addEventListener("online", () => this.#again?.());
  }

  /** Whether something waits to be tried again. */
  get on() {
    return Boolean(this.#again);
  }

  /** Said anew only where it differs. `wait`: seconds that the server asks for, or 0. */
  show(text, wait, again) {
    if (text !== this.#text) this.#say(text);
    this.#again = again;
    this.retry.disabled = wait > 0;
    if (navigator.onLine) this.#count(wait || AGAIN);
  }

  /** Stops the clock, as it is being tried. */
  hold() {
    clearTimeout(this.#timer);
  }

  /** Takes back what was said. */
  mend() {
    this.hold();
    if (this.#notice?.matches(":focus-within")) this.log.node.focus();
    this.#notice?.remove();
    this.#again = this.#notice = null;
    this.#text = "";
  }

  #say(text) {
    this.mend();
    this.#text = text;
    this.left = h("p.soft", { "aria-hidden": "true" }); // else every second would be announced
    this.retry = button("act", this.texts.get("retry"), () => {
      const again = this.#again;
      this.mend();
      again?.();
    });
    this.#notice = this.log.notice(text, this.left, this.retry);
  }

  #count(seconds) {
    this.left.textContent = this.texts.get("again_in", seconds);
    this.#timer = setTimeout(() => (seconds > 1 ? this.#count(seconds - 1) : this.#again?.()), 1000);
  }
}
