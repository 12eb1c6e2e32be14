import { teamMailSent, teamMailWishes, type TeamMailWish } from '#modules/people/index.ts'
import type { Act } from '#platform/act.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { sayDate, sayDay } from '#platform/words.ts'
import { periodStart } from './rules.ts'
import { teamView, type Team } from './views/team.ts'
import { paths } from './paths.ts'

/** Writes the overview of every manager whose period began, once per manager and period. How many were written. */
export async function sendTeamMails(act: Act, { baseUrl, today }: { baseUrl: string; today: Temporal.PlainDate }): Promise<Outcome<number, never>> {
  const due = (await teamMailWishes(act.tx)).filter((one) => !one.lastSentOn || Temporal.PlainDate.compare(one.lastSentOn, periodStart(today, one.every)) < 0)
  for (const one of due) await send(act, one, baseUrl, today)
  return done(due.length)
}

async function send({ tx }: Act, manager: TeamMailWish, baseUrl: string, today: Temporal.PlainDate): Promise<void> {
  const team = await teamView(tx, { managerId: manager.personId, below: false, followed: true })
  if (team.people.length)
    await tx`insert into platform.outbox (organisation_id, event, person_id, channel, to_address, subject, body)
      values (platform.organisation(), ${`team-mail/${manager.personId}/${periodStart(today, manager.every)}`}, ${manager.personId},
              ${manager.email ? 'mail' : 'none'}, ${manager.email}, ${`Jouw team leert: overzicht van ${sayDay(today, 'nl')}`}, ${bodyOf(team, manager, baseUrl)})
      on conflict (organisation_id, event) do nothing`
  await teamMailSent(tx, manager.personId, today)
}

const periods = { week: 'elke week', month: 'elke maand', quarter: 'elk kwartaal' }

/** The mail in plain words: who is enrolled where, what each followed before, and where to change how often it comes. */
function bodyOf(team: Team, manager: TeamMailWish, baseUrl: string): string {
  const asked = team.people.reduce((sum, who) => sum + who.enrolled.filter((one) => one.state === 'requested').length, 0)
  const lines = team.people.map((who) => {
    const now = who.enrolled.map((one) => `  ${one.title}${one.startsOn ? `, ${sayDate(one.startsOn, 'nl', 'no year')}` : ''}${states[one.state]}`)
    const before = who.followed.map((one) => `${one.title} (${one.on.year})`).join('; ')
    return [who.name, ...(now.length ? now : ['  niets gepland']), ...(before ? [`  eerder gevolgd: ${before}`] : [])].join('\n')
  })
  const waits = asked ? [asked === 1 ? 'Er wacht één aanvraag op jouw akkoord.' : `Er wachten ${asked} aanvragen op jouw akkoord.`] : []
  return [
    `Beste ${manager.firstName},`,
    ['Dit is het overzicht van jouw team: wie waar is ingeschreven, en wat ieder eerder volgde.', ...waits].join(' '),
    ...lines,
    `Bekijk je team: ${baseUrl}${paths.team}`,
    `Je krijgt deze mail ${periods[manager.every]}. Dat kies je onderaan de pagina van je team.`,
  ].join('\n\n')
}

const states = { requested: ', wacht op jouw akkoord', seated: '', waiting: ', op de wachtlijst' }
