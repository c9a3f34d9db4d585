import { h, linked, paragraphs, soft } from "./dom.js";
import { keep } from "./keep.js";
import { comparison } from "./renderers/comparison.js";
import { confirm, glossary, role, sources } from "./renderers/facts.js";
import { plate, toolsFor } from "./renderers/parts.js";
import { question, summary } from "./renderers/question.js";
import { result, training_plan } from "./renderers/result.js";

const kept = { comparison, result, training_plan }; // answers to copy, print and save
/** What shows a `custom`, by its type. */
const renderers = { confirm, fallback: confirm, glossary, greeting: confirm, question, role, sources, summary, ...kept };

/** A message of the bot: its `custom`, or its text where that is of no known type and shape. */
export function render(message, context) {
  const { custom, lang, text, buttons } = message;
  const shown = new Set();
  const part = toolsFor(message, context, shown);
  const rich = Object.hasOwn(renderers, custom?.type) && shaped(custom, part);
  if (!rich) shown.clear();
  const rest = buttons?.filter(({ payload }) => !shown.has(payload));
  const name = h("span.vh", part.t("title"), ": ");
  const kind = rich ? custom.type : "text";
  return h(`div.msg.bot.${kind}`, { lang, tabindex: "-1" },
    name, rich || paragraphs(text), part.row(rest), Object.hasOwn(kept, kind) && keep(message, part));
}

/** Title, content, note and sources of a `custom`. */
function shaped(custom, part) {
  try {
    const { type, title, label, note } = custom;
    const content = renderers[type](custom, part);
    return [title && part.heading(plate(title, label)), content, note && soft(linked(note)), part.sources()];
  } catch {
    return null;
  }
}
