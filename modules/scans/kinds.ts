import type { Kind } from '#platform/mail/index.ts'
import { aroundKinds } from './around/kinds.ts'
import { scanAsked } from './sheets/kinds.ts'

/** The messages of this room. */
export const messageKinds: Kind[] = [...aroundKinds, scanAsked]
