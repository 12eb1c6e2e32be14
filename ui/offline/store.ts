import { forgetKey, seal, unseal, type Sealed } from './seal.ts'

// What a device keeps for toolboxes without network (docs/privacy.md says what and for how long). Names are in one place only, so that forgetting
// is one step: at sign-out, when the delegation ended, and after two weeks without contact. What waits to be sent holds ids, no names.

export interface Kept {
  person: string
  /** A device that several people use: what is recorded here without network waits until the voorman has looked at it. */
  shared: boolean
  crews: { id: string; name: string; until: string | null; people: { id: string; name: string }[] }[]
  topics: { id: string; title: string; words: string; mediaUrl: string | null; mediaKind: 'podcast' | 'film' | null }[]
  /** The last day on which the names may be used without contact. */
  keepUntil: string
}
export interface Waiting {
  /** One per toolbox: what was sent twice is recorded once. */
  key: string
  /** Who recorded it: nobody else's session sends it. */
  person: string
  crewId: string
  activityId: string
  title: string
  heldOn: string
  recordedAt: string
  personIds: string[]
  /** Recorded on a shared device, where nobody knows who held it: it is sent when the voorman, signed in, says so. */
  unseen?: boolean
  /** Why it was not taken, in a sentence; it stays here until the voorman takes it away. */
  refused?: string
}

const mark = 'toolbox'
const dutchDay = (at: number) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(at)
export const today = () => dutchDay(Date.now())

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open('ambacht-toolbox', 1)
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore('crew')
      asked.result.createObjectStore('waiting', { keyPath: 'key' })
    }
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
  })
}

/** One transaction; done when it is on the disk. */
async function within<T>(store: 'crew' | 'waiting', work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const db = await open()
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = db.transaction(store, 'readwrite', { durability: 'strict' })
      const asked = work(transaction.objectStore(store))
      transaction.oncomplete = () => resolve(asked.result)
      transaction.onerror = transaction.onabort = () => reject(transaction.error)
    })
  } finally {
    db.close()
  }
}

export async function keep(kept: Omit<Kept, 'keepUntil'>): Promise<void> {
  const limit = dutchDay(Date.now() + 14 * 86_400_000)
  const ends = kept.crews.flatMap(({ until }) => (until ? [until] : []))
  const keepUntil = [limit, ...ends].sort()[0]!
  const sealed = await seal({ ...kept, keepUntil } satisfies Kept, keepUntil)
  localStorage.setItem(mark, 'ja')
  await within('crew', (store) => store.put(sealed, 'now'))
}

/** The names of the crew; null when there are none, or when they were kept for too long or their key is gone: then they go. */
export async function kept(): Promise<Kept | null> {
  const sealed = (await within('crew', (store) => store.get('now'))) as Sealed | undefined
  if (!sealed) return null
  const found = (await unseal(sealed)) as Kept | null
  if (found && found.keepUntil >= today()) return found
  await forget()
  return null
}

export async function forget(): Promise<void> {
  await within('crew', (store) => store.clear())
  forgetKey()
  localStorage.removeItem(mark)
}

/** Whether there is anything to forget: asked before a database is opened on a device that never saw a crew. */
export const holdsNames = (): boolean => localStorage.getItem(mark) !== null

export const wait = (one: Waiting) => within('waiting', (store) => store.put(one))
export const waiting = () => within('waiting', (store) => store.getAll()) as Promise<Waiting[]>
export const takeAway = (key: string) => within('waiting', (store) => store.delete(key))
