import {
  Actions,
  Button,
  ButtonLink,
  Card,
  EmptyState,
  Form,
  Heading,
  Lines,
  Link,
  Meta,
  Page,
  Row,
  Section,
  Stack,
  Tag,
  Text,
  useT,
} from '#ui/index.ts'
import { paths } from '../../paths.ts'
import type { ProfileLine } from '../views.ts'
import { kindOf } from './words.tsx'

/** The profiles of the organisation: what was suggested to you, what you work with, and the rest. */
export function ProfilesPage({ profiles, keeps }: { profiles: ProfileLine[]; keeps: boolean }) {
  const t = useT()
  const mine = profiles.filter((one) => one.mine)
  const suggested = profiles.filter((one) => one.suggestedBy && !one.mine)
  return (
    <Page
      title={t('Rolprofielen', 'Role profiles')}
      lead={t(
        'Wat een rol vraagt: taken en vaardigheden. Je kiest zelf of je ermee werkt. Het hoeft niet, en je kunt er meer dan een kiezen.',
        'What a role asks: tasks and skills. You choose whether you work with it. You need not, and you can choose more than one.',
      )}
      beside={
        <Row wrap gap="s">
          <ButtonLink kind="quiet" href={paths.changes}>
            {t('Verwachte veranderingen', 'Expected changes')}
          </ButtonLink>
          {keeps && <ButtonLink href={paths.newProfile}>{t('Nieuw profiel', 'New profile')}</ButtonLink>}
        </Row>
      }
    >
      <Stack gap="l">
        {suggested.map((one) => (
          <SuggestedCard one={one} />
        ))}
        {mine.length > 0 && <ProfileLines title={t('Waar jij mee werkt', 'What you work with')} profiles={mine} />}
        {mine.length < profiles.length && (
          <ProfileLines
            title={mine.length ? t('Andere profielen', 'Other profiles') : t('Alle profielen', 'All profiles')}
            profiles={profiles.filter((one) => !one.mine)}
          />
        )}
        {profiles.length === 0 && (
          <EmptyState
            drawing="search"
            title={t('Nog geen rolprofielen', 'No role profiles yet')}
            text={t(
              'Een leeradviseur maakt het eerste. Daarna schrijft het team eraan mee.',
              'A learning adviser makes the first one. Then the team writes it together.',
            )}
          />
        )}
      </Stack>
    </Page>
  )
}

/** What a manager suggested; the person decides and gives no reason. */
export function SuggestedCard({ one }: { one: Pick<ProfileLine, 'id' | 'name' | 'suggestedBy'> }) {
  const t = useT()
  return (
    <Card tone="lead">
      <Heading level={2}>{t(`Past ${one.name} bij je?`, `Does ${one.name} fit you?`)}</Heading>
      <Text>
        {t(
          `${one.suggestedBy} denkt van wel. Jij beslist. Je hoeft niet te zeggen waarom.`,
          `${one.suggestedBy} thinks so. You decide. You need not say why.`,
        )}
      </Text>
      <Form action={paths.choose(one.id)} label={one.name}>
        <Actions>
          <Button>{t('Ik werk met dit profiel', 'I work with this profile')}</Button>
          <Button kind="quiet" action={paths.pass(one.id)}>
            {t('Dit past niet bij mij', 'This does not fit me')}
          </Button>
        </Actions>
      </Form>
    </Card>
  )
}

function ProfileLines({ title, profiles }: { title: string; profiles: ProfileLine[] }) {
  const t = useT()
  return (
    <Section title={title}>
      <Lines
        card
        label={title}
        items={profiles.map((one) => (
          <Stack gap="s">
            <Row wrap gap="s" middle>
              <Link href={paths.profile(one.id)} strong>
                {one.name}
              </Link>
              {one.kind === 'growth-matrix' && <Tag>{kindOf(one.kind, t)}</Tag>}
              {one.mine && <Tag tone="ok">{t('jij werkt hiermee', 'you work with this')}</Tag>}
            </Row>
            <Meta>
              {one.unit ?? t('van iedereen', 'of everybody')}
              {!one.inForce && t('nog niets overgenomen', 'nothing adopted yet')}
              {one.proposals > 0 &&
                (one.proposals === 1
                  ? t('1 voorstel open', '1 proposal open')
                  : t(`${one.proposals} voorstellen open`, `${one.proposals} proposals open`))}
            </Meta>
          </Stack>
        ))}
      />
    </Section>
  )
}
