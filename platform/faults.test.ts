import { expect, test } from 'vitest'
import { withoutValues } from './faults.ts'

test.each([
  ['value "9999999900" is out of range for type integer', 'value "…" is out of range for type integer'],
  ['invalid input syntax for type uuid: "Fatima "de" Bennani"', 'invalid input syntax for type uuid: "…"'],
  ['time zone displacement out of range: "+010000-01-04"', 'time zone displacement out of range: "…"'],
  ['Unexpected token \'F\', "Fatima Bennani" is not valid JSON', 'Unexpected token \'F\', "…" is not valid JSON'],
  ['Key (email)=(fatima@x.example) already exists.', 'Key (…) already exists.'],
  [
    'insert or update on table "session" violates foreign key constraint "session_room_fkey"',
    'insert or update on table "session" violates foreign key constraint "session_room_fkey"',
  ],
  ['550 <fatima@x.example> unknown', '550 …@… unknown'],
])('the log says “%s” without what was typed', (fault, said) => expect(withoutValues(fault)).toBe(said))
