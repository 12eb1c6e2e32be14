import type { Act, Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import type { Outcome } from '#platform/outcome.ts'
import { instantOf } from '#platform/words.ts'
import { adopt, comment, enterDates, keep, makeChange, makeProfile, propose, suggest, workWith } from '#modules/skills/index.ts'
import { unitId } from './build.ts'
import { organisation, people, type Somebody } from './people.ts'

// Competences, role profiles (M09), the growth matrix (M30: the four core values of Rijswijk; their behaviour is written here) and changes that are
// expected (C01) in Voorbeeldstad: made by the use cases themselves.

const acting = (somebody: Somebody): Actor => ({
  kind: 'person',
  personId: somebody.id,
  organisationId: organisation.id,
  roles: somebody.roles,
  lang: 'nl',
  repeater: 'world',
  origin: 'job',
})

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.reason} ${JSON.stringify(outcome.details)}`)
  return outcome.value
}

type Competence = [name: string, about: string, ...behaviour: string[]]
const growth = ['Ik verken', 'Ik doe', 'Ik trek', 'Ik inspireer']
const coreValues: Competence[] = [
  [
    'Toewijding',
    'Je gaat voor goed werk en maakt af waar je aan begint.',
    'Vraagt wat er van het werk wordt verwacht, en zegt op tijd als iets niet lukt.',
    'Maakt af wat is afgesproken, ook als het tegenzit.',
    'Ziet werk dat blijft liggen, pakt het op en betrekt anderen.',
    'Laat zien waarvoor we het doen, zodat collega’s er zin in krijgen.',
  ],
  [
    'Betrokkenheid',
    'Je verdiept je in inwoners, in collega’s en in de stad.',
    'Luistert, en vraagt wat iemand nodig heeft.',
    'Denkt mee met een inwoner en komt uit zichzelf terug op een vraag.',
    'Haalt mensen van buiten het team erbij en zorgt dat iedereen gehoord wordt.',
    'Verbindt de stad en de organisatie; anderen leren van hoe dat gaat.',
  ],
  [
    'Betrouwbaarheid',
    'Mensen kunnen van je op aan. Je zegt wat je doet.',
    'Houdt zich aan afspraken en aan de regels, en vraagt het als die niet duidelijk zijn.',
    'Is open over wat wel en niet kan, en geeft een fout toe.',
    'Spreekt anderen aan op afspraken, met respect.',
    'Maakt lastige keuzes zichtbaar en bespreekbaar in de hele organisatie.',
  ],
  [
    'Deskundigheid',
    'Je kent je vak en houdt het bij.',
    'Leert het vak met hulp van een ervaren collega.',
    'Doet het eigen werk zelfstandig en houdt de kennis bij.',
    'Lost lastige zaken op en deelt wat werkt.',
    'Vernieuwt het vak en leidt anderen op.',
  ],
]
const steps = ['Basis', 'Zelfstandig', 'Gevorderd']
const competences: Competence[] = [
  [
    'Integraal afwegen',
    'Belangen uit verschillende regels en vakken samen bekijken.',
    'Kent de regels van het eigen vak en weet wie de andere kent.',
    'Weegt de belangen van twee of drie vakken en legt de keuze uit.',
    'Brengt partijen met botsende belangen tot een afweging die standhoudt.',
  ],
  [
    'Initiatiefnemer begeleiden',
    'Iemand met een plan helpen van eerste idee tot besluit.',
    'Legt uit welke stappen er zijn en wie wat doet.',
    'Voert een keukentafelgesprek en bewaakt de termijn.',
    'Loodst een groot of gevoelig plan door de organisatie.',
  ],
  [
    'Motiverend gesprek voeren',
    'Met iemand zoeken naar wat er wél kan.',
    'Luistert, vat samen en stelt open vragen.',
    'Laat iemand zelf stappen bedenken en houdt die vast.',
    'Krijgt ook in een vastgelopen gesprek beweging, en leert dat anderen.',
  ],
  [
    'Inkomensregels toepassen',
    'De Participatiewet en regelingen voor minima kennen en toepassen.',
    'Zoekt een regel op en past hem toe in een gewoon geval.',
    'Beslist zelf, ook als regels ruimte laten.',
    'Ziet waar een regel knelt en stelt een andere aanpak voor.',
  ],
  [
    'Planten kennen en verzorgen',
    'Weten wat er groeit, en wat het nodig heeft.',
    'Herkent de planten in de eigen wijk en verzorgt ze volgens het plan.',
    'Kiest zelf wat er nodig is, ook bij droogte en ziekte.',
    'Maakt een beplantingsplan dat tegen hitte en nattigheid kan.',
  ],
  [
    'Veilig werken buiten',
    'Op jezelf, je ploeg en voorbijgangers letten.',
    'Gebruikt de beschermingsmiddelen en werkt volgens de instructie.',
    'Ziet gevaar, legt het werk stil en meldt het.',
    'Houdt een toolbox en spreekt anderen aan.',
  ],
]

type Wanted = [name: string, from: number, to: number, note?: string]
interface Seed {
  name: string
  unit: string | null
  about: string
  tasks: string[]
  skills: Wanted[]
  /** Who works with it, and by whom it was written. */
  by: Somebody
  works: Somebody[]
}
const roles: Seed[] = [
  {
    name: 'Casemanager Omgevingswet',
    unit: 'VER',
    about: 'Je bent het gezicht van de gemeente voor wie iets wil bouwen of veranderen. Je houdt de termijn en de belangen bij elkaar.',
    tasks: [
      'Ontvangt een initiatief en zet de intaketafel klaar',
      'Houdt contact met de initiatiefnemer, van eerste gesprek tot besluit',
      'Haalt adviezen op en weegt ze samen af',
      'Bewaakt de termijn van acht weken',
    ],
    skills: [
      ['Integraal afwegen', 2, 3],
      ['Initiatiefnemer begeleiden', 2, 3, 'Ook bij een plan met veel tegenstand.'],
      ['Betrokkenheid', 2, 3],
    ],
    by: people.daan,
    works: [people.daan, people.omar],
  },
  {
    name: 'Klantmanager inkomen',
    unit: 'SOC',
    about: 'Je zorgt dat iemand krijgt waar recht op is, en kijkt samen wat er verder kan.',
    tasks: [
      'Voert het eerste gesprek en beslist op de aanvraag',
      'Houdt contact tijdens de uitkering',
      'Zoekt met de inwoner naar werk of iets anders dat helpt',
    ],
    skills: [
      ['Motiverend gesprek voeren', 2, 3],
      ['Inkomensregels toepassen', 2, 2],
      ['Betrouwbaarheid', 2, 4],
    ],
    by: people.zoe,
    works: [people.zoe],
  },
  {
    name: 'Medewerker groen',
    unit: 'GRO',
    about: 'Je houdt het groen van de stad mooi, gezond en veilig.',
    tasks: [
      'Onderhoudt plantsoenen en bomen in de wijk',
      'Bestrijdt onkruid zonder gif',
      'Staat bewoners te woord die vragen wat er gebeurt',
    ],
    skills: [
      ['Planten kennen en verzorgen', 1, 2],
      ['Veilig werken buiten', 2, 3],
    ],
    by: people.kees,
    works: [people.henk, people.ali],
  },
]

/** Builds them. Dates lie around today; the first version of each was adopted half a year ago. */
export async function buildProfiles(tx: Sql, today: Temporal.PlainDate): Promise<void> {
  const actOf = (somebody: Somebody, daysAgo: number): Act => ({
    tx,
    actor: acting(somebody),
    now: instantOf(today.subtract({ days: daysAgo }), Temporal.PlainTime.from('12:00')),
  })
  const ids = await buildCompetences(actOf(people.ineke, 200))
  const asked = (list: Wanted[]) => list.map(([name, from, to, note = '']) => ({ skillId: ids.get(name)!, from, to, note }))
  await buildMatrix(actOf, asked(coreValues.map(([name]) => [name, 1, 4])))
  const made = new Map<string, string>()
  for (const role of roles) made.set(role.name, await buildRole(actOf, role, asked(role.skills)))
  await writeTogether(actOf, made.get('Casemanager Omgevingswet')!, asked)
  await buildChanges(actOf, made.get('Klantmanager inkomen')!, asked)
  value(await suggest(actOf(people.joost, 3), { profileId: made.get('Casemanager Omgevingswet')!, personId: people.tim.id }))
}

type ActOf = (somebody: Somebody, daysAgo: number) => Act
type Asked = { skillId: string; from: number; to: number; note: string }[]

async function buildCompetences(act: Act): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const [names, list] of [
    [growth, coreValues],
    [steps, competences],
  ] as const)
    for (const [name, about, ...behaviour] of list) {
      const levels = behaviour.map((does, n) => ({ name: names[n]!, behaviour: does }))
      ids.set(name, value(await keep(act, { name, about, levels })).skillId)
    }
  return ids
}

async function buildMatrix(actOf: ActOf, skills: Asked): Promise<void> {
  const { profileId } = value(
    await makeProfile(actOf(people.ineke, 190), { name: 'Groeimatrix Voorbeeldstad', kind: 'growth-matrix', unitId: null }),
  )
  const about = 'Onze vier kernwaarden, met wat je doet als je erin groeit. Gebruik hem in een gesprek: waar sta je, en waar wil je heen?'
  const { versionId } = value(await propose(actOf(people.ineke, 190), { profileId, basedOnId: null, about, tasks: [], skills }))
  value(await adopt(actOf(people.ineke, 180), { profileId, versionId }))
  for (const somebody of [people.fatima, people.chris]) value(await workWith(actOf(somebody, 60), { profileId }))
}

async function buildRole(actOf: ActOf, role: Seed, skills: Asked): Promise<string> {
  const unit = role.unit && unitId(organisation.id, role.unit)
  const { profileId } = value(await makeProfile(actOf(people.ineke, 190), { name: role.name, kind: 'role', unitId: unit }))
  const { versionId } = value(
    await propose(actOf(role.by, 188), { profileId, basedOnId: null, about: role.about, tasks: role.tasks, skills }),
  )
  value(await adopt(actOf(people.ineke, 180), { profileId, versionId }))
  for (const somebody of role.works) value(await workWith(actOf(somebody, 120), { profileId }))
  return profileId
}

/** Two proposals on the same version, made in the same week; one of them has an objection (L31). */
async function writeTogether(actOf: ActOf, profileId: string, asked: (list: Wanted[]) => Asked): Promise<void> {
  const role = roles[0]!
  const [inForce] = await actOf(people.ineke, 0).tx<{ id: string }[]>`
    select id from skills.profile_version where organisation_id = (select platform.organisation()) and profile_id = ${profileId} and state = 'adopted'`
  const basis = { profileId, basedOnId: inForce!.id, about: role.about }
  const one = value(
    await propose(actOf(people.omar, 7), {
      ...basis,
      tasks: [...role.tasks, 'Houdt bij wat we van een zaak leerden'],
      skills: asked([
        ['Integraal afwegen', 2, 3],
        ['Initiatiefnemer begeleiden', 3, 3],
        ['Betrokkenheid', 2, 3],
      ]),
    }),
  )
  value(
    await propose(actOf(people.daan, 6), {
      ...basis,
      tasks: role.tasks,
      skills: asked([
        ['Integraal afwegen', 2, 3],
        ['Initiatiefnemer begeleiden', 2, 3],
        ['Motiverend gesprek voeren', 1, 2],
      ]),
    }),
  )
  value(
    await comment(actOf(people.aylin, 5), {
      profileId,
      versionId: one.versionId,
      words: 'Die taak erbij is goed: nu blijft het hangen.',
      objects: false,
    }),
  )
  value(
    await comment(actOf(people.lotte, 4), {
      profileId,
      versionId: one.versionId,
      words: 'Niveau 3 voor iedereen is veel gevraagd van wie net begint.',
      objects: true,
    }),
  )
}

/** One that managers are telling their people now, and a draft that only the learning adviser reads (C01). */
async function buildChanges(actOf: ActOf, klantmanager: string, asked: (list: Wanted[]) => Asked): Promise<void> {
  const today = actOf(people.ineke, 0).now.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate()
  const field = value(
    await makeChange(actOf(people.ineke, 60), {
      label: 'changes',
      profileId: null,
      field: 'Groen in een warmer klimaat',
      unitId: unitId(organisation.id, 'GRO'),
      about: 'Meer hitte, droogte en zware buien. Het werk buiten gaat meer over water vasthouden en schaduw, en minder over maaien.',
      neededIn: today.year + 3,
      skills: asked([['Planten kennen en verzorgen', 2, 3]]),
    }),
  )
  const dates = { advisedOn: today.subtract({ days: 20 }), decidedOn: today.subtract({ days: 6 }) }
  value(await enterDates(actOf(people.ineke, 2), { changeId: field.changeId, ...dates }))
  value(
    await makeChange(actOf(people.ineke, 10), {
      label: 'changes',
      profileId: klantmanager,
      field: null,
      unitId: null,
      about: 'Gewone aanvragen gaan straks vanzelf. Het werk wordt meer gesprek en minder dossier.',
      neededIn: today.year + 3,
      skills: asked([['Motiverend gesprek voeren', 3, 3]]),
    }),
  )
}
