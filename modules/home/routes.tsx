import { z } from 'zod'
import { codeOf, myPapers } from '#modules/credentials/index.ts'
import { chooseTeamMail, makeFeed, revokeFeed, settingsOf } from '#modules/people/index.ts'
import type { Caller } from '#platform/http/caller.ts'
import type { Doors, Visit } from '#platform/http/doors.ts'
import { id } from '#platform/http/fields.ts'
import { fileKind, takeAlong } from '#platform/http/take-along.ts'
import { agendaDoor } from './agenda-routes.ts'
import { followedTable, teamBeforeTable, teamNowTable } from './files.ts'
import { ColleaguePage } from './pages/colleague.tsx'
import { LearningPage } from './pages/learning.tsx'
import { LooksPage } from './pages/looks.tsx'
import { StartPage } from './pages/start.tsx'
import { ChooseTeamPage } from './pages/choose-team.tsx'
import { TeamPage } from './pages/team.tsx'
import { paths } from './paths.ts'
import { sharedRoutes } from './sharing-routes.tsx'
import { maySee, noteTeam, seeColleague } from './see-team.ts'
import { myLearningView } from './views/learning.ts'
import { looksView } from './views/looks.ts'
import { startView } from './views/start.ts'
import { teamsView, teamView, type Team, type TeamQuery, type WhichTeam } from './views/team.ts'

export function routes(doors: Doors): void {
  doors.page('/', {
    who: 'own-record',
    see: async ({ look, caller }) => {
      if (caller.leaver) return { to: paths.learning }
      if (caller.provides) return { to: '/aanbieder' }
      const start = await look((tx) => startView(tx, caller.actor))
      const { person, employed, leads } = caller
      return <StartPage start={start} firstName={person!.firstName} guest={!employed} leads={leads} now={Temporal.Now.instant()} />
    },
  })
  learning(doors)
  team(doors)
  doors.page('/mijn/inzage', {
    who: 'own-record',
    query: z.object({ bladzijde: z.coerce.number().int().min(1).max(10_000).default(1) }),
    see: async ({ look, caller, query }) => {
      const size = 50
      const { looks, total } = await look((tx) => looksView(tx, caller.actor, query.bladzijde, size))
      return <LooksPage looks={looks} page={query.bladzijde} pages={Math.ceil(total / size)} />
    },
  })
  sharedRoutes(doors)
  agendaDoor(doors.house)
}

/** The cookie in which a new calendar address reaches the next page once. */
const newFeedCookie = 'agenda'

function learning(doors: Doors): void {
  const { config } = doors.house
  doors.page('/mijn/opleidingen', {
    who: 'own-record',
    see: async ({ look, caller, request, reply }) => {
      const [mine, papers] = await look((tx) => Promise.all([myLearningView(tx, caller.actor), myPapers(tx, caller.person!.id)]))
      const token = request.cookies[newFeedCookie]
      if (token) reply.clearCookie(newFeedCookie, { path: paths.learning })
      const codes = new Map(
        mine.followed.flatMap((one) => (one.certificateId ? [[one.certificateId, codeOf(config.secret, one.certificateId)] as const] : [])),
      )
      return (
        <LearningPage
          mine={mine}
          papers={papers}
          codes={codes}
          now={Temporal.Now.instant()}
          newFeed={token ? config.baseUrl + paths.feed(token) : null}
          guest={!caller.employed}
          leaver={caller.leaver}
        />
      )
    },
  })
  doors.page('/mijn/opleidingen.:kind', {
    who: 'own-record',
    params: z.object({ kind: fileKind }),
    see: async ({ look, caller, params, reply }) => {
      const mine = await look((tx) => myLearningView(tx, caller.actor))
      return takeAlong(reply, followedTable(mine.followed, caller.lang), params.kind, 'mijn-opleidingen', caller.lang)
    },
  })
  doors.form('/mijn/agenda', {
    who: 'signed-in',
    action: 'make-feed',
    body: z.object({}),
    input: () => ({}),
    perform: makeFeed,
    refusals: {},
    then: () => ({ to: `${paths.learning}#agenda` }),
    also: ({ token }, { reply }) =>
      reply.setCookie(newFeedCookie, token, {
        path: paths.learning,
        httpOnly: true,
        sameSite: 'lax',
        secure: config.baseUrl.startsWith('https:'),
        maxAge: 60,
      }),
  })
  doors.form('/mijn/agenda/intrekken', {
    who: 'signed-in',
    action: 'revoke-feed',
    body: z.object({}),
    input: () => ({}),
    perform: revokeFeed,
    refusals: {},
    then: (_value, _input, t) => ({
      to: paths.learning,
      notice: t('Je agenda-adres is ingetrokken. Het werkt niet meer.', 'Your calendar address is revoked. It no longer works.'),
    }),
  })
}

const teamQuery = z.object({
  leidinggevende: z.union([z.literal('geen'), id()]).optional(),
  onder: z.literal('ja').optional(),
  toon: z.literal('eerder').optional(),
  kies: z.literal('ja').optional(),
})
type TeamAddress = z.infer<typeof teamQuery>

/** Which team an address asks for: without a name the caller's own. */
function whichTeam(query: TeamAddress, caller: Caller): WhichTeam {
  const managerId = query.leidinggevende === 'geen' ? null : (query.leidinggevende ?? caller.person!.id)
  return { managerId, below: query.onder === 'ja' }
}

function team(doors: Doors): void {
  doors.page('/mijn/team', { who: 'manager', query: teamQuery, see: seeTeamPage })
  doors.page('/mijn/team.:kind', {
    who: 'manager',
    params: z.object({ kind: fileKind }),
    query: teamQuery,
    see: async (visit) => {
      const { caller, params, query, reply } = visit
      const team = await seeTeam(visit, { ...whichTeam(query, caller), followed: true })
      if (!team) return null
      const table = query.toon === 'eerder' ? teamBeforeTable(team, caller.lang) : teamNowTable(team, caller.lang)
      return takeAlong(reply, table, params.kind, query.toon === 'eerder' ? 'team-eerder-gevolgd' : 'mijn-team', caller.lang)
    },
  })
  doors.form('/mijn/team/mail', {
    who: 'manager',
    action: 'choose-team-mail',
    body: z.object({ every: z.enum(['never', 'week', 'month', 'quarter']) }),
    input: (body) => body,
    perform: chooseTeamMail,
    refusals: {},
    then: (every, _input, t) => ({
      to: paths.team,
      notice:
        every === 'never'
          ? t('Je krijgt het overzicht niet meer per mail.', 'You no longer get the overview by mail.')
          : t('Bewaard. De eerste mail komt morgenochtend.', 'Saved. The first mail comes tomorrow morning.'),
    }),
  })
  doors.page('/mijn/team/:personId', {
    who: 'manager',
    params: z.object({ personId: id() }),
    see: async ({ perform, params }) => {
      const seen = await perform(seeColleague, params)
      return seen.ok ? <ColleaguePage who={seen.value} /> : null
    },
  })
}

/** A team for whoever may see it; the look is noted before the answer goes out. */
async function seeTeam(
  { look, perform, caller }: Pick<Visit<unknown, unknown>, 'look' | 'perform' | 'caller'>,
  which: TeamQuery,
): Promise<Team | null> {
  if (!maySee(caller.actor, which)) return null
  const team = await look((tx) => teamView(tx, which))
  if (!team.noted) await perform(noteTeam, team)
  return team
}

async function seeTeamPage(visit: Visit<unknown, TeamAddress>) {
  const { look, caller, query } = visit
  const adviser = caller.actor.roles.includes('learning_adviser')
  const choose = adviser && !query.leidinggevende && (!caller.manages || query.kies === 'ja')
  if (choose) return <ChooseTeamPage teams={await look(teamsView)} />
  const which = whichTeam(query, caller)
  const own = which.managerId === caller.person!.id
  const showsDistribution = settingsOf(caller.organisation!.settings).showNothingFollowed
  const tab = query.toon === 'eerder' ? 'before' : 'now'
  const team = await seeTeam(visit, {
    ...which,
    followed: showsDistribution || tab === 'before',
    clashes: true,
    ...(own && { manager: caller.person! }),
  })
  if (!team) return null
  return (
    <TeamPage
      team={team}
      own={own}
      below={which.below}
      tab={tab}
      showsDistribution={showsDistribution}
      choice={adviser ? [] : null}
      now={Temporal.Now.instant()}
    />
  )
}
