import type { Kind } from '#platform/mail/index.ts'
import { deputyKinds } from './approving/texts.ts'
import { kinds } from './texts.ts'

/** The messages of this room for which an organisation may have texts of its own. A warning about signing in says what we wrote. */
export const messageKinds: Kind[] = [kinds.signInLink, kinds.roleGranted, kinds.teamOverview, ...Object.values(deputyKinds)]
