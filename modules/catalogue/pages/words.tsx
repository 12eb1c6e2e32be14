import {
  Actions,
  Button,
  ButtonLink,
  Card,
  EmptyState,
  ErrorSummary,
  FieldRow,
  Form,
  Heading,
  HiddenField,
  Lines,
  Link,
  Notice,
  Page,
  Row,
  Section,
  Small,
  Stack,
  Table,
  Tag,
  Text,
  TextArea,
  TextField,
  useLang,
  useT,
} from '#ui/index.ts'
import { dateOf, sayDay } from '#platform/words.ts'
import { paths } from '../paths.ts'
import type { Asked, MyWish } from '../views.ts'

interface Back {
  errors: Record<string, string>
  typed: Record<string, unknown>
  refusal?: string | undefined
}
const clean: Back = { errors: {}, typed: {} }
const value = (back: Back, name: string) => ({
  name,
  value: String(back.typed[name] ?? ''),
  ...(back.errors[name] && { error: back.errors[name] }),
})
const summary = (back: Back) => <ErrorSummary errors={Object.entries(back.errors).map(([field, text]) => ({ field, text }))} />

/** Words of the organisation: who types one also finds the other. */
export function SynonymsPage({ list, back = clean }: { list: { term: string; means: string }[]; back?: Back | undefined }) {
  const t = useT()
  return (
    <Page
      narrow
      title={t('Synoniemen', 'Synonyms')}
      breadcrumb={[{ href: paths.manage, label: t('Aanbod maken', 'Manage the catalogue') }]}
      lead={t(
        'Wie het ene woord typt, vindt ook het andere. Handig voor afkortingen en oude namen.',
        'Who types one word also finds the other. Handy for abbreviations and old names.',
      )}
    >
      {back.refusal && <Notice kind="error">{back.refusal}</Notice>}
      {summary(back)}
      <Form action={paths.synonyms}>
        <FieldRow>
          <TextField {...value(back, 'term')} label={t('Wie zoekt op', 'Who searches for')} maxLength={80} />
          <TextField {...value(back, 'means')} label={t('vindt ook', 'also finds')} maxLength={80} />
        </FieldRow>
        <Actions>
          <Button>{t('Voeg toe', 'Add')}</Button>
        </Actions>
      </Form>
      <Card as="div">
        <Table
          caption={t('Synoniemen van jouw organisatie', 'Synonyms of your organisation')}
          rows={list}
          empty={
            <EmptyState
              drawing="search"
              title={t('Nog geen synoniemen', 'No synonyms yet')}
              text={t('Begin met een afkorting die iedereen gebruikt.', 'Begin with an abbreviation that everybody uses.')}
            />
          }
          columns={[
            { key: 'term', head: t('Wie zoekt op', 'Who searches for'), cell: (row) => row.term },
            { key: 'means', head: t('vindt ook', 'also finds'), cell: (row) => row.means },
            {
              key: 'do',
              head: t('Doen', 'Do'),
              cell: (row) => (
                <Form inline action={paths.removeSynonym}>
                  <HiddenField name="term" value={row.term} />
                  <HiddenField name="means" value={row.means} />
                  <Button kind="link" about={`${row.term}, ${row.means}`}>
                    {t('Haal weg', 'Remove')}
                  </Button>
                </Form>
              ),
            },
          ]}
        />
      </Card>
    </Page>
  )
}

/** "Vraag iets aan": something that is not in the offer, for the learning adviser. */
export function WishPage({ mine, back = clean }: { mine: MyWish[]; back?: Back | undefined }) {
  const t = useT()
  const lang = useLang()
  return (
    <Page
      narrow
      title={t('Wat wil je leren?', 'What do you want to learn?')}
      breadcrumb={[{ href: paths.offer, label: t('Aanbod', 'Catalogue') }]}
      lead={t(
        'Staat het niet in het aanbod? Vraag het de leeradviseur. Die ziet je naam en geeft je antwoord.',
        'Is it not in the catalogue? Ask the learning adviser, who sees your name and answers you.',
      )}
    >
      {summary(back)}
      <Form action={paths.wish}>
        <TextField {...value(back, 'title')} label={t('Ik wil graag leren over', 'I would like to learn about')} maxLength={200} required />
        <TextArea
          {...value(back, 'reason')}
          label={t('Waar heb je het voor nodig?', 'What do you need it for?')}
          maxLength={2000}
          required={false}
        />
        <Actions>
          <Button>{t('Vraag het aan', 'Ask for it')}</Button>
        </Actions>
      </Form>
      {mine.length > 0 && (
        <Section title={t('Wat je eerder vroeg', 'What you asked before')}>
          <Lines
            card
            items={mine.map((wish) => (
              <Stack gap="s">
                <Row spread wrap>
                  <b>{wish.title}</b>
                  <Tag tone={wish.answer ? 'ok' : 'line'}>
                    {wish.answer ? t('beantwoord', 'answered') : t('wacht op antwoord', 'waits for an answer')}
                  </Tag>
                </Row>
                {wish.answer ? (
                  <Text>{wish.answer}</Text>
                ) : (
                  <Small soft>
                    {t(`Gevraagd op ${sayDay(dateOf(wish.madeAt), lang)}`, `Asked on ${sayDay(dateOf(wish.madeAt), lang)}`)}
                  </Small>
                )}
              </Stack>
            ))}
          />
        </Section>
      )}
    </Page>
  )
}

/** What people ask for: editions of what exists, in numbers, and what does not exist yet, one by one. */
/** `wishes`: the learning adviser answers what does not exist yet. */
export function AskedPage({ asked, wishes, refusal }: { asked: Asked; wishes: boolean; refusal?: string | undefined }) {
  const t = useT()
  const lang = useLang()
  return (
    <Page
      title={t('Wat mensen vragen', 'What people ask for')}
      breadcrumb={[{ href: paths.manage, label: t('Aanbod maken', 'Manage the catalogue') }]}
    >
      {refusal && <Notice kind="error">{refusal}</Notice>}
      <Stack gap="l">
        <Table
          caption={t('Vraag naar een nieuwe editie', 'Demand for a new edition')}
          captionNote={t(
            'Je ziet aantallen in stappen, zonder jezelf, en nooit wie het vroeg.',
            'You see numbers in steps, without yourself, and never who asked.',
          )}
          rows={asked.demand}
          empty={
            <EmptyState
              drawing="calendar"
              title={t('Nergens vragen genoeg mensen om', 'Nothing has been asked for often enough')}
              text={
                wishes
                  ? t(
                      'Zodra genoeg collega’s om dezelfde editie vragen, staat het hier.',
                      'As soon as enough colleagues ask for the same edition, it appears here.',
                    )
                  : t(
                      'Zodra genoeg collega’s vragen om iets dat jij coördineert, staat het hier.',
                      'As soon as enough colleagues ask for something that you coordinate, it appears here.',
                    )
              }
            />
          }
          columns={[
            {
              key: 'title',
              head: t('Activiteit', 'Activity'),
              cell: (row) => <Link href={paths.activity(row.activityId)}>{row.title}</Link>,
            },
            {
              key: 'people',
              head: t('Vragen erom', 'Ask for it'),
              num: true,
              align: 'end',
              cell: (row) => t(`ten minste ${row.atLeast}`, `at least ${row.atLeast}`),
            },
            { key: 'enough', head: t('Genoeg vanaf', 'Enough from'), num: true, align: 'end', cell: (row) => row.enough },
            {
              key: 'state',
              head: t('Staat', 'State'),
              cell: (row) =>
                row.reached ? (
                  <Tag tone="warm">{t('plan een editie', 'plan an edition')}</Tag>
                ) : (
                  <Tag tone="line">{t('nog niet genoeg', 'not enough yet')}</Tag>
                ),
            },
          ]}
        />
        {wishes && (
          <Section title={t('Staat nog niet in het aanbod', 'Not in the catalogue yet')}>
            {asked.wishes.length === 0 && <Text soft>{t('Er wacht geen vraag op antwoord.', 'No question waits for an answer.')}</Text>}
            {asked.wishes.map((wish) => (
              <Card as="article">
                <Heading level={3}>{wish.title}</Heading>
                <Small soft>{`${wish.by} · ${sayDay(dateOf(wish.madeAt), lang)}`}</Small>
                {wish.reason && <Text>{wish.reason}</Text>}
                <Form action={paths.answer(wish.id)}>
                  <TextArea name="answer" id={`answer-${wish.id}`} label={t('Jouw antwoord', 'Your answer')} rows={2} maxLength={2000} />
                  <Row>
                    <Button kind="quiet" about={wish.title}>
                      {t('Antwoord', 'Answer')}
                    </Button>
                    <ButtonLink kind="link" href={paths.make + '?titel=' + encodeURIComponent(wish.title)}>
                      {t('Maak er een activiteit van', 'Make it an activity')}
                    </ButtonLink>
                  </Row>
                </Form>
              </Card>
            ))}
          </Section>
        )}
      </Stack>
    </Page>
  )
}
