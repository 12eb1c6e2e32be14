import {
  BarChart,
  Bullets,
  Button,
  Card,
  DateLeaf,
  Facts,
  Figure,
  Fill,
  Form,
  Grid,
  Heading,
  Lines,
  Link,
  Page,
  Row,
  Seats,
  Section,
  Small,
  Stack,
  Tag,
  Text,
} from '#ui/index.ts'

const sessions = [
  ['2026-11-23', 'Brandveiligheid', '09.00 – 12.30 uur · Stadhuis, zaal De Werf'],
  ['2026-11-30', 'Constructie', '09.00 – 12.30 uur · online, de link komt in je agenda'],
] as const
const marks = [
  { label: '6', value: 1 },
  { label: '7', value: 3 },
  { label: '8', value: 9 },
  { label: '9', value: 8 },
  { label: '10', value: 2 },
]
const facts = [
  { name: 'Duur', value: '4 dagdelen, 14 uur' },
  { name: 'Groep', value: '6 tot 15 mensen' },
  { name: 'Kosten', value: 'betaald door je team' },
  { name: 'Aanbieder', value: 'BOB Opleiding' },
]

export function ActivityPage() {
  return (
    <Page
      title="Bouwbesluit in de praktijk"
      above={<Tag>Training op maat</Tag>}
      lead="Wat moet je weten om een bouwplan te toetsen? Op maat voor jouw team."
      breadcrumb={[
        { href: '/aanbod', label: 'Aanbod' },
        { href: '/aanbod?thema=bouwen', label: 'Bouwen' },
      ]}
    >
      <Grid columns="aside">
        <Stack gap="l">
          <Section title="Dit leer je">
            <Bullets
              items={[
                'je toetst een bouwplan aan de regels voor brand en constructie',
                'je legt aan een aanvrager uit waarom iets wel of niet mag',
                'je weet wanneer je een specialist vraagt',
              ]}
            />
          </Section>
          <Section title="Programma">
            <Lines
              card
              items={sessions.map(([date, title, where]) => (
                <Row>
                  <DateLeaf date={Temporal.PlainDate.from(date)} />
                  <Fill>
                    <Heading level={3}>{title}</Heading>
                    <Text soft>{where}</Text>
                  </Fill>
                </Row>
              ))}
            />
          </Section>
          <Section title="Wat collega’s ervan vonden">
            <Card as="div">
              <Row wrap middle>
                <Figure large value="8,4" />
                <BarChart caption="Cijfers van 23 collega’s" bars={marks} unit="keer" />
                <Fill>
                  <Small soft>Gemiddeld leerden mensen 4 nieuwe collega’s kennen.</Small>
                </Fill>
              </Row>
            </Card>
          </Section>
        </Stack>
        <Join />
      </Grid>
    </Page>
  )
}

function Join() {
  return (
    <Card as="aside" tone="lead" sticky label="Doe mee">
      <Heading level={2}>Doe mee</Heading>
      <Seats left={3} capacity={15} />
      <Small soft>Start maandag 23 november. Aanmelden kan tot en met vrijdag. Je leidinggevende krijgt bericht.</Small>
      <Form action="/edities/e1/inschrijvingen">
        <Button wide>Meld je aan</Button>
      </Form>
      <Small>
        Geen tijd? <Link href="/lijst">Zet me op de lijst voor een volgende editie</Link>
      </Small>
      <Facts small facts={facts} />
    </Card>
  )
}
