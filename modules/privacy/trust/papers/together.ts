import { zipSync } from 'fflate'
import { documentPdf, toOdt } from '#platform/files/index.ts'
import type { Trust } from '../view.ts'
import type { Member } from './arrangement.ts'
import { paperNames, papers } from './index.ts'

/** All papers as one file, each to print and to edit. Who is in no network has nothing to arrange with others. */
export async function papersTogether(trust: Trust, members: readonly Member[]): Promise<Buffer> {
  const files: Record<string, Uint8Array> = {}
  for (const name of paperNames.filter((one) => one !== 'samenwerking' || members.length > 0)) {
    const document = papers[name].make(trust, members)
    files[`${name}.pdf`] = await documentPdf(document)
    files[`${name}.odt`] = toOdt(document)
  }
  return Buffer.from(zipSync(files, { level: 0 })) // they are compressed already
}
