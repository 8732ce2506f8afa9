### Accueil, briefing, réglages et récépissé.

## Accueil

home-name = Greenlane
home-tagline = Formation et simulation pour les douaniers
home-help = Aide
home-settings = Réglages
home-empty = Aucun scénario à présenter
home-empty-help = Lancez le programme dans un dossier qui contient un dossier « scenarios » avec des fichiers de scénario (.ron), ou indiquez un autre dossier avec l'option --scenarios. L'option --help énumère tout ce qui fonctionne sans fenêtre.
home-go-on = Reprendre
home-go-on-with = Reprendre { $title }
# $began: date and time. $steps: a number.
home-began-steps = Commencé le { $began }, { $steps ->
    [one] { $steps } étape enregistrée
   *[other] { $steps } étapes enregistrées
}
home-in-use = Une autre fenêtre écrit cette session. Continuez-y, ou fermez-la d'abord.
home-clock-ran-on = L'horloge a continué de tourner entre-temps.
home-resume = Reprendre
home-guided = Premier exercice guidé
home-guided-text = Douze colis, et un guide qui vous dit quoi faire ensuite et pourquoi. Sans manuel ; environ 30 minutes.
home-guided-start = Commencer l'exercice guidé
home-scenarios = Scénarios
# $n: the number, for the plural. $number: the number as it is written.
home-cases = { $n ->
    [one] { $number } cas
   *[other] { $number } cas
}
home-last-short = la dernière fois, { $stopped } arrêtés sur { $illicit }
home-finished = Sessions terminées
home-list = Afficher
home-hide = Masquer
home-list-more = En afficher plus
home-debrief = Débriefing
home-faulty = Non présentés, car ces fichiers comportent des constats :
home-trains = Ce que l'on y apprend
home-begins = Début
home-length = Durée
home-amount = Volume
home-difficulty = Difficulté
home-last = Dernier résultat
home-last-none = Personne n'a encore travaillé ce scénario sur cette machine.
home-last-stopped = { $illicit ->
    [one] { $stopped } envoi illicite arrêté sur { $illicit }
   *[other] { $stopped } envois illicites arrêtés sur { $illicit }
}
home-last-points = { $points } sur { $possible } possibles

## Préparer une session

home-setup = Votre session
home-officer = Nom ou pseudonyme de l'agent
home-officer-note = Figure dans le registre et dans le rapport.
home-officer-unnamed = Stagiaire
home-seed = Graine
home-seed-draw = Une autre au hasard
home-seed-note = Le même scénario et la même graine donnent les mêmes envois à tous : saisissez la graine de votre classe pour travailler le même exercice.
home-mode = Mode
home-mode-practice = Entraînement
home-mode-exercise = Exercice
home-mode-assessment = Évaluation
home-mode-about-practice = Travaillez à votre rythme et apprenez de chaque cas ; la pause est toujours possible.
home-mode-about-exercise = Traitez tout l'exercice comme en service, puis revenez dessus.
home-mode-about-assessment = Travaillez contre la montre, sans pause, pour un résultat qui est remis.
home-feedback-after-each-decision = Retour : après chaque décision, on vous dit ce qu'il y avait et ce qui l'aurait montré.
home-feedback-at-end = Retour : tout à la fin, lors du débriefing.
home-feedback-selective = Retour : la vérité seulement sur ce que vous avez ouvert ; ce qui vous a échappé peut ressurgir dans un bulletin.
home-coached = Me guider pour les premiers colis
home-read-briefing = Lire le briefing

## Évaluation

home-assessment = Évaluation
home-minutes-field = Minutes
    .note = Durée normale en temps réel, de 5 à 480.
home-pace-field = Allure de l'horloge
    .note = Secondes de l'exercice par seconde de temps réel, de 1 à 60.
home-extra-field = Temps supplémentaire en pour cent
    .note = Accordé à ce candidat et inscrit dans le résultat ; 0 pour aucun.
home-kiosk = Kiosque : plein écran, et personne ne sort sans le code du surveillant
home-kiosk-note = Le mode kiosque dissuade ; il ne verrouille pas le système d'exploitation. Quelqu'un doit se trouver dans la salle.
home-code = Code du surveillant
home-code-again = Code du surveillant, une seconde fois
home-clock = La règle de l'horloge
home-clock-start = L'horloge démarre quand vous commencez et tourne d'elle-même, aussi quand le programme est fermé ou que le courant est coupé. Il n'y a pas de pause.
home-clock-extra = { $percent } % de temps supplémentaire vous sont accordés : { $regular } deviennent { $granted }, et l'horloge de l'exercice ralentit d'autant, de sorte que votre exercice est aussi long que celui des autres.
home-clock-pace = Une seconde de temps réel fait passer { $pace } secondes de l'exercice. En { $granted }, l'exercice avance de { $passed } ; le scénario dure { $length }.
home-clock-hand-in = Vous pouvez remettre votre travail à tout moment. Après { $granted }, l'exercice est remis en l'état, et ce qui n'est pas décidé est libéré par l'effet de la loi.
home-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
home-machine = Ce qui se trouve sur cette machine
home-machine-note = Le scénario et la graine se trouvent sur cette machine. Qui peut lire ses fichiers et dispose du programme pourrait refaire les mêmes envois. Jusqu'à la remise, le programme lui-même ne montre ni n'écrit aucune vérité.

## Ce qui n'est pas utilisable

home-fault-officer = Indiquez le nom ou le pseudonyme du candidat : l'évaluation est remise sous ce nom.
home-fault-seed = « { $typed } » n'est pas une graine : saisissez un nombre entier de { $least } à { $most }.
home-fault-minutes = « { $typed } » n'est pas une durée : saisissez un nombre entier de minutes, de { $least } à { $most }.
home-fault-pace = « { $typed } » n'est pas une allure : saisissez un nombre de { $least } à { $most }, avec deux décimales au plus.
home-fault-extra = « { $typed } » n'est pas un temps supplémentaire : saisissez un pourcentage entier de { $least } à { $most }.
home-fault-code-short = Le code du surveillant compte au moins { $least } caractères.
home-fault-codes-differ = Les deux codes diffèrent : saisissez deux fois le même.

## Briefing

briefing-title = Briefing
briefing-back = Accueil
briefing-begin = Commencer
briefing-seed = graine { $seed }
briefing-order = Ordre d'opération
briefing-situation = Situation
briefing-mission = Mission
briefing-execution = Exécution
briefing-resources = Moyens
briefing-reporting = Comptes rendus
briefing-bulletins = Bulletins en vigueur
briefing-counts = Ce qui compte
briefing-offence = Envoi illicite
briefing-stopped = arrêté
briefing-passed = passé
briefing-other-offence = toute autre infraction
briefing-any-offence = toute infraction
briefing-grounded = S'ajoute quand l'arrêt repose sur un motif exact
briefing-false-stop = Envoi licite arrêté
briefing-opening = Envoi licite ouvert
briefing-spoiled = Marchandises licites sous chaîne du froid, gâtées pendant la retenue
# $hours: a number.
briefing-delay = { $hours ->
    [0] Chaque heure d'attente d'un envoi licite
    [one] Chaque heure d'attente d'un envoi licite au-delà de la première
   *[other] Chaque heure d'attente d'un envoi licite au-delà des { $hours } premières
}
briefing-counts-note = Arrêter veut dire retenir, transmettre, saisir ou renvoyer. Le coût des contrôles est pris sur le budget.
briefing-actions = Contrôles
briefing-action-officer = { $time } de votre temps
briefing-action-station = { $stations ->
    [one] { $time } sur { $stations } poste
   *[other] { $time } sur { $stations } postes
}
briefing-action-capacity = { $uses } par vacation
briefing-action-unlimited = sans limite
briefing-action-opening = seulement une fois ouvert
briefing-partners = Partenaires
briefing-partner-answers = Répond en { $least } à { $most } ; { $share } des questions obtiennent une réponse.
briefing-time = Temps et moyens
briefing-deadline = Libéré par la loi après l'arrivée : { $mode }
briefing-shift = Durée d'une vacation
briefing-decision = Votre temps pour une décision
briefing-cold-chain = Tenue de la chaîne du froid après l'arrivée
briefing-budget = Budget des contrôles
briefing-no-budget = sans limite
briefing-feedback = Quand on vous dit la vérité

## Réglages

settings-title = Réglages
settings-back = Retour
settings-language = Langue
settings-language-note = Ce que dit un scénario lui-même reste dans la langue de son auteur.
settings-scale = Échelle de l'interface
settings-scale-smaller = Plus petit
settings-scale-larger = Plus grand
settings-looks = Apparence
settings-theme = Thème
settings-light = Clair
settings-dark = Sombre
settings-colours = Couleurs porteuses de sens
settings-colours-safe = Sûres pour les daltoniens
settings-colours-customary = Rouge et vert habituels
settings-colours-note = Formes et mots disent la même chose que les couleurs, dans les deux palettes.
settings-motion = Réduire les animations
settings-hall = Montrer le hall derrière les panneaux
settings-keys = Touches
settings-keys-note = Choisissez la touche d'une commande et pressez-en une autre. Échap garde l'ancienne.
settings-keys-reset = Rétablir toutes les touches
settings-key-press = pressez une touche …
settings-key-none = aucune touche
settings-key-reset = { $command } : revenir à { $keys }
settings-key-conflict = { $keys } est aussi la touche de « { $command } » : une seule des deux peut l'avoir.
settings-key-reserved = { $keys } seule sert à parcourir chaque écran et ne peut pas être la touche d'une commande : pressez-en une autre, ou ajoutez Ctrl ou Alt.

## Récépissé

receipt-title = Récépissé
receipt-done = Remis
receipt-exercise = Exercice
receipt-scenario-digest = Scénario (empreinte)
receipt-officer = Agent
receipt-mode = Mode
receipt-began = Début
receipt-ended = Remise
receipt-granted = Temps accordé
receipt-records = Enregistrements
receipt-extra = Temps supplémentaire
receipt-no-extra = aucun
receipt-recorded = Enregistré
receipt-size = { $steps ->
    [one] { $steps } étape
   *[other] { $steps } étapes
}, { $records ->
    [one] { $records } inscription
   *[other] { $records } inscriptions
} au registre
receipt-ledger = Registre
receipt-head = Empreinte de tête du registre
receipt-copy = Copier
receipt-copied = Copié
receipt-note-it = Notez ces 64 chiffres ou photographiez cette page, et remettez-en un exemplaire au surveillant avant que quiconque ne sorte.
receipt-proves = Ce nombre représente toutes les inscriptions de la session, dans l'ordre. Si un seul caractère du registre est modifié plus tard, il ne correspond plus : il prouve donc que le registre noté est bien celui qui a été remis ici.
receipt-home = Accueil
receipt-debrief = Débriefing
