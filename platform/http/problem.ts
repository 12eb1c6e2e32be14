import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Lang } from '../words.ts'

/** Titles of problems by status, as sentences in the language asked for (RFC 9457, NLGov API Design Rules). */
const titles: Record<number, { nl: string; en: string }> = {
  400: { nl: 'De aanvraag klopt niet.', en: 'The request is not valid.' },
  401: { nl: 'Je bent niet aangemeld.', en: 'You are not signed in.' },
  403: { nl: 'Dit mag je niet.', en: 'You may not do this.' },
  404: { nl: 'Dit bestaat niet.', en: 'This does not exist.' },
  405: { nl: 'Zo kan het niet.', en: 'It cannot be done like this.' },
  409: { nl: 'Dat kan nu niet.', en: 'That is not possible now.' },
  410: { nl: 'Dit is er niet meer.', en: 'This is gone.' },
  413: { nl: 'De aanvraag is te groot.', en: 'The request is too large.' },
  422: { nl: 'De aanvraag klopt niet.', en: 'The request is not valid.' },
  429: { nl: 'Er kwamen te veel aanvragen.', en: 'There were too many requests.' },
  503: { nl: 'We zijn zo terug.', en: 'We will be right back.' },
  500: { nl: 'Er ging iets mis bij ons.', en: 'Something went wrong on our side.' },
}

/** The language a client asks for; Dutch unless it prefers English. */
export function langOf(request: FastifyRequest): Lang {
  const asked = String(request.headers['accept-language'] ?? '').toLowerCase()
  const en = asked.indexOf('en')
  const nl = asked.indexOf('nl')
  return en >= 0 && (nl < 0 || en < nl) ? 'en' : 'nl'
}

export function problem(request: FastifyRequest, reply: FastifyReply, status: number, detail: { nl: string; en: string } | string) {
  const lang = langOf(request)
  const title = (titles[status] ?? titles[500]!)[lang]
  return reply
    .code(status)
    .header('content-language', lang)
    .type('application/problem+json')
    .send({ status, title, detail: typeof detail === 'string' ? detail : detail[lang] })
}
