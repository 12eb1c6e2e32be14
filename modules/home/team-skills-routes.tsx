import { z } from 'zod'
import type { Doors, Visit } from '#platform/http/doors.ts'
import { fileKind, takeAlong } from '#platform/http/take-along.ts'
import { teamSkillsTable } from './files.ts'
import { TeamSkillsPage } from './pages/team-skills.tsx'
import { noteTeam } from './see-team.ts'
import { comingView, lastTalksView } from './views/team-ahead.ts'
import { teamSkillsView, type TeamSkills } from './views/team-skills.ts'

const query = z.object({ onder: z.literal('ja').optional(), deel: z.coerce.number().int().min(1).max(100).default(1) })
type Asked = z.infer<typeof query>

/** What the own team can do, what is coming for it, and with whom it is time to talk. For its manager: who can do what is not for anybody else. */
export function teamSkillsRoutes(doors: Doors): void {
  doors.page('/mijn/team/vaardigheden', {
    who: 'manager',
    query,
    see: async (visit) => {
      const { look, caller, query } = visit
      if (!caller.manages) return { to: '/mijn/team' }
      const team = await seeSkills(visit)
      const [coming, talks] = await look((tx) => Promise.all([comingView(tx, caller.actor), lastTalksView(tx, caller.actor)]))
      return (
        <TeamSkillsPage
          team={team}
          coming={coming}
          talks={talks}
          below={query.onder === 'ja'}
          part={query.deel}
          now={Temporal.Now.instant()}
        />
      )
    },
  })
  doors.page('/mijn/team/vaardigheden.:kind', {
    who: 'manager',
    params: z.object({ kind: fileKind }),
    query,
    see: async (visit) => {
      const { caller, params, reply } = visit
      if (!caller.manages) return null
      return takeAlong(reply, teamSkillsTable(await seeSkills(visit), caller.lang), params.kind, 'vaardigheden-van-mijn-team', caller.lang)
    },
  })
}

/** The look is noted before the answer goes out. */
async function seeSkills({
  look,
  perform,
  caller,
  query,
}: Pick<Visit<unknown, Asked>, 'look' | 'perform' | 'caller' | 'query'>): Promise<TeamSkills> {
  const team = await look((tx) => teamSkillsView(tx, { managerId: caller.person!.id, below: query.onder === 'ja' }, caller.lang))
  await perform(noteTeam, { people: team.people, page: 'team-skills' })
  return team
}
