import { button, h, link, linked, list, soft } from "../dom.js";

/**
 * What renderers build with; `shown` collects the payloads that have a button already.
 * @param {Message} message @param {Context} context @returns {Part}
 */
export function toolsFor({ custom, lang }, context, shown) {
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
  return {
    ...context, lang, t, mark, reply,
    row: (offers) => offers?.length && h("div.row", offers.map((offer) => reply(offer))),
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

/** A part under a heading that can be folded away; nothing without content. */
export const fold = (title, content, part, open = false) =>
  content && h("details", { open }, h("summary", part.heading(title, 1)), content);

/** A table; a row's first cell is its header. */
export function table(name, head, rows, props = (_) => ({})) {
  const columns = head.map((text) => h("th", { scope: "col" }, text));
  const body = rows.map(([first, ...rest], at) =>
    h("tr", props(at), h("th", { scope: "row" }, first), rest.map((cell) => h("td", cell))));
  return h(`table.${name}`, h("thead", h("tr", columns)), h("tbody", body));
}

/** A level of 0 to 4 as dots and in words. */
function meter(level, of, words) {
  const dots = Array.from({ length: of }, (_, at) => h(at < level ? "i.on" : "i"));
  return h("span.meter", h("span", { "aria-hidden": "true" }, dots), words);
}

/** Skills with the level needed and the level there is. */
export const gapTable = (gaps, { t }) =>
  gaps?.length &&
  table("gaps", [t("skill"), t("held")], gaps.map((gap) => [
    gap.label,
    [meter(gap.held, Math.max(gap.needed, gap.held), gap.held_label), soft(t("needed"), ": ", gap.needed_label)],
  ]));

/** What to do next, in order; what is not known is left out. */
export const stepList = (steps, part, serves) =>
  list("ol.steps", steps, (step) => [
    h("strong", link(step.url, step.title)),
    soft(step.facts.join(" · ")),
    h("p", part.statement(step)),
    serves && step.serves.length && soft(serves, ": ", step.serves.map(({ label }) => label).join(", ")),
    soft(step.provider),
    step.check && soft(checkNote(step.seen, part)),
  ]);

function checkNote(seen, { t, lang }) {
  if (!seen) return t("check");
  const date = new Date(seen).toLocaleDateString(lang, { dateStyle: "medium", timeZone: "UTC" });
  return t("check_seen", date);
}
