import type { Sql } from '#platform/db/pool.ts'
import { unitId } from './build.ts'
import { idOf } from './ids.ts'
import { organisation, people, type Somebody } from './people.ts'

export const opportunityId = (key: 'letters' | 'elections' | 'rivierdal' | 'trees' | 'draft') => idOf(`opportunity/${key}`)

/** Five opportunities as a municipality has them: four that everybody can read, and a draft of Joost. Days are counted from today. */
export async function buildOpportunities(tx: Sql, today: Temporal.PlainDate): Promise<void> {
  const at = today.subtract({ days: 6 }).toZonedDateTime({ timeZone: 'Europe/Amsterdam', plainTime: '09:30' }).toInstant()
  const add = (
    key: Parameters<typeof opportunityId>[0],
    by: Somebody,
    unit: string | null,
    days: [number, number | null, number],
    more: object,
  ) => {
    const [starts, ends, responds] = days
    return tx`insert into mobility.opportunity ${tx({
      id: opportunityId(key),
      organisation_id: organisation.id,
      unit_id: unit && unitId(organisation.id, unit),
      starts_on: today.add({ days: starts }).toString(),
      ends_on: ends === null ? null : today.add({ days: ends }).toString(),
      respond_by: today.add({ days: responds }).toString(),
      contact_id: by.id,
      made_by: by.id,
      made_at: at,
      changed_by: by.id,
      changed_at: at,
      published_at: at,
      ...more,
    } as never)}`
  }
  const { joost, ineke, wilma } = people
  await add('letters', joost, 'VER', [20, 110, 12], {
    kind: 'gig',
    title: 'Herschrijf met ons vijftig brieven over vergunningen',
    you_do:
      'Je leest onze brieven zoals een inwoner ze leest. Met een vergunningverlener maak je ze korter en duidelijker.\nJe test ze met vijf inwoners.',
    you_learn: 'Schrijven op taalniveau B1, en hoe een vergunning tot stand komt.',
    place: 'Stadhuis, of thuis',
    hours_per_week: 4,
  })
  await add('elections', ineke, 'BUR', [30, 210, 18], {
    kind: 'temporary',
    title: 'Projectleider stembureaus',
    you_do: 'Je zoekt locaties, regelt vrijwilligers en maakt het draaiboek voor de dag zelf. Burgerzaken helpt je op weg.',
    you_learn: 'Een project leiden met een datum die niet schuift, en werken met vrijwilligers.',
    place: '',
    hours_per_week: 24,
  })
  await add('rivierdal', ineke, null, [45, 230, 26], {
    kind: 'part-time',
    title: 'Een dag per week organisatieadviseur in Rivierdal',
    you_do: 'Je begeleidt twee teams die hun werk anders willen verdelen. De rest van de week blijf je hier werken.',
    you_learn: 'Adviseren buiten je eigen organisatie, en hoe een kleinere gemeente het doet.',
    place: 'Gemeentehuis Rivierdal',
    hours_per_week: 8,
  })
  await add('trees', wilma, 'GRO', [14, null, 40], {
    kind: 'internship',
    title: 'Meehelpen met het bomenplan',
    you_do: 'Je loopt mee met de boombeheerder, telt bomen in een wijk en zet ze op de kaart.',
    you_learn: 'Werken met kaarten en gegevens, en praten met bewoners over hun straat.',
    place: 'Werf Oost',
    hours_per_week: 16,
  })
  await add('draft', joost, 'VER', [60, null, 35], {
    kind: 'vacancy',
    title: 'Vergunningverlener bouwen',
    you_do: 'Je beoordeelt aanvragen en voert het gesprek aan de omgevingstafel.',
    you_learn: 'De Omgevingswet in de praktijk, met een ervaren collega naast je.',
    place: '',
    hours_per_week: 32,
    published_at: null,
  })
}
