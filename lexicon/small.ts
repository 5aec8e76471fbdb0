/** Function words, adverbs of discourse and short forms of open prose. */

/** What no other list of open prose derives. */
export const SMALL = `aboard abreast absently accidentally accordingly actively acutely additionally admittedly adversely afaict
 afaik afar affectionately afield afoot afore afresh afternoon afterward afterwards ago agog ah aha ahem
 ahoy aka alack alas albeit alias allegro allowing allright alone alongside aloud already alright
 alternatively altogether am amen amid amidst amiss amongst anent anew annually any anybody anyhow
 anyplace anytime anyways anywhere apart apiece approx apropos aptly argh arguably artfully asap aside
 askance askew assuredly asunder atop attn automatically avg aw awfully awhile aww aye b backwards bang
 barring batch becau befittingly beforehand behind-the-scenes behindhand belatedly belong beneath beside
 besides best better better-off betwixt blimey bluntly bn bode bolt bona both bottom-line bravo briefly
 broadly btw bye c calmly candidly capably case-by-case casually catastrophically cautiously cc
 ceaselessly centrally certainly cf cheerfully cheerio cheers chiefly chronologically circa clearly
 closely coincidentally collectively comfortably commendably commonly comparably comparatively completely
 con concerning concurrently confidently consecutively consequently considerably consistently constantly
 contrariwise conversely convincingly correctly correspondingly coulda counting coz crikey cumulatively
 customarily cuz d daily damn dare darn dear decidedly definitely deliberately demonstrably densely dept
 despite differently dimly directly disproportionately doggedly doh dokey doubly doubtless downright
 downriver downstairs downward downwards duly dunno e early edgeways eg eh eke eleven elsewhere em
 emphatically encouragingly endlessly enough entirely eod eom eoq eow eoy equally er ere ergo erm
 erstwhile especially essentially est eta etc evening evenly eventually evermore every's everybody
 everyone everyplace everytime everywhere evidently exceedingly exceptionally excl excluding exclusively
 exec expressly extra extraordinarily extremely f factually faithfully far-from farther fewer fide finely
 fingers firmly firsthand fittingly flatly folks foremost forever formally formerly forth forthcoming
 forthright forthwith fortnightly fortunately foursquare frankly freely frequently freshly fro front
 frontally ft fully fundamentally furthermore furthest fwiw fy fyi g gah generously genuinely gimme golly
 gonna gosh gotta gotten graciously gradually gravely greatly h ha halfway halves handily hap haply
 happily hard headlong heartily heavily heck hello hence henceforth hereabouts hereafter hereby herein
 hereinafter hereof heretofore hereunder herewith herself hey hi highly himself historically hither
 hitherto hm hmm honestly hooray hopefully how however hr hrs hugely huh hurrah hurray i ideally idly ie
 ii iii iirc imho immensely imminently imo impressively in-house in-play inasmuch incessantly incidentally
 incl increasingly incredibly indefinitely indirectly individually inevitably infinitely informally
 inherently initially innately innermost innocently insofar instantly intensely intently intermediately
 intermittently intimately invariably inwards ironically irregularly irrespective irrevocably item itself
 iv jeez jointly jolly jot joyously k kinda knowingly lads largely lately later laterally latest latterly
 legitimately leisurely lemme less lest lightly likewise literally locally logically lol loosely lots
 lotta loudly luckily mainly manifestly many massively mate materially max maximally meagrely meaningfully
 meanwhile measurably mechanically mere methinks mgmt mid midst mildly min minimally mins minus minutely
 misc missing mmm mn moderately modestly mom momentarily monthly moreover morning mostly mtd mth mths
 mutually myself nah namely nary nationally naturally naught nay nb nearby nearer neatly necessarily needs
 negligibly newly next-to nicely nigh nightly nil ninety-day nite nominally nope normally nos notably
 noticeably notwithstanding nought nowadays nowhere nowise np numerically nvm occasionally oddly oftener
 oftentimes oh ok okay okey once one ones oneself onetime ongoing only onto onward onwards oof ooh ooo
 oops oopsie opportunely optimally ordinarily organically ostensibly ouch ought ours ourselves outdoors
 outright outside outta outwardly overboard overhead overland overly overmuch pace painfully palpably par
 parenthetically partially patently pending per percent perforce perhaps periodically permanently
 perpetually pertaining perversely phew plainly plausibly please pls plus plz pm pointedly polar politely
 poorly possibly potentially pp practically preciously predominantly preferably presently presto prettily
 priced primarily principally prior privately pro proactively prominently promptly pronto properly
 proportionally proportionately proudly provided providing provisionally ps psst pt pts punctually pure
 purportedly q qoq qtd qua qualitatively quantitatively quarterly quickly quietly quite radically randomly
 rapidly rarely rata rather re readily realistically reasonably recently reckonedly refreshingly regarding
 regardless regards regrettably regularly relatedly relatively relentlessly reliably reluctantly
 remarkably remotely repeatedly reportable respecting respectively right rightly righto robustly
 roundabout roundly routinely rsvp sadly safely sanely save scantly scarce scarcely scarily secs seeing
 seemingly seldom selectively self semi sensibly separately sequentially seriously severally severely
 sharply sheesh shh shortly shoulda sic sideways significantly similarly simultaneously since sincerely
 singly sizeably skywards sluggishly snugly softly solely solidly some somebody someday somehow someone
 someplace something sometime someway somewhat somewhere sooner soonest sorry sorta soundly sparsely
 speaking specially specifically speedily squarely stably starkly statistically steadfastly steadily
 steeply stepwise sternly stiffly stoutly straightaway straightforwardly strategically strictly strikingly
 strongly structurally stubbornly subjectively subsequently subtly such suddenly sufficiently suitably
 supposedly sure surprisingly swiftly systematically ta tactically tangibly tba tbc tbd tbh team
 technically tellingly temp temporarily ten tentatively terribly thankfully thanks thataway themselves
 thence theoretically thereabouts thereafter thereby therefor therefrom therein thereof thereto thereupon
 therewith thick thirty-day thither tho thoroughly thrice thro throughout thru thusly thx tight tightly
 til timely tis toes tolerably too topically topmost touching transparently tremendously trifling triply
 truly tut twas twofold ty typically uh ultimately um unambiguously unanimously unavoidably uncannily
 uncomfortably uncommonly undeniably underneath understandably understandingly underway undoubtedly unduly
 unequivocally unevenly unexpectedly unfailingly unfortunately unhurriedly uniformly uniquely universally
 unless unlike unquestionably unsurprisingly unto unusually up-to-date upcoming upfront uphill upon
 upstairs upward upwards urgently usefully usually utterly v vaguely variously vastly verily versus vi via
 vigorously virtually visibly visually vitally vividly viz voluntarily vs wanna warmly weakly weekly
 well-nigh welp whenever whereby wherefore wherefrom wherein whereof wheresoever whereupon wherewith whew
 whichever whilst whit who whoa whoever wholly whomever whomsoever whoops whosoever why widely wink wip
 wisely wishfully withal within wk wks wonderfully worldwide worryingly worse-off worthily woulda wow x ya
 yadda yay yeah yearly yep yes yesteryear yet yikes yonder yonks yore yourself yourselves yoy yr yrs ytd
 yup
 anymore badly topsy turvy healthier unhappier safer handedly mortem pre refocuses dialling dialled emails`;
