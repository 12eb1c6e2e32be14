import { describe, expect, test } from 'vitest'
import { fill, unknownFields, type Kind } from './kinds.ts'
import { htmlOf } from './html.ts'
import { mailOf } from './send.ts'
import { secretOf, secretPlace } from './secret.ts'

const kind: Kind = {
  name: 'test',
  when: ['x', 'x'],
  perActivity: true,
  fields: [{ name: 'voornaam', means: ['x', 'x'], example: ['Fatima', 'Fatima'] }],
  nl: { subject: 'Hallo {voornaam}', body: 'Hallo {voornaam}' },
  en: { subject: 'Hello {voornaam}', body: 'Hello {voornaam}' },
}

describe('texts', () => {
  test('a field that a kind does not know is named', () => {
    expect(unknownFields(kind, 'Hallo {voornaam}, {salaris} en { voornaam }')).toEqual(['salaris', ' voornaam '])
  })

  test('a value that looks like a field is not filled again', () => {
    expect(fill({ subject: '{voornaam}', body: '{voornaam} {titel}' }, { voornaam: '{titel}', titel: 'geheim' })).toEqual({
      subject: '{titel}',
      body: '{titel} geheim',
    })
  })

  test('a line with only an empty field leaves no gap, and a subject stays one line', () => {
    expect(fill({ subject: 'a {x}', body: 'een\n\n{leeg}\n\ntwee' }, { x: 'b\r\nBcc: c', leeg: '' })).toEqual({
      subject: 'a b Bcc: c',
      body: 'een\n\ntwee',
    })
  })
})

describe('HTML of a message', () => {
  const html = htmlOf({
    subject: '<b>',
    sender: 'Academie & co',
    lang: 'nl',
    body: 'Hallo <script>alert(1)</script>\n\nLog in: https://a.example/x?y=1&z="><img>\n\n- een\n- twee\n\nZie https://b.example/c.',
  })

  test('what people typed stays text', () => {
    expect(html).not.toContain('<script>')
    expect(html).not.toContain('<img')
    expect(html).toContain('Hallo &lt;script&gt;')
    expect(html).toContain('<title>&lt;b&gt;</title>')
  })

  test('an address is a link, and a list a list', () => {
    expect(html).toContain('href="https://b.example/c"')
    expect(html).toContain('<li>een</li><li>twee</li>')
    expect(htmlOf({ subject: 'x', sender: 'y', lang: 'nl', body: 'Log in: https://a.example/x' })).toMatch(
      /<a href="https:\/\/a.example\/x"[^>]*>Log in<\/a>/,
    )
  })
})

describe('a mail', () => {
  const message = {
    id: '11111111-1111-4111-8111-111111111111',
    toAddress: 'a@b.example',
    lang: 'nl' as const,
    sender: 'x',
    subject: 's',
    body: `link/${secretPlace}`,
    attachments: [],
    secretId: 'abc',
  }
  const config = {
    mailFrom: 'Academie <a@b.example>',
    baseUrl: 'https://academie.example',
    secret: 'a secret of thirty-two characters or more',
  }

  test('always has the same Message-ID, made from its row', () => {
    expect(mailOf(message, config).messageId).toBe('<11111111-1111-4111-8111-111111111111@academie.example>')
  })

  test('carries the secret of its link, which the row does not', () => {
    expect(mailOf(message, config).text).toBe('link/' + secretOf(config.secret, 'abc'))
    expect(message.body).not.toContain(secretOf(config.secret, 'abc'))
  })
})
