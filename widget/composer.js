import { h, icon } from "./dom.js";

const TALLEST = 132; // pixels; a longer text scrolls
const NEAR = 0.9; // of the most characters
const CALM = 500; // milliseconds without typing until the length is said

/** The field for free text. Enter sends, Shift+Enter makes a new line. */
export class Composer {
  #timer = 0;

  /** `send` says whether it took the text, of `most` characters. @param {Texts} texts */
  constructor(texts, send, most = 1000) {
    this.texts = texts;
    this.most = most;
    const onsubmit = (event) => {
      event.preventDefault();
      const text = this.field.value.trim();
      if (this.#length > most) this.#count();
      else if (text && send(text)) this.#set("");
    };
    const onkeydown = (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) onsubmit(event);
    };
    const oninput = () => this.#set(this.field.value);
    const props = { rows: 1, enterkeyhint: "send", autocomplete: "off", onkeydown, oninput };
    this.field = texts.bind(h("textarea", props), "message", "placeholder", "aria-label");
    const button = texts.bind(h("button.send", icon("send")), "send", "aria-label");
    this.counter = h("p.count.soft", { role: "status" });
    this.node = h("form", { onsubmit }, this.counter, this.field, button);
  }

  /** As the server counts. */
  get #length() {
    return [...this.field.value.trim()].length;
  }

  /** Puts texts back that could not be sent, before one that was begun meanwhile. */
  restore(texts) {
    this.#set([...texts, this.field.value].filter(Boolean).join("\n"));
  }

  /** Forgets what was typed. */
  clear() {
    this.#set("");
  }

  /** Grows and shrinks with the text. */
  #set(text) {
    const { field } = this;
    if (field.value !== text) field.value = text;
    field.style.height = "auto";
    field.style.height = `${Math.min(field.scrollHeight + 2, TALLEST)}px`;
    clearTimeout(this.#timer);
    if (text) this.#timer = setTimeout(() => this.#count(), CALM);
    else this.#count();
  }

  /** Says how long the text is, where it comes near the limit. */
  #count() {
    const { field, counter, most } = this;
    const length = this.#length;
    const over = length > most;
    const key = over ? "too_long" : "length";
    counter.textContent = length > most * NEAR ? this.texts.get(key, `${length}/${most}`) : "";
    field.ariaInvalid = over ? "true" : null;
  }
}
