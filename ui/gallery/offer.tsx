import {
  ButtonLink,
  Card,
  Cards,
  DateLeaf,
  Fill,
  Filters,
  Grid,
  Heading,
  Link,
  LiveSearch,
  Meta,
  Page,
  Rating,
  Row,
  SearchField,
  Seats,
  Small,
  Stack,
  Tag,
  Text,
} from '#ui/index.ts'

interface Found {
  title: string
  form: string
  about: string
  date: string | null
  mark: number
  facts: string[]
  left: number
  waiting?: number
}

export const found: Found[] = [
  {
    title: 'Bouwbesluit in de praktijk',
    form: 'Training',
    about: 'Wat moet je weten om een bouwplan te toetsen? Op maat voor jouw team.',
    date: '2026-11-23',
    mark: 8.4,
    facts: ['4 dagdelen', 'BOB Opleiding'],
    left: 3,
  },
  {
    title: 'Ambtelijk Vakmanschap',
    form: 'Leergang',
    about: 'Zeven dagen over rechtsstaat, democratie, conflict en politiek gevoel.',
    date: '2027-01-14',
    mark: 8.9,
    facts: ['7 dagen', 'Noordelijke Academie'],
    left: 9,
  },
  {
    title: 'Omgevingswet-game',
    form: 'Serious game',
    about: 'Speel met collega’s uit andere domeinen een lastige zaak na.',
    date: '2027-01-26',
    mark: 7.8,
    facts: ['1 dagdeel', 'Eigen organisatie'],
    left: 0,
    waiting: 4,
  },
  {
    title: 'Veilig werken met informatie',
    form: 'E-learning',
    about: 'Herken digitale risico’s. Verplicht voor iedereen, elk jaar.',
    date: null,
    mark: 7.5,
    facts: ['1 uur', 'Eigen organisatie'],
    left: 0,
  },
]

const groups = [
  {
    legend: 'Leervorm',
    name: 'vorm',
    options: [
      ['training', 'Training', 18],
      ['elearning', 'E-learning', 9],
      ['game', 'Game of oefening', 4],
      ['meelopen', 'Meelopen, stage', 6],
    ],
  },
  {
    legend: 'Wanneer',
    name: 'wanneer',
    options: [
      ['maand', 'Binnen een maand', 7],
      ['nu', 'Nu beginnen', 12],
    ],
  },
  { legend: 'Met plaats', name: 'plaats', options: [['vrij', 'Alleen waar nog plaats is', 31]] },
] as const

export function FoundCard({ activity }: { activity: Found }) {
  return (
    <Card as="article">
      <Row>
        <DateLeaf date={activity.date ? Temporal.PlainDate.from(activity.date) : null} />
        <Fill>
          <Row spread gap="s">
            <Tag tone="line">{activity.form}</Tag>
            <Rating mark={activity.mark} />
          </Row>
          <Heading level={2} look={3}>
            <Link href="/aanbod/bouwbesluit">{activity.title}</Link>
          </Heading>
          <Text>{activity.about}</Text>
          <Row spread>
            <Meta>{activity.facts}</Meta>
            <Seats left={activity.left} waiting={activity.waiting} unlimited={!activity.date} />
          </Row>
        </Fill>
      </Row>
    </Card>
  )
}

export function OfferPage({ activities = found }: { activities?: Found[] }) {
  const filters = groups.map((group) => ({
    ...group,
    options: group.options.map(([value, label, count]) => ({ value, label, count, checked: value === 'training' })),
  }))
  return (
    <Page title="Waar wil je beter in worden?">
      <LiveSearch results="resultaten">
        <form action="/aanbod" class="flow">
          <SearchField name="q" label="Zoek in het aanbod" value="omgevingswt" />
          <Small>
            We zochten ook op <b>omgevingswet</b>. <Link href="/aanbod?q=omgevingswt&precies=ja">Alleen ‘omgevingswt’</Link>
          </Small>
          <Grid columns="side">
            <Filters groups={filters} action="/aanbod" inForm />
            <div id="resultaten" class="flow">
              <Results activities={activities} />
            </div>
          </Grid>
        </form>
      </LiveSearch>
    </Page>
  )
}

function Results({ activities }: { activities: Found[] }) {
  return (
    <Stack>
      <Row spread>
        <p data-count>
          <b class="num">37</b> gevonden
        </p>
        <Small>
          Sorteer: <b>beste match</b> · <Link href="/aanbod?sorteer=datum">eerste datum</Link>
        </Small>
      </Row>
      <Cards
        items={activities.map((activity) => (
          <FoundCard activity={activity} />
        ))}
      />
      <Card as="div" tone="tint">
        <Row spread>
          <Text>
            <b>Staat het er niet bij?</b> Vraag erom. Bij genoeg belangstelling plannen we een editie.
          </Text>
          <ButtonLink kind="quiet" href="/aanbod/vraag">
            Vraag iets aan
          </ButtonLink>
        </Row>
      </Card>
    </Stack>
  )
}
