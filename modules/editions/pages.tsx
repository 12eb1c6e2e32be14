import type { VNode } from 'preact'
import { Card, Cards, DateLeaf, Fill, Heading, Link, Page, Row, Seats, Small, Tag, Text, useT } from '#ui/index.ts'
import { dateOf } from '#platform/words.ts'
import { paths } from './paths.ts'
import type { OfferCard } from './views.ts'

/** The offer, with the first date and the free seats of each activity. */
export function OfferPage({ cards }: { cards: OfferCard[] }) {
  const t = useT()
  return (
    <Page title={t('Waar wil je beter in worden?', 'What do you want to get better at?')}>
      <Cards items={cards.map((card) => <OfferCardView card={card} />)} />
    </Page>
  )
}

function OfferCardView({ card }: { card: OfferCard }): VNode {
  return (
    <Card as="article">
      <Row>
        <DateLeaf date={card.startsAt ? dateOf(card.startsAt) : null} />
        <Fill>
          <Tag tone="line">{card.form}</Tag>
          <Heading level={3}>
            <Link href={card.editionId ? paths.edition(card.editionId) : paths.activity(card.id)}>{card.title}</Link>
          </Heading>
          <Text>{card.summary}</Text>
          <Row spread>
            <Small>{card.provider}</Small>
            {card.editionId && card.seatsLeft !== null && <Seats left={card.seatsLeft} capacity={card.capacity ?? undefined} waiting={card.waiting} />}
          </Row>
        </Fill>
      </Row>
    </Card>
  )
}
