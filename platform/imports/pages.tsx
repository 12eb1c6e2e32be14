import {
  Actions,
  Bullets,
  Button,
  ButtonLink,
  Card,
  Checkbox,
  DateField,
  EmptyState,
  ErrorSummary,
  Facts,
  FileField,
  Form,
  Grid,
  Heading,
  JobProgress,
  Link,
  Notice,
  Page,
  Pagination,
  RadioGroup,
  Row,
  Section,
  Select,
  Small,
  Stack,
  Table,
  Tabs,
  Tag,
  Text,
  TextField,
  useLang,
  useT,
  type Lang,
} from '#ui/index.ts'
import { sentence } from '#platform/http/fields.ts'
import type { Again } from '#platform/http/doors.ts'
import { sayDay, sayMoment } from '#platform/words.ts'
import { verdicts, type Counts, type ImportKind, type Saying, type Verdict } from './kind.ts'
import { changeWords, stateWords, verdictWords } from './messages.ts'
import { paths } from './paths.ts'
import { guessMapping } from './rules.ts'
import { pageSize, type RowView, type RunLine, type RunView } from './views.ts'

const said = (words: Saying, lang: Lang) => words[lang === 'nl' ? 0 : 1]
const number = (count: number, lang: Lang) => count.toLocaleString(lang === 'nl' ? 'nl-NL' : 'en-GB')

/** What can be imported, and what was. */
export function ImportsPage({
  kinds,
  mayImport,
  runs,
}: {
  kinds: readonly ImportKind[]
  mayImport: (kind: ImportKind) => boolean
  runs: RunLine[]
}) {
  const t = useT()
  const lang = useLang()
  const names = new Map(kinds.map((kind) => [kind.kind, kind.name]))
  return (
    <Page
      title={t('Inlezen', 'Import')}
      lead={t(
        'Eerst een proefrun, dan pas verwerken. Tot die tijd verandert er niets.',
        'First a dry run, only then applying. Until then nothing changes.',
      )}
    >
      <Stack gap="l">
        <Grid columns="two">
          {kinds.filter(mayImport).map((kind) => (
            <Card as="article">
              <Heading level={2}>{said(kind.name, lang)}</Heading>
              <Text>{said(kind.about, lang)}</Text>
              <Actions>
                <ButtonLink href={paths.fresh(kind.kind)} kind="quiet">
                  {t('Kies een bestand', 'Choose a file')}
                </ButtonLink>
              </Actions>
            </Card>
          ))}
        </Grid>
        <Section title={t('Eerder ingelezen', 'Imported before')}>
          <Table
            caption={t('Eerder ingelezen', 'Imported before')}
            captionUnseen
            rows={runs}
            empty={
              <EmptyState
                drawing="inbox"
                title={t('Nog niets ingelezen', 'Nothing imported yet')}
                text={t('Begin met de afdelingen en dan de medewerkers.', 'Begin with the units and then the employees.')}
                level={3}
              />
            }
            columns={[
              {
                key: 'file',
                head: t('Bestand', 'File'),
                cell: (run) => <Link href={paths.run(run.id)}>{run.fileName || t('zonder naam', 'without a name')}</Link>,
              },
              { key: 'kind', head: t('Soort', 'Kind'), cell: (run) => said(names.get(run.kind) ?? ['', ''], lang) },
              { key: 'when', head: t('Wanneer', 'When'), cell: (run) => sayMoment(run.madeAt, lang) },
              { key: 'who', head: t('Door', 'By'), cell: (run) => run.madeByName ?? t('opdrachtregel', 'command line') },
              { key: 'state', head: t('Stand', 'State'), cell: (run) => <StateTag state={run.state} /> },
              { key: 'counts', head: t('Uitkomst', 'Outcome'), cell: (run) => <CountsInWords counts={run.counts} /> },
            ]}
          />
        </Section>
      </Stack>
    </Page>
  )
}

const tones = {
  reading: 'line',
  mapping: 'sun',
  planned: 'sun',
  applying: 'line',
  applied: 'ok',
  failed: 'danger',
  discarded: 'line',
} as const

function StateTag({ state }: { state: RunLine['state'] }) {
  return <Tag tone={tones[state]}>{said(stateWords[state], useLang())}</Tag>
}

function CountsInWords({ counts }: { counts: Partial<Counts> }) {
  const lang = useLang()
  const found = verdicts.filter((verdict) => counts[verdict])
  return (
    <>{found.map((verdict) => `${number(counts[verdict]!, lang)} ${said(verdictWords[verdict], lang).toLowerCase()}`).join(', ') || '–'}</>
  )
}

/** The upload of one kind: the file, and for people whether it is everybody and as of which day. */
export function UploadPage({ kind, again, today }: { kind: ImportKind; again?: Again; today: Temporal.PlainDate }) {
  const t = useT()
  const lang = useLang()
  const typed = (again?.typed ?? {}) as Record<string, string>
  const errors = again?.errors ?? {}
  const refusal = again?.refusal
  const fileError = errors['file'] ?? (again?.reason === 'no-file' || again?.reason === 'file-too-large' ? refusal : undefined)
  const dateError = errors['referenceDate'] ?? (again?.reason?.includes('reference-date') ? refusal : undefined)
  const summary = [fileError && { field: 'file', text: fileError }, dateError && { field: 'referenceDate', text: dateError }].filter(
    (error) => !!error,
  )
  return (
    <Page
      title={t(`${kind.name[0]} inlezen`, `Import ${kind.name[1].toLowerCase()}`)}
      lead={said(kind.about, lang)}
      narrow
      breadcrumb={[{ href: paths.imports, label: t('Inlezen', 'Import') }]}
    >
      <Stack>
        <ErrorSummary errors={summary} />
        {refusal && !summary.length && <Notice kind="error">{refusal}</Notice>}
        <Form action={paths.fresh(kind.kind)} multipart>
          <FileField
            name="file"
            label={t('Bestand', 'File')}
            accept=".csv,.txt,text/csv"
            error={fileError}
            hint={t(
              'Een CSV van hooguit 25 MB, met kolomnamen op de eerste regel.',
              'A CSV of at most 25 MB, with column names on the first line.',
            )}
          />
          {kind.knowsFull && (
            <>
              <RadioGroup
                name="full"
                label={t('Staat iedereen erin?', 'Is everybody in it?')}
                value={typed['full'] ?? (kind.kind === 'employees' ? 'ja' : 'nee')}
                options={[
                  {
                    value: 'ja',
                    label: t('Ja, dit is het volledige bestand', 'Yes, this is the full file'),
                    hint: t('Wat er niet in staat, eindigt op de peildatum.', 'What is not in it ends on the reference date.'),
                  },
                  { value: 'nee', label: t('Nee, dit is een deel', 'No, this is a part'), hint: t('Er eindigt niets.', 'Nothing ends.') },
                ]}
              />
              <DateField
                name="referenceDate"
                label={t('Peildatum van het bestand', 'Reference date of the file')}
                value={typed['referenceDate'] ?? today.toString()}
                error={dateError}
                hint={t(
                  'Alleen nodig bij een volledig bestand: op welke dag klopte het?',
                  'Only needed for a full file: for which day was it correct?',
                )}
              />
            </>
          )}
          {kind.choices?.map((choice) =>
            choice.options ? (
              <RadioGroup
                name={choice.name}
                label={said(choice.label, lang)}
                value={typed[choice.name] ?? choice.options[0]!.value}
                options={choice.options.map((option) => ({ value: option.value, label: said(option.label, lang) }))}
              />
            ) : (
              <TextField
                name={choice.name}
                label={said(choice.label, lang)}
                hint={choice.hint && said(choice.hint, lang)}
                value={typed[choice.name] ?? ''}
                maxLength={200}
                required={false}
              />
            ),
          )}
          <Actions>
            <Button>{t('Maak een proefrun', 'Make a dry run')}</Button>
          </Actions>
        </Form>
        <Card tone="tint" tight>
          <Heading level={2} look={3}>
            {t('Welke kolommen?', 'Which columns?')}
          </Heading>
          <Text>
            {t(
              'We herkennen kolommen aan hun naam. Herkennen we er een niet, dan vragen we het één keer en onthouden we het.',
              'We recognise columns by their names. When we do not recognise one, we ask once and remember it.',
            )}
          </Text>
          <Bullets
            items={kind.fields.map((field) => said(field.label, lang) + (field.required ? '' : ` (${t('niet verplicht', 'optional')})`))}
          />
        </Card>
      </Stack>
    </Page>
  )
}

export interface RunPageProps {
  run: RunView
  kind: ImportKind
  mayImport: boolean
  refusal?: string
  typed?: Record<string, string>
}

/** One import from reading to result. */
export function RunPage({ run, kind, mayImport, refusal, typed }: RunPageProps) {
  const t = useT()
  const lang = useLang()
  return (
    <Page
      title={run.fileName || said(kind.name, lang)}
      above={<StateTag state={run.state} />}
      lead={t(`${kind.name[0]} inlezen`, `Import of ${kind.name[1].toLowerCase()}`)}
      breadcrumb={[{ href: paths.imports, label: t('Inlezen', 'Import') }]}
    >
      <Stack gap="l">
        {refusal && <Notice kind="error">{refusal}</Notice>}
        {run.problem && <Notice kind={run.state === 'failed' ? 'error' : 'warning'}>{sentence(run.problem, lang)}</Notice>}
        <About run={run} />
        {(run.state === 'reading' || run.state === 'applying') && <Busy run={run} />}
        {run.state === 'mapping' && mayImport && <Columns run={run} kind={kind} typed={typed} />}
        {run.state === 'planned' && mayImport && <Decide run={run} />}
        {run.state === 'applied' && (
          <Notice kind="ok">
            {t('Alles is verwerkt. Het bestand zelf is verwijderd.', 'Everything has been applied. The file itself has been deleted.')}
          </Notice>
        )}
        {run.state === 'failed' && (
          <ButtonLink href={paths.fresh(run.kind)}>{t('Kies een ander bestand', 'Choose another file')}</ButtonLink>
        )}
        {['planned', 'applied'].includes(run.state) && <Outcome run={run} kind={kind} />}
      </Stack>
    </Page>
  )
}

function About({ run }: { run: RunView }) {
  const t = useT()
  const lang = useLang()
  return (
    <Facts
      facts={[
        { name: t('Ingestuurd', 'Uploaded'), value: `${sayMoment(run.madeAt, lang)}${run.madeByName ? ', ' + run.madeByName : ''}` },
        {
          name: t('Volledig bestand', 'Full file'),
          value:
            run.fullFile && run.referenceDate
              ? t(`ja, peildatum ${sayDay(run.referenceDate, 'nl')}`, `yes, as of ${sayDay(run.referenceDate, 'en')}`)
              : t('nee', 'no'),
        },
        { name: t('Verwerkt', 'Applied'), value: run.appliedAt && sayMoment(run.appliedAt, lang) },
      ]}
    />
  )
}

function Busy({ run }: { run: RunView }) {
  const t = useT()
  const label =
    run.state === 'reading'
      ? t('We lezen het bestand. Er verandert nog niets.', 'We are reading the file. Nothing changes yet.')
      : t('We verwerken het bestand.', 'We are applying the file.')
  return <JobProgress url={paths.progress(run.id)} value={run.progress} max={run.total} label={label} here={paths.run(run.id)} />
}

function Columns({ run, kind, typed }: { run: RunView; kind: ImportKind; typed?: Record<string, string> }) {
  const t = useT()
  const lang = useLang()
  const guess = typed ?? guessMapping(kind.fields, run.header, run.remembered)
  const options = run.header.map((column) => ({ value: column, label: column }))
  return (
    <Section title={t('Welke kolom is wat?', 'Which column is what?')}>
      <Text>
        {t(
          'Niet alle kolommen herkennen we aan hun naam. Wat je hier kiest, onthouden we voor de volgende keer.',
          'We do not recognise all columns by their names. What you choose here is remembered for the next time.',
        )}
      </Text>
      <Form action={paths.columns(run.id)}>
        <Grid columns="two">
          {kind.fields.map((field) => (
            <Select
              name={`kolom-${field.name}`}
              label={said(field.label, lang)}
              required={field.required ? undefined : false}
              placeholder={t('staat er niet in', 'is not in it')}
              options={options}
              value={guess[field.name] ?? ''}
            />
          ))}
        </Grid>
        <Actions>
          <Button>{t('Maak een proefrun', 'Make a dry run')}</Button>
        </Actions>
      </Form>
      <Discard run={run} />
    </Section>
  )
}

function Discard({ run }: { run: RunView }) {
  const t = useT()
  return (
    <Form action={paths.discard(run.id)} inline>
      <Button kind="quiet">{t('Gooi dit bestand weg', 'Discard this file')}</Button>
    </Form>
  )
}

function Decide({ run }: { run: RunView }) {
  const t = useT()
  const lang = useLang()
  const { new: fresh = 0, changed = 0, moved = 0, left = 0, refused = 0 } = run.counts
  const total = fresh + changed + moved + left
  if (total === 0)
    return (
      <Card tone="tint">
        <Heading level={2}>
          {refused ? t('Geen enkele regel kan verwerkt worden', 'Not one row can be applied') : t('Er verandert niets', 'Nothing changes')}
        </Heading>
        <Text>
          {refused
            ? t(
                'Hieronder staat per regel waarom. Verbeter het bestand en probeer het opnieuw.',
                'Below it says why for each row. Correct the file and try again.',
              )
            : t('Alles in dit bestand was al bekend.', 'Everything in this file was known already.')}
        </Text>
        <Discard run={run} />
      </Card>
    )
  return (
    <Card tone="lead">
      <Heading level={2}>
        {t(
          `${number(total, lang)} ${total === 1 ? 'wijziging staat' : 'wijzigingen staan'} klaar`,
          `${number(total, lang)} ${total === 1 ? 'change is' : 'changes are'} ready`,
        )}
      </Heading>
      {refused > 0 && (
        <Text>
          {t(
            `${number(refused, lang)} ${refused === 1 ? 'regel wordt' : 'regels worden'} overgeslagen. Wie daarin staat, blijft zoals die was.`,
            `${number(refused, lang)} ${refused === 1 ? 'row is' : 'rows are'} skipped. Whoever is in them stays as they were.`,
          )}
        </Text>
      )}
      <Form action={paths.apply(run.id)}>
        {run.warnings.map((warning) => (
          <Notice kind="warning">{sentence(warning, lang)}</Notice>
        ))}
        {run.warnings.length > 0 && <Checkbox name="confirmed" label={t('Ja, dit klopt', 'Yes, this is right')} />}
        <Actions>
          <Button>{t('Verwerk dit bestand', 'Apply this file')}</Button>
        </Actions>
      </Form>
      <Discard run={run} />
    </Card>
  )
}

function Outcome({ run, kind }: { run: RunView; kind: ImportKind }) {
  const t = useT()
  const lang = useLang()
  const shown = (['refused', 'new', 'changed', 'moved', 'left', 'same'] as const).filter(
    (verdict) => run.counts[verdict] || verdict === run.verdict,
  )
  const pages = Math.ceil((run.counts[run.verdict] ?? 0) / pageSize)
  const verdictWord = said(verdictWords[run.verdict], lang)
  return (
    <Section
      title={run.state === 'applied' ? t('Wat er gebeurde', 'What happened') : t('Wat er zou gebeuren', 'What would happen')}
      id="uitkomst"
    >
      <Tabs
        label={t('Uitkomsten', 'Outcomes')}
        tabs={shown.map((verdict) => ({
          href: paths.rows(run.id, verdict),
          label: said(verdictWords[verdict], lang),
          count: run.counts[verdict] ?? 0,
          current: verdict === run.verdict,
        }))}
      />
      {run.rowsForgotten ? (
        <Text>
          {t(
            'De regels zijn na 30 dagen gewist. De aantallen blijven bewaard.',
            'The rows were deleted after 30 days. The counts are kept.',
          )}
        </Text>
      ) : (
        <Table
          caption={verdictWord}
          captionUnseen
          rows={run.rows}
          empty={<Text>{t('Geen regels.', 'No rows.')}</Text>}
          columns={columnsOf(run.verdict, kind, lang, t)}
        />
      )}
      <Pagination page={run.page} pages={pages} href={(page) => paths.rows(run.id, run.verdict, page)} />
    </Section>
  )
}

function columnsOf(verdict: Verdict, kind: ImportKind, lang: Lang, t: (nl: string, en: string) => string) {
  const who = { key: 'label', head: t('Naam', 'Name'), cell: (row: RowView) => row.label || '–' }
  const line = {
    key: 'line',
    head: t('Regel', 'Line'),
    cell: (row: RowView) => (row.line ? String(row.line) : t('niet in het bestand', 'not in the file')),
    num: true,
  }
  const key = { key: 'key', head: t('Nummer', 'Number'), cell: (row: RowView) => row.key, num: true }
  if (verdict === 'refused')
    return [who, line, { key: 'reason', head: t('Waarom', 'Why'), cell: (row: RowView) => sentence(row.reason ?? '', lang) }]
  if (verdict === 'new' || verdict === 'same') return [who, line, key]
  return [
    who,
    line,
    key,
    { key: 'change', head: t('Wat verandert', 'What changes'), cell: (row: RowView) => <Changes change={row.change} kind={kind} /> },
  ]
}

function Changes({ change, kind }: { change: RowView['change']; kind: ImportKind }) {
  const lang = useLang()
  const name = (field: string) => said(kind.fields.find((one) => one.name === field)?.label ?? changeWords[field] ?? [field, field], lang)
  return (
    <>
      {Object.entries(change).map(([field, [was, becomes]]) => (
        <Row wrap gap="s">
          <Small>
            {name(field)}: {was || '–'} → <b>{becomes || '–'}</b>
          </Small>
        </Row>
      ))}
    </>
  )
}
