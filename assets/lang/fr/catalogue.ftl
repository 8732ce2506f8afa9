### Français : les mots des énumérations du métier (indicateurs, infractions, actions, documents, champs, pays)
### et les formats des nombres, des masses, des heures et des dates.
###
### Ajouter une langue, c'est ajouter un dossier avec de tels fichiers : chaque langue a les mêmes messages et les
### mêmes attributs, dans le même ordre. Une clé est un mot du programme où « - » remplace « _ » ; elle ne se traduit
### donc jamais. Ce que dit un scénario lui-même (titres, briefings, bulletins, noms des marchandises) reste dans la
### langue de son auteur. Les espaces devant « : ; ? ! % » et les unités sont insécables.

## Le nom de la langue dans cette langue

language-name = Français

## Nombres, masses, durées et dates

# Entre les tranches de trois chiffres, et devant les décimales.
number-group = { "\u00A0" }
number-decimal = { "," }
# $number : un nombre déjà écrit dans cette langue.
percent = { $number } %
mass-grams = { $number } g
mass-kilograms = { $number } kg
duration-days = { $days } j
duration-days-hours = { $days } j { $hours } h
duration-hours = { $hours } h
duration-hours-minutes = { $hours } h { $minutes } min
duration-minutes = { $minutes } min
duration-seconds = { $seconds } s
# $n : le nombre, pour le pluriel. $number : le nombre tel qu’il est écrit.
span-days = { $n ->
    [one] { $number } jour
   *[other] { $number } jours
}
span-hours = { $n ->
    [one] { $number } heure
   *[other] { $number } heures
}
# Une valeur derrière son nom.
named = { $name } : { $value }
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
month-short-1 = janv.
month-short-2 = févr.
month-short-3 = mars
month-short-4 = avr.
month-short-5 = mai
month-short-6 = juin
month-short-7 = juil.
month-short-8 = août
month-short-9 = sept.
month-short-10 = oct.
month-short-11 = nov.
month-short-12 = déc.
# $day : un nombre. $month : les mots de month-N. $year : quatre chiffres.
date-long = { $day ->
        [1] 1er
       *[other] { $day }
    } { $month } { $year }
# $month : les mots de month-short-N.
date-short = { $day ->
        [1] 1er
       *[other] { $day }
    } { $month } { $year }
# $date : une des dates ci-dessus. $time : heures et minutes.
date-time = { $date }, { $time }
# $first : tous les éléments sauf le dernier, séparés par des virgules. $last : le dernier élément.
list-and = { $first } et { $last }

## Indicateurs dans les données déclarées et les registres qui les complètent

indicator-vague-description = Désignation vague
    .explanation = « Échantillons », « cadeau » ou « produit de santé » n'apprennent rien à la douane ; de tels termes ne sont pas admis sur un CN23, et ils cachent des marchandises aussi souvent qu'ils relèvent de la négligence.
indicator-abbreviated-description = Désignation abrégée
    .explanation = Les abréviations commerciales sont fréquentes dans les données saisies à la hâte et affaiblissent tout contrôle automatique du texte.
indicator-misspelt-description = Désignation mal orthographiée
    .explanation = Un nom mal orthographié échappe aux listes de mots ; les expéditeurs honnêtes font aussi des fautes.
indicator-truncated-description = Désignation tronquée
    .explanation = Un texte coupé par un système laisse de côté les mots qui comptent.
indicator-hs-unlike-description = Code SH incompatible avec la désignation
    .explanation = Lorsque la position du code et la désignation décrivent des marchandises différentes, l'une des deux est fausse.
indicator-value-below-reference = Valeur très inférieure au prix de référence
    .explanation = Un prix très inférieur à ce que les marchandises coûtent partout ailleurs fait penser à une sous-évaluation, ou à des marchandises qui ne sont pas ce que l'on en dit.
indicator-value-above-reference = Valeur très supérieure au prix de référence
    .explanation = Un prix gonflé peut servir à faire sortir de l'argent ou à cacher des marchandises plus chères.
indicator-value-just-under-threshold = Valeur juste sous le seuil de faible valeur
    .explanation = Les valeurs qui s'arrêtent à quelques unités du seuil échappent aux droits et aux exigences de données.
indicator-quantity-beyond-own-use = Plus qu'il n'en faut à une personne
    .explanation = Un particulier qui reçoit plusieurs fois la quantité nécessaire à un traitement n'importe pas pour son usage personnel.
indicator-mass-unlike-goods = Masse incompatible avec les marchandises
    .explanation = Toute marchandise a un poids ; une masse nette qui ne peut pas correspondre à la quantité déclarée appelle une explication.
indicator-sender-street-missing = Expéditeur sans nom de rue
    .explanation = Une adresse qui s'arrête à la ville ne permet ni de vérifier ni de joindre l'expéditeur.
indicator-sender-unnamed = Nom de l'expéditeur absent
    .explanation = Un colis que personne n'a envoyé ne peut pas être renvoyé, et personne n'en répond.
indicator-addressee-street-missing = Destinataire sans nom de rue
    .explanation = Des marchandises adressées à une ville et à un nom sont retirées, non livrées.
indicator-care-of-addressee = Adresse « aux bons soins de » (c/o)
    .explanation = La livraison aux bons soins d'un tiers sépare l'acheteur du colis.
indicator-hub-unlike-origin = Plaque tournante sans rapport avec l'origine
    .explanation = Des marchandises qui changent de pays d'expédition sans raison commerciale perdent leur historique en chemin.
indicator-same-address-burst = Nombreux colis semblables pour une même adresse
    .explanation = Une commande répartie sur de nombreux colis reste sous tous les seuils.
indicator-prior-offence-on-record = Infraction antérieure enregistrée
    .explanation = Qui a déjà commis une infraction risque davantage de récidiver, mais beaucoup ne récidivent jamais.
indicator-licence-reference-missing = Aucun numéro de licence indiqué
    .explanation = Des marchandises soumises à licence sont déclarées sans qu'aucune licence soit mentionnée.
indicator-gift-on-trade-terms = Cadeau accompagné d'une facture
    .explanation = Un cadeau n'a pas de facture ; la catégorie est choisie pour la franchise qu'elle procure.
indicator-stale-cn22 = CN22 au-delà de ses limites
    .explanation = Le formulaire CN22 s'arrête à 300 DTS et 2 kg ; au-delà, un CN23 avec adresses complètes est exigé.
indicator-advance-data-late = Données préalables reçues après l'arrivée
    .explanation = Des données reçues après les marchandises ne laissent pas le temps de les évaluer.
indicator-free-mail-for-firm = Entreprise avec une messagerie gratuite
    .explanation = Une société commerciale qui écrit depuis une messagerie gratuite n'en est peut-être pas une.
indicator-freight-exceeds-value = Transport plus cher que les marchandises
    .explanation = Personne ne paie pour expédier des marchandises plus qu'elles ne valent, à moins qu'elles ne valent davantage.
indicator-reserved-item-series = Numéro d'envoi d'une série réservée
    .explanation = Les indicateurs de service commençant par J ou K sont réservés ; aucun opérateur ne les attribue.
indicator-sender-first-seen = Expéditeur nouveau pour la douane
    .explanation = Un expéditeur qu'aucun bureau n'a encore vu n'a pas d'antécédents auxquels se fier.
indicator-sender-refused-elsewhere = Refusé dans un autre bureau
    .explanation = Les marchandises refoulées par un bureau tentent leur chance dans un autre.
indicator-many-names-at-address = Nombreux noms à une même adresse
    .explanation = Les boîtes aux lettres qui reçoivent pour de nombreux noms servent à regrouper des envois fractionnés.
indicator-sender-volume-jump = Bond du volume de l'expéditeur
    .explanation = Le commerce illicite suit une nouvelle demande en quelques semaines.

## Indicateurs dans les documents d'accompagnement

indicator-invoice-value-differs = Total de la facture différent de la valeur déclarée
    .explanation = Le prix demandé à l'acheteur et le prix indiqué à la douane devraient être un seul et même prix.
indicator-invoice-consignee-differs = Facture établie au nom d'un tiers
    .explanation = L'acheteur figurant sur la facture n'est pas le destinataire indiqué dans la déclaration.
indicator-invoice-quantity-differs = Quantité facturée différente
    .explanation = La facture porte sur plus d'unités qu'il n'en est déclaré.
indicator-packing-list-mass-differs = Masse différente sur la liste de colisage
    .explanation = La liste de colisage et la déclaration attribuent au même envoi des masses différentes.
indicator-transport-route-differs = Titre de transport indiquant un autre itinéraire
    .explanation = Le titre de transport dit où les marchandises ont réellement été chargées.
indicator-origin-certificate-differs = Certificat d'origine désignant un autre pays
    .explanation = De l'origine dépendent les droits, les interdictions et la confiance ; deux origines, c'est une de trop.
indicator-letterhead-misspelt = Nom du vendeur mal orthographié sur sa propre facture
    .explanation = Une entreprise sait écrire son nom ; un faussaire le recopie d'après une image.
indicator-licence-absent = Licence non jointe
    .explanation = Sans licence, personne n'a décidé que ces marchandises pouvaient franchir la frontière.
indicator-licence-expired = Licence expirée
    .explanation = Une licence échue avant l'arrivée n'autorise rien.
indicator-licence-other-goods = Licence pour d'autres marchandises
    .explanation = Une licence authentique, délivrée pour d'autres marchandises, est prêtée à celles-ci.
indicator-licence-body-unknown = Licence d'un organisme inexistant
    .explanation = Une fausse licence nomme un service que personne ne peut appeler.
indicator-analysis-batch-differs = Analyse d'un autre lot
    .explanation = Un certificat d'analyse ne vaut que pour le lot qu'il mentionne.
indicator-analysis-out-of-specification = Analyse hors spécification
    .explanation = Les résultats du fabricant lui-même sortent de la spécification.
indicator-authorisation-unknown = Autorisation absente du registre
    .explanation = Un médicament dont le numéro n'est pas enregistré n'a jamais été évalué.
indicator-authorisation-other-holder = Autorisation appartenant à un autre titulaire
    .explanation = Le numéro est réel et appartient à quelqu'un d'autre.
indicator-wholesale-licence-lapsed = Autorisation de distribution en gros échue
    .explanation = Qui fait commerce de médicaments sans autorisation vend hors de la chaîne d'approvisionnement.
indicator-temperature-log-absent = Aucun relevé de température
    .explanation = Sans enregistreur, rien ne prouve que des marchandises de la chaîne du froid sont restées au froid.
indicator-temperature-excursion = Excursion de température
    .explanation = Un vaccin qui a eu chaud peut ne plus rien valoir, quoi que dise son étiquette.
indicator-conformity-declaration-absent = Aucune déclaration de conformité
    .explanation = Les équipements de protection et les dispositifs sont mis sur le marché sur la foi de la déclaration du fabricant.
indicator-type-exam-body-unknown = Certificat d'un organisme inexistant
    .explanation = De nombreux « certificats » émanent d'organismes qui n'ont jamais été notifiés.
indicator-type-exam-body-out-of-scope = Certificat d'un organisme notifié pour d'autres marchandises
    .explanation = Un organisme réel ne peut certifier que ce pour quoi il est notifié.
indicator-test-report-wrong-standard = Rapport d'essai selon une autre norme
    .explanation = Un rapport établi selon une autre norme ne dit rien de cette protection.

## Indicateurs à l'image aux rayons X

indicator-image-contents-unlike = Image montrant d'autres marchandises
    .explanation = Les formes visibles à l'image ne sont pas celles des marchandises déclarées.
indicator-image-concealment = Dissimulation visible à l'image
    .explanation = Les marchandises sont emballées de manière à ne pas être vues.
indicator-image-count-unlike = Nombre à l'image incompatible avec la quantité déclarée
    .explanation = Il y a bien plus de conditionnements que n'en remplit la quantité déclarée.
indicator-image-organic-block = Bloc organique dense
    .explanation = Les stupéfiants en grande quantité ont l'aspect d'un bloc dense et homogène.
indicator-image-firearm-part = Forme d'un élément d'arme à feu
    .explanation = La silhouette d'une glissière, d'un canon ou d'un chargeur est caractéristique.
indicator-image-animal-part = Forme d'une partie d'animal
    .explanation = Défenses, carapaces et os conservent leur structure à l'image.
indicator-image-old-metal = Forme d'un objet métallique ancien
    .explanation = Les objets faits à la main n'ont pas la régularité d'une fabrication en usine.
indicator-image-mixed-scrap = Rebuts mélangés
    .explanation = En vrac, les marchandises usagées apparaissent en désordre.

## Indicateurs sur la table de visite : colis, conditionnements et codes

indicator-goods-unlike-declared = À l'ouverture : pas ce qui était déclaré
    .explanation = Les marchandises sur la table de visite ne sont pas celles des documents.
indicator-over-taped-parcel = Ruban adhésif en excès
    .explanation = Un excès de ruban adhésif fait obstacle à un examen rapide.
indicator-seal-missing = Dispositif antieffraction absent
    .explanation = Un conditionnement sans dispositif antieffraction a pu être ouvert, ou n'a jamais été scellé.
indicator-name-misspelt-on-pack = Nom mal orthographié sur le conditionnement
    .explanation = L'imprimeur d'origine n'écrit pas le nom du produit avec une faute.
indicator-strength-missing = Dosage absent
    .explanation = Un conditionnement sans dosage ne pourrait pas être délivré.
indicator-expiry-past = Date de péremption dépassée
    .explanation = Les produits périmés ont été achetés à bas prix pour être revendus cher.
indicator-expiry-overprinted = Date de péremption surimprimée
    .explanation = Une nouvelle date sur l'ancienne fait d'un déchet un stock.
indicator-batch-differs-inside = Lot différent entre l'étui et le conditionnement primaire
    .explanation = L'étui et la plaquette proviennent de lots différents : l'un des deux a été regarni.
indicator-maker-address-wrong = Adresse du fabricant erronée
    .explanation = Les faussaires copient le nom et devinent l'adresse.
indicator-unit-colour-odd = Comprimés d'une couleur inhabituelle
    .explanation = Le contenu n'a pas l'aspect que décrit le registre.
indicator-hologram-without-uv = Hologramme sans sa marque UV
    .explanation = Les hologrammes se copient ; la marque cachée est plus difficile à copier.
indicator-pack-size-never-made = Taille de conditionnement jamais fabriquée
    .explanation = Le titulaire n'a jamais vendu le produit dans cette taille.
indicator-foreign-market-labelling = Étiquetage pour un autre marché
    .explanation = Des marchandises destinées à un marché réapparaissent sur un autre : elles ont été détournées.
indicator-ce-mark-malformed = Marquage CE déformé
    .explanation = Les proportions du marquage sont fixées par les textes ; les copies ne les respectent pas.
indicator-ppe-marking-incomplete = Marquage incomplet
    .explanation = Un équipement de protection doit porter la mention de la norme et de l'organisme notifié.
indicator-cool-packs-melted = Éléments réfrigérants fondus
    .explanation = La chaîne du froid a pris fin avant la fin du voyage.
indicator-signs-of-use = Traces d'usage
    .explanation = Des marchandises usagées vendues comme neuves mettent en danger ceux qui s'y fient.
indicator-brand-mark-imitated = Marque imitée
    .explanation = Une marque presque identique à la marque enregistrée n'est pas la marque enregistrée.
indicator-wrapped-powder = Poudre ou résine emballée
    .explanation = Film, ruban adhésif et graisse retiennent les odeurs et tiennent les curieux à l'écart.
indicator-serial-erased = Numéro de série effacé
    .explanation = Un élément sans numéro ne peut pas être tracé.
indicator-species-material = Matière d'une espèce inscrite
    .explanation = Le grain de l'ivoire, de l'écaille ou du bois la trahit.
indicator-soil-traces = Terre sur un objet ancien
    .explanation = De la terre et des cassures fraîches indiquent une fouille récente.
indicator-tax-stamp-missing = Marque fiscale absente
    .explanation = Des produits soumis à accise sans marque fiscale n'ont pas acquitté l'accise.
indicator-code-absent = Aucun code sur le conditionnement
    .explanation = Un conditionnement de ce type doit porter un DataMatrix GS1.
indicator-code-gtin-check-wrong = Chiffre de contrôle erroné dans le code
    .explanation = Aucun fabricant n'imprime un GTIN qui échoue à son propre contrôle.
indicator-code-differs-from-print = Code différent du texte imprimé
    .explanation = Le code et le texte imprimé à côté doivent indiquer le même lot et la même date de péremption.
indicator-serial-repeated = Un même numéro de série sur plusieurs conditionnements
    .explanation = Un numéro de série est unique ; les copies ne le sont pas.
indicator-serial-unknown = Numéro de série inconnu
    .explanation = Le système de vérification n'a jamais eu connaissance de ce conditionnement.
indicator-serial-already-dispensed = Numéro de série déjà délivré
    .explanation = Le conditionnement portant ce numéro de série a été vendu il y a longtemps.
indicator-batch-recalled = Lot rappelé
    .explanation = Le fabricant a rappelé ce lot.
indicator-serial-other-market = Numéro de série d'un autre marché
    .explanation = Le conditionnement a été fabriqué pour les patients d'un autre pays.

## Indicateurs dans les réponses des partenaires

indicator-licence-not-on-file = Licence inconnue de l'autorité
    .explanation = L'autorité qui aurait dû délivrer la licence ne l'a pas délivrée.
indicator-holder-denies-batch = Lot inconnu du titulaire
    .explanation = Le fabricant connaît ses lots.
indicator-alert-match = Correspondance avec une alerte
    .explanation = Le produit et le lot figurent sur une liste d'alertes.
indicator-body-denies-certificate = Certificat démenti par l'organisme
    .explanation = L'organisme notifié ne l'a jamais délivré.
indicator-addressee-denies-order = Destinataire n'ayant rien commandé
    .explanation = La personne dont le nom est usurpé reçoit ce qu'elle n'a jamais acheté.
indicator-seller-denies-invoice = Facture non confirmée par le vendeur
    .explanation = La facture et le vendeur ne s'accordent pas sur le prix ou sur la vente.
indicator-rights-holder-denies = Titulaire de droits : marchandises non reconnues
    .explanation = Le titulaire de la marque connaît ses marchandises.
indicator-not-free-to-trade = Commerce non libre
    .explanation = L'agence sait que l'espèce ou le déchet figure sur une liste.
indicator-on-object-register = Inscrit dans un registre d'objets
    .explanation = L'objet est connu comme protégé ou volé.
indicator-police-interest = D'intérêt pour la police
    .explanation = L'expéditeur ou le destinataire apparaît dans une affaire en cours.

## Indicateurs dans les résultats de laboratoire

indicator-no-active-ingredient = Aucun principe actif
    .explanation = Un produit sans son principe actif ne soigne personne.
indicator-wrong-active-ingredient = Mauvais principe actif
    .explanation = Une autre substance que celle indiquée sur l'étiquette.
indicator-under-strength = Sous-dosage
    .explanation = Trop peu de la bonne substance favorise les résistances.
indicator-impurity-over-limit = Impuretés au-delà de la limite
    .explanation = Produit dégradé ou mal fabriqué.
indicator-narcotic-identified = Substance sous contrôle identifiée
    .explanation = Le laboratoire nomme la substance.
indicator-filtration-below-class = Protection inférieure à sa classe
    .explanation = L'article protège moins que ne l'annonce son marquage.
indicator-alcohol-below-label = Trop peu d'alcool
    .explanation = Un désinfectant à moins de 60 % d'alcool ne désinfecte pas.
indicator-control-line-missing = Kit sans réaction
    .explanation = Un kit dont la ligne de contrôle n'apparaît jamais ne teste rien.

## L'hypothèse que tout est en règle

hypothesis-licit = Licite

## Infractions : ce qui ne va pas dans les marchandises

offence-falsified = Produit falsifié
offence-substandard = Produit sous-standard
offence-unlicensed = Produit non homologué
offence-missing-lpco = Licence, permis ou certificat manquant
offence-expired-or-relabelled = Produit périmé ou réétiqueté
offence-counterfeit = Contrefaçon
offence-diverted = Marchandises détournées
offence-prohibited = Marchandises prohibées
offence-revenue-fraud = Fraude aux droits et taxes
offence-drug-trafficking = Trafic de stupéfiants
offence-arms-trafficking = Trafic d'armes
offence-wildlife-trafficking = Trafic d'espèces sauvages
offence-waste-trafficking = Trafic de déchets
offence-cultural-trafficking = Trafic de biens culturels

## Modes opératoires : comment les marchandises échappent à la douane

scheme-declared-openly = Déclaration sans dissimulation
scheme-misdescription = Fausse désignation
scheme-cover-goods = Marchandises de couverture
scheme-undervaluation = Sous-évaluation
scheme-misclassification = Faux classement tarifaire
scheme-splitting = Fractionnement des envois
scheme-forged-documents = Faux documents
scheme-misrouting = Itinéraire trompeur
scheme-borrowed-identity = Identité usurpée

## Le savoir-faire du fraudeur

skill-opportunist = Opportuniste
skill-practised = Expérimenté
skill-professional = Professionnel

## Domaines de risque

risk-area-public-health = Santé publique
risk-area-revenue = Recettes
risk-area-illicit-drugs = Drogues illicites
risk-area-security = Sécurité
risk-area-ipr = Droits de propriété intellectuelle
risk-area-environment = Environnement
risk-area-cultural-heritage = Patrimoine culturel

## Décisions de l'agent

disposition-release = Mainlevée
    .help = À choisir lorsque l'envoi est régulier, ou lorsque rien de ce que vous avez constaté ne justifie de le retenir.
disposition-detain = Retenue
    .help = À choisir lorsqu'un soupçon est fondé ou qu'un document manque, et que les marchandises doivent attendre que la question soit réglée.
disposition-refer = Transmission à l'autorité
    .help = À choisir lorsqu'il revient à une autre administration de décider : la mainlevée est suspendue et le dossier est transmis à l'autorité compétente.
disposition-seize = Saisie
    .help = À choisir lorsque les marchandises sont elles-mêmes illicites et ne doivent pas revenir dans le commerce : elles sont saisies en vue de poursuites.
disposition-return-to-sender = Renvoi à l'expéditeur
    .help = À choisir lorsque les marchandises ne peuvent pas entrer mais que rien ne justifie de les saisir : elles repartent d'où elles viennent.

## Difficulté d'un exercice

difficulty-easy = Facile
difficulty-moderate = Moyen
difficulty-hard = Difficile

## Quand la vérité est révélée

feedback-after-each-decision = Après chaque décision
feedback-at-end = À la fin
feedback-selective = Uniquement pour les envois ouverts

## Modes de transport

mode-post = Poste
mode-express = Express
mode-air = Aérien
mode-sea = Maritime
mode-road = Routier

## Sens du mouvement

direction-import = Importation
direction-export = Exportation
direction-transit = Transit

## Formulaires de déclaration

form-full-declaration = Déclaration complète
form-express-low-value = Déclaration express de faible valeur
form-cn22 = CN22
form-cn23 = CN23

## Catégories postales (CN22, CN23)

category-gift = Cadeau
category-documents = Documents
category-sample = Échantillon commercial
category-sale-of-goods = Vente de marchandises
category-returned = Retour de marchandises
category-other = Autre

## Parties dans le registre de la douane

trader-private = Particulier
trader-registered = Opérateur enregistré

## Actions de contrôle

action-history-lookup = Consultation de l'historique
    .shows = Montre ce que les systèmes de la douane savent de l'expéditeur et de l'adresse : première apparition, refus dans d'autres bureaux, noms à cette adresse, volume.
action-documentary-check = Contrôle documentaire
    .shows = Montre les documents d'accompagnement, à comparer avec la déclaration et entre eux, et ceux qui manquent.
action-xray = Contrôle par rayons X
    .shows = Montre les formes et les nombres sans ouverture : marchandises autres que celles déclarées, dissimulation, objets suspects.
action-physical-examination = Visite physique
    .shows = Montre l'envoi ouvert : la nature des marchandises, leur état et ce qui est imprimé sur les conditionnements.
action-code-verification = Vérification des codes
    .shows = Montre ce que contiennent les codes des conditionnements et ce que le système de vérification sait de leurs numéros de série.
action-partner-query = Consultation d'un partenaire
    .shows = Montre ce que seul le partenaire peut confirmer : licences, lots, alertes, certificats, factures, droits, inscriptions dans ses registres.
action-laboratory-sample = Prélèvement pour analyse
    .shows = Montre de quoi les marchandises sont faites et si elles sont efficaces : principe actif, teneur, impuretés, substances sous contrôle, filtration, alcool, réaction d'un kit de test.

## Documents d'accompagnement

document-invoice = Facture
document-packing-list = Liste de colisage
document-air-waybill = Lettre de transport aérien
document-house-waybill = Lettre de transport fille (HAWB)
document-bill-of-lading = Connaissement
document-road-consignment-note = Lettre de voiture (CMR)
document-postal-despatch-note = Bulletin d'expédition postal
document-certificate-of-origin = Certificat d'origine
document-import-licence = Licence d'importation
document-export-licence = Licence d'exportation
document-marketing-authorisation = Autorisation de mise sur le marché
document-batch-certificate = Certificat de lot
document-certificate-of-analysis = Certificat d'analyse
document-wholesale-licence = Autorisation de distribution en gros
document-temperature-log = Relevé de température
document-declaration-of-conformity = Déclaration de conformité
document-type-examination = Certificat d'examen de type
document-test-report = Rapport d'essai

## Champs, tels que les étiquettes d'un formulaire

field-number = Numéro
field-date = Date
field-issuer = Délivré par
field-seller = Vendeur
field-consignor = Expéditeur
field-sender-street = Rue de l'expéditeur
field-consignee = Destinataire
field-consignee-street = Rue du destinataire
field-contact = Contact
field-description = Désignation des marchandises
field-further-lines = Autres lignes
field-commodity-code = Code des marchandises
field-heading = Position SH
field-quantity = Quantité
field-net-mass = Masse nette
field-gross-mass = Masse brute
field-value = Valeur
field-total = Total
field-freight = Fret ou port
field-origin = Pays d'origine
field-dispatch = Pays d'expédition
field-place-of-loading = Lieu de chargement
field-form = Formulaire
field-category = Catégorie de l'envoi
field-invoice-number = Numéro de facture
field-licence-reference = Numéro de licence
field-lodgement = Dépôt de la déclaration
field-similar-parcels = Colis semblables (7 jours)
field-prior-offences = Infractions antérieures (3 ans)
field-transport-number = Numéro du titre de transport
field-valid-until = Valable jusqu'au
field-holder = Titulaire
field-holder-address = Adresse du titulaire
field-authorisation-number = Numéro d'autorisation
field-product = Produit
field-batch = Lot
field-expiry = Date de péremption
field-specification = Spécification
field-assay = Teneur
field-maximum-temperature = Température maximale
field-notified-body = Organisme notifié
field-standard = Norme
field-sender-first-seen = Première apparition de l'expéditeur
field-sender-refusals = Refus dans d'autres bureaux (12 mois)
field-names-at-address = Noms à l'adresse (12 mois)
field-sender-volume = Volume de l'expéditeur ce mois-ci
field-contents = Contenu
field-concealment = Dissimulation
field-count = Nombre
field-shape = Forme
field-seal = Dispositif antieffraction
field-strength = Dosage
field-tablet-colour = Couleur des comprimés
field-hologram = Hologramme
field-pack-size = Taille du conditionnement
field-language = Langue
field-ce-mark = Marquage CE
field-cool-packs = Éléments réfrigérants
field-wrapping = Emballage
field-use = Traces d'usage
field-brand-mark = Marque commerciale
field-serial-number = Numéro de série
field-material = Matière
field-surface = Surface
field-tax-stamp = Marque fiscale
field-code = Code
field-gtin = GTIN
field-verification = Vérification
field-confirmation = Confirmation
field-active-ingredient = Principe actif
field-impurity = Impuretés
field-identity = Substance identifiée
field-filtration = Filtration
field-alcohol-content = Teneur en alcool
field-control-line = Ligne de contrôle

## Endroits où un champ se lit (les documents portent les noms ci-dessus)

place-declaration = Déclaration
place-register = Ouvrages de référence
place-history = Historique
place-image = Image aux rayons X
place-pack = Marchandises et conditionnements
place-code = Code du conditionnement
place-partner = Réponse du partenaire
place-laboratory = Rapport de laboratoire

## Sources des indices

source-data = Données
source-document = Documents
source-image = Image
source-pack = Marchandises et conditionnements
source-partner = Partenaires
source-laboratory = Laboratoire

## Administrations et organismes partenaires

agency-medicines-authority = Autorité du médicament
agency-market-surveillance = Surveillance du marché
agency-valuation-office = Bureau de la valeur
agency-rights-holder = Titulaire de droits
agency-environment-agency = Agence de l'environnement
agency-culture-ministry = Ministère de la Culture
agency-police = Police

## Dissimulation vue à l'image

concealment-food-tins = Dans des boîtes de conserve
concealment-cereal-boxes = Dans des boîtes de céréales
concealment-inside-clothing = Dans des vêtements
concealment-between-book-pages = Entre les pages de livres
concealment-false-bottom = Dans un double fond
concealment-electronics-housing = Dans le boîtier d'un appareil électronique

## Menaces vues à l'image

threat-dense-organic-block = Bloc organique dense
threat-firearm-part = Élément d'arme à feu
threat-animal-part = Partie d'animal
threat-old-metal-object = Objet métallique ancien
threat-mixed-scrap = Rebuts mélangés

## Réponse du système de vérification pour un numéro de série

serial-status-active = Actif
serial-status-unknown = Inconnu
serial-status-already-dispensed = Déjà délivré
serial-status-recalled = Rappelé
serial-status-other-market = Autre marché
serial-status-not-readable = Illisible

## Questions aux partenaires, avec la réponse rassurante (fine) et la réponse inquiétante (bad)

question-licence-on-file = La licence invoquée est-elle enregistrée ?
    .fine = La licence est enregistrée chez nous.
    .bad = La licence n'est pas enregistrée chez nous.
question-holder-knows-batch = Le titulaire de l'autorisation connaît-il le lot ?
    .fine = Le titulaire confirme que le lot est le sien.
    .bad = Le titulaire déclare n'avoir jamais fabriqué ce lot.
question-addressee-ordered = Le destinataire a-t-il commandé les marchandises ?
    .fine = Le destinataire confirme avoir commandé les marchandises.
    .bad = Le destinataire déclare n'avoir rien commandé.
question-free-of-alerts = Le produit et le lot font-ils l'objet d'une alerte ?
    .fine = Ce produit et ce lot ne font l'objet d'aucune alerte.
    .bad = Une alerte correspond à ce produit et à ce lot.
question-body-confirms-certificate = L'organisme notifié confirme-t-il son certificat ?
    .fine = L'organisme notifié confirme avoir délivré le certificat.
    .bad = L'organisme notifié ne confirme pas le certificat.
question-seller-confirms-invoice = Le vendeur confirme-t-il la facture ?
    .fine = Le vendeur confirme la facture.
    .bad = Le vendeur ne confirme pas la facture.
question-rights-holder-accepts = Le titulaire de droits reconnaît-il les marchandises comme siennes ?
    .fine = Nous reconnaissons les marchandises comme nôtres.
    .bad = Nous ne reconnaissons pas les marchandises comme nôtres.
question-free-to-trade = Le commerce de l'espèce, ou du déchet, est-il libre ?
    .fine = L'espèce ou le déchet ne figure sur aucune liste ; son commerce est libre.
    .bad = L'espèce ou le déchet figure sur une liste ; son commerce n'est pas libre.
question-absent-from-register = L'objet figure-t-il dans un registre d'objets protégés ou volés ?
    .fine = L'objet ne figure dans aucun de ces registres.
    .bad = L'objet est enregistré comme protégé ou volé.
question-of-no-interest = L'expéditeur ou le destinataire apparaît-il dans une affaire en cours ?
    .fine = Ni l'expéditeur ni le destinataire n'apparaissent dans une affaire en cours.
    .bad = L'expéditeur ou le destinataire apparaît dans une affaire en cours.

## Natures de marchandises

goods-kind-medicine = Médicament
goods-kind-vaccine = Vaccin
goods-kind-ppe = Équipement de protection individuelle
goods-kind-test-kit = Kit de test
goods-kind-device = Dispositif médical
goods-kind-sanitiser = Désinfectant
goods-kind-article = Article courant
goods-kind-branded-article = Article de marque
goods-kind-excise = Produit soumis à accise ou à droits élevés
goods-kind-narcotic = Stupéfiant ou psychotrope
goods-kind-weapon = Arme, élément ou munition
goods-kind-wildlife = Spécimen d'espèce sauvage
goods-kind-waste = Déchet ou rebut
goods-kind-cultural-object = Bien culturel

## Formes physiques d'une unité de vente

goods-form-tablet = Comprimé
goods-form-capsule = Gélule
goods-form-ampoule = Ampoule
goods-form-vial = Flacon injectable
goods-form-prefilled-syringe = Seringue préremplie
goods-form-bottle = Bouteille ou flacon
goods-form-tube = Tube
goods-form-inhaler = Inhalateur
goods-form-sachet = Sachet
goods-form-patch = Patch
goods-form-mask = Masque
goods-form-glove = Gant
goods-form-gown = Blouse
goods-form-eyewear = Lunettes
goods-form-cassette = Cassette
goods-form-instrument = Instrument
goods-form-machine = Appareil
goods-form-wipe = Lingette
goods-form-can = Boîte métallique ou bidon
goods-form-garment = Vêtement
goods-form-shoe = Chaussure
goods-form-toy = Jouet
goods-form-phone = Téléphone
goods-form-charger = Chargeur
goods-form-book = Livre
goods-form-tool = Outil
goods-form-battery = Pile ou batterie
goods-form-box = Boîte
goods-form-jewellery = Bijou
goods-form-powder = Poudre
goods-form-block = Bloc
goods-form-part = Pièce
goods-form-carving = Objet sculpté
goods-form-plant = Plante
goods-form-bale = Balle
goods-form-painting = Tableau
goods-form-coin = Pièce de monnaie
goods-form-statuette = Statuette
goods-form-cigarette = Cigarette

## Ce qu'un opérateur reconnaît sur une image aux rayons X

image-class-blisters = Plaquettes (blisters)
image-class-vials-and-ampoules = Flacons et ampoules
image-class-liquid-containers = Récipients de liquide
image-class-folded-textile = Textile plié
image-class-paper-and-board = Papier et carton
image-class-electronics = Appareils électroniques
image-class-metal-pieces = Pièces métalliques
image-class-small-hard-goods = Petits objets rigides
image-class-footwear = Chaussures
image-class-powder-or-block = Poudre ou bloc
image-class-loose-bulk = Vrac

## Statut des marchandises selon le droit du pays de destination

legal-status-free = Sans restriction
legal-status-general-sale = Vente libre
legal-status-pharmacy = Vente en pharmacie uniquement
legal-status-prescription-only = Sur ordonnance uniquement
legal-status-controlled = Sous contrôle
legal-status-government-only = Réservé aux autorités publiques
legal-status-regulated = Réglementé
legal-status-excise = Soumis à accise
legal-status-protected = Protégé
legal-status-unauthorised = Non autorisé

## Conservation exigée par l'étiquette

storage-room = Température ambiante, jusqu'à 25 °C
storage-cool-2-8 = Au réfrigérateur, de 2 à 8 °C
storage-frozen = Congelé, −15 °C ou moins
storage-ultra-cold = Ultra-froid, −60 °C ou moins

## Refus : ce qui n'est pas recevable maintenant, et que faire

refusal-unknown-case = Le cas { $case } ne fait pas partie de cet exercice. Choisissez un cas dans la file.
refusal-not-arrived = Le cas { $case } n'est pas encore arrivé. Attendez son arrivée, puis réessayez.
refusal-already-decided = Le cas { $case } a déjà fait l'objet d'une décision, qui est définitive. Passez à un autre cas.
refusal-unknown-action = Le scénario ne prévoit pas cette action. Choisissez-en une dans la liste des actions.
refusal-already-asked = L'action a déjà été effectuée ou demandée. Lisez son résultat ou attendez-le.
refusal-no-capacity = Il ne reste plus de capacité pour cette action pendant cette vacation. Choisissez une autre action ou attendez la vacation suivante.
refusal-out-of-service = L'action est hors service. Choisissez une autre action ou attendez qu'elle soit rétablie.
refusal-no-budget = Le budget ne couvre pas l'action. Choisissez-en une moins coûteuse ou décidez d'après ce que vous savez.
refusal-not-opened = L'envoi doit d'abord être ouvert. Faites procéder à la visite physique, puis renouvelez votre demande.
refusal-confidence-out-of-range = Le degré de confiance est compris entre 0 et 100 %. Indiquez-le de nouveau.
refusal-too-many-grounds = Une décision cite au plus 16 motifs. Gardez les plus solides et retirez les autres.
refusal-remark-too-long = Une remarque compte au plus 1 000 octets. Ramenez-la à une seule phrase.
refusal-note-too-long = Une note compte au plus 8 000 octets. Raccourcissez-la.
refusal-too-many-papers = Le poste de travail affiche au plus 64 pièces à la fois. Fermez-en quelques-unes.
refusal-not-imaged = Il n'y a pas encore d'image radioscopique de l'envoi. Faites-le passer au scanner ou attendez l'image.
refusal-malformed-mark = Un repère doit avoir une largeur et une hauteur à l'intérieur de l'image. Tracez-le de nouveau.
refusal-too-many-marks = Un cas compte au plus 20 repères. Retirez-en d'abord un.
refusal-unknown-mark = Ce repère n'existe pas. Choisissez-en un dans la liste des repères.
refusal-advance-too-long = Le temps peut avancer de trente jours au plus à la fois. Choisissez une durée plus courte.
refusal-closed = L'exercice est clos et plus rien ne peut y être modifié. Passez au débriefing.

## Pays et territoires (ISO 3166-1) ; les noms n'expriment aucune opinion sur un territoire

country-AD = Andorre
country-AE = Émirats arabes unis
country-AF = Afghanistan
country-AG = Antigua-et-Barbuda
country-AI = Anguilla
country-AL = Albanie
country-AM = Arménie
country-AO = Angola
country-AQ = Antarctique
country-AR = Argentine
country-AS = Samoa américaines
country-AT = Autriche
country-AU = Australie
country-AW = Aruba
country-AX = Îles Åland
country-AZ = Azerbaïdjan
country-BA = Bosnie-Herzégovine
country-BB = Barbade
country-BD = Bangladesh
country-BE = Belgique
country-BF = Burkina Faso
country-BG = Bulgarie
country-BH = Bahreïn
country-BI = Burundi
country-BJ = Bénin
country-BL = Saint-Barthélemy
country-BM = Bermudes
country-BN = Brunei
country-BO = Bolivie
country-BQ = Bonaire, Saint-Eustache et Saba
country-BR = Brésil
country-BS = Bahamas
country-BT = Bhoutan
country-BV = Île Bouvet
country-BW = Botswana
country-BY = Bélarus
country-BZ = Belize
country-CA = Canada
country-CC = Îles Cocos (Keeling)
country-CD = République démocratique du Congo
country-CF = République centrafricaine
country-CG = Congo
country-CH = Suisse
country-CI = Côte d'Ivoire
country-CK = Îles Cook
country-CL = Chili
country-CM = Cameroun
country-CN = Chine
country-CO = Colombie
country-CR = Costa Rica
country-CU = Cuba
country-CV = Cap-Vert
country-CW = Curaçao
country-CX = Île Christmas
country-CY = Chypre
country-CZ = Tchéquie
country-DE = Allemagne
country-DJ = Djibouti
country-DK = Danemark
country-DM = Dominique
country-DO = République dominicaine
country-DZ = Algérie
country-EC = Équateur
country-EE = Estonie
country-EG = Égypte
country-EH = Sahara occidental
country-ER = Érythrée
country-ES = Espagne
country-ET = Éthiopie
country-FI = Finlande
country-FJ = Fidji
country-FK = Îles Falkland (Malouines)
country-FM = Micronésie
country-FO = Îles Féroé
country-FR = France
country-GA = Gabon
country-GB = Royaume-Uni
country-GD = Grenade
country-GE = Géorgie
country-GF = Guyane française
country-GG = Guernesey
country-GH = Ghana
country-GI = Gibraltar
country-GL = Groenland
country-GM = Gambie
country-GN = Guinée
country-GP = Guadeloupe
country-GQ = Guinée équatoriale
country-GR = Grèce
country-GS = Géorgie du Sud et îles Sandwich du Sud
country-GT = Guatemala
country-GU = Guam
country-GW = Guinée-Bissau
country-GY = Guyana
country-HK = Hong Kong
country-HM = Îles Heard et McDonald
country-HN = Honduras
country-HR = Croatie
country-HT = Haïti
country-HU = Hongrie
country-ID = Indonésie
country-IE = Irlande
country-IL = Israël
country-IM = Île de Man
country-IN = Inde
country-IO = Territoire britannique de l'océan Indien
country-IQ = Irak
country-IR = Iran
country-IS = Islande
country-IT = Italie
country-JE = Jersey
country-JM = Jamaïque
country-JO = Jordanie
country-JP = Japon
country-KE = Kenya
country-KG = Kirghizistan
country-KH = Cambodge
country-KI = Kiribati
country-KM = Comores
country-KN = Saint-Kitts-et-Nevis
country-KP = Corée du Nord
country-KR = Corée du Sud
country-KW = Koweït
country-KY = Îles Caïmans
country-KZ = Kazakhstan
country-LA = Laos
country-LB = Liban
country-LC = Sainte-Lucie
country-LI = Liechtenstein
country-LK = Sri Lanka
country-LR = Liberia
country-LS = Lesotho
country-LT = Lituanie
country-LU = Luxembourg
country-LV = Lettonie
country-LY = Libye
country-MA = Maroc
country-MC = Monaco
country-MD = Moldavie
country-ME = Monténégro
country-MF = Saint-Martin (partie française)
country-MG = Madagascar
country-MH = Îles Marshall
country-MK = Macédoine du Nord
country-ML = Mali
country-MM = Myanmar
country-MN = Mongolie
country-MO = Macao
country-MP = Îles Mariannes du Nord
country-MQ = Martinique
country-MR = Mauritanie
country-MS = Montserrat
country-MT = Malte
country-MU = Maurice
country-MV = Maldives
country-MW = Malawi
country-MX = Mexique
country-MY = Malaisie
country-MZ = Mozambique
country-NA = Namibie
country-NC = Nouvelle-Calédonie
country-NE = Niger
country-NF = Île Norfolk
country-NG = Nigeria
country-NI = Nicaragua
country-NL = Pays-Bas
country-NO = Norvège
country-NP = Népal
country-NR = Nauru
country-NU = Niue
country-NZ = Nouvelle-Zélande
country-OM = Oman
country-PA = Panama
country-PE = Pérou
country-PF = Polynésie française
country-PG = Papouasie-Nouvelle-Guinée
country-PH = Philippines
country-PK = Pakistan
country-PL = Pologne
country-PM = Saint-Pierre-et-Miquelon
country-PN = Pitcairn
country-PR = Porto Rico
country-PS = Palestine
country-PT = Portugal
country-PW = Palaos
country-PY = Paraguay
country-QA = Qatar
country-RE = La Réunion
country-RO = Roumanie
country-RS = Serbie
country-RU = Russie
country-RW = Rwanda
country-SA = Arabie saoudite
country-SB = Îles Salomon
country-SC = Seychelles
country-SD = Soudan
country-SE = Suède
country-SG = Singapour
country-SH = Sainte-Hélène, Ascension et Tristan da Cunha
country-SI = Slovénie
country-SJ = Svalbard et Jan Mayen
country-SK = Slovaquie
country-SL = Sierra Leone
country-SM = Saint-Marin
country-SN = Sénégal
country-SO = Somalie
country-SR = Suriname
country-SS = Soudan du Sud
country-ST = Sao Tomé-et-Principe
country-SV = Salvador
country-SX = Saint-Martin (partie néerlandaise)
country-SY = Syrie
country-SZ = Eswatini
country-TC = Îles Turques-et-Caïques
country-TD = Tchad
country-TF = Terres australes françaises
country-TG = Togo
country-TH = Thaïlande
country-TJ = Tadjikistan
country-TK = Tokelau
country-TL = Timor-Leste
country-TM = Turkménistan
country-TN = Tunisie
country-TO = Tonga
country-TR = Turquie
country-TT = Trinité-et-Tobago
country-TV = Tuvalu
country-TW = Taïwan
country-TZ = Tanzanie
country-UA = Ukraine
country-UG = Ouganda
country-UM = Îles mineures éloignées des États-Unis
country-US = États-Unis
country-UY = Uruguay
country-UZ = Ouzbékistan
country-VA = Saint-Siège
country-VC = Saint-Vincent-et-les-Grenadines
country-VE = Venezuela
country-VG = Îles Vierges britanniques
country-VI = Îles Vierges des États-Unis
country-VN = Viêt Nam
country-VU = Vanuatu
country-WF = Wallis-et-Futuna
country-WS = Samoa
country-YE = Yémen
country-YT = Mayotte
country-ZA = Afrique du Sud
country-ZM = Zambie
country-ZW = Zimbabwe
