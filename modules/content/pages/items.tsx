import {
  Actions,
  Button,
  ButtonLink,
  EmptyState,
  FilledWrong,
  Form,
  Link,
  Notice,
  Page,
  Paper,
  QrCode,
  RadioGroup,
  Row,
  Table,
  Tag,
  TextField,
  useT,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import { sayCode } from '../rules.ts'
import type { Item } from '../views.ts'
import { MaterialFields, type Back } from './fields.tsx'
import { ShortCard } from './short.tsx'

/** All QR codes of the organisation. */
export function ItemsPage({ items }: { items: Item[] }) {
  const t = useT()
  return (
    <Page
      title={t('QR-codes', 'QR codes')}
      lead={t(
        'Hang een tekst of korte film op een machine, een pomp of een deur.',
        'Put a text or short film on a machine, a pump or a door.',
      )}
      beside={<ButtonLink href={paths.newItem}>{t('Maak een QR-code', 'Make a QR code')}</ButtonLink>}
    >
      <Table
        caption={t('QR-codes', 'QR codes')}
        captionUnseen
        rows={items}
        empty={
          <EmptyState
            drawing="people"
            title={t('Er zijn nog geen QR-codes', 'There are no QR codes yet')}
            text={t('Maak er een, print hem en plak hem op.', 'Make one, print it and stick it on.')}
          />
        }
        columns={[
          { key: 'title', head: t('Naam', 'Name'), cell: (one) => <Link href={paths.item(one.id)}>{one.title}</Link> },
          { key: 'code', head: 'Code', cell: (one) => sayCode(one.code) },
          {
            key: 'open',
            head: t('Voor wie', 'For whom'),
            cell: (one) => (one.openTo === 'everyone' ? t('iedereen', 'everyone') : t('medewerkers', 'employees')),
          },
          {
            key: 'state',
            head: t('Staat', 'State'),
            cell: (one) => (
              <Tag tone={one.withdrawn ? 'line' : 'ok'}>{one.withdrawn ? t('weggehaald', 'withdrawn') : t('open', 'open')}</Tag>
            ),
          },
        ]}
      />
    </Page>
  )
}

const empty: Item = {
  id: '',
  organisationId: '',
  code: '',
  title: '',
  words: '',
  pictureId: null,
  pictureWords: '',
  mediaUrl: null,
  mediaKind: null,
  openTo: 'employees',
  withdrawn: false,
}

/** What is behind one code. */
export function ItemPage({ item, back }: { item: Item | null; back?: Back }) {
  const t = useT()
  const kept = item ?? empty
  const typed = (name: 'title' | 'openTo') => (back ? String(back.typed[name] ?? '') : kept[name])
  return (
    <Page
      title={item ? item.title : t('Nieuwe QR-code', 'New QR code')}
      breadcrumb={[{ href: paths.items, label: t('QR-codes', 'QR codes') }]}
      narrow
      beside={
        item && (
          <ButtonLink kind="quiet" icon="print" href={paths.print(item.id)}>
            {t('Print', 'Print')}
          </ButtonLink>
        )
      }
    >
      <FilledWrong filled={back} />
      {item?.withdrawn && (
        <Notice kind="info">
          {t('Deze code is weggehaald. Wie hem scant leest dat.', 'This code was withdrawn. Whoever scans it reads so.')}
        </Notice>
      )}
      <Form action={item ? paths.item(item.id) : paths.newItem} multipart>
        <TextField name="title" label={t('Naam', 'Name')} value={typed('title')} error={back?.errors['title']} maxLength={200} required />
        <RadioGroup
          name="openTo"
          label={t('Wie mag dit zien?', 'Who may see this?')}
          value={typed('openTo')}
          options={[
            { value: 'employees', label: t('Medewerkers', 'Employees'), hint: t('Na inloggen.', 'After signing in.') },
            { value: 'everyone', label: t('Iedereen die de code scant', 'Everyone who scans the code') },
          ]}
        />
        <MaterialFields material={kept} back={back} max={4000} />
        <Actions>
          <Button>{item ? t('Bewaar', 'Save') : t('Maak de QR-code', 'Make the QR code')}</Button>
        </Actions>
      </Form>
      {item && !item.withdrawn && (
        <Form action={paths.withdraw(item.id)} inline>
          <Button kind="quiet">{t('Haal weg', 'Withdraw')}</Button>
        </Form>
      )}
    </Page>
  )
}

/** The sheet with the code, to print and stick on. */
export function PrintPage({ item, address, picture }: { item: Item; address: string; picture: string }) {
  const t = useT()
  return (
    <Page title={item.title} bare narrow breadcrumb={[{ href: paths.item(item.id), label: item.title }]}>
      <Paper title={item.title}>
        <QrCode
          src={picture}
          words={t(`QR-code die naar ${address} leidt`, `QR code that leads to ${address}`)}
          address={address}
          code={sayCode(item.code)}
        />
      </Paper>
    </Page>
  )
}

/** What somebody sees who scans the code. */
export function ScannedPage({ item }: { item: Item }) {
  const t = useT()
  return (
    <Page title={item.title} narrow>
      {item.withdrawn ? (
        <Notice kind="info">{t('Wat hier stond is weggehaald.', 'What was here was withdrawn.')}</Notice>
      ) : (
        <ShortCard short={item} picture={paths.scannedPicture(item.code)} />
      )}
    </Page>
  )
}

/** For who can't scan: type the code. */
export function ScanPage({ typed }: { typed: string }) {
  const t = useT()
  return (
    <Page title={t('Open een code', 'Open a code')} narrow>
      {typed && (
        <Notice kind="warning">
          {t('Deze code kennen we niet. Kijk of elk teken klopt.', 'We do not know this code. Check each sign.')}
        </Notice>
      )}
      <Form action={paths.scan} method="get">
        <TextField
          name="code"
          label={t('Code onder de QR-code', 'Code below the QR code')}
          hint={t('Zeven tekens, zoals abc d2fg.', 'Seven signs, such as abc d2fg.')}
          value={typed}
          width="medium"
        />
        <Row>
          <Button>{t('Open', 'Open')}</Button>
        </Row>
      </Form>
    </Page>
  )
}
