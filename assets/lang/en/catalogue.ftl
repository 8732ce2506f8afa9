### English: the words of the field's enumerations (indicators, offences, actions, documents, fields, countries)
### and the formats of numbers, masses, times and dates.
###
### Adding a language is adding a folder with such files: every language has the same messages and attributes, in
### the same order. A key is a word of the program with "-" for "_", so that a key is never translated. What a
### scenario itself says (titles, briefings, bulletins, names of goods) stays in its author's language.

## The language's own name

language-name = English

## Numbers, masses, durations and dates

# Between groups of three digits, and before the decimals.
number-group = { "," }
number-decimal = { "." }
# $number: a number already written in this language.
percent = { $number }%
mass-grams = { $number } g
mass-kilograms = { $number } kg
duration-days = { $days } d
duration-days-hours = { $days } d { $hours } h
duration-hours = { $hours } h
duration-hours-minutes = { $hours } h { $minutes } min
duration-minutes = { $minutes } min
duration-seconds = { $seconds } s
# $n: the number, for the plural. $number: the number as it is written.
span-days = { $n ->
    [one] { $number } day
   *[other] { $number } days
}
span-hours = { $n ->
    [one] { $number } hour
   *[other] { $number } hours
}
# A value behind its name.
named = { $name }: { $value }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec
# $day: a number. $month: the words of month-N. $year: four digits.
date-long = { $day } { $month } { $year }
# $month: the words of month-short-N.
date-short = { $day } { $month } { $year }
# $date: one of the dates above. $time: hours and minutes.
date-time = { $date }, { $time }
# $first: all items but the last, with commas between them. $last: the last item.
list-and = { $first } and { $last }

## Indicators in declared data and the registers behind them

indicator-vague-description = Vague description
    .explanation = "Samples", "gift" or "health product" tells Customs nothing; such words are not acceptable on a CN23, and they hide goods as often as they are careless.
indicator-abbreviated-description = Abbreviated description
    .explanation = Trade shorthand is common in hurried data and weakens every automatic check of the text.
indicator-misspelt-description = Misspelt description
    .explanation = A misspelt name escapes word lists; honest senders misspell as well.
indicator-truncated-description = Truncated description
    .explanation = Text cut off by a system leaves out the words that matter.
indicator-hs-unlike-description = HS code unlike the text
    .explanation = When the heading of the code and the words describe different goods, one of them is wrong.
indicator-value-below-reference = Value far below the reference price
    .explanation = A price far below what the goods cost anywhere points to undervaluation, or to goods that are not what they are said to be.
indicator-value-above-reference = Value far above the reference price
    .explanation = An inflated price can carry money out or hide dearer goods.
indicator-value-just-under-threshold = Value just under the low-value threshold
    .explanation = Values that stop a few units short of the threshold avoid duty and data requirements.
indicator-quantity-beyond-own-use = More than one person needs
    .explanation = A private person who receives many times a course of treatment is not importing for their own use.
indicator-mass-unlike-goods = Mass does not fit the goods
    .explanation = Goods have a weight; a declared net mass that cannot belong to the declared quantity needs explaining.
indicator-sender-street-missing = Sender without a street
    .explanation = An address that stops at the city cannot be checked or reached.
indicator-sender-unnamed = No sender's name
    .explanation = A parcel that nobody sent cannot be returned, and nobody answers for it.
indicator-addressee-street-missing = Addressee without a street
    .explanation = Goods bound for a city and a name are collected, not delivered.
indicator-care-of-addressee = Care-of address
    .explanation = Delivery care of another person separates the buyer from the parcel.
indicator-hub-unlike-origin = A hub that does not fit the origin
    .explanation = Goods that change country of dispatch without a commercial reason lose their history on the way.
indicator-same-address-burst = Many like parcels to one address
    .explanation = One order split over many parcels stays under every threshold.
indicator-prior-offence-on-record = Prior offence on record
    .explanation = A party that offended before is likelier to offend again, and many never do.
indicator-licence-reference-missing = No licence number stated
    .explanation = Goods that need a licence are declared without naming one.
indicator-gift-on-trade-terms = A gift with an invoice
    .explanation = Gifts have no invoices; the category is chosen for its relief.
indicator-stale-cn22 = CN22 beyond its limits
    .explanation = Form CN22 ends at 300 SDR and 2 kg; beyond it CN23 with full addresses is due.
indicator-advance-data-late = Advance data after arrival
    .explanation = Data that come after the goods leave no time to assess them.
indicator-free-mail-for-firm = Firm with a free mail address
    .explanation = A trading firm that writes from a free mailbox may be no firm.
indicator-freight-exceeds-value = Freight dearer than the goods
    .explanation = Nobody pays more to send goods than the goods are worth, unless they are worth more.
indicator-reserved-item-series = Item number of a reserved series
    .explanation = Service indicators beginning with J or K are reserved; no operator issues them.
indicator-sender-first-seen = Sender new to Customs
    .explanation = A sender whom no office has seen before has no record to trust.
indicator-sender-refused-elsewhere = Refused at another office
    .explanation = Goods turned away at one office try another.
indicator-many-names-at-address = Many names at one address
    .explanation = Letter boxes that collect for many names are used to gather split consignments.
indicator-sender-volume-jump = Sender's volume has jumped
    .explanation = Illicit trade follows new demand within weeks.

## Indicators in the supporting documents

indicator-invoice-value-differs = Invoice total differs from the declared value
    .explanation = The price asked of the buyer and the price told to Customs should be one price.
indicator-invoice-consignee-differs = Invoice made out to somebody else
    .explanation = The buyer on the invoice is not the consignee on the declaration.
indicator-invoice-quantity-differs = Invoice quantity differs
    .explanation = The invoice bills more units than are declared.
indicator-packing-list-mass-differs = Packing list mass differs
    .explanation = Packing list and declaration weigh the same consignment differently.
indicator-transport-route-differs = Transport document shows another route
    .explanation = The waybill tells where the goods were really loaded.
indicator-origin-certificate-differs = Certificate of origin names another country
    .explanation = Origin decides duty, bans and trust; two origins are one too many.
indicator-letterhead-misspelt = Seller's name misspelt on its own invoice
    .explanation = Firms know how to spell their name; forgers copy it from a picture.
indicator-licence-absent = Licence not attached
    .explanation = No licence means that nobody has decided that these goods may cross.
indicator-licence-expired = Licence expired
    .explanation = A licence that ended before arrival licenses nothing.
indicator-licence-other-goods = Licence for other goods
    .explanation = A true licence for other goods is lent to these.
indicator-licence-body-unknown = Licence from a body that does not exist
    .explanation = A forged licence names an office nobody can ring.
indicator-analysis-batch-differs = Analysis of another batch
    .explanation = A certificate of analysis speaks only for the batch it names.
indicator-analysis-out-of-specification = Analysis out of specification
    .explanation = The manufacturer's own figures lie outside the specification.
indicator-authorisation-unknown = Authorisation not in the register
    .explanation = A medicine whose number is not registered was never evaluated.
indicator-authorisation-other-holder = Authorisation belongs to another holder
    .explanation = The number is real and belongs to somebody else.
indicator-wholesale-licence-lapsed = Wholesale licence lapsed
    .explanation = Who trades in medicines without a licence sells outside the supply chain.
indicator-temperature-log-absent = No temperature log
    .explanation = Cold-chain goods without a logger cannot be shown to have stayed cold.
indicator-temperature-excursion = Temperature excursion
    .explanation = Vaccine that was warm may be worthless, whatever its label says.
indicator-conformity-declaration-absent = No declaration of conformity
    .explanation = Protective equipment and devices enter the market on the maker's declaration.
indicator-type-exam-body-unknown = Certificate from a body that does not exist
    .explanation = Many "certificates" come from bodies that were never notified.
indicator-type-exam-body-out-of-scope = Certificate from a body notified for other goods
    .explanation = A real body can certify only what it is notified for.
indicator-test-report-wrong-standard = Test report to the wrong standard
    .explanation = A report to another standard says nothing of this protection.

## Indicators in the X-ray image

indicator-image-contents-unlike = Image shows other goods
    .explanation = The shapes in the image are not those of the declared goods.
indicator-image-concealment = Concealment in the image
    .explanation = Goods are packed so that they should not be seen.
indicator-image-count-unlike = Count in the image does not fit
    .explanation = There are far more packs than the declared quantity fills.
indicator-image-organic-block = Dense organic block
    .explanation = A homogeneous dense block is how bulk drugs look.
indicator-image-firearm-part = Shape of a firearm part
    .explanation = The silhouette of a slide, barrel or magazine is distinctive.
indicator-image-animal-part = Shape of an animal part
    .explanation = Tusk, shell and bone keep their structure in the image.
indicator-image-old-metal = Shape of an old metal object
    .explanation = Hand-made objects lack the regularity of a factory.
indicator-image-mixed-scrap = Mixed scrap
    .explanation = Used goods in bulk show as disorder.

## Indicators on the bench: parcel, packs and codes

indicator-goods-unlike-declared = Opened: not what was declared
    .explanation = The goods on the bench are not the goods on the paper.
indicator-over-taped-parcel = Taped far beyond need
    .explanation = Heavy taping resists a quick look.
indicator-seal-missing = Tamper seal missing
    .explanation = A pack without its seal may have been opened or never sealed.
indicator-name-misspelt-on-pack = Name misspelt on the pack
    .explanation = Original printers do not misspell the product.
indicator-strength-missing = Strength missing
    .explanation = A pack without its strength could not be dispensed.
indicator-expiry-past = Expiry passed
    .explanation = Expired goods were bought cheap to be sold dear.
indicator-expiry-overprinted = Expiry overprinted
    .explanation = A new date over an old one makes waste into stock.
indicator-batch-differs-inside = Batch differs between carton and inner pack
    .explanation = Carton and blister come from different batches: one of them was refilled.
indicator-maker-address-wrong = Maker's address wrong
    .explanation = Forgers copy the name and guess the address.
indicator-unit-colour-odd = Tablets of an odd colour
    .explanation = The contents do not look as the register describes them.
indicator-hologram-without-uv = Hologram without its UV mark
    .explanation = Holograms are copied; the hidden mark is harder to copy.
indicator-pack-size-never-made = A pack size never made
    .explanation = The holder never sold the product in this size.
indicator-foreign-market-labelling = Labelled for another market
    .explanation = Goods meant for one market surface in another: diverted.
indicator-ce-mark-malformed = CE mark malformed
    .explanation = The proportions of the mark are laid down; copies get them wrong.
indicator-ppe-marking-incomplete = Marking incomplete
    .explanation = Protective equipment must carry standard and notified body.
indicator-cool-packs-melted = Cooling elements melted
    .explanation = The cold chain has ended before the journey.
indicator-signs-of-use = Signs of use
    .explanation = Used goods sold as new endanger whoever trusts them.
indicator-brand-mark-imitated = Brand mark imitated
    .explanation = A mark that is nearly the registered one is not the registered one.
indicator-wrapped-powder = Wrapped powder or resin
    .explanation = Film, tape and grease keep smell in and prying out.
indicator-serial-erased = Serial number erased
    .explanation = A part without a number cannot be traced.
indicator-species-material = Material of a listed species
    .explanation = The grain of ivory, shell or timber gives it away.
indicator-soil-traces = Soil on an old object
    .explanation = Soil and fresh breaks point to a recent dig.
indicator-tax-stamp-missing = Tax stamp missing
    .explanation = Excise goods without a stamp have paid no excise.
indicator-code-absent = No code on the pack
    .explanation = A pack of this kind must carry a GS1 DataMatrix.
indicator-code-gtin-check-wrong = Check digit wrong in the code
    .explanation = No maker prints a GTIN that fails its own check.
indicator-code-differs-from-print = Code differs from the print
    .explanation = Code and text beside it must state the same batch and expiry.
indicator-serial-repeated = One serial on several packs
    .explanation = A serial number is unique; copies are not.
indicator-serial-unknown = Serial unknown
    .explanation = The verification system has never heard of the pack.
indicator-serial-already-dispensed = Serial already dispensed
    .explanation = The pack with this serial was sold long ago.
indicator-batch-recalled = Batch recalled
    .explanation = The maker has called this batch back.
indicator-serial-other-market = Serial of another market
    .explanation = The pack was made for another country's patients.

## Indicators in partners' replies

indicator-licence-not-on-file = Licence not on file
    .explanation = The authority that should have issued the licence did not.
indicator-holder-denies-batch = Holder does not know the batch
    .explanation = The maker knows its batches.
indicator-alert-match = Matches an alert
    .explanation = Product and batch are on an alert list.
indicator-body-denies-certificate = Body denies the certificate
    .explanation = The notified body never issued it.
indicator-addressee-denies-order = Addressee ordered nothing
    .explanation = A borrowed name receives what it never bought.
indicator-seller-denies-invoice = Seller does not confirm the invoice
    .explanation = Invoice and seller disagree about price or sale.
indicator-rights-holder-denies = Right holder: not ours
    .explanation = The owner of the mark knows its goods.
indicator-not-free-to-trade = Not free to trade
    .explanation = The agency knows the species or waste as listed.
indicator-on-object-register = On a register of objects
    .explanation = The object is known to be protected or stolen.
indicator-police-interest = Of interest to the police
    .explanation = Sender or addressee appear in an ongoing case.

## Indicators in laboratory results

indicator-no-active-ingredient = No active ingredient
    .explanation = A product without its active ingredient treats nobody.
indicator-wrong-active-ingredient = Wrong active ingredient
    .explanation = Another substance than the label says.
indicator-under-strength = Under strength
    .explanation = Too little of the right substance breeds resistance.
indicator-impurity-over-limit = Impurities over the limit
    .explanation = Degraded or badly made product.
indicator-narcotic-identified = Controlled substance identified
    .explanation = The laboratory names the substance.
indicator-filtration-below-class = Protection below its class
    .explanation = The article protects less than its marking says.
indicator-alcohol-below-label = Too little alcohol
    .explanation = Sanitiser below 60 percent does not disinfect.
indicator-control-line-missing = Kit does not react
    .explanation = A kit whose control line never appears tests nothing.

## The hypothesis that nothing is wrong

hypothesis-licit = Licit

## Offences: what is wrong with the goods

offence-falsified = Falsified product
offence-substandard = Substandard product
offence-unlicensed = Unregistered or unlicensed product
offence-missing-lpco = Missing licence, permit or certificate
offence-expired-or-relabelled = Expired or relabelled
offence-counterfeit = Counterfeit
offence-diverted = Diverted goods
offence-prohibited = Prohibited goods
offence-revenue-fraud = Revenue fraud
offence-drug-trafficking = Drug trafficking
offence-arms-trafficking = Arms trafficking
offence-wildlife-trafficking = Wildlife trafficking
offence-waste-trafficking = Waste trafficking
offence-cultural-trafficking = Trafficking in cultural property

## Schemes: how the goods are moved past Customs

scheme-declared-openly = Declared openly
scheme-misdescription = Misdescription
scheme-cover-goods = Cover goods
scheme-undervaluation = Undervaluation
scheme-misclassification = Misclassification
scheme-splitting = Splitting of consignments
scheme-forged-documents = Forged documents
scheme-misrouting = Misrouting
scheme-borrowed-identity = Borrowed identity

## The offender's skill

skill-opportunist = Opportunist
skill-practised = Practised
skill-professional = Professional

## Risk areas

risk-area-public-health = Public health
risk-area-revenue = Revenue
risk-area-illicit-drugs = Illicit drugs
risk-area-security = Security
risk-area-ipr = Intellectual property rights
risk-area-environment = Environment
risk-area-cultural-heritage = Cultural heritage

## Dispositions: what an officer decides

disposition-release = Release
    .help = Right when the consignment is lawful, or when nothing that you found justifies holding it.
disposition-detain = Detain
    .help = Right when there is a grounded suspicion, or a document is missing, and the goods must wait until it is settled.
disposition-refer = Refer
    .help = Right when another agency must decide: release is suspended and the case goes to the competent authority.
disposition-seize = Seize
    .help = Right when the goods themselves are unlawful and must not return to trade: they are taken into custody for proceedings.
disposition-return-to-sender = Return to sender
    .help = Right when the goods may not enter but nothing justifies seizing them: they go back where they came from.

## Difficulty of an exercise

difficulty-easy = Easy
difficulty-moderate = Moderate
difficulty-hard = Hard

## When the truth is told

feedback-after-each-decision = After each decision
feedback-at-end = At the end
feedback-selective = Only for opened consignments

## Modes of transport

mode-post = Post
mode-express = Express
mode-air = Air
mode-sea = Sea
mode-road = Road

## Direction

direction-import = Import
direction-export = Export
direction-transit = Transit

## Declaration forms

form-full-declaration = Full declaration
form-express-low-value = Low-value express declaration
form-cn22 = CN22
form-cn23 = CN23

## Postal categories (CN22, CN23)

category-gift = Gift
category-documents = Documents
category-sample = Commercial sample
category-sale-of-goods = Sale of goods
category-returned = Returned goods
category-other = Other

## Parties in Customs' register

trader-private = Private person
trader-registered = Registered trader

## Inspection actions

action-history-lookup = History look-up
    .shows = Shows what Customs' systems know of sender and address: first appearance, refusals at other offices, names at the address, volume.
action-documentary-check = Documentary check
    .shows = Shows the supporting documents, to be compared with the declaration and with one another, and which of them are missing.
action-xray = X-ray
    .shows = Shows shapes and counts without opening: other goods than those declared, concealment, suspicious objects.
action-physical-examination = Physical examination
    .shows = Shows the opened consignment: what the goods are, their state, and what is printed on the retail packs.
action-code-verification = Code verification
    .shows = Shows what the codes on the packs contain and what the verification system knows of their serial numbers.
action-partner-query = Partner query
    .shows = Shows what only the partner can confirm: licences, batches, alerts, certificates, invoices, rights, entries in its registers.
action-laboratory-sample = Laboratory sample
    .shows = Shows what the goods are made of and whether they perform: active ingredient, content, impurities, controlled substances, filtration, alcohol, reaction of a test kit.

## Supporting documents

document-invoice = Invoice
document-packing-list = Packing list
document-air-waybill = Air waybill
document-house-waybill = House waybill
document-bill-of-lading = Bill of lading
document-road-consignment-note = Road consignment note (CMR)
document-postal-despatch-note = Postal dispatch note
document-certificate-of-origin = Certificate of origin
document-import-licence = Import licence
document-export-licence = Export licence
document-marketing-authorisation = Marketing authorisation
document-batch-certificate = Batch certificate
document-certificate-of-analysis = Certificate of analysis
document-wholesale-licence = Wholesale licence
document-temperature-log = Temperature log
document-declaration-of-conformity = Declaration of conformity
document-type-examination = Type-examination certificate
document-test-report = Test report

## Fields, as labels on a form

field-number = Number
field-date = Date
field-issuer = Issued by
field-seller = Seller
field-consignor = Consignor
field-sender-street = Sender's street
field-consignee = Consignee
field-consignee-street = Consignee's street
field-contact = Contact
field-description = Description of goods
field-further-lines = Further lines
field-commodity-code = Commodity code
field-heading = HS heading
field-quantity = Quantity
field-net-mass = Net mass
field-gross-mass = Gross mass
field-value = Value
field-total = Total
field-freight = Freight or postage
field-origin = Country of origin
field-dispatch = Country of dispatch
field-place-of-loading = Place of loading
field-form = Form
field-category = Category of item
field-invoice-number = Invoice number
field-licence-reference = Licence number
field-lodgement = Lodgement
field-similar-parcels = Similar parcels (7 days)
field-prior-offences = Prior offences (3 years)
field-transport-number = Transport document number
field-valid-until = Valid until
field-holder = Holder
field-holder-address = Holder's address
field-authorisation-number = Authorisation number
field-product = Product
field-batch = Batch
field-expiry = Expiry date
field-specification = Specification
field-assay = Assay
field-maximum-temperature = Maximum temperature
field-notified-body = Notified body
field-standard = Standard
field-sender-first-seen = Sender first seen
field-sender-refusals = Refusals elsewhere (12 months)
field-names-at-address = Names at the address (12 months)
field-sender-volume = Sender's volume this month
field-contents = Contents
field-concealment = Concealment
field-count = Count
field-shape = Shape
field-seal = Tamper seal
field-strength = Strength
field-tablet-colour = Tablet colour
field-hologram = Hologram
field-pack-size = Pack size
field-language = Language
field-ce-mark = CE mark
field-cool-packs = Cooling elements
field-wrapping = Wrapping
field-use = Signs of use
field-brand-mark = Brand mark
field-serial-number = Serial number
field-material = Material
field-surface = Surface
field-tax-stamp = Tax stamp
field-code = Code
field-gtin = GTIN
field-verification = Verification
field-confirmation = Confirmation
field-active-ingredient = Active ingredient
field-impurity = Impurities
field-identity = Substance identified
field-filtration = Filtration
field-alcohol-content = Alcohol content
field-control-line = Control line

## Places where a field is read (documents have their own names above)

place-declaration = Declaration
place-register = Reference books
place-history = History
place-image = X-ray image
place-pack = Goods and packs
place-code = Code on the pack
place-partner = Partner's reply
place-laboratory = Laboratory report

## Sources of evidence

source-data = Data
source-document = Documents
source-image = Image
source-pack = Goods and packs
source-partner = Partners
source-laboratory = Laboratory

## Partner agencies

agency-medicines-authority = Medicines authority
agency-market-surveillance = Market surveillance
agency-valuation-office = Valuation office
agency-rights-holder = Right holder
agency-environment-agency = Environment agency
agency-culture-ministry = Ministry of Culture
agency-police = Police

## Concealment seen in an image

concealment-food-tins = In food tins
concealment-cereal-boxes = In cereal boxes
concealment-inside-clothing = Inside clothing
concealment-between-book-pages = Between the pages of books
concealment-false-bottom = In a false bottom
concealment-electronics-housing = In the housing of an electronic device

## Threats seen in an image

threat-dense-organic-block = Dense organic block
threat-firearm-part = Firearm part
threat-animal-part = Animal part
threat-old-metal-object = Old metal object
threat-mixed-scrap = Mixed scrap

## What the verification system answers for a serial number

serial-status-active = Active
serial-status-unknown = Unknown
serial-status-already-dispensed = Already dispensed
serial-status-recalled = Recalled
serial-status-other-market = Other market
serial-status-not-readable = Not readable

## Questions to partners, with the reassuring (fine) and the worrying (bad) answer

question-licence-on-file = Is the licence that is claimed on file?
    .fine = The licence is on file with us.
    .bad = The licence is not on file with us.
question-holder-knows-batch = Does the authorisation holder know the batch?
    .fine = The holder confirms that the batch is its own.
    .bad = The holder states that it never made this batch.
question-addressee-ordered = Did the addressee order the goods?
    .fine = The addressee confirms having ordered the goods.
    .bad = The addressee states that nothing was ordered.
question-free-of-alerts = Is there an alert on the product and batch?
    .fine = There is no alert on this product and batch.
    .bad = An alert matches this product and batch.
question-body-confirms-certificate = Does the notified body confirm its certificate?
    .fine = The notified body confirms that it issued the certificate.
    .bad = The notified body does not confirm the certificate.
question-seller-confirms-invoice = Does the seller confirm the invoice?
    .fine = The seller confirms the invoice.
    .bad = The seller does not confirm the invoice.
question-rights-holder-accepts = Does the right holder accept the goods as its own?
    .fine = We recognise the goods as our own.
    .bad = We do not recognise the goods as our own.
question-free-to-trade = Is the species, or the waste, free to trade?
    .fine = The species or waste is not listed and is free to trade.
    .bad = The species or waste is listed and is not free to trade.
question-absent-from-register = Is the object on a register of protected or stolen objects?
    .fine = The object is on none of these registers.
    .bad = The object is registered as protected or stolen.
question-of-no-interest = Are sender or addressee of interest to an ongoing case?
    .fine = Neither the sender nor the addressee is of interest to an ongoing case.
    .bad = The sender or the addressee is of interest to an ongoing case.

## Kinds of goods

goods-kind-medicine = Medicine
goods-kind-vaccine = Vaccine
goods-kind-ppe = Personal protective equipment
goods-kind-test-kit = Test kit
goods-kind-device = Medical device
goods-kind-sanitiser = Sanitiser or disinfectant
goods-kind-article = Ordinary article
goods-kind-branded-article = Branded article
goods-kind-excise = Excise or high-duty goods
goods-kind-narcotic = Narcotic or psychotropic
goods-kind-weapon = Weapon, part or ammunition
goods-kind-wildlife = Wildlife specimen
goods-kind-waste = Waste or scrap
goods-kind-cultural-object = Cultural object

## Physical forms of one retail unit

goods-form-tablet = Tablet
goods-form-capsule = Capsule
goods-form-ampoule = Ampoule
goods-form-vial = Vial
goods-form-prefilled-syringe = Prefilled syringe
goods-form-bottle = Bottle
goods-form-tube = Tube
goods-form-inhaler = Inhaler
goods-form-sachet = Sachet
goods-form-patch = Patch
goods-form-mask = Mask
goods-form-glove = Glove
goods-form-gown = Gown
goods-form-eyewear = Eyewear
goods-form-cassette = Cassette
goods-form-instrument = Instrument
goods-form-machine = Machine
goods-form-wipe = Wipe
goods-form-can = Can or canister
goods-form-garment = Garment
goods-form-shoe = Shoe
goods-form-toy = Toy
goods-form-phone = Phone
goods-form-charger = Charger
goods-form-book = Book
goods-form-tool = Tool
goods-form-battery = Battery
goods-form-box = Box
goods-form-jewellery = Jewellery
goods-form-powder = Powder
goods-form-block = Block
goods-form-part = Part
goods-form-carving = Carving
goods-form-plant = Plant
goods-form-bale = Bale
goods-form-painting = Painting
goods-form-coin = Coin
goods-form-statuette = Statuette
goods-form-cigarette = Cigarette

## What an operator recognises in an X-ray image

image-class-blisters = Blister packs
image-class-vials-and-ampoules = Vials and ampoules
image-class-liquid-containers = Containers of liquid
image-class-folded-textile = Folded textile
image-class-paper-and-board = Paper and board
image-class-electronics = Electronics
image-class-metal-pieces = Metal pieces
image-class-small-hard-goods = Small hard goods
image-class-footwear = Footwear
image-class-powder-or-block = Powder or block
image-class-loose-bulk = Loose bulk

## How the destination's law treats the goods

legal-status-free = Unrestricted
legal-status-general-sale = General sale
legal-status-pharmacy = Pharmacy only
legal-status-prescription-only = Prescription only
legal-status-controlled = Controlled
legal-status-government-only = Government only
legal-status-regulated = Regulated
legal-status-excise = Subject to excise
legal-status-protected = Protected
legal-status-unauthorised = Not authorised

## Storage that the label demands

storage-room = Room temperature, up to 25 °C
storage-cool-2-8 = Refrigerated, 2 to 8 °C
storage-frozen = Frozen, −15 °C or colder
storage-ultra-cold = Ultra-cold, −60 °C or colder

## Refusals: what is not acceptable now, and what to do

refusal-unknown-case = Case { $case } is not part of this exercise. Choose a case from the queue.
refusal-not-arrived = Case { $case } has not arrived yet. Wait for its arrival, then try again.
refusal-already-decided = Case { $case } is decided already, and a decision is final. Go on with another case.
refusal-unknown-action = The scenario has no such action. Choose one from the list of actions.
refusal-already-asked = The action was done, or asked for, already. Read its result, or wait for it.
refusal-no-capacity = No capacity is left for this action in this shift. Choose another action, or wait for the next shift.
refusal-out-of-service = The action is out of service. Choose another action, or wait until it is back.
refusal-no-budget = The budget does not cover the action. Choose a cheaper one, or decide on what you know.
refusal-not-opened = The consignment must be opened first. Have it physically examined, then ask again.
refusal-confidence-out-of-range = A confidence lies between 0 and 100%. State it again.
refusal-too-many-grounds = A decision cites at most 16 grounds. Keep the strongest and take out the others.
refusal-remark-too-long = A remark is at most 1,000 bytes long. Shorten it to one sentence.
refusal-note-too-long = A note is at most 8,000 bytes long. Shorten it.
refusal-too-many-papers = A desk shows at most 64 papers at once. Close some of them.
refusal-not-imaged = There is no X-ray image of the consignment yet. Have it scanned, or wait for the image.
refusal-malformed-mark = A mark needs a width and a height within the image. Draw it again.
refusal-too-many-marks = A case has at most 20 marks. Take one back first.
refusal-unknown-mark = There is no such mark. Choose one from the list of marks.
refusal-advance-too-long = Time can be advanced by at most thirty days at once. Choose a shorter time.
refusal-closed = The exercise is closed, and nothing more can be changed in it. Go on to the debrief.

## Countries and territories (ISO 3166-1); the names imply no opinion on any territory

country-AD = Andorra
country-AE = United Arab Emirates
country-AF = Afghanistan
country-AG = Antigua and Barbuda
country-AI = Anguilla
country-AL = Albania
country-AM = Armenia
country-AO = Angola
country-AQ = Antarctica
country-AR = Argentina
country-AS = American Samoa
country-AT = Austria
country-AU = Australia
country-AW = Aruba
country-AX = Åland Islands
country-AZ = Azerbaijan
country-BA = Bosnia and Herzegovina
country-BB = Barbados
country-BD = Bangladesh
country-BE = Belgium
country-BF = Burkina Faso
country-BG = Bulgaria
country-BH = Bahrain
country-BI = Burundi
country-BJ = Benin
country-BL = Saint Barthélemy
country-BM = Bermuda
country-BN = Brunei Darussalam
country-BO = Bolivia (Plurinational State of)
country-BQ = Bonaire, Sint Eustatius and Saba
country-BR = Brazil
country-BS = Bahamas
country-BT = Bhutan
country-BV = Bouvet Island
country-BW = Botswana
country-BY = Belarus
country-BZ = Belize
country-CA = Canada
country-CC = Cocos (Keeling) Islands
country-CD = Congo (Democratic Republic of the)
country-CF = Central African Republic
country-CG = Congo
country-CH = Switzerland
country-CI = Côte d'Ivoire
country-CK = Cook Islands
country-CL = Chile
country-CM = Cameroon
country-CN = China
country-CO = Colombia
country-CR = Costa Rica
country-CU = Cuba
country-CV = Cabo Verde
country-CW = Curaçao
country-CX = Christmas Island
country-CY = Cyprus
country-CZ = Czechia
country-DE = Germany
country-DJ = Djibouti
country-DK = Denmark
country-DM = Dominica
country-DO = Dominican Republic
country-DZ = Algeria
country-EC = Ecuador
country-EE = Estonia
country-EG = Egypt
country-EH = Western Sahara
country-ER = Eritrea
country-ES = Spain
country-ET = Ethiopia
country-FI = Finland
country-FJ = Fiji
country-FK = Falkland Islands (Malvinas)
country-FM = Micronesia (Federated States of)
country-FO = Faroe Islands
country-FR = France
country-GA = Gabon
country-GB = United Kingdom
country-GD = Grenada
country-GE = Georgia
country-GF = French Guiana
country-GG = Guernsey
country-GH = Ghana
country-GI = Gibraltar
country-GL = Greenland
country-GM = Gambia
country-GN = Guinea
country-GP = Guadeloupe
country-GQ = Equatorial Guinea
country-GR = Greece
country-GS = South Georgia and the South Sandwich Islands
country-GT = Guatemala
country-GU = Guam
country-GW = Guinea-Bissau
country-GY = Guyana
country-HK = Hong Kong
country-HM = Heard Island and McDonald Islands
country-HN = Honduras
country-HR = Croatia
country-HT = Haiti
country-HU = Hungary
country-ID = Indonesia
country-IE = Ireland
country-IL = Israel
country-IM = Isle of Man
country-IN = India
country-IO = British Indian Ocean Territory
country-IQ = Iraq
country-IR = Iran (Islamic Republic of)
country-IS = Iceland
country-IT = Italy
country-JE = Jersey
country-JM = Jamaica
country-JO = Jordan
country-JP = Japan
country-KE = Kenya
country-KG = Kyrgyzstan
country-KH = Cambodia
country-KI = Kiribati
country-KM = Comoros
country-KN = Saint Kitts and Nevis
country-KP = Korea (Democratic People's Republic of)
country-KR = Korea (Republic of)
country-KW = Kuwait
country-KY = Cayman Islands
country-KZ = Kazakhstan
country-LA = Lao People's Democratic Republic
country-LB = Lebanon
country-LC = Saint Lucia
country-LI = Liechtenstein
country-LK = Sri Lanka
country-LR = Liberia
country-LS = Lesotho
country-LT = Lithuania
country-LU = Luxembourg
country-LV = Latvia
country-LY = Libya
country-MA = Morocco
country-MC = Monaco
country-MD = Moldova (Republic of)
country-ME = Montenegro
country-MF = Saint Martin (French part)
country-MG = Madagascar
country-MH = Marshall Islands
country-MK = North Macedonia
country-ML = Mali
country-MM = Myanmar
country-MN = Mongolia
country-MO = Macao
country-MP = Northern Mariana Islands
country-MQ = Martinique
country-MR = Mauritania
country-MS = Montserrat
country-MT = Malta
country-MU = Mauritius
country-MV = Maldives
country-MW = Malawi
country-MX = Mexico
country-MY = Malaysia
country-MZ = Mozambique
country-NA = Namibia
country-NC = New Caledonia
country-NE = Niger
country-NF = Norfolk Island
country-NG = Nigeria
country-NI = Nicaragua
country-NL = Netherlands (Kingdom of the)
country-NO = Norway
country-NP = Nepal
country-NR = Nauru
country-NU = Niue
country-NZ = New Zealand
country-OM = Oman
country-PA = Panama
country-PE = Peru
country-PF = French Polynesia
country-PG = Papua New Guinea
country-PH = Philippines
country-PK = Pakistan
country-PL = Poland
country-PM = Saint Pierre and Miquelon
country-PN = Pitcairn
country-PR = Puerto Rico
country-PS = Palestine, State of
country-PT = Portugal
country-PW = Palau
country-PY = Paraguay
country-QA = Qatar
country-RE = Réunion
country-RO = Romania
country-RS = Serbia
country-RU = Russian Federation
country-RW = Rwanda
country-SA = Saudi Arabia
country-SB = Solomon Islands
country-SC = Seychelles
country-SD = Sudan
country-SE = Sweden
country-SG = Singapore
country-SH = Saint Helena, Ascension and Tristan da Cunha
country-SI = Slovenia
country-SJ = Svalbard and Jan Mayen
country-SK = Slovakia
country-SL = Sierra Leone
country-SM = San Marino
country-SN = Senegal
country-SO = Somalia
country-SR = Suriname
country-SS = South Sudan
country-ST = Sao Tome and Principe
country-SV = El Salvador
country-SX = Sint Maarten (Dutch part)
country-SY = Syrian Arab Republic
country-SZ = Eswatini
country-TC = Turks and Caicos Islands
country-TD = Chad
country-TF = French Southern Territories
country-TG = Togo
country-TH = Thailand
country-TJ = Tajikistan
country-TK = Tokelau
country-TL = Timor-Leste
country-TM = Turkmenistan
country-TN = Tunisia
country-TO = Tonga
country-TR = Türkiye
country-TT = Trinidad and Tobago
country-TV = Tuvalu
country-TW = Taiwan (Province of China)
country-TZ = Tanzania (United Republic of)
country-UA = Ukraine
country-UG = Uganda
country-UM = United States Minor Outlying Islands
country-US = United States
country-UY = Uruguay
country-UZ = Uzbekistan
country-VA = Holy See
country-VC = Saint Vincent and the Grenadines
country-VE = Venezuela (Bolivarian Republic of)
country-VG = Virgin Islands (British)
country-VI = Virgin Islands (U.S.)
country-VN = Viet Nam
country-VU = Vanuatu
country-WF = Wallis and Futuna
country-WS = Samoa
country-YE = Yemen
country-YT = Mayotte
country-ZA = South Africa
country-ZM = Zambia
country-ZW = Zimbabwe
