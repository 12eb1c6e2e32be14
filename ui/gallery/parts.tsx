import {
  Actions,
  Avatar,
  Button,
  ButtonLink,
  Card,
  Checkbox,
  CheckboxGroup,
  CopyText,
  DateField,
  EmailField,
  EmptyState,
  ErrorSummary,
  FieldRow,
  FileField,
  Folds,
  Form,
  Grid,
  Heading,
  Icon,
  JobProgress,
  Link,
  Notice,
  NumberField,
  Page,
  Pagination,
  Paper,
  ParticipantList,
  RadioGroup,
  Row,
  Section,
  Select,
  Small,
  Stack,
  Tabs,
  Tag,
  TextArea,
  TextField,
  TimeField,
  Timeline,
  Rating,
  Seats,
  type Drawing,
  type IconName,
} from '#ui/index.ts'

const drawings: Drawing[] = ['search', 'calendar', 'people', 'certificate', 'inbox', 'path']
const icons: IconName[] = [
  'search',
  'calendar',
  'place',
  'video',
  'person',
  'people',
  'certificate',
  'clock',
  'download',
  'mail',
  'check',
  'warning',
  'info',
  'lock',
  'arrow',
  'back',
  'plus',
  'close',
  'edit',
  'copy',
  'print',
  'list',
  'star',
  'filter',
  'eye',
]

export function FormPage() {
  return (
    <Page title="Maak een editie" lead="Je kunt alles later nog wijzigen." narrow breadcrumb={[{ href: '/academie', label: 'Academie' }]}>
      <ErrorSummary
        errors={[
          { field: 'einde', text: 'De editie eindigt voordat ze begint. Kies een later einde.' },
          { field: 'plaatsen', text: 'Vul het aantal plaatsen in met een cijfer, zoals 12.' },
        ]}
      />
      <Form action="/edities">
        <TextField name="naam" label="Naam" value={'Bouwbesluit <b>& co</b>'} required />
        <Select
          name="zaal"
          label="Zaal"
          placeholder="Kies een zaal"
          options={[
            { value: 'werf', label: 'De Werf' },
            { value: 'spil', label: 'De Spil' },
          ]}
          value="werf"
        />
        <FieldRow>
          <DateField name="begin" label="Begin" value="2026-11-23" />
          <TimeField name="tijd" label="Tijd" value="09:00" />
        </FieldRow>
        <DateField
          name="einde"
          label="Einde"
          value="31 september"
          error="De editie eindigt voordat ze begint. Kies een later einde."
          hint="Bijvoorbeeld 30-11-2026"
        />
        <NumberField name="plaatsen" label="Aantal plaatsen" value="twaalf" error="Vul het aantal plaatsen in met een cijfer, zoals 12." />
        <EmailField name="mail" label="E-mailadres van de trainer" required={false} />
        <TextArea name="uitleg" label="Wat moeten mensen meenemen?" hint="Staat in de bevestiging en op de startpagina." required={false} />
        <RadioGroup
          name="akkoord"
          label="Moet de leidinggevende akkoord geven?"
          value="nee"
          options={[
            { value: 'nee', label: 'Nee', hint: 'Wie zich aanmeldt, heeft meteen een plaats.' },
            { value: 'ja', label: 'Ja' },
          ]}
        />
        <CheckboxGroup
          name="wie"
          label="Voor wie"
          value={['gasten']}
          required={false}
          options={[
            { value: 'eigen', label: 'Eigen mensen' },
            { value: 'gasten', label: 'Gasten' },
          ]}
        />
        <Checkbox name="mailen" label="Stuur iedereen een bericht" checked />
        <FileField name="bestand" label="Bijlage" hint="PDF, hoogstens 10 MB" accept=".pdf" required={false} />
        <Actions>
          <Button>Bewaar</Button>
          <ButtonLink kind="quiet" href="/edities">
            Terug
          </ButtonLink>
          <Button kind="link" action="/edities/weg" skipCheck>
            Leeg maken
          </Button>
          <Button kind="danger" icon="close">
            Annuleer de editie
          </Button>
        </Actions>
      </Form>
    </Page>
  )
}

export function PartsPage() {
  return (
    <Page
      title="Alle onderdelen"
      lead="Waar Ambacht van gemaakt is."
      beside={
        <ButtonLink kind="quiet" href="/x" icon="plus">
          Nieuwe editie
        </ButtonLink>
      }
    >
      <Tabs
        label="Overzichten"
        tabs={[
          { href: '/a', label: 'Edities', count: 12, current: true },
          { href: '/b', label: 'Vraag', count: 3 },
          { href: '/c', label: 'Dekking' },
        ]}
      />
      <Notice kind="ok">Je bent aangemeld. De uitnodiging staat zo in je agenda.</Notice>
      <Notice kind="info">De inschrijving sluit vrijdag.</Notice>
      <Notice kind="warning">Er zijn 9 van de 10 mensen die minimaal nodig zijn.</Notice>
      <Notice kind="error">Dat ging niet: de inschrijving is gesloten.</Notice>
      <Section title="Nog niets te zien">
        <Grid columns="two">
          {drawings.map((drawing) => (
            <EmptyState
              level={3}
              drawing={drawing}
              title="Hier staat nog niets"
              text="Begin met zoeken in het aanbod, of vraag om iets dat er niet is."
              action={
                <ButtonLink kind="quiet" href="/aanbod">
                  Bekijk het aanbod
                </ButtonLink>
              }
            />
          ))}
        </Grid>
      </Section>
      <Grid columns="two">
        <Marks />
        <Moments />
      </Grid>
      <Section title="Bladeren en bezig zijn">
        <Card as="div">
          <Pagination page={4} pages={30} href={(n) => `/aanbod?bladzijde=${n}`} />
          <JobProgress url="/taken/1.json" value={1900} max={5000} label="1.900 van 5.000 mensen bekeken" here="/taken/1" />
          <CopyText text="https://ambacht.example/agenda/3f9c.ics" />
        </Card>
      </Section>
    </Page>
  )
}

function Marks() {
  return (
    <Card>
      <Heading level={2}>Merktekens</Heading>
      <Row wrap gap="s">
        <Tag>Ingeschreven</Tag>
        <Tag tone="warm">Morgen</Tag>
        <Tag tone="sun">Wacht op jou</Tag>
        <Tag tone="line">Niets gepland</Tag>
        <Tag tone="ok">Behaald</Tag>
        <Tag tone="danger">Verlopen</Tag>
      </Row>
      <Row wrap>
        <Seats left={9} />
        <Seats left={1} capacity={15} />
        <Seats left={0} waiting={4} />
        <Seats left={0} unlimited />
        <Rating mark={8.4} count={23} />
      </Row>
      <Row wrap gap="s">
        <Avatar initials="FB" name="Fatima Bouali" large />
        {icons.map((name) => (
          <Icon name={name} />
        ))}
      </Row>
      <Small soft>Elk teken staat naast zijn woord.</Small>
    </Card>
  )
}

function Moments() {
  return (
    <Card>
      <Heading level={2}>Wie keek in mijn gegevens</Heading>
      <Timeline
        moments={[
          { when: 'ma 23 nov', title: <Link href="/j">Joost Visser</Link>, note: 'Mijn team' },
          { when: 'vr 20 nov', title: 'Leyla Demir', note: 'Deelnemers van Awb basis' },
          { when: 'di 3 nov', title: 'Joost Visser', note: 'Je dossier' },
        ]}
      />
    </Card>
  )
}

export function PrintPage() {
  const people = ['Ahmed Bakker', 'Fatima Bouali', 'Ingrid de Jong', 'Mees van Dijk', 'Wim ter Horst'].map((name, i) => ({
    name,
    note: i === 2 ? 'rolstoel' : undefined,
    present: i === 1,
  }))
  return (
    <Page title="Deelnemers" bare>
      <Stack>
        <Card as="div">
          <Folds
            items={[
              { title: 'Je naam', about: '1 soort', body: <Small>Zolang je hier werkt, en daarna nog twee jaar.</Small> },
              {
                title: 'Waar je je voor aanmeldde',
                about: '14 soorten',
                body: <Small>Zolang je hier werkt, en daarna nog twee jaar.</Small>,
              },
            ]}
          />
        </Card>
        <Paper
          title="Bouwbesluit in de praktijk"
          facts={[
            { name: 'Datum', value: 'maandag 23 november 2026' },
            { name: 'Tijd', value: '09.00 – 12.30 uur' },
            { name: 'Plaats', value: 'Stadhuis, zaal De Werf' },
          ]}
          foot="Gooi deze lijst weg als de aanwezigheid is ingevuld."
        >
          <ParticipantList people={people} />
        </Paper>
      </Stack>
    </Page>
  )
}

export function GuestPage() {
  return (
    <Page title="Doe mee met het webinar" lead="Drie vragen, meer hebben we niet nodig." narrow>
      <Form action="/webinar">
        <TextField name="naam" label="Je naam" autocomplete="name" />
        <EmailField name="mail" label="Je e-mailadres" hint="Hier sturen we de link naartoe." />
        <TextField name="organisatie" label="Je organisatie" autocomplete="organization" />
        <Actions>
          <Button>Meld je aan</Button>
        </Actions>
      </Form>
    </Page>
  )
}
