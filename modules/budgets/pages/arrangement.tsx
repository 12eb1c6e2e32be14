import type { ComponentChildren } from 'preact'
import {
  Actions,
  Button,
  Card,
  FilledWrong,
  Form,
  HiddenField,
  Notice,
  Page,
  Section,
  Stack,
  Tabs,
  Text,
  useLang,
  useT,
  type Filled,
} from '#ui/index.ts'
import { sayDay } from '#platform/words.ts'
import { paths } from '../paths.ts'
import type { ArrangementView } from '../views.ts'
import { keyNames, quarterName } from '../words.ts'
import { Parties, PartiesForm, Rates, RatesForm } from './agreed.tsx'
import { Contributions, ContributionForm } from './contributions.tsx'
import { LineForm } from './line-form.tsx'
import { Lines, Totals } from './quarter.tsx'

export interface ArrangementForms {
  line: Filled
  parties: Filled
  rates: Filled
  contribution: Filled
  /** Of the button to settle. */
  issue?: string
}

/** One agreement with one of its quarters: for who keeps it with lines and totals, for a member what was agreed. */
export function ArrangementPage({ view, forms }: { view: ArrangementView; forms: ArrangementForms }) {
  const t = useT()
  const lang = useLang()
  return (
    <Page
      title={view.name}
      lead={t(
        `${view.network}, van ${sayDay(view.startsOn, lang)} tot en met ${sayDay(view.endsOn, lang)}. Verdeeld naar ${keyNames(t)[view.key]}.`,
        `${view.network}, from ${sayDay(view.startsOn, lang)} until ${sayDay(view.endsOn, lang)}. Divided by ${keyNames(t)[view.key]}.`,
      )}
      breadcrumb={[{ href: paths.burdens, label: t('Lasten delen', 'Sharing burdens') }]}
      wide
    >
      <Stack gap="l">
        {[forms.line, forms.parties, forms.rates, forms.contribution].map((filled) => (
          <FilledWrong filled={filled} />
        ))}
        {forms.issue && <Notice kind="error">{forms.issue}</Notice>}
        {view.ours ? (
          <Kept view={view} forms={forms}>
            <Told view={view} filled={forms.contribution} />
          </Kept>
        ) : (
          <>
            <Text soft>
              {t(
                'Deze afspraak wordt bijgehouden door de organisatie die het samenwerkingsverband coördineert. Je ziet wat is afgesproken; wat andere leden verrekenen, zie je niet.',
                'This agreement is kept by the organisation that coordinates the network. You see what was agreed; you do not see what other members settle.',
              )}
            </Text>
            <Told view={view} filled={forms.contribution} />
          </>
        )}
        <Section title={t('Wat is afgesproken', 'What was agreed')}>
          <Card as="div">
            <Parties view={view} />
          </Card>
          {view.mayKeep && <PartiesForm view={view} filled={forms.parties} />}
          <Card as="div">
            <Rates view={view} />
          </Card>
          {view.mayKeep && <RatesForm view={view} filled={forms.rates} />}
        </Section>
      </Stack>
    </Page>
  )
}

/** What members told and waits, before what is recorded by hand. */
function Told({ view, filled }: { view: ArrangementView; filled: Filled }) {
  const t = useT()
  if (view.contributions.length === 0 && !view.mayContribute) return null
  return (
    <Section
      id="inbreng"
      title={view.ours ? t('Inbreng die leden doorgaven', 'Contributions that members told') : t('Jullie inbreng', 'Your contributions')}
    >
      {view.contributions.length > 0 && <Contributions view={view} />}
      {view.mayContribute && <ContributionForm view={view} filled={filled} />}
    </Section>
  )
}

function Kept({ view, forms, children }: { view: ArrangementView; forms: ArrangementForms; children: ComponentChildren }) {
  const t = useT()
  const same = (one: { year: number; quarter: number }) => one.year === view.quarter.year && one.quarter === view.quarter.quarter
  const { year, quarter } = view.quarter
  return (
    <>
      <Tabs
        label={t('Kwartaal', 'Quarter')}
        tabs={view.quarters.map((one) => ({
          href: paths.arrangement(view.id, one.year, one.quarter),
          label: `${quarterName(one, t)}${one.issued ? t(' (afgerekend)', ' (settled)') : ''}`,
          current: same(one),
        }))}
      />
      <Card as="div">
        <Totals view={view} />
        {view.mayKeep && view.over && !view.issued && view.lines.length > 0 && (
          <Form action={paths.issue(view.id)} label={t('Kwartaal afrekenen', 'Settle the quarter')}>
            <HiddenField name="year" value={year} />
            <HiddenField name="quarter" value={quarter} />
            <Text soft>
              {t(
                'Na het afrekenen verandert er niets meer aan dit kwartaal. Klopt iets niet, dan komt de verbetering op een volgende afrekening.',
                'After settling nothing in this quarter changes any more. What is not right, is corrected in a later statement.',
              )}
            </Text>
            <Actions>
              <Button>{t(`Reken ${quarterName(view.quarter, t)} af`, `Settle ${quarterName(view.quarter, t)}`)}</Button>
            </Actions>
          </Form>
        )}
      </Card>
      {children}
      <Section id="last" title={t('Lasten in dit kwartaal', 'Burdens in this quarter')}>
        <Card as="div">
          <Lines view={view} />
        </Card>
        {view.mayKeep && <LineForm view={view} filled={forms.line} />}
      </Section>
    </>
  )
}
