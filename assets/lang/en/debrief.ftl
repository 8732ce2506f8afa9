### The debrief: the review of an exercise that is over, and the feedback on a case in practice.

## Frame

debrief-title = Debrief
debrief-back = Home
debrief-export = Export the report:
debrief-export-html = HTML
debrief-export-json = JSON
debrief-export-text = Text
# $name: what is counted or said. $value: how many, or what.
debrief-pair = { $name }: { $value }
debrief-tab-summary = Summary
debrief-tab-cases = Cases
debrief-tab-images = Images
debrief-tab-confidence = Confidence
debrief-tab-facilitation = Facilitation
debrief-tab-grounds = Grounds
debrief-tab-timeline = Timeline

## Officers on the same consignments

debrief-officer-you = You
debrief-officer-random = Random selection
debrief-officer-inspect-all = Inspect all
debrief-officer-rule = Rule profile
debrief-officer-novice = Novice
debrief-officer-ideal = Ideal observer

## Summary

# $n chooses the form; $number, $illicit and the like are written numbers.
debrief-plain-heading = In plain words
debrief-plain-nothing = No consignment was decided.
debrief-plain-none-illicit = { $n ->
    [one] The only consignment was not illicit.
   *[other] None of the { $number } consignments was illicit.
}
debrief-plain-stopped-nothing = { $n ->
    [one] You stopped nothing: 1 illicit consignment passed.
   *[other] You stopped nothing: { $number } illicit consignments passed.
}
debrief-plain-caught = You stopped { $caught } of { $illicit } illicit { $n ->
    [one] consignment
   *[other] consignments
}; by chance, the same number of stops ({ $stops } of { $all }) would have caught { $low } to { $high }.
debrief-plain-caught-about = You stopped { $caught } of { $illicit } illicit { $n ->
    [one] consignment
   *[other] consignments
}; by chance, the same number of stops ({ $stops } of { $all }) would have caught about { $low }.
debrief-plain-chance = By chance means drawn by lot: { $mean } on average, give or take one standard deviation of { $deviation }.
debrief-plain-honest = Of { $licit } licit { $n ->
    [one] consignment
   *[other] consignments
}, { $stopped } were stopped without cause, { $opened } opened and { $spoiled } spoiled; in all they waited { $hours } hours beyond the free hours.
debrief-plain-law = { $n ->
    [one] The law released 1 consignment that nobody had decided.
   *[other] The law released { $number } consignments that nobody had decided.
}
debrief-plain-points = Points: { $points } of at most { $possible }; releasing everything at once would make { $release }.
debrief-plain-less-harm = Releasing everything at once would have done less harm.
debrief-points-heading = Points beside other officers on the same consignments
debrief-points-scale = The bars begin at zero. Nobody can make more than { $possible }; releasing everything at once makes { $release }.
debrief-rates-heading = Key rates
debrief-rates-few = With so few illicit or licit consignments, chance moves these rates a great deal: read the intervals, not the percentages.
debrief-rate-detection = Detection rate
    .told = { $rate }: { $part } of { $whole } illicit consignments were stopped. Another run of such cases could as well have shown anything from { $low } to { $high } (95% interval).
    .undefined = No consignment was illicit, so there is no detection rate.
debrief-rate-false-alarm = False-alarm rate
    .told = { $rate }: { $part } of { $whole } licit consignments were stopped. It could as well have been anything from { $low } to { $high } (95% interval).
    .undefined = No consignment was licit, so there is no false-alarm rate.
debrief-rate-hit = Hit rate
    .told = { $rate }: { $part } of { $whole } stopped consignments were illicit. It could as well have been anything from { $low } to { $high } (95% interval).
    .undefined = Nothing was stopped, so there is no hit rate.

## Cases

debrief-illicit = Illicit
debrief-licit = Licit
debrief-stopped = Stopped
debrief-released = Released
debrief-cell-illicit-stopped = Illicit and stopped: { $number }
debrief-cell-illicit-released = Illicit and released: { $number }
debrief-cell-licit-stopped = Licit and stopped: { $number }
debrief-cell-licit-released = Licit and released: { $number }
debrief-all-cases = All cases; choose a cell to list its cases.
debrief-by-law = Released by law
debrief-open = Not decided
debrief-choose-case = Choose a case from the list to see what it was.

## Grounds

debrief-cited = { $true } of { $cited } signs cited in stops were true; of { $visible } true signs before you in illicit stops, { $found } were cited.
debrief-outcome-grounded = Grounded stop
    .meaning = Illicit, stopped on a true ground, with a disposition that is right for the offence.
debrief-outcome-grounded-wrong-action = Grounded, wrong action
    .meaning = Illicit, stopped on a true ground, but the disposition is not right for the offence.
debrief-outcome-lucky = Lucky stop
    .meaning = Illicit and stopped, but no cited ground was a fact that lay before you.
debrief-outcome-false-stop = False stop
    .meaning = Licit, but stopped.
debrief-outcome-missed = Missed
    .meaning = Illicit, but released.
debrief-outcome-cleared = Cleared
    .meaning = Licit and released.

## Confidence

debrief-confidence-few = Too few cases to say: { $illicit } illicit and { $licit } licit, and at least { $few } of each are needed. Take the curves below as a sketch.
debrief-roc-heading = Could your confidence tell illicit from licit?
debrief-roc-told = Area under the curve: { $area } (standard error { $error }). 1 means that every illicit consignment had more confidence than every licit one; 0.5 is chance.
debrief-roc-told-bare = Area under the curve: { $area }. 1 means that every illicit consignment had more confidence than every licit one; 0.5 is chance.
debrief-roc-undefined = A curve needs illicit and licit consignments, and there were not both.
debrief-roc-read = The dashed line is chance. The diamond is where your stops really lie. Consignments released by law count as confidence 0%.
debrief-chance = Chance
debrief-calibration-heading = Did your confidence come true as often as stated?
debrief-calibrated = Stated as often as true
debrief-brier = Brier score: { $brier } (0 is perfect; always saying 50% makes 0.25). Points above the dashed line: you were too doubtful; below it: too sure. The upright lines are 95% intervals.
debrief-stated = Stated confidence that the case is illicit
debrief-came-true = Share that was illicit
debrief-band-told = { $n ->
    [one] Stated { $band }: 1 case, { $illicit } illicit ({ $share }).
   *[other] Stated { $band }: { $number } cases, { $illicit } illicit ({ $share }).
}
debrief-band-band = Stated
debrief-band-cases = Cases
debrief-band-illicit = Illicit
debrief-band-share = Share illicit
debrief-band-interval = 95% interval
debrief-range = { $low } to { $high }

## Facilitation

debrief-facilitation-heading = What was stopped, and what honest trade paid
debrief-facilitation-read = Up is more illicit trade stopped, left is less burden on licit trade: the best corner is the upper left.
debrief-facilitation-across = Cost to licit trade ({ $currency })
debrief-facilitation-told = { $officer }: { $detection } detected at a cost of { $cost } to licit trade.
debrief-facilitation-officer = Officer
debrief-facilitation-detection = Detected
debrief-facilitation-hours = Hours of delay
debrief-facilitation-openings = Needless openings
debrief-facilitation-spoiled = Spoiled
debrief-facilitation-false-stops = False stops
debrief-facilitation-cost = Cost to licit trade
debrief-free-hours = Delay counts beyond { $hours } free hours after arrival; the cost adds up delay, needless openings, spoiled goods and false stops at the scenario's rates.

## Case review

debrief-feedback-title = What this was
debrief-truth-licit = Licit: { $goods }, nothing wrong with it.
debrief-truth-licit-counterfeit = No offence in this exercise's sense: { $goods }; the goods infringe a trade mark.
debrief-truth-illicit = Illicit: { $offence }. Scheme: { $scheme }. Offender: { $skill }.
debrief-truth-goods-as-described = The goods are what they are called: { $goods }.
debrief-truth-goods-unlike = Described as { $goods }, really { $actual }.
debrief-truth-counterfeit = They infringe a trade mark as well.
debrief-decided = You decided on { $when }: { $disposition }, with { $confidence } confidence that it is illicit.
debrief-decided-by-law = Nobody decided; the law released it on { $when }.
debrief-remark = “{ $remark }”
debrief-no-grounds = No ground was cited.
debrief-standing-true = true, and before you
debrief-standing-not-seen = true, but nothing had shown it yet
debrief-standing-misreported = reported by an inspection, but not so
debrief-standing-untrue = not so
debrief-signs-heading = Signs that were there
debrief-signs-none = There was no sign in this consignment.
debrief-signs-told = { $n ->
    [one] 1 sign; before you at the decision: { $seen }; cited: { $cited }. Choose a sign for its explanation and the texts.
   *[other] { $number } signs; before you at the decision: { $seen }; cited: { $cited }. Choose a sign for its explanation and the texts.
}
debrief-signs-sign = Sign
debrief-signs-where = Where
debrief-signs-action = Shown by
debrief-signs-seen = Seen?
debrief-signs-cited = Cited?
debrief-signs-declared = The declaration itself
debrief-opened-heading = What was looked at
debrief-opened-nothing = Nothing was inspected.
debrief-opened-action = Action
debrief-opened-asked = Asked
debrief-opened-result = Result
debrief-opened-showed = Signs shown
debrief-opened-cost = Cost
debrief-opened-no-result = None in time
debrief-opened-no-sign = No sign
debrief-imagined = Reported, but not so: { $signs }. Inspections err, and one sign alone decides little.
debrief-belief-heading = What an ideal observer would have believed
debrief-belief-declaration = { $when }: { $belief } illicit, from the declaration.
debrief-belief-after = { $when }: { $belief } illicit, after { $action }.
debrief-belief-across = Hours after arrival
debrief-belief-up = Illicit
debrief-belief-end = The end of the case
debrief-choice-stop = stopping it
debrief-choice-release = releasing it
debrief-regret-none = At the end, an ideal observer who had seen the same would have believed { $belief } illicit. On that knowledge, { $choice } was the better choice.
debrief-regret = At the end, an ideal observer who had seen the same would have believed { $belief } illicit. On that knowledge, { $choice } was expected to be worth { $amount } less than the other choice.
debrief-desk-heading = Your desk at the decision
debrief-desk-unrecorded = What lay on the screen was not recorded.
debrief-desk-empty = On the screen: no case.
debrief-desk-case = On the screen: { $case }, with no paper open.
debrief-desk-papers = On the screen: { $case } with { $papers }.
debrief-flag = Your flag: { $flag }
debrief-flag-suspect = Suspect
debrief-flag-watch = Watch
debrief-flag-fine = In order
debrief-note = Your note: { $note }
debrief-papers-heading = The papers as they truly were
debrief-paper-declaration = declaration
debrief-paper-parties = parties
debrief-paper-route = route
debrief-paper-history = history
debrief-paper-image = X-ray image
debrief-paper-bench = bench
debrief-paper-codes = codes
debrief-paper-replies = partners' replies
debrief-paper-laboratory = laboratory report
debrief-paper-notes = notes
debrief-paper-books = reference books

## Texts of fields

debrief-fact-yes = Yes
debrief-fact-no = No
debrief-fact-blank = (blank)
debrief-fact-absent = (not there)
debrief-fact-found = Found
debrief-fact-none-found = None found
debrief-fact-melted = Melted
debrief-fact-frozen = Frozen
debrief-fact-erased = Ground off
debrief-fact-printed = { $goods }; printed on the pack: { $printed }
debrief-fact-overprinted = { $expiry }, over another date
debrief-fact-no-code = No readable code
debrief-fact-check-digit = { $gtin } (check digit wrong)
debrief-fact-in-order = In order
debrief-fact-not-in-order = Not in order
debrief-fact-own-use = Own use: at most { $number }
debrief-fact-lodged-early = { $n ->
    [one] 1 hour before arrival
   *[other] { $number } hours before arrival
}
debrief-fact-lodged-late = { $n ->
    [one] 1 hour after arrival
   *[other] { $number } hours after arrival
}
debrief-fact-days-ago = { $n ->
    [one] 1 day ago
   *[other] { $number } days ago
}
debrief-fact-volume = { $percent } of the year's mean
debrief-fact-nothing-against = Nothing against it
debrief-fact-controlled-substance = Controlled substance found

## Images

debrief-stages-heading = Targeting by stage
debrief-stages-data = On data
    .meaning = On data, all consignments: called when an inspection beyond history look-ups and documentary checks was booked, or when stopped.
debrief-stages-xray = By X-ray
    .meaning = By X-ray, those whose image came before an opening was booked: called when then opened, or when stopped.
debrief-stages-bench = On the bench
    .meaning = On the bench, those examined or sampled: called when stopped.
debrief-stages-n = Consignments
debrief-stages-hits = Illicit, called
debrief-stages-misses = Illicit, let go
debrief-stages-false-alarms = Licit, called
debrief-stages-correct-rejections = Licit, let go
debrief-stages-detection = Detection rate
debrief-stages-false-alarm-rate = False-alarm rate
debrief-stages-d-prime = Sensitivity d'
debrief-stages-criterion = Criterion c
debrief-images-heading = Reading images
debrief-images-none = No X-ray image was looked at in this exercise.
# $n chooses the form; $number is the written number.
debrief-images-came = { $n ->
    [one] There were images of 1 consignment.
   *[other] There were images of { $number } consignments.
}
debrief-images-viewed = { $n ->
    [one] You looked at those of 1 consignment, for { $mean } seconds.
   *[other] You looked at those of { $number } consignments, for { $mean } seconds each on average.
}
debrief-images-marks = { $n ->
    [one] Of 1 mark,
   *[other] Of { $number } marks,
} { $hits } on an item, { $repeated } on one already marked, { $near } near one, { $false } false. Items that no mark found: { $misses }.
debrief-images-clean = { $n ->
    [one] Of 1 image with nothing to mark,
   *[other] Of { $number } images with nothing to mark,
} marked all the same: { $marked } ({ $share }).
debrief-images-rate = { $rate } (95% interval { $low } to { $high })
debrief-images-few = too few to say
debrief-images-miss-view = You miss items seen edge-on.
debrief-images-miss-superposition = You miss items behind or before other things.
debrief-images-miss-complexity = You miss items in cluttered images.
debrief-images-item = Items
debrief-images-there = There
debrief-images-found = Found
debrief-images-share = Share found
debrief-images-all = All
debrief-images-about = An item is a threat, what is hidden in a consignment, or goods of another kind than declared; it is found by a mark on it in one of its views. Each factor runs from 0 to 1, taken from the easier view; hard is from 0.5. That hard items are missed is said where the whole interval of their share lies below that of the easy ones.
debrief-factor-view = Orientation
debrief-factor-superposition = Superposition
debrief-factor-complexity = Clutter
debrief-factor-easy = easy
debrief-factor-hard = hard
debrief-kind-hidden-goods = Hidden goods
debrief-kind-other-goods = Other goods than declared
debrief-image-heading = The image as it was shown
debrief-image-coming = The image is being computed …
debrief-image-failed = The image could not be computed.
debrief-image-name = { $view }: to be marked { $regions }, your marks { $marks }
debrief-image-nothing = Nothing was to be marked here.
debrief-image-about = Whole lines with letters: what was to be marked. Broken lines with numbers: your marks. Orientation, superposition and clutter say how hard it was to see, from 0 to 1.
debrief-mark = Mark { $number }
debrief-mark-hit = hit, on { $letter }
debrief-mark-repeated = on something already marked
debrief-mark-near = near, not on it
debrief-mark-false = false, nothing to be marked there

## Timeline

debrief-timeline-slider = Time
debrief-timeline-keys = Left and Right step through the moments; Home and End go to the ends.
debrief-timeline-bookmarks = Bookmarks:
debrief-timeline-wall = after { $wall } of real time
debrief-timeline-review = Review { $case }
debrief-lane-name = Timeline
debrief-lane-arrivals = Arrivals
debrief-lane-inspections = Inspections
debrief-lane-endings = Decisions
debrief-lane-told = What was told
debrief-lane-own = Your marks
debrief-moment-opened = The exercise began.
debrief-moment-closed = The exercise ended.
debrief-moment-phase = Phase: { $title }
debrief-moment-bulletin = Bulletin: { $title }
debrief-moment-inject = Event: { $title }
debrief-moment-trend = Trend report: the illicit trade has moved.
debrief-moment-arrival = { $case } arrived.
debrief-moment-booked = { $case }: { $action } asked for.
debrief-moment-result = { $n ->
    [0] { $case }: result of { $action }, no sign.
    [one] { $case }: result of { $action }, 1 sign.
   *[other] { $case }: result of { $action }, { $number } signs.
}
debrief-moment-decision = { $case } decided: { $disposition }
debrief-moment-law = { $case } released by law.
debrief-moment-spoiled = { $case }: the goods spoiled while held.
debrief-moment-surfaced = { $case } came to light elsewhere: { $offence }
debrief-moment-flagged = { $case } flagged: { $flag }
debrief-moment-unflagged = { $case }: flag taken away.
debrief-moment-noted = Note on { $case }.
debrief-moment-bookmark = Bookmark: { $text }
debrief-moment-interruption = The sitting went on after an interruption, { $after } of real time after its beginning.
debrief-moment-refusal = Refused: { $refusal }
