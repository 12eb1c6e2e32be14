import {
  Actions,
  Button,
  Card,
  EmptyState,
  FileField,
  filledField,
  filledText,
  FilledWrong,
  Form,
  Heading,
  HiddenField,
  Lines,
  Link,
  Notice,
  Page,
  RadioGroup,
  Row,
  Section,
  Small,
  Stack,
  Tag,
  Text,
  TextField,
  useT,
  type Filled,
} from '#ui/index.ts'
import type { Flaw, Purpose } from '../instruments/format.ts'
import type { InstrumentLine, Instruments } from '../instruments/views.ts'
import { paths } from '../paths.ts'
import { Flaws } from './flaws.tsx'

export const purposeWords = (t: (nl: string, en: string) => string): Record<Purpose, string> => ({
  self: t('Scan over jezelf', 'Scan about oneself'),
  '360': t('360° feedback', '360° feedback'),
  test: t('Kennistoets', 'Knowledge test'),
  preference: t('Voorkeur', 'Preference'),
  survey: t('Vragenlijst', 'Survey'),
})

/** What is in use, what can be taken into use, and a new one: made here or brought as a file. */
export function InstrumentsPage({ view, filled, flaws }: { view: Instruments; filled: Filled; flaws: Flaw[] }) {
  const t = useT()
  return (
    <Page
      title={t('Instrumenten', 'Instruments')}
      lead={t(
        'Scans, toetsen en vragenlijsten: van ons, van anderen of zelf gemaakt.',
        'Scans, tests and surveys: ours, of others, or your own.',
      )}
    >
      <Stack gap="l">
        <FilledWrong filled={filled} />
        <Flaws flaws={flaws} />
        <Section title={t('In gebruik', 'In use')}>
          {view.own.length ? (
            <Lines
              card
              items={view.own.map((one) => (
                <OwnLine one={one} />
              ))}
            />
          ) : (
            <EmptyState
              level={3}
              drawing="inbox"
              title={t('Nog niets in gebruik', 'Nothing in use yet')}
              text={t('Neem hieronder een van onze scans in gebruik.', 'Take one of our scans into use below.')}
            />
          )}
        </Section>
        {view.ours.length > 0 && (
          <Section title={t('Klaar om te gebruiken', 'Ready to use')}>
            {view.ours.map((one) => (
              <Offer
                title={one.title}
                about={one.about}
                note={t(`${one.minutes} minuten`, `${one.minutes} minutes`)}
                action={paths.takeShipped}
                name="code"
                value={one.code}
                label={t('Neem in gebruik', 'Take into use')}
              />
            ))}
          </Section>
        )}
        {view.others.length > 0 && (
          <Section title={t('Gedeeld door anderen', 'Shared by others')}>
            {view.others.map((one) => (
              <Offer
                title={one.title}
                about={one.about}
                note={one.owner}
                action={paths.takeCopy}
                name="shareId"
                value={one.shareId}
                label={t('Neem een kopie', 'Take a copy')}
              />
            ))}
          </Section>
        )}
        <Make filled={filled} />
      </Stack>
    </Page>
  )
}

function OwnLine({ one }: { one: InstrumentLine }) {
  const t = useT()
  return (
    <Row spread wrap middle>
      <div>
        <Link href={paths.instrument(one.id)} strong>
          {one.title}
        </Link>
        <Small soft>
          {[purposeWords(t)[one.purpose], one.version !== null && t(`versie ${one.version}`, `version ${one.version}`)]
            .filter(Boolean)
            .join(', ')}
        </Small>
      </div>
      <Row gap="s">
        {one.draft && <Tag tone="sun">{t('concept', 'draft')}</Tag>}
        {one.withdrawn && <Tag tone="line">{t('niet aangeboden', 'not offered')}</Tag>}
      </Row>
    </Row>
  )
}

interface Offered {
  title: string
  about: string
  note: string
  action: string
  name: string
  value: string
  label: string
}

function Offer({ title, about, note, action, name, value, label }: Offered) {
  return (
    <Card as="article" tight>
      <Heading level={3}>{title}</Heading>
      <Text>{about}</Text>
      <Row spread wrap middle>
        <Tag tone="line">{note}</Tag>
        <Form inline action={action}>
          <HiddenField name={name} value={value} />
          <Button kind="quiet" about={title}>
            {label}
          </Button>
        </Form>
      </Row>
    </Card>
  )
}

function Make({ filled }: { filled: Filled }) {
  const t = useT()
  const kinds = Object.entries(purposeWords(t)).map(([value, label]) => ({ value, label }))
  return (
    <Section title={t('Zelf maken', 'Make your own')}>
      <Card>
        <Form action={paths.instruments} label={t('Zelf maken', 'Make your own')}>
          <TextField {...filledField(filled, 'title')} label={t('Naam', 'Name')} maxLength={160} />
          <RadioGroup
            name="purpose"
            label={t('Wat wordt het?', 'What will it be?')}
            error={filled.errors?.['purpose']}
            options={kinds}
            value={filledText(filled, 'purpose')}
          />
          <Button>{t('Maak het', 'Make it')}</Button>
        </Form>
      </Card>
      <Card>
        <Form action={paths.bringFile} multipart label={t('Uit een bestand', 'From a file')}>
          <FileField
            name="file"
            label={t('Uit een bestand (JSON)', 'From a file (JSON)')}
            hint={t(
              'Een instrument dat uit Ambacht is geëxporteerd, of zo geschreven.',
              'An instrument that was exported from Ambacht, or written so.',
            )}
            error={filled.errors?.['file']}
            accept=".json,application/json"
          />
          <Actions>
            <Button kind="quiet">{t('Lees in', 'Read')}</Button>
          </Actions>
        </Form>
      </Card>
      <Notice kind="info">
        {t(
          'Neem alleen over wat je mag gebruiken. Op de meeste tests van bureaus zit auteursrecht.',
          'Only take over what you may use. Most tests of agencies are copyrighted.',
        )}
      </Notice>
    </Section>
  )
}
