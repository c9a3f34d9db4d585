/** All looks. A host sets `--ww-accent`, `--ww-accent-ink`, `--ww-bar` or `--ww-font`. */
export const sheet = new CSSStyleSheet();
sheet.replaceSync(`
:host {
  all: initial; display: block; color-scheme: light dark; color: var(--ink);
  font: medium/1.5 var(--ww-font, system-ui, "Segoe UI", Roboto, sans-serif);
  --accent: var(--ww-accent, light-dark(#0b5d5e, #7fd0c3));
  --accent-ink: var(--ww-accent-ink, light-dark(#fff, #08211f));
  --bar: var(--ww-bar, light-dark(#0b4f50, #123536));
  --sign: #f6bd4f;
  --paper: light-dark(#faf7f1, #141c1e);
  --card: light-dark(#fff, #1d282b);
  --ink: light-dark(#1d2a2d, #e9eeec);
  --soft: light-dark(#556267, #a9b8b8);
  --line: light-dark(#e0d9cc, #35464a);
  --edge: #7b8a8c;
  --tint: light-dark(#e6f0ee, #203b3c);
  --serif: "Iowan Old Style", Palatino, P052, Georgia, serif;
}
:host([theme=light]) { color-scheme: light; }
:host([theme=dark]) { color-scheme: dark; }
:host([mode=page]) { position: fixed; inset: 0; }
* { box-sizing: border-box; margin: 0; padding: 0; }
[hidden] { display: none !important; }
.vh { position: absolute; width: 1px; overflow: hidden; clip-path: inset(50%); }
button, textarea { font: inherit; color: inherit; background: none; border: 0; }
button { min-height: 44px; min-width: 44px; cursor: pointer; text-align: start; }
a { color: var(--accent); overflow-wrap: anywhere; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
svg { width: 24px; height: 24px; fill: currentColor; flex: none; }
h1, h2, h3, h4, legend, .versus thead, .of { font: 600 1.25em/1.3 var(--serif); }
.sub, .versus thead, .of { font-size: 1.06em; }
.soft, .about, .intro, .progress, .credit, .typing, .versus [scope=row], thead { color: var(--soft); font-size: .875em; }

.frame {
  position: relative; grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr); height: 100%;
  background: var(--paper); color: var(--ink); --side: max(14px, (100% - 46em) / 2);
}
.frame:not(dialog), .frame[open] { display: grid; }
dialog.frame {
  position: fixed; inset: auto 20px 92px auto; width: min(420px, 100vw - 40px); height: min(700px, 100dvh - 112px);
  max-width: none; max-height: none; overflow: hidden; border: 1px solid var(--line);
  border-radius: 14px; box-shadow: 0 10px 30px #0003;
}
header { display: flex; padding: 6px var(--side); background: var(--bar); color: #fff; z-index: 2; }
header :focus-visible { outline-color: var(--sign); }
#title { flex: 1; min-width: 0; display: flex; align-items: center; gap: .4em; }
#title svg { color: var(--sign); }
.langs { display: flex; }
.icon, .lang, .send { display: grid; place-items: center; }
.lang { font-size: .875em; font-weight: 600; border-block: 3px solid #0000; }
.lang[aria-pressed=true] { border-bottom-color: var(--sign); }
.menu {
  position: absolute; top: 56px; right: var(--side); width: min(22em, 100% - 28px); max-height: calc(100% - 70px);
  overflow: auto; padding: 8px; background: var(--card); color: var(--ink); border: 1px solid var(--line);
  border-radius: 0 0 14px 14px; box-shadow: 0 10px 30px #0003;
}
.menu :focus-visible { outline: 3px solid var(--accent); outline-offset: -3px; }
.item { display: block; width: 100%; border-radius: 8px; }
.item, .menu p { padding: 6px 10px; }
.item:hover, .act:hover:enabled { background: var(--tint); }
.about { border-top: 1px solid var(--line); margin-top: 6px; }

.log { overflow: auto; padding: 14px var(--side) 40px; position: relative; }
.log:focus-visible { outline-offset: -3px; }
.intro { padding-inline-start: 12px; margin-bottom: 16px; border-inline-start: 4px solid var(--sign); }
.list { display: flex; flex-direction: column; align-items: flex-start; gap: 12px; container-type: inline-size; }
footer { position: relative; background: var(--card); border-top: 1px solid var(--line); }
form { display: flex; align-items: flex-end; gap: 8px; padding: 10px var(--side); }
textarea {
  flex: 1; min-width: 0; min-height: 46px; padding: 10px 14px; resize: none; background: var(--paper);
  border: 1px solid var(--edge); border-radius: 23px; font-size: max(16px, 1em);
}
::placeholder { color: var(--soft); opacity: 1; }
.send { width: 46px; height: 46px; border-radius: 50%; background: var(--accent); color: var(--accent-ink); }
.typing { position: absolute; bottom: 100%; left: var(--side); background: var(--paper); }
.typing:not(:empty)::before { content: "••• "; color: var(--accent); }
footer .credit { padding: 0 var(--side) 8px; }
.busy .send, .busy .act { opacity: .6; }

.msg { max-width: 100%; overflow-wrap: break-word; hyphens: auto; padding: 12px 15px; border-radius: 4px 14px 14px; background: var(--card); border: 1px solid var(--line); }
.msg > * + * { margin-top: .7em; }
.msg > .vh + *, .sub + * { margin-top: .2em !important; }
.msg p, .user { white-space: pre-line; }
.user { align-self: flex-end; border-radius: 14px 14px 4px 14px; background: var(--accent); color: var(--accent-ink); }
.user small { display: block; }
.text, .confirm, .fallback, .notice, .user { max-width: min(34em, 90%); }
.bot:not(.text, .confirm, .fallback) { width: 100%; }
.notice { border-inline-start: 4px solid var(--sign); }
ul, ol { padding-inline-start: 1.2em; }
li + li { margin-top: .5em; }
.plain, .stops { list-style: none; padding: 0; }
.focus { border-inline-start: 3px solid var(--accent); padding-inline-start: 12px; }
.ref { font-size: .72em; color: var(--soft); margin-inline-start: .25em; vertical-align: super; line-height: 1; }
.row { display: flex; flex-wrap: wrap; gap: 8px; }
.act, .more { padding: 8px 15px; border: 1px solid var(--accent); border-radius: 22px; color: var(--accent); line-height: 1.3; }
.act:disabled { border-color: var(--line); color: var(--soft); cursor: default; }
.quiet .act, ol .act, ul .act, .more { border-color: #0000; padding-inline: 0; margin-inline-end: 12px; text-decoration: underline; }

fieldset { border: 0; min-width: 0; display: grid; gap: 8px; }
legend { margin-bottom: .6em; }
.option { display: flex; gap: 12px; align-items: center; min-height: 52px; padding: 0 12px 0 0; border-color: var(--edge); border-radius: 10px; color: var(--ink); overflow: hidden; }
.option span + span { padding-block: 8px; }
.option[aria-current] { box-shadow: inset 0 0 0 2px var(--accent); }
.sign {
  align-self: stretch; display: grid; place-items: center; flex: 0 0 2.6em; padding-inline-end: .6em; font-weight: 700;
  background: var(--sign); color: #33260a; clip-path: polygon(0 0, 72% 0, 100% 50%, 72% 100%, 0 100%);
}
:disabled .sign { background: var(--line); color: var(--soft); }
.way { display: flex; gap: 4px; margin-top: 5px; }
.way i { flex: 0 1 34px; height: 6px; border-radius: 3px; background: var(--line); }
.way .done, .meter .on, .bar i { background: var(--accent); }
.way .here, tr:first-child .bar i, .stops .goal::before { background: var(--sign); }

details { border-top: 1px solid var(--line); }
summary { min-height: 44px; cursor: pointer; padding-top: 9px; }
summary > * { display: inline; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 7px 8px 7px 0; text-align: start; vertical-align: top; font-weight: 400; }
tr { border-bottom: 1px solid var(--line); }
.gaps td { width: 55%; }
.gaps th { overflow-wrap: anywhere; }
.ranking tr { position: relative; }
.ranking th + * { text-align: end; padding: 7px 0; white-space: nowrap; }
.ranking tbody tr:first-child > *, .versus [scope=row] { font-weight: 700; }
.bar { position: absolute; inset: auto 0 -1px; background: var(--line); }
.bar i { display: block; height: 4px; width: calc(var(--share) * 100%); min-width: 3px; }
.meter { color: var(--soft); font-size: .9em; }
.meter i { display: inline-block; width: 9px; height: 9px; border: 1.5px solid var(--accent); border-radius: 50%; margin-inline-end: 3px; }
.meter > * { margin-inline: .3em; white-space: nowrap; }
.stops li { padding: 0 0 .8em 20px; border-inline-start: 2px dashed; margin: 0 0 0 6px; position: relative; }
.stops li::before { content: ""; position: absolute; left: -8px; top: .3em; padding: 4px; border-radius: 50%; border: 3px solid; background: var(--card); }

.versus tr { display: grid; grid-template-columns: repeat(var(--n), minmax(0, 1fr)); gap: 4px 18px; padding: 10px 0; }
.versus * > :is(th, td) { padding: 0; }
.versus thead th { font-weight: inherit; }
.n2 { --n: 2; }
.n3 { --n: 3; }
.versus thead { position: sticky; top: -14px; background: var(--card); }
.versus thead, .of { color: var(--accent); }
.corner, .of { display: none; }
.versus [scope=row], .versus [colspan] { grid-column: 1 / -1; }
@container (min-width: 640px) {
  .versus tr { grid-template-columns: 9em repeat(var(--n), minmax(0, 1fr)); }
  .versus [scope=row] { grid-column: auto; }
  .versus [colspan] { grid-column: 2 / -1; }
  .corner { display: block; }
}
@container (max-width: 330px) {
  .n2 { --n: 1; }
  .n2 thead { display: none; }
  .n2 .of { display: block; }
}
@container (max-width: 480px) {
  .n3 { --n: 1; }
  .n3 thead { display: none; }
  .n3 .of { display: block; }
}
@media (max-width: 480px), (max-height: 480px) {
  dialog.frame { inset: 0; width: 100vw; height: 100dvh; border: 0; border-radius: 0; }
  footer .credit { display: none; }
}
@media (forced-colors: active) {
  .send { border: 1px solid; }
  .sign, .bar i, .way .done, .way .here, .meter .on, .lang[aria-pressed=true] { forced-color-adjust: none; background: CanvasText; color: Canvas; }
}
`);
