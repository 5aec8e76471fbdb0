/** Denials and absences in wordings of their own: what is so passes, what is not is refused. */
import { describe } from 'vitest';
import { itHolds, itRefuses } from './audited-prose.ts';

const TRUE = [
  "Petrel Data needs a call: not a soul's been in touch.",
  'Kestwick Bank needs a call: not one person there has answered.',
  'Petrel Data and Oakhurst Media need a call; not one of them has been in touch.',
  'Petrel Data and Oakhurst Media need a call. Even so, nobody has a meeting booked.',
  'Kestwick Bank had no two-way contact at all.',
  "Morrow Pharma matters, and there no meeting's set.",
  'Morrow Pharma is short of meetings, so book one.',
  'Amberline Optics has a meeting in prospect, so prepare.',
  'Gildan Textiles matters less: its deal is open no longer.',
  "Morrow Pharma just isn't happy, so call.",
  "Amberline Optics isn't cold, so call.",
  "The score of Farrow Schools has barely moved, so let's wait.",
  'Hartwell Labs is worth a look, as contact is nearly normal.',
  'Morrow Pharma is worth a call: nothing is on offer to them.',
  'Hartwell Labs and Corbel Systems matter most. Still, each has an open deal.',
  'Neither Kestwick Bank nor Petrel Data has been in touch.',
  'Amberline Optics is no longer in Nurture.',
  "Amberline Optics isn't in Nurture any more.",
  "Farrow Schools hasn't left Nurture.",
  "Amberline Optics isn't quiet, so let it run.",
  'Nobody has put a number on the deal at Umber Games.',
  'No account in Triage was contacted.',
];
const FALSE = [
  "Amberline Optics needs a call: not a soul's been in touch.",
  'Corbel Systems needs a call: not one person there has answered.',
  'Amberline Optics and Oakhurst Media need a call; not one of them has been in touch.',
  'Petrel Data and Amberline Optics need a call. Even so, nobody has a meeting booked.',
  'Amberline Optics had no two-way contact at all.',
  "Amberline Optics matters, and there no meeting's set.",
  'Amberline Optics is short of meetings, so book one.',
  'Morrow Pharma has a meeting in prospect, so prepare.',
  'Hartwell Labs matters less: its deal is open no longer.',
  "Amberline Optics just isn't happy, so call.",
  "Morrow Pharma isn't cold, so call.",
  "The score of Kestwick Bank has barely moved, so let's wait.",
  'Kestwick Bank is worth a look, as contact is nearly normal.',
  'Hartwell Labs is worth a call: nothing is on offer to them.',
  'Hartwell Labs and Morrow Pharma matter most. Still, each has an open deal.',
  'Neither Kestwick Bank nor Amberline Optics has been in touch.',
  'Farrow Schools is no longer in Nurture.',
  "Farrow Schools isn't in Nurture any more.",
  "Amberline Optics hasn't left Nurture.",
  "Kestwick Bank isn't quiet, so let it run.",
  'Nobody has put a number on the deal at Hartwell Labs.',
  'No account in Expand was contacted.',
];

describe('denials in wordings of their own', () => {
  itHolds(TRUE);
  itRefuses(FALSE);
});
