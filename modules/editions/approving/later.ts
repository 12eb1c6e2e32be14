import type { Act } from '#platform/act.ts'
import { later } from '#platform/later.ts'

/** Whoever is asked about a step is told, each once. */
export const tellAsked = ({ tx }: Act, organisationId: string, stepId: string): Promise<void> =>
  later(tx, 'editions/tell-asked', { organisationId, stepId })

/** Whoever was asked about a step is told that it was answered, when there was more than one to answer. */
export const tellAnswered = ({ tx }: Act, organisationId: string, stepId: string): Promise<void> =>
  later(tx, 'editions/tell-answered', { organisationId, stepId })
