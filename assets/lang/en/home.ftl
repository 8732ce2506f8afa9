### Home, briefing, settings and receipt.

## Home

home-name = Greenlane
home-tagline = Training and simulation for customs officers
home-help = Help
home-settings = Settings
home-empty = No scenario to show
home-empty-help = Start the program in a folder that holds a folder "scenarios" with scenario files (.ron), or name another folder with the option --scenarios. The option --help lists everything that works without a window.
home-go-on = Go on
home-go-on-with = Go on with { $title }
# $began: date and time. $steps: a number.
home-began-steps = Begun { $began }, { $steps ->
    [one] { $steps } step
   *[other] { $steps } steps
} recorded
home-in-use = Another window is writing this sitting. Go on there, or close it first.
home-clock-ran-on = The clock has run on in the meantime.
home-resume = Resume
home-guided = Guided first exercise
home-guided-text = Twelve parcels, and a coach who tells you what to do next and why. No manual needed; about 30 minutes.
home-guided-start = Start the guided exercise
home-scenarios = Scenarios
# $n: the number, for the plural. $number: the number as it is written.
home-cases = { $n ->
    [one] { $number } case
   *[other] { $number } cases
}
home-last-short = last time { $stopped } of { $illicit } stopped
home-finished = Ended sittings
home-list = Show
home-hide = Hide
home-list-more = Show more
home-debrief = Debrief
home-faulty = Not shown, because these files have findings:
home-trains = What it trains
home-begins = Begins
home-length = Length
home-amount = Amount
home-difficulty = Difficulty
home-last = Last result
home-last-none = Nobody has worked this scenario on this machine yet.
home-last-stopped = { $illicit ->
    [one] { $stopped } of { $illicit } illicit consignment stopped
   *[other] { $stopped } of { $illicit } illicit consignments stopped
}
home-last-points = { $points } of { $possible } possible

## Setting a sitting up

home-setup = Your sitting
home-officer = Officer's name or pseudonym
home-officer-note = Stands in the ledger and the report.
home-officer-unnamed = Trainee
home-seed = Seed
home-seed-draw = Another at random
home-seed-note = The same scenario and seed make the same consignments for everybody: type the seed of your class to work the same exercise.
home-mode = Mode
home-mode-practice = Practice
home-mode-exercise = Exercise
home-mode-assessment = Assessment
home-mode-about-practice = Work at your own pace and learn from every case; you may pause at any time.
home-mode-about-exercise = Work the whole exercise as on duty, and look back on it afterwards.
home-mode-about-assessment = Work against the wall clock, without a pause, for a result that is handed in.
home-feedback-after-each-decision = Feedback: after each decision you are told what was there and what would have shown it.
home-feedback-at-end = Feedback: everything at the end, in the debrief.
home-feedback-selective = Feedback: the truth only of what you opened; what you missed may surface later as a bulletin.
home-coached = Coach me through the first parcels
home-read-briefing = Read the briefing

## Assessment

home-assessment = Assessment
home-minutes-field = Minutes
    .note = Regular length in real time, from 5 to 480.
home-pace-field = Pace of the clock
    .note = Seconds of the exercise for one second of real time, from 1 to 60.
home-extra-field = Extra time in percent
    .note = Granted to this candidate and recorded in the result; 0 for none.
home-kiosk = Kiosk: fill the screen, and let nobody leave without the supervisor's code
home-kiosk-note = Kiosk mode deters; it is not a lockdown of the operating system. Somebody must be in the room.
home-code = Supervisor's code
home-code-again = Supervisor's code again
home-clock = The rule of the clock
home-clock-start = The clock starts when you begin and runs on by itself, also when the program is closed or the power fails. There is no pause.
home-clock-extra = You are granted { $percent }% extra time: { $regular } become { $granted }, and the clock of the exercise runs slower by as much, so that your exercise is as long as everybody's.
home-clock-pace = One second of real time lets { $pace } seconds of the exercise pass. In { $granted } the exercise advances by { $passed }; the scenario lasts { $length }.
home-clock-hand-in = You can hand in at any time. After { $granted } the exercise is handed in as it stands, and what is undecided is released by law.
home-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
home-machine = What lies on this machine
home-machine-note = Scenario and seed lie on this machine. Who can read its files and has the program could make the same consignments again. Until you hand in, the program itself shows and writes no truth.

## What cannot be used

home-fault-officer = State the candidate's name or pseudonym: an assessment is handed in under it.
home-fault-seed = "{ $typed }" is not a seed: type a whole number from { $least } to { $most }.
home-fault-minutes = "{ $typed }" is not a length: type whole minutes from { $least } to { $most }.
home-fault-pace = "{ $typed }" is not a pace: type a number from { $least } to { $most } with at most two decimals.
home-fault-extra = "{ $typed }" is not an extra time: type whole percents from { $least } to { $most }.
home-fault-code-short = A supervisor's code has at least { $least } characters.
home-fault-codes-differ = The two codes differ: type the same code twice.

## Briefing

briefing-title = Briefing
briefing-back = Home
briefing-begin = Begin
briefing-seed = seed { $seed }
briefing-order = Operational order
briefing-situation = Situation
briefing-mission = Mission
briefing-execution = Execution
briefing-resources = Resources
briefing-reporting = Reporting
briefing-bulletins = Bulletins in force
briefing-counts = What counts
briefing-offence = Illicit consignment
briefing-stopped = stopped
briefing-passed = let pass
briefing-other-offence = any other offence
briefing-any-offence = any offence
briefing-grounded = Added when the stop rests on a true ground
briefing-false-stop = Lawful consignment stopped
briefing-opening = Lawful consignment opened
briefing-spoiled = Lawful cold-chain goods spoiled while held
# $hours: a number.
briefing-delay = { $hours ->
    [0] Each hour that a lawful consignment waits
    [one] Each hour that a lawful consignment waits beyond the first hour
   *[other] Each hour that a lawful consignment waits beyond the first { $hours }
}
briefing-counts-note = Stopping means to detain, refer, seize or return. What inspections cost comes out of the budget.
briefing-actions = Inspections
briefing-action-officer = { $time } of your time
briefing-action-station = { $stations ->
    [one] { $time } on { $stations } station
   *[other] { $time } on { $stations } stations
}
briefing-action-capacity = { $uses } per shift
briefing-action-unlimited = no limit
briefing-action-opening = only once opened
briefing-partners = Partners
briefing-partner-answers = Answers within { $least } to { $most }; { $share } of questions are answered.
briefing-time = Time and means
briefing-deadline = Released by law after arrival: { $mode }
briefing-shift = Length of a shift
briefing-decision = Your time for a decision
briefing-cold-chain = Cold-chain goods keep after arrival
briefing-budget = Budget for inspections
briefing-no-budget = no limit
briefing-feedback = When you are told

## Settings

settings-title = Settings
settings-back = Back
settings-language = Language
settings-language-note = What a scenario itself says stays in its author's language.
settings-scale = Interface scale
settings-scale-smaller = Smaller
settings-scale-larger = Larger
settings-looks = Appearance
settings-theme = Theme
settings-light = Light
settings-dark = Dark
settings-colours = Colours with a meaning
settings-colours-safe = Safe for colour-blind readers
settings-colours-customary = Customary red and green
settings-colours-note = Shapes and words tell the same as colours, in either palette.
settings-motion = Reduce motion
settings-hall = Show the hall behind the panels
settings-keys = Keys
settings-keys-note = Choose a command's key and press another. Escape keeps the old one.
settings-keys-reset = Reset all keys
settings-key-press = press a key …
settings-key-none = no key
settings-key-reset = { $command }: back to { $keys }
settings-key-conflict = { $keys } is also the key of "{ $command }": only one of the two can have it.
settings-key-reserved = { $keys } alone moves through every screen and cannot be the key of a command: press another, or hold Ctrl or Alt with it.

## Receipt

receipt-title = Receipt
receipt-done = Handed in
receipt-exercise = Exercise
receipt-scenario-digest = Scenario (digest)
receipt-officer = Officer
receipt-mode = Mode
receipt-began = Began
receipt-ended = Handed in
receipt-granted = Time granted
receipt-records = Records
receipt-extra = Extra time
receipt-no-extra = none
receipt-recorded = Recorded
receipt-size = { $steps ->
    [one] { $steps } step
   *[other] { $steps } steps
}, { $records ->
    [one] { $records } record
   *[other] { $records } records
} in the ledger
receipt-ledger = Ledger
receipt-head = Head hash of the ledger
receipt-copy = Copy
receipt-copied = Copied
receipt-note-it = Note these 64 digits or photograph this page, and give one copy to the supervisor before anybody leaves.
receipt-proves = The number stands for every record of the sitting, in order. If one character of the ledger is changed later, the number no longer fits: so it proves that the ledger that is marked is the one that was handed in here.
receipt-home = Home
receipt-debrief = Debrief
