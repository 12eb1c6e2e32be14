import {
  Button,
  ButtonLink,
  Card,
  FilledWrong,
  Form,
  Grid,
  Heading,
  Lines,
  Link,
  Notice,
  Page,
  Section,
  Small,
  Stack,
  Text,
  useLang,
  useT,
  type Filled,
  type Lang,
} from '#ui/index.ts'
import { dateOf, sayDay } from '#platform/words.ts'
import { paths } from '../../paths.ts'
import { besideEachOther, mayDecide, mayPropose, openUntil } from '../rules.ts'
import type { ProposalView, VersionView } from '../views.ts'
import { GrowthMatrix } from './matrix.tsx'
import { AskedSkills, sayRange, StateTag, Tasks } from './words.tsx'
import { Comments } from './comments.tsx'

/** A proposal or an earlier version: what it says, what it changes, what people think of it, and deciding about it. */
export function VersionPage({ view, filled }: { view: ProposalView; filled: Filled }) {
  const t = useT()
  const lang = useLang()
  const { profile, version } = view
  const open = version.state === 'proposal' && !profile.ended
  return (
    <Page
      title={t(`${profile.name}, versie ${version.number}`, `${profile.name}, version ${version.number}`)}
      above={<StateTag state={version.state} inForce={version.id === view.inForce?.id} />}
      lead={
        version.proposedBy
          ? t(
              `Voorgesteld door ${version.proposedBy} op ${sayDay(dateOf(version.proposedAt), lang)}.`,
              `Proposed by ${version.proposedBy} on ${sayDay(dateOf(version.proposedAt), lang)}.`,
            )
          : undefined
      }
      breadcrumb={[
        { href: paths.profiles, label: t('Rolprofielen', 'Role profiles') },
        { href: paths.profile(profile.id), label: profile.name },
      ]}
    >
      <Stack gap="l">
        <FilledWrong filled={filled} />
        <Grid columns="aside">
          <Stack gap="l">
            <Differences version={version} base={view.base} />
            {version.about && <Text>{version.about}</Text>}
            {profile.kind === 'growth-matrix' ? (
              <GrowthMatrix name={profile.name} skills={version.skills} />
            ) : (
              <>
                <Section title={t('Taken', 'Tasks')}>
                  <Tasks tasks={version.tasks} />
                </Section>
                <Section title={t('Vaardigheden', 'Skills')}>
                  <AskedSkills skills={version.skills} label={t('Vaardigheden', 'Skills')} />
                </Section>
              </>
            )}
            <Along employers={profile.along} open={open} />
            <Comments
              comments={view.comments}
              open={open}
              may={mayPropose(view.standing)}
              to={{ comment: paths.comment(profile.id, version.id), takeBack: (id) => paths.takeBack(profile.id, version.id, id) }}
              filled={filled}
            />
          </Stack>
          <Decide view={view} />
        </Grid>
      </Stack>
    </Page>
  )
}

/** That people outside read along, for whoever is about to write a name. */
function Along({ employers, open }: { employers: readonly string[]; open: boolean }) {
  const t = useT()
  const names = (lang: Lang) => new Intl.ListFormat(lang).format(employers)
  if (!open || !employers.length) return null
  return (
    <Notice kind="info">
      {t(
        `Mensen van ${names('nl')} lezen en schrijven mee. Zij zien niet wie van jullie wat schreef. Noem dus geen namen in je reactie.`,
        `People of ${names('en')} read and write along. They do not see who of you wrote what. So name nobody in your response.`,
      )}
    </Notice>
  )
}

type Content = Pick<VersionView, 'skills' | 'tasks' | 'about'>

/** What a proposal changes in the version that it was made from. */
export function Differences({ version, base }: { version: Content; base: (Content & { number: number }) | null }) {
  const t = useT()
  if (!base) return null
  const lines = besideEachOther([base.skills, version.skills]).flatMap(({ ranges: [was, is], differs }) => {
    if (!differs) return []
    if (!was) return t(`Erbij: ${is!.name}, ${sayRange(is!, t)}`, `Added: ${is!.name}, ${sayRange(is!, t)}`)
    if (!is) return t(`Weg: ${was.name}`, `Gone: ${was.name}`)
    return t(`${is.name}: ${sayRange(is, t)}. Het was ${sayRange(was, t)}.`, `${is.name}: ${sayRange(is, t)}. It was ${sayRange(was, t)}.`)
  })
  const tasks = [
    ...version.tasks.filter((task) => !base.tasks.includes(task)).map((task) => t(`Taak erbij: ${task}`, `Task added: ${task}`)),
    ...base.tasks.filter((task) => !version.tasks.includes(task)).map((task) => t(`Taak weg: ${task}`, `Task gone: ${task}`)),
  ]
  const all = [
    ...lines,
    ...tasks,
    ...(base.about === version.about ? [] : [t('De tekst bovenaan is anders.', 'The text on top is different.')]),
  ]
  return (
    <Section title={t(`Wat anders is dan versie ${base.number}`, `What differs from version ${base.number}`)}>
      <Lines card items={all.length ? all : [t('Alleen de toelichtingen.', 'The explanations only.')]} />
    </Section>
  )
}

/** What stands in the way of adopting it, or that nothing does. */
function Obstacle({ view: { obstacle, version, inForce, comments } }: { view: ProposalView }) {
  const t = useT()
  const lang = useLang()
  const from = openUntil(dateOf(version.proposedAt), inForce === null)
  const objections = comments.filter((one) => one.holds).length
  if (obstacle === 'older-base')
    return <>{t('Dit voorstel is gemaakt op een oudere versie.', 'This proposal was made on an older version.')}</>
  if (obstacle === 'objection-open')
    return (
      <>
        {t(
          `Er ${objections === 1 ? 'is 1 bezwaar' : `zijn ${objections} bezwaren`}. Praat erover. Wie bezwaar maakte, neemt het terug.`,
          `There ${objections === 1 ? 'is 1 objection' : `are ${objections} objections`}. Talk about it. Whoever objected takes it back.`,
        )}
      </>
    )
  if (obstacle === 'too-early')
    return <>{t(`Overnemen kan vanaf ${sayDay(from, 'nl')}.`, `It can be adopted from ${sayDay(from, lang)}.`)}</>
  return <>{t('Niemand heeft bezwaar. Het kan worden overgenomen.', 'Nobody objects. It can be adopted.')}</>
}

function Decide({ view }: { view: ProposalView }) {
  const t = useT()
  const { profile, version, standing, others } = view
  if (version.state !== 'proposal' || profile.ended) return null
  return (
    <Card as="aside" label={t('Besluiten', 'Deciding')}>
      <Heading level={2} look={3}>
        {t('Besluiten', 'Deciding')}
      </Heading>
      <Small>
        <Obstacle view={view} />
      </Small>
      {view.obstacle === 'older-base' && mayPropose(standing) && (
        <ButtonLink kind="quiet" href={paths.propose(profile.id, version.id)}>
          {t('Zet dit op de versie die nu geldt', 'Put this on the version in force')}
        </ButtonLink>
      )}
      {mayDecide(standing) && !view.obstacle && (
        <Form action={paths.adopt(profile.id, version.id)} label={t('Overnemen', 'Adopting')}>
          <Button>{t('Neem dit voorstel over', 'Adopt this proposal')}</Button>
        </Form>
      )}
      {(mayDecide(standing) || view.mine) && (
        <Form action={paths.leave(profile.id, version.id)} label={t('Wegleggen', 'Putting aside')}>
          <Button kind="quiet">{t('Leg dit voorstel weg', 'Put this proposal aside')}</Button>
        </Form>
      )}
      {others.map((one) => (
        <Small>
          <Link href={paths.compareVersions(profile.id, one.id, version.id)}>
            {t(`Leg het naast versie ${one.number}, ook een voorstel`, `Put it beside version ${one.number}, a proposal too`)}
          </Link>
        </Small>
      ))}
    </Card>
  )
}
