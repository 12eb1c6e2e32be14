import {
  Button,
  Card,
  Checkbox,
  DateField,
  EmptyState,
  FilledWrong,
  FieldRow,
  Fill,
  Form,
  Grid,
  Heading,
  HiddenField,
  Lines,
  Page,
  Row,
  Select,
  Small,
  Stack,
  Text,
  useLang,
  useT,
} from '#ui/index.ts'
import { sayDay } from '#platform/words.ts'
import { crewPaths as paths } from './paths.ts'
import type { Delegation, MyCrew, MyCrews } from './views.ts'

export interface Back {
  errors: Record<string, string>
  typed: Record<string, unknown>
  refusal?: string
}

/** A manager's crews: who leads each of them, and a form to let somebody lead one. */
export function CrewsPage({ mine, today, back }: { mine: MyCrews; today: Temporal.PlainDate; back?: Back }) {
  const t = useT()
  return (
    <Page
      title={t('Ploegen en voormannen', 'Crews and their leaders')}
      lead={t(
        'Een voorman meldt de ploeg aan, ziet wanneer iedereen iets heeft en wie er was, en noteert toolboxen. Meer ziet een voorman niet.',
        'A crew leader enrols the crew, sees who has what and when and who was there, and records toolboxes. Nothing more.',
      )}
      breadcrumb={[{ href: '/mijn/team', label: t('Mijn team', 'My team') }]}
    >
      <FilledWrong filled={back} />
      {mine.crews.length === 0 ? (
        <EmptyState
          drawing="people"
          title={t('Je hebt geen mensen in een ploeg', 'You have nobody in a crew')}
          text={t('Ploegen komen mee met de import van medewerkers.', 'Crews come along with the import of employees.')}
        />
      ) : (
        <Grid columns="aside">
          <Stack gap="l">
            {mine.crews.map((crew) => (
              <CrewCard crew={crew} />
            ))}
          </Stack>
          <Delegate mine={mine} today={today} back={back} />
        </Grid>
      )}
    </Page>
  )
}

function CrewCard({ crew }: { crew: MyCrew }) {
  const t = useT()
  return (
    <Card>
      <Heading level={2}>{crew.name}</Heading>
      <Small soft>{t(`${crew.people} mensen van jou`, `${crew.people} people of yours`)}</Small>
      {crew.delegations.length === 0 ? (
        <Text>{t('Deze ploeg heeft nog geen voorman.', 'This crew has no leader yet.')}</Text>
      ) : (
        <Lines
          items={crew.delegations.map((one) => (
            <DelegationLine one={one} />
          ))}
        />
      )}
    </Card>
  )
}

function DelegationLine({ one }: { one: Delegation }) {
  const t = useT()
  const lang = useLang()
  const from = t(`vanaf ${sayDay(one.from, lang)}`, `from ${sayDay(one.from, lang)}`)
  const until = one.until ? t(` tot en met ${sayDay(one.until, lang)}`, ` until ${sayDay(one.until, lang)}`) : ''
  const may = one.withoutApproval
    ? t('Aanmelden zonder jouw akkoord', 'Enrols without your approval')
    : t('Aanmelden wordt een aanvraag aan jou', 'Enrolling becomes a request to you')
  return (
    <Row spread wrap>
      <Fill>
        <Text strong>{one.name}</Text>
        <Small soft>{`${from}${until} · ${may}`}</Small>
      </Fill>
      <Form action={paths.takeBack(one.id)} inline>
        <Button kind="quiet" about={one.name}>
          {t('Neem terug', 'Take back')}
        </Button>
      </Form>
    </Row>
  )
}

function Delegate({ mine, today, back }: { mine: MyCrews; today: Temporal.PlainDate; back?: Back }) {
  const t = useT()
  const typed = (name: string) => (back ? String(back.typed[name] ?? '') : undefined)
  const errors = back?.errors ?? {}
  const [only] = mine.crews
  return (
    <Card as="aside" tone="tint" label={t('Wijs een voorman aan', 'Choose a crew leader')}>
      <Heading level={2} look={3}>
        {t('Wijs een voorman aan', 'Choose a crew leader')}
      </Heading>
      <Form action={paths.crews}>
        {mine.crews.length === 1 ? (
          <HiddenField name="crewId" value={only!.id} />
        ) : (
          <Select
            name="crewId"
            label={t('Ploeg', 'Crew')}
            value={typed('crewId')}
            error={errors['crewId']}
            options={mine.crews.map((crew) => ({ value: crew.id, label: crew.name }))}
          />
        )}
        <Select
          name="personId"
          label={t('Voorman', 'Crew leader')}
          placeholder={t('Kies iemand', 'Choose somebody')}
          value={typed('personId')}
          error={errors['personId']}
          options={mine.candidates.map((one) => ({ value: one.id, label: one.function ? `${one.name}, ${one.function}` : one.name }))}
        />
        <FieldRow>
          <DateField name="from" label={t('Eerste dag', 'First day')} value={typed('from') ?? today.toString()} error={errors['from']} />
          <DateField name="until" label={t('Laatste dag', 'Last day')} value={typed('until')} error={errors['until']} required={false} />
        </FieldRow>
        <Checkbox
          name="withoutApproval"
          label={t('Mag aanmelden zonder mijn akkoord', 'May enrol without my approval')}
          hint={t('Anders wordt elke aanmelding een aanvraag aan jou.', 'Otherwise each enrolment is a request to you.')}
          checked={back ? Boolean(back.typed['withoutApproval']) : false}
        />
        <Button wide>{t('Wijs aan', 'Choose')}</Button>
      </Form>
    </Card>
  )
}
