# Les ouvrages de référence.

books-tariff = Tarif
books-products = Produits
books-licences = Licences
books-bodies = Organismes notifiés
books-money = Monnaies
books-wording = Libellés
books-tariff-hint = Code, mot ou article
books-products-hint = Nom, substance, marque, titulaire, code ou numéro d'autorisation
books-licences-hint = Code, organisme émetteur ou administration
books-bodies-hint = Numéro ou nom
books-money-hint = Monnaie
books-wording-hint = Formule, abréviation, pays, messagerie ou indice

books-search = Rechercher
books-list = { $book } : entrées
books-today = Aujourd'hui
books-for-consignment = Pour cet envoi
# $number : le même nombre que $n, tel que cette langue l'écrit.
books-found = { $n ->
    [one] { $number } entrée
   *[other] { $number } entrées
}
books-found-near = Aucune entrée ne répond à tout ; les plus proches sont affichées.
books-found-none = Aucune entrée.
books-absent = « { $query } » ne figure pas dans les ouvrages
books-more = { $n ->
    [one] et { $n } autre
   *[other] et { $n } autres
}
books-range = { $low } à { $high }
books-celsius = { $number } °C
books-months = { $n ->
    [one] { $n } mois
   *[other] { $n } mois
}
books-per-unit = { $amount } par { $unit }
books-sdr = { $number } DTS

## Tarif

books-chapter = Chapitre
books-heading = Position
books-edition = Édition
books-edition-in-force = En vigueur : { $edition }
books-edition-lacks = Absent de l'édition en vigueur, { $edition }
books-edition-also = Figure aussi dans { $edition }
books-edition-not = Ne figure pas dans { $edition }
books-demands = Exigé à la frontière
books-demands-none = Ni licence ni autre document
books-demands-first = Si plusieurs règles s'appliquent, la première l'emporte.
# $code : la partie de la position ou du chapitre que vise la règle.
books-demand-part = { $document }, pour { $code } seulement
books-since = en vigueur depuis le { $moment }
books-since-before = en vigueur dès avant l'exercice
books-articles = Articles du registre
books-below-chapter = Positions
books-below-heading = Sous-positions

## Produits

books-product-name = Nom enregistré
books-product-brand = Marque
books-product-inn = Principe actif (DCI)
books-product-strength = Dosage
books-product-holder = Titulaire ou fabricant
books-product-address = Adresse enregistrée
books-product-authorisation = Numéro d'autorisation
books-product-code = Code des marchandises
books-product-hs = Entrée du tarif
books-product-kind = Nature et forme
books-product-origins = Origines habituelles
books-product-looks = Conditionnements et aspect
books-product-sizes = Tailles fabriquées
books-product-sizes-value = { $sizes } ({ $unit })
books-product-colour = Couleur de l'unité
books-product-standard = Norme
books-product-class = Classe de protection
books-product-image = Sur une image aux rayons X
books-product-law = Droit et conservation
books-product-status = Statut légal
books-product-storage = Conservation
books-product-temperature = Température la plus élevée
books-product-shelf-life = Durée de conservation
books-product-own-use = Usage personnel, au plus
books-product-beyond-own-use = Au-delà de l'usage personnel à partir de { $quantity }, pour les particuliers.
books-product-price = Prix de référence
books-product-mass = Masse avec emballage
books-quantity = Valeur et masse de référence
books-quantity-units = Nombre d'unités
books-quantity-value = Valeur de référence
books-quantity-value-post = Dans la monnaie du bureau
books-quantity-value-range = Valeurs habituelles
books-quantity-mass = Masse nette attendue
books-quantity-mass-range = Masses habituelles
books-quantity-packs = Conditionnements de vente
books-quantity-packs-of = { $n ->
    [one] { $packs } conditionnement de { $size }
   *[other] { $packs } conditionnements de { $size }
}

## Licences

books-rule-codes = Marchandises
books-rule-codes-value = Tous les codes commençant par { $code }
books-rule-directions = Sens
books-rule-document = Document
books-rule-agency = Administration
books-rule-since = Validité
books-rule-arrival = Une règle vaut pour les envois qui arrivent une fois qu'elle est en vigueur.
books-rule-bodies = Délivré par
books-body-name = Nom
books-body-rules = Documents de son administration

## Organismes notifiés

books-body-number = Numéro
books-body-scope = Champ de la notification
books-body-scope-ppe = Notifié pour les équipements de protection individuelle
books-body-scope-other = Non notifié pour les équipements de protection individuelle
books-body-note = Les attestations pour équipements de protection émanent d'organismes notifiés dans ce domaine.

## Monnaies

books-rate = Taux
books-rate-back = En sens inverse
books-converter = Convertisseur
books-converter-amount = Montant
books-converter-post = Dans la monnaie du bureau
books-converter-sdr = En droits de tirage spéciaux
books-converter-declared = Valeur déclarée
books-converter-other = L'envoi est déclaré dans une autre monnaie.
books-limits = Limites
books-limits-low-value = Seuil de faible valeur
books-limits-just-under = Juste au-dessous, à partir de
books-limits-cn22-value = CN22, valeur jusqu'à
books-limits-cn22-mass = CN22, masse brute jusqu'à
books-limits-sdr = Droit de tirage spécial

## Libellés

books-page-thumbs = Règles pratiques
books-page-thumbs-about = À partir de quand un indice compte. Un indice isolé prouve rarement quelque chose.
books-page-phrases = Formules vagues
books-page-phrases-about = Elles n'apprennent rien à la douane. Les chapitres sont ceux qu'un expéditeur honnête a pu vouloir désigner.
books-page-abbreviations = Abréviations
books-page-abbreviations-about = Raccourcis pour des mots des noms d'articles.
books-page-hubs = Plaques tournantes habituelles
books-page-hubs-about = Des marchandises de toutes origines y changent couramment de transport.
books-page-mail = Messageries gratuites
books-page-mail-about = N'importe qui peut y ouvrir une boîte ; une entreprise écrit d'ordinaire depuis son propre domaine.
books-page-languages = Langues du pays
books-page-languages-about = Les conditionnements de ce marché sont étiquetés dans l'une de ces langues (codes à deux lettres).
books-phrase-chapters = Chapitres { $chapters }

## Règles pratiques : données déclarées

books-thumb-value-below-reference = La valeur en douane est inférieure à { $percent } de la valeur de référence.
books-thumb-value-above-reference = La valeur en douane est supérieure à { $percent } de la valeur de référence.
books-thumb-value-just-under-threshold = La valeur en douane totale est d'au moins { $low } et inférieure à { $high }, sans s'écarter beaucoup de la valeur de référence.
books-thumb-quantity-beyond-own-use = Un particulier reçoit des produits de santé, au moins { $times } fois ce que le registre admet pour l'usage personnel.
books-thumb-mass-unlike-goods = La masse nette est inférieure à { $low } ou supérieure à { $high } de ce que pèse le nombre d'unités déclaré.
books-thumb-freight-exceeds-value = Le fret est supérieur à { $percent } de la valeur déclarée.
books-thumb-vague-description = La désignation est une formule de la liste de cet ouvrage.
books-thumb-abbreviated-description = Un mot entier du nom d'un article est remplacé par son abréviation.
books-thumb-misspelt-description = Deux lettres voisines du nom d'un article sont interverties.
books-thumb-truncated-description = Le nom d'un article est tronqué, mais au moins { $chars } lettres subsistent.
books-thumb-hs-unlike-description = La position du code déclaré n'est pas celle de l'article désigné ; pour une formule vague, le chapitre n'est pas l'un des siens.
books-thumb-sender-unnamed = Le nom de l'expéditeur n'est pas rempli.
books-thumb-sender-street-missing = La rue de l'expéditeur n'est pas remplie.
books-thumb-addressee-street-missing = La rue du destinataire n'est pas remplie.
books-thumb-care-of-addressee = La rue du destinataire commence par « { $mark } ».
books-thumb-hub-unlike-origin = Le pays d'expédition n'est ni l'origine ni une plaque tournante habituelle.
books-thumb-free-mail-for-firm = L'adresse de contact d'une entreprise est celle d'une messagerie gratuite.
books-thumb-same-address-burst = { $count } colis semblables ou plus en sept jours.
books-thumb-prior-offence-on-record = Une ou plusieurs infractions de la partie locale en trois ans.
books-thumb-advance-data-late = La déclaration a été déposée après l'arrivée.
books-thumb-licence-reference-missing = Le code exige un document et le numéro de licence n'est pas rempli.
books-thumb-gift-on-trade-terms = La catégorie est « cadeau » et un numéro de facture est indiqué.
books-thumb-stale-cn22 = Le formulaire est un CN22 alors que la valeur dépasse { $value } ou la masse brute { $mass }.
books-thumb-reserved-item-series = Le numéro de l'envoi commence par l'une des lettres { $letters }.

## Règles pratiques : historique

books-thumb-sender-first-seen = L'expéditeur est apparu il y a moins de { $days } jours.
books-thumb-sender-refused-elsewhere = Un ou plusieurs refus dans d'autres bureaux en douze mois.
books-thumb-many-names-at-address = { $count } noms ou plus à une adresse privée en douze mois.
books-thumb-sender-volume-jump = Le volume du mois atteint au moins { $percent } de la moyenne de l'année.

## Règles pratiques : documents

books-thumb-invoice-value-differs = Dans la même monnaie, le total de la facture atteint au moins { $percent } de la valeur déclarée.
books-thumb-letterhead-misspelt = Deux lettres voisines du nom de l'expéditeur sont interverties dans l'en-tête.
books-thumb-packing-list-mass-differs = La masse brute de la liste de colisage est inférieure à { $low } ou supérieure à { $high } de celle déclarée.
books-thumb-transport-route-differs = Le lieu de chargement se trouve dans un autre pays que celui d'expédition déclaré ; les deux premières lettres de son code désignent le pays.
books-thumb-licence-absent = Le document que les règles de licence exigent pour le code déclaré manque au dossier.
books-thumb-licence-expired = La validité de la licence a pris fin avant le jour de l'arrivée.
books-thumb-licence-other-goods = La licence porte sur une autre position que celle du code déclaré.
books-thumb-licence-body-unknown = Le nom de l'émetteur n'est pas, à la lettre près, celui d'un organisme du registre des licences.
books-thumb-authorisation-unknown = Le numéro de l'autorisation de mise sur le marché n'est celui d'aucun article du registre des produits.
books-thumb-analysis-out-of-specification = La teneur du certificat est inférieure à { $low } ou supérieure à { $high }.
books-thumb-temperature-excursion = Le maximum du relevé dépasse la température la plus élevée admise par le registre.
books-thumb-type-exam-body-unknown = Le numéro de l'organisme notifié n'est pas dans la liste.
books-thumb-type-exam-body-out-of-scope = Le champ de l'organisme notifié ne couvre pas les équipements de protection.
books-thumb-test-report-wrong-standard = Le rapport d'essai cite une autre norme que le registre.

## Règles pratiques : image

books-thumb-image-contents-unlike = Le plus grand objet reconnu n'a pas, à l'image, l'aspect de l'article désigné.
books-thumb-image-count-unlike = L'image montre au moins { $times } fois les conditionnements que forme la quantité déclarée, comptés dans la plus petite taille.

## Règles pratiques : marchandises et conditionnements

books-thumb-name-misspelt-on-pack = Deux lettres voisines du nom enregistré ou de la marque sont interverties.
books-thumb-pack-size-never-made = Le carton indique une taille que le registre ne connaît pas.
books-thumb-foreign-market-labelling = La langue du conditionnement n'est pas l'une de celles du pays : { $languages }.
books-thumb-expiry-past = La date de péremption est antérieure au jour de l'arrivée.
books-thumb-ppe-marking-incomplete = La norme ou le numéro de l'organisme notifié manque sur le conditionnement.

## Règles pratiques : laboratoire

books-thumb-under-strength = La teneur en bonne substance est inférieure à { $percent } de l'étiquette.
books-thumb-impurity-over-limit = Les impuretés dépassent { $percent }.
books-thumb-filtration-below-class = La filtration est inférieure à { $percent } de ce qu'exige la classe.
books-thumb-alcohol-below-label = L'alcool est inférieur à { $percent } en volume.
