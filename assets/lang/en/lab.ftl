# The selectivity lab: a profile is written, run over the queue, and seen at work.

lab-title = Selectivity lab
lab-name = Title
lab-name-hint = My profile
lab-threshold = Select when points ≥
lab-tab-rules = Rules
lab-tab-selection = Selection
lab-tab-cases = Selected consignments
lab-tab-text = Save and load

# $n: undecided consignments. $selected, $all, $percent: already written in this language.
lab-summary = { $n ->
        [0] Nothing undecided on the desk
        [one] { $selected } of { $all } undecided consignment selected ({ $percent })
       *[other] { $selected } of { $all } undecided consignments selected ({ $percent })
    }
lab-run = Run over the queue
lab-not-run = Many consignments: the profile is run when you ask for it.
lab-stale = The rules or the queue have changed since; run it again.
# $most: a number.
lab-cut = Only the first { $most } consignments are looked at.

## Rules

lab-add-rule = Add a rule
lab-load-general = Load the general profile
lab-undo-load = Back to my own rules
lab-no-rules = There is no rule. A profile has at least one.
lab-rule = Rule { $n }
lab-part = condition { $n }
lab-points = points
lab-points-unit = pts
lab-join = how conditions are joined
lab-join-one = if
lab-join-all = if all of
lab-join-any = if any of
lab-up = move up
lab-down = move down
lab-remove = remove
lab-add-part = Add a condition
lab-not = not
lab-kind = what is looked at
lab-value = what is asked for
lab-none = none
lab-grams = g
lab-kept = This rule is nested more deeply than the editor can show. It applies as it stands; you can change its points, move it or remove it.
lab-search = Search indicators
lab-search-none = No indicator of the declared data matches.
lab-hint-countries = Country codes: CN, TR
lab-hint-hs = Beginnings of HS codes: 3004, 9018.3
lab-hint-texts = Texts, separated by semicolons: vitamin; sample
# $what: what was typed.
lab-unread-countries = Not a country code: { $what }
lab-unread-hs = Not the beginning of an HS code, one to six digits: { $what }
lab-nothing-chosen = Nothing is stated, so nothing matches.

lab-kind-raised = Indicator
lab-kind-mode = Mode of transport
lab-kind-direction = Direction
lab-kind-form = Declaration form
lab-kind-category = Category of item
lab-kind-trader = Local party
lab-kind-origin-in = Country of origin
lab-kind-dispatch-in = Country of dispatch
lab-kind-destination-in = Destination
lab-kind-hs-in = HS code begins with
lab-kind-kind-in = Kind of goods
lab-kind-family-in = Family of articles
lab-kind-description-has = Description contains
lab-kind-value-at-least = Value at least
lab-kind-value-below = Value below
lab-kind-quantity-at-least = Quantity at least
lab-kind-gross-mass-at-least = Gross mass at least
lab-kind-on-platform = Sold on a platform
lab-kind-no-licence-stated = No licence stated

# A condition in words.
lab-told-plain = { $kind }: { $value }
lab-told-not = not ({ $part })
lab-told-all = all of ({ $parts })
lab-told-any = any of ({ $parts })

## Selection

lab-nothing-on-desk = Nothing undecided is on the desk. Let time pass until the first arrival.
lab-spread = How the points are spread
lab-spread-told = Points from { $least } to { $most }. Half of the consignments have { $median } or more, a quarter { $quarter } or more.
# $points: the threshold.
lab-from = selected: { $points } or more
lab-bar = { $n ->
        [one] { $first } to { $last } points: { $n } consignment
       *[other] { $first } to { $last } points: { $n } consignments
    }
lab-capacity = Capacity left in this shift
lab-capacity-help = If every selected consignment were to be inspected this way:
lab-capacity-unlimited = no limit
lab-capacity-out = out of service
lab-capacity-enough = { $n } left, enough for all that are selected
lab-capacity-over = { $n } left, { $over } too few

## Selected consignments

lab-none-selected = The profile selects nothing at this threshold.
lab-column-case = Case
lab-column-points = Points
lab-column-rules = Rules
lab-column-description = Description
lab-column-dispatch = Dispatched from
lab-row = { $case }: { $points } points, rules { $rules }; { $description }, from { $country }
lab-flag = { $n ->
        [0] Flag as suspect
        [one] Flag { $n } consignment as suspect
       *[other] Flag { $n } consignments as suspect
    }
lab-flag-most = At most { $most } at once, those with the most points first; press again for the rest.
lab-flag-all = All that are selected carry the flag.

## Save and load

lab-save = The profile as text
lab-save-help = Copy it and keep it in a file; simulated officers and other desks read the same text.
lab-copy = Copy
lab-load = Load a profile
lab-load-help = Paste the text of a profile here. Your own rules can be had back afterwards.
lab-load-button = Load
lab-loaded = { $n ->
        [one] Loaded: { $n } rule.
       *[other] Loaded: { $n } rules.
    }
lab-fault-too-long = The text is { $bytes } bytes long; at most { $most } are read.
# $what: the reader's own words, in English.
lab-fault-syntax = Line { $line }, column { $column }: this cannot be read as a profile. { $what }.
lab-fault-format = Format { $format } is not known; format 1 is.
lab-fault-points = Rule { $rule }: { $points } points; a rule gives from −1,000 to 1,000.
lab-fault-not-declared = Rule { $rule }: “{ $indicator }” does not show in declared data, so a profile cannot use it.
lab-fault-rules = The profile has { $rules } rules; between 1 and { $most } are possible.
