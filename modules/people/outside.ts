import type { Sql } from '#platform/db/pool.ts'
import { fill, post, secretOf, secretPlace, textOf, type Kind } from '#platform/mail/index.ts'
import { settingsOf } from './settings.ts'
import { hashOf } from './token.ts'

/** One mailbox by one name: capitals, and what stands after a plus, don't make another person. */
export const mailboxOf = (address: string): string =>
  address
    .trim()
    .toLowerCase()
    .replace(/\+[^@]*@/, '@')

/** The same in SQL, for a column with an address. */
export const mailboxSql = (tx: Sql, column: 'email' | 'value' | 'address') => tx`regexp_replace(lower(${tx(column)}), '[+][^@]*@', '@')`

/** Whether a mailbox is the work address of somebody who works here today: who has an account needs no link. */
export async function worksHereAt(tx: Sql, mailbox: string): Promise<boolean> {
  const [one] = await tx<{ here: boolean }[]>`
    select exists (select from people.employment where organisation_id = (select platform.organisation()) and ${mailboxSql(tx, 'email')} = ${mailbox}
      and (ends_on is null or ends_on >= (now() at time zone 'Europe/Amsterdam')::date)) as here`
  return one!.here
}

export interface OutsideTelling {
  event: string
  kind: Kind
  /** Where the link goes: the address of the page, up to the secret. */
  path: string
  /** The id that the secret of the link follows from. */
  id: string
  name: string
  address: string
  values: Record<string, string>
  config: { baseUrl: string; secret: string }
}

/** What is kept of the link of this id: only a hash, so that whoever reads the tables can't open it. */
export const linkHash = (config: { secret: string }, id: string): string => hashOf(secretOf(config.secret, id))

/** A message with a link to somebody without an account: in Dutch, once per event. Nobody but the addressee reads it on screen. */
export async function tellOutside(tx: Sql, { event, kind, path, id, name, address, values, config }: OutsideTelling): Promise<void> {
  const [here] = await tx<
    { name: string; settings: unknown }[]
  >`select name, settings from people.organisation where id = (select platform.organisation())`
  const academy = settingsOf(here!.settings).academyName
  const words = fill(await textOf(tx, kind, 'nl', null), {
    ...values,
    link: `${config.baseUrl}${path}/${secretPlace}`,
    voornaam: name,
    academie: academy,
    organisatie: here!.name,
  })
  await post(tx, {
    event,
    kind: kind.name,
    personId: null,
    to: address,
    lang: 'nl',
    sender: `${academy} · ${here!.name}`,
    ...words,
    confidential: true,
    secretId: id,
  })
}
