import {
  BarList,
  Bullets,
  Card,
  Grid,
  Heading,
  Lines,
  Link,
  Notice,
  Page,
  Small,
  Stack,
  Table,
  Text,
  useLang,
  useT,
  type Bar,
} from '#ui/index.ts'
import { dateOf, sayDay, sayNumber, type Lang } from '#platform/words.ts'
import { MakeGoal } from '../../pages/make-goal.tsx'
import { standsOut, type DomainSeen } from '../result.ts'
import type { ResultView } from '../views.ts'

const groups = ['self', 'manager', 'colleagues', 'outside', 'others', 'all'] as const
type Group = (typeof groups)[number]

function useNames(own: boolean): Record<Group, string> {
  const t = useT()
  return {
    self: own ? t('Jij', 'You') : t('Zelf', 'Self'),
    manager: t('Leidinggevende', 'Manager'),
    colleagues: t('Collega’s', 'Colleagues'),
    outside: t('Van buiten', 'From outside'),
    others: t('Anderen', 'Others'),
    all: t('Anderen samen', 'Others together'),
  }
}

/** The result for the person concerned: self beside others per subject, as a picture and as a table, the texts as one set, and what can be done. */
export function ResultParts({ result }: { result: ResultView }) {
  const t = useT()
  return (
    <>
      <How result={result} />
      <StandsOut result={result} />
      <Seen result={result} own />
      {result.texts.length > 0 && (
        <Card>
          <Heading level={2}>{t('Wat mensen opschreven', 'What people wrote')}</Heading>
          <Text soft>
            {t(
              'Alles bij elkaar, in willekeurige volgorde. Aan niets is te zien van wie het is.',
              'All together, in random order. Nothing tells whose it is.',
            )}
          </Text>
          {result.texts.map(({ question, words }) => (
            <Stack gap="s">
              <Heading level={3}>{question}</Heading>
              <Bullets items={words} />
            </Stack>
          ))}
        </Card>
      )}
      <Advice result={result} />
      <Small soft>{result.source}</Small>
    </>
  )
}

export function SharedResultPage({ result }: { result: ResultView }) {
  const t = useT()
  return (
    <Page
      title={t(`360° van ${result.owner}`, `360° of ${result.owner}`)}
      lead={t(
        `${result.owner} deelt deze cijfers met jou, en kan dat altijd terugnemen.`,
        `${result.owner} shares these numbers with you, and can always take that back.`,
      )}
    >
      <Stack gap="l">
        <How result={result} />
        <Seen result={result} />
        <Small soft>{result.source}</Small>
      </Stack>
    </Page>
  )
}

function How({ result }: { result: ResultView }) {
  const t = useT()
  const lang = useLang()
  const closed = sayDay(dateOf(result.closedOn), lang)
  return result.outcome === 'shown' ? (
    <Text soft>
      {t(
        `Gesloten op ${closed}. Een gemiddelde is van ${result.minimum} mensen of meer. Heeft een groep minder antwoorden, dan staan die bij ‘Anderen’.`,
        `Closed on ${closed}. An average is of ${result.minimum} people or more. When a group has fewer answers, these stand under ‘Others’.`,
      )}
    </Text>
  ) : (
    <Notice kind="info">
      {t(
        `Gesloten op ${closed}. Er waren minder dan ${result.minimum} antwoorden van collega’s en mensen van buiten. Die zijn vernietigd: niemand heeft ze gezien.`,
        `Closed on ${closed}. There were fewer than ${result.minimum} answers of colleagues and people outside. They were destroyed: nobody has seen them.`,
      )}
    </Notice>
  )
}

/** What to take from it before all the numbers: what others see most, and where they see something else than the person. */
function StandsOut({ result }: { result: ResultView }) {
  const t = useT()
  const lang = useLang()
  const { strongest, other } = standsOut(result.domains)
  if (!strongest) return null
  const said = (value: number) => sayNumber(value, lang)
  return (
    <Card tone="tint" tight>
      <Heading level={2}>{t('Wat opvalt', 'What stands out')}</Heading>
      <Text>
        {t('Anderen zien het meest van', 'Others see most of')} <b>{strongest.name}</b> ({said(strongest.all)}).
      </Text>
      {other && (
        <Text>
          {t('Het verschil met hoe jij jezelf ziet is het grootst bij', 'The difference with how you see yourself is largest at')}{' '}
          <b>{other.name}</b>:{' '}
          {t(`jij ${said(other.self)}, anderen samen ${said(other.all)}`, `you ${said(other.self)}, others together ${said(other.all)}`)}.
        </Text>
      )}
    </Card>
  )
}

function Seen({ result, own = false }: { result: ResultView; own?: boolean }) {
  const t = useT()
  const lang = useLang()
  const names = useNames(own)
  const shown = groups.filter((group) => result.domains.some((one) => one[group] !== null))
  const some = result.domains.filter((one) => shown.some((group) => one[group] !== null))
  if (!some.length) return null
  const said = (value: number | null) => (value === null ? '–' : sayNumber(value, lang))
  return (
    <>
      <Grid columns="two">
        {some.map((one) => (
          <Card tight>
            <Heading level={2}>{one.name}</Heading>
            <BarList caption={captionOf(one)} whole={one.scale?.to} bars={shown.flatMap((group) => barOf(one, group, { names, lang }))} />
            {own && one.texts.map((text) => <Text soft>{text}</Text>)}
          </Card>
        ))}
      </Grid>
      <Card as="div">
        <details>
          <summary>{t('Bekijk dit als tabel', 'See this as a table')}</summary>
          <Table
            caption={t('Hoe anderen het zien', 'How others see it')}
            rows={some}
            columns={[
              { key: 'name', head: t('Onderwerp', 'Subject'), cell: (row) => row.name },
              ...shown.map((group) => ({
                key: group,
                head: names[group],
                align: 'end' as const,
                cell: (row: DomainSeen) => said(row[group]),
              })),
            ]}
          />
        </details>
      </Card>
    </>
  )
}

const captionOf = ({ scale }: DomainSeen) => (scale ? `${scale.from} = ${scale.low}, ${scale.to} = ${scale.high}` : '')

function barOf(one: DomainSeen, group: Group, { names, lang }: { names: Record<Group, string>; lang: Lang }): Bar[] {
  const value = one[group]
  return value === null ? [] : [{ label: names[group], value, text: sayNumber(value, lang) }]
}

function Advice({ result }: { result: ResultView }) {
  const t = useT()
  const advised = result.domains.flatMap(({ name, skill, advice }) => advice.map((one) => ({ name, skill, ...one })))
  if (!advised.length) return null
  return (
    <Card>
      <Heading level={2}>{t('Wat kun je ermee?', 'What can you do with it?')}</Heading>
      <Text soft>{t('Kies er één of twee. Het hoeft niet.', 'Choose one or two. You need not.')}</Text>
      <Lines
        items={advised.map((one) => (
          <Stack gap="s">
            <Small soft>{one.name}</Small>
            <Heading level={3}>{one.goal}</Heading>
            <Text>{one.text}</Text>
            {one.search && (
              <Link href={`/aanbod?zoek=${encodeURIComponent(one.search)}`} about={one.goal}>
                {t(`Zoek aanbod over ${one.search}`, `Search offers about ${one.search}`)}
              </Link>
            )}
            <MakeGoal {...one} />
          </Stack>
        ))}
      />
    </Card>
  )
}
