import {
  Card,
  EmptyState,
  Facts,
  Grid,
  Heading,
  Lines,
  Link,
  Notice,
  Page,
  Pagination,
  Small,
  Stack,
  Table,
  Tabs,
  Tag,
  Text,
  useLang,
  useT,
} from '#ui/index.ts'
import { sayMoment } from '#platform/words.ts'
import { paths } from '../paths.ts'
import { MessageBody } from './message-body.tsx'
import type { OutboxCounts, OutboxRow, ReadMessage } from '../views/outbox.ts'

/** What became of a message, in a word. */
export function Fate({ row }: { row: Pick<OutboxRow, 'channel' | 'sentAt' | 'failure' | 'kept'> }) {
  const t = useT()
  if (row.channel === 'sheet')
    return row.sentAt ? (
      <Tag tone="ok">{t('afgedrukt', 'printed')}</Tag>
    ) : (
      <Tag tone="warm">{t('wacht op het blad', 'waits for the sheet')}</Tag>
    )
  if (row.channel === 'none') return <Tag tone="sun">{t('geen adres', 'no address')}</Tag>
  if (row.sentAt) return <Tag tone="ok">{t('verstuurd', 'sent')}</Tag>
  if (row.failure) return <Tag tone="danger">{t('mislukt', 'failed')}</Tag>
  return row.kept ? (
    <Tag tone="line">{t('demo: niet verstuurd', 'demo: not sent')}</Tag>
  ) : (
    <Tag tone="warm">{t('onderweg', 'on its way')}</Tag>
  )
}

export interface OutboxLook {
  rows: OutboxRow[]
  counts: OutboxCounts
  which: string
  page: number
  readable: boolean
}

/** All messages of the organisation: what became of them, and only in a demo what they say. */
export function OutboxPage({ rows, counts, which, page, readable }: OutboxLook) {
  const t = useT()
  const address = (n: number) => `${paths.outbox}?welke=${which}&bladzijde=${n}`
  const tab = (name: string, label: string, count: number) => ({
    href: `${paths.outbox}?welke=${name}`,
    label,
    count,
    current: which === name,
  })
  return (
    <Page
      title={t('Postvak uit', 'Outbox')}
      lead={
        readable
          ? t(
              'Dit is een demo: berichten gaan de deur niet uit, maar zijn hier te lezen. Een vertrouwelijk bericht is ook hier dicht.',
              'This is a demo: messages do not leave the house, but can be read here. A confidential message is closed here too.',
            )
          : t(
              'Of berichten aankomen. Wat erin staat, leest alleen wie het kreeg.',
              'Whether messages arrive. What they say is read only by whoever got them.',
            )
      }
      wide
    >
      <Tabs
        label={t('Welke berichten', 'Which messages')}
        tabs={[
          tab('alle', t('Alle', 'All'), counts.all),
          tab('mislukt', t('Mislukt', 'Failed'), counts.failed),
          tab('sms', t('Sms', 'Text messages'), counts.text),
          tab('blad', t('Op papier', 'On paper'), counts.sheet),
          tab('zonder-adres', t('Zonder adres', 'Without address'), counts.none),
        ]}
      />
      <Card as="div">
        <OutboxTable rows={rows} readable={readable} />
      </Card>
      <Pagination page={page} pages={Math.ceil(countOf(which, counts) / 50)} href={address} />
    </Page>
  )
}

const countOf = (which: string, counts: OutboxCounts) =>
  ({ mislukt: counts.failed, 'zonder-adres': counts.none, sms: counts.text, blad: counts.sheet })[which] ?? counts.all

function OutboxTable({ rows, readable }: { rows: OutboxRow[]; readable: boolean }) {
  const t = useT()
  const lang = useLang()
  return (
    <Table
      caption={t('Berichten', 'Messages')}
      captionUnseen
      rows={rows}
      empty={
        <EmptyState
          drawing="inbox"
          title={t('Hier staat niets', 'Nothing here')}
          text={t('Zodra er een bericht is, staat het hier.', 'As soon as there is a message, it appears here.')}
        />
      }
      columns={[
        {
          key: 'subject',
          head: t('Bericht', 'Message'),
          cell: (row) =>
            readable && !row.confidential ? (
              <Link href={paths.outboxMessage(row.id)}>{row.subject}</Link>
            ) : row.confidential ? (
              t('Vertrouwelijk bericht', 'Confidential message')
            ) : (
              row.kind
            ),
        },
        {
          key: 'to',
          head: t('Aan', 'To'),
          cell: (row) => (
            <Stack gap="s">
              {row.name ?? t('onbekend', 'unknown')}
              {row.toAddress && <Small soft>{row.toAddress}</Small>}
            </Stack>
          ),
        },
        { key: 'made', head: t('Gemaakt', 'Made'), cell: (row) => sayMoment(row.madeAt, lang), num: true },
        {
          key: 'fate',
          head: t('Stand', 'State'),
          cell: (row) => (
            <Stack gap="s">
              <Fate row={row} />
              {row.failure && <Small soft>{row.failure}</Small>}
            </Stack>
          ),
        },
      ]}
    />
  )
}

/** My messages: also for whoever has no e-mail address. */
export function MyMessagesPage({ rows }: { rows: OutboxRow[] }) {
  const t = useT()
  const lang = useLang()
  return (
    <Page
      title={t('Mijn berichten', 'My messages')}
      lead={t('Wat je van ons kreeg, ook als je geen werkmail hebt.', 'What you got from us, also without a work e-mail address.')}
      narrow
      breadcrumb={[{ href: paths.profile, label: t('Mijn gegevens', 'My data') }]}
    >
      {rows.length === 0 ? (
        <EmptyState
          drawing="inbox"
          title={t('Nog geen berichten', 'No messages yet')}
          text={t('Meld je ergens voor aan, dan staat de bevestiging hier.', 'Enrol in something and the confirmation will be here.')}
          action={<Link href="/aanbod">{t('Bekijk het aanbod', 'See the catalogue')}</Link>}
        />
      ) : (
        <Lines
          card
          items={rows.map((row) => (
            <Stack gap="s">
              <Link href={paths.myMessage(row.id)} strong>
                {row.subject}
              </Link>
              <Small soft>{sayMoment(row.madeAt, lang)}</Small>
            </Stack>
          ))}
        />
      )}
    </Page>
  )
}

/** What went to the telephone, which has less room. */
function TextMessage({ text, parts }: { text: string; parts: number | null }) {
  const t = useT()
  return (
    <>
      <Heading level={2} look={3}>
        {t('De sms', 'The text message')}
      </Heading>
      <Text>{text}</Text>
      {parts !== null && parts > 1 && <Small soft>{t(`Dit telt als ${parts} sms’jes.`, `This counts as ${parts} text messages.`)}</Small>}
    </>
  )
}

/** One message as its reader gets it, with what came along. */
export function MessagePage({ message, back, links }: { message: ReadMessage; back: { href: string; label: string }; links: boolean }) {
  const t = useT()
  const lang = useLang()
  return (
    <Page title={message.subject} breadcrumb={[back]}>
      <Grid columns="main">
        <Card label={t('Het bericht', 'The message')}>
          <MessageBody body={message.body} links={links} />
          {message.text && <TextMessage text={message.text} parts={message.parts} />}
        </Card>
        <Card>
          <Heading level={2}>{t('Erbij', 'With it')}</Heading>
          <Facts
            small
            facts={[
              {
                name: t('Aan', 'To'),
                value:
                  message.toAddress ??
                  (message.channel === 'sheet' ? t('het blad van de ploeg', 'the sheet of the crew') : t('geen adres', 'no address')),
              },
              { name: t('Gemaakt', 'Made'), value: sayMoment(message.madeAt, lang) },
              { name: t('Stand', 'State'), value: <Fate row={message} /> },
            ]}
          />
          {message.attachments.length > 0 && (
            <Lines
              items={message.attachments.map((file) => (
                <Link href={`${message.base}/bijlage/${file.n}`} download>
                  {file.name}
                </Link>
              ))}
              label={t('Bijlagen', 'Attachments')}
            />
          )}
          {message.hidden && (
            <Notice kind="info">
              {t(
                'De link of code om in te loggen staat alleen in het bericht zelf.',
                'The link or code to sign in stands only in the message itself.',
              )}
            </Notice>
          )}
        </Card>
      </Grid>
    </Page>
  )
}
