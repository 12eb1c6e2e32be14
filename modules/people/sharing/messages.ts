import type { Tellings } from '#platform/outcome.ts'
import type { SharingRefusal } from './rules.ts'
import type { StopRefusal } from './share.ts'

export const sharingTellings: Tellings<SharingRefusal | StopRefusal> = {
  'share-with-self': { status: 422, nl: 'Dit ben je zelf. Kies iemand anders.', en: 'This is you. Choose somebody else.' },
  'share-with-nobody': { status: 422, nl: 'Kies een collega die hier werkt.', en: 'Choose a colleague who works here.' },
  'share-until-past': { status: 422, nl: 'Deze dag is al geweest. Kies een latere dag.', en: 'This day has passed. Choose a later one.' },
  'not-shared': { status: 404, nl: 'Dit deel je niet (meer).', en: 'You do not share this (any more).' },
}
