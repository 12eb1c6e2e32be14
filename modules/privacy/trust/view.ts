import {
  settingHistory,
  settingsView,
  switches,
  type ConsentRow,
  type SettingChange,
  type SettingName,
  type SettingsView,
} from '#modules/people/index.ts'
import type { Sql } from '#platform/db/pool.ts'
import type { Declared, MatrixRow } from './matrix-rules.ts'
import { matrixOf } from './matrix-rules.ts'
import { sights } from './sights.ts'
import { sinceConsent, type Heard } from './council-rules.ts'

export interface SwitchState {
  name: SettingName
  value: unknown
  /** Since when it stands like this; who put it so, when somebody did. */
  since: Temporal.Instant
  by: string | null
  changed: boolean
}

export interface Connection {
  name: string
  scopes: string[]
  since: Temporal.Instant
}

/** All that the page about trust and its papers say, as it is now. */
export interface Trust {
  organisation: string
  at: Temporal.Instant
  settings: SettingsView
  switches: SwitchState[]
  changes: SettingChange[]
  consents: ConsentRow[]
  /** What the works council must hear since it agreed last. */
  heard: Heard[]
  connections: Connection[]
  /** Where employees sign in, when that is a service of their own. */
  signInService: string | null
  matrix: MatrixRow[]
}

/** The switches, who sees what by the doors that are there, and what changed since the works council agreed. */
export async function trustView(tx: Sql, declared: readonly Declared[], at: Temporal.Instant): Promise<Trust> {
  const settings = await settingsView(tx)
  const { madeAt, changes, consents } = await settingHistory(tx)
  const connections = await connectionsNow(tx)
  const [service] = await tx<{ issuer: string }[]>`
    select issuer from people.identity_provider where organisation_id = (select platform.organisation())`
  return {
    organisation: settings.organisation,
    at,
    settings,
    switches: (Object.keys(switches) as SettingName[]).map((name) => stateOf(name, settings[name], changes, madeAt)),
    changes,
    consents,
    heard: sinceConsent(changes, connections, consents[0] ?? null),
    connections,
    signInService: service ? new URL(service.issuer).host : null,
    matrix: matrixOf(declared, sights, settings, [...new Set(connections.flatMap(({ scopes }) => scopes))]),
  }
}

function stateOf(name: SettingName, value: unknown, changes: readonly SettingChange[], madeAt: Temporal.Instant): SwitchState {
  const last = changes.find((change) => change.setting === name)
  return { name, value, since: last?.at ?? madeAt, by: last?.by ?? null, changed: last !== undefined }
}

const connectionsNow = (tx: Sql): Promise<Connection[]> => tx<Connection[]>`
  select name, scopes, made_at as since from platform.api_client
  where organisation_id = (select platform.organisation()) and revoked_at is null order by name, id`
