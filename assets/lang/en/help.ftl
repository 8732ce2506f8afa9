### The manual, help for what has the focus, and the guided first exercise.

help-title = Help
help-back = Back
help-keys-settings = You can give every command another key in the settings.
help-popup = Help: { $topic }
help-popup-close = Escape closes this window. The manual on the help screen tells more.

## The manual

help-way = Finding your way
    .text =
        A consignment arrives, you look at it, you decide, and you are told how it went. Everything on the desk serves one of these steps.
        • The queue at the left lists what has arrived and what is announced. Select a case, and its dossier lies before you.
        • The dossier in the middle holds the declaration, the documents, the parties, the route, results of inspections and your notes. Each is a tile that you can move; two can lie side by side.
        • Inspections and the decision are at the right, with what each inspection takes and costs.
        • The feed tells what happens: arrivals, replies, bulletins.
        The command palette finds every command by its name. F1 explains whatever has the focus.
help-declaration = Reading a declaration
    .text =
        Read the declaration before you order anything. It is what the declarant states to Customs; nothing in it is proved.
        • Description and commodity code: do they describe the same goods? A vague text tells nothing.
        • Quantity, mass and value: can so many units weigh and cost this? Compare with the reference prices and masses in the product register.
        • Sender and addressee: is there a name, a street, a history? Is a firm writing from a free mailbox?
        • Licence: do goods of this code need one, and is its number stated?
        Honest senders are careless, and careful offenders are tidy. One sign seldom proves anything; two that agree are worth a closer look.
help-contradiction = Marking a contradiction
    .text =
        Every fact on a form, a document or a result can be pointed at. The same fact lights up wherever it stands, so that you see at once whether two papers agree.
        Click a fact, then the one that contradicts it: the two become a ground for your decision. Clicking the first fact again lets go of it.
        With the keyboard, move to a fact with Tab and press Enter or Space.
        A contradiction names two fields that cannot both be true: the invoice's total and the declared value, the batch on the carton and the batch on the blister.
help-citing = Citing grounds
    .text =
        A ground is what a decision rests on: an indicator that you have seen, or two fields that contradict each other.
        Search the list of indicators by a word of their title; each is explained. Cite what you have seen in the dossier, not what you suspect.
        A stop that rests on a true ground counts more than a lucky one. A ground that is not in the data counts nothing.
help-deciding = Deciding
    .text =
        Choose one disposition:
        • Release what is in order, or what you have no reason to hold.
        • Detain while a question is open or a document is missing.
        • Refer where another agency must decide.
        • Seize what is unlawful and must not return to trade.
        • Return to sender what may not enter, where nothing justifies seizing it.
        State how likely you hold the case to be illicit, from 0 to 100 percent. The debrief compares what you stated with what was there.
        You can undo every step until you commit. A committed decision is final: it is in the ledger before the screen says so.
        What is not decided before its deadline is released by law.
help-clock = Clock and pace
    .text =
        The exercise has a clock of its own. Your work takes time on it: a documentary check some minutes, a decision some more. Results of stations and partners come later.
        In practice and exercise you choose the pace: pause, real time or faster, or forward to the next event.
        In an assessment the wall clock rules: there is no pause, and the clock runs on while the program is closed. The rule is stated with your numbers before you begin.
help-keys = Keys
    .text =
        Everything can be reached with the keyboard. Tab and Shift+Tab move from control to control, arrows move within a list, Enter or Space presses what has the focus, Escape closes what is open.
        The focus is always outlined.
help-scoring = What counts
    .text =
        The score adds up what your decisions were worth, in the post's currency. The briefing states the amounts.
        • Stopping an illicit consignment is worth something; how much depends on the offence. A true ground adds to it.
        • Letting one pass costs something.
        • Stopping a lawful consignment, opening it without need, holding it beyond the free hours or letting cold goods spoil costs something too.
        The debrief says in plain words how many illicit consignments you stopped, and how many the same number of inspections would have stopped by chance. It sets you beside a simple rule and beside an ideal officer who saw the same papers. With few cases it says that they are too few to tell.
help-glossary = Glossary
    .text = The words of the field, as this program uses them.

## Glossary

help-term-consignment = Consignment
    .meaning = Goods sent by one consignor to one consignee under one transport document.
help-term-goods-item = Goods item
    .meaning = One line of a declaration: description, HS code, quantity, net mass, value, origin.
help-term-declaration = Declaration
    .meaning = What the declarant states to Customs: a full declaration, a low-value express declaration, or a postal CN22 or CN23.
help-term-cn22 = CN22
    .meaning = The postal customs declaration for small items, up to 300 SDR and 2 kg.
help-term-cn23 = CN23
    .meaning = The postal customs declaration for larger or dearer items, with full addresses.
help-term-lpco = LPCO
    .meaning = Licences, permits, certificates and other documents that another agency requires.
help-term-offence = Offence
    .meaning = What is wrong with the goods: falsified, substandard, unlicensed, counterfeit, diverted, prohibited and so on.
help-term-scheme = Scheme
    .meaning = How the goods are moved past Customs: misdescription, undervaluation, splitting, forged documents, cover goods and so on.
help-term-indicator = Indicator
    .meaning = One observable sign, raised or not, seen through one source: data, document, image, pack, partner or laboratory.
help-term-contradiction = Contradiction
    .meaning = Two fields that cannot both be true.
help-term-case = Case
    .meaning = One consignment of the exercise with everything that belongs to it.
help-term-dossier = Dossier
    .meaning = What you have been shown of a case so far.
help-term-action = Inspection action
    .meaning = Documentary check, history look-up, X-ray, physical examination, code verification, partner query or laboratory sample; each with its time, cost and capacity.
help-term-disposition = Disposition
    .meaning = What you decide: release, detain, refer, seize or return to sender.
help-term-grounds = Grounds
    .meaning = The indicators, or the two conflicting fields, that you cite for a disposition.
help-term-targeting = Targeting
    .meaning = Choosing what to inspect from data alone, under a capacity.
help-term-profile = Selectivity profile
    .meaning = Weighted conditions on declared data that select consignments for inspection.
help-term-bulletin = Bulletin
    .meaning = A message to all officers of the post: a trend, a warning, a new rule.
help-term-ledger = Ledger
    .meaning = The record of a sitting, written as you work. Each record is chained to the one before, so that a later change shows.
help-term-debrief = Debrief
    .meaning = The review after the exercise.

## Help for what has the focus

help-topic-queue = Queue
    .text =
        What has arrived, and what is announced. A heading sorts by its column; the filter narrows the list.
        The countdown is the time until the consignment is released by law. Flags are your own marks; nobody else sees them.
help-topic-declaration = Declaration
    .text =
        The form as the declarant filled it in. Nothing in it is proved.
        Point at a fact to see it wherever it stands. Click two facts to mark a contradiction.
help-topic-documents = Documents
    .text =
        Papers that came with the consignment, shown once a documentary check has called for them.
        Put one beside the declaration and compare: values, quantities, names, dates, numbers. Licences and certificates can be looked up in the books.
help-topic-results = Results
    .text =
        What inspections have shown. A result states facts; what they mean is for you to say.
        No inspection sees everything, and some see what is not there: the briefing tells how each one works.
help-topic-books = Reference books
    .text =
        Tariff, product register, licences, notified bodies, currencies and wording. They are the books that the exercise itself was made with: what is not in them does not exist.
        Type a word, a code or a number to search.
help-topic-actions = Inspections
    .text =
        Each inspection states its time, its cost, what is left of its capacity in this shift and how many wait before you.
        Ask what would be different if the consignment were illicit, and choose the one inspection that would show it.
help-topic-decision = Decision
    .text =
        Grounds, disposition, confidence and, if you like, one sentence. Undo takes back one step at a time, until you commit.
        A committed decision is final.
help-topic-feed = Feed
    .text =
        What happened, the latest first: arrivals, results, replies, bulletins, refusals with their reason.
        Choosing an entry brings its case to the desk.
help-topic-clock = Clock
    .text =
        The time of the exercise, and how fast it passes. Forward to the next event lets time pass until something happens.
        In an assessment the wall clock rules, without a pause.
help-topic-debrief = Debrief
    .text =
        How it went, in plain words first, then in figures with their uncertainty. The case review shows what was planted where, and what was on your screen when you decided.
help-topic-home = Home
    .text =
        Choose a scenario with the arrows, set your sitting up and read the briefing. A sitting that was interrupted can be resumed: every decision that the screen had confirmed is there.
help-topic-scanner = Scanner console
    .text =
        What the scanner saw, from above and from the side. A line through both views joins the same place along the belt. Colour tells the material, brightness how much of it; the line below the image says both in words.
        • Wheel, + and − zoom, dragging or the arrows pan. The view and size keys change what is shown.
        • High penetration looks into dense things, low penetration shows thin ones; organic and inorganic leave one kind of material in colour; edges sharpens outlines; density spreads a part of the range.
        • Marking draws a rectangle round what is worth a look. With the keyboard: arrows move it, Shift and arrows size it, Enter sets it, Escape ends.
        • To cite the image, choose a fact under "In the image" and the declared fact that it contradicts.
        Single keys hold while the console has the focus; every command of the console is in the command palette with its key.
help-topic-lab = Selectivity lab
    .text =
        Write a profile of weighted conditions on declared data and see what it would select from the queue before you act on it.
        A profile that selects everything selects nothing: watch how many it names.

## The guided first exercise

guide-step = Step { $n } of { $of }
guide-key = Key
guide-skip = Skip step
guide-hide = Hide
guide-manual = Manual
guide-done = Well done
    .text = You have been through everything that the desk can do. The debrief shows what was in the parcels, and what an ideal officer would have thought.
guide-select = Select the first parcel
    .what = Choose the first row of the queue at the left.
    .why = The queue is your work: what has arrived, and how long it may wait.
guide-declaration = Read the declaration
    .what = Open its declaration, and read text, code, value, weight and names.
    .why = Everything starts with what was declared: you look for what does not fit.
guide-parties = See who sends it, and how it came
    .what = Open the tile of the parties, or of the route.
    .why = An address without a street or a strange detour is a sign, never a proof.
guide-documents = Order the documentary check
    .what = Order "Documentary check" among the inspections. It takes minutes, and little money.
    .why = Choose the inspection that would look different if the parcel were illicit.
guide-await = Wait for the result
    .what = Let time pass until the documents are there.
    .why = Results take time; meanwhile you could work on another parcel.
guide-compare = Compare two papers
    .what = Open a document beside the declaration, and point at a fact in one of them.
    .why = The same fact lights up in both: so you see at once whether they agree.
guide-cite = Say what you have seen
    .what = Click two facts that contradict each other, or cite an indicator from the list.
    .why = A decision rests on grounds. A stop without a ground is luck.
guide-consult = Look something up
    .what = Open a reference book, and search for the product, the code or the licence.
    .why = The books tell what is authorised, what it weighs and costs, and who may certify it.
guide-choose = Choose a disposition
    .what = Choose release, detain, refer, seize or return to sender.
    .why = Release what is in order; stop only what you can give a reason for.
guide-confidence = State your confidence
    .what = Say how likely you hold the parcel to be illicit, from 0 to 100 percent.
    .why = The debrief shows whether you are as often right as you are sure.
guide-commit = Commit your decision
    .what = Read it once more, and commit. Until then you can undo every step.
    .why = A committed decision is final, and recorded before the screen says so.
guide-feedback = Read the feedback
    .what = Read what the parcel really was, which signs were there, and what would have shown them.
    .why = In practice you learn from every case. In an assessment you are told afterwards.
guide-flag = Flag another parcel
    .what = Select another parcel of the queue, and flag it as suspect, to watch, or fine.
    .why = Flags let you sort the queue at first sight, and come back to what matters.
guide-forward = Let time run ahead
    .what = Use "forward to the next event".
    .why = Nothing happens while you wait: jump to the next arrival or reply.
guide-finish = Now work on your own
    .what = Decide the other parcels in your own way, then hand in.
    .why = What you leave undecided is released by law.
