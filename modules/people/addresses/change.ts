import type { Act } from '#platform/act.ts'

export interface NewAddress {
  employmentId: string
  /** Null: without an address. */
  email: string | null
}

/** Changes the address of employments that exist: the one place where that happens, for an import and by hand. Call noteChangedAddresses() afterwards. */
export async function changeAddresses({ tx }: Act, changes: readonly NewAddress[]): Promise<void> {
  if (!changes.length) return
  await tx`update people.employment e set email = r.email
    from jsonb_to_recordset(${tx.json(changes.map(({ employmentId, email }) => ({ id: employmentId, email })))}::jsonb) as r(id uuid, email text)
    where e.organisation_id = (select platform.organisation()) and e.id = r.id and e.email is distinct from r.email`
}
