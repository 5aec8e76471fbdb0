/** An audit as SARIF 2.1.0, the form in which editors and code hosts show findings in place. */
import { createHash } from 'node:crypto';
import { relative, resolve, sep } from 'node:path';
import { isClean, isFault } from '../claims/audit.ts';
import type { CorrectedAudit, CorrectedClaim, Verdict } from '../domain/claims.ts';
import { type AuditedDocument, placeIn } from './audit-document.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
/** Version of how the fingerprint is made: a viewer matches findings of the same version only. */
const FINGERPRINT = 'tiersClaim/v1';
const NOTHING = 'nothing-recognised';
const UNCHECKED = 'not-checked';

const MEANING: Record<Verdict, string> = {
  verified: 'The facts say so.',
  contradicted: 'The facts say otherwise.',
  unsupported: 'No fact says so, or no declared phrase covers it.',
  unbound: 'Whose figure, name or date this is cannot be told.',
  note: "A person's words, not checked.",
};

const MEANING_OF_TEXT: Record<string, string> = {
  [NOTHING]: 'Nothing in the text was recognised as a claim.',
  [UNCHECKED]: 'Something could be claimed here, and nothing was checked.',
};

/** The log of one audit; the same document and audit give the same bytes. Offsets are UTF-16 code units. */
export function auditAsSarif(document: AuditedDocument, audit: CorrectedAudit): object {
  const faults = audit.claims.filter(isFault);
  const empty = faults.length === 0 && !isClean(audit);
  const rules = [
    ...new Set(faults.map(ruleOf)),
    ...(empty ? [NOTHING] : []),
    ...(audit.unchecked.length > 0 ? [UNCHECKED] : []),
  ].sort();
  const uri = uriOf(document.file);
  const seen = new Map<string, number>();
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'tiers audit', rules: rules.map(describeRule) } },
        columnKind: 'utf16CodeUnits',
        artifacts: [{ location: { uri } }],
        results: [
          ...faults.map((claim) => resultOf(document, uri, claim, rules, seen)),
          ...audit.unchecked.map((words) => uncheckedResult(document, uri, words, rules, seen)),
          ...(empty ? [nothingRecognised(uri, rules)] : []),
        ],
      },
    ],
  };
}

const ruleOf = ({ type, verdict }: CorrectedClaim): string => `${type}/${verdict}`;

function describeRule(id: string): object {
  const verdict = id.split('/')[1] as Verdict | undefined;
  const text = verdict ? MEANING[verdict] : MEANING_OF_TEXT[id];
  const level = id === UNCHECKED ? 'note' : 'error';
  return { id, shortDescription: { text }, defaultConfiguration: { level } };
}

function resultOf(
  document: AuditedDocument,
  uri: string,
  claim: CorrectedClaim,
  rules: string[],
  seen: Map<string, number>,
): object {
  const ruleId = ruleOf(claim);
  const correction = document.paragraphs ? null : claim.correction;
  return {
    ruleId,
    ruleIndex: rules.indexOf(ruleId),
    level: 'error',
    message: { text: `“${claim.text.replace(/\s+/g, ' ')}”: ${claim.reason}` },
    locations: [locationOf(document, uri, claim)],
    partialFingerprints: {
      [FINGERPRINT]: fingerprintOf([ruleOf(claim), claim.fact ?? '', claim.text], seen),
    },
    ...(correction ? { fixes: [fixOf(document, uri, correction)] } : {}),
    properties: { verdict: claim.verdict, claimType: claim.type, fact: claim.fact },
  };
}

/** Words that nothing was held against: a note, which fails nothing. */
const uncheckedResult = (
  document: AuditedDocument,
  uri: string,
  words: Words,
  rules: string[],
  seen: Map<string, number>,
): object => ({
  ruleId: UNCHECKED,
  ruleIndex: rules.indexOf(UNCHECKED),
  level: 'note',
  message: { text: `“${words.text.replace(/\s+/g, ' ')}”: ${MEANING_OF_TEXT[UNCHECKED]}` },
  locations: [locationOf(document, uri, words)],
  partialFingerprints: { [FINGERPRINT]: fingerprintOf([UNCHECKED, words.text], seen) },
});

type Words = Pick<CorrectedClaim, 'start' | 'end' | 'text'>;

function locationOf(document: AuditedDocument, uri: string, { start, end, text }: Words): object {
  const place = placeIn(document, start);
  if ('paragraph' in place) {
    const name = `paragraph ${place.paragraph}`;
    return {
      physicalLocation: { artifactLocation: { uri, index: 0 } },
      logicalLocations: [{ name, fullyQualifiedName: name, kind: 'element' }],
      message: { text: `${name}: ${text}` },
    };
  }
  return {
    physicalLocation: {
      artifactLocation: { uri, index: 0 },
      region: { ...regionOf(document, start, end), snippet: { text } },
    },
  };
}

function regionOf(document: AuditedDocument, start: number, end: number): object {
  const [from, to] = [placeIn(document, start), placeIn(document, end)];
  if ('paragraph' in from || 'paragraph' in to) return {};
  return {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
    charOffset: start,
    charLength: end - start,
  };
}

/** The same for the same words with the same verdict, wherever in the document they stand. */
function fingerprintOf(parts: string[], seen: Map<string, number>): string {
  const key = parts.join('\n');
  const before = seen.get(key) ?? 0;
  seen.set(key, before + 1);
  return createHash('sha256').update(`${key}\n${before}`).digest('hex').slice(0, 32);
}

function fixOf(
  document: AuditedDocument,
  uri: string,
  { start, end, text }: NonNullable<CorrectedClaim['correction']>,
): object {
  return {
    description: { text: `“${document.text.slice(start, end)}” → “${text}”` },
    artifactChanges: [
      {
        artifactLocation: { uri, index: 0 },
        replacements: [{ deletedRegion: regionOf(document, start, end), insertedContent: { text } }],
      },
    ],
  };
}

const nothingRecognised = (uri: string, rules: string[]): object => ({
  ruleId: NOTHING,
  ruleIndex: rules.indexOf(NOTHING),
  level: 'error',
  message: { text: 'Nothing in the text was recognised as a claim, so nothing was checked.' },
  locations: [{ physicalLocation: { artifactLocation: { uri, index: 0 } } }],
});

/** Relative to where the command runs, as a viewer of the repository knows the file. */
function uriOf(file: string): string {
  const path = relative(process.cwd(), resolve(file)).split(sep);
  return path.map((part) => encodeURIComponent(part)).join('/');
}
