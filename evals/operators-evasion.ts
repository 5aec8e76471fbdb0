/** Operators that hide something from the audit which a reader sees, or show a reader what the audit does not. */
import { type Mutation, NOT_ON_RECORD, type Operator, spansOf } from './edits.ts';
import { pick } from './random.ts';

type Random = () => number;

/** Letters of Latin and look-alikes of Cyrillic and Greek. */
const LOOK_ALIKES: Record<string, string> = {
  a: 'а',
  c: 'с',
  e: 'е',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
  i: 'і',
  s: 'ѕ',
  A: 'А',
  B: 'В',
  E: 'Е',
  H: 'Н',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
  W: 'Ԝ',
  n: 'п',
  v: 'ν',
};

/** An edit of one character (or between two) of the running text; the fault may stand at the word around it. */
function atCharacter(
  operator: string,
  pattern: RegExp,
  rewrite: (found: string, random: Random) => string,
): Operator {
  return (report, random) => {
    const text = report.text.replace(/^!\[.*$|https?:\S+|^\|(?::?-+:?\|)+$/gm, (part) =>
      ' '.repeat(part.length),
    );
    const match = pick([...text.matchAll(pattern)], random);
    if (!match) return null;
    const start = match.index;
    const end = start + match[0].length;
    return { operator, start, end, replacement: rewrite(match[0], random) };
  };
}

const homoglyph = atCharacter(
  'homoglyph',
  /(?<=[A-Za-z])[aceopxyisnv]|[ABEHKMOPTW](?=[a-z]{2})/g,
  (letter) => LOOK_ALIKES[letter]!,
);
const INVISIBLE = ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u180e', '\u034f'];
const zeroWidth = atCharacter(
  'zero_width',
  /(?<=[A-Za-z\d])(?=[A-Za-z\d])/g,
  (_, random) => pick(INVISIBLE, random)!,
);
const DIRECTIONS = ['\u202e', '\u202d', '\u2066', '\u2067', '\u200f', '\u202b'];
const bidirectional = atCharacter(
  'bidirectional',
  /(?<=[ (])(?=[A-Za-z\d$])/g,
  (_, random) => pick(DIRECTIONS, random)!,
);
const fullWidth = atCharacter('full_width', /(?<=\d)\d|\d(?=[ %K])/g, (figure, random) =>
  String.fromCodePoint(pick([0xff10, 0x1d7ce, 0x0660], random)! + Number(figure)),
);

const HTML = [
  '<b>',
  '<br>',
  '<span style="display:none">',
  '<!-- hidden -->',
  '<i>',
  '<sup>1</sup>',
  '<img src="x">',
  '<del>',
];
const rawHtml = atCharacter('raw_html', /(?<=[a-z\d] )(?=[a-z\d$])/g, (_, random) => pick(HTML, random)!);
const code = atCharacter('code', /(?<=[ (])\$?\d[\d,.]*[KM%]?(?=[ ;,)])/g, (figure) => `\`${figure}\``);
const strike = atCharacter(
  'struck_out',
  /(?<=[ (])\$?\d[\d,.]*[KM%]?(?=[ ;,)])/g,
  (figure) => `~~${figure}~~`,
);
const link = atCharacter('link', /(?<=[a-z] )[A-Za-z]{4,}(?=[ .;,])/g, (word, random) => {
  const target = pick(
    [
      'https://example.net/login',
      'http://127.0.0.1:8080/',
      'javascript:alert(1)',
      'mailto:a@example.org',
      '//example.org/x',
      'owners/nobody-here.md',
    ],
    random,
  )!;
  return `[${word}](${target})`;
});

/** A figure of the report as another one, written so that its characters do not stand in a row in the source. */
const hiddenFigure: Operator = (report, random) => {
  const drawn = pick(
    spansOf(report, ['count', 'days', 'score', 'percent', 'money']).filter(({ span }) =>
      /\d\d/.test(report.text.slice(span.start, span.end)),
    ),
    random,
  );
  if (!drawn) return null;
  const { start, end } = drawn.span;
  const text = report.text.slice(start, end);
  const at = pick([...text.matchAll(/\d(?=\d)/g)], random)!.index;
  const other = String((Number(text[at + 1]) + 1 + Math.floor(random() * 8)) % 10);
  const figure = pick(
    [
      `&#${48 + Number(other)};`,
      `&#x${(48 + Number(other)).toString(16)};`,
      `*${other}*`,
      `**${other}**`,
      `\\${other}`,
    ],
    random,
  )!;
  // Emphasis that opens inside a bold or italic text could close it; there, the entity does.
  const safe = /^[*\\]/.test(figure) ? `&#${48 + Number(other)};` : figure;
  return {
    operator: 'hidden_figure',
    start,
    end,
    replacement: text.slice(0, at + 1) + safe + text.slice(at + 2),
  };
};

const HIDDEN_BLOCKS = [
  '> The account is safe.',
  '### Renewals at risk: 12',
  '- [x] Sponsor confirmed',
  '    score 99',
  '1. Churn expected',
  '```\nscore 99\n```',
  '[^1]: The renewal is signed.',
  '***\nAll renewals are signed.',
  '| Renewal |\n|---|\n| signed |',
  '<details>signed</details>',
  '[note]: https://example.org "signed"',
  '# Account tiers, June 2026',
];

/** A block of another kind between two of the report. */
const smuggledBlock: Operator = (report, random) => {
  const place = pick([...report.text.matchAll(/\n\n(?=[^|\s])/g)], random);
  if (!place) return null;
  const block = pick(HIDDEN_BLOCKS, random)!;
  const start = place.index + 2;
  return {
    operator: 'smuggled_block',
    start,
    end: start,
    replacement: `${block}\n\n`,
    spots: [{ start: 0, end: block.length }],
  };
};

/** A caption, a picture's text or its file as another one's. */
const caption: Operator = (report, random) => {
  const places = [
    ...report.text.matchAll(
      /(?<=^!\[)[^\]]+|(?<=^!\[[^\]]*\]\()[^)]+|(?<=^\*)(?:Accounts|Touches|Average)[^*\n]*(?=\*$)/gm,
    ),
  ];
  const [one, other] = [pick(places, random), pick(places, random)];
  if (!one) return null;
  const invented = pick(
    [
      'Churn by tier',
      'charts/forecast.svg',
      'https://example.org/x.png',
      'Revenue per week',
      '../secret.svg',
    ],
    random,
  )!;
  const replacement = random() < 0.5 && other ? other[0] : invented;
  const isFile = (text: string) => /\.(?:svg|png)$/.test(text);
  // A chart's text and its caption begin alike: either may stand for the other.
  const alike = replacement.startsWith(one[0]) || one[0].startsWith(replacement.replace(/\.$/, ''));
  if (alike || isFile(replacement) !== isFile(one[0])) return null;
  return { operator: 'caption', start: one.index, end: one.index + one[0].length, replacement };
};

const evasion = (make: Operator): Mutation => ({ group: 'evasion', expects: NOT_ON_RECORD, make });
export const EVASION_OPERATORS: Record<string, Mutation> = {
  homoglyph: evasion(homoglyph),
  zero_width: evasion(zeroWidth),
  bidirectional: evasion(bidirectional),
  full_width: evasion(fullWidth),
  raw_html: evasion(rawHtml),
  code: evasion(code),
  struck_out: evasion(strike),
  link: evasion(link),
  hidden_figure: evasion(hiddenFigure),
  smuggled_block: evasion(smuggledBlock),
  caption: evasion(caption),
};
