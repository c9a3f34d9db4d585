import { button, h, list } from "../dom.js";
import { fold, rest } from "./parts.js";

const ROWS = 3; // aspects that are shown at once

/**
 * Roles side by side. Rows that are stacked would lose a table's meaning without ARIA's roles.
 * @type {Renderer}
 */
export function comparison({ title, roles, labels, contrasts, points_label: label, rows }, part) {
  const { heads, swap } = chooser(roles, labels, part);
  const columns = heads.map((head, at) =>
    h("th", { scope: "col", role: "columnheader", "aria-label": labels[at] }, head));
  const bodies = rows.map((row) => h("tbody", { role: "rowgroup" }, aspect(row, labels, part)));
  const points = list("ul", contrasts.flatMap((contrast) => contrast.points), part.statement);
  return [
    contrasts.map(({ line }) => h("p.heart", part.statement(line))),
    h(`table.versus.n${labels.length}`, { role: "table", "aria-label": title },
      h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, h("td.corner", { role: "cell" }), columns)),
      bodies),
    h("div.row", rest(bodies, ROWS, part.t("all_points", rows.length)), swap),
    fold(label, points && [points, rest([...points.children], 4, part.t("all_items", points.children.length))], part, true),
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

/** The heads of the columns, in each a list of all jobs to choose another, and a button to swap. */
function chooser(roles, labels, part) {
  const { control, jobs, lang, t } = part;
  const payload = control("compare")?.payload;
  if (!payload || !jobs) return { heads: labels };
  const ask = (ids, words) => part.say({ payload: payload.replace(/\[.*]/, JSON.stringify(ids)) }, words);
  const named = jobs.map(({ id, label }) => [id, label[lang] ?? label.en]).sort(([, a], [, b]) => a.localeCompare(b, lang));
  const option = (chosen) => ([value, text]) =>
    h("option", { value, selected: value === chosen, disabled: value !== chosen && roles.includes(value) }, text);
  const shown = labels.map((label) => h("span", label));
  const lists = roles.map((role, at) =>
    h("select", { "aria-label": t("other_job", labels[at]), onchange: () => changed(at) }, named.map(option(role))));
  /** Nothing is sent by choosing alone: arrow keys choose too (WCAG 3.2.2). */
  const go = button("go", t("compare"), () => {
    const ids = lists.map((list) => list.value);
    const words = shown.map((node, at) => ids[at] !== roles[at] && t("instead", node.textContent).replace("{old}", labels[at]));
    if (ask(ids, words.filter(Boolean).join(", "))) reset();
  });
  const changed = (at) => {
    const ids = lists.map((list) => list.value);
    shown[at].textContent = lists[at].selectedOptions[0].text;
    lists[at].after(go);
    go.hidden = String(ids) === String(roles);
    go.disabled = new Set(ids).size < ids.length;
  };
  const reset = () => roles.forEach((role, at) => {
    lists[at].value = role;
    changed(at);
  });
  return {
    heads: lists.map((list, at) => [shown[at], list]),
    swap: roles.length === 2 && button("more", t("swap"), () => ask([...roles].reverse(), t("swap"))),
  };
}
