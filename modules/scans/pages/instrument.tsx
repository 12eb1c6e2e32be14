import {
  Actions,
  Button,
  ButtonLink,
  Card,
  Downloads,
  Facts,
  FileField,
  FilledWrong,
  Form,
  Heading,
  HiddenField,
  Lines,
  Link,
  Notice,
  Page,
  Row,
  Section,
  Select,
  Small,
  Stack,
  Tag,
  Text,
  useT,
  type Filled,
} from '#ui/index.ts'
import type { Flaw, Instrument, Question } from '../instruments/format.ts'
import type { InstrumentView } from '../instruments/views.ts'
import { paths } from '../paths.ts'
import { AskPeople, type Asking } from './ask-people.tsx'
import { Flaws } from './flaws.tsx'
import { endsOf } from './instrument-scale.tsx'
import { purposeWords } from './instruments.tsx'

interface Shown {
  view: InstrumentView
  filled: Filled
  flaws: Flaw[]
  asking: Asking
  /** The question that was just moved or changed: its group is open. */
  at?: string
}

/** One instrument: what it asks, publishing a draft, sharing it, asking people. */
export function InstrumentPage({ view, filled, flaws, asking, at }: Shown) {
  const t = useT()
  const { draft, offered } = view
  const document = (draft ?? offered)!.document
  const state = offered ? t(`versie ${offered.number}`, `version ${offered.number}`) : t('nog niet gepubliceerd', 'not published yet')
  return (
    <Page
      title={document.title}
      lead={document.about}
      above={<Tag tone={view.withdrawn ? 'line' : 'brand'}>{view.withdrawn ? t('niet aangeboden', 'not offered') : state}</Tag>}
      breadcrumb={[{ href: paths.instruments, label: t('Instrumenten', 'Instruments') }]}
    >
      <Stack gap="l">
        <FilledWrong filled={filled} />
        <Flaws flaws={flaws} />
        {draft && <Draft id={view.id} draft={draft} offered={offered} />}
        <Facts
          facts={[
            { name: t('Soort', 'Kind'), value: purposeWords(t)[document.purpose] },
            { name: t('Duur', 'Time'), value: t(`${document.minutes} minuten`, `${document.minutes} minutes`) },
            ...(document.test?.minutes
              ? [{ name: t('Tijdslimiet', 'Time limit'), value: t(`${document.test.minutes} minuten`, `${document.test.minutes} minutes`) }]
              : []),
            { name: t('Bron', 'Source'), value: document.source },
          ]}
        />
        <Actions>
          <ButtonLink kind="quiet" href={paths.head(view.id)}>
            {t('Wijzig naam en uitleg', 'Change name and explanation')}
          </ButtonLink>
        </Actions>
        {document.purpose === 'test' && <Outcomes id={view.id} document={document} />}
        <Questions id={view.id} document={document} at={at} />
        {document.purpose !== 'test' && <Domains id={view.id} document={document} />}
        {document.purpose !== 'test' && <Scales id={view.id} document={document} />}
        {offered && !view.withdrawn && (document.purpose === 'self' || document.purpose === 'preference') && (
          <AskPeople id={view.id} asked={view.asked} asking={asking} filled={filled} />
        )}
        <Share view={view} filled={filled} />
        <FilesAndOffer view={view} filled={filled} />
      </Stack>
    </Page>
  )
}

function Draft({ id, draft, offered }: { id: string; draft: NonNullable<InstrumentView['draft']>; offered: InstrumentView['offered'] }) {
  const t = useT()
  return (
    <Card tone="tint">
      <Heading level={2}>{t(`Concept van versie ${draft.number}`, `Draft of version ${draft.number}`)}</Heading>
      <Text>
        {offered
          ? t(
              `Versie ${offered.number} blijft in gebruik tot je dit publiceert. Wie daaraan begon, maakt die af.`,
              `Version ${offered.number} stays in use until you publish this. Whoever began it finishes that one.`,
            )
          : t('Alleen wie instrumenten bijhoudt, ziet dit.', 'Only those who keep instruments see this.')}
      </Text>
      {draft.flaws.length ? <Flaws flaws={draft.flaws} at={(where) => partAt(id, draft.document, where)} /> : null}
      <Form action={paths.publish(id)} inline>
        <Button>{t('Publiceer', 'Publish')}</Button>
      </Form>
    </Card>
  )
}

/** Where a question is changed. */
const questionPath = (id: string, { purpose }: Instrument, code?: string) =>
  purpose === 'test' ? paths.item(id, code) : paths.question(id, code)

const shortened = (text: string) => (text.length > 80 ? `${text.slice(0, 79).trimEnd()}…` : text)

/** The question or subject that a draft calls so, to go to and mend. */
function partAt(id: string, document: Instrument, where: string) {
  const question = document.questions.find(({ code }) => code === where)
  if (question) return <Link href={questionPath(id, document, where)}>{shortened(question.text)}</Link>
  const domain = document.domains.find(({ code }) => code === where)
  const path = document.purpose === 'test' ? paths.outcome : paths.domain
  return domain && <Link href={path(id, where)}>{domain.name}</Link>
}

type Numbered = { question: Question; n: number }

/** From so many questions on they are folded by subject: on a phone the list would be metres long. */
const many = 12

/** Questions that follow each other and are about the same. */
function runsOf(questions: readonly Question[]): Numbered[][] {
  const runs: Numbered[][] = []
  for (const [n, question] of questions.entries()) {
    const last = runs.at(-1)
    if (last && last[0]!.question.domain === question.domain) last.push({ question, n })
    else runs.push([{ question, n }])
  }
  return runs
}

function Questions({ id, document, at }: { id: string; document: Instrument; at: string | undefined }) {
  const t = useT()
  const nameOf = (code?: string) => document.domains.find((one) => one.code === code)?.name
  const runs = runsOf(document.questions)
  const folded = document.questions.length > many && runs.length <= document.questions.length / 2
  return (
    <Section title={t('Vragen', 'Questions')}>
      {folded ? (
        <Lines
          card
          items={runs.map((run) => (
            <details open={run.some(({ question }) => question.code === at)}>
              <summary>
                {nameOf(run[0]!.question.domain) ?? t('Zonder onderwerp', 'Without a subject')}{' '}
                <Small soft>{run.length === 1 ? t('1 vraag', '1 question') : t(`${run.length} vragen`, `${run.length} questions`)}</Small>
              </summary>
              <Lines
                items={run.map((one) => (
                  <QuestionLine id={id} document={document} {...one} last={document.questions.length - 1} />
                ))}
              />
            </details>
          ))}
        />
      ) : (
        <Lines
          card
          items={runs.flat().map((one) => (
            <QuestionLine id={id} document={document} {...one} last={document.questions.length - 1} about={nameOf(one.question.domain)} />
          ))}
        />
      )}
      <Actions>
        <ButtonLink kind="quiet" icon="plus" href={questionPath(id, document)}>
          {t('Nieuwe vraag', 'New question')}
        </ButtonLink>
      </Actions>
    </Section>
  )
}

type Line = Numbered & { id: string; document: Instrument; last: number; about?: string | undefined }

function QuestionLine({ id, document, question, n, last, about }: Line) {
  const t = useT()
  const { code, text } = question
  return (
    <Row spread wrap middle>
      <div>
        <Link href={questionPath(id, document, code)}>{text}</Link>
        {about && <Small soft>{about}</Small>}
      </div>
      <Row gap="s">
        {n > 0 && <Move id={id} code={code} way="op" label={t('Omhoog', 'Up')} about={text} />}
        {n < last && <Move id={id} code={code} way="neer" label={t('Omlaag', 'Down')} about={text} />}
      </Row>
    </Row>
  )
}

const Move = ({ id, code, way, label, about }: { id: string; code: string; way: string; label: string; about: string }) => (
  <Form inline action={paths.moveQuestion(id)}>
    <HiddenField name="code" value={code} />
    <Button kind="link" name="naar" value={way} about={about}>
      {label}
    </Button>
  </Form>
)

const adviceWords = (count: number, t: ReturnType<typeof useT>) =>
  count === 1 ? t('1 advies', '1 piece of advice') : t(`${count} adviezen`, `${count} pieces of advice`)

function Domains({ id, document }: { id: string; document: Instrument }) {
  const t = useT()
  return (
    <Section title={t('Onderwerpen', 'Subjects')}>
      <Text soft>
        {t(
          'Elk onderwerp krijgt een eigen uitslag, met teksten en advies.',
          'Each subject gets a result of its own, with texts and advice.',
        )}
      </Text>
      <Lines
        card
        items={document.domains.map((one) => (
          <Row spread wrap middle>
            <Link href={paths.domain(id, one.code)}>{one.name}</Link>
            <Small soft>
              {t(
                `${document.texts.filter((text) => text.domain === one.code).length} teksten`,
                `${document.texts.filter((text) => text.domain === one.code).length} texts`,
              )}
              , {adviceWords(document.advice.filter((text) => text.domain === one.code).length, t)}
            </Small>
          </Row>
        ))}
      />
      <Actions>
        <ButtonLink kind="quiet" icon="plus" href={paths.domain(id)}>
          {t('Nieuw onderwerp', 'New subject')}
        </ButtonLink>
      </Actions>
    </Section>
  )
}

/** Of a knowledge test: what is drawn from the bank, and when it is passed. */
function Outcomes({ id, document }: { id: string; document: Instrument }) {
  const t = useT()
  return (
    <Section title={t('Toetstermen', 'Outcomes')}>
      <Text soft>
        {t(
          'Elke toetsterm heeft een eigen norm. Wat iemand haalt, kan die overslaan.',
          'Each outcome has a pass mark of its own. What somebody passes can be skipped.',
        )}
      </Text>
      <Lines
        card
        items={document.domains.map(({ code, name }) => {
          const bank = document.questions.filter((one) => one.domain === code).length
          const norm = document.test?.outcomes.find((one) => one.domain === code)
          return (
            <Row spread wrap middle>
              <Link href={paths.outcome(id, code)}>{name}</Link>
              <Small soft>
                {norm
                  ? t(
                      `${bank === 1 ? '1 vraag' : `${bank} vragen`}, ${norm.items} geloot, gehaald vanaf ${norm.pass} %`,
                      `${bank === 1 ? '1 question' : `${bank} questions`}, ${norm.items} drawn, passed from ${norm.pass} %`,
                    )
                  : t('nog geen norm', 'no pass mark yet')}
              </Small>
            </Row>
          )
        })}
      />
      <Actions>
        <ButtonLink kind="quiet" icon="plus" href={paths.outcome(id)}>
          {t('Nieuwe toetsterm', 'New outcome')}
        </ButtonLink>
      </Actions>
    </Section>
  )
}

function Scales({ id, document }: { id: string; document: Instrument }) {
  const t = useT()
  const using = (code: string) => document.questions.filter((one) => one.kind === 'scale' && one.scale === code).length
  return (
    <Section title={t('Schalen', 'Scales')}>
      <Lines
        card
        items={Object.entries(document.scales).map(([code, scale]) => (
          <Row spread wrap middle>
            <Link href={paths.scale(id, code)}>{endsOf(scale)}</Link>
            <Small soft>
              {using(code) === 1 ? t('bij 1 vraag', 'for 1 question') : t(`bij ${using(code)} vragen`, `for ${using(code)} questions`)}
            </Small>
          </Row>
        ))}
      />
      <Actions>
        <ButtonLink kind="quiet" icon="plus" href={paths.scale(id)}>
          {t('Nieuwe schaal', 'New scale')}
        </ButtonLink>
      </Actions>
    </Section>
  )
}

function Share({ view, filled }: { view: InstrumentView; filled: Filled }) {
  const t = useT()
  if (!view.networks.length || !view.offered) return null
  return (
    <Section title={t('Delen met een samenwerkingsverband', 'Share with a network')}>
      {view.shares.map((one) => (
        <Row spread wrap middle>
          <Text>{one.network}</Text>
          <Form inline action={paths.endInstrumentShare(one.id)}>
            <Button kind="quiet" about={one.network}>
              {t('Stop met delen', 'Stop sharing')}
            </Button>
          </Form>
        </Row>
      ))}
      <Form action={paths.shareInstrument(view.id)} label={t('Delen', 'Share')}>
        <Select
          name="networkId"
          label={t('Met wie?', 'With whom?')}
          error={filled.errors?.['networkId']}
          options={view.networks.map(({ id, name }) => ({ value: id, label: name }))}
          placeholder={t('Kies', 'Choose')}
        />
        <Button kind="quiet">{t('Deel', 'Share')}</Button>
      </Form>
    </Section>
  )
}

function FilesAndOffer({ view, filled }: { view: InstrumentView; filled: Filled }) {
  const t = useT()
  return (
    <Section title={t('Bestand', 'File')}>
      <Downloads files={[{ href: paths.instrumentFile(view.id), label: 'JSON' }]} />
      <Form
        action={paths.replaceByFile(view.id)}
        multipart
        label={t('Vervang het concept door een bestand', 'Replace the draft by a file')}
      >
        <FileField
          name="file"
          label={t('Vervang het concept door een bestand', 'Replace the draft by a file')}
          error={filled.errors?.['file']}
          accept=".json,application/json"
        />
        <Button kind="quiet">{t('Lees in', 'Read')}</Button>
      </Form>
      {view.offered && (
        <Form action={paths.withdraw(view.id)} inline>
          {view.withdrawn && <HiddenField name="weer" value="ja" />}
          <Button kind="quiet">{view.withdrawn ? t('Bied weer aan', 'Offer again') : t('Bied niet meer aan', 'Offer no more')}</Button>
        </Form>
      )}
      {!view.withdrawn && view.offered?.used && (
        <Notice kind="info">
          {t(
            'Deze versie is in gebruik. Een wijziging wordt een nieuwe versie.',
            'This version is in use. A change becomes a new version.',
          )}
        </Notice>
      )}
    </Section>
  )
}
