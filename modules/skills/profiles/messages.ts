import type { Tellings } from '#platform/outcome.ts'
import { sayDay } from '#platform/words.ts'
import type { CommentRefusal, LeaveRefusal, TakeBackRefusal } from './discuss.ts'
import type { EndProfileRefusal, MakeRefusal, RenameRefusal } from './make.ts'
import type { ProposeRefusal } from './propose.ts'
import type { AdoptRefusal } from './rules.ts'
import type { SkillsRefusal } from './skills.ts'
import type { SuggestRefusal } from './suggest.ts'
import type { PassRefusal, StopRefusal, WorkRefusal } from './work-with.ts'

const adviser = { status: 403, nl: 'Dit doet een leeradviseur.', en: 'A learning adviser does this.' } as const
const noSuchProfile = { status: 404, nl: 'Dit rolprofiel is er niet (meer).', en: 'This role profile does not exist (any more).' } as const
const noSuchVersion = { status: 404, nl: 'Deze versie is er niet.', en: 'This version does not exist.' } as const
const notOfTeam = {
  status: 403,
  nl: 'Dit profiel is van een ander team. Dat team schrijft het samen.',
  en: 'This profile belongs to another team, which writes it together.',
} as const
const nothingInForce = {
  status: 409,
  nl: 'Van dit profiel is nog geen versie overgenomen.',
  en: 'No version of this profile was adopted yet.',
} as const
const decided = {
  status: 409,
  nl: 'Over dit voorstel is al besloten.',
  en: 'This proposal was decided already.',
} as const

export const skillTellings: Tellings<SkillsRefusal> = {
  'unknown-skill': {
    status: 422,
    nl: 'Een van de vaardigheden bestaat niet. Zoek hem opnieuw.',
    en: 'One of the skills does not exist. Search for it again.',
  },
  'withdrawn-skill': {
    status: 409,
    nl: ({ name }) => `De vaardigheid ${name} is ingetrokken. Kies een andere.`,
    en: ({ name }) => `The skill ${name} was withdrawn. Choose another one.`,
  },
  'outside-levels': {
    status: 422,
    nl: ({ name, levels }) => `De vaardigheid ${name} heeft ${levels} niveaus. Kies daarbinnen.`,
    en: ({ name, levels }) => `The skill ${name} has ${levels} levels. Choose among those.`,
  },
}

export const makeTellings: Tellings<MakeRefusal> = {
  'not-a-learning-adviser': adviser,
  'profile-name-in-use': {
    status: 409,
    nl: ({ name }) => `Er is al een rolprofiel ${name}.`,
    en: ({ name }) => `There is a role profile ${name} already.`,
  },
  'no-such-unit': { status: 422, nl: 'Kies een afdeling uit de lijst.', en: 'Choose a unit from the list.' },
}

export const renameTellings: Tellings<RenameRefusal> = {
  ...makeTellings,
  'no-such-profile': noSuchProfile,
  'changed-meanwhile': {
    status: 409,
    nl: ({ name }) => `Iemand anders veranderde dit net. Het heet nu ${name}. Kijk of je het nog wilt veranderen.`,
    en: ({ name }) => `Somebody else just changed this. It is called ${name} now. See whether you still want to change it.`,
  },
}

export const endProfileTellings: Tellings<EndProfileRefusal> = { 'not-a-learning-adviser': adviser, 'no-such-profile': noSuchProfile }

export const proposeTellings: Tellings<ProposeRefusal> = {
  'many-proposals-by-link': {
    status: 409,
    nl: ({ most }) => `Er staan al ${most} voorstellen van jou open. Leg er eerst een weg.`,
    en: ({ most }) => `${most} proposals of yours are open already. Put one aside first.`,
  },
  ...skillTellings,
  'no-such-profile': noSuchProfile,
  'not-of-this-team': notOfTeam,
  'says-nothing': {
    status: 422,
    nl: 'Schrijf ten minste één taak, of kies ten minste één vaardigheid.',
    en: 'Write at least one task, or choose at least one skill.',
  },
  'changes-nothing': {
    status: 409,
    nl: 'Dit is hetzelfde als de versie die nu geldt. Verander eerst iets.',
    en: 'This is the same as the version in force. Change something first.',
  },
}

export const commentTellings: Tellings<CommentRefusal> = {
  'many-comments-by-link': {
    status: 409,
    nl: ({ most }) => `Je schreef bij dit voorstel al ${most} reacties. Praat verder met wie je uitnodigde.`,
    en: ({ most }) => `You wrote ${most} responses to this proposal already. Talk on with whoever invited you.`,
  },
  'no-such-version': noSuchVersion,
  'not-of-this-team': notOfTeam,
  'decided-already': decided,
}

export const takeBackTellings: Tellings<TakeBackRefusal> = {
  'no-such-objection': {
    status: 409,
    nl: 'Alleen wie bezwaar maakte, neemt het terug. Misschien is dat al gebeurd.',
    en: 'Only whoever objected takes it back. Perhaps that was done already.',
  },
}

export const adoptTellings: Tellings<AdoptRefusal | 'no-such-version'> = {
  'no-such-version': noSuchVersion,
  'not-yours-to-adopt': {
    status: 403,
    nl: 'Een leidinggevende van het team of een leeradviseur neemt een voorstel over.',
    en: 'A manager of the team or a learning adviser adopts a proposal.',
  },
  'decided-already': decided,
  'older-base': {
    status: 409,
    nl: 'Dit voorstel is gemaakt op een oudere versie. Zet het eerst op de versie die nu geldt, anders verdwijnt wat daarin veranderde.',
    en: 'This proposal was made on an older version. Put it on the version in force first, or what changed there is lost.',
  },
  'objection-open': {
    status: 409,
    nl: 'Er staat nog een bezwaar open. Praat erover; wie het maakte, neemt het terug.',
    en: 'There is an objection still. Talk about it; whoever made it takes it back.',
  },
  'too-early': {
    status: 409,
    nl: ({ from }) => `Iedereen kan dit voorstel nog lezen. Overnemen kan vanaf ${sayDay(Temporal.PlainDate.from(String(from)), 'nl')}.`,
    en: ({ from }) =>
      `Everybody can still read this proposal. It can be adopted from ${sayDay(Temporal.PlainDate.from(String(from)), 'en')}.`,
  },
}

export const leaveTellings: Tellings<LeaveRefusal> = {
  'no-such-version': noSuchVersion,
  'not-yours-to-leave': {
    status: 403,
    nl: 'Wie het voorstel deed, legt het weg. Of een leidinggevende van het team, of een leeradviseur.',
    en: 'Whoever made the proposal puts it aside. Or a manager of the team, or a learning adviser.',
  },
  'decided-already': decided,
}

export const workTellings: Tellings<WorkRefusal> = { 'no-such-profile': noSuchProfile, 'nothing-in-force': nothingInForce }
export const stopTellings: Tellings<StopRefusal> = {
  'not-working-with-it': { status: 409, nl: 'Je werkt niet met dit profiel.', en: 'You do not work with this profile.' },
}
export const passTellings: Tellings<PassRefusal> = {
  'no-such-suggestion': { status: 409, nl: 'Niemand stelt je dit profiel nu voor.', en: 'Nobody suggests this profile to you now.' },
}

export const suggestTellings: Tellings<SuggestRefusal> = {
  'no-such-profile': noSuchProfile,
  'nothing-in-force': nothingInForce,
  'not-of-your-team': { status: 403, nl: 'Kies iemand van je eigen team.', en: 'Choose somebody of your own team.' },
  'works-with-it': {
    status: 409,
    nl: ({ name }) => `${name} werkt al met dit profiel.`,
    en: ({ name }) => `${name} works with this profile already.`,
  },
  'suggested-already': {
    status: 409,
    nl: ({ name }) => `Je stelde dit al voor aan ${name}.`,
    en: ({ name }) => `This was suggested to ${name} already.`,
  },
}
