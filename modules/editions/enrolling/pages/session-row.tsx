import { DateLeaf, Fill, Link, Meta, Row, Small, Text, useLang, useT } from '#ui/index.ts'
import { dateOf, sayDate, sayTime, sayTimes } from '#platform/words.ts'
import type { SessionLine } from '../views/edition.ts'

/** One session on a line: also used by planners and guests. */
export function SessionRow({ session, seated }: { session: SessionLine; seated: boolean }) {
  const lang = useLang()
  const t = useT()
  return (
    <Row>
      <DateLeaf date={dateOf(session.startsAt)} />
      <Fill>
        <Text strong>{sayDate(dateOf(session.startsAt), lang)}</Text>
        <Meta>
          {sayTimes(session.startsAt, session.endsAt, lang)}
          {session.walkInAt && t(`inloop vanaf ${sayTime(session.walkInAt, lang)} uur`, `walk-in from ${sayTime(session.walkInAt, lang)}`)}
          {session.place || null}
          {session.online &&
            !session.videoUrl &&
            !seated &&
            t('online, de link krijg je na je aanmelding', 'online, you get the link after enrolling')}
          {session.trainer !== '' && t('docent ', 'trainer ') + session.trainer}
        </Meta>
        {session.videoUrl && (
          <Small>
            <Link href={session.videoUrl} outside strong>
              {t('Open de videolink', 'Open the video link')}
            </Link>
          </Small>
        )}
      </Fill>
    </Row>
  )
}
