interface Item {
  ask: string
  right: string
  wrong: string[]
  /** Where the answer stands; shown with it, after handing in. */
  where: string
}

/** The bank, by outcome. Only what an article says plainly, so that an item is right or wrong without a doubt. */
export const civilItems: Record<string, Item[]> = {
  brp: [
    {
      ask: 'Binnen hoeveel dagen na een verhuizing binnen Nederland moet je die uiterlijk aangeven?',
      right: 'Uiterlijk op de vijfde dag na de verhuizing',
      wrong: ['Uiterlijk op de veertiende dag', 'Binnen vier weken', 'Binnen drie maanden'],
      where: 'Wet basisregistratie personen, artikel 2.39',
    },
    {
      ask: 'Hoe vroeg kun je een verhuizing op zijn vroegst aangeven?',
      right: 'Vier weken vooraf',
      wrong: ['Op de dag zelf', 'Eén week vooraf', 'Drie maanden vooraf'],
      where: 'Wet basisregistratie personen, artikel 2.39',
    },
    {
      ask: 'Wanneer wordt iemand die uit het buitenland komt als ingezetene ingeschreven?',
      right: 'Als die in een half jaar minstens twee derde van de tijd in Nederland zal zijn',
      wrong: ['Als die hier langer dan een week is', 'Als die een baan heeft', 'Als die een jaar lang geen dag weggaat'],
      where: 'Wet basisregistratie personen, artikel 2.4 en 2.38',
    },
    {
      ask: 'Iemand gaat naar het buitenland. Wanneer moet die aangifte van vertrek doen?',
      right: 'Als die in een jaar minstens twee derde van de tijd buiten Nederland zal zijn',
      wrong: ['Bij elke reis van meer dan een maand', 'Alleen bij een baan in het buitenland', 'Nooit, dat gaat vanzelf'],
      where: 'Wet basisregistratie personen, artikel 2.43',
    },
    {
      ask: 'Wie is verantwoordelijk voor het bijhouden van de gegevens van ingezetenen?',
      right: 'Het college van burgemeester en wethouders',
      wrong: ['De gemeenteraad', 'De Belastingdienst', 'De burgemeester als enige'],
      where: 'Wet basisregistratie personen, artikel 1.4',
    },
    {
      ask: 'Een ambtenaar van een bestuursorgaan twijfelt of een authentiek gegeven in de BRP klopt. Wat moet dat orgaan doen?',
      right: 'Het melden aan het college dat het gegeven bijhoudt',
      wrong: ['Het zelf veranderen', 'Niets, de burger moet het melden', 'Wachten tot het gegeven vanzelf wordt hersteld'],
      where: 'Wet basisregistratie personen, artikel 2.34',
    },
    {
      ask: 'Hoe hoog kan de bestuurlijke boete zijn voor wie een verhuizing niet aangeeft?',
      right: 'Ten hoogste 325 euro',
      wrong: ['Ten hoogste 100 euro', 'Ten hoogste 1.000 euro', 'Ten hoogste 8.200 euro'],
      where: 'Wet basisregistratie personen, artikel 4.17',
    },
  ],
  reisdocumenten: [
    {
      ask: 'Vanaf welke leeftijd moet je op vordering een identiteitsbewijs laten zien?',
      right: '14 jaar',
      wrong: ['12 jaar', '16 jaar', '18 jaar'],
      where: 'Wet op de identificatieplicht, artikel 2',
    },
    {
      ask: 'Welk document is een identiteitsbewijs, maar geen reisdocument?',
      right: 'Het rijbewijs',
      wrong: ['Het nationaal paspoort', 'Het diplomatiek paspoort', 'Het reisdocument voor vluchtelingen'],
      where: 'Wet op de identificatieplicht, artikel 1, en Paspoortwet, artikel 2',
    },
    {
      ask: 'Een minderjarige vraagt een paspoort aan. Wie moet toestemming geven?',
      right: 'Iedereen die het gezag uitoefent',
      wrong: ['Eén van de ouders, wie dat ook is', 'De burgemeester', 'Niemand vanaf 16 jaar'],
      where: 'Paspoortwet, artikel 34, eerste lid',
    },
    {
      ask: 'Eén ouder met gezag weigert toestemming voor een paspoort. Wie kan die toestemming vervangen?',
      right: 'De rechter',
      wrong: ['De burgemeester', 'De andere ouder alleen', 'De gemeenteraad'],
      where: 'Paspoortwet, artikel 34, tweede lid',
    },
    {
      ask: 'Vanaf welke leeftijd worden vingerafdrukken opgenomen bij de aanvraag van een paspoort?',
      right: '12 jaar',
      wrong: ['6 jaar', '14 jaar', '18 jaar'],
      where: 'Verordening (EG) nr. 2252/2004, artikel 1, lid 2 bis',
    },
    {
      ask: 'Hoe lang is een nationaal paspoort voor een volwassene geldig?',
      right: 'Tien jaar',
      wrong: ['Vijf jaar', 'Zeven jaar', 'Vijftien jaar'],
      where: 'Wijziging van de Paspoortwet die geldt vanaf 9 maart 2014',
    },
    {
      ask: 'Staat het adres van de houder in een Nederlands paspoort?',
      right: 'Nee, woonplaats en adres staan er niet in',
      wrong: ['Ja, adres en woonplaats', 'Alleen de woonplaats', 'Alleen bij minderjarigen'],
      where: 'Paspoortbesluit, artikel 1.3',
    },
  ],
  'burgerlijke-stand': [
    {
      ask: 'Binnen hoeveel dagen na de bevalling moet een geboorte worden aangegeven?',
      right: 'Binnen drie dagen',
      wrong: ['Binnen één dag', 'Binnen zeven dagen', 'Binnen veertien dagen'],
      where: 'Burgerlijk Wetboek, Boek 1, artikel 19e',
    },
    {
      ask: 'Hoe oud moet je zijn om te trouwen?',
      right: '18 jaar',
      wrong: ['16 jaar', '17 jaar, met toestemming van de ouders', '21 jaar'],
      where: 'Burgerlijk Wetboek, Boek 1, artikel 31',
    },
    {
      ask: 'Hoeveel getuigen zijn er bij een huwelijk?',
      right: 'Minstens twee en hooguit vier',
      wrong: ['Precies één', 'Minstens één en hooguit twee', 'Minstens vier en hooguit acht'],
      where: 'Burgerlijk Wetboek, Boek 1, artikel 63',
    },
    {
      ask: 'Een paar meldt dat het wil trouwen. Wanneer mag het huwelijk op zijn vroegst zijn?',
      right: 'Op de veertiende dag na de melding',
      wrong: ['Dezelfde dag', 'Na drie dagen', 'Na zes weken'],
      where: 'Burgerlijk Wetboek, Boek 1, artikel 62',
    },
    {
      ask: 'Met hoeveel mensen kan iemand tegelijk getrouwd zijn?',
      right: 'Met één',
      wrong: ['Met twee, als allen instemmen', 'Met zoveel mensen als men wil', 'Dat bepaalt de gemeente'],
      where: 'Burgerlijk Wetboek, Boek 1, artikel 33',
    },
    {
      ask: 'Hoe lang na een overlijden moet er minstens gewacht worden met begraven of cremeren?',
      right: '36 uur',
      wrong: ['12 uur', '24 uur', '72 uur'],
      where: 'Wet op de lijkbezorging, artikel 16',
    },
    {
      ask: 'Wie geeft het verlof tot begraven of cremeren?',
      right: 'De ambtenaar van de burgerlijke stand',
      wrong: ['De huisarts', 'De uitvaartondernemer', 'De gemeenteraad'],
      where: 'Wet op de lijkbezorging, artikel 11',
    },
  ],
  'nationaliteit-verkiezingen': [
    {
      ask: 'Een kind wordt geboren. De moeder is op dat moment Nederlander. Is het kind Nederlander?',
      right: 'Ja, door geboorte',
      wrong: ['Alleen als het in Nederland is geboren', 'Alleen als de vader ook Nederlander is', 'Pas na een verzoek'],
      where: 'Rijkswet op het Nederlanderschap, artikel 3, eerste lid',
    },
    {
      ask: 'Wie verleent het Nederlanderschap bij naturalisatie?',
      right: 'De Koning, bij koninklijk besluit',
      wrong: ['De burgemeester', 'De gemeenteraad', 'De rechter'],
      where: 'Rijkswet op het Nederlanderschap, artikel 7',
    },
    {
      ask: 'Wat is de gewone termijn van toelating en verblijf voor naturalisatie?',
      right: 'Vijf jaar',
      wrong: ['Eén jaar', 'Drie jaar', 'Tien jaar'],
      where: 'Rijkswet op het Nederlanderschap, artikel 8',
    },
    {
      ask: 'Hoe oud moet je op de dag van de stemming zijn om te stemmen voor de gemeenteraad?',
      right: '18 jaar',
      wrong: ['16 jaar', '17 jaar', '21 jaar'],
      where: 'Kieswet, artikel B 3',
    },
    {
      ask: 'Hoe lang is een gemeenteraad gekozen?',
      right: 'Vier jaar',
      wrong: ['Twee jaar', 'Vijf jaar', 'Zes jaar'],
      where: 'Grondwet, artikel 129, vierde lid',
    },
    {
      ask: 'Hoeveel volmachten mag een kiezer hooguit voor anderen aannemen?',
      right: 'Twee',
      wrong: ['Eén', 'Drie', 'Zoveel als er gevraagd wordt'],
      where: 'Kieswet, artikel L 4',
    },
    {
      ask: 'Een inwoner van buiten de EU wil stemmen voor de gemeenteraad. Hoe lang moet die legaal in Nederland wonen?',
      right: 'Minstens vijf jaar aan één stuk',
      wrong: ['Minstens één jaar', 'Minstens drie maanden', 'Dat kan nooit'],
      where: 'Kieswet, artikel B 3',
    },
  ],
}
