/** Contact of an account or group held against its norm and against the run before, as prose tells it without a figure. */
import type { Test, Values } from '../sentence/conditions.ts';

/** Touches of this run, of the one before, and what is normal; of the month before where no run holds it. */
interface Contact {
  now: number;
  before: number | null;
  norm: number | null;
}

function contactOf(at: Values): Contact | null {
  const now = at.figure('touches_30d');
  if (now === null) return null;
  const before = at.figure('touches_30d', 'previous') ?? at.figure('touches_prior_30d');
  return { now, before, norm: at.figure('touch_norm_30d') };
}

/** "Normal" is within a quarter of the norm, or one touch. */
const NEAR = 0.25;
/** Beyond half as much again nobody calls it normal. */
const FAR = 0.5;

const off = ({ now, norm }: Contact, share: number, least: number): boolean | null =>
  norm === null ? null : Math.abs(now - norm) > Math.max(least, norm * share);

export const atNorm: Test = (at) => {
  const contact = contactOf(at);
  const away = contact && off(contact, NEAR, 1);
  return away === null ? null : !away;
};
export const farFromNorm: Test = (at) => {
  const contact = contactOf(at);
  return contact && off(contact, FAR, 1.5);
};

/** More than before, or than is normal. */
export const moreContact: Test = (at) => differs(at, 1);
export const lessContact: Test = (at) => differs(at, -1);

function differs(at: Values, way: 1 | -1): boolean | null {
  const contact = contactOf(at);
  if (!contact) return null;
  const { now, before, norm } = contact;
  if (before === null && norm === null) return null;
  return [before, norm].some((other) => other !== null && Math.sign(now - other) === way);
}

/** More than before or level with it, and level with the norm or above it. */
export const notLessContact: Test = (at) => level(at, 1);
export const notMoreContact: Test = (at) => level(at, -1);

function level(at: Values, way: 1 | -1): boolean | null {
  const contact = contactOf(at);
  if (!contact || contact.before === null || contact.norm === null) return null;
  return [contact.before, contact.norm].every((other) => (contact.now - other) * way >= 0);
}

/** As much as before, or as is normal. */
export const asMuchContact: Test = (at) => {
  const contact = contactOf(at);
  if (!contact) return null;
  const known = [contact.before, contact.norm].filter((each) => each !== null);
  return known.length === 0
    ? null
    : known.some((each) => Math.abs(contact.now - each) <= Math.max(1, each * NEAR));
};

/** Below the norm, at it, or above it. */
export const againstNorm =
  (way: 1 | -1 | 0): Test =>
  (at) => {
    const contact = contactOf(at);
    return contact?.norm == null ? null : Math.sign(contact.now - contact.norm) === way;
  };

/** The month before, held against what is normal. */
export const beforeAgainstNorm =
  (way: 1 | -1): Test =>
  (at) => {
    const [before, norm] = [
      at.figure('touches_30d', 'previous') ?? at.figure('touches_prior_30d'),
      at.figure('touch_norm_30d', 'previous') ?? at.figure('touch_norm_30d'),
    ];
    return before === null || norm === null ? null : Math.sign(before - norm) === way;
  };
