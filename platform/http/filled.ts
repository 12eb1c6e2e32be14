import type { Filled } from '#ui/index.ts'
import type { Again } from './doors.ts'

/** A form as it came back; empty when it did not. */
export const filledAgain = (back?: Again): Filled =>
  back ? { values: back.typed, errors: back.errors, refusal: back.refusal } : { values: {} }
