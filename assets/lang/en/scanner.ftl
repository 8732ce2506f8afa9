# The scanner's console.

scanner-none = There is no X-ray image of this consignment.
scanner-computing = The image is being built up…
scanner-stage-arranging = Laying out what is on the belt
scanner-stage-top = View from above
scanner-stage-side = View from the side
scanner-stage-reading = Reading materials
scanner-failed = The X-ray image could not be computed. Select the consignment again to try once more.

## Views

scanner-from-top = From above
scanner-from-side = From the side
scanner-image = X-ray image: { $view }; { $length } × { $width } mm
scanner-views-both = Both views
scanner-view-top = Top view
scanner-view-side = Side view
scanner-nearer = +
scanner-farther = −
scanner-fit = Fit
scanner-actual = 1:1
scanner-mark = Mark
scanner-papers = Papers
scanner-large = Large

## Tools

scanner-grey = Grey
scanner-inverse = Inverse
scanner-high = High
scanner-low = Low
scanner-organic = Organic
scanner-inorganic = Inorganic
scanner-edges = Edges
scanner-window = Density
scanner-window-low = Black up to
scanner-window-high = White from
scanner-reset = Reset

## At the pointer

scanner-substance-air = Open air
scanner-substance-organic = Organic
scanner-substance-light-inorganic = Light inorganic
scanner-substance-metal = Metal
scanner-substance-heavy-metal = Heavy metal
scanner-substance-opaque = Opaque: too dense to tell
scanner-reading = Z { $z }, { $areal } g/cm²
scanner-place-top = { $along } mm along, { $across } mm across
scanner-place-side = { $along } mm along, { $across } mm down
scanner-nothing-pointed = Point at the image to read the material. Length { $length } mm, width { $width } mm

## Legend

scanner-legend-organic = Organic (Z below 10)
scanner-legend-inorganic = Light inorganic (10 to 18)
scanner-legend-metal = Metal (above 18)
scanner-legend-opaque = Opaque
scanner-legend-grey = Grey: the denser, the farther from open air
scanner-legend-words = The line above says the material in words.

## Marks

scanner-marking = Draw a rectangle, or move it with the arrows, size it with Shift and the arrows, and set it with Enter. Escape ends marking.
scanner-marked = Mark { $number } · { $view } · { $length } × { $width } mm
scanner-unmark = Remove
scanner-unmark-name = Remove mark { $number }

## Beside the papers

scanner-compare = Compare with the papers
scanner-compare-source = What is declared; the image you read yourself
scanner-units = { $n ->
    [one] One handling unit, on the belt
   *[other] On the belt: one of { $number } handling units alike
}
scanner-packs-expected = Packs expected
scanner-packs = { $n ->
    [one] { $number } pack, by the register's smallest pack
   *[other] { $number } packs, by the register's smallest pack
}
scanner-packs-unknown = The register has no article of this code.
scanner-net = Net mass, declared
scanner-gross = Gross mass, declared
scanner-cite = In the image
scanner-cite-how = Choose one of these and the fact that it contradicts.
scanner-cite-contents = Contents, as you read them
scanner-cite-count = Count, as you read it
scanner-cite-hiding = Hiding place
scanner-cite-shape = Shape

## Commands

palette-focus-scanner = Go to the X-ray image
palette-scan-grey = Scanner: grey or colour
palette-scan-inverse = Scanner: inverse
palette-scan-high = Scanner: high penetration, into dense things
palette-scan-low = Scanner: low penetration, for thin things
palette-scan-organic = Scanner: organic only
palette-scan-inorganic = Scanner: inorganic only
palette-scan-edges = Scanner: edge enhancement
palette-scan-window = Scanner: density window
palette-scan-reset = Scanner: reset all tools
palette-scan-views = Scanner: both views, or one large
palette-scan-nearer = Scanner: nearer (+ or the wheel)
palette-scan-farther = Scanner: farther (- or the wheel)
palette-scan-fit = Scanner: fit the whole image
palette-scan-actual = Scanner: one pixel to one
palette-scan-mark = Scanner: mark a region
palette-scan-papers = Scanner: show or hide the papers
palette-scan-large = Scanner: use the whole dossier, or not
