import { h } from "../dom.js";

const LENGTH = 260; // of the longest arm
const STEP = 30; // from one arm to the next

/**
 * The best of a ranking as a signpost: an arm each, as long as its share, numbered like the rows
 * of the table, which is the truth. `label` says it in words.
 */
export function signpost(ranking, label) {
  const height = ranking.length * STEP + 12;
  const most = ranking[0].share || 1;
  const arms = ranking.flatMap(({ share }, at) => {
    const top = at * STEP + 6;
    const number = h("text", { x: 2, y: top + 16 }, String(at + 1));
    return [number, h("path", { d: `M26 ${top}h${(share / most) * LENGTH}l12 11-12 11H26z` })];
  });
  const post = h("path.post", { d: `M18 0h8v${height}h-8z` });
  const props = { viewBox: `0 0 300 ${height}`, role: "img", "aria-label": label };
  return h("svg.signpost", props, arms, post);
}
