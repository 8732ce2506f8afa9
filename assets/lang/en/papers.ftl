### Supporting documents as they are printed: captions of boxes, sentences of certificates, who signs.

## Values

# $name: a country's name. $code: its two letters.
papers-country = { $name } ({ $code })
# $code: a UN/LOCODE. $country: the name of its country.
papers-place = { $code } ({ $country })
# $number: a number already written in this language.
papers-celsius = { $number } °C
# $low, $high: numbers already written in this language; the unit stands with the second.
papers-range = { $low } to { $high }
# $quantity: how many. $goods: what. $amount: what they cost or weigh together.
papers-further-line = { $quantity } × { $goods }: { $amount }

## All documents

papers-rest = Also stated in this document

## Commercial papers

papers-bill-to = Bill to
papers-sign-seller = For the seller, signature
papers-sign-packer = Packed and checked by, signature

## Transport documents

papers-air-shipper = Shipper's name
papers-air-consignee = Consignee's name
papers-air-departure = Airport of departure
papers-air-weight = Gross weight
papers-sign-shipper = Signature of shipper or its agent
papers-express-sender = Sender
papers-express-recipient = Recipient
papers-express-origin = Origin
papers-express-weight = Gross weight
papers-sea-shipper = Shipper
papers-sea-consignee = Consignee
papers-sea-loading = Port of loading
papers-sea-weight = Gross weight
papers-sign-master = Signature for the master
papers-road-sender = Sender
papers-road-consignee = Consignee
papers-road-taking-over = Place of taking over of the goods
papers-road-weight = Gross weight
papers-sign-sender = Signature of the sender
papers-post-from = From
papers-post-to = To
papers-post-office = Office of origin
papers-post-weight = Gross weight

## Papers of authorities

papers-says-origin = The undersigned authority certifies that the goods described below originate in the country named below.
papers-says-import = The holder named below is licensed to import goods of the heading named below until the date stated.
papers-says-export = The holder named below is licensed to export goods of the heading named below until the date stated.
papers-says-marketing = The medicinal product named below is authorised to be placed on the market by its holder.
papers-says-wholesale = Licence to distribute medicinal products by wholesale, until the date stated.
papers-sign-chamber = Authorised signatory
papers-sign-authority = For the issuing authority, signature

## Papers on quality

papers-says-batch = This certificate speaks for the batch named above and for no other.
papers-test = Test
papers-specification = Specification
papers-result = Result
papers-sign-qualified-person = Qualified person, signature
papers-scale = Temperature scale with the maximum marked

## Papers on conformity

papers-says-responsibility = This declaration of conformity is issued under the sole responsibility of the manufacturer.
papers-object = Object of the declaration
papers-standards-used = References to the standards used
papers-sign-manufacturer = Signed for and on behalf of the manufacturer
papers-says-examined = The notified body certifies that it has examined the type of the product named below.
papers-sign-body = For the notified body, signature
papers-tested-to = Tested in accordance with
papers-sign-laboratory = Head of laboratory, signature
