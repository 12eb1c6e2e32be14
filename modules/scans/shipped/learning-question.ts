import { Instrument } from '../instruments/format.ts'

const forms = [
  {
    code: 'werk',
    name: 'Leren in het werk',
    about: 'Een klus, meelopen, oefenen op je eigen plek.',
    forms: ['practice', 'placement', 'project', 'work-process', 'toolbox'],
    much: 'Je vraag leer je het best in het werk zelf. Een klus die net te moeilijk is, of meelopen met iemand, brengt je verder dan een cursus.',
    advice: 'Spreek met je leidinggevende een klus af die past bij je vraag, en iemand die met je meekijkt.',
    goal: 'Ik doe binnen drie maanden één klus waarin ik leer wat ik vroeg, met iemand die meekijkt.',
    search: 'meelopen',
  },
  {
    code: 'groep',
    name: 'Leren met collega’s',
    about: 'Intervisie, een leertafel, elkaars werk bespreken.',
    forms: ['intervision', 'action-learning', 'case-discussion', 'team-session', 'community', 'exchange', 'network', 'forum'],
    much: 'Je vraag leer je goed met collega’s: samen kijken naar echte zaken, en elkaar vragen stellen.',
    advice: 'Zoek drie of vier mensen met dezelfde vraag en plan drie keer intervisie.',
    goal: 'Ik houd met een paar collega’s drie keer intervisie over mijn vraag.',
    search: 'intervisie',
  },
  {
    code: 'begeleid',
    name: 'Leren met begeleiding',
    about: 'Een coach, buddy, mentor of werkbegeleider.',
    forms: ['coaching', 'team-coaching'],
    much: 'Bij jouw vraag helpt iemand die een tijd met je meeloopt, zoals een coach of buddy.',
    advice: 'Vraag de leeradviseur wie bij je vraag past, en spreek af hoe lang en hoe vaak.',
    goal: 'Ik heb binnen een maand een eerste gesprek met een coach of buddy over mijn vraag.',
    search: 'coaching',
  },
  {
    code: 'training',
    name: 'Training of cursus',
    about: 'Met een docent, in een groep, een of meer dagen.',
    forms: ['training', 'course', 'workshop', 'blended', 'programme', 'education', 'game'],
    much: 'Bij jouw vraag past een training of cursus: uitleg, oefenen en terugkoppeling.',
    advice: 'Kies een training met een oefening uit je eigen werk. Spreek vooraf af wat je erna anders doet.',
    goal: 'Ik volg een training over mijn vraag en doe daarna één ding zichtbaar anders.',
    search: 'training',
  },
  {
    code: 'online',
    name: 'Zelf leren, online of uit een boek',
    about: 'E-learning, podcast, lezen, op je eigen moment.',
    forms: ['e-learning', 'webinar', 'podcast', 'article', 'module'],
    much: 'Je vraag kun je zelf uitzoeken, op je eigen moment. Klein en vaak werkt beter dan veel ineens.',
    advice: 'Kies één e-learning of boek en zet drie keer een half uur in je agenda.',
    goal: 'Ik rond binnen twee maanden één e-learning of boek over mijn vraag af.',
    search: 'e-learning',
  },
]

const to = (code: string, text: string, points: Record<string, number>) => ({ code, text, points })

/** A learning question in what, who, where and how, and the forms of learning that fit (L03). */
export const learningQuestion = Instrument.parse({
  format: 'ambacht-instrument/1',
  code: 'leervraag',
  title: 'Wat wil je leren, met wie, waar en hoe?',
  about: 'Maak van een gevoel een vraag. Na acht vragen zie je welke vormen van leren bij jouw vraag passen.',
  source:
    'Voor Ambacht geschreven. De vier vragen (wat, wie, waar, hoe) komen uit de keuze van een leerinterventie bij VNG/A+O Lerend werken; de vragen en teksten zijn van ons.',
  purpose: 'preference',
  minutes: 6,
  domains: forms.map(({ code, name, about, forms }) => ({ code, name, about, forms })),
  questions: [
    {
      code: 'wat',
      kind: 'open',
      text: 'Wat wil je leren?',
      help: 'Bijvoorbeeld: nee zeggen tegen een wethouder, of werken met kaarten.',
      required: true,
    },
    {
      code: 'wat-soort',
      kind: 'choice',
      text: 'Wat voor iets is het vooral?',
      required: true,
      options: [
        to('weten', 'Iets weten of begrijpen', { online: 2, training: 1 }),
        to('kunnen', 'Iets kunnen', { training: 2, werk: 1 }),
        to('zijn', 'Hoe ik ben of overkom', { begeleid: 2, groep: 1 }),
        to('samen', 'Hoe wij het samen doen', { groep: 2, werk: 1 }),
      ],
    },
    { code: 'merken', kind: 'open', text: 'Waaraan merkt iemand anders dat je het geleerd hebt?' },
    {
      code: 'wie',
      kind: 'choices',
      most: 2,
      text: 'Met wie wil je het leren?',
      required: true,
      options: [
        to('alleen', 'Alleen', { online: 2 }),
        to('een', 'Met één ander die het kan', { begeleid: 2, werk: 1 }),
        to('team', 'Met mijn team', { groep: 2 }),
        to('anderen', 'Met mensen van andere teams of gemeenten', { training: 1, groep: 1 }),
      ],
    },
    {
      code: 'waar',
      kind: 'choice',
      text: 'Waar leer je dit het best?',
      required: true,
      options: [
        to('plek', 'Op mijn eigen werkplek, in het echte werk', { werk: 2 }),
        to('elders', 'Op een andere plek, even weg van het werk', { training: 2 }),
        to('thuis', 'Achter een scherm, waar ik ook ben', { online: 2 }),
        to('buiten', 'Buiten, bij inwoners of partners', { werk: 1, groep: 1 }),
      ],
    },
    {
      code: 'hoe',
      kind: 'choices',
      most: 2,
      text: 'Hoe wil je het leren?',
      required: true,
      options: [
        to('doen', 'Door het te doen', { werk: 2 }),
        to('praten', 'Door erover te praten', { groep: 2 }),
        to('uitleg', 'Door uitleg en oefening', { training: 2 }),
        to('lezen', 'Door te lezen, kijken of luisteren', { online: 2 }),
        to('spiegel', 'Door een spiegel: iemand die met me meekijkt', { begeleid: 2 }),
      ],
    },
    {
      code: 'wanneer',
      kind: 'choice',
      text: 'Hoe snel wil je het kunnen?',
      required: true,
      options: [
        to('nu', 'Deze maand', { online: 1, werk: 1 }),
        to('half', 'Binnen een half jaar', { training: 1, groep: 1 }),
        to('jaar', 'Het mag langer duren', { begeleid: 1, werk: 1 }),
      ],
    },
    { code: 'nodig', kind: 'open', text: 'Wat heb je ervoor nodig, en van wie?' },
  ],
  texts: forms.flatMap(({ code, much }) => [
    { domain: code, from: 0, to: 14.99, text: 'Dit past minder bij je vraag, zoals je hem nu stelt.' },
    { domain: code, from: 15, to: 29.99, text: 'Dit kan erbij, als aanvulling.' },
    { domain: code, from: 30, to: 100, text: much },
  ]),
  advice: forms.map(({ code, advice, goal, search }) => ({ domain: code, from: 30, text: advice, goal, search })),
})
