import {
  Actions,
  Button,
  ButtonLink,
  Card,
  DateField,
  FilledWrong,
  Facts,
  Form,
  Grid,
  Heading,
  HiddenField,
  Lines,
  Link,
  Page,
  Section,
  Small,
  Stack,
  Text,
  Timeline,
  useLang,
  useT,
} from '#ui/index.ts'
import type { Role } from '#platform/act.ts'
import type { Again } from '#platform/http/doors.ts'
import { sayDay, sayMoment, sayNumber, sayWeekday } from '#platform/words.ts'
import { paths } from '../../paths.ts'
import { roleNames } from '../../role-names.ts'
import type { EmployeeView, EmploymentLine } from '../views.ts'

/** One person: employments, what they were before, and roles. */
export function EmployeePage({
  employee,
  today,
  mayChange,
  again,
}: {
  employee: EmployeeView
  today: Temporal.PlainDate
  mayChange: boolean
  again?: Again
}) {
  const t = useT()
  const current = employee.employments.filter((one) => !one.endsOn || Temporal.PlainDate.compare(one.endsOn, today) >= 0)
  const former = employee.employments.filter((one) => !current.includes(one))
  return (
    <Page
      title={employee.name}
      lead={t('Dat je deze pagina opende, is vastgelegd.', 'That you opened this page has been recorded.')}
      breadcrumb={[{ href: paths.employees, label: t('Medewerkers', 'Employees') }]}
      beside={mayChange && <ByHand employee={employee} />}
    >
      <Stack gap="l">
        <FilledWrong filled={again} />
        <Grid columns="aside">
          <Section title={current.length > 1 ? t('Arbeidsrelaties', 'Employments') : t('Arbeidsrelatie', 'Employment')}>
            {current.map((one) => (
              <Employment one={one} mayChange={mayChange} again={again} />
            ))}
            {!current.length && <Text>{t('Deze persoon werkt hier niet meer.', 'This person no longer works here.')}</Text>}
            {former.length > 0 && <Heading level={3}>{t('Eerder', 'Before')}</Heading>}
            {former.map((one) => (
              <Employment one={one} mayChange={mayChange} again={again} />
            ))}
            {current.length > 0 && (
              <Text>
                <Link href={paths.deputyOf(employee.personId)}>{t('Bekijk de waarnemer', 'See the deputy')}</Link>
              </Text>
            )}
          </Section>
          <RolesAndChanges employee={employee} />
        </Grid>
      </Stack>
    </Page>
  )
}

function RolesAndChanges({ employee }: { employee: EmployeeView }) {
  const t = useT()
  const lang = useLang()
  return (
    <Section title={t('Rollen', 'Roles')}>
      {employee.roles.length ? (
        <Lines
          card
          items={employee.roles.map(({ role, since }) => (
            <>
              {roleNames[role as Role][lang]}
              <Small soft>{t(`sinds ${sayMoment(since, 'nl')}`, `since ${sayMoment(since, 'en')}`)}</Small>
            </>
          ))}
        />
      ) : (
        <Text soft>{t('Geen rol naast het eigen werk.', 'No role besides their own work.')}</Text>
      )}
      {employee.employments.some((one) => one.changes.length) && <Heading level={3}>{t('Wat er veranderde', 'What changed')}</Heading>}
      <Timeline
        moments={employee.employments
          .flatMap((one) => one.changes)
          .map(({ until, was }) => ({
            when: sayDay(Temporal.Instant.from(until).toZonedDateTimeISO('Europe/Amsterdam').toPlainDate(), lang),
            title: t('Tot dan:', 'Until then:'),
            note: wasInWords(was),
          }))}
      />
    </Section>
  )
}

function ByHand({ employee }: { employee: EmployeeView }) {
  const t = useT()
  return (
    <Actions>
      <ButtonLink href={paths.changePerson(employee.personId)} kind="quiet">
        {t('Naam of e-mail wijzigen', 'Change name or e-mail')}
      </ButtonLink>
      <ButtonLink href={paths.addEmployment(employee.personId)} kind="quiet">
        {t('Arbeidsrelatie toevoegen', 'Add an employment')}
      </ButtonLink>
    </Actions>
  )
}

const wasInWords = (was: Record<string, unknown>) =>
  [was['function'], was['unit'], was['hours_per_week'] && `${was['hours_per_week']} u`].filter(Boolean).join(' · ')

function Employment({ one, mayChange, again }: { one: EmploymentLine; mayChange: boolean; again?: Again }) {
  const t = useT()
  const lang = useLang()
  const mine = again?.typed['employmentId'] === one.id ? again : undefined
  return (
    <Card as="article">
      <Heading level={3}>{one.function ?? t('Zonder functie', 'Without a function')}</Heading>
      <Facts
        facts={[
          { name: t('Afdeling', 'Unit'), value: <Link href={`${paths.employees}?afdeling=${one.unitId}`}>{one.unit}</Link> },
          { name: t('Ploeg', 'Crew'), value: one.crew },
          { name: t('Leidinggevende', 'Manager'), value: one.managerId && <Link href={paths.employee(one.managerId)}>{one.manager}</Link> },
          { name: t('Soort', 'Kind'), value: one.kind },
          { name: t('Uren per week', 'Hours per week'), value: one.hours === null ? null : sayNumber(one.hours, lang) },
          { name: t('Werkdagen', 'Working days'), value: one.days.map((day) => sayWeekday(day, lang, 'short')).join(' ') },
          { name: t('Personeelsnummer', 'Personnel number'), value: one.number },
          { name: t('E-mail', 'E-mail'), value: one.email ?? t('geen', 'none') },
          { name: t('In dienst', 'Since'), value: sayDay(one.startsOn, lang) },
          { name: t('Tot en met', 'Until'), value: one.endsOn && sayDay(one.endsOn, lang) },
        ]}
      />
      {mayChange && (
        <Text>
          <Link href={paths.changeEmployment(one.id)}>{t('Wijzig deze arbeidsrelatie', 'Change this employment')}</Link>
        </Text>
      )}
      {mayChange && (
        <details open={!!mine}>
          <summary>
            {one.endsOn ? t('Wijzig de laatste dag', 'Change the last day') : t('Beëindig deze arbeidsrelatie', 'End this employment')}
          </summary>
          <Form action={paths.endEmployment(one.id)}>
            <HiddenField name="employmentId" value={one.id} />
            <DateField
              name="lastDay"
              id={`lastDay-${one.id}`}
              label={t('Laatste dag', 'Last day')}
              value={(mine?.typed['lastDay'] as string | undefined) ?? one.endsOn?.toString()}
              error={mine?.errors['lastDay']}
            />
            <Actions>
              <Button kind="quiet">{t('Bewaar', 'Save')}</Button>
            </Actions>
          </Form>
        </details>
      )}
    </Card>
  )
}
