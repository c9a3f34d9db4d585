import { newId } from "./api.js";
import { button } from "./dom.js";
import { Exchange } from "./exchange.js";
import { download } from "./keep.js";
import { Kept, Memory } from "./memory.js";
import { Tabs } from "./tabs.js";

/** The course of a conversation: start or resume, one turn after the other, in step with other tabs. */
export class Chat extends Exchange {
  /** @type {Sending[]} */
  #outbox = [];
  #behind = false; // whether something may have been said in another tab
  /** @type {string | null} */
  #left = null; // the session that has run out
  #erased = false; // whether everything is to be deleted after the turn

  /** `level` of a message's headings. @param {Api} api @param {Texts} texts @param {View} view */
  constructor(api, texts, view, level) {
    super(api, texts, view);
    const { log } = view;
    this.memory = new Memory(new Kept(`${api.key} memory`), (change) => this.tabs.tell(null, change));
    this.tabs = new Tabs(api, log, this.memory, () => this.settle());
    this.memory.follow(() => log.times(this.memory.has("times")));
    // A button in a message must not throw the answers away unasked either.
    const say = (content, label) =>
      content.payload && content.payload === this.control("restart")?.payload ? view.restart?.() : this.say(content, label);
    this.context = { texts, level, memory: this.memory, say, export: this.export.bind(this), control: this.control.bind(this) };
    document.addEventListener("visibilitychange", () => this.#catchUp());
    addEventListener("online", () => this.#catchUp());
  }

  /** Resumes the conversation, or begins one. */
  start() {
    return this.attempt(async () => {
      await this.tabs.join();
      await (this.api.token ? this.#resume() : this.#begin());
    });
  }

  /** Sends what was typed or clicked, shown as `label`; false while a turn is under way. */
  say(content, label) {
    if (this.busy) return false;
    this.trouble.mend();
    // Another button instead of the one that failed; texts all arrive.
    if (content.payload) this.#outbox = this.#outbox.filter(({ turn }) => turn.text);
    this.#post(content, label);
    return true;
  }

  /** Deletes the visitor's data on the server, then here and in the other tabs. */
  erase() {
    const { api } = this;
    this.#erased = this.busy;
    return this.attempt(async () => {
      const was = api.token;
      if (was) await api.call("DELETE", "session").catch((error) => {
        if (error.status !== 401) throw error; // a session that is gone needs no deleting
      });
      api.token = null;
      this.memory.merge(null);
      this.#empty();
      this.tabs.tell(was);
    });
  }

  /** Hands the visitor's data over as a file. */
  export() {
    return this.attempt(async () => {
      const data = await this.api.call("GET", "export");
      download(JSON.stringify(data, null, 2), "application/json", "wegweiser.json");
    });
  }

  /** Switches the language, after the turn under way; the bot answers in it from now on. */
  language(lang, name) {
    if (lang === this.texts.lang) return;
    if (this.api.token) this.#post({ payload: `/change_language{"language":"${lang}"}` }, name);
    else this.speak(lang);
  }

  #post(content, label) {
    this.#outbox.push({ turn: { id: newId(), ...content }, label, bubble: null });
    this.#send();
  }

  /** Sends what waits, one after the other. */
  #send() {
    const { view: { log, composer }, texts } = this;
    const show = () => this.#outbox.forEach((one) => (one.bubble ??= log.user(one.label)));
    const work = async () => {
      if (!this.api.token) await this.#begin();
      for (let one; (one = this.#outbox[0]); ) {
        show();
        await this.#deliver(one);
        this.#outbox = this.#outbox.filter((other) => other !== one);
      }
    };
    const failed = (forGood) => {
      show();
      this.#outbox.forEach(({ bubble }) => log.mark(bubble, texts.get("unsent")));
      if (forGood) composer.restore(this.#outbox.splice(0).map(({ turn }) => turn.text));
    };
    return this.attempt(work, failed);
  }

  async #deliver({ turn, bubble }) {
    const { log } = this.view;
    log.mark(bubble, "");
    const reply = await this.api.send(turn);
    const { focused } = log;
    await this.take(reply);
    log.bot(reply.messages, this.context, focused, bubble);
    this.tabs.tell();
    if (!reply.messages.some(({ custom }) => custom?.action === "deleted")) return;
    this.#erased = true;
    this.#outbox = [];
  }

  async #begin() {
    const reply = await this.api.call("POST", "sessions", { language: this.api.lang });
    this.api.token = reply.token;
    await this.take(reply);
    this.view.log.bot(reply.messages, this.context);
    this.tabs.tell(this.#left);
  }

  async #resume() {
    this.#behind = false;
    const reply = await this.api.call("GET", "messages");
    await this.take(reply, true);
    this.view.log.restore(reply.messages, this.context);
  }

  /** Shows what was said in other tabs, in its place. What fails is tried again another time. */
  async #catchUp() {
    this.#behind = true;
    const { api, api: { token } } = this;
    const late = () => this.busy || document.hidden || !token || token !== api.token;
    if (late()) return;
    try {
      const reply = await api.call("GET", "messages");
      if (!late()) await this.take(reply, true);
      if (late()) return;
      this.#behind = false;
      this.view.log.merge(reply.messages, this.context, this.#outbox[0]?.bubble);
    } catch (/** @type {any} */ error) {
      if (error.status === 401) this.attempt(() => Promise.reject(error));
    }
  }

  /** Whatever had to wait for the end of an exchange. @override */
  settle() {
    if (this.busy) return;
    if (this.#erased) return void this.erase();
    this.#follow();
    if (this.#behind) this.#catchUp();
    if (this.#outbox.length && !this.trouble.on) this.#send();
  }

  /** Goes along with the other tabs. */
  #follow() {
    const further = this.tabs.read(() => (this.api.token ? this.#leave() : this.#empty()));
    this.#behind ||= further;
  }

  /** Another tab has begun another session: what was said here stays in view. */
  #leave() {
    const { log } = this.view;
    if (!log.said) return log.clear();
    log.close();
    log.notice(this.texts.get("expired"));
  }

  /** Everything is deleted. */
  #empty() {
    const { texts, view: { log, composer } } = this;
    const { focused } = log;
    this.controls = [];
    this.#outbox = [];
    this.trouble.mend();
    log.clear();
    composer.clear();
    const notice = log.notice(texts.get("erased"), button("act", texts.get("begin"), () => this.start()));
    if (focused) notice.focus();
  }

  /** Another tab may have begun the next session. @override */
  async expired() {
    const { api, api: { token: was }, view: { log } } = this;
    this.trouble.mend();
    this.#follow();
    if (api.token !== was) return;
    this.#left = was;
    api.token = null;
    this.memory.merge(null);
    log.close();
    log.notice(this.texts.get("expired"));
    await this.#begin().catch((error) => this.explain(error, () => this.start()));
  }
}
