import { z } from 'zod'
import { both, id, maybeWords, several } from '#platform/http/fields.ts'
import { longestTask, mostSkills, mostTasks } from './rules.ts'

/** A skill with its target range, as a form or another room says it. */
export interface AskedSkill {
  skillId: string
  from: number
  to: number
  note: string
}

const chooseLevels = both('Kies van welk tot en met welk niveau.', 'Choose from which level to which.')
const upsideDown = both(
  'Het laagste niveau ligt boven het hoogste. Draai ze om.',
  'The lowest level is above the highest. Turn them round.',
)
const longNote = both('De toelichting mag hooguit 1000 tekens lang zijn.', 'The explanation can be at most 1000 characters long.')
const tooMany = both(`Kies hooguit ${mostSkills} vaardigheden.`, `Choose at most ${mostSkills} skills.`)

type Typed = Record<string, unknown>
const text = (value: unknown) => (typeof value === 'string' ? value.trim() : '')

/** What is wrong with a skill as it was typed, with the field it belongs to; null when nothing is. */
function wrongWith(one: AskedSkill): [field: string, message: string] | null {
  const isLevel = (n: number) => Number.isInteger(n) && n >= 1 && n <= 9
  if (!isLevel(one.from)) return [`from_${one.skillId}`, chooseLevels]
  if (!isLevel(one.to)) return [`to_${one.skillId}`, chooseLevels]
  if (one.from > one.to) return [`from_${one.skillId}`, upsideDown]
  return one.note.length > 1000 ? [`note_${one.skillId}`, longNote] : null
}

/** The skills that a form with SkillFields sends: `skill` holds their ids, `weg` those that go. */
export function skillsTyped(typed: Typed & { skill: string[]; weg: string[] }, context: z.RefinementCtx): AskedSkill[] {
  const asked = [...new Set(typed.skill)]
    .filter((skillId) => !typed.weg.includes(skillId))
    .map((skillId) => ({
      skillId,
      from: Number(text(typed[`from_${skillId}`]) || NaN),
      to: Number(text(typed[`to_${skillId}`]) || NaN),
      note: text(typed[`note_${skillId}`]),
    }))
  if (asked.length > mostSkills) context.addIssue({ code: 'custom', path: ['zoek'], message: tooMany })
  for (const one of asked) {
    const wrong = wrongWith(one)
    if (wrong) context.addIssue({ code: 'custom', path: [wrong[0]], message: wrong[1] })
  }
  return asked
}

export const skillFields = { skill: several(id()), weg: several(z.string()) }

/** Buttons of a form with SkillFields that only show: searching, and putting a skill that was found on the list. */
export const onlyShows = (typed: Typed): boolean => 'doe' in typed || 'erbij' in typed

const lines = (written: string) =>
  written
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)

export const Propose = z
  .looseObject({
    about: maybeWords(4000),
    tasks: maybeWords(mostTasks * longestTask)
      .transform(lines)
      .refine(
        (tasks) => tasks.length <= mostTasks && tasks.every((task) => task.length <= longestTask),
        both(
          `Schrijf elke taak op een eigen regel: hooguit ${mostTasks} taken van hooguit ${longestTask} tekens.`,
          `Write each task on a line of its own: at most ${mostTasks} tasks of at most ${longestTask} characters.`,
        ),
      ),
    /** The version in force when the form was opened. */
    basis: z.preprocess((value) => (value === '' || value === undefined ? null : value), z.uuid().nullable()),
    ...skillFields,
  })
  .transform((typed, context) => ({
    about: typed.about,
    tasks: typed.tasks,
    basedOnId: typed.basis,
    skills: skillsTyped(typed, context),
  }))
export type Propose = z.infer<typeof Propose>
