import {
  Actions,
  Button,
  Card,
  DateField,
  FieldRow,
  FileField,
  filledField,
  FilledWrong,
  Form,
  GapPicture,
  NumberField,
  Notice,
  Page,
  Small,
  Stack,
  Table,
  TextArea,
  TextField,
  useLang,
  useT,
  type Filled,
} from '#ui/index.ts'
import { sayDay, sayNumber } from '#platform/words.ts'
import type { OutsideResult } from '../outside/bring.ts'
import { paths } from '../paths.ts'
import { Sharing, type SharingView } from './sharing.tsx'

/** Brings the result of a test of somebody else, such as TMA. */
export function BringPage({ filled }: { filled: Filled }) {
  const t = useT()
  return (
    <Page
      title={t('Uitslag van een andere test', 'Result of another test')}
      narrow
      lead={t(
        'Deed je elders een test, zoals TMA? Zet de uitslag hier neer. Alleen jij ziet hem, tot je hem deelt.',
        'Did you take a test elsewhere, such as TMA? Put the result here. Only you see it, until you share it.',
      )}
      breadcrumb={[{ href: paths.scans, label: t('Scans', 'Scans') }]}
    >
      <Form action={paths.outside} multipart submission="" label={t('Uitslag van een andere test', 'Result of another test')}>
        <FilledWrong filled={filled} />
        <TextField {...filledField(filled, 'test')} label={t('Naam van de test', 'Name of the test')} maxLength={160} />
        <TextField {...filledField(filled, 'source')} label={t('Van welk bureau?', 'Of which agency?')} required={false} maxLength={1000} />
        <DateField {...filledField(filled, 'takenOn')} label={t('Wanneer deed je hem?', 'When did you take it?')} />
        <FieldRow>
          <NumberField {...filledField(filled, 'from')} label={t('Laagste getal van de schaal', 'Lowest number of the scale')} decimals />
          <NumberField {...filledField(filled, 'to')} label={t('Hoogste getal', 'Highest number')} decimals />
        </FieldRow>
        <TextArea
          {...filledField(filled, 'lines')}
          label={t('De uitslag', 'The result')}
          hint={t(
            'Een regel per onderdeel: naam; getal. Bijvoorbeeld: Samenwerken; 7,5.',
            'A line for each part: name; number. For example: Cooperation; 7,5.',
          )}
          rows={8}
        />
        <FileField
          name="file"
          label={t('Of kies een bestand (CSV of JSON)', 'Or choose a file (CSV or JSON)')}
          required={false}
          accept=".csv,.json,.txt"
        />
        <Actions>
          <Button>{t('Bewaar', 'Save')}</Button>
        </Actions>
      </Form>
    </Page>
  )
}

/** The result as it was brought: on the scale of that test, without a word of ours about it. */
export function OutsidePage({
  result,
  own,
  sharing,
  filled,
}: {
  result: OutsideResult
  own: boolean
  sharing: SharingView
  filled: Filled
}) {
  const t = useT()
  const lang = useLang()
  const { from, to } = result
  const scale = t(
    `Op een schaal van ${sayNumber(from, lang)} tot en met ${sayNumber(to, lang)}.`,
    `On a scale from ${sayNumber(from, lang)} to ${sayNumber(to, lang)}.`,
  )
  const day = sayDay(result.takenOn, lang)
  return (
    <Page
      title={result.test}
      lead={
        own
          ? t(`Jouw uitslag van ${day}`, `Your result of ${day}`)
          : t(`Uitslag van ${result.name}, ${day}`, `Result of ${result.name}, ${day}`)
      }
      breadcrumb={[{ href: paths.scans, label: t('Scans', 'Scans') }]}
    >
      <Stack gap="l">
        <FilledWrong filled={filled} />
        {!own && <Notice kind="info">{t(`${result.name} deelt dit met jou.`, `${result.name} shares this with you.`)}</Notice>}
        <Card>
          <GapPicture
            caption={scale}
            rows={result.lines.map(({ name, value }) => ({
              label: name,
              from,
              to,
              now: value,
              wanted: null,
              text: sayNumber(value, lang),
            }))}
          />
          <Table
            caption={t('De uitslag', 'The result')}
            captionNote={scale}
            columns={[
              { key: 'name', head: t('Onderdeel', 'Part'), cell: (line) => line.name },
              { key: 'value', head: t('Uitkomst', 'Result'), cell: (line) => sayNumber(line.value, lang), num: true, align: 'end' },
            ]}
            rows={result.lines}
          />
        </Card>
        {own && <Sharing sheetId={result.id} sharing={sharing} filled={filled} />}
        <Small soft>
          {t(
            'Deze uitslag komt van een andere test en is hier overgenomen. Wij zeggen er niets over: het is geen oordeel.',
            'This result comes from another test and was copied here. We say nothing about it: it is no verdict.',
          )}{' '}
          {result.source && `${t('Bron:', 'Source:')} ${result.source}`}
        </Small>
        {own && (
          <Form action={paths.removeOutside(result.id)} inline submission="">
            <Button kind="danger">{t('Haal deze uitslag weg', 'Remove this result')}</Button>
          </Form>
        )}
      </Stack>
    </Page>
  )
}
