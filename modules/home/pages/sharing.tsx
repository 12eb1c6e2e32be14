import {
  Button,
  Card,
  EmptyState,
  Fill,
  Form,
  Grid,
  Heading,
  Lines,
  Link,
  Meta,
  Notice,
  Page,
  Row,
  Stack,
  Text,
  useLang,
  useT,
} from '#ui/index.ts'
import { dateOf, sayDay, type Translate } from '#platform/words.ts'
import { paths } from '../paths.ts'
import type { SharedLine, SharedThings } from '../views/sharing.ts'

const sayKind = (kind: SharedLine['kind'], t: Translate): string =>
  ({
    goal: t('Doel', 'Goal'),
    reflection: t('Reflectie', 'Reflection'),
    plan: t('Ontwikkelplan', 'Development plan'),
    ratings: t('Inschattingen', 'Ratings'),
    scan: t('Uitslag van een scan', 'Result of a scan'),
    choice: t('Keuze van vaardigheden', 'Choice of skills'),
  })[kind]

/** What I share with whom until when, with the button to take it back, and what others share with me. */
export function SharedPage({ shared, refusal }: { shared: SharedThings; refusal?: string }) {
  const t = useT()
  return (
    <Page
      title={t('Gedeeld', 'Shared')}
      lead={t(
        'Wat je deelt haal je terug wanneer je wilt. Dan is het meteen weg bij de ander.',
        'You take back what you share whenever you like. Then it is gone for the other at once.',
      )}
    >
      {refusal && <Notice kind="error">{refusal}</Notice>}
      <Grid columns="two">
        <Card>
          <Heading level={2}>{t('Wat jij deelt', 'What you share')}</Heading>
          {shared.byMe.length ? (
            <Lines
              items={shared.byMe.map((one) => (
                <Mine one={one} />
              ))}
            />
          ) : (
            <NothingShared />
          )}
        </Card>
        <Stack>
          <Card>
            <Heading level={2}>{t('Wat anderen met jou delen', 'What others share with you')}</Heading>
            {shared.withMe.length ? (
              <Lines
                items={shared.withMe.map((one) => (
                  <Theirs one={one} />
                ))}
              />
            ) : (
              <Text soft>{t('Niemand deelt nu iets met je.', 'Nobody shares anything with you now.')}</Text>
            )}
          </Card>
          <Card tone="tint">
            <Text>
              {t('Opent iemand wat je deelt, dan staat dat hier en op ', 'When somebody opens what you share, it stands here and on ')}
              <Link href={paths.looks}>{t('wie keek in mijn gegevens', 'who looked at my data')}</Link>.
            </Text>
          </Card>
        </Stack>
      </Grid>
    </Page>
  )
}

function NothingShared() {
  const t = useT()
  return (
    <EmptyState
      level={3}
      drawing="people"
      title={t('Je deelt nu niets', 'You share nothing now')}
      text={t(
        'In je ontwikkelplan deel je een doel, een reflectie of je hele plan met één collega.',
        'In your development plan you share a goal, a reflection or the whole plan with one colleague.',
      )}
      action={<Link href={paths.plan}>{t('Naar je ontwikkelplan', 'To your development plan')}</Link>}
    />
  )
}

function Mine({ one }: { one: SharedLine }) {
  const t = useT()
  const lang = useLang()
  return (
    <Row spread wrap>
      <Fill>
        <What one={one} />
        <Meta>
          {t(`met ${one.withName}`, `with ${one.withName}`)}
          {one.gone
            ? null
            : one.until
              ? t(`tot en met ${sayDay(one.until, lang)}`, `until ${sayDay(one.until, lang)}`)
              : t('tot je het terughaalt', 'until you take it back')}
        </Meta>
        {one.gone ? (
          <Text>
            {t(
              `${one.withName} werkt hier niet meer en ziet dit niet meer.`,
              `${one.withName} works here no longer and sees this no longer.`,
            )}
          </Text>
        ) : (
          <Text soft>
            {one.openedOn
              ? t(`Laatst geopend: ${sayDay(one.openedOn, lang)}`, `Last opened: ${sayDay(one.openedOn, lang)}`)
              : t('Nog niet geopend', 'Not opened yet')}
          </Text>
        )}
      </Fill>
      <Form action={paths.takeBack(one.id)} inline>
        <Button kind="quiet" about={`${one.title ?? sayKind(one.kind, t)}, ${one.withName}`}>
          {t('Haal terug', 'Take back')}
        </Button>
      </Form>
    </Row>
  )
}

function Theirs({ one }: { one: SharedLine }) {
  const t = useT()
  const lang = useLang()
  return (
    <Fill>
      <What one={one} />
      <Meta>
        {t(`van ${one.owner}`, `of ${one.owner}`)}
        {t(`sinds ${sayDay(dateOf(one.sharedAt), lang)}`, `since ${sayDay(dateOf(one.sharedAt), lang)}`)}
        {one.until && t(`tot en met ${sayDay(one.until, lang)}`, `until ${sayDay(one.until, lang)}`)}
      </Meta>
    </Fill>
  )
}

function What({ one }: { one: SharedLine }) {
  const t = useT()
  const kind = sayKind(one.kind, t)
  if (!one.href) return <Text strong>{kind}</Text>
  return (
    <Text>
      {kind}:{' '}
      <Link href={one.href} strong>
        {one.title}
      </Link>
    </Text>
  )
}
