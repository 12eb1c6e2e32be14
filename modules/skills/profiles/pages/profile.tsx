import { FilledWrong, Grid, Link, Notice, Page, Row, Section, Stack, Tag, Text, useT, type Filled } from '#ui/index.ts'
import { ChangeTag } from '../../changes/pages/words.tsx'
import { paths } from '../../paths.ts'
import { type ProfileView } from '../views.ts'
import { SuggestedCard } from './list.tsx'
import { GrowthMatrix } from './matrix.tsx'
import { AskedSkills, kindOf, Tasks } from './words.tsx'
import { PartnersCard } from '../../partners/pages/partners.tsx'
import { MineCard, SuggestCard, KeepCard } from './profile-cards.tsx'
import { Versions } from './written.tsx'

/** One profile: what it asks in the version in force, what you can do with it, and how it was written. */
export function ProfilePage({ view, filled }: { view: ProfileView; filled: Filled }) {
  const t = useT()
  const wide = view.kind === 'growth-matrix' // four texts beside each other need the room
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
        {wide && <Content view={view} />}
        <Grid columns="aside">
          <Stack gap="l">
            {!wide && <Content view={view} />}
            <Versions view={view} />
          </Stack>
          <Stack>
            <MineCard view={view} />
            <SuggestCard view={view} filled={filled} />
            <PartnersCard view={view} filled={filled} />
            <KeepCard view={view} />
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
        <GrowthMatrix name={view.name} skills={version.skills} goals />
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
      {view.kind === 'role' && (
        <Text>
          <Link href={paths.line(view.id)}>{t('Bekijk de leerlijn', 'See the learning line')}</Link>
          {' · '}
          <Link href={paths.offer(view.name)}>{t('Zoek hierbij in het aanbod', 'Search the catalogue for this')}</Link>
        </Text>
      )}
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
