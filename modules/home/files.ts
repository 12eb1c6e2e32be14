import { translator, type Lang } from '#platform/words.ts'
import { column, type Table } from '#platform/files/index.ts'
import type { Followed } from './views/followed.ts'
import type { Team } from './views/team.ts'
import type { TeamSkills } from './views/team-skills.ts'

const { text, number, date } = column

/** Where each of a team is enrolled, as a table to take along; alphabetical like the screen. */
export function teamNowTable(team: Team, lang: Lang): Table {
  const t = translator(lang)
  const states = {
    requested: t('wacht op akkoord', 'waiting for approval'),
    seated: t('ingeschreven', 'enrolled'),
    waiting: t('op de wachtlijst', 'on the waiting list'),
  }
  return {
    title: t('Mijn team', 'My team'),
    columns: [
      text(t('Naam', 'Name')),
      text(t('Functie', 'Function')),
      text(t('Afdeling', 'Unit')),
      text(t('Nu of straks', 'Now or next')),
      date(t('Wanneer', 'When')),
      text(t('Stand', 'State')),
    ],
    rows: team.people.flatMap((who) =>
      who.enrolled.length
        ? who.enrolled.map((one) => [who.name, who.function, who.unit, one.title, one.startsOn, states[one.state]])
        : [[who.name, who.function, who.unit, '', null, t('niets gepland', 'nothing planned')]],
    ),
  }
}

/** All that each of a team followed before (P05), one row per training. */
export function teamBeforeTable(team: Team, lang: Lang): Table {
  const t = translator(lang)
  return {
    title: t('Eerder gevolgd', 'Followed before'),
    columns: [text(t('Naam', 'Name')), text(t('Functie', 'Function')), text(t('Afdeling', 'Unit')), ...followedColumns(lang)],
    rows: team.people.flatMap((who) => who.followed.map((one) => [who.name, who.function, who.unit, ...followedCells(one)])),
  }
}

/** What somebody followed, for the person concerned. */
export function followedTable(followed: Followed[], lang: Lang): Table {
  return { title: translator(lang)('Mijn opleidingen', 'My learning'), columns: followedColumns(lang), rows: followed.map(followedCells) }
}

function followedColumns(lang: Lang): Table['columns'] {
  const t = translator(lang)
  return [
    text(t('Gevolgd', 'Followed')),
    text(t('Aanbieder', 'Provider')),
    text(t('Versie', 'Version')),
    date(t('Wanneer', 'When')),
    number(t('Uren', 'Hours')),
    date(t('Geldig tot', 'Valid until')),
  ]
}

const followedCells = (one: Followed) => [one.title, one.provider, one.version, one.on, one.hours, one.expiresOn]

/** Which skills a team has and who can do them, by skill: names in alphabetical order and no level, so that no file can put people in an order (rule 4). */
export function teamSkillsTable(team: TeamSkills, lang: Lang): Table {
  const t = translator(lang)
  const covers = { enough: t('genoeg', 'enough'), thin: t('dun', 'thin'), missing: t('ontbreekt', 'missing') }
  return {
    title: t('Vaardigheden van mijn team', 'Skills of my team'),
    columns: [text(t('Vaardigheid', 'Skill')), text(t('Genoeg mensen?', 'Enough people?')), text(t('Wie kan dit', 'Who can do this'))],
    rows: team.skills.map((skill) => [skill.name, covers[skill.cover], skill.holders.map((who) => who.name).join(', ')]),
  }
}
