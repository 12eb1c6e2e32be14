import { expect, test } from 'vitest'
import { splitName } from './names.ts'

test.each([
  ['Jan Jansen', 'Jan', '', 'Jansen'],
  ['Jan Willem van der Berg', 'Jan Willem', 'van der', 'Berg'],
  ['  Anna   de  Vries-van den Bosch ', 'Anna', 'de', 'Vries-van den Bosch'],
  ['Fatima El Amrani', 'Fatima', 'el', 'Amrani'],
  ["Piet in 't Veld", 'Piet', "in 't", 'Veld'],
  ['Sukarno', 'Sukarno', '', ''],
  ['Li Ming Wang', 'Li', '', 'Ming Wang'],
  ['Van Dam', 'Van', '', 'Dam'],
])('%s', (typed, first, infix, last) => expect(splitName(typed)).toEqual({ first, infix, last }))
