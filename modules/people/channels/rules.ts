import type { Channel } from '#platform/mail/index.ts'

/** Every way there is to reach somebody. */
export interface Ways {
  /** The work address, or that of a guest. */
  email: string | null
  /** Registered and confirmed by the person. */
  privateEmail: string | null
  /** E.164; registered and confirmed by the person. */
  phone: string | null
  crewId: string | null
  /** Text messages can be sent from here. */
  texts: boolean
}

/**
 * Along which way somebody is told: the work address, else the private address or telephone that they registered, else the printed sheet of their
 * crew. A registered address comes before a telephone: there is more room in it, and it costs nothing (issue: messages by the channel the person has).
 */
export function channelOf({ email, privateEmail, phone, crewId, texts }: Ways): { channel: Channel; to: string | null } {
  if (email) return { channel: 'mail', to: email }
  if (privateEmail) return { channel: 'mail', to: privateEmail }
  if (phone && texts) return { channel: 'text', to: phone }
  if (crewId) return { channel: 'sheet', to: null }
  return { channel: 'none', to: null }
}
