import { Actions, Button, ButtonLink, Card, Facts, Form, Grid, Heading, Lines, Notice, Page, Text, useLang, useT } from '#ui/index.ts'
import type { Again } from '#platform/http/doors.ts'
import { sayMoment } from '#platform/words.ts'
import { paths } from '../../paths.ts'
import type { CardView } from '../views.ts'
import { SignInFirst, StateTag } from './state.tsx'

/** One card, and all that can happen to it. */
export function CardPage({ card, fresh, again }: { card: CardView; fresh: boolean; again?: Again }) {
  const t = useT()
  const lang = useLang()
  const moment = (at: Temporal.Instant | null) => at && sayMoment(at, lang)
  return (
    <Page
      title={t(`Kaart van ${card.name}`, `Card of ${card.name}`)}
      above={<StateTag state={card.state} printed={card.printedAt !== null} />}
      breadcrumb={[{ href: paths.cards, label: t('Kaarten', 'Cards') }]}
    >
      {again?.refusal && <Notice kind="error">{again.refusal}</Notice>}
      <Grid columns="main">
        <Card>
          <Heading level={2}>{t('Deze kaart', 'This card')}</Heading>
          <Facts
            facts={[
              { name: t('Afdeling', 'Unit'), value: card.unit },
              { name: t('Gemaakt', 'Made'), value: card.madeBy ? `${moment(card.madeAt)} · ${card.madeBy}` : moment(card.madeAt) },
              { name: t('Afgedrukt', 'Printed'), value: moment(card.printedAt) ?? t('nog niet', 'not yet') },
              { name: t('Pincode gekozen', 'PIN chosen'), value: moment(card.pinChosenAt) ?? t('nog niet', 'not yet') },
              { name: t('Laatst gebruikt', 'Last used'), value: moment(card.usedAt) ?? t('nog niet', 'not yet') },
            ]}
          />
          {card.state === 'blocked' && (
            <Form action={paths.unblockCard(card.cardId)}>
              <Text>
                {t(
                  'De pincode was te vaak verkeerd. Vraag eerst of de kaart nog in het bezit is van wie erop staat.',
                  'The PIN was wrong too often. First ask whether the card is still with whoever is named on it.',
                )}
              </Text>
              <Actions>
                <Button>{t('Hef de blokkade op', 'Unblock')}</Button>
              </Actions>
            </Form>
          )}
        </Card>
        <Deeds cardId={card.cardId} fresh={fresh} />
      </Grid>
    </Page>
  )
}

function Deeds({ cardId, fresh }: { cardId: string; fresh: boolean }) {
  const t = useT()
  const deed = (to: string, button: string, text: string, about?: boolean) => (
    <Form action={to}>
      <Text soft>{text}</Text>
      <Actions>
        <Button kind={about ? 'danger' : 'quiet'}>{button}</Button>
      </Actions>
    </Form>
  )
  const print = (
    <ButtonLink kind="quiet" icon="download" href={`${paths.cardsPaper}?kaart=${cardId}`} download>
      {t('Druk deze kaart af', 'Print this card')}
    </ButtonLink>
  )
  const start = deed(
    paths.newStart(cardId),
    t('Geef een nieuwe startcode', 'Give a new start code'),
    t(
      'Pincode vergeten? De oude pincode werkt dan meteen niet meer. Druk de kaart daarna af.',
      'PIN forgotten? The old PIN stops working at once. Print the card afterwards.',
    ),
  )
  const replace = deed(
    paths.replaceCard(cardId),
    t('Vervang de kaart', 'Replace the card'),
    t(
      'Kaart kwijt? De oude werkt dan meteen niet meer, en wie ermee is ingelogd, is uitgelogd.',
      'Card lost? The old one stops working at once, and whoever is signed in with it is signed out.',
    ),
  )
  const revoke = deed(
    paths.revokeCard(cardId),
    t('Trek de kaart in', 'Revoke the card'),
    t('Er komt geen nieuwe voor in de plaats.', 'No new one takes its place.'),
    true,
  )
  return (
    <Card tone="tint">
      <Heading level={2}>{t('Wat wil je doen?', 'What do you want to do?')}</Heading>
      <Lines items={fresh ? [print, start, replace, revoke] : [<SignInFirst to={paths.cardPage(cardId)} />, revoke]} />
    </Card>
  )
}
