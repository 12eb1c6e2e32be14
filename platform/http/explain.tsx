import type { FastifyReply, FastifyRequest } from 'fastify'
import { ButtonLink, EmptyState, NotSent, Page, Stack } from '#ui/index.ts'
import { translator } from '../words.ts'
import type { Caller } from './caller.ts'
import { show } from './answer.ts'
import type { House } from './house.ts'

type Why =
  | 'not-found'
  | 'bad-address'
  | 'not-for-you'
  | 'own-record-only'
  | 'old-form'
  | 'too-often'
  | 'too-large'
  | 'refused'
  | 'resting'
  | 'broken'

const pages: Record<Why, { status: number; title: [string, string]; text: [string, string] }> = {
  'not-found': {
    status: 404,
    title: ['Deze pagina is er niet', 'This page does not exist'],
    text: [
      'Misschien is hij verplaatst of weggehaald. Zoek het in het aanbod, of begin opnieuw.',
      'It may have been moved or removed. Look for it in the catalogue, or start again.',
    ],
  },
  'bad-address': {
    status: 400,
    title: ['Dit adres klopt niet', 'This address is not right'],
    text: [
      'Er staat iets in het adres dat we niet begrijpen. Ga terug en probeer het opnieuw.',
      'There is something in the address that we do not understand. Go back and try again.',
    ],
  },
  'not-for-you': {
    status: 403,
    title: ['Deze pagina is niet voor jou', 'This page is not for you'],
    text: [
      'Je hebt hier een andere rol voor nodig. Vraag het de beheerder van jouw organisatie.',
      'You need another role for this. Ask the administrator of your organisation.',
    ],
  },
  'own-record-only': {
    status: 403,
    title: ['Deze pagina is niet meer voor jou', 'This page is no longer for you'],
    text: [
      'Je werkt hier niet meer. Tot 90 dagen na je laatste dag zie je hier je eigen gegevens, en kun je ze meenemen. Meer niet.',
      'You no longer work here. Until 90 days after your last day you see your own data here, and can take it along. Nothing more.',
    ],
  },
  'old-form': {
    status: 403,
    title: ['Het formulier was verlopen', 'The form had expired'],
    text: [
      'Je was uitgelogd, of het formulier stond te lang open. Ga terug, ververs de pagina en verstuur het opnieuw. Er is niets veranderd.',
      'You were signed out, or the form was open too long. Go back, refresh the page and send it again. Nothing has changed.',
    ],
  },
  'too-often': {
    status: 429,
    title: ['Even wachten', 'Please wait a moment'],
    text: [
      'Er kwamen te veel verzoeken in korte tijd. Probeer het over een minuut opnieuw.',
      'Too many requests in a short time. Try again in a minute.',
    ],
  },
  'too-large': {
    status: 413,
    title: ['Dit bestand is te groot', 'This file is too large'],
    text: ['Kies een kleiner bestand. Er is niets veranderd.', 'Choose a smaller file. Nothing has changed.'],
  },
  refused: { status: 409, title: ['Dat lukt niet', 'That is not possible'], text: ['Er is niets veranderd.', 'Nothing has changed.'] },
  resting: {
    status: 503,
    title: ['We zijn zo terug', 'We will be right back'],
    text: [
      'De database start opnieuw; dat duurt een paar seconden. Was je iets aan het versturen? Ververs de pagina dan en stem toe in opnieuw versturen: het gebeurt hooguit één keer.',
      'The database is restarting, which takes a few seconds. Were you sending something? Refresh the page and agree to send it again: it is done once at most.',
    ],
  },
  broken: {
    status: 500,
    title: ['Er ging iets mis bij ons', 'Something went wrong on our side'],
    text: [
      'Het ligt niet aan jou. Wat je eerder deed is bewaard. Probeer het over een paar minuten opnieuw.',
      'It is not your fault. What you did before is saved. Try again in a few minutes.',
    ],
  },
}

/** Tells a person why there is no page, and what to do next. `typed`: the form that was refused, whose page is gone; its texts come back to be copied. */
export function explain(
  house: House,
  caller: Caller,
  request: FastifyRequest,
  reply: FastifyReply,
  why: Why,
  text?: string,
  typed: Record<string, unknown> = {},
) {
  const { status, title, text: usual } = pages[why]
  const t = translator(caller.lang)
  const [reason = '', ...advice] = (text ?? t(...usual)).split(/(?<=\.) /)
  if (why !== 'refused' || reply.statusCode < 400) reply.code(status)
  return show(
    house,
    caller,
    request,
    reply,
    <Page title={t(...title)}>
      <Stack gap="l">
        <EmptyState
          drawing="path"
          title={reason}
          text={advice.join(' ')}
          action={<ButtonLink href="/">{t('Naar de startpagina', 'To the start page')}</ButtonLink>}
        />
        <NotSent typed={typed} />
      </Stack>
    </Page>,
  )
}
