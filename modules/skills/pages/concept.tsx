import type { ComponentChildren } from 'preact'
import {
  Bullets,
  ButtonLink,
  Card,
  Facts,
  Grid,
  Heading,
  Lines,
  Link,
  Meta,
  Notice,
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
import { sayDay } from '#platform/words.ts'
import { paths } from '../paths.ts'
import type { ConceptLine, OccupationView, SkillView } from '../views.ts'
import { kindWord } from './find.tsx'

/** Says that there is no Dutch name, so that nobody takes the English one for a mistake. */
export function EnglishMark() {
  const t = useT()
  return <Tag tone="sun">{t('nog geen Nederlandse naam', 'no Dutch name yet')}</Tag>
}

/** One skill: what it is, where it comes from, and which occupations ask for it. */
export function SkillPage({ view, children }: { view: SkillView; children?: ComponentChildren }) {
  const t = useT()
  return (
    <ConceptPage
      view={view}
      kind={kindWord(view.kind, t)}
      href={paths.skill}
      beside={
        view.kind !== 'group' &&
        !view.withdrawn &&
        !view.ended && (
          <ButtonLink kind="quiet" href={paths.mySkill(view.id)}>
            {t('Hoe goed kan ik dit?', 'How well can I do this?')}
          </ButtonLink>
        )
      }
    >
      {view.ended && (
        <Notice kind="warning">
          {t(
            'Je organisatie gebruikt deze competentie niet meer. Waar hij gebruikt is, blijft hij staan.',
            'Your organisation no longer uses this competence. Where it was used, it stays.',
          )}
        </Notice>
      )}
      {view.levels.length > 0 && (
        <Section title={t('Niveaus', 'Levels')}>
          <Lines
            card
            items={view.levels.map((level) => (
              <Stack gap="s">
                <Heading level={3}>
                  {level.position}. {level.name}
                </Heading>
                <Text>{level.behaviour}</Text>
              </Stack>
            ))}
          />
        </Section>
      )}
      <Before history={view.history} />
      <Concepts
        title={t('Nodig in deze beroepen', 'Needed in these occupations')}
        list={view.essential}
        all={view.essentialCount}
        href={paths.occupation}
      />
      <Concepts
        title={t('Handig in deze beroepen', 'Useful in these occupations')}
        list={view.optional}
        all={view.optionalCount}
        href={paths.occupation}
      />
      {children}
    </ConceptPage>
  )
}

/** How a competence read before: whoever was rated then, was rated in these words. */
function Before({ history }: Pick<SkillView, 'history'>) {
  const t = useT()
  const lang = useLang()
  if (!history.length) return null
  const day = (written: string) => sayDay(Temporal.PlainDate.from(written), lang)
  return (
    <Section title={t('Zo stond het eerder', 'How it read before')}>
      <Lines
        card
        items={history.map((one) => (
          <Stack gap="s">
            <Heading level={3}>
              {one.name}, {t(`van ${day(one.from)} tot ${day(one.until)}`, `from ${day(one.from)} until ${day(one.until)}`)}
            </Heading>
            {one.about && <Text soft>{one.about}</Text>}
            <Bullets items={one.levels.map((level) => `${level.position}. ${level.name}: ${level.behaviour}`)} />
          </Stack>
        ))}
      />
    </Section>
  )
}

/** One occupation: what it is, and the skills it asks for. */
export function OccupationPage({ view }: { view: OccupationView }) {
  const t = useT()
  return (
    <ConceptPage
      view={view}
      kind={kindWord(view.kind === 'group' ? 'group' : 'occupation', t)}
      href={paths.occupation}
      beside={
        view.kind !== 'group' &&
        !view.withdrawn && (
          <ButtonLink kind="quiet" href={paths.compareWork(view.id)}>
            {t('Wat breng ik mee?', 'What do I bring?')}
          </ButtonLink>
        )
      }
    >
      <Concepts title={t('Dit heb je nodig', 'What you need')} list={view.essential} href={paths.skill} />
      <Concepts title={t('Dit is handig', 'What is useful')} list={view.optional} href={paths.skill} />
    </ConceptPage>
  )
}

function ConceptPage({
  view,
  kind,
  href,
  beside,
  children,
}: {
  view: Omit<OccupationView, 'code'> & { code?: string | null }
  kind: string
  href: (id: string) => string
  beside?: ComponentChildren
  children: ComponentChildren
}) {
  const t = useT()
  return (
    <Page
      title={view.name}
      above={
        <Row wrap gap="s">
          <Tag>{kind}</Tag>
          {view.english && <EnglishMark />}
        </Row>
      }
      breadcrumb={[{ href: paths.find, label: t('Vaardigheden', 'Skills') }]}
      beside={beside}
    >
      {view.withdrawn && <Withdrawn view={view} href={href} />}
      <Grid columns="aside">
        <Stack gap="l">
          {view.about && <Text>{view.about}</Text>}
          {children}
          <Concepts title={t('Hieronder valt', 'This includes')} list={view.narrower} href={href} />
        </Stack>
        <Card as="aside" label={t('Over deze naam', 'About this name')}>
          <Facts
            small
            facts={[
              { name: t('Raamwerk', 'Framework'), value: view.framework || t('van je organisatie', 'of your organisation') },
              { name: t('Sinds versie', 'Since version'), value: view.version ?? '' },
              { name: t('Code', 'Code'), value: view.code ?? '' },
              { name: t('Hoort bij', 'Belongs to'), value: view.broader.length ? <Links list={view.broader} href={href} /> : '' },
              { name: t('Heet ook', 'Also called'), value: view.also.length ? <Bullets items={view.also.slice(0, 12)} /> : '' },
            ]}
          />
          {view.credit && <Small soft>{view.credit}</Small>}
        </Card>
      </Grid>
    </Page>
  )
}

/** What a version no longer has stays readable, with what came in its place where that is known. */
function Withdrawn({ view, href }: { view: Pick<SkillView, 'framework' | 'withdrawn' | 'replacedBy'>; href: (id: string) => string }) {
  const t = useT()
  return (
    <Notice kind="warning">
      {t(
        `${view.framework} heeft dit niet meer sinds versie ${view.withdrawn}. `,
        `${view.framework} no longer has this since version ${view.withdrawn}. `,
      )}
      {view.replacedBy && (
        <>
          {t('In plaats daarvan: ', 'Instead: ')}
          <Link href={href(view.replacedBy.id)}>{view.replacedBy.name}</Link>
        </>
      )}
    </Notice>
  )
}

const Links = ({ list, href }: { list: ConceptLine[]; href: (id: string) => string }) => (
  <Bullets
    items={list.map((one) => (
      <Link href={href(one.id)}>{one.name}</Link>
    ))}
  />
)

function Concepts({
  title,
  list,
  all = list.length,
  href,
}: {
  title: string
  list: ConceptLine[]
  all?: number
  href: (id: string) => string
}) {
  const t = useT()
  if (!list.length) return null
  return (
    <Section title={title}>
      {all > list.length && <Meta>{t(`De eerste ${list.length} van ${all}.`, `The first ${list.length} of ${all}.`)}</Meta>}
      <Bullets
        items={list.map((one) => (
          <>
            <Link href={href(one.id)}>{one.name}</Link> {one.english && <EnglishMark />}
          </>
        ))}
      />
    </Section>
  )
}
