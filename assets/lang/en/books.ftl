# The reference books.

books-tariff = Tariff
books-products = Products
books-licences = Licences
books-bodies = Notified bodies
books-money = Money
books-wording = Wording
books-tariff-hint = Code, word or article
books-products-hint = Name, substance, brand, holder, code or authorisation number
books-licences-hint = Code, issuing body or agency
books-bodies-hint = Number or name
books-money-hint = Currency
books-wording-hint = Phrase, abbreviation, country, mail service or sign

books-search = Search
books-list = { $book }: entries
books-today = Today
books-for-consignment = For this consignment
# $number: the same as $n, as this language writes it.
books-found = { $n ->
    [one] { $number } entry
   *[other] { $number } entries
}
books-found-near = No entry answers all of it; the nearest are shown.
books-found-none = No entry.
books-absent = “{ $query }” is not in the books
books-more = { $n ->
    [one] and one more
   *[other] and { $n } more
}
books-range = { $low } to { $high }
books-celsius = { $number } °C
books-months = { $n ->
    [one] one month
   *[other] { $n } months
}
books-per-unit = { $amount } per { $unit }
books-sdr = { $number } SDR

## Tariff

books-chapter = Chapter
books-heading = Heading
books-edition = Edition
books-edition-in-force = In force: { $edition }
books-edition-lacks = Not in { $edition }, which is in force
books-edition-also = Also in { $edition }
books-edition-not = Not in { $edition }
books-demands = Needed at the border
books-demands-none = No licence or other document
books-demands-first = Where several rules hold, the first decides.
# $code: the part of the heading or chapter that the rule is about.
books-demand-part = { $document }, for { $code } only
books-since = in force since { $moment }
books-since-before = in force since before the exercise
books-articles = Articles of the register
books-below-chapter = Headings
books-below-heading = Subheadings

## Products

books-product-name = Registered name
books-product-brand = Brand
books-product-inn = Active substance (INN)
books-product-strength = Strength
books-product-holder = Holder or maker
books-product-address = Registered address
books-product-authorisation = Authorisation number
books-product-code = Commodity code
books-product-hs = Tariff entry
books-product-kind = Kind and form
books-product-origins = Usual origins
books-product-looks = Packs and looks
books-product-sizes = Pack sizes made
books-product-sizes-value = { $sizes } ({ $unit })
books-product-colour = Colour of the unit
books-product-standard = Standard
books-product-class = Protection class
books-product-image = In an X-ray image
books-product-law = Law and storage
books-product-status = Legal status
books-product-storage = Storage
books-product-temperature = Highest temperature
books-product-shelf-life = Shelf life
books-product-own-use = One person's own use, at most
books-product-beyond-own-use = Beyond own use from { $quantity }, for private persons.
books-product-price = Reference price
books-product-mass = Mass with packing
books-quantity = Reference value and mass
books-quantity-units = Number of units
books-quantity-value = Reference value
books-quantity-value-post = In the post's currency
books-quantity-value-range = Usual values
books-quantity-mass = Expected net mass
books-quantity-mass-range = Usual masses
books-quantity-packs = Retail packs
books-quantity-packs-of = { $n ->
    [one] { $packs } pack of { $size }
   *[other] { $packs } packs of { $size }
}

## Licences

books-rule-codes = Goods
books-rule-codes-value = All codes that begin with { $code }
books-rule-directions = Direction
books-rule-document = Document
books-rule-agency = Agency
books-rule-since = Validity
books-rule-arrival = A rule holds for consignments that arrive once it is in force.
books-rule-bodies = Issued by
books-body-name = Name
books-body-rules = Documents of its agency

## Notified bodies

books-body-number = Number
books-body-scope = Scope
books-body-scope-ppe = Notified for personal protective equipment
books-body-scope-other = Not notified for personal protective equipment
books-body-note = Certificates for protective equipment come from bodies whose scope covers it.

## Money

books-rate = Rate
books-rate-back = The other way round
books-converter = Converter
books-converter-amount = Amount
books-converter-post = In the post's currency
books-converter-sdr = In special drawing rights
books-converter-declared = Declared value
books-converter-other = The consignment is declared in another currency.
books-limits = Limits
books-limits-low-value = Low-value threshold
books-limits-just-under = Just under it, from
books-limits-cn22-value = CN22, value up to
books-limits-cn22-mass = CN22, gross mass up to
books-limits-sdr = Special drawing right

## Wording

books-page-thumbs = Rules of thumb
books-page-thumbs-about = When a sign counts. One sign alone seldom proves anything.
books-page-phrases = Vague phrases
books-page-phrases-about = They tell Customs nothing. The chapters are those that an honest sender could have meant.
books-page-abbreviations = Abbreviations
books-page-abbreviations-about = Shorthand for words in the names of articles.
books-page-hubs = Usual hubs
books-page-hubs-about = Goods of many origins change transport here as a rule.
books-page-mail = Free mail services
books-page-mail-about = Anybody can open a mailbox here; a trading firm usually writes from its own domain.
books-page-languages = Languages of the country
books-page-languages-about = Packs for this market are labelled in one of these languages (two-letter codes).
books-phrase-chapters = Chapters { $chapters }

## Rules of thumb: declared data

books-thumb-value-below-reference = The customs value is below { $percent } of the reference value.
books-thumb-value-above-reference = The customs value is above { $percent } of the reference value.
books-thumb-value-just-under-threshold = The total customs value is at least { $low } and below { $high }, and not far from the reference value.
books-thumb-quantity-beyond-own-use = A private person receives health goods, at least { $times } times what the register allows for own use.
books-thumb-mass-unlike-goods = The net mass is below { $low } or above { $high } of what the declared number of units weighs.
books-thumb-freight-exceeds-value = Freight is above { $percent } of the declared value.
books-thumb-vague-description = The description is a phrase of the list in this book.
books-thumb-abbreviated-description = A whole word of an article's name is replaced by its abbreviation.
books-thumb-misspelt-description = Two neighbouring letters of an article's name are exchanged.
books-thumb-truncated-description = An article's name is cut off, with at least { $chars } letters left.
books-thumb-hs-unlike-description = The declared code's heading is not that of the article described; for a vague phrase, its chapter is none of the phrase's.
books-thumb-sender-unnamed = The sender's name is blank.
books-thumb-sender-street-missing = The sender's street is blank.
books-thumb-addressee-street-missing = The addressee's street is blank.
books-thumb-care-of-addressee = The addressee's street begins with “{ $mark }”.
books-thumb-hub-unlike-origin = The country of dispatch is neither the origin nor a usual hub.
books-thumb-free-mail-for-firm = The contact address of a firm is at a free mail service.
books-thumb-same-address-burst = { $count } or more similar parcels in seven days.
books-thumb-prior-offence-on-record = One or more offences of the local party in three years.
books-thumb-advance-data-late = The declaration was lodged after arrival.
books-thumb-licence-reference-missing = The code needs a document and the licence number is blank.
books-thumb-gift-on-trade-terms = The category is gift and there is an invoice number.
books-thumb-stale-cn22 = The form is CN22 although the value is above { $value } or the gross mass above { $mass }.
books-thumb-reserved-item-series = The item number begins with one of the letters { $letters }.

## Rules of thumb: history

books-thumb-sender-first-seen = The sender was first seen less than { $days } days ago.
books-thumb-sender-refused-elsewhere = One or more refusals at other offices in twelve months.
books-thumb-many-names-at-address = { $count } or more names at a private address in twelve months.
books-thumb-sender-volume-jump = This month's volume is at least { $percent } of the year's mean.

## Rules of thumb: documents

books-thumb-invoice-value-differs = In the same currency, the invoice's total is at least { $percent } of the declared value.
books-thumb-letterhead-misspelt = Two neighbouring letters of the consignor's name are exchanged in the letterhead.
books-thumb-packing-list-mass-differs = The packing list's gross mass is below { $low } or above { $high } of the declared one.
books-thumb-transport-route-differs = The place of loading lies in another country than the declared dispatch; the first two letters of its code are the country.
books-thumb-licence-absent = The document that the licence rules demand for the declared code is not among the papers.
books-thumb-licence-expired = The licence's validity ended before the day of arrival.
books-thumb-licence-other-goods = The licence is for another heading than that of the declared code.
books-thumb-licence-body-unknown = The issuer's name is not, letter for letter, that of a body in the licence register.
books-thumb-authorisation-unknown = The number on the marketing authorisation is no article's in the product register.
books-thumb-analysis-out-of-specification = The certificate's assay is below { $low } or above { $high }.
books-thumb-temperature-excursion = The log's maximum is above the highest temperature that the register allows.
books-thumb-type-exam-body-unknown = The number of the notified body is not in the list.
books-thumb-type-exam-body-out-of-scope = The notified body's scope does not cover protective equipment.
books-thumb-test-report-wrong-standard = The test report names another standard than the register.

## Rules of thumb: image

books-thumb-image-contents-unlike = The largest thing recognised does not look as the described article does in an image.
books-thumb-image-count-unlike = The image shows at least { $times } times the packs that the declared quantity makes, counted in the smallest pack.

## Rules of thumb: goods and packs

books-thumb-name-misspelt-on-pack = Two neighbouring letters of the registered name or brand are exchanged.
books-thumb-pack-size-never-made = The carton states a pack size that the register does not list.
books-thumb-foreign-market-labelling = The pack's language is none of the country's: { $languages }.
books-thumb-expiry-past = The expiry date lies before the day of arrival.
books-thumb-ppe-marking-incomplete = The standard or the notified body's number is missing on the pack.

## Rules of thumb: laboratory

books-thumb-under-strength = The content of the right substance is below { $percent } of the label.
books-thumb-impurity-over-limit = Impurities are above { $percent }.
books-thumb-filtration-below-class = Filtration is below { $percent } of what the class demands.
books-thumb-alcohol-below-label = Alcohol is below { $percent } by volume.
