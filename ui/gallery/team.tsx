import { Button, ButtonLink, Card, Form, Grid, Heading, Link, Page, Small, Table, Tag, Text, type Tone } from '#ui/index.ts'

const people: { name: string; job: string; what: string; when: string; state: string; tone: Tone }[] = [
  {
    name: 'Ahmed Bakker',
    job: 'Vergunningverlener bouwen',
    what: 'Bouwbesluit in de praktijk',
    when: 'ma 23 nov',
    state: 'Wacht op jouw akkoord',
    tone: 'sun',
  },
  { name: 'Fatima Bouali', job: 'Casemanager', what: 'Leertrack UX-designer', when: 'loopt', state: 'Bezig', tone: 'brand' },
  { name: 'Ingrid de Jong', job: 'Vergunningverlener bouwen', what: 'Awb basis', when: 'do 3 dec', state: 'Ingeschreven', tone: 'brand' },
  { name: 'Mees van Dijk', job: 'Juridisch adviseur', what: '', when: '', state: 'Niets gepland', tone: 'line' },
  {
    name: 'Wim ter Horst',
    job: 'Vergunningverlener bouwen',
    what: 'Omgevingswet-game',
    when: 'di 26 jan',
    state: 'Op de wachtlijst, plaats 2',
    tone: 'line',
  },
]

export function TeamPage() {
  return (
    <Page title="Mijn team" lead="Vergunningen, 26 collega’s.">
      <Grid columns="three">
        <Card tone="lead">
          <Heading level={2}>1 akkoord te geven</Heading>
          <Small>Ahmed vraagt Bouwbesluit in de praktijk, € 780. Op maandag zijn nog 2 collega’s weg.</Small>
          <Form action="/akkoord" inline>
            <Button about="voor Ahmed Bakker">Akkoord</Button>
            <Button kind="quiet" action="/niet-nu" about="voor Ahmed Bakker">
              Niet nu
            </Button>
          </Form>
        </Card>
        <Card tight>
          <Heading level={2}>Vakbekwaamheid</Heading>
          <Text>
            <b>24 van 26</b> voldoen vandaag.
          </Text>
          <Small soft>
            In de komende 6 maanden verlopen er 5. <Link href="/plan">Bekijk en plan</Link>
          </Small>
        </Card>
        <Card tight>
          <Heading level={2}>Een goed gesprek</Heading>
          <Small>
            3 collega’s volgden een jaar niets. Vraag eens waar zij energie van krijgen. <Link href="/wie">Bekijk wie</Link>
          </Small>
        </Card>
      </Grid>
      <Card>
        <Table
          caption="Wie leert wat"
          captionNote="Je ziet inschrijvingen en behaalde resultaten, geen plannen of scans."
          rows={people}
          columns={[
            {
              key: 'name',
              head: 'Naam',
              cell: (p) => (
                <Link href="/mensen/p1" strong>
                  {p.name}
                </Link>
              ),
            },
            { key: 'job', head: 'Functie', cell: (p) => p.job },
            { key: 'what', head: 'Nu of straks', cell: (p) => p.what },
            { key: 'when', head: 'Wanneer', num: true, cell: (p) => p.when },
            { key: 'state', head: 'Stand', cell: (p) => <Tag tone={p.tone}>{p.state}</Tag> },
          ]}
          downloads={[
            { href: '/mijn-team.xlsx', label: 'Excel' },
            { href: '/mijn-team.csv', label: 'CSV' },
          ]}
        />
      </Card>
      <ButtonLink kind="link" href="/team?onder=ja">
        Bekijk ook de teams hieronder
      </ButtonLink>
    </Page>
  )
}
