import { h, linked, list, soft } from "../dom.js";

/** A question. Number keys work while it has the focus (WCAG 2.1.4). @type {Renderer} */
export function question(custom, part) {
  const { options, chosen, text, actions, why, why_label: label, progress, progress_text: words } = custom;
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
  return [
    h("div.progress", h("p", words), course(progress)),
    h("fieldset", { tabindex: "-1", onkeydown }, h("legend", linked(text)), buttons),
    h("div.quiet", part.row(actions.filter(({ id }) => !why || id !== "why_question"))),
    why && h("details.why", h("summary", label), h("p", linked(why))),
  ];
}

/** The progress as a row of stops. */
function course({ answered, expected }) {
  const stops = Array.from({ length: expected }, (_, step) =>
    h(step < answered ? "i.done" : step === answered ? "i.here" : "i"));
  return h("div.way", { "aria-hidden": "true" }, stops);
}

/** All answers, each with a way to change it, and what else was understood. @type {Renderer} */
export const summary = ({ answers, extras = [], actions }, part) => [
  list("ol", answers, ({ question, answer, change }) => {
    const button = part.reply(change, part.t("change"));
    button.ariaLabel = change.label;
    return h("div.answer", h("div", soft(question), h("p", linked(answer))), button);
  }),
  extras.map(({ label, texts }) => [part.heading(label, 1), list("ul", texts, linked)]),
  part.row(actions),
];
