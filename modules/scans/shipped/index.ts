import type { Instrument } from '../instruments/format.ts'
import { aroundLeading, aroundOmgevingswet } from './around.ts'
import { change } from './change.ts'
import { civilAffairs } from './civil-affairs.ts'
import { digital } from './digital.ts'
import { kindOfPerson } from './kind-of-person.ts'
import { learningQuestion } from './learning-question.ts'
import { kolb, ruijters } from './preferences.ts'
import { values } from './values.ts'

/** The instruments that come with Ambacht, ready to use. */
export const shipped: readonly Instrument[] = [
  change,
  digital,
  ruijters,
  kolb,
  values,
  learningQuestion,
  kindOfPerson,
  aroundOmgevingswet,
  aroundLeading,
  civilAffairs,
]
