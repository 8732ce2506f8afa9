# L'atelier de sélectivité : un profil est rédigé, appliqué à la file, et vu à l'œuvre.

lab-title = Atelier de sélectivité
lab-name = Titre
lab-name-hint = Mon profil
lab-threshold = Sélectionner si points ≥
lab-tab-rules = Règles
lab-tab-selection = Sélection
lab-tab-cases = Envois sélectionnés
lab-tab-text = Texte du profil

# $n: undecided consignments. $selected, $all, $percent: already written in this language.
lab-summary = { $n ->
        [0] Aucun envoi en attente de décision
        [one] { $selected } envoi en attente sur { $all } sélectionné ({ $percent })
       *[other] { $selected } envois en attente sur { $all } sélectionnés ({ $percent })
    }
lab-run = Appliquer à la file
lab-not-run = Les envois sont nombreux : le profil est appliqué à votre demande.
lab-stale = Les règles ou la file ont changé depuis ; appliquez de nouveau le profil.
# $most: a number.
lab-cut = Seuls les { $most } premiers envois sont examinés.

## Rules

lab-add-rule = Ajouter une règle
lab-load-general = Charger le profil général
lab-undo-load = Revenir à mes règles
lab-no-rules = Il n'y a aucune règle. Un profil en compte au moins une.
lab-rule = Règle { $n }
lab-part = condition { $n }
lab-points = points
lab-points-unit = pts
lab-join = combinaison des conditions
lab-join-one = si
lab-join-all = si toutes
lab-join-any = si au moins une
lab-up = monter
lab-down = descendre
lab-remove = supprimer
lab-add-part = Ajouter une condition
lab-not = non
lab-kind = élément examiné
lab-value = valeur recherchée
lab-none = aucun
lab-grams = g
lab-kept = Cette règle est imbriquée plus profondément que l'éditeur ne peut le montrer. Elle s'applique telle quelle ; vous pouvez changer ses points, la déplacer ou la supprimer.
lab-search = Chercher un indicateur
lab-search-none = Aucun indicateur des données déclarées ne correspond.
lab-hint-countries = Codes de pays : CN, TR
lab-hint-hs = Débuts de codes SH : 3004, 9018.3
lab-hint-texts = Textes séparés par des points-virgules : vitamine; échantillon
# $what: what was typed.
lab-unread-countries = Pas un code de pays : { $what }
lab-unread-hs = Pas le début d'un code SH, d'un à six chiffres : { $what }
lab-nothing-chosen = Rien n'est indiqué : rien ne correspond.

lab-kind-raised = Indicateur
lab-kind-mode = Mode de transport
lab-kind-direction = Sens
lab-kind-form = Formulaire
lab-kind-category = Catégorie d'envoi
lab-kind-trader = Partie locale
lab-kind-origin-in = Pays d'origine
lab-kind-dispatch-in = Pays d'expédition
lab-kind-destination-in = Destination
lab-kind-hs-in = Début du code SH
lab-kind-kind-in = Nature des biens
lab-kind-family-in = Famille d'articles
lab-kind-description-has = Désignation contient
lab-kind-value-at-least = Valeur d'au moins
lab-kind-value-below = Valeur inférieure à
lab-kind-quantity-at-least = Quantité d'au moins
lab-kind-gross-mass-at-least = Masse brute min.
lab-kind-on-platform = Vendu sur plateforme
lab-kind-no-licence-stated = Aucune licence citée

# A condition in words.
lab-told-plain = { $kind } : { $value }
lab-told-not = non ({ $part })
lab-told-all = toutes ({ $parts })
lab-told-any = au moins une ({ $parts })

## Selection

lab-nothing-on-desk = Aucun envoi n'attend de décision. Laissez passer le temps jusqu'à la première arrivée.
lab-spread = Répartition des points
lab-spread-told = Points de { $least } à { $most }. La moitié des envois en ont { $median } ou plus, un quart { $quarter } ou plus.
# $points: the threshold.
lab-from = sélectionnés : { $points } ou plus
lab-bar = { $n ->
        [one] { $first } à { $last } points : { $n } envoi
       *[other] { $first } à { $last } points : { $n } envois
    }
lab-capacity = Capacité restante de la vacation
lab-capacity-help = Si tous les envois sélectionnés devaient être contrôlés ainsi :
lab-capacity-unlimited = sans limite
lab-capacity-out = hors service
lab-capacity-enough = { $n ->
        [one] { $n } restant, assez pour toute la sélection
       *[other] { $n } restants, assez pour toute la sélection
    }
lab-capacity-over = { $n ->
        [one] { $n } restant, il en manque { $over }
       *[other] { $n } restants, il en manque { $over }
    }

## Selected consignments

lab-none-selected = À ce seuil, le profil ne sélectionne rien.
lab-column-case = Dossier
lab-column-points = Points
lab-column-rules = Règles
lab-column-description = Désignation
lab-column-dispatch = Expédié de
lab-row = { $case } : { $points } points, règles { $rules } ; { $description }, de { $country }
lab-flag = { $n ->
        [0] Marquer comme suspect
        [one] Marquer { $n } envoi comme suspect
       *[other] Marquer { $n } envois comme suspects
    }
lab-flag-most = Au plus { $most } à la fois, en commençant par ceux qui ont le plus de points ; appuyez de nouveau pour les suivants.
lab-flag-all = Toute la sélection porte la marque.

## Save and load

lab-save = Le profil sous forme de texte
lab-save-help = Copiez-le et gardez-le dans un fichier ; les agents simulés et les autres bureaux lisent le même texte.
lab-copy = Copier
lab-load = Charger un profil
lab-load-help = Collez ici le texte d'un profil. Vous pourrez ensuite revenir à vos règles.
lab-load-button = Charger
lab-loaded = { $n ->
        [one] Chargé : { $n } règle.
       *[other] Chargé : { $n } règles.
    }
lab-fault-too-long = Le texte compte { $bytes } octets ; { $most } au plus sont lus.
# $what: the reader's own words, in English.
lab-fault-syntax = Ligne { $line }, colonne { $column } : ce texte ne se lit pas comme un profil. { $what }.
lab-fault-format = Le format { $format } n'est pas connu ; le format 1 l'est.
lab-fault-points = Règle { $rule } : { $points } points ; une règle donne de −1 000 à 1 000 points.
lab-fault-not-declared = Règle { $rule } : « { $indicator } » ne se voit pas dans les données déclarées ; un profil ne peut pas s'en servir.
lab-fault-rules = Le profil compte { $rules } règles ; il en faut entre 1 et { $most }.
