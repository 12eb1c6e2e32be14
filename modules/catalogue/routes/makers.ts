import type { Sql } from '#platform/db/pool.ts'
import type { Caller } from '#platform/http/caller.ts'

export const makers = ['coordinator', 'learning_adviser'] as const
type Look = <View>(view: (tx: Sql) => Promise<View>) => Promise<View>
export interface Seen {
  look: Look
  caller: Caller
}
export interface Again {
  errors: Record<string, string>
  typed: Record<string, unknown>
  refusal?: string
}
