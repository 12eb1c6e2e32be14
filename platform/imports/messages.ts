import type { Tellings } from '#platform/outcome.ts'
import type { ApplyRefusal, DiscardRefusal } from './apply.ts'
import type { Verdict } from './kind.ts'
import type { ColumnsRefusal } from './plan.ts'
import type { Run } from './runs.ts'
import type { UploadRefusal } from './upload.ts'

export const uploadTellings: Tellings<UploadRefusal> = {
  'no-such-kind': { status: 404, nl: 'Dit kun je hier niet inlezen.', en: 'This cannot be imported here.' },
  'not-yours-to-import': {
    status: 403,
    nl: 'Dit inlezen mag jij niet. Vraag het de beheerder.',
    en: 'You may not import this. Ask the administrator.',
  },
  'no-file': { status: 422, nl: 'Kies een bestand.', en: 'Choose a file.' },
  'file-too-large': {
    status: 413,
    nl: 'Dit bestand is te groot. Een bestand mag 25 MB zijn. Deel het op in kleinere bestanden.',
    en: 'This file is too large. A file may be 25 MB. Split it into smaller files.',
  },
  'no-reference-date': {
    status: 422,
    nl: 'Vul de peildatum van het bestand in. Op die dag eindigt wie er niet in staat.',
    en: 'Fill in the reference date of the file. Who is not in it ends on that day.',
  },
  'reference-date-far-off': {
    status: 422,
    nl: 'Deze peildatum ligt te ver weg: meer dan een jaar terug of meer dan drie maanden vooruit.',
    en: 'This reference date is too far off: more than a year back or more than three months ahead.',
  },
}

export const applyTellings: Tellings<ApplyRefusal> = {
  'no-such-import': { status: 404, nl: 'Deze import bestaat niet (meer).', en: 'This import does not exist (any more).' },
  'not-planned': {
    status: 409,
    nl: 'Deze import is al verwerkt of weggegooid. Je hoeft niets te doen.',
    en: 'This import has been applied or discarded already. Nothing needs to be done.',
  },
  'confirm-first': {
    status: 422,
    nl: 'Zet eerst een vinkje: er eindigt of verandert veel met dit bestand.',
    en: 'Tick the box first: much ends or changes with this file.',
  },
  'nothing-to-apply': {
    status: 409,
    nl: 'Er is niets te verwerken: alles was al zo.',
    en: 'There is nothing to apply: everything was so already.',
  },
  'not-yours-to-import': uploadTellings['not-yours-to-import'],
}

export const columnsTellings: Tellings<ColumnsRefusal> = {
  'no-such-import': applyTellings['no-such-import'],
  'not-waiting-for-columns': {
    status: 409,
    nl: 'De kolommen van dit bestand zijn al bekend.',
    en: 'The columns of this file are known already.',
  },
  'not-yours-to-import': uploadTellings['not-yours-to-import'],
  'column-needed': { status: 422, nl: ({ nl }) => `Kies een kolom voor: ${nl}.`, en: ({ en }) => `Choose a column for: ${en}.` },
  'column-twice': {
    status: 422,
    nl: ({ column }) => `De kolom ‘${column}’ is twee keer gekozen.`,
    en: ({ column }) => `The column ‘${column}’ was chosen twice.`,
  },
}

export const discardTellings: Tellings<DiscardRefusal> = {
  'no-such-import': applyTellings['no-such-import'],
  'not-planned': applyTellings['not-planned'],
  'not-yours-to-import': uploadTellings['not-yours-to-import'],
}

export const verdictWords: Record<Verdict, readonly [string, string]> = {
  refused: ['Geweigerd', 'Refused'],
  new: ['Nieuw', 'New'],
  changed: ['Gewijzigd', 'Changed'],
  moved: ['Verplaatst', 'Moved'],
  left: ['Vertrokken', 'Left'],
  same: ['Gelijk', 'Same'],
}

export const stateWords: Record<Run['state'], readonly [string, string]> = {
  reading: ['Wordt gelezen', 'Being read'],
  mapping: ['Wacht op kolommen', 'Waits for columns'],
  planned: ['Proefrun klaar', 'Dry run ready'],
  applying: ['Wordt verwerkt', 'Being applied'],
  applied: ['Verwerkt', 'Applied'],
  failed: ['Niet gelukt', 'Did not work'],
  discarded: ['Weggegooid', 'Discarded'],
}

/** What a field of a change is called, where the kind does not say so itself. */
export const changeWords: Record<string, readonly [string, string]> = {
  ends: ['uit dienst', 'end date'],
  above: ['hoort bij', 'belongs to'],
}
