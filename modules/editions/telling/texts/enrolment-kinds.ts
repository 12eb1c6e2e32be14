import { asked, cost, linkNote, page, why } from './approval-kinds.ts'
import type { Kind } from '#platform/mail/index.ts'
import { position, reason, who } from './fields.ts'
import { agenda, kind, practical } from './kind.ts'

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
    ['Iemand vraagt akkoord om mee te doen', 'Somebody asks approval to take part'],
    [
      'We hebben het gevraagd: {titel}',
      'Je wilt meedoen aan {titel}. We hebben {bijwie} om akkoord gevraagd. Pas daarna krijg je een plaats, of een plek op de wachtlijst.\n\n{bijeenkomsten}\n\nBekijk je aanvraag: {link}',
    ],
    [
      'We have asked: {titel}',
      'You want to take part in {titel}. We have asked {bijwie} to agree. After that you get a seat, or a place on the waiting list.\n\n{bijeenkomsten}\n\nSee your request: {link}',
    ],
    [asked],
  ),
  requestReceived: kind(
    'request-received',
    ['De leidinggevende, budgethouder of waarnemer krijgt een aanvraag', 'The manager, budget holder or deputy gets a request'],
    [
      '{wie} wil meedoen aan {titel}',
      `{wie} wil meedoen aan {titel} en vraagt jouw akkoord. Zolang je niets kiest, is er geen plaats bezet.\n\n{waarom}\n\n{kosten}\n\n{bijeenkomsten}\n\nKies wat je doet: {link}\n\n${linkNote.nl}`,
    ],
    [
      '{wie} wants to take part in {titel}',
      `{wie} wants to take part in {titel} and asks you to agree. As long as you do not choose, no seat is taken.\n\n{waarom}\n\n{kosten}\n\n{bijeenkomsten}\n\nMake your choice: {link}\n\n${linkNote.en}`,
    ],
    [who, why, cost, page],
  ),
  approved: kind(
    'approved',
    ['Er is akkoord en er is een plaats', 'There is approval and there is a seat'],
    ['Akkoord: je doet mee aan {titel}', `Je kreeg akkoord. Je hebt een plaats bij {titel}.\n\n${practical.nl}\n\n${agenda.nl}`],
    ['Agreed: you take part in {titel}', `Your request was approved. You have a seat in {titel}.\n\n${practical.en}\n\n${agenda.en}`],
  ),
  approvedWaiting: kind(
    'approved-waiting',
    ['Er is akkoord, maar het is vol', 'There is approval, but it is full'],
    [
      'Akkoord, en je staat op de wachtlijst: {titel}',
      'Je kreeg akkoord. {titel} is wel vol: je staat op plek {plek} van de wachtlijst. Komt er een plaats vrij, dan krijg je die vanzelf.\n\nBekijk de wachtlijst: {link}',
    ],
    [
      'Agreed, and you are on the waiting list: {titel}',
      'Your request was approved. {titel} is full, though: you are number {plek} on the waiting list. When a seat comes free you get it without doing anything.\n\nSee the waiting list: {link}',
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
    ['Er is geen akkoord', 'There is no approval'],
    [
      'Dit keer niet: {titel}',
      'Er is geen akkoord voor {titel}. Bespreek met je leidinggevende wat er wel kan; de leeradviseur denkt graag mee.\n\nBekijk ander aanbod: {link}',
    ],
    [
      'Not this time: {titel}',
      'There is no approval for {titel}. Talk with your manager about what is possible; the learning adviser is happy to help.\n\nSee other offers: {link}',
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
  stays: kind(
    'stays',
    [
      'Een organisatie verlaat het samenwerkingsverband terwijl iemand is ingeschreven',
      'An organisation leaves the network while somebody is enrolled',
    ],
    [
      'Je plaats blijft: {titel}',
      `De samenwerking waarin je je aanmeldde voor {titel}, is voorbij. Voor jou verandert er niets: je inschrijving blijft zoals hij was. Alleen nieuwe aanmeldingen kunnen niet meer.\n\n${practical.nl}`,
    ],
    [
      'You keep your place: {titel}',
      `The cooperation in which you enrolled for {titel} has ended. Nothing changes for you: your enrolment stays as it was. Only new enrolments are no longer possible.\n\n${practical.en}`,
    ],
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
