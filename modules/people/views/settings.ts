import type { Sql } from '#platform/db/pool.ts'
import { settingsOf, type Settings } from '../settings.ts'

export type SettingsView = Settings & { organisation: string; theme: 'ambacht' | 'voorbeeld' | 'denhaag' }

/** The settings that hold here now. */
export async function settingsView(tx: Sql): Promise<SettingsView> {
  const [row] = await tx<{ name: string; theme: SettingsView['theme']; settings: unknown }[]>`
    select name, theme, settings from people.organisation where id = (select platform.organisation())`
  return { ...settingsOf(row!.settings), organisation: row!.name, theme: row!.theme }
}
