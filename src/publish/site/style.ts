/** Hundredths of a table's width that columns of the parts take. */
const WIDTHS = Array.from({ length: 100 }, (_, i) => i + 1)

/**
 * The style of the pages: serif words, one accent, room around them; rows of rules, no boxes. Colours are held apart by
 * more than hue, and what nobody has looked at says so in words.
 */
export const STYLE = `:root {
  --paper: #fdfcf9;
  --ink: #1d1b18;
  --soft: #5d5850;
  --rule: #d9d3c7;
  --firm: #4a453d;
  --accent: #7a2e1d;
  --tint: #f5efe4;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #171512;
    --ink: #e8e3d9;
    --soft: #aaa395;
    --rule: #37332c;
    --firm: #8d8575;
    --accent: #e5a48f;
    --tint: #221f1a;
  }
}
* { box-sizing: border-box; }
html { font-size: 106.25%; scroll-padding-top: 1.5rem; }
body {
  margin: 0 auto;
  max-width: 66rem;
  padding: 0 clamp(1.1rem, 4vw, 3.5rem) 4rem;
  background: var(--paper);
  color: var(--ink);
  font-family: "Iowan Old Style", "Source Serif 4", "Palatino Linotype", Palatino, "Book Antiqua", "Noto Serif", Georgia, serif;
  line-height: 1.5;
  text-rendering: optimizeLegibility;
  font-variant-numeric: oldstyle-nums proportional-nums;
  hanging-punctuation: first allow-end;
}
a { color: inherit; text-decoration-line: underline; text-decoration-color: var(--firm); text-decoration-thickness: 0.06em; text-underline-offset: 0.18em; }
a:hover { color: var(--accent); text-decoration-color: currentColor; }
a:focus-visible { outline: 0.16rem solid var(--accent); outline-offset: 0.14rem; border-radius: 0.1rem; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 0.5rem; padding: 0.4rem 0.8rem; background: var(--paper); z-index: 1; }
header { padding: 2.2rem 0 0.9rem; border-bottom: 0.07rem solid var(--firm); }
.matter { margin: 0 0 0.7rem; font-size: 1.02rem; font-style: italic; color: var(--soft); }
.matter a { text-decoration: none; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.15rem 1.35rem; margin: 0; padding: 0; list-style: none; }
nav li { font-size: 0.92rem; }
nav a { display: inline-block; padding: 0.28rem 0; text-decoration: none; color: var(--soft); min-height: 1.6rem; }
nav a:hover { color: var(--accent); }
nav a[aria-current] { color: var(--accent); box-shadow: inset 0 -0.12rem 0 var(--accent); }
h1, h2, h3 { font-weight: 600; line-height: 1.2; text-wrap: balance; hyphens: none; }
h1 { font-size: clamp(1.9rem, 4.6vw, 2.7rem); font-weight: 500; letter-spacing: -0.012em; margin: 2.6rem 0 0.9rem; }
h2 { font-size: 1.32rem; margin: 2.9rem 0 0.7rem; }
.minor { font-size: 1.08rem; font-style: italic; font-weight: 500; margin: 2.2rem 0 0.4rem; }
p { margin: 0 0 0.7rem; max-width: 38rem; text-wrap: pretty; }
.about { color: var(--soft); font-style: italic; font-size: 1.05rem; margin-bottom: 2rem; }
.notice { margin: 1.6rem 0 0; max-width: none; padding: 0.7rem 1rem; border-left: 0.25rem solid var(--accent); background: var(--tint); font-size: 0.95rem; }
small, .count { font-size: 0.84em; color: var(--soft); }
.count { margin-left: 0.3em; }
.unreviewed {
  display: inline-block;
  margin-right: 0.35em;
  padding: 0 0.35em;
  border: 0.06rem solid currentColor;
  border-radius: 0.15rem;
  color: var(--accent);
  font-family: ui-sans-serif, system-ui, sans-serif;
  font-size: 0.58rem;
  font-style: normal;
  font-weight: 600;
  letter-spacing: 0.07em;
  line-height: 1.5;
  vertical-align: 0.16em;
}
h1 .unreviewed { vertical-align: 0.9em; }
.facts { display: grid; grid-template-columns: 9rem 1fr; gap: 0.45rem 1.6rem; margin: 1.8rem 0 0; max-width: 48rem; }
.facts dt { color: var(--soft); font-style: italic; }
.facts dd { margin: 0; overflow-wrap: anywhere; }
.parts { display: grid; grid-template-columns: repeat(auto-fill, minmax(19rem, 1fr)); gap: 1.5rem 2.6rem; margin: 1rem 0 0; padding: 0; list-style: none; }
.parts li { border-top: 0.06rem solid var(--rule); padding-top: 0.7rem; }
.parts a { font-size: 1.14rem; }
.parts p { margin: 0.25rem 0 0; font-size: 0.9rem; color: var(--soft); }
table { width: 100%; border-collapse: collapse; table-layout: fixed; margin: 0 0 1.6rem; }
th { text-align: left; vertical-align: bottom; padding: 0.3rem 1.3rem 0.4rem 0; font-weight: 500; font-size: 0.82rem; font-style: italic; color: var(--soft); border-bottom: 0.07rem solid var(--firm); }
td { vertical-align: top; padding: 0.75rem 1.3rem 0.7rem 0; border-bottom: 0.06rem solid var(--rule); overflow-wrap: break-word; }
th:last-child, td:last-child { padding-right: 0; }
td p { margin: 0 0 0.2rem; max-width: none; }
td:first-child { hyphens: none; }
td a { text-decoration-color: var(--rule); }
td:nth-last-child(-n+2):not(:nth-child(-n+2)) { font-size: 0.88rem; line-height: 1.45; }
blockquote { margin: 0.3rem 0 0.15rem; padding-left: 0.9rem; border-left: 0.12rem solid var(--rule); font-size: 0.93rem; color: var(--soft); line-height: 1.46; hyphens: auto; }
tr:target td, h2:target, h3:target { background: var(--tint); box-shadow: inset 0.22rem 0 0 var(--accent); }
tr:target td + td { box-shadow: none; }
tr:target td:first-child, h2:target, h3:target { padding-left: 0.7rem; }
.here { display: inline-block; min-width: 24px; margin: -0.3rem 0 -0.3rem 0.2rem; text-align: center; line-height: 24px; font-size: 0.84rem; color: var(--soft); text-decoration: none; }
.sides td { padding: 0 0 1.1rem; }
tr:has(+ .sides) td { border-bottom: 0; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 0.9rem 2rem; padding: 0.9rem 1.2rem; background: var(--tint); }
.side + .side { border-left: 0.06rem solid var(--rule); padding-left: 2rem; }
.side:nth-child(odd) { border-left: 0; padding-left: 0; }
${WIDTHS.map(share => `.w${share} { width: ${share}%; }`).join('\n')}
.minor + table { border-top: 0.07rem solid var(--firm); }
.minor + table thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
footer { margin-top: 4rem; padding-top: 0.8rem; border-top: 0.06rem solid var(--rule); font-size: 0.84rem; color: var(--soft); }
footer p { max-width: none; }
code { font-family: ui-monospace, "DejaVu Sans Mono", Menlo, monospace; font-size: 0.84em; overflow-wrap: anywhere; }
@media (max-width: 46rem) {
  html { font-size: 100%; }
  header { padding-top: 1.3rem; }
  nav ul { gap: 0 1.1rem; }
  table, tbody, tr, td { display: block; width: auto; }
  colgroup { display: none; }
  .minor + table { border-top: 0; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  tr { padding: 0.9rem 0 0.8rem; border-bottom: 0.06rem solid var(--rule); }
  tr:has(+ .sides) { border-bottom: 0; padding-bottom: 0.2rem; }
  td, .sides td { padding: 0 0 0.3rem; border: 0; }
  td:nth-child(n + 3) { color: var(--soft); }
  td:empty { display: none; }
  tr:target { background: var(--tint); box-shadow: inset 0.22rem 0 0 var(--accent); padding-left: 0.8rem; }
  tr:target td, tr:target td:first-child { box-shadow: none; padding-left: 0; background: none; }
  .pair { grid-template-columns: 1fr; gap: 0; padding: 0.8rem 0.9rem; }
  .side + .side { border: 0; border-top: 0.06rem solid var(--rule); padding: 0.8rem 0 0; margin-top: 0.8rem; }
  .facts { grid-template-columns: 1fr; gap: 0; }
  .facts dd { margin-bottom: 0.7rem; }
}
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #444; --rule: #bbb; --firm: #444; --accent: #000; --tint: #fff; }
  html { font-size: 62.5%; }
  body { max-width: none; padding: 0; }
  nav, .skip, .here { display: none; }
  a { text-decoration: none; }
  tr, .side { break-inside: avoid; }
  thead { display: table-header-group; }
  h2, h3 { break-after: avoid; }
  .pair { border: 0.06rem solid var(--rule); }
}
`
