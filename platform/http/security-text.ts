import type { House } from './house.ts'

/** Says where to report a weak spot (RFC 9116, which asks for a day on which the text expires: at the end of next month). */
export function securityText({ app, config }: House): void {
  if (!config.securityContact) return
  app.get('/.well-known/security.txt', async (_, reply) => {
    const expires = Temporal.Now.plainDateISO('UTC').with({ day: 1 }).add({ months: 2 })
    const lines = [
      `Contact: ${config.securityContact}`,
      `Expires: ${expires}T00:00:00Z`,
      'Preferred-Languages: nl, en',
      `Canonical: ${config.baseUrl}/.well-known/security.txt`,
    ]
    return reply.type('text/plain; charset=utf-8').send(lines.join('\n') + '\n')
  })
}
