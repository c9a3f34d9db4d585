import { button, h, link, linked, list, paragraphs, soft } from "../dom.js";
import { gapTable, rest } from "./parts.js";

const TOP = 6; // entries of a long list that are shown at once

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
  const others = related.filter((offer) => !statements.some((one) => named(one) === offer));
  const entry = (one) =>
    named(one) ? [part.reply(named(one)), h("p", part.statement({ ...one, lead: null }))] : part.statement(one);
  const long = statements.length > 1 && list(`ul.plain${others.length ? "" : ".cards"}`, statements, entry);
  return [
    lead && h("p.lead", linked(lead)),
    long ? [long, rest(long.children, TOP, part)] : h("p", statements.map(entry)),
    reading && h("p.focus", part.statement({ ...reading, lead: reading.label })),
    others.length && [part.heading(label, 1), part.row(others)],
  ];
}

/** Where the statements come from. @type {Renderer} */
export function sources({ sources, inference }, part) {
  const all = list("ul.plain.cards", sources, ({ url, title, kind, author, publisher, year, notes }) => [
    h("strong", link(url, title)),
    soft([kind, author, publisher, year].filter(Boolean).join(" · ")),
    notes.map((text) => h("p", linked(text))),
  ]);
  return [all, all && rest(all.children, TOP, part), soft(inference)];
}

/** A question back, the offer of the visitor's data, or what can be done instead. @type {Renderer} */
export const confirm = ({ action, text, label, options, suggestions }, part) => [
  paragraphs(text),
  soft(label),
  part.row(options ?? suggestions),
  action === "export" && button("act", part.t("export"), part.export),
];
