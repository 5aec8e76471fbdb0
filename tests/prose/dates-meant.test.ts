/** A date is of the thing that the words before it tell of, and the days between two are of the two that are named. */
import { describe } from 'vitest';
import { itHolds, itRefuses } from './audited-prose.ts';

describe('a date by the words before it', () => {
  itHolds([
    'Ingram Clinics has been silent since 13 May.',
    'Nobody has heard from Kestwick Bank since 2 April.',
    'The last contact with Ingram Clinics was on 13 May.',
    'Ingram Clinics left Evaluation for Proposal in May.',
    'The deal of Ingram Clinics has been in Proposal since 11 May.',
    'The close date of the deal at Ingram Clinics is 10 July.',
    'Ingram Clinics came up to Nurture in May.',
  ]);
  itRefuses([
    'Ingram Clinics has been silent since 11 May.',
    'Nobody has heard from Kestwick Bank since 14 July.',
    'The last contact with Ingram Clinics was on 10 July.',
    'Ingram Clinics left Evaluation for Proposal in April.',
    'The deal of Ingram Clinics has been in Proposal since 13 May.',
    'The deal of Ingram Clinics has been sitting in Proposal since April.',
    'The close date of the deal at Ingram Clinics is 1 December.',
  ]);
});

describe('the days between two that are named', () => {
  itHolds([
    'The last contact with Ingram Clinics was on 13 May, two days after the stage change.',
    'The last contact with Ingram Clinics came two days after the stage change.',
    'Ingram Clinics last spoke to us on 13 May, 22 days after the deal was opened.',
  ]);
  itRefuses([
    'The last contact with Ingram Clinics was on 13 May, two days before the stage change.',
    'The last contact with Ingram Clinics was on 13 May, five days after the stage change.',
    'The last contact with Ingram Clinics came two days before the stage change.',
    'The last contact with Ingram Clinics was on 13 May, 40 days after the deal was opened.',
    'The deal of Ingram Clinics closes on 10 July, five weeks out.',
  ]);
});

describe('a figure that its noun leaves to one measure', () => {
  itHolds(['Ingram Clinics has one deal of $18K, with odds of 50.']);
  itRefuses([
    'Ingram Clinics has one deal of $18K, with odds of 70.',
    'Ingram Clinics has one deal of $18K, likelihood 70.',
    'The deal of Ingram Clinics has been in Proposal for 69 days.',
  ]);
});

describe('the part of a sum that is named after it', () => {
  itHolds([
    'The book has $640K of open pipeline, a third of it in Watch.',
    'The book has $640K of open pipeline, over a quarter of it Amberline Optics.',
  ]);
  itRefuses([
    'The book has $640K of open pipeline, half of it in Watch.',
    'The book has $640K of open pipeline, half of it Amberline Optics.',
    'The book has $640K of open pipeline, 10% of it Amberline Optics.',
  ]);
});

describe('a value of the run before', () => {
  itHolds(['Kestwick Bank went from 58 to 16.', 'The score of Kestwick Bank was 58.']);
  itRefuses(['The score of Kestwick Bank is 58.', 'Kestwick Bank scores 58 and pays $310K.']);
});
