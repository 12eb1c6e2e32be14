import type { Act } from '#platform/act.ts'
import type { Arrangement } from './hold.ts'
import type { Key, Kind, Share, VatCode } from './rules.ts'

export interface NewLine {
  year: number
  quarter: number
  happenedOn: Temporal.PlainDate
  description: string
  editionId: string | null
  byMemberId: string
  kind: Kind
  quantity: number | null
  rateCents: number | null
  amountCents: number
  vatCode: VatCode
  vatPercent: number
  vatCents: number
  orderNumber: string
  key: Key
  shares: Share[]
  correctsLineId?: string
  reverses?: boolean
  reason?: string
}

/** Writes a line and its shares. The database looks at the end of the transaction whether they are the same to the cent. */
export async function writeLine({ tx, actor, now }: Act, arrangement: Pick<Arrangement, 'id'>, line: NewLine): Promise<string> {
  const [made] = await tx<{ id: string }[]>`
    insert into budgets.line (organisation_id, arrangement_id, year, quarter, happened_on, description, edition_id, by_member_id, kind, quantity, rate_cents,
      amount_cents, vat_code, vat_percent, vat_cents, order_number, key, corrects_line_id, reverses, reason, recorded_at, recorded_by)
    values (platform.organisation(), ${arrangement.id}, ${line.year}, ${line.quarter}, ${line.happenedOn}, ${line.description}, ${line.editionId}, ${line.byMemberId},
      ${line.kind}, ${line.quantity}, ${line.rateCents}, ${line.amountCents}, ${line.vatCode}, ${line.vatPercent}, ${line.vatCents}, ${line.orderNumber}, ${line.key},
      ${line.correctsLineId ?? null}, ${line.reverses ?? false}, ${line.reason ?? ''}, ${now}, ${actor.personId})
    returning id`
  for (const share of line.shares)
    await tx`insert into budgets.share (organisation_id, line_id, arrangement_id, member_id, weight, amount_cents, vat_cents)
      values (platform.organisation(), ${made!.id}, ${arrangement.id}, ${share.id}, ${share.weight}, ${share.amountCents}, ${share.vatCents})`
  return made!.id
}
