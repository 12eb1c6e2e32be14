import { Button, ButtonLink, Card, Form, Heading, Row, Section, Small, Text, TextArea, useLang, useT } from '#ui/index.ts'
import { dateOf, sayDay } from '#platform/words.ts'
import { paths } from '../paths.ts'
import type { OpenWish } from '../views.ts'

/** What people ask for that does not exist yet, one by one, for the learning adviser to answer. The page is of the room insight. */
export function Wishes({ wishes }: { wishes: readonly OpenWish[] }) {
  const t = useT()
  return (
    <Section title={t('Staat nog niet in het aanbod', 'Not in the catalogue yet')}>
      {wishes.length === 0 && <Text soft>{t('Er wacht geen vraag op antwoord.', 'No question waits for an answer.')}</Text>}
      {wishes.map((wish) => (
        <WishCard wish={wish} />
      ))}
    </Section>
  )
}

function WishCard({ wish }: { wish: OpenWish }) {
  const t = useT()
  const lang = useLang()
  return (
    <Card as="article">
      <Heading level={3}>{wish.title}</Heading>
      <Small soft>{`${wish.by} · ${sayDay(dateOf(wish.madeAt), lang)}`}</Small>
      {wish.reason && <Text>{wish.reason}</Text>}
      <Form action={paths.answer(wish.id)}>
        <TextArea name="answer" id={`answer-${wish.id}`} label={t('Jouw antwoord', 'Your answer')} rows={2} maxLength={2000} />
        <Row>
          <Button kind="quiet" about={wish.title}>
            {t('Antwoord', 'Answer')}
          </Button>
          <ButtonLink kind="link" href={paths.make + '?titel=' + encodeURIComponent(wish.title)}>
            {t('Maak er een activiteit van', 'Make it an activity')}
          </ButtonLink>
        </Row>
      </Form>
    </Card>
  )
}
