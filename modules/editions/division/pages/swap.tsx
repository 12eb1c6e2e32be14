import {
  Actions,
  Button,
  Card,
  EmptyState,
  Form,
  Heading,
  HiddenField,
  Notice,
  Page,
  Select,
  Small,
  Stack,
  useLang,
  useT,
} from '#ui/index.ts'
import { dateOf, sayDate } from '#platform/words.ts'
import { paths } from '../../paths.ts'
import { divisionPaths } from '../paths.ts'
import type { SwapChoice, SwapView } from '../views/swap.ts'

/** Somebody can't come: another edition, in one step, while others keep their place. */
export function SwapPage({ view, refusal }: { view: SwapView; refusal?: string }) {
  const t = useT()
  const lang = useLang()
  const day = sayDate(dateOf(view.startsAt), lang)
  return (
    <Page
      narrow
      title={t(`${view.name} kan niet komen`, `${view.name} can’t come`)}
      lead={t(
        `Op ${day}. Kies een andere datum: op een vrije plaats, of in ruil met één persoon. Alle anderen houden hun plaats.`,
        `On ${day}. Choose another date: on a free seat, or in exchange with one person. Everybody else keeps their place.`,
      )}
      breadcrumb={[
        { href: paths.planSeries(view.series.id), label: view.series.title },
        { href: divisionPaths.division(view.series.id), label: t('Indeling', 'Division') },
      ]}
    >
      <Stack>
        {refusal && <Notice kind="error">{refusal}</Notice>}
        {view.choices.length === 0 && (
          <EmptyState
            drawing="calendar"
            level={2}
            title={t('Er is geen andere datum die kan', 'No other date is possible')}
            text={t('Meld deze persoon af, of plan een inhaaleditie.', 'Withdraw this person, or plan a catch-up edition.')}
          />
        )}
        {view.choices.map((choice) => (
          <Choice choice={choice} view={view} />
        ))}
      </Stack>
    </Page>
  )
}

function Choice({ choice, view }: { choice: SwapChoice; view: SwapView }) {
  const t = useT()
  const day = sayDate(dateOf(choice.startsAt), useLang())
  const free = choice.free ? [{ value: '', label: t('Niemand: er is een vrije plaats', 'Nobody: there is a free seat') }] : []
  return (
    <Card as="article">
      <Heading level={2} look={3}>
        {day}
      </Heading>
      {choice.place && <Small soft>{choice.place}</Small>}
      <Form action={divisionPaths.swap(view.enrolmentId)}>
        <HiddenField name="editionId" value={choice.editionId} />
        <Select
          name="withId"
          id={`ruil-${choice.editionId}`}
          label={t('In ruil met', 'In exchange with')}
          required={!choice.free}
          options={[...free, ...choice.others.map((one) => ({ value: one.enrolmentId, label: one.name }))]}
        />
        <Actions>
          <Button kind="quiet" about={day}>
            {t('Ruil', 'Swap')}
          </Button>
        </Actions>
      </Form>
    </Card>
  )
}
