import {
  Button,
  ButtonLink,
  Card,
  EmptyState,
  Form,
  Grid,
  Heading,
  HiddenField,
  Lines,
  Link,
  Page,
  Row,
  Section,
  Small,
  Stack,
  Tag,
  Text,
  useLang,
  useT,
} from '#ui/index.ts'
import { dateOf, sayDay } from '#platform/words.ts'
import { paths as aroundPaths } from '../around/paths.ts'
import { paths } from '../paths.ts'
import { paths as sittingPaths } from '../sitting/paths.ts'
import type { Offered, OwnSheet, Scans, Waiting } from '../sheets/views.ts'

/** What I was asked, what I began, what came of it, and what I can start by myself. */
export function ScansPage({ scans }: { scans: Scans }) {
  const t = useT()
  const { waiting, begun, results, shared, offered } = scans
  return (
    <Page
      title={t('Scans', 'Scans')}
      lead={t(
        'Kijk waar je staat en wat je wilt leren. Alleen jij ziet je uitslag, tot je hem zelf deelt.',
        'See where you stand and what you want to learn. Only you see your result, until you share it yourself.',
      )}
    >
      <Stack gap="l">
        {waiting.length > 0 && (
          <Section title={t('Gevraagd aan jou', 'Asked of you')}>
            <Lines
              card
              items={waiting.map((one) => (
                <WaitingLine one={one} />
              ))}
            />
          </Section>
        )}
        {begun.length > 0 && (
          <Section title={t('Begonnen', 'Begun')}>
            <Lines
              card
              items={begun.map((one) => (
                <BegunLine sheet={one} />
              ))}
            />
          </Section>
        )}
        {results.length > 0 && (
          <Section title={t('Je uitslagen', 'Your results')}>
            <Lines
              card
              items={results.map((one) => (
                <SheetLine sheet={one} href={paths.result(one.id)} />
              ))}
            />
          </Section>
        )}
        {shared.length > 0 && (
          <Section title={t('Met jou gedeeld', 'Shared with you')}>
            <Lines
              card
              items={shared.map((one) => (
                <SheetLine sheet={one} href={paths.result(one.id)} who={one.name} />
              ))}
            />
          </Section>
        )}
        <OfferedScans offered={offered.filter((one) => !waiting.some(({ title }) => title === one.title))} />
        <Beside />
        <Text>
          <Link href={paths.outside}>
            {t('Deed je elders een test? Zet de uitslag hier neer.', 'Did you take a test elsewhere? Put the result here.')}
          </Link>
        </Text>
      </Stack>
    </Page>
  )
}

/** What is no scan about oneself alone: others who look along, and what one knows. */
function Beside() {
  const t = useT()
  return (
    <Section title={t('Meer dan jezelf', 'More than yourself')}>
      <Lines
        card
        items={[
          <>
            <Link href={aroundPaths.mine}>{t('Vraag hoe anderen je werk zien (360°)', 'Ask how others see your work (360°)')}</Link>
            <Small soft>{t('Je kiest zelf wie je vraagt. De uitslag is van jou.', 'You choose whom you ask. The result is yours.')}</Small>
          </>,
          <>
            <Link href={sittingPaths.tests}>{t('Maak een kennistoets', 'Make a knowledge test')}</Link>
            <Small soft>{t('Weet wat je kunt overslaan.', 'Know what you can skip.')}</Small>
          </>,
        ]}
      />
    </Section>
  )
}

function WaitingLine({ one }: { one: Waiting }) {
  const t = useT()
  const lang = useLang()
  const until = one.untilDay && t(`tot en met ${sayDay(one.untilDay, lang)}`, `up to and including ${sayDay(one.untilDay, lang)}`)
  return (
    <Row spread wrap middle>
      <div>
        <Text strong>{one.title}</Text>
        <Small soft>{[t(`${one.minutes} minuten`, `${one.minutes} minutes`), until].filter(Boolean).join(', ')}</Small>
      </div>
      <Form inline action={paths.startAsked(one.assignmentId)} submission="">
        <Button about={one.title}>{one.begun ? t('Ga verder', 'Go on') : t('Vul in', 'Fill in')}</Button>
      </Form>
    </Row>
  )
}

function BegunLine({ sheet }: { sheet: OwnSheet }) {
  const t = useT()
  const lang = useLang()
  const day = sayDay(dateOf(sheet.startedAt), lang)
  return (
    <Row spread wrap middle>
      <div>
        <Text strong>{sheet.title}</Text>
        <Small soft>{t(`Begonnen op ${day}. Wat je antwoordde is bewaard.`, `Begun on ${day}. What you answered is kept.`)}</Small>
      </div>
      <ButtonLink kind="quiet" href={paths.sheet(sheet.id)} about={sheet.title}>
        {t('Ga verder', 'Go on')}
      </ButtonLink>
    </Row>
  )
}

function SheetLine({ sheet, href, who }: { sheet: OwnSheet; href: string; who?: string }) {
  const lang = useLang()
  return (
    <Row spread wrap middle>
      <Link href={href}>{who ? `${sheet.title}: ${who}` : sheet.title}</Link>
      <Small soft>{sayDay(dateOf(sheet.handedInAt ?? sheet.startedAt), lang)}</Small>
    </Row>
  )
}

function OfferedScans({ offered }: { offered: Offered[] }) {
  const t = useT()
  return (
    <Section title={t('Zelf beginnen', 'Begin by yourself')}>
      {offered.length === 0 && (
        <EmptyState
          drawing="path"
          title={t('Er staan nog geen scans klaar', 'There are no scans yet')}
          text={t('Vraag de leeradviseur welke scan bij je past.', 'Ask the learning adviser which scan suits you.')}
        />
      )}
      <Grid columns="two">
        {offered.map((one) => (
          <Card as="article">
            <Heading level={3}>{one.title}</Heading>
            <Text>{one.about}</Text>
            <Row spread wrap middle>
              <Tag tone="line">{t(`${one.minutes} minuten`, `${one.minutes} minutes`)}</Tag>
              <Form inline action={paths.start} submission="">
                <HiddenField name="versionId" value={one.versionId} />
                <Button kind="quiet" about={one.title}>
                  {t('Begin', 'Begin')}
                </Button>
              </Form>
            </Row>
          </Card>
        ))}
      </Grid>
    </Section>
  )
}
