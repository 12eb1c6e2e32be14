import { z } from 'zod'
import type { Again, Doors, Visit } from '#platform/http/doors.ts'
import { done } from '#platform/outcome.ts'
import { myPinRoutes } from '../cards/my-pin-routes.tsx'
import { contactRoutes } from '../codes/my-routes.tsx'
import { sessionTellings } from '../messages.ts'
import { MyDataPage } from '../pages/my-data.tsx'
import { AccessibilityPage, PrivacyPage } from '../pages/papers.tsx'
import { paths } from '../paths.ts'
import { privateRoutes } from '../private/routes.tsx'
import { endSessions, EndSessions } from '../sessions-end.ts'
import { myData } from '../views/my-data.ts'

/** What is known about me, and what we promise everybody. */
export function myDataRoutes(doors: Doors): void {
  const { config } = doors.house
  const see = async ({ look, caller }: Visit<unknown, unknown>, again?: Again) => {
    const mine = await look((tx) => myData(tx, caller.person!.id, config, caller.organisation!.id))
    return (
      <MyDataPage
        mine={mine}
        session={caller.session!.id}
        employed={caller.employed}
        refusal={again?.refusal}
        error={again?.errors['email']}
        typed={again && String(again.typed['email'] ?? '')}
        shared={caller.session!.device !== null}
        again={again}
      />
    )
  }
  privateRoutes(doors, see)
  contactRoutes(doors, see)
  myPinRoutes(doors, see)
  doors.page(paths.profile, { who: 'signed-in', see: (visit) => see(visit) })

  doors.form(paths.mySessions, {
    who: 'signed-in',
    action: 'end-session',
    body: EndSessions,
    input: (body) => body,
    perform: endSessions,
    refusals: sessionTellings,
    then: ({ all }, _, t) =>
      all
        ? { to: paths.signIn, notice: t('Je bent overal uitgelogd.', 'You are signed out everywhere.') }
        : { to: paths.profile, notice: t('Die browser is uitgelogd.', 'That browser is signed out.') },
    again: see,
  })

  doors.form(paths.myLanguage, {
    who: 'signed-in',
    action: 'choose-language',
    body: z.object({ taal: z.enum(['nl', 'en']) }),
    input: (body) => body,
    perform: async (_, { taal }) => done(taal),
    refusals: {},
    then: (taal) => ({
      to: `${paths.profile}?taal=${taal}`,
      notice: taal === 'nl' ? 'Voortaan in het Nederlands.' : 'In English from now on.',
    }),
  })

  doors.page(paths.privacy, { who: 'anyone', see: async () => <PrivacyPage /> })
  doors.page(paths.accessibility, { who: 'anyone', see: async () => <AccessibilityPage /> })
}
