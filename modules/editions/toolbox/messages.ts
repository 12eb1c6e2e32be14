import type { Tellings } from '#platform/outcome.ts'
import type { RecordRefusal } from './record-toolbox.ts'

export const toolboxTellings: Tellings<RecordRefusal> = {
  'no-such-topic': {
    status: 409,
    nl: 'Dit onderwerp bestaat niet (meer). Vraag de coördinator om hulp.',
    en: 'This topic does not exist (any more). Ask the coordinator for help.',
  },
  'no-such-crew': { status: 409, nl: 'Deze ploeg bestaat niet (meer).', en: 'This crew does not exist (any more).' },
  'not-voorman': {
    status: 403,
    nl: 'Je was op dat moment geen voorman van deze ploeg. De toolbox telt niet mee. Overleg met de leidinggevende.',
    en: 'You did not lead this crew at that time. The toolbox does not count. Talk to the manager.',
  },
  'in-the-future': {
    status: 409,
    nl: 'Deze dag moet nog komen. Kies vandaag of een eerdere dag.',
    en: 'This day is yet to come. Choose today or earlier.',
  },
  'too-long-ago': {
    status: 409,
    nl: ({ days }) => `Deze toolbox is langer dan ${days} dagen geleden. Vraag de coördinator om hulp.`,
    en: ({ days }) => `This toolbox was more than ${days} days ago. Ask the coordinator for help.`,
  },
  'not-of-this-crew': {
    status: 409,
    nl: 'Er staat iemand bij die je in deze ploeg nooit leidde. Er is niets bewaard.',
    en: 'There is somebody in it whom you never led in this crew. Nothing was kept.',
  },
  'another-request': {
    status: 409,
    nl: 'Deze toolbox is al doorgegeven, met andere mensen. Noteer hem opnieuw.',
    en: 'This toolbox was sent before, with other people. Record it again.',
  },
}

export const putAwayTellings: Tellings<'no-such-toolbox'> = {
  'no-such-toolbox': { status: 404, nl: 'Deze toolbox bestaat niet (meer).', en: 'This toolbox does not exist (any more).' },
}
