import {
  Actions,
  Button,
  ButtonLink,
  Card,
  DateField,
  filledField,
  FilledWrong,
  Form,
  Notice,
  Page,
  Table,
  Text,
  TextArea,
  TextField,
  useLang,
  useT,
  type Filled,
} from '#ui/index.ts'
import { sayCancelling } from '../../arranging/pages.tsx'
import { sayDate, sayTimes } from '#platform/words.ts'
import type { CopyPlan } from '../copy-edition.ts'
import type { PlanView } from '../views.ts'
import { paths } from '../../paths.ts'

export function CopyPage({
  filled,
  title,
  lead,
  action,
  back,
  of,
  series,
  copy,
}: {
  filled: Filled
  title: string
  lead: string
  action: string
  back: string
  /** What the way back is called. */
  of: string
  series?: boolean
  /** What it would become, when that was asked. */
  copy?: CopyPlan | null
}) {
  const t = useT()
  const breadcrumb = [
    series ? { href: paths.allSeries, label: t('Reeksen', 'Series') } : { href: paths.editions, label: t('Edities', 'Editions') },
    { href: back, label: of },
  ]
  return (
    <Page narrow={!copy} title={title} lead={lead} breadcrumb={breadcrumb}>
      <FilledWrong filled={filled} />
      <Form action={action}>
        {series && (
          <TextField {...filledField(filled, 'name')} label={t('Naam van de nieuwe reeks', 'Name of the new series')} required={false} />
        )}
        <DateField
          {...filledField(filled, 'firstDay')}
          label={t('Eerste dag van de kopie', 'First day of the copy')}
          hint={t(
            'De dag van de week en de volgorde blijven gelijk. Feestdagen en gesloten dagen slaan we over. Mensen gaan niet mee.',
            'The day of the week and the order stay. Holidays and closed days are passed over. People are not copied.',
          )}
        />
        {copy && <Preview copy={copy} />}
        <Actions>
          <Button name="doen" value="bekijk" kind={copy ? 'quiet' : 'primary'} turbo={false}>
            {t('Bekijk eerst', 'Look first')}
          </Button>
          <Button name="doen" value="kopieer" kind={copy ? 'primary' : 'quiet'}>
            {t('Kopieer', 'Copy')}
          </Button>
          <ButtonLink kind="quiet" href={back}>
            {t('Terug', 'Back')}
          </ButtonLink>
        </Actions>
      </Form>
    </Page>
  )
}

/** Each session of the copy: where it was and where it goes. */
function Preview({ copy }: { copy: CopyPlan }) {
  const t = useT()
  const lang = useLang()
  return (
    <Card as="div">
      <Table
        caption={
          copy.lines.length === 1
            ? t('Zo wordt de kopie: 1 bijeenkomst', 'The copy becomes: 1 session')
            : t(`Zo wordt de kopie: ${copy.lines.length} bijeenkomsten`, `The copy becomes: ${copy.lines.length} sessions`)
        }
        rows={copy.lines}
        columns={[
          { key: 'from', head: t('Was', 'Was'), num: true, cell: (line) => sayDate(line.from, lang) },
          { key: 'to', head: t('Wordt', 'Becomes'), num: true, cell: (line) => <b>{sayDate(line.to, lang)}</b> },
          { key: 'time', head: t('Tijd', 'Time'), num: true, cell: (line) => sayTimes(line.startsAt, line.endsAt, lang) },
          {
            key: 'note',
            head: t('Let op', 'Note'),
            cell: (line) =>
              [
                line.skipped && t(`slaat ${line.skipped} over`, `passes over ${line.skipped}`),
                line.taken &&
                  (line.ended
                    ? t(`${line.room} wordt niet meer gedeeld: zaal volgt`, `${line.room} is shared no more: room to follow`)
                    : t(`${line.room} is dan bezet: zaal volgt`, `${line.room} is taken then: room to follow`)),
              ]
                .filter(Boolean)
                .join('; '),
          },
        ]}
      />
    </Card>
  )
}

export function CancelPage({ plan, filled }: { plan: PlanView; filled: Filled }) {
  const t = useT()
  const lang = useLang()
  const people = plan.taken + plan.waiting + plan.requested
  return (
    <Page
      narrow
      title={t('Annuleer deze editie', 'Cancel this edition')}
      lead={plan.title}
      breadcrumb={[{ href: paths.plan(plan.id), label: plan.title }]}
    >
      <FilledWrong filled={filled} />
      <Card as="div">
        <Text>
          {t(
            `${people} ${people === 1 ? 'mens krijgt' : 'mensen krijgen'} bericht en de afspraak verdwijnt uit de agenda. Dit kun je niet terugdraaien.`,
            `${people} ${people === 1 ? 'person is' : 'people are'} told and the appointment leaves the calendar. You can’t undo this.`,
          )}
        </Text>
        {plan.freeUntil && (
          <Notice kind={Temporal.PlainDate.compare(plan.freeUntil, Temporal.Now.plainDateISO('Europe/Amsterdam')) < 0 ? 'warning' : 'info'}>
            {sayCancelling(plan, t, lang)}
          </Notice>
        )}
        <Form action={paths.planAct(plan.id, 'annuleren')}>
          <TextArea
            {...filledField(filled, 'reason')}
            rows={3}
            label={t('Waarom gaat het niet door?', 'Why is it cancelled?')}
            hint={t(
              'Dit lezen de mensen die zijn aangemeld. Schrijf niets over personen.',
              'The people enrolled read this. Write nothing about persons.',
            )}
          />
          <Actions>
            <Button kind="danger">{t('Annuleer de editie', 'Cancel the edition')}</Button>
            <ButtonLink kind="quiet" href={paths.plan(plan.id)}>
              {t('Terug', 'Back')}
            </ButtonLink>
          </Actions>
        </Form>
      </Card>
    </Page>
  )
}
