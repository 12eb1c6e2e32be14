import {
  Actions,
  Button,
  Card,
  EmptyState,
  FilledWrong,
  Form,
  Heading,
  HiddenField,
  Lines,
  Link,
  Meta,
  Page,
  SearchField,
  Small,
  Stack,
  Text,
  useT,
  type Filled,
} from '#ui/index.ts'
import type { Named } from '#modules/people/index.ts'
import type { FindView } from '../../finding/view.ts'
import { WhoSees } from '../../pages/who-sees.tsx'
import { paths } from '../../paths.ts'
import type { SeenRatings } from '../see.ts'
import type { RatedSkill } from '../view.ts'
import { History, RateCard, Withdrawn } from './skill.tsx'

const useSentences = (who: SeenRatings) => {
  const t = useT()
  return [
    t(
      `Je ziet wat ${who.name} met je deelt en wat je zelf zei. Ben je de leidinggevende, dan ook wat leidinggevende of assessor zei en wat is afgerond.`,
      `You see what ${who.name} shares with you and what you said. As the manager also what a manager or assessor said and what was completed.`,
    ),
    t(`${who.name} ziet alles wat hier staat, en dat je keek.`, `${who.name} sees all that is here, and that you looked.`),
  ]
}

/** What the acting person may see of the inschattingen of somebody else. */
export function RatingsOfPage({
  who,
  find,
  names,
}: {
  who: SeenRatings
  /** Skills that were looked for, to rate. */
  find: FindView
  /** For the learning adviser, who may name an assessor. */
  names: { query: string; found: Named[]; filled: Filled } | null
}) {
  const t = useT()
  const mayRate = who.worksHere && (who.managed || who.assesses)
  return (
    <Page
      title={who.name}
      lead={t('Inschattingen van vaardigheden: alleen wat jij mag zien.', 'Ratings of skills: only what you may see.')}
    >
      <Stack gap="l">
        {names && <FilledWrong filled={names.filled} />}
        {who.skills.length === 0 && (
          <EmptyState
            drawing="search"
            title={t('Hier staat voor jou nog niets', 'Nothing for you here yet')}
            text={t('Zoek een vaardigheid en geef een inschatting.', 'Find a skill and give a rating.')}
          />
        )}
        {who.skills.map((skill) => (
          <Card as="div">
            <Heading level={2}>{skill.name}</Heading>
            <History skill={skill} />
            {mayRate && !skill.withdrawn && (
              <Link href={paths.skillOf(who.personId, skill.id)}>{t('Geef een inschatting', 'Give a rating')}</Link>
            )}
          </Card>
        ))}
        {mayRate && <ToFind who={who} find={find} />}
        {names && <Assessor who={who} {...names} />}
        <WhoSees sentences={useSentences(who)} />
      </Stack>
    </Page>
  )
}

function ToFind({ who, find }: { who: SeenRatings; find: FindView }) {
  const t = useT()
  const found = find.found.filter((one) => one.subject === 'skill' && one.kind !== 'group')
  return (
    <Card tone="tint" id="zoeken">
      <Heading level={2}>{t('Een andere vaardigheid', 'Another skill')}</Heading>
      <Form action={`${paths.ratingsOf(who.personId)}#zoeken`} method="get" label={t('Zoek een vaardigheid', 'Find a skill')}>
        <SearchField name="vaardigheid" label={t('Vaardigheid', 'Skill')} value={find.query} />
      </Form>
      {find.query && !found.length && <Text soft>{t('Niets gevonden.', 'Nothing found.')}</Text>}
      {found.length > 0 && (
        <Lines
          items={found.map((one) => (
            <Link href={paths.skillOf(who.personId, one.id)}>{one.name}</Link>
          ))}
          label={t('Gevonden', 'Found')}
        />
      )}
      <Meta>{t(`${who.name} ziet je inschatting en je naam.`, `${who.name} sees your rating and your name.`)}</Meta>
    </Card>
  )
}

function Assessor({ who, query, found }: { who: SeenRatings; query: string; found: Named[] }) {
  const t = useT()
  return (
    <Card id="assessor">
      <Heading level={2}>{t('Wijs een assessor aan', 'Name an assessor')}</Heading>
      <Small>
        {t(
          `Een assessor mag ${who.name} drie maanden inschatten, en ziet verder niets.`,
          `An assessor may rate ${who.name} for three months, and sees nothing else.`,
        )}
      </Small>
      <Form action={`${paths.ratingsOf(who.personId)}#assessor`} method="get" label={t('Zoek een collega', 'Look for a colleague')}>
        <SearchField name="zoek" label={t('Naam van de collega', 'Name of the colleague')} value={query} />
      </Form>
      {found.length > 0 && (
        <Lines
          items={found.map((one) => (
            <Form action={paths.assessors(who.personId)} label={one.name}>
              <HiddenField name="assessorId" value={one.personId} />
              <HiddenField name="zoek" value={query} />
              <Text strong>{one.name}</Text>
              <Small soft>{one.unit}</Small>
              <Actions>
                <Button kind="quiet" about={one.name}>
                  {t('Wijs aan', 'Name')}
                </Button>
              </Actions>
            </Form>
          ))}
          label={t('Gevonden collega’s', 'Colleagues found')}
        />
      )}
    </Card>
  )
}

/** One skill of somebody else: what may be seen of it, and room for an inschatting. */
export function SkillOfPage({ who, skill, filled }: { who: SeenRatings; skill: RatedSkill; filled: Filled }) {
  const t = useT()
  return (
    <Page title={skill.name} lead={who.name} breadcrumb={[{ href: paths.ratingsOf(who.personId), label: who.name }]}>
      <Stack gap="l">
        <FilledWrong filled={filled} />
        {skill.withdrawn && <Withdrawn />}
        {skill.ratings.length > 0 && (
          <Card as="div">
            <History skill={skill} />
          </Card>
        )}
        {who.worksHere && (who.managed || who.assesses) && !skill.withdrawn && (
          <RateCard
            skill={skill}
            filled={filled}
            action={paths.skillOf(who.personId, skill.id)}
            title={t(`Hoe schat je ${who.name} in?`, `How do you rate ${who.name}?`)}
          />
        )}
        <WhoSees sentences={useSentences(who)} />
      </Stack>
    </Page>
  )
}
