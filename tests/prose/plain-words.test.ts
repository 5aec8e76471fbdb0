/** Words that claim nothing: idiom and judgement pass beside a true figure; what no record has stays a fault. */
import { describe, it } from 'vitest';
import { expectHeld, expectRefused, itHolds, itRefuses } from './audited-prose.ts';

/** A claim that holds, before each of them. */
const TRUE = 'Kestwick Bank has no meeting booked.';

/** One a line, by what they borrow from. */
const HARMLESS = `That is a bit of a pickle, frankly.
The timetable looks a touch optimistic to my eye.
Time to fish or cut bait here.
We are skating on thin ice with this one.
Let us not put the cart before the horse.
It is a marathon rather than a sprint.
The ball is squarely in our court.
A gentle prod would work wonders.
Treat it as the canary in the coal mine.
My hunch is that a short chat would clear the air.
This is the elephant in the room.
It has all the makings of a damp squib.
Pencil something in for midweek.
A quick coffee might thaw the frost.
There is a whiff of complacency about this.
We should grasp the nettle.
Consider it a shot across the bows.
Call me a worrier, but this smells fishy.
I would tiptoe around that for the moment.
Think of it as low-hanging fruit.
Here is the nub of it.
A stitch in time and all that.
This deserves a cold-eyed look.
It would be foolhardy to sit on our hands.
Let us nip it in the bud.
That would be the icing on the cake.
The signs point to a slow puncture.
It is hardly rocket science.
A heart-to-heart beats another email.
We might be barking up the wrong tree.
Keep your powder dry until then.
I am frustrated with myself over this one.
I would be delighted to join you.
Do we escalate this?
It merits escalating.
Come away with a commitment.
Ask whether procurement is involved.
Find out if their budget has moved.
The diary still needs tidying.
A short rundown follows below.
Forewarned is forearmed.
This is a two-pronged puzzle.
The devil is in the detail.
Take a leaf out of the same playbook.
It would be a feather in your cap.
Squeeze it into the fortnight before the holidays.
Admittedly this is guesswork on my part.
A bird in the hand is the old adage.
In a nutshell, tread gingerly.
I have a niggling suspicion about the timing.
Brew a strong coffee before you read on.
That would bring it home and dry.
The long and the short of it is simple.
We are past the eleventh hour on this.
It is a fork in the road.
Any overture would be welcome.
Think of this as spadework.
A breezy voicemail would do nicely.
Whichever way you slice it, a chat is cheap.
Enough preamble from me.`.split('\n');

/** Facts of the world that no sheet has. */
const INVENTED = `Their champion left.
Legal is holding it up.
They hired a competitor.
The board froze spending.
Their new CFO is reviewing every contract.
Procurement has gone over the terms.
The company laid off a third of its staff.
They are being acquired.
A lawsuit is under way.
The product failed in testing.
Their users complained about the outage.
The rollout ran into a bug.
They were promised a discount.
Their strategy has changed.
The factory flooded in spring.
The supplier went bankrupt.
The sponsor is on maternity leave.
Support tickets are piling up.
A competitor undercut us.
The regulator is investigating them.
The customer is furious with us.
They are delighted with the service.
The buyer is annoyed.
Their headcount doubled.
Funding dried up.
A recession is biting.
The office in town shut down.
They signed with a rival vendor.
The pilot went swimmingly.
The workforce is on strike.
The founder resigned.
Their lawyer wrote to us.
The website was hacked.
They relocated abroad.
A tender is out.
The director accepted our offer.
Their shareholders revolted.
The integration broke.
A reorganisation swept through the company.
Their budget ran dry.`.split('\n');

describe('idiom and judgement beside a true claim', () => {
  itHolds(HARMLESS.map((sentence) => `${TRUE} ${sentence}`));
});

describe('a fact of the world beside a true claim', () => {
  itRefuses(INVENTED.map((sentence) => `${TRUE} ${sentence}`));
});

describe('words that the clause around them admits', () => {
  it.each([
    ['Ask whether a competitor is involved.', 'A competitor is involved.'],
    ['Check if there has been a merger.', 'Even if there has been a merger, we go on.'],
    ['I would be unhappy with that.', 'They would be the first to be unhappy; the customer is unhappy.'],
    ['My one frustration is the silence.', 'Their one frustration is the silence.'],
    ['Can we escalate it?', 'The customer escalated it.'],
  ])('%s is no claim; %s is', (harmless, stated) => {
    expectHeld(`${TRUE} ${harmless}`);
    expectRefused(`${TRUE} ${stated}`);
  });
});

describe('moods of talking and health', () => {
  it('are held against sentiment and rules', () => {
    expectHeld('Amberline Optics is talking to us plenty, and happily.');
    expectRefused('Amberline Optics is talking to us plenty, but unhappily.');
    expectHeld('Amberline Optics is in fine fettle.');
    expectRefused('Kestwick Bank is in fine fettle.');
    expectHeld('Kestwick Bank is the sick one.');
    expectRefused('Amberline Optics is the sick one.');
  });
});
