import { button, h, soft } from "./dom.js";
import { STYLES } from "./made.js";

/** The chat's own looks, for a document. */
const LOOKS = STYLES.replace(/:host(\((.*?)\))?/g, "html$2");

/**
 * Buttons to copy, print and save an answer. @param {Required<Message>} message @param {Part} part
 */
export function keep(message, part) {
  const { t } = part;
  const said = h("span.soft", { role: "status" });
  const act = (key, work) => button("more", t(key), async () => {
    said.textContent = "";
    said.textContent = (await work()) ?? "";
  });
  const whole = () => page(row.parentNode, message, part);
  const row = h("div.row.quiet.keep", { role: "group", "aria-label": t("keep") },
    act("copy", async () => (await copy(plain(message, part), row)) && t("copied")),
    act("print", () => print(whole(), row)),
    act("save", () => save(whole(), title(message))),
    said);
  return row;
}

/** Hands a file over. @param {BlobPart} content */
export function download(content, type, name) {
  const href = URL.createObjectURL(new Blob([content], { type }));
  h("a", { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}

const title = ({ custom }) => custom.title;

/** The answer as the server has it in words, with sources and what the visitor must know. */
function plain({ text, custom, at }, part) {
  const steps = custom.next_steps ?? custom.steps ?? [];
  const addresses = steps.filter(({ url }) => url && !text.includes(url)).map((step) => `${step.title}: ${step.url}`);
  const labels = Object.values(custom.source_labels);
  const sources = labels.length && [part.t("sources", labels.length), ...labels].join("\n- ");
  return [text, addresses.join("\n"), sources, orientation(custom, part), signed(at, part)].filter(Boolean).join("\n\n");
}

/** That it is for orientation, where the answer does not say so itself. */
const orientation = ({ notes }, { t }) => !notes && t("about");

const signed = (at, { t, lang }) =>
  `${t("title")}, ${new Date(at).toLocaleDateString(lang, { dateStyle: "long" })}`;

/** A document of its own with the answer: all unfolded, nothing to press, addresses in full. */
function page(shown, { at, lang, custom }, part) {
  const node = shown.cloneNode(true);
  const each = (selector, act) => node.querySelectorAll(selector).forEach(act);
  each("input", (box) => box.replaceWith(box.checked ? "☑ " : "☐ "));
  each("button, select, .keep, .vh, time, [role=status]", (extra) => extra.remove());
  each("details", (part) => (part.open = true));
  each("[hidden]", (part) => (part.hidden = false));
  each("a", (link) => link.textContent === link.href || link.append(` (${link.href})`));
  const paper = h("div.msg.paper", h("h1", signed(at, part)), ...node.childNodes, soft(orientation(custom, part)));
  const head = h("head",
    h("meta", { charset: "utf-8" }),
    h("meta", { name: "viewport", content: "width=device-width" }),
    h("title", custom.title));
  return h("html", { lang, theme: "light" }, head, h("body.list", paper));
}

/**
 * Prints a page from a frame, so that the site around it stays as it is. Nodes and a sheet made by
 * script need no leave from its Content-Security-Policy.
 */
function print(page, row) {
  row.querySelector("iframe")?.remove();
  const frame = h("iframe.vh", { tabindex: "-1", "aria-hidden": "true" });
  row.append(frame); // stays until the next time: some browsers print later
  const { contentDocument: paper, contentWindow: view } = frame;
  paper.documentElement.replaceWith(paper.adoptNode(page));
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(LOOKS);
  paper.adoptedStyleSheets = [sheet];
  view.print();
}

/** A page that needs nothing else: it keeps tables and links, opens everywhere, prints alike. */
function save(page, title) {
  page.firstChild.append(h("style", LOOKS));
  const name = title.toLowerCase().replace(/[^\p{L}\d]+/gu, "-").replace(/^-|-$/g, "");
  download(`<!doctype html>${page.outerHTML}`, "text/html", `${name}.html`);
}

/** Whether a text is in the clipboard now; where the browser refuses, by way of a selection. */
async function copy(text, row) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = h("textarea.vh", text);
    const back = /** @type {any} */ (row.getRootNode()).activeElement;
    row.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    back?.focus();
    return done;
  }
}
