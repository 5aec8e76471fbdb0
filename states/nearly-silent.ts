/** Silence short of a whole one: "the line is nearly silent", "it has gone almost quiet", "all but dried up". */
import { type State, state, type Test } from '../sentence/conditions.ts';

const NEARLY =
  '(?:nearly|almost|all but|practically|virtually|near|close to|next to|as good as|more or less|to all intents|verging on|bordering on|pretty much|well - nigh|near enough)(?: (?:-|entirely|completely|totally|wholly))*';
const SILENT =
  '(?:silent|silence|quiet|mute|dark|dead|dormant|dried up|died out|died away|ceased|stopped|vanished|evaporated|petered out|incommunicado)';
const BEING =
  "(?:(?:is|are|was|were|' s|has|have|had|been|went|goes|gone|fallen|fell|turned|now|also|become|became) )*";

/** At most two touches, and less than half of what is normal; of a group that half alone. */
const nearlySilent: Test = (at) => {
  const touches = at.figure('touches_30d');
  const norm = at.figure('touch_norm_30d');
  if (touches === null) return null;
  if (!at.isGroup() && touches > 2) return false;
  return norm === null ? touches <= 1 : touches < norm / 2;
};

export const NEARLY_SILENT: State[] = [
  state(`${BEING}${NEARLY} ${SILENT}`, 'next to no contact', nearlySilent, /touches_30d/),
];
