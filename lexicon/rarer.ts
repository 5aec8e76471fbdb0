/**
 * Words of open prose that claim nothing and that the other lists missed: pictures of illness, graves, ships and games,
 * words for the inbox and for a team's own preparation, shorthand of sales reviews, and un-words of neglect. What a
 * customer could be said to have done or to be (shortlisted, voted, invested, insured) is left out.
 */

export const RARER_VERBS = `abate accrue anaesthetise autocorrect backslide badger bankroll befuddle bemoan besiege bisect
 bottleneck bucket bulldoze burnish butter bypass camouflage capsize cascade catapult chug circumvent clobber
 coddle commandeer compute corral cosset counterpunch dawdle declutter decouple defibrillate derisk desensitise diarize
 doorstep draggle drip elongate embalm emblazon enervate entrench exhume farewell firm flatline
 foreshorten fossilise frontload gallivant gatecrash gladhand haemorrhage handhold handwave hardwire harrumph hedge
 hemorrhage hightail hobble hoodwink hound humour jettison jilt jumpstart kickstart leapfrog lowlight luxuriate mainline
 manhandle mellow misallocate misjudge misplace mollycoddle moor muddy mummify neaten nitpick nosedive nurse outflank outgun
 outlive outrank outscore outsmart overanalyse overcook overcorrect overegg overindex overperform overthink pamper 
 patch percolate peter pootle prebook preempt prep preread punch queue ratchet recoup recur reframe rehash resurface
 retell rethread rewarm rightsize sandbag scar scramble scupper shackle shelve shunt sideline siphon skedaddle
 slacken snowball soften spearhead spool spotlight stockpile straggle sugarcoat supercharge swerve tarry telescope
 teeter text thaw timebox tinker tiptoe totter trip trundle twiddle unbundle underegg underindex underplay
 underprice undershoot unearth unspool untangle waffle wheedle winkle yoyo zigzag`;

export const RARER_ADJECTIVES = `abysmal alarmist besieged bursty cadaverous comatose counterintuitive deathless fateful firm
 firmed flatlining formidable funereal gangling ghostly glacial halfhearted hardwired joined-up lacklustre
 lightweight lopsided metronomic midsized moribund muted nailbiting newsworthy oversize papered
 penciled pensive perfunctory scattershot scarred sepulchral skewed spectral stonking stodgy undead underfed
 underserved undersize undersold unhedged unhurt unled unmanned unmoored unnerving unrivaled untraceable unworked unwatched
 upended woozy zippy unhurried unrushed unflashy unglamorous unshowy workaday humdrum unfussy uneventful`;

export const RARER_NOUNS = `aberration albatross ambulance autopsy bandage bantam breather brushoff brushwood bystander calculus
 calculator cargo casualty caterpillar chinwag claxon confab coma convalescence corpse crossfire crypt dawdler
 dead-end defibrillator doldrum doorbell dormancy dogleg embalmer epitaph eulogy fallback flatliner
 ghoul graveside gravedigger handwringing headspace hearse heartbeat hiatus hospice intensive-care 
 jigsaw lifeboat lifesaver logbook mausoleum metronome morgue mortuary mummy murmur necropolis nurse nursery obituary
 onlooker ouroboros outpatient pallbearer paperchase pecking-order piggybank postscript prework pre-read prepwork quagmire
 quartile quicksand rearguard requiem rubberneck sarcophagus scarecrow scorecard screensaver signpost
 silt skydiver sniper snowdrift spadework stethoscope stragglers stretcher suitor surgeon tightrope tickbox
 tombstone tripwire undertaker vertebra waiting-room warmup wardround weathervane whodunnit wreckage`;

export const RARER_SMALL = `ad hoc afloat aghast ajar am amok askew asleep astray awol bowled bupkis cooldown deceptively
 diddly do donts dripped dribs emailed fire-fighting giant-killing goliath haywire howsoever hm icu 
 injury-time lo moored mqr mrr nada no-brainer nobodies nowt oneoff oomph oops ouch post-mortem prepped
 prepping qbr rip roi scarred sdr sdrs csm csms ams sell-by sla shackled smolder smoldering squat sung svp texted texting
 tug-of-war touché commonest rarest purest gridlocked hairbreadth now-or-never no-win do-or-die funeral webs cobwebbed unaddressed unreachable unreturned voilà voila whodunit zilch zippo retrieval façade facade jilted
 bingo nrr grr acv tcv aes bdr bdrs rvp rvps avp crikey punching queued queueing queuing shan oughtn daren`;
