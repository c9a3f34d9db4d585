const PATIENCE = 150; // milliseconds that other tabs have for an answer
const TOKEN = /^[\w.-]+$/;

/**
 * Keeps the tabs of a site in step. They tell each other only which session they are in, how far it
 * has got and what was ticked; what was said, each reads from the server.
 */
export class Tabs {
  /** @type {BroadcastChannel | null} */
  #channel = null;
  #inbox = [];

  /** @param {Api} api @param {Log} log @param {Memory} memory @param {() => void} rung */
  constructor(api, log, memory, rung) {
    this.api = api;
    this.log = log;
    this.memory = memory;
    try {
      this.#channel = new BroadcastChannel(api.key);
      this.#channel.onmessage = ({ data }) => this.#hear(data, rung);
    } catch {
      // A browser without it, or one that forbids it: each tab is on its own.
    }
  }

  /** Takes over the session of another tab where this one has none. */
  async join() {
    if (this.api.token || !this.#channel) return;
    this.#channel.postMessage({ ask: true });
    await new Promise((resolve) => setTimeout(resolve, PATIENCE));
    this.read();
  }

  /** Tells the others where this tab is. @param {string | null} was the session that it has left */
  tell(was = null, change = this.memory.all) {
    const { api: { token }, log: { last, said } } = this;
    this.#channel?.postMessage({ token, was, last, said, change });
  }

  /**
   * Follows what other tabs have told. `moved` runs for each change to another session, or to none.
   * @returns whether more has been said there than is shown here
   */
  read(moved = () => {}) {
    const further = this.#inbox.splice(0).map((news) => this.#follow(news, moved));
    return further.some(Boolean);
  }

  #hear(data, rung) {
    if (data?.ask && this.api.token) this.tell();
    if (!sane(data)) return;
    this.#inbox.push(data);
    rung();
  }

  #follow({ token, was, last, said, change }, moved) {
    const { api, log, memory } = this;
    const own = api.token;
    if (token !== own) {
      // Tabs that both have said something in sessions of their own stay apart.
      if (own && own !== was && (!token || log.said || (!said && token > own))) return false;
      api.token = token;
      memory.merge(null);
      moved();
    }
    memory.merge(change);
    return token && !log.has(last);
  }
}

/** Another script of the site may use the channel too: what it says counts only in this shape. */
function sane(data) {
  const { token, was, last, change } = data ?? {};
  const known = [token, was].every((value) => value === null || (typeof value === "string" && TOKEN.test(value)));
  return known && typeof last === "string" && change?.constructor === Object;
}
