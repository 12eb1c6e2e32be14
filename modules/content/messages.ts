import type { Tellings } from '#platform/outcome.ts'
import type { ItemRefusal, PictureRefusal } from './save.ts'

const pictureTellings: Tellings<PictureRefusal> = {
  'no-picture': {
    status: 422,
    nl: 'Dit bestand is geen plaatje. Kies een PNG, JPEG of WebP.',
    en: 'This file is no picture. Choose a PNG, JPEG or WebP.',
  },
  'picture-too-large': {
    status: 413,
    nl: 'Dit plaatje is groter dan 2 MB. Maak het kleiner.',
    en: 'This picture is larger than 2 MB. Make it smaller.',
  },
  'picture-without-words': {
    status: 422,
    nl: 'Schrijf in een paar woorden wat er op het plaatje staat, voor wie het niet ziet.',
    en: 'Say in a few words what the picture shows, for whoever does not see it.',
  },
}

export const shortTellings: Tellings<PictureRefusal | 'no-such-activity'> = {
  ...pictureTellings,
  'no-such-activity': { status: 404, nl: 'Deze activiteit bestaat niet (meer).', en: 'This activity does not exist (any more).' },
}

export const itemTellings: Tellings<ItemRefusal> = {
  ...pictureTellings,
  'no-such-item': { status: 404, nl: 'Deze QR-code bestaat niet (meer).', en: 'This QR code does not exist (any more).' },
  'nothing-in-it': {
    status: 422,
    nl: 'Er staat nog niets achter deze code. Schrijf een tekst, of kies een film of plaatje.',
    en: 'Nothing is behind this code yet. Write a text, or choose a film or picture.',
  },
}
