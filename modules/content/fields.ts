import { z } from 'zod'
import { both, maybeWords, ticked, words } from '#platform/http/fields.ts'

/** A file as the form gives it; without one there are no bytes. */
export const upload = z
  .custom<{ name: string; bytes: Uint8Array }>((value) => value === undefined || (value as { bytes?: unknown }).bytes instanceof Uint8Array)
  .optional()
  .transform((file) => (file && file.bytes.length > 0 ? file.bytes : null))

const media = {
  mediaUrl: z
    .string()
    .trim()
    .max(500)
    .regex(/^(https?:\/\/\S+)?$/, both('Vul een adres in dat begint met https://.', 'Fill in an address that begins with https://.'))
    .default(''),
  mediaKind: z.enum(['podcast', 'film']).catch('film'),
}
const picture = { picture: upload, pictureWords: maybeWords(300), withoutPicture: ticked() }

export const ShortFields = z.object({ words: maybeWords(1500), ...media, ...picture })
export type ShortFields = z.infer<typeof ShortFields>

export const ItemFields = z.object({
  title: words(200, 'Geef het een naam.', 'Give it a name.'),
  words: maybeWords(4000),
  openTo: z.enum(['employees', 'everyone']).default('employees'),
  ...media,
  ...picture,
})
export type ItemFields = z.infer<typeof ItemFields>
