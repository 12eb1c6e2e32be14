import type { Tellings } from '#platform/outcome.ts'
import type { SendRefusal } from './frameworks/send.ts'
import type { TakeInRefusal } from './frameworks/take-in.ts'
import type { ChangeRefusal, EndRefusal } from './own/change.ts'
import type { KeepRefusal } from './own/keep.ts'

export const takeInTellings: Tellings<TakeInRefusal> = {
  'nothing-in-it': {
    status: 422,
    nl: 'In dit bestand staat geen enkele vaardigheid en geen enkel beroep. Kies de CSV-bestanden zoals je ze hebt gedownload.',
    en: 'There is not one skill or occupation in this file. Choose the CSV files as you downloaded them.',
  },
  'older-version': {
    status: 409,
    nl: ({ version, known }) => `Versie ${version} is ouder dan versie ${known}, die er al staat. Bevestig dat je dit wilt.`,
    en: ({ version, known }) => `Version ${version} is older than version ${known}, which is here already. Confirm that you want this.`,
  },
  'withdraws-much': {
    status: 409,
    nl: ({ withdrawn }) => `Dit bestand trekt ${withdrawn} vaardigheden en beroepen in. Is het compleet? Bevestig dan dat het klopt.`,
    en: ({ withdrawn }) => `This file withdraws ${withdrawn} skills and occupations. Is it complete? Then confirm that it is right.`,
  },
  'can-not-be-kept': {
    status: 422,
    nl: 'In dit bestand staat iets wat niet te bewaren is, zoals een tekst die veel te lang is. Er is niets overgenomen.',
    en: 'There is something in this file that can not be kept, such as a text that is far too long. Nothing was taken from it.',
  },
}

export const sendTellings: Tellings<SendRefusal> = {
  'not-an-administrator': { status: 403, nl: 'Dit doet een beheerder.', en: 'An administrator does this.' },
  'by-command-only': {
    status: 403,
    nl: 'Hier werken meer organisaties met dezelfde raamwerken. Wie de server beheert, leest ze in met een opdracht.',
    en: 'More organisations work with the same frameworks here. Whoever runs the server takes them in with a command.',
  },
  'no-file': { status: 422, nl: 'Kies een ZIP-bestand.', en: 'Choose a ZIP file.' },
  'one-at-a-time': {
    status: 409,
    nl: 'Er wordt al een raamwerk ingelezen. Wacht tot dat klaar is.',
    en: 'A framework is being taken in already. Wait until that is done.',
  },
}

export const keepTellings: Tellings<KeepRefusal> = {
  'not-yours-to-keep': {
    status: 403,
    nl: 'Eigen competenties houdt een beheerder of leeradviseur bij.',
    en: 'Competences of the organisation are kept by an administrator or learning adviser.',
  },
  'name-in-use': {
    status: 409,
    nl: ({ name }) => `De competentie ${name} is er al.`,
    en: ({ name }) => `The competence ${name} exists already.`,
  },
}

const noSuchCompetence = {
  status: 404,
  nl: 'Deze competentie is er niet (meer).',
  en: 'This competence does not exist (any more).',
} as const

export const changeTellings: Tellings<ChangeRefusal> = {
  ...keepTellings,
  'no-such-competence': noSuchCompetence,
  'levels-in-use': {
    status: 409,
    nl: ({ levels }) =>
      `Deze competentie staat in een rolprofiel of een verwachte verandering. Houd het bij ${levels} niveaus; de woorden mag je wel veranderen.`,
    en: ({ levels }) =>
      `This competence is in a role profile or an expected change. Keep its ${levels} levels; you can change their words.`,
  },
}

export const endTellings: Tellings<EndRefusal> = {
  'not-yours-to-keep': keepTellings['not-yours-to-keep'],
  'no-such-competence': noSuchCompetence,
}
