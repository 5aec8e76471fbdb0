/** What conditions and scales see of an account: its row, what the model adds to it, what the engine worked out. */
import type { Absence, Features, Scalar } from '../domain/features.ts';
import type { Model } from '../domain/model.ts';
import { rowAtHand } from './row-at-hand.ts';

/** Features that the model works out, beside the row that they belong to: copying it costs more than they do. */
export type Added = Pick<Features, 'values' | 'absent'>;

/** Values that the engine works out on its way. */
interface EngineValues {
  score?: Scalar;
  /** Of the whole book, per cent. */
  book_touch_share_of_norm?: Scalar;
  book_stagnant_share?: Scalar;
}

const OF_ENGINE: ReadonlySet<string> = new Set<keyof EngineValues>([
  'score',
  'book_touch_share_of_norm',
  'book_stagnant_share',
]);

const isOfEngine = (feature: string): feature is keyof EngineValues => OF_ENGINE.has(feature);

/** What a condition sees: an account's features, and what the engine worked out. */
export interface Subject {
  features: Features;
  /** Goes before what the row says; unset where the model works none out. */
  added?: Added | undefined;
  computed: EngineValues;
}

export function featureValue(subject: Subject, feature: string): Scalar {
  const computed = isOfEngine(feature) ? subject.computed[feature] : undefined;
  return computed === undefined ? rowValue(subject, feature) : computed;
}

type Reader = (subject: Subject) => Scalar;

/** `featureValue` of one feature: where it stands is found out once, not at each account. */
export function readerOf(feature: string, model: Model): Reader {
  if (isOfEngine(feature)) return (subject) => featureValue(subject, feature);
  if (model.computed?.[feature] !== undefined) return (subject) => rowValue(subject, feature);
  const read = rowAtHand(model).readerOf(feature);
  return ({ features }) => read(features);
}

const NOT_GIVEN: Absence = { kind: 'missing', reason: 'not given' };

/** `absenceOf` of one feature, of subjects of which it is known that they have no value of it. */
export function absenceReaderOf(feature: string, model: Model): (subject: Subject) => Absence {
  if (isOfEngine(feature)) return (subject) => absenceOf(subject, feature) ?? NOT_GIVEN;
  if (model.computed?.[feature] !== undefined) return (subject) => rowAbsence(subject, feature) ?? NOT_GIVEN;
  return ({ features }) => features.absent[feature] ?? NOT_GIVEN;
}

/** The account's own value, whatever the engine computes by that name. */
export function rowValue({ features, added }: Subject, feature: string): Scalar {
  const own = added?.values[feature];
  return own === undefined ? (features.values[feature] ?? null) : own;
}

/** What the row says of a value that is not there; undefined where it says nothing. */
function rowAbsence({ features, added }: Subject, feature: string): Absence | undefined {
  const known = added?.values[feature] === undefined ? features : added;
  return known?.absent[feature];
}

/** Why a feature has no value; a feature nobody computed counts as missing, never as zero. */
export function absenceOf(subject: Subject, feature: string): Absence | null {
  if (featureValue(subject, feature) !== null) return null;
  if (feature in subject.computed) return { kind: 'not_judged', reason: 'nothing to judge' };
  return rowAbsence(subject, feature) ?? NOT_GIVEN;
}
