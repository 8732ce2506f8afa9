### English: actions to be had on a case, and the decision.

## Actions

decide-actions-none = Select a consignment in the queue to see what can be done with it.
decide-action-officer = Officer { $time }
decide-action-station = Station { $time }
decide-action-laboratory = Laboratory { $time }
decide-action-free = No cost
decide-action-unlimited = No limit per shift
decide-action-left = { $left ->
    [0] None left in this shift
   *[other] { $left } left in this shift
}
decide-action-queue = Station free at { $time }
decide-action-no-queue = Station free now
decide-action-due = Result due at { $time }
decide-action-answers = Answers within { $time }
decide-action-may-answer = Answers within { $time }, or not at all
decide-action-misses = Misses a sign that is there: { $often } ({ $percent })
decide-action-imagines = Reports a sign that is not there: { $often } ({ $percent })
decide-often-never = never
decide-often-seldom = seldom
decide-often-sometimes = sometimes
decide-often-often = often
decide-begin = Carry out
decide-begin-query = Send query
decide-begin-sample = Take sample
decide-open = Open result
# The spoken name of a button: what it does, and with which action.
decide-begin-name = { $verb }: { $action }
decide-action-asked = Asked: result due at { $time }
decide-action-awaited = Asked: reply awaited
decide-action-too-late = Asked: no result before the case was settled
decide-action-done = Result in
decide-action-no-paper = Result in: no document was produced
decide-action-budget = Left: { $left }.
decide-read-only = Nothing can be recorded at the moment, so nothing can be asked for or decided. Free some space on the disk, or make it writable.

## What the decision is about

decide-none = Select a consignment in the queue: its grounds and its decision are prepared here.
decide-announced = This consignment is announced and has not arrived. It can be decided once it has arrived.
decide-announced-until = This consignment is announced for { $time }. It can be decided once it has arrived; grounds can be noted before.

## Grounds

decide-grounds = Grounds
decide-grounds-count = { $count ->
    [0] Nothing cited yet
   *[other] { $count } of { $most } cited
}
decide-ground-indicator = Indicator · { $source }
decide-ground-contradicts = contradicts
decide-remove = Remove: { $ground }
decide-cite = Cite an indicator
decide-mark = Mark a contradiction
decide-mark-help = Click two fields that cannot both be right, on the declaration, a document or a result. With the keyboard: move to a field and press Enter.
decide-mark-first = First field: { $field }: “{ $text }”
decide-mark-second = Now click the field that contradicts it. Esc lets go.
decide-mark-let-go = Let go
decide-already-cited = That ground is cited already.
decide-cited = cited

## The list of indicators

decide-catalogue = Indicators
decide-catalogue-search = Search the indicators
decide-catalogue-hint = Type a word: value, licence, seal…
decide-catalogue-close = Close
decide-catalogue-count = { $found } of { $all } · Up and Down to choose, Enter to cite, Esc to close
decide-catalogue-nothing = No indicator matches. Try another word, or fewer.

## Disposition, confidence, remark

decide-disposition = Disposition
decide-disposition-help = Choose what is to happen to the consignment.
decide-confidence = Confidence
decide-confidence-question = How likely is it that this consignment is illicit?
decide-confidence-slider = Probability that it is illicit
decide-confidence-field = Probability in percent
decide-confidence-unit = %
decide-confidence-stated = Stated: { $percent } illicit. 0 is certainly licit, 100 certainly illicit.
decide-confidence-unstated = Not stated yet. 0 is certainly licit, 100 certainly illicit.
decide-remark = Remark
decide-remark-hint = One sentence, if you wish

## Commit

decide-missing-disposition = Choose a disposition.
decide-missing-confidence = State how likely it is that the consignment is illicit.
decide-groundless = No ground is cited. A stop without a ground counts as luck.
decide-final = A decision is final once committed.
decide-sent = The decision has been handed over and is being recorded.
decide-undo = Undo
decide-commit = Commit decision
decide-commit-anyway = Commit anyway

## Settled cases

decide-by-law = Released by law
decide-by-law-at = Nobody decided in time: the law released the consignment on { $time }.
decide-settled-at = Decided on { $time }
decide-settled-confidence = Stated probability that it is illicit: { $percent }
decide-settled-groundless = No ground was cited.
decide-actions = Inspections
decide-action-details = What each can show
