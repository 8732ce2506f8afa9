### Supporting documents as they are printed: captions of boxes, sentences of certificates, who signs.

## Values

# $name: a country's name. $code: its two letters.
papers-country = { $name } ({ $code })
# $code: a UN/LOCODE. $country: the name of its country.
papers-place = { $code } ({ $country })
# $number: a number already written in this language.
papers-celsius = { $number } °C
# $low, $high: numbers already written in this language; the unit stands with the second.
papers-range = { $low } à { $high }
# $quantity: how many. $goods: what. $amount: what they cost or weigh together.
papers-further-line = { $quantity } × { $goods }{ "\u00A0" }: { $amount }

## All documents

papers-rest = Autres mentions de ce document

## Commercial papers

papers-bill-to = Facturé à
papers-sign-seller = Pour le vendeur, signature
papers-sign-packer = Emballé et contrôlé par, signature

## Transport documents

papers-air-shipper = Nom de l'expéditeur
papers-air-consignee = Nom du destinataire
papers-air-departure = Aéroport de départ
papers-air-weight = Poids brut
papers-sign-shipper = Signature de l'expéditeur ou de son agent
papers-express-sender = Expéditeur
papers-express-recipient = Destinataire
papers-express-origin = Origine
papers-express-weight = Poids brut
papers-sea-shipper = Chargeur
papers-sea-consignee = Destinataire
papers-sea-loading = Port de chargement
papers-sea-weight = Poids brut
papers-sign-master = Signature pour le capitaine
papers-road-sender = Expéditeur
papers-road-consignee = Destinataire
papers-road-taking-over = Lieu de la prise en charge de la marchandise
papers-road-weight = Poids brut
papers-sign-sender = Signature de l'expéditeur
papers-post-from = De
papers-post-to = À
papers-post-office = Bureau d'origine
papers-post-weight = Poids brut

## Papers of authorities

papers-says-origin = L'autorité soussignée certifie que les marchandises désignées ci-dessous sont originaires du pays indiqué ci-dessous.
papers-says-import = Le titulaire désigné ci-dessous est autorisé à importer des marchandises de la position indiquée ci-dessous jusqu'à la date mentionnée.
papers-says-export = Le titulaire désigné ci-dessous est autorisé à exporter des marchandises de la position indiquée ci-dessous jusqu'à la date mentionnée.
papers-says-marketing = La mise sur le marché du médicament désigné ci-dessous par son titulaire est autorisée.
papers-says-wholesale = Autorisation de distribuer en gros des médicaments jusqu'à la date mentionnée.
papers-sign-chamber = Signataire habilité
papers-sign-authority = Pour l'autorité de délivrance, signature

## Papers on quality

papers-says-batch = Le présent certificat vaut pour le lot désigné ci-dessus et pour lui seul.
papers-test = Essai
papers-specification = Spécification
papers-result = Résultat
papers-sign-qualified-person = Personne qualifiée, signature
papers-scale = Échelle de température avec le maximum repéré

## Papers on conformity

papers-says-responsibility = La présente déclaration de conformité est établie sous la seule responsabilité du fabricant.
papers-object = Objet de la déclaration
papers-standards-used = Références des normes appliquées
papers-sign-manufacturer = Signé par et au nom du fabricant
papers-says-examined = L'organisme notifié certifie avoir examiné le type du produit désigné ci-dessous.
papers-sign-body = Pour l'organisme notifié, signature
papers-tested-to = Essais réalisés selon
papers-sign-laboratory = Chef de laboratoire, signature
