import {
  Actions,
  Button,
  ButtonLink,
  Card,
  Facts,
  FieldRow,
  Figure,
  Form,
  Grid,
  Notice,
  NumberField,
  Page,
  Section,
  Small,
  Stack,
  Text,
  useT,
  type Filled,
} from '#ui/index.ts'
import { paths } from '../../paths.ts'
import { divisionPaths } from '../paths.ts'
import type { DivisionRow } from '../views/head.ts'
import type { DivisionView } from '../views/division.ts'
import { Verdict } from './verdict.tsx'
import { Explanation } from './explanation.tsx'
import { Solving } from './solving.tsx'
import { EditionsTable, TeamsTable } from './tables.tsx'

/** The division of the people of a series over its editions: before, while and after it is made. */
export function DivisionPage({ view, filled }: { view: DivisionView; filled?: Filled }) {
  const t = useT()
  const { series, division } = view
  return (
    <Page
      wide
      title={t('Indeling', 'Division')}
      lead={series.title}
      breadcrumb={[
        { href: paths.allSeries, label: t('Reeksen', 'Series') },
        { href: paths.planSeries(series.id), label: series.title },
      ]}
    >
      {filled?.refusal && <Notice kind="error">{filled.refusal}</Notice>}
      {division?.state === 'failed' && (
        <Notice kind="warning">
          {t('Het voorstel is niet afgemaakt. Maak het opnieuw.', 'The proposal was not finished. Make it again.')}
        </Notice>
      )}
      {division?.state === 'solving' ? (
        <Solving seriesId={series.id} division={division} />
      ) : division && division.state !== 'failed' ? (
        <Made view={view} division={division} filled={filled} />
      ) : (
        <Before view={view} filled={filled} />
      )}
    </Page>
  )
}

function Before({ view, filled }: { view: DivisionView; filled?: Filled }) {
  const t = useT()
  const counts = view.conditions!
  return (
    <Grid columns="aside">
      <Stack>
        <Text>
          {t(
            'Ambacht verdeelt de mensen over de edities. Eerst telt dat zo veel mogelijk mensen een plaats krijgen, dan wat mensen zelf kozen, en dan dat teams goed gemengd zijn.',
            'Ambacht divides the people over the editions. First it counts that as many people as possible get a seat, then what people chose, and then that teams are mixed well.',
          )}
        </Text>
        <Text soft>
          {t(
            'Er verandert niets tot je het voorstel overneemt. Ook daarvoor kun je alles nog met de hand wijzigen.',
            'Nothing changes until you take the proposal over. Before that you can still change everything by hand.',
          )}
        </Text>
        <MakeForm seriesId={view.series.id} filled={filled} label={t('Maak een voorstel', 'Make a proposal')} />
      </Stack>
      <Card as="aside" tone="tint">
        <Facts
          small
          facts={[
            { name: t('Mensen', 'People'), value: counts.people },
            { name: t('Hebben al een plaats', 'Have a seat already'), value: counts.seated || null },
            { name: t('Geweest of kozen zelf', 'Been or chose themselves'), value: counts.settled || null },
            { name: t('Edities', 'Editions'), value: counts.editions },
            { name: t('Plaatsen', 'Seats'), value: counts.seats },
            { name: t('Edities met minder stoelen dan plaatsen', 'Editions with fewer chairs than seats'), value: counts.tight || null },
            { name: t('Gaven dagen op', 'Said which days'), value: counts.wishers || null },
            { name: t('Teams met een minimale bezetting', 'Teams with minimum staffing'), value: counts.units || null },
            { name: t('Botsende wensen', 'Colliding wishes'), value: counts.collisions || null },
          ]}
        />
        <ButtonLink wide kind="quiet" href={divisionPaths.conditions(view.series.id)}>
          {t('Bekijk de voorwaarden', 'See the conditions')}
        </ButtonLink>
      </Card>
    </Grid>
  )
}

function MakeForm({
  seriesId,
  filled,
  label,
  quiet,
  seed,
}: {
  seriesId: string
  filled?: Filled
  label: string
  quiet?: boolean
  seed?: number
}) {
  const t = useT()
  const value = (name: string, otherwise: number) => String(filled?.values[name] ?? otherwise)
  return (
    <Form action={divisionPaths.division(seriesId)}>
      <FieldRow>
        <NumberField
          name="seconds"
          label={t('Hoe lang mag het duren?', 'How long may it take?')}
          hint={t('In seconden. Is het eerder klaar, dan stopt het.', 'In seconds. When it is ready sooner, it stops.')}
          value={value('seconds', 60)}
          error={filled?.errors?.['seconds']}
        />
        <NumberField
          name="seed"
          label={t('Startgetal', 'Seed')}
          hint={t('Hetzelfde getal geeft hetzelfde voorstel.', 'The same number gives the same proposal.')}
          value={value('seed', seed ?? 1)}
          error={filled?.errors?.['seed']}
        />
      </FieldRow>
      <Actions>
        <Button kind={quiet ? 'quiet' : 'primary'}>{label}</Button>
      </Actions>
    </Form>
  )
}

function Made({ view, division, filled }: { view: DivisionView; division: DivisionRow; filled?: Filled }) {
  const t = useT()
  const { series } = view
  const ready = division.state === 'ready'
  const free = division.people - division.placed
  return (
    <Stack gap="l">
      {!ready && (
        <Notice kind="ok">
          {t(
            'Dit voorstel is overgenomen: iedereen heeft een plaats en een uitnodiging.',
            'This proposal was taken over: everybody has a seat and an invitation.',
          )}
        </Notice>
      )}
      {ready && series.drafts > 0 && (
        <Notice kind="info">
          {t(
            `${series.drafts} edities zijn nog concept. Publiceer de reeks voordat je het voorstel overneemt.`,
            `${series.drafts} editions are still drafts. Publish the series before you take the proposal over.`,
          )}
        </Notice>
      )}
      <Grid columns="aside">
        <Verdict division={division} />
        <Card as="aside" tone="tint">
          <Figure value={division.placed}>{t('mensen geplaatst', 'people placed')}</Figure>
          {ready && (
            <Form action={divisionPaths.act(series.id, 'overnemen')}>
              <Button wide>{t('Neem het voorstel over', 'Take the proposal over')}</Button>
              <Small soft>{t('Iedereen krijgt een plaats en een uitnodiging.', 'Everybody gets a seat and an invitation.')}</Small>
            </Form>
          )}
          <ButtonLink wide kind="quiet" href={divisionPaths.conditions(series.id)}>
            {t('Bekijk de voorwaarden', 'See the conditions')}
          </ButtonLink>
        </Card>
      </Grid>
      {free > 0 && <Explanation view={view} division={division} />}
      <EditionsTable view={view} />
      <TeamsTable view={view} />
      {(ready || free > 0) && (
        <Section title={t('Opnieuw', 'Again')}>
          <Text>
            {t(
              'Wat je met de hand wijzigde, blijft staan. Wie al een plaats heeft, houdt die.',
              'What you changed by hand stays. Who has a seat already keeps it.',
            )}
          </Text>
          <MakeForm
            quiet
            seriesId={series.id}
            filled={filled}
            seed={division.seed}
            label={t('Maak een nieuw voorstel', 'Make a new proposal')}
          />
        </Section>
      )}
    </Stack>
  )
}
