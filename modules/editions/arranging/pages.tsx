import {
  Actions,
  Button,
  ButtonLink,
  Card,
  Checkbox,
  DateField,
  EmptyState,
  FieldRow,
  filledField,
  filledText,
  FilledWrong,
  Form,
  Link,
  Notice,
  NumberField,
  Page,
  Section,
  Small,
  Stack,
  Table,
  Tag,
  TextField,
  useLang,
  useT,
  type Filled,
} from '#ui/index.ts'
import { dateOf, sayDate, sayDay, sayPrice, type Lang, type Translate } from '#platform/words.ts'
import { paths } from '../paths.ts'
import type { Arranging, Item, Point } from './views.ts'

/** What cancelling costs, in a sentence; '' when nothing was agreed. */
export function sayCancelling(edition: Pick<Arranging, 'freeUntil' | 'cancelCost'>, t: Translate, lang: Lang): string {
  if (!edition.freeUntil) return ''
  const day = sayDay(edition.freeUntil, lang)
  const cost =
    edition.cancelCost === null
      ? t('kost het geld', 'it costs money')
      : t(`kost het ${sayPrice(edition.cancelCost, 'nl')}`, `it costs ${sayPrice(edition.cancelCost, 'en')}`)
  const over = Temporal.PlainDate.compare(edition.freeUntil, Temporal.Now.plainDateISO('Europe/Amsterdam')) < 0
  return over
    ? t(`Kosteloos annuleren kon tot en met ${day}. Nu ${cost}.`, `Cancelling was free until ${day}. Now ${cost}.`)
    : t(`Kosteloos annuleren kan tot en met ${day}. Daarna ${cost}.`, `Cancelling is free until ${day}. Afterwards ${cost}.`)
}

/** What must be arranged for one edition, and until when cancelling is free. */
export function ArrangePage({ edition, filled, free }: { edition: Arranging; filled: Filled; free: Filled }) {
  const t = useT()
  const lang = useLang()
  const few = edition.freeUntil !== null && edition.taken < edition.minParticipants && edition.startsAt !== null
  return (
    <Page
      title={t('Regelen', 'Arrange')}
      lead={[edition.title, edition.startsAt && sayDate(dateOf(edition.startsAt), lang)].filter(Boolean).join(', ')}
      breadcrumb={[{ href: paths.plan(edition.id), label: edition.title }]}
    >
      <FilledWrong filled={filled} />
      <FilledWrong filled={free} />
      {few && (
        <Notice kind="warning">
          {t(
            `Er zijn ${edition.taken} mensen; er zijn er ${edition.minParticipants} nodig. ${sayCancelling(edition, t, 'nl')}`,
            `There are ${edition.taken} people; ${edition.minParticipants} are needed. ${sayCancelling(edition, t, 'en')}`,
          )}
        </Notice>
      )}
      <Stack gap="l">
        <Checklist edition={edition} filled={filled} />
        <FreeCancelling edition={edition} filled={free} />
      </Stack>
    </Page>
  )
}

function Checklist({ edition, filled }: { edition: Arranging; filled: Filled }) {
  const t = useT()
  const typed = Object.keys(filled.values).length > 0
  return (
    <Card as="div">
      <Form action={paths.arrange(edition.id)}>
        <Table
          caption={t('Lijst', 'List')}
          captionNote={t(
            'Je eigen lijst voor nieuwe edities pas je aan onder Regellijst.',
            'Change your own list for new editions under Checklist.',
          )}
          rows={edition.items}
          empty={
            <EmptyState
              level={3}
              drawing="calendar"
              title={t('Nog niets op de lijst', 'Nothing on the list yet')}
              text={t('Voeg hieronder toe wat er geregeld moet worden.', 'Add below what must be arranged.')}
            />
          }
          columns={[
            {
              key: 'name',
              head: t('Wat', 'What'),
              cell: (item) => (
                <Checkbox
                  name={`klaar.${item.id}`}
                  label={item.name}
                  checked={typed ? filled.values[`klaar.${item.id}`] === 'ja' : item.done}
                />
              ),
            },
            { key: 'due', head: t('Klaar voor', 'Due'), num: true, cell: (item) => <Due item={item} /> },
            {
              key: 'note',
              head: t('Notitie', 'Note'),
              cell: (item) => (
                <TextField
                  name={`notitie.${item.id}`}
                  label={t(`Notitie bij ${item.name}`, `Note about ${item.name}`)}
                  labelUnseen
                  required={false}
                  maxLength={200}
                  value={typed ? filledText(filled, `notitie.${item.id}`) : item.note}
                />
              ),
            },
          ]}
        />
        <TextField {...filledField(filled, 'more')} label={t('Nog iets te regelen', 'Something else to arrange')} required={false} />
        <Actions>
          <Button>{t('Bewaar', 'Save')}</Button>
          <ButtonLink kind="link" href={paths.checklist}>
            {t('Regellijst', 'Checklist')}
          </ButtonLink>
        </Actions>
      </Form>
    </Card>
  )
}

function Due({ item }: { item: Item }) {
  const t = useT()
  const lang = useLang()
  if (item.done) return <Tag tone="ok">{t('klaar', 'done')}</Tag>
  if (!item.due) return <>{t('datum volgt', 'to follow')}</>
  return item.late ? <Tag tone="warm">{sayDate(item.due, lang, 'no year')}</Tag> : <>{sayDate(item.due, lang, 'no year')}</>
}

function FreeCancelling({ edition, filled }: { edition: Arranging; filled: Filled }) {
  const t = useT()
  const typed = Object.keys(filled.values).length > 0
  const cost = edition.cancelCost === null ? '' : (edition.cancelCost / 100).toFixed(edition.cancelCost % 100 ? 2 : 0).replace('.', ',')
  const values = typed ? filled : { ...filled, values: { freeUntil: edition.freeUntil?.toString() ?? '', cancelCost: cost } }
  return (
    <Section title={t('Kosteloos annuleren', 'Free cancelling')}>
      <Card as="div">
        <Form action={`${paths.arrange(edition.id)}/kosteloos`}>
          <FieldRow>
            <DateField {...filledField(values, 'freeUntil')} label={t('Tot en met', 'Until')} required={false} />
            <TextField
              {...filledField(values, 'cancelCost')}
              label={t('Daarna kost het (€)', 'Afterwards it costs (€)')}
              required={false}
              width="short"
            />
          </FieldRow>
          <Small soft>
            {t(
              'Zijn er in de week daarvoor te weinig deelnemers, dan krijg je bericht en staat het bij wat op je wacht.',
              'If there are too few participants in the week before, you get a message and it is among what waits for you.',
            )}
          </Small>
          <Actions>
            <Button kind="quiet">{t('Bewaar', 'Save')}</Button>
          </Actions>
        </Form>
      </Card>
    </Section>
  )
}

/** The list of the organisation: what every new edition gets. */
export function ChecklistPage({ points, filled }: { points: Point[]; filled: Filled }) {
  const t = useT()
  const when = (days: number) =>
    days >= 0
      ? t(`${days} dagen voor de eerste bijeenkomst`, `${days} days before the first session`)
      : t(`${-days} dagen na de eerste bijeenkomst`, `${-days} days after the first session`)
  return (
    <Page
      title={t('Regellijst', 'Checklist')}
      lead={t(
        'Wat jullie voor elke editie regelen. Een nieuwe editie krijgt deze lijst mee.',
        'What you arrange for every edition. A new edition gets this list.',
      )}
      breadcrumb={[{ href: paths.editions, label: t('Edities', 'Editions') }]}
    >
      <FilledWrong filled={filled} />
      <Stack gap="l">
        <Card as="div">
          <Table
            caption={t('Regellijst', 'Checklist')}
            captionUnseen
            rows={points}
            empty={
              <EmptyState
                drawing="calendar"
                title={t('Nog geen lijst', 'No list yet')}
                text={t(
                  'Begin met zaal, lunch, aanbieder bevestigd, ordernummer en factuur.',
                  'Begin with room, lunch, provider confirmed, order number and invoice.',
                )}
              />
            }
            columns={[
              { key: 'name', head: t('Wat', 'What'), cell: (point) => point.name },
              { key: 'when', head: t('Wanneer klaar', 'When done'), cell: (point) => when(point.daysBefore) },
              {
                key: 'act',
                head: t('Doen', 'Do'),
                align: 'end',
                cell: (point) => (
                  <Form action={paths.endPoint(point.id)} inline>
                    <Button kind="link" about={point.name}>
                      {t('Haal weg', 'Remove')}
                    </Button>
                  </Form>
                ),
              },
            ]}
          />
        </Card>
        <Card as="div">
          <Form action={paths.checklist} label={t('Nieuw punt', 'New point')}>
            <FieldRow>
              <TextField {...filledField(filled, 'name')} label={t('Wat', 'What')} />
              <NumberField
                {...filledField(filled, 'daysBefore')}
                label={t('Dagen van tevoren', 'Days before')}
                hint={t('Onder nul is na afloop.', 'Below zero is afterwards.')}
              />
            </FieldRow>
            <Actions>
              <Button kind="quiet">{t('Voeg toe', 'Add')}</Button>
              <Link href={paths.editions}>{t('Naar de edities', 'To the editions')}</Link>
            </Actions>
          </Form>
        </Card>
      </Stack>
    </Page>
  )
}
