import {
  Button,
  EmptyState,
  Fill,
  Form,
  HiddenField,
  Lines,
  Link,
  Notice,
  Page,
  Row,
  SearchField,
  Small,
  Tag,
  Text,
  useT,
} from '#ui/index.ts'
import { resultPaths } from '../paths.ts'
import type { Found, SessionList } from '../views/attendance.ts'

/** Somebody came who is not on the list: find a colleague and add them, if there is a seat. */
export function WalkInPage({ list, typed, found, refusal }: { list: SessionList; typed: string; found: Found[]; refusal?: string }) {
  const t = useT()
  const free = list.capacity === null ? null : Math.max(0, list.capacity - list.taken)
  return (
    <Page
      title={t('Wie is erbij gekomen?', 'Who has joined?')}
      narrow
      breadcrumb={[{ href: resultPaths.session(list.id), label: list.title }]}
      lead={<SeatsLead free={free} waiting={list.waiting} />}
    >
      {refusal && <Notice kind="error">{refusal}</Notice>}
      <Form action={resultPaths.walkIn(list.id)} method="get">
        <SearchField name="naam" label={t('Naam van je collega', 'Name of your colleague')} value={typed} />
      </Form>
      {typed.length > 1 && found.length === 0 && (
        <EmptyState
          drawing="search"
          title={t('Niemand gevonden', 'Nobody found')}
          text={t('Probeer alleen de voornaam of een deel van de achternaam.', 'Try only the first name, or a part of the last name.')}
        />
      )}
      {found.length > 0 && (
        <Lines
          card
          label={t('Gevonden collega’s', 'Colleagues found')}
          items={found.map((one) => (
            <FoundLine one={one} list={list} typed={typed} />
          ))}
        />
      )}
      <Text>
        <Link href={resultPaths.session(list.id)}>{t('Terug naar de lijst', 'Back to the list')}</Link>
      </Text>
    </Page>
  )
}

function SeatsLead({ free, waiting }: { free: number | null; waiting: number }) {
  const t = useT()
  if (waiting > 0) return <>{t('Er staan mensen op de wachtlijst. Zij gaan voor.', 'People are on the waiting list. They come first.')}</>
  if (free === null) return <>{t('Er is plaats voor iedereen.', 'There is room for everyone.')}</>
  if (free === 0)
    return (
      <>
        {t(
          'Alle plaatsen zijn bezet. De coördinator kan het aantal plaatsen verhogen.',
          'All seats are taken. The coordinator can raise the number of seats.',
        )}
      </>
    )
  return (
    <>
      {free === 1
        ? t('Er is nog één plaats vrij.', 'One seat is free.')
        : t(`Er zijn nog ${free} plaatsen vrij.`, `${free} seats are free.`)}
    </>
  )
}

function FoundLine({ one, list, typed }: { one: Found; list: SessionList; typed: string }) {
  const t = useT()
  return (
    <Row spread>
      <Fill>
        <b>{one.name}</b>
        <Small soft>{one.about}</Small>
      </Fill>
      {one.state ? (
        <Tag tone="line">
          {one.state === 'waiting'
            ? t('Op de wachtlijst', 'On the waiting list')
            : one.state === 'requested'
              ? t('Wacht op goedkeuring', 'Waits for approval')
              : t('Staat op de lijst', 'On the list')}
        </Tag>
      ) : (
        <Form action={`${resultPaths.walkIn(list.id)}?naam=${encodeURIComponent(typed)}`} inline>
          <HiddenField name="personId" value={one.personId} />
          <HiddenField name="naam" value={typed} />
          <Button kind="quiet" icon="plus" about={one.name}>
            {t('Voeg toe', 'Add')}
          </Button>
        </Form>
      )}
    </Row>
  )
}
