import { forget, keep, kept, takeAway, wait, waiting, type Kept, type Waiting } from '#ui/offline/store.ts'

export type Contact = 'there' | 'no-network' | 'sign-in'
export interface Settled {
  contact: Contact
  /** Who is signed in. */
  person: string | null
}

type Answer = Omit<Kept, 'keepUntil'> & { csrf: string; received: string[] }

/** Asks what the device may know, keeps it, and sends what waits. Two tabs do this one after the other. */
export function settle(): Promise<Settled> {
  return navigator.locks ? navigator.locks.request('ambacht-toolbox', settleAlone) : settleAlone()
}

async function settleAlone(): Promise<Settled> {
  const answer = await ask()
  if (typeof answer === 'string') return { contact: answer, person: null }
  // Whoever leads no crew any more, or somebody else: the names of before go.
  if (answer.crews.length) await keep({ person: answer.person, shared: answer.shared, crews: answer.crews, topics: answer.topics })
  else if (await kept()) await forget()
  for (const one of await waiting()) {
    if (one.person !== answer.person || one.refused || one.unseen) continue
    if (answer.received.includes(one.key)) await takeAway(one.key)
    else if (!(await send(one, answer.csrf))) return { contact: 'no-network', person: null }
  }
  return { contact: 'there', person: answer.person }
}

async function ask(): Promise<Answer | Exclude<Contact, 'there'>> {
  const response = await fetch('/toolbox/gegevens', { redirect: 'manual', cache: 'no-store' }).catch(() => null)
  if (!response || response.status >= 500) return 'no-network'
  if (!response.ok || !isJson(response)) return 'sign-in'
  return (await response.json()) as Answer
}

/** @returns false when there was no answer: it stays, and is sent again with the same key. */
async function send(one: Waiting, csrf: string): Promise<boolean> {
  const { key, crewId, activityId, heldOn, recordedAt, personIds } = one
  const response = await fetch('/toolbox/versturen', {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key, crewId, activityId, heldOn, recordedAt, personIds, _csrf: csrf }),
  }).catch(() => null)
  if (!response || response.status >= 500 || response.status === 429 || !isJson(response)) return false
  if (response.ok) await takeAway(key)
  else await wait({ ...one, refused: ((await response.json()) as { sentence: string }).sentence })
  return true
}

const isJson = (response: Response) => (response.headers.get('content-type') ?? '').startsWith('application/json')
