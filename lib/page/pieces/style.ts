/** The colours of all pages. They keep a contrast of at least 4.5 to 1 in both schemes. */
export const colours = `
:root {
  color-scheme: light dark;
  --ground: #f6f5f1; --card: #ffffff; --ink: #1d2420; --soft: #525c56; --line: #dcdad2; --edge: #7b857f;
  --accent: #0b6b50; --accent-ink: #ffffff; --accent-soft: #e2f1ea; --quote: #f3f0e6; --warn: #8a3b12; --warn-soft: #fbeadf;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #141816; --card: #1e2421; --ink: #e9eeea; --soft: #aab6af; --line: #37403b; --edge: #88938d;
    --accent: #6fd3ad; --accent-ink: #08261b; --accent-soft: #1c3a30; --quote: #28302b; --warn: #f2b48f; --warn-soft: #3d281c;
  }
}
`;

/** The style sheet of the owner's page. */
export const style = `${colours}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; overflow-wrap: anywhere; }
a { color: var(--accent); }
a, q, bdi, h1, h3, dd { unicode-bidi: isolate; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 1rem; top: .5rem; background: var(--card); padding: .5rem 1rem; }
header, main, footer { max-width: 62rem; margin: 0 auto; padding: 0 1.1rem; }
header { padding-top: 1.2rem; }
.brand { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; align-items: baseline; }
.brand strong { font-size: 1.25rem; letter-spacing: -.01em; }
nav ul { display: flex; flex-wrap: wrap; gap: 0 1.3rem; list-style: none; margin: 0; padding: 0; }
nav a { display: inline-block; padding: .6rem 0; }
nav a[aria-current] { color: var(--ink); font-weight: 600; text-decoration: none; border-bottom: 3px solid var(--accent); }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 1.2rem 0 .5rem; letter-spacing: -.015em; }
h2 { font-size: 1.16rem; margin: 2rem 0 .6rem; }
h3 { font-size: 1rem; margin: 0; }
p { margin: .4rem 0; }
.soft { color: var(--soft); }
.small { font-size: .875rem; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: .9rem 1.1rem; margin: .8rem 0; }
.card > :first-child { margin-top: 0; } .card > :last-child { margin-bottom: 0; }
.card.warn { border-color: var(--warn); background: var(--warn-soft); }
.card.said { border-color: var(--accent); background: var(--accent-soft); }
.grid { display: grid; gap: .9rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); padding: 0; margin: 0; list-style: none; }
.grid .card { margin: 0; height: 100%; }
.plain { list-style: none; margin: 0; padding: 0; }
.plain > li { padding: .55rem 0; border-bottom: 1px solid var(--line); }
.plain > li:last-child { border-bottom: 0; }
.tag { display: inline-block; font-size: .8rem; font-weight: 600; line-height: 1.4; padding: .1rem .55rem; border-radius: 99px; background: var(--accent-soft); color: var(--accent); }
.tag.off { background: var(--quote); color: var(--soft); }
.evidence { list-style: none; margin: .4rem 0 0; padding: .35rem .8rem; background: var(--quote); border-left: 3px solid var(--accent); border-radius: 0 8px 8px 0; font-size: .94rem; }
.evidence li { padding: .1rem 0; }
.follows { list-style: none; margin: .4rem 0 0; padding: 0; font-size: .9rem; }
.follows li { padding: .1rem 0 .1rem 1.3rem; text-indent: -1.3rem; }
.follows li::before { content: "→"; display: inline-block; width: 1.3rem; text-indent: 0; color: var(--soft); }
ol.line { list-style: none; margin: 0; padding: 0; }
ol.line > li { border-left: 2px solid var(--line); padding: 0 0 1.3rem 1.1rem; margin-left: 5px; position: relative; }
ol.line > li::before { content: ""; position: absolute; left: -6px; top: .45rem; width: 10px; height: 10px; border-radius: 50%; background: var(--accent); }
ol.line > li.owner::before, ol.line > li.elsewhere::before { background: var(--ground); border: 2px solid var(--edge); }
ol.line > li.delivery::before { border-radius: 2px; }
ol.line > li.undone h3 { text-decoration: line-through; color: var(--soft); }
ol.line > li:last-child { padding-bottom: 0; }
ol.line details { margin-top: .35rem; }
ol.line summary { font-weight: 400; font-size: .9rem; }
.links { display: flex; flex-wrap: wrap; gap: 0 1.2rem; } .links a, h3 > a, .back a { display: inline-block; padding: .3rem 0; }
.text { margin: .8rem 0; } .text + .text { border-top: 1px solid var(--line); padding-top: .8rem; }
time { font-variant-numeric: tabular-nums; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; margin: .4rem 0; }
dt { color: var(--soft); }
dd { margin: 0; }
form { margin: .5rem 0 0; }
form.row, .row { display: flex; flex-wrap: wrap; gap: .5rem .6rem; align-items: end; margin-top: .6rem; }
.row > form { margin: 0; }
.who { flex: 0 1 11rem; align-self: center; }
label, .field { display: grid; gap: .2rem; font-size: .9rem; color: var(--soft); }
form.row > label { flex: 1 1 11rem; }
form.stacked, fieldset { display: grid; gap: .7rem; } form.stacked > *, fieldset > * { margin: 0; min-width: 0; }
label.check { display: flex; gap: .6rem; align-items: center; color: var(--ink); font-size: 1rem; min-height: 2rem; }
label.check input { width: 1.25rem; height: 1.25rem; min-height: 0; flex: none; accent-color: var(--accent); }
fieldset { border: 1px solid var(--line); border-radius: 10px; padding: .3rem .9rem .9rem; }
legend { font-weight: 600; padding: 0 .4rem; }
button, input, select, textarea { font: inherit; max-width: 100%; min-height: 2.75rem; padding: .35rem .8rem; border-radius: 8px; border: 1px solid var(--edge); background: var(--card); color: var(--ink); }
input:not([type=checkbox]), select, textarea { width: 100%; }
textarea { line-height: 1.5; padding: .6rem .8rem; resize: vertical; }
textarea[readonly] { field-sizing: content; max-height: 40rem; }
button { cursor: pointer; border-color: var(--accent); color: var(--accent); font-weight: 600; }
button.first { background: var(--accent); color: var(--accent-ink); }
button.danger, .danger > summary { color: var(--warn); } button.danger { border-color: var(--warn); }
button.quiet { color: var(--soft); border-color: var(--edge); }
details.danger { margin-top: 2rem; }
button.small { min-height: 2rem; padding: .1rem .7rem; font-size: .875rem; }
summary { cursor: pointer; padding: .35rem 0; color: var(--accent); font-weight: 600; }
details + details { margin-top: .3rem; } details[open] { padding-bottom: .4rem; }
details > :not(summary):first-of-type { margin-top: .3rem; }
code, .address { font: .95em ui-monospace, SFMono-Regular, Menlo, monospace; background: var(--quote); padding: .1rem .35rem; border-radius: 5px; }
pre { white-space: pre-wrap; font: .93rem/1.5 ui-monospace, SFMono-Regular, Menlo, monospace; margin: 0; }
iframe { width: 100%; min-height: 34rem; border: 1px solid var(--line); border-radius: 8px; background: #fff; }
table { width: 100%; border-collapse: collapse; }
caption { text-align: left; color: var(--soft); font-size: .9rem; padding-bottom: .3rem; }
th { text-align: left; font-size: .875rem; color: var(--soft); font-weight: 600; }
tbody th { color: var(--ink); font-weight: 400; font-size: 1rem; }
td, th { padding: .5rem .8rem .5rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
tr:last-child td, tr:last-child th { border-bottom: 0; }
.number { font-size: 1.7rem; font-weight: 650; line-height: 1.1; display: block; font-variant-numeric: tabular-nums; }
.numbers { display: grid; gap: .9rem; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); margin: 0; }
.numbers > div { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: .8rem 1rem; display: flex; flex-direction: column-reverse; justify-content: flex-end; }
.picture { margin: .8rem 0 0; }
.picture svg { display: block; overflow: visible; }
.picture text { font-size: 13px; fill: var(--soft); }
.axis, .stem { stroke: var(--edge); stroke-width: 1.5; } .picture line.now { stroke: var(--warn); stroke-width: 2; stroke-dasharray: 4 3; }
circle.mail { fill: var(--ink); } circle.draft { fill: var(--accent); } circle.ahead { fill: var(--card); stroke: var(--accent); stroke-width: 2; }
circle.interview { fill: var(--warn); stroke: var(--card); stroke-width: 2; }
.picture figcaption { display: flex; flex-wrap: wrap; gap: .1rem 1rem; margin-top: .3rem; }
.key::before { content: ""; display: inline-block; width: .7rem; height: .7rem; border-radius: 50%; margin-right: .35rem; border: 2px solid transparent; vertical-align: -.05rem; }
.key.mail::before { background: var(--ink); } .key.draft::before { background: var(--accent); } .key.ahead::before { border-color: var(--accent); }
.key.interview::before { background: var(--warn); } .key.now::before { width: 0; border-radius: 0; border: 0; border-left: 2px dashed var(--warn); height: .9rem; }
@media (max-width: 36rem) {
  .stack, .stack caption, .stack tbody, .stack tr, .stack td, .stack th { display: block; }
  .stack thead { position: absolute; left: -999px; }
  .stack td, .stack th { border: 0; padding: .1rem 0; }
  .stack td[data-name]::before { content: attr(data-name) ": "; color: var(--soft); }
  .stack tr { border-bottom: 1px solid var(--line); padding: .6rem 0; }
  dl:not(.numbers) { grid-template-columns: 1fr; gap: 0; }
  dd { margin-bottom: .4rem; }
  .who { flex: 1 1 100%; }
  button.small, summary { min-height: 2.75rem; } summary { padding: .6rem 0; }
  .asks .row > button { flex: 1 1 100%; text-align: left; }
  form.row:has(> label) > button { flex: 1 1 100%; }
}
footer { padding-top: 2rem; padding-bottom: 2rem; }
@media print {
  :root { --ground: #ffffff; --card: #ffffff; --ink: #000000; --soft: #333333; --accent-soft: #ffffff; --quote: #ffffff; }
  body { font-size: 11pt; }
  nav, form, .row, .skip, .danger, .links, iframe, [aria-label=Clock], details:has(form) { display: none !important; }
  details::details-content { content-visibility: visible; height: auto; }
  .card, li, article { break-inside: avoid; } h2, h3 { break-after: avoid; }
}
`;
