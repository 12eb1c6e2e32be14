import { Button, EmptyState, Fill, Form, Lines, Notice, Page, Row, Small, Text, useT } from '#ui/index.ts'
import type { Again } from '#platform/http/doors.ts'
import { paths } from '../../paths.ts'
import type { CardLine } from '../views.ts'
import { StateTag } from './state.tsx'

/** For a manager: how the cards of the own people stand, and unblocking one. */
export function TeamCardsPage({ people, again }: { people: CardLine[]; again?: Again }) {
  const t = useT()
  return (
    <Page
      title={t('Kaarten van je team', 'Cards of your team')}
      lead={t(
        'Een kaart wordt geblokkeerd na vijf keer een verkeerde pincode. Vraag wie het betreft eerst of de kaart niet gestolen is.',
        'A card is blocked after five wrong PINs. First ask whose card it is whether it was not stolen.',
      )}
      narrow
      breadcrumb={[{ href: '/mijn/team', label: t('Mijn team', 'My team') }]}
    >
      {again?.refusal && <Notice kind="error">{again.refusal}</Notice>}
      {people.length === 0 ? (
        <EmptyState
          drawing="people"
          title={t('Niemand in je team heeft een kaart', 'Nobody in your team has a card')}
          text={t(
            'De beheerder kan kaarten maken voor wie geen werkmail heeft.',
            'The administrator can make cards for who has no work e-mail.',
          )}
        />
      ) : (
        <Lines
          card
          label={t('Kaarten', 'Cards')}
          items={people.map((one) => (
            <Row spread middle wrap>
              <Fill>
                <Text strong>{one.name}</Text>
                <StateTag state={one.state!} />
              </Fill>
              {one.state === 'blocked' && (
                <Form action={paths.unblockTeamCard(one.cardId!)} inline>
                  <Button kind="quiet" about={one.name}>
                    {t('Hef de blokkade op', 'Unblock')}
                  </Button>
                </Form>
              )}
            </Row>
          ))}
        />
      )}
      <Small soft>
        {t('Kaart kwijt of pincode vergeten? Dat regelt de beheerder.', 'Card lost or PIN forgotten? The administrator sees to that.')}
      </Small>
    </Page>
  )
}
