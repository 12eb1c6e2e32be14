import { scaledScan, type Subject } from './build.ts'

const esco = (id: string) => `http://data.europa.eu/esco/skill/${id}`

const omgevingswetSubjects: Subject[] = [
  {
    code: 'initiatief',
    name: 'Meedenken met een initiatief',
    about: 'Van ‘mag dit wel’ naar ‘hoe kan dit goed’.',
    skill: esco('68698869-c13c-4563-adc7-118b7644f45d'),
    statements: [
      'Ik vraag door tot ik weet wat iemand met een plan wil bereiken.',
      'Ik zoek naar een weg waarop een plan wel kan.',
      'Ik zeg vroeg en duidelijk wat niet kan, en waarom.',
    ],
    others: [
      '{naam} vraagt door tot duidelijk is wat iemand met een plan wil bereiken.',
      '{naam} zoekt naar een weg waarop een plan wel kan.',
      '{naam} zegt vroeg en duidelijk wat niet kan, en waarom.',
    ],
    texts: [
      'Een initiatief wordt nu vooral getoetst. Vroeg meedenken kan vaker.',
      'Er wordt meegedacht, maar niet bij elk plan even vroeg.',
      'Wie met een plan komt, weet snel wat kan en hoe.',
    ],
    advice: 'Spreek bij je volgende drie aanvragen de initiatiefnemer voordat je de regels erbij pakt. Noteer wat je dan anders deed.',
    goal: 'Ik spreek initiatiefnemers voordat ik toets, en kan zeggen wat dat opleverde.',
    search: 'omgevingswet',
  },
  {
    code: 'samenhang',
    name: 'In samenhang kijken',
    about: 'Wonen, milieu, water, natuur, gezondheid en veiligheid samen zien.',
    skill: esco('d56e2c2f-3e01-4b76-a7bb-ecb6d430172f'),
    statements: [
      'Ik betrek ook andere belangen dan die van mijn eigen vak.',
      'Ik weet wanneer ik een collega van een ander vak nodig heb.',
      'Ik kan uitleggen hoe een plan past in de visie op de omgeving.',
    ],
    others: [
      '{naam} betrekt ook andere belangen dan die van het eigen vak.',
      '{naam} haalt op tijd een collega van een ander vak erbij.',
      '{naam} kan uitleggen hoe een plan past in de visie op de omgeving.',
    ],
    texts: [
      'Het eigen vak staat voorop. Andere belangen komen laat in beeld.',
      'Andere belangen komen in beeld, soms pas aan het eind.',
      'Een plan wordt als geheel bekeken, met de goede mensen erbij.',
    ],
    advice: 'Loop een dag mee met een collega van een ander vak, bijvoorbeeld water of gezondheid, en bespreek samen één plan.',
    goal: 'Ik bespreek elke maand een plan met iemand van een ander vak.',
    search: 'integraal werken',
  },
  {
    code: 'participatie',
    name: 'Mensen betrekken',
    about: 'Wie ergens woont of werkt, praat op tijd mee.',
    skill: esco('477173ca-5fc2-406b-9122-95d92811f284'),
    statements: [
      'Ik weet bij een plan wie er iets van merkt.',
      'Ik zorg dat mensen op tijd weten waarover zij kunnen meepraten.',
      'Ik laat zien wat er met hun inbreng is gedaan.',
    ],
    others: [
      '{naam} weet bij een plan wie er iets van merkt.',
      '{naam} zorgt dat mensen op tijd weten waarover zij kunnen meepraten.',
      '{naam} laat zien wat er met hun inbreng is gedaan.',
    ],
    texts: [
      'Mensen horen nu vaak pas van een plan als het af is.',
      'Mensen worden betrokken. Wat er met hun inbreng gebeurt, kan duidelijker.',
      'Mensen praten op tijd mee en zien wat dat oplevert.',
    ],
    advice: 'Maak bij één plan een lijst van wie er iets van merkt. Bel drie van hen, en schrijf terug wat je ermee deed.',
    goal: 'Ik laat bij mijn volgende plan aan omwonenden zien wat er met hun inbreng is gedaan.',
    search: 'participatie',
  },
  {
    code: 'recht',
    name: 'Werken met de regels',
    about: 'Het omgevingsplan en de regels kennen, en er ruimte in zien.',
    skill: esco('5b71cb01-0f37-47e0-a617-abcf08c8aa64'),
    statements: [
      'Ik vind de regels die bij een plan horen.',
      'Ik leg in gewone taal uit wat een regel betekent.',
      'Ik weet waar een regel ruimte geeft, en gebruik die.',
    ],
    others: [
      '{naam} kent de regels die bij een plan horen.',
      '{naam} legt in gewone taal uit wat een regel betekent.',
      '{naam} weet waar een regel ruimte geeft, en gebruikt die.',
    ],
    texts: [
      'De nieuwe regels zijn nog niet vertrouwd.',
      'De regels zijn bekend. De ruimte erin kan vaker worden gebruikt.',
      'De regels zijn een hulpmiddel, en worden goed uitgelegd.',
    ],
    advice: 'Werk met een jurist één casus uit waarin het omgevingsplan ruimte laat, en vertel het in je team.',
    goal: 'Ik kan in mijn team uitleggen waar ons omgevingsplan ruimte laat.',
    search: 'omgevingsplan',
  },
  {
    code: 'samenwerken',
    name: 'Samen met partners',
    about: 'Met omgevingsdienst, waterschap, GGD en veiligheidsregio tot één antwoord komen.',
    skill: esco('60c78287-22eb-4103-9c8c-28deaa460da0'),
    statements: ['Ik betrek ketenpartners op tijd.', 'Ik kom afspraken met partners na.', 'Ik zorg dat een aanvrager één antwoord krijgt.'],
    others: [
      '{naam} betrekt ketenpartners op tijd.',
      '{naam} komt afspraken met partners na.',
      '{naam} zorgt dat een aanvrager één antwoord krijgt.',
    ],
    texts: [
      'Partners worden laat of niet betrokken.',
      'De samenwerking loopt. Eén antwoord geven lukt nog niet altijd.',
      'Partners weten wat ze aan elkaar hebben, en de aanvrager krijgt één antwoord.',
    ],
    advice: 'Ga naar de omgevingstafel als gastheer of gastvrouw, en vraag na afloop elke partner wat beter kan.',
    goal: 'Ik zorg dat een aanvrager van de omgevingstafel één antwoord meekrijgt.',
    search: 'omgevingstafel',
  },
  {
    code: 'afwegen',
    name: 'Afwegen en besluiten',
    about: 'Binnen acht weken een besluit dat is uit te leggen.',
    skill: esco('d62d2b4c-a6f8-439e-8a1b-4f29ab5f2c47'),
    statements: [
      'Ik zet belangen naast elkaar voordat ik kies.',
      'Ik neem op tijd een besluit, ook als niet alles zeker is.',
      'Ik leg een besluit zo uit dat iemand het begrijpt.',
    ],
    others: [
      '{naam} zet belangen naast elkaar voor de keuze.',
      '{naam} neemt op tijd een besluit, ook als niet alles zeker is.',
      '{naam} legt een besluit zo uit dat iemand het begrijpt.',
    ],
    texts: [
      'Besluiten blijven soms liggen, of zijn lastig uit te leggen.',
      'Besluiten komen op tijd. De uitleg kan helderder.',
      'Besluiten zijn op tijd, afgewogen en goed uitgelegd.',
    ],
    advice: 'Laat je volgende besluit lezen door iemand die er niets van weet, en herschrijf wat die niet begrijpt.',
    goal: 'Ik laat mijn besluiten lezen door iemand van buiten mijn vak voordat ze de deur uit gaan.',
    search: 'helder schrijven',
  },
]

const open = (who: string) => [
  {
    code: 'sterk',
    kind: 'open',
    text: 'Wat gaat goed in mijn werk? Geef als het kan een voorbeeld.',
    aboutOther: `Wat gaat goed in het werk van ${who}? Geef als het kan een voorbeeld.`,
    help: 'Schrijf niets waaraan je te herkennen bent.',
  },
  {
    code: 'anders',
    kind: 'open',
    text: 'Wat kan ik anders doen?',
    aboutOther: `Wat kan ${who} anders doen?`,
    help: 'Schrijf het zo dat je het ook zou zeggen.',
  },
]

/** The 360° of who works with the Environment and Planning Act (M09, Dalfsen). */
export const aroundOmgevingswet = scaledScan({
  purpose: '360',
  code: 'omgevingswet-360',
  title: 'Werken met de Omgevingswet: 360°',
  about:
    'Over zes onderdelen van werken met de Omgevingswet. Je vraagt collega’s, je leidinggevende, en mensen van buiten zoals initiatiefnemers en partners.',
  source:
    'Voor Ambacht geschreven, naar de aanpak van Dalfsen (360° bij de rollen van de Omgevingswet). Vrij te gebruiken onder de EUPL-1.2.',
  minutes: 8,
  wanted: false,
  ends: ['zelden', 'altijd'],
  subjects: omgevingswetSubjects,
  after: open('{naam}'),
})

const leadingSubjects: Subject[] = [
  {
    code: 'richting',
    name: 'Richting geven',
    about: 'Mensen weten waar het heen gaat, en waarom.',
    skill: esco('75d8e5d9-bef3-418b-9011-01bff9f27207'),
    statements: ['Ik leg uit waarom we iets doen.', 'Ik maak duidelijk wat voorgaat.', 'Ik neem een besluit als dat nodig is.'],
    others: ['{naam} legt uit waarom we iets doen.', '{naam} maakt duidelijk wat voorgaat.', '{naam} neemt een besluit als dat nodig is.'],
    texts: [
      'Mensen weten niet altijd waar het heen gaat.',
      'De richting is er. Wat voorgaat, kan duidelijker.',
      'Mensen weten waar het heen gaat en waarom.',
    ],
    advice: 'Vertel elke week in twee minuten wat deze week voorgaat, en wat dus kan wachten.',
    goal: 'Ik vertel mijn team elke week wat voorgaat en wat kan wachten.',
    search: 'leidinggeven',
  },
  {
    code: 'vertrouwen',
    name: 'Vertrouwen geven',
    about: 'Afspraken nakomen, open zijn, fouten mogen maken.',
    skill: esco('bcf002ce-90f8-42e5-ac1b-5dba208639b0'),
    statements: ['Ik doe wat ik zeg.', 'Ik zeg het als ik iets niet weet of fout deed.', 'Ik laat mensen fouten maken en ervan leren.'],
    others: [
      '{naam} doet wat is gezegd.',
      '{naam} zegt het als iets onbekend is of fout ging.',
      '{naam} laat mensen fouten maken en ervan leren.',
    ],
    texts: [
      'Mensen zijn voorzichtig met wat zij zeggen.',
      'Er is vertrouwen. Over fouten praten kan vaker.',
      'Mensen durven te zeggen wat zij zien, ook over fouten.',
    ],
    advice: 'Begin een overleg met iets dat bij jou misging en wat je ervan leerde. Vraag daarna niets terug.',
    goal: 'Ik vertel elke maand in het team iets dat bij mij misging.',
    search: 'vertrouwen',
  },
  {
    code: 'loslaten',
    name: 'Ruimte geven',
    about: 'Werk en besluiten laten waar de kennis is.',
    skill: esco('b00e948c-19be-4951-8cff-60f88f1046e9'),
    statements: [
      'Ik laat mensen zelf kiezen hoe zij hun werk doen.',
      'Ik vraag pas wat iemand denkt en zeg dan wat ik denk.',
      'Ik steun een besluit van een ander.',
    ],
    others: [
      '{naam} laat mensen zelf kiezen hoe zij hun werk doen.',
      '{naam} vraagt eerst wat iemand denkt en geeft daarna een mening.',
      '{naam} steunt een besluit van een ander.',
    ],
    texts: ['Veel gaat langs de leidinggevende.', 'Er is ruimte, maar niet bij alles.', 'Mensen kiezen zelf en worden daarin gesteund.'],
    advice: 'Kies één besluit dat je nu zelf neemt. Geef het aan iemand van het team, en spreek af wanneer je het hoort.',
    goal: 'Ik geef dit kwartaal twee besluiten aan mensen van mijn team.',
    search: 'delegeren',
  },
  {
    code: 'ontwikkelen',
    name: 'Mensen laten groeien',
    about: 'Zien wat iemand kan, en tijd maken om te leren.',
    skill: esco('0cc9c234-f817-4f4c-908a-4d28fe3b0f4a'),
    statements: ['Ik weet wat mensen in mijn team willen leren.', 'Ik maak tijd vrij om te leren.', 'Ik zeg wat ik iemand goed zie doen.'],
    others: ['{naam} weet wat mensen in het team willen leren.', '{naam} maakt tijd vrij om te leren.', '{naam} zegt wat goed gaat.'],
    texts: [
      'Leren komt er nu weinig van.',
      'Er is aandacht voor leren. De tijd ervoor kan beter.',
      'Mensen leren in hun werk en krijgen er tijd voor.',
    ],
    advice: 'Vraag iedereen in je team: hoe ben je de afgelopen tijd gegroeid, en wat wil je nu leren? Plan er tijd bij.',
    goal: 'Ik heb dit kwartaal met iedereen in mijn team een gesprek over leren.',
    search: 'coachend leidinggeven',
  },
  {
    code: 'feedback',
    name: 'Aanspreken en luisteren',
    about: 'Zeggen wat niet goed gaat, en horen wat een ander zegt.',
    skill: esco('b9bb1f03-15e2-4079-943e-7e483b21725b'),
    statements: [
      'Ik bespreek snel en rustig wat niet goed gaat.',
      'Ik luister tot iemand is uitgepraat.',
      'Ik vraag wat ik zelf beter kan doen.',
    ],
    others: [
      '{naam} bespreekt snel en rustig wat niet goed gaat.',
      '{naam} luistert tot iemand is uitgepraat.',
      '{naam} vraagt wat zelf beter kan.',
    ],
    texts: [
      'Wat niet goed gaat, blijft nu vaak liggen.',
      'Er wordt gesproken over wat beter kan. Luisteren mag meer ruimte krijgen.',
      'Er wordt eerlijk en rustig gesproken, naar twee kanten.',
    ],
    advice: 'Vraag na een gesprek: wat deed ik waardoor jij minder zei? Schrijf het antwoord op en doe er iets mee.',
    goal: 'Ik vraag elke maand aan twee mensen wat ik beter kan doen.',
    search: 'feedback geven',
  },
]

export const aroundLeading = scaledScan({
  purpose: '360',
  code: 'leidinggeven-360',
  title: 'Leidinggeven: 360°',
  about:
    'Over vijf kanten van leidinggeven. Je vraagt mensen uit je team, andere leidinggevenden, je eigen leidinggevende, en wie je van buiten kent.',
  source: 'Voor Ambacht geschreven. Vrij te gebruiken onder de EUPL-1.2.',
  minutes: 7,
  wanted: false,
  ends: ['zelden', 'altijd'],
  subjects: leadingSubjects,
  after: open('{naam}'),
})
