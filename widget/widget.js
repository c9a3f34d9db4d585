import { Api } from "./api.js";
import { Chat } from "./chat.js";
import { Composer } from "./composer.js";
import { h } from "./dom.js";
import { bar, credit, intro } from "./frame.js";
import { Log } from "./log.js";
import { newest } from "./newest.js";
import { Typing } from "./status.js";
import { Texts } from "./texts.js";

const BASE = new URL("../", import.meta.url).href; // this file is at /chat/widget/widget.js
const SMALL = matchMedia("(max-width: 480px), (max-height: 480px)"); // the chat fills the screen

/**
 * `<wegweiser-chat>`: the chat as a floating panel, or with `mode="page"` as the whole page, in the
 * language of `?lang=`. Attributes `lang` and `theme` (`light`, `dark`). Fires `wegweiser-close`.
 */
class WegweiserChat extends HTMLElement {
  #dialog = null;
  #entry = null; // what gets the focus, once the chat is built

  connectedCallback() {
    if (this.shadowRoot) return;
    this.attachShadow({ mode: "open" });
    if (this.#paged) this.open();
  }

  get #paged() {
    return this.getAttribute("mode") === "page";
  }

  get opened() {
    return this.#paged || Boolean(this.#dialog?.open);
  }

  /** Shows the chat, built the first time, and moves the focus into it. */
  async open() {
    this.#entry ??= this.#build();
    const entry = await this.#entry.catch((error) => {
      this.#entry = null; // the next click tries again
      throw error;
    });
    this.#show();
    entry.focus();
  }

  close() {
    this.#dialog.close();
  }

  /** On a small screen the page behind is out of reach; elsewhere it stays usable. */
  #show() {
    if (this.#paged) return;
    this.#dialog.close();
    if (SMALL.matches) this.#dialog.showModal();
    else this.#dialog.show();
  }

  async #build() {
    const api = new Api(BASE);
    const texts = new Texts();
    const asked = this.#paged
      ? new URLSearchParams(location.search).get("lang")
      : this.lang || document.documentElement.lang;
    const wanted = asked || navigator.language;
    api.lang = wanted.slice(0, 2).toLowerCase();
    const known = api.call("GET", "config").catch(() => ({ languages: ["de", "en"] }));
    const [config, sheet] = await Promise.all([known, style()]);
    this.shadowRoot.adoptedStyleSheets = [sheet];
    if (!config.languages.includes(api.lang)) api.lang = config.languages[0];
    await texts.use(api.lang);
    return this.#assemble(api, texts, config);
  }

  /** @param {Api} api @param {Texts} texts @param {Config} config */
  #assemble(api, texts, config) {
    const log = new Log(texts, intro(texts, config));
    const composer = new Composer(texts, (text) => chat.say({ text }, text), config.max_chars);
    const typing = new Typing(texts);
    const changed = (busy) => {
      frame.classList.toggle("busy", busy);
      typing.show(busy);
    };
    const chat = new Chat(api, texts, { log, composer, changed }, this.#paged ? 2 : 3);
    chat.context.jobs = config.roles;
    const close = this.#paged ? null : () => this.close();
    const foot = h("footer", typing.node, newest(texts, log), composer.node, credit(config));
    const frame = this.#frame([bar(texts, config, chat, close), log.node, foot]);
    texts.follow(() => this.#speak(frame, texts));
    this.shadowRoot.append(frame);
    chat.start();
    // On a touch screen the keyboard would hide the greeting.
    return matchMedia("(pointer: coarse)").matches ? log.node : composer.field;
  }

  #speak(frame, texts) {
    frame.lang = texts.lang;
    if (!this.#paged) return;
    document.documentElement.lang = texts.lang;
    document.title = texts.get("page_title");
  }

  /** The outer element: a dialog that floats, or a plain block in a page. */
  #frame(parts) {
    if (this.#paged) return h("div.frame", parts);
    const onkeydown = (event) => event.key === "Escape" && dialog.close();
    const onclose = () => dialog.open || this.dispatchEvent(new Event("wegweiser-close"));
    const dialog = h("dialog.frame", { "aria-labelledby": "title", onkeydown, onclose }, parts);
    SMALL.addEventListener("change", () => dialog.open && this.#show());
    return (this.#dialog = dialog);
  }
}

/** All looks (`styles/`), as a sheet that any Content-Security-Policy allows. */
async function style() {
  const answer = await fetch(new URL("styles.css", import.meta.url));
  if (!answer.ok) throw new Error(`styles.css: ${answer.status}`);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await answer.text());
  return sheet;
}

if (!customElements.get("wegweiser-chat")) customElements.define("wegweiser-chat", WegweiserChat);
