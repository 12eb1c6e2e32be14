import { Actions, Button, Card, CopyText, Form, Heading, Notice, Small, Text, useLang, useT } from '#ui/index.ts'
import { dateOf, sayDay } from '#platform/words.ts'
import { paths } from '../paths.ts'
import type { MyLearning } from '../views/learning.ts'

export function MyCalendar({ feed, newFeed }: { feed: MyLearning['feed']; newFeed: string | null }) {
  const t = useT()
  return (
    <Card tone="tint" id="agenda">
      <Heading level={2}>{t('In je eigen agenda', 'In your own calendar')}</Heading>
      {newFeed && <NewAddress newFeed={newFeed} />}
      {feed ? <FeedWorks feed={feed} newFeed={newFeed} /> : <NoFeedYet />}
    </Card>
  )
}

function NoFeedYet() {
  const t = useT()
  return (
    <>
      <Small>
        {t(
          'Met een eigen adres verschijnen je trainingen vanzelf in Outlook, Google of op je telefoon.',
          'With an address of your own your trainings appear in Outlook, Google or on your phone automatically.',
        )}
      </Small>
      <Form action={paths.makeFeed} label={t('Agenda', 'Calendar')}>
        <Actions>
          <Button kind="quiet" icon="calendar">
            {t('Maak een agenda-adres', 'Make a calendar address')}
          </Button>
        </Actions>
      </Form>
    </>
  )
}

function FeedWorks({ feed, newFeed }: { feed: NonNullable<MyLearning['feed']>; newFeed: string | null }) {
  const t = useT()
  const lang = useLang()
  return (
    <>
      {!newFeed && (
        <Text>
          {t(
            `Je agenda-adres werkt sinds ${sayDay(dateOf(feed.madeAt), 'nl')}.`,
            `Your calendar address has worked since ${sayDay(dateOf(feed.madeAt), lang)}.`,
          )}
        </Text>
      )}
      <Small soft>
        {t(
          'Wie het adres heeft, ziet je trainingen. Vertrouwelijke afspraken staan er zonder naam in.',
          'Who has the address sees your trainings. Confidential appointments are in it without a name.',
        )}
      </Small>
      <Form action={paths.revokeFeed} label={t('Agenda', 'Calendar')}>
        <Actions>
          <Button kind="quiet">{t('Trek het adres in', 'Revoke the address')}</Button>
          {!newFeed && (
            <Button kind="link" action={paths.makeFeed}>
              {t('Maak een nieuw adres', 'Make a new address')}
            </Button>
          )}
        </Actions>
      </Form>
    </>
  )
}

/** The address itself, shown once. */
function NewAddress({ newFeed }: { newFeed: string }) {
  const t = useT()
  return (
    <>
      <Notice kind="ok">
        {t('Dit is je adres. Bewaar het nu: we laten het maar één keer zien.', 'This is your address. Keep it now: we show it only once.')}
      </Notice>
      <CopyText text={newFeed} />
      <Small>
        {t(
          'Kies in je agenda ‘agenda toevoegen van internet’ en plak dit adres.',
          'In your calendar choose ‘add calendar from the internet’ and paste this address.',
        )}
      </Small>
    </>
  )
}
