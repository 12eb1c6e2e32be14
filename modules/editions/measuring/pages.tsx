import { RoundResult, type RoundView } from '#modules/scans/index.ts'
import {
  Button,
  Card,
  DateField,
  FieldRow,
  filledField,
  filledText,
  FilledWrong,
  Form,
  Heading,
  Notice,
  Page,
  Section,
  Select,
  Small,
  Stack,
  Text,
  useLang,
  useT,
  type Filled,
} from '#ui/index.ts'
import { sayDay } from '#platform/words.ts'
import { paths } from '../paths.ts'
import { usualDays, type MeasureDays } from './rules.ts'
import type { Measured } from './views.ts'

/** The same scan before and after: what was asked of the participants, what came of it, and the form to ask. */
export function MeasurePage({ edition, today, filled }: { edition: Measured; today: Temporal.PlainDate; filled: Filled }) {
  const t = useT()
  return (
    <Page
      title={t('Meet het effect', 'Measure the effect')}
      above={<b>{[edition.title, edition.name].filter(Boolean).join(', ')}</b>}
      lead={t(
        'Vraag de deelnemers hetzelfde voor en na. Je ziet aantallen en gemiddelden van de groep, vanaf vijf mensen. Wat iemand antwoordt, ziet alleen diegene.',
        'Ask the participants the same before and after. You see counts and means of the group, from five people on. What somebody answers only that person sees.',
      )}
      breadcrumb={[
        { href: paths.editions, label: t('Edities', 'Editions') },
        { href: paths.plan(edition.id), label: edition.title },
      ]}
    >
      <Stack gap="l">
        <FilledWrong filled={filled} />
        {edition.rounds.map((round) => (
          <Round round={round} />
        ))}
        <Ask edition={edition} today={today} filled={filled} />
      </Stack>
    </Page>
  )
}

function Round({ round }: { round: RoundView }) {
  const t = useT()
  const lang = useLang()
  return (
    <Section title={round.title}>
      <Text soft>
        {t(
          `Gevraagd aan ${round.asked} mensen, van ${sayDay(round.opensOn, lang)} tot en met ${sayDay(round.closesOn, lang)}.`,
          `Asked of ${round.asked} people, from ${sayDay(round.opensOn, lang)} until ${sayDay(round.closesOn, lang)}.`,
        )}
      </Text>
      <RoundResult view={round} />
    </Section>
  )
}

function Ask({ edition, today, filled }: { edition: Measured; today: Temporal.PlainDate; filled: Filled }) {
  const t = useT()
  if (!edition.open) return null
  if (edition.confidential)
    return (
      <Notice kind="info">
        {t('Deze activiteit is vertrouwelijk: hier meten we niets.', 'This activity is confidential: nothing is measured here.')}
      </Notice>
    )
  if (!edition.scans.length)
    return (
      <Notice kind="info">
        {t(
          'Er is nog geen scan die je voor en na kunt vragen. De leeradviseur neemt er een in gebruik.',
          'There is no scan yet that can be asked before and after. The learning adviser takes one into use.',
        )}
      </Notice>
    )
  return <AskForm edition={edition} usual={usualDays(today, edition.firstDay, edition.lastDay)} filled={filled} />
}

function AskForm({ edition, usual, filled }: { edition: Measured; usual: MeasureDays; filled: Filled }) {
  const t = useT()
  const day = (name: keyof MeasureDays, label: string) => (
    <DateField
      {...filledField(filled, name)}
      value={name in filled.values ? filledText(filled, name) : usual[name].toString()}
      label={label}
    />
  )
  return (
    <Card>
      <Heading level={2}>{t('Vraag de deelnemers', 'Ask the participants')}</Heading>
      <Text soft>
        {t(
          `Nu zijn dat ${edition.people} mensen die hier werken. Zij krijgen een bericht. Wie later een plaats krijgt, doet niet mee.`,
          `Now these are ${edition.people} people who work here. They get a message. Whoever gets a seat later does not take part.`,
        )}
      </Text>
      <Form action={paths.measure(edition.id)} label={t('Vraag de deelnemers', 'Ask the participants')}>
        <Select
          name="instrumentId"
          label={t('Scan', 'Scan')}
          error={filled.errors?.['instrumentId']}
          options={edition.scans.map((one) => ({ value: one.id, label: one.title }))}
          value={filledText(filled, 'instrumentId')}
          placeholder={t('Kies', 'Choose')}
        />
        <FieldRow>
          {day('opensOn', t('Voor: eerste dag', 'Before: first day'))}
          {day('closesOn', t('Voor: laatste dag', 'Before: last day'))}
        </FieldRow>
        <FieldRow>
          {day('againOpensOn', t('Na: eerste dag', 'After: first day'))}
          {day('againClosesOn', t('Na: laatste dag', 'After: last day'))}
        </FieldRow>
        {edition.sessions > 0 && (
          <Small soft>
            {t(
              `De dagen passen bij de ${edition.sessions === 1 ? 'bijeenkomst' : `${edition.sessions} bijeenkomsten`}. Je kunt ze veranderen.`,
              `The days fit the ${edition.sessions === 1 ? 'meeting' : `${edition.sessions} meetings`}. You can change them.`,
            )}
          </Small>
        )}
        <Button>{t('Vraag de deelnemers', 'Ask the participants')}</Button>
      </Form>
    </Card>
  )
}
