import {
  Actions,
  Button,
  ButtonLink,
  Card,
  Checkbox,
  filledField,
  FilledWrong,
  Form,
  Grid,
  Heading,
  Lines,
  Link,
  Meta,
  Page,
  Row,
  Section,
  Small,
  Stack,
  Tag,
  Text,
  TextArea,
  useLang,
  useT,
  type Filled,
} from '#ui/index.ts'
import { dateOf, sayDay } from '#platform/words.ts'
import { paths } from '../../paths.ts'
import { besideEachOther, mayDecide, mayPropose, openUntil } from '../rules.ts'
import type { CommentView, ProposalView } from '../views.ts'
import { GrowthMatrix } from './matrix.tsx'
import { AskedSkills, sayRange, StateTag, Tasks } from './words.tsx'

/** A proposal or an earlier version: what it says, what it changes, what people think of it, and deciding about it. */
export function VersionPage({ view, filled }: { view: ProposalView; filled: Filled }) {
  const t = useT()
  const lang = useLang()
  const { profile, version } = view
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
            <Differences view={view} />
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
            <Comments view={view} filled={filled} />
          </Stack>
          <Decide view={view} />
        </Grid>
      </Stack>
    </Page>
  )
}

/** What a proposal changes in the version that it was made from. */
function Differences({ view: { version, base } }: { view: ProposalView }) {
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

function Decide({ view }: { view: ProposalView }) {
  const t = useT()
  const lang = useLang()
  const { profile, version, standing, others } = view
  if (version.state !== 'proposal' || profile.ended) return null
  const older = version.basedOnId !== (view.inForce?.id ?? null)
  const from = openUntil(dateOf(version.proposedAt), view.inForce === null)
  const objections = view.comments.filter((one) => one.objects && !one.takenBack).length
  return (
    <Card as="aside" label={t('Besluiten', 'Deciding')}>
      <Heading level={2} look={3}>
        {t('Besluiten', 'Deciding')}
      </Heading>
      <Small>
        {older
          ? t('Dit voorstel is gemaakt op een oudere versie.', 'This proposal was made on an older version.')
          : objections
            ? t(
                `Er ${objections === 1 ? 'is 1 bezwaar' : `zijn ${objections} bezwaren`}.`,
                `There ${objections === 1 ? 'is 1 objection' : `are ${objections} objections`}.`,
              )
            : t(`Overnemen kan vanaf ${sayDay(from, 'nl')}.`, `It can be adopted from ${sayDay(from, lang)}.`)}
      </Small>
      {older && mayPropose(standing) && (
        <ButtonLink kind="quiet" href={paths.propose(profile.id, version.id)}>
          {t('Zet dit op de versie die nu geldt', 'Put this on the version in force')}
        </ButtonLink>
      )}
      {mayDecide(standing) && !older && (
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
          <Link href={paths.compare(profile.id, one.id, version.id)}>
            {t(`Leg het naast versie ${one.number}, ook een voorstel`, `Put it beside version ${one.number}, a proposal too`)}
          </Link>
        </Small>
      ))}
    </Card>
  )
}

function Comments({ view, filled }: { view: ProposalView; filled: Filled }) {
  const t = useT()
  const { profile, version, standing, comments } = view
  const open = version.state === 'proposal' && !profile.ended
  if (!open && !comments.length) return null
  return (
    <Section title={t('Reacties', 'Responses')} id="reacties">
      {comments.length > 0 && (
        <Lines
          card
          label={t('Reacties', 'Responses')}
          items={comments.map((one) => (
            <CommentLine one={one} view={view} open={open} />
          ))}
        />
      )}
      {open && mayPropose(standing) && (
        <Form action={paths.comment(profile.id, version.id)} label={t('Reageer', 'Respond')}>
          <TextArea {...filledField(filled, 'words')} label={t('Wat vind je ervan?', 'What do you think of it?')} rows={3} />
          <Checkbox
            name="objects"
            checked={Boolean(filled.values['objects'])}
            label={t('Dit is een bezwaar: zo kan het niet worden overgenomen', 'This is an objection: it can’t be adopted like this')}
          />
          <Actions>
            <Button kind="quiet">{t('Plaats je reactie', 'Send your response')}</Button>
          </Actions>
        </Form>
      )}
    </Section>
  )
}

function CommentLine({ one, view, open }: { one: CommentView; view: ProposalView; open: boolean }) {
  const t = useT()
  const lang = useLang()
  return (
    <Stack gap="s">
      <Row wrap gap="s" middle>
        <Text strong>{one.by}</Text>
        {one.objects && (
          <Tag tone={one.takenBack ? 'line' : 'warm'}>
            {one.takenBack ? t('bezwaar teruggenomen', 'objection taken back') : t('bezwaar', 'objection')}
          </Tag>
        )}
        <Meta>{sayDay(dateOf(one.madeAt), lang)}</Meta>
      </Row>
      <Text>{one.words}</Text>
      {open && one.mine && one.objects && !one.takenBack && (
        <Form action={paths.takeBack(view.profile.id, view.version.id, one.id)} label={t('Bezwaar', 'Objection')} inline>
          <Button kind="link">{t('Neem je bezwaar terug', 'Take your objection back')}</Button>
        </Form>
      )}
    </Stack>
  )
}
