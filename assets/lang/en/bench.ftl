# The bench: the opened parcel in space, its packs in the hand.

bench-pack = Pack { $pack }
bench-caption = Pack { $pack } · { $side }
bench-picture = Bench: pack { $pack }, { $side }, { $lamp }
bench-picture-keys = Arrows turn, Shift with arrows moves, + and − zoom, 1 to 4 take up a pack, F B T E show a side, O opens, U changes the lamp, M takes the loupe, R the reader.

bench-side-front = Front
bench-side-back = Back
bench-side-top = Top
bench-side-end = End
bench-side-inner = Inner pack
bench-side-leaflet = Leaflet
bench-side-tag = Tag
bench-side-logger = Logger

bench-lamp-white = white lamp
bench-lamp-uv = ultraviolet lamp

bench-open = Open pack
bench-close = Close pack
bench-uv = Ultraviolet
bench-loupe = Loupe
bench-read = Read code
bench-curve = Curve
bench-nearer = Nearer
bench-farther = Farther
bench-straighten = Straighten
bench-facts = Sheet
bench-large = Whole width

bench-reader = Handheld reader
bench-reader-none = The reader finds no code on this pack.
bench-element = Element
bench-as-read = As read
bench-as-printed = As printed
bench-gtin = Trade item
bench-serial = Serial number
bench-batch = Batch
bench-expiry = Expiry

bench-curve-title = Temperature curve of the logger
bench-curve-hours = Hours of the journey
bench-curve-degrees = °C
bench-curve-told = From { $least } to { $most } °C in { $hours } hours. The dashed lines are the limits on the label: { $lower } and { $upper } °C.

bench-verify = Ask the verification system
bench-verify-awaited = The verification system is being asked.
bench-verify-result = Show the system's answer
bench-laboratory = Send a pack to the laboratory
bench-laboratory-awaited = A pack is at the laboratory.
bench-laboratory-result = Show the laboratory's report
