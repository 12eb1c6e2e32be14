import { Button, Card, Cards, Fill, Form, Heading, HiddenField, Page, Row, Small, Text, Avatar, useT } from '#ui/index.ts'
import { initialsOf } from './identify.ts'
import { paths } from './paths.ts'
import type { DemoPerson } from './routes.tsx'

/** Signing in; in a demo with the people of the voorbeeldgemeente and what each of them is there to show. */
export function SignInPage({ goesTo, demo }: { goesTo: string; demo: DemoPerson[] }) {
  const t = useT()
  return (
    <Page title={t('Wie ben je vandaag?', 'Who are you today?')} lead={t('Dit is een demo. Kies iemand van de voorbeeldgemeente.', 'This is a demo. Choose somebody of the example municipality.')}>
      <Cards
        items={demo.map((person) => (
          <Card as="article">
            <Row middle>
              <Avatar initials={initialsOf(person.name)} />
              <Fill>
                <Heading level={2}>{person.name}</Heading>
                <Text>{t(...person.shows)}</Text>
                <Small>{`${person.function} · ${person.organisation}`}</Small>
              </Fill>
              <Form action={paths.demoSignIn} inline>
                <HiddenField name="personId" value={person.id} />
                <HiddenField name="organisationId" value={person.organisationId} />
                <HiddenField name="naar" value={goesTo} />
                <Button kind="quiet">{t(`Word ${person.name.split(' ')[0]}`, `Be ${person.name.split(' ')[0]}`)}</Button>
              </Form>
            </Row>
          </Card>
        ))}
      />
    </Page>
  )
}
