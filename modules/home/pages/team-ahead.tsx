import { Bullets, Card, Heading, Link, Small, Stack, Table, Tag, Text, useLang, useT, type Tone } from '#ui/index.ts'
import { dateOf, sayDay } from '#platform/words.ts'
import { paths } from '../paths.ts'
import { talkIsDue } from '../team-skills-rules.ts'
import type { Coming, LastTalk, Needed } from '../views/team-ahead.ts'
import type { TeamSkills } from '../views/team-skills.ts'

const labels: Record<Coming['label'], [nl: string, en: string, Tone]> = {
  disappears: ['verdwijnt', 'disappears', 'warm'],
  changes: ['verandert', 'changes', 'sun'],
  appears: ['verschijnt', 'appears', 'ok'],
}

/** What is needed in some years, and how many of the team are known to be there (C01). */
export function ComingCard({ coming, team }: { coming: Coming[]; team: TeamSkills }) {
  const t = useT()
  return (
    <Card>
      <Heading level={2}>{t('Wat eraan komt', 'What is coming')}</Heading>
      {coming.length ? (
        <Stack>
          {coming.map((one) => (
            <Change one={one} team={team} />
          ))}
        </Stack>
      ) : (
        <Text>{t('Voor je team is nu geen verandering bekend.', 'No change is known for your team now.')}</Text>
      )}
    </Card>
  )
}

function Change({ one, team }: { one: Coming; team: TeamSkills }) {
  const t = useT()
  const lang = useLang()
  const [nl, en, tone] = labels[one.label]
  return (
    <Stack gap="s">
      <Heading level={3}>
        <Link href={paths.change(one.id)}>{one.name}</Link> <Tag tone={tone}>{t(nl, en)}</Tag>
      </Heading>
      {one.skills.length > 0 && (
        <>
          <Small>{t(`In ${one.neededIn} nodig. Nu bekend van je team:`, `Needed in ${one.neededIn}. Known of your team now:`)}</Small>
          <Bullets
            items={one.skills.map((skill) => (
              <ThereNow skill={skill} one={one} team={team} />
            ))}
          />
        </>
      )}
      <Small soft>
        {t(
          `Besloten op ${sayDay(one.decidedOn, lang)}, advies van de ondernemingsraad op ${sayDay(one.advisedOn, lang)}.`,
          `Decided on ${sayDay(one.decidedOn, lang)}, advice of the works council on ${sayDay(one.advisedOn, lang)}.`,
        )}{' '}
        {one.told
          ? t('Je hebt het verteld.', 'You have told your team.')
          : t(
              `Je team hoort het eerst van jou. Op ${sayDay(one.everybodyFrom, lang)} leest iedereen het.`,
              `Your team hears it from you first. Everybody reads it on ${sayDay(one.everybodyFrom, lang)}.`,
            )}
      </Small>
    </Stack>
  )
}

function ThereNow({ skill, one, team }: { skill: Needed; one: Coming; team: TeamSkills }) {
  const t = useT()
  const concerned = team.people.filter((who) => one.peopleIds.includes(who.id))
  const there = concerned.filter((who) => (who.stands.get(skill.id)?.level ?? 0) >= skill.from).length
  return (
    <>
      {t(
        `${skill.name}, vanaf niveau ${skill.from}: ${there} van ${concerned.length}`,
        `${skill.name}, from level ${skill.from}: ${there} of ${concerned.length}`,
      )}
    </>
  )
}

/** With whom the last talk was when: alphabetical, and a word where a year went by. */
export function TalksCard({ talks, now }: { talks: LastTalk[]; now: Temporal.Instant }) {
  const t = useT()
  const lang = useLang()
  const today = dateOf(now)
  if (!talks.length) return null
  return (
    <Card as="div">
      <Table
        caption={t('Gesprekken', 'Talks')}
        captionNote={t(
          'De laatste keer dat jullie hier een gesprek hadden. Wat je daarbuiten besprak, staat hier niet.',
          'The last time that you had a talk here. What you talked about elsewhere is not here.',
        )}
        rows={talks}
        columns={[
          { key: 'name', head: t('Naam', 'Name'), cell: (one) => <Link href={paths.colleague(one.personId)}>{one.name}</Link> },
          {
            key: 'last',
            head: t('Laatste gesprek', 'Last talk'),
            cell: (one) => (one.lastOn ? sayDay(one.lastOn, lang) : '–'),
          },
          {
            key: 'due',
            head: t('Stand', 'State'),
            cell: (one) => <TalkState one={one} due={talkIsDue(one, today)} />,
          },
          {
            key: 'do',
            head: t('Doen', 'Do'),
            cell: (one) => (
              <Link href={paths.invite(one.personId)} about={one.name}>
                {t('Nodig uit', 'Invite')}
              </Link>
            ),
          },
        ]}
      />
    </Card>
  )
}

function TalkState({ one, due }: { one: LastTalk; due: boolean }) {
  const t = useT()
  const lang = useLang()
  if (due) return <Tag tone="sun">{t('tijd voor een gesprek', 'time for a talk')}</Tag>
  return (
    <>{one.nextOn ? t(`gevraagd of gepland op ${sayDay(one.nextOn, lang)}`, `asked for or planned on ${sayDay(one.nextOn, lang)}`) : '–'}</>
  )
}
