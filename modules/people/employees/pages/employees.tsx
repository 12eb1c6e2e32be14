import {
  Actions,
  Avatar,
  ButtonLink,
  Checkbox,
  EmptyState,
  Fill,
  Form,
  HiddenField,
  Lines,
  Link,
  LiveSearch,
  Meta,
  Page,
  Pagination,
  Row,
  SearchField,
  Small,
  Stack,
  Tag,
  useT,
} from '#ui/index.ts'
import { initialsOf } from '../../identify.ts'
import { paths } from '../../paths.ts'
import { pageSize, type Asked, type EmployeeLine, type EmployeeList } from '../views.ts'

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
