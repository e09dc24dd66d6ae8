// swift-format-ignore-file
// Made by scripts/embed-page from page.css and page.js.

/// The style sheet and the script of the page, as they stand in it.
enum PageText {
  static let style = #"""
/* Colours: denied is vermilion, undecided indigo and hatched, so that neither hue nor hue alone is
   needed to tell them apart. */
:root {
  color-scheme: light dark;
  --page: #f5f6f8; --surface: #fff; --sunken: #f0f2f5; --ink: #1b2230; --soft: #566072;
  --line: #dde1e8; --strong-line: #b9c0cc; --focus: #1d5fa8;
  --denied: #a93c12; --denied-wash: #fbeae3; --undecided: #4c56b8; --undecided-wash: #ebecfa;
  --allowed: #5f8f83; --allowed-wash: #e6f1ee; --already: #9a8f78; --exempt: #b4bcc9;
  --none: #cdd3dc; --out: #e3e6eb; --mark: #ffe3a3; --mark-ink: #3a2900;
  --heat-0: #f0f2f5; --heat-1: #fbe4d8; --heat-2: #f6c6ae; --heat-3: #eca27d; --heat-4: #b9501f;
  --heat-5: #8a3009; --on-weak: #2a1a12; --on-strong: #fff;
  --mono: ui-monospace, "SF Mono", SFMono-Regular, "Cascadia Mono", Menlo, Consolas,
    "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root:not([data-theme="light"]) {
    --page: #11151b; --surface: #191e27; --sunken: #222935; --ink: #e5e9f0; --soft: #9fabbc;
    --line: #2b3340; --strong-line: #475264; --focus: #7fb4f0;
    --denied: #f2966d; --denied-wash: #3a2219; --undecided: #a3adff; --undecided-wash: #262a4a;
    --allowed: #6ea598; --allowed-wash: #1b2f2b; --already: #8b826e; --exempt: #5d6878;
    --none: #465061; --out: #343d4b; --mark: #5c4708; --mark-ink: #ffe9b8;
    --heat-0: #222935; --heat-1: #3d2a22; --heat-2: #5c3626; --heat-3: #824328; --heat-4: #e08a5e;
    --heat-5: #fbb592; --on-weak: #f6e6dd; --on-strong: #26120a;
  }
}
:root[data-theme="light"] { color-scheme: light; }
:root[data-theme="dark"] {
  color-scheme: dark;
  --page: #11151b; --surface: #191e27; --sunken: #222935; --ink: #e5e9f0; --soft: #9fabbc;
  --line: #2b3340; --strong-line: #475264; --focus: #7fb4f0;
  --denied: #f2966d; --denied-wash: #3a2219; --undecided: #a3adff; --undecided-wash: #262a4a;
  --allowed: #6ea598; --allowed-wash: #1b2f2b; --already: #8b826e; --exempt: #5d6878;
  --none: #465061; --out: #343d4b; --mark: #5c4708; --mark-ink: #ffe9b8;
  --heat-0: #222935; --heat-1: #3d2a22; --heat-2: #5c3626; --heat-3: #824328; --heat-4: #e08a5e;
  --heat-5: #fbb592; --on-weak: #f6e6dd; --on-strong: #26120a;
}

* { box-sizing: border-box; }
html { scroll-padding-top: 3.25rem; -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--page); color: var(--ink);
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans",
    "DejaVu Sans", sans-serif;
}
/* Names of others stand in the order of their characters, whatever script they are in. */
code, pre { font-family: var(--mono); font-size: .88em; unicode-bidi: isolate-override; direction: ltr; }
code, dd, li, td, th, h1, p, summary, dt { overflow-wrap: anywhere; }
h1, h2, h3, h4, p, ul, ol, dl, dd, figure, pre { margin: 0; }
ul, ol { padding: 0; list-style: none; }
h1 { font-size: clamp(1.35rem, 1rem + 1.5vw, 2rem); line-height: 1.25; font-weight: 650;
  letter-spacing: -.015em; text-wrap: balance; }
h2 { font-size: 1rem; font-weight: 650; }
h2.section { font-size: 1.25rem; letter-spacing: -.01em; margin: 2.5rem 0 .75rem; }
h3 { font-size: .95rem; font-weight: 650; }
h4 { font-size: .95rem; font-weight: 650; }
.of-candidate { font-weight: 400; color: var(--soft); margin-bottom: .75rem; }
.waves + .of-candidate { margin-top: 1.25rem; }
a { color: inherit; text-decoration-color: var(--strong-line); text-underline-offset: .2em; }
a:hover { text-decoration-color: currentColor; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 3px; }
#findings:focus { outline: none; }
button, input, select { font: inherit; color: inherit; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th { text-align: left; font-weight: 600; }
summary { cursor: pointer; }
[hidden] { display: none !important; }
.n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.note, .dim { color: var(--soft); }
.note { font-size: .87rem; }
.empty { padding: 1rem; background: var(--surface); border: 1px solid var(--line); border-radius: 8px; }
.hidden, .skip:not(:focus) {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
.skip:focus { position: fixed; z-index: 3; top: .5rem; left: .5rem; padding: .4rem .8rem; background: var(--surface); }

.masthead {
  position: sticky; top: 0; z-index: 2; display: flex; align-items: center; gap: .4rem 1.5rem;
  min-height: 2.75rem; padding: .3rem max(1.5rem, (100% - 1480px) / 2 + 1.5rem); background: var(--surface);
  border-bottom: 1px solid var(--line); font-size: .87rem;
}
.mark { color: var(--soft); margin-right: auto; white-space: nowrap; }
.mark b { color: var(--ink); }
.masthead nav { display: flex; gap: 1rem; overflow-x: auto; }
.masthead nav a { text-decoration: none; color: var(--soft); padding: .2rem 0; }
.masthead nav a:hover { color: var(--ink); }
button, select, input {
  border: 1px solid var(--strong-line); border-radius: 6px; background: var(--surface); padding: .3rem .65rem;
}
button { cursor: pointer; white-space: nowrap; }
button:hover:not(:disabled) { background: var(--sunken); }
button:disabled { color: var(--soft); cursor: default; border-color: var(--line); }

main { max-width: 1480px; margin: 0 auto; padding: 1.5rem; }
.opening { display: grid; gap: 1rem; }
.answer, .limits, .charts > figure, .heat, .waves > li, .source, .candidate {
  background: var(--surface); border: 1px solid var(--line); border-radius: 8px; padding: 1.25rem;
  min-width: 0;
}
.notice { margin-top: .75rem; padding: .5rem .75rem; border-left: 3px solid var(--undecided); background: var(--undecided-wash); }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 1rem; margin: 1.25rem 0; }
.figures li { border-top: 3px solid var(--none); padding-top: .5rem; }
.figures b { display: block; font-size: 1.75rem; line-height: 1.2; font-weight: 650; font-variant-numeric: tabular-nums; }
.figures span { color: var(--soft); font-size: .87rem; display: block; line-height: 1.35; }
.figures .is-denied { border-color: var(--denied); }
.figures .is-denied b { color: var(--denied); }
.figures .is-undecided { border-color: var(--undecided); }
.figures .is-undecided b { color: var(--undecided); }
.limits { font-size: .93rem; display: grid; gap: .6rem; align-content: start; }
.limits ul { display: grid; gap: .35rem; }
.limits li, .spots li { padding-left: 1rem; position: relative; }
.limits li::before, .spots li::before { content: "–"; position: absolute; left: 0; color: var(--soft); }
.coverage { padding: .5rem .75rem; border-left: 3px solid var(--undecided); background: var(--undecided-wash); }
.premise { color: var(--soft); border-top: 1px solid var(--line); padding-top: .6rem; font-size: .87rem; }
.facts { display: grid; gap: .2rem; margin-top: 1.25rem; padding-top: .75rem; border-top: 1px solid var(--line); font-size: .87rem; }
.facts div { display: grid; grid-template-columns: 5.5rem minmax(0, 1fr); gap: .5rem; }
.facts dt { color: var(--soft); }
.wide { margin-top: 1.25rem; }

svg { display: block; overflow: visible; }
svg text { font-size: 11px; fill: var(--soft); font-variant-numeric: tabular-nums; }
svg .middle { text-anchor: middle; }
svg .end { text-anchor: end; }
svg.bar { border-radius: 3px; overflow: hidden; }
.verdicts .bar rect { stroke: var(--surface); stroke-width: 1px; }
.f-denied, .v-denied { fill: var(--denied); background: var(--denied); }
.f-undecided { fill: url(#hatch); }
.v-indeterminate { fill: url(#hatch); background: var(--undecided); }
.v-allowed { fill: var(--allowed); background: var(--allowed); }
.v-alreadyDenied { fill: var(--already); background: var(--already); }
.v-exempt { fill: var(--exempt); background: var(--exempt); }
.v-notAuthorized { fill: var(--none); background: var(--none); }
.v-outOfScope { fill: var(--out); background: var(--out); }
.hatch-ground { fill: var(--undecided-wash); }
.hatch-line { stroke: var(--undecided); stroke-width: 2.5; }
.patterns { position: absolute; }
.grid { stroke: var(--line); }
.axis { stroke: var(--strong-line); }
.hit { fill: transparent; }
g:hover > .hit { fill: var(--sunken); }

.charts { display: grid; gap: 1rem; margin-bottom: 1rem; }
figcaption { display: flex; flex-wrap: wrap; align-items: baseline; gap: .1rem 1rem; margin-bottom: .75rem; }
.key { display: flex; flex-wrap: wrap; gap: .15rem 1.1rem; font-size: .87rem; color: var(--soft); }
.key b { color: var(--ink); font-weight: 600; font-variant-numeric: tabular-nums; }
.verdicts .key { margin-top: .5rem; }
.key span::before, .swatch {
  content: ""; display: inline-block; width: .7em; height: .7em; border-radius: 2px; margin-right: .4em;
}
.key .is-denied::before { background: var(--denied); }
.key .is-undecided::before, .swatch.v-indeterminate {
  background: repeating-linear-gradient(45deg, var(--undecided) 0 2px, var(--undecided-wash) 2px 4px);
}
.alternative { margin-top: .75rem; font-size: .87rem; }
.alternative > summary { color: var(--soft); }
.plain { font-size: .87rem; margin-top: .5rem; }
.plain th, .plain td { padding: .25rem .9rem .25rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
.plain thead th { color: var(--soft); font-weight: 500; }
.plain tbody th { font-weight: 400; }
.wide .plain { width: 100%; }
.bars table { width: 100%; font-size: .87rem; }
.bars th, .bars td { padding: .25rem .75rem .25rem 0; vertical-align: top; }
.bars thead th { color: var(--soft); font-weight: 500; }
.bars tbody th { font-weight: 400; }
.bars .n { width: 1%; white-space: nowrap; }
.bars .chart { width: 32%; padding-right: 0; }
.bars .chart svg { margin-top: .25rem; }
.bars a { text-decoration: none; display: block; }
.bars a:hover { text-decoration: underline; }
.scroll { overflow-x: auto; }
.groups { margin-top: 1rem; }
.groups tbody th { overflow-wrap: anywhere; min-width: 12rem; }
.groups .n { width: 1%; white-space: nowrap; text-align: right; }
.map { display: grid; grid-template-columns: auto minmax(0, 1fr); }
.map .names { overflow: hidden; width: 400px; }
.names text { fill: var(--ink); font-family: var(--mono); font-size: 11px; unicode-bidi: isolate-override; }
.h0 { fill: var(--heat-0); } .h1 { fill: var(--heat-1); } .h2 { fill: var(--heat-2); }
.h3 { fill: var(--heat-3); } .h4 { fill: var(--heat-4); } .h5 { fill: var(--heat-5); }
.hq { fill: var(--undecided-wash); }
svg .t0 { fill: var(--undecided); }
svg .t1, svg .t2, svg .t3 { fill: var(--on-weak); }
svg .t4, svg .t5 { fill: var(--on-strong); }
.candidate { margin-bottom: 1rem; }
.candidate > summary { margin-bottom: .75rem; font-weight: 600; }
.candidate .charts > figure, .candidate .heat { border: 0; padding: 0; }

.waves { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr)); align-items: start; }
.waves > li { border-top: 3px solid var(--none); font-size: .93rem; }
.waves > .is-allowed { border-top-color: var(--allowed); }
.waves > .is-undecided { border-top-color: var(--undecided); }
.waves > .is-denied { border-top-color: var(--denied); }
.waves p { color: var(--soft); font-size: .87rem; }
.waves .count { color: var(--ink); font-weight: 600; font-size: .93rem; margin: .4rem 0; }
.waves li li { padding: .3rem 0; border-top: 1px solid var(--line); line-height: 1.35; }
.waves .dim, .waves li .note { display: block; }
.waves summary { font-size: .87rem; color: var(--soft); padding-top: .3rem; }

.controls { display: flex; flex-wrap: wrap; gap: .6rem; align-items: end; margin-bottom: .6rem; }
.controls label { display: grid; gap: .15rem; font-size: .8rem; color: var(--soft); }
.controls label > * { color: var(--ink); font-size: .93rem; }
.controls label > span { color: var(--soft); font-size: .8rem; }
.controls select { max-width: 14rem; }
.search { flex: 1 1 18rem; }
.search input { width: 100%; }
#count { margin-bottom: .5rem; }
.findings { width: 100%; background: var(--surface); border: 1px solid var(--line); border-radius: 8px; font-size: .9rem; border-collapse: separate; border-spacing: 0; }
.findings thead th {
  position: sticky; top: 2.7rem; z-index: 1; background: var(--surface); color: var(--soft); font-weight: 500;
  border-bottom: 1px solid var(--strong-line); padding: .45rem .75rem; white-space: nowrap;
}
.findings th button { border: 0; background: none; padding: 0; color: inherit; }
.findings th button::after { content: " ↕"; opacity: .35; }
.findings th[aria-sort="ascending"] button::after { content: " ↑"; opacity: 1; }
.findings th[aria-sort="descending"] button::after { content: " ↓"; opacity: 1; }
.findings th:not([aria-sort="none"]) { color: var(--ink); }
.findings td { padding: .5rem .75rem 0; vertical-align: baseline; }
.findings tbody + tbody > tr:first-child > td { border-top: 1px solid var(--line); }
.findings .more td { padding: .1rem .75rem .55rem; }
.findings tbody:hover { background: var(--sunken); }
.findings .action { font-weight: 600; }
.findings .day, .findings .verdict { white-space: nowrap; width: 1%; }
.findings .n { width: 1%; }
.findings .action { width: 18rem; }
.findings summary { color: var(--soft); }
.findings details[open] > summary { color: var(--ink); }
.tag { display: inline-block; font-size: .8rem; font-weight: 600; padding: 0 .45rem; border-radius: 4px; border: 1px solid transparent; }
.tag + .tag { margin-left: .35rem; }
.tag.is-denied { color: var(--denied); background: var(--denied-wash); }
.tag.is-undecided { color: var(--undecided); background: var(--undecided-wash); border: 1px dashed var(--undecided); }
.tag.is-before { color: var(--soft); border-color: var(--line); }
.details { padding: .5rem 0 .35rem 1rem; display: grid; gap: .5rem; }
.details dl { display: flex; flex-wrap: wrap; gap: .75rem 1.5rem; }
.details dl > div { flex: 1 1 min(100%, 19rem); min-width: 0; }
.details dt { color: var(--soft); font-size: .8rem; }
.details li { line-height: 1.4; }
.details dl > .short { flex-basis: 100%; }
.details .short ul { display: flex; flex-wrap: wrap; gap: .1rem 1.25rem; }
.excerpt { border: 1px solid var(--line); border-radius: 6px; overflow: hidden; background: var(--surface); }
.excerpt figcaption { margin: 0; padding: .35rem .75rem; color: var(--soft); background: var(--sunken); font-size: .8rem; }
pre { overflow-x: auto; padding: .5rem 0; line-height: 1.45; tab-size: 4; }
.line { display: block; padding: 0 .75rem 0 3.75rem; position: relative; white-space: pre-wrap; overflow-wrap: anywhere; min-height: 1.45em; }
.line::before { content: attr(data-n); position: absolute; left: 0; width: 3rem; text-align: right; color: var(--soft); user-select: none; }
.decides { background: var(--denied-wash); box-shadow: inset 3px 0 var(--denied); padding-right: 7.5rem; }
.decides::after { content: "◀ decides"; position: absolute; right: .75rem; top: 0; color: var(--denied); }
.nearest .decides::after { content: "◀ does not fit"; }
mark { background: var(--mark); color: var(--mark-ink); border-radius: 2px; }
.pager { display: flex; align-items: center; gap: .75rem; margin-top: .75rem; font-size: .9rem; }

.source { padding: .75rem 1.25rem; margin-bottom: .75rem; }
.columns { display: grid; gap: 1rem 2rem; }
.columns > div { min-width: 0; }
.spots { display: grid; gap: .3rem; font-size: .93rem; margin-top: .5rem; }
.verdict-table th { white-space: nowrap; }
.next { display: grid; gap: .25rem; font-size: .93rem; }
.next dd { margin-bottom: .5rem; }
.next pre { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--surface); border: 1px solid var(--line); border-radius: 6px; padding: .5rem .75rem; }
footer { max-width: 1480px; margin: 0 auto; padding: 1rem 1.5rem 2rem; color: var(--soft); font-size: .8rem; overflow-wrap: anywhere; }

@media (min-width: 960px) {
  .opening { grid-template-columns: minmax(0, 1.7fr) minmax(0, 1fr); }
  .charts { grid-template-columns: minmax(0, 1.35fr) minmax(0, 1fr); align-items: start; }
  .timeline { grid-column: 1 / -1; }
  .columns { grid-template-columns: minmax(0, 1fr) minmax(0, 1.2fr); }
}
@media screen and (max-width: 759px) {
  main { padding: 1rem .75rem; }
  .masthead { position: static; flex-wrap: wrap; padding: .5rem .75rem; }
  .masthead nav { order: 3; width: 100%; }
  .answer, .limits, .charts > figure, .heat, .waves > li, .source, .candidate { padding: .9rem; }
  .figures { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .bars thead { display: none; }
  .bars tr { display: grid; grid-template-columns: 3.5rem 3.5rem 1fr; align-items: center; padding: .25rem 0; }
  .bars tbody th { grid-column: 1 / -1; padding: 0; }
  .bars .n, .bars .chart { width: auto; padding: 0 .5rem 0 0; text-align: left; }
  .bars .chart svg { margin: 0; }
  .map .names { width: 8.5rem; }
  .line { padding-left: 2.75rem; }
  .line::before { width: 2.25rem; }
  .details { padding-left: 0; }
  .findings .dim { display: block; }
  .decides { padding-right: .75rem; }
  .decides::after { position: static; display: block; }
}
@media print, screen and (max-width: 959px) {
  .findings, .findings thead, .findings tbody, .findings tr, .findings td { display: block; }
  .findings thead tr { display: flex; flex-wrap: wrap; padding: .35rem .75rem; gap: .1rem .9rem; border-bottom: 1px solid var(--strong-line); }
  .findings thead th { position: static; border: 0; padding: .1rem 0; }
  .findings tbody > tr:first-child { display: flex; flex-wrap: wrap; gap: .1rem .9rem; padding: .5rem .75rem 0; }
  .findings tbody + tbody { border-top: 1px solid var(--line); }
  .findings tbody + tbody > tr:first-child > td { border-top: 0; }
  .findings td { padding: 0; }
  .findings .n, .findings .day, .findings .verdict, .findings .action { width: auto; }
  .findings .principal { width: 100%; }
  .findings .action { flex: 1 1 60%; }
  .findings .n::before, .findings .day::before { content: attr(data-label) " "; color: var(--soft); }
  .findings .more td { padding: .1rem .75rem .55rem; }
}
@media print {
  :root, :root:not([data-theme="light"]), :root[data-theme="dark"] {
    color-scheme: light;
    --page: #fff; --surface: #fff; --sunken: #f0f2f5; --ink: #000; --soft: #444; --line: #ccc;
    --strong-line: #888; --denied: #a93c12; --denied-wash: #fbeae3; --undecided: #4c56b8;
    --undecided-wash: #ebecfa; --allowed: #5f8f83; --exempt: #b4bcc9; --none: #cdd3dc; --out: #e3e6eb;
    --already: #9a8f78; --mark: #ffe3a3; --mark-ink: #3a2900;
    --heat-0: #f0f2f5; --heat-1: #fbe4d8; --heat-2: #f6c6ae; --heat-3: #eca27d; --heat-4: #b9501f;
    --heat-5: #8a3009; --on-weak: #2a1a12; --on-strong: #fff;
  }
  body { font-size: 9.5pt; }
  main, footer { padding: 0; max-width: none; }
  .masthead nav, .masthead button, .controls, .pager, .skip, .alternative:not([open]) { display: none; }
  .masthead { position: static; padding: 0 0 .5rem; }
  .findings thead th { position: static; }
  .opening { grid-template-columns: 1.5fr 1fr; }
  .findings { border: 0; }
  .findings thead { display: none; }
  .findings tbody { border-top: 1px solid var(--line); }
  .findings tbody > tr:first-child, .findings .more td { padding-left: 0; }
  .map { zoom: .62; }
  .waves { grid-template-columns: 1fr; }
  .findings tbody, .bars tr, .timeline, .excerpt { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  svg, .tag, .decides, mark, .coverage, .notice, .swatch, .key span::before { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
"""#

  static let script = #"""
// The page works without this; with it, the list of findings can be searched, sorted and paged.
// Everything that comes from the report is put in as text, never as markup.
"use strict";
(() => {
  // The members of a finding, in the order in which HTMLPage+Data.swift writes them.
  const FIELDS = ["boundary", "kind", "action", "principal", "calls", "days", "first", "last",
    "why", "notes", "samples", "excerpt"];
  const PAGE = 50, PRINTED = 500;
  const LIFTED = 4, FAILED_BEFORE = 2, UNDECIDED = 1;
  const get = (id) => document.getElementById(id);
  const count = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ",");

  const element = (name, attributes, ...children) => {
    const made = document.createElement(name);
    for (const key in attributes) made.setAttribute(key, attributes[key]);
    made.append(...children);
    return made;
  };

  const theme = get("theme");
  const themes = ["system", "light", "dark"];
  theme.hidden = false;
  theme.addEventListener("click", () => {
    const root = document.documentElement;
    const next = themes[(themes.indexOf(root.dataset.theme ?? "system") + 1) % themes.length];
    if (next === "system") delete root.dataset.theme;
    else root.dataset.theme = next;
    theme.textContent = `Theme: ${next}`;
  });

  const list = get("list");
  if (!list) return;
  const data = JSON.parse(get("data").textContent);
  const text = (number) => (number < 0 ? "not told" : data.texts[number]);
  const findings = data.findings.map(
    (row) => Object.fromEntries(FIELDS.map((field, index) => [field, row[index]])));
  const heads = [...list.querySelectorAll("th")];
  const hasBoundaries = heads[0].dataset.sort === "boundary";
  const state = { key: "calls", descends: true, page: 0, size: PAGE, isOpen: false };
  let order = findings;
  let shown = findings;

  // ARNs have the part that is the same for a whole account toned down.
  const arn = (name) => {
    const parts = /^(arn:(?:[^:]*:){4})(.+)$/s.exec(name);
    if (!parts) return [name];
    return [element("span", { class: "dim" }, parts[1]), parts[2]];
  };

  const code = (name) => element("code", {}, name || "(empty)");

  const excerpt = ([place, isNearest, ...lines]) => {
    const pre = element("pre", { tabindex: "0" });
    for (const [number, ...pieces] of lines) {
      const line = element("span", {
        class: pieces.length > 1 ? "line decides" : "line",
        "data-n": number < 0 ? " " : number,
      });
      pieces.forEach((piece, index) => {
        if (text(piece)) line.append(index % 2 ? element("mark", {}, text(piece)) : text(piece));
      });
      line.append("\n");
      pre.append(line);
    }
    return element("figure", { class: isNearest ? "excerpt nearest" : "excerpt" },
      element("figcaption", {}, text(place)), pre);
  };

  const details = (finding) => {
    const made = element("div", { class: "details" });
    for (const note of finding.notes) made.append(element("p", {}, text(note)));
    if (finding.first) {
      made.append(element("p", {}, `First ${finding.first}, last ${finding.last}.`));
    }
    const terms = element("dl", {});
    for (const [label, rest, isShort, ...examples] of finding.samples) {
      const items = element("ul", {}, ...examples.map((item) => element("li", {}, code(text(item)))));
      if (rest >= 0) items.append(element("li", { class: "note" }, text(rest)));
      terms.append(element("div", { class: isShort ? "short" : "long" },
        element("dt", {}, text(label)), element("dd", {}, items)));
    }
    made.append(terms);
    if (finding.excerpt >= 0) made.append(excerpt(data.excerpts[finding.excerpt]));
    return made;
  };

  const row = (finding) => {
    const cell = (label, style, ...content) =>
      element("td", { role: "cell", class: style, "data-label": label }, ...content);
    const [style, verdict] = finding.kind & LIFTED ? ["is-allowed", "Newly allowed"]
      : finding.kind & UNDECIDED ? ["is-undecided", "Undecided"] : ["is-denied", "Denied"];
    const tags = [element("span", { class: `tag ${style}` }, verdict)];
    if (finding.kind & FAILED_BEFORE) {
      tags.push(element("span", { class: "tag is-before" }, "failed before"));
    }
    const principal = finding.principal < 0
      ? text(-1) : element("code", {}, ...arn(text(finding.principal)));
    const cells = [
      cell("Verdict", "verdict", ...tags),
      cell("Action", "action", code(text(finding.action))),
      cell("Principal", "principal", principal),
      cell("Calls", "n", count(finding.calls)),
      cell("Days", "n", count(finding.days)),
      cell("First", "day", finding.first.slice(0, 10) || "not told"),
      cell("Last", "day", finding.last.slice(0, 10) || "not told"),
    ];
    if (hasBoundaries) cells.unshift(cell("Boundary", "n", finding.boundary ?? ""));
    const more = element("details", {}, element("summary", {}, text(finding.why)));
    const fill = () => {
      if (more.childElementCount === 1) more.append(details(finding));
    };
    more.addEventListener("toggle", fill);
    if (state.isOpen) {
      fill();
      more.open = true;
    }
    return element("tbody", { role: "rowgroup" },
      element("tr", { role: "row" }, ...cells),
      element("tr", { role: "row", class: "more" },
        element("td", { role: "cell", colspan: heads.length }, more)));
  };

  const render = () => {
    const pages = Math.max(1, Math.ceil(shown.length / state.size));
    state.page = Math.min(state.page, pages - 1);
    const start = state.page * state.size;
    const rows = shown.slice(start, start + state.size);
    for (const body of [...list.tBodies]) body.remove();
    list.append(...rows.map(row));
    const all = shown.length === findings.length
      ? "" : `, picked from ${count(findings.length)}`;
    get("count").textContent = rows.length === 0
      ? `No finding fits${all}.`
      : `${count(start + 1)}–${count(start + rows.length)} of ${count(shown.length)} findings${all}.`;
    get("page").textContent = `Page ${count(state.page + 1)} of ${count(pages)}`;
    get("previous").disabled = state.page === 0;
    get("next").disabled = state.page === pages - 1;
    get("pager").hidden = pages === 1;
    for (const head of heads) {
      head.setAttribute("aria-sort", head.dataset.sort !== state.key
        ? "none" : state.descends ? "descending" : "ascending");
    }
  };

  // What a search looks at, made when the first search begins.
  const haystack = (finding) => (finding.haystack ??= [
    finding.action, finding.principal, finding.why, ...finding.notes,
    ...finding.samples.flatMap(([, , , ...examples]) => examples),
  ].map(text).join("\n").toLowerCase());

  const filter = () => {
    const terms = (get("search").value.toLowerCase().match(/"[^"]*"|\S+/g) ?? [])
      .map((term) => term.replace(/^"(.*)"$/s, "$1"));
    const verdict = get("verdict").value, service = get("service").value;
    const boundary = get("boundary")?.value;
    const fits = (finding) =>
      (!boundary || String(finding.boundary) === boundary)
      && (!verdict || (Number(verdict) > UNDECIDED ? (finding.kind & Number(verdict)) !== 0
        : (finding.kind & UNDECIDED) === Number(verdict) && finding.kind < FAILED_BEFORE))
      && (!service || text(finding.action).startsWith(service))
      && terms.every((term) => haystack(finding).includes(term));
    shown = terms.length || verdict || service || boundary ? order.filter(fits) : order;
    state.page = 0;
    render();
  };

  const sortBy = (key) => {
    const isNumber = ["boundary", "calls", "days"].includes(key);
    state.descends = state.key === key ? !state.descends : isNumber || key === "last";
    state.key = key;
    const value = ["action", "principal"].includes(key)
      ? (finding) => text(finding[key])
      : key === "verdict" ? (finding) => finding.kind : (finding) => finding[key];
    const sign = state.descends ? -1 : 1;
    order = [...findings].sort((left, right) => {
      const [a, b] = [value(left), value(right)];
      return a < b ? -sign : a > b ? sign : 0;
    });
    filter();
  };

  const services = new Set(findings.map((finding) => text(finding.action).split(":")));
  const prefixes = new Set([...services].filter((parts) => parts.length > 1).map(([name]) => name));
  for (const name of [...prefixes].sort()) {
    get("service").append(element("option", { value: `${name}:` }, name));
  }
  for (const head of heads) {
    const button = element("button", { type: "button" }, ...head.childNodes);
    button.addEventListener("click", () => sortBy(head.dataset.sort));
    head.append(button);
  }

  let timer;
  get("search").addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(filter, 80);
  });
  for (const id of ["verdict", "service", "boundary"]) get(id)?.addEventListener("change", filter);
  const controls = get("controls");
  controls.addEventListener("submit", (event) => {
    event.preventDefault();
    filter();
  });
  controls.addEventListener("reset", () => setTimeout(filter));
  get("open").addEventListener("click", () => {
    state.isOpen = !state.isOpen;
    get("open").textContent = state.isOpen ? "Close all" : "Open all";
    render();
  });
  const turn = (pages) => {
    state.page += pages;
    render();
    get("findings").scrollIntoView();
  };
  get("previous").addEventListener("click", () => turn(-1));
  get("next").addEventListener("click", () => turn(1));
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-search]");
    if (!link) return;
    const name = link.dataset.search;
    controls.reset();
    get("search").value = /["\s]/.test(name) && !name.includes('"') ? `"${name}"` : name;
    filter();
  });
  addEventListener("beforeprint", () => {
    state.size = PRINTED;
    render();
  });
  addEventListener("afterprint", () => {
    state.size = PAGE;
    render();
  });

  controls.hidden = false;
  filter();
})();
"""#
}
