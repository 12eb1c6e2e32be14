import type { GoalsOfScan } from '#modules/scans/index.ts'
import {
  Button,
  ButtonLink,
  EmptyState,
  Fill,
  Form,
  HiddenField,
  Lines,
  Meta,
  Page,
  Row,
  Section,
  Small,
  Stack,
  Text,
  useLang,
  useT,
} from '#ui/index.ts'
import { dateOf, sayDay } from '#platform/words.ts'
import { gapWord } from '#modules/skills/index.ts'
import { paths } from '../paths.ts'
import type { Gap } from '../views/proposals.ts'

/** What the own profiles ask and nobody said anything of, and what the own results propose: each may become a goal, and none has to. */
export function ProposalsPage({ gaps, scans }: { gaps: Gap[]; scans: GoalsOfScan[] }) {
  const t = useT()
  return (
    <Page
      title={t('Doelen die bij je passen', 'Goals that suit you')}
      lead={t(
        'Uit de profielen waar je mee werkt, en uit je eigen uitslagen. Kies wat je wilt, of niets.',
        'From the profiles you work with, and from your own results. Choose what you want, or nothing.',
      )}
      breadcrumb={[{ href: paths.plan, label: t('Mijn ontwikkelplan', 'My development plan') }]}
    >
      <Stack gap="l">
        {gaps.length > 0 && (
          <Section title={t('Uit je rolprofiel', 'From your role profile')}>
            <Lines
              card
              items={gaps.map((gap) => (
                <GapLine gap={gap} />
              ))}
            />
          </Section>
        )}
        {scans.map((scan) => (
          <FromScan scan={scan} />
        ))}
        {!gaps.length && !scans.length && <Nothing />}
      </Stack>
    </Page>
  )
}

function GapLine({ gap }: { gap: Gap }) {
  const t = useT()
  return (
    <Row spread wrap middle>
      <Fill>
        <Text strong>{gap.skill}</Text>
        <Meta>
          {gap.profiles.join(', ')}
          {gapWord(gap.gap, t)}
        </Meta>
      </Fill>
      <ButtonLink kind="quiet" href={paths.proposeSkill(gap.skillId)} about={gap.skill}>
        {t('Maak er een doel van', 'Make it a goal')}
      </ButtonLink>
    </Row>
  )
}

/** The result of one scan, 360° or test: the largest gap first, as scans puts them. */
function FromScan({ scan }: { scan: GoalsOfScan }) {
  const t = useT()
  const lang = useLang()
  return (
    <Section
      title={t(
        `Uit ‘${scan.title}’ van ${sayDay(dateOf(scan.handedInAt), lang)}`,
        `From ‘${scan.title}’ of ${sayDay(dateOf(scan.handedInAt), lang)}`,
      )}
    >
      <Lines
        card
        items={scan.goals.map(({ goal, about, search, skill }) => (
          <Row spread wrap middle>
            <Fill>
              <Text strong>{goal}</Text>
              <Small soft>{about}</Small>
            </Fill>
            <Form inline action={paths.propose} submission="">
              {Object.entries({ what: goal, words: search ?? '', skill: skill ?? '' }).map(([name, value]) => (
                <HiddenField name={name} value={value} />
              ))}
              <Button kind="quiet" about={goal}>
                {t('Maak er een doel van', 'Make it a goal')}
              </Button>
            </Form>
          </Row>
        ))}
      />
    </Section>
  )
}

function Nothing() {
  const t = useT()
  return (
    <EmptyState
      drawing="path"
      title={t('Nu niets', 'Nothing now')}
      text={t(
        'Werk je met een rolprofiel, of vul je een scan in, dan staat hier wat daaruit komt. Het hoeft niet.',
        'When you work with a role profile, or fill in a scan, what comes of it stands here. You need not.',
      )}
      action={<ButtonLink href={paths.plan}>{t('Terug naar je plan', 'Back to your plan')}</ButtonLink>}
    />
  )
}
