import {
  Button,
  Card,
  DateField,
  filledField,
  filledText,
  Form,
  Heading,
  HiddenField,
  Lines,
  Link,
  RadioGroup,
  Row,
  SearchField,
  Small,
  Stack,
  Text,
  useLang,
  useT,
  type Filled,
} from '#ui/index.ts'
import type { Named, Shared } from '#modules/people/index.ts'
import { sayDay } from '#platform/words.ts'
import { paths } from '../paths.ts'

export interface SharingView {
  query: string
  found: Named[]
  shares: Shared[]
}

/** With whom the result is shared now, and somebody else: found by name, until a day or until it is taken back. */
export function Sharing({ sheetId, sharing, filled }: { sheetId: string; sharing: SharingView; filled: Filled }) {
  const t = useT()
  const { query, found, shares } = sharing
  return (
    <Card id="delen">
      <Heading level={2}>{t('Delen', 'Share')}</Heading>
      <Text soft>
        {shares.length
          ? t('Deze mensen zien je uitslag:', 'These people see your result:')
          : t(
              'Alleen jij ziet deze uitslag. Wil je er met iemand over praten? Deel hem dan.',
              'Only you see this result. Do you want to talk about it with somebody? Then share it.',
            )}{' '}
        <Link href="/mijn/inzage">{t('Wie keek', 'Who looked')}</Link>
      </Text>
      {shares.length > 0 && (
        <Lines
          items={shares.map((one) => (
            <ShareLine sheetId={sheetId} one={one} />
          ))}
        />
      )}
      <form action={`${paths.result(sheetId)}#delen`} method="get">
        <SearchField name="zoek" label={t('Zoek een collega', 'Find a colleague')} value={query} />
      </form>
      {query && found.length === 0 && (
        <Text soft>{t('Niemand gevonden. Probeer een deel van de naam.', 'Nobody found. Try a part of the name.')}</Text>
      )}
      {found.length > 0 && (
        <Form action={paths.share(sheetId)} submission="" label={t('Delen', 'Share')}>
          <HiddenField name="zoek" value={query} />
          <RadioGroup
            name="withPersonId"
            label={t('Met wie?', 'With whom?')}
            error={filled.errors?.['withPersonId']}
            options={found.map((one) => ({ value: one.personId, label: one.name, hint: one.unit }))}
            value={filledText(filled, 'withPersonId')}
          />
          <DateField
            {...filledField(filled, 'until')}
            label={t('Tot en met', 'Until')}
            required={false}
            hint={t('Leeg: tot je het zelf stopt.', 'Empty: until you stop it yourself.')}
          />
          <Button>{t('Deel', 'Share')}</Button>
        </Form>
      )}
    </Card>
  )
}

function ShareLine({ sheetId, one }: { sheetId: string; one: Shared }) {
  const t = useT()
  const lang = useLang()
  return (
    <Row spread wrap middle>
      <Stack gap="s">
        <Text strong>{one.withName}</Text>
        {one.until && <Small soft>{t(`tot en met ${sayDay(one.until, lang)}`, `until ${sayDay(one.until, lang)}`)}</Small>}
      </Stack>
      <Form inline action={paths.stopSharing(sheetId, one.id)} submission="">
        <Button kind="quiet" about={one.withName}>
          {t('Stop met delen', 'Stop sharing')}
        </Button>
      </Form>
    </Row>
  )
}
