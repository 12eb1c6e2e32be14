import {
  Button,
  DateLeaf,
  Fill,
  Form,
  Heading,
  HiddenField,
  Lines,
  Link,
  Meta,
  Notice,
  Page,
  Row,
  Seats,
  Small,
  useLang,
  useT,
} from '#ui/index.ts'
import { dateOf, sayDate, sayTimes } from '#platform/words.ts'
import { divisionPaths } from '../../division/paths.ts'
import { paths } from '../../paths.ts'
import type { SeriesChoice } from '../views.ts'

/** For somebody who was invited: choose one date. */
export function ChooseDatePage({ series, personId }: { series: SeriesChoice; personId: string }) {
  const t = useT()
  const lang = useLang()
  return (
    <Page title={series.title} lead={series.mine ? undefined : t('Kies de dag die jou past.', 'Choose the day that suits you.')}>
      {series.mine && (
        <Notice kind="ok">
          {t('Je staat al bij een datum. ', 'You are enrolled for a date already. ')}
          <Link href={paths.edition(series.mine)}>{t('Bekijk hem', 'See it')}</Link>
        </Notice>
      )}
      {!series.mine && series.editions.length > 1 && (
        <Link href={divisionPaths.wish(series.id)}>
          {t('Liever ingedeeld worden? Zeg welke dagen uitkomen.', 'Rather be given a date? Say which days suit you.')}
        </Link>
      )}
      <Lines
        card
        items={series.editions.map((edition) => (
          <Row spread wrap middle>
            <DateLeaf date={dateOf(edition.startsAt)} />
            <Fill>
              <Heading level={2} look={3}>
                {sayDate(dateOf(edition.startsAt), lang)}
              </Heading>
              <Meta>
                {sayTimes(edition.startsAt, edition.firstEndsAt, lang)}
                {edition.place || null}
              </Meta>
              {edition.later.length > 0 && (
                <Small soft>
                  {t('Daarna: ', 'Then: ') + edition.later.map((at) => sayDate(dateOf(Temporal.Instant.from(at)), lang)).join(', ')}
                </Small>
              )}
              {edition.seatsLeft !== null && (
                <Seats
                  left={edition.waiting > 0 ? 0 : edition.seatsLeft}
                  capacity={edition.capacity ?? undefined}
                  waiting={edition.waiting}
                />
              )}
            </Fill>
            {!series.mine && (
              <Form action={paths.enrolments(edition.id)} inline>
                <HiddenField name="personId" value={personId} />
                <Button kind="quiet" about={sayDate(dateOf(edition.startsAt), lang)}>
                  {t('Kies', 'Choose')}
                </Button>
              </Form>
            )}
          </Row>
        ))}
      />
    </Page>
  )
}
