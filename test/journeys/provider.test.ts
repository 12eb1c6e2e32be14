import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { editionId, sessionId } from '#world/editions.ts'
import { inventoryId, wendy } from '#world/everyday.ts'
import { organisation, people } from '#world/people.ts'
import { accessible, openStage } from './stage.ts'

const stage = openStage()
const { ineke, sanne } = people

/** A provider keeps an edition from the invitation to the certificate (C22), and adds a blind spot to the inventory of needs (P03). */
describe.each(['on', 'off'] as const)('with JavaScript %s', { timeout: 60_000 }, (script) => {
  const account = { id: wendy.id, organisationId: organisation.id }

  test('the adviser ties a contact; the contact sees own editions, keeps the list, takes attendance and brings a certificate', async () => {
    const adviser = await stage.enter(ineke, { script })
    await adviser.goto('/academie/aanbieders')
    await adviser.getByLabel('Aanbieder', { exact: true }).selectOption({ label: wendy.provider })
    await adviser.getByLabel('Naam').fill('Pim Stam')
    await adviser.getByLabel('E-mailadres').fill(`pim.${script}@bob.example`)
    await adviser.getByRole('button', { name: 'Voeg toe en stuur een mail' }).click()
    await adviser.getByText('Pim Stam krijgt een mail').waitFor()

    const page = await stage.enter(account, { script })
    await page.goto('/')
    await page.getByRole('heading', { level: 1, name: 'Jullie edities' }).waitFor()
    if (script === 'on') await accessible(page)
    await page.locator(`a[href="/aanbieder/edities/${editionId('tm1')}"]`).click()
    await page.getByRole('cell', { name: 'Sanne Vos', exact: true }).waitFor()
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'CSV' }).click()])
    expect(await readFile(await file.path(), 'utf8')).toContain('Sanne Vos')

    await stage.arrange(
      (tx) =>
        tx`update editions.session set starts_at = now() - interval '1 hour', ends_at = now() + interval '1 hour', room_id = null, place = 'Werf' where id = ${sessionId('tm1', 1)}`,
    )
    await page.getByRole('link', { name: /Aanwezigheid/ }).click()
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await page.getByText('De aanwezigheid is bewaard').waitFor()

    await page.goto(`/aanbieder/edities/${editionId('tm1')}/certificaten`)
    await page.getByLabel('Deelnemer').selectOption({ label: 'Sanne Vos' })
    await page
      .getByLabel('Certificaat', { exact: true })
      .setInputFiles({ name: 'sanne.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') })
    await page.getByRole('button', { name: 'Zet klaar' }).click()
    await page.getByText('Het certificaat staat klaar').waitFor()

    const participant = await stage.enter(sanne, { script })
    await participant.goto('/mijn/opleidingen')
    const [paper] = await Promise.all([
      participant.waitForEvent('download'),
      participant.locator('a[href^="/certificaten/papier/"]').first().click(),
    ])
    expect(paper.suggestedFilename()).toBe('certificaat-van-aanbieder.pdf')
  })

  test('the provider proposes, the adviser ranks, and the provider sees the top 10', async () => {
    const title = `Blinde vlek ${script}`
    const page = await stage.enter(account, { script })
    await page.goto(`/aanbieder/behoeften/${inventoryId}`)
    await page.getByLabel('Wat moet er geleerd worden?').fill(title)
    await page.getByLabel(/Vakinhoud/).check()
    await page.getByRole('button', { name: 'Stel voor' }).click()
    await page.getByText('je voorstel staat erbij').waitFor()

    const adviser = await stage.enter(ineke, { script })
    await adviser.goto(`/academie/behoeften/${inventoryId}`)
    await adviser.getByLabel(`Plaats van ${title}`).fill(script === 'on' ? '4' : '5')
    await adviser.getByRole('button', { name: 'Bewaar de volgorde' }).click()
    await adviser.getByText('De volgorde is bewaard').waitFor()
    await page.goto(`/aanbieder/behoeften/${inventoryId}`)
    await page.getByText(new RegExp(`\\d\\. ${title}`)).waitFor()
  })

  test('every other page is closed', async () => {
    const page = await stage.enter(account, { script })
    for (const url of ['/aanbod', '/academie', '/medewerkers', '/beheer', `/edities/${editionId('tm1')}`, '/mijn/team'])
      expect((await page.goto(url))!.status()).toBe(403)
  })
})
