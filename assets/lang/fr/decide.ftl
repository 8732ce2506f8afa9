### Français : les contrôles à demander pour un envoi, et la décision.

## Contrôles

decide-actions-none = Sélectionnez un envoi dans la file pour voir ce que l'on peut en faire.
decide-action-officer = Agent { $time }
decide-action-station = Poste { $time }
decide-action-laboratory = Laboratoire { $time }
decide-action-free = Sans frais
decide-action-unlimited = Sans limite par vacation
decide-action-left = { $left ->
    [0] Plus aucun pour cette vacation
    [one] { $left } restant pour cette vacation
   *[other] { $left } restants pour cette vacation
}
decide-action-queue = Poste libre à partir de : { $time }
decide-action-no-queue = Poste libre
decide-action-due = Résultat attendu : { $time }
decide-action-answers = Réponse sous { $time }
decide-action-may-answer = Réponse sous { $time }, ou aucune réponse
decide-action-misses = Laisse passer un indice présent : { $often } ({ $percent })
decide-action-imagines = Signale un indice absent : { $often } ({ $percent })
decide-often-never = jamais
decide-often-seldom = rarement
decide-often-sometimes = parfois
decide-often-often = souvent
decide-begin = Effectuer
decide-begin-query = Interroger
decide-begin-sample = Prélever
decide-open = Ouvrir le résultat
# The spoken name of a button: what it does, and with which action.
decide-begin-name = { $verb } : { $action }
decide-action-asked = Demandé ; résultat attendu : { $time }
decide-action-awaited = Demandé ; réponse attendue
decide-action-too-late = Demandé ; aucun résultat avant le règlement du dossier
decide-action-done = Résultat disponible
decide-action-no-paper = Résultat disponible : aucun document n'a été produit
decide-action-budget = Reste : { $left }.
decide-read-only = Rien ne peut être enregistré pour le moment ; rien ne peut donc être demandé ni décidé. Libérez de l'espace sur le disque, ou rendez-le accessible en écriture.

## Objet de la décision

decide-none = Sélectionnez un envoi dans la file : ses motifs et sa décision se préparent ici.
decide-announced = Cet envoi est annoncé et n'est pas encore arrivé. La décision sera possible dès son arrivée.
decide-announced-until = Cet envoi est annoncé pour le { $time }. La décision sera possible dès son arrivée ; les motifs peuvent être notés avant.

## Motifs

decide-grounds = Motifs
decide-grounds-count = { $count ->
    [0] Aucun motif cité
    [one] { $count } motif cité sur { $most }
   *[other] { $count } motifs cités sur { $most }
}
decide-ground-indicator = Indicateur · { $source }
decide-ground-contradicts = contredit
decide-remove = Retirer : { $ground }
decide-cite = Citer un indicateur
decide-mark = Relever une contradiction
decide-mark-help = Cliquez sur deux champs qui ne peuvent pas être exacts tous les deux, dans la déclaration, un document ou un résultat. Au clavier : placez-vous sur un champ et appuyez sur Entrée.
decide-mark-first = Premier champ : { $field } : « { $text } »
decide-mark-second = Cliquez maintenant sur le champ qui le contredit. Échap pour abandonner.
decide-mark-let-go = Abandonner
decide-already-cited = Ce motif est déjà cité.
decide-cited = déjà cité

## Liste des indicateurs

decide-catalogue = Indicateurs
decide-catalogue-search = Rechercher un indicateur
decide-catalogue-hint = Tapez un mot : valeur, licence, scellé…
decide-catalogue-close = Fermer
decide-catalogue-count = { $found } sur { $all } · Haut et Bas pour choisir, Entrée pour citer, Échap pour fermer
decide-catalogue-nothing = Aucun indicateur ne correspond. Essayez un autre mot, ou moins de mots.

## Suite donnée, degré de confiance, remarque

decide-disposition = Suite donnée
decide-disposition-help = Choisissez la suite à donner à l'envoi.
decide-confidence = Degré de confiance
decide-confidence-question = Quelle est la probabilité que cet envoi soit illicite ?
decide-confidence-slider = Probabilité qu'il soit illicite
decide-confidence-field = Probabilité en pour cent
decide-confidence-unit = %
decide-confidence-stated = Indiqué : illicite à { $percent }. 0 : certainement licite, 100 : certainement illicite.
decide-confidence-unstated = Pas encore indiquée. 0 : certainement licite, 100 : certainement illicite.
decide-remark = Remarque
decide-remark-hint = Une phrase, si vous le souhaitez

## Validation

decide-missing-disposition = Choisissez la suite à donner.
decide-missing-confidence = Indiquez la probabilité que l'envoi soit illicite.
decide-groundless = Aucun motif n'est cité. Une interception sans motif compte comme un coup de chance.
decide-final = Une fois validée, la décision est définitive.
decide-sent = La décision est transmise et en cours d'enregistrement.
decide-undo = Annuler
decide-commit = Valider la décision
decide-commit-anyway = Valider malgré tout

## Dossiers réglés

decide-by-law = Mainlevée de plein droit
decide-by-law-at = Personne n'a décidé à temps : l'envoi a été libéré de plein droit le { $time }.
decide-settled-at = Décidé le { $time }
decide-settled-confidence = Probabilité indiquée qu'il soit illicite : { $percent }
decide-settled-groundless = Aucun motif n'a été cité.
decide-actions = Contrôles
decide-action-details = Ce que chacun peut montrer
