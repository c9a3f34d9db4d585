import { Api } from "./api.js";
import { Chat } from "./chat.js";
import { Composer } from "./composer.js";
import { h } from "./dom.js";
import { bar, intro } from "./frame.js";
import { Log } from "./log.js";
import { STYLES } from "./made.js";
import { newest } from "./newest.js";
import { typing } from "./status.js";
import { Texts } from "./texts.js";

const BASE = new URL("../", import.meta.url).href; // this file is at /chat/widget/widget.js
const OWN = location.href.startsWith(BASE); // not on another site
const SMALL = matchMedia("(max-width: 30em), (max-height: 30em)"); // the panel fills the screen

let done = ""; // token of the session whose result was shown
let queue = Promise.resolve(); // chats of a page start in turn, to share one session

/**
 * `<wegweiser-chat>`: the chat as a floating panel (`mode="panel"`), as a part of the page
 * (`inline`) or as all of it (`page`). Further attributes: `lang`, `theme` (`light`, `dark`),
 * `position` (`left`). Fires `wegweiser:opened`, `wegweiser:closed`, `wegweiser:finished` on itself,
 * which reach the document and tell nothing about the visitor.
 */
class WegweiserChat extends HTMLElement {
  #mode = "";
  /** @type {HTMLDialogElement | null} */
  #dialog = null; // of a panel
  /** @type {HTMLElement | null} */
  #launcher = null; // says whether the panel is open
  /** @type {Promise<HTMLElement> | null} */
  #entry = null; // what gets the focus, once the chat is built

  connectedCallback() {
    if (this.shadowRoot) return;
    this.attachShadow({ mode: "open" }).append(h("slot")); // a link or words, until all is there
    // Typing here is no shortcut of the page around.
    this.addEventListener("keydown", (event) => event.stopPropagation());
    this.#mode = this.getAttribute("mode") ?? "";
    if (this.#mode === "page") this.open();
    if (this.#mode === "inline") this.#openNear();
  }

  get opened() {
    return this.#dialog?.open;
  }

  /** Shows the chat, built the first time. @param {HTMLElement | null} launcher is told whether a panel is open */
  async open(focus = true, launcher = null) {
    this.#entry ??= this.#build();
    const entry = await this.#entry.catch((error) => {
      this.#entry = null; // the next click tries again
      throw error;
    });
    this.#launcher = launcher;
    const dialog = this.#dialog;
    if (dialog && !dialog.open) {
      if (focus) this.#show(dialog);
      else dialog.open = true; // `show` would take the focus
      this.#tell("opened");
    }
    if (focus) entry.focus();
  }

  close() {
    this.#dialog?.close();
  }

  /** Opens where the visitor comes near: a chat that nobody sees begins no conversation. */
  #openNear() {
    const watch = new IntersectionObserver((seen) => {
      if (!seen.some((one) => one.isIntersecting)) return;
      watch.disconnect();
      this.open(false);
    }, { rootMargin: "400px" });
    watch.observe(this);
  }

  /** On a small screen the page behind is out of reach; elsewhere it stays usable. */
  #show(dialog) {
    dialog.close(); // which gives the focus back
    if (SMALL.matches) dialog.showModal();
    else dialog.show();
  }

  #tell(what) {
    if (this.#launcher) this.#launcher.ariaExpanded = `${this.opened}`;
    this.dispatchEvent(new Event(`wegweiser:${what}`, { bubbles: true, composed: true }));
  }

  async #build() {
    const root = /** @type {ShadowRoot} */ (this.shadowRoot);
    const api = new Api(BASE);
    const texts = new Texts();
    const asked = OWN
      ? new URLSearchParams(location.search).get("lang")
      : this.lang || document.documentElement.lang;
    const wanted = asked || navigator.language;
    api.lang = wanted.slice(0, 2).toLowerCase();
    const config = await api.call("GET", "config").catch(() => ({ languages: ["de", "en"] }));
    const sheet = new CSSStyleSheet(); // which any Content-Security-Policy allows
    sheet.replaceSync(STYLES);
    root.adoptedStyleSheets = [sheet];
    if (!config.languages.includes(api.lang)) api.lang = config.languages[0];
    await texts.use(api.lang);
    return this.#assemble(root, api, texts, config);
  }

  /** @param {ShadowRoot} root @param {Api} api @param {Texts} texts @param {Config} config */
  #assemble(root, api, texts, config) {
    const log = new Log(texts, intro(texts, config));
    const composer = new Composer(texts, (text) => chat.say({ text }, text), config.max_chars);
    const work = typing(texts);
    const changed = (busy) => {
      frame.classList.toggle("busy", busy);
      work.show(busy);
    };
    const finished = (before) => {
      if (!before && done !== api.token) this.#tell("finished");
      done = api.token;
    };
    const view = { log, composer, changed, finished };
    const chat = new Chat(api, texts, view, this.#mode === "page" ? 2 : 3);
    chat.context.jobs = config.roles;
    const head = bar(texts, config, chat, this.#mode === "panel" && (() => this.close()));
    const foot = h("footer", work.node, newest(texts, log), composer.node);
    head.role = foot.role = "none"; // else landmarks of the page around
    const frame = this.#frame([head, log.node, foot]);
    if (this.#mode !== "inline") fit(frame, log.node);
    texts.follow(() => this.#speak(frame, texts));
    root.replaceChildren(frame);
    queue = queue.then(() => chat.start());
    // On a touch screen the keyboard would hide the greeting.
    return matchMedia("(pointer: coarse)").matches ? log.node : composer.field;
  }

  #speak(frame, texts) {
    frame.lang = texts.lang;
    if (!OWN) return;
    document.documentElement.lang = texts.lang;
    document.title = texts.get("page_title");
  }

  /** The outer element: a dialog that floats, or a plain block in a page. */
  #frame(parts) {
    if (this.#mode !== "panel") return h("div.frame", parts);
    const onkeydown = (event) => event.key === "Escape" && dialog.close();
    const onclose = () => {
      if (dialog.open) return;
      this.#tell("closed");
      // Where the focus came from is gone, or it never came.
      if (document.activeElement?.matches("body, wegweiser-panel")) this.#launcher?.focus();
    };
    const dialog = h("dialog.frame", { "aria-labelledby": "title", onkeydown, onclose }, parts);
    SMALL.addEventListener("change", () => dialog.open && this.#show(dialog));
    return (this.#dialog = dialog);
  }
}

/** Keeps a frame in what an on-screen keyboard leaves free, and what was last in view there. */
function fit(frame, log) {
  const view = /** @type {VisualViewport} */ (visualViewport);
  const follow = () => {
    const before = log.clientHeight;
    const zoomed = view.scale > 1; // by fingers: the visitor looks at a part
    frame.style.setProperty("--height", zoomed ? "" : `${view.height}px`);
    frame.style.setProperty("--top", zoomed ? "" : `${view.offsetTop}px`);
    log.scrollBy({ top: before - log.clientHeight, behavior: "instant" });
  };
  for (const type of ["resize", "scroll"]) view.addEventListener(type, follow);
}

if (!customElements.get("wegweiser-chat")) customElements.define("wegweiser-chat", WegweiserChat);
