import { z } from 'zod'
import type { Caller } from '#platform/http/caller.ts'
import { id } from '#platform/http/fields.ts'
import type { Doors } from '#platform/http/doors.ts'
import { feed } from '#platform/files/index.ts'
import type { Translate } from '#platform/words.ts'
import { EditionPage } from './pages/edition.tsx'
import { LeavePage } from './pages/leave.tsx'
import { editionView, leaving, type EditionView } from './views/edition.ts'
import { enrol, enrolThemselves, meetingPlace } from './enrol.ts'
import { enrolTellings, withdrawTellings } from '../messages.ts'
import { paths } from '../paths.ts'
import { withdraw, type Withdrawn } from './withdraw.ts'

const ofEdition = z.object({ editionId: id() })
const ofEnrolment = z.object({ enrolmentId: id() })

/** One edition for the people it is meant for. */
export function editionRoutes(doors: Doors): void {
  doors.page('/edities/:editionId', {
    who: 'signed-in',
    params: ofEdition,
    see: async ({ look, params, caller }) => pageOf(await look((tx) => editionView(tx, caller.actor, params.editionId)), caller),
  })

  doors.page('/edities/:editionId/agenda.ics', {
    who: 'signed-in',
    params: ofEdition,
    see: async ({ look, params, caller, reply }) => {
      const edition = await look((tx) => editionView(tx, caller.actor, params.editionId))
      if (edition?.mine?.state !== 'seated' || edition.sessions.length === 0) return null
      void reply
        .header('content-disposition', 'attachment; filename="training.ics"')
        .type('text/calendar; charset=utf-8')
        .send(calendarOf(edition, doors.house.config.baseUrl))
      return null
    },
  })

  doors.form('/edities/:editionId/inschrijvingen', {
    who: 'signed-in',
    action: 'enrol',
    params: ofEdition,
    body: z.object({ personId: id() }),
    input: (body, params) => ({ ...params, ...body }),
    perform: enrol,
    crowd: { meet: meetingPlace, perform: enrolThemselves },
    refusals: enrolTellings,
    then: (value, _, t) => ({
      to: paths.edition(value.editionId),
      notice: {
        seated: t(
          'Je bent aangemeld. Je krijgt een bevestiging met een uitnodiging voor je agenda.',
          'You are enrolled. You will get a confirmation with an invitation for your calendar.',
        ),
        waiting: t(
          'Je staat op de wachtlijst. We laten het weten zodra er een plaats vrijkomt.',
          'You are on the waiting list. We will tell you when a seat comes free.',
        ),
        requested:
          value.asks[0] === 'budget_holder'
            ? t('We hebben het aan de budgethouder gevraagd.', 'We have asked the budget holder.')
            : t('We hebben het aan je leidinggevende gevraagd.', 'We have asked your manager.'),
      }[value.state],
    }),
    again: async ({ look, params, caller }, { refusal }) =>
      pageOf(await look((tx) => editionView(tx, caller.actor, params.editionId)), caller, refusal),
  })

  doors.page('/inschrijvingen/:enrolmentId/afmelden', {
    who: 'signed-in',
    params: ofEnrolment,
    see: async ({ look, params, caller }) => {
      const enrolment = await look((tx) => leaving(tx, caller.actor, params.enrolmentId))
      return enrolment && <LeavePage enrolment={enrolment} />
    },
  })

  doors.form('/inschrijvingen/:enrolmentId/afmelden', {
    who: 'signed-in',
    action: 'withdraw',
    params: ofEnrolment,
    body: z.object({}),
    input: (_, params) => params,
    perform: withdraw,
    refusals: withdrawTellings,
    then: (value, _, t) => ({ to: paths.edition(value.editionId), notice: withdrawnWords(value, t) }),
    again: async ({ look, params, caller }, { refusal }) => {
      const enrolment = await look((tx) => leaving(tx, caller.actor, params.enrolmentId))
      return enrolment && <LeavePage enrolment={enrolment} refusal={refusal} />
    },
  })
}

/** What became of it and what comes next, for whoever withdrew. */
function withdrawnWords({ self, was, promoted }: Withdrawn, t: Translate): string {
  if (!self) return t('De afmelding is gelukt. Wie je afmeldde krijgt bericht.', 'The withdrawal is done. The person is told.')
  if (was === 'requested')
    return t('Je aanvraag is ingetrokken. Niemand hoeft nog iets te doen.', 'Your request is withdrawn. Nobody needs to do anything.')
  if (was === 'waiting')
    return t(
      'Je staat niet meer op de wachtlijst. Bedenk je je? Dan sluit je achteraan weer aan.',
      'You are no longer on the waiting list. Changed your mind? Then you join again at the end.',
    )
  const mail = t('Je krijgt bericht, en de afspraak gaat uit je agenda.', 'You are told, and the appointment leaves your calendar.')
  return promoted.length > 0
    ? t(
        'Je bent afgemeld. Fijn dat je het liet weten: een collega van de wachtlijst heeft nu jouw plaats. ',
        'You have withdrawn. Good that you told us: a colleague on the waiting list now has your seat. ',
      ) + mail
    : t(
        'Je bent afgemeld. Fijn dat je het liet weten: je plaats is vrij voor een collega. ',
        'You have withdrawn. Good that you told us: your seat is free for a colleague. ',
      ) + mail
}

const pageOf = (edition: EditionView | null, caller: Caller, refusal?: string) =>
  edition && (
    <EditionPage
      edition={edition}
      personId={caller.person!.id}
      refusal={refusal}
      manages={caller.manages}
      leads={caller.leads}
      plans={edition.plans}
    />
  )

/** The sessions as a file for an agenda. A confidential activity has a neutral title (rule 3). */
function calendarOf(edition: EditionView, baseUrl: string): string {
  const { hostname } = new URL(baseUrl)
  const summary = edition.confidential ? 'Afspraak' : edition.title
  return feed({
    name: summary,
    refresh: Temporal.Duration.from('PT1H'),
    events: edition.sessions.map((session) => ({
      uid: `${session.id}@${hostname}`,
      sequence: session.revision,
      start: session.startsAt,
      end: session.endsAt,
      summary,
      location: session.place || undefined,
      url: session.videoUrl ?? baseUrl + paths.edition(edition.id),
      stamp: edition.mine!.since,
      confidential: edition.confidential,
    })),
  })
}
