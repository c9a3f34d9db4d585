import { ApiError, newId } from "./api.js";
import { button } from "./dom.js";
import { download } from "./keep.js";
import { Kept, Memory } from "./memory.js";

/** The course of a conversation: start or resume, one turn at a time, what to do on failure. */
export class Chat {
  /** @type {Control[]} */
  controls = [];
  busy = false;
  #mend = () => {}; // takes back what was said about a failure

  /** `level` of a message's headings. @param {Api} api @param {Texts} texts @param {View} view */
  constructor(api, texts, view, level) {
    this.api = api;
    this.texts = texts;
    this.view = view;
    this.memory = new Memory(new Kept(`${api.key} memory`), () => {});
    this.context = { texts, level, memory: this.memory, say: this.say.bind(this), export: this.export.bind(this) };
    this.context.control = (id) => this.controls.find((control) => control.id === id);
  }

  /** Resumes the conversation, or begins one. */
  start() {
    return this.#attempt(
      () => (this.api.token ? this.#resume() : this.#begin()),
      () => this.start(),
    );
  }

  /** Sends what was typed or clicked, shown as `label`; false while a turn is under way. */
  say(content, label) {
    if (this.busy) return false;
    this.#deliver({ id: newId(), ...content }, label);
    return true;
  }

  /** Deletes the visitor's data on the server, then here. */
  erase() {
    const { api, texts, view: { log } } = this;
    const work = async () => {
      if (api.token) await api.call("DELETE", "session").catch(unlessGone);
      api.token = null;
      this.memory.merge(null);
      this.controls = [];
      const { focused } = log;
      log.list.replaceChildren();
      const notice = log.notice(texts.get("erased"), this.#button("begin", () => this.start()));
      if (focused) notice.focus();
    };
    return this.#attempt(work, () => this.erase());
  }

  /** Hands the visitor's data over as a file. */
  export() {
    const work = async () => {
      const data = await this.api.call("GET", "export");
      download(JSON.stringify(data, null, 2), "application/json", "wegweiser.json");
    };
    return this.#attempt(work, () => this.export());
  }

  /** Switches the language; the bot answers in it from now on. */
  language(lang, name) {
    const payload = `/change_language{"language":"${lang}"}`;
    if (lang === this.texts.lang) return;
    if (this.api.token) this.say({ payload }, name);
    else this.#speak(lang);
  }

  /** `bubble` is what the visitor sent, once it is shown. */
  async #deliver(turn, label, bubble = null) {
    const { api, texts, view: { log, composer } } = this;
    let erased = false;
    const work = async () => {
      if (!api.token) await this.#begin();
      bubble ??= log.user(label);
      log.mark(bubble, "");
      const reply = await api.send(turn);
      const { focused } = log;
      await this.#take(reply);
      log.bot(reply.messages, this.context, focused);
      erased = reply.messages.some(({ custom }) => custom?.action === "deleted");
    };
    const failed = (forGood) => {
      if (bubble) log.mark(bubble, texts.get("unsent"));
      if (forGood && turn.text) composer.restore(turn.text);
    };
    await this.#attempt(work, () => this.#deliver(turn, label, bubble), failed);
    if (erased) await this.erase();
  }

  async #begin() {
    const reply = await this.api.call("POST", "sessions", { language: this.api.lang });
    this.api.token = reply.token;
    await this.#take(reply);
    this.view.log.bot(reply.messages, this.context);
  }

  async #resume() {
    const reply = await this.api.call("GET", "messages");
    await this.#take(reply, true);
    this.view.log.restore(reply.messages, this.context);
  }

  /** Follows a reply's language and controls; what was offered before is over. */
  async #take({ messages, language, controls }, before = false) {
    await Promise.all(messages.map(({ lang }) => this.texts.load(lang)));
    this.controls = controls;
    this.view.log.freeze();
    await this.#speak(language);
    if (messages.some(({ custom }) => custom?.type === "result")) this.view.finished(before);
  }

  async #speak(lang) {
    this.api.lang = lang;
    await this.texts.use(lang);
  }

  /** Runs an exchange with the server; `failed(forGood)` hears of a failure first. */
  async #attempt(work, again, failed = (_) => {}) {
    if (this.busy) return;
    this.#mend();
    this.#busy(true);
    try {
      await work();
    } catch (error) {
      const refusal = error instanceof ApiError ? error : new ApiError(0);
      if (refusal !== error) console.error(error);
      failed(!refusal.passing);
      if (refusal.status === 401) await this.#renew();
      else this.#explain(refusal, again);
    } finally {
      this.#busy(false);
    }
  }

  #busy(busy) {
    this.busy = busy;
    this.view.changed(busy);
  }

  /** The session has run out. */
  async #renew() {
    this.api.token = null;
    this.view.log.freeze();
    this.view.log.notice(this.texts.get("expired"));
    await this.#begin().catch((error) => this.#explain(error, () => this.start()));
  }

  /** Says what went wrong; what may pass can be tried again, and is when back online. */
  #explain(error, again) {
    const { texts, view: { log } } = this;
    const text = error.message || texts.get(navigator.onLine ? "failed" : "offline");
    if (!error.passing) return void log.notice(text);
    const retry = this.#button("retry", again);
    const notice = log.notice(text, retry);
    const watch = new AbortController();
    addEventListener("online", again, { signal: watch.signal });
    retry.disabled = error.wait > 0;
    setTimeout(() => (retry.disabled = false), error.wait * 1000);
    this.#mend = () => {
      if (notice.matches(":focus-within")) log.node.focus();
      watch.abort();
      notice.remove();
      this.#mend = () => {};
    };
  }

  #button(key, act) {
    return button("act", this.texts.get(key), act);
  }
}

/** A session that is gone already needs no deleting. */
function unlessGone(error) {
  if (error.status !== 401) throw error;
}
