import { button, icon } from "./dom.js";

/** The button that makes the panel large; kept under `key` for the tab's session. */
export function widener(texts, panel, key) {
  const set = (wide) => {
    panel.classList.toggle("wide", wide);
    node.ariaPressed = String(wide);
  };
  const turn = () => {
    set(!panel.matches(".wide"));
    stored((area) => (area[key] = node.ariaPressed));
  };
  const node = texts.bind(button("icon.size", icon("wide"), turn), "wide", "aria-label");
  set(stored((area) => area[key]) === "true");
  return node;
}

function stored(act) {
  try {
    return act(sessionStorage);
  } catch {} // the browser forbids storage
}

/** Keeps a frame in what an on-screen keyboard leaves free, and what was last in view there. */
export function fit(frame, log) {
  const view = visualViewport;
  const follow = () => {
    const before = log.clientHeight;
    const set = (name, value) =>
      // Zoomed by fingers, the visitor looks at a part.
      frame.style.setProperty(`--${name}`, view.scale > 1 ? "" : `${value}px`);
    set("height", view.height);
    set("top", view.offsetTop);
    log.scrollTop += before - log.clientHeight;
  };
  view.addEventListener("resize", follow);
  view.addEventListener("scroll", follow);
}
