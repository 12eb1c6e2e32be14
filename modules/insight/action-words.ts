import type { Translate } from '#platform/words.ts'

/** What the actions in the log are called on screen. An action without words here is shown by its code, so that nothing disappears from the log. */
const words: Record<string, [nl: string, en: string]> = {
  'add-api-client': ['koppeling gemaakt', 'connection made'],
  'add-session': ['bijeenkomst toegevoegd', 'session added'],
  'add-checklist-point': ['punt op de regellijst gezet', 'point added to the checklist'],
  arrange: ['regellijst bijgewerkt', 'checklist updated'],
  'begin-inventory': ['inventarisatie begonnen', 'inventory begun'],
  'bring-certificate': ['certificaat van aanbieder gebracht', 'certificate of a provider brought'],
  'bundle-certificates': ['certificaten samen opgehaald', 'certificates fetched together'],
  'change-many': ['edities samen gewijzigd', 'editions changed together'],
  'end-checklist-point': ['punt van de regellijst gehaald', 'point taken off the checklist'],
  'end-provider-contact': ['contactpersoon beëindigd', 'contact ended'],
  'export-completions': ['afrondingen meegenomen', 'completions taken along'],
  'propose-need': ['behoefte voorgesteld', 'need proposed'],
  'provider-withdraws': ['door aanbieder afgemeld', 'withdrawn by the provider'],
  'rank-needs': ['behoeften op volgorde gezet', 'needs put in order'],
  'review-inventory': ['teruggekeken op inventarisatie', 'inventory reviewed'],
  'set-free-cancelling': ['kosteloos annuleren ingesteld', 'free cancelling set'],
  'take-over-asked': ['vraag overgenomen', 'demand taken over'],
  'tie-provider-contact': ['contactpersoon gekozen', 'contact chosen'],
  'add-synonym': ['synoniem toegevoegd', 'synonym added'],
  'answer-wish': ['vraag beantwoord', 'question answered'],
  approve: ['aanvraag goedgekeurd', 'request approved'],
  ask: ['om nieuwe editie gevraagd', 'asked for a new edition'],
  'ask-sign-in-link': ['inloglink gevraagd', 'asked for a sign-in link'],
  attend: ['aanwezigheid genoteerd', 'attendance noted'],
  'cancel-edition': ['editie geannuleerd', 'edition cancelled'],
  'change-activity': ['activiteit gewijzigd', 'activity changed'],
  'change-capacity': ['aantal plaatsen gewijzigd', 'number of seats changed'],
  'change-edition': ['editie gewijzigd', 'edition changed'],
  'change-message-text': ['tekst van bericht gewijzigd', 'text of a message changed'],
  'change-room': ['zaal gewijzigd', 'room changed'],
  'change-session': ['bijeenkomst gewijzigd', 'session changed'],
  'change-settings': ['instellingen gewijzigd', 'settings changed'],
  'choose-language': ['taal gekozen', 'language chosen'],
  'choose-team-mail': ['mail over team gekozen', 'team mail chosen'],
  'complete-edition': ['editie afgerond', 'edition completed'],
  'confirm-edition': ['editie gaat door', 'edition confirmed'],
  'copy-edition': ['editie gekopieerd', 'edition copied'],
  'copy-series': ['reeks gekopieerd', 'series copied'],
  'employment-add': ['arbeidsrelatie toegevoegd', 'employment added'],
  'employment-change': ['arbeidsrelatie gewijzigd', 'employment changed'],
  'employment-end': ['arbeidsrelatie beëindigd', 'employment ended'],
  'end-role': ['rol beëindigd', 'role ended'],
  'end-session': ['elders uitgelogd', 'signed out elsewhere'],
  enrol: ['aangemeld', 'enrolled'],
  'enrol-guest': ['gast aangemeld', 'guest enrolled'],
  'enrol-team': ['team aangemeld', 'team enrolled'],
  'erase-person': ['persoon gewist', 'person erased'],
  'grant-role': ['rol gegeven', 'role granted'],
  'import-applied': ['inlezen klaar', 'import finished'],
  'import-apply': ['inlezen gestart', 'import started'],
  'import-columns': ['kolommen gekozen', 'columns chosen'],
  'import-discard': ['bestand weggegooid', 'file discarded'],
  'import-upload': ['bestand aangeleverd', 'file delivered'],
  'invite-for-series': ['uitgenodigd voor reeks', 'invited for a series'],
  'issue-certificate': ['certificaat uitgegeven', 'certificate issued'],
  'let-go': ['plaats vrijgegeven', 'seat let go'],
  'link-account': ['account gekoppeld', 'account linked'],
  'make-activity': ['activiteit gemaakt', 'activity made'],
  'make-edition': ['editie gemaakt', 'edition made'],
  'make-feed': ['agendalink gemaakt', 'calendar link made'],
  'make-organisation': ['organisatie begonnen', 'organisation begun'],
  'make-room': ['zaal gemaakt', 'room made'],
  'make-series': ['reeks gemaakt', 'series made'],
  'open-evaluation': ['evaluatie geopend', 'evaluation opened'],
  'person-add': ['medewerker toegevoegd', 'employee added'],
  'person-change': ['naam of adres gewijzigd', 'name or address changed'],
  'publish-edition': ['editie gepubliceerd', 'edition published'],
  'publish-series': ['reeks gepubliceerd', 'series published'],
  rate: ['evaluatie ingevuld', 'evaluation filled in'],
  reject: ['aanvraag afgewezen', 'request refused'],
  'remove-session': ['bijeenkomst weggehaald', 'session removed'],
  'remove-synonym': ['synoniem weggehaald', 'synonym removed'],
  'reset-message-text': ['tekst van bericht hersteld', 'text of a message reset'],
  'revoke-api-client': ['koppeling ingetrokken', 'connection revoked'],
  'revoke-certificate': ['certificaat ingetrokken', 'certificate revoked'],
  'revoke-feed': ['agendalink ingetrokken', 'calendar link revoked'],
  'seat-by-hand': ['plaats gegeven', 'seat given'],
  'set-activity-state': ['aanbod gepubliceerd of weggehaald', 'offer published or withdrawn'],
  'set-dates': ['data gekozen', 'dates chosen'],
  'sign-in': ['ingelogd', 'signed in'],
  'sign-out': ['uitgelogd', 'signed out'],
  'stop-asking': ['vraag ingetrokken', 'request withdrawn'],
  'walk-in': ['inloper toegevoegd', 'walk-in added'],
  wish: ['vraag gesteld', 'question asked'],
  withdraw: ['afgemeld', 'withdrawn'],
}

const things: Record<string, [nl: string, en: string]> = {
  person: ['persoon', 'person'],
  edition: ['editie', 'edition'],
  session: ['bijeenkomst', 'session'],
  series: ['reeks', 'series'],
  activity: ['activiteit', 'activity'],
  enrolment: ['inschrijving', 'enrolment'],
  credential: ['certificaat', 'certificate'],
  room: ['zaal', 'room'],
  organisation: ['organisatie', 'organisation'],
  import: ['bestand', 'file'],
  evaluation: ['evaluatie', 'evaluation'],
}

export const actionWords = (action: string, t: Translate): string => (words[action] ? t(...words[action]) : action)

/** 'person/c53699ae-6de3-…' as 'persoon c53699ae': enough to recognise; the whole number is in the file to take along. */
export function objectWords(object: string, t: Translate): string {
  const [kind = '', id = ''] = object.split('/')
  return things[kind] ? `${t(...things[kind])} ${id.slice(0, 8)}` : object
}

export function resultWords(result: string, t: Translate): string {
  return result === 'done'
    ? t('gelukt', 'done')
    : t('geweigerd', 'refused') + (result.includes(':') ? ` (${result.split(':')[1]!.trim()})` : '')
}

export const whoWords = (kind: string, t: Translate): string =>
  kind === 'system' ? t('het platform zelf', 'the platform itself') : kind === 'guest' ? t('een gast', 'a guest') : kind
