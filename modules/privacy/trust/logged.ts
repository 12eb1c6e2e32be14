import { said, type Said } from '#platform/privacy/words.ts'

/** What is written down of who did or saw what (BIO2 8.15.01). */
export const logged: Said[] = [
  said(
    'Van elke wijziging: wie het deed, wat, waarover, met welk resultaat, vanaf welk netwerkadres en wanneer. Ook wat geweigerd is.',
    'Of every change: who did it, what, about what, with what result, from which network address and when. Also what was refused.',
  ),
  said(
    'In het logboek staan nummers, geen namen; een naam zoeken we erbij op het moment dat iemand kijkt. Er kan alleen bij: niemand kan een regel wijzigen of weghalen.',
    'The log holds numbers, no names; a name is looked up at the moment somebody looks. It can only grow: nobody can change or remove a line.',
  ),
  said(
    'Van elke blik in de gegevens van een ander: wie keek, naar wie, op welke pagina en op welke dag. Van een lijst van een team: naar welk team.',
    'Of every look at the data of another: who looked, at whom, on which page and on which day. Of the list of a team: at which team.',
  ),
  said(
    'Wie over jou keek, zie je zelf bij ‘Wie keek in mijn gegevens’.',
    'You see who looked at you yourself, under ‘Who looked at my data’.',
  ),
  said(
    'Niet in het logboek: welke pagina’s van het aanbod je leest, hoe lang je op een pagina bent en wat je zoekt.',
    'Not in the log: which pages of the catalogue you read, how long you stay on a page and what you search for.',
  ),
]
