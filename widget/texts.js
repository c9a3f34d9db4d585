/** The widget's own words, one JSON file a language; everything else comes from the server. */
export class Texts {
  #packs = {};
  #updates = [];
  lang = "";

  /** Reads a language's file once; a language without one is shown in English. */
  async load(lang) {
    if (this.#packs[lang]) return;
    const answer = await fetch(new URL(`texts/${lang}.json`, import.meta.url));
    if (answer.ok) this.#packs[lang] = await answer.json();
    else if (lang !== "en") await this.load("en");
  }

  /** Switches all that follows to a language. */
  async use(lang) {
    await this.load(lang);
    this.lang = lang;
    this.#updates.forEach((update) => update());
  }

  /** A text, its `{n}` filled. @param {string | number} n */
  get(key, n = "", lang = this.lang) {
    return (this.#packs[lang] ?? this.#packs.en)[key].replace("{n}", n);
  }

  /** Runs something now and after every change of the language. */
  follow(update) {
    this.#updates.push(update);
    update();
  }

  /** Keeps a node's attributes, or else its text, in the current language. */
  bind(node, key, ...attributes) {
    this.follow(() => {
      const text = this.get(key);
      attributes.forEach((name) => node.setAttribute(name, text));
      if (!attributes.length) node.textContent = text;
    });
    return node;
  }
}
