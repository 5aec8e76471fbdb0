/** The style of the HTML report: one sheet for screen (light and dark), phone and A4 paper. */
import { CHART_STYLE, TIER_COLOURS } from './charts.ts';
import { TIER_SHAPES } from './svg.ts';

const LIGHT = {
  ground: '#fff',
  text: '#26222b',
  muted: '#645d6b',
  line: '#ddd7e0',
  faint: '#f6f4f7',
  note: '#8a5a00',
  noteGround: '#fdf7ea',
  link: '#304aa0',
};

const DARK: typeof LIGHT = {
  ground: '#17151b',
  text: '#ece8f0',
  muted: '#aaa2b3',
  line: '#3a3442',
  faint: '#201d26',
  note: '#e6bc50',
  noteGround: '#262118',
  link: '#a9b6ff',
};

const variables = (colours: typeof LIGHT, tiers: readonly string[]): string =>
  [
    ...Object.entries(colours).map(([name, colour]) => `--${name}:${colour}`),
    ...tiers.map((colour, at) => `--tier-${at + 1}:${colour}`),
  ].join(';');

/** `/ ""`: the shape is decoration next to the label and is not read out, where the browser knows how. */
const tierRules = TIER_SHAPES.map(
  (shape, at) =>
    `.tier-${at + 1}{--tier:var(--tier-${at + 1})}` +
    `:is(td,h2) .tier.tier-${at + 1}::before,nav .tier-${at + 1}>a::before{content:"${shape}";content:"${shape}"/""}`,
).join('\n');

const SCREEN = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-behavior:smooth}
body{margin:0;background:var(--ground);color:var(--text);font:16px/1.55 system-ui,"Segoe UI",Helvetica,Arial,sans-serif;
font-variant-numeric:tabular-nums;overflow-wrap:break-word}
main{max-width:62rem;margin:0 auto;padding:2.5rem 1.5rem 4rem}
p,ul,ol,blockquote,.caption{max-width:44rem}
p{margin:.7em 0}
h1{font-size:2rem;line-height:1.2;letter-spacing:-.015em;margin:0 0 .4em;text-wrap:balance}
h2{font-size:1.3rem;line-height:1.3;letter-spacing:-.005em;margin:0 0 .6em;text-wrap:balance}
section{margin-top:2.6rem;scroll-margin-top:1rem}
header+section{margin-top:1.2rem}
section.of-tier>h2{border-bottom:3px solid var(--tier);padding-bottom:.3em}
a{color:var(--link);text-underline-offset:.15em}
ul,ol{padding-left:1.2em;margin:.7em 0}
li{margin:.55em 0}
nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.3rem 1.1rem;padding:.6rem 0;margin:0;max-width:none;
border-block:1px solid var(--line);font-size:.9rem}
nav li{margin:0}
nav a{text-decoration:none}
nav a:hover{text-decoration:underline}
.pages{display:flex;flex-wrap:wrap;gap:.2rem 1rem;font-size:.9rem;padding:.5rem 0}
.table{margin:1rem 0 1.4rem}
table{border-collapse:collapse;min-width:60%;font-size:.92rem;line-height:1.4}
th,td{text-align:left;vertical-align:top;padding:.42em .9em .42em 0;border-bottom:1px solid var(--line)}
th:last-child,td:last-child{padding-right:.2em}
thead th{position:sticky;top:0;background:var(--ground);box-shadow:inset 0 -2px 0 var(--line);border-bottom:0;
font-weight:600;font-size:.85rem;color:var(--muted);vertical-align:bottom}
tbody tr:hover{background:var(--faint)}
.right{text-align:right;white-space:nowrap}
.caption,figcaption{font-size:.9rem;color:var(--muted);margin-bottom:0}
.caption em{color:inherit}
figcaption{max-width:44rem}
.caption+.table{margin-top:.3rem}
.fact{border-radius:.2em}
.fact:hover{background:var(--faint);box-shadow:0 0 0 .15em var(--faint);text-decoration:underline dotted .08em;text-underline-offset:.2em}
:is(td,h2) .tier::before,nav .of-tier>a::before{color:var(--tier);display:inline-block;width:1.15em;font-size:.85em}
td .tier{white-space:nowrap;font-weight:600}
blockquote{margin:1.2rem 0;padding:.7rem 1.1rem;border-left:4px solid var(--note);background:var(--noteGround)}
blockquote p{margin:.2em 0}
blockquote p>em{display:block;color:var(--muted);margin-top:.4em}
figure{margin:1.6rem 0 2.2rem;display:grid;grid-template-columns:minmax(0,26rem) minmax(0,1fr);grid-template-rows:auto 1fr;gap:.2rem 2rem}
figure svg{display:block;width:100%;height:auto;grid-row:1/3}
figcaption{align-self:end;padding-top:.8rem}
figure .table{margin-block:.4rem}
figure table{font-size:.85rem;min-width:0}
figure :is(th,td){padding-right:.65em}
figure th.right{white-space:normal;max-width:6.5em}
`;

const PHONE = `@media screen and (max-width:46rem){
body{font-size:15.5px}
main{padding:1.4rem 1rem 3rem}
h1{font-size:1.6rem}
figure{display:block}
.table{overflow-x:auto;margin-inline:-1rem;padding-inline:1rem}
table{min-width:100%}
th:not(.right),td:not(.right){min-width:4.2em}
td .tier{white-space:normal}
thead th{position:static}
}`;

const PRINT = `@page{size:A4;margin:17mm 16mm 18mm}
@media print{
body{font-size:9.6pt;line-height:1.42}
main{max-width:none;padding:0}
p,ul,ol,blockquote{max-width:none}
h1{font-size:18pt}
h2{font-size:12.5pt;break-after:avoid}
section{margin-top:1.4rem}
nav,nav.pages{display:none}
table,figure table{font-size:8.4pt}
thead th{font-size:8pt}
.caption,figcaption{font-size:8.6pt}
thead{display:table-header-group}
thead th{position:static;box-shadow:none;border-bottom:1.5px solid var(--muted)}
tr,li,blockquote,figure,svg{break-inside:avoid}
p{orphans:3;widows:3}
.caption{break-after:avoid}
figure{grid-template-columns:9.4cm 1fr;gap:0 .6cm;margin:.6rem 0 1rem}
a{color:inherit;text-decoration:none}
.tier::before,section.of-tier>h2,blockquote{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}`;

/** Everything between the report's style tags. */
export const PAGE_STYLE = [
  `:root{color-scheme:light dark;${variables(LIGHT, TIER_COLOURS.light)}}`,
  `@media screen and (prefers-color-scheme:dark){:root{${variables(DARK, TIER_COLOURS.dark)}}}`,
  SCREEN.trim(),
  tierRules,
  PHONE,
  PRINT,
  CHART_STYLE,
].join('\n');
