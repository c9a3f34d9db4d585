import { button, h, linked, list, soft } from "../dom.js";

/**
 * What renderers build with; `shown` collects the payloads that have a button already.
 * @param {Message} message @param {Context} context @returns {Part}
 */
export function toolsFor({ custom, lang, buttons }, context, shown) {
  const labels = custom?.source_labels ?? {};
  const ids = Object.keys(labels);
  const t = (key, n) => context.texts.get(key, n, lang);
  const mark = (sources) => {
    const numbers = (sources ?? []).map((id) => ids.indexOf(id) + 1).filter(Boolean).join(", ");
    const [open, close] = [` (${t("source")} `, ")"].map((text) => h("span.vh", text));
    return numbers && h("small.ref", open, numbers, close);
  };
  const reply = (offer, content) => {
    const { payload, label = offer.title } = offer;
    shown.add(payload);
    return button("act", content ?? label, () => context.say({ payload }, label));
  };
  const row = (offers) => offers?.length && h("div.row", offers.map((offer) => reply(offer)));
  return {
    ...context, lang, t, mark, reply, row,
    take: (...names) =>
      row(buttons?.filter(({ payload }) => names.includes(/\w+/.exec(payload)?.[0] ?? ""))),
    heading: (text, deeper = 0) => h(`h${context.level + deeper}${deeper ? ".sub" : ""}`, text),
    statement: ({ lead, text, level, level_label: words, sources }) => [
      lead && h("strong", lead, ": "),
      linked(text),
      words && meter(level, 4, words),
      mark(sources),
    ],
    sources: () =>
      ids.length && h("details", h("summary", t("sources", ids.length)), list("ol", ids, (id) => linked(labels[id]))),
  };
}

/** A title whose end is the name of a job, as a signpost's arm with the name on it. */
export function plate(title, label) {
  const at = title.length - (label?.length ?? 0);
  if (!label || !at || title.slice(at).toLowerCase() !== label.toLowerCase()) return title;
  return [h("span.kicker", title.slice(0, at)), h("span.plate", label)];
}

/** A part under a heading that can be folded away; nothing without content. */
export const fold = (title, content, part, open = false) =>
  content && h("details", { open }, h("summary", part.heading(title, 1)), h("div", content));

/** Hides what comes after the first `top`; the button that shows it, or nothing. */
export function rest(nodes, top, { t }) {
  const hidden = [...nodes].slice(top);
  if (hidden.length < 2) return null;
  hidden.forEach((node) => (node.hidden = true));
  const more = button("more", t("all", nodes.length), () => {
    hidden.forEach((node) => (node.hidden = false));
    hidden[0].tabIndex = -1;
    hidden[0].focus();
    more.remove();
  });
  return more;
}

/** A table, its first `top` rows, and a button for the others; a row's first cell is its header. */
export function table(name, head, rows, top, part) {
  const columns = head.map((text) => h("th", { scope: "col" }, text));
  const body = rows.map(([first, ...cells]) =>
    h("tr", h("th", { scope: "row" }, first), cells.map((cell) => h("td", cell))));
  return [
    h(`table.${name}`, h("thead", h("tr", columns)), h("tbody", body)),
    rest(body, top, part),
  ];
}

/** A level of 0 to 4 as dots and in words. */
export function meter(level, of, words) {
  const dots = Array.from({ length: of }, (_, at) => h(at < level ? "i.on" : "i"));
  return h("span.meter", h("span", { "aria-hidden": "true" }, dots), words);
}

/** Skills with the level needed and the level there is. */
export const gapTable = (gaps, part) =>
  gaps?.length &&
  table("gaps", [part.t("skill"), part.t("held")], gaps.map((gap) => [
    gap.label,
    [meter(gap.held, Math.max(gap.needed, gap.held), gap.held_label), soft(part.t("needed"), ": ", gap.needed_label)],
  ]), 5, part);
