# Le banc : le colis ouvert dans l’espace, ses boîtes en main.

bench-pack = Boîte { $pack }
bench-caption = Boîte { $pack } · { $side }
bench-picture = Banc : boîte { $pack }, { $side }, { $lamp }
bench-picture-keys = Les flèches tournent, Maj et flèches déplacent, + et − rapprochent et éloignent, 1 à 4 prennent une boîte, F B T E montrent une face, O ouvre, U change de lampe, M prend la loupe, R le lecteur.

bench-side-front = Face avant
bench-side-back = Dos
bench-side-top = Dessus
bench-side-end = Extrémité
bench-side-inner = Conditionnement primaire
bench-side-leaflet = Notice
bench-side-tag = Étiquette
bench-side-logger = Enregistreur

bench-lamp-white = lampe blanche
bench-lamp-uv = lampe ultraviolette

bench-open = Ouvrir la boîte
bench-close = Fermer la boîte
bench-uv = Ultraviolet
bench-loupe = Loupe
bench-read = Lire le code
bench-curve = Courbe
bench-nearer = Rapprocher
bench-farther = Éloigner
bench-straighten = Redresser
bench-facts = Fiche
bench-large = Toute la largeur

bench-reader = Lecteur portatif
bench-reader-none = Le lecteur ne trouve aucun code sur cette boîte.
bench-element = Élément
bench-as-read = Lu
bench-as-printed = Imprimé
bench-gtin = Article commercial
bench-serial = Numéro de série
bench-batch = Lot
bench-expiry = Péremption

bench-curve-title = Courbe de température de l’enregistreur
bench-curve-hours = Heures de trajet
bench-curve-degrees = °C
bench-curve-told = De { $least } à { $most } °C en { $hours } heures. Les traits interrompus sont les limites de l’étiquette : { $lower } et { $upper } °C.

bench-verify = Interroger le système de vérification
bench-verify-awaited = Le système de vérification est interrogé.
bench-verify-result = Voir la réponse du système
bench-laboratory = Envoyer une boîte au laboratoire
bench-laboratory-awaited = Une boîte est au laboratoire.
bench-laboratory-result = Voir le rapport du laboratoire
