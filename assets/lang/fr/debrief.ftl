### Le bilan : la revue d'un exercice terminé, et le retour sur un cas en entraînement.

## Cadre

debrief-title = Bilan
debrief-back = Accueil
debrief-export = Exporter le rapport :
debrief-export-html = HTML
debrief-export-json = JSON
debrief-export-text = Texte
# $name: what is counted or said. $value: how many, or what.
debrief-pair = { $name } : { $value }
debrief-tab-summary = Résumé
debrief-tab-cases = Cas
debrief-tab-images = Images
debrief-tab-confidence = Confiance
debrief-tab-facilitation = Facilitation
debrief-tab-grounds = Motifs
debrief-tab-timeline = Déroulement

## Agents sur les mêmes envois

debrief-officer-you = Vous
debrief-officer-random = Sélection au hasard
debrief-officer-inspect-all = Tout contrôler
debrief-officer-rule = Profil de règles
debrief-officer-novice = Débutant
debrief-officer-ideal = Observateur idéal

## Résumé

# $n choisit la forme ; $number, $illicit et semblables sont des nombres écrits.
debrief-plain-heading = En clair
debrief-plain-nothing = Aucun envoi n'a fait l'objet d'une décision.
debrief-plain-none-illicit = { $n ->
    [one] Le seul envoi n'était pas illicite.
   *[other] Aucun des { $number } envois n'était illicite.
}
debrief-plain-stopped-nothing = { $n ->
    [one] Vous n'avez rien arrêté : 1 envoi illicite est passé.
   *[other] Vous n'avez rien arrêté : { $number } envois illicites sont passés.
}
debrief-plain-caught = Vous avez arrêté { $caught } { $n ->
    [one] envoi illicite sur { $illicit }
   *[other] des { $illicit } envois illicites
} ; au hasard, le même nombre d'arrêts ({ $stops } sur { $all }) en aurait pris de { $low } à { $high }.
debrief-plain-caught-about = Vous avez arrêté { $caught } { $n ->
    [one] envoi illicite sur { $illicit }
   *[other] des { $illicit } envois illicites
} ; au hasard, le même nombre d'arrêts ({ $stops } sur { $all }) en aurait pris environ { $low }.
debrief-plain-chance = « Au hasard » veut dire par tirage au sort : { $mean } en moyenne, à un écart type de { $deviation } près.
debrief-plain-honest = Sur { $licit } { $n ->
    [one] envoi licite
   *[other] envois licites
}, arrêtés sans raison : { $stopped }, ouverts : { $opened }, avariés : { $spoiled } ; au total, { $hours } heures d'attente au-delà du délai gratuit.
debrief-plain-law = { $n ->
    [one] La loi a libéré { $number } envoi que personne n'avait traité.
   *[other] La loi a libéré { $number } envois que personne n'avait traités.
}
debrief-plain-points = Points : { $points } sur { $possible } au plus ; tout libérer d'emblée aurait donné { $release }.
debrief-plain-less-harm = Tout libérer d'emblée aurait fait moins de mal.
debrief-points-heading = Vos points à côté d'autres agents sur les mêmes envois
debrief-points-scale = Les barres partent de zéro. Personne ne peut dépasser { $possible } ; tout libérer d'emblée donne { $release }.
debrief-rates-heading = Taux principaux
debrief-rates-few = Avec si peu d'envois illicites ou licites, le hasard déplace beaucoup ces taux : lisez les intervalles, non les pourcentages.
debrief-rate-detection = Taux de détection
    .told = { $rate } : { $part } des { $whole } envois illicites ont été arrêtés. Une autre série de cas semblables aurait pu donner de { $low } à { $high } (intervalle à 95 %).
    .undefined = Aucun envoi n'était illicite : il n'y a pas de taux de détection.
debrief-rate-false-alarm = Taux de fausses alertes
    .told = { $rate } : { $part } des { $whole } envois licites ont été arrêtés. Cela aurait pu être de { $low } à { $high } (intervalle à 95 %).
    .undefined = Aucun envoi n'était licite : il n'y a pas de taux de fausses alertes.
debrief-rate-hit = Taux de réussite
    .told = { $rate } : { $part } des { $whole } envois arrêtés étaient illicites. Cela aurait pu être de { $low } à { $high } (intervalle à 95 %).
    .undefined = Rien n'a été arrêté : il n'y a pas de taux de réussite.

## Cas

debrief-illicit = Illicite
debrief-licit = Licite
debrief-stopped = Arrêté
debrief-released = Libéré
debrief-cell-illicit-stopped = Illicites et arrêtés : { $number }
debrief-cell-illicit-released = Illicites et libérés : { $number }
debrief-cell-licit-stopped = Licites et arrêtés : { $number }
debrief-cell-licit-released = Licites et libérés : { $number }
debrief-all-cases = Tous les cas ; choisissez une case pour lister les siens.
debrief-by-law = Libéré par la loi
debrief-open = Sans décision
debrief-choose-case = Choisissez un cas dans la liste pour voir ce que c'était.

## Motifs

debrief-cited = Indices cités dans les arrêts : { $true } vrais sur { $cited } ; indices vrais sous vos yeux dans les arrêts d'envois illicites : { $found } cités sur { $visible }.
debrief-outcome-grounded = Arrêt fondé
    .meaning = Illicite, arrêté sur un motif vrai, avec une mesure qui convient à l'infraction.
debrief-outcome-grounded-wrong-action = Fondé, mauvaise mesure
    .meaning = Illicite, arrêté sur un motif vrai, mais la mesure ne convient pas à l'infraction.
debrief-outcome-lucky = Arrêt chanceux
    .meaning = Illicite et arrêté, mais aucun motif cité n'était un fait sous vos yeux.
debrief-outcome-false-stop = Arrêt à tort
    .meaning = Licite, mais arrêté.
debrief-outcome-missed = Manqué
    .meaning = Illicite, mais libéré.
debrief-outcome-cleared = Libéré à raison
    .meaning = Licite et libéré.

## Confiance

debrief-confidence-few = Trop peu de cas pour conclure : { $illicit } illicites et { $licit } licites, alors qu'il en faut au moins { $few } de chaque sorte. Prenez les courbes ci-dessous pour une esquisse.
debrief-roc-heading = Votre confiance distinguait-elle l'illicite du licite ?
debrief-roc-told = Aire sous la courbe : { $area } (erreur type { $error }). 1 veut dire que chaque envoi illicite avait plus de confiance que chaque envoi licite ; 0,5 est le hasard.
debrief-roc-told-bare = Aire sous la courbe : { $area }. 1 veut dire que chaque envoi illicite avait plus de confiance que chaque envoi licite ; 0,5 est le hasard.
debrief-roc-undefined = Une courbe demande des envois illicites et des envois licites ; il n'y avait pas les deux.
debrief-roc-read = La ligne en tirets est le hasard. Le losange montre où se situent vos arrêts. Les envois libérés par la loi comptent pour une confiance de 0 %.
debrief-chance = Hasard
debrief-calibration-heading = Votre confiance s'est-elle vérifiée aussi souvent qu'annoncé ?
debrief-calibrated = Aussi souvent vrai qu'annoncé
debrief-brier = Score de Brier : { $brier } (0 est parfait ; dire toujours 50 % donne 0,25). Points au-dessus de la ligne en tirets : vous doutiez trop ; au-dessous : vous étiez trop sûr. Les traits verticaux sont des intervalles à 95 %.
debrief-stated = Confiance annoncée que le cas est illicite
debrief-came-true = Part d'illicites
debrief-band-told = { $n ->
    [one] Annoncé { $band } : { $number } cas, dont { $illicit } illicite ({ $share }).
   *[other] Annoncé { $band } : { $number } cas, dont { $illicit } illicites ({ $share }).
}
debrief-band-band = Annoncé
debrief-band-cases = Cas
debrief-band-illicit = Illicites
debrief-band-share = Part d'illicites
debrief-band-interval = Intervalle à 95 %
debrief-range = de { $low } à { $high }

## Facilitation

debrief-facilitation-heading = Ce qui a été arrêté, et ce que le commerce honnête a payé
debrief-facilitation-read = Plus haut : davantage de trafic arrêté ; plus à gauche : moins de charge pour le commerce licite. Le meilleur coin est en haut à gauche.
debrief-facilitation-across = Coût pour le commerce licite ({ $currency })
debrief-facilitation-told = { $officer } : { $detection } détectés pour un coût de { $cost } au commerce licite.
debrief-facilitation-officer = Agent
debrief-facilitation-detection = Détectés
debrief-facilitation-hours = Heures de retard
debrief-facilitation-openings = Ouvertures inutiles
debrief-facilitation-spoiled = Avariés
debrief-facilitation-false-stops = Arrêts à tort
debrief-facilitation-cost = Coût pour le licite
debrief-free-hours = Le retard compte au-delà de { $hours } heures gratuites après l'arrivée ; le coût additionne retard, ouvertures inutiles, marchandises avariées et arrêts à tort aux tarifs du scénario.

## Revue d'un cas

debrief-feedback-title = Ce que c'était
debrief-truth-licit = Licite : { $goods }, rien à redire.
debrief-truth-licit-counterfeit = Pas d'infraction au sens de cet exercice : { $goods } ; la marchandise porte atteinte à une marque.
debrief-truth-illicit = Illicite : { $offence }. Procédé : { $scheme }. Auteur : { $skill }.
debrief-truth-goods-as-described = La marchandise est bien ce qui est dit : { $goods }.
debrief-truth-goods-unlike = Désignée comme { $goods }, en réalité { $actual }.
debrief-truth-counterfeit = Elle porte aussi atteinte à une marque.
debrief-decided = Vous avez décidé le { $when } : { $disposition }, avec { $confidence } de confiance que l'envoi est illicite.
debrief-decided-by-law = Personne n'a décidé ; la loi l'a libéré le { $when }.
debrief-remark = « { $remark } »
debrief-no-grounds = Aucun motif n'a été cité.
debrief-standing-true = vrai, et sous vos yeux
debrief-standing-not-seen = vrai, mais rien ne l'avait encore montré
debrief-standing-misreported = signalé par un contrôle, mais inexact
debrief-standing-untrue = inexact
debrief-signs-heading = Les indices présents
debrief-signs-none = Il n'y avait aucun indice dans cet envoi.
debrief-signs-told = { $n ->
    [one] { $number } indice ; sous vos yeux à la décision : { $seen } ; cité : { $cited }. Choisissez un indice pour son explication et les textes.
   *[other] { $number } indices ; sous vos yeux à la décision : { $seen } ; cités : { $cited }. Choisissez un indice pour son explication et les textes.
}
debrief-signs-sign = Indice
debrief-signs-where = Où
debrief-signs-action = Montré par
debrief-signs-seen = Vu ?
debrief-signs-cited = Cité ?
debrief-signs-declared = La déclaration même
debrief-opened-heading = Ce qui a été examiné
debrief-opened-nothing = Rien n'a été contrôlé.
debrief-opened-action = Action
debrief-opened-asked = Demandée
debrief-opened-result = Résultat
debrief-opened-showed = Indices montrés
debrief-opened-cost = Coût
debrief-opened-no-result = Aucun à temps
debrief-opened-no-sign = Aucun indice
debrief-imagined = Signalé, mais inexact : { $signs }. Les contrôles se trompent, et un indice seul décide de peu.
debrief-belief-heading = Ce qu'un observateur idéal aurait cru
debrief-belief-declaration = { $when } : illicite à { $belief }, d'après la déclaration.
debrief-belief-after = { $when } : illicite à { $belief }, après { $action }.
debrief-belief-across = Heures après l'arrivée
debrief-belief-up = Illicite
debrief-belief-end = La fin du cas
debrief-choice-stop = l'arrêter
debrief-choice-release = le libérer
debrief-regret-none = À la fin, un observateur idéal qui avait vu la même chose aurait cru l'envoi illicite à { $belief }. Avec ce savoir, { $choice } était le meilleur choix.
debrief-regret = À la fin, un observateur idéal qui avait vu la même chose aurait cru l'envoi illicite à { $belief }. Avec ce savoir, { $choice } valait en espérance { $amount } de moins que l'autre choix.
debrief-desk-heading = Votre bureau à la décision
debrief-desk-unrecorded = Ce qui était à l'écran n'a pas été enregistré.
debrief-desk-empty = À l'écran : aucun cas.
debrief-desk-case = À l'écran : { $case }, sans document ouvert.
debrief-desk-papers = À l'écran : { $case } avec { $papers }.
debrief-flag = Votre marque : { $flag }
debrief-flag-suspect = Suspect
debrief-flag-watch = À suivre
debrief-flag-fine = En ordre
debrief-note = Votre note : { $note }
debrief-papers-heading = Les documents tels qu'ils étaient vraiment
debrief-paper-declaration = déclaration
debrief-paper-parties = parties
debrief-paper-route = itinéraire
debrief-paper-history = antécédents
debrief-paper-image = image radioscopique
debrief-paper-bench = table d'examen
debrief-paper-codes = codes
debrief-paper-replies = réponses des partenaires
debrief-paper-laboratory = rapport du laboratoire
debrief-paper-notes = notes
debrief-paper-books = ouvrages de référence

## Textes des champs

debrief-fact-yes = Oui
debrief-fact-no = Non
debrief-fact-blank = (vide)
debrief-fact-absent = (absent)
debrief-fact-found = Constaté
debrief-fact-none-found = Rien trouvé
debrief-fact-melted = Fondus
debrief-fact-frozen = Gelés
debrief-fact-erased = Meulé
debrief-fact-printed = { $goods } ; imprimé sur l'emballage : { $printed }
debrief-fact-overprinted = { $expiry }, par-dessus une autre date
debrief-fact-no-code = Pas de code lisible
debrief-fact-check-digit = { $gtin } (clé de contrôle fausse)
debrief-fact-in-order = En ordre
debrief-fact-not-in-order = Pas en ordre
debrief-fact-own-use = Usage personnel : { $number } au plus
debrief-fact-lodged-early = { $n ->
    [one] { $number } heure avant l'arrivée
   *[other] { $number } heures avant l'arrivée
}
debrief-fact-lodged-late = { $n ->
    [one] { $number } heure après l'arrivée
   *[other] { $number } heures après l'arrivée
}
debrief-fact-days-ago = { $n ->
    [one] il y a { $number } jour
   *[other] il y a { $number } jours
}
debrief-fact-volume = { $percent } de la moyenne de l'année
debrief-fact-nothing-against = Rien à signaler
debrief-fact-controlled-substance = Substance sous contrôle trouvée

## Images

debrief-stages-heading = Ciblage par étape
debrief-stages-data = Sur les données
    .meaning = Sur les données, tous les envois : retenus lorsqu'un contrôle allant au-delà des antécédents et du contrôle documentaire a été demandé, ou lorsqu'ils ont été arrêtés.
debrief-stages-xray = Aux rayons X
    .meaning = Aux rayons X, ceux dont l'image est arrivée avant qu'une ouverture soit demandée : retenus lorsqu'ils ont ensuite été ouverts, ou arrêtés.
debrief-stages-bench = À la visite
    .meaning = À la visite, ceux qui ont été examinés ou échantillonnés : retenus lorsqu'ils ont été arrêtés.
debrief-stages-n = Envois
debrief-stages-hits = Illicites, retenus
debrief-stages-misses = Illicites, laissés passer
debrief-stages-false-alarms = Licites, retenus
debrief-stages-correct-rejections = Licites, laissés passer
debrief-stages-detection = Taux de détection
debrief-stages-false-alarm-rate = Taux de fausses alertes
debrief-stages-d-prime = Sensibilité d'
debrief-stages-criterion = Critère c
debrief-images-heading = Lecture des images
debrief-images-none = Aucune image aux rayons X n'a été regardée pendant cet exercice.
# $n chooses the form; $number is the written number.
debrief-images-came = { $n ->
    [one] Il y avait des images d'un envoi.
   *[other] Il y avait des images de { $number } envois.
}
debrief-images-viewed = { $n ->
    [one] Vous avez regardé celles d'un envoi, pendant { $mean } secondes.
   *[other] Vous avez regardé celles de { $number } envois, pendant { $mean } secondes par envoi en moyenne.
}
debrief-images-marks = { $n ->
    [one] Sur { $number } marque :
   *[other] Sur { $number } marques :
} { $hits } sur un objet, { $repeated } sur un objet déjà marqué, { $near } à proximité d'un objet, { $false } à tort. Objets qu'aucune marque n'a trouvés : { $misses }.
debrief-images-clean = { $n ->
    [one] Sur { $number } image où rien n'était à marquer,
   *[other] Sur { $number } images où rien n'était à marquer,
} marquées quand même : { $marked } ({ $share }).
debrief-images-rate = { $rate } (intervalle à 95 % : { $low } à { $high })
debrief-images-few = trop peu pour conclure
debrief-images-miss-view = Vous manquez les objets vus par la tranche.
debrief-images-miss-superposition = Vous manquez les objets placés derrière ou devant d'autres.
debrief-images-miss-complexity = Vous manquez les objets dans les images encombrées.
debrief-images-item = Objets
debrief-images-there = Présents
debrief-images-found = Trouvés
debrief-images-share = Part trouvée
debrief-images-all = Tous
debrief-images-about = Un objet est une menace, ce qui est caché dans un envoi, ou des marchandises d'une autre nature que déclaré ; il est trouvé par une marque posée sur lui dans l'une de ses vues. Chaque facteur va de 0 à 1, pris dans la vue la plus facile ; difficile veut dire à partir de 0,5. Il n'est dit que vous manquez les objets difficiles que si tout l'intervalle de leur part est au-dessous de celui des faciles.
debrief-factor-view = Orientation
debrief-factor-superposition = Superposition
debrief-factor-complexity = Encombrement
debrief-factor-easy = facile
debrief-factor-hard = difficile
debrief-kind-hidden-goods = Marchandises cachées
debrief-kind-other-goods = Marchandises autres que déclarées
debrief-image-heading = L'image telle qu'elle a été montrée
debrief-image-coming = L'image est en cours de calcul …
debrief-image-failed = L'image n'a pas pu être calculée.
debrief-image-name = { $view } : à marquer { $regions }, vos marques { $marks }
debrief-image-nothing = Rien n'était à marquer ici.
debrief-image-about = Traits pleins avec lettres : ce qui était à marquer. Traits interrompus avec chiffres : vos marques. Orientation, superposition et encombrement disent combien c'était difficile à voir, de 0 à 1.
debrief-mark = Marque { $number }
debrief-mark-hit = juste, sur { $letter }
debrief-mark-repeated = sur un objet déjà marqué
debrief-mark-near = à proximité, pas dessus
debrief-mark-false = à tort, rien n'y était à marquer

## Déroulement

debrief-timeline-slider = Temps
debrief-timeline-keys = Gauche et Droite passent d'un moment à l'autre ; Origine et Fin vont aux extrémités.
debrief-timeline-bookmarks = Signets :
debrief-timeline-wall = après { $wall } de temps réel
debrief-timeline-review = Revoir { $case }
debrief-lane-name = Déroulement
debrief-lane-arrivals = Arrivées
debrief-lane-inspections = Contrôles
debrief-lane-endings = Décisions
debrief-lane-told = Annonces
debrief-lane-own = Vos repères
debrief-moment-opened = L'exercice a commencé.
debrief-moment-closed = L'exercice s'est terminé.
debrief-moment-phase = Phase : { $title }
debrief-moment-bulletin = Bulletin : { $title }
debrief-moment-inject = Événement : { $title }
debrief-moment-trend = Note de tendance : le trafic illicite s'est déplacé.
debrief-moment-arrival = { $case } est arrivé.
debrief-moment-booked = { $case } : { $action } demandé.
debrief-moment-result = { $n ->
    [0] { $case } : résultat de { $action }, aucun indice.
    [one] { $case } : résultat de { $action }, { $number } indice.
   *[other] { $case } : résultat de { $action }, { $number } indices.
}
debrief-moment-decision = { $case }, décision : { $disposition }
debrief-moment-law = { $case } libéré par la loi.
debrief-moment-spoiled = { $case } : marchandises avariées pendant la retenue.
debrief-moment-surfaced = { $case } découvert ailleurs : { $offence }
debrief-moment-flagged = { $case } marqué : { $flag }
debrief-moment-unflagged = { $case } : marque retirée.
debrief-moment-noted = Note sur { $case }.
debrief-moment-bookmark = Signet : { $text }
debrief-moment-interruption = La séance a repris après une interruption, { $after } de temps réel après son début.
debrief-moment-refusal = Refusé : { $refusal }
