# The queue, the feed and the strip with clock, pace and means.

## Queue

queue-title = Queue
# $shown, $all: numbers already written in this language.
queue-count = { $shown } of { $all } shown
queue-filter = Filter the queue
queue-filter-help = Finds case numbers, transport document numbers, countries by code or name, and words of the description. Several words must all be found.
queue-filter-clear = Clear the filter
queue-quick-undecided = Undecided
queue-quick-flagged = Flagged
queue-quick-results = Results in
queue-quick-announced = Announced
queue-quick-decided = Decided
queue-quick-all = All
queue-empty-begin = Nothing has arrived yet, and nothing is announced. Let time pass until the first arrival.
queue-empty-undecided = Every consignment that has arrived is decided. Let time pass until the next arrival.
queue-empty-quick = No consignment stands like this at the moment.
queue-empty-filter = No consignment here matches the filter. Shorten it, or choose “All”.

# Headings. $currency: three letters.
queue-column-flag = Flag
queue-column-id = Case
queue-column-mode = Mode
queue-column-sender = Sender
queue-column-description = Description
queue-column-mass = Mass
queue-column-value = Value, { $currency }
queue-column-deadline = Time left
queue-column-state = State
# $column: one of the headings above.
queue-sort = Sort by “{ $column }”
queue-sorted-up = “{ $column }”, sorted ascending; reverse
queue-sorted-down = “{ $column }”, sorted descending; reverse

# States; decided cases by their disposition. Narrow columns: one or two short words.
queue-state-announced = Announced
queue-state-new = New
queue-state-awaited = Awaited
queue-state-results = Results in
queue-state-open = Open
queue-state-by-law = By law
queue-state-release = Released
queue-state-detain = Detained
queue-state-refer = Referred
queue-state-seize = Seized
queue-state-return = Returned
queue-spoiled = spoiled while held
queue-law = law

# Flags that the officer sets.
queue-flag-suspect = Suspect
queue-flag-watch = Watch
queue-flag-fine = In order
queue-flag-none = none
# $flag: one of the words above.
queue-flag-set = Flag: { $flag }

# A row as a screen reader says it. $time: a span of time.
queue-spoken = { $id }: { $description }, from { $country }
queue-spoken-left = { $time } left
queue-spoken-arrives = arrives in { $time }
queue-spoken-flag = flag: { $flag }

## Feed

feed-title = Feed
feed-only-messages = Only messages, no arrivals
feed-unread = { $n ->
        [one] { $n } unread bulletin
       *[other] { $n } unread bulletins
    }
feed-new = unread
feed-empty = Nothing has been told yet.
feed-kind-exercise = Exercise
feed-kind-phase = Phase
feed-kind-bulletin = Bulletin
feed-kind-inject = Notice
feed-kind-trend = Trend report
feed-kind-arrival = Arrival
feed-kind-result = Result
feed-kind-reply = Partner’s reply
feed-kind-by-law = Deadline
feed-kind-spoiled = Spoiled
feed-kind-truth = Feedback
feed-kind-surfaced = Came to light
feed-kind-refused = Not possible
feed-kind-bookmark = Bookmark

# $case: a case number. $offence, $action: words of the catalogue. $partner: an agency's own name.
feed-opened = The exercise has begun.
feed-resumed = The sitting goes on after an interruption.
feed-closed = The exercise has ended.
feed-arrived = { $case } has arrived.
feed-result = { $case }: { $action }, the result is in.
feed-reply = { $case }: reply from { $partner }.
feed-by-law = { $case } was released by law: the time to decide ran out.
feed-spoiled = { $case }: the cold-chain goods have spoiled while held.
feed-licit = { $case } was licit.
feed-illicit = { $case } was illicit: { $offence }.
feed-surfaced = { $case } passed, and was found elsewhere: { $offence }.
feed-bookmark = This moment is marked for the debrief.
feed-trend = How illicit trade is moving
feed-trend-plain = Those who smuggle watch what is stopped and change their ways: other goods, other countries of dispatch, other methods. Do not look only for what you found before.
# $flows: titles of the scenario's flows.
feed-trend-moved = Illicit trade is moving away from what was intercepted in: { $flows }. Expect other goods, other countries of dispatch and other methods there, and do not look only for what you found before.
feed-trend-none = Illicit trade stands as before: nothing that was stopped has made it change its ways.

## Status strip

# $moment: date and time.
status-clock = Time in the exercise: { $moment }
status-closed = The exercise has ended
status-pause = Pause the clock
# $n: seconds of the exercise for one second of real time.
status-pace = Let the clock run at { $n } times real time
status-next = Go on to the next event
# $time: minutes and seconds.
status-left = { $time } left
# $time: a span of time. $percent: a percentage.
status-rule = You have { $time } of real time. There is no pause, and the clock runs on through every interruption.
status-rule-extra = This includes { $percent } of extra time.
status-undecided = { $n ->
        [0] Nothing undecided
        [one] { $n } undecided
       *[other] { $n } undecided
    }
# $left, $spent: amounts with their currency.
status-budget = Budget left { $left }, spent { $spent }
status-spent = Spent { $spent }
# $action: one of the names below, or an agency of the catalogue.
status-capacity = { $action }: { $n } left
status-out = { $action }: out of service
status-history-lookup = History
status-documentary-check = Documents
status-xray = X-ray
status-physical-examination = Examination
status-code-verification = Codes
status-partner-query = Partner
status-laboratory-sample = Laboratory
status-read-only = Nothing can be saved: the disk is full or write-protected. You can read; deciding is possible again as soon as saving works.
