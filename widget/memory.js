/** A text in this tab's `sessionStorage`, or where the browser forbids that, until the page is left. */
export class Kept {
  #value = null;

  /** @param {string} name */
  constructor(name) {
    this.name = name;
  }

  get value() {
    return this.#stored(() => sessionStorage.getItem(this.name)) ?? this.#value;
  }

  set value(value) {
    this.#value = value;
    this.#stored(() =>
      value ? sessionStorage.setItem(this.name, value) : sessionStorage.removeItem(this.name));
  }

  #stored(act) {
    try {
      return act();
    } catch {
      return null;
    }
  }
}

/** What the visitor has ticked in this session, such as next steps: a small set of keys. */
export class Memory {
  #updates = [];

  /** `told` hears of what this tab changes. @param {Kept} kept @param {(change: Change) => void} told */
  constructor(kept, told) {
    this.kept = kept;
    this.told = told;
  }

  /** Every key, as a change that makes another memory the same. @returns {Change} */
  get all() {
    return JSON.parse(this.kept.value ?? "{}");
  }

  /** Whether a key is in it. @param {string} key */
  has(key) {
    return this.all[key] === true;
  }

  /** Puts a key in, or takes it out. @param {string} key */
  toggle(key) {
    const change = { [key]: !this.has(key) };
    this.merge(change);
    this.told(change);
  }

  /** Runs something now and after every change, in whichever tab. @param {() => void} update */
  follow(update) {
    this.#updates.push(update);
    update();
  }

  /** Takes over a change, or forgets everything without one. @param {Change | null} change */
  merge(change) {
    const keys = Object.entries({ ...(change && this.all), ...change }).filter(([, on]) => on);
    this.kept.value = keys.length ? JSON.stringify(Object.fromEntries(keys)) : null;
    this.#updates.forEach((update) => update());
  }
}
