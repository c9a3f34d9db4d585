/** The looks: real CSS files, adopted as sheets, which any Content-Security-Policy allows. */
const NAMES = ["base", "frame", "conversation", "quiz", "result", "comparison", "media"];

/** Reads all sheets; throws where one cannot be had. @returns {Promise<CSSStyleSheet[]>} */
export const styles = () => Promise.all(NAMES.map(sheet));

async function sheet(name) {
  const answer = await fetch(new URL(`styles/${name}.css`, import.meta.url));
  if (!answer.ok) throw new Error(`styles/${name}.css: ${answer.status}`);
  const made = new CSSStyleSheet();
  made.replaceSync(await answer.text());
  return made;
}
