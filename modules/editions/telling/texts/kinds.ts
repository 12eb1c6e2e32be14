import type { Field, Kind } from '#platform/mail/index.ts'
import { check, code, editionFields, position, reason, who } from './fields.ts'

const bye = { nl: '\n\nGroet,\n{academie} van {organisatie}', en: '\n\nKind regards,\n{academie} of {organisatie}' }

function kind(
  name: string,
  when: Kind['when'],
  nl: [subject: string, body: string],
  en: [subject: string, body: string],
  more: Field[] = [],
): Kind {
  return {
    name,
    when,
    fields: [...editionFields, ...more],
    perActivity: true,
    nl: { subject: nl[0], body: `Hallo {voornaam},\n\n${nl[1]}${bye.nl}` },
    en: { subject: en[0], body: `Hello {voornaam},\n\n${en[1]}${bye.en}` },
  }
}

const practical = {
  nl: '{bijeenkomsten}\n\n{meenemen}\n\nBekijk je inschrijving: {link}',
  en: '{bijeenkomsten}\n\n{meenemen}\n\nSee your enrolment: {link}',
}
const agenda = {
  nl: 'De uitnodiging voor je agenda zit bij dit bericht. Kun je toch niet? Meld je dan af op dezelfde pagina, dan kan een collega je plaats krijgen.',
  en: 'The invitation for your calendar comes with this message. Can you not make it after all? Withdraw on the same page, so that a colleague can have your seat.',
}

/** The messages about enrolments. */
export const enrolmentKinds = {
  enrolled: kind(
    'enrolled',
    ['Iemand meldt zich aan en heeft een plaats', 'Somebody enrols and has a seat'],
    ['Je bent aangemeld: {titel}', `Fijn dat je meedoet aan {titel}. Je plaats staat vast.\n\n${practical.nl}\n\n${agenda.nl}`],
    ['You are enrolled: {titel}', `Good that you take part in {titel}. Your seat is certain.\n\n${practical.en}\n\n${agenda.en}`],
  ),
  enrolledByOther: kind(
    'enrolled-by-other',
    ['Een ander meldt iemand aan, bijvoorbeeld de leidinggevende', 'Somebody else enrols a person, such as the manager'],
    [
      '{wie} heeft je aangemeld: {titel}',
      `{wie} heeft je aangemeld voor {titel}. Je plaats staat vast.\n\n${practical.nl}\n\n${agenda.nl}`,
    ],
    ['{wie} has enrolled you: {titel}', `{wie} has enrolled you for {titel}. Your seat is certain.\n\n${practical.en}\n\n${agenda.en}`],
    [who],
  ),
  guestEnrolled: kind(
    'guest-enrolled',
    ['Een gast meldt zich aan', 'A guest enrols'],
    [
      'Tot ziens bij {titel}',
      `Fijn dat je erbij bent. Je staat op de lijst van {titel}.\n\n${practical.nl}\n\nDe uitnodiging voor je agenda zit bij dit bericht.`,
    ],
    [
      'See you at {titel}',
      `Good to have you with us. You are on the list of {titel}.\n\n${practical.en}\n\nThe invitation for your calendar comes with this message.`,
    ],
  ),
  waiting: kind(
    'waiting',
    ['Iemand komt op de wachtlijst', 'Somebody goes on the waiting list'],
    [
      'Je staat op de wachtlijst: {titel}',
      `{titel} is vol. Je staat op plek {plek} van de wachtlijst. Komt er een plaats vrij, dan krijg je die vanzelf en hoor je het van ons.\n\n{bijeenkomsten}\n\nBekijk de wachtlijst: {link}`,
    ],
    [
      'You are on the waiting list: {titel}',
      `{titel} is full. You are number {plek} on the waiting list. When a seat comes free you get it without doing anything, and we will tell you.\n\n{bijeenkomsten}\n\nSee the waiting list: {link}`,
    ],
    [position],
  ),
  interest: kind(
    'interest',
    ['Iemand wil meedoen en er zijn nog geen datums', 'Somebody wants to take part and there are no dates yet'],
    [
      'We houden je op de hoogte: {titel}',
      'Leuk dat je wilt meedoen aan {titel}. Er zijn nog geen datums. Zodra die er zijn, verdelen we de plaatsen op volgorde van aanmelding en hoor je van ons.\n\nBekijk de pagina: {link}',
    ],
    [
      'We will keep you posted: {titel}',
      'Good that you want to take part in {titel}. There are no dates yet. As soon as there are, we give out the seats in order of enrolment and tell you.\n\nSee the page: {link}',
    ],
  ),
  promoted: kind(
    'promoted',
    ['Iemand gaat van de wachtlijst naar een plaats', 'Somebody moves from the waiting list to a seat'],
    [
      'Er is plaats voor je: {titel}',
      `Goed nieuws: je stond op de wachtlijst van {titel} en hebt nu een plaats.\n\n${practical.nl}\n\n${agenda.nl}`,
    ],
    [
      'There is a seat for you: {titel}',
      `Good news: you were on the waiting list of {titel} and now have a seat.\n\n${practical.en}\n\n${agenda.en}`,
    ],
  ),
  requested: kind(
    'requested',
    ['Iemand vraagt aan de leidinggevende om mee te doen', 'Somebody asks the manager to take part'],
    [
      'We hebben het gevraagd: {titel}',
      'Je wilt meedoen aan {titel}. We hebben je leidinggevende om akkoord gevraagd. Pas daarna krijg je een plaats, of een plek op de wachtlijst.\n\n{bijeenkomsten}\n\nBekijk je aanvraag: {link}',
    ],
    [
      'We have asked: {titel}',
      'You want to take part in {titel}. We have asked your manager to agree. After that you get a seat, or a place on the waiting list.\n\n{bijeenkomsten}\n\nSee your request: {link}',
    ],
  ),
  requestReceived: kind(
    'request-received',
    ['De leidinggevende krijgt een aanvraag', 'The manager gets a request'],
    [
      '{wie} wil meedoen aan {titel}',
      '{wie} wil meedoen aan {titel} en vraagt jouw akkoord. Zolang je niets kiest, is er geen plaats bezet.\n\n{bijeenkomsten}\n\nKies wat je doet: {link}',
    ],
    [
      '{wie} wants to take part in {titel}',
      '{wie} wants to take part in {titel} and asks you to agree. As long as you do not choose, no seat is taken.\n\n{bijeenkomsten}\n\nMake your choice: {link}',
    ],
    [who],
  ),
  approved: kind(
    'approved',
    ['De leidinggevende geeft akkoord en er is een plaats', 'The manager agrees and there is a seat'],
    [
      'Akkoord: je doet mee aan {titel}',
      `Je leidinggevende gaf akkoord. Je hebt een plaats bij {titel}.\n\n${practical.nl}\n\n${agenda.nl}`,
    ],
    ['Agreed: you take part in {titel}', `Your manager agreed. You have a seat in {titel}.\n\n${practical.en}\n\n${agenda.en}`],
  ),
  approvedWaiting: kind(
    'approved-waiting',
    ['De leidinggevende geeft akkoord, maar het is vol', 'The manager agrees, but it is full'],
    [
      'Akkoord, en je staat op de wachtlijst: {titel}',
      'Je leidinggevende gaf akkoord. {titel} is wel vol: je staat op plek {plek} van de wachtlijst. Komt er een plaats vrij, dan krijg je die vanzelf.\n\nBekijk de wachtlijst: {link}',
    ],
    [
      'Agreed, and you are on the waiting list: {titel}',
      'Your manager agreed. {titel} is full, though: you are number {plek} on the waiting list. When a seat comes free you get it without doing anything.\n\nSee the waiting list: {link}',
    ],
    [position],
  ),
  reminder: kind(
    'reminder',
    ['Een paar dagen voor het begin', 'Some days before the start'],
    [
      'Bijna zover: {titel}',
      'Nog even en je begint aan {titel}: op {datum}, {tijd}.\n\n{bijeenkomsten}\n\n{meenemen}\n\nBekijk waar je moet zijn: {link}\n\nKun je toch niet? Meld je nu af op dezelfde pagina, dan kan een collega je plaats krijgen.',
    ],
    [
      'Nearly there: {titel}',
      'You will soon begin {titel}: on {datum}, {tijd}.\n\n{bijeenkomsten}\n\n{meenemen}\n\nSee where to be: {link}\n\nCan you not make it after all? Withdraw now on the same page, so that a colleague can have your seat.',
    ],
  ),
  rejected: kind(
    'rejected',
    ['De leidinggevende gaat niet akkoord', 'The manager does not agree'],
    [
      'Dit keer niet: {titel}',
      'Je leidinggevende gaat niet akkoord met {titel}. Bespreek samen wat er wel kan; de leeradviseur denkt graag mee.\n\nBekijk ander aanbod: {link}',
    ],
    [
      'Not this time: {titel}',
      'Your manager does not agree to {titel}. Talk together about what is possible; the learning adviser is happy to help.\n\nSee other offers: {link}',
    ],
  ),
  withdrawn: kind(
    'withdrawn',
    ['Iemand wordt afgemeld', 'Somebody is withdrawn'],
    [
      'Je bent afgemeld: {titel}',
      'Je bent afgemeld voor {titel}. Stond het in je agenda? Dan haalt het bestand bij dit bericht het daaruit.\n\nBedenk je je? Kijk of er nog plaats is: {link}',
    ],
    [
      'You have been withdrawn: {titel}',
      'You have been withdrawn from {titel}. Was it in your calendar? Then the file with this message removes it.\n\nChanged your mind? See whether there is a seat: {link}',
    ],
  ),
  cancelled: kind(
    'cancelled',
    ['Een editie gaat niet door', 'An edition is cancelled'],
    [
      'Gaat niet door: {titel}',
      'Het spijt ons: {titel} gaat niet door.\n\n{reden}\n\nStond het in je agenda? Dan haalt het bestand bij dit bericht het daaruit.\n\nKijk naar andere datums: {link}',
    ],
    [
      'Cancelled: {titel}',
      'We are sorry: {titel} will not take place.\n\n{reden}\n\nWas it in your calendar? Then the file with this message removes it.\n\nSee other dates: {link}',
    ],
    [reason],
  ),
  noSeat: kind(
    'no-seat',
    ['Een editie is geweest en iemand stond nog op de wachtlijst', 'An edition is over and somebody was still on the waiting list'],
    [
      'Er kwam geen plaats vrij: {titel}',
      'Je stond op de wachtlijst voor {titel}. Er is geen plaats meer vrijgekomen, en de training is nu geweest.\n\nKijk naar andere datums, of vraag om een nieuwe: {link}',
    ],
    [
      'No seat came free: {titel}',
      'You were on the waiting list for {titel}. No seat came free, and the training is over now.\n\nSee other dates, or ask for a new one: {link}',
    ],
  ),
} satisfies Record<string, Kind>

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

export const messageKinds: Kind[] = [...Object.values(enrolmentKinds), ...Object.values(editionKinds), ...Object.values(trainerKinds)]
