/**
 * Where the seeds are silent or contradict themselves: what the scorers of the evals do, and why. `declared` says
 * which of it was taken over from the preset's own declaration because the seed leaves it open; the rest is this
 * reading's own and has to agree with the preset anyway.
 */
interface Choice {
  /** Items of the requirements. */
  items: string;
  silent: string;
  done: string;
  why: string;
  declared: boolean;
}

const choice = (items: string, silent: string, done: string, why: string, declared = false): Choice => ({
  items,
  silent,
  done,
  why,
  declared,
});

export const CHOICES: readonly Choice[] = [
  choice(
    '001-26',
    'exactly 100K, 50K, 25K, 10K; 30 %, 15 %, 5 %; 20 and 5 roles',
    'a shared edge belongs to the higher band; exactly 100K and 30 % to the lower',
    '`> $100K`, `< $10K`, `> 30 %`, `< 5 %` and `20+` exclude or include their edge themselves; the rest follows them',
  ),
  choice('001-27', 'layoffs and open roles', 'layoffs decide', 'the line names downsizing without a count'),
  choice('001-27', 'layoffs not known', 'the open roles decide', 'no word of layoffs is none', true),
  choice('001-27', 'no open roles and no layoffs', '0', 'least of its list', true),
  choice('001-27', 'no product possible', '1', 'least of its list', true),
  choice('001-27', 'two or more cold contacts', 'as one', 'not none, and nobody is warm'),
  choice('001-27', 'customer of 3 to 12 months', 'first year', 'under 3 months is the narrower band'),
  choice('001-27', 'competitor renewal after 12 months', '1', 'no nearer than one of which no date is known'),
  choice('001-27', 'renewal without a competitor', '1', 'the minimum of 001-24 counts it', true),
  choice('001-27', 'history of a non-customer', '0', '001-24 counts it so'),
  choice('001-25', 'ACV of a non-customer that is not given', '2', 'no contract is under 10K', true),
  choice(
    '001-28',
    'a value that is not known',
    'leaves the 100, the rest is scaled',
    'missing is not zero',
    true,
  ),
  choice('001-28', 'less than 60 of the 100 are known', 'no score', 'not enough data', true),
  choice('001-18', 'six months, twelve months', '180 and 365 days', 'months of 30 days'),
  choice(
    '001-23',
    'shares of a book that do not divide',
    'rounded up, at a tie the larger ACV',
    'as seats',
    true,
  ),
  choice('003-05', 'median + 20 % up to the top quartile', '3', 'below the top quartile, above typical'),
  choice('003-05', 'a fifth below the median is 3 and 2', '3', 'the seed calls it typical and healthy'),
  choice('003-05', 'negative margin of a large account', '0', 'it costs more than it pays, whatever it pays'),
  choice('003-05', 'a minimum contract at the top', '1', 'the more particular statement first', true),
  choice(
    '003-05',
    'ties at the percentiles',
    'share of the book that pays strictly more',
    'equals stand equal',
  ),
  choice('003-05', 'books under ten', 'no place, so no total', 'they have no decile', true),
  choice('003-04', 'near the minimum contract', 'up to 110 % of it', 'a width has to be named', true),
  choice('003-04', 'the book', 'customers, and prospects that pay', 'signed ARR', true),
  choice('003-09', 'who is cut', 'lowest score, then ARR, then id', 'most points first'),
  choice('003-08', 'a tenth of a book that does not divide', 'rounded up', 'as seats', true),
  choice('003-15', 'a signal that is not known', 'no total', 'all three are scored'),
  choice(
    '003-31',
    'two quarters',
    'six calendar months from customer_since',
    'usage begins with the customer',
  ),
  choice('003-31', 'signals of a new logo that are not known yet', 'not judged', 'they need telemetry', true),
  choice(
    '003-36',
    'who the bottom 70 % are',
    'by ARR, with those who pay nothing',
    'the rubric is by ARR',
    true,
  ),
  choice('003-36', 'the usage scale', '90, 75, 40 and above 10', 'read like a place in the book', true),
  choice(
    '002-20',
    'the example rule against its text',
    'fit of 65 gates, then 85 and 75K',
    '002-21 calls it a gate',
  ),
  choice('002-11', 'a perfect fit', '100', 'nothing is more perfect'),
  choice('002-15', 'strategic value', 'lighthouse or Fortune 500, for the revenue', 'not for the fit', true),
  choice('002-13', 'active signals', 'hot intent promotes Tier 2 to Tier 1', 'the text names one step'),
  choice('002-02', 'who is Tier 0', 'at most 20 of Tier 1, by revenue potential', 'top 10–20 must-win'),
  choice('002-05', 'the most that Tier 1 holds', '200', 'a small list', true),
  choice(
    '002-21',
    'no fit given',
    'no tier behind the gate; Tier 3 behind the filter',
    'nothing was passed',
    true,
  ),
  choice('004-02', 'all figures', 'as intent-3 has them', 'no numbers in the seed', true),
];
