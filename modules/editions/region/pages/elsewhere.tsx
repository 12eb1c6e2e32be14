import {
  Button,
  ButtonLink,
  Card,
  Facts,
  Form,
  Grid,
  Heading,
  HiddenField,
  Lines,
  Link,
  Notice,
  Page,
  Section,
  Seats,
  Small,
  Stack,
  Tag,
  Text,
  useLang,
  useT,
} from '#ui/index.ts'
import { dateOf, sayDate, sayNumber, sayPrice } from '#platform/words.ts'
import { SessionRow } from '../../enrolling/pages/session-row.tsx'
import { paths } from '../../paths.ts'
import { elsewhereTellings } from '../messages.ts'
import type { EditionElsewhere } from '../views/elsewhere.ts'

interface Looks {
  edition: EditionElsewhere
  personId: string
  /** Somebody with a team can enrol it. */
  manages: boolean
  refusal?: string
}

/** An edition of another organisation: when and where, and the one button that fits. */
export function EditionElsewherePage({ edition, personId, manages, refusal }: Looks) {
  const t = useT()
  return (
    <Page
      title={edition.title}
      lead={edition.name || edition.summary}
      above={
        <>
          <Tag>{edition.form}</Tag> <Tag tone="line">{t(`bij ${edition.owner}`, `at ${edition.owner}`)}</Tag>
        </>
      }
      breadcrumb={[
        { href: paths.catalogue, label: t('Aanbod', 'Catalogue') },
        { href: paths.sharedActivity(edition.activityId), label: edition.title },
      ]}
    >
      {refusal && <Notice kind="error">{refusal}</Notice>}
      <Grid columns="aside">
        <Stack gap="l">
          <Section title={t('Wanneer en waar', 'When and where')}>
            <Lines
              card
              items={
                edition.sessions.length
                  ? edition.sessions.map((session) => <SessionRow session={session} seated={edition.mine?.state === 'seated'} />)
                  : [<Text soft>{t('De datum volgt.', 'The date will follow.')}</Text>]
              }
            />
          </Section>
          {edition.bring && (
            <Section title={t('Neem mee', 'Bring')}>
              <Text>{edition.bring}</Text>
            </Section>
          )}
        </Stack>
        <Stack>
          <Card as="aside" tone={edition.mine ? 'tint' : 'lead'} label={t('Jouw plaats', 'Your place')}>
            {edition.mine ? <Mine edition={edition} /> : <JoinIn edition={edition} personId={personId} />}
            <About edition={edition} />
          </Card>
          {manages && <TeamCard edition={edition} />}
        </Stack>
      </Grid>
    </Page>
  )
}

function Mine({ edition }: { edition: EditionElsewhere }) {
  const t = useT()
  const words: Record<string, string> = {
    seated: t('Je bent aangemeld', 'You are enrolled'),
    waiting: t('Je staat op de wachtlijst', 'You are on the waiting list'),
    requested: t('Je aanvraag wacht op akkoord', 'Your request waits for approval'),
  }
  return (
    <Stack>
      <Heading level={2} look={3}>
        {words[edition.mine!.state] ?? t('Deze training is geweest', 'This training is over')}
      </Heading>
      <Small>
        <Link href={paths.elsewhere(edition.mine!.id)}>{t('Bekijk je inschrijving', 'See your enrolment')}</Link>
      </Small>
    </Stack>
  )
}

function JoinIn({ edition, personId }: { edition: EditionElsewhere; personId: string }) {
  const t = useT()
  const lang = useLang()
  if (!edition.wouldGet.ok)
    return (
      <Stack>
        <Heading level={2} look={3}>
          {t('Aanmelden kan nu niet', 'You can’t enrol now')}
        </Heading>
        <Text>{elsewhereTellings[edition.wouldGet.reason][lang] as string}</Text>
      </Stack>
    )
  const label = {
    seat: t('Meld je aan', 'Enrol'),
    waiting: t('Zet me op de wachtlijst', 'Put me on the waiting list'),
    request:
      edition.asks === 'budget_holder'
        ? t('Vraag het de budgethouder', 'Ask the budget holder')
        : t('Vraag het je leidinggevende', 'Ask your manager'),
  }[edition.wouldGet.place]
  return (
    <Stack>
      <Heading level={2} look={3}>
        {edition.rest ? t('Restplaats', 'Remaining seat') : t('Doe mee', 'Join in')}
      </Heading>
      {edition.free !== null && <Seats left={edition.free} capacity={edition.capacity ?? undefined} waiting={edition.waiting} />}
      {edition.kept > 0 && edition.keptUntil && (
        <Small soft>
          {t(
            `Er ${edition.kept === 1 ? 'is 1 plaats' : `zijn ${edition.kept} plaatsen`} voor jullie gereserveerd, tot ${sayDate(dateOf(edition.keptUntil), lang)}.`,
            `${edition.kept} ${edition.kept === 1 ? 'seat is' : 'seats are'} kept for you, until ${sayDate(dateOf(edition.keptUntil), lang)}.`,
          )}
        </Small>
      )}
      <Form action={paths.enrolElsewhere(edition.id)}>
        <HiddenField name="personId" value={personId} />
        <Button wide>{label}</Button>
      </Form>
    </Stack>
  )
}

function About({ edition }: { edition: EditionElsewhere }) {
  const t = useT()
  const lang = useLang()
  return (
    <Facts
      small
      facts={[
        { name: t('Bij', 'At'), value: edition.owner },
        {
          name: t('Duur', 'Duration'),
          value: edition.hours ? t(`${sayNumber(edition.hours, lang)} uur`, `${sayNumber(edition.hours, lang)} hours`) : null,
        },
        { name: t('Kosten', 'Cost'), value: sayPrice(edition.priceCents ?? 0, lang) },
      ]}
    />
  )
}

function TeamCard({ edition }: { edition: EditionElsewhere }) {
  const t = useT()
  return (
    <Card as="aside" label={t('Je team', 'Your team')}>
      <Heading level={2} look={3}>
        {t('Je team', 'Your team')}
      </Heading>
      <ButtonLink kind="quiet" href={paths.teamElsewhere(edition.id)}>
        {t('Meld je team aan', 'Enrol your team')}
      </ButtonLink>
    </Card>
  )
}
