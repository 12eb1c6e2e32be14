import {
  Card,
  DateLeaf,
  Fill,
  Figure,
  Grid,
  Heading,
  JourneyLine,
  Lines,
  Link,
  ButtonLink,
  Page,
  Progress,
  Reason,
  Row,
  Section,
  Small,
  Stack,
  Tag,
  Text,
} from '#ui/index.ts'

const steps = [
  { label: 'Intake', note: '3 sept', state: 'done' },
  { label: 'Kick-off', note: '17 sept', state: 'done' },
  { label: 'Blok 1', note: '8 lesdagen', state: 'done' },
  { label: 'Blok 2', note: 'dag 3 van 9', state: 'now' },
  { label: 'Praktijk', note: '10 taken', state: 'next' },
  { label: 'Presentatie', note: '12 maart', state: 'next' },
] as const

const suggestions = [
  ['Podcast · 20 min', 'Luisteren zonder oordeel', 'Past bij je doel ‘gesprekken met inwoners’.'],
  ['Meelopen · 1 dag', 'Op pad met toezicht', 'Omdat je Omgevingswet basis hebt gevolgd.'],
  ['Training · 2 dagdelen', 'Schrijven op taalniveau B1', '14 collega’s met jouw rol kozen dit.'],
] as const

export function StartPage() {
  return (
    <Page title="Goedemorgen, Fatima" lead="Morgen heb je een training. Er wachten twee dingen op jou.">
      <Grid columns="start">
        <Tomorrow />
        <Aside />
        <Stack gap="l">
          <Section title="Je leertrack UX-designer">
            <Card as="div">
              <JourneyLine steps={[...steps]} label="Leertrack UX-designer" />
              <Small soft>
                Deze week: 8 uur les en ongeveer 4 uur eigen tijd. <Link href="/track">Bekijk je hele programma</Link>
              </Small>
            </Card>
          </Section>
          <Section title="Voor jou">
            <Grid columns="three">
              {suggestions.map(([form, title, why]) => (
                <Card as="article" tight>
                  <Tag>{form}</Tag>
                  <Heading level={3}>
                    <Link href="/aanbod/x">{title}</Link>
                  </Heading>
                  <Reason>{why}</Reason>
                </Card>
              ))}
            </Grid>
          </Section>
        </Stack>
      </Grid>
    </Page>
  )
}

function Tomorrow() {
  return (
    <Card tone="lead">
      <Row>
        <DateLeaf date={Temporal.PlainDate.from('2026-11-23')} />
        <Fill>
          <Tag tone="warm">Morgen</Tag>
          <Heading level={2}>
            <Link href="/edities/e1">Bouwbesluit in de praktijk</Link>
          </Heading>
          <Text>09.00 – 12.30 uur · Stadhuis, zaal De Werf · docent Sjaak Mulder</Text>
          <Small soft>Neem mee: een bouwplan uit je eigen werk.</Small>
          <ButtonLink href="/edities/e1">Bekijk de bijeenkomst</ButtonLink>
        </Fill>
      </Row>
    </Card>
  )
}

function Aside() {
  return (
    <Stack gap="l">
      <Card>
        <Heading level={2}>Wacht op jou</Heading>
        <Lines
          items={[
            <Stack gap="s">
              <Link href="/a" strong>
                Geef feedback aan een collega
              </Link>
              <Small soft>360°-scan, 6 minuten, tot vrijdag</Small>
            </Stack>,
            <Stack gap="s">
              <Link href="/b" strong>
                Bereid je gesprek voor
              </Link>
              <Small soft>Ontwikkelgesprek met Joost, 1 december</Small>
            </Stack>,
          ]}
        />
      </Card>
      <Card tone="tint" tight>
        <Heading level={2}>Je vakbekwaamheid</Heading>
        <Text>
          <b>Voldoet</b> voor Vergunningverlening bouwen.
        </Text>
        <Small>
          Over 5 maanden verloopt ‘Constructieve veiligheid’. <Link href="/c">Plan de herhaling</Link> en je bent goed tot 2029.
        </Small>
      </Card>
      <Card tight>
        <Heading level={2}>Leerbudget</Heading>
        <Figure value="620 kronen">over van 1.000</Figure>
        <Progress value={620} max={1000} label="620 van 1.000 kronen over" unseen />
      </Card>
    </Stack>
  )
}
