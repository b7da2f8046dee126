/** The one style sheet. Colours keep a contrast of at least 4.5 to 1 in both schemes. */
export const style = `
:root {
  color-scheme: light dark;
  --ground: #f6f5f1; --card: #ffffff; --ink: #1d2420; --soft: #56605a; --line: #dcdad2;
  --accent: #0b6b50; --accent-ink: #ffffff; --accent-soft: #e2f1ea; --quote: #f3f0e6; --warn: #8a3b12; --warn-soft: #fbeadf;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #141816; --card: #1e2421; --ink: #e9eeea; --soft: #a7b3ac; --line: #37403b;
    --accent: #6fd3ad; --accent-ink: #08261b; --accent-soft: #1c3a30; --quote: #28302b; --warn: #f2b48f; --warn-soft: #3d281c;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; overflow-wrap: anywhere; }
a { color: var(--accent); }
a:focus-visible, button:focus-visible, input:focus-visible, summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 1rem; top: .5rem; background: var(--card); padding: .5rem 1rem; }
header, main, footer { max-width: 62rem; margin: 0 auto; padding: 0 1.1rem; }
header { padding-top: 1.4rem; }
.brand { display: flex; flex-wrap: wrap; gap: .4rem 1.4rem; align-items: baseline; }
.brand strong { font-size: 1.25rem; letter-spacing: -.01em; }
nav ul { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; list-style: none; margin: 0; padding: 0; }
nav a { display: inline-block; padding: .5rem 0; }
nav a[aria-current] { color: var(--ink); font-weight: 600; text-decoration: none; border-bottom: 3px solid var(--accent); }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 1.4rem 0 .6rem; letter-spacing: -.015em; }
h2 { font-size: 1.12rem; margin: 1.8rem 0 .6rem; }
h3 { font-size: 1rem; margin: 0; }
p { margin: .4rem 0; }
.soft { color: var(--soft); }
.small { font-size: .875rem; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 1rem 1.15rem; margin: .8rem 0; }
.card.warn { border-color: var(--warn); background: var(--warn-soft); color: var(--ink); }
.grid { display: grid; gap: .9rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); padding: 0; margin: 0; list-style: none; }
.grid .card { margin: 0; height: 100%; }
.tag { display: inline-block; font-size: .8rem; font-weight: 600; padding: .1rem .55rem; border-radius: 99px; background: var(--accent-soft); color: var(--accent); }
.tag.off { background: var(--quote); color: var(--soft); }
.evidence { list-style: none; margin: .4rem 0 0; padding: .35rem .8rem; background: var(--quote); border-left: 3px solid var(--accent); border-radius: 0 8px 8px 0; font-size: .94rem; }
.evidence li { padding: .1rem 0; }
ol.line { list-style: none; margin: 0; padding: 0; }
ol.line > li { border-left: 2px solid var(--line); padding: 0 0 1rem 1rem; position: relative; }
ol.line > li::before { content: ""; position: absolute; left: -6px; top: .5rem; width: 10px; height: 10px; border-radius: 50%; background: var(--accent); }
ol.line > li:last-child { padding-bottom: 0; }
time { font-variant-numeric: tabular-nums; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; margin: .4rem 0; }
dt { color: var(--soft); }
dd { margin: 0; }
form.clock { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end; margin-top: .6rem; }
form.clock label { font-size: .875rem; color: var(--soft); display: grid; gap: .15rem; }
button, input { font: inherit; min-height: 2.6rem; padding: .35rem .9rem; border-radius: 8px; border: 1px solid var(--line); background: var(--card); color: var(--ink); }
button { cursor: pointer; border-color: var(--accent); color: var(--accent); font-weight: 600; }
button.first { background: var(--accent); color: var(--accent-ink); }
code, .address { font: .95em ui-monospace, SFMono-Regular, Menlo, monospace; background: var(--quote); padding: .1rem .35rem; border-radius: 5px; }
pre { white-space: pre-wrap; font: .93rem/1.5 ui-monospace, SFMono-Regular, Menlo, monospace; margin: 0; }
iframe { width: 100%; min-height: 34rem; border: 1px solid var(--line); border-radius: 8px; background: #fff; }
table { width: 100%; border-collapse: collapse; }
th { text-align: left; font-size: .85rem; color: var(--soft); font-weight: 600; }
td, th { padding: .55rem .6rem .55rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
tr:last-child td { border-bottom: 0; }
@media (max-width: 36rem) {
  table, tbody, tr, td { display: block; }
  thead { position: absolute; left: -999px; }
  td { border: 0; padding: .1rem 0; }
  tr { border-bottom: 1px solid var(--line); padding: .6rem 0; display: block; }
  dl { grid-template-columns: 1fr; gap: 0; }
  dd { margin-bottom: .4rem; }
}
footer { padding-top: 2rem; padding-bottom: 2rem; }
@media (prefers-reduced-motion: no-preference) { a { transition: color .15s; } }
`;
