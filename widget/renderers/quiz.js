import { button, h, linked, list, soft } from "../dom.js";
import { fold, gapTable, stepList, table } from "./parts.js";

const TOP = 5; // roles of the ranking that are shown at once

/** A question. Number keys work while it has the focus (WCAG 2.1.4). @type {Renderer} */
export function question({ options, chosen, text, actions, progress, progress_text: words }, part) {
  const buttons = options.map((option, index) => {
    const button = part.reply(option, [h("span.sign", index + 1), h("span", option.label)]);
    button.classList.add("option");
    if (option.id === chosen) button.ariaCurrent = "true";
    return button;
  });
  const onkeydown = (event) => {
    const { altKey, ctrlKey, metaKey, repeat, key } = event;
    if (!altKey && !ctrlKey && !metaKey && !repeat) buttons[key - 1]?.click();
  };
  const { answered, expected } = progress;
  const steps = Array.from({ length: expected }, (_, step) =>
    h(step < answered ? "i.done" : step === answered ? "i.here" : "i"));
  return [
    h("div.progress", h("p", words), h("div.way", { "aria-hidden": "true" }, steps)),
    h("fieldset", { tabindex: "-1", onkeydown }, h("legend", linked(text)), buttons),
    h("div.quiet", part.row(actions)),
  ];
}

/** All answers, each with a way to change it, and what else was understood. @type {Renderer} */
export const summary = ({ answers, extras = [], actions }, part) => [
  list("ol", answers, ({ question, answer, change }) => [
    soft(question),
    h("p", linked(answer)),
    part.reply(change),
  ]),
  extras.map(({ label, texts }) => [part.heading(label, 1), list("ul", texts, linked)]),
  part.row(actions),
];

/** How well the role fits, the whole ranking, why, and the way there. @type {Renderer} */
export function result(custom, part) {
  const { focus, helpful, labels, ranking, reasons, against, flips, path, gaps } = custom;
  const text = (entry) => linked(entry.text);
  return [
    focus && h("p.focus", part.statement(focus)),
    h("p", text(custom.confidence)),
    helpful && [h("p", text(helpful)), part.row([helpful])],
    fold(labels.ranking, shares(ranking, part), part, true),
    fold(labels.reasons, list("ul", reasons, text), part, true),
    fold(labels.against, list("ul", against, text), part),
    fold(labels.flips, list("ul", flips, (flip) => [text(flip), " ", part.reply(flip.change)]), part),
    custom.try && h("p", linked(custom.try)),
    fold(labels.path, way(path, custom.entry, part), part, true),
    fold(labels.gaps, gapTable(gaps, part), part),
    fold(labels.next_steps, stepList(custom.next_steps, part), part, true),
    custom.notes.map((note) => soft(linked(note))),
  ];
}

/** The steps towards a role, in order, and the skills they are for. @type {Renderer} */
export const training_plan = ({ entry, steps, serves_label: serves, gaps, gaps_label: label }, part) => [
  entry && h("p.focus", linked(entry)),
  stepList(steps, part, serves),
  fold(label, gapTable(gaps, part), part),
];

/** The ranking with a bar for each share; a button shows the rest. */
function shares(ranking, { t }) {
  const rows = ranking.map(({ label, share, share_text: percent, rejected }, at) => {
    const bar = h("span.bar", { "aria-hidden": "true" }, h("i"));
    bar.style.setProperty("--share", share);
    return [`${at + 1}. ${label}`, rejected ? t("rejected") : [bar, percent]];
  });
  const hidden = (at) => ({ hidden: at >= TOP, tabindex: "-1" });
  const node = table("ranking", [t("role"), t("share")], rows, hidden);
  const more = button("more", t("all", rows.length), () => {
    const rest = [...node.querySelectorAll("[hidden]")];
    rest.forEach((row) => (row.hidden = false));
    rest[0].focus();
    more.remove();
  });
  return [node, rows.length > TOP && more];
}

/** The stops from now to the goal and beyond. */
const way = (path, entry, { mark }) =>
  path.length && [
    h("ol.stops", path.map(({ kind, kind_label: when, label, text, sources }) =>
      h(`li.${kind}`, h("span.soft", when), " ", h("strong", label),
        text && h("p", linked(text), mark(sources))))),
    entry && h("p", linked(entry)),
  ];
