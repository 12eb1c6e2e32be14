import { z } from 'zod'

/** The switches of an organisation, with the defaults that hold until somebody changes one (rule 11: monitoring is off). */
export const Settings = z.object({
  /** What the organisation calls its offer: the Academie page. */
  academyName: z.string().min(1).max(60).default('Academie'),
  /** Groups smaller than this stay hidden (rule 5); configurable upwards only. */
  smallGroup: z.number().int().min(5).max(50).default(5),
  /** How many raters a category of a 360° needs (rule 5); configurable upwards only. */
  raterMinimum: z.number().int().min(3).max(20).default(3),
  /** Days before the first session until which the waiting list moves up by itself (rule 6). */
  promotionDays: z.number().int().min(0).max(60).default(2),
  /** Working days before an edition on which its participants are reminded; 0: they are not. */
  reminderDays: z.number().int().min(0).max(20).default(2),
  /** How many people must ask before the learning adviser gets a task; null: the minimum group of the activity (P04). */
  demandFrom: z.number().int().min(1).max(500).nullable().default(null),
  /** Shows a manager who followed nothing in twelve months, and hours relative to the contract (P02). Monitoring: off. */
  showNothingFollowed: z.boolean().default(false),
  /** Addresses of this domain sign in by the organisation's own provider, never by mail link. */
  ownDomains: z.array(z.string()).default([]),
  /** Whether people without the organisation's sign-in may use a link by mail. */
  mailSignIn: z.boolean().default(true),
  /** Who agrees when an edition asks for approval. both: first the manager, then the budget holder above the limits. */
  approvalBy: z.enum(['none', 'manager', 'budget-holder', 'both']).default('manager'),
  /** The budget holder decides above this price in cents, or above so many half days; both null: always. */
  budgetAboveCents: z.number().int().min(0).nullable().default(null),
  budgetAboveHalfDays: z.number().int().min(0).nullable().default(null),
  /** Whether employees may sign in by a code to a private address or telephone that they registered. */
  codeSignIn: z.boolean().default(true),
})
export type Settings = z.infer<typeof Settings>

/** Reads the stored settings; what is absent has its default. */
export function settingsOf(stored: unknown): Settings {
  return Settings.parse(stored ?? {})
}
