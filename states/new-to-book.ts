/** Accounts that are new to the book: "wasn't in April's report", "did not feature last month", "had no tier in April". */
import { IS_NOT, type State, state } from '../sentence/conditions.ts';

const THEN =
  '(?:last month|a month ago|a month earlier|the month before|previously|back then|last time|before|yet|then|(?:in |at the end of |back in |as of |at )?D)';
const LIST =
  "(?:(?:in|on|part of|among|there in) (?:(?:the|our|your|last month ' s|that|any|D|' s|last|previous|earlier) )*(?:report|list|book|run|run before|tiers?|tiering|ranking|names|page|data|picture|pack|radar)|there|here|tiered|scored|ranked|rated|reported|listed|counted|tracked|around|with us|on the map|on our radar)";
const WAS_NOT = `(?:${IS_NOT} (?:yet |even |actually |present )*|was absent from |was missing from |was still absent from )`;
const FEATURED =
  '(?:feature|featured|figure|figured|appear|appeared|exist|existed|show|show up|make|have|had|count|register)';

export const NEW_STATES: State[] = [
  state(
    `${WAS_NOT}(?:${LIST}|(?:in|on) D ' s (?:report|list|book|run|page|pack))(?: yet)?(?: ${THEN})?|(?:absent|missing) from (?:(?:the|our|D|' s|last month ' s|last|previous) )*(?:report|list|book|run)(?: ${THEN})?|(?:did ?n ' t|did not|had ?n ' t|had not) (?:yet |even )*${FEATURED}(?: (?:at all|in it|on it|in the (?:report|book|list)|(?:in|on) D ' s (?:report|list|book)|on the list|up|its debut))*(?: yet)? ${THEN}|(?:no|without|not any|lack|lacks|lacking)(?: (?:any|earlier|previous|prior|older|comparable|D|' s|last month ' s|last|month))+ (?:figure|number|data|reading|score|value|report|run|record|baseline|history|entry|line)s? (?:here )?(?:to (?:set|compare|hold|measure|put|judge|check|weigh|test|stand|match)(?: (?:it|them|this|these|that|those|N|D|' s|figures?|numbers?))* (?:against|with|to|by|beside|alongside|next to)|for (?:it|them|N|comparison))(?: (?:it|them))?|had no (?:tier|score|entry|rating|place in the book|line)(?: (?:at all|yet))?(?: ${THEN})?`,
    'new to the book since the run before',
    (at) => {
      if (at.isGroup()) return null;
      // By the sheet itself: told of the run before, these values would be that run's.
      const [now, then] = ['current', 'previous'].map(
        (run) => at.index.fact(at.subject.id, 'tier', run)?.value,
      );
      return typeof now === 'string' ? (then ?? null) === null : null;
    },
  ),
];
