import { scaledScan, type Subject } from './build.ts'

const subjects: Subject[] = [
  {
    code: 'basis',
    name: 'Omgaan met je apparaat',
    about: 'Computer, telefoon en alles wat eraan vastzit.',
    statements: [
      'Ik sluit een scherm, camera of koptelefoon aan zonder hulp.',
      'Ik vind een bestand terug dat ik vorige maand maakte.',
      'Ik los een klein probleem zelf op, bijvoorbeeld door opnieuw te starten of te zoeken naar uitleg.',
    ],
    texts: [
      'De techniek kost je tijd en soms moed. Met een collega ernaast leer je het snelst.',
      'Je redt je meestal. Wat oefening met bestanden en instellingen scheelt je tijd.',
      'Je apparaat doet wat jij wilt. Misschien kun je een collega op weg helpen.',
    ],
    advice: 'Vraag de digicoach een half uur naast je te zitten bij iets wat je vaak doet. Schrijf de stappen in je eigen woorden op.',
    goal: 'Ik kan binnen twee maanden mijn bestanden en apparaten gebruiken zonder hulp te vragen.',
    search: 'digitaal',
  },
  {
    code: 'samen',
    name: 'Samenwerken op afstand',
    about: 'Overleggen, delen en samen schrijven.',
    statements: [
      'Ik werk met collega’s tegelijk in één document.',
      'Ik houd een online overleg: uitnodigen, scherm delen, opnemen als dat mag.',
      'Ik weet waar ons team bestanden en afspraken bewaart.',
    ],
    texts: [
      'Samen online werken is nog wennen. Het is vooral een kwestie van een paar keer doen.',
      'Je doet mee. Zelf een overleg of gedeeld document beginnen is een goede volgende stap.',
      'Je werkt online makkelijk samen en helpt je team op gang.',
    ],
    advice: 'Maak met je team één gedeeld document voor iets wat jullie elke week doen, en laat iedereen er een keer in schrijven.',
    goal: 'Ik begin zelf een online overleg en een gedeeld document, en gebruik ze een maand lang met mijn team.',
    search: 'online samenwerken',
  },
  {
    code: 'veilig',
    name: 'Veilig werken',
    about: 'Wachtwoorden, mail en gegevens van inwoners.',
    statements: [
      'Ik herken een mail die niet te vertrouwen is.',
      'Ik gebruik voor elk systeem een ander wachtwoord, of een kluis voor wachtwoorden.',
      'Ik weet welke gegevens van inwoners ik waar mag bewaren.',
      'Ik weet wat ik doe als er iets misgaat, zoals een mail naar de verkeerde persoon.',
    ],
    texts: [
      'Hier loop je risico, en de inwoner ook. Begin met dit onderwerp.',
      'Je let op. Wachtwoorden en het melden van een fout zijn goede punten om vast te maken.',
      'Je werkt veilig en weet wat je doet als het misgaat.',
    ],
    advice: 'Volg de e-learning over veilig werken en zet op een briefje wie je belt als er iets misgaat.',
    goal: 'Ik weet binnen een maand hoe ik een datalek meld, en gebruik een kluis voor mijn wachtwoorden.',
    search: 'informatieveiligheid',
  },
  {
    code: 'gegevens',
    name: 'Werken met gegevens',
    about: 'Lijsten, cijfers en wat je eruit haalt.',
    statements: [
      'Ik sorteer en filter een lijst.',
      'Ik maak een eenvoudige tabel of grafiek.',
      'Ik kijk of een cijfer kan kloppen voordat ik het gebruik.',
    ],
    texts: [
      'Lijsten en cijfers laat je liever aan anderen. Met een paar handige stappen kom je al ver.',
      'Je kunt met lijsten overweg. Tabellen en grafieken maken je werk duidelijker voor anderen.',
      'Je haalt uit gegevens wat je nodig hebt, en je kijkt er scherp naar.',
    ],
    advice: 'Neem een lijst die je elke maand krijgt. Maak er met hulp één tabel van die een vraag van je team beantwoordt.',
    goal: 'Ik maak binnen drie maanden zelf een tabel en een grafiek uit een lijst van mijn eigen werk.',
    search: 'Excel',
  },
  {
    code: 'inwoner',
    name: 'De inwoner digitaal helpen',
    about: 'Uitleggen, en zien wie het niet lukt.',
    statements: [
      'Ik leg een inwoner uit hoe die iets online regelt.',
      'Ik merk dat iemand digitaal niet mee kan, en bied een andere weg.',
      'Ik schrijf online zo dat iedereen het begrijpt.',
    ],
    texts: [
      'Digitale hulp aan inwoners voelt nog onzeker. Kijk eens mee bij een collega aan de balie.',
      'Je helpt inwoners op weg. Let nog meer op wie stil afhaakt.',
      'Je helpt inwoners digitaal en vergeet niemand.',
    ],
    advice: 'Doorloop zelf één aanvraag van jullie website als inwoner, en kijk een uur mee aan de balie.',
    goal: 'Ik kan een inwoner stap voor stap door een online aanvraag helpen, en weet welke andere weg er is.',
    search: 'dienstverlening',
  },
  {
    code: 'nieuw',
    name: 'Nieuwe techniek',
    about: 'Bijblijven, uitproberen en er vragen bij stellen.',
    statements: [
      'Ik probeer een nieuw programma rustig uit.',
      'Ik weet wat ik wel en niet in een slim hulpmiddel (AI) mag typen.',
      'Ik kijk na of klopt wat zo’n hulpmiddel schrijft.',
    ],
    texts: [
      'Nieuwe techniek laat je nog liggen. Dat mag, maar de regels moet je wel kennen.',
      'Je bent nieuwsgierig. Nakijken en de regels kennen maken je er veilig mee.',
      'Je probeert nieuwe techniek uit, met een kritisch oog.',
    ],
    advice: 'Lees de afspraken van de gemeente over AI, en probeer met een collega één toepassing uit zonder gegevens van inwoners.',
    goal: 'Ik ken de afspraken over AI en heb één toepassing uitgeprobeerd die mijn werk lichter maakt.',
    search: 'AI',
  },
]

/** Digital skills at work at a municipality (M06). */
export const digital = scaledScan({
  code: 'digitaal',
  title: 'Digitaal vaardig: waar sta je?',
  about: 'Zes onderwerpen uit het dagelijks werk bij een gemeente. Je ziet wat al lukt en wat je kunt oefenen. Niemand kijkt mee.',
  source:
    'Voor Ambacht geschreven. Het idee (een zelfscan met lesmateriaal en een programma) komt van Digivaardig van Assen, Groningen en Westerkwartier; de zinnen zijn van ons.',
  minutes: 10,
  wanted: false,
  ends: ['lukt nog niet', 'lukt altijd'],
  subjects,
})
