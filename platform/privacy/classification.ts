import { burdens } from './classification-burdens.ts'
import { catalogue } from './classification-catalogue.ts'
import { credentials } from './classification-credentials.ts'
import { crews } from './classification-crews.ts'
import { division } from './classification-division.ts'
import { editions } from './classification-editions.ts'
import { networks } from './classification-networks.ts'
import { people } from './classification-people.ts'
import { plans } from './classification-plans.ts'
import { mobility } from './classification-mobility.ts'
import { advice } from './classification-advice.ts'
import { guidance } from './classification-guidance.ts'
import { insight } from './classification-insight.ts'
import { scans } from './classification-scans.ts'
import { skills } from './classification-skills.ts'
import { everyday } from './classification-everyday.ts'
import { ground } from './classification-ground.ts'
import type { TableClass } from './words.ts'

/**
 * Every column of every table, in one place: is it about a person, why is it kept, how long, may the person take it along,
 * and what is left of it after erasing. The order is the order of erasing: what is found by a name or number goes before that name.
 * test/privacy.test.ts fails on a column that is missing here, and on one that is here and not in the database.
 */
export const classification: Record<string, TableClass> = {
  ...ground,
  ...division,
  ...advice,
  ...plans,
  ...mobility,
  ...catalogue,
  ...scans,
  ...editions,
  ...credentials,
  ...networks,
  ...crews,
  ...burdens,
  ...everyday,
  ...guidance,
  ...insight,
  ...skills,
  ...people,
}

/** The columns with personal data of a table. */
export const personalColumns = (table: TableClass) =>
  Object.entries(table.columns).flatMap(([name, one]) => (one ? [{ name, ...one }] : []))
