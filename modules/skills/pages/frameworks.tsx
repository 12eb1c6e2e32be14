import {
  Actions,
  Bullets,
  Button,
  Card,
  Checkbox,
  Facts,
  FileField,
  filledField,
  FilledWrong,
  Form,
  Heading,
  JobProgress,
  Link,
  Notice,
  Page,
  Section,
  Select,
  Stack,
  Table,
  Text,
  TextField,
  useLang,
  useT,
  type Filled,
} from '#ui/index.ts'
import { sentence } from '#platform/http/fields.ts'
import { sayMoment, sayNumber, type Translate } from '#platform/words.ts'
import { paths } from '../paths.ts'
import type { FrameworkLine, IntakeView } from '../views.ts'

/** The public frameworks of this installation, and taking in a version. */
export function FrameworksPage({
  list,
  intakes,
  here,
  filled,
}: {
  list: FrameworkLine[]
  intakes: IntakeView[]
  here: boolean
  filled: Filled
}) {
  const t = useT()
  const lang = useLang()
  return (
    <Page
      title={t('Raamwerken', 'Frameworks')}
      lead={t(
        'Openbare lijsten van vaardigheden en beroepen. Iedereen op deze installatie leest ze.',
        'Public lists of skills and occupations. Everybody on this installation reads them.',
      )}
    >
      <Stack gap="l">
        <FilledWrong filled={filled} />
        <Card as="div">
          <Table
            caption={t('Wat er staat', 'What is here')}
            rows={list}
            columns={[
              { key: 'name', head: t('Raamwerk', 'Framework'), cell: (row) => row.name },
              { key: 'version', head: t('Versie', 'Version'), cell: (row) => row.version ?? t('nog niet ingelezen', 'not taken in yet') },
              { key: 'when', head: t('Ingelezen', 'Taken in'), cell: (row) => (row.takenInAt ? sayMoment(row.takenInAt, lang) : '–') },
              { key: 'skills', head: t('Vaardigheden', 'Skills'), align: 'end', num: true, cell: (row) => sayNumber(row.skills, lang) },
              {
                key: 'occupations',
                head: t('Beroepen', 'Occupations'),
                align: 'end',
                num: true,
                cell: (row) => sayNumber(row.occupations, lang),
              },
            ]}
          />
        </Card>
        {here ? <SendCard filled={filled} /> : <Text>{byCommand(t)}</Text>}
        {intakes.length > 0 && (
          <Section title={t('Eerder gestuurd', 'Sent before')}>
            <Table
              caption={t('Eerder gestuurd', 'Sent before')}
              captionUnseen
              rows={intakes}
              columns={[
                { key: 'file', head: t('Bestand', 'File'), cell: (row) => <Link href={paths.intake(row.id)}>{row.fileName || '–'}</Link> },
                { key: 'what', head: t('Raamwerk', 'Framework'), cell: (row) => `${row.framework} ${row.version}` },
                { key: 'when', head: t('Wanneer', 'When'), cell: (row) => sayMoment(row.madeAt, lang) },
                { key: 'state', head: t('Stand', 'State'), cell: (row) => stateWord(row.state, t) },
              ]}
            />
          </Section>
        )}
      </Stack>
    </Page>
  )
}

const byCommand = (t: Translate) =>
  t(
    'Hier werken meer organisaties met dezelfde raamwerken. Wie de server beheert, leest een nieuwe versie in met een opdracht.',
    'More organisations work with the same frameworks here. Whoever runs the server takes a new version in with a command.',
  )

const stateWord = (state: IntakeView['state'], t: Translate) =>
  ({ waiting: t('bezig', 'busy'), done: t('ingelezen', 'taken in'), refused: t('niet ingelezen', 'not taken in') })[state]

function SendCard({ filled }: { filled: Filled }) {
  const t = useT()
  return (
    <Card>
      <Heading level={2}>{t('Lees een versie in', 'Take in a version')}</Heading>
      <Text>
        {t(
          'Download de CSV-bestanden bij ESCO of CompetentNL en stuur ze hier als één ZIP. Wat mensen al koppelden, blijft staan.',
          'Download the CSV files of ESCO or CompetentNL and send them here as one ZIP. What people linked already stays.',
        )}
      </Text>
      <Form action={paths.frameworks} label={t('Lees een versie in', 'Take in a version')} multipart>
        <Select
          {...filledField(filled, 'framework')}
          label={t('Raamwerk', 'Framework')}
          options={[
            { value: 'esco', label: 'ESCO' },
            { value: 'competentnl', label: 'CompetentNL' },
          ]}
        />
        <TextField
          {...filledField(filled, 'version')}
          label={t('Versie', 'Version')}
          hint={t('Zoals 1.2.0.', 'Such as 1.2.0.')}
          maxLength={40}
        />
        <FileField name="file" label={t('ZIP-bestand', 'ZIP file')} accept=".zip" error={filled.errors?.['file']} />
        <Checkbox
          name="confirmed"
          label={t('Ook als dit veel intrekt of een oudere versie is', 'Even if this withdraws much or is an older version')}
        />
        <Actions>
          <Button>{t('Lees in', 'Take in')}</Button>
        </Actions>
      </Form>
    </Card>
  )
}

/** What became of one file: how far it is, what it changed, and what was passed over. */
export function IntakePage({ intake }: { intake: IntakeView }) {
  const t = useT()
  const lang = useLang()
  const { skills, occupations, relations } = intake.counts
  return (
    <Page title={`${intake.framework} ${intake.version}`} breadcrumb={[{ href: paths.frameworks, label: t('Raamwerken', 'Frameworks') }]}>
      <Stack gap="l">
        {intake.state === 'waiting' && (
          <JobProgress
            url={paths.progress(intake.id)}
            value={intake.progress}
            max={intake.total}
            label={t('We lezen het raamwerk in.', 'We are taking the framework in.')}
            here={paths.intake(intake.id)}
          />
        )}
        {intake.problem && <Notice kind="error">{sentence(intake.problem, lang)}</Notice>}
        {skills && occupations && (
          <Facts
            facts={[
              { name: t('Vaardigheden', 'Skills'), value: countsInWords(skills, t) },
              { name: t('Beroepen', 'Occupations'), value: countsInWords(occupations, t) },
              { name: t('Verbanden', 'Relations'), value: sayNumber(relations ?? 0, lang) },
            ]}
          />
        )}
        {intake.problems.length > 0 && (
          <Section title={t('Dit is overgeslagen', 'What was passed over')}>
            <Bullets items={intake.problems.map((one) => `${placeOf(one, t)}: ${sentence(one.sentence, lang)}`)} />
          </Section>
        )}
      </Stack>
    </Page>
  )
}

const placeOf = ({ file, first, rows }: IntakeView['problems'][number], t: Translate) =>
  first === 0
    ? file
    : rows === 1
      ? t(`${file}, regel ${first}`, `${file}, line ${first}`)
      : t(`${file}, ${rows} regels vanaf regel ${first}`, `${file}, ${rows} lines from line ${first}`)

const countsInWords = (counts: Record<string, number>, t: Translate) =>
  [
    t(`${counts['new']} nieuw`, `${counts['new']} new`),
    t(`${counts['changed']} veranderd`, `${counts['changed']} changed`),
    t(`${counts['withdrawn']} ingetrokken`, `${counts['withdrawn']} withdrawn`),
    t(`${counts['returned']} terug`, `${counts['returned']} back`),
    t(`${counts['same']} gelijk`, `${counts['same']} the same`),
  ].join(', ')
