import { button } from "./dom.js";

/** A button that is there while newer messages are below what is in view. @param {Texts} texts @param {Log} log */
export function newest(texts, log) {
  const node = button("newest", "", () => log.end());
  const { node: view, list } = log;
  const update = () => {
    const edge = view.scrollTop + view.clientHeight;
    const below = [...list.children].filter((one) => one.offsetTop > edge && one.matches(".msg")).length;
    node.hidden = !below;
    node.textContent = texts.get("newest", below);
  };
  const watch = new ResizeObserver(update);
  watch.observe(list);
  watch.observe(view);
  view.addEventListener("scroll", update);
  texts.follow(update);
  return node;
}
