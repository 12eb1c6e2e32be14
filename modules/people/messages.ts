import type { Tellings } from '#platform/outcome.ts'
import type { SignInRefusal } from './sign-in.ts'

export const signInTellings: Tellings<SignInRefusal> = {
  'no-demo': { status: 403, nl: 'Zo inloggen kan alleen in een demo.', en: 'Signing in like this is only possible in a demo.' },
  'unknown-person': { status: 404, nl: 'Deze persoon kennen we niet.', en: 'We do not know this person.' },
}
