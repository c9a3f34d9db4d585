import { Kept } from "./memory.js";

const TIMEOUT = 30_000; // milliseconds for one attempt
const PAUSE = 1_000; // milliseconds before a lost turn is sent once more by itself

/** A refusal, or no answer at all: HTTP `status` or 0, `message` or "", seconds to `wait`. */
export class ApiError extends Error {
  constructor(status, message = "", wait = 0) {
    super(message);
    this.status = status;
    this.wait = wait;
  }

  /** Whether the same turn may succeed later. */
  get passing() {
    return !this.status || this.status === 429 || this.status >= 500;
  }
}

/** An id for one turn; `randomUUID` exists in secure contexts only. */
export const newId = () => crypto.getRandomValues(new Uint32Array(4)).join("-");

/** Client of the channel. Keeps the session's token while a tab is open: computers are shared. */
export class Api {
  lang = "en";
  #token;

  /** @param {string} base address of `/chat/` */
  constructor(base) {
    this.base = base;
    this.#token = new Kept(this.key);
  }

  /** Name of what is kept in the browser and of the channel between its tabs. */
  get key() {
    return `wegweiser ${this.base}`;
  }

  get token() {
    return this.#token.value;
  }

  set token(value) {
    this.#token.value = value;
  }

  /** Sends a turn; its id keeps it one for the server. @returns {Promise<Reply>} */
  async send(turn) {
    const attempt = () => this.call("POST", "messages", turn);
    return attempt().catch(async (error) => {
      if (error.status || !navigator.onLine) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      return attempt();
    });
  }

  /** Calls `path` below the base; throws an `ApiError`. @param {object | null} body */
  async call(method, path, body = null) {
    const headers = { "Accept-Language": this.lang };
    if (this.token) headers.Authorization = `Bearer ${this.token}`;
    if (body) headers["Content-Type"] = "application/json";
    let answer, data;
    try {
      answer = await fetch(this.base + path, {
        method, headers, body: body && JSON.stringify(body),
        signal: AbortSignal.timeout(TIMEOUT), credentials: "omit", cache: "no-store",
      });
      data = answer.status === 204 || (await answer.json());
    } catch {
      throw new ApiError(answer && !answer.ok ? answer.status : 0);
    }
    if (answer.ok) return data;
    throw new ApiError(answer.status, data.error?.message, +answer.headers.get("Retry-After"));
  }
}
