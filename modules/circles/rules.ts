import type { Actor } from '#platform/act.ts'

/** Who keeps role networks, and sees the names. */
export const keepsRoles = (actor: Actor): boolean => actor.roles.some((role) => role === 'coordinator' || role === 'learning_adviser')

export type Cover = 'enough' | 'thin' | 'missing'
