# La file d'attente, le fil d'information et le bandeau de l'heure, du rythme et des moyens.

## File d'attente

queue-title = File d’attente
# $shown, $all : nombres déjà écrits dans cette langue.
queue-count = { $shown } sur { $all } affichés
queue-filter = Filtrer la file
queue-filter-help = Trouve les numéros de dossier et de titre de transport, les pays par code ou par nom et les mots de la désignation. Tous les mots saisis doivent être trouvés.
queue-filter-clear = Effacer le filtre
queue-quick-undecided = À décider
queue-quick-flagged = Marqués
queue-quick-results = Résultats reçus
queue-quick-announced = Annoncés
queue-quick-decided = Décidés
queue-quick-all = Tous
queue-empty-begin = Rien n’est arrivé et rien n’est annoncé. Laissez passer le temps jusqu’à la première arrivée.
queue-empty-undecided = Tous les envois arrivés sont décidés. Laissez passer le temps jusqu’à la prochaine arrivée.
queue-empty-quick = Aucun envoi n’est dans cette situation pour le moment.
queue-empty-filter = Aucun envoi ne correspond ici au filtre. Raccourcissez-le ou choisissez « Tous ».

# En-têtes. $currency : trois lettres.
queue-column-flag = Marque
queue-column-id = Dossier
queue-column-mode = Mode
queue-column-sender = Expéditeur
queue-column-description = Désignation
queue-column-mass = Masse
queue-column-value = Valeur, { $currency }
queue-column-deadline = Délai
queue-column-state = État
# $column : l'un des en-têtes ci-dessus.
queue-sort = Trier par « { $column } »
queue-sorted-up = « { $column } », tri croissant ; inverser
queue-sorted-down = « { $column } », tri décroissant ; inverser

# États ; les dossiers décidés par leur décision. Colonnes étroites : un ou deux mots courts.
queue-state-announced = Annoncé
queue-state-new = Nouveau
queue-state-awaited = En attente
queue-state-results = Résultats
queue-state-open = Ouvert
queue-state-by-law = De droit
queue-state-release = Mainlevée
queue-state-detain = Retenu
queue-state-refer = Transmis
queue-state-seize = Saisi
queue-state-return = Renvoyé
queue-spoiled = altéré pendant la retenue
queue-law = de droit

# Marques posées par l'agent.
queue-flag-suspect = Suspect
queue-flag-watch = À revoir
queue-flag-fine = En règle
queue-flag-none = aucune
# $flag : l'un des mots ci-dessus.
queue-flag-set = Marque : { $flag }

# Une ligne telle que la dit un lecteur d'écran. $time : une durée.
queue-spoken = { $id } : { $description }, de { $country }
queue-spoken-left = reste { $time }
queue-spoken-arrives = arrive dans { $time }
queue-spoken-flag = marque : { $flag }

## Fil d'information

feed-title = Fil d’information
feed-only-messages = Messages seulement, sans les arrivées
feed-unread = { $n ->
        [one] { $n } bulletin non lu
       *[other] { $n } bulletins non lus
    }
feed-new = non lu
feed-empty = Rien n’a encore été annoncé.
feed-kind-exercise = Exercice
feed-kind-phase = Phase
feed-kind-bulletin = Bulletin
feed-kind-inject = Avis
feed-kind-trend = Note de tendance
feed-kind-arrival = Arrivée
feed-kind-result = Résultat
feed-kind-reply = Réponse d’un partenaire
feed-kind-by-law = Délai échu
feed-kind-spoiled = Altération
feed-kind-truth = Retour
feed-kind-surfaced = Découvert ailleurs
feed-kind-refused = Impossible
feed-kind-bookmark = Repère

# $case : un numéro de dossier. $offence, $action : mots du catalogue. $partner : le nom propre d'une autorité.
feed-opened = L’exercice a commencé.
feed-resumed = La séance reprend après une interruption.
feed-closed = L’exercice est terminé.
feed-arrived = { $case } est arrivé.
feed-result = { $case } : { $action }, le résultat est là.
feed-reply = { $case } : réponse de { $partner }.
feed-by-law = { $case } a reçu la mainlevée de droit : le délai pour décider est échu.
feed-spoiled = { $case } : les marchandises sous chaîne du froid se sont altérées pendant la retenue.
feed-licit = { $case } était licite.
feed-illicit = { $case } était illicite : { $offence }.
feed-surfaced = { $case } est passé et a été découvert ailleurs : { $offence }.
feed-bookmark = Ce moment est marqué pour le débriefing.
feed-trend = Comment évolue le trafic
feed-trend-plain = Les fraudeurs observent ce qui est arrêté et changent d’habitudes : autres marchandises, autres pays d’expédition, autres méthodes. Ne cherchez pas seulement ce que vous avez déjà trouvé.
# $flows : titres des flux du scénario.
feed-trend-moved = Le trafic s’éloigne de ce qui a été intercepté dans : { $flows }. Attendez-vous à d’autres marchandises, à d’autres pays d’expédition et à d’autres méthodes, et ne cherchez pas seulement ce que vous avez déjà trouvé.
feed-trend-none = Le trafic reste comme avant : rien de ce qui a été arrêté ne l’a fait changer d’habitudes.

## Bandeau d'état

# $moment : date et heure.
status-clock = Heure de l’exercice : { $moment }
status-closed = L’exercice est terminé
status-pause = Mettre l’horloge en pause
# $n : secondes de l'exercice pour une seconde réelle.
status-pace = Faire avancer l’horloge { $n } fois plus vite que le temps réel
status-next = Aller au prochain événement
# $time : minutes et secondes.
status-left = { $time } restantes
# $time : une durée. $percent : un pourcentage.
status-rule = Vous disposez de { $time } de temps réel. Il n’y a pas de pause, et l’horloge continue pendant toute interruption.
status-rule-extra = Cela comprend { $percent } de temps supplémentaire.
status-undecided = { $n ->
        [0] Rien à décider
        [one] { $n } à décider
       *[other] { $n } à décider
    }
# $left, $spent : montants avec leur devise.
status-budget = Budget restant { $left }, dépensé { $spent }
status-spent = Dépensé { $spent }
# $action : l'un des noms ci-dessous, ou une autorité du catalogue.
status-capacity = { $action } : reste { $n }
status-out = { $action } : hors service
status-history-lookup = Historique
status-documentary-check = Documents
status-xray = Rayons X
status-physical-examination = Visite
status-code-verification = Codes
status-partner-query = Partenaire
status-laboratory-sample = Laboratoire
status-read-only = Rien ne peut être enregistré : le disque est plein ou protégé en écriture. Vous pouvez lire ; décider redevient possible dès que l’enregistrement fonctionne.
