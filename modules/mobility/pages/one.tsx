import { Card, Facts, FilledWrong, Grid, Heading, Notice, Page, Row, Stack, Tag, Text, useLang, useT, type Filled } from '#ui/index.ts'
import { dateOf, sayDay } from '#platform/words.ts'
import { paths } from '../paths.ts'
import type { Earlier, OpportunityView } from '../views/one.ts'
import { EarlierLines } from './earlier.tsx'
import { StateTag } from './keep.tsx'
import { KeepCard, PlanCard } from './one-cards.tsx'
import { paragraphs, sayHours, sayKind, sayPeriod, sayWhere } from './words.ts'

export interface OneLook {
  one: OpportunityView
  /** What it said before, for whoever keeps it. */
  earlier: Earlier[]
  filled: Filled
}

/** One opportunity: what it is, and the way to the own plan. */
export function OnePage({ one, earlier, filled }: OneLook) {
  const t = useT()
  return (
    <Page
      title={one.title}
      above={
        <Row gap="s">
          <Tag tone="line">{sayKind(one.kind, t)}</Tag>
          {one.state !== 'open' && <StateTag state={one.state} />}
        </Row>
      }
      breadcrumb={[{ href: paths.list, label: t('Kansen', 'Opportunities') }]}
    >
      <Stack gap="l">
        <FilledWrong filled={filled} />
        <Gone one={one} />
        <Grid>
          <Stack gap="l">
            <Card>
              <Stack gap="l">
                <Words title={t('Wat ga je doen?', 'What will you do?')} text={one.youDo} />
                <Words title={t('Wat leer je?', 'What do you learn?')} text={one.youLearn} />
              </Stack>
            </Card>
            {one.kept && <EarlierLines earlier={earlier} />}
          </Stack>
          <Stack gap="l">
            <AboutCard one={one} />
            <PlanCard one={one} filled={filled} />
            {one.kept && <KeepCard one={one} />}
          </Stack>
        </Grid>
      </Stack>
    </Page>
  )
}

function Words({ title, text }: { title: string; text: string }) {
  return (
    <Stack>
      <Heading level={2}>{title}</Heading>
      {paragraphs(text).map((line) => (
        <Text>{line}</Text>
      ))}
    </Stack>
  )
}

/** Why nobody can respond: withdrawn, over, or not published yet. */
function Gone({ one }: { one: OpportunityView }) {
  const t = useT()
  const lang = useLang()
  if (one.state === 'open') return null
  if (one.state === 'draft')
    return (
      <Notice kind="info">
        {t('Dit is een concept. Alleen wie kansen beheert, ziet het.', 'This is a draft. Only those who manage opportunities see it.')}
      </Notice>
    )
  const on = sayDay(one.withdrawnAt ? dateOf(one.withdrawnAt) : one.respondBy, lang)
  return (
    <Notice kind="warning">
      {one.state === 'withdrawn'
        ? t(`Deze kans is ingetrokken op ${on}. Hij gaat niet door.`, `This opportunity was withdrawn on ${on}. It does not go on.`)
        : t(`Reageren kon tot en met ${on}.`, `One could respond until ${on}.`)}
    </Notice>
  )
}

function AboutCard({ one }: { one: OpportunityView }) {
  const t = useT()
  const lang = useLang()
  const until = sayDay(one.respondBy, lang)
  return (
    <Card tone="tint" as="div">
      <Facts
        facts={[
          { name: t('Waar', 'Where'), value: sayWhere(one) },
          { name: t('Wanneer', 'When'), value: sayPeriod(one, t, lang) },
          { name: t('Hoeveel', 'How much'), value: sayHours(one.hoursPerWeek, t, lang) },
          { name: t('Reageren', 'Respond'), value: t(`tot en met ${until}`, `until ${until}`) },
          { name: t('Praat met', 'Talk to'), value: one.contact },
        ]}
      />
    </Card>
  )
}
