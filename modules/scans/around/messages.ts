import { sharingTellings, type FindRefusal } from '#modules/people/index.ts'
import type { Tellings } from '#platform/outcome.ts'
import type { HandInRefusal, SayRefusal } from './answer.ts'
import type { InvitingRefusal } from './invite.ts'
import type { StartRefusal } from './rules.ts'
import type { ShareResultRefusal } from './share.ts'
import type { WithdrawRefusal } from './withdraw.ts'

const noSuchAround = { status: 404, nl: 'Deze 360° bestaat niet (meer).', en: 'This 360° does not exist (any more).' } as const

export const startTellings: Tellings<StartRefusal> = {
  'not-for-around': { status: 422, nl: 'Kies een vragenlijst.', en: 'Choose a list of questions.' },
  'around-open-already': {
    status: 409,
    nl: 'Er loopt al een 360° over jou. Je kunt een nieuwe beginnen als die gesloten is.',
    en: 'There is a 360° about you already. You can start another when it has closed.',
  },
  'around-too-soon': {
    status: 409,
    nl: ({ days }) =>
      `Deze vragen zijn kort geleden over jou gesteld. Na ${days} dagen kan het opnieuw: anders zou je kunnen zien wat één mens antwoordde.`,
    en: ({ days }) =>
      `These questions were asked about you lately. They can be asked again after ${days} days: otherwise you might see what one person answered.`,
  },
  'closes-too-soon': {
    status: 422,
    nl: ({ days }) => `Geef mensen minstens ${days} dagen om te antwoorden. Kies een latere dag.`,
    en: ({ days }) => `Give people at least ${days} days to answer. Choose a later day.`,
  },
  'closes-too-late': {
    status: 422,
    nl: ({ days }) => `Een 360° is hooguit ${days} dagen open. Kies een eerdere dag.`,
    en: ({ days }) => `A 360° is open for ${days} days at most. Choose an earlier day.`,
  },
}

export const inviteTellings: Tellings<InvitingRefusal | FindRefusal> = {
  'no-such-around': noSuchAround,
  'around-closed': {
    status: 409,
    nl: 'Deze 360° is gesloten. Je kunt niemand meer vragen.',
    en: 'This 360° has closed. You can ask nobody any more.',
  },
  'rater-is-self': {
    status: 422,
    nl: 'Dit ben je zelf. Jouw eigen antwoorden geef je bij ‘Hoe zie jij het zelf’.',
    en: 'This is you. You give your own answers under ‘How do you see it yourself’.',
  },
  'rater-twice': { status: 409, nl: 'Deze persoon is al gevraagd.', en: 'This person has been asked already.' },
  'address-of-employee': {
    status: 422,
    nl: 'Dit is het adres van een collega. Vraag die als collega.',
    en: 'This is the address of a colleague. Ask them as a colleague.',
  },
  'too-many-raters': {
    status: 409,
    nl: ({ most }) => `Je kunt hooguit ${most} mensen vragen.`,
    en: ({ most }) => `You can ask ${most} people at most.`,
  },
  'nobody-by-that-name': {
    status: 422,
    nl: 'We vonden geen collega met die naam. Vul voor- en achternaam in, of het werkadres.',
    en: 'We found no colleague by that name. Fill in first and last name, or the work address.',
  },
  'more-by-that-name': {
    status: 422,
    nl: 'Er werken hier meer mensen met die naam. Vul het werkadres in.',
    en: 'More people by that name work here. Fill in the work address.',
  },
}

export const withdrawTellings: Tellings<WithdrawRefusal> = {
  'no-such-rater': { status: 404, nl: 'Deze persoon is niet (meer) gevraagd.', en: 'This person is not asked (any more).' },
  'around-closed': inviteTellings['around-closed'],
}

export const sayTellings: Tellings<SayRefusal> = {
  'not-asked-around': { status: 404, nl: 'Deze vragen zijn voor wie is gevraagd.', en: 'These questions are for who was asked.' },
  'around-closed': {
    status: 409,
    nl: 'Deze 360° is gesloten. Je antwoord kan er niet meer bij.',
    en: 'This 360° has closed. Your answer can no longer be added.',
  },
  'check-answers': { status: 422, nl: 'Kijk je antwoorden even na.', en: 'Please check your answers.' },
}

export const handInAroundTellings: Tellings<HandInRefusal> = {
  'not-asked-around': sayTellings['not-asked-around'],
  'around-closed': sayTellings['around-closed'],
  'around-not-complete': {
    status: 422,
    nl: ({ count }) => (count === 1 ? 'Eén vraag heeft nog een antwoord nodig.' : `${count} vragen hebben nog een antwoord nodig.`),
    en: ({ count }) => (count === 1 ? 'One question still needs an answer.' : `${count} questions still need an answer.`),
  },
  'nothing-said': { status: 422, nl: 'Je hebt nog niets ingevuld.', en: 'You have not filled in anything yet.' },
}

export const shareResultTellings: Tellings<ShareResultRefusal> = {
  ...sharingTellings,
  'no-such-around': noSuchAround,
  'nobody-by-that-name': inviteTellings['nobody-by-that-name'],
  'more-by-that-name': inviteTellings['more-by-that-name'],
}
