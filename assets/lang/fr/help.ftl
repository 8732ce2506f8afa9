### Le manuel, l'aide sur ce qui est actif, et le premier exercice guidé.

help-title = Aide
help-back = Retour
help-keys-settings = Vous pouvez donner une autre touche à chaque commande dans les réglages.
help-popup = Aide : { $topic }
help-popup-close = Échap ferme cette fenêtre. Le manuel, à l'écran d'aide, en dit davantage.

## Le manuel

help-way = S'orienter
    .text =
        Un envoi arrive, vous l'examinez, vous décidez, et l'on vous dit ce qu'il en était. Tout ce qui est sur le bureau sert l'une de ces étapes.
        • La file, à gauche, énumère ce qui est arrivé et ce qui est annoncé. Sélectionnez un cas, et son dossier est devant vous.
        • Le dossier, au milieu, réunit la déclaration, les documents, les parties, l'itinéraire, les résultats des contrôles et vos notes. Chacun est un volet que vous pouvez déplacer ; deux peuvent être côte à côte.
        • Les contrôles et la décision sont à droite, avec le temps et le coût de chaque contrôle.
        • Le fil raconte ce qui se passe : arrivées, réponses, bulletins.
        La palette de commandes trouve chaque commande par son nom. F1 explique ce qui est actif.
help-declaration = Lire une déclaration
    .text =
        Lisez la déclaration avant de commander quoi que ce soit. C'est ce que le déclarant affirme à la douane ; rien n'y est prouvé.
        • Description et code des marchandises : désignent-ils la même chose ? Un texte vague ne dit rien.
        • Quantité, masse et valeur : tant d'unités peuvent-elles peser et coûter cela ? Comparez avec les prix et masses de référence du registre des produits.
        • Expéditeur et destinataire : y a-t-il un nom, une rue, des antécédents ? Une entreprise écrit-elle d'une boîte gratuite ?
        • Licence : les marchandises de ce code en exigent-elles une, et son numéro est-il indiqué ?
        D'honnêtes expéditeurs sont négligents, et des fraudeurs prudents sont soigneux. Un signe seul prouve rarement quelque chose ; deux qui concordent méritent d'y regarder de plus près.
help-contradiction = Signaler une contradiction
    .text =
        Chaque élément d'un formulaire, d'un document ou d'un résultat peut être pointé. Le même élément s'éclaire partout où il figure : vous voyez aussitôt si deux papiers concordent.
        Cliquez sur un élément, puis sur celui qui le contredit : les deux deviennent un motif de votre décision. Cliquer de nouveau sur le premier l'abandonne.
        Au clavier, allez à un élément avec Tab et pressez Entrée ou Espace.
        Une contradiction désigne deux champs qui ne peuvent être vrais ensemble : le total de la facture et la valeur déclarée, le lot de l'étui et le lot de la plaquette.
help-citing = Citer des motifs
    .text =
        Un motif est ce sur quoi repose une décision : un indicateur que vous avez vu, ou deux champs qui se contredisent.
        Cherchez dans la liste des indicateurs par un mot de leur titre ; chacun est expliqué. Citez ce que vous avez vu au dossier, non ce que vous soupçonnez.
        Un arrêt qui repose sur un motif exact compte plus qu'un arrêt chanceux. Un motif absent des données ne compte pas.
help-deciding = Décider
    .text =
        Choisissez une suite :
        • Mainlevée pour ce qui est en ordre, ou ce que rien ne justifie de retenir.
        • Retenue tant qu'une question est ouverte ou qu'un document manque.
        • Transmission lorsqu'une autre autorité doit décider.
        • Saisie de ce qui est illicite et ne doit pas revenir dans le commerce.
        • Renvoi à l'expéditeur de ce qui ne peut entrer, quand rien ne justifie la saisie.
        Dites à quel point vous tenez le cas pour illicite, de 0 à 100 pour cent. Le débriefing compare ce que vous avez dit avec ce qu'il en était.
        Vous pouvez annuler chaque étape jusqu'à la validation. Une décision validée est définitive : elle est au registre avant que l'écran ne le dise.
        Ce qui n'est pas décidé avant son échéance est libéré par l'effet de la loi.
help-clock = Horloge et allure
    .text =
        L'exercice a sa propre horloge. Votre travail y prend du temps : un contrôle documentaire quelques minutes, une décision quelques autres. Les résultats des postes et des partenaires viennent plus tard.
        En entraînement et en exercice, vous choisissez l'allure : pause, temps réel ou plus vite, ou avance jusqu'au prochain événement.
        En évaluation, l'heure réelle commande : il n'y a pas de pause, et l'horloge tourne même quand le programme est fermé. La règle est énoncée avec vos chiffres avant que vous commenciez.
help-keys = Touches
    .text =
        Tout est accessible au clavier. Tab et Maj+Tab passent d'un élément à l'autre, les flèches se déplacent dans une liste, Entrée ou Espace actionne ce qui est actif, Échap ferme ce qui est ouvert.
        L'élément actif est toujours encadré.
help-scoring = Ce qui compte
    .text =
        Le score additionne ce que valaient vos décisions, dans la monnaie du bureau. Le briefing indique les montants.
        • Arrêter un envoi illicite rapporte, selon l'infraction. Un motif exact y ajoute.
        • En laisser passer un coûte.
        • Arrêter un envoi licite, l'ouvrir sans nécessité, le garder au-delà des heures franches ou laisser se gâter des marchandises froides coûte aussi.
        Le débriefing dit en clair combien d'envois illicites vous avez arrêtés, et combien le même nombre de contrôles en aurait arrêtés par hasard. Il vous place à côté d'une règle simple et d'un agent idéal qui a vu les mêmes papiers. Quand les cas sont trop peu nombreux pour conclure, il le dit.
help-glossary = Glossaire
    .text = Les mots du métier, tels que ce programme les emploie.

## Glossaire

help-term-consignment = Envoi
    .meaning = Marchandises expédiées par un expéditeur à un destinataire sous un seul titre de transport.
help-term-goods-item = Article de marchandises
    .meaning = Une ligne d'une déclaration : description, code SH, quantité, masse nette, valeur, origine.
help-term-declaration = Déclaration
    .meaning = Ce que le déclarant affirme à la douane : une déclaration complète, une déclaration express de faible valeur, ou un CN22 ou CN23 postal.
help-term-cn22 = CN22
    .meaning = La déclaration en douane postale des petits envois, jusqu'à 300 DTS et 2 kg.
help-term-cn23 = CN23
    .meaning = La déclaration en douane postale des envois plus grands ou plus chers, avec les adresses complètes.
help-term-lpco = LPCO
    .meaning = Licences, permis, certificats et autres documents qu'exige une autre autorité.
help-term-offence = Infraction
    .meaning = Ce qui est irrégulier dans les marchandises : falsifiées, sous-standard, non homologuées, contrefaites, détournées, prohibées, etc.
help-term-scheme = Procédé
    .meaning = Comment les marchandises passent la douane : fausse désignation, sous-évaluation, fractionnement, faux documents, marchandises de couverture, etc.
help-term-indicator = Indicateur
    .meaning = Un signe observable, présent ou non, vu par une source : données, document, image, conditionnement, partenaire ou laboratoire.
help-term-contradiction = Contradiction
    .meaning = Deux champs qui ne peuvent être vrais ensemble.
help-term-case = Cas
    .meaning = Un envoi de l'exercice avec tout ce qui s'y rapporte.
help-term-dossier = Dossier
    .meaning = Ce qui vous a été montré d'un cas jusqu'ici.
help-term-action = Contrôle
    .meaning = Contrôle documentaire, consultation de l'historique, rayons X, visite physique, vérification des codes, consultation d'un partenaire ou prélèvement ; chacun avec son temps, son coût et sa capacité.
help-term-disposition = Suite donnée
    .meaning = Ce que vous décidez : mainlevée, retenue, transmission, saisie ou renvoi à l'expéditeur.
help-term-grounds = Motifs
    .meaning = Les indicateurs, ou les deux champs contradictoires, que vous citez à l'appui d'une décision.
help-term-targeting = Ciblage
    .meaning = Choisir quoi contrôler d'après les seules données, sous une capacité limitée.
help-term-profile = Profil de sélectivité
    .meaning = Conditions pondérées sur les données déclarées, qui désignent les envois à contrôler.
help-term-bulletin = Bulletin
    .meaning = Un message à tous les agents du bureau : une tendance, une alerte, une règle nouvelle.
help-term-ledger = Registre
    .meaning = L'enregistrement d'une session, écrit au fil du travail. Chaque inscription est enchaînée à la précédente, de sorte qu'une modification ultérieure se voit.
help-term-debrief = Débriefing
    .meaning = Le retour sur l'exercice, après coup.

## L'aide sur ce qui est actif

help-topic-queue = File
    .text =
        Ce qui est arrivé, et ce qui est annoncé. Un titre trie par sa colonne ; le filtre réduit la liste.
        Le compte à rebours est le temps qui reste avant la libération par la loi. Les marques sont les vôtres ; personne d'autre ne les voit.
help-topic-declaration = Déclaration
    .text =
        Le formulaire tel que le déclarant l'a rempli. Rien n'y est prouvé.
        Pointez un élément pour le voir partout où il figure. Cliquez sur deux éléments pour signaler une contradiction.
help-topic-documents = Documents
    .text =
        Les papiers qui accompagnent l'envoi, montrés une fois qu'un contrôle documentaire les a demandés.
        Placez-en un à côté de la déclaration et comparez : valeurs, quantités, noms, dates, numéros. Licences et certificats se vérifient dans les ouvrages.
help-topic-results = Résultats
    .text =
        Ce que les contrôles ont montré. Un résultat énonce des faits ; à vous de dire ce qu'ils signifient.
        Aucun contrôle ne voit tout, et certains voient ce qui n'est pas là : le briefing dit comment chacun fonctionne.
help-topic-books = Ouvrages de référence
    .text =
        Tarif, registre des produits, licences, organismes notifiés, monnaies et libellés. Ce sont les ouvrages avec lesquels l'exercice a été fait : ce qui n'y est pas n'existe pas.
        Saisissez un mot, un code ou un numéro pour chercher.
help-topic-actions = Contrôles
    .text =
        Chaque contrôle indique son temps, son coût, ce qui reste de sa capacité dans la vacation et combien attendent avant vous.
        Demandez-vous ce qui serait différent si l'envoi était illicite, et choisissez le contrôle qui le montrerait.
help-topic-decision = Décision
    .text =
        Motifs, suite, confiance et, si vous voulez, une phrase. Annuler revient d'une étape à la fois, jusqu'à la validation.
        Une décision validée est définitive.
help-topic-feed = Fil
    .text =
        Ce qui s'est passé, le plus récent d'abord : arrivées, résultats, réponses, bulletins, refus avec leur raison.
        Choisir une ligne amène son cas sur le bureau.
help-topic-clock = Horloge
    .text =
        L'heure de l'exercice, et la vitesse à laquelle elle passe. L'avance jusqu'au prochain événement laisse passer le temps jusqu'à ce qu'il se produise quelque chose.
        En évaluation, l'heure réelle commande, sans pause.
help-topic-debrief = Débriefing
    .text =
        Comment cela s'est passé, d'abord en clair, puis en chiffres avec leur incertitude. La revue des cas montre ce qui était caché et où, et ce qui était à votre écran quand vous avez décidé.
help-topic-home = Accueil
    .text =
        Choisissez un scénario avec les flèches, préparez votre session et lisez le briefing. Une session interrompue peut être reprise : chaque décision que l'écran avait confirmée y est.
help-topic-scanner = Pupitre du scanner
    .text =
        Ce que le scanner a vu, de dessus et de côté. Un trait à travers les deux vues relie le même endroit du tapis. La couleur dit la matière, la clarté dit combien il y en a ; la ligne sous l’image dit les deux en toutes lettres.
        • La molette, + et − agrandissent et réduisent ; faire glisser l’image ou les flèches la déplacent. Les touches de vue et de taille changent ce qui est montré.
        • La forte pénétration voit dans les objets denses, la faible montre les objets minces ; organique et inorganique laissent une seule sorte de matière en couleur ; les contours sont accentués ; la densité étale une partie de l’échelle.
        • Le marquage trace un rectangle autour de ce qui mérite un regard. Au clavier : les flèches le déplacent, Maj et les flèches le dimensionnent, Entrée le valide, Échap y met fin.
        • Pour citer l’image, choisissez un fait sous « Dans l’image », puis le fait déclaré qu’il contredit.
        Les touches simples valent tant que le pupitre a le focus ; chaque commande du pupitre figure avec sa touche dans la palette de commandes.
help-topic-lab = Atelier de sélectivité
    .text =
        Écrivez un profil de conditions pondérées sur les données déclarées, et voyez ce qu'il sélectionnerait dans la file avant d'agir.
        Un profil qui sélectionne tout ne sélectionne rien : regardez combien il en désigne.

## Le premier exercice guidé

guide-step = Étape { $n } sur { $of }
guide-key = Touche
guide-skip = Passer l'étape
guide-hide = Masquer
guide-manual = Manuel
guide-done = Bien joué
    .text = Vous avez parcouru tout ce que le bureau sait faire. Le débriefing montre ce que contenaient les colis, et ce qu'un agent idéal en aurait pensé.
guide-select = Sélectionnez le premier colis
    .what = Choisissez la première ligne de la file, à gauche.
    .why = La file est votre travail : ce qui est arrivé, et combien de temps cela peut attendre.
guide-declaration = Lisez la déclaration
    .what = Ouvrez sa déclaration, et lisez texte, code, valeur, poids et noms.
    .why = Tout part de ce qui est déclaré : vous cherchez ce qui ne va pas ensemble.
guide-parties = Voyez qui l'envoie, et par où il est venu
    .what = Ouvrez le volet des parties, ou celui de l'itinéraire.
    .why = Une adresse sans rue ou un détour étrange est un signe, jamais une preuve.
guide-documents = Demandez le contrôle documentaire
    .what = Demandez « Contrôle documentaire » parmi les contrôles. Il prend des minutes et coûte peu.
    .why = Choisissez le contrôle dont le résultat serait autre si le colis était illicite.
guide-await = Attendez le résultat
    .what = Laissez passer le temps jusqu'à ce que les documents soient là.
    .why = Les résultats prennent du temps ; vous pourriez traiter un autre colis entre-temps.
guide-compare = Comparez deux papiers
    .what = Ouvrez un document à côté de la déclaration, et pointez un élément dans l'un des deux.
    .why = Le même élément s'éclaire dans les deux : vous voyez aussitôt s'ils concordent.
guide-cite = Dites ce que vous avez vu
    .what = Cliquez sur deux éléments qui se contredisent, ou citez un indicateur de la liste.
    .why = Une décision repose sur des motifs. Un arrêt sans motif est un coup de chance.
guide-consult = Vérifiez dans un ouvrage
    .what = Ouvrez un ouvrage de référence, et cherchez le produit, le code ou la licence.
    .why = Les ouvrages disent ce qui est autorisé, ce que cela pèse et coûte, et qui certifie.
guide-choose = Choisissez une suite
    .what = Choisissez mainlevée, retenue, transmission, saisie ou renvoi à l'expéditeur.
    .why = Libérez ce qui est en ordre ; n'arrêtez que ce que vous pouvez motiver.
guide-confidence = Indiquez votre confiance
    .what = Dites à quel point vous tenez le colis pour illicite, de 0 à 100 pour cent.
    .why = Le débriefing montre si vous avez raison aussi souvent que vous êtes sûr.
guide-commit = Validez votre décision
    .what = Relisez-la, et validez. Jusque-là, vous pouvez annuler chaque étape.
    .why = Une décision validée est définitive, et inscrite avant que l'écran ne le dise.
guide-feedback = Lisez le retour
    .what = Lisez ce qu'était vraiment le colis, quels signes y étaient, et ce qui les aurait montrés.
    .why = En entraînement, chaque cas vous apprend quelque chose. En évaluation, on le dit après.
guide-flag = Marquez un autre colis
    .what = Sélectionnez un autre colis, et marquez-le suspect, à surveiller, ou en ordre.
    .why = Les marques trient la file au premier regard, et ramènent à ce qui importe.
guide-forward = Laissez filer le temps
    .what = Utilisez « avancer jusqu'au prochain événement ».
    .why = Rien ne se passe pendant que vous attendez : sautez à la prochaine arrivée ou réponse.
guide-finish = À vous, maintenant
    .what = Décidez des autres colis à votre façon, puis remettez votre travail.
    .why = Ce que vous laissez indécis est libéré par l'effet de la loi.
