import { connect } from '#platform/db/urls.ts'
import { organisation, type Somebody } from '#world/people.ts'
import { unitId } from '#world/build.ts'
import { idOf } from '#world/ids.ts'
import { codeHash, codeOf } from '#modules/credentials/code.ts'
import { topicId } from '#world/crews.ts'
import { viewers, type Viewer } from '#modules/privacy/trust/sights.ts'
import { testConfig } from './house.ts'

const { secret } = testConfig

/** Two people with a word of their own in everything that is kept about them: one within reach of whoever looks, one outside it. */
export type Place = 'inside' | 'outside'
export const places: Place[] = ['inside', 'outside']

/** Everybody of the matrix who signs in as a person. */
const isPerson = (name: Viewer) => name !== 'public' && name !== 'client'
const people = viewers.filter(isPerson) as Onlooker[]
export type Onlooker = Exclude<Viewer, 'public' | 'client'>

/** Somebody who is nothing but this: no team, no crew, no lessons and no other role. */
export const onlookers = Object.fromEntries(people.map((name, n) => [name, made(`kijker-${name}`, `Kijker${n}`)])) as Record<
  Onlooker,
  Somebody
>

export const seen = { inside: made('gezien-inside', 'Zwaluwbinnen'), outside: made('gezien-outside', 'Zwaluwbuiten') } satisfies Record<
  Place,
  Somebody
>

function made(key: string, last: string): Somebody {
  return {
    id: idOf(`person/${key}`),
    number: `${last}-${key.length}`,
    first: 'Vera',
    infix: '',
    last,
    unit: 'VER',
    function: `Werk ${last}`,
    hours: 27.5,
    mail: true,
    roles: [],
    kind: 'in dienst',
    since: '2019-03-01',
  }
}

/** Ids of what hangs on one of the two. */
export const idsAt = (place: Place) => ({
  activity: idOf(`sight/${place}/activity`),
  edition: idOf(`sight/${place}/edition`),
  session: idOf(`sight/${place}/session`),
  enrolment: idOf(`sight/${place}/enrolment`),
  credential: idOf(`sight/${place}/credential`),
  evaluation: idOf(`sight/${place}/evaluation`),
  series: idOf(`sight/${place}/series`),
  diploma: idOf(`sight/${place}/diploma`),
  run: idOf(`sight/${place}/run`),
  unit: unitId(organisation.id, 'VER'),
  message: idOf(`sight/${place}/message`),
  wish: idOf(`sight/${place}/wish`),
  employment: idOf(`sight/${place}/employment`),
  crew: idOf(`sight/${place}/crew`),
  sending: idOf(`sight/${place}/sending`),
  provider: idOf(`sight/${place}/provider`),
  inventory: idOf(`sight/${place}/inventory`),
  paper: idOf(`sight/${place}/paper`),
  card: idOf(`sight/${place}/card`),
  profile: idOf(`sight/${place}/profile`),
  profileVersion: idOf(`sight/${place}/profile-version`),
  opportunity: idOf(`sight/${place}/opportunity`),
  plan: idOf(`sight/${place}/plan`),
  goal: idOf(`sight/${place}/goal`),
  reflection: idOf(`sight/${place}/reflection`),
  person: seen[place].id,
  skill: idOf(`sight/${place}/skill`),
})

/** What a crew can discuss. */
export const topic = topicId('TB-GLAD')

/** The word that stands in each thing that is kept about one of the two. */
export const words = (place: Place) => ({
  name: `Vera ${seen[place].last}`,
  work: `Functie-${place}`,
  number: `P77-${place}`,
  address: `werk-${place}@voorbeeldstad.example`,
  privateAddress: `prive-${place}@thuis.example`,
  account: `subject-${place}`,
  activity: `Vlechten ${place}`,
  enrolment: idsAt(place).enrolment,
  note: `notitie-${place}`,
  diploma: `Diploma-${place}`,
  answer: `antwoord-${place}`,
  wish: `Wens-${place}`,
  message: `Bericht-${place}`,
  goal: `Doel-${place}`,
  logged: `ding/${place}`,
  look: `blik-${place}`,
  certificate: `Certificaat-${place}`,
  rating: `Inschatting-${place}`,
  hours: '27,5',
})

/**
 * Puts everybody in the voorbeeldgemeente: the manager leads, the coordinator coordinates and the trainer teaches whoever is inside; the crew of that
 * one is led by the voorman, the provider gives the activity, and the edition is shared with the network.
 */
export async function plantSight(superUrl: string): Promise<void> {
  const sql = connect(superUrl, { max: 1 })
  const at = organisation.id
  try {
    for (const place of places)
      await sql`insert into people.unit (id, organisation_id, code, name, kind) values (${idsAt(place).crew}, ${at}, ${`PL-${place}`}, ${`Ploeg ${place}`}, 'crew')`
    for (const [name, one] of Object.entries(onlookers)) {
      if (name === 'provider') await addContact(sql, one)
      else
        await addPerson(sql, one, {
          function: 'Kijker',
          managerId: null,
          email: `${name}@voorbeeldstad.example`,
          employment: idOf(`sight/viewer/${name}`),
        })
      if (!['colleague', 'manager', 'crew_leader', 'trainer', 'provider'].includes(name))
        await sql`insert into people.role_grant (organisation_id, person_id, role) values (${at}, ${one.id}, ${name})`
    }
    for (const place of places) await addSeen(sql, place)
    await reachInside(sql)
    for (const one of Object.values(onlookers)) await showInside(sql, one)
    await sql`insert into catalogue.coordination (organisation_id, activity_id, person_id) values (${at}, ${idsAt('inside').activity}, ${onlookers.coordinator.id})`
  } finally {
    await sql.end()
  }
}

type Db = ReturnType<typeof connect>

/** Who acts for a provider is no employee, but a guest. */
async function addContact(sql: Db, one: Somebody): Promise<void> {
  await sql`insert into people.person (id, first_name, last_name) values (${one.id}, ${one.first}, ${one.last})`
  await sql`insert into people.guest (organisation_id, person_id, email, organisation_name) values (${organisation.id}, ${one.id}, 'provider@elders.example', 'Elders')`
}

/** What brings whoever is inside within reach of the voorman, the provider and the network coordinator. */
async function reachInside(sql: Db): Promise<void> {
  const [at, ids, network] = [organisation.id, idsAt('inside'), idOf('sight/network')]
  await sql`insert into people.crew_delegation (organisation_id, crew_id, person_id, given_by, from_on)
    values (${at}, ${ids.crew}, ${onlookers.crew_leader.id}, ${onlookers.manager.id}, '2026-01-01')`
  await sql`insert into editions.toolbox_sending (organisation_id, key, sent_by, crew_id, activity_id, held_on, request_hash, verdict, added, known, recorded_at, received_at)
    values (${at}, ${ids.sending}, ${onlookers.crew_leader.id}, ${ids.crew}, ${topic}, current_date, '', 'nobody', 0, 0, now(), now())`
  await sql`insert into editions.toolbox_refused (organisation_id, key, person_id, reason) values (${at}, ${ids.sending}, ${ids.person}, 'not-employed')`
  await sql`insert into catalogue.provider_contact (organisation_id, provider_id, person_id) values (${at}, ${ids.provider}, ${onlookers.provider.id})`
  await sql`insert into people.network (id, name, made_by_organisation_id) values (${network}, 'Samen kijken', ${at})`
  await sql`select set_config('app.organisation', ${at}, false)` // the trigger beside it writes within the walls
  await sql`insert into people.network_member (network_id, organisation_id, coordinating, starts_on, joined_at) values (${network}, ${at}, true, '2020-01-01', '2020-01-01')`
  await sql`insert into editions.share (organisation_id, network_id, edition_id) values (${at}, ${network}, ${ids.edition})`
}

/** Whoever is inside shows a goal, a reflection and the plan to everybody who looks. */
async function showInside(sql: Db, one: Somebody): Promise<void> {
  const [at, ids] = [organisation.id, idsAt('inside')]
  for (const kind of ['goal', 'reflection', 'plan'] as const)
    await sql`insert into people.shared (organisation_id, owner_id, kind, object_id, with_person_id, shared_at)
      values (${at}, ${ids.person}, ${kind}, ${ids[kind]}, ${one.id}, now())`
}

async function addPerson(
  sql: Db,
  one: Somebody,
  more: { function: string; managerId: string | null; email: string; employment: string; number?: string; hours?: number; crew?: string },
): Promise<void> {
  const at = organisation.id
  const functionId = idOf(`sight/function/${more.function}`)
  await sql`insert into people.person (id, first_name, last_name) values (${one.id}, ${one.first}, ${one.last})`
  await sql`insert into people.function (id, organisation_id, name) values (${functionId}, ${at}, ${more.function}) on conflict do nothing`
  await sql`insert into people.employment (id, organisation_id, person_id, personnel_number, unit_id, function_id, kind, hours_per_week, manager_id, crew_id, email, starts_on)
    values (${more.employment}, ${at}, ${one.id}, ${more.number ?? one.number}, ${unitId(at, 'VER')}, ${functionId}, 'in dienst', ${more.hours ?? 36}, ${more.managerId}, ${more.crew ?? null}, ${more.email}, '2020-01-01')`
}

async function addSeen(sql: Db, place: Place): Promise<void> {
  const [at, ids, word, one] = [organisation.id, idsAt(place), words(place), seen[place]]
  const inside = place === 'inside'
  await addPerson(sql, one, {
    function: word.work,
    managerId: inside ? onlookers.manager.id : null,
    email: word.address,
    employment: ids.employment,
    number: word.number,
    hours: 27.5,
    crew: ids.crew,
  })
  await sql`insert into mobility.opportunity (id, organisation_id, kind, title, you_do, you_learn, unit_id, starts_on, respond_by, contact_id, made_by, made_at, changed_by, changed_at, published_at)
    values (${ids.opportunity}, ${at}, 'gig', ${`Kans ${place}`}, 'x', 'x', ${ids.unit}, current_date, current_date, ${one.id}, ${one.id}, now(), ${one.id}, now(), now())`
  await sql`insert into skills.profile (id, organisation_id, name, made_at) values (${ids.profile}, ${at}, ${`Profiel ${place}`}, now())`
  await sql`insert into skills.profile_version (id, organisation_id, profile_id, number, state, proposed_by, proposed_at, adopted_at)
    values (${ids.profileVersion}, ${at}, ${ids.profile}, 1, 'adopted', ${one.id}, now(), now())`
  await sql`insert into skills.skill (id, organisation_id, uri, kind, name_nl) values (${ids.skill}, ${at}, ${ids.skill}, 'competence', ${`Competentie ${place}`})`
  await sql`insert into skills.rating (organisation_id, person_id, skill_id, source, level, scale_from, scale_to, note, rated_on, recorded_at)
    values (${at}, ${one.id}, ${ids.skill}, 'completion', 2, 1, 4, ${word.rating}, current_date, now())`
  await sql`insert into people.card (id, organisation_id, person_id) values (${ids.card}, ${at}, ${one.id})`
  await sql`insert into people.sign_in_address (organisation_id, person_id, email, next_email, change_id, batch_id, changed_at)
    values (${at}, ${one.id}, ${`oud-${place}@voorbeeldstad.example`}, ${word.address}, gen_random_uuid(), gen_random_uuid(), now())`
  await sql`insert into people.role_grant (organisation_id, person_id, role) values (${at}, ${one.id}, 'board')`
  await sql`insert into people.private_address (id, organisation_id, person_id, email, token_hash, confirmed_at) values (${one.id}, ${at}, ${one.id}, ${word.privateAddress}, ${word.privateAddress}, now())`
  await sql`insert into people.account (organisation_id, person_id, issuer, subject) values (${at}, ${one.id}, 'https://login.example', ${word.account})`
  await sql`insert into catalogue.provider (id, organisation_id, name) values (${ids.provider}, ${at}, ${`Aanbieder ${place}`})`
  await sql`insert into catalogue.inventory (id, organisation_id, provider_id, name, closes_on, review_on)
    values (${ids.inventory}, ${at}, ${ids.provider}, ${`Behoeften ${place}`}, current_date + 9, current_date + 99)`
  await sql`insert into catalogue.proposal (organisation_id, inventory_id, title, kind, side, person_id)
    values (${at}, ${ids.inventory}, ${word.wish}, 'content', 'employees', ${one.id})`
  await sql`insert into catalogue.activity (id, organisation_id, code, title, learning_form, provider_id, mix, state)
    values (${ids.activity}, ${at}, ${ids.activity}, ${word.activity}, 'training', ${ids.provider}, 'formal', 'published')`
  await sql`insert into editions.series (id, organisation_id, activity_id, name) values (${ids.series}, ${at}, ${ids.activity}, ${word.activity})`
  await sql`insert into editions.edition (id, organisation_id, activity_id, series_id, capacity, published_at) values (${ids.edition}, ${at}, ${ids.activity}, ${ids.series}, 9, now())`
  await sql`insert into editions.session (id, organisation_id, edition_id, starts_at, ends_at, place, trainer_id)
    values (${ids.session}, ${at}, ${ids.edition}, now() - interval '1 hour', now() + interval '2 hours', 'Werf', ${inside ? onlookers.trainer.id : null})`
  await sql`insert into editions.enrolment (id, organisation_id, home_organisation_id, edition_id, activity_id, person_id, state, made_at, made_by, state_since)
    values (${ids.enrolment}, ${at}, ${at}, ${ids.edition}, ${ids.activity}, ${one.id}, 'seated', now(), ${one.id}, now())`
  await sql`insert into editions.attendance (organisation_id, session_id, enrolment_id, present, note) values (${at}, ${ids.session}, ${ids.enrolment}, true, ${word.note})`
  const [before] = await sql<{ id: string }[]>`insert into editions.session (organisation_id, edition_id, starts_at, ends_at, place)
    values (${at}, ${ids.edition}, now() - interval '3 days', now() - interval '71 hours', 'Werf') returning id`
  await sql`insert into editions.attendance (organisation_id, session_id, enrolment_id, present) values (${at}, ${before!.id}, ${ids.enrolment}, true)`
  await sql`insert into credentials.credential (id, organisation_id, person_id, kind, title, achieved_on, source) values
    (${ids.diploma}, ${at}, ${one.id}, 'diploma', ${word.diploma}, current_date - 900, 'imported')`
  await sql`insert into credentials.credential (id, organisation_id, person_id, kind, title, activity_id, achieved_on, source, verification_hash) values
    (${ids.credential}, ${at}, ${one.id}, 'certificate', ${word.certificate}, ${ids.activity}, current_date - 800, 'issued', ${codeHash(codeOf(secret, ids.credential))})`
  await sql`insert into credentials.paper (id, organisation_id, enrolment_id, person_id, bytes)
    values (${ids.paper}, ${at}, ${ids.enrolment}, ${one.id}, ${Buffer.from(`%PDF-1.7 ${word.name} ${word.certificate}`)})`
  await sql`insert into scans.evaluation (id, organisation_id, activity_id, edition_id, opens_at, closes_at) values (${ids.evaluation}, ${at}, ${ids.activity}, ${ids.edition}, now() - interval '1 hour', now() + interval '1 day')`
  await sql`insert into scans.draft (evaluation_id, organisation_id, person_id, mark, learned) values (${ids.evaluation}, ${at}, ${one.id}, 7, ${word.answer})`
  await sql`insert into scans.invited (evaluation_id, organisation_id, person_id) values (${ids.evaluation}, ${at}, ${one.id})`
  await sql`insert into platform.import_run (id, organisation_id, kind, file_name, state, total) values (${ids.run}, ${at}, 'employees', 'x.csv', 'planned', 1)`
  await sql`insert into platform.import_row (run_id, organisation_id, line, verdict, key, label) values (${ids.run}, ${at}, 2, 'new', ${word.number}, ${word.name})`
  await sql`insert into catalogue.wish (id, organisation_id, person_id, title) values (${ids.wish}, ${at}, ${one.id}, ${word.wish})`
  await sql`insert into platform.outbox (id, organisation_id, event, person_id, to_address, subject, body) values (${ids.message}, ${at}, ${word.message}, ${one.id}, ${word.address}, ${word.message}, 'Tekst')`
  await sql`insert into platform.audit_log (organisation_id, actor_id, actor_kind, action, object, result, origin) values (${at}, ${one.id}, 'person', 'enrol', ${word.logged}, 'done', '127.0.0.1')`
  await sql`insert into platform.look (organisation_id, viewer_id, subject_id, page, day, first_at) values (${at}, ${onlookers.learning_adviser.id}, ${one.id}, ${word.look}, current_date, now())`
  await sql`insert into plans.plan (id, organisation_id, person_id, why, made_at, changed_at) values (${ids.plan}, ${at}, ${one.id}, ${word.goal}, now(), now())`
  await sql`insert into plans.goal (id, organisation_id, plan_id, person_id, what, state_on, made_at, changed_at)
    values (${ids.goal}, ${at}, ${ids.plan}, ${one.id}, ${word.goal}, current_date, now(), now())`
  await sql`insert into plans.reflection (id, organisation_id, plan_id, person_id, words, written_at) values (${ids.reflection}, ${at}, ${ids.plan}, ${one.id}, ${word.goal}, now())`
}
