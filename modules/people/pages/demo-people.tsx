import { Avatar, Button, Card, Fill, Form, Grid, Heading, HiddenField, Row, Section, Small, Stack, Text, useT } from '#ui/index.ts'
import { initialsOf } from '../identify.ts'
import { paths } from '../paths.ts'
import type { DemoPerson } from '../routes.tsx'

const groups: { title: [nl: string, en: string]; of: DemoPerson['group'][] }[] = [
  { title: ['Leren en lesgeven', 'Learning and teaching'], of: ['employees'] },
  { title: ['Leidinggeven', 'Leading'], of: ['managers'] },
  { title: ['De academie laten draaien', 'Running the academy'], of: ['academy'] },
  { title: ['Beheren en controleren', 'Managing and checking'], of: ['control', 'neighbour'] },
]

export function DemoPeople({ demo, goesTo }: { demo: DemoPerson[]; goesTo: string }) {
  const t = useT()
  return (
    <Stack gap="l">
      {groups.map(({ title, of }) => {
        const people = demo.filter((person) => of.includes(person.group))
        return (
          people.length > 0 && (
            <Section title={t(...title)}>
              <Grid columns="three">
                {people.map((person) => (
                  <DemoCard person={person} goesTo={goesTo} />
                ))}
              </Grid>
            </Section>
          )
        )
      })}
    </Stack>
  )
}

function DemoCard({ person, goesTo }: { person: DemoPerson; goesTo: string }) {
  const t = useT()
  const first = person.name.split(' ')[0]
  return (
    <Card as="article">
      <Row middle>
        <Avatar initials={initialsOf(person.name)} large />
        <Fill>
          <Heading level={3}>{person.name}</Heading>
          <Small soft>{person.group === 'neighbour' ? `${person.function} · ${person.organisation}` : person.function}</Small>
        </Fill>
      </Row>
      <Text>{t(...person.shows)}</Text>
      <Form action={paths.demoSignIn} inline turbo={false}>
        <HiddenField name="personId" value={person.id} />
        <HiddenField name="organisationId" value={person.organisationId} />
        <HiddenField name="naar" value={goesTo} />
        <Button kind="quiet">{t(`Word ${first}`, `Be ${first}`)}</Button>
      </Form>
    </Card>
  )
}
