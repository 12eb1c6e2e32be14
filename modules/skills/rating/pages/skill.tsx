import {
  Actions,
  Button,
  Card,
  filledField,
  filledText,
  FilledWrong,
  Form,
  Grid,
  Heading,
  Lines,
  Link,
  Notice,
  Page,
  RadioGroup,
  Small,
  Stack,
  Table,
  Tag,
  Text,
  TextArea,
  useLang,
  useT,
  type Filled,
} from '#ui/index.ts'
import { dateOf, sayDay, sayNumber } from '#platform/words.ts'
import { WhoSees } from '../../pages/who-sees.tsx'
import { paths } from '../../paths.ts'
import { standing } from '../rules.ts'
import type { RatedSkill, RatingLine } from '../view.ts'
import { gapWord, rangeWord, sourceWord } from '../words.ts'
import { levelText } from './level.tsx'
import { WhatCounts } from './mine.tsx'

/** One skill of oneself: all that was said about it, each apart, and room for a new inschatting. */
export function MySkillPage({ skill, filled }: { skill: RatedSkill; filled: Filled }) {
  const t = useT()
  return (
    <Page title={skill.name} breadcrumb={[{ href: paths.mine, label: t('Mijn vaardigheden', 'My skills') }]}>
      <Grid columns="aside">
        <Stack gap="l">
          <FilledWrong filled={filled} />
          {skill.withdrawn && <Withdrawn />}
          <Card as="div">
            <History skill={skill} mine />
          </Card>
          {!skill.withdrawn && (
            <RateCard skill={skill} filled={filled} action={paths.mySkill(skill.id)} title={t('Schat jezelf in', 'Rate yourself')} />
          )}
        </Stack>
        <Stack gap="l">
          <Asked skill={skill} />
          <WhatCounts />
          <Small>
            <Link href={paths.skill(skill.id)}>{t('Over deze vaardigheid', 'About this skill')}</Link>
          </Small>
          <WhoSees
            sentences={[
              t(
                'Wat je over jezelf zegt zie alleen jij, tot je het deelt. Je leidinggevende ziet het niet.',
                'What you say about yourself only you see, until you share it. Your manager does not see it.',
              ),
              t('Wie jou inschatte, ziet de eigen inschatting.', 'Whoever rated you sees their own rating.'),
              t(
                'Wat leidinggevende of assessor zei en wat je afrondde, ziet je leidinggevende ook.',
                'What a manager or assessor said and what you completed, your manager sees too.',
              ),
            ]}
          />
        </Stack>
      </Grid>
    </Page>
  )
}

export function Withdrawn() {
  const t = useT()
  return (
    <Notice kind="warning">
      {t(
        'Het raamwerk heeft deze vaardigheid niet meer. Wat er staat blijft staan; een nieuwe inschatting kan niet.',
        'The framework no longer has this skill. What is here stays here; a new rating is not possible.',
      )}
    </Notice>
  )
}

function Asked({ skill }: { skill: RatedSkill }) {
  const t = useT()
  if (!skill.targets.length) return null
  return (
    <Card>
      <Heading level={2}>{t('Wat wordt gevraagd', 'What is asked')}</Heading>
      <Lines
        items={skill.targets.map((one) => (
          <Text>
            {one.profile}: {rangeWord(one.range, skill.levels, t)}. <Tag>{gapWord(one.gap, t)}</Tag>
          </Text>
        ))}
      />
    </Card>
  )
}

/** Every inschatting with its date, whose it is, its scale and where it comes from; and whether it counts, with the reason. */
export function History({ skill, mine }: { skill: RatedSkill; mine?: boolean }) {
  const t = useT()
  const lang = useLang()
  return (
    <Table
      caption={t('Alles wat gezegd is', 'All that was said')}
      captionNote={t('Het nieuwste staat boven. Niets wordt overschreven.', 'The newest stands on top. Nothing is overwritten.')}
      rows={skill.ratings}
      empty={<Text soft>{t('Nog geen inschatting.', 'No rating yet.')}</Text>}
      columns={[
        { key: 'source', head: t('Volgens', 'According to'), cell: (one) => <Whose rating={one} /> },
        { key: 'level', head: t('Niveau', 'Level'), cell: (one) => <SaidLevel skill={skill} rating={one} /> },
        { key: 'on', head: t('Wanneer', 'When'), num: true, cell: (one) => sayDay(one.ratedOn, lang) },
        ...(mine
          ? [
              {
                key: 'counts',
                head: t('Telt dit?', 'Does it count?'),
                cell: (one: RatingLine) => <WhetherItCounts skill={skill} rating={one} />,
              },
              {
                key: 'share',
                head: t('Delen', 'Share'),
                cell: (one: RatingLine) => <Link href={paths.sharing(one.id)}>{t('Deel deze', 'Share this one')}</Link>,
              },
            ]
          : [{ key: 'holds', head: t('Geldt dit nog?', 'Does it still hold?'), cell: (one: RatingLine) => <NoLonger rating={one} /> }]),
      ]}
    />
  )
}

function Whose({ rating }: { rating: RatingLine }) {
  const t = useT()
  return (
    <Stack gap="s">
      <span>{sourceWord(rating.source, t)}</span>
      {rating.source !== 'self' && rating.by && <Small soft>{rating.by}</Small>}
      {rating.origin && <Small soft>{rating.origin}</Small>}
      {rating.note && <Small>‘{rating.note}’</Small>}
    </Stack>
  )
}

function SaidLevel({ skill, rating }: { skill: RatedSkill; rating: RatingLine }) {
  const t = useT()
  const lang = useLang()
  const own = rating.scale.from === skill.scale.from && rating.scale.to === skill.scale.to
  if (own) return <>{levelText(skill, rating.level, t, lang)}</>
  const { from, to } = rating.scale
  return (
    <>
      {t(
        `${sayNumber(rating.level, lang)} op een schaal van ${from} tot ${to}`,
        `${sayNumber(rating.level, lang)} on a scale of ${from} to ${to}`,
      )}
    </>
  )
}

function WhetherItCounts({ skill, rating }: { skill: RatedSkill; rating: RatingLine }) {
  const t = useT()
  if (rating === skill.counts?.rating) return <Tag tone="ok">{t('telt', 'counts')}</Tag>
  if (standing(rating, dateOf(Temporal.Now.instant())) !== 'counts') return <NoLonger rating={rating} />
  const better = sourceWord(skill.counts!.rating.source, t)
  return (
    <Small soft>
      {rating.source === skill.counts!.rating.source
        ? t('Nee: er is een nieuwere.', 'No: there is a newer one.')
        : t(`Nee: ${better} gaat voor.`, `No: ${better} goes before it.`)}
    </Small>
  )
}

/** That a rating was taken back, or is too old to count. Others than the person see this only: what counts may be something they do not see. */
function NoLonger({ rating }: { rating: RatingLine }) {
  const t = useT()
  const lang = useLang()
  const why = standing(rating, dateOf(Temporal.Now.instant()))
  if (why === 'counts') return null
  if (why === 'too-old') return <Small soft>{t('Nee: te oud.', 'No: too old.')}</Small>
  const on = sayDay(dateOf(rating.takenBackAt!), lang)
  return <Small>{t(`Teruggenomen op ${on}: de afronding werd verbeterd.`, `Taken back on ${on}: the completion was corrected.`)}</Small>
}

/** A level in behaviour, and why. */
export function RateCard({
  skill,
  filled,
  action,
  title,
}: {
  skill: Pick<RatedSkill, 'levels'>
  filled: Filled
  action: string
  title: string
}) {
  const t = useT()
  return (
    <Card id="inschatten">
      <Heading level={2}>{title}</Heading>
      <Form action={action} label={title}>
        <RadioGroup
          name="level"
          label={t('Wat past het best?', 'What fits best?')}
          error={filled.errors?.['level']}
          value={filledText(filled, 'level')}
          options={skill.levels.map((one) => ({ value: String(one.position), label: one.name, hint: one.behaviour }))}
        />
        <TextArea
          {...filledField(filled, 'note')}
          label={t('Waaruit blijkt dat?', 'How does it show?')}
          hint={t('Een voorbeeld helpt. Schrijf niet over anderen.', 'An example helps. Do not write about others.')}
          required={false}
          rows={3}
        />
        <Actions>
          <Button>{t('Bewaar deze inschatting', 'Save this rating')}</Button>
        </Actions>
      </Form>
    </Card>
  )
}
