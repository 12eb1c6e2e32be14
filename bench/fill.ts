import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { enter, system } from '#platform/act.ts'
import type { Database, Sql } from '#platform/db/pool.ts'
import { root } from '#platform/root.ts'
import { organisation } from '#world/people.ts'
import { addPlans } from './plans.ts'

/** What a large municipality has: the numbers of the promise. */
export const size = { people: 5000, activities: 1500, editions: 400, enrolments: 20_000 }

/**
 * Fills the voorbeeldgemeente up to `size`, so that the figures are those of a large municipality. Activities are those of
 * Wageningen University where the public data is at hand (SHARED_DATA), and made up otherwise. Takes some seconds.
 */
export async function fill(db: Database): Promise<{ made: boolean }> {
  const courses = await readCourses()
  const made = await db.begin(async (tx) => {
    await enter(tx, system(organisation.id))
    const [there] =
      await tx`select 1 as yes from catalogue.activity where organisation_id = ${organisation.id} and source = 'bench' limit 1`
    if (there) return false
    await addPeople(tx, size.people)
    await addActivities(tx, courses)
    await addEditions(tx)
    await addRooms(tx)
    await addEnrolments(tx)
    await addTwice(tx)
    await addMarks(tx)
    await addAdvisers(tx)
    await addPlans(tx)
    await addRatings(tx)
    return true
  })
  return { made: made as boolean }
}

type Course = { title: string; summary: string; learn: string; theme: string; lang: string }

async function readCourses(): Promise<Course[]> {
  const file = path.resolve(root, process.env['SHARED_DATA'] || '../shared', 'data/courses/courses_wur.csv')
  const text = await readFile(file, 'utf8').catch(() => null)
  if (!text) return []
  const rows = parse(text, { columns: true, bom: true }) as Record<string, string>[]
  return rows.map((row) => ({
    title: row['name']!.slice(0, 200),
    summary: row['description']!.slice(0, 600),
    learn: row['learning_outcomes']!.slice(0, 1500),
    theme: row['field_of_study']!.slice(0, 100),
    lang: row['lang'] === 'nl' ? 'nl' : 'en',
  }))
}

/** Units of forty-one people below the top; the first manages the other forty. Two of them may be away on a day. */
export async function addPeople(tx: Sql, wanted: number): Promise<void> {
  await tx.unsafe(idOf)
  const [{ n }] = await tx<[{ n: number }]>`select count(*)::int as n from people.employment where organisation_id = ${organisation.id}`
  const missing = wanted - n
  if (missing <= 0) return
  await tx`
    insert into people.person (id, first_name, last_name)
    select pg_temp.id_of('bench/person/' || i), (${firstNames}::text[])[1 + i % ${firstNames.length}::int], 'Voorbeeld ' || to_char(i, 'FM0000')
    from generate_series(1, ${missing}) i`
  await tx`
    insert into people.unit (id, organisation_id, code, name, parent_id)
    select pg_temp.id_of('bench/unit/' || n), ${organisation.id}, 'B' || n, 'Team ' || n,
           (select id from people.unit where organisation_id = ${organisation.id} and parent_id is null order by code limit 1)
    from generate_series(0, ${Math.ceil(missing / (teamSize + 1))}::int) n`
  await tx`
    insert into people.minimum_staffing (organisation_id, unit_id, weekday, people)
    select ${organisation.id}, pg_temp.id_of('bench/unit/' || n), d, ${teamSize - 1} from generate_series(0, ${Math.ceil(missing / (teamSize + 1))}::int) n, generate_series(1, 5) d`
  await tx`
    with job as (select array_agg(id order by name) as ids from people.function where organisation_id = ${organisation.id})
    insert into people.employment (organisation_id, person_id, personnel_number, unit_id, function_id, hours_per_week, manager_id, email, starts_on)
    select ${organisation.id}, pg_temp.id_of('bench/person/' || i), 'B' || i, pg_temp.id_of('bench/unit/' || (i - 1) / 41), job.ids[1 + i % cardinality(job.ids)], 36,
           case when i % 41 = 1 then null else pg_temp.id_of('bench/person/' || (i - (i - 1) % 41)) end, 'persoon' || i || '@voorbeeldstad.example', '2020-01-01'
    from generate_series(1, ${missing}) i, job`
}

const firstNames = ['Anna', 'Bart', 'Carla', 'Dirk', 'Esra', 'Frank', 'Gül', 'Hans', 'Iris', 'Jan']

/** The n-th person that was added, from 1; each first of forty-one is a manager. */
export function personOf(n: number): { personId: string; name: string } {
  const number = String(n).padStart(4, '0')
  return { personId: uuidOf(`bench/person/${n}`), name: `${firstNames[n % firstNames.length]} Voorbeeld ${number}` }
}

/** Of the people who ask for pages: thirty competences, each with what five sources said, and a profile that asks for twenty of them. */
async function addRatings(tx: Sql): Promise<void> {
  const [at, last] = [organisation.id, 40 * (teamSize + 1)]
  await tx`
    insert into skills.skill (id, organisation_id, uri, kind, name_nl)
    select pg_temp.id_of('bench/skill/' || i), ${at}, 'bench/' || i, 'competence', 'Benchcompetentie ' || i from generate_series(1, 30) i`
  await tx`
    insert into skills.rating (organisation_id, person_id, skill_id, source, level, scale_from, scale_to, rated_by, note, rated_on, recorded_at)
    select ${at}, p.id, pg_temp.id_of('bench/skill/' || i), s.source, 1 + (n + i) % 4, 1, case s.source when 'peers' then 5 else 4 end,
           case s.source when 'self' then p.id when 'manager' then pg_temp.id_of('bench/person/2') end, 'Een voorbeeld', current_date - (n + i) % 900, now()
    from generate_series(1, ${last}::int, ${teamSize + 1}::int) n cross join lateral (select pg_temp.id_of('bench/person/' || n) as id) p
    cross join generate_series(1, 30) i cross join unnest('{self,manager,peers,test,completion}'::text[]) as s (source)`
  await tx`insert into skills.profile (id, organisation_id, name, made_at) values (pg_temp.id_of('bench/profile'), ${at}, 'Benchprofiel', now())`
  await tx`insert into skills.profile_version (id, organisation_id, profile_id, number, proposed_at)
    values (pg_temp.id_of('bench/version'), ${at}, pg_temp.id_of('bench/profile'), 1, now())`
  await tx`insert into skills.profile_skill (organisation_id, version_id, skill_id, level_from, level_to)
    select ${at}, pg_temp.id_of('bench/version'), pg_temp.id_of('bench/skill/' || i), 2, 3 from generate_series(1, 20) i`
  await tx`update skills.profile_version set state = 'adopted', adopted_at = now() where id = pg_temp.id_of('bench/version')`
  await tx`insert into skills.person_profile (organisation_id, person_id, profile_id, from_day)
    select ${at}, pg_temp.id_of('bench/person/' || n), pg_temp.id_of('bench/profile'), current_date from generate_series(1, ${last}::int, ${teamSize + 1}::int) n`
}

/** The role profile of whoever asks for pages. */
export const profileId = (): string => uuidOf('bench/profile')

/** Learning advisers, none of whom manages anybody. */
export const advisers = Array.from({ length: 20 }, (_, n) => 2 + n)

async function addAdvisers(tx: Sql): Promise<void> {
  await tx`
    insert into people.role_grant (organisation_id, person_id, role)
    select ${organisation.id}, id, 'learning_adviser' from unnest(${advisers.map((n) => personOf(n).personId)}::uuid[]) id`
}

/** How many people one manager has. */
export const teamSize = 40

/** The n-th edition that was added, from 1; odd ones are still to come, and each fourth is full. */
export const editionOf = (n: number): string => uuidOf(`bench/edition/${n}`)

/** Ids that follow from a name, here and in the database (`pg_temp.id_of`), in the form of a random uuid. */
function uuidOf(name: string): string {
  const h = createHash('md5').update(name).digest('hex')
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-4${h.slice(13, 16)}-8${h.slice(17, 20)}-${h.slice(20)}`
}

const idOf = `create function pg_temp.id_of(name text) returns uuid language sql immutable
  as $$ select overlay(overlay(md5(name) placing '4' from 13) placing '8' from 17)::uuid $$`

async function addActivities(tx: Sql, courses: Course[]): Promise<void> {
  const [{ n }] = await tx<[{ n: number }]>`select count(*)::int as n from catalogue.activity where organisation_id = ${organisation.id}`
  const list = Array.from({ length: Math.max(0, size.activities - n) }, (_, i) => courses[i] ?? madeUp(i))
  const column = (name: keyof Course) => list.map((course) => course[name])
  await tx`
    with giver as (select array_agg(id order by name) as ids from catalogue.provider where organisation_id = ${organisation.id}),
    form as (select array_agg(code order by position) as codes from catalogue.learning_form)
    insert into catalogue.activity (organisation_id, code, title, summary, you_learn, theme, lang, learning_form, mix, provider_id, state, source,
                                    half_days, hours, min_group, max_group, price_cents)
    select ${organisation.id}, 'BENCH-' || c.i, c.title, c.summary, c.learn, c.theme, c.lang, f.code, f.mix, giver.ids[1 + c.i % cardinality(giver.ids)],
           'published', 'bench', 1 + c.i % 8, (1 + c.i % 8) * 3.5, 6, 20, 10000 + c.i * 100
    from unnest(${column('title')}::text[], ${column('summary')}::text[], ${column('learn')}::text[], ${column('theme')}::text[], ${column('lang')}::text[])
      with ordinality as c (title, summary, learn, theme, lang, i), giver, form
    join catalogue.learning_form f on true
    where f.code = form.codes[1 + c.i % cardinality(form.codes)]`
}

function madeUp(i: number): Course {
  const subjects = ['water', 'groen', 'zorg', 'recht', 'bouwen', 'geld', 'data', 'taal', 'veiligheid', 'jeugd']
  const subject = subjects[i % subjects.length]!
  const sentence = `Je leert over ${subject} in de praktijk van de gemeente. `
  return { title: `Werken aan ${subject} deel ${i}`, summary: sentence.repeat(6), learn: sentence.repeat(12), theme: subject, lang: 'nl' }
}

/** Half of them are over, half are to come; each with two sessions. Two have room for who is in both (`addTwice`). */
async function addEditions(tx: Sql): Promise<void> {
  await tx`
    with offered as (
      select array_agg(id order by code) as ids from (
        select id, code from catalogue.activity where organisation_id = ${organisation.id} and source = 'bench' order by code limit 320) a)
    insert into editions.edition (id, organisation_id, activity_id, capacity, min_participants, published_at, completed_at)
    select pg_temp.id_of('bench/edition/' || i), ${organisation.id}, offered.ids[1 + i % cardinality(offered.ids)], case when i % 4 = 0 then 50 when i in (3, 5) then 100 else 60 end, 4,
           now(), case when i % 2 = 0 then now() end
    from generate_series(1, ${size.editions}::int) i, offered`
  await tx`
    insert into editions.session (organisation_id, edition_id, starts_at, ends_at, place)
    select ${organisation.id}, pg_temp.id_of('bench/edition/' || i), day, day + interval '3 hours', 'Stadhuis'
    from generate_series(1, ${size.editions}::int) i, generate_series(0, 1) s,
      lateral (select date_trunc('hour', now()) + (case when i % 2 = 0 then -1 else 1 end * (5 + i / 3) + s * 7) * interval '1 day' as day) d`
}

/** Twelve rooms that are never taken twice, and two trainers a day, so that some are in two places. */
async function addRooms(tx: Sql): Promise<void> {
  await tx`
    insert into editions.room (id, organisation_id, name, seats)
    select pg_temp.id_of('bench/room/' || i), ${organisation.id}, 'Benchzaal ' || i, 60 from generate_series(1, 12) i on conflict do nothing`
  await tx`
    update editions.session s set room_id = pg_temp.id_of('bench/room/' || x.n), trainer_name = 'Voorbeeld docent ' || x.n % 2
    from (select s.id, row_number() over (partition by (s.starts_at at time zone 'Europe/Amsterdam')::date order by s.id) as n
          from editions.session s where s.organisation_id = ${organisation.id} and s.place = 'Stadhuis' and s.starts_at > now()) x
    where s.id = x.id and x.n <= 12`
}

async function addEnrolments(tx: Sql): Promise<void> {
  const each = Math.ceil(size.enrolments / size.editions)
  await tx`
    insert into editions.enrolment (organisation_id, home_organisation_id, edition_id, activity_id, person_id, state, made_at, state_since)
    select ${organisation.id}, ${organisation.id}, e.id, e.activity_id, p.ids[1 + (i * 61 + k * 97) % cardinality(p.ids)],
           case when i % 2 = 0 then 'completed' else 'seated' end, now(), now()
    from generate_series(1, ${size.editions}::int) i
    join editions.edition e on e.organisation_id = ${organisation.id} and e.id = pg_temp.id_of('bench/edition/' || i)
    cross join generate_series(1, ${each}::int) k
    cross join (select array_agg(person_id order by person_id) as ids from people.employment where organisation_id = ${organisation.id} and personnel_number like 'B%') p`
}

/** One person of each team is in two editions of one day. */
async function addTwice(tx: Sql): Promise<void> {
  await tx`
    insert into editions.enrolment (organisation_id, home_organisation_id, edition_id, activity_id, person_id, state, made_at, state_since)
    select ${organisation.id}, ${organisation.id}, e.id, e.activity_id, pg_temp.id_of('bench/person/' || 2 + n * ${teamSize + 1}), 'seated', now(), now()
    from generate_series(0, 39) n, editions.edition e
    where e.organisation_id = ${organisation.id} and e.id in (${editionOf(3)}, ${editionOf(5)}) on conflict do nothing`
}

/** Twenty marks for each edition that is over. */
async function addMarks(tx: Sql): Promise<void> {
  await tx`
    insert into scans.evaluation (organisation_id, id, activity_id, edition_id, opens_at, closes_at, closed_at)
    select organisation_id, pg_temp.id_of('bench/evaluation/' || id), activity_id, id, now() - interval '20 days', now() - interval '6 days', now()
    from editions.edition where organisation_id = ${organisation.id} and completed_at is not null
      and id in (select pg_temp.id_of('bench/edition/' || i) from generate_series(1, ${size.editions}::int) i)`
  await tx`
    insert into scans.answer (organisation_id, evaluation_id, question, number)
    select ${organisation.id}, v.id, 'mark', 6 + k % 5 from scans.evaluation v, generate_series(1, 20) k
    where v.organisation_id = ${organisation.id} and v.closed_at is not null and v.opens_at < now() - interval '19 days'`
}
