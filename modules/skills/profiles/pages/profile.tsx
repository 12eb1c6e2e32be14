import type { ComponentChildren } from 'preact'
import {
  Actions,
  Button,
  ButtonLink,
  Card,
  Facts,
  filledField,
  FilledWrong,
  Form,
  Grid,
  Heading,
  Lines,
  Link,
  Meta,
  Notice,
  Page,
  Row,
  Section,
  Select,
  Small,
  Stack,
  Tag,
  Text,
  useLang,
  useT,
  type Filled,
} from '#ui/index.ts'
import { dateOf, sayDay } from '#platform/words.ts'
import { ChangeTag } from '../../changes/pages/words.tsx'
import { paths } from '../../paths.ts'
import { daysOpen, mayPropose } from '../rules.ts'
import { inForceOf, type ProfileView } from '../views.ts'
import { SuggestedCard } from './list.tsx'
import { GrowthMatrix } from './matrix.tsx'
import { AskedSkills, kindOf, StateTag, Tasks } from './words.tsx'

/** One profile: what it asks in the version in force, what you can do with it, and how it was written. */
export function ProfilePage({ view, filled }: { view: ProfileView; filled: Filled }) {
  const t = useT()
  return (
    <Page
      title={view.name}
      above={
        <Row wrap gap="s">
          <Tag>{kindOf(view.kind, t)}</Tag>
          <Tag tone="line">{view.unit ?? t('van iedereen', 'of everybody')}</Tag>
          {view.mine && <Tag tone="ok">{t('jij werkt hiermee', 'you work with this')}</Tag>}
          {view.ended && <Tag tone="warm">{t('beëindigd', 'ended')}</Tag>}
        </Row>
      }
      breadcrumb={[{ href: paths.profiles, label: t('Rolprofielen', 'Role profiles') }]}
    >
      <Stack gap="l">
        <FilledWrong filled={filled} />
        {view.suggestedBy && !view.ended && <SuggestedCard one={view} />}
        <Changes view={view} />
        <Grid columns="aside">
          <Stack gap="l">
            <Content view={view} />
            <Versions view={view} />
          </Stack>
          <Stack>
            <MineCard view={view} />
            <SuggestCard view={view} filled={filled} />
            <EndCard view={view} />
          </Stack>
        </Grid>
      </Stack>
    </Page>
  )
}

function Content({ view }: { view: ProfileView }) {
  const t = useT()
  const { version } = view
  if (!version)
    return (
      <Notice kind="info">
        {t(
          'Van dit profiel is nog geen versie overgenomen. Hieronder staat wat is voorgesteld.',
          'No version of this profile was adopted yet. What was proposed stands below.',
        )}
      </Notice>
    )
  return (
    <Stack gap="l">
      {version.about && <Text>{version.about}</Text>}
      {view.kind === 'growth-matrix' ? (
        <GrowthMatrix name={view.name} skills={version.skills} />
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
      <Text>
        <Link href={paths.offer(view.name)}>{t('Zoek hierbij in het aanbod', 'Search the catalogue for this')}</Link>
      </Text>
    </Stack>
  )
}

function Changes({ view }: { view: ProfileView }) {
  const t = useT()
  return (
    <>
      {view.changes.map((one) => (
        <Notice kind="info">
          <ChangeTag label={one.label} />{' '}
          <Link href={paths.change(one.id)}>
            {t(`Wat er verandert, en wat er in ${one.neededIn} nodig is`, `What changes, and what is needed in ${one.neededIn}`)}
          </Link>
        </Notice>
      ))}
    </>
  )
}

/** Working with it is one's own choice. */
function MineCard({ view }: { view: ProfileView }) {
  const t = useT()
  const lang = useLang()
  const inForce = inForceOf(view.versions)
  return (
    <Card as="aside" label={t('Jij en dit profiel', 'You and this profile')}>
      {inForce && (
        <Facts
          small
          facts={[
            { name: t('Versie', 'Version'), value: String(inForce.number) },
            { name: t('Sinds', 'Since'), value: sayDay(dateOf(inForce.adoptedAt!), lang) },
          ]}
        />
      )}
      {inForce && !view.ended && !view.suggestedBy && (
        <Form action={view.mine ? paths.stop(view.id) : paths.choose(view.id)} label={t('Jij en dit profiel', 'You and this profile')}>
          <Button kind={view.mine ? 'quiet' : 'primary'}>
            {view.mine
              ? t('Ik werk hier niet meer mee', 'I work with this no more')
              : t('Ik werk met dit profiel', 'I work with this profile')}
          </Button>
        </Form>
      )}
      <Small soft>
        {t(
          'Niemand hoeft met een profiel te werken. Je leidinggevende kan er een voorstellen. Jij kiest.',
          'Nobody needs to work with a profile. Your manager can suggest one. You choose.',
        )}
      </Small>
    </Card>
  )
}

function SuggestCard({ view, filled }: { view: ProfileView; filled: Filled }) {
  const t = useT()
  if (!view.team.length || view.ended) return null
  const became = {
    open: t('wacht op antwoord', 'waits for an answer'),
    taken: t('werkt ermee', 'works with it'),
    passed: t('past niet', 'does not fit'),
  }
  const told = view.team.filter((one) => one.suggested)
  return (
    <Card as="aside" label={t('Stel het voor', 'Suggest it')}>
      <Heading level={2} look={3}>
        {t('Stel het voor aan iemand van je team', 'Suggest it to somebody of your team')}
      </Heading>
      <Form action={paths.suggest(view.id)} label={t('Stel het voor', 'Suggest it')}>
        <Select
          {...filledField(filled, 'personId')}
          label={t('Wie', 'Who')}
          placeholder={t('Kies iemand', 'Choose somebody')}
          options={view.team.map((one) => ({ value: one.personId, label: one.name }))}
        />
        <Button kind="quiet">{t('Stel voor', 'Suggest')}</Button>
      </Form>
      {told.map((one) => (
        <Meta>
          {one.name}
          {became[one.suggested!]}
        </Meta>
      ))}
    </Card>
  )
}

/** A button that ends a profile for everybody, for the learning adviser. */
function EndCard({ view }: { view: ProfileView }) {
  const t = useT()
  if (!view.standing.adviser || view.ended) return null
  return (
    <Card as="aside" label={t('Beëindigen', 'Ending')}>
      <Form action={paths.endProfile(view.id)} label={t('Beëindigen', 'Ending')}>
        <Button kind="link">{t('Beëindig dit profiel', 'End this profile')}</Button>
      </Form>
      <Small soft>
        {t(
          'Dan werkt niemand er nog mee. Alle versies blijven leesbaar.',
          'Then nobody works with it any more. All versions stay readable.',
        )}
      </Small>
    </Card>
  )
}

function Versions({ view }: { view: ProfileView }) {
  const t = useT()
  const lang = useLang()
  const inForce = inForceOf(view.versions)
  const open = view.versions.filter((one) => one.state === 'proposal')
  const may = mayPropose(view.standing) && !view.ended
  return (
    <Section title={t('Samen geschreven', 'Written together')}>
      <HowItWorks unit={view.unit} />
      {view.versions.length > 0 && (
        <Lines
          card
          label={t('Voorstellen en versies', 'Proposals and versions')}
          items={view.versions.map((one) => (
            <Row wrap gap="s" middle>
              <Link href={paths.version(view.id, one.id)}>{t(`Versie ${one.number}`, `Version ${one.number}`)}</Link>
              <StateTag state={one.state} inForce={one.id === inForce?.id} />
              <Meta>{sayDay(dateOf(one.adoptedAt ?? one.proposedAt), lang)}</Meta>
            </Row>
          ))}
        />
      )}
      <Actions>
        {may && (
          <ButtonLink kind={inForce ? 'quiet' : 'primary'} href={paths.propose(view.id)}>
            {inForce ? t('Stel een wijziging voor', 'Propose a change') : t('Doe een voorstel', 'Make a proposal')}
          </ButtonLink>
        )}
        {open.length > 1 && (
          <ButtonLink kind="quiet" href={paths.compare(view.id, open[1]!.id, open[0]!.id)}>
            {t('Leg de voorstellen naast elkaar', 'Put the proposals side by side')}
          </ButtonLink>
        )}
      </Actions>
    </Section>
  )
}

/** The rule by which a proposal becomes the profile, for everybody to read. */
export function HowItWorks({ unit }: { unit: string | null }): ComponentChildren {
  const t = useT()
  return (
    <Small soft>
      {unit
        ? t(
            `Iedereen van ${unit} stelt voor en reageert. Een voorstel staat ten minste ${daysOpen} dagen open. Daarna neemt een leidinggevende van het team of een leeradviseur het over, als er geen bezwaar meer is.`,
            `Everybody of ${unit} proposes and responds. A proposal is open for ${daysOpen} days at least. Then a manager of the team or a learning adviser adopts it, once nobody objects any more.`,
          )
        : t(
            `Iedereen stelt voor en reageert. Een voorstel staat ten minste ${daysOpen} dagen open. Daarna neemt een leeradviseur het over, als er geen bezwaar meer is.`,
            `Everybody proposes and responds. A proposal is open for ${daysOpen} days at least. Then a learning adviser adopts it, once nobody objects any more.`,
          )}{' '}
      {t(
        'De eerste versie kan meteen. Wat is overgenomen, verandert niet meer.',
        'The first version can be adopted at once. What was adopted does not change any more.',
      )}
    </Small>
  )
}
