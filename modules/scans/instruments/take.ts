import { z } from 'zod'
import type { Act, Actor } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { both, id, words } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { shipped } from '../shipped/index.ts'
import { normOf } from './change.ts'
import { readInstrument } from './file.ts'
import { Instrument, purposes } from './format.ts'
import { sample } from './sample.ts'

export type TakeRefusal = 'not-a-keeper' | 'no-such-instrument' | 'in-use-already' | 'file-has-flaws'

/** Instruments are kept by the learning adviser. */
export const keepsInstruments = (actor: Actor): boolean => actor.roles.includes('learning_adviser')

export const TakeShipped = z.object({ code: z.string().max(40) })

/** Takes one of ours into use: offered from now on, as it is. */
export async function takeShipped(act: Act, { code }: { code: string }): Promise<Outcome<{ instrumentId: string }, TakeRefusal>> {
  if (!keepsInstruments(act.actor)) return refuse('not-a-keeper')
  const instrument = shipped.find((one) => one.code === code)
  if (!instrument) return refuse('no-such-instrument')
  const made = await make(act, instrument, { published: true })
  return made ? done({ instrumentId: made }) : refuse('in-use-already')
}

export const TakeCopy = z.object({ shareId: id() })

/** Takes a copy of what another organisation shares. The copy tells where it comes from, is a draft, and is ours from now on. */
export async function takeCopy(act: Act, { shareId }: { shareId: string }): Promise<Outcome<{ instrumentId: string }, TakeRefusal>> {
  if (!keepsInstruments(act.actor)) return refuse('not-a-keeper')
  const [shared] = await act.tx<{ owner: string; document: Instrument }[]>`
    select owner, document from scans.instrument_share where id = ${shareId} and ended_at is null and organisation_id <> platform.organisation()`
  if (!shared) return refuse('no-such-instrument')
  const source = `${shared.document.source} Overgenomen van ${shared.owner}.`.slice(0, 1000)
  return done({ instrumentId: await makeNew(act, { ...shared.document, source }) })
}

export const Begin = z.object({
  title: words(160, 'Geef het instrument een naam.', 'Give the instrument a name.'),
  purpose: z.enum(purposes, { error: both('Kies wat het wordt.', 'Choose what it will be.') }),
})
export type Begin = z.infer<typeof Begin>

const subject = 'onderwerp-1'
const first = { code: 'vraag-1', domain: subject, text: sample.question }
const firstStatement = {
  scales: { vijf: { from: 1, to: 5, low: 'nooit', high: 'altijd' } },
  questions: [{ ...first, kind: 'scale', scale: 'vijf' }],
}
const firstItem = {
  test: { outcomes: [normOf(subject)] },
  questions: [
    {
      ...first,
      kind: 'choice',
      options: [
        { code: 'a', text: sample.wrong },
        { code: 'b', text: sample.right, right: true },
      ],
    },
  ],
}

/** Begins an instrument of the organisation itself: a draft with one subject and one question. */
export async function begin(act: Act, { title, purpose }: Begin): Promise<Outcome<{ instrumentId: string }, TakeRefusal>> {
  if (!keepsInstruments(act.actor)) return refuse('not-a-keeper')
  const instrument = Instrument.parse({
    format: 'ambacht-instrument/1',
    code: codeOf(title),
    title,
    about: title,
    source: 'Zelf gemaakt.',
    purpose,
    minutes: 10,
    domains: [{ code: subject, name: purpose === 'test' ? sample.outcome : sample.subject }],
    ...(purpose === 'test' ? firstItem : firstStatement),
  })
  return done({ instrumentId: await makeNew(act, instrument) })
}

export const BringFile = z.object({
  file: z.custom<{ bytes: Uint8Array }>(
    (file) => ((file as { bytes?: Uint8Array } | undefined)?.bytes?.length ?? 0) > 0,
    both('Kies een JSON-bestand.', 'Choose a JSON file.'),
  ),
})

export const textOf = (file: unknown): string => Buffer.from((file as { bytes?: Uint8Array } | undefined)?.bytes ?? []).toString('utf8')

/** Makes a draft of the instrument in a file. */
export async function bringFile(act: Act, { text }: { text: string }): Promise<Outcome<{ instrumentId: string }, TakeRefusal>> {
  if (!keepsInstruments(act.actor)) return refuse('not-a-keeper')
  const read = readInstrument(text)
  if (!read.ok) return refuse('file-has-flaws')
  return done({ instrumentId: await makeNew(act, read.instrument) })
}

/** With a code that is free here: that of the document, or with a number behind it. */
async function makeNew(act: Act, instrument: Instrument): Promise<string> {
  for (let n = 1; ; n++) {
    const code = n === 1 ? instrument.code : `${instrument.code.slice(0, 36)}-${n}`
    const made = await make(act, { ...instrument, code }, { published: false })
    if (made) return made
  }
}

/** Null when the code is in use. */
async function make(act: Act, document: Instrument, { published }: { published: boolean }): Promise<string | null> {
  const { tx, now } = act
  const [made] = await tx<{ id: string }[]>`
    insert into scans.instrument (organisation_id, code, made_at) values (platform.organisation(), ${document.code}, ${now}) on conflict do nothing returning id`
  if (!made) return null
  await tx`insert into scans.instrument_version (organisation_id, instrument_id, number, document, made_at, published_at)
    values (platform.organisation(), ${made.id}, 1, ${tx.json(document as never)}, ${now}, ${published ? now : null})`
  await record(act, 'make-instrument', `instrument/${made.id}`, { published })
  return made.id
}

/** A code from words: small letters, digits and hyphens, beginning with a letter. */
export function codeOf(text: string, fallback = 'scan'): string {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 36)
    .replace(/-+$/, '')
  return plain && !(plain in {}) ? plain : fallback
}
