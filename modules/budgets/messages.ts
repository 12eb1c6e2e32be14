import type { Tellings } from '#platform/outcome.ts'
import type { AgreeRefusal } from './agree.ts'
import type { ContributeRefusal, DecideRefusal } from './contribute.ts'
import type { CorrectLineRefusal } from './correct-line.ts'
import type { IssueQuarterRefusal } from './issue-quarter.ts'
import type { MakeArrangementRefusal } from './make-arrangement.ts'
import type { ReceiveRefusal } from './receive-statement.ts'
import type { RecordLineRefusal } from './record-line.ts'

const noSuchArrangement = {
  status: 404,
  nl: 'Deze afspraak bestaat hier niet, of je organisatie houdt hem niet bij.',
  en: 'This agreement does not exist here, or your organisation does not keep it.',
} as const

const nothingToDivideBy = {
  status: 409,
  nl: 'Er valt niet te verdelen: de verdeelsleutel is voor elk lid nul. Vul bij minstens één lid een getal in.',
  en: 'There is nothing to divide by: the key is zero for every member. Fill in a number for at least one of them.',
} as const

const outsideThePeriod = {
  status: 409,
  nl: 'Deze datum valt buiten de periode van de afspraak.',
  en: 'This date is outside the period of the agreement.',
} as const

const contributionDecided = {
  status: 409,
  nl: 'Over deze inbreng is al beslist. Bekijk de afspraak opnieuw.',
  en: 'This contribution was decided before. Look at the agreement again.',
} as const

const notForTheMember = {
  status: 403,
  nl: 'Dit doet de netwerkcoördinator, de leeradviseur of de beheerder van een lid.',
  en: 'This is done by the network coordinator, the learning adviser or the administrator of a member.',
} as const

export const contributeTellings: Tellings<ContributeRefusal> = {
  'not-for-the-member': notForTheMember,
  'no-such-arrangement': { status: 404, nl: 'Deze afspraak bestaat hier niet.', en: 'This agreement does not exist here.' },
  'outside-the-period': outsideThePeriod,
  'in-the-future': { status: 409, nl: 'Deze datum ligt in de toekomst.', en: 'This date is in the future.' },
}

export const decideTellings: Tellings<DecideRefusal> = {
  'no-such-arrangement': noSuchArrangement,
  'contribution-decided': contributionDecided,
}

export const receiveTellings: Tellings<ReceiveRefusal> = {
  'no-such-statement': { status: 404, nl: 'Deze afrekening is er niet voor jullie.', en: 'There is no such statement for you.' },
  'not-for-the-member': notForTheMember,
}

export const makeArrangementTellings: Tellings<MakeArrangementRefusal> = {
  'not-the-coordinator': {
    status: 403,
    nl: 'Een afspraak over lasten maak je als regiocoördinator of beheerder van de organisatie die het samenwerkingsverband coördineert.',
    en: 'An agreement about burdens is made by a coordinator of the organisation that coordinates the network.',
  },
}

export const agreeTellings: Tellings<AgreeRefusal> = { 'no-such-arrangement': noSuchArrangement }

export const recordLineTellings: Tellings<RecordLineRefusal> = {
  'no-such-arrangement': noSuchArrangement,
  'outside-the-period': outsideThePeriod,
  'contribution-decided': contributionDecided,
  'not-a-member-then': {
    status: 409,
    nl: 'Wie dit droeg, was op die datum geen lid van het samenwerkingsverband.',
    en: 'Whoever bore this was not a member of the network on that date.',
  },
  'no-rate': {
    status: 409,
    nl: 'Voor die datum is nog geen tarief afgesproken. Vul eerst het tarief in.',
    en: 'No rate was agreed for that date. Fill in the rate first.',
  },
  'no-inhabitants': {
    status: 409,
    nl: ({ who }) => `Het aantal inwoners ontbreekt nog van: ${who}. De beheerder van die organisatie vult het in.`,
    en: ({ who }) => `The number of inhabitants is missing for: ${who}. The administrator of that organisation fills it in.`,
  },
  'nothing-to-divide-by': nothingToDivideBy,
}

export const correctLineTellings: Tellings<CorrectLineRefusal> = {
  'no-such-arrangement': noSuchArrangement,
  'no-such-line': {
    status: 404,
    nl: 'Deze regel bestaat niet, of is zelf het terugnemen van een andere.',
    en: 'This line does not exist, or is itself the taking back of another.',
  },
  'corrected-before': {
    status: 409,
    nl: 'Deze regel is al verbeterd. Verbeter de regel die ervoor in de plaats kwam.',
    en: 'This line was corrected before. Correct the line that took its place.',
  },
  'nothing-to-divide-by': nothingToDivideBy,
}

export const issueQuarterTellings: Tellings<IssueQuarterRefusal> = {
  'no-such-arrangement': noSuchArrangement,
  'quarter-issued': {
    status: 409,
    nl: 'Dit kwartaal is al afgerekend. Wat er nog bij komt, staat op de volgende afrekening.',
    en: 'This quarter was settled before. What comes later is in the next statement.',
  },
  'quarter-not-over': {
    status: 409,
    nl: 'Dit kwartaal is nog niet voorbij. Afrekenen kan vanaf de eerste dag erna.',
    en: 'This quarter is not over yet. It can be settled from the day after it.',
  },
  'earlier-quarter-first': {
    status: 409,
    nl: ({ year, quarter }) => `Reken eerst het ${quarter}e kwartaal van ${year} af: daar staan nog regels in.`,
    en: ({ year, quarter }) => `Settle quarter ${quarter} of ${year} first: it still has lines.`,
  },
  'nothing-in-this-quarter': {
    status: 409,
    nl: 'In dit kwartaal staat nog niets om af te rekenen.',
    en: 'There is nothing to settle in this quarter yet.',
  },
}
