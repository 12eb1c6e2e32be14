import type { Said } from './words.ts'

/** What a column is called when a person reads it. */
export const columnWords: Record<string, Said> = Object.fromEntries(
  (
    [
      ['line', 'Regel', 'Line'], ['verdict', 'Wat er verandert', 'What changes'], ['key', 'Kenmerk', 'Key'], ['label', 'Naam', 'Name'], ['reason', 'Reden', 'Reason'], ['change', 'Verandering', 'Change'],
      ['channel', 'Langs welke weg', 'Channel'], ['to_address', 'Aan', 'To'], ['subject', 'Onderwerp', 'Subject'], ['body', 'Bericht', 'Message'], ['made_at', 'Gemaakt', 'Made'], ['sent_at', 'Verstuurd', 'Sent'],
      ['viewer_id', 'Wie keek', 'Who looked'], ['subject_id', 'Naar wie', 'At whom'], ['unit_id', 'Afdeling', 'Unit'], ['page', 'Pagina', 'Page'], ['day', 'Dag', 'Day'], ['first_at', 'Voor het eerst', 'First'],
      ['at', 'Wanneer', 'When'], ['action', 'Wat', 'What'], ['result', 'Resultaat', 'Result'], ['origin', 'Netwerkadres', 'Network address'],
      ['activity_id', 'Leeractiviteit', 'Activity'], ['asked_at', 'Gevraagd', 'Asked'], ['ended_at', 'Geëindigd', 'Ended'], ['ended_because', 'Waarom geëindigd', 'Why ended'],
      ['mark', 'Cijfer', 'Mark'], ['learned', 'Wat je leerde', 'What you learned'], ['better', 'Wat beter kan', 'What can be better'], ['new_colleagues', 'Nieuwe collega’s', 'New colleagues'], ['handed_in', 'Ingeleverd', 'Handed in'],
      ['starts_at', 'Begint', 'Starts'], ['ends_at', 'Eindigt', 'Ends'], ['place', 'Plaats', 'Place'], ['trainer_name', 'Docent', 'Trainer'],
      ['present', 'Aanwezig', 'Present'], ['note', 'Notitie', 'Note'], ['recorded_by', 'Opgeschreven door', 'Recorded by'], ['recorded_at', 'Opgeschreven', 'Recorded'],
      ['state', 'Status', 'State'], ['by_id', 'Door', 'By'], ['made_by', 'Gemaakt door', 'Made by'], ['state_since', 'Status sinds', 'State since'], ['since', 'Sinds', 'Since'], ['told_at', 'Verteld op', 'Told on'], ['state_by', 'Status door', 'State by'],
      ['kind', 'Soort', 'Kind'], ['title', 'Titel', 'Title'], ['provider', 'Aanbieder', 'Provider'], ['version', 'Versie of jaar', 'Version or year'], ['hours', 'Uren', 'Hours'], ['achieved_on', 'Behaald', 'Achieved'],
      ['issued_at', 'Uitgegeven', 'Issued'], ['expires_on', 'Verloopt', 'Expires'], ['revoked_at', 'Ingetrokken', 'Revoked'], ['revoked_because', 'Waarom ingetrokken', 'Why revoked'], ['source', 'Herkomst', 'Source'],
      ['role', 'Rol', 'Role'], ['granted_by', 'Gegeven door', 'Granted by'], ['granted_at', 'Gegeven', 'Granted'], ['ended_by', 'Beëindigd door', 'Ended by'],
      ['issuer', 'Inlogdienst', 'Sign-in service'], ['last_sign_in_at', 'Laatst ingelogd', 'Last signed in'], ['expires_at', 'Verloopt', 'Expires'], ['used_at', 'Gebruikt', 'Used'],
      ['method', 'Hoe', 'How'], ['lang', 'Taal', 'Language'], ['signed_in_at', 'Ingelogd', 'Signed in'], ['seen_at', 'Laatst gezien', 'Last seen'], ['every', 'Hoe vaak', 'How often'], ['last_sent_on', 'Laatst verstuurd', 'Last sent'],
      ['personnel_number', 'Personeelsnummer', 'Personnel number'], ['crew_id', 'Ploeg', 'Crew'], ['function_id', 'Functie', 'Function'], ['scale', 'Schaal', 'Scale'], ['hours_per_week', 'Uren per week', 'Hours per week'],
      ['working_days', 'Werkdagen', 'Working days'], ['manager_id', 'Leidinggevende', 'Manager'], ['email', 'E-mailadres', 'E-mail address'], ['starts_on', 'Vanaf', 'From'], ['ends_on', 'Tot en met', 'Until'],
      ['next_email', 'Nieuw e-mailadres', 'New e-mail address'], ['changed_by', 'Veranderd door', 'Changed by'], ['changed_at', 'Veranderd', 'Changed'], ['told_at', 'Verteld', 'Told'], ['confirmed_at', 'Bevestigd', 'Confirmed'], ['confirmed_by', 'Bevestigd door', 'Confirmed by'],
      ['was', 'Wat het was', 'What it was'], ['until', 'Tot', 'Until'], ['first_name', 'Voornaam', 'First name'], ['infix', 'Tussenvoegsel', 'Infix'], ['last_name', 'Achternaam', 'Last name'], ['full_name', 'Naam', 'Name'],
      ['organisation_name', 'Organisatie', 'Organisation'], ['answer', 'Antwoord', 'Answer'], ['answered_at', 'Beantwoord', 'Answered'], ['answered_by', 'Beantwoord door', 'Answered by'], ['revoked_by', 'Ingetrokken door', 'Revoked by'],
    ] as const
  ).map(([column, nl, en]) => [column, { nl, en }]),
)
