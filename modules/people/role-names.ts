import type { Role } from '#platform/act.ts'
import type { Lang } from '#platform/words.ts'

/** What a role is called, and what it may see and do (domain: who sees what). */
export const roleNames: Record<Role, Record<Lang, string> & { may: [nl: string, en: string] }> = {
  learning_adviser: {
    nl: 'Leeradviseur',
    en: 'Learning adviser',
    may: [
      'Ziet vraag en aanbod en wie wat volgde, plant edities en staat klaar voor wie geen leidinggevende heeft.',
      'Sees demand and catalogue and who followed what, plans editions and stands in where there is no manager.',
    ],
  },
  coordinator: {
    nl: 'Coördinator',
    en: 'Coordinator',
    may: [
      'Maakt activiteiten en edities, ziet de deelnemers daarvan en past teksten van berichten aan.',
      'Makes activities and editions, sees their participants and edits the texts of messages.',
    ],
  },
  network_coordinator: {
    nl: 'Netwerkcoördinator',
    en: 'Network coordinator',
    may: [
      'Ziet de edities van het samenwerkingsverband en wie eraan meedoet, houdt de lasten bij en opent vraagrondes. Verder niets.',
      'Sees the editions of the network and who takes part in them, keeps its burdens and opens demand rounds. Nothing else.',
    ],
  },
  administrator: {
    nl: 'Beheerder',
    en: 'Administrator',
    may: [
      'Leest medewerkers in, geeft rollen en regelt instellingen. Ziet niet wat iemand leert.',
      'Imports employees, grants roles and changes settings. Does not see what somebody learns.',
    ],
  },
  auditor: { nl: 'Auditor', en: 'Auditor', may: ['Leest het logboek.', 'Reads the log.'] },
  board: { nl: 'Bestuur of directie', en: 'Board', may: ['Ziet aantallen, geen namen.', 'Sees numbers, no names.'] },
}
