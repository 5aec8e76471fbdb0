/** Hedges, words of one alone and of each, bounds of all, paces and places: true ones pass, false ones do not. */
import { itHolds, itRefuses } from './audited-prose.ts';

const FOUR = 'Amberline Optics, Corbel Systems, Hartwell Labs and Lindale Energy are worth a look.\n\n';

itHolds([
  // Hedges of likenesses, small changes and what nobody records.
  'Norcross Robotics is worth $125,000. Corbel Systems is nearly as large at $110,000.',
  'Lindale Energy and Norcross Robotics are due on almost the same day.',
  'Norcross Robotics is due on 30 June, and Lindale Energy closes almost as soon.',
  'The $180,000 nearly settles it for Amberline Optics.',
  'Two contacts barely cover $90,000 at Lindale Energy.',
  'Corbel Systems went from 64 to 66, hardly a breakthrough.',
  'Corbel Systems is at 19 days in Proposal against a usual 24, so hardly late.',
  'Hartwell Labs is barely larger than it was.',
  'Petrel Data is barely a customer.',
  // Paces.
  'Norcross Robotics is already slower in Proposal than a normal win.',
  'Norcross Robotics has been in Proposal for 58 days. Lindale Energy is even slower at 71 days.',
  // Superlatives that place nothing, places of several and of one kind.
  'The biggest gap is in our diaries.',
  'I would put a sponsor on each of the largest.',
  'The accounts you are likeliest to ask about are below.',
  'Lindale Energy may be the strangest.',
  `${FOUR}The two largest deals both gained a little ground.`,
  `Amberline Optics has $180,000 open.\n\nNorcross Robotics has the largest of the prospect deals here. Corbel Systems and Hartwell Labs follow.`,
  'Kestwick Bank fell from Nurture to Watch. Amberline Optics made the longest journey up, from Nurture to Expand.',
  'Petrel Data is the quietest. Oakhurst Media and Kestwick Bank follow.',
  // Each, where something is asked.
  'Then give each deal owner a fortnight to revive or close.',
  'Every overdue deal should be closed or re-dated.',
  // One alone.
  `${FOUR}Only Lindale Energy lost ground, from 44 to 38.`,
  `${FOUR}Lindale Energy is the only one to slip.`,
  `${FOUR}Lindale Energy is the one that slipped, from 44 to 38.`,
  `${FOUR}Nobody but Lindale Energy lost ground.`,
  `${FOUR}All but Lindale Energy improved their odds.`,
  `${FOUR}Only Corbel Systems is still in Proposal.`,
  'Lindale Energy has a deal of $90,000. Only a next meeting is missing.',
  // Bounds of all.
  `${FOUR}Every one rates 38 or better.`,
  `${FOUR}None is rated below 38.`,
  `${FOUR}Each has a deal above $50,000.`,
  // Changes of several.
  'Amberline Optics, Corbel Systems and Hartwell Labs all went the right way.',
  'Amberline Optics and Corbel Systems each gained a few points of odds.',
]);

itRefuses([
  'Kestwick Bank is hardly silent.',
  'Oakhurst Media’s deal is hardly overdue.',
  'Corbel Systems is hardly in Proposal.',
  'Corbel Systems is already slower in Proposal than a normal win.',
  'Lindale Energy has been in Evaluation for 71 days. Corbel Systems is even slower at 19 days.',
  `${FOUR}The two smallest deals both gained a little ground.`,
  `Norcross Robotics has $125,000 open.\n\nHartwell Labs has the largest of the prospect deals here. Corbel Systems follows.`,
  `${FOUR}Only Corbel Systems lost ground, from 64 to 66.`,
  `${FOUR}Corbel Systems is the only one to slip.`,
  `${FOUR}Nobody but Corbel Systems lost ground.`,
  `${FOUR}All but Corbel Systems improved their odds.`,
  `${FOUR}Only Lindale Energy is still in Proposal.`,
  'Amberline Optics has a deal of $180,000. Only a next meeting is missing.',
  `${FOUR}Every one rates 50 or better.`,
  `${FOUR}None is rated below 50.`,
  `${FOUR}Each has a deal above $60,000.`,
  'Amberline Optics, Corbel Systems and Lindale Energy all went the right way.',
  'Amberline Optics and Lindale Energy each gained a few points of odds.',
]);
