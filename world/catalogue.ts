import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { root } from '#platform/root.ts'
import { parse } from 'csv-parse/sync'
import { formOf, mixOf } from '#modules/catalogue/rules.ts'
import { idOf } from './ids.ts'

const number = (text: string) => (text === '' ? null : Number(text.replace(',', '.')))

/** The sixty activities of municipal practice as rows of the catalogue. */
export async function readCatalogue(organisationId: string) {
  const text = await readFile(path.join(root, 'world/gemeentelijk-aanbod.csv'))
  const rows = parse(text, { columns: true, delimiter: ';', bom: true }) as Record<string, string>[]
  const providers = [...new Set(rows.map((row) => row['aanbieder']!))].map((name) => ({
    id: idOf(`provider/${organisationId}/${name}`),
    organisation_id: organisationId,
    name,
  }))
  const activities = rows.map((row) => {
    const form = formOf(row['leervorm']!) ?? 'training'
    return {
      id: activityId(row['code']!, organisationId),
      organisation_id: organisationId,
      code: row['code']!,
      title: row['titel']!,
      summary: row['samenvatting']!,
      learning_form: form,
      provider_id: idOf(`provider/${organisationId}/${row['aanbieder']}`),
      tailored: row['soort'] === 'maatwerk',
      in_company: row['aanbieder'] === 'Eigen organisatie',
      half_days: number(row['dagdelen']!),
      hours: number(row['uren']!),
      min_group: number(row['min_deelnemers']!),
      max_group: number(row['max_deelnemers']!),
      price_cents: row['prijs'] === '' ? null : Math.round(number(row['prijs']!)! * 100),
      target_group: row['doelgroep']!,
      theme: row['thema']!,
      mix: mixOf(form),
      confidential: form === 'evc' || form === 'coaching',
      state: 'published',
      source: 'world',
    }
  })
  return { providers, activities }
}

/** What Marjan coordinates: all but the learning café and coaching, which the learning adviser keeps. */
export const coordinated = (activity: { code: string; confidential: boolean }) => activity.code !== 'LC' && !activity.confidential

export const activityId = (code: string, organisationId: string) => idOf(`activity/${organisationId}/${code}`)
