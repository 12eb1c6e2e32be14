import { said, type Said } from '#platform/privacy/words.ts'
import type { Document } from '#platform/files/index.ts'
import type { Trust } from '../view.ts'
import { arrangement, type Member } from './arrangement.ts'
import { assessment } from './assessment.ts'
import { changesToTell } from './changes.ts'
import { consentRequest } from './consent-request.ts'
import { registerEntry } from './register-entry.ts'

/** The papers that are made from the settings, by the word that stands in their address. */
export const paperNames = ['instemmingsverzoek', 'wijzigingen', 'dpia', 'verwerkingsregister', 'samenwerking'] as const
export type PaperName = (typeof paperNames)[number]

export interface Paper {
  title: Said
  what: Said
  make: (trust: Trust, members: readonly Member[]) => Document
}

export const papers: Record<PaperName, Paper> = {
  instemmingsverzoek: {
    title: said('Instemmingsverzoek', 'Request for consent'),
    what: said(
      'Aan de ondernemingsraad, met wat er aan staat en wat dat betekent (WOR art. 27).',
      'To the works council, with what is on and what it means (Works Councils Act, art. 27).',
    ),
    make: consentRequest,
  },
  wijzigingen: {
    title: said('Wijzigingen voor de ondernemingsraad', 'Changes for the works council'),
    what: said('Wat er veranderde sinds de laatste instemming, om te sturen.', 'What changed since the last consent, to send.'),
    make: changesToTell,
  },
  dpia: {
    title: said('DPIA', 'Data protection impact assessment'),
    what: said('Gegevensbeschermingseffectbeoordeling, met de onderdelen van AVG art. 35.', 'With the parts of GDPR art. 35.'),
    make: assessment,
  },
  verwerkingsregister: {
    title: said('Regel voor het verwerkingsregister', 'Entry for the register of processing'),
    what: said('Wat AVG art. 30 van een verwerking vraagt.', 'What GDPR art. 30 asks of a processing activity.'),
    make: registerEntry,
  },
  samenwerking: {
    title: said('Regeling van gezamenlijk verantwoordelijken', 'Arrangement of joint controllers'),
    what: said('Voor een samenwerkingsverband: wie doet wat (AVG art. 26).', 'For a network: who does what (GDPR art. 26).'),
    make: arrangement,
  },
}
