import type { ComponentChildren } from 'preact'
import {
  Actions,
  Button,
  ButtonLink,
  Card,
  DateField,
  EmptyState,
  ErrorSummary,
  FieldRow,
  Fill,
  Form,
  Grid,
  Heading,
  Lines,
  Link,
  Notice,
  NumberField,
  Page,
  Row,
  Small,
  Text,
  TextField,
  useLang,
  useT,
} from '#ui/index.ts'
import type { Again } from '#platform/http/doors.ts'
import { sayDate, type Lang } from '#platform/words.ts'
import { paths } from '../paths.ts'
import type { DeputyLine, DeputyView, StaffingLine } from './views.ts'

/** Who stands in for me when I am away. */
export function DeputyPage({ view, again }: { view: DeputyView; again?: Again }) {
  const t = useT()
  const errors = again?.errors ?? {}
  return (
    <Page
      title={t('Waarnemer', 'Deputy')}
      lead={t(
        'Ben je weg? Dan beslist je waarnemer over aanvragen van je team, zodat niemand hoeft te wachten.',
        'Are you away? Then your deputy decides about requests of your team, so that nobody has to wait.',
      )}
    >
      <ErrorSummary errors={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      {again?.refusal && <Notice kind="error">{again.refusal}</Notice>}
      <Grid columns="main">
        <Card>
          <Heading level={2}>{t('Wie neemt voor jou waar', 'Who stands in for you')}</Heading>
          {view.mine.length ? (
            <Lines
              label={t('Jouw waarnemers', 'Your deputies')}
              items={view.mine.map((one) => (
                <DeputyRow one={one} stop={paths.endDeputy(one.id)} />
              ))}
            />
          ) : (
            <Text soft>{t('Nog niemand.', 'Nobody yet.')}</Text>
          )}
          {view.forOthers.length > 0 && (
            <>
              <Heading level={2}>{t('Jij neemt waar voor', 'You stand in for')}</Heading>
              <Lines
                items={view.forOthers.map((one) => (
                  <Period one={one} />
                ))}
              />
            </>
          )}
        </Card>
        <Card tone="tint">
          <DeputyForm action={paths.deputy} near={view.near} again={again}>
            {t(
              'Je waarnemer krijgt bericht. Jij kunt zelf ook blijven antwoorden. We vragen niet waarom je weg bent.',
              'Your deputy is told. You can go on answering yourself. We do not ask why you are away.',
            )}
          </DeputyForm>
        </Card>
      </Grid>
    </Page>
  )
}

const period = (one: DeputyLine, lang: Lang) => `${sayDate(one.from, lang)} – ${sayDate(one.until, lang)}`

function Period({ one }: { one: DeputyLine }) {
  const lang = useLang()
  return (
    <Fill>
      <Text strong>{one.name}</Text>
      <Small soft>{period(one, lang)}</Small>
    </Fill>
  )
}

export function DeputyRow({ one, stop }: { one: DeputyLine; stop: string }) {
  const t = useT()
  return (
    <Row spread middle wrap>
      <Period one={one} />
      <Form action={stop} inline>
        <Button kind="quiet" about={one.name}>
          {t('Stop', 'Stop')}
        </Button>
      </Form>
    </Row>
  )
}

interface DeputyFormLook {
  action: string
  /** Names to choose from while typing. */
  near: string[]
  again?: Again
  /** What follows from it. */
  children: ComponentChildren
}

export function DeputyForm({ action, near, again, children }: DeputyFormLook) {
  const t = useT()
  const value = (name: string) => String(again?.typed[name] ?? '')
  const error = (name: string) => again?.errors[name]
  return (
    <Form action={action} label={t('Wijs een waarnemer aan', 'Name a deputy')}>
      <Heading level={2}>{t('Wijs een waarnemer aan', 'Name a deputy')}</Heading>
      <TextField
        name="who"
        label={t('Wie', 'Who')}
        hint={t('De hele naam, het werkadres of het personeelsnummer.', 'The whole name, the work address or the personnel number.')}
        value={value('who')}
        error={error('who')}
        suggestions={near}
      />
      <FieldRow>
        <DateField name="from" label={t('Eerste dag', 'First day')} value={value('from')} error={error('from')} />
        <DateField name="until" label={t('Laatste dag', 'Last day')} value={value('until')} error={error('until')} />
      </FieldRow>
      <Small soft>{children}</Small>
      <Actions>
        <Button>{t('Wijs aan', 'Name')}</Button>
      </Actions>
    </Form>
  )
}

const dayNames = {
  nl: ['Maandag', 'Dinsdag', 'Woensdag', 'Donderdag', 'Vrijdag', 'Zaterdag', 'Zondag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
}
const shortNames = { nl: ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'], en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] }

/** How many people each unit needs at work. */
export function StaffingPage({ units }: { units: StaffingLine[] }) {
  const t = useT()
  const lang = useLang()
  const said = (unit: StaffingLine) =>
    Object.entries(unit.minimum)
      .map(([day, people]) => `${shortNames[lang][Number(day) - 1]} ${people}`)
      .join(', ') || t('geen minimum', 'no minimum')
  return (
    <Page
      title={t('Bezetting', 'Staffing')}
      lead={t(
        'Hoeveel mensen moeten er blijven werken? Wie een aanvraag beoordeelt, ziet het als het er te weinig worden.',
        'How many people must stay at work? Whoever judges a request sees it when they become too few.',
      )}
    >
      {units.length === 0 ? (
        <EmptyState
          drawing="people"
          title={t('Je hebt nog geen afdeling', 'You have no unit yet')}
          text={t('Hier staan de afdelingen waar jij leiding geeft.', 'The units in which you manage people appear here.')}
        />
      ) : (
        <Card>
          <Lines
            label={t('Afdelingen', 'Units')}
            items={units.map((unit) => (
              <Row spread middle wrap>
                <Fill>
                  <Link href={paths.staffingOf(unit.id)} strong>
                    {unit.name}
                  </Link>
                  <Small soft>{t(`${unit.people} mensen`, `${unit.people} people`)}</Small>
                </Fill>
                <Text>{said(unit)}</Text>
              </Row>
            ))}
          />
        </Card>
      )}
    </Page>
  )
}

/** The minimum of one unit, by weekday. */
export function UnitStaffingPage({ unit, again }: { unit: StaffingLine; again?: Again }) {
  const t = useT()
  const lang = useLang()
  const errors = again?.errors ?? {}
  return (
    <Page
      title={t(`Bezetting van ${unit.name}`, `Staffing of ${unit.name}`)}
      lead={t(
        `Er werken ${unit.people} mensen. Vul per dag in hoeveel er minstens moeten blijven. Leeg: geen minimum.`,
        `${unit.people} people work here. Fill in for each day how many must stay at least. Empty: no minimum.`,
      )}
      breadcrumb={[{ href: paths.staffing, label: t('Bezetting', 'Staffing') }]}
    >
      <ErrorSummary errors={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      {again?.refusal && <Notice kind="error">{again.refusal}</Notice>}
      <Card>
        <Form action={paths.staffingOf(unit.id)}>
          <FieldRow>
            {[1, 2, 3, 4, 5].map((day) => (
              <DayField day={day} unit={unit} again={again} label={dayNames[lang][day - 1]!} />
            ))}
          </FieldRow>
          <FieldRow>
            {[6, 7].map((day) => (
              <DayField day={day} unit={unit} again={again} label={dayNames[lang][day - 1]!} />
            ))}
          </FieldRow>
          <Actions>
            <Button>{t('Bewaar', 'Save')}</Button>
            <ButtonLink kind="quiet" href={paths.staffing}>
              {t('Terug', 'Back')}
            </ButtonLink>
          </Actions>
        </Form>
      </Card>
    </Page>
  )
}

function DayField({ day, unit, again, label }: { day: number; unit: StaffingLine; again?: Again; label: string }) {
  const name = `d${day}`
  return (
    <NumberField
      name={name}
      label={label}
      value={again ? String(again.typed[name] ?? '') : (unit.minimum[day] ?? '')}
      error={again?.errors[name]}
    />
  )
}
