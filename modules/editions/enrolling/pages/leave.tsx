import { Actions, Button, ButtonLink, Card, Form, Notice, Page, Text, useLang, useT } from '#ui/index.ts'
import { dateOf, sayDate, type Translate } from '#platform/words.ts'
import type { Leaving } from '../views/edition.ts'
import { paths } from '../../paths.ts'

/** Asks once more before a place is given up. */
export function LeavePage({ enrolment, refusal }: { enrolment: Leaving; refusal?: string }) {
  const t = useT()
  const lang = useLang()
  const title = enrolment.self
    ? t('Wil je je afmelden?', 'Do you want to withdraw?')
    : t(`Wil je ${enrolment.name} afmelden?`, `Do you want to withdraw ${enrolment.name}?`)
  return (
    <Page title={title} lead={enrolment.title + (enrolment.startsAt ? `, ${sayDate(dateOf(enrolment.startsAt), lang)}` : '')} narrow>
      {refusal && <Notice kind="error">{refusal}</Notice>}
      <Card as="div">
        <Text>{leaveWords(enrolment, t)}</Text>
        <Actions>
          <Form action={paths.withdraw(enrolment.id)} inline>
            <Button kind="danger">{enrolment.self ? t('Ja, meld me af', 'Yes, withdraw') : t('Ja, meld af', 'Yes, withdraw')}</Button>
          </Form>
          <ButtonLink href={paths.edition(enrolment.editionId)} kind="quiet">
            {t('Nee, terug', 'No, back')}
          </ButtonLink>
        </Actions>
      </Card>
    </Page>
  )
}

function leaveWords(enrolment: Leaving, t: Translate): string {
  if (enrolment.state === 'waiting')
    return t(
      'Je verliest je plek op de lijst. Meld je je later weer aan, dan sluit je achteraan.',
      'You lose your place on the list. If you enrol again later, you join at the end.',
    )
  if (enrolment.state === 'requested') return t('De aanvraag vervalt.', 'The request ends.')
  return enrolment.waiting > 0
    ? t(
        'De plaats gaat naar iemand van de wachtlijst. Je krijgt hem niet vanzelf terug.',
        'The seat goes to somebody on the waiting list. You do not get it back by itself.',
      )
    : t(
        'De plaats komt vrij voor een ander. De afspraak verdwijnt uit je agenda.',
        'The seat comes free for somebody else. The appointment leaves your calendar.',
      )
}
