/** Function words, adverbs of discourse and short forms of open prose. */

/** What no other list of open prose derives. */
export const SMALL = `aboard abreast absently accidentally accordingly actively acutely additionally admittedly adversely afar
 affectionately afield afoot afore afresh afterward afterwards ago agog ah aha ahem ahoy aka alack alas
 albeit alias allegro allowing alone alongside aloud already alternatively altogether am amen amid amidst
 amiss amongst anent anew annually any anybody anyhow anyplace anytime anyways anywhere apart apiece
 approx apropos aptly artfully asap aside askance askew assuredly asunder atop attn automatically avg
 awfully awhile b backwards bang barring batch becau befittingly beforehand behind-the-scenes behindhand
 belatedly belong beneath beside besides best better better-off betwixt bluntly bn bode bolt bona both
 bottom-line briefly broadly bye c calmly candidly capably case-by-case casually catastrophically
 cautiously cc ceaselessly centrally certainly cf cheerfully cheers chiefly chronologically circa clearly
 closely coincidentally collectively comfortably commendably commonly comparably comparatively completely
 con concerning concurrently confidently consecutively consequently considerably consistently constantly
 contrariwise conversely convincingly correctly correspondingly counting cumulatively customarily d daily
 damn dare darn dear decidedly definitely deliberately demonstrably densely dept despite differently dimly
 directly disproportionately doggedly doubly doubtless downright downstairs downward downwards duly e
 early edgeways eg eh eke elsewhere em emphatically encouragingly endlessly enough entirely eod eom eoq
 eow eoy equally ere ergo erm erstwhile especially essentially est etc evenly eventually evermore every's
 everyplace everytime everywhere evidently exceedingly exceptionally excl excluding exclusively expressly
 extra extraordinarily extremely f factually faithfully far-from farther fewer fide finely fingers firmly
 firsthand fittingly flatly folks foremost forever formally formerly forth forthcoming forthright
 forthwith fortnightly fortunately foursquare frankly freely frequently freshly fro front frontally ft
 fully fundamentally furthermore furthest fwiw fy fyi g generously genuinely gonna gosh gotta gotten
 graciously gradually gravely greatly h ha halfway halves handily hap haply happily hard headlong heartily
 heavily heck hello hence henceforth hereabouts hereafter hereby herein hereof heretofore hereunder
 herewith hey hi highly historically hither hitherto hm hmm honestly hooray hopefully how however hr hrs
 hugely huh hurrah hurray i ideally idly ie ii iii immensely imminently impressively in-house in-play
 inasmuch incessantly incidentally incl increasingly incredibly indefinitely indirectly individually
 inevitably infinitely informally inherently initially innately innermost innocently insofar instantly
 intensely intently intermediately intermittently intimately invariably inwards ironically irregularly
 irrespective irrevocably item iv jointly jolly jot joyously k kinda knowingly lads largely lately later
 laterally latest latterly legitimately leisurely less lest lightly likewise literally locally logically
 loosely lots loudly luckily mainly manifestly many massively mate materially max maximally meagrely
 meaningfully meanwhile measurably mechanically mere methinks mgmt mid midst mildly min minimally mins
 minus minutely misc mn moderately modestly mom momentarily monthly moreover mostly mtd mth mths mutually
 namely nary nationally naturally naught nay nb nearby nearer neatly necessarily needs negligibly newly
 next-to nicely nigh nightly nil ninety-day nominally nope normally nos notably noticeably notwithstanding
 nought nowadays nowhere nowise numerically occasionally oddly oftener oftentimes oh ok okay once one ones
 onetime ongoing only onto onward onwards ooh oops opportunely optimally ordinarily organically ostensibly
 ought ours outdoors outright outside outwardly overboard overhead overland overly overmuch pace painfully
 palpably par parenthetically partially patently pending per percent perforce perhaps periodically
 permanently perpetually pertaining perversely phew plainly plausibly please plus pm pointedly polar
 politely poorly possibly potentially pp practically preciously predominantly preferably presently presto
 prettily primarily principally prior privately pro proactively prominently promptly pronto properly
 proportionally proportionately proudly provided providing provisionally ps pt pts punctually purportedly
 q qoq qtd qua qualitatively quantitatively quarterly quickly quietly quite radically randomly rapidly
 rarely rata rather re readily realistically reasonably recently reckonedly refreshingly regarding
 regardless regards regrettably regularly relatedly relatively relentlessly reliably reluctantly
 remarkably remotely repeatedly respecting respectively right rightly robustly roundabout roundly
 routinely sadly safely sanely save scantly scarce scarcely scarily secs seeing seemingly seldom
 selectively self semi sensibly separately sequentially seriously severally severely sharply shortly sic
 sideways significantly similarly simultaneously since sincerely singly sizeably skywards sluggishly
 snugly softly solely solidly some somebody someday somehow someplace something sometime someway somewhat
 somewhere soonest sorry soundly sparsely speaking specially specifically speedily squarely stably starkly
 statistically steadfastly steadily steeply stepwise sternly stiffly stoutly straightaway
 straightforwardly strategically strictly strikingly strongly structurally stubbornly subjectively
 subsequently subtly such suddenly sufficiently suitably supposedly sure surprisingly swiftly
 systematically ta tactically tangibly tbh team technically tellingly temp temporarily tentatively
 terribly thankfully thanks thataway thence theoretically thereabouts thereafter thereby therefrom therein
 thereof thereupon therewith thick thirty-day thither thoroughly thrice thro throughout thru thusly tight
 tightly timely tis tolerably too topically topmost touching transparently tremendously trifling triply
 truly twas twofold typically uh ultimately um unambiguously unanimously unavoidably uncannily
 uncomfortably uncommonly undeniably underneath understandably understandingly underway undoubtedly unduly
 unequivocally unevenly unexpectedly unfailingly unfortunately unhurriedly uniformly uniquely universally
 unless unlike unquestionably unsurprisingly unusually up-to-date upfront uphill upstairs upward upwards
 urgently usefully usually utterly v vaguely variously vastly verily versus vi via vigorously virtually
 visibly visually vitally vividly viz voluntarily vs warmly weakly weekly well-nigh whenever whereby
 wherefore wherefrom wherein whereof wheresoever whereupon wherewith whew whichever whilst whit who whoa
 whoever wholly whomever whomsoever whosoever why widely wink wisely wishfully withal within wk wks
 wonderfully worldwide worryingly worse-off worthily wow x yadda yeah yearly yep yes yesteryear yet yikes
 yonder yonks yore yoy yr yrs ytd yup`;
