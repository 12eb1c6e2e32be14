import {
  Bullets,
  Button,
  Card,
  FilledWrong,
  Form,
  GapPicture,
  Grid,
  Heading,
  HiddenField,
  Link,
  Notice,
  Page,
  Section,
  Small,
  Stack,
  Table,
  Text,
  useLang,
  useT,
  type Filled,
} from '#ui/index.ts'
import { dateOf, sayDay, sayNumber, type Lang } from '#platform/words.ts'
import { resultLines, saidIn, type ResultLine } from '../instruments/lines.ts'
import { paths } from '../paths.ts'
import type { Sheet } from '../sheets/views.ts'
import { LearningForms } from './learning-forms.tsx'
import { MakeGoal } from './make-goal.tsx'
import { Sharing, type SharingView } from './sharing.tsx'

/** What came of a scan: as a picture, as a table, and in words. */
export function ResultPage({ sheet, own, sharing, filled }: { sheet: Sheet; own: boolean; sharing: SharingView; filled: Filled }) {
  const t = useT()
  const lang = useLang()
  const { instrument } = sheet
  const lines = resultLines(instrument, sheet.answers, sheet.drawn ?? undefined)
  const day = sayDay(dateOf(sheet.handedInAt!), lang)
  return (
    <Page
      title={instrument.title}
      lead={
        own
          ? t(`Jouw uitslag van ${day}`, `Your result of ${day}`)
          : t(`Uitslag van ${sheet.name}, ${day}`, `Result of ${sheet.name}, ${day}`)
      }
      breadcrumb={[{ href: paths.scans, label: t('Scans', 'Scans') }]}
    >
      <Stack gap="l">
        <FilledWrong filled={filled} />
        {!own && <Notice kind="info">{t(`${sheet.name} deelt dit met jou.`, `${sheet.name} shares this with you.`)}</Notice>}
        {lines.length > 0 && <Figures lines={lines} wanted={instrument.wanted} />}
        {own && <LearningForms sheet={sheet} />}
        {/* Where something can be done stands first, the largest difference before the others: beside each other are those of the same size. */}
        {[largestFirst(lines.filter(({ advice }) => advice.length > 0)), lines.filter(({ advice }) => !advice.length)].map((some) => (
          <Grid columns="two">
            {some.map((line) => (
              <DomainWords line={line} sheet={sheet} own={own} />
            ))}
          </Grid>
        ))}
        <Said sheet={sheet} />
        {own && <Sharing sheetId={sheet.id} sharing={sharing} filled={filled} />}
        <Small soft>
          {t(
            'Dit is wat je zelf invulde: een hulp om over na te denken, geen oordeel.',
            'This is what you filled in yourself: an aid to think, not a verdict.',
          )}{' '}
          {t('Bron:', 'Source:')} {instrument.source}
        </Small>
      </Stack>
    </Page>
  )
}

const largestFirst = (lines: ResultLine[]) => lines.toSorted((a, b) => (b.gap ?? 0) - (a.gap ?? 0))

/** The one thing to take from it, in a sentence. */
function Largest({ lines }: { lines: ResultLine[] }) {
  const t = useT()
  const [first, second] = largestFirst(lines).filter(({ gap }) => gap !== null && gap > 0)
  if (!first) return null
  const names = second ? t(`‘${first.name}’ en daarna ‘${second.name}’`, `‘${first.name}’ and then ‘${second.name}’`) : `‘${first.name}’`
  return (
    <Text>
      {t('Wat je wilt en wat je nu doet, ligt het verst uit elkaar bij', 'What you want and what you do now lie furthest apart at')}{' '}
      <b>{names}</b>.
    </Text>
  )
}

const say = (value: number | null, percent: boolean, lang: Lang) =>
  value === null ? '–' : percent ? `${Math.round(value)}%` : sayNumber(value, lang)

function Figures({ lines, wanted }: { lines: ResultLine[]; wanted: boolean }) {
  const t = useT()
  const lang = useLang()
  const caption = t('Je uitslag per onderwerp', 'Your result per subject')
  const { percent, from, to } = lines[0]!
  const scale = percent ? '' : t(`Op een schaal van ${from} tot en met ${to}.`, `On a scale from ${from} to ${to}.`)
  const words = (line: ResultLine) =>
    wanted && line.wanted !== null
      ? t(
          `nu ${say(line.now, line.percent, lang)}, gewenst ${say(line.wanted, line.percent, lang)}`,
          `now ${say(line.now, line.percent, lang)}, wanted ${say(line.wanted, line.percent, lang)}`,
        )
      : say(line.now, line.percent, lang)
  const number = (key: 'now' | 'wanted' | 'gap', head: string) => ({
    key,
    head,
    cell: (line: ResultLine) => say(line[key], line.percent, lang),
    num: true,
    align: 'end' as const,
  })
  return (
    <Card>
      {wanted && <Largest lines={lines} />}
      <GapPicture
        caption={[caption + '.', scale].join(' ').trim()}
        rows={lines.map((line) => ({ ...line, label: line.name, text: words(line) }))}
      />
      <details>
        <summary>{t('Bekijk dit als tabel', 'See this as a table')}</summary>
        <Table
          caption={caption}
          captionNote={scale || undefined}
          columns={[
            { key: 'name', head: t('Onderwerp', 'Subject'), cell: (line: ResultLine) => line.name },
            number('now', wanted ? t('Nu', 'Now') : t('Uitkomst', 'Result')),
            ...(wanted ? [number('wanted', t('Gewenst', 'Wanted')), number('gap', t('Verschil', 'Difference'))] : []),
          ]}
          rows={lines}
        />
      </details>
    </Card>
  )
}

/** What is said about one domain, and what can be done. */
function DomainWords({ line, sheet, own }: { line: ResultLine; sheet: Sheet; own: boolean }) {
  const t = useT()
  if (!line.texts.length && !line.advice.length) return null
  return (
    <Section title={line.name}>
      {line.texts.map((text) => (
        <Text>{text}</Text>
      ))}
      {line.advice.map(({ text, goal, search }) => (
        <Card tone="tint" tight>
          <Heading level={3}>{t('Wat je kunt doen', 'What you can do')}</Heading>
          <Text>{text}</Text>
          <Text>
            <b>{t('Mogelijk doel:', 'Possible goal:')}</b> {goal}
          </Text>
          {search && (
            <Link href={`/aanbod?zoek=${encodeURIComponent(search)}`}>
              {t(`Zoek aanbod over ${search}`, `Search offers about ${search}`)}
            </Link>
          )}
          {own && <MakeGoal goal={goal} search={search} skill={line.skill} />}
        </Card>
      ))}
      {own && line.skill && line.now !== null && (
        <Form action={paths.rate(sheet.id)} submission="" label={line.name}>
          <HiddenField name="domain" value={line.domain} />
          <Button kind="quiet" about={line.name}>
            {t('Zet bij mijn inschattingen', 'Add to my ratings')}
          </Button>
        </Form>
      )}
    </Section>
  )
}

function Said({ sheet }: { sheet: Sheet }) {
  const t = useT()
  const said = saidIn(sheet.instrument, sheet.answers)
  if (!said.length) return null
  return (
    <details>
      <summary>{t('Wat je antwoordde', 'What you answered')}</summary>
      <Bullets
        items={said.map(({ question, words }) => (
          <>
            <b>{question}</b> {words}
          </>
        ))}
      />
    </details>
  )
}
