import { scaledScan, type Subject } from './build.ts'

const subjects: Subject[] = [
  {
    code: 'diagnose',
    name: 'Onderzoeken wat er speelt',
    about: 'Eerst weten wat er aan de hand is, dan pas iets doen.',
    statements: [
      'Ik vraag eerst aan de mensen om wie het gaat wat er volgens hen speelt.',
      'Ik zoek feiten en cijfers bij wat mensen zeggen.',
      'Ik kan in een paar zinnen zeggen wat het probleem is en voor wie.',
      'Ik zie het verschil tussen wat mensen merken en waar het vandaan komt.',
    ],
    texts: [
      'Je begint vaak meteen. Dat geeft vaart, maar je loopt de kans dat je iets oplost wat niet het probleem was.',
      'Je kijkt rond voordat je begint. Vaker doorvragen en feiten zoeken maakt je verhaal sterker.',
      'Je weet goed wat er speelt voordat je iets doet. Anderen kunnen daarop bouwen.',
    ],
    advice: 'Kies één vraag uit je werk. Vraag vijf mensen wat zij zien, en schrijf op een half blad wat het probleem is.',
    goal: 'Ik onderzoek bij mijn volgende verandering eerst bij vijf mensen wat er speelt, en leg dat vast op een half blad.',
    search: 'onderzoeken',
  },
  {
    code: 'koers',
    name: 'Een koers kiezen',
    about: 'Weten waar je heen wilt, en welke weg daarbij past.',
    statements: [
      'Ik kan uitleggen waarom deze verandering nodig is.',
      'Ik zet twee of drie wegen naast elkaar voordat ik kies.',
      'Ik weet wie er belang bij heeft dat het lukt, en wie niet.',
      'Ik kies een aanpak die past bij hoe de mensen hier werken.',
    ],
    texts: [
      'De weg staat voor jou vaak al vast. Andere wegen en belangen komen dan pas later in beeld.',
      'Je weet waar je heen wilt. Wie er belang bij heeft en welke wegen er nog meer zijn, kun je scherper krijgen.',
      'Je kiest bewust een koers en kunt uitleggen waarom. Dat geeft anderen houvast.',
    ],
    advice:
      'Teken wie met je verandering te maken heeft en wat ieder wil. Zet er twee wegen naast, en bespreek ze met iemand die er anders in staat.',
    goal: 'Ik leg bij mijn verandering twee mogelijke wegen voor aan de mensen die ermee te maken hebben, en kies daarna.',
    search: 'strategie',
  },
  {
    code: 'plan',
    name: 'Een plan maken',
    about: 'Stappen die kloppen: wie doet wat, wanneer, en wat is er nodig.',
    statements: [
      'Ik verdeel een verandering in stappen die te overzien zijn.',
      'Ik spreek af wie wat doet en wanneer.',
      'Ik weet wat een stap kost aan tijd en geld.',
      'Ik bedenk vooraf wat er mis kan gaan.',
    ],
    texts: [
      'Je werkt vaak zonder vast plan. Dat maakt je snel, maar anderen weten dan niet wat er van hen wordt gevraagd.',
      'Je maakt stappen en afspraken. Tijd, geld en wat er mis kan gaan mogen vaker op papier.',
      'Je plannen zijn duidelijk en haalbaar. Mensen weten wat ze kunnen verwachten.',
    ],
    advice: 'Maak van je verandering een plan op één blad: stappen, wie, wanneer, en wat er mis kan gaan. Laat een collega het voorlezen.',
    goal: 'Ik maak een plan op één blad voor mijn verandering en bespreek het met mijn team.',
    search: 'projectmatig werken',
  },
  {
    code: 'doen',
    name: 'In beweging brengen',
    about: 'De stap zetten, met de mensen die het aangaat.',
    statements: [
      'Ik begin klein en probeer iets uit.',
      'Ik kies een vorm die past, zoals een gesprek, een proef of een training.',
      'Ik durf iets te doen wat hier nog niet eerder is gedaan.',
      'Ik help anderen om de eerste stap te zetten.',
    ],
    texts: [
      'De stap van plan naar doen is voor jou groot. Een kleine proef kan helpen om te beginnen.',
      'Je zet stappen. Meer afwisseling in hoe je het doet, brengt meer mensen mee.',
      'Je krijgt dingen in beweging en neemt anderen mee in de eerste stap.',
    ],
    advice: 'Kies iets wat je binnen twee weken met drie mensen kunt proberen. Kijk daarna samen wat het opleverde.',
    goal: 'Ik probeer binnen een maand één verandering uit in het klein, en bespreek met de deelnemers wat het opleverde.',
    search: 'verandering',
  },
  {
    code: 'mensen',
    name: 'Mensen meenemen',
    about: 'Luisteren, vertrouwen geven en omgaan met weerstand.',
    statements: [
      'Ik vraag door als iemand het er niet mee eens is.',
      'Ik laat mensen meedenken voordat het besluit valt.',
      'Ik merk op tijd dat iemand afhaakt.',
      'Ik vertel steeds opnieuw waar we staan, ook als er weinig nieuws is.',
    ],
    texts: [
      'De inhoud krijgt bij jou meer tijd dan de mensen. Weerstand kan je dan overvallen.',
      'Je hebt oog voor mensen. Vroeger laten meedenken en doorvragen bij weerstand helpt je verder.',
      'Mensen voelen zich door jou gehoord. Dat maakt veranderen voor hen makkelijker.',
    ],
    advice: 'Zoek iemand op die het niet met je eens is. Stel alleen vragen, een half uur lang. Schrijf op wat je niet wist.',
    goal: 'Ik voer drie gesprekken met mensen die anders over de verandering denken, en pas mijn plan daarop aan.',
    search: 'gespreksvoering',
  },
  {
    code: 'volgen',
    name: 'Volgen hoe het gaat',
    about: 'Onderweg kijken of het werkt, en bijsturen.',
    statements: [
      'Ik spreek vooraf af waaraan we merken dat het werkt.',
      'Ik kijk op vaste momenten hoe het gaat.',
      'Ik stuur bij als iets niet werkt, ook als het mijn idee was.',
      'Ik laat zien wat er al is bereikt.',
    ],
    texts: [
      'Of het werkt, merk je vaak pas aan het eind. Bijsturen wordt dan lastig.',
      'Je houdt een oog op de voortgang. Vaste momenten en een afgesproken maat maken bijsturen makkelijker.',
      'Je weet steeds hoe het ervoor staat en stuurt op tijd bij.',
    ],
    advice:
      'Spreek met je team twee dingen af waaraan jullie merken dat het werkt. Zet elke maand een kwartier in de agenda om ernaar te kijken.',
    goal: 'Ik kijk elke maand met mijn team naar twee afgesproken tekenen dat de verandering werkt.',
    search: 'monitoring',
  },
  {
    code: 'evalueren',
    name: 'Evalueren en borgen',
    about: 'Terugkijken, ervan leren en zorgen dat het blijft.',
    statements: [
      'Ik kijk na afloop met de betrokkenen terug.',
      'Ik schrijf op wat we een volgende keer anders doen.',
      'Ik zorg dat wat werkt een vaste plek krijgt in het werk.',
      'Ik deel wat we leerden met andere teams.',
    ],
    texts: [
      'Na afloop ga je snel door naar het volgende. Wat goed ging, raakt dan makkelijk weer weg.',
      'Je kijkt terug. Vastleggen en delen wat je leerde, zorgt dat het blijft.',
      'Je maakt af wat je begint: anderen leren mee en het blijft.',
    ],
    advice: 'Plan nu al een terugblik van een uur, een maand na de laatste stap. Vraag één ander team om mee te kijken.',
    goal: 'Ik houd een terugblik met de betrokkenen en deel drie lessen met een ander team.',
    search: 'evalueren',
  },
  {
    code: 'zelf',
    name: 'Leren van jezelf',
    about: 'Zien wat jij zelf doet in een verandering.',
    statements: [
      'Ik vraag anderen wat mijn gedrag bij hen doet.',
      'Ik weet wat ik doe als het spannend wordt.',
      'Ik neem tijd om na te denken over hoe ik het aanpak.',
      'Ik geef toe dat ik iets niet weet of verkeerd zag.',
    ],
    texts: [
      'Je kijkt vooral naar buiten. Wat je zelf in een verandering doet, is nog weinig onderwerp.',
      'Je denkt na over je eigen aanpak. Vaker om terugkoppeling vragen maakt het rijker.',
      'Je kent jezelf in een verandering, en anderen durven eerlijk tegen je te zijn.',
    ],
    advice: 'Vraag na je volgende overleg aan twee mensen: wat deed ik waardoor het beter of juist lastiger ging?',
    goal: 'Ik vraag drie maanden lang elke maand twee mensen wat mijn gedrag bij hen doet, en schrijf op wat ik ermee doe.',
    search: 'intervisie',
  },
]

/** Eight domains of change competence, now and wanted in this context (M36). */
export const change = scaledScan({
  code: 'veranderen',
  title: 'Veranderen: waar sta je?',
  about:
    'Acht onderwerpen die helpen om een verandering te laten lukken. Geef bij elke zin aan hoe het nu is, en hoe het moet zijn voor de verandering waar je aan werkt. Het verschil is een begin voor je plan.',
  source:
    'Voor Ambacht geschreven. Het idee (acht domeinen, nu en gewenst in de eigen context) komt uit het project van Zaanstad, Amsterdam, Amstelveen en Alkmaar met de HvA; de zinnen zijn van ons.',
  minutes: 20,
  wanted: true,
  ends: ['nooit', 'altijd'],
  subjects,
  after: [{ code: 'context', kind: 'open', text: 'Aan welke verandering dacht je?', help: 'Eén zin is genoeg.' }],
})
