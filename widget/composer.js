import { h, icon } from "./dom.js";

const TALLEST = 132; // pixels; a longer text scrolls

/** The field for free text. Enter sends, Shift+Enter makes a new line. */
export class Composer {
  /** `send` says whether it took the text. @param {Texts} texts */
  constructor(texts, send) {
    const onsubmit = (event) => {
      event.preventDefault();
      const text = this.field.value.trim();
      if (text && send(text)) this.#set("");
    };
    const onkeydown = (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) onsubmit(event);
    };
    const oninput = () => this.#set(this.field.value);
    const props = { rows: 1, enterkeyhint: "send", autocomplete: "off", onkeydown, oninput };
    this.field = texts.bind(h("textarea", props), "message", "placeholder", "aria-label");
    const button = texts.bind(h("button.send", icon("send")), "send", "aria-label");
    this.node = h("form", { onsubmit }, this.field, button);
  }

  /** Puts a text back that could not be sent, unless another one was begun. */
  restore(text) {
    this.#set(this.field.value || text);
  }

  /** Grows and shrinks with the text. */
  #set(text) {
    const { field } = this;
    if (field.value !== text) field.value = text;
    field.style.height = "auto";
    field.style.height = `${Math.min(field.scrollHeight + 2, TALLEST)}px`;
  }
}
