/** Operators on free prose: a true sentence is put into the report and made false in one place. */
import { type Mutation, NOT_ON_RECORD, type Operator, type Report } from './edits.ts';
import { falsified, type Slot, trueSentence } from './operators-free.ts';
import { CAUSE_TAILS } from './operators-invented.ts';
import { bulletsOf } from './operators-places.ts';
import { staysTrue } from './operators-true.ts';
import { pick } from './random.ts';

type Random = () => number;

const onSlot =
  (
    operator: string,
    suits: (slot: Slot) => boolean,
    rewrite: (slot: Slot, text: string, report: Report, random: Random) => string | null | undefined,
  ): Operator =>
  (report, random) => {
    const said = trueSentence(report, random);
    const slot = said && pick(said.slots.filter(suits), random);
    if (!said || !slot) return null;
    const text = said.text.slice(slot.start, slot.end);
    const other = rewrite(slot, text, report, random);
    if (!other || other === text || staysTrue(other, slot.fact, report)) return null;
    return falsified(operator, said, slot.start, slot.end, other);
  };

const proseValue = onSlot(
  'prose_value',
  ({ fact }) => !['label', 'name', 'date', 'month'].includes(fact.unit),
  (_slot, text, _report, random) => {
    const place = pick(
      [...text.matchAll(/\d/g)].map((match) => match.index),
      random,
    )!;
    const other = String((Number(text[place]) + 1 + Math.floor(random() * 9)) % 10);
    const changed = text.slice(0, place) + other + text.slice(place + 1);
    return /^\D*0\d/.test(changed) ? null : changed;
  },
);

const proseDate = onSlot(
  'prose_date',
  ({ fact }) => fact.unit === 'date',
  (_slot, text, _report, random) =>
    text.replace(/^\d+/, (day) => String(1 + ((Number(day) + Math.floor(random() * 26)) % 28))),
);

/** The figure of another account, tier or deal in the same metric, or of the same one in the other month. */
const proseOther = onSlot(
  'prose_other',
  ({ fact }) => fact.unit !== 'label',
  ({ fact }, text, report, random) => {
    const sameKind = /^(?:tier-|book)/.test(fact.subject);
    const other = pick(
      (report.factsByMetric.get(fact.metric) ?? []).filter(
        (each) =>
          each.text !== '' &&
          (each.subject === fact.subject) !== (each.period === fact.period) &&
          ['current', 'previous'].includes(each.period) &&
          sameKind === /^(?:tier-|book)/.test(each.subject),
      ),
      random,
    );
    return other && other.text + (/ days?$/.exec(text)?.[0] ?? '');
  },
);

/** Another tier's label, a stage's or a kind's, unless all figures of the sentence are the other tier's as well. */
const proseLabel: Operator = (report, random) => {
  const said = trueSentence(report, random);
  const slot =
    said &&
    pick(
      said.slots.filter(({ fact }) => fact.unit === 'label'),
      random,
    );
  if (!said || !slot) return null;
  const { fact, start, end } = slot;
  const kind = (id: string) => id.split('-')[0];
  const other = pick(
    (report.factsByMetric.get(fact.metric) ?? []).filter(
      (each) => each.text !== fact.text && kind(each.subject) === kind(fact.subject),
    ),
    random,
  );
  if (!other || staysTrue(other.text, fact, report)) return null;
  const figures = said.slots.filter(
    (each) => each.fact.subject === fact.subject && each.fact.unit !== 'label',
  );
  const same = figures.every(
    (each) => report.factById.get(each.fact.id.replace(fact.subject, other.subject))?.text === each.fact.text,
  );
  if (fact.metric === 'label' && same) return null;
  return falsified('prose_label', said, start, end, other.text);
};

/** What one account's sentence says, in another's bullet. */
const proseSubject: Operator = (report, random) => {
  const said = trueSentence(report, random);
  const target = pick(
    bulletsOf(report).filter(({ account }) => account !== said?.account),
    random,
  );
  if (!said?.account || !target) return null;
  const wrong = said.slots.filter(
    ({ start, end, fact }) =>
      fact.subject !== 'model' &&
      !staysTrue(
        said.text.slice(start, end).replace(/ days?$/, ''),
        { ...fact, subject: target.account, value: null },
        report,
      ),
  );
  if (wrong.length === 0) return null;
  const advice = target.text.search(/ \*[A-Z]/);
  const place = target.start + (advice < 0 ? target.text.length : advice);
  return {
    operator: 'prose_subject',
    start: place,
    end: place,
    replacement: ` ${said.text}`,
    spots: [{ start: 1, end: said.text.length + 1 }],
    base: { start: said.place, end: said.place, replacement: ` ${said.text}` },
  };
};

/** A cause behind a true sentence that no ledger has. */
const proseCause: Operator = (report, random) => {
  const said = trueSentence(report, random);
  return (
    said &&
    falsified('prose_cause', said, said.text.length - 1, said.text.length - 1, pick(CAUSE_TAILS, random)!)
  );
};

const prose = (make: Operator): Mutation => ({ group: 'prose', expects: NOT_ON_RECORD, make });

export const PROSE_OPERATORS: Record<string, Mutation> = {
  prose_value: prose(proseValue),
  prose_date: prose(proseDate),
  prose_other: prose(proseOther),
  prose_label: prose(proseLabel),
  prose_subject: prose(proseSubject),
  prose_cause: prose(proseCause),
};
