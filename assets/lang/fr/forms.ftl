### Les déclarations dessinées comme des formulaires : titres, libellés et mentions.

## Valeurs

# $number : des kilogrammes à trois décimales, écrits dans cette langue.
forms-kilograms = { $number } kg
# $hours choisit le pluriel ; $number est le même nombre, écrit dans cette langue.
forms-lodged-before = { $hours ->
        [one] { $number } heure avant l'arrivée
       *[other] { $number } heures avant l'arrivée
    }
forms-lodged-after = { $hours ->
        [one] { $number } heure après l'arrivée
       *[other] { $number } heures après l'arrivée
    }
# $number : le numéro que porte le code à barres.
forms-barcode = Code à barres de { $number }
forms-signed = Signé

## Noms et adresses

forms-name = Nom
forms-street = Rue
forms-city = Code postal, ville
forms-country = Pays
forms-contact = Courriel

## Formules postales CN 22 et CN 23

forms-customs-declaration = DÉCLARATION EN DOUANE
forms-opened-officially = Peut être ouvert d'office
forms-cn22 = CN 22
forms-cn23 = CN 23
forms-designated-operator = Opérateur désigné
forms-item-number = N° de l'envoi (code à barres)
forms-category = Catégorie de l'envoi
forms-contents = Quantité et description détaillée du contenu
forms-weight-kg = Poids (kg)
forms-value-currency = Valeur et monnaie
forms-commercial-only = Pour les envois commerciaux seulement
forms-hs-number = N° tarifaire du SH
forms-origin-goods = Pays d'origine des marchandises
forms-total-weight = Poids total (kg)
forms-total-value = Valeur totale
forms-certify = L'expéditeur certifie que ces renseignements sont exacts et que l'envoi ne contient rien de dangereux ni d'interdit.
forms-date-signature = Date et signature de l'expéditeur
forms-from = De
forms-to = À
forms-on-the-item = Étiquette d'adresse et données électroniques préalables
forms-advance-data = Données électroniques préalables
forms-postage = Affranchissement
forms-importer-reference = Référence de l'importateur (n° fiscal ou d'opérateur, s'il existe)
forms-contents-detailed = Description détaillée du contenu
forms-net-weight = Poids net (kg)
forms-total-gross-weight = Poids brut total (kg)
forms-postal-charges = Frais de port et autres frais
forms-office-of-origin = Bureau d'origine
forms-comments = Observations (quarantaine, autres contrôles et restrictions)
forms-licence = Licence
forms-certificate = Certificat
forms-invoice = Facture
forms-exchange-out = Bureau d'échange expéditeur
forms-exchange-in = Bureau d'échange de destination

## Jeu de données électronique des expressistes

forms-express = Envoi express
forms-express-note = Jeu de données réduit pour marchandises de faible valeur
forms-waybill = Lettre de transport
forms-shipment = Expédition
forms-parties = Expéditeur et destinataire
forms-shipper = Expéditeur
forms-receiver = Destinataire
# $number : le rang de la ligne.
forms-goods-line = Marchandises, ligne { $number }
forms-description = Description
forms-sums = Totaux et références

## Déclaration complète

forms-entry-title = Déclaration de marchandises
forms-declaration-type = Type de déclaration
forms-items = Articles
forms-consignor = Expéditeur
forms-consignee = Destinataire
forms-carrier = Transporteur
forms-mode = Mode de transport
forms-currency-total = Monnaie et montant total facturé
# $number : le rang de l'article. $count : combien il y en a.
forms-item-of = Article { $number } sur { $count }
forms-description-goods = Colis et désignation des marchandises
forms-item-price = Prix de l'article
forms-statistical-value = Valeur statistique
forms-documents-produced = Documents produits
forms-declarant-signature = Lieu, date et signature du déclarant

## Sur plusieurs formulaires

forms-transport = Transport
forms-transport-number = N° du document de transport
forms-dispatch = Pays d'expédition
forms-destination = Pays de destination
forms-loading = Lieu de chargement
forms-transit = Transit
forms-entry = Lieu d'entrée
forms-local-reference = Numéro de référence locale
forms-declarant = Déclarant
forms-platform = Plateforme de vente
forms-container = N° de conteneur
forms-delivery-terms = Conditions de livraison
forms-invoice-number = N° de facture
forms-licence-reference = N° de licence ou de permis
forms-commodity-code = Code des marchandises
forms-origin = Pays d'origine
forms-quantity = Quantité
forms-net-mass = Masse nette
forms-gross-mass = Masse brute
forms-value = Valeur
forms-freight = Fret
forms-nature = Nature de la transaction

## Inscriptions de la douane

forms-systems = Inscriptions de la douane
forms-systems-note = Ajoutées par les systèmes de la douane, non déclarées
forms-trader = Type d'opérateur
forms-register-number = N° d'enregistrement
forms-prior-offences = Infractions antérieures connues (3 ans)
forms-similar-parcels = Envois semblables (7 jours)
forms-lodgement = Dépôt de la déclaration
forms-flow = Flux
forms-customs-value = Valeur en douane au taux officiel

## Conditions de livraison (Incoterms 2020)

forms-incoterm-exw = à l'usine
forms-incoterm-fca = franco transporteur
forms-incoterm-cpt = port payé jusqu'à
forms-incoterm-cip = port payé, assurance comprise, jusqu'à
forms-incoterm-dap = rendu au lieu de destination
forms-incoterm-dpu = rendu au lieu de destination déchargé
forms-incoterm-ddp = rendu droits acquittés
forms-incoterm-fas = franco le long du navire
forms-incoterm-fob = franco à bord
forms-incoterm-cfr = coût et fret
forms-incoterm-cif = coût, assurance et fret
