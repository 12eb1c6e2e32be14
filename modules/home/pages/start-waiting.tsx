import { ButtonLink, Card, Heading, Lines, Link, Row, Small, Stack, Text, useLang, useT } from '#ui/index.ts'
import { dateOf, sayDate, sayDay } from '#platform/words.ts'
import { paths } from '../paths.ts'
import type { Start } from '../views/start.ts'
import { sayStart, sayValidity, waitingKind } from './words.ts'

/** What colleagues are waiting for comes before one's own training. */
export function Approvals({ approvals }: { approvals: Start['waiting'] }) {
  const t = useT()
  const lang = useLang()
  return (
    <Card tone="lead">
      <Heading level={2}>
        {approvals.length === 1
          ? t('1 aanvraag wacht op jouw akkoord', '1 request waits for your approval')
          : t(`${approvals.length} aanvragen wachten op jouw akkoord`, `${approvals.length} requests wait for your approval`)}
      </Heading>
      <Lines
        items={approvals.map((one) => (
          <Row spread wrap middle>
            <Link href={one.href} strong>
              {one.title}
            </Link>
            {one.due && <Small soft>{sayStart(one.due, lang, t)}</Small>}
          </Row>
        ))}
      />
    </Card>
  )
}

export function WaitsForYou({ waiting }: Pick<Start, 'waiting'>) {
  const t = useT()
  return (
    <Card>
      <Heading level={2}>{t('Wacht op jou', 'Waiting for you')}</Heading>
      {waiting.length ? (
        <WaitingLines waiting={waiting} />
      ) : (
        <Text soft>{t('Er wacht nu niets op je.', 'Nothing is waiting for you now.')}</Text>
      )}
    </Card>
  )
}

/** What waits, with its kind and the day on which it must be done. */
export function WaitingLines({ waiting }: Pick<Start, 'waiting'>) {
  const t = useT()
  const lang = useLang()
  return (
    <Lines
      items={waiting.map((one) => (
        <Stack gap="s">
          <Link href={one.href} strong>
            {one.title}
          </Link>
          <Small soft>
            {[
              waitingKind(one.kind, t),
              one.due &&
                t(`tot en met ${sayDate(lastDay(one.due), 'nl', 'no year')}`, `until ${sayDate(lastDay(one.due), lang, 'no year')}`),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Small>
        </Stack>
      ))}
    />
  )
}

/** What closes at midnight can be done on the day before that, as every other page says. */
const lastDay = (due: Temporal.Instant) => dateOf(due.subtract({ seconds: 1 }))

export function NeedsAttention({ attention }: Pick<Start, 'attention'>) {
  const t = useT()
  const lang = useLang()
  return (
    <Card>
      <Heading level={2}>{t('Nog te weinig deelnemers', 'Too few participants yet')}</Heading>
      <Lines
        items={attention.map((one) => (
          <Stack gap="s">
            <Link href={paths.edition(one.editionId)} strong>
              {one.title}
            </Link>
            <Small soft>
              {t(
                `${sayStart(one.startsAt, lang, t)}, ${one.taken} van de ${one.minimum} die nodig zijn`,
                `${sayStart(one.startsAt, lang, t)}, ${one.taken} of the ${one.minimum} needed`,
              )}
            </Small>
          </Stack>
        ))}
      />
      <Small>
        <Link href={paths.academy}>{t('Alle edities', 'All editions')}</Link>
      </Small>
    </Card>
  )
}

export function Achievements({ achievements, now }: Pick<Start, 'achievements'> & { now: Temporal.Instant }) {
  const t = useT()
  const lang = useLang()
  return (
    <Card tone="tint" tight>
      <Heading level={2}>{t('Wat je behaalde', 'What you achieved')}</Heading>
      {achievements.length ? (
        <>
          {achievements.map((one) => (
            <Small>
              <b>{one.title}</b>
              <br />
              {sayDay(one.achievedOn, lang)}
              {one.expiresOn && `, ${sayValidity(one.expiresOn, now, lang, t)}`}
            </Small>
          ))}
          <Small>
            <Link href={`${paths.learning}#behaald`}>{t('Al je certificaten', 'All your certificates')}</Link>
          </Small>
        </>
      ) : (
        <Small>
          {t(
            'Je certificaten komen hier te staan zodra je iets hebt afgerond.',
            'Your certificates will appear here once you complete something.',
          )}
        </Small>
      )}
    </Card>
  )
}

/** For a voorman: the two pages of the crew. */
export function MyCrew() {
  const t = useT()
  return (
    <Card tight>
      <Heading level={2}>{t('Je ploeg', 'Your crew')}</Heading>
      <Row wrap middle>
        <ButtonLink kind="quiet" href={paths.toolbox}>
          {t('Start een toolbox', 'Start a toolbox')}
        </ButtonLink>
        <Link href={paths.crew}>{t('Wie heeft wanneer iets', 'Who has what and when')}</Link>
      </Row>
    </Card>
  )
}
