# Ce que les contrôles ont apporté : antécédents, image, ouverture, codes, réponses, laboratoire ; parties, trajet, notes.
# Ces textes disent ce qui a été vu, jamais ce que cela signifie.

results-declared = Déclaré
results-quantity = { $number } × { $unit }
results-units = { $n ->
    [one] { $number } unité
   *[other] { $number } unités
}
results-not-printed = non imprimé

## Parties

results-sender = Expéditeur
results-addressee = Destinataire
results-name = Nom
results-street = Rue
results-postcode = Code postal
results-city = Ville
results-country = Pays
results-contact = Adresse de contact
results-register-of-sender = L’expéditeur au registre des opérateurs
results-register-of-addressee = Le destinataire au registre des opérateurs
results-register-source = D’après le registre de la douane
results-register-kind = Qualité
results-register-number = Numéro d’enregistrement
results-register-none = aucun
results-prior-offences = Infractions connues, trois dernières années
results-prior-offences-count = { $n ->
    [0] aucune
   *[other] { $number }
}
results-similar-parcels = Colis semblables vers cette adresse ou ses voisines en sept jours, tous bureaux
results-others = Autres intervenants
results-declarant = Déclarant
results-carrier = Transporteur
results-platform = Plateforme de vente

## Trajet

results-route-title = Trajet
results-route-source = Tel que déclaré
results-stop-loading = Chargement
results-stop-transit = Transbordement
results-stop-entry = Entrée
results-stop-arrival = Arrivée à l’étranger
results-stop-destination = Destination
results-dispatch = Pays d’expédition
results-origin = Pays d’origine
results-origin-further = Origine des autres articles
results-transport-number = Numéro de transport
results-container = Conteneur
results-lodged = Dépôt de la déclaration
results-lodged-at = à l’arrivée
results-lodged-before = { $span } avant l’arrivée
results-lodged-after = { $span } après l’arrivée
results-expected = Arrivée prévue
results-arrived = Arrivée
results-deadline = Mainlevée de plein droit le
results-left = Temps restant
results-left-none = aucun
results-left-settled = décidé

## Antécédents

results-history-title = Antécédents de l’expéditeur et de l’adresse
results-history-source = D’après les systèmes de la douane, tous bureaux
results-history-not-looked-up = Pas encore consultés : la consultation des antécédents montre depuis quand l’expéditeur est connu, les refus ailleurs, les noms à l’adresse et le volume.
results-days-ago = { $n ->
    [0] aujourd’hui
    [one] il y a { $number } jour
   *[other] il y a { $number } jours
}
results-first-seen = Première apparition de l’expéditeur
    .meaning = Le premier envoi de cet expéditeur dans les fichiers d’un bureau quelconque.
results-refusals = Refus ailleurs
    .meaning = Envois de cet expéditeur refusés par d’autres bureaux au cours des 12 derniers mois.
results-names = Noms à l’adresse
    .meaning = Destinataires différents vus à cette adresse au cours des 12 derniers mois.
results-volume = Volume du mois
    .meaning = Les envois de l’expéditeur ce mois-ci, par rapport à la moyenne mensuelle de l’année (100 %).

## Ouverture

results-bench-title = Visite physique
results-bench-source = Selon le relevé du vérificateur
results-found = Trouvé
results-wrapping = Emballage extérieur
results-wrapping-taped = Ruban adhésif en plusieurs couches sur toutes les arêtes et jointures
results-wrapping-usual = Fermé par du ruban adhésif le long des jointures
results-cooling = Éléments réfrigérants
results-cooling-melted = Entièrement fondus, à température ambiante
results-cooling-frozen = Durs et gelés
results-use = Traces d’usage
results-use-signs = Taches, plis et usure sur les marchandises
results-use-none = Ni taches, ni plis, ni usure
results-traces = Également relevé
results-traces-none = Rien d’autre.
results-trace-powder = De la poudre ou de la résine, enveloppée de film et de ruban adhésif, se trouve sous le calage.
results-trace-serial = Le numéro de série d’une pièce métallique a été meulé.
results-trace-species = Le grain et les lignes de croissance sont ceux de l’ivoire, de la carapace, de la peau ou du bois d’une espèce inscrite.
results-trace-soil = Terre, traces de racines ou cassures fraîches sur un objet ancien.
results-packs = { $n ->
    [0] Aucun conditionnement de vente présenté
    [one] { $number } conditionnement de vente présenté
   *[other] { $number } conditionnements de vente présentés
}
results-pack-number = Boîte { $number }
results-strength = Dosage
results-pack-size = Contenu de la boîte
results-batch = Lot
results-inner-batch = Lot à l’intérieur
results-expiry = Péremption
results-overprint = Une seconde date transparaît
results-holder = Titulaire ou fabricant
results-holder-address = Son adresse
results-language = Langue de la face principale
results-seal = Scellé
results-seal-intact = intact
results-seal-broken = absent ou rompu
results-unit-colour = Couleur du contenu
results-standard = Norme
results-notified-body = Organisme notifié
results-hologram = Hologramme sous lumière ultraviolette
results-hologram-shows = une marque apparaît
results-hologram-dark = aucune marque n’apparaît
results-ce-mark = Marquage CE
results-ce-mark-apart = C et E espacés, chacun un arc de cercle plein ; la barre médiane du E est plus courte
results-ce-mark-close = C et E rapprochés ; les barres du E sont de même longueur
results-brand-mark = Signe de la marque
results-brand-mark-same = forme et couleurs conformes au registre des marques
results-brand-mark-other = forme ou couleurs non conformes au registre des marques
results-tax-stamp = Vignette fiscale
results-tax-stamp-there = apposée
results-tax-stamp-none = aucune
results-data-code = Support de données, non vérifié
results-data-code-none = pas de code sur la boîte

results-language-ar = arabe
results-language-bn = bengali
results-language-de = allemand
results-language-en = anglais
results-language-es = espagnol
results-language-fr = français
results-language-hi = hindi
results-language-id = indonésien
results-language-it = italien
results-language-ja = japonais
results-language-ko = coréen
results-language-ms = malais
results-language-nl = néerlandais
results-language-pl = polonais
results-language-pt = portugais
results-language-ru = russe
results-language-sw = swahili
results-language-th = thaï
results-language-tr = turc
results-language-uk = ukrainien
results-language-vi = vietnamien
results-language-zh = chinois

## Codes

results-codes-source = Lecteur et système de vérification
results-codes-not-opened = Les boîtes n’ont pas été présentées : aucun texte imprimé à lire à côté des réponses.
results-code = Code
results-code-read = Dans le code
results-code-printed = Sur la boîte
results-code-unread = Le lecteur ne trouve aucun code lisible.
results-gtin = GTIN
results-serial = Numéro de série
results-check-digit = Clé de contrôle du GTIN
results-check-digits = lue { $read }, calculée { $computed }
results-verification = Réponse du système de vérification

## Réponses

results-reply-subject = Réponse à la demande de la douane concernant { $reference }
results-reply-nothing = L’envoi ne soulève aucune question de notre compétence.

## Laboratoire

results-lab-title = Rapport de laboratoire
results-lab-source = Un échantillon de l’envoi
results-lab-measured = Mesure
results-lab-result = Résultat
results-lab-claim = Sur la boîte
results-lab-nothing = Rien dans cet échantillon ne relève des méthodes du laboratoire.
results-lab-no-pack = Les boîtes n’ont pas été présentées ; leurs mentions ne sont pas connues ici.
results-lab-at-least = au moins { $limit }
results-lab-at-most = au plus { $limit }
results-lab-ingredient = Principe actif
results-lab-no-ingredient = aucun trouvé
results-lab-assay = Teneur, en pourcentage de la valeur indiquée
results-lab-impurity = Impuretés
results-lab-identity = Identité
results-lab-narcotic = une substance placée sous contrôle
results-lab-no-narcotic = aucune substance placée sous contrôle
results-lab-filtration = Protection, en pourcentage de l’exigence de la classe
results-lab-alcohol = Alcool en volume
results-lab-control = Ligne de contrôle du test
results-lab-control-line = apparaît
results-lab-no-control-line = n’apparaît pas

## Notes

results-notes-title = Notes sur { $case }
results-notes-hint = Ce que vous avez vu, ce que vous voulez demander, ce qui reste ouvert
results-notes-save = Enregistrer la note
results-notes-saved = ✔ Enregistrée
results-notes-unsaved = • Pas encore enregistrée
results-notes-closed = Les notes ne peuvent plus être modifiées pour l’instant
results-notes-counter = { $used } octets sur { $most } utilisés
results-notes-no-case = Choisissez un envoi pour y joindre une note.
