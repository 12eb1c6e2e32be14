import { scaledScan, type Subject } from './build.ts'

const subjects: Subject[] = [
  {
    code: 'dienend',
    name: 'Er zijn voor inwoners',
    about: 'Wat je doet, doe je voor de inwoner en de stad of het dorp.',
    statements: [
      'Ik vraag me af wat een inwoner aan mijn werk heeft.',
      'Ik zoek de bedoeling achter een regel.',
      'Ik help ook als het net niet bij mijn taak hoort.',
    ],
    texts: [
      'De inwoner staat in jouw werk op afstand. Dat kan bij je functie horen, maar kijk eens wie er iets van merkt.',
      'Je hebt de inwoner in beeld. Vaker naar de bedoeling vragen maakt het verschil.',
      'Je werkt zichtbaar voor de inwoner.',
    ],
    advice: 'Loop een dagdeel mee waar inwoners merken wat jouw werk doet. Vertel je team wat je zag.',
    goal: 'Ik loop één dagdeel mee waar inwoners komen, en verander daarna één ding in mijn werk.',
    search: 'dienstverlening',
  },
  {
    code: 'betrouwbaar',
    name: 'Betrouwbaar zijn',
    about: 'Zeggen wat je doet en doen wat je zegt.',
    statements: [
      'Ik kom afspraken na, of zeg op tijd dat het niet lukt.',
      'Ik behandel mensen in gelijke gevallen gelijk.',
      'Ik ben open over een fout die ik maakte.',
    ],
    texts: [
      'Afspraken en fouten zijn lastig voor je. Een klein begin: laat op tijd weten dat iets later komt.',
      'Mensen kunnen op je rekenen. Open zijn over fouten kan nog vaker.',
      'Je woord staat, en dat merken anderen.',
    ],
    advice: 'Houd een week lang bij wat je toezegt en wat ervan komt. Bespreek met een collega wat je opvalt.',
    goal: 'Ik laat een maand lang bij elke toezegging op tijd weten hoe het staat.',
    search: 'integriteit',
  },
  {
    code: 'onafhankelijk',
    name: 'Eerlijk advies geven',
    about: 'Zeggen wat je op grond van je vak vindt, ook als het niet goed uitkomt.',
    statements: [
      'Ik geef mijn advies, ook als het bestuur iets anders hoopt te horen.',
      'Ik zeg wat ik niet zeker weet.',
      'Ik voer een besluit goed uit, ook als ik anders adviseerde.',
    ],
    texts: [
      'Tegenspraak kost je moeite. Dat is menselijk, en te oefenen.',
      'Je geeft eerlijk advies als er ruimte is. Oefen met momenten waarop die ruimte er minder is.',
      'Je geeft eerlijk advies en voert loyaal uit.',
    ],
    advice: 'Breng een lastig advies in bij een intervisie, en oefen hoe je het zegt.',
    goal: 'Ik breng dit kwartaal één lastig advies in bij intervisie, en geef het daarna zelf.',
    search: 'bestuurlijke sensitiviteit',
  },
  {
    code: 'zorgvuldig',
    name: 'Zorgvuldig werken',
    about: 'Afwegen, uitleggen en vastleggen.',
    statements: [
      'Ik leg uit waarom een besluit zo is.',
      'Ik hoor alle kanten voordat ik iets vind.',
      'Ik leg vast wat een ander later moet kunnen terugvinden.',
    ],
    texts: [
      'Snelheid gaat bij jou voor. Uitleg en vastleggen blijven dan liggen.',
      'Je werkt zorgvuldig. De uitleg aan wie het treft, kan vaak nog helderder.',
      'Je weegt af, legt uit en legt vast.',
    ],
    advice: 'Neem een besluit van vorige maand. Schrijf in vijf zinnen voor de inwoner op waarom het zo is.',
    goal: 'Ik schrijf bij mijn volgende vijf besluiten een uitleg van hooguit vijf zinnen die een inwoner begrijpt.',
    search: 'schrijven',
  },
  {
    code: 'samen',
    name: 'Samenwerken',
    about: 'Over grenzen van teams en organisaties heen.',
    statements: [
      'Ik zoek collega’s van andere teams op voordat ik begin.',
      'Ik gun een ander het succes.',
      'Ik spreek iemand aan als iets niet goed gaat, zonder oordeel.',
    ],
    texts: [
      'Je werkt graag zelfstandig. Iemand vroeg opzoeken kan veel werk schelen.',
      'Je werkt samen. Aanspreken en delen kunnen nog vaker.',
      'Anderen werken graag met je samen.',
    ],
    advice: 'Drink koffie met iemand van een team waar je vaak op wacht. Vraag wat zij van jullie nodig hebben.',
    goal: 'Ik maak met één ander team een afspraak die ons werk beter laat aansluiten.',
    search: 'samenwerken',
  },
  {
    code: 'lerend',
    name: 'Blijven leren',
    about: 'Nieuwsgierig zijn, je vak bijhouden, terugkijken.',
    statements: ['Ik houd mijn vak bij.', 'Ik vraag om terugkoppeling op mijn werk.', 'Ik deel wat ik leerde met collega’s.'],
    texts: [
      'Leren schiet er nu bij in. Een vast moment, hoe kort ook, helpt.',
      'Je leert. Terugkoppeling vragen en delen kunnen er nog bij.',
      'Je leert en neemt anderen mee.',
    ],
    advice: 'Zet elke twee weken een half uur in je agenda om iets van je vak te lezen of te vragen, en deel één ding in het teamoverleg.',
    goal: 'Ik deel een half jaar lang elke maand in het teamoverleg iets wat ik leerde.',
    search: 'intervisie',
  },
  {
    code: 'moedig',
    name: 'Verantwoordelijkheid nemen',
    about: 'Iets melden, stoppen of beginnen als dat nodig is.',
    statements: ['Ik zeg het als iets niet deugt.', 'Ik neem een besluit als dat van mij is.', 'Ik vraag hulp voordat het misgaat.'],
    texts: [
      'Je wacht liever af. Zoek iemand bij wie je kunt oefenen wat je wilt zeggen.',
      'Je neemt je verantwoordelijkheid. Op tijd hulp vragen hoort daar ook bij.',
      'Je staat voor je werk en voor wat klopt.',
    ],
    advice: 'Bespreek met je leidinggevende of vertrouwenspersoon één situatie waarin je zweeg. Wat had je nodig?',
    goal: 'Ik bespreek één situatie waarin ik zweeg, en spreek af wat ik een volgende keer doe.',
    search: 'moreel beraad',
  },
]

/** Core values of working for a municipality (B07). */
export const values = scaledScan({
  code: 'kernwaarden',
  title: 'Kernwaarden: wat zie je in je werk?',
  about:
    'Zeven waarden van werken voor een gemeente, elk in gedrag. Kijk naar de afgelopen maand. De uitslag is een begin voor een gesprek, met jezelf of met je team.',
  source:
    'Voor Ambacht geschreven. Het idee (waarden vertaald in gedrag) komt van de Gids ambtelijk vakmanschap en beroepscodes; de waarden en zinnen zijn in onze eigen woorden.',
  minutes: 8,
  wanted: false,
  ends: ['nooit', 'altijd'],
  subjects,
  after: [
    {
      code: 'drie',
      kind: 'choices',
      most: 3,
      text: 'Welke waarden zijn voor jou nu het belangrijkst?',
      options: subjects.map(({ code, name }) => ({ code, text: name })),
    },
    {
      code: 'dilemma',
      kind: 'open',
      text: 'Wanneer botsten deze waarden in je werk?',
      help: 'Schrijf geen namen van inwoners of collega’s op.',
    },
  ],
})
