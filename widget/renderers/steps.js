import { h, link, linked, soft } from "../dom.js";

/** What to do next, as a list to tick off that is remembered; what is not known is left out. */
export function stepList(steps, part, serves) {
  if (!steps.length) return null;
  const { memory, t } = part;
  const done = h("p.soft", { role: "status" });
  const key = ({ id }) => `step ${id}`;
  const boxes = steps.map((step) =>
    h("input", { type: "checkbox", onchange: () => memory.toggle(key(step)) }));
  memory.follow(() => {
    boxes.forEach((box, at) => (box.checked = memory.has(key(steps[at]))));
    const ticked = boxes.filter((box) => box.checked).length;
    done.textContent = t("done", ticked).replace("{of}", steps.length);
  });
  const entries = steps.map((step, at) =>
    h("li",
      h("label", boxes[at], h("strong", step.title)),
      details(step, part, serves, serves && !at)));
  return [done, h("ol.steps", entries)];
}

/** What a step is about and where to find it, folded away under its facts. */
const details = (step, part, serves, open) =>
  h("details", { open },
    h("summary", h("span.soft", step.facts.join(" · ")), h("span.vh", part.t("more"))),
    h("p", part.statement(step)),
    serves && step.serves.length && soft(serves, ": ", step.serves.map(({ label }) => label).join(", ")),
    (step.url || step.provider) && h("p", address(step)),
    step.check && soft(checked(step.seen, part)));

const address = ({ url, provider }) =>
  url ? link(url, provider ?? new URL(url).hostname) : linked(provider);

/** When a step was looked at: it may have changed since. */
const checked = (seen, { t, lang }) => [
  t("check"),
  seen && ` ${t("seen", new Date(seen).toLocaleDateString(lang, { dateStyle: "medium", timeZone: "UTC" }))}`,
];
