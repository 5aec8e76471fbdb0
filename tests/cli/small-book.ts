/** A small book written by hand: one account for each thing a command has to say. */
const days = (month: string, list: number[]) =>
  list.map((day) => `2026-${month}-${String(day).padStart(2, '0')}`);

/** Two-way calls of an account, each with another contact of four. */
const calls = (account: string, dates: string[]) =>
  dates.map(
    (date, at) => `${account}-${date},${account},${date}T10:00:00Z,call,completed,C${at % 4},0.${at % 5}`,
  );

const months = ['01', '02', '03', '04', '05'];
const steady = (account: string) =>
  months.flatMap((month) => calls(account, days(month, [3, 8, 13, 18, 23, 27])));

export const SMALL_BOOK = {
  'accounts.csv': [
    'account_id,name,owner,type,segment,arr,renewal_date,created_at,health',
    'A-1,Halden Works,Ada Ruiz,customer,Enterprise,120000,2026-12-31,2025-01-01,green',
    'A-2,Tessel Bank,Ada Ruiz,customer,Enterprise,310000,2026-07-14,2025-01-01,amber',
    'A-3,Ostra Foods,Ben Okafor,prospect,,,,2026-01-01,',
    'A-4,Ostra Foods Group,Ben Okafor,customer,,40000,2027-01-31,2025-01-01,',
    'A-5,Sandmere Partners,,partner,,,,2025-01-01,',
    'A-6,"Marlow & Finch, Inc.",Ben Okafor,customer,,9000,2026-11-30,2025-01-01,',
  ].join('\n'),
  'deals.csv': [
    'deal_id,account_id,name,owner,type,stage,amount,currency,created_at,stage_changed_at,close_date,closed_at,outcome',
    'D-1,A-1,Fleet module,Ada Ruiz,expansion,Negotiation,180000,USD,2026-03-01,2026-05-22,2026-06-26,,',
    'D-2,A-3,Pilot,Ben Okafor,new,Evaluation,60000,USD,2026-01-15,2026-02-01,2026-04-30,,',
    'D-3,A-4,Seats,Ben Okafor,expansion,Closed,25000,USD,2026-01-10,2026-04-20,2026-04-20,2026-04-20,won',
  ].join('\n'),
  'deal_qualification.csv': [
    'deal_id,outcome_score,outcome_band,qualified_at',
    'D-1,78,High,2026-05-20',
    'D-2,22,Low,2026-04-02',
  ].join('\n'),
  'interactions.csv': [
    'interaction_id,account_id,occurred_at,channel,status,contact,sentiment',
    ...steady('A-1'),
    ...months.slice(0, 3).flatMap((month) => calls('A-2', days(month, [2, 7, 12, 17, 22, 26]))),
    ...steady('A-4'),
    ...calls('A-6', ['2026-05-30', '2026-02-11']),
  ].join('\n'),
};
