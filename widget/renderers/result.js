import { h, linked, list, soft } from "../dom.js";
import { fold, gapTable, table } from "./parts.js";
import { signpost } from "./pictures.js";
import { stepList } from "./steps.js";

const BEST = 5; // roles of the ranking that are shown at once

/** How well the role fits, the whole ranking, why, and the way there. @type {Renderer} */
export function result(custom, part) {
  const { focus, helpful, labels, ranking, reasons, against, flips, path, gaps, next_steps: steps } = custom;
  const text = (entry) => linked(entry.text);
  return [
    focus && h("p.lead", part.statement(focus)),
    h("p.fit", text(custom.confidence)),
    helpful && [h("p", text(helpful)), part.row([helpful])],
    fold(labels.ranking, shares(ranking, part), part, true),
    fold(labels.reasons, list("ul.reasons", reasons, reason), part, true),
    fold(labels.against, list("ul.reasons", against, reason), part),
    fold(labels.flips, list("ul", flips, (flip) => [text(flip), " ", part.reply(flip.change)]), part),
    custom.try && h("p.focus", linked(custom.try)),
    fold(labels.path, way(path, custom.entry, part), part, true),
    fold(labels.gaps, gapTable(gaps, part), part),
    fold(labels.next_steps, steps.length && [stepList(steps, part), part.take("ask_training")], part, true),
    custom.notes.map((note) => soft(linked(note))),
  ];
}

/** The steps towards a role, in order, and the skills they are for. @type {Renderer} */
export const training_plan = ({ entry, steps, serves_label: serves, gaps, gaps_label: label }, part) => [
  entry && h("p.focus", linked(entry)),
  stepList(steps, part, serves),
  fold(label, gapTable(gaps, part), part),
];

/** The ranking as a picture and a table; a button shows the rest, others what to do about it. */
function shares(ranking, part) {
  const { t } = part;
  const words = ranking.slice(0, 3).map(({ label, share_text: share }) => `${label} ${share}`);
  const rows = ranking.map(({ label, share_text: share, rejected }, at) =>
    [`${at + 1}. ${label}`, rejected ? t("rejected") : share]);
  return [
    h("div.shares",
      signpost(ranking.slice(0, BEST), t("picture", words.join(", "))),
      h("div", table("ranking", [t("role"), t("share")], rows, BEST, part))),
    part.take("compare_top_roles", "reject_role"),
  ];
}

const SAID = /^(.*?): (.+) \((.+)\)$/s; // traits, words, what they answered

/** What an answer speaks for, the answer, the question. */
function reason({ text }) {
  const [, traits, words, asked] = SAID.exec(text) ?? [];
  return words ? [h("p.traits", traits), h("strong", words), soft(asked)] : linked(text);
}

/** The stops from now to the goal, and together what is possible beyond. */
function way(path, entry, part) {
  const beyond = path.filter(({ kind }) => kind === "beyond");
  const stops = path.filter((stop) => !beyond.includes(stop)).map((stop) => [stop]);
  if (beyond.length) stops.push(beyond);
  return stops.length && [
    h("ol.stops", stops.map((all) =>
      h(`li.${all[0].kind}`, h("span.soft", all[0].kind_label), all.map((stop) => place(stop, part))))),
    entry && h("p", linked(entry)),
  ];
}

const place = ({ label, text, sources }, { mark }) =>
  h("div", h("strong", label), text && h("p", linked(text), mark(sources)));
