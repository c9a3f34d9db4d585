import { ApiError } from "./api.js";
import { Trouble } from "./status.js";

/** One exchange with the server at a time, and what is said and done when it fails. */
export class Exchange {
  busy = false;
  /** @type {Control[]} */
  controls = [];

  /** @param {Api} api @param {Texts} texts @param {View} view */
  constructor(api, texts, view) {
    this.api = api;
    this.texts = texts;
    this.view = view;
    this.trouble = new Trouble(texts, view.log);
  }

  /** Runs `work`, again where its failure may pass; `failed(forGood)` hears of that first. */
  async attempt(work, failed = (_) => {}) {
    if (this.busy) return;
    this.trouble.hold();
    this.#show(true);
    try {
      await work();
      this.trouble.mend();
    } catch (error) {
      const refusal = error instanceof ApiError ? error : new ApiError(0);
      if (refusal !== error) console.error(error);
      failed(!refusal.passing);
      if (refusal.status === 401) await this.expired();
      else this.explain(refusal, () => this.attempt(work, failed));
    } finally {
      this.#show(false);
      this.settle();
    }
  }

  /** Says what went wrong; what may pass is tried again. */
  explain(error, again) {
    const text = error.message || this.texts.get(navigator.onLine ? "failed" : "offline");
    if (error.passing) return this.trouble.show(text, error.wait, again);
    this.trouble.mend();
    this.view.log.notice(text);
  }

  /** Follows a reply's language and controls; `before`: it was shown earlier. @param {Reply} reply */
  async take({ messages, language, controls }, before = false) {
    await Promise.all(messages.map(({ lang }) => this.texts.load(lang)));
    this.controls = controls;
    await this.speak(language);
    if (messages.some(({ custom }) => custom?.type === "result")) this.view.finished(before);
  }

  /** Asks and speaks in a language from now on. */
  async speak(lang) {
    this.api.lang = lang;
    await this.texts.use(lang);
  }

  /** A command that is offered at any time. */
  control(id) {
    return this.controls.find((control) => control.id === id);
  }

  /** The session has run out. */
  async expired() {}

  /** Does what had to wait for the end of an exchange. */
  settle() {}

  #show(busy) {
    this.busy = busy;
    this.view.changed(busy);
  }
}
