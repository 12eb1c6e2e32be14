import { peopleKinds, teamMailSent, teamMailWishes, tell, type TeamMailWish } from '#modules/people/index.ts'
import type { Act } from '#platform/act.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { sayDate, sayDay, translator, type Lang } from '#platform/words.ts'
import { periodStart } from './rules.ts'
import { teamView, type Team } from './views/team.ts'
import { paths } from './paths.ts'

/** Writes the overview of every manager whose period began, once per manager and period. How many were written. */
export async function sendTeamMails(
  act: Act,
  { baseUrl, today }: { baseUrl: string; today: Temporal.PlainDate },
): Promise<Outcome<number, never>> {
  const due = (await teamMailWishes(act.tx)).filter(
    (one) => !one.lastSentOn || Temporal.PlainDate.compare(one.lastSentOn, periodStart(today, one.every)) < 0,
  )
  for (const one of due) await send(act, one, baseUrl, today)
  return done(due.length)
}

/** In the language of the manager; an empty team is told nothing. */
async function send({ tx }: Act, { personId, every }: TeamMailWish, baseUrl: string, today: Temporal.PlainDate): Promise<void> {
  const team = await teamView(tx, { managerId: personId, below: false, followed: true })
  if (team.people.length)
    await tell(tx, {
      event: `team-mail/${personId}/${periodStart(today, every)}`,
      kind: peopleKinds.teamOverview,
      personId,
      values: (lang) => ({
        datum: sayDay(today, lang),
        aanvragen: requests(team, lang),
        overzicht: overview(team, lang),
        hoevaak: periods[every][lang],
        link: baseUrl + paths.team,
      }),
    })
  await teamMailSent(tx, personId, today)
}

const periods: Record<TeamMailWish['every'], Record<Lang, string>> = {
  week: { nl: 'elke week', en: 'every week' },
  month: { nl: 'elke maand', en: 'every month' },
  quarter: { nl: 'elk kwartaal', en: 'every quarter' },
}

function requests(team: Team, lang: Lang): string {
  const t = translator(lang)
  const n = team.people.reduce((sum, who) => sum + who.enrolled.filter((one) => one.yours).length, 0)
  if (n === 0) return ''
  return n === 1
    ? t('Er wacht één aanvraag op jouw akkoord.', 'One request waits for your approval.')
    : t(`Er wachten ${n} aanvragen op jouw akkoord.`, `${n} requests wait for your approval.`)
}

/** Per person who is enrolled where, and what each followed before. */
function overview(team: Team, lang: Lang): string {
  const t = translator(lang)
  const states = {
    requested: t(', wacht op akkoord', ', waits for approval'),
    seated: '',
    waiting: t(', op de wachtlijst', ', on the waiting list'),
  }
  return team.people
    .map((who) => {
      const now = who.enrolled.map(
        (one) =>
          `  ${one.title}${one.startsOn ? `, ${sayDate(one.startsOn, lang, 'no year')}` : ''}${one.yours ? t(', wacht op jouw akkoord', ', waits for your approval') : states[one.state]}`,
      )
      const before = who.followed.map((one) => `${one.title} (${one.on.year})`).join('; ')
      return [
        who.name,
        ...(now.length ? now : ['  ' + t('niets gepland', 'nothing planned')]),
        ...(before ? ['  ' + t('eerder gevolgd: ', 'followed before: ') + before] : []),
      ].join('\n')
    })
    .join('\n\n')
}
