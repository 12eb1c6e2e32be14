import {
  Button,
  ButtonLink,
  Bullets,
  Card,
  EmptyState,
  FilledWrong,
  Form,
  Lines,
  Link,
  Meta,
  NotSent,
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
  type Filled,
} from '#ui/index.ts'
import { dateOf, sayDay } from '#platform/words.ts'
import type { alongPaths } from '../../paths.ts'
import { Comments } from '../../profiles/pages/comments.tsx'
import { GrowthMatrix } from '../../profiles/pages/matrix.tsx'
import { Differences } from '../../profiles/pages/version.tsx'
import { AskedSkills, kindOf, StateTag, Tasks } from '../../profiles/pages/words.tsx'
import type { AlongProposal, AlongVersion, AlongView } from '../view.ts'

type To = ReturnType<typeof alongPaths>

/** What a link opens first: what it is about, who sees what, and what is proposed. Opening it changes nothing: mail scanners open links. */
export function AlongPage({ view, to }: { view: AlongView; to: To }) {
  const t = useT()
  const lang = useLang()
  const { profile, inForce, proposals } = view
  return (
    <Page
      title={profile.name}
      above={
        <Row wrap gap="s">
          <Tag>{kindOf(profile.kind, t)}</Tag>
          <Tag tone="line">{profile.unit ?? view.organisation}</Tag>
        </Row>
      }
      lead={
        view.invitedBy
          ? t(
              `${view.invitedBy} van ${view.organisation} vraagt of je meedenkt.`,
              `${view.invitedBy} of ${view.organisation} asks you to think along.`,
            )
          : t(`${view.organisation} vraagt of je meedenkt.`, `${view.organisation} asks you to think along.`)
      }
    >
      <Stack gap="l">
        <WhoSees view={view} />
        <Section title={t('Voorstellen', 'Proposals')}>
          {proposals.length ? (
            <Lines
              card
              label={t('Voorstellen', 'Proposals')}
              items={proposals.map((one) => (
                <Row wrap gap="s" middle>
                  <Link href={to.version(one.id)}>
                    {t(`Lees versie ${one.number} en reageer`, `Read version ${one.number} and respond`)}
                  </Link>
                  <StateTag state={one.state} inForce={false} />
                  <Meta>{sayDay(dateOf(one.proposedAt), lang)}</Meta>
                </Row>
              ))}
            />
          ) : (
            <Text soft>{t('Er is nu geen open voorstel.', 'There is no open proposal now.')}</Text>
          )}
          <ButtonLink kind={proposals.length ? 'quiet' : 'primary'} href={to.propose}>
            {inForce ? t('Stel een wijziging voor', 'Propose a change') : t('Doe een voorstel', 'Make a proposal')}
          </ButtonLink>
        </Section>
        {inForce && (
          <Section title={t('Wat nu geldt', 'What is in force')}>
            <Content kind={profile.kind} name={profile.name} version={inForce} />
          </Section>
        )}
      </Stack>
    </Page>
  )
}

/** Told before anything is written: who reads it, whom the reader sees, and when it is over. */
function WhoSees({ view }: { view: AlongView }) {
  const t = useT()
  const lang = useLang()
  const { organisation, name, employer } = view
  return (
    <Card tone="tint" tight>
      <Text strong>{t('Wie ziet wat?', 'Who sees what?')}</Text>
      <Bullets
        items={[
          t(
            `Wat jij schrijft, kan iedereen lezen die bij ${organisation} werkt, met je naam erbij: ${name}, ${employer}.`,
            `What you write can be read by everybody who works at ${organisation}, with your name: ${name}, ${employer}.`,
          ),
          t(
            'Anderen van buiten lezen het ook. Zij zien waar je werkt, niet hoe je heet.',
            'Others from outside read it too. They see where you work, not what you are called.',
          ),
          t(
            'Jij ziet niet wie van het team wat schreef. Je ziet alleen dit profiel.',
            'You do not see who of the team wrote what. You only see this profile.',
          ),
          t(
            'Het team beslist: jij kunt niets overnemen. Maak je bezwaar, dan praat het team erover.',
            'The team decides: you can’t adopt anything. When you object, the team talks about it.',
          ),
          t(
            `De link werkt tot en met ${sayDay(view.until, lang)}, of tot er een versie is overgenomen. Dan verdwijnt je e-mailadres. Je naam blijft nog een jaar bij wat je schreef; vraag ${organisation} om hem eerder weg te halen.`,
            `The link works until ${sayDay(view.until, lang)}, or until a version was adopted. Then your e-mail address goes. Your name stays with what you wrote for another year; ask ${organisation} to remove it sooner.`,
          ),
        ]}
      />
    </Card>
  )
}

function Content({ kind, name, version }: { kind: 'role' | 'growth-matrix'; name: string; version: AlongVersion }) {
  const t = useT()
  return (
    <Stack gap="l">
      {version.about && <Text>{version.about}</Text>}
      {kind === 'growth-matrix' ? (
        <GrowthMatrix name={name} skills={version.skills} unlinked />
      ) : (
        <>
          <Section level={3} title={t('Taken', 'Tasks')}>
            <Tasks tasks={version.tasks} />
          </Section>
          <Section level={3} title={t('Vaardigheden', 'Skills')}>
            <AskedSkills skills={version.skills} label={t('Vaardigheden', 'Skills')} unlinked />
          </Section>
        </>
      )}
    </Stack>
  )
}

/** An open proposal: what it says and changes, what was said about it, and a place to respond. */
export function AlongProposalPage({ view, to, filled }: { view: AlongProposal; to: To; filled: Filled }) {
  const t = useT()
  const lang = useLang()
  const { profile, version, base } = view
  const day = sayDay(dateOf(version.proposedAt), lang)
  const who =
    version.by === 'me'
      ? t('jou', 'you')
      : version.by === 'team'
        ? t('iemand van het team', 'somebody of the team')
        : t(`iemand van ${version.by.employer}`, `somebody of ${version.by.employer}`)
  return (
    <Page
      title={t(`${profile.name}, versie ${version.number}`, `${profile.name}, version ${version.number}`)}
      above={<StateTag state={version.state} inForce={false} />}
      lead={t(`Van ${who}, ${day}.`, `Of ${who}, ${day}.`)}
      breadcrumb={[{ href: to.profile, label: profile.name }]}
    >
      <Stack gap="l">
        <FilledWrong filled={filled} />
        <Differences version={version} base={base} />
        <Content kind={profile.kind} name={profile.name} version={version} />
        <Notice kind="info">
          {t(
            `Je reactie kan iedereen lezen die bij ${view.organisation} werkt, met je naam erbij.`,
            `Your response can be read by everybody who works at ${view.organisation}, with your name.`,
          )}
        </Notice>
        <Comments
          comments={view.comments}
          open
          may
          to={{ comment: to.comment(version.id), takeBack: (id) => to.takeBack(version.id, id) }}
          filled={filled}
        />
        {version.by === 'me' && (
          <Form action={to.leave(version.id)} label={t('Wegleggen', 'Putting aside')}>
            <Button kind="quiet">{t('Leg dit voorstel weg', 'Put this proposal aside')}</Button>
            <Small soft>{t('Het blijft voor het team te lezen.', 'The team can still read it.')}</Small>
          </Form>
        )}
      </Stack>
    </Page>
  )
}

/** A link that opens nothing (any more) tells nothing of what it opened. `typed`: what somebody was writing meanwhile. */
export function AlongOverPage({ typed = {} }: { typed?: Record<string, unknown> }) {
  const t = useT()
  return (
    <Page title={t('Deze link werkt niet meer', 'This link does not work any more')} narrow>
      <Stack gap="l">
        <EmptyState
          drawing="calendar"
          title={t('Meeschrijven kan niet meer', 'You can no longer write along')}
          text={t(
            'Misschien is er een versie overgenomen, is de uitnodiging ingetrokken, of is het adres niet helemaal gekopieerd.',
            'Perhaps a version was adopted, you are not asked any more, or the address was not copied completely.',
          )}
        />
        <NotSent typed={typed} />
      </Stack>
    </Page>
  )
}
