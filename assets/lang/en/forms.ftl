### Declarations drawn as forms: titles, captions and fine print.

## Values

# $number: kilograms with three places, written in this language.
forms-kilograms = { $number } kg
# $hours chooses the plural; $number is the same, written in this language.
forms-lodged-before = { $hours ->
        [one] { $number } hour before arrival
       *[other] { $number } hours before arrival
    }
forms-lodged-after = { $hours ->
        [one] { $number } hour after arrival
       *[other] { $number } hours after arrival
    }
# $number: the number that the bar code holds.
forms-barcode = Bar code of { $number }
forms-signed = Signed

## Names and addresses

forms-name = Name
forms-street = Street
forms-city = Postcode, city
forms-country = Country
forms-contact = E-mail

## Postal forms CN 22 and CN 23

forms-customs-declaration = CUSTOMS DECLARATION
forms-opened-officially = May be opened officially
forms-cn22 = CN 22
forms-cn23 = CN 23
forms-designated-operator = Designated operator
forms-item-number = Item number (bar code)
forms-category = Category of item
forms-contents = Quantity and detailed description of contents
forms-weight-kg = Weight (kg)
forms-value-currency = Value and currency
forms-commercial-only = For commercial items only
forms-hs-number = HS tariff number
forms-origin-goods = Country of origin of goods
forms-total-weight = Total weight (kg)
forms-total-value = Total value
forms-certify = The sender certifies that these particulars are correct and that the item holds nothing dangerous or prohibited.
forms-date-signature = Date and sender's signature
forms-from = From
forms-to = To
forms-on-the-item = Address label and advance electronic data
forms-advance-data = Advance electronic data
forms-postage = Postage
forms-importer-reference = Importer's reference (tax or trader number, if any)
forms-contents-detailed = Detailed description of contents
forms-net-weight = Net weight (kg)
forms-total-gross-weight = Total gross weight (kg)
forms-postal-charges = Postal charges and fees
forms-office-of-origin = Office of origin
forms-comments = Comments (quarantine, other inspections and restrictions)
forms-licence = Licence
forms-certificate = Certificate
forms-invoice = Invoice
forms-exchange-out = Outward office of exchange
forms-exchange-in = Inward office of exchange

## Electronic data set of express carriers

forms-express = Express consignment
forms-express-note = Reduced data set for goods of low value
forms-waybill = Waybill
forms-shipment = Shipment
forms-parties = Shipper and receiver
forms-shipper = Shipper
forms-receiver = Receiver
# $number: the line's place.
forms-goods-line = Goods, line { $number }
forms-description = Description
forms-sums = Totals and references

## Full declaration

forms-entry-title = Goods declaration
forms-declaration-type = Declaration type
forms-items = Items
forms-consignor = Consignor
forms-consignee = Consignee
forms-carrier = Carrier
forms-mode = Mode of transport
forms-currency-total = Currency and total invoiced
# $number: the item's place. $count: how many there are.
forms-item-of = Item { $number } of { $count }
forms-description-goods = Packages and description of goods
forms-item-price = Item price
forms-statistical-value = Statistical value
forms-documents-produced = Documents produced
forms-declarant-signature = Place, date and declarant's signature

## On several forms

forms-transport = Transport
forms-transport-number = Transport document number
forms-dispatch = Country of dispatch
forms-destination = Country of destination
forms-loading = Place of loading
forms-transit = Transit
forms-entry = Place of entry
forms-local-reference = Local reference number
forms-declarant = Declarant
forms-platform = Sales platform
forms-container = Container number
forms-delivery-terms = Delivery terms
forms-invoice-number = Invoice number
forms-licence-reference = Licence or permit number
forms-commodity-code = Commodity code
forms-origin = Country of origin
forms-quantity = Quantity
forms-net-mass = Net mass
forms-gross-mass = Gross mass
forms-value = Value
forms-freight = Freight
forms-nature = Nature of transaction

## Customs' own entries

forms-systems = Customs' own entries
forms-systems-note = Added by Customs' systems, not stated by the declarant
forms-trader = Kind of trader
forms-register-number = Register number
forms-prior-offences = Prior offences on record (3 years)
forms-similar-parcels = Similar parcels (7 days)
forms-lodgement = Declaration lodged
forms-flow = Flow
forms-customs-value = Customs value at the official rate

## Delivery terms (Incoterms 2020)

forms-incoterm-exw = ex works
forms-incoterm-fca = free carrier
forms-incoterm-cpt = carriage paid to
forms-incoterm-cip = carriage and insurance paid to
forms-incoterm-dap = delivered at place
forms-incoterm-dpu = delivered at place unloaded
forms-incoterm-ddp = delivered duty paid
forms-incoterm-fas = free alongside ship
forms-incoterm-fob = free on board
forms-incoterm-cfr = cost and freight
forms-incoterm-cif = cost, insurance and freight
