import { z } from 'zod'
import { isFresh } from '#modules/people/index.ts'
import { noteLook } from '#platform/audit.ts'
import { both, id } from '#platform/http/fields.ts'
import type { Doors } from '#platform/http/doors.ts'
import { done } from '#platform/outcome.ts'
import { erasePerson } from './erase.ts'
import { kept } from './kept.ts'
import { eraseTellings } from './messages.ts'
import { ErasePage } from './pages/erase.tsx'
import { EraseSearchPage } from './pages/find-to-erase.tsx'
import { KeptPage } from './pages/kept.tsx'
import { paths } from './paths.ts'
import { trustRoutes } from './trust/routes.tsx'
import { eraseView, findPeople } from './views.ts'

export function routes(doors: Doors): void {
  takeAlongRoutes(doors)
  eraseRoutes(doors)
  trustRoutes(doors)
}

/** What is kept about the person who asks: their own look is not noted. */
function takeAlongRoutes(doors: Doors): void {
  doors.page('/mijn/gegevens/bewaard', {
    who: 'own-record',
    see: async ({ look, caller }) => <KeptPage kept={await look((tx) => kept(tx, caller))} />,
  })

  doors.page('/mijn/gegevens/download', {
    who: 'own-record',
    see: async ({ look, caller, reply, t }) => {
      const all = await look((tx) => kept(tx, caller))
      const file = {
        [t('gemaakt', 'made')]: Temporal.Now.instant().toString(),
        [t('organisatie', 'organisation')]: caller.organisation!.name,
        [t('bewaard', 'kept')]: all,
      }
      const name = t('mijn-gegevens.json', 'my-data.json')
      reply
        .type('application/json; charset=utf-8')
        .header('content-disposition', `attachment; filename="${name}"`)
        .header('cache-control', 'private, no-store')
        .send(JSON.stringify(file, null, 2))
      return null
    },
  })
}

function eraseRoutes(doors: Doors): void {
  doors.page('/beheer/personen-wissen', {
    who: 'administrator',
    query: z.object({ zoek: z.string().trim().max(254).default('') }),
    see: async ({ look, query }) => (
      <EraseSearchPage asked={query.zoek} hits={query.zoek ? await look((tx) => findPeople(tx, query.zoek)) : []} />
    ),
  })

  const ofPerson = z.object({ personId: id() })
  doors.page('/beheer/personen-wissen/:personId', {
    who: 'administrator',
    params: ofPerson,
    see: async ({ look, perform, params, caller }) => {
      const found = await look((tx) => eraseView(tx, params.personId))
      if (!found) return null
      await perform(async ({ tx, actor }) => done(await noteLook(tx, actor, paths.erase, { subjectId: found.id })), null)
      return <ErasePage found={found} fresh={isFresh(caller.session!.signedInAt, Temporal.Now.instant())} />
    },
  })

  doors.form('/beheer/personen-wissen/:personId', {
    who: 'administrator',
    action: 'erase-person',
    params: ofPerson,
    body: z.object({
      reason: z.enum(['request', 'retention'], { error: both('Kies waarom je deze persoon wist.', 'Choose why you erase this person.') }),
    }),
    input: ({ reason }, { personId }, { caller }) => ({ personId, reason, signedInAt: caller.session!.signedInAt }),
    perform: erasePerson,
    refusals: eraseTellings,
    then: (_value, _input, t) => ({ to: paths.erase, notice: t('De persoon is gewist.', 'The person is erased.') }),
    again: async ({ look, params, caller }, { refusal, errors }) => {
      const found = await look((tx) => eraseView(tx, params.personId))
      return (
        found && (
          <ErasePage found={found} fresh={isFresh(caller.session!.signedInAt, Temporal.Now.instant())} refusal={refusal} errors={errors} />
        )
      )
    },
  })
}
