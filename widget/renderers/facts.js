import { button, h, link, linked, list, paragraphs, soft } from "../dom.js";
import { gapTable } from "./parts.js";

/** A role or one section of it. @type {Renderer} */
export const role = ({ sections, gaps, disputes, disputes_label: label }, part) => [
  sections.map(({ label, items }) => [
    sections.length > 1 && part.heading(label, 1),
    items.length > 1 ? list("ul", items, part.statement) : h("p", items.map(part.statement)),
  ]),
  gapTable(gaps, part),
  disputes?.length && [part.heading(label, 1), part.row(disputes)],
];

/** Statements on a term, topic, dispute or job; in a list each has its button. @type {Renderer} */
export function glossary({ lead, statements, reading, related = [], related_label: label }, part) {
  const named = (one) => related.find((offer) => offer.label === one.lead);
  const rest = related.filter((offer) => !statements.some((one) => named(one) === offer));
  const entry = (one) =>
    named(one) ? [part.reply(named(one)), h("p", part.statement({ ...one, lead: null }))] : part.statement(one);
  return [
    lead && h("p", linked(lead)),
    statements.length > 1 ? list("ul.plain", statements, entry) : h("p", statements.map(entry)),
    reading && h("p.focus", part.statement({ ...reading, lead: reading.label })),
    rest.length && [part.heading(label, 1), part.row(rest)],
  ];
}

/** Where the statements come from. @type {Renderer} */
export const sources = ({ sources, inference }) => [
  list("ul.plain", sources, ({ url, title, kind, author, publisher, year, notes }) => [
    h("strong", link(url, title)),
    soft([kind, author, publisher, year].filter(Boolean).join(" · ")),
    notes.map((text) => h("p", linked(text))),
  ]),
  soft(inference),
];

/** A question back, or the offer of the visitor's data. @type {Renderer} */
export const confirm = ({ action, text, options }, part) => [
  paragraphs(text),
  part.row(options),
  action === "export" && button("act", part.t("export"), part.export),
];

/** Not understood, and what can be done instead. @type {Renderer} */
export const fallback = ({ text, label, suggestions }, part) => [
  paragraphs(text),
  soft(label),
  part.row(suggestions),
];

/** Roles side by side. Stacked rows would lose a table's meaning without roles. @type {Renderer} */
export function comparison({ title, labels, contrasts, points_label: points, rows }, part) {
  const columns = labels.map((label) => h("th", { scope: "col", role: "columnheader" }, label));
  const head = h("tr", { role: "row" }, h("td.corner", { role: "cell" }), columns);
  const body = rows.map((row) =>
    h("tr", { role: "row" }, h("th", { scope: "row", role: "rowheader" }, row.label), cells(row, labels, part)));
  return [
    contrasts.map(({ line, points: all }) => [
      h("p.focus", part.statement(line)),
      all.length && [part.heading(points, 1), list("ul", all, part.statement)],
    ]),
    h(`table.versus.n${labels.length}`, { role: "table", "aria-label": title },
      h("thead", { role: "rowgroup" }, head),
      h("tbody", { role: "rowgroup" }, body)),
  ];
}

/** A cell for each role, or one across where the row says the same of all. */
function cells(row, labels, part) {
  if (new Set(row.cells.map((cell) => JSON.stringify(cell))).size === 1) {
    const span = labels.length;
    return h("td", { role: "cell", colspan: span, "aria-colspan": span }, content(row, 0, part));
  }
  return labels.map((label, index) =>
    h("td", { role: "cell" }, h("span.of", { "aria-hidden": "true" }, label), content(row, index, part)));
}

function content({ cells, values }, index, part) {
  const items = cells[index];
  if (items.length > 1) return list("ul", items, part.statement);
  return h("p", items.length ? part.statement(items[0]) : linked(values[index]));
}
