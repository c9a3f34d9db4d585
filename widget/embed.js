/**
 * The loader for other sites: <script defer src="https://.../chat/embed.js"></script>
 * Shows one button; everything else is fetched when it is clicked. Attributes, all optional:
 *
 * data-lang      `de` or `en`; else the page's language, else the browser's
 * data-mode      `panel`; `inline`: in the place of the script or in the element that data-target
 *                selects, fetched when it comes near the view; `page`: all of an empty page
 * data-target    a CSS selector, for `inline`
 * data-position  `right` or `left`; else right, and left on a page that runs right to left
 * data-open      opens the panel at once, one time in a tab's session; never on a phone
 * data-greeting  a short text beside the button, until the visitor has opened or closed it
 * data-theme     `light` or `dark`; else `light dark`, as the visitor's system is set
 * data-label     the button's name
 *
 * A click on any element with `data-wegweiser-open` opens the panel; so does
 * `document.querySelector("wegweiser-panel").open()`, and `close()` closes it. What happens is told
 * on `document`: `wegweiser:opened`, `wegweiser:closed`, `wegweiser:finished`.
 */
(() => {
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const { dataset } = script;
  const page = document.documentElement;
  const base = script.src.replace(/[^/]*$/, "");
  const key = `wegweiser:${base}`;
  const load = () => import(`${base}widget/widget.js`);

  /** @returns {any} */
  const make = (/** @type {string} */ tag, /** @type {object} */ props = {}) =>
    Object.assign(document.createElement(tag), props);
  const chat = make("wegweiser-chat");

  /** Hands an option on to the chat; a longer form counts too, as `de-AT`. */
  function pick(/** @type {string} */ name, preset = "", /** @type {string[]} */ ...allowed) {
    const value = dataset[name] || preset;
    const found = allowed.find((one) => value.startsWith(one)) ?? allowed[0];
    if (value && !value.startsWith(found)) console.warn(`data-${name}: ${allowed.join(" | ")}`);
    chat.setAttribute(name, found);
    return found;
  }

  const theme = pick("theme", "", "light dark", "light", "dark");
  const side = pick("position", page.dir === "rtl" ? "left" : "", "right", "left");
  const [named, fails, dismiss] = pick("lang", page.lang || navigator.language, "en", "de") === "de"
    ? ["Wegweiser: Chat zur Berufswahl", "Der Chat lädt nicht. Noch mal?", "Schließen"]
    : ["Wegweiser: career chat", "The chat does not load. Try again?", "Close"];
  const label = dataset.label || named;

  /** Puts the chat into the page; until it is there, and if it never comes, a link to it. */
  function settle() {
    const { target } = dataset;
    try {
      /** @type {any} */ (document.querySelector(`${target}`)).replaceChildren(chat);
    } catch {
      if (target) console.warn("data-target: not found");
      script.closest("body") ? script.after(chat) : document.body.append(chat);
    }
    chat.append(make("a", { href: base, textContent: label }));
    chat.style.cssText = "display:block;height:var(--ww-height,min(640px,100svh - 32px))";
    load();
  }

  /** Shows a button that floats, and the chat when it is clicked. */
  function float() {
    if (document.getElementById(key)) return;
    const button = make("button", { ariaLabel: label, ariaExpanded: false });
    const words = make("button");
    const bubble = make("div");
    bubble.append(words, make("button", { ariaLabel: dismiss, textContent: "×", onclick: hush }));

    function tell(/** @type {string} */ text) {
      words.textContent = text;
      button.before(bubble);
    }

    function hush() {
      acted("yes");
      bubble.remove();
      button.focus();
    }

    /** Kept for the tab's session. @param {string} [now] */
    function acted(now) {
      try {
        if (now) sessionStorage[key] = now;
        return sessionStorage[key];
      } catch {} // the browser forbids storage
    }

    /** Shows the chat. */
    async function open(focus = true) {
      if (button.ariaBusy) return;
      button.ariaBusy = true;
      try {
        await load();
        root.append(chat);
        await chat.open(focus, button);
        acted("yes");
        bubble.remove();
      } catch (error) {
        console.error(error);
        bubble.role = "alert";
        tell(fails);
      }
      button.ariaBusy = null;
    }

    button.onclick = words.onclick = () => (chat.opened ? chat.close() : open());
    document.addEventListener("click", (event) => {
      if (!(/** @type {Element} */ (event.target).closest("[data-wegweiser-open]"))) return;
      event.preventDefault();
      open();
    });
    const host = make("wegweiser-panel", {
      id: key, role: "region", ariaLabel: "Wegweiser", open, close: () => chat.close?.(),
    });

    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`:host{all:initial!important;direction:ltr!important;color-scheme:${theme}!important;
position:fixed!important;z-index:var(--ww-z,2147483000)!important;font:medium/1.4 var(--ww-font,system-ui,sans-serif)!important;
margin:20px!important;bottom:env(safe-area-inset-bottom)!important;${side}:env(safe-area-inset-${side})!important}
button{all:unset;padding:11px 18px;cursor:pointer}
[aria-expanded]{display:var(--ww-launcher,block);padding:15px;border:2px solid #fff;border-radius:50%;
background:var(--ww-bar,#0b4f50);color:var(--ww-sign,#f6bd4f)}
[aria-expanded]::before{content:"";display:block;width:26px;height:26px;background:currentColor;forced-color-adjust:none;
clip-path:path("M12 2h2v2h6l4 4-4 4h-6v1h6v7h-6v6h-2v-6H6l-4-4 4-3h6v-1H6V4h6z")}
:focus-visible{outline:3px solid #f6bd4f;box-shadow:0 0 0 6px #0b4f50}
div{position:absolute;${side}:72px;bottom:6px;display:flex;width:max-content;max-width:min(17em,60vw);
background:Canvas;color:CanvasText;border:2px solid var(--ww-bar,#0b4f50);border-radius:var(--ww-radius,14px)}
[aria-busy]{opacity:.6}
@media (prefers-reduced-motion:no-preference){[aria-busy]{animation:busy 1s infinite}}
@keyframes busy{50%{opacity:.4}}
@media (max-width:30em){div:not([role]){display:none}}
@media print{:host{display:none!important}}`);
    const root = host.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet];
    root.append(button);
    page.append(host); // after `body`, so that no transform of it moves the chat
    if (acted()) return;
    if (/^(true|)$/.test(`${dataset.open}`) && innerWidth > 480 && innerHeight > 480) open(false);
    else if (dataset.greeting) tell(dataset.greeting);
  }

  if (pick("mode", "", "panel", "inline", "page") === "panel") float();
  else settle();
})();
