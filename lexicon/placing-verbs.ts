/**
 * Verbs that only place, weigh or picture an account ("Globex hangs in the balance", "it flatters to deceive", "bucks the
 * trend"), one form each. What an account does in the world (buys, hires, trusts, uses, pays, plans) is in none of them.
 */
export const PLACING_VERBS = `absorb ache amble anchor annoy attract baffle balance battle beckon beg
 bemuse bend bewilder blow blunder bob bookend bore bounce break breathe bridge brighten bristle brood bubble buck
 bulge burn buzz cap capture catch cause charm cheer circle clamour cling cloud coast colour complete complicate
 conceal confound confuse consume contradict contrast counsel cover crawl creak creep crown cry cut dampen dance
 dangle darken dazzle deceive defy demonstrate depend differ disappoint disguise disprove dither divide dominate
 doze drag drain draw drift drive drown dwarf eat echo eclipse edge elude embody encapsulate encourage epitomise
 evade evoke exemplify exhaust expose exude eye face fascinate feature fidget fight fill fit fizz fizzle flatter
 flicker flirt float flounder fluctuate follow frame frown frustrate fuel gasp gather glare gleam glide glitter glow
 gobble grab grate grind groan grumble hang haunt head hedge herald hide highlight hint hobble hog hover hum hurt
 idle illustrate inch infuriate inhabit inspire intrigue invite irk itch jangle jar jog jolt jostle jump jut
 languish last lean leapfrog leave lend lie limp linger litter live loiter look loom lull lumber lurch lure lurk mar
 march mark mask masquerade match mean meander merit mirror mislead muddle muddy murmur mystify nag nestle nettle
 niggle nip nod nudge obscure occupy offset ooze open outclass outlast outpunch outrun outscore outshine outstay
 outstrip outweigh overlap overshadow owe pack paint pale parade peek peep perch perk perplex persist picture pinch
 plague play plead plod point poke pop portend pose preoccupy present prop protrude prove provoke puff pull punch
 purr push puzzle qualify quiver radiate ramble rankle rattle reap recall redeem register remind represent
 rescue resemble resist rest reveal ride ring ripple rival roam roar rock round ruffle ruin rumble run sail salvage
 sap saunter save scrape scream screech seesaw seize set shade shadow shape shimmer shiver shout shrug shudder
 shuffle shun sidestep signal simmer sing sizzle skirt slant slog slot slouch slumber smack smart smell smother
 smoulder snag snap sneak snooze snore snow soak solidify soothe spark sparkle speak spell spill spin splutter spoil
 spring sprout spur sputter squander squat squeak stagger stare steal stem stew sting stir strain strand stray
 stretch stride strike stroll strut stumble stutter suffice sugarcoat suit sum surprise swallow sway sweeten swing
 tarnish taste tease teeter tempt test throb throw tickle tilt tip tiptoe toil totter touch tower trail tread
 tremble trickle trip trot trouble trudge trump trundle tug twinkle twist typify underline undermine underscore
 unnerve unsettle vex vibrate vie wake wander warn warp waver wear weather weave weep weigh whet whisper whistle
 wink wobble worry wrestle wriggle yawn yell yield zigzag`;
