/**
 * The loader for other sites: <script defer src="https://.../chat/embed.js" data-lang="de"></script>
 * Shows one button; everything else is fetched when it is clicked.
 * Attributes: data-lang, data-theme (see widget.js), data-label for the button.
 */
(() => {
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const { lang = document.documentElement.lang, theme, label } = script.dataset;
  const german = (lang || navigator.language).toLowerCase().startsWith("de");
  const ns = "http://www.w3.org/2000/svg";

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { all: initial; position: fixed; inset: auto 20px 20px auto; z-index: 2147483000; }
    button { width: 60px; height: 60px; padding: 0; border: 2px solid #fff; border-radius: 50%;
      background: var(--ww-accent, #0b5d5e); color: #f6bd4f; cursor: pointer;
      box-shadow: 0 3px 14px #0005; }
    button:focus-visible { outline: 3px solid #0b5d5e; outline-offset: 3px; }
    svg { width: 30px; height: 30px; display: block; margin: auto; fill: currentColor; }
    @media (forced-colors: active) { svg { fill: ButtonText; } }
    @media print { :host { display: none; } }`);

  const svg = document.createElementNS(ns, "svg");
  const path = document.createElementNS(ns, "path");
  path.setAttribute("d", "M11 2h2v2h5l3 3-3 3h-5v1h5v6h-5v5h-2v-5H6l-3-3 3-3h5v-1H6V4h5z");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.append(path);

  const button = document.createElement("button");
  button.type = "button";
  button.setAttribute("aria-expanded", "false");
  const fallback = german ? "Wegweiser: Chat zur Berufswahl" : "Wegweiser: career chat";
  button.setAttribute("aria-label", label || fallback);
  button.append(svg);

  /** @type {any} */
  let chat = null;
  const expanded = (/** @type {boolean} */ open) =>
    button.setAttribute("aria-expanded", String(open));

  /** Fetches the widget and puts the chat after the button, in the tab order too. */
  async function load() {
    await import(String(new URL("widget/widget.js", script.src)));
    chat = document.createElement("wegweiser-chat");
    if (lang) chat.lang = lang;
    if (theme) chat.setAttribute("theme", theme);
    chat.addEventListener("wegweiser-close", () => {
      expanded(false);
      button.focus();
    });
    root.append(chat);
  }

  /** @type {Promise<void> | null} */
  let loading = null;
  button.addEventListener("click", async () => {
    if (chat?.opened) return chat.close();
    try {
      await (loading ??= load());
    } catch (error) {
      loading = null; // the next click tries again
      throw error;
    }
    await chat.open();
    expanded(true);
  });

  const host = document.createElement("section");
  host.setAttribute("aria-label", "Wegweiser");
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [sheet];
  root.append(button);
  document.body.append(host);
})();
