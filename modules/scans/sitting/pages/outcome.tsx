import {
  Button,
  Card,
  figure,
  filledField,
  FilledWrong,
  Form,
  Heading,
  Lines,
  Link,
  Page,
  Row,
  Small,
  Stack,
  Table,
  Tag,
  Text,
  TextField,
  useLang,
  useT,
  type Filled,
} from '#ui/index.ts'
import { sayDay } from '#platform/words.ts'
import type { Instrument, Question } from '../../instruments/format.ts'
import type { DomainResult } from '../../instruments/score.ts'
import { MakeGoal } from '../../pages/make-goal.tsx'
import { paths as scanPaths } from '../../paths.ts'
import { paths } from '../paths.ts'
import type { SharedOutcomes, SittingView } from '../views.ts'

type Item = Question & { kind: 'choice' | 'choices' }

/** What was reached per outcome: what can be skipped and what is still to be learned, and the items with their right answers. */
export function OutcomePage({ view, filled }: { view: SittingView; filled: Filled }) {
  const t = useT()
  const result = view.result!
  const name = (one: DomainResult) => view.instrument.domains.find(({ code }) => code === one.domain)!.name
  const skip = result.filter((one) => one.passed)
  const follow = result.filter((one) => !one.passed)
  return (
    <Page
      title={view.instrument.title}
      lead={t(
        `Je haalde ${skip.length} van de ${result.length} onderdelen.${skip.length ? ' Die kun je overslaan.' : ''}`,
        `You passed ${skip.length} of the ${result.length} parts.${skip.length ? ' You can skip those.' : ''}`,
      )}
      breadcrumb={[{ href: paths.tests, label: t('Kennistoetsen', 'Knowledge tests') }]}
    >
      <Stack gap="l">
        <FilledWrong filled={filled} />
        {skip.length > 0 && (
          <Card tone="tint">
            <Heading level={2}>{t('Dit kun je overslaan', 'You can skip this')}</Heading>
            <Lines
              items={skip.map((one) => (
                <Row spread wrap middle>
                  <Text>{name(one)}</Text>
                  <Skip title={name(one)} advice={view.instrument.advice.find(({ domain }) => domain === one.domain)} />
                </Row>
              ))}
            />
            <Small soft>
              {t(
                'Wil je vrijstelling? Deel deze uitslag dan met wie de editie plant. Die ziet bij de deelnemers dat je al iets haalde.',
                'Do you want an exemption? Then share this result with whoever plans the edition, who then sees beside the participants that you passed something.',
              )}
            </Small>
          </Card>
        )}
        {follow.length > 0 && (
          <Card>
            <Heading level={2}>{t('Dit kun je nog leren', 'You can still learn this')}</Heading>
            <Lines
              items={follow.map((one) => (
                <Follow title={name(one)} skill={skillOf(view.instrument, one)} one={one} />
              ))}
            />
            <Text>
              <Link href={scanPaths.buddies}>
                {t('Leer het van een collega: vraag een buddy', 'Learn it from a colleague: ask for a buddy')}
              </Link>
            </Text>
          </Card>
        )}
        <Reached instrument={view.instrument} result={result} />
        <Items view={view} />
        <Shares view={view} filled={filled} />
        <Small soft>{view.instrument.source}</Small>
      </Stack>
    </Page>
  )
}

/** What the offer has about an outcome that was passed: what need not be followed. */
function Skip({ title, advice }: { title: string; advice: Instrument['advice'][number] | undefined }) {
  const t = useT()
  return (
    advice?.search && (
      <Link href={`/aanbod?zoek=${encodeURIComponent(advice.search)}`} about={title}>
        {t('Wat je hiervan niet hoeft te volgen', 'What of this you need not follow')}
      </Link>
    )
  )
}

const skillOf = (instrument: Instrument, one: DomainResult) => instrument.domains.find(({ code }) => code === one.domain)!.skill

function Follow({ title, skill, one }: { title: string; skill: string | undefined; one: DomainResult }) {
  const t = useT()
  return (
    <Stack gap="s">
      <Heading level={3}>{title}</Heading>
      {one.advice.map((advice) => (
        <>
          <Text>{advice.text}</Text>
          {advice.search && (
            <Link href={`/aanbod?zoek=${encodeURIComponent(advice.search)}`}>{t('Zoek in het aanbod', 'Search the catalogue')}</Link>
          )}
          <MakeGoal {...advice} skill={skill} />
        </>
      ))}
    </Stack>
  )
}

function Reached({ instrument, result }: { instrument: Instrument; result: DomainResult[] }) {
  const t = useT()
  const lang = useLang()
  const name = (one: DomainResult) => instrument.domains.find(({ code }) => code === one.domain)!.name
  const pass = (one: DomainResult) => instrument.test!.outcomes.find(({ domain }) => domain === one.domain)!.pass
  return (
    <Card as="div">
      <Table
        caption={t('Per onderdeel', 'Per part')}
        captionNote={t(
          'Het deel van de vragen dat goed is, en wat nodig is om het te halen.',
          'The part of the questions that is right, and what is needed to pass.',
        )}
        rows={result}
        columns={[
          { key: 'name', head: t('Onderdeel', 'Part'), cell: name },
          { key: 'now', head: t('Goed', 'Right'), align: 'end', cell: (one) => `${figure(one.now ?? 0, lang)}%` },
          { key: 'pass', head: t('Nodig', 'Needed'), align: 'end', cell: (one) => `${pass(one)}%` },
          {
            key: 'passed',
            head: t('Uitslag', 'Result'),
            cell: (one) => <Tag tone={one.passed ? 'ok' : 'line'}>{one.passed ? t('gehaald', 'passed') : t('nog niet', 'not yet')}</Tag>,
          },
        ]}
      />
    </Card>
  )
}

/** Every item that was asked with what was answered and what is right: only after handing in. */
function Items({ view }: { view: SittingView }) {
  const t = useT()
  const items = view.instrument.questions.filter(
    (one): one is Item => view.drawn.includes(one.code) && (one.kind === 'choice' || one.kind === 'choices'),
  )
  const chosen = (item: Item): string[] => {
    const answer = view.answers[item.code]
    return !answer ? [] : 'option' in answer ? [answer.option] : 'options' in answer ? answer.options : []
  }
  const said = (item: Item, codes: string[]) =>
    item.options
      .filter(({ code }) => codes.includes(code))
      .map(({ text }) => text)
      .join(' · ')
  return (
    <Card as="div">
      <details>
        <summary>
          {t(`Bekijk alle ${items.length} vragen, met het goede antwoord`, `See all ${items.length} questions, with the right answer`)}
        </summary>
        <Table
          caption={t('De vragen', 'The questions')}
          rows={items}
          columns={[
            { key: 'q', head: t('Vraag', 'Question'), cell: (item) => item.text },
            { key: 'you', head: t('Jouw antwoord', 'Your answer'), cell: (item) => said(item, chosen(item)) || '–' },
            {
              key: 'right',
              head: t('Goed is', 'Right is'),
              cell: (item) =>
                said(
                  item,
                  item.options.filter((one) => one.right).map(({ code }) => code),
                ),
            },
            { key: 'why', head: t('Waar het staat', 'Where it stands'), cell: (item) => item.help ?? '' },
          ]}
        />
      </details>
    </Card>
  )
}

function Shares({ view, filled }: { view: SittingView; filled: Filled }) {
  const t = useT()
  return (
    <Card id="delen">
      <Heading level={2}>{t('Wie kan dit zien?', 'Who can see this?')}</Heading>
      <Text soft>
        {view.shares.length
          ? t(
              'Jij, en wie hieronder staat. Zij zien welke toetstermen je haalde, niet je antwoorden.',
              'You, and those below. They see which outcomes you passed, not your answers.',
            )
          : t('Alleen jij.', 'Only you.')}
      </Text>
      {view.shares.length > 0 && (
        <Lines
          items={view.shares.map((one) => (
            <Row spread wrap middle>
              <Text>{one.withName}</Text>
              <Form action={paths.stopSharing(view.id, one.id)} inline>
                <Button kind="link" about={one.withName}>
                  {t('Neem terug', 'Take back')}
                </Button>
              </Form>
            </Row>
          ))}
        />
      )}
      <Form action={paths.share(view.id)}>
        <TextField {...filledField(filled, 'who')} label={t('Naam of werkadres van een collega', 'Name or work address of a colleague')} />
        <Button kind="quiet">{t('Laat zien wat ik haalde', 'Show what I passed')}</Button>
      </Form>
    </Card>
  )
}

export function SharedOutcomePage({ shared }: { shared: SharedOutcomes }) {
  const t = useT()
  const lang = useLang()
  return (
    <Page
      title={shared.title}
      lead={t(
        `${shared.owner} deelt deze uitslag van ${sayDay(shared.onDay, lang)} met jou.`,
        `${shared.owner} shares this result of ${sayDay(shared.onDay, lang)} with you.`,
      )}
    >
      <Table
        caption={t('Per toetsterm', 'Per outcome')}
        rows={shared.outcomes}
        columns={[
          { key: 'name', head: t('Toetsterm', 'Outcome'), cell: (one) => one.name },
          { key: 'passed', head: t('Uitslag', 'Result'), cell: (one) => (one.passed ? t('gehaald', 'passed') : t('nog niet', 'not yet')) },
        ]}
      />
    </Page>
  )
}
