/**
 * Sentences of the demo book's interactions. `{contact}` is the person's first name, `{topic}` and `{team}`
 * are drawn from the lists below. Commas and quotation marks are meant: exports carry them.
 */
export const TOPICS = [
  'the rollout in the second region',
  'single sign-on',
  'the audit trail',
  'seat counts for next quarter',
  'the data export',
  'the approval workflow',
  'onboarding of the new site',
  'reporting for the board',
  'the security questionnaire',
  'the integration with their ERP',
  'usage by department',
  'the mobile app',
  'the sandbox environment',
  'the training plan',
] as const;

export const TEAMS = ['operations', 'finance', 'IT', 'procurement', 'field', 'support', 'planning'] as const;

export const GOOD_TEXTS = [
  '{contact} walked us through {topic}; the {team} team is pleased with the results so far.',
  'Good call. {contact} wants to extend to the {team} team and asked for a proposal.',
  'Review of {topic}: targets met, "best tool we added this year" in their words.',
  '{contact} introduced us to the head of {team}. Both want to go ahead.',
  'Wrote that {topic} went live without a hitch and thanked support by name.',
  'Agreed next steps on {topic}. Budget is set aside, {contact} sponsors it.',
  'Demo for the {team} team, eight people, many questions, all constructive.',
  '{contact} asked for pricing on more seats after the {team} pilot did well.',
] as const;

export const NEUTRAL_TEXTS = [
  'Regular call with {contact}: {topic}, open tickets, holiday plans. Nothing urgent.',
  '{contact} asked how {topic} works; sent the documentation.',
  'Walked through {topic} with {contact} and one colleague from {team}.',
  'Status of {topic}: on plan. {contact} comes back after an internal meeting.',
  'Question on the invoice from {team}, answered the same day.',
  '{contact} confirmed the attendee list and moved the start by half an hour.',
  'Short check-in. {contact} is waiting for input from {team} on {topic}.',
  'Collected requirements for {topic}. {contact} sends the rest in writing.',
] as const;

export const BAD_TEXTS = [
  '{contact} is unhappy: {topic} has been open for weeks and {team} is losing patience.',
  'Difficult call. {contact} said that {topic} "still does not work as sold".',
  'Complaint about response times; the {team} team has gone back to spreadsheets.',
  '{contact} pushed back on price and mentioned that another vendor was in last week.',
  'Escalation on {topic}. {contact} wants a date in writing, not another call.',
  'Budget for {topic} is frozen, {contact} could not say until when.',
] as const;

export const OUTBOUND_TEXTS = [
  'Sent the summary of our call and the two documents {contact} had asked for.',
  'Followed up on {topic}.',
  'Shared the case study on {topic} with {contact}.',
  'Asked {contact} for thirty minutes next week on {topic}.',
  'Sent dates for a workshop with the {team} team.',
] as const;

export const SEQUENCE_TEXTS = [
  'Sequence step: product update',
  'Sequence step: webinar on {topic}',
  'Sequence step: second reminder',
  'Sequence step: invitation to the user group',
] as const;

export const DEAL_NAMES = {
  new: ['First contract', 'Pilot to contract', 'Core plan', 'Platform, first year', 'Starter to Core'],
  expansion: [
    'Seats for a second site',
    'Analytics add-on',
    'Upgrade to Scale',
    'Approval module',
    'Rollout to field teams',
    'API package',
  ],
  renewal: ['Renewal'],
} as const;
