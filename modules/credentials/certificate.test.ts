import { describe, expect, test } from 'vitest'
import { openHouse, testConfig } from '#test/house.ts'
import { attend } from '#modules/editions/index.ts'
import { mailOf } from '#platform/mail/send.ts'
import { editionId, enrolmentId, sessionId } from '#world/editions.ts'
import { neighbours, people } from '#world/people.ts'
import { codeHash, codeOf, readCode } from './code.ts'
import { settleCertificate } from './settle.ts'

const world = openHouse()
const { fatima, mees, marjan, ineke, aylin, gijs, piet } = people

const certificatesOf = (who: string, key = 'past') =>
  world.read(
    (tx) => tx<{ id: string; revokedAt: Temporal.Instant | null; revokedBecause: string | null; verificationHash: string }[]>`
    select id, revoked_at, revoked_because, verification_hash from credentials.credential where enrolment_id = ${enrolmentId(key, who)} order by issued_at`,
  )
const certificateOf = async (who: string) => {
  await world.work()
  const [one] = await certificatesOf(who)
  return { ...one!, code: codeOf(testConfig.secret, one!.id) }
}

describe('the code', () => {
  test('stands in the mail and on the site for the person, and in no message that is kept', async () => {
    const { id, code } = await certificateOf('fatima')
    const [kept] = await world.read(
      (tx) => tx<{ id: string; body: string; secretId: string }[]>`select * from platform.outbox where event = ${'certificate/' + id}`,
    )
    expect(kept!.body).not.toContain(code)
    const sent = mailOf(
      { ...kept!, attachments: [], toAddress: 'fatima@voorbeeldstad.example', lang: 'nl', sender: '', subject: '' } as never,
      testConfig,
    )
    expect(sent.text).toContain(`zonder in te loggen: ${code}`)
    expect(sent.html).toContain(`<a href="http://localhost:8080/certificaten/${code}"`)
    const browser = await world.browser(fatima)
    expect((await browser.get(`/mijn/berichten/${kept!.id}`)).text).toContain(code)
    expect((await browser.get('/mijn/opleidingen')).body).toContain(`href="/certificaten/${code}"`)
    expect((await world.visitor().get(`/certificaten/${code}`)).text).toContain('Fatima Bennani')
    const bram = await world.browser(people.bram)
    expect((await bram.get(`/beheer/postvak/${kept!.id}`)).text).not.toContain(code)
  })
})

describe('a code', () => {
  test('is three groups of four signs that cannot be confused, and follows from the id', () => {
    const code = codeOf('secret', 'one')
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/)
    expect(codeOf('secret', 'one')).toBe(code)
    expect(codeOf('other secret', 'one')).not.toBe(code)
  })

  test('may be typed in any case, without dashes, with O for 0 and l for 1', () => {
    expect(readCode('7k2m9xqd3hvt')).toBe('7K2M-9XQD-3HVT')
    expect(readCode(' oilO-0000 – 0000')).toBe('0110-0000-0000')
    for (const wrong of ['', '7K2M-9XQD', '7K2M-9XQD-3HV!', '7K2M-9XQD-3HVTT']) expect(readCode(wrong)).toBeNull()
  })
})

describe('issuing', () => {
  test('happens once per enrolment, also when the job runs twice', async () => {
    await world.work()
    const again = await world
      .as(marjan)
      .perform(settleCertificate, { enrolmentId: enrolmentId('past', 'fatima'), secret: testConfig.secret })
    expect(again).toMatchObject({ ok: true, value: { did: 'nothing' } })
    const both = await Promise.all(
      [1, 2].map(() =>
        world.as(marjan).perform(settleCertificate, { enrolmentId: enrolmentId('recent', 'mees'), secret: testConfig.secret }),
      ),
    )
    expect(both.every((one) => one.ok)).toBe(true)
    expect(await certificatesOf('fatima')).toHaveLength(1)
    expect(await certificatesOf('mees', 'recent')).toHaveLength(1)
  })

  test('keeps the hash of the code and not the code', async () => {
    const { code, verificationHash } = await certificateOf('fatima')
    expect(verificationHash).toBe(codeHash(code))
    const rows = await world.read((tx) => tx`select to_jsonb(c)::text as row from credentials.credential c`)
    for (const { row } of rows as unknown as { row: string }[]) expect(row).not.toContain(code)
  })

  test('is not done for who did not complete it', async () => {
    expect(
      await world.as(marjan).perform(settleCertificate, { enrolmentId: enrolmentId('bbl', 'fatima'), secret: testConfig.secret }),
    ).toMatchObject({ value: { did: 'nothing' } })
  })
})

test('the person is told once that the certificate is there', async () => {
  const { id } = await certificateOf('fatima')
  await world.work()
  const told = await world.read((tx) => tx`select subject, body from platform.outbox where event = ${'certificate/' + id}`)
  expect(told).toHaveLength(1)
  expect(told[0]).toMatchObject({
    subject: 'Je certificaat: Houding en gedrag onder de Omgevingswet',
    body: expect.stringContaining(`/certificaten/${id}/pdf`),
  })
})

describe('checking in public', () => {
  test('shows who, what, by whom and when, without signing in and in any case', async () => {
    const { code } = await certificateOf('fatima')
    for (const typed of [code, code.toLowerCase(), code.replaceAll('-', '')]) {
      const page = await world.visitor().get(`/certificaten/${typed}`)
      expect(page.status).toBe(200)
      for (const words of ['Echt en geldig', 'Fatima Bennani', 'Houding en gedrag onder de Omgevingswet', 'Gemeente Voorbeeldstad'])
        expect(page.text).toContain(words)
    }
  })

  test('works for somebody of another municipality too', async () => {
    const { code } = await certificateOf('fatima')
    expect((await (await world.browser(neighbours.els)).get(`/certificaten/${code}`)).text).toContain('Fatima Bennani')
  })

  test('of a wrong code says so in a sentence, and keeps what was typed', async () => {
    for (const wrong of ['7K2M-9XQD-3HVT', 'onzin']) {
      const page = await world.visitor().get(`/certificaten/${wrong}`)
      expect(page.status).toBe(404)
      expect(page.text).toContain('hoort geen certificaat')
      expect(page.body).toContain(`value="${wrong}"`)
    }
  })

  test('starts from a form', async () => {
    const { code } = await certificateOf('fatima')
    expect((await world.visitor().get(`/certificaten?code=${code.toLowerCase()}`)).location).toBe(`/certificaten/${code}`)
    expect((await world.visitor().get('/certificaten')).text).toContain('Controleer een certificaat')
  })

  test('opens one row and no other', async () => {
    const { code } = await certificateOf('fatima')
    const page = await world.visitor().get(`/certificaten/${code}`)
    expect(page.text).not.toContain('Mees')
  })

  test('says when it has expired', async () => {
    const { id, code } = await certificateOf('gijs')
    await world.arrange(
      (tx) => tx`update credentials.credential set achieved_on = '2024-01-01', expires_on = '2025-01-01' where id = ${id}`,
    )
    expect((await world.visitor().get(`/certificaten/${code}`)).text).toContain('Verlopen na 1 januari 2025')
  })

  test('is slowed down for who guesses', async () => {
    const guesser = world.visitor()
    await guesser.get('/certificaten')
    const answers = await Promise.all(Array.from({ length: 30 }, () => guesser.get('/certificaten/0000-0000-0000')))
    expect(answers.some((answer) => answer.status === 429)).toBe(true)
  })
})

describe('the paper', () => {
  test('is for its owner only', async () => {
    const { id } = await certificateOf('fatima')
    const pdf = await (await world.browser(fatima)).get(`/certificaten/${id}/pdf`)
    expect([pdf.status, pdf.headers['content-type'], pdf.body.slice(0, 5)]).toEqual([200, 'application/pdf', '%PDF-'])
    for (const other of [mees, marjan, neighbours.els])
      expect((await (await world.browser(other)).get(`/certificaten/${id}/pdf`)).status).toBe(404)
    expect((await world.visitor().get(`/certificaten/${id}/pdf`)).location).toContain('/inloggen')
  })
})

describe('revoking', () => {
  test('asks for a reason, and then shows in public', async () => {
    const { id, code } = await certificateOf('aylin')
    const browser = await world.browser(marjan)
    await browser.get(`/academie/certificaten/${id}`)
    expect((await browser.post(`/academie/certificaten/${id}/intrekken`, { because: ' ' })).text).toContain('Schrijf waarom')
    await browser.post(`/academie/certificaten/${id}/intrekken`, { because: 'Verkeerde persoon' })
    const page = await world.visitor().get(`/certificaten/${code}`)
    expect(page.text).toContain('Ingetrokken op')
    expect(page.text).not.toContain('Verkeerde persoon')
    expect((await (await world.browser(aylin)).get(`/certificaten/${id}/pdf`)).status).toBe(404)
    expect((await browser.post(`/academie/certificaten/${id}/intrekken`, { because: 'Nog een keer' })).text).toContain('was al ingetrokken')
  })

  test('is for the coordinator, and the look is noted for the person concerned', async () => {
    const { id } = await certificateOf('piet')
    expect((await (await world.browser(ineke)).get(`/academie/certificaten/${id}`)).status).toBe(403)
    await (await world.browser(marjan)).get(`/academie/certificaten/${id}`)
    const looks = await world.read((tx) => tx`select viewer_id from platform.look where subject_id = ${piet.id} and page = 'certificate'`)
    expect(looks.map((row) => row['viewerId'])).toEqual([marjan.id])
  })

  test('follows a correction of the attendance, and putting it right gives a new certificate', async () => {
    await certificateOf('mees')
    const correct = async (present: boolean) => {
      const marks = [{ enrolmentId: enrolmentId('past', 'mees'), present, note: '', was: { present: !present, note: '' } }]
      expect(await world.as(marjan).perform(attend, { sessionId: sessionId('past', 1), marks, rest: false })).toMatchObject({ ok: true })
      await world.work()
    }
    await correct(false)
    expect(await certificatesOf('mees')).toMatchObject([{ revokedBecause: 'De aanwezigheid is gecorrigeerd.' }])
    expect((await (await world.browser(people.mees)).get('/mijn/opleidingen')).text).toContain('De aanwezigheid is gecorrigeerd.')
    await correct(true)
    expect(await certificatesOf('mees')).toMatchObject([{ revokedBecause: expect.any(String) }, { revokedAt: null }])
  })

  test('shows the results of the edition to the coordinator', async () => {
    const page = await (await world.browser(marjan)).get(`/academie/edities/${editionId('past')}/uitslag`)
    expect(page.text).toContain('deelnemers hebben de training afgerond')
    expect((await (await world.browser(gijs)).get(`/academie/edities/${editionId('past')}/uitslag`)).status).toBe(403)
  })
})
