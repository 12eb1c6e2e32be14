import type { ImportKind } from '#platform/imports/kind.ts'
import { decide, type EmployeeWork } from './decide.ts'
import { importFacts } from './facts.ts'
import { employeeFields } from './fields.ts'
import { write } from './write.ts'

/** The HR export: people, their employments, crews and managers. */
export const employees: ImportKind<EmployeeWork & { given: ReadonlySet<string> }> = {
  kind: 'employees',
  name: ['Medewerkers', 'Employees'],
  about: ['De export uit het HR-systeem: één regel per arbeidsrelatie.', 'The export of the HR system: one row per employment.'],
  roles: [],
  fields: employeeFields,
  knowsFull: true,
  async plan({ tx }, delivery) {
    const { rows, warnings, work } = decide(delivery, await importFacts(tx))
    return { rows, warnings, work: { ...work, given: delivery.fields } }
  },
  apply: (act, work, tell) => write(act, work, tell, work.given),
}
