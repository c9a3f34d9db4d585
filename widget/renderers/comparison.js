import { button, h, list } from "../dom.js";
import { fold, rest } from "./parts.js";

const ROWS = 3; // aspects that are shown at once

/**
 * Roles side by side. Rows that are stacked would lose a table's meaning without ARIA's roles.
 * @type {Renderer}
 */
export function comparison({ title, roles, labels, contrasts, points_label: label, rows }, part) {
  const columns = labels.map((label) => h("th", { scope: "col", role: "columnheader" }, label));
  const bodies = rows.map((row) => h("tbody", { role: "rowgroup" }, aspect(row, labels, part)));
  const points = list("ul", contrasts.flatMap((contrast) => contrast.points), part.statement);
  return [
    contrasts.map(({ line }) => h("p.heart", part.statement(line))),
    h(`table.versus.n${labels.length}`, { role: "table", "aria-label": title },
      h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, h("td.corner", { role: "cell" }), columns)),
      bodies),
    rest(bodies, ROWS, part),
    chooser(roles, labels, part),
    fold(label, points && [points, rest(points.children, 4, part)], part, true),
  ];
}

/** The row of an aspect; where levels of the same skills are compared, one for each skill. */
function aspect({ label, cells, values }, labels, part) {
  const items = cells.map((cell, at) => (cell.length ? cell : [{ text: values[at] }]));
  const [first] = items;
  const levels = items.every((cell) =>
    cell.length === first.length && cell.every((item, at) => item.level_label && item.text === first[at].text));
  if (!levels) return line(label, items, labels, part);
  const skills = first.map((skill, at) =>
    line(skill.text, items.map((cell) => [{ ...cell[at], text: "" }]), labels, part));
  return [h("tr.group", { role: "row" }, across("th", "rowheader", ["", ...labels], label)), skills];
}

/** A row with a cell for each role, or one across where it says the same of all. */
function line(label, items, labels, part) {
  const same = new Set(items.map((cell) => JSON.stringify(cell))).size === 1;
  const cells = items.map((cell, at) =>
    h("td", { role: "cell" }, h("span.of", { "aria-hidden": "true" }, labels[at]), content(cell, part)));
  return h("tr", { role: "row" },
    h("th", { scope: "row", role: "rowheader" }, label),
    same ? across("td", "cell", labels, content(items[0], part)) : cells);
}

const across = (name, role, { length: span }, content) =>
  h(name, { role, colspan: span, "aria-colspan": span }, content);

const content = (items, part) =>
  items.length > 1 ? list("ul", items, part.statement) : h("p", part.statement(items[0]));

/** Lists of all jobs to choose others, and buttons to compare those or to swap two. */
function chooser(roles, labels, part) {
  const { control, jobs, lang, t, say } = part;
  const payload = control("compare")?.payload;
  if (!payload || !jobs) return null;
  const ask = (ids, words) => say({ payload: payload.replace(/\[.*]/, JSON.stringify(ids)) }, words);
  const named = jobs.map(({ id, label }) => [id, label[lang] ?? label.en]).sort(([, a], [, b]) => a.localeCompare(b, lang));
  const lists = labels.map((label) =>
    h("select", { "aria-label": t("other_job", label), onchange: () => update() },
      named.map(([value, text]) => h("option", { value }, text))));
  const chosen = () => lists.map((list) => list.value);
  /** Nothing is sent by choosing alone: arrow keys choose too (WCAG 3.2.2). */
  const go = button("more", t("compare"), () => {
    const words = lists.map((list, at) => list.value !== roles[at] && `${list.selectedOptions[0].text} ${t("instead", labels[at])}`);
    if (ask(chosen(), words.filter(Boolean).join(", "))) reset();
  });
  const update = () => (go.disabled = new Set(chosen()).size < roles.length || String(chosen()) === String(roles));
  const reset = () => {
    lists.forEach((list, at) => (list.value = roles[at]));
    update();
  };
  reset();
  return h("div.row", lists, go, roles.length === 2 && button("more", t("swap"), () => ask(roles.toReversed(), t("swap"))));
}
