import { z } from 'zod'
import type { Again, Doors, Visit } from '#platform/http/doors.ts'
import { id } from '#platform/http/fields.ts'
import { overseesAll } from '../rules.ts'
import { paths } from '../paths.ts'
import { providers } from '../providers/views.ts'
import { beginInventory, BeginInventory, needsTellings, Propose, propose, rank, Review, reviewInventory, takeOverAsked } from './keep.ts'
import { InventoriesPage } from './pages/inventories.tsx'
import { InventoryPage } from './pages/inventory.tsx'
import { ProposePage } from './pages/propose.tsx'
import type { TypedNeeds } from './pages/typed.ts'
import { sideOf, type Ranked } from './rules.ts'
import { inventories, inventoryOf } from './views.ts'

const ofInventory = z.object({ inventoryId: id() })
type OfInventory = Visit<z.infer<typeof ofInventory>, unknown>

const typedOf = (back?: Again): TypedNeeds | undefined =>
  back && {
    values: Object.fromEntries(Object.entries(back.typed).map(([name, value]) => [name, String(value)])),
    errors: back.errors,
    refusal: back.refusal,
  }

/** The inventory of needs (P03): for the academy, for employees and managers, and for the provider. */
export function needsRoutes(doors: Doors): void {
  academyDoors(doors)
  ownDoors(doors)
  providerDoors(doors)
}

function academyDoors(doors: Doors): void {
  const who = ['learning_adviser', 'coordinator'] as const
  const list = async ({ look, caller }: Visit<unknown, unknown>, back?: Again) => {
    const may = overseesAll(caller.actor)
    const [rows, all] = await look((tx) => Promise.all([inventories(tx, caller.actor, 'all'), may ? providers(tx) : []]))
    const choices = may ? all.map((one) => ({ value: one.id, label: one.name })) : undefined
    return <InventoriesPage rows={rows} at={paths.inventory} providers={choices} typed={typedOf(back)} />
  }
  const one = async ({ look, caller, params }: OfInventory, back?: Again) => {
    const may = overseesAll(caller.actor)
    const inventory = await look((tx) => inventoryOf(tx, caller.actor, params.inventoryId, may ? 'all' : 'top'))
    return inventory && <InventoryPage inventory={inventory} typed={typedOf(back)} may={may} />
  }
  doors.page('/academie/behoeften', { who, see: (visit) => list(visit) })
  doors.form('/academie/behoeften', {
    who: 'learning_adviser',
    action: 'begin-inventory',
    body: BeginInventory,
    input: (body) => body,
    perform: beginInventory,
    refusals: needsTellings,
    then: ({ inventoryId }, _, t) => ({
      to: paths.inventory(inventoryId),
      notice: t('De inventarisatie is begonnen.', 'The inventory has begun.'),
    }),
    again: list,
  })
  doors.page('/academie/behoeften/:inventoryId', { who, params: ofInventory, see: (visit) => one(visit) })
  orderDoors(doors, one)
}

function orderDoors(doors: Doors, again: (visit: OfInventory, back?: Again) => Promise<ReturnType<typeof InventoryPage> | null>): void {
  doors.form('/academie/behoeften/:inventoryId/voorstellen', {
    who: 'learning_adviser',
    action: 'take-over-asked',
    params: ofInventory,
    body: z.object({}),
    input: (_, params) => params,
    perform: takeOverAsked,
    refusals: needsTellings,
    then: ({ inventoryId, taken }, _, t) => ({
      to: paths.inventory(inventoryId),
      notice: t(`${taken} overgenomen.`, `${taken} taken over.`),
    }),
    again,
  })
  doors.form('/academie/behoeften/:inventoryId/volgorde', {
    who: 'learning_adviser',
    action: 'rank-needs',
    params: ofInventory,
    body: z.record(z.string(), z.unknown()).transform(rankedOf),
    input: (ranked, { inventoryId }) => ({ inventoryId, ranked }),
    perform: rank,
    refusals: needsTellings,
    then: ({ inventoryId }, _, t) => ({ to: paths.inventory(inventoryId), notice: t('De volgorde is bewaard.', 'The order is saved.') }),
    again,
  })
  doors.form('/academie/behoeften/:inventoryId/terugblik', {
    who: 'learning_adviser',
    action: 'review-inventory',
    params: ofInventory,
    body: Review.omit({ inventoryId: true }),
    input: (body, params) => ({ ...body, ...params }),
    perform: reviewInventory,
    refusals: needsTellings,
    then: ({ inventoryId }, _, t) => ({ to: paths.inventory(inventoryId), notice: t('Bewaard.', 'Saved.') }),
    again,
  })
}

/** The fields of the table: a place from 1 to 10 or none, and a half year. */
function rankedOf(body: Record<string, unknown>): Ranked[] {
  const number = (name: string, max: number) => {
    const value = Number(body[name])
    return Number.isInteger(value) && value >= 1 && value <= max ? value : null
  }
  return Object.keys(body)
    .filter((name) => name.startsWith('plaats.') && id().safeParse(name.slice(7)).success)
    .map((name) => ({
      proposalId: name.slice(7),
      rank: number(name, 10),
      half: number(`helft.${name.slice(7)}`, 2) as 1 | 2 | null,
    }))
}

/** Everybody who works here proposes: who leads people for the employer, others as employees. */
function ownDoors(doors: Doors): void {
  const page = async ({ look, caller, params }: OfInventory, back?: Again) => {
    const inventory = await look((tx) => inventoryOf(tx, caller.actor, params.inventoryId, 'top'))
    return (
      inventory && <ProposePage inventory={inventory} action={paths.propose(inventory.id)} back={paths.myNeeds} typed={typedOf(back)} />
    )
  }
  doors.page('/behoeften', {
    who: 'employee',
    see: async ({ look, caller }) => <InventoriesPage rows={await look((tx) => inventories(tx, caller.actor, 'all'))} at={paths.propose} />,
  })
  doors.page('/behoeften/:inventoryId', { who: 'employee', params: ofInventory, see: (visit) => page(visit) })
  doors.form('/behoeften/:inventoryId', {
    who: 'employee',
    action: 'propose-need',
    params: ofInventory,
    body: Propose.omit({ inventoryId: true }),
    input: (body, params, { caller }) => ({
      ...body,
      ...params,
      side: sideOf({ provides: false, manages: caller.manages, adviser: overseesAll(caller.actor) }),
    }),
    perform: (act, { side, ...input }) => propose(side)(act, input),
    refusals: needsTellings,
    then: ({ inventoryId }, _, t) => ({
      to: paths.propose(inventoryId),
      notice: t('Dank je, je voorstel staat erbij.', 'Thank you, your proposal was added.'),
    }),
    again: page,
  })
}

function providerDoors(doors: Doors): void {
  const page = async ({ look, caller, params }: OfInventory, back?: Again) => {
    const inventory = await look((tx) => inventoryOf(tx, caller.actor, params.inventoryId, 'provider'))
    return (
      inventory && (
        <ProposePage inventory={inventory} action={paths.providerProposes(inventory.id)} back={paths.providerNeeds} typed={typedOf(back)} />
      )
    )
  }
  doors.page('/aanbieder/behoeften', {
    who: 'provider',
    see: async ({ look, caller }) => (
      <InventoriesPage rows={await look((tx) => inventories(tx, caller.actor, 'provider'))} at={paths.providerProposes} />
    ),
  })
  doors.page('/aanbieder/behoeften/:inventoryId', { who: 'provider', params: ofInventory, see: (visit) => page(visit) })
  doors.form('/aanbieder/behoeften/:inventoryId', {
    who: 'provider',
    action: 'propose-need',
    params: ofInventory,
    body: Propose.omit({ inventoryId: true }),
    input: (body, params) => ({ ...body, ...params }),
    perform: propose('provider'),
    refusals: needsTellings,
    then: ({ inventoryId }, _, t) => ({
      to: paths.providerProposes(inventoryId),
      notice: t('Dank je, je voorstel staat erbij.', 'Thank you, your proposal was added.'),
    }),
    again: page,
  })
}
