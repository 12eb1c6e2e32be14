import type { Page } from 'playwright-core'
import { cardCode, startCode } from '#modules/people/index.ts'
import type { Somebody } from '#world/people.ts'
import { testConfig } from '../house.ts'
import type { Stage } from './stage.ts'

const { secret } = testConfig

/** What an administrator prints: the address in the QR code, and the start code on the slip beside it. */
export interface PrintedCard {
  address: string
  start: string
}

/** A new card that nobody chose a PIN for. To scan it is to open its address. */
export async function cardFor(stage: Stage, somebody: Somebody): Promise<PrintedCard> {
  const id = crypto.randomUUID()
  await stage.arrange(async (tx) => {
    await tx`update people.card set ended_at = now(), ended_because = 'revoked' where person_id = ${somebody.id} and ended_at is null`
    await tx`insert into people.card (id, organisation_id, person_id) values (${id}, platform.organisation(), ${somebody.id})`
  })
  return { address: `/inloggen/kaart/${cardCode(secret, id)}`, start: startCode(secret, id, 1) }
}

export async function firstTime(page: Page, card: PrintedCard): Promise<void> {
  await page.goto(card.address)
  await page.getByLabel('Startcode').fill(card.start)
  await page.getByLabel('Je nieuwe pincode', { exact: true }).fill('7391')
  await page.getByLabel('Nog een keer').fill('7391')
  await page.getByRole('button', { name: 'Bewaar en log in' }).click()
  await page.waitForURL((to) => to.pathname === '/')
}
export async function scan(page: Page, address: string, pin = '7391'): Promise<void> {
  await page.goto(address)
  await page.getByLabel('Pincode').fill(pin)
  await page.getByRole('button', { name: 'Log in' }).click()
  await page.waitForURL((to) => to.pathname === '/')
}
