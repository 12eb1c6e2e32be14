import {
  ButtonLink,
  Card,
  EmptyState,
  Fill,
  FilledWrong,
  Lines,
  Link,
  Meta,
  Page,
  Row,
  Section,
  Small,
  Stack,
  Tabs,
  Tag,
  Text,
  useT,
  type Filled,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import { guideKinds, type GuideKind } from '../rules.ts'
import type { Mine } from '../views/mine.ts'
import type { PoolRow } from '../views/pool.ts'
import { MyRelations, MyTalks } from './mine.tsx'
import { capital, sayKind } from './words.ts'

export interface GuidanceLook {
  pool: PoolRow[]
  kind: GuideKind | null
  mine: Mine
  cares: boolean
  filled: Filled
}

/** What somebody has of guidance, and who can be asked. */
export function GuidancePage({ pool, kind, mine, cares, filled }: GuidanceLook) {
  const t = useT()
  return (
    <Page
      title={t('Begeleiding', 'Guidance')}
      lead={t('Praat met iemand die je verder helpt. Jij kiest met wie.', 'Talk to somebody who helps you on. You choose with whom.')}
      beside={
        <ButtonLink kind="quiet" href={paths.offer}>
          {t('Begeleid anderen', 'Guide others')}
        </ButtonLink>
      }
    >
      <Stack gap="l">
        <FilledWrong filled={filled} />
        {mine.named.length > 0 && (
          <Card tone="lead">
            <Text strong>{t('Je bent gevraagd om collega’s te begeleiden.', 'You were asked to guide colleagues.')}</Text>
            <Link href={paths.offer}>{t('Bekijk de vraag', 'See the question')}</Link>
          </Card>
        )}
        {mine.talks.length > 0 && <MyTalks talks={mine.talks} />}
        {mine.relations.length > 0 && <MyRelations relations={mine.relations} />}
        <Pool pool={pool} kind={kind} />
        {cares && (
          <Text>
            <Link href={paths.care}>{t('Beheer de lijst en breng buddy’s bij elkaar', 'Look after the list and match buddies')}</Link>
          </Text>
        )}
        <WhoSees />
      </Stack>
    </Page>
  )
}

function Pool({ pool, kind }: Pick<GuidanceLook, 'pool' | 'kind'>) {
  const t = useT()
  const tab = (value: GuideKind | null, label: string) => ({
    href: value ? `${paths.guidance}?soort=${value}` : paths.guidance,
    label,
    current: value === kind,
  })
  return (
    <Section title={t('Wie je kunt vragen', 'Whom you can ask')}>
      <Tabs
        label={t('Soort begeleider', 'Kind of guide')}
        tabs={[tab(null, t('Iedereen', 'Everybody')), ...guideKinds.map((one) => tab(one, capital(sayKind(one, t))))]}
      />
      {pool.length ? (
        <Lines
          card
          items={pool.map((one) => (
            <GuideLine one={one} />
          ))}
          label={t('Wie je kunt vragen', 'Whom you can ask')}
        />
      ) : (
        kind !== 'buddy' && (
          <EmptyState
            drawing="people"
            title={t('Hier staat nog niemand', 'Nobody is here yet')}
            text={t('Wil jij collega’s begeleiden? Zet jezelf in de lijst.', 'Do you want to guide colleagues? Put yourself in the list.')}
            action={<Link href={paths.offer}>{t('Begeleid anderen', 'Guide others')}</Link>}
          />
        )
      )}
      <Text>
        {t(
          'Een buddy is een collega die samen met je leert. Zeg wat je wilt leren, dan zoekt de leeradviseur iemand voor je. ',
          'A buddy is a colleague who learns together with you. Say what you want to learn, and the learning adviser looks for somebody. ',
        )}
        <Link href={`${paths.offer}#buddy`}>{t('Vraag een buddy', 'Ask for a buddy')}</Link>
      </Text>
    </Section>
  )
}

function GuideLine({ one }: { one: PoolRow }) {
  const t = useT()
  return (
    <Row>
      <Fill>
        <Link href={paths.guide(one.id)} strong>
          {one.name}
        </Link>
        <Meta>
          {capital(sayKind(one.kind, t))}
          {one.unit}
          {one.topics.join(', ') || null}
        </Meta>
        {one.about && <Small>{one.about}</Small>}
      </Fill>
      {one.free > 0 && (
        <Tag tone="ok">
          {one.free === 1 ? t('1 vrij moment', '1 free moment') : t(`${one.free} vrije momenten`, `${one.free} free moments`)}
        </Tag>
      )}
    </Row>
  )
}

export function WhoSees() {
  const t = useT()
  return (
    <Stack gap="s">
      <details>
        <summary>{t('Wie ziet dit?', 'Who sees this?')}</summary>
        <Text>
          {t(
            'Wie in de lijst staat, zien alle collega’s. Een gesprek en waar het over gaat zien alleen jij en degene met wie je praat. De leeradviseur ziet hoeveel uren een begeleider bezet is, niet door wie. In je agenda staat nooit waar het over gaat; bij een coach staat er alleen ‘Afspraak’. Gesprekken gaan na een jaar weg.',
            'All colleagues see who is in the list. A talk and what it is about are seen by you and whoever you talk to, and nobody else. The learning adviser sees how many hours a guide is taken, not by whom. Your calendar never says what it is about; with a coach it says ‘Appointment’ only. Talks go after a year.',
          )}
        </Text>
      </details>
    </Stack>
  )
}
