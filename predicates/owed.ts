/**
 * What we may owe a customer: a call, a reply, an apology. No record tells when it was due, so words that call it overdue or
 * late are no state of a deal. Both readers of such words, untold.ts and figurative.ts, add those that only they may take.
 */
export const OWED =
  'call|chat|visit|check - in|catch - up|conversation|review|follow - up|reply|answer|message|note|thank - you|email|letter|word|talk|nudge|apology|hello|introduction|decision|clear - out|clean - up|tidy - up|reminder|reset|rethink|phone call';
