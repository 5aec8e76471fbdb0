/** Meetings that are missing or set, in words other than "no meeting is booked": a diary, a pencil, who lacks one and who has one. */
import { meeting, NOBODY, noMeeting, type State, state } from '../sentence/conditions.ts';

const MEETING =
  '(?:meeting|call|conversation|touch|appointment|session|visit|chat|catch - up|follow - up|date)';
const SET =
  '(?:booked|scheduled|planned|set|arranged|lined up|fixed|agreed|pencilled in|in (?:the|your|our|their|its) (?:calendar|diary))';

export const MEETING_WORDS: State[] = [
  state(
    `no (?:next |further |new |other )*${MEETING} being ${SET}|(?:${NOBODY}|nobody) (?:has |have |' s )?(?:pencilled in|booked|scheduled|arranged|fixed|set|planned|lined up|put) (?:the |a |any |its |their )?(?:next |further |new )*${MEETING}(?: (?:in|into) (?:the|their|our|your) (?:diary|calendar))?`,
    'no meeting is booked',
    noMeeting,
    /without_meeting/,
  ),
  // "None of the six has a next meeting": what stands before it spreads it over its set.
  state(
    `(?:has|have|had) (?:got )?(?:a |any |the |its |their )(?:next |further )${MEETING}(?: (?:${SET}|with (?:us|you|them)))?`,
    'a meeting is booked',
    meeting,
    /meetings_booked/,
  ),
];
