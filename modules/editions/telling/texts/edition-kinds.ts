import type { Kind } from '#platform/mail/index.ts'
import { check, code, reason, provider } from './fields.ts'
import { kind, practical } from './kind.ts'

/** The messages about editions, sessions and what comes after. */
export const editionKinds = {
  sessionChanged: kind(
    'session-changed',
    ['Een bijeenkomst krijgt een andere tijd of plaats', 'A session gets another time or place'],
    [
      'Gewijzigd: {titel}',
      `Een bijeenkomst van {titel} is veranderd. Zo is het nu:\n\n{datum}, {tijd}\n{plaats}\n\nHet bestand bij dit bericht past je agenda aan. Kun je dan niet? Meld je af op de pagina.\n\nBekijk je inschrijving: {link}`,
    ],
    [
      'Changed: {titel}',
      `A session of {titel} has changed. This is how it is now:\n\n{datum}, {tijd}\n{plaats}\n\nThe file with this message updates your calendar. Can you not make it then? Withdraw on the page.\n\nSee your enrolment: {link}`,
    ],
  ),
  sessionCancelled: kind(
    'session-cancelled',
    ['Een bijeenkomst vervalt', 'A session is dropped'],
    [
      'Vervallen: een bijeenkomst van {titel}',
      'Deze bijeenkomst van {titel} vervalt:\n\n{datum}, {tijd}\n{plaats}\n\nHet bestand bij dit bericht haalt hem uit je agenda. De andere bijeenkomsten blijven staan.\n\nBekijk je inschrijving: {link}',
    ],
    [
      'Dropped: a session of {titel}',
      'This session of {titel} is dropped:\n\n{datum}, {tijd}\n{plaats}\n\nThe file with this message removes it from your calendar. The other sessions stay.\n\nSee your enrolment: {link}',
    ],
  ),
  datesSet: kind(
    'dates-set',
    ['Er zijn datums, en iemand wacht nog', 'There are dates, and somebody still waits'],
    [
      'Er zijn datums: {titel}',
      'Er zijn datums voor {titel}. De plaatsen zijn op volgorde van aanmelding verdeeld en jij staat nog op de wachtlijst. Komt er een plaats vrij, dan krijg je die vanzelf.\n\n{bijeenkomsten}\n\nBekijk de pagina: {link}',
    ],
    [
      'There are dates: {titel}',
      'There are dates for {titel}. The seats were given out in order of enrolment and you are still on the waiting list. When a seat comes free you get it without doing anything.\n\n{bijeenkomsten}\n\nSee the page: {link}',
    ],
  ),
  confirmed: kind(
    'confirmed',
    ['Het staat vast dat een editie doorgaat', 'It is certain that an edition takes place'],
    ['Het gaat door: {titel}', `Er zijn genoeg deelnemers: {titel} gaat door.\n\n${practical.nl}`],
    ['It will take place: {titel}', `There are enough participants: {titel} will take place.\n\n${practical.en}`],
  ),
  signInInstead: kind(
    'sign-in-instead',
    ['Een medewerker vult het formulier voor gasten in', 'An employee fills in the form for guests'],
    [
      'Meld je aan als medewerker: {titel}',
      'Je vulde het formulier voor gasten in bij {titel}. Je werkt hier, dus je bent geen gast. Log in en meld je aan met één knop: {link}\n\nWas jij dit niet? Dan hoef je niets te doen.',
    ],
    [
      'Enrol as an employee: {titel}',
      'You filled in the form for guests at {titel}. You work here, so you are no guest. Sign in and enrol with one button: {link}\n\nWas this not you? Then you need to do nothing.',
    ],
  ),
  invitation: kind(
    'invitation',
    ['Iemand wordt uitgenodigd om zich aan te melden', 'Somebody is invited to enrol'],
    [
      'Doe je mee? {titel}',
      'We nodigen je uit voor {titel}. Kies een moment dat je past; met één knop ben je aangemeld.\n\n{bijeenkomsten}\n\nMeld je aan: {link}',
    ],
    [
      'Will you join? {titel}',
      'We invite you to {titel}. Choose a moment that suits you; one button and you are enrolled.\n\n{bijeenkomsten}\n\nEnrol: {link}',
    ],
  ),
  askedFor: kind(
    'asked-for',
    ['Iemand vroeg om een nieuwe editie, en die is er', 'Somebody asked for a new edition, and there is one'],
    [
      'Je vroeg erom: {titel}',
      'Dank je dat je om {titel} vroeg. Er is een nieuwe editie.\n\n{bijeenkomsten}\n\nEr is nog geen plaats voor je bezet. Met één knop ben je aangemeld: {link}',
    ],
    [
      'You asked for it: {titel}',
      'Thank you for asking for {titel}. There is a new edition.\n\n{bijeenkomsten}\n\nNo seat is taken for you yet. One button and you are enrolled: {link}',
    ],
  ),
  certificate: kind(
    'certificate',
    ['Iemand krijgt een certificaat', 'Somebody gets a certificate'],
    [
      'Je certificaat: {titel}',
      'Gefeliciteerd, je hebt {titel} afgerond. Je certificaat staat voor je klaar.\n\nBekijk je certificaat: {link}\n\nMet deze code kan iedereen zien dat het echt is, zonder in te loggen: {code}\n\nGeef deze link mee: {controle}',
    ],
    [
      'Your certificate: {titel}',
      'Congratulations, you have completed {titel}. Your certificate is ready.\n\nSee your certificate: {link}\n\nWith this code anybody can see that it is real, without signing in: {code}\n\nPass this link on: {controle}',
    ],
    [code, check],
  ),
  paperBrought: kind(
    'paper-brought',
    ['Een aanbieder zet een certificaat klaar', 'A provider brings a certificate'],
    [
      'Er staat een certificaat voor je klaar: {titel}',
      '{aanbieder} maakte een certificaat voor je van {titel}. Het staat bij je opleidingen.\n\nBekijk het: {link}\n\nNa een controle door de academie krijg je er een certificaat met een code bij, dat iedereen kan nagaan.',
    ],
    [
      'A certificate is there for you: {titel}',
      '{aanbieder} made a certificate of {titel} for you. It is with your trainings.\n\nSee it: {link}\n\nAfter the academy has looked at it you get a certificate with a code beside it, that anybody can check.',
    ],
    [provider],
  ),
  evaluation: kind(
    'evaluation',
    ['Na de laatste bijeenkomst vragen we hoe het was', 'After the last session we ask how it was'],
    [
      'Hoe was {titel}?',
      'Je deed mee aan {titel}. Wat vond je ervan? Het zijn vier korte vragen en het blijft anoniem: niemand ziet wie wat invulde.\n\nGeef je mening: {link}',
    ],
    [
      'How was {titel}?',
      'You took part in {titel}. What did you think of it? There are four short questions and it stays anonymous: nobody sees who filled in what.\n\nGive your opinion: {link}',
    ],
  ),
} satisfies Record<string, Kind>

/** The messages to whoever teaches. */
export const trainerKinds = {
  trainerInvited: kind(
    'trainer-invited',
    ['Iemand geeft les', 'Somebody is to teach'],
    [
      'Jij geeft les: {titel}',
      'Je bent docent bij {titel}. Dit zijn jouw lessen:\n\n{bijeenkomsten}\n\nDe uitnodiging voor je agenda zit bij dit bericht. Op de dag zelf noteer je met je telefoon wie er is. Kun je niet? Laat het de coördinator weten.\n\nBekijk je lessen: {link}',
    ],
    [
      'You teach: {titel}',
      'You are a trainer of {titel}. These are your lessons:\n\n{bijeenkomsten}\n\nThe invitation for your calendar comes with this message. On the day you note on your phone who is there. Can you not make it? Tell the coordinator.\n\nSee your lessons: {link}',
    ],
  ),
  trainerChanged: kind(
    'trainer-changed',
    ['Een les krijgt een andere tijd of plaats', 'A lesson gets another time or place'],
    [
      'Gewijzigd: jouw les bij {titel}',
      'Er is iets veranderd in jouw les bij {titel}. Zo is het nu:\n\n{bijeenkomsten}\n\nHet bestand bij dit bericht past je agenda aan. Kun je dan niet? Laat het de coördinator weten.\n\nBekijk je lessen: {link}',
    ],
    [
      'Changed: your lesson of {titel}',
      'Something has changed in your lesson of {titel}. This is how it is now:\n\n{bijeenkomsten}\n\nThe file with this message updates your calendar. Can you not make it then? Tell the coordinator.\n\nSee your lessons: {link}',
    ],
  ),
  trainerCancelled: kind(
    'trainer-cancelled',
    ['Een les vervalt, of een ander geeft hem', 'A lesson is dropped, or somebody else gives it'],
    [
      'Je geeft deze les niet meer: {titel}',
      'Deze les bij {titel} geef je niet meer:\n\n{bijeenkomsten}\n\n{reden}\n\nHet bestand bij dit bericht haalt hem uit je agenda.\n\nBekijk je andere lessen: {link}',
    ],
    [
      'You no longer give this lesson: {titel}',
      'You no longer give this lesson of {titel}:\n\n{bijeenkomsten}\n\n{reden}\n\nThe file with this message removes it from your calendar.\n\nSee your other lessons: {link}',
    ],
    [reason],
  ),
} satisfies Record<string, Kind>
