/** Published and live tier side by side, in the words of a line and in the documented JSON. */
import { type IsoDate, isIsoDate } from '../domain/dates.ts';
import type { Place, Standing } from '../domain/standing.ts';
import { formatDate } from '../facts/format.ts';
import type { LiveAnswer } from './shapes-live.ts';

/** "Tier 3 Watch", or why there is none. */
function placeText({ status, statusReason, tier, label }: Place): string {
  if (tier !== null) return `Tier ${tier} ${label ?? ''}`.trim();
  return `no tier (${statusReason ?? status})`.replaceAll('_', ' ');
}

const day = (date: IsoDate, asOf: IsoDate): string => formatDate(date, asOf);

function sinceText({ since, committed, asOf }: Standing): string {
  if (since.kind === 'day') return ` since ${day(since.day, asOf)}`;
  if (since.kind === 'beyond') return ` since before ${day(since.day, asOf)}`;
  if (since.kind !== 'same_day' || committed === null) return '';
  return ', both of the same day: rows came in after it was published';
}

/** "Tessel Bank: published Tier 2 Nurture (31 May), live Tier 3 Watch since 4 June, because …" */
export function liveText(standing: Standing): string {
  const { name, committed, live, asOf, because, since } = standing;
  if (since.kind === 'nothing_committed')
    return `${name}: live ${placeText(live)} (${day(asOf, asOf)}), nothing is published yet`;
  if (committed === null)
    return `${name}: not in the published book, live ${placeText(live)}${sinceText(standing)}`;
  const published = `${name}: published ${placeText(committed)} (${day(committed.asOf, asOf)})`;
  if (since.kind === 'unmoved') return `${published}, live the same (${day(asOf, asOf)})`;
  const causes = because.map(({ text, holds }) => (holds ? text : `no longer: ${text}`));
  const why = causes.length === 0 ? '' : `, because ${causes.join('; ')}`;
  return `${published}, live ${placeText(live)}${sinceText(standing)}${why}`;
}

/** Live and committed tier of one account, as `--json` prints them. */
export function liveAnswer({ committed, live, since, because, asOf }: Standing): LiveAnswer {
  const { status, tier, label } = live;
  const sinceDay = 'day' in since && isIsoDate(since.day) ? since.day : null;
  return {
    asOf,
    status,
    tier,
    label,
    since: sinceDay,
    sinceIs: since.kind,
    because: because.map(({ rule, text, holds }) => ({ rule, text, holds })),
    committed:
      committed === null
        ? null
        : {
            run: committed.runId,
            asOf: committed.asOf,
            status: committed.status,
            tier: committed.tier,
            label: committed.label,
          },
  };
}
