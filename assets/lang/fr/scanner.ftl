# Le pupitre du scanner.

scanner-none = Il n’existe pas d’image radioscopique de cet envoi.
scanner-computing = L’image se construit…
scanner-stage-arranging = Mise en place sur le tapis
scanner-stage-top = Vue de dessus
scanner-stage-side = Vue de côté
scanner-stage-reading = Lecture des matières
scanner-failed = L’image radioscopique n’a pas pu être calculée. Sélectionnez de nouveau l’envoi pour réessayer.

## Views

scanner-from-top = De dessus
scanner-from-side = De côté
scanner-image = Image radioscopique : { $view } ; { $length } × { $width } mm
scanner-views-both = Deux vues
scanner-view-top = Vue de dessus
scanner-view-side = Vue de côté
scanner-nearer = +
scanner-farther = −
scanner-fit = Ajuster
scanner-actual = 1:1
scanner-mark = Marquer
scanner-papers = Papiers
scanner-large = Grand

## Tools

scanner-grey = Gris
scanner-inverse = Inverse
scanner-high = Forte
scanner-low = Faible
scanner-organic = Organique
scanner-inorganic = Inorganique
scanner-edges = Contours
scanner-window = Densité
scanner-window-low = Noir jusqu’à
scanner-window-high = Blanc à partir de
scanner-reset = Rétablir

## At the pointer

scanner-substance-air = Air libre
scanner-substance-organic = Organique
scanner-substance-light-inorganic = Inorganique léger
scanner-substance-metal = Métal
scanner-substance-heavy-metal = Métal lourd
scanner-substance-opaque = Opaque : trop dense pour en juger
scanner-reading = Z { $z }, { $areal } g/cm²
scanner-place-top = { $along } mm en longueur, { $across } mm en largeur
scanner-place-side = { $along } mm en longueur, { $across } mm du haut
scanner-nothing-pointed = Pointez l’image pour lire la matière. Longueur { $length } mm, largeur { $width } mm

## Legend

scanner-legend-organic = Organique (Z inférieur à 10)
scanner-legend-inorganic = Inorganique léger (10 à 18)
scanner-legend-metal = Métal (plus de 18)
scanner-legend-opaque = Opaque
scanner-legend-grey = Gris : plus c’est dense, plus on s’éloigne de l’air libre
scanner-legend-words = La ligne ci-dessus dit la matière en toutes lettres.

## Marks

scanner-marking = Tracez un rectangle, ou déplacez-le avec les flèches, dimensionnez-le avec Maj et les flèches, puis validez avec Entrée. Échap met fin au marquage.
scanner-marked = Marque { $number } · { $view } · { $length } × { $width } mm
scanner-unmark = Retirer
scanner-unmark-name = Retirer la marque { $number }

## Beside the papers

scanner-compare = Comparer avec les papiers
scanner-compare-source = Ce qui est déclaré ; l’image, c’est à vous de la lire
scanner-units = { $n ->
    [one] Une seule unité de manutention, sur le tapis
   *[other] Sur le tapis : une unité de manutention sur { $number } semblables
}
scanner-packs-expected = Boîtes attendues
scanner-packs = { $n ->
    [one] { $number } boîte, selon le plus petit conditionnement du registre
   *[other] { $number } boîtes, selon le plus petit conditionnement du registre
}
scanner-packs-unknown = Le registre n’a aucun article sous ce code.
scanner-net = Masse nette déclarée
scanner-gross = Masse brute déclarée
scanner-cite = Dans l’image
scanner-cite-how = Choisissez l’un de ces éléments, puis le fait qu’il contredit.
scanner-cite-contents = Contenu, tel que vous le lisez
scanner-cite-count = Nombre, tel que vous le lisez
scanner-cite-hiding = Cachette
scanner-cite-shape = Forme

## Commands

palette-focus-scanner = Aller à l’image radioscopique
palette-scan-grey = Scanner : gris ou couleur
palette-scan-inverse = Scanner : image inversée
palette-scan-high = Scanner : forte pénétration, dans les objets denses
palette-scan-low = Scanner : faible pénétration, pour les objets minces
palette-scan-organic = Scanner : organique seul
palette-scan-inorganic = Scanner : inorganique seul
palette-scan-edges = Scanner : accentuation des contours
palette-scan-window = Scanner : fenêtre de densité
palette-scan-reset = Scanner : rétablir tous les outils
palette-scan-views = Scanner : les deux vues, ou une grande
palette-scan-nearer = Scanner : plus près (+ ou la molette)
palette-scan-farther = Scanner : plus loin (- ou la molette)
palette-scan-fit = Scanner : ajuster l’image entière
palette-scan-actual = Scanner : un pixel pour un
palette-scan-mark = Scanner : marquer une zone
palette-scan-papers = Scanner : afficher ou masquer les papiers
palette-scan-large = Scanner : tout le dossier, ou non
