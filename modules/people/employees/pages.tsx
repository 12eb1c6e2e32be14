import {
  Actions,
  Avatar,
  Button,
  ButtonLink,
  Card,
  Checkbox,
  DateField,
  EmptyState,
  ErrorSummary,
  Facts,
  Fill,
  Form,
  Grid,
  Heading,
  Lines,
  Link,
  LiveSearch,
  Meta,
  Notice,
  Page,
  Pagination,
  Row,
  SearchField,
  Section,
  Small,
  Stack,
  Tag,
  Text,
  Timeline,
  HiddenField,
  useLang,
  useT,
} from '#ui/index.ts'
import type { Again } from '#platform/http/doors.ts'
import { sayDay, sayMoment, sayNumber } from '#platform/words.ts'
import { initialsOf } from '../identify.ts'
import { paths } from '../paths.ts'
import {
  pageSize,
  type Asked,
  type EmployeeLine,
  type EmployeeList,
  type EmployeeView,
  type EmploymentLine,
  type UnitNode,
} from './views.ts'

const roleWords: Record<string, [string, string]> = {
  learning_adviser: ['Leeradviseur', 'Learning adviser'],
  coordinator: ['Coördinator', 'Coordinator'],
  administrator: ['Beheerder', 'Administrator'],
  auditor: ['Auditor', 'Auditor'],
  board: ['Directie', 'Board'],
}

/** Everybody who works here, alphabetical. */
export function EmployeesPage({ list, asked, mayManage }: { list: EmployeeList; asked: Asked; mayManage: boolean }) {
  const t = useT()
  const pages = Math.ceil(list.count / pageSize)
  const href = (page: number) =>
    `${paths.employees}?${new URLSearchParams({ zoek: asked.search, ...(asked.unitId ? { afdeling: asked.unitId } : {}), ...(asked.former ? { vertrokken: 'ja' } : {}), bladzijde: String(page) })}`
  return (
    <Page
      title={list.unit ? list.unit.name : t('Medewerkers', 'Employees')}
      lead={t('Op alfabet. Wie je opent, kan dat later zien.', 'In alphabetical order. People can see that you opened their page.')}
      breadcrumb={list.unit ? [{ href: paths.employees, label: t('Medewerkers', 'Employees') }] : undefined}
      beside={
        mayManage ? (
          <Actions>
            <ButtonLink href={paths.addPerson}>{t('Medewerker toevoegen', 'Add an employee')}</ButtonLink>
            <ButtonLink href={paths.units} kind="quiet">
              {t('Afdelingen', 'Units')}
            </ButtonLink>
          </Actions>
        ) : undefined
      }
    >
      <Stack>
        <LiveSearch results="resultaat">
          <Form action={paths.employees} method="get">
            {asked.unitId && <HiddenField name="afdeling" value={asked.unitId} />}
            <SearchField
              name="zoek"
              label={t('Zoek op naam, afdeling of personeelsnummer', 'Search by name, unit or personnel number')}
              value={asked.search}
            />
            <Checkbox name="vertrokken" label={t('Ook wie vertrokken is', 'Also those who left')} checked={asked.former} />
          </Form>
        </LiveSearch>
        <div id="resultaat" class="flow">
          <Small soft>
            {t(`${list.count} ${list.count === 1 ? 'persoon' : 'mensen'}`, `${list.count} ${list.count === 1 ? 'person' : 'people'}`)}
          </Small>
          {list.rows.length ? (
            <Lines
              card
              items={list.rows.map((row) => (
                <EmployeeRow row={row} />
              ))}
            />
          ) : (
            <EmptyState
              drawing="people"
              title={t('Niemand gevonden', 'Nobody found')}
              text={t(
                'Probeer een deel van de naam, of zoek ook bij wie vertrokken is.',
                'Try a part of the name, or search among those who left too.',
              )}
            />
          )}
          <Pagination page={asked.page} pages={pages} href={href} />
        </div>
      </Stack>
    </Page>
  )
}

function EmployeeRow({ row }: { row: EmployeeLine }) {
  const t = useT()
  return (
    <Row middle>
      <Avatar initials={initialsOf(row.name)} />
      <Fill>
        <Link href={paths.employee(row.personId)} strong>
          {row.name}
        </Link>
        <Meta>
          {row.functions.join(', ')}
          {row.units.join(', ')}
          {row.email ?? t('zonder e-mail', 'without e-mail')}
        </Meta>
      </Fill>
      {!row.employed && <Tag tone="line">{t('vertrokken', 'left')}</Tag>}
    </Row>
  )
}

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
  const lang = useLang()
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
        {again?.refusal && <Notice kind="error">{again.refusal}</Notice>}
        <ErrorSummary errors={Object.entries(again?.errors ?? {}).map(([field, text]) => ({ field, text }))} />
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
          </Section>
          <Section title={t('Rollen', 'Roles')}>
            {employee.roles.length ? (
              <Lines
                card
                items={employee.roles.map(({ role, since }) => (
                  <>
                    {t(...(roleWords[role] ?? [role, role]))}
                    <Small soft>{t(`sinds ${sayMoment(since, 'nl')}`, `since ${sayMoment(since, 'en')}`)}</Small>
                  </>
                ))}
              />
            ) : (
              <Text soft>{t('Geen rol naast het eigen werk.', 'No role besides their own work.')}</Text>
            )}
            {employee.employments.some((one) => one.changes.length) && (
              <Heading level={3}>{t('Wat er veranderde', 'What changed')}</Heading>
            )}
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
        </Grid>
      </Stack>
    </Page>
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

const weekdays = [
  ['ma', 'Mon'],
  ['di', 'Tue'],
  ['wo', 'Wed'],
  ['do', 'Thu'],
  ['vr', 'Fri'],
  ['za', 'Sat'],
  ['zo', 'Sun'],
] as const

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
          { name: t('Werkdagen', 'Working days'), value: one.days.map((day) => weekdays[day - 1]![lang === 'nl' ? 0 : 1]).join(' ') },
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

function counted(units: readonly { kind: string }[], kind: string, one: string, more: string): string {
  const count = units.filter((unit) => unit.kind === kind).length
  return `${count} ${count === 1 ? one : more}`
}

/** The tree of units and crews, with how many people work in each. */
export function UnitsPage({ units }: { units: UnitNode[] }) {
  const t = useT()
  const tree = nest(units)
  const people = units.reduce((sum, unit) => sum + unit.people, 0)
  return (
    <Page
      title={t('Afdelingen', 'Units')}
      lead={t(
        `${counted(units, 'unit', 'afdeling', 'afdelingen')} en ${counted(units, 'crew', 'ploeg', 'ploegen')}, ${people} mensen.`,
        `${counted(units, 'unit', 'unit', 'units')} and ${counted(units, 'crew', 'crew', 'crews')}, ${people} people.`,
      )}
      beside={
        <ButtonLink href="/beheer/import/nieuw/afdelingen" kind="quiet">
          {t('Lees afdelingen in', 'Import units')}
        </ButtonLink>
      }
    >
      <Card>
        <Branch nodes={tree} />
      </Card>
    </Page>
  )
}

interface Node extends UnitNode {
  below: Node[]
  all: number
}

function nest(units: UnitNode[]): Node[] {
  const top: Node[] = []
  const open: Node[] = []
  for (const unit of units) {
    const node = { ...unit, below: [], all: unit.people }
    open.length = unit.depth
    for (const above of open) above.all += unit.people
    ;(open.at(-1)?.below ?? top).push(node)
    open.push(node)
  }
  return top
}

function Branch({ nodes }: { nodes: Node[] }) {
  const t = useT()
  return (
    <Lines
      items={nodes.map((node) => {
        const line = (
          <Row spread>
            <Link href={`${paths.employees}?afdeling=${node.id}`} strong={node.depth === 0}>
              {node.name}
            </Link>
            <Small
              soft
            >{`${node.code} · ${node.all} ${t(node.all === 1 ? 'persoon' : 'mensen', node.all === 1 ? 'person' : 'people')}`}</Small>
          </Row>
        )
        if (!node.below.length) return line
        return (
          <Stack gap="s">
            {line}
            <details open={node.depth === 0 && nodes.length < 8}>
              <summary>{t(`${node.below.length} hieronder`, `${node.below.length} below`)}</summary>
              <Branch nodes={node.below} />
            </details>
          </Stack>
        )
      })}
    />
  )
}
