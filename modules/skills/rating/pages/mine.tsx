import {
  Bullets,
  ButtonLink,
  Card,
  EmptyState,
  Grid,
  Heading,
  Lines,
  Link,
  Page,
  RangeList,
  Row,
  Small,
  Stack,
  Table,
  Tag,
  useLang,
  useT,
} from '#ui/index.ts'
import { sayDay, sayNumber } from '#platform/words.ts'
import { WhoSees } from '../../pages/who-sees.tsx'
import { paths } from '../../paths.ts'
import type { MyShares } from '../share-view.ts'
import type { RatedSkill, RatingLine } from '../view.ts'
import { gapWord, rangeWord, ruleWords, sourceWord } from '../words.ts'
import { levelText, OnScale } from './level.tsx'

/** What somebody can do, according to whom: each inschatting apart, what counts, what is asked, and the difference. */
export function MySkillsPage({ skills, shares }: { skills: RatedSkill[]; shares: MyShares }) {
  const t = useT()
  return (
    <Page
      title={t('Mijn vaardigheden', 'My skills')}
      lead={t(
        'Wat je kunt, volgens jezelf en volgens anderen. Een inschatting is geen oordeel, en niets wordt overschreven.',
        'What you can do, according to yourself and others. A rating is no verdict, and nothing is overwritten.',
      )}
      beside={
        <Row wrap gap="s">
          <ButtonLink kind="quiet" href={paths.find}>
            {t('Zoek een vaardigheid', 'Find a skill')}
          </ButtonLink>
          <ButtonLink kind="quiet" href={paths.choice}>
            {t('Wat neem je mee van thuis?', 'What do you bring from home?')}
          </ButtonLink>
        </Row>
      }
    >
      <Grid columns="aside">
        <Stack gap="l">{skills.length ? <Profile skills={skills} /> : <NothingYet />}</Stack>
        <Stack gap="l">
          <WhatCounts />
          <Shared shares={shares} />
          <WhoSees sentences={whoSeesMine(t)} />
        </Stack>
      </Grid>
    </Page>
  )
}

const whoSeesMine = (t: ReturnType<typeof useT>) => [
  t('Jij ziet alles.', 'You see everything.'),
  t('Wie jou inschatte, ziet de eigen inschatting.', 'Whoever rated you sees their own rating.'),
  t(
    'Je leidinggevende ziet de inschattingen van leidinggevende en assessor en wat je afrondde. Niet die van jezelf, van collega’s of uit een toets.',
    'Your manager sees the ratings by manager and assessor and what you completed. Not those of yourself, of colleagues or from a test.',
  ),
  t('Een collega ziet alleen wat je deelt, zolang je het deelt.', 'A colleague sees only what you share, as long as you share it.'),
  t('Wie kijkt, staat in jouw overzicht van wie keek.', 'Whoever looks is in your overview of who looked.'),
]

function NothingYet() {
  const t = useT()
  return (
    <Card>
      <EmptyState
        drawing="search"
        title={t('Hier staat nog niets', 'Nothing here yet')}
        text={t(
          'Zoek een vaardigheid en zeg hoe goed je die kunt. Het hoeft niet: dit is van jou.',
          'Find a skill and say how well you can do it. You do not have to: this is yours.',
        )}
        action={<Link href={paths.find}>{t('Zoek een vaardigheid', 'Find a skill')}</Link>}
      />
    </Card>
  )
}

function Profile({ skills }: { skills: RatedSkill[] }) {
  const t = useT()
  const lang = useLang()
  return (
    <>
      <Card as="div">
        <Heading level={2}>{t('In beeld', 'In a picture')}</Heading>
        <RangeList
          caption={t(
            'Vol rondje: telt mee. Open rondje: ook gezegd. Vlak: wat een rolprofiel vraagt. De tabel hieronder zegt hetzelfde.',
            'Full circle: counts. Open circle: also said. Band: what a role profile asks. The table below says the same.',
          )}
          rows={skills.map((skill) => ({
            label: skill.name,
            ...skill.scale,
            bands: skill.targets.map(({ range }) => range),
            marks: marksOf(skill),
            text: skill.counts
              ? t(
                  `${sayNumber(skill.counts.level, lang)} van ${skill.scale.to}, ${sourceWord(skill.counts.rating.source, t)}`,
                  `${sayNumber(skill.counts.level, lang)} of ${skill.scale.to}, ${sourceWord(skill.counts.rating.source, t)}`,
                )
              : t('nog niets bekend', 'nothing known yet'),
          }))}
        />
      </Card>
      <Card as="div">
        <Table
          caption={t('Per vaardigheid', 'Per skill')}
          rows={skills}
          columns={[
            { key: 'skill', head: t('Vaardigheid', 'Skill'), cell: (one) => <SkillLink skill={one} /> },
            { key: 'counts', head: t('Telt', 'Counts'), cell: (one) => <Counts skill={one} /> },
            ...(skills.some((one) => othersOf(one).length)
              ? [{ key: 'also', head: t('Ook gezegd', 'Also said'), cell: (one: RatedSkill) => <AlsoSaid skill={one} /> }]
              : []),
            { key: 'target', head: t('Gevraagd', 'Asked'), cell: (one) => <Targets skill={one} /> },
          ]}
        />
      </Card>
    </>
  )
}

function SkillLink({ skill }: { skill: RatedSkill }) {
  const t = useT()
  return (
    <>
      <Link href={paths.mySkill(skill.id)}>{skill.name}</Link> {skill.withdrawn && <Tag tone="line">{t('ingetrokken', 'withdrawn')}</Tag>}
    </>
  )
}

/** The latest of each source, on the scale of the skill. */
function latestOfEach(skill: RatedSkill): RatingLine[] {
  return skill.ratings.filter(
    (one, n) => !one.takenBackAt && skill.ratings.findIndex((other) => other.source === one.source && !other.takenBackAt) === n,
  )
}

const othersOf = (skill: RatedSkill) => latestOfEach(skill).filter((one) => one !== skill.counts?.rating)

const marksOf = (skill: RatedSkill) =>
  latestOfEach(skill)
    .map((one) => ({ at: onOwnScale(one, skill), counts: one === skill.counts?.rating }))
    .sort((a, b) => Number(a.counts) - Number(b.counts))

function onOwnScale({ level, scale }: RatingLine, skill: RatedSkill): number {
  return skill.scale.from + ((level - scale.from) / (scale.to - scale.from)) * (skill.scale.to - skill.scale.from)
}

function Counts({ skill }: { skill: RatedSkill }) {
  const t = useT()
  const lang = useLang()
  if (!skill.counts)
    return (
      <Link href={paths.mySkill(skill.id)} about={skill.name}>
        {t('Schat jezelf in', 'Rate yourself')}
      </Link>
    )
  const { rating } = skill.counts
  return (
    <Stack gap="s">
      <span>{levelText(skill, skill.counts.level, t, lang)}</span>
      <Small soft>
        {t('volgens', 'according to')} {sourceWord(rating.source, t)}, {sayDay(rating.ratedOn, lang)}
      </Small>
      {skill.counts.mapped && <OnScale rating={rating} />}
    </Stack>
  )
}

function AlsoSaid({ skill }: { skill: RatedSkill }) {
  const t = useT()
  const lang = useLang()
  const others = othersOf(skill)
  if (!others.length) return null
  return (
    <Bullets
      items={others.map(
        (one) =>
          `${sourceWord(one.source, t)}: ${sayNumber(one.level, lang)} ${t('van', 'of')} ${one.scale.to}, ${sayDay(one.ratedOn, lang)}`,
      )}
    />
  )
}

function Targets({ skill }: { skill: RatedSkill }) {
  const t = useT()
  if (!skill.targets.length) return null
  return (
    <Stack gap="s">
      {skill.targets.map((one) => (
        <div>
          {one.profile}: {rangeWord(one.range, skill.levels, t)}{' '}
          {one.gap !== 'unknown' && <Tag tone={one.gap === 'to-learn' ? 'sun' : 'ok'}>{gapWord(one.gap, t)}</Tag>}
        </div>
      ))}
    </Stack>
  )
}

/** The rule by which one counts, in words. */
export function WhatCounts() {
  const t = useT()
  return (
    <Card tone="tint">
      <Heading level={2}>{t('Welke inschatting telt?', 'Which rating counts?')}</Heading>
      {ruleWords(t).map((one) => (
        <Small>{one}</Small>
      ))}
    </Card>
  )
}

function Shared({ shares }: { shares: MyShares }) {
  const t = useT()
  return (
    <Card>
      <Heading level={2}>{t('Delen', 'Sharing')}</Heading>
      <Small>
        {shares.out.length
          ? t(
              `Je deelt nu met ${shares.out.map((one) => one.withName).join(', ')}.`,
              `You share with ${shares.out.map((one) => one.withName).join(', ')} now.`,
            )
          : t('Je deelt nu niets.', 'You share nothing now.')}
      </Small>
      <Link href={paths.sharing()}>{t('Deel al je inschattingen, of stop ermee', 'Share all your ratings, or stop')}</Link>
      {shares.inward.length > 0 && (
        <>
          <Heading level={3}>{t('Met mij gedeeld', 'Shared with me')}</Heading>
          <Lines
            items={shares.inward.map((one) => (
              <Link href={paths.ratingsOf(one.ownerId)}>{one.owner}</Link>
            ))}
            label={t('Met mij gedeeld', 'Shared with me')}
          />
        </>
      )}
    </Card>
  )
}
