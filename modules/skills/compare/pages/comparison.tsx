import { Bullets, ButtonLink, Card, Grid, Heading, Page, Row, Small, Stack, Table, Tag, Text, useT } from '#ui/index.ts'
import { EnglishMark } from '../../pages/concept.tsx'
import { WhoSees } from '../../pages/who-sees.tsx'
import { paths } from '../../paths.ts'
import type { Chosen, Compared, Comparison } from '../view.ts'

/** The own choice beside what an occupation asks: what one has, what lies near, what one could learn (C19). */
export function ComparisonPage({ view, chosen }: { view: Comparison; chosen: Chosen[] }) {
  const t = useT()
  const has = view.skills.filter((one) => one.has)
  const asked = new Set(view.skills.map((one) => one.id))
  const besides = chosen.filter((one) => !asked.has(one.id))
  return (
    <Page
      title={t(`Jij en het werk van ${view.name}`, `You and the work of ${view.name}`)}
      lead={
        has.length
          ? t(
              `Je brengt ${has.length} van de ${view.skills.length} vaardigheden al mee.`,
              `You bring ${has.length} of the ${view.skills.length} skills already.`,
            )
          : t(
              'Je koos nog niets waar dit werk om vraagt. Dat zegt niets over wat je kunt leren.',
              'You chose nothing yet that this work asks for. That says nothing about what you can learn.',
            )
      }
      breadcrumb={[{ href: paths.choice, label: t('Wat neem je mee?', 'What do you bring?') }]}
      beside={
        chosen.length > 0 && (
          <ButtonLink href={paths.letter(view.id)}>{t('Maak een tekst voor een brief', 'Make a text for a letter')}</ButtonLink>
        )
      }
    >
      <Grid columns="aside">
        <Stack gap="l">
          {view.about && <Text>{view.about}</Text>}
          <Card as="div">
            <SkillTable title={t('Nodig voor dit werk', 'Needed for this work')} rows={view.skills.filter((one) => one.essential)} />
          </Card>
          {view.skills.some((one) => !one.essential) && (
            <Card as="div">
              <SkillTable title={t('Handig voor dit werk', 'Useful for this work')} rows={view.skills.filter((one) => !one.essential)} />
            </Card>
          )}
        </Stack>
        <Stack gap="l">
          {besides.length > 0 && (
            <Card tone="tint">
              <Heading level={2}>{t('Dit neem je ook mee', 'You bring this too')}</Heading>
              <Bullets items={besides.map((one) => one.name)} />
            </Card>
          )}
          <Small soft>
            {t(
              'Het raamwerk zegt waar werk om vraagt. Een werkgever kan iets anders vragen.',
              'The framework says what work asks for. An employer can ask for something else.',
            )}
          </Small>
          <WhoSees
            sentences={[t('Alleen jij ziet deze vergelijking. We bewaren haar niet.', 'Only you see this comparison. We do not keep it.')]}
          />
        </Stack>
      </Grid>
    </Page>
  )
}

function SkillTable({ title, rows }: { title: string; rows: Compared[] }) {
  const t = useT()
  return (
    <Table
      caption={title}
      rows={rows}
      empty={<Text soft>{t('Het raamwerk noemt hier niets.', 'The framework names nothing here.')}</Text>}
      columns={[
        {
          key: 'skill',
          head: t('Vaardigheid', 'Skill'),
          cell: (one) => (
            <>
              {one.name} {one.english && <EnglishMark />}
            </>
          ),
        },
        { key: 'has', head: t('En jij?', 'And you?'), cell: (one) => <HasIt one={one} /> },
      ]}
    />
  )
}

function HasIt({ one }: { one: Compared }) {
  const t = useT()
  if (one.has) return <Tag tone="ok">{t('heb je', 'you have it')}</Tag>
  return (
    <Row wrap gap="s">
      <Tag tone="sun">{t('kun je leren', 'you can learn it')}</Tag>
      {one.near && <Small soft>{t(`ligt bij: ${one.near}`, `lies near: ${one.near}`)}</Small>}
    </Row>
  )
}
