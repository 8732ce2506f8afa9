# What inspections brought: history, image, bench, codes, replies, laboratory; parties, route, notes.
# These texts state what was seen. They never say what it means.

results-declared = Declared
results-quantity = { $number } × { $unit }
results-units = { $n ->
    [one] { $number } unit
   *[other] { $number } units
}
results-not-printed = not printed

## Parties

results-sender = Sender
results-addressee = Addressee
results-name = Name
results-street = Street
results-postcode = Postcode
results-city = City
results-country = Country
results-contact = Contact address
results-register-of-sender = Sender in the traders' register
results-register-of-addressee = Addressee in the traders' register
results-register-source = From Customs' own register
results-register-kind = Kind
results-register-number = Register number
results-register-none = none
results-prior-offences = Offences on record, last three years
results-prior-offences-count = { $n ->
    [0] none
   *[other] { $number }
}
results-similar-parcels = Like parcels to this or neighbouring addresses in seven days, all offices
results-others = Others concerned
results-declarant = Declarant
results-carrier = Carrier
results-platform = Platform of the sale

## Route

results-route-title = Journey
results-route-source = As declared
results-stop-loading = Loaded at
results-stop-transit = Transhipped at
results-stop-entry = Enters at
results-stop-arrival = Arrives abroad at
results-stop-destination = Destination
results-dispatch = Country of dispatch
results-origin = Country of origin
results-origin-further = Origin of further lines
results-transport-number = Transport number
results-container = Container
results-lodged = Declaration lodged
results-lodged-at = on arrival
results-lodged-before = { $span } before arrival
results-lodged-after = { $span } after arrival
results-expected = Expected
results-arrived = Arrived
results-deadline = Released by law on
results-left = Time left
results-left-none = none
results-left-settled = decided

## History

results-history-title = History of sender and address
results-history-source = From Customs' own systems, all offices
results-history-not-looked-up = Not looked up yet: the history look-up shows since when the sender is known, refusals elsewhere, names at the address and the volume.
results-days-ago = { $n ->
    [0] today
    [one] { $number } day ago
   *[other] { $number } days ago
}
results-first-seen = Sender first seen
    .meaning = The first consignment of this sender in any office's records.
results-refusals = Refused elsewhere
    .meaning = Consignments of this sender that other offices refused in the last 12 months.
results-names = Names at the address
    .meaning = Different addressees seen at this address in the last 12 months.
results-volume = Volume this month
    .meaning = The sender's consignments this month against the monthly mean of the year (100%).

## Bench

results-bench-title = Physical examination
results-bench-source = As the examiner wrote it down
results-found = Found
results-wrapping = Outer wrapping
results-wrapping-taped = Tape in many layers over every edge and seam
results-wrapping-usual = Closed with tape along the seams
results-cooling = Cooling elements
results-cooling-melted = Melted through, at room temperature
results-cooling-frozen = Frozen hard
results-use = Signs of use
results-use-signs = Stains, folds and wear on the goods
results-use-none = No stains, folds or wear
results-traces = Also noted
results-traces-none = Nothing else.
results-trace-powder = Powder or resin, wrapped in film and tape, lies under the packing.
results-trace-serial = The serial number on a metal part has been ground off.
results-trace-species = Grain and growth lines are those of ivory, shell, skin or timber of a listed species.
results-trace-soil = Soil, root marks or fresh breaks on an old object.
results-packs = { $n ->
    [0] No retail pack laid out
    [one] { $number } retail pack laid out
   *[other] { $number } retail packs laid out
}
results-pack-number = Pack { $number }
results-strength = Strength
results-pack-size = Contents of the pack
results-batch = Batch
results-inner-batch = Batch on the inner pack
results-expiry = Expiry
results-overprint = A second date shines through
results-holder = Holder or maker
results-holder-address = Its address
results-language = Language of the main panel
results-seal = Seal
results-seal-intact = intact
results-seal-broken = missing or broken
results-unit-colour = Colour of the content
results-standard = Standard
results-notified-body = Notified body
results-hologram = Hologram under ultraviolet light
results-hologram-shows = a mark shows
results-hologram-dark = no mark shows
results-ce-mark = CE mark
results-ce-mark-apart = C and E stand apart, each an arc of a full circle; the middle bar of the E is shorter
results-ce-mark-close = C and E stand close together; the bars of the E are of one length
results-brand-mark = Brand mark
results-brand-mark-same = form and colours as in the trade mark register
results-brand-mark-other = form or colours not as in the trade mark register
results-tax-stamp = Tax stamp
results-tax-stamp-there = attached
results-tax-stamp-none = none
results-data-code = Data carrier, not verified
results-data-code-none = no code on the pack

results-language-ar = Arabic
results-language-bn = Bengali
results-language-de = German
results-language-en = English
results-language-es = Spanish
results-language-fr = French
results-language-hi = Hindi
results-language-id = Indonesian
results-language-it = Italian
results-language-ja = Japanese
results-language-ko = Korean
results-language-ms = Malay
results-language-nl = Dutch
results-language-pl = Polish
results-language-pt = Portuguese
results-language-ru = Russian
results-language-sw = Swahili
results-language-th = Thai
results-language-tr = Turkish
results-language-uk = Ukrainian
results-language-vi = Vietnamese
results-language-zh = Chinese

## Codes

results-codes-source = Reader and verification system
results-codes-not-opened = The packs have not been laid out, so that there is no print to read beside the answers.
results-code = Code
results-code-read = In the code
results-code-printed = On the pack
results-code-unread = The reader finds no code that it can read.
results-gtin = GTIN
results-serial = Serial number
results-check-digit = Check digit of the GTIN
results-check-digits = read { $read }, computed { $computed }
results-verification = Answer of the verification system

## Replies

results-reply-subject = Reply to Customs' query on { $reference }
results-reply-nothing = The consignment raises no question that is ours to answer.

## Laboratory

results-lab-title = Laboratory report
results-lab-source = One sample of the consignment
results-lab-measured = Measured
results-lab-result = Result
results-lab-claim = On the pack
results-lab-nothing = Nothing in this sample is within the laboratory's methods.
results-lab-no-pack = The packs have not been laid out; what they claim is not known here.
results-lab-at-least = at least { $limit }
results-lab-at-most = at most { $limit }
results-lab-ingredient = Active ingredient
results-lab-no-ingredient = none found
results-lab-assay = Content, in percent of the label claim
results-lab-impurity = Impurities
results-lab-identity = Identity
results-lab-narcotic = a controlled substance
results-lab-no-narcotic = no controlled substance
results-lab-filtration = Protection, in percent of what the class demands
results-lab-alcohol = Alcohol by volume
results-lab-control = Control line of the test
results-lab-control-line = appears
results-lab-no-control-line = does not appear

## Notes

results-notes-title = Notes on { $case }
results-notes-hint = What you saw, what you want to ask, what you leave open
results-notes-save = Save note
results-notes-saved = ✔ Saved
results-notes-unsaved = • Not saved yet
results-notes-closed = Notes cannot be changed now
results-notes-counter = { $used } of { $most } bytes used
results-notes-no-case = Choose a consignment to write a note on it.
